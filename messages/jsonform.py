"""Values as JSON and back, by the nodes of a table document (docs/codec-tables.md).

JSON has no octets and no tuples, so octets are hex strings, a BIT STRING is ``[hex, bits]``, a CHOICE ``[name,
value]``, a NULL ``null``; all else is as in ``to_dict()``.  Only the table can tell a hex string from a name, hence the
walk.  Shapes are checked here, ranges and sizes by the encoder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cv2x._uper import brief
from cv2x.errors import EncodeError

Node = Mapping[str, Any]
Nodes = Sequence[Node]
NOTHING: Mapping[str, Any] = {}
DEEPEST = 128
"""Levels of a JSON value; the encoder takes 64, and the walk must end before Python's stack does."""


def to_json_value(nodes: Nodes, index: int, value: Any, around: Mapping[str, Any] = NOTHING) -> Any:
    """Return the JSON of a ``to_dict()`` value of node ``index``; ``around`` is the SEQUENCE it stands in."""
    node = nodes[index]
    match node["kind"]:
        case "open":
            held = _held(node, around)
            return value.hex() if held is None else to_json_value(nodes, held, value)
        case "octets":
            return value.hex()
        case "bits":
            return [value[0].hex(), value[1]]
        case "sequence":
            return _sequence_to_json(nodes, node, value)
        case "sequence-of":
            return [to_json_value(nodes, node["element"], item, around) for item in value]
        case "choice":
            name, held = value
            inner = _alternatives(node).get(name)
            return [name, held.hex() if inner is None else to_json_value(nodes, inner, held, around)]
        case _:
            return value


def from_json_value(
    nodes: Nodes, index: int, value: Any, path: str = "", around: Mapping[str, Any] = NOTHING, depth: int = 0
) -> Any:
    """Return what ``encode`` takes, of the JSON of node ``index``.  Raises EncodeError."""
    node = nodes[index]
    if depth > DEEPEST:
        raise EncodeError(f"nested deeper than {DEEPEST}", path)
    depth += 1
    match node["kind"]:
        case "open":
            held = _held(node, around)
            return _octets(value, path) if held is None else from_json_value(nodes, held, value, path, NOTHING, depth)
        case "octets":
            return _octets(value, path)
        case "bits":
            if not isinstance(value, list) or len(value) != 2:
                raise EncodeError(f"[hex, bits] expected, not {brief(value)}", path)
            return _octets(value[0], path), value[1]
        case "sequence":
            return _sequence_from_json(nodes, node, value, path, depth)
        case "sequence-of":
            if not isinstance(value, list):
                raise EncodeError(f"a list expected, not {brief(value)}", path)
            element = node["element"]
            return [
                from_json_value(nodes, element, item, f"{path}[{k}]", around, depth) for k, item in enumerate(value)
            ]
        case "choice":
            if not isinstance(value, list) or len(value) != 2 or not isinstance(value[0], str):
                raise EncodeError(f"[name, value] expected, not {brief(value)}", path)
            inner = _alternatives(node).get(value[0])
            place = _join(path, value[0])
            if inner is None:
                return value[0], _octets(value[1], place)
            return value[0], from_json_value(nodes, inner, value[1], place, around, depth)
        case _:
            return value


def _sequence_to_json(nodes: Nodes, node: Node, value: Mapping[str, Any]) -> dict[str, Any]:
    members = _members(node)
    found: dict[str, Any] = {}
    for name, held in value.items():
        if name == "_additions":
            found[name] = {str(key): None if octets is None else octets.hex() for key, octets in held.items()}
        else:
            found[name] = to_json_value(nodes, members[name]["node"], held, value)
    return found


def _sequence_from_json(nodes: Nodes, node: Node, value: Any, path: str, depth: int) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise EncodeError(f"an object expected, not {brief(value)}", path)
    members = _members(node)
    found: dict[str, Any] = {}
    for name, held in value.items():
        place = _join(path, name)
        if name == "_additions":
            found[name] = _additions(held, place)
        elif name not in members:
            raise EncodeError(f"no member {brief(name)}; {node['name']} has {', '.join(members)}", path)
        else:
            found[name] = from_json_value(nodes, members[name]["node"], held, place, value, depth)
    return found


def _additions(value: Any, path: str) -> dict[int, bytes | None]:
    try:
        return {int(key): None if held is None else bytes.fromhex(held) for key, held in value.items()}
    except (AttributeError, TypeError, ValueError):
        raise EncodeError(f'{{"index": hex}} expected, not {brief(value)}', path) from None


def _held(node: Node, around: Mapping[str, Any]) -> int | None:
    """What an open type holds by the key in the SEQUENCE around it; None when that is not known."""
    held: int | None = node["table"].get(str(around.get(node["key"])))
    return held


def _octets(value: Any, path: str) -> bytes:
    try:
        return bytes.fromhex(value)
    except (TypeError, ValueError):
        raise EncodeError(f"octets in hex expected, not {brief(value)}", path) from None


def _members(node: Node) -> dict[str, Any]:
    flat = list(node["root"])
    for addition in node["additions"] or ():
        flat += addition.get("group", [addition])
    return {member["name"]: member for member in flat}


def _alternatives(node: Node) -> dict[str, int]:
    return {alternative["name"]: alternative["node"] for alternative in (*node["root"], *(node["additions"] or ()))}


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
