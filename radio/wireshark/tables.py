"""A dialect's tables as Lua: descriptors for the reader in ``walk.lua``, and the fields that display filters name.

Strategy: everything reachable from the frame of a dialect is written once.  Types are deduplicated by what is written
of them, so a type that two members share stands once.  A field is a type at a place as `cv2x.messages.reference` names
it: ``BSMcoreData.speed`` is the member of a SEQUENCE, ``PathHistoryPointList.item`` an element, ``MessageFrame.value``
an open type, ``BasicSafetyMessage`` what it holds.  In filters a hyphen is an underscore and ``[]`` is ``.item``.  The
dialects of a family share their fields, so one filter serves every edition.

Rules.  What the reader cannot show raises InputError here, not in somebody's Wireshark: a field that would be of one
kind in one edition and of another in the next, REAL and RELATIVE-OID, an alphabet beyond ASCII.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cv2x.errors import InputError
from cv2x.messages.dialect import Dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.reference import Field, Reference
from cv2x.messages.widths import LENGTH_LIMIT, Widths
from cv2x.radio.wireshark.units import unit_of

EXACT_BITS = 53
"""Wider integers are no Lua 5.2 numbers."""
_ALPHABETS = {
    "IA5String": None,
    "VisibleString": "".join(map(chr, range(32, 127))),
    "NumericString": " 0123456789",
    "PrintableString": " '()+,-./0123456789:=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
}


class Fields:
    """The fields of one family: name in filters -> kind, numbered from 1 in the order they came."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def number(self, place: str, kind: str) -> int:
        """Return the number of the field at a place.  Raises InputError where it is of another kind already."""
        name = place.replace("-", "_").replace("[]", ".item")
        if self.kinds.setdefault(name, kind) != kind:
            raise InputError(f"the field {name} is {self.kinds[name]!r} in one dialect and {kind!r} in another")
        return self._numbers.setdefault(name, len(self._numbers) + 1)

    def text(self) -> str:
        """Return a line ``kind name`` for each."""
        return "".join(f"{kind} {name}\n" for name, kind in self.kinds.items())


class DialectTables:
    """The tables of one dialect; makes the fields of its family on the way."""

    def __init__(self, dialect: Dialect, fields: Fields) -> None:
        self._frame = FRAMES[dialect.name]
        self._reference, self._fields = Reference(dialect), fields
        self._nodes, self._widths = self._reference.nodes, Widths(self._reference.nodes, "uper")
        self._types: list[str] = []
        self._known: dict[str, int] = {}
        self._composites: dict[int, int] = {}
        self._top = self._reference.type(self._frame.type)

    def text(self) -> str:
        """Return the chunk of Lua that gives the tables."""
        number, node, place = self._type(self._top), self._nodes[self._top.node], self._top.place
        frame = _list(self._fields.number(place, _field_kind(node)), quoted(place))
        names = _list(*(f"[{key}]={quoted(name)}" for key, name in self._names()))
        types = "".join(f"T[{at}]={text}\n" for at, text in enumerate(self._types, 1))
        select = self._select_open() if node["kind"] == "sequence" else self._select_choice()
        return f"local T={{}}\n{types}return {{T=T,top={number},frame={frame},select={select},names={names}}}\n"

    def _names(self) -> Iterable[tuple[str, str]]:
        """Yield what `name_of` in protocols.lua finds -> short name."""
        node, names = self._nodes[self._top.node], dict[Any, str](self._frame.names)
        if node["kind"] == "sequence":
            for key, index in self._nodes[node["root"][1]["node"]]["table"].items():
                yield key, names.get(int(key)) or self._nodes[index].get("name", key)
            return
        for k, alternative in enumerate(node["root"]):
            yield str(k), names.get(alternative["name"], alternative["name"])
        for number, name in self._frame.inner.items():
            yield quoted(f"e{number}"), name

    def _envelope(self) -> dict[str, Any] | None:
        """Return the open frame behind the ellipsis of a nested one; the plugin takes it for the first addition."""
        for alternative in self._nodes[self._top.node]["additions"] or () if self._frame.envelope else ():
            if alternative["name"] == self._frame.envelope:
                envelope: dict[str, Any] = self._nodes[alternative["node"]]
                return envelope
        return None

    def _select_open(self) -> str:
        node = self._nodes[self._top.node]
        key = self._nodes[node["root"][0]["node"]]
        return _list('"open"', int(node["extensible"]), _width(key), key["min"])

    def _select_choice(self) -> str:
        node, envelope = self._nodes[self._top.node], self._envelope()
        width = (len(node["root"]) - 1).bit_length()
        if envelope is None:
            return _list('"choice"', width)
        key = self._nodes[envelope["root"][0]["node"]]
        ahead = int(envelope["extensible"]) + sum(m["optional"] or "default" in m for m in envelope["root"])
        return _list('"choice"', width, ahead, _width(key), key["min"])

    def _use(self, field: Field, label: str | None = None, place: str | None = None) -> str:
        """Return a type at a place."""
        node = self._nodes[field.node]
        number = self._fields.number(place or field.place, _field_kind(node))
        parts: list[Any] = [quoted(field.name if label is None else label), number, self._type(field)]
        unit = _unit(field.note) if node["kind"] == "integer" else "false"
        may_miss = int(field.optional or field.default is not None)
        if field.default is not None:
            parts += [unit, may_miss, _default(field)]
        elif may_miss:
            parts += [unit, may_miss]
        elif unit != "false":
            parts += [unit]
        return _list(*parts)

    def _type(self, field: Field) -> int:
        """Return the number of the type of a field, written when it is first met."""
        node = self._nodes[field.node]
        if node["kind"] not in ("sequence", "choice"):
            return self._add(self._leaf(field, node))
        known = self._composites.get(field.node)
        if known is None:
            self._types.append("")  # its number is needed by what is inside it
            known = self._composites[field.node] = len(self._types)
            self._types[known - 1] = (
                self._sequence(field, node) if node["kind"] == "sequence" else self._choice(field, node)
            )
        return known

    def _add(self, text: str) -> int:
        if text not in self._known:
            self._types.append(text)
            self._known[text] = len(self._types)
        return self._known[text]

    def _sequence(self, field: Field, node: Mapping[str, Any]) -> str:
        parts = self._reference.parts(field)
        opens = int(any(self._nodes[part.node]["kind"] == "open" for part in parts))
        uses = [self._use(part) for part in parts]
        count = len(node["root"])
        additions, at = [], count
        for addition in node["additions"] or ():
            size = len(addition.get("group", [addition]))
            group = ["group=true"] if "group" in addition else []
            additions.append(_list(*uses[at : at + size], *group))
            at += size
        return _list('"Q"', _mark(node), _list(*uses[:count]), _list(*additions), opens)

    def _choice(self, field: Field, node: Mapping[str, Any]) -> str:
        uses = [self._use(part) for part in self._reference.parts(field)]
        count = len(node["root"])
        return _list('"C"', _mark(node), (count - 1).bit_length(), _list(*uses[:count]), _list(*uses[count:]))

    def _leaf(self, field: Field, node: Mapping[str, Any]) -> str:
        match node["kind"]:
            case "integer":
                return _integer(node)
            case "enumerated":
                return self._enumerated(field, node)
            case "boolean":
                return _list('"T"')
            case "null":
                return _list('"N"')
            case "oid":
                return _list('"D"')
            case "bits":
                named = self._reference.named_bits(field)
                flags = (
                    _list(quoted(name), bit, self._fields.number(f"{field.parts_place}.{name}", "t"))
                    for name, bit in named
                )
                trimmed = int(node["named"] is not None and not node["extensible"])
                return _list('"B"', *_size(node), trimmed, _list(*flags))
            case "octets":
                return _list('"O"', *_size(node))
            case "string":
                return _list('"S"', *_size(node), *_characters(node))
            case "sequence-of":
                (element,) = self._reference.parts(field)
                return _list('"L"', *_size(node), self._use(element), self._widths.of(node["element"]).low)
            case "open":
                held = (f"[{part.name}]={self._held(field, part)}" for part in self._reference.parts(field))
                return _list('"P"', quoted(node["key"]), "{" + ",".join(held) + "}")
            case kind:
                raise InputError(f"{field.place}: the Wireshark plugin knows no {kind}")

    def _enumerated(self, field: Field, node: Mapping[str, Any]) -> str:
        numbers, names, later = self._reference.numbers(field), node["names"], node["additions"]
        lists = (
            _list(*each)
            for found in (names, later or ())
            for each in (map(quoted, found), map(_number, map(numbers.get, found)))
        )
        return _list('"E"', int(later is not None), (len(names) - 1).bit_length(), *lists)

    def _held(self, field: Field, part: Field) -> str:
        """Return the use of what an open type holds under one key: named by its type."""
        place = part.place or f"{field.place}.{part.name}"
        return self._use(part, label=place, place=place)


def quoted(text: str) -> str:
    """Return a Lua string."""
    return '"' + "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else _escaped(c) for c in text) + '"'


def _escaped(character: str) -> str:
    return "".join(f"\\{octet:03d}" for octet in character.encode())


def _list(*parts: Any) -> str:
    return "{" + ",".join(map(str, parts)) + "}"


def _number(value: int | None) -> str:
    return "false" if value is None else str(value)


def _mark(node: Mapping[str, Any]) -> int:
    return int(node["extensible"])


def _width(node: Mapping[str, Any]) -> int:
    return int(node["max"] - node["min"]).bit_length()


def _field_kind(node: Mapping[str, Any]) -> str:
    """Return the letter of the kind of field, as MAKE in protocols.lua has it."""
    match node["kind"]:
        case "integer":
            low, high = node["min"], node["max"]
            if low is None or high is None or node["extensible"]:
                return "I"
            if low >= 0:
                return "u" if high < 1 << 32 else "U"
            return "i" if low >= -(1 << 31) and high < 1 << 31 else "I"
        case "enumerated" | "string" | "oid" | "choice":
            return "s"
        case "boolean":
            return "t"
        case "bits" | "octets" | "open":
            return "b"
        case "sequence-of":
            return "u"
        case _:
            return "n"


def _integer(node: Mapping[str, Any]) -> str:
    low, high, kind = node["min"], node["max"], _field_kind(node)
    wide = {"u": '"u32"', "i": '"i32"', "U": '"u64"', "I": '"i64"'}[kind]
    bounded = low is not None and high is not None
    if bounded and not node["extensible"] and _width(node) > EXACT_BITS:
        if _width(node) > 64 or low not in (0, -(1 << 63)):
            raise InputError(f"the Wireshark plugin knows no INTEGER ({low}..{high})")
        return _list('"W"', _width(node), '"u64"' if low == 0 else '"i64"')
    return _list('"I"', _mark(node), _number(low), _number(high), _width(node) if bounded else -1, wide)


def _size(node: Mapping[str, Any]) -> tuple[int, int, int, int]:
    """Return extensible, low, high (-1 = none), width (-1 = sent as a length)."""
    low, high = node["min"], node["max"]
    bounded = high is not None and high < LENGTH_LIMIT
    return _mark(node), low, -1 if high is None else high, (high - low).bit_length() if bounded else -1


def _characters(node: Mapping[str, Any]) -> tuple[int, str, str]:
    """Return bits of a character, alphabet (false = all of ASCII), whether characters are sent as places in it."""
    if node["charset"] not in _ALPHABETS and node["alphabet"] is None:
        raise InputError(f"the Wireshark plugin knows no {node['charset']}")
    alphabet = node["alphabet"] if node["alphabet"] is not None else _ALPHABETS[node["charset"]]
    if alphabet is None:
        return 7, "false", "false"
    if not alphabet.isascii():
        raise InputError("the Wireshark plugin knows no alphabet beyond ASCII")
    bits = (len(alphabet) - 1).bit_length()
    places = max(map(ord, alphabet)) > (1 << bits) - 1  # X.691 30.5.4
    return bits, quoted("".join(sorted(alphabet))), str(places).lower()


def _default(field: Field) -> str:
    if isinstance(field.default, bool) or not isinstance(field.default, int | str):
        raise InputError(f"{field.place}: the Wireshark plugin knows no DEFAULT {field.default!r}")
    return quoted(field.default) if isinstance(field.default, str) else str(field.default)


def _unit(note: str) -> str:
    """Return step, format, name and words of a unit, or false."""
    unit = unit_of(note)
    if unit is None:
        return "false"
    words = "{" + ",".join(f"[{value}]={quoted(said)}" for value, said in unit.words.items()) + "}"
    if unit.step is None:
        return _list("false", "false", "false", words)
    step = f"{unit.step.numerator}/{unit.step.denominator}"
    return _list(step, quoted(f"%.{unit.decimals}f"), quoted(unit.name), words)
