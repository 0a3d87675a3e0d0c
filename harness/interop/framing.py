"""A message and the frame around it: other codecs know the ASN.1 type of a frame, and we its short names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES


def in_frame(d: Dialect, message: str, value: Any) -> tuple[str, Any]:
    """Return the ASN.1 type of the frame of a message, and its value."""
    frame = FRAMES[d.name]
    if frame.style == "header":
        return message, value
    if frame.style == "open":
        return frame.type, {"messageId": _number(d, message), "value": value}
    alternative = next((key for key, name in frame.names.items() if name == message), None)
    if alternative is not None:
        return frame.type, (alternative, value)
    return frame.type, (frame.envelope, {"messageId": _number(d, message), "value": value})


def out_of_frame(d: Dialect, frame_type: str, value: Any) -> tuple[str, Any]:
    """Return (short name, value) of what a frame's value holds."""
    frame = FRAMES[d.name]
    if frame.style == "header":
        return frame_type, value
    held = value
    if frame.style != "open":
        alternative, held = value
        if alternative != frame.envelope:
            names: Mapping[Any, str] = frame.names
            return names.get(alternative, str(alternative)), held
    number = held["messageId"]
    return numbered(d.name).get(number, f"unknown:{number}"), held["value"]


def type_of_octets(d: Dialect, octets: bytes) -> str:
    """Return the ASN.1 type of a frame by its first octets; empty where there is none."""
    frame = FRAMES[d.name]
    names: Mapping[Any, str] = frame.names
    return frame.type if frame.style != "header" else names.get(octets[1] if len(octets) > 1 else -1, "")


@cache
def numbered(name: str) -> Mapping[int, str]:
    """Return the short names of the messages of an open frame, or of an envelope, by number."""
    d, frame = dialect(name), FRAMES[name]
    nodes = d.document["nodes"]
    held = nodes[d.type_node(frame.type)]
    if frame.style == "nested":
        held = nodes[next(one["node"] for one in held["additions"] if one["name"] == frame.envelope)]
    opened = nodes[held["root"][1]["node"]]["table"]
    known: Mapping[Any, str] = frame.inner if frame.style == "nested" else frame.names
    types = {d.type_node(kind): kind for kind in d.types}
    return {int(key): known.get(int(key)) or types[node] for key, node in opened.items()}


def _number(d: Dialect, message: str) -> int:
    return next(number for number, name in numbered(d.name).items() if name == message)
