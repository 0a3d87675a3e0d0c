"""How a user's own texts frame messages: by themselves, or as a built-in dialect does.

Rules.  Without a dialect to be like, a CHOICE of messages and a SEQUENCE of a bounded integer and the open type it
selects are frames, and messages go by the names in the text.  Being like a dialect gives family, short names and what
the frame of that dialect has beside (an envelope behind the ellipsis, a header); the text has to have the same shape.
A message that differs from what the family's mapping reads (`alike`) gets no short name: it keeps the name in the
text, or behind a header none at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

from cv2x.errors import InputError
from cv2x.messages.alike import unlike
from cv2x.messages.frames import FRAMES, Frame

_Nodes = list[dict[str, Any]]


def frame_of(table: Mapping[str, Any], top: str | None, like: str | None) -> Frame | None:
    """Return how the type ``top`` frames messages, ``None`` when it frames none, or there is no such type.

    ``like`` names the built-in dialect whose family and short names these messages have; those of ETSI have a header
    and no type to name.  Raises InputError.
    """
    if like is None:
        if top is None:
            return None
        style = _style(table["nodes"], _top(table, top))
        names = _distinct(table["nodes"], _top(table, top), {}) if style == "open" else {}
        return None if style is None else Frame("", style, top, names)
    frame = _framed(table, top, like)
    other = unlike(table, frame, like)
    names = {key: name for key, name in frame.names.items() if name not in other}
    if frame.style == "open":
        names = _distinct(table["nodes"], _top(table, frame.type), names)
    inner = {key: name for key, name in frame.inner.items() if name not in other}
    return replace(frame, names=names, inner=inner)


def unlike_messages(table: Mapping[str, Any], top: str | None, like: str) -> dict[str, str]:
    """Return which messages of a frame are not as in the dialect they are like, by short name, and where.

    Raises InputError as `frame_of` does.
    """
    return unlike(table, _framed(table, top, like), like)


def _framed(table: Mapping[str, Any], top: str | None, like: str) -> Frame:
    """Return the frame of a built-in dialect around the messages of a table."""
    model = FRAMES.get(like)
    if model is None:
        raise InputError(f"no dialect {like!r}; known are {', '.join(sorted(FRAMES))}", field="like")
    if model.style == "header":
        if top is not None:
            raise InputError(f"messages of {like} stand behind a header: name no type that frames them", field="top")
        names: dict[Any, str] = {number: name for number, name in model.names.items() if name in table["types"]}
        if not names:
            raise InputError(f"the texts define none of the messages of {like}", field="like")
        return replace(model, names=names)
    if top is None:
        raise InputError(f"to be like {like}, name the type that frames messages", field="top")
    style = _style(table["nodes"], _top(table, top))
    if style is None:
        raise InputError(f"{top} is no frame of messages, so it cannot be like {like}", field="top")
    if model.style == "nested" and style == "choice" and _style(table["nodes"], _envelope(table, top, model)) == "open":
        style = "nested"
    if style != model.style:
        raise InputError(f"{top} is a frame of another shape than that of {like}", field="like")
    return replace(model, type=top, experimental=False)


def _top(table: Mapping[str, Any], top: str) -> dict[str, Any]:
    if top not in table["types"]:
        raise InputError(f"the texts define no type {top!r}{_nearest(top, table['types'])}", field="top")
    found: dict[str, Any] = table["nodes"][table["types"][top]]
    return found


def _envelope(table: Mapping[str, Any], top: str, model: Frame) -> dict[str, Any]:
    """Return the envelope behind the ellipsis of a CHOICE, or the CHOICE itself where there is none."""
    choice = _top(table, top)
    found = next((one for one in choice["additions"] or () if one["name"] == model.envelope), None)
    return choice if found is None else dict(table["nodes"][found["node"]])


def _style(nodes: _Nodes, node: Mapping[str, Any]) -> Literal["choice", "open", "nested"] | None:
    if node["kind"] == "choice":
        return "choice"
    if node["kind"] != "sequence" or len(node["root"]) != 2 or any(member["optional"] for member in node["root"]):
        return None
    key, held = node["root"]
    number, content = nodes[key["node"]], nodes[held["node"]]
    bounded = number["kind"] == "integer" and None not in (number["min"], number["max"]) and not number["extensible"]
    return "open" if bounded and content["kind"] == "open" and content["key"] == key["name"] else None


def _distinct(nodes: _Nodes, frame: Mapping[str, Any], known: Mapping[Any, str]) -> dict[Any, str]:
    """Return a name for every id: the known one, else that of its type, with the id where several have one type."""
    held = nodes[frame["root"][1]["node"]]["table"]
    types = {int(number): nodes[index].get("name", nodes[index]["kind"]) for number, index in held.items()}
    given = {number: known.get(number, name) for number, name in types.items()}
    taken = list(given.values())
    return {number: name if taken.count(name) == 1 else f"{name}-{number}" for number, name in given.items()}


def _nearest(name: str, names: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(names), 3)
    return f"; did you mean {' or '.join(near)}?" if near else ""
