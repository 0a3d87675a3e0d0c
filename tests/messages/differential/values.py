"""Any value a type allows, drawn by hypothesis from the table of a dialect, in the conventions of ``to_dict()``.

Strategy: one walk down the nodes of a table (docs/codec-tables.md); every choice on the way is drawn, so that what
fails shrinks.  Half of the values keep to the roots of all constraints; the other half also has numbers and sizes
behind an ellipsis.  Additions the table knows are sent in both.  What no table knows (unknown additions, alternatives,
items, keys) is left out: no oracle can be asked about it.  A budget bounds what one value may hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

NODES = 160
"""About how many nodes a value may hold; then lists are short and optional members absent."""
DEEP = 9
FAR = 2**40
"""How far from its bound an unbounded integer goes."""


@st.composite
def values(draw: st.DrawFn, nodes: list[dict[str, Any]], index: int) -> Any:
    """Draw a value of the type at a node of a table."""
    return Maker(nodes, Drawn(draw), beyond=draw(st.booleans())).value(index, 0)


class Drawn:
    """What the walk asks of ``random.Random``, drawn."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def randint(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))

    def randrange(self, count: int) -> int:
        return self.draw(st.integers(0, count - 1))

    def getrandbits(self, count: int) -> int:
        return self.draw(st.integers(0, (1 << count) - 1))

    def choice(self, items: Sequence[Any]) -> Any:
        return items[self.randrange(len(items))]


class Maker:
    """The walk; ``random`` draws, ``beyond`` allows what stands behind the ellipsis of a range or size."""

    def __init__(self, nodes: list[dict[str, Any]], random: Any, *, beyond: bool) -> None:
        self.nodes, self.random, self.beyond = nodes, random, beyond
        self.left = NODES
        self.around: list[tuple[dict[str, Any], set[str]]] = []

    def value(self, index: int, depth: int) -> Any:
        node = self.nodes[index]
        self.left -= 1
        return getattr(self, "_" + node["kind"].replace("-", "_"))(node, depth)

    def _boolean(self, _node: dict[str, Any], _depth: int) -> bool:
        return bool(self.random.getrandbits(1))

    def _null(self, _node: dict[str, Any], _depth: int) -> None:
        return None

    def _oid(self, _node: dict[str, Any], _depth: int) -> str:
        return "1." + ".".join(str(self.random.randrange(40)) for _ in range(3))

    def _relative_oid(self, _node: dict[str, Any], _depth: int) -> str:
        return ".".join(str(self.random.randrange(20000)) for _ in range(3))

    def _real(self, node: dict[str, Any], _depth: int) -> float:
        return float(self.random.choice((0.0, 1.5, -(2.0**40), 0.15625)))

    def _integer(self, node: dict[str, Any], _depth: int) -> int:
        low, high = node["min"], node["max"]
        low = (-FAR if high is None else high - FAR) if low is None else low
        high = low + FAR if high is None else high
        if self._goes_beyond(node):
            return int(self.random.choice((low - self.random.randint(1, 300), high + self.random.randint(1, 70000))))
        return int(self.random.choice((low, high, self.random.randint(low, high))))

    def _enumerated(self, node: dict[str, Any], _depth: int) -> str:
        return str(self.random.choice([*node["names"], *(node["additions"] or ())]))

    def _goes_beyond(self, node: dict[str, Any]) -> bool:
        bounded = node["min"] is not None or node["max"] is not None
        return bool(self.beyond and node["extensible"] and bounded and not self.random.getrandbits(2))

    def _size(self, node: dict[str, Any], most: int) -> int:
        low, high = node["min"], node["max"]
        if self._goes_beyond(node) and high is not None:
            return int(high + self.random.randint(1, 3)) if high < 64 or most > 4 else int(low)
        top = low + most if high is None else min(high, low + most)
        if high is not None and high <= 64 and most > 4 and not self.random.getrandbits(2):
            top = high
        return int(self.random.choice((low, top, self.random.randint(low, top))))

    def _bits(self, node: dict[str, Any], _depth: int) -> tuple[bytes, int]:
        count = self._size(node, 20)
        bits = self.random.getrandbits(count) if count else 0
        if node["named"] is not None and count > node["min"]:
            bits |= 1  # zeros at the end of named bits are no part of the value
        return (bits << (-count & 7)).to_bytes((count + 7) // 8, "big"), count

    def _octets(self, node: dict[str, Any], _depth: int) -> bytes:
        count = self._size(node, 12)
        return int(self.random.getrandbits(8 * count) if count else 0).to_bytes(count, "big")

    def _string(self, node: dict[str, Any], _depth: int) -> str:
        alphabet = node["alphabet"] or {"NumericString": "0123456789 "}.get(node["charset"], "abcXYZ019 ")
        # tables leave out sizes that leave no trace in the octets; one character suits them all
        count = self._size(node, 12) if node["max"] is not None else self.random.randint(1, 4)
        return "".join(self.random.choice(alphabet) for _ in range(count))

    def _sequence_of(self, node: dict[str, Any], depth: int) -> list[Any]:
        count = self._size(node, 3 if self.left > 0 and depth < DEEP else 0)
        return [self.value(node["element"], depth + 1) for _ in range(count)]

    def _choice(self, node: dict[str, Any], depth: int) -> tuple[str, Any]:
        held = [*node["root"], *(node["additions"] or ())]
        if self.left <= 0 or depth >= DEEP:
            held = [min(held, key=lambda one: self.nodes[one["node"]]["kind"] in ("sequence", "choice", "sequence-of"))]
        picked = self.random.choice(held)
        return picked["name"], self.value(picked["node"], depth + 1)

    def _sequence(self, node: dict[str, Any], depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.around.append((found, set()))
        for member in node["root"]:
            if not member["optional"] or "default" in member or self._is_there(depth):
                found[member["name"]] = self.value(member["node"], depth + 1)
        for addition in node["additions"] or ():
            if not self._is_there(depth):
                continue
            for member in addition.get("group", [addition]):
                if "group" not in addition or not member["optional"] or self._is_there(depth):
                    found[member["name"]] = self.value(member["node"], depth + 1)
        self.around.pop()
        return found

    def _is_there(self, depth: int) -> bool:
        return self.left > 0 and depth < DEEP and bool(self.random.getrandbits(1))

    def _open(self, node: dict[str, Any], depth: int) -> Any:
        """What an open type holds; the key in the SEQUENCE around it becomes one the table knows, once for all."""
        found, settled = self.around[-1] if self.around else ({}, set())
        key = node["key"]
        if key not in found or not node["table"]:
            return b"\x05open\x00"
        if key not in settled:
            found[key] = int(self.random.choice(sorted(node["table"])))
            settled.add(key)
        return self.value(node["table"][str(found[key])], depth + 1)
