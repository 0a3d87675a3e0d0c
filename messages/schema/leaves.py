"""Types without parts, and the constraints that PER sees on any type.

Rules: constraints PER does not see (single values of enumerations and strings, sizes and alphabets of strings whose
characters differ in width) leave no trace (X.691 clause 10.3); a name in a constraint is a named number of the type
before it is a value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .bounds import ANY_INTEGER, ANY_SIZE, Bounds, narrow
from .constructs import split_enumeration
from .fault import TextError
from .lookup import Descriptor, Names
from .nodes import Node
from .scope import Scope

SIMPLE = {
    "BOOLEAN": "boolean",
    "NULL": "null",
    "REAL": "real",
    "OBJECT IDENTIFIER": "oid",
    "RELATIVE-OID": "relative-oid",
}
# Time types are VisibleString on the wire (X.680 clauses 46 and 47), ObjectDescriptor is GraphicString (clause 48).
STRINGS = {
    name: name
    for name in (
        *("IA5String", "VisibleString", "NumericString", "PrintableString", "UTF8String", "BMPString"),
        *("UniversalString", "GeneralString", "GraphicString", "TeletexString", "VideotexString"),
    )
} | {
    "ISO646String": "VisibleString",
    "GeneralizedTime": "VisibleString",
    "UTCTime": "VisibleString",
    "ObjectDescriptor": "GraphicString",
    "T61String": "TeletexString",
}
# Only these have one width per character, so only their sizes and alphabets are visible to PER (X.691 clause 30.1).
KNOWN_MULTIPLIER = {
    *("IA5String", "VisibleString", "NumericString", "PrintableString", "BMPString", "UniversalString")
}  # fmt: skip


class Leaves:
    """Makes nodes of leaf types; ``bounds_of`` gives the bounds of a contained subtype."""

    def __init__(self, names: Names, encoding: str, bounds_of: Callable[[Descriptor, Scope], Bounds]) -> None:
        self.names = names
        self.encoding = encoding
        self.bounds_of = bounds_of

    def node(self, descriptor: Descriptor, scope: Scope) -> Node | None:
        """Return the node of a leaf type, ``None`` for a type that has parts or is a reference."""
        kind = descriptor["type"]
        if kind in SIMPLE:
            width = {"width": _width(descriptor)} if kind == "REAL" and self.encoding != "uper" else {}
            return {"kind": SIMPLE[kind]} | width
        if kind in STRINGS:
            return self._string(descriptor, scope)
        if kind == "INTEGER":
            return {"kind": "integer"} | self.ranged(descriptor, scope, ANY_INTEGER)
        if kind == "ENUMERATED":
            return self._enumerated(descriptor, scope)
        if kind == "BIT STRING":
            return {"kind": "bits", "named": self._bits(descriptor, scope)} | self.sized(descriptor, scope, ANY_SIZE)
        if kind == "OCTET STRING":
            return {"kind": "octets"} | self.sized(descriptor, scope, ANY_SIZE)
        return None

    def constrained(self, node: Node, descriptor: Descriptor, scope: Scope) -> Node:
        """Return a copy of ``node`` under the constraints of a reference to it."""
        kind = node["kind"]
        changed = dict(node)
        if self.encoding != "uper" and kind in ("integer", "bits", "octets", "string"):
            self._refuse_extension(descriptor, bounds(node))
        if kind == "integer" and "restricted-to" in descriptor:
            changed |= self.ranged(descriptor, scope, bounds(node))
        elif kind in ("bits", "octets", "sequence-of"):
            changed |= self.sized(descriptor, scope, bounds(node))
        elif kind == "string" and node["charset"] in KNOWN_MULTIPLIER:
            changed |= self.sized(descriptor, scope, bounds(node))
            changed["alphabet"] = _alphabet(descriptor, node["alphabet"])
        elif kind == "real" and self.encoding != "uper" and "with-components" in descriptor:
            changed["width"] = _width(descriptor) or node["width"]
        elif "size" in descriptor and kind not in ("string", "open"):
            raise TextError(f"SIZE does not apply to a {kind}")
        return changed

    def sized(self, descriptor: Descriptor, scope: Scope, parent: Bounds) -> Node:
        """Return min, max and extensible under the SIZE of a descriptor."""
        return _as_node(self._narrowed("size", descriptor, scope, parent))

    def ranged(self, descriptor: Descriptor, scope: Scope, parent: Bounds) -> Node:
        """Return min, max and extensible under the value constraint of a descriptor."""
        return _as_node(self._narrowed("restricted-to", descriptor, scope, parent))

    def named_numbers(self, descriptor: Descriptor, module: str) -> dict[str, Any]:
        """Return the named numbers of an INTEGER, looking through references."""
        for _ in range(64):
            if "named-numbers" in descriptor:
                return dict(descriptor["named-numbers"])
            if not self.names.knows("types", descriptor["type"], module):
                return {}
            descriptor, module, _name = self.names.find("types", descriptor["type"], module)
        return {}

    def _narrowed(self, key: str, descriptor: Descriptor, scope: Scope, parent: Bounds) -> Bounds:
        if key not in descriptor:
            return parent
        return narrow(parent, descriptor[key], lambda name: self._number(name, descriptor, scope))

    def _refuse_extension(self, descriptor: Descriptor, parent: Bounds) -> None:
        """Refuse what OER sees otherwise than PER: it ignores an extensible constraint, not what that constrains."""
        for key, unbounded in (("restricted-to", ANY_INTEGER), ("size", ANY_SIZE)):
            if None in descriptor.get(key, ()) and parent != unbounded:
                raise TextError("an extensible constraint on a type that has a bound already is not supported in OER")

    def _number(self, name: Any, descriptor: Descriptor, scope: Scope) -> int | Bounds:
        """Return what a name in a constraint stands for (X.680 clause 19.10)."""
        if isinstance(name, dict):
            return self.bounds_of(name, scope)
        named = self.named_numbers(descriptor, scope.module)
        if name in named:
            found = named[name]
            return found if isinstance(found, int) else self.names.integer(found, scope.module)
        if name.removeprefix("-").isdigit():
            return int(name)
        bound = scope.arguments.get(name)
        if bound is None:
            return self.names.integer(name, scope.module)
        if isinstance(bound.what, str):
            return self._number(bound.what, {"type": "INTEGER"}, bound.scope)
        if not isinstance(bound.what, int):
            raise TextError(f"parameter '{name}' is used as a number but was given none")
        return bound.what

    def _enumerated(self, descriptor: Descriptor, scope: Scope) -> Node:
        root, additions = split_enumeration(
            descriptor["values"], lambda name: self.names.integer(name, scope.module)
        )  # fmt: skip
        if additions is None and self.names.tree[scope.module].get("extensibility-implied", False):
            additions = []
        node: Node = {
            "kind": "enumerated",
            "names": [name for name, _ in root],
            "additions": None if additions is None else [name for name, _ in additions],
        }
        if self.encoding != "uper":
            # OER sends the value itself (X.696 clause 11), PER only the place in the order.
            node["values"] = [number for _, number in [*root, *(additions or [])]]
        return node

    def _bits(self, descriptor: Descriptor, scope: Scope) -> list[list[Any]] | None:
        return [
            [name, int(bit) if str(bit).isdigit() else self.names.integer(bit, scope.module)]
            for name, bit in descriptor.get("named-bits", [])
        ] or None

    def _string(self, descriptor: Descriptor, scope: Scope) -> Node:
        charset = STRINGS[descriptor["type"]]
        node: Node = {"kind": "string", "charset": charset, "alphabet": None}
        if charset not in KNOWN_MULTIPLIER:
            return node | _as_node(ANY_SIZE)
        return node | {"alphabet": _alphabet(descriptor, None)} | self.sized(descriptor, scope, ANY_SIZE)


def bounds(node: Node) -> Bounds:
    """Return the bounds of a node that has them; TextError otherwise."""
    if "min" not in node:
        raise TextError(f"a {node.get('kind', 'type that contains itself')} has no bounds to take")
    return Bounds(node["min"], node["max"], node["extensible"])


def _width(descriptor: Descriptor) -> int | None:
    """Return the octets of a REAL that OER sends as IEEE 754 binary32 or binary64, else ``None`` (X.696 clause 12)."""
    parts: dict[str, Any] = dict(part for part in descriptor.get("with-components", []) if isinstance(part, tuple))
    mantissa, exponent = (
        part if isinstance(part, tuple) else (part, part) for part in (parts.get("mantissa"), parts.get("exponent"))
    )
    if parts.get("base") != 2 or not all(isinstance(end, int) for end in (*mantissa, *exponent)):
        return None
    for width, digits, lowest, highest in ((4, 24, -149, 104), (8, 53, -1074, 971)):
        largest = (1 << digits) - 1
        if -largest <= mantissa[0] <= mantissa[1] <= largest and lowest <= exponent[0] <= exponent[1] <= highest:
            return width
    return None


def _as_node(found: Bounds) -> Node:
    return {"min": found.low, "max": found.high, "extensible": found.extensible}


def _alphabet(descriptor: Descriptor, parent: str | None) -> str | None:
    """Return the permitted alphabet as a sorted string, ``None`` for the whole character set."""
    if "from" not in descriptor:
        return parent
    letters = set()
    for part in descriptor["from"]:
        low, high = part if isinstance(part, (tuple, list)) else (part, part)
        letters |= {chr(code) for code in range(ord(str(low)), ord(str(high)) + 1)}
    if parent is not None:
        letters &= set(parent)
    return "".join(sorted(letters))
