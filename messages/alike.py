"""Whether a message of a user's own ASN.1 has the members that the mapping of its family reads by name.

Strategy.  A mapping is written for one built-in dialect of a family; another text may say the same under other names.
So both tables are walked side by side, by place: where a name or a kind differs, the message is one the mapping does
not know, and it keeps the name of its type, as messages do that have no noun in the model.

Rules.  Only what stands before the extension marker counts, for additions come and go with editions.  Nor do members
count that the mapping tells by their place (`sae.editions`) or does not look into.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from cv2x.messages.frames import FRAMES, Frame

REFERENCE = {"tcsae53-2019": "ydt3709", "j2735-2016": "j2735-2024"}
"""Built-in dialect -> the one its mapping is written for, where that is another."""
MAPPED = frozenset({
    "BSM", "MAP", "SPAT", "RSI", "RSM", "VIR", "RSC", "TIM", "PSM", "SDSM", "SRM", "SSM",
    "CAM", "DENM", "MAPEM", "SPATEM", "SREM", "SSEM", "CPM", "VAM",
})  # fmt: skip
"""Messages with a noun in some family."""
_BY_PLACE = ("doNotUse", "durationTime")
_NOT_READ = frozenset({"initialPosition", "regional"})
_Nodes = Sequence[Mapping[str, Any]]


@cache
def _reference(name: str) -> dict[str, Any]:
    place = resources.files("cv2x.messages") / "tables" / f"{name}.json"
    document: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return document


def unlike(table: Mapping[str, Any], frame: Frame, like: str) -> dict[str, str]:
    """Return the short names of messages that the mapping does not know, and why.

    ``frame`` is that of the user's ``table``, with the short names of the built-in dialect it is ``like``.
    """
    name = REFERENCE.get(like, like)
    model = _reference(name)
    theirs = _held(model, FRAMES[name])
    found = {}
    for short, node in _held(table, frame).items():
        if short in MAPPED and short in theirs:
            why = _walk(table["nodes"], node, model["nodes"], theirs[short], "", set())
            if why is not None:
                found[short] = why
    return found


def _held(table: Mapping[str, Any], frame: Frame) -> dict[str, int]:
    """Return the nodes of the messages in a frame, by short name."""
    nodes, types = table["nodes"], table["types"]
    if frame.style == "header":
        return {name: types[name] for name in frame.names.values()}
    top = nodes[types[frame.type]]
    if frame.style == "open":
        return _selected(nodes, top, frame.names)
    found = {frame.names[one["name"]]: one["node"] for one in top["root"] if one["name"] in frame.names}
    if frame.style == "nested":
        envelope = next(one["node"] for one in top["additions"] if one["name"] == frame.envelope)
        found |= _selected(nodes, nodes[envelope], frame.inner)
    return found


def _selected(nodes: _Nodes, envelope: Mapping[str, Any], names: Mapping[Any, str]) -> dict[str, int]:
    held = nodes[envelope["root"][1]["node"]]["table"]
    return {names[int(key)]: node for key, node in held.items() if int(key) in names}


def _walk(own: _Nodes, a: int, theirs: _Nodes, b: int, path: str, seen: set[tuple[int, int]]) -> str | None:
    if (a, b) in seen:
        return None
    seen.add((a, b))
    mine, model = own[a], theirs[b]
    if model["kind"] == "open":
        if mine["kind"] != "open":
            return None
        pairs = [(path, mine["table"][key], node) for key, node in model["table"].items() if key in mine["table"]]
    elif mine["kind"] != model["kind"]:
        return f"{path or 'it'} is of another kind: {mine['kind']}, not {model['kind']}"
    elif model["kind"] == "sequence-of":
        pairs = [(path, mine["element"], model["element"])]
    elif model["kind"] in ("sequence", "choice"):
        pairs = []
        for place, member in enumerate(model["root"]):
            name = member["name"]
            found = mine["root"][place] if place < len(mine["root"]) else None
            by_place = name.startswith(_BY_PLACE)
            if found is None or (found["name"] != name and not by_place):
                where = f"{path}.{name}".lstrip(".")
                return f"{where} is not there" if found is None else f"{where} is called {found['name']}"
            if name not in _NOT_READ and not by_place:
                pairs.append((f"{path}.{name}".lstrip("."), found["node"], member["node"]))
    else:
        return None
    for inner, x, y in pairs:
        found_inside = _walk(own, x, theirs, y, inner, seen)
        if found_inside is not None:
            return found_inside
    return None
