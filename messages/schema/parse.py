"""ASN.1 files to one tree, with the place of every definition.

Strategy: each file becomes lexical items; what asn1tools would lose is rewritten (``carry``) or read here
(``infoobjects``); asn1tools parses the rest, all files in one go (building its grammar costs more than parsing a
small file), every item on the line of its file; what was read here is put into its tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asn1tools

from .carry import carried
from .fault import TextError
from .infoobjects import Classes, Reader, settle
from .lexer import Item, closing, items_of, text_of

LONGEST_EXPECTATION = 80  # characters; a default
Lines = dict[tuple[str, str], tuple[str, int]]


@dataclass
class _Module:
    """What was read of one module before asn1tools saw it."""

    reader: Reader
    sets: dict[str, Any] = field(default_factory=dict)
    objects: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def parse(paths: list[Path]) -> tuple[dict[str, Any], Lines]:
    """Return (tree of asn1tools with object sets filled in, (module, name) -> (file, line)); TextError otherwise."""
    texts = {path: _read(path) for path in paths}
    classes = Classes()
    for items in texts.values():
        classes.note(items)
    modules: dict[str, _Module] = {}
    lines: Lines = {}
    pieces: list[tuple[str, str]] = []
    for path, items in texts.items():
        try:
            found, kept = _modules(items, classes)
        except TextError as fault:
            fault.file = fault.file or str(path)
            raise
        for name, module in found.items():
            if name in modules:
                raise TextError(f"module {name} is in two files", str(path), module.lines[""])
            lines |= {(name, defined): (str(path), line) for defined, line in module.lines.items()}
        modules |= found
        pieces.append((str(path), text_of(kept)))
    parsed = _asn1tools(pieces)
    return {name: _merged(parsed[name], module) for name, module in modules.items()}, lines


def _read(path: Path) -> list[Item]:
    try:
        return carried(items_of(path.read_text(encoding="utf-8"), str(path)))
    except TextError as fault:
        fault.file = fault.file or str(path)
        raise
    except (OSError, UnicodeDecodeError) as error:
        raise TextError(f"cannot be read: {error}", str(path)) from error


def _asn1tools(pieces: list[tuple[str, str]]) -> dict[str, Any]:
    """Return asn1tools' tree of all pieces (file, text); TextError with the file and line of what it refuses."""
    try:
        parsed: dict[str, Any] = asn1tools.parse_string("".join(text for _, text in pieces))
    except asn1tools.ParseError as error:
        found = re.search(r"at line (\d+)(?:, column \d+: '(.*?)': (.*?))?\.?$", str(error), re.DOTALL)
        if found is None:
            raise TextError(str(error)) from error
        file, line = _file_and_line(pieces, int(found[1]))
        spot = str(error)
        if found[2]:
            spot = f"invalid ASN.1 at {' '.join(found[2].split())!r} (>!< marks the spot)"
            # What else could stand there is a help as a word or two, not as the grammar of all types.
            spot += f": {found[3]}" if len(found[3]) <= LONGEST_EXPECTATION else ""
        raise TextError(spot, file, line) from error
    return parsed


def _file_and_line(pieces: list[tuple[str, str]], line: int) -> tuple[str, int]:
    """Return the file and its line that a line of all pieces together is; behind the end it is the last line."""
    for file, text in pieces:
        count = text.count("\n")
        if line <= count or file == pieces[-1][0]:
            return file, min(line, count)
        line -= count
    return "", line


def _modules(items: list[Item], classes: Classes) -> tuple[dict[str, _Module], list[Item]]:
    """Return (module name -> what was read, the items that asn1tools is to parse)."""
    modules: dict[str, _Module] = {}
    kept: list[Item] = []
    at = 0
    while at < len(items):
        begin = next((index for index in range(at, len(items)) if items[index].text == "BEGIN"), None)
        end = next((index for index in range(begin or at, len(items)) if items[index].text == "END"), None)
        if begin is None or end is None:
            # Not a module: let the parser say what is wrong.
            return modules, [*kept, *items[at:]]
        module = _Module(Reader(classes))
        modules[items[at].text] = module
        module.lines[""] = items[at].line
        kept += items[at : begin + 1]
        kept += _body(items[begin + 1 : end], module)
        for name, snippet in module.reader.snippets.items():
            line = items[end].line
            kept += [Item(word, line) for word in (name, "::=", *(item.text for item in snippet))]
        kept.append(items[end])
        at = end + 1
    return modules, kept


def _body(items: list[Item], module: _Module) -> list[Item]:
    """Return the items of a module body without objects and object sets, which go into ``module``."""
    kept: list[Item] = []
    at = depth = 0
    while at < len(items):
        item = items[at]
        depth += (item.text in ("{", "(")) - (item.text in ("}", ")"))
        follows = items[at + 1].text if at + 1 < len(items) else ""
        if depth or item.text != "::=" or at == 0:
            kept.append(item)
            at += 1
            continue
        known = module.reader.classes.syntax
        if follows == "{" and at > 1 and items[at - 1].text in known and items[at - 2].text[0].isalpha():
            class_name, name = items[at - 1].text, items[at - 2]
            end = closing(items, at + 1)
            body = items[at + 2 : end]
            _note(module, name)
            if name.is_upper:
                module.sets[name.text] = {"class": class_name, "members": module.reader.object_set(class_name, body)}
            else:
                module.objects[name.text] = {
                    "type": class_name,
                    "value": module.reader.object(class_name, body, name.line),
                }
            del kept[-2:]
            at = end + 1
            continue
        if follows == "CLASS":
            module.fields[items[at - 1].text] = module.reader.class_fields(items[at + 3 : closing(items, at + 2)])
        _note(module, _defined(items, at))
        kept.append(item)
        at += 1
    return kept


def _defined(items: list[Item], at: int) -> Item:
    """Return the name that a ``::=`` defines: a reference, one with parameters, or a value before its type."""
    if items[at - 1].text == "}":
        back = at - 1
        while items[back].text != "{":
            back -= 1
        return items[back - 1]
    if at > 1 and items[at - 2].is_lower:
        return items[at - 2]
    return items[at - 1]


def _note(module: _Module, name: Item) -> None:
    if name.text in module.lines:
        raise TextError(f"'{name.text}' is defined twice, first in line {module.lines[name.text]}", line=name.line)
    module.lines[name.text] = name.line


def _merged(parsed: dict[str, Any], module: _Module) -> dict[str, Any]:
    types = parsed["types"]
    parsed["object-sets"] |= settle(module.sets, types)
    parsed["values"] |= settle(module.objects, types)
    for name, fields in module.fields.items():
        for member in parsed["object-classes"][name]["members"]:
            member.update(settle(fields.get(member["name"], {}), types))
    for snippet in module.reader.snippets:
        del types[snippet]
    return parsed
