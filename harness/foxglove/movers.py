"""Whoever moves: true actors, and vehicles and road users as they were told on the air.

Each has a frame of its own under the map, sent ten times a second; its shape hangs on that frame and is sent again only
when the company changes, and every few seconds.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from typing import NamedTuple

from cv2x.clock import SECOND_NS
from cv2x.harness.foxglove.schemas import PLACE
from cv2x.harness.foxglove.topics import Topics, to_json
from cv2x.harness.foxglove.values import (
    MAP_FRAME,
    Json,
    colour,
    cube,
    cylinder,
    entity,
    label,
    moment,
    pose,
    scene,
    yaw_of_heading,
)
from cv2x.messages.model import Position

AGAIN_NS = 5 * SECOND_NS
"""How often a scene that does not change is sent again."""
_HEIGHTS_M = {"car": 1.5, "van": 2.2, "truck": 3.2, "bus": 3.2, "pedestrian": 1.7, "bicycle": 1.7}
_USUAL_HEIGHT_M = 1.6
"""Heights are not in the truth of a run; these are for the drawing only."""
_EQUIPPED, _UNEQUIPPED, _ON_FOOT = colour("#2f6fde"), colour("#9aa3ad"), colour("#e0a030")
_WARNED, _TOLD, _DARK = colour("#d7263d"), colour("#43c0d6", 0.45), colour("#14181d")
_LIGHT = colour("#f2f4f6")
_POLE_M = 6.0


class Mover(NamedTuple):
    """One that is drawn now."""

    name: str
    frame: str
    kind: str
    place: Position
    at_m: tuple[float, float]
    heading_deg: float
    speed_mps: float | None
    length_m: float
    width_m: float
    height_m: float | None = None
    unit: str | None = None
    told: bool = False


class Stand(NamedTuple):
    """A roadside unit."""

    name: str
    place: Position
    at_m: tuple[float, float]


class Company:
    """Draws one topic of movers; silent while there is nobody."""

    def __init__(self, topic: str) -> None:
        self._topic = topic
        self._drawn: object = None
        self._again_ns = 0
        self._shapes: dict[tuple[object, ...], str] = {}
        """Those drawn last, as JSON behind their timestamp."""

    def draw(
        self, utc_ns: int, movers: Iterable[Mover], stands: Iterable[Stand], warned: Collection[str], topics: Topics
    ) -> None:
        """Send the scene if it is another than before, or was long ago."""
        movers, stands = list(movers), list(stands)
        now = (tuple((mover.frame, mover.name, mover.unit in warned) for mover in movers), tuple(stands))
        if now == self._drawn and utc_ns < self._again_ns:
            return
        if not (movers or stands) and self._topic not in topics:
            return
        self._drawn, self._again_ns = now, utc_ns + AGAIN_NS
        head = f'{{"timestamp":{to_json(moment(utc_ns))}'
        before, self._shapes = self._shapes, {}
        told = []
        for mover in movers:
            key = (*mover[:3], *mover[7:], mover.unit in warned)  # all but where it is and how it moves
            tail = before.get(key) or to_json(_shape(mover, utc_ns, mover.unit in warned)).removeprefix(head)
            self._shapes[key] = tail
            told.append(head + tail)
        told += [to_json(_pole(stand, utc_ns)) for stand in stands]
        topics.put_text(self._topic, utc_ns, f"{to_json(scene(utc_ns, ())).removesuffix(']}')}{','.join(told)}]}}")


def put_frames(utc_ns: int, movers: Iterable[Mover], topics: Topics) -> None:
    """Send where all frames are."""
    sec, nsec = divmod(utc_ns, SECOND_NS)
    head = f'{{"timestamp":{{"sec":{sec},"nsec":{nsec}}},"parent_frame_id":"{MAP_FRAME}","child_frame_id":'
    told = []
    for mover in movers:
        half = yaw_of_heading(mover.heading_deg) / 2
        (x, y), z, w = mover.at_m, math.sin(half), math.cos(half)
        told.append(
            f'{head}{to_json(mover.frame)},"translation":{{"x":{x:.3f},"y":{y:.3f},"z":0.0}},'
            f'"rotation":{{"x":0.0,"y":0.0,"z":{z:.6f},"w":{w:.6f}}}}}'
        )
    if told:
        topics.put_text("/tf", utc_ns, f'{{"transforms":[{",".join(told)}]}}')


def put_place(utc_ns: int, name: str, place: Position, topics: Topics) -> None:
    """Send where an actor or a unit truly is, on a topic of its own: the map panel then draws its way."""
    topics.put_text(PLACE + name, utc_ns, _fix(utc_ns, place))


def put_told_places(utc_ns: int, movers: Iterable[Mover], topics: Topics) -> None:
    """Send where those are who were told of."""
    fixes = ",".join(_fix(utc_ns, mover.place) for mover in movers)
    if fixes or "/map/told" in topics:
        topics.put_text("/map/told", utc_ns, f'{{"fixes":[{fixes}]}}')


def _fix(utc_ns: int, place: Position) -> str:
    sec, nsec = divmod(utc_ns, SECOND_NS)
    height = place.elevation_m
    altitude = 0.0 if height is None or not math.isfinite(height) else height
    return (
        f'{{"timestamp":{{"sec":{sec},"nsec":{nsec}}},"frame_id":"{MAP_FRAME}","latitude":{place.lat_deg:.8f},'
        f'"longitude":{place.lon_deg:.8f},"altitude":{altitude:.2f},'
        '"position_covariance":[0,0,0,0,0,0,0,0,0],"position_covariance_type":0}'
    )


def _shape(mover: Mover, utc_ns: int, warned: bool) -> Json:
    """Return a box of true size with a dark windscreen, so that one sees where it is headed."""
    height = mover.height_m or _HEIGHTS_M.get(mover.kind, _USUAL_HEIGHT_M)
    on_foot = mover.kind in ("pedestrian", "bicycle")
    tint = _TOLD if mover.told else _ON_FOOT if on_foot else _EQUIPPED if mover.unit else _UNEQUIPPED
    boxes = [cube(pose(0, 0, height / 2), mover.length_m, mover.width_m, height, _WARNED if warned else tint)]
    if not (on_foot or mover.told):
        screen = pose(0.3 * mover.length_m, 0, 0.85 * height)
        boxes.append(cube(screen, 0.12 * mover.length_m, 1.02 * mover.width_m, 0.32 * height, _DARK))
    names = [label(mover.name, pose(0, 0, height + 0.8), _TOLD if mover.told else _LIGHT)] if mover.name else []
    return entity(mover.frame, utc_ns, mover.frame, cubes=boxes, texts=names)


def _pole(stand: Stand, utc_ns: int) -> Json:
    x, y = stand.at_m
    return entity(
        f"unit/{stand.name}",
        utc_ns,
        cylinders=[cylinder(pose(x, y, _POLE_M / 2), 0.3, _POLE_M, _UNEQUIPPED)],
        texts=[label(stand.name, pose(x, y, _POLE_M + 0.8), _LIGHT)],
    )
