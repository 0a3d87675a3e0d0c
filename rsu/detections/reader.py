"""Detections as JSON: one object a datagram or line.

::

    {"time": "2026-11-27T12:00:00.100Z", "objects": [
      {"id": 17, "kind": "car", "x": 12.5, "y": -3.2, "vx": 8.1, "vy": 0.2, "length": 4.6, "width": 1.9},
      {"id": "p4", "kind": "pedestrian", "lat": 31.2304, "lon": 121.4737, "speed": 1.2, "heading": 270}]}

``time`` is an instant or POSIX seconds.  A place is ``x``, ``y`` in the sensor's frame (metres) or ``lat``, ``lon``;
motion is ``vx``, ``vy`` (m/s), or ``speed`` (m/s) with ``heading`` (degrees from north) or ``yaw`` (degrees from the x
axis, counter-clockwise).  Sizes are metres, ``accuracy`` is a standard deviation in metres.  An object that is not so
is left out and counted, and the others are used.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

from cv2x.clock import SECOND_NS, parse_instant, second_mark_ms
from cv2x.messages.model import Position, RoadUser, RoadUserKind
from cv2x.rsu.detections.sensor_frame import SensorFrame

MAX_OBJECTS = 1000
_KINDS = {
    "car": RoadUserKind.MOTOR, "van": RoadUserKind.MOTOR, "truck": RoadUserKind.MOTOR, "bus": RoadUserKind.MOTOR,
    "motorcycle": RoadUserKind.MOTOR, "vehicle": RoadUserKind.MOTOR, "bicycle": RoadUserKind.CYCLIST,
    "pedestrian": RoadUserKind.PEDESTRIAN, "animal": RoadUserKind.ANIMAL, "unknown": RoadUserKind.UNKNOWN,
}  # fmt: skip
SOURCES = ("video", "microwaveRadar", "lidar", "loop", "integrated")


@dataclass(frozen=True, slots=True)
class Seen:
    """What sensors saw at one instant."""

    utc_ns: int
    users: tuple[RoadUser, ...]


class DetectionReader:
    """Octets of one object in, what was seen out.  ``counters`` holds what was not used, by cause."""

    def __init__(self, frame: SensorFrame, source: str | None = None) -> None:
        self._frame, self._source = frame, source
        self.counters: Counter[str] = Counter()

    def read(self, octets: bytes) -> Seen | None:
        """Return what an object says, ``None`` (counted) where it says nothing."""
        try:
            told = json.loads(octets)
            at = told["time"]
            utc_ns = parse_instant(at) if isinstance(at, str) else round(_number(at) * SECOND_NS)
            objects = told["objects"]
            if not isinstance(objects, list) or utc_ns < 0:
                raise TypeError
        except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
            self.counters["not a detection message"] += 1
            return None
        if len(objects) > MAX_OBJECTS:
            self.counters["too many objects"] += len(objects) - MAX_OBJECTS
        users: dict[bytes, RoadUser] = {}
        for one in objects[:MAX_OBJECTS]:
            try:
                user = self._user(one, utc_ns)
            except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
                self.counters["object that is none"] += 1
                continue
            if user.id in users:
                self.counters["object twice"] += 1
            users[user.id] = user
        return Seen(utc_ns, tuple(users.values()))

    def _user(self, told: dict[str, Any], utc_ns: int) -> RoadUser:
        number = told["id"]
        if not isinstance(number, int | str) or len(str(number)) > 64:
            raise TypeError
        if "x" in told:
            position = self._frame.place(_number(told["x"]), _number(told["y"]))
        else:
            height = told.get("elevation", self._frame.at.elevation_m)
            position = Position(_number(told["lat"]), _number(told["lon"]), None if height is None else _number(height))
        if not (abs(position.lat_deg) <= 90.0 and abs(position.lon_deg) <= 180.0):
            raise ValueError
        speed_mps, heading_deg = self._motion(told)
        accuracy_m = _positive(told, "accuracy")
        return RoadUser(
            id=f"track:{number}".encode(),
            kind=_KINDS.get(told.get("kind", "unknown"), RoadUserKind.UNKNOWN),
            position=position,
            second_mark_ms=second_mark_ms(utc_ns),
            speed_mps=speed_mps,
            heading_deg=heading_deg,
            width_m=_positive(told, "width"),
            length_m=_positive(told, "length"),
            height_m=_positive(told, "height"),
            source=self._source,
            semi_major_m=accuracy_m,
            semi_minor_m=accuracy_m,
        )

    def _motion(self, told: dict[str, Any]) -> tuple[float | None, float | None]:
        if "vx" in told:
            speed_mps, heading_deg = self._frame.motion(_number(told["vx"]), _number(told["vy"]))
            return speed_mps, heading_deg if speed_mps > 0.1 else None
        heading = None
        if "heading" in told:
            heading = _number(told["heading"]) % 360.0
        elif "yaw" in told:
            heading = self._frame.heading_of(_number(told["yaw"]))
        return _positive(told, "speed"), heading


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    return float(value)


def _positive(told: dict[str, Any], key: str) -> float | None:
    if told.get(key) is None:
        return None
    value = _number(told[key])
    if value < 0:
        raise ValueError
    return value
