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

from cv2x.messages.frames import FRAMES

REFERENCE = {"cn": "ydt3709", "sae": "j2735-2024"}
"""Family -> the dialect its mapping is written for."""
MAPPED = frozenset({"BSM", "MAP", "SPAT", "RSI", "RSM", "TIM", "PSM", "SRM", "SSM"})
"""Messages with a noun; those of the second Chinese phase are in no frame of a user's."""
_BY_PLACE = ("doNotUse", "durationTime")
_NOT_READ = frozenset({"initialPosition", "regional"})
_Nodes = Sequence[Mapping[str, Any]]


@cache
def reference(family: str) -> dict[str, Any]:
    """Return the table document of the dialect a family's mapping is written for."""
    place = resources.files("cv2x.messages") / "tables" / f"{REFERENCE[family]}.json"
    document: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return document


def unlike(nodes: _Nodes, frame: Mapping[str, Any], family: str, names: Mapping[Any, str]) -> dict[str, str]:
    """Return the short names among ``names`` whose messages the mapping of a family does not know, and why.

    ``frame`` is the node that frames them in the user's table; ``names`` go by alternatives of a CHOICE or by ids.
    """
    if family not in REFERENCE:
        return {}
    theirs = reference(family)
    held, known = _held(nodes, frame), FRAMES[REFERENCE[family]]
    model = _held(theirs["nodes"], theirs["nodes"][theirs["types"][known.type]])
    nodes_of = {name: model[key] for key, name in known.names.items()}
    found = {}
    for key, name in names.items():
        if key in held and name in nodes_of and name in MAPPED:
            why = strange(nodes, held[key], family, nodes_of[name])
            if why is not None:
                found[name] = why
    return found


def _held(nodes: _Nodes, frame: Mapping[str, Any]) -> dict[Any, int]:
    """Return the nodes of the messages in a frame, by alternative or by id."""
    if frame["kind"] == "choice":
        return {one["name"]: one["node"] for one in frame["root"]}
    return {int(key): node for key, node in nodes[frame["root"][1]["node"]]["table"].items()}


def strange(own: _Nodes, node: int, family: str, message_type: int) -> str | None:
    """Return where a message differs from the one its family's mapping reads, ``None`` where it does not.

    ``node`` is the message in the user's table, ``message_type`` the one in the `reference`.
    """
    return _walk(own, node, reference(family)["nodes"], message_type, "", set())


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
