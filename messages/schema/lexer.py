"""ASN.1 lexical items (X.680 clause 12) with their lines, and back to text on the same lines.

Comments and blanks go; two-word keywords, class fields (``MESSAGE.&id``) and component relations (``@.messageId``)
become one item each, because asn1tools wants them written without anything in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .fault import TextError

_NAME = r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
_ITEM = re.compile(
    rf"""(?P<blank>\s+ | --(?:[^\n-]|-(?!-))*(?:--|(?=\n)|$))
       | (?P<block>/\*)
       | (?P<item>"(?:[^"]|"")*" | '[^']*'[BH] | {_NAME}\.&{_NAME} | &{_NAME} | @\.*{_NAME}(?:\.{_NAME})*
                | {_NAME} | -?\d+(?:\.\d+)?(?!\d) | ::= | \.\.\. | \.\. | \[\[ | \]\] | [{{}}()\[\],;:.|^<>@!*/-])""",
    re.VERBOSE,
)
_PAIRS = {
    ("BIT", "STRING"), ("OCTET", "STRING"), ("CHARACTER", "STRING"), ("OBJECT", "IDENTIFIER"), ("COMPONENTS", "OF"),
    ("WITH", "SYNTAX"), ("WITH", "COMPONENT"), ("WITH", "COMPONENTS"), ("WITH", "SUCCESSORS"), ("WITH", "DESCENDANTS"),
    ("CONSTRAINED", "BY"), ("EXTENSIBILITY", "IMPLIED"), ("ANY", "DEFINED"), ("ANY DEFINED", "BY"), ("EMBEDDED", "PDV"),
}  # fmt: skip


class Item(NamedTuple):
    """One lexical item and its line (from 1)."""

    text: str
    line: int

    @property
    def is_upper(self) -> bool:
        """Return whether this is a type, class, set or module reference, or a keyword."""
        return self.text[0].isalpha() and self.text[0].isupper()

    @property
    def is_lower(self) -> bool:
        """Return whether this is an identifier or value reference."""
        return self.text[0].isalpha() and self.text[0].islower()


def items_of(text: str, file: str = "") -> list[Item]:
    """Return the lexical items of a text; TextError for a character or comment that ASN.1 does not know."""
    found: list[Item] = []
    at, line = 0, 1
    while at < len(text):
        match = _ITEM.match(text, at)
        if match is None:
            raise TextError(f"{text[at]!r} begins no ASN.1 item", file, line)
        end = match.end()
        if match["block"]:
            end = _block_end(text, at, file, line)
        elif match["item"]:
            word = match["item"]
            if found and (found[-1].text, word) in _PAIRS:
                found[-1] = Item(f"{found[-1].text} {word}", found[-1].line)
            else:
                found.append(Item(word, line))
        line += text.count("\n", at, end)
        at = end
    return found


def _block_end(text: str, at: int, file: str, line: int) -> int:
    depth = 0
    for mark in re.compile(r"/\*|\*/").finditer(text, at):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    raise TextError("the comment opened here is never closed", file, line)


def text_of(items: Iterable[Item]) -> str:
    """Return a text with the same items on the same lines."""
    parts: list[str] = []
    line = 1
    for item in items:
        if item.line > line:
            parts.append("\n" * (item.line - line))
            line = item.line
        parts.append(item.text + " ")
    return "".join(parts) + "\n"


def closing(items: list[Item], at: int) -> int:
    """Return the index of the bracket that closes the one at ``at``; TextError when there is none."""
    pairs = {"{": "}", "(": ")", "[": "]", "[[": "]]"}
    opening, wanted = items[at].text, pairs[items[at].text]
    depth = 0
    for index in range(at, len(items)):
        if items[index].text == opening:
            depth += 1
        elif items[index].text == wanted:
            depth -= 1
            if depth == 0:
                return index
    raise TextError(f"'{opening}' is never closed", line=items[at].line)


def split_at(items: list[Item], separators: set[str]) -> list[list[Item]]:
    """Return the runs of items between separators that stand outside all brackets."""
    runs: list[list[Item]] = [[]]
    depth = 0
    for item in items:
        depth += (item.text in ("{", "(", "[")) - (item.text in ("}", ")", "]"))
        if depth == 0 and item.text in separators:
            runs.append([])
        else:
            runs[-1].append(item)
    return runs
