"""The values that scenes are made of, as plain data: moments, colours, poses, shapes, entities.

Metres and radians in a frame with x east (or forward), y north (or left) and z up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

Json = dict[str, Any]
Flat = Sequence[Sequence[float]]

MAP_FRAME = "map"
"""The frame everything hangs on: east, north and up from the origin of the picture."""
_PRIMITIVES = ("arrows", "cubes", "spheres", "cylinders", "lines", "triangles", "texts", "models")
_AHEAD = {"x": 0.0, "y": 0.0, "z": 0.0, "w": 1.0}
_NO_TIME = {"sec": 0, "nsec": 0}
_CENTIMETRES = 2


def moment(utc_ns: int) -> Json:
    """Return a POSIX instant as seconds and nanoseconds."""
    sec, nsec = divmod(utc_ns, 1_000_000_000)
    return {"sec": sec, "nsec": nsec}


def colour(code: str, alpha: float = 1.0) -> Json:
    """Return ``#rrggbb`` as a colour."""
    r, g, b = (round(int(code[i : i + 2], 16) / 255, 3) for i in (1, 3, 5))
    return {"r": r, "g": g, "b": b, "a": alpha}


def point(x: float, y: float, z: float = 0.0) -> Json:
    """Return a point or vector, to the centimetre."""
    return {"x": round(x, _CENTIMETRES), "y": round(y, _CENTIMETRES), "z": round(z, _CENTIMETRES)}


def points(flat: Flat, z: float) -> list[Json]:
    """Return points of one height."""
    return [point(x, y, z) for x, y in flat]


def pose(x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Json:
    """Return a place without a turn."""
    return {"position": point(x, y, z), "orientation": _AHEAD}


def yaw_of_heading(heading_deg: float) -> float:
    """Return a heading (clockwise from north) as an angle in radians, counter-clockwise from east."""
    return math.radians(90.0 - heading_deg)


def cube(at: Json, length: float, width: float, height: float, tint: Json) -> Json:
    """Return a box around its pose."""
    return {"pose": at, "size": {"x": length, "y": width, "z": height}, "color": tint}


def cylinder(at: Json, diameter: float, height: float, tint: Json) -> Json:
    """Return an upright cylinder around its pose."""
    size = {"x": diameter, "y": diameter, "z": height}
    return {"pose": at, "size": size, "bottom_scale": 1.0, "top_scale": 1.0, "color": tint}


MAX_TEXT = 500
STRIP, LOOP, SEGMENTS = 0, 1, 2
"""Kinds of lines: one stroke, a closed one, pairs of ends."""


def line(kind: int, along: Sequence[Json], thickness: float, tint: Json) -> Json:
    """Return lines of a thickness in metres."""
    return {
        "type": kind,
        "pose": pose(),
        "thickness": thickness,
        "scale_invariant": False,
        "points": along,
        "color": tint,
        "colors": [],
        "indices": [],
    }


def triangles(corners: Sequence[Json], indices: Sequence[int], tint: Json) -> Json:
    """Return a surface of triangles, three indices each."""
    return {"pose": pose(), "points": corners, "color": tint, "colors": [], "indices": indices}


def label(text: str, at: Json, tint: Json, pixels: float = 14.0) -> Json:
    """Return a text, maybe of several lines, that faces whoever looks, of one size on the screen."""
    return {
        "pose": at,
        "billboard": True,
        "font_size": pixels,
        "scale_invariant": True,
        "color": tint,
        "text": text[:MAX_TEXT],
    }


def entity(name: str, utc_ns: int, frame: str = MAP_FRAME, **primitives: Sequence[Json]) -> Json:
    """Return an entity that stays until its scene is drawn anew, and goes with its frame."""
    made: Json = {
        "timestamp": moment(utc_ns),
        "frame_id": frame,
        "id": name,
        "lifetime": _NO_TIME,
        "frame_locked": True,
        "metadata": [],
    }
    made.update((kind, primitives.get(kind, [])) for kind in _PRIMITIVES)
    return made


def scene(utc_ns: int, entities: Iterable[Json]) -> Json:
    """Return a whole scene: what was there before goes, these come."""
    gone = {"timestamp": moment(utc_ns), "type": 1, "id": ""}
    return {"deletions": [gone], "entities": list(entities)}
