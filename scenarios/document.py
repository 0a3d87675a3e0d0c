"""YAML text to plain values with line numbers, however hostile the text.

Strategy: ruamel.yaml's parser gives events, and this file builds the values itself, because a loader that knows anchors, tags and
merge keys can be made to build anything of any size.  Rules: a file has a bounded size, depth and number of values; anchors,
aliases, tags and a second document are refused; a key is text (a number is taken as its text) and stands once in its mapping; plain
scalars follow the YAML 1.2 core schema, and a number is finite.  Every value remembers its line.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

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

Path_ = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_CONSTANTS: dict[str, Any] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NOT_FINITE = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")


class Document:
    """A file's values, and the line each stands on."""

    __slots__ = ("_lines", "data", "file")

    def __init__(self, file: str, data: Any, lines: dict[Path_, int]) -> None:
        self.file, self.data, self._lines = file, data, lines

    def line(self, path: Path_) -> int:
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
        raise InputError(f"is not YAML: {error.problem or error.context}", file, mark.line + 1 if mark else None) from None
    except YAMLError as error:
        raise InputError(f"is not YAML: {str(error).splitlines()[0]}", file) from None
    except (ValueError, OverflowError, RecursionError) as error:
        raise InputError(f"is not YAML: {error}", file) from None
    return Document(file, builder.root, builder.lines)


class _Builder:
    """Takes events one by one; holds the open collections on a stack of its own, so that depth costs no recursion."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Any = None
        self.lines: dict[Path_, int] = {}
        self._stack: list[Any] = []
        self._keys: list[str | int | None] = []
        """For each open collection the key the next value gets; ``None`` in a mapping that waits for a key."""
        self._values = 0
        self._documents = 0

    def feed(self, event: Event) -> None:
        if isinstance(event, MappingStartEvent):
            self._check(event)
            self._open({}, event)
        elif isinstance(event, SequenceStartEvent):
            self._check(event)
            self._open([], event)
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._stack.pop()
            self._keys.pop()
        elif isinstance(event, ScalarEvent):
            self._check(event)
            self._scalar(event)
        elif isinstance(event, AliasEvent):
            self._fail(event, f"alias *{event.anchor} is not taken here: write the value out")
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._fail(event, "a second document starts here: a file holds one")

    def _check(self, event: Any) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._fail(event, f"more than {MAX_VALUES} values")
        if event.anchor is not None:
            self._fail(event, f"anchor &{event.anchor} is not taken here: write the value out where it is needed")
        if event.tag is not None and event.tag != "!":
            self._fail(event, f"tag {event.tag} is not taken here: only text, numbers, lists and mappings are")

    def _open(self, collection: Any, event: Event) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._fail(event, f"nested more than {MAX_DEPTH} deep")
        if self._stack and self._keys[-1] is None:
            self._fail(event, "a key must be text, not a list or a mapping")
        self._place(collection, event)
        self._stack.append(collection)
        self._keys.append(0 if isinstance(collection, list) else None)

    def _scalar(self, event: ScalarEvent) -> None:
        if self._stack and self._keys[-1] is None:
            self._key(event)
        elif event.plain and not event.quoted:
            self._place(self._resolve(event), event)
        else:
            self._place(event.value, event)

    def _key(self, event: ScalarEvent) -> None:
        key = str(event.value)
        if not key.strip():
            self._fail(event, "a key must not be empty")
        if key == "<<" and event.plain and not event.quoted:
            self._fail(event, "merge key << is not taken here: write the values out")
        if key in self._stack[-1]:
            self._fail(event, f"{key!r} stands twice in one mapping")
        self._keys[-1] = key
        self.lines[self._path()] = event.start_mark.line + 1

    def _place(self, value: Any, event: Event) -> None:
        if not self._stack:
            self.root = value
            self.lines[()] = event.start_mark.line + 1
            return
        path = self._path()
        self.lines.setdefault(path, event.start_mark.line + 1)
        into = self._stack[-1]
        if isinstance(into, list):
            into.append(value)
            self._keys[-1] = len(into)
        else:
            into[self._keys[-1]] = value
            self._keys[-1] = None
        if isinstance(value, (dict, list)):
            self._opened = path

    def _path(self) -> Path_:
        raise NotImplementedError

    def _resolve(self, event: ScalarEvent) -> Any:
        text = event.value
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.match(text):
            return int(text)
        if _NOT_FINITE.match(text):
            self._fail(event, f"{text} is not a finite number")
        if _FLOAT.match(text):
            number = float(text)
            if not math.isfinite(number):
                self._fail(event, f"{text} is not a finite number")
            return number
        return text

    def _fail(self, event: Any, reason: str) -> None:
        raise InputError(reason, self.file, event.start_mark.line + 1)
