"""Values on the way to a process that knows no table: JSON that says of itself what JSON has no words for.

``{"$octets": hex}``, ``{"$bits": [hex, count]}``, ``{"$choice": [name, value]}`` and, where it is known that a value
stands in an open type, ``{"$open": [key, value]}``.  So a script of a dozen lines turns a message into its own codec's
values and back, without any ASN.1 (docs/interop.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.interop.codecs.text_codec import inner_nodes

DEEPEST = 128
Nodes = Sequence[dict[str, Any]]


def tagged(nodes: Nodes, index: int, value: Any, around: Mapping[str, Any] | None = None) -> Any:
    """Return a value of node ``index`` as tagged JSON; ``around`` is the SEQUENCE it stands in."""
    node = nodes[index]
    match node["kind"]:
        case "open":
            key = (around or {}).get(node["key"])
            held = node["table"].get(str(key))
            return {"$octets": value.hex()} if held is None else {"$open": [key, tagged(nodes, held, value)]}
        case "octets":
            return {"$octets": value.hex()}
        case "bits":
            return {"$bits": [value[0].hex(), value[1]]}
        case "sequence-of":
            return [tagged(nodes, node["element"], item, around) for item in value]
        case "choice":
            inner = inner_nodes(node).get(value[0])
            held_value = {"$octets": value[1].hex()} if inner is None else tagged(nodes, inner, value[1], around)
            return {"$choice": [value[0], held_value]}
        case "sequence":
            inner_of = inner_nodes(node)
            return {
                name: tagged(nodes, inner_of[name], held, value) for name, held in value.items() if name in inner_of
            }
        case _:
            return value


def untagged(value: Any, depth: int = 0) -> Any:
    """Return what tagged JSON says.  Raises ValueError for what is no such JSON."""
    if depth > DEEPEST:
        raise ValueError(f"nested deeper than {DEEPEST}")
    depth += 1
    if isinstance(value, list):
        return [untagged(item, depth) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) != 1 or not next(iter(value)).startswith("$"):
        return {name: untagged(held, depth) for name, held in value.items()}
    ((tag, held),) = value.items()
    try:
        match tag:
            case "$octets":
                return bytes.fromhex(held)
            case "$bits":
                return bytes.fromhex(held[0]), int(held[1])
            case "$choice":
                return str(held[0]), untagged(held[1], depth)
            case "$open":
                return untagged(held[1], depth)
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"{tag} holds no such thing") from error
    raise ValueError(f"no tag {tag}")
