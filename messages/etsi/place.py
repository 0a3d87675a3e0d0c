"""Reference positions, and the chains of steps that paths are.

Rules.  A reference position carries its own accuracy; how well the altitude is known has no place in the model.  A path
is told in steps: the first from the reference position, each further one from the point before it, in place and in time
(real messages bear that out).  Reading adds up integers; writing rounds against the place the receiver has reached, so
rounding never accumulates.  A step that is unavailable ends what can be placed after it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cv2x.messages.etsi.quantities import (
    ALTITUDE,
    DELTA_ALTITUDE_HIGH,
    DELTA_ALTITUDE_LOW,
    DELTA_LIMIT,
    HEADING,
    SEMI_AXIS,
    UNKNOWN_DELTA,
    UNKNOWN_DELTA_ALTITUDE,
)
from cv2x.messages.model import Position
from cv2x.messages.motion import Accuracy
from cv2x.messages.place import DEGREE, UNKNOWN_LAT, UNKNOWN_LONG, folded, place_of
from cv2x.messages.scale import Notes
from cv2x.messages.words import cut

POINT_LIMIT = 40
"""Points of a path (PathHistory, Path)."""
AGE_LIMIT = 1 << 31
"""Ten-millisecond steps beyond which a time is nonsense (half a year); the extended PathDeltaTime has no bound."""
_CONFIDENCE_NAMES = ("semiMajorConfidence", "semiMinorConfidence", "semiMajorOrientation")
_AXIS_NAMES = ("semiMajorAxisLength", "semiMinorAxisLength", "semiMajorAxisOrientation")
NO_ACCURACY: Accuracy = (None, None, None)


class Step(NamedTuple):
    """A point of a path: 1e-7 degrees and centimetres from the reference position, hundredths of a second before it."""

    north: int
    east: int
    up: int | None = None
    age: int | None = None


def read_position(record: Any, notes: Notes) -> tuple[Position | None, Accuracy]:
    """Return place and accuracy of a ReferencePosition of either kind."""
    altitude = record.altitude
    if altitude.altitudeConfidence != "unavailable":
        notes["not carried: altitudeConfidence"] += 1
    ellipse = record.positionConfidenceEllipse
    names = _CONFIDENCE_NAMES if _CONFIDENCE_NAMES[0] in ellipse._fields else _AXIS_NAMES
    major, minor, heading = (getattr(ellipse, name) for name in names)
    accuracy = SEMI_AXIS.value(major), SEMI_AXIS.value(minor), HEADING.value(heading)
    elevation_m = ALTITUDE.value(altitude.altitudeValue)
    if record.latitude == UNKNOWN_LAT or record.longitude == UNKNOWN_LONG:
        if record.latitude != UNKNOWN_LAT or record.longitude != UNKNOWN_LONG or elevation_m is not None:
            notes["not carried: half a position"] += 1
        return None, accuracy
    return Position(record.latitude / DEGREE, folded(record.longitude) / DEGREE, elevation_m), accuracy


def position_fields(position: Position | None, accuracy: Accuracy, notes: Notes, *, axes: bool) -> dict[str, Any]:
    """Return a ReferencePosition, one WithConfidence where ``axes`` (release 2, CAM and VAM)."""
    place = None if position is None else place_of(position._replace(elevation_m=None), notes)
    elevation_m = None if position is None else position.elevation_m
    major, minor, heading = accuracy
    values = SEMI_AXIS.raw(major, notes), SEMI_AXIS.raw(minor, notes), HEADING.raw(heading, notes)
    return {
        "latitude": UNKNOWN_LAT if place is None else place.lat,
        "longitude": UNKNOWN_LONG if place is None else place.lon,
        "positionConfidenceEllipse": dict(zip(_AXIS_NAMES if axes else _CONFIDENCE_NAMES, values, strict=True)),
        "altitude": {"altitudeValue": ALTITUDE.raw(elevation_m, notes), "altitudeConfidence": "unavailable"},
    }


def read_steps(points: Any, notes: Notes) -> list[Step]:
    """Return the points of a path."""
    steps = []
    north = east = 0
    up: int | None = 0
    age: int | None = 0
    for number, point in enumerate(points):
        delta = point.pathPosition
        if UNKNOWN_DELTA in (delta.deltaLatitude, delta.deltaLongitude):
            notes["dropped: path points without a place"] += len(points) - number
            break
        north, east = north + delta.deltaLatitude, east + delta.deltaLongitude
        up = _further(up, delta.deltaAltitude, delta.deltaAltitude != UNKNOWN_DELTA_ALTITUDE, "deltaAltitude", notes)
        time = point.pathDeltaTime
        age = _further(age, time, time is not None and 0 < time < AGE_LIMIT, "pathDeltaTime", notes)
        steps.append(Step(north, east, up, age))
    return steps


def _further(reached: int | None, step: int | None, known: bool, name: str, notes: Notes) -> int | None:
    """Return what a step leads to, ``None`` once one was unknown; known steps after that are counted."""
    if known and step is not None:
        if reached is not None:
            return reached + step
        notes[f"not carried: {name} after an unknown one"] += 1
    elif step is not None and name == "pathDeltaTime":
        notes["reserved: pathDeltaTime"] += 1
    return None


def step_fields(steps: list[Step], notes: Notes) -> list[dict[str, Any]]:
    """Return the points of a path; what does not fit ends it or is left out, counted."""
    told: list[dict[str, Any]] = []
    north = east = 0
    up: int | None = 0
    age: int | None = 0
    for number, step in enumerate(cut(tuple(steps), POINT_LIMIT, "path points", notes)):
        to_north, to_east = step.north - north, folded(step.east - east)
        if not (abs(to_north) <= DELTA_LIMIT and abs(to_east) <= DELTA_LIMIT):
            notes["dropped: path points out of reach"] += min(len(steps), POINT_LIMIT) - number
            break
        north, east = step.north, step.east
        climb = None if step.up is None or up is None else step.up - up
        if climb is not None and not DELTA_ALTITUDE_LOW <= climb <= DELTA_ALTITUDE_HIGH:
            notes["unavailable: deltaAltitude"] += 1
            climb = None
        elif step.up is not None and up is None:
            notes["not carried: deltaAltitude after an unknown one"] += 1
        up = None if climb is None else step.up
        point: dict[str, Any] = {
            "pathPosition": {
                "deltaLatitude": to_north,
                "deltaLongitude": to_east,
                "deltaAltitude": UNKNOWN_DELTA_ALTITUDE if climb is None else climb,
            }
        }
        time = None if step.age is None or age is None else step.age - age
        if time is not None and not 0 < time < AGE_LIMIT:
            notes["unavailable: pathDeltaTime"] += 1
            time = None
        elif step.age is not None and age is None:
            notes["not carried: pathDeltaTime after an unknown one"] += 1
        age = None if time is None else step.age
        if time is not None:
            point["pathDeltaTime"] = time
        told.append(point)
    return told
