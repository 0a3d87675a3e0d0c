"""What a type looks like, for people: fields, types, ranges, units where known, widths on the wire.

Strategy: the table says what the engine does and the legend what the text calls it; `Reference` puts both together,
field by field, and everything that shows a type to somebody (the terminal, the reference pages) reads it here.  A
field is one line; what is inside it is asked for when it is wanted, since a type may contain itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cv2x.errors import InputError
from cv2x.messages.dialect import Dialect
from cv2x.messages.widths import Width, Widths

KINDS = {
    "boolean": "BOOLEAN", "null": "NULL", "real": "REAL", "oid": "OBJECT IDENTIFIER", "relative-oid": "RELATIVE-OID",
    "integer": "INTEGER", "enumerated": "ENUMERATED", "bits": "BIT STRING", "octets": "OCTET STRING",
    "sequence": "SEQUENCE", "sequence-of": "SEQUENCE OF", "choice": "CHOICE", "open": "open type",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A type at a place: a member, an alternative, an element (``[]``), or a whole type (name ``""``).

    ``type`` is the name the text uses there, empty for a type written out in place; ``range`` its constraint in ASN.1
    notation; ``bits`` the width of its root values; ``note`` the comment of the text, mostly the unit.
    """

    name: str
    type: str
    kind: str
    range: str
    bits: Width
    note: str
    optional: bool
    default: Any
    addition: bool
    extensible: bool
    node: int
    place: str
    parts_place: str

    @property
    def words(self) -> str:
        """The type in ASN.1 words: ``INTEGER (0..127)``."""
        return f"{self.kind} {self.range}".rstrip()


class Reference:
    """The types of one dialect, to be looked at."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        document = dialect.document
        self.nodes: list[dict[str, Any]] = document["nodes"]
        self.types: dict[str, int] = document["types"]
        self.widths = Widths(self.nodes, document["encoding"])
        legend = dialect.legend
        self._places: dict[str, str] = legend["places"]
        self._notes: dict[str, str] = legend["notes"]
        self._numbers: dict[str, dict[str, int]] = legend["numbers"]
        self._in_sets = self._set_entries()

    def message(self, name: str) -> Field:
        """Return a message by the name `decode` gives it.  Raises InputError."""
        if name not in self.dialect.messages:
            known = ", ".join(self.dialect.messages) or "none: it has no frame"
            raise InputError(f"no message {name!r} in {self.dialect.name}; it knows {known}", field="message")
        index = self.dialect.message_node(name)
        return self._field("", index, self._from_set(None, index))

    def type(self, name: str) -> Field:
        """Return a type by its name in the text.  Raises InputError."""
        return self._field("", self.dialect.type_node(name), name)

    def node(self, index: int) -> Field:
        """Return what stands at an index of the table, an anonymous type by its place."""
        return self._field("", index, self.nodes[index].get("name", ""))

    def parts(self, field: Field) -> list[Field]:
        """Return what is inside a field: members, alternatives, the element, what an open type can hold."""
        node = self.nodes[field.node]
        match node["kind"]:
            case "sequence":
                return [*self._members(node)]
            case "choice":
                found = [(item, False) for item in node["root"]] + [(item, True) for item in node["additions"]]
                return [
                    self._field(item["name"], item["node"], f"{node['name']}.{item['name']}", addition=addition)
                    for item, addition in found
                ]
            case "sequence-of":
                return [self._field("[]", node["element"], f"{field.parts_place}[]")]
            case "open":
                return [self._field(key, index, self._from_set(key, index)) for key, index in node["table"].items()]
            case _:
                return []

    def numbers(self, field: Field) -> dict[str, int | None]:
        """Return the names of an ENUMERATED in the order of the table with their numbers (``None`` where the legend has
        none), or the named numbers of an INTEGER."""
        node = self.nodes[field.node]
        known = self._numbers.get(field.parts_place, {})
        if node["kind"] == "integer":
            return dict(known)
        if node["kind"] != "enumerated":
            return {}
        return {name: known.get(name) for name in (*node["names"], *(node["additions"] or ()))}

    def named_bits(self, field: Field) -> list[tuple[str, int]]:
        """Return the named bits of a BIT STRING."""
        node = self.nodes[field.node]
        return [(name, bit) for name, bit in node.get("named") or ()] if node["kind"] == "bits" else []

    def key(self, field: Field) -> str:
        """Return the name of the member that says what an open type holds."""
        return str(self.nodes[field.node].get("key", ""))

    def _members(self, node: dict[str, Any]) -> Iterator[Field]:
        later = [one for item in node["additions"] for one in item.get("group", [item])]
        for members, addition in ((node["root"], False), (later, True)):
            for member in members:
                place = f"{node['name']}.{member['name']}"
                yield self._field(
                    member["name"],
                    member["node"],
                    place,
                    optional=member["optional"],
                    default=member.get("default"),
                    addition=addition,
                )

    def _set_entries(self) -> dict[tuple[str | None, int], set[str]]:
        """Return (key, node) -> types of entries of object sets, whose places end in a number; key ``None`` = any."""
        found: dict[tuple[str | None, int], set[str]] = {}
        for place, name in self._places.items():
            key = place.rpartition(".")[2]
            if key.isdigit() and name in self.types:
                found.setdefault((key, self.types[name]), set()).add(name)
                found.setdefault((None, self.types[name]), set()).add(name)
        return found

    def _from_set(self, key: str | None, index: int) -> str:
        names = self._in_sets.get((key, index), set())
        return next(iter(names)) if len(names) == 1 else ""

    def _field(
        self,
        name: str,
        index: int,
        place: str,
        *,
        optional: bool = False,
        default: Any = None,
        addition: bool = False,
    ) -> Field:
        node = self.nodes[index]
        own = node.get("name", "")
        # A named type at the top, or an alternative that only its node can name.
        called = place if place in self.types else self._places.get(place, "") or (own if own in self.types else "")
        note, last = "", called
        for _ in range(64):
            note = note or self._notes.get(last, "")
            following = self._places.get(last)
            if following is None:
                break
            last = following
        return Field(
            name=name,
            type=called,
            kind=f"{node['charset']}" if node["kind"] == "string" else KINDS[node["kind"]],
            range=_range(node),
            bits=self.widths.of(index),
            note=note,
            optional=optional,
            default=default,
            addition=addition,
            extensible=bool(node.get("extensible") or (node["kind"] == "enumerated" and node["additions"] is not None)),
            node=index,
            place=place,
            parts_place=last or place,
        )


def _range(node: dict[str, Any]) -> str:
    if "min" not in node:
        return ""
    low, high = node["min"], node["max"]
    ellipsis = ", ..." if node["extensible"] else ""
    if node["kind"] == "integer":
        if (low, high) == (None, None):
            return ""
        inside = _span("MIN" if low is None else low, "MAX" if high is None else high)
        return f"({inside}{ellipsis})"
    if (low, high) == (0, None):
        return ""
    return f"(SIZE ({_span(low, 'MAX' if high is None else high)}{ellipsis}))"


def _span(low: int | str, high: int | str) -> str:
    return str(low) if low == high else f"{low}..{high}"
