"""The legend of a table: what people want to read about it and the engine never needs.

The nodes of a table know no type names but those of SEQUENCE and CHOICE, no numbers of enumerations and no units.  The
legend keeps them beside the table, in a document of its own, so that loading a dialect costs nothing more::

    {"format": 1, "dialect": "ydt3709",
     "places": {"BasicSafetyMessage.secMark": "DSecond", "PathHistoryPointList[]": "PathHistoryPoint", …},
     "numbers": {"ResponseType": {"emergency": 1, …}, …},          of ENUMERATED, and named numbers of INTEGER
     "notes": {"DSecond": "1 ms of the minute; …", …}}

A note is the comment behind a definition on its line, or else the one in ``--`` lines directly above it with nothing
between; longer ones are cut.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .lookup import Names, Tree

FORMAT = 1
LONGEST_NOTE = 300  # characters; a default: a line or two, not a page of somebody's standard

Lines = dict[tuple[str, str], tuple[str, int]]


def legend_of(dialect: str, names: Names, places: dict[str, str], lines: Lines) -> dict[str, Any]:
    """Return the legend of a compiled tree; ``places`` is place -> type, as the compiler met them."""
    return {
        "format": FORMAT,
        "dialect": dialect,
        "places": places,
        "numbers": _numbers(names, names.tree),
        "notes": _notes(names, lines),
    }


def _numbers(names: Names, tree: Tree) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for module, content in tree.items():
        for name, descriptor in content["types"].items():
            _note_numbers(names, module, name, descriptor, found)
    return found


def _note_numbers(names: Names, module: str, place: str, descriptor: Any, found: dict[str, dict[str, int]]) -> None:
    """Note the numbers of a type and of the anonymous ones inside it, by place."""
    numbers: dict[str, Any] = {}
    if descriptor["type"] == "ENUMERATED":
        numbers = dict(item for item in descriptor["values"] if item is not None)
    elif "named-numbers" in descriptor:
        numbers = descriptor["named-numbers"]
    numbers = {
        name: names.value(number, module) if isinstance(number, str) else number for name, number in numbers.items()
    }
    if numbers:
        found[names.display(module, place)] = numbers
    if isinstance(descriptor.get("element"), dict):
        _note_numbers(names, module, f"{place}[]", descriptor["element"], found)
    for item in descriptor.get("members") or ():
        for member in item if isinstance(item, list) else [item]:
            if isinstance(member, dict) and "type" in member and "name" in member:
                _note_numbers(names, module, f"{place}.{member['name']}", member, found)


def _notes(names: Names, lines: Lines) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    found = {}
    for (module, name), (file, line) in lines.items():
        if name not in names.tree.get(module, {}).get("types", {}):
            continue
        if file not in texts:
            texts[file] = Path(file).read_text(encoding="utf-8").split("\n")
        text = texts[file]
        note = " ".join(_comment_behind(name, text[line - 1]) or _comment_above(text, line - 1))
        if note:
            found[names.display(module, name)] = note if len(note) <= LONGEST_NOTE else f"{note[: LONGEST_NOTE - 1]}…"
    return found


def _comment_behind(name: str, line: str) -> list[str]:
    """Return the words of the comment behind a definition that begins its line."""
    code, _, comment = line.partition("--")
    in_string = code.count('"') % 2
    return [] if in_string or not code.lstrip().startswith(name) else comment.partition("--")[0].split()


def _comment_above(text: list[str], at: int) -> list[str]:
    """Return the words of the comment that ends directly above line ``at`` (from 0)."""
    first = at
    while first > 0 and text[first - 1].lstrip().startswith("--"):
        first -= 1
    if first and text[first - 1].strip():
        return []
    return [word for line in text[first:at] for word in line.strip().strip("-").split()]
