"""Computed lanes: a lane told as another lane moved, turned and stretched.

Rules.  Each is resolved into points of its own, counted, and sent as points ever after.  Scaling and turning are about
the reference lane's first point, then the whole is moved by the offset in centimetres; a scale step is 0.05 %, the turn
0.0125 degrees clockwise: all of this is unverified.  References are followed at most as often as there are lanes, so a
circle of them just stays unresolved.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.messages.model import NodePoint
from cv2x.messages.scale import Notes

SCALE_STEP = 0.0005
TURN_STEP_DEG = 0.0125
Points = tuple[NodePoint, ...]


def computed_points(lanes: Sequence[Any], placed: Mapping[int, Points], notes: Notes) -> dict[int, Points]:
    """Return the points of the computed lanes by their place in the list, as far as their references lead to placed
    lanes.
    """
    by_number = {generic.laneID: place for place, generic in enumerate(lanes)}
    known = dict(placed)
    waiting = {place: generic.nodeList[1] for place, generic in enumerate(lanes) if generic.nodeList[0] == "computed"}
    resolved: dict[int, Points] = {}
    progress = True
    while waiting and progress:
        progress = False
        for place, lane in list(waiting.items()):
            source = known.get(by_number.get(lane.referenceLaneId, -1))
            if source:
                known[place] = resolved[place] = _moved(source, lane)
                del waiting[place]
                notes["resolved: computed lane"] += 1
                progress = True
    if waiting:
        notes["dropped: computed lane without a reference"] += len(waiting)
    return resolved


def _moved(points: Points, lane: Any) -> Points:
    turn = math.radians((lane.rotateXY or 0) * TURN_STEP_DEG)
    cos, sin = math.cos(turn), math.sin(turn)
    stretch_x, stretch_y = 1 + (lane.scaleXaxis or 0) * SCALE_STEP, 1 + (lane.scaleYaxis or 0) * SCALE_STEP
    first = points[0]
    shift_x, shift_y = lane.offsetXaxis[1] / 100, lane.offsetYaxis[1] / 100
    moved = []
    for point in points:
        x, y = (point.east_m - first.east_m) * stretch_x, (point.north_m - first.north_m) * stretch_y
        moved.append(
            NodePoint(
                first.east_m + x * cos + y * sin + shift_x,
                first.north_m - x * sin + y * cos + shift_y,
                point.up_m,
            )
        )
    return tuple(moved)
