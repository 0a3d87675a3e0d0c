"""Values of a message made from the table of its dialect: the smallest, a full one, and both ends of every range.

Nothing is random: a suite gives the same octets every time.  They mean nothing on a road; what they are for is every
member and both ends of every range and size at least once.  Rules: what stands behind an ellipsis is sent in ``full``
where the table knows it; values behind the ellipsis of a range or size are not made; the header of an ETSI message has
the numbers of its message.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cv2x.errors import EncodeError, InputError
from cv2x.messages import Dialect
from cv2x.messages.etsi_frame import ROOTS

KINDS = ("minimal", "full", "low", "high")
"""``minimal``: without anything optional; ``full``: with everything; ``low``, ``high``: the ends of every range."""
DEEPEST = 14
LONGEST = 2
"""Elements of a list in ``high`` where the list could be longer (its most in the type may be thousands)."""
FAR = 2**31
"""How far an unbounded number goes."""
TEXT = "abc 012 XYZ"


def made_value(d: Dialect, message: str, kind: str) -> Any:
    """Return a value of a message.  Raises InputError for an unknown kind or message, EncodeError where the table
    allows no value of it that encodes."""
    if kind not in KINDS:
        raise InputError(f"no kind of value {kind!r}: there are {', '.join(KINDS)}", field="values")
    if message not in d.messages:
        raise InputError(f"{d.name} has no message {message!r}: there are {', '.join(d.messages)}", field="message")
    value = _Maker(d.document["nodes"], kind).value(d.message_node(message), 0, {})
    if d.family in ROOTS:
        number, root = next(item for item in ROOTS[d.family].items() if item[1].name == message)
        header = value["header"]
        header["protocolVersion"] = max(root.versions)
        header["messageId" if "messageId" in header else "messageID"] = number
    return value


class _Maker:
    def __init__(self, nodes: list[dict[str, Any]], kind: str) -> None:
        self.nodes, self.kind = nodes, kind
        self._turn: dict[int, int] = {}
        """How often an alternative of a CHOICE was taken, so that ``full`` shows all of them in turn."""
        self._above: list[int] = []
        self._ways: dict[str, Callable[..., Any]] = {
            "boolean": lambda *_: kind in ("full", "high"), "null": lambda *_: None, "oid": lambda *_: "1.2.3",
            "relative-oid": lambda *_: "1.2", "real": lambda *_: 1.5,
            "integer": self._integer, "enumerated": self._enumerated, "bits": self._bits, "octets": self._octets,
            "string": self._string, "sequence": self._sequence, "sequence-of": self._list, "choice": self._choice,
            "open": self._open,
        }  # fmt: skip

    def value(self, index: int, depth: int, around: dict[str, Any]) -> Any:
        node = self.nodes[index]
        self._above.append(index)
        try:
            return self._ways[node["kind"]](node, depth + 1, around)
        finally:
            self._above.pop()

    def _integer(self, node: dict[str, Any], depth: int, around: Any) -> int:
        low, high = node["min"], node["max"]
        low = (0 if high is None or high >= 0 else high - FAR) if low is None else low
        high = low + FAR if high is None else high
        return int({"low": low, "high": high, "minimal": max(low, min(high, 1))}.get(self.kind, (low + high) // 2))

    def _enumerated(self, node: dict[str, Any], depth: int, around: Any) -> str:
        names = node["names"]
        if self.kind == "high":
            names = [*names, *(node["additions"] or ())]
        return str(names[-1 if self.kind in ("high", "full") else 0])

    def _size(self, node: dict[str, Any], most: int) -> int:
        low, high = node["min"], node["max"]
        top = low + most if high is None else min(high, max(low, most))
        return int({"full": min(top, max(low, 1)), "high": top}.get(self.kind, low))

    def _bits(self, node: dict[str, Any], depth: int, around: Any) -> tuple[bytes, int]:
        count = self._size(node, 24)
        bits = (1 << count) - 1 if self.kind in ("full", "high") and count else 0
        if node["named"] is not None and count > node["min"]:
            bits |= 1  # zeros at the end of named bits are no part of the value
        return (bits << (-count & 7)).to_bytes((count + 7) // 8, "big"), count

    def _octets(self, node: dict[str, Any], depth: int, around: Any) -> bytes:
        count = self._size(node, 24)
        return bytes((17 * (k + 1)) & 0xFF for k in range(count))

    def _string(self, node: dict[str, Any], depth: int, around: Any) -> str:
        alphabet = node["alphabet"] or ("0123456789" if node["charset"] == "NumericString" else TEXT)
        count = self._size(node, 16) if node["max"] is not None else 3
        return "".join(alphabet[k % len(alphabet)] for k in range(count))

    def _list(self, node: dict[str, Any], depth: int, around: dict[str, Any]) -> list[Any]:
        count = self._size(node, LONGEST)
        if depth > DEEPEST:
            count = node["min"]
        return [self.value(node["element"], depth, around) for _ in range(count)]

    def _choice(self, node: dict[str, Any], depth: int, around: dict[str, Any]) -> tuple[str, Any]:
        held = list(node["root"])
        if self.kind == "high" and node["additions"]:
            held += node["additions"]
        plain = [one for one in held if one["node"] not in self._above]
        held = plain or held
        index = self._above[-1]
        if self.kind == "full":
            turn = self._turn.get(index, 0)
            self._turn[index] = turn + 1
            picked = held[turn % len(held)]
        else:
            picked = held[-1 if self.kind == "high" else 0]
        return picked["name"], self.value(picked["node"], depth, around)

    def _sequence(self, node: dict[str, Any], depth: int, around: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for member in node["root"]:
            if not member["optional"] or self._wanted(member, depth):
                found[member["name"]] = self._member(member, depth, found, node)
            elif "default" in member:
                continue
        for addition in node["additions"] or ():
            if self.kind != "full":
                break
            for member in addition.get("group", [addition]):
                if not self._recursive(member) and depth <= DEEPEST:
                    found[member["name"]] = self._member(member, depth, found, node)
        return found

    def _member(self, member: dict[str, Any], depth: int, found: dict[str, Any], node: dict[str, Any]) -> Any:
        """Return a member; one that selects what an open type beside it holds gets a number its table knows."""
        for other in node["root"]:
            for opened in self._opens(other["node"]):
                if opened["key"] == member["name"] and opened["table"]:
                    keys = sorted(map(int, opened["table"]))
                    turn = self._turn.setdefault(id(opened), 0)
                    self._turn[id(opened)] = turn + 1
                    return keys[-1 if self.kind == "high" else turn % len(keys) if self.kind == "full" else 0]
        return self.value(member["node"], depth, found)

    def _opens(self, index: int) -> list[dict[str, Any]]:
        node = self.nodes[index]
        if node["kind"] == "sequence-of":
            return self._opens(node["element"])
        return [node] if node["kind"] == "open" else []

    def _wanted(self, member: dict[str, Any], depth: int) -> bool:
        if self.kind not in ("full", "high") or depth > DEEPEST or self._recursive(member):
            return False
        return all(opened["table"] for opened in self._opens(member["node"]))

    def _recursive(self, member: dict[str, Any]) -> bool:
        """Whether a member holds what it stands in: such a value would have no end."""
        index = member["node"]
        node = self.nodes[index]
        while node["kind"] == "sequence-of":
            index = node["element"]
            node = self.nodes[index]
        return index in self._above

    def _open(self, node: dict[str, Any], depth: int, around: dict[str, Any]) -> Any:
        key = str(around.get(node["key"]))
        if key not in node["table"]:
            return b"\x05open\x00"
        return self.value(node["table"][key], depth, {})


def encodes(d: Dialect, message: str, value: Any) -> str:
    """Return why a value does not encode, empty where it does."""
    try:
        d.encode(message, value)
    except EncodeError as error:
        return str(error)
    return ""
