"""Where two values of a message differ: every place of a value, and the first ones that are not the same.

A place is written twice: as errors of the codec write it (``partII[0].partII-Value.events``), and as
`cv2x.messages.paths` follows it, where what an open type holds is named by its key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from cv2x._uper import brief
from cv2x.harness.interop.codecs.text_codec import inner_nodes

Nodes = Sequence[dict[str, Any]]


class _NotShown:
    def __repr__(self) -> str:
        return "not shown"


NOT_SHOWN: Any = _NotShown()
"""Stands where a receiver does not say what it read; it is equal to anything."""


class Difference(NamedTuple):
    """One place where a value is not what it should be."""

    path: str
    place: str
    """The same for `cv2x.messages.paths`; the nearest place around it that the reference has."""
    what: str
    """``value``, ``missing``, ``added``, ``count``, ``alternative`` or ``kind``."""
    wanted: Any
    found: Any


def differences(nodes: Nodes, index: int, wanted: Any, found: Any, most: int = 20) -> list[Difference]:
    """Return the first places at which a value of node ``index`` is not the one wanted, in the order of the octets."""
    return list(islice(_differ(nodes, index, wanted, found, "", "", {}), most))


def places(nodes: Nodes, index: int, value: Any, path: str = "", around: Any = None) -> Iterator[str]:
    """Yield the places of a value as `cv2x.messages.paths` follows them, in the order of the octets; bit strings of no
    fixed number and other values without a column form are left out."""
    node = nodes[index]
    if node["kind"] == "open":
        key = str((around or {}).get(node["key"]))
        if key in node["table"]:
            yield from places(nodes, node["table"][key], value, f"{path}.{key}")
        return
    if path and _has_column(node):
        yield path
    match node["kind"]:
        case "sequence":
            inner = inner_nodes(node)
            for name in inner:
                if name in value:
                    yield from places(nodes, inner[name], value[name], _join(path, name), value)
        case "sequence-of":
            for number, item in enumerate(value):
                yield from places(nodes, node["element"], item, f"{path}[{number}]", around)
        case "choice":
            held = inner_nodes(node).get(value[0])
            if held is not None:
                yield from places(nodes, held, value[1], _join(path, value[0]), around)


def _has_column(node: dict[str, Any]) -> bool:
    """Whether the engine can say where a value of a node begins (`cv2x.messages.columns`)."""
    if node["kind"] == "bits":
        return node["min"] == node["max"] and not node["extensible"]
    return node["kind"] not in ("oid", "relative-oid", "real")


def said(value: Any) -> str:
    """Return a value as it can stand in a sentence."""
    if isinstance(value, bytes):
        return value.hex() if len(value) <= 16 else f"{value[:16].hex()}… ({len(value)} octets)"
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], bytes):
        return f"{value[0].hex()} ({value[1]} bits)"
    return str(brief(value))


def _differ(
    nodes: Nodes, index: int, wanted: Any, found: Any, path: str, place: str, around: Mapping[str, Any]
) -> Iterator[Difference]:
    if found is NOT_SHOWN:
        return
    node = nodes[index]
    match node["kind"]:
        case "open":
            key = str(around.get(node["key"]))
            if key in node["table"]:
                yield from _differ(nodes, node["table"][key], wanted, found, path, f"{place}.{key}", {})
                return
        case "sequence" if isinstance(found, Mapping):
            inner = inner_nodes(node)
            for name, held in inner.items():
                here, there = _join(path, name), _join(place, name)
                if name in wanted and name in found:
                    yield from _differ(nodes, held, wanted[name], found[name], here, there, wanted)
                elif name in wanted:
                    yield Difference(here, there, "missing", wanted[name], None)
                elif name in found:
                    yield Difference(here, place, "added", None, found[name])
            for name in sorted(found.keys() - inner.keys() - {"_additions"}):
                yield Difference(_join(path, name), place, "added", None, found[name])
            return
        case "sequence-of" if isinstance(found, list):
            element = node["element"]
            for number, (one, other) in enumerate(zip(wanted, found, strict=False)):
                step = f"[{number}]"
                yield from _differ(nodes, element, one, other, path + step, place + step, around)
            if len(wanted) != len(found):
                yield Difference(path, place, "count", len(wanted), len(found))
            return
        case "choice" if isinstance(found, (tuple, list)) and len(found) == 2:
            if wanted[0] != found[0]:
                yield Difference(path, place, "alternative", wanted[0], found[0])
                return
            held_node = inner_nodes(node).get(wanted[0])
            if held_node is not None:
                here, there = _join(path, wanted[0]), _join(place, wanted[0])
                yield from _differ(nodes, held_node, wanted[1], found[1], here, there, around)
                return
    if wanted != found or isinstance(wanted, bool) != isinstance(found, bool):
        yield Difference(path, place, "value", wanted, found)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
