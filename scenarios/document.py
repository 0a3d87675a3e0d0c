"""YAML text to plain values with line numbers, however hostile the text.

Strategy: ruamel.yaml's parser gives events, and this file builds the values itself, because a loader that knows
anchors, tags and merge keys can be made to build anything of any size.  Rules: a file has a bounded size, depth and
number of values; anchors, aliases, tags and a second document are refused; a key is text (a number is taken as its
text) and stands once in its mapping; plain scalars follow the YAML 1.2 core schema, and a number is finite.  Every
value remembers its line.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cv2x.errors import InputError

MAX_OCTETS = 1 << 20
"""Largest file read, octets (a bound of ours)."""
MAX_DEPTH = 24
"""Deepest nesting (a bound of ours)."""
MAX_VALUES = 100_000
"""Most values in a file (a bound of ours)."""

Place = tuple[str | int, ...]
"""Keys and indices from the top of a file to a value."""

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_CONSTANTS: dict[str, Any] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NOT_FINITE = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")


class Document:
    """A file's values, and the line each stands on."""

    __slots__ = ("_lines", "data", "file", "text")

    def __init__(self, file: str, text: str, data: Any, lines: dict[Place, int]) -> None:
        self.file, self.text, self.data, self._lines = file, text, data, lines

    def line(self, path: Place) -> int:
        """Return the line of a value, or of the nearest one around it that exists; from 1."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)


def read_document(path: Path) -> Document:
    """Return the document in a file.  Raises InputError with file and line."""
    try:
        with path.open("rb") as source:
            octets = source.read(MAX_OCTETS + 1)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path)) from None
    return parse_document(octets, str(path))


def parse_document(octets: bytes, file: str) -> Document:
    """Return the document in ``octets``; ``file`` is its name in errors.  Raises InputError."""
    if len(octets) > MAX_OCTETS:
        raise InputError(f"larger than {MAX_OCTETS} octets: no file of this kind is", file)
    try:
        text = octets.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = octets.count(b"\n", 0, error.start) + 1
        raise InputError("is not UTF-8 text", file, line) from None
    builder = _Builder(file)
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.feed(event)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise InputError(
            f"is not YAML: {error.problem or error.context}", file, mark.line + 1 if mark else None
        ) from None
    except YAMLError as error:
        raise InputError(f"is not YAML: {str(error).splitlines()[0]}", file) from None
    except (ValueError, OverflowError, RecursionError) as error:
        raise InputError(f"is not YAML: {error}", file) from None
    return Document(file, text, builder.root, builder.lines)


class _Builder:
    """Takes events one by one; the open collections are on a stack of its own, so that depth costs no recursion."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Any = None
        self.lines: dict[Place, int] = {}
        self._open: list[tuple[Place, Any]] = []
        self._key: list[str | None] = []
        """For each open collection the key that waits for its value; ``None`` in a list and before a key."""
        self._values = self._documents = 0

    def feed(self, event: Event) -> None:
        """Take one event."""
        if isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._open.pop()
            self._key.pop()
        elif isinstance(event, AliasEvent):
            self._fail(event, f"alias *{event.anchor} is not taken here: write the value out")
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._fail(event, "a second document starts here: a file holds one")
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent, ScalarEvent)):
            self._check(event)
            waits = bool(self._open) and isinstance(self._open[-1][1], dict) and self._key[-1] is None
            if isinstance(event, ScalarEvent):
                if waits:
                    self._take_key(event)
                else:
                    self._place(self._resolve(event) if event.style is None else event.value, event)
            else:
                if waits:
                    self._fail(event, "a key must be text, not a list or a mapping")
                if len(self._open) >= MAX_DEPTH:
                    self._fail(event, f"nested more than {MAX_DEPTH} deep")
                collection: Any = {} if isinstance(event, MappingStartEvent) else []
                self._open.append((self._place(collection, event), collection))
                self._key.append(None)

    def _check(self, event: Any) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._fail(event, f"more than {MAX_VALUES} values")
        if event.anchor is not None:
            self._fail(event, f"anchor &{event.anchor} is not taken here: write the value out where it is needed")
        if event.tag is not None and event.tag != "!":
            self._fail(event, f"tag {event.tag} is not taken here: only text, numbers, lists and mappings are")

    def _take_key(self, event: ScalarEvent) -> None:
        where, into = self._open[-1]
        key = str(event.value)
        if not key.strip():
            self._fail(event, "a key must not be empty")
        if key == "<<" and event.style is None:
            self._fail(event, "merge key << is not taken here: write the values out")
        if key in into:
            self._fail(event, f"{key!r} stands twice in one mapping, first in line {self.lines[(*where, key)]}")
        self._key[-1] = key
        self.lines[(*where, key)] = event.start_mark.line + 1

    def _place(self, value: Any, event: Any) -> Place:
        if not self._open:
            self.root = value
            self.lines[()] = event.start_mark.line + 1
            return ()
        where, into = self._open[-1]
        if isinstance(into, list):
            place: Place = (*where, len(into))
            self.lines[place] = event.start_mark.line + 1
            into.append(value)
            return place
        key = self._key[-1]
        into[key] = value
        self._key[-1] = None
        return (*where, str(key))

    def _resolve(self, event: ScalarEvent) -> Any:
        text = event.value
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.match(text):
            return int(text)
        if _NOT_FINITE.match(text):
            self._fail(event, f"{text[:24]} is not a finite number")
        if _FLOAT.match(text):
            number = float(text)
            if not math.isfinite(number):
                self._fail(event, f"{text[:24]} is not a finite number")
            return number
        return text

    def _fail(self, event: Any, reason: str) -> NoReturn:
        raise InputError(reason, self.file, event.start_mark.line + 1)
