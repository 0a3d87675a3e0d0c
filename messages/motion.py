"""What both families tell about a moving vehicle in the same words: accuracy, transmission, brakes, size, prediction,
history.

Rules.  Brakes come in few combinations, so each is made once and kept.  Signs are those of the wire and unverified in
both families: longitudinal acceleration forward, lateral to the right, vertical downward, yaw rate and radius of curve
clockwise (to the right) are positive, offsets of a path history point to the north and east of the message's position.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

from cv2x.errors import EncodeError
from cv2x.messages.model import Brakes, Emergency, PathPoint, Transmission, VehicleState
from cv2x.messages.scale import (
    COARSE_HEADING,
    CONFIDENCE,
    ORIENTATION,
    RADIUS_OF_CURVE,
    SEMI_MAJOR,
    SEMI_MINOR,
    SPEED,
    STRAIGHT,
    TIME_OFFSET,
    Notes,
)
from cv2x.messages.words import TRANSMISSION_WORDS, TRANSMISSIONS, Bits, bit_numbers, cut

HISTORY_LIMIT = 23
"""Points of a path history (both families)."""

Accuracy = tuple[float | None, float | None, float | None]
_RESPONSES = frozenset(
    ["notInUseOrNotEquipped", "emergency", "nonEmergency", "pursuit", "stationary", "slowMoving", "stopAndGoMovement"]
)
_WHEELS = (None, "left-front", "left-rear", "right-front", "right-rear")
_NO_WHEELS_KNOWN: Bits = (b"\x80", 5)


def read_transmission(word: str, notes: Notes) -> Transmission | None:
    """Return the gear; reserved words are counted."""
    gear = TRANSMISSIONS.get(word)
    if gear is None and word != "unavailable":
        notes["reserved: transmission"] += 1
    return gear


def transmission_word(gear: Transmission | None) -> str:
    """Return a TransmissionState."""
    return TRANSMISSION_WORDS[gear]


def read_accuracy(record: Any) -> Accuracy:
    """Return semi-major and semi-minor axis in metres and the heading of the major one in degrees."""
    return (
        SEMI_MAJOR.value(record.semiMajor),
        SEMI_MINOR.value(record.semiMinor),
        ORIENTATION.value(record.orientation),
    )


def accuracy_fields(accuracy: Accuracy, notes: Notes) -> dict[str, int]:
    """Return a PositionalAccuracy."""
    major, minor, heading = accuracy
    return {
        "semiMajor": SEMI_MAJOR.raw(major, notes),
        "semiMinor": SEMI_MINOR.raw(minor, notes),
        "orientation": ORIENTATION.raw(heading, notes),
    }


@lru_cache(maxsize=4096)
def read_brakes(wheels: Bits | None, *words: str | None) -> Brakes:
    """Return a brake status; absent, ``unavailable`` and ``reserved`` words become ``None``.

    ``words`` stand in the order traction, abs, stability, boost, auxiliary, pedal.
    """
    numbers = [0] if wheels is None else bit_numbers(wheels)
    known = None if 0 in numbers else frozenset(word for number in numbers if (word := _WHEELS[number]))
    return Brakes(known, *map(_stated, words))


def _stated(word: str | None) -> str | None:
    return None if word in ("unavailable", "reserved") else word


def read_emergency(response: str | None, siren: str | None, lights: str | None, notes: Notes) -> Emergency | None:
    """Return what is in use, ``None`` where nothing is said; absent, ``unavailable`` and ``reserved`` words become
    ``None``, as do (counted) those of later editions.
    """
    if response is not None and response not in _RESPONSES:
        notes["reserved: responseType"] += 1
        response = None
    words = response, _stated(siren), _stated(lights)
    return None if words == (None, None, None) else Emergency(*words)


@lru_cache(maxsize=64)
def wheel_bits(wheels: frozenset[str] | None) -> Bits:
    """Return a BrakeAppliedStatus.  Raises EncodeError for a wheel it has no bit for."""
    if wheels is None:
        return _NO_WHEELS_KNOWN
    strange = wheels.difference(_WHEELS)
    if strange:
        raise EncodeError(f"no wheel is called {', '.join(sorted(strange))}", "brakes.wheelBrakes")
    return bytes([sum(0x80 >> _WHEELS.index(wheel) for wheel in wheels)]), 5


def read_prediction(record: Any) -> tuple[float | None, float | None]:
    """Return (signed radius in metres, confidence 0..1) of a PathPrediction, (None, None) where absent."""
    if record is None:
        return None, None
    raw = record.radiusOfCurve
    return (math.inf if raw == STRAIGHT else raw / 10), CONFIDENCE.value(record.confidence)


def prediction_fields(state: VehicleState, notes: Notes) -> dict[str, int] | None:
    """Return a PathPrediction, ``None`` where nothing is predicted or (counted) the radius does not fit."""
    radius_m = state.predicted_radius_m
    if radius_m is None:
        if state.predicted_confidence is not None:
            notes["not carried: confidence without pathPrediction"] += 1
        return None
    raw = STRAIGHT if math.isinf(radius_m) else RADIUS_OF_CURVE.fit(radius_m, notes)
    if raw is None:
        return None
    return {"radiusOfCurve": raw, "confidence": CONFIDENCE.raw(state.predicted_confidence, notes)}


def read_history_rest(record: Any, notes: Notes) -> None:
    """Count what a PathHistory carries beside its points."""
    if record.initialPosition is not None:
        notes["not carried: pathHistory.initialPosition"] += 1
    if record.currGNSSstatus is not None:
        notes["not carried: pathHistory.currGNSSstatus"] += 1


_age, _speed, _heading = TIME_OFFSET.value, SPEED.value, COARSE_HEADING.value


def read_point(record: Any, lat_offset: int, lon_offset: int, elevation_offset: int | None, notes: Notes) -> PathPoint:
    """Return one PathHistoryPoint whose raw offsets (1e-7 degrees, 0.1 m) are already known."""
    if record.posAccuracy is not None:
        notes["not carried: pathHistory.posAccuracy"] += 1
    speed, heading = record.speed, record.heading
    return PathPoint(
        lat_offset / 10_000_000,
        lon_offset / 10_000_000,
        None if elevation_offset is None else elevation_offset / 10,
        _age(record.timeOffset),
        None if speed is None else _speed(speed),
        None if heading is None else _heading(heading),
    )


def point_offsets(point: PathPoint, notes: Notes) -> tuple[int, int, int | None] | None:
    """Return the raw offsets (north, east, up) of a path point, ``None`` (counted) where they are no offsets on
    Earth.
    """
    if not (abs(point.lat_offset_deg) <= 180 and abs(point.lon_offset_deg) <= 360):
        notes["dropped: path point out of range"] += 1
        return None
    up_m = point.elevation_offset_m
    if up_m is not None and not abs(up_m) < 1e5:
        notes["unavailable: offsetV"] += 1
        up_m = None
    return (
        round(point.lat_offset_deg * 10_000_000),
        round(point.lon_offset_deg * 10_000_000),
        None if up_m is None else round(up_m * 10),
    )


def point_fields(point: PathPoint, notes: Notes) -> dict[str, Any]:
    """Return the members of a PathHistoryPoint that are alike in both families."""
    fields: dict[str, Any] = {"timeOffset": TIME_OFFSET.raw(point.age_s, notes)}
    speed = SPEED.optional(point.speed_mps, notes)
    if speed is not None:
        fields["speed"] = speed
    heading = COARSE_HEADING.optional(point.heading_deg, notes)
    if heading is not None:
        fields["heading"] = heading
    return fields


def history_of(state: VehicleState, notes: Notes) -> tuple[PathPoint, ...]:
    """Return the points that fit into one message: the newest."""
    return cut(state.path_history, HISTORY_LIMIT, "pathHistory", notes)
