"""Write ``docs/reference/<dialect>/``: a page per message, one page of the types that several messages share.

Everything on the pages comes from the tables and their legends (`cv2x.messages.reference`), as in the terminal
(``cv2x dialect show``).  A type that one message alone uses stands on that message's page.  ``--check`` writes nothing
and says what is out of step.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.reference import Field, Reference

PLACE = Path(__file__).resolve().parents[1] / "docs" / "reference"
TYPES = "types.md"
INDEX = "README.md"
MADE = "<!-- Written by tools/reference.py from the tables: do not edit. -->"
HOW = (
    "Bits are those of root values on the wire ({encoding}), the smallest and the largest; `+` = no upper bound. "
    "*opt* = optional, *add* = extension addition, *ext* = later editions may add."
)
RECONSTRUCTED = " **Experimental**: a reconstruction, not to be taken for the standard's."


class Pages:
    """The pages of one dialect."""

    def __init__(self, name: str) -> None:
        self.reference = Reference(dialect(name))
        self.name = name
        self.messages = {name: self.reference.message(name) for name in self.reference.dialect.messages}
        self.reached = {name: self._reach(field) for name, field in self.messages.items()}
        uses = Counter(title for sections in self.reached.values() for title in sections)
        self.tops = {_title(self.reference, field): name for name, field in self.messages.items()}
        self.tops.pop("", None)
        self.shared = {title for title, count in uses.items() if count > 1 and title not in self.tops}

    def written(self) -> Iterator[tuple[str, str]]:
        """Yield (file name, text) of every page."""
        yield INDEX, self._index()
        for name, field in self.messages.items():
            if self.reference.parts(field):
                yield f"{name}.md", self._message(name, field)
        sections = {title: field for reached in self.reached.values() for title, field in reached.items()}
        shared = {title: sections[title] for title in sorted(self.shared, key=lambda title: (title.lower(), title))}
        head = [f"# Types of {self.name}", "", MADE, "", "What two messages or more are made of.", "", self._how()]
        yield TYPES, "\n".join([*head, *self._sections(shared, TYPES)]) + "\n"

    def _index(self) -> str:
        frame = FRAMES[self.name]
        lines = [f"# Messages of {self.name}", "", MADE, ""]
        lines += [f"The frame is `{frame.type}`. Types that several messages share: [{TYPES}]({TYPES}).", ""]
        lines += ["| message | type | bits |", "|---|---|---:|"]
        for name, field in self.messages.items():
            what = field.type or field.words
            if self.reference.parts(field):
                lines.append(f"| [{name}]({name}.md) | `{what}` | {field.bits} |")
            else:
                lines.append(f"| {name} | `{what}`: contents not known | {field.bits} |")
        return "\n".join(lines) + "\n"

    def _message(self, name: str, field: Field) -> str:
        own = {title: found for title, found in self.reached[name].items() if title not in self.shared}
        lines = [f"# {name}", "", MADE, "", f"`{self.name}`, {field.bits} bits. {self._how()}"]
        if not _title(self.reference, field):
            page = f"{name}.md"
            lines += ["", f"The message is a {self._words(field, page, self._anchors(page, own))}."]
        return "\n".join([*lines, *self._sections(own, f"{name}.md")]) + "\n"

    def _how(self) -> str:
        how = HOW.format(encoding=self.reference.dialect.document["encoding"].upper())
        return how + RECONSTRUCTED if self.reference.dialect.experimental else how

    def _sections(self, sections: dict[str, Field], page: str) -> Iterator[str]:
        places = self._anchors(page, sections)
        for title, field in sections.items():
            yield ""
            yield f"## {title}"
            yield ""
            yield f"{field.words}, {field.bits} bits{', *ext*' if field.extensible else ''}. {field.note}".rstrip()
            yield ""
            yield from self._body(field, page, places)

    def _body(self, field: Field, page: str, places: dict[str, str]) -> Iterator[str]:
        if names := self.reference.numbers(field):
            yield " · ".join(f"{'' if number is None else f'{number} '}`{name}`" for name, number in names.items())
            return
        if bits := self.reference.named_bits(field):
            yield " · ".join(f"{bit} `{name}`" for name, bit in bits)
            return
        yield "| field | type | bits | | unit or note |"
        yield "|---|---|---:|---|---|"
        for part in self.reference.parts(field):
            marks = ["opt"] * part.optional + ["add"] * part.addition
            if part.default is not None:
                marks.append(f"default {_shown(part.default)}")
            words = self._words(part, page, places)
            name = part.name if part.name != "[]" else "element"
            yield f"| `{name}` | {words} | {part.bits} | {', '.join(marks)} | {_cell(part.note)} |"

    def _words(self, field: Field, page: str, places: dict[str, str]) -> str:
        """Return the type of a field, linked to where it is described."""
        node = self.reference.nodes[field.node]
        if node["kind"] == "open":
            held = [f"{part.name}: {self._words(part, page, places)}" for part in self.reference.parts(field)]
            chosen = f"selected by `{self.reference.key(field)}`" if self.reference.key(field) else "open type"
            return _cell("; ".join([chosen, *held]))
        if node["kind"] == "sequence-of":
            [element] = self.reference.parts(field)
            count = field.range.removeprefix("(SIZE ").removesuffix(")")
            return f"list {count} of {self._words(element, page, places)}".replace("list  of", "list of")
        title = _title(self.reference, field)
        if title not in places:
            return _cell(f"`{field.type}` {field.words}" if field.type else field.words)
        shown = field.type or field.kind
        text = f"[{shown}]({places[title]})"
        return text if field.kind in ("SEQUENCE", "CHOICE", "ENUMERATED") else f"{text} {field.words}"

    def _anchors(self, page: str, sections: dict[str, Field]) -> dict[str, str]:
        """Return title -> link, as seen from a page."""
        here = {title: f"#{anchor}" for title, anchor in _slugs([page.removesuffix(".md"), *sections])}
        shared = sorted(self.shared, key=lambda title: (title.lower(), title))
        there = {title: f"{TYPES}#{slug}" for title, slug in _slugs([f"Types of {self.name}", *shared])}
        tops = {title: f"{name}.md#{_slug(title)}" for title, name in self.tops.items()}
        return tops | there | here

    def _reach(self, top: Field) -> dict[str, Field]:
        """Return title -> field of all that a message is made of and that has a section, in order of appearance."""
        found: dict[str, Field] = {}
        waiting = [top]
        while waiting:
            field = waiting.pop(0)
            title = _title(self.reference, field)
            if title:
                if title in found:
                    continue
                found[title] = field
            waiting = [*self.reference.parts(field), *waiting]
        return found


def _title(reference: Reference, field: Field) -> str:
    """Return the heading of the section that describes a field, empty when a table row says it all."""
    node = reference.nodes[field.node]
    if node["kind"] in ("sequence", "choice"):
        return str(node["name"])
    if reference.numbers(field) or reference.named_bits(field):
        return field.parts_place
    return ""


def _slugs(titles: list[str]) -> list[tuple[str, str]]:
    """Return (title, anchor) as GitHub makes anchors of headings: a repeated one gets a number."""
    seen: Counter[str] = Counter()
    found = []
    for title in titles:
        slug = _slug(title)
        found.append((title, f"{slug}-{seen[slug]}" if seen[slug] else slug))
        seen[slug] += 1
    return found


def _slug(title: str) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _shown(default: object) -> str:
    return default.hex() if isinstance(default, bytes) else str(default)


def written() -> dict[Path, str]:
    """Return path -> text of all pages."""
    found = {}
    for name in FRAMES:
        for file, text in Pages(name).written():
            found[PLACE / name / file] = text
    lines = ["# Reference", "", MADE, "", "What every message is made of, by dialect:", ""]
    lines += [f"- [{name}]({name}/{INDEX})" for name in FRAMES]
    lines += ["", "The same in the terminal: `cv2x dialect show BSM --dialect ydt3709`.", ""]
    found[PLACE / INDEX] = "\n".join(lines)
    return found


def main() -> int:
    """Write the pages, or with ``--check`` say which are out of step (exit status 1)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, say what is out of step")
    check = parser.parse_args().check
    pages = written()
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text("utf-8") != text]
    left = [path for path in PLACE.rglob("*.md") if path not in pages]
    if check:
        for path in (*stale, *left):
            print(f"{path.relative_to(PLACE)} is out of step: run tools/reference.py", file=sys.stderr)
        return 1 if stale or left else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[path], "utf-8")
    for path in left:
        path.unlink()
    print(f"{len(pages)} pages, {len(stale)} written, {len(left)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
