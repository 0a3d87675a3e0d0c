"""How many bits the values of a type take on the wire, from the nodes of a table document (docs/codec-tables.md).

A width is the smallest and the largest number of bits a value of the extension root can take; the largest is ``None``
where nothing bounds it.  What an ellipsis lets later editions add is not counted, the bit that announces it is.
UPER: X.691; OER: X.696 (whole octets, the shortest forms).  A type inside itself counts as unbounded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

Node = Mapping[str, Any]

LENGTH_LIMIT = 1 << 16  # from here on a length is not bounded in its encoding (X.691 clause 11.9.4.1)
_CHARACTERS = {"NumericString": 11, "PrintableString": 74, "VisibleString": 95, "IA5String": 128}
_WIDE = {"BMPString": 16, "UniversalString": 32}


class Width(NamedTuple):
    """Bits from ``low`` to ``high`` (``None`` = unbounded)."""

    low: int
    high: int | None

    def __str__(self) -> str:
        if self.high is None:
            return f"{self.low}+"
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


NOTHING = Width(0, 0)


class Widths:
    """The widths of the nodes of one table, each worked out once."""

    def __init__(self, nodes: Sequence[Node], encoding: str) -> None:
        self._nodes = nodes
        self._rule = _oer if encoding == "oer" else _uper
        self._known: dict[int, Width] = {}
        self._busy: set[int] = set()

    def of(self, index: int) -> Width:
        """Return the width of a node."""
        if index in self._known:
            return self._known[index]
        if index in self._busy:
            return Width(0, None)
        self._busy.add(index)
        found = self._rule(self, self._nodes[index])
        self._busy.discard(index)
        self._known[index] = found
        return found

    def members(self, node: Node) -> Width:
        """Return the width of all root members of a SEQUENCE together, without what stands in front of them."""
        total = NOTHING
        for member in node["root"]:
            one = self.of(member["node"])
            total = _sum(total, Width(0, one.high) if may_be_left_out(member) else one)
        return total

    def alternatives(self, node: Node) -> Width:
        """Return the width of whichever root alternative of a CHOICE."""
        found = [self.of(alternative["node"]) for alternative in node["root"]] or [NOTHING]
        highs = [width.high for width in found]
        low = min(width.low for width in found)
        return Width(low, None if None in highs else max(high for high in highs if high is not None))


def may_be_left_out(member: Mapping[str, Any]) -> bool:
    """Return whether a member can be absent on the wire: OPTIONAL or with a DEFAULT."""
    return bool(member["optional"] or "default" in member)


def _uper(widths: Widths, node: Node) -> Width:
    mark = int(node["additions"] is not None if node["kind"] == "enumerated" else node.get("extensible", False))
    match node["kind"]:
        case "boolean":
            return Width(1, 1)
        case "null":
            return NOTHING
        case "integer":
            if node["min"] is None or node["max"] is None:
                return Width(mark + 16, None)
            return _exactly(mark + (node["max"] - node["min"]).bit_length())
        case "enumerated":
            return _exactly(mark + (len(node["names"]) - 1).bit_length())
        case "bits":
            return _plus(mark, _counted(node, Width(1, 1)))
        case "octets":
            return _plus(mark, _counted(node, Width(8, 8)))
        case "string":
            return _plus(mark, _counted(node, _character(node)))
        case "sequence-of":
            return _plus(mark, _counted(node, widths.of(node["element"])))
        case "sequence":
            return _plus(mark + sum(map(may_be_left_out, node["root"])), widths.members(node))
        case "choice":
            return _plus(mark + (len(node["root"]) - 1).bit_length(), widths.alternatives(node))
        case _:
            return Width(16, None)  # a length and at least one octet


def _oer(widths: Widths, node: Node) -> Width:
    match node["kind"]:
        case "boolean" | "enumerated":
            return Width(8, 8 if node["kind"] == "boolean" or _short(node) else None)
        case "null":
            return NOTHING
        case "integer":
            return _oer_integer(node)
        case "bits":
            if node["min"] == node["max"] and not node["extensible"]:
                return _exactly(-(-node["min"] // 8) * 8)
            unbounded = node["max"] is None or node["extensible"]
            octets = 1 + -(-(0 if unbounded else node["max"]) // 8)  # the first one counts the unused bits
            return Width(16 + -(-node["min"] // 8) * 8, None if unbounded else _oer_length(octets) + 8 * octets)
        case "octets" | "string":
            unit = _WIDE.get(node.get("charset", ""), 8)
            if node["min"] == node["max"] and not node["extensible"]:
                return _exactly(unit * node["min"])
            high = None if node["max"] is None or node["extensible"] else _oer_length(node["max"]) + unit * node["max"]
            return Width(8 + unit * node["min"], high)
        case "sequence-of":
            element = widths.of(node["element"])
            unbounded = node["max"] is None or element.high is None or node["extensible"]
            return Width(16 + node["min"] * element.low, None if unbounded else 24 + node["max"] * (element.high or 0))
        case "sequence":
            front = int(node["extensible"]) + sum(map(may_be_left_out, node["root"]))
            return _plus(-(-front // 8) * 8, widths.members(node))
        case "choice":
            return _plus(8, widths.alternatives(node))
        case _:
            return Width(16, None)


def _oer_integer(node: Node) -> Width:
    low, high = node["min"], node["max"]
    if low is None or high is None or node["extensible"]:
        return Width(16, None)
    for bits in (8, 16, 32, 64):
        if (low >= 0 and high < 1 << bits) or (low < 0 and low >= -(1 << bits - 1) and high < 1 << bits - 1):
            return _exactly(bits)
    return Width(16, None)


def _oer_length(octets: int) -> int:
    return 8 if octets < 128 else 8 + (octets.bit_length() + 7) // 8 * 8


def _short(node: Node) -> bool:
    return all(0 <= number <= 127 for number in node.get("values", ()))


def _character(node: Node) -> Width:
    charset = node["charset"]
    if charset in _WIDE and node["alphabet"] is None:
        return _exactly(_WIDE[charset])
    if node["alphabet"] is None and charset not in _CHARACTERS:
        return Width(8, None)
    count = len(node["alphabet"]) if node["alphabet"] is not None else _CHARACTERS[charset]
    return _exactly(max(0, (count - 1).bit_length()))


def _counted(node: Node, unit: Width) -> Width:
    low, high = node["min"], node["max"]
    if high is None or high >= LENGTH_LIMIT:
        return Width(8 + low * unit.low, None)
    length = (high - low).bit_length()
    return Width(length + low * unit.low, None if unit.high is None else length + high * unit.high)


def _exactly(bits: int) -> Width:
    return Width(bits, bits)


def _plus(bits: int, width: Width) -> Width:
    return _sum(_exactly(bits), width)


def _sum(one: Width, other: Width) -> Width:
    return Width(one.low + other.low, None if one.high is None or other.high is None else one.high + other.high)
