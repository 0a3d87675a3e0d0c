"""Write ASN.1 modules, one file per subject, from a structure table of a message set.

    python tools/asn1_from_facts.py SCHEMA.json OPEN_TYPES.json OUTDIR

SCHEMA.json is the dictionary ``asn1tools.parse_files`` returns, as JSON; OPEN_TYPES.json says which type an open field
holds for each key.  How the types of a schema are dealt out to files, and what the files say about themselves, stands
in ``asn1_subjects.py``, units in ``asn1_units.py``.  The modules describe wire structure: names, order, ranges,
extension markers.  Layout and words are ours.

Rules: an open field becomes an information object class with an extensible object set per place; a SEQUENCE of key and
open field that occurs in many places becomes one parameterised type; inner subtyping, which no encoding shows, is left
out.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

from asn1_subjects import OPEN_CLASSES, PLANS, OpenClass, Plan, Subject, subject_of
from asn1_units import units_of

WIDTH = 110
INDENT = "    "
Descriptor = dict[str, Any]


class Modules:
    """The types of one schema, dealt out to subjects and written as text."""

    def __init__(self, schema: str, tree: dict[str, Any], open_types: dict[str, Any], plan: Plan) -> None:
        if len(tree) != 1:
            raise SystemExit(f"{schema} has {len(tree)} modules: this tool deals out a schema that has one")
        [content] = tree.values()
        self.plan, self.schema = plan, schema
        self.types: dict[str, Descriptor] = content["types"]
        self.values: dict[str, Descriptor] = content["values"]
        self.open_types: dict[str, dict[str, dict[str, str]]] = {
            path: {} for path in open_types["_empty"].get(schema, [])
        } | open_types.get(schema, {})
        self.owner = {name: subject_of(plan, list(self.types), name).file for name in self.types}
        self.owner |= {name: self.owner[value["type"]] for name, value in self.values.items()}
        self.sets: dict[str, tuple[OpenClass, dict[str, str]]] = {}
        self.used: set[str] = set()

    def write(self, outdir: Path) -> list[Path]:
        """Write every module that has types and return the paths."""
        bodies = {subject.file: self._types_of(subject) for subject in self.plan.subjects}
        for subject in self.plan.subjects:
            body, used = bodies[subject.file]
            bodies[subject.file] = (self._classes_of(subject) + body + self._sets_of(subject), used)
        outdir.mkdir(parents=True, exist_ok=True)
        paths = []
        for subject in self.plan.subjects:
            body, used = bodies[subject.file]
            if not body:
                continue
            used |= self._names_in_sets(subject)
            path = outdir / f"{subject.file}.asn"
            path.write_text(self._module(subject, body, used), encoding="utf-8")
            paths.append(path)
        return paths

    # ------------------------------------------------------------------ modules

    def _module(self, subject: Subject, body: list[str], used: set[str]) -> str:
        standing = textwrap.wrap(f"{self.plan.standing} Written by tools/asn1_from_facts.py.", WIDTH)
        head = [f"-- {line}".rstrip() for line in (subject.about, "", *standing)]
        begin = f"{self._module_name(subject.file)} DEFINITIONS AUTOMATIC TAGS ::= BEGIN"
        parts = ["\n".join(head), begin, self._imports(subject, used), *body, "END"]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _module_name(self, file: str) -> str:
        return f"{self.plan.prefix}-{'-'.join(word.capitalize() for word in file.split('_'))}"

    def _imports(self, subject: Subject, used: set[str]) -> str:
        lines = []
        for other in self.plan.subjects:
            names = sorted(name for name in used if self.owner.get(name) == other.file)
            if other is subject or not names:
                continue
            lines += [*_wrapped(names), f"{INDENT * 2}FROM {self._module_name(other.file)}"]
        return "IMPORTS\n" + "\n".join(lines) + ";" if lines else ""

    def _types_of(self, subject: Subject) -> tuple[list[str], set[str]]:
        self.used = set()
        body = [self._assignment(name) for name in self.types if self.owner[name] == subject.file]
        return body, self.used

    def _assignment(self, name: str) -> str:
        text = f"{name} ::= {self._type(self.types[name], name, 0)}"
        units = units_of(self.schema, name)
        if units:
            text = f"-- {units}\n{text}" if "\n" in text or len(text) + len(units) > WIDTH else f"{text}  -- {units}"
        values = [(value, found["value"]) for value, found in self.values.items() if found["type"] == name]
        if values:
            width = max(len(value) for value, _ in values)
            text += "\n\n" + "\n".join(f"{value:<{width}} {name} ::= {number}" for value, number in values)
        return text

    # ------------------------------------------------------------------ open types

    def _classes_of(self, subject: Subject) -> list[str]:
        """Return the classes, and the parameterised types made of them, that live in this subject."""
        body = []
        for opened in OPEN_CLASSES:
            if opened.file == subject.file and any(kind is opened for kind, _ in self.sets.values()):
                body.append(
                    f"{opened.name} ::= CLASS {{\n{INDENT}&id    {opened.key_type} UNIQUE,\n{INDENT}&Type\n}} "
                    f"WITH SYNTAX {{KEY &id TYPE &Type}}"
                )
                self.owner[opened.name] = subject.file
                if opened.shared:
                    body.append(self._shared(opened))
                    self.owner[opened.shared] = subject.file
        return body

    def _sets_of(self, subject: Subject) -> list[str]:
        return [
            _object_set(name, opened.name, table)
            for name, (opened, table) in self.sets.items()
            if self._set_file(opened, name) == subject.file
        ]

    def _shared(self, opened: OpenClass) -> str:
        width = max(len(opened.key), len(opened.field)) + 1
        return (
            f"{opened.shared} {{{opened.name} : Set}} ::= SEQUENCE {{\n"
            f"{INDENT}{opened.key:<{width}}{opened.name}.&id ({{Set}}),\n"
            f"{INDENT}{opened.field:<{width}}{opened.name}.&Type ({{Set}}{{@.{opened.key}}})\n}}"
        )

    def _set_file(self, opened: OpenClass, name: str) -> str:
        return opened.file if opened.shared else self.owner[name.removeprefix(opened.prefix)]

    def _names_in_sets(self, subject: Subject) -> set[str]:
        """Return what the classes and object sets of a subject refer to."""
        used: set[str] = set()
        for name, (opened, table) in self.sets.items():
            self.owner[name] = self._set_file(opened, name)
            if self.owner[name] == subject.file:
                used |= {opened.name, *table.values()}
            if opened.file == subject.file:
                used.add(opened.key_type)
        return used

    def _open_place(self, path: str) -> tuple[OpenClass, str] | None:
        """Return (class, object set) for an open field, noting the set."""
        if path not in self.open_types:
            return None
        field = path.rpartition(".")[2]
        opened = next((kind for kind in OPEN_CLASSES if kind.field == field), None)
        if opened is None:
            raise SystemExit(f"open field {path}: name its class in OPEN_CLASSES")
        name = opened.prefix + path.partition(".")[0]
        table: dict[str, str] = next(iter(self.open_types[path].values()), {})
        self.sets[name] = (opened, table)
        self.used |= {name} if opened.shared else {opened.name, name}
        return opened, name

    def _as_shared(self, descriptor: Descriptor, path: str) -> str | None:
        """Return the instance of the shared type for a SEQUENCE of nothing but key and open field."""
        members = descriptor["members"]
        if len(members) != 2 or None in members:
            return None
        found = self.open_types.get(f"{path}.{members[1]['name']}")
        if found is None:
            return None
        place = self._open_place(f"{path}.{members[1]['name']}")
        if place is None or not place[0].shared:
            return None
        self.used.add(place[0].shared)
        return f"{place[0].shared} {{{{{place[1]}}}}}"

    # ------------------------------------------------------------------ types

    def _type(self, descriptor: Descriptor, path: str, depth: int) -> str:
        kind = str(descriptor["type"])
        if "&" in kind or "actual-parameters" in descriptor or "parameters" in descriptor:
            raise SystemExit(f"{path}: this schema has object classes already; load its own text instead")
        if kind in ("SEQUENCE", "SET", "CHOICE"):
            shared = self._as_shared(descriptor, path) if kind == "SEQUENCE" else None
            return shared or f"{kind} {self._members(descriptor['members'], path, depth)}"
        if kind in ("SEQUENCE OF", "SET OF"):
            size = f" ({_size(descriptor['size'])})" if "size" in descriptor else ""
            return f"{kind.removesuffix(' OF')}{size} OF {self._type(descriptor['element'], path + '[]', depth)}"
        if kind in self.types:
            self.used.add(kind)
        return kind + self._named(descriptor, depth) + _constraints(descriptor)

    def _named(self, descriptor: Descriptor, depth: int) -> str:
        numbers = list(descriptor.get("named-numbers", {}).items())
        items = descriptor.get("values") or descriptor.get("named-bits") or numbers
        if not items:
            return ""
        width = max(len(item[0]) for item in items if item)
        return " " + _block([None if item is None else f"{item[0]:<{width}} ({item[1]})" for item in items], depth)

    def _members(self, members: list[Any], path: str, depth: int) -> str:
        if not members:
            return "{}"
        flat = [member for item in members for member in (item if isinstance(item, list) else [item]) if member]
        width = max((len(member["name"]) for member in flat), default=0) + 2
        lines = []
        for item in members:
            if isinstance(item, list):
                inner = [self._member(member, path, depth + 2, width, item) for member in item]
                pad = INDENT * (depth + 1)
                lines.append(f"[[\n{pad}{INDENT}" + f",\n{pad}{INDENT}".join(inner) + f"\n{pad}]]")
            else:
                lines.append("..." if item is None else self._member(item, path, depth + 1, width, flat))
        return _block([None if line == "..." else line for line in lines], depth)

    def _member(self, member: Descriptor, path: str, depth: int, width: int, siblings: list[Descriptor]) -> str:
        place = f"{path}.{member['name']}"
        opened, keyed = self._open_place(place), None
        for other in siblings:
            if f"{path}.{other['name']}" in self.open_types and member["name"] == self._key(path, other, siblings):
                keyed = self._open_place(f"{path}.{other['name']}")
        if opened:
            key = self._key(path, member, siblings)
            text = f"{opened[0].name}.&Type ({{{opened[1]}}}{{@.{key}}})"
        elif keyed:
            text = f"{keyed[0].name}.&id ({{{keyed[1]}}})"
        else:
            text = self._type(member, place, depth)
        tag = f"[{member['tag']['number']}] " if "tag" in member else ""
        tail = " OPTIONAL" if member.get("optional") else ""
        if "default" in member:
            tail = f" DEFAULT {_default(member['default'])}"
        return f"{member['name']:<{width}}{tag}{text}{tail}"

    def _key(self, path: str, opened: Descriptor, siblings: list[Descriptor]) -> str:
        given = self.open_types[f"{path}.{opened['name']}"]
        if given:
            return str(next(iter(given)))
        return str(next(other["name"] for other in siblings if other is not opened))


def _block(lines: list[str | None], depth: int) -> str:
    pad = INDENT * (depth + 1)
    return "{\n" + ",\n".join(pad + ("..." if line is None else line) for line in lines) + "\n" + INDENT * depth + "}"


def _wrapped(names: list[str]) -> list[str]:
    """Return the import list of one module in lines of at most WIDTH columns."""
    lines = [INDENT]
    for number, name in enumerate(names):
        word = name + ("," if number < len(names) - 1 else "")
        if len(lines[-1]) + len(word) + 1 > WIDTH and lines[-1].strip():
            lines.append(INDENT)
        lines[-1] += word if lines[-1] == INDENT else f" {word}"
    return lines


def _object_set(name: str, class_name: str, table: dict[str, str]) -> str:
    if not table:
        return f"{name} {class_name} ::= {{...}}"
    rows = sorted(table.items(), key=lambda item: int(item[0]))
    width = max(len(key) for key, _ in rows)
    lines = [f"{INDENT}{{KEY {key:>{width}} TYPE {what}}}" for key, what in rows]
    return f"{name} {class_name} ::= {{\n" + " |\n".join(lines) + f",\n{INDENT}...\n}}"


def _range(element: Any) -> str:
    if element is None:
        return "..."
    return f"{element[0]}..{element[1]}" if isinstance(element, list) else str(element)


def _elements(elements: list[Any]) -> str:
    """Return a constraint: alternatives joined by ``|``, the ellipsis by commas."""
    runs: list[list[str]] = [[]]
    for element in elements:
        if element is None:
            runs += [["..."], []]
        else:
            runs[-1].append(_range(element))
    return ", ".join(" | ".join(run) for run in runs if run)


def _size(elements: list[Any]) -> str:
    return f"SIZE ({_elements(elements)})"


def _constraints(descriptor: Descriptor) -> str:
    text = ""
    if "from" in descriptor:
        text += " (FROM (" + " | ".join(f'"{low}".."{high}"' for low, high in descriptor["from"]) + "))"
    if "size" in descriptor:
        text += f" ({_size(descriptor['size'])})"
    if "restricted-to" in descriptor:
        text += f" ({_elements(descriptor['restricted-to'])})"
    return text


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, list):
        if len(value) == 2 and isinstance(value[0], str) and value[0].startswith("0x"):
            bits = f"{int(value[0], 16):0{4 * len(value[0][2:])}b}"[: value[1]]
            return f"'{bits}'B"
        return "{" + ", ".join(value) + "}"
    if isinstance(value, str) and re.match("0[xb]", value):
        return f"'{value[2:].upper()}'{'H' if value[1] == 'x' else 'B'}"
    return str(value)


def main(arguments: list[str]) -> int:
    """Run the tool and return its exit status."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    source, open_types, outdir = map(Path, arguments)
    plan = PLANS.get(source.stem)
    if plan is None:
        print(f"{source.stem}: no plan in asn1_subjects.py; there is one for {', '.join(PLANS)}", file=sys.stderr)
        return 2
    tree = json.loads(source.read_text(encoding="utf-8"))
    tree.pop("_notes", None)
    modules = Modules(source.stem, tree, json.loads(open_types.read_text(encoding="utf-8")), plan)
    for path in modules.write(outdir):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
