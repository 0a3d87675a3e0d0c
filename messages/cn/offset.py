"""Positions told relative to another: PositionOffsetLLV of BSM path history, MAP, RSI and RSM.

Rules.  Horizontally six offset forms of growing size, then absolute latitude and longitude; vertically the same, then
absolute elevation.  Writing takes the smallest form that fits.  The smallest value of every vertical offset means
unavailable.  An offset whose reference is unknown is no position: it is dropped and counted.  That offsets are counted
north and east is unverified.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.place import (
    UNKNOWN_ELEVATION,
    UNKNOWN_LAT,
    UNKNOWN_LONG,
    RawPlace,
    folded,
    raw_place,
)
from cv2x.messages.scale import Notes

MAX_LAT, MAX_ELEVATION = 900_000_000, 61439
_HORIZONTAL = tuple((f"position-LL{form}", 1 << (bits - 1)) for form, bits in enumerate((12, 14, 16, 18, 22, 24), 1))
_VERTICAL = tuple((f"offset{form}", 1 << (bits - 1)) for form, bits in enumerate((7, 8, 9, 10, 11, 12), 1))
_UNKNOWN_OFFSET = {name: -limit for name, limit in _VERTICAL}


def read_offset(record: Any, reference: RawPlace | None, notes: Notes) -> RawPlace | None:
    """Return the place a PositionOffsetLLV names, seen from its reference."""
    form, value = record.offsetLL
    elevation = read_elevation(record.offsetV, reference, notes)
    if form == "position-LatLon":
        return raw_place(value.lat, value.lon, elevation, notes)
    if reference is None:
        notes["dropped: offset from an unknown position"] += 1
        return None
    lat = reference.lat + value.lat
    if not -MAX_LAT <= lat <= MAX_LAT:
        notes["dropped: offset beyond a pole"] += 1
        return None
    return RawPlace(lat, folded(reference.lon + value.lon), elevation)


def read_elevation(choice: tuple[str, int] | None, reference: RawPlace | None, notes: Notes) -> int | None:
    """Return the wire elevation a VerticalOffset names, ``None`` where absent, unavailable or (counted) not to be
    had.
    """
    if choice is None:
        return None
    form, value = choice
    if form == "elevation":
        return None if value == UNKNOWN_ELEVATION else value
    if value == _UNKNOWN_OFFSET[form]:
        return None
    if reference is None or reference.elevation is None:
        notes["not carried: vertical offset from an unknown elevation"] += 1
        return None
    elevation = reference.elevation + value
    if not UNKNOWN_ELEVATION < elevation <= MAX_ELEVATION:
        notes["not carried: vertical offset out of range"] += 1
        return None
    return elevation


def read_difference(record: Any, here: RawPlace | None, notes: Notes) -> tuple[int, int, int | None] | None:
    """Return a PositionOffsetLLV as raw differences (north, east, up); ``None`` (counted) for a place that cannot be
    compared.
    """
    form, value = record.offsetLL
    if form != "position-LatLon":
        return value.lat, value.lon, _rise(record.offsetV, here, notes)
    there = raw_place(value.lat, value.lon, None, notes)
    if there is None or here is None:
        notes["dropped: path point without a reference"] += 1
        return None
    return there.lat - here.lat, folded(there.lon - here.lon), _rise(record.offsetV, here, notes)


def _rise(choice: tuple[str, int] | None, here: RawPlace | None, notes: Notes) -> int | None:
    if choice is None:
        return None
    form, value = choice
    if form != "elevation":
        return None if value == _UNKNOWN_OFFSET[form] else value
    if value == UNKNOWN_ELEVATION:
        return None
    if here is None or here.elevation is None:
        notes["not carried: elevation from an unknown elevation"] += 1
        return None
    return value - here.elevation


def offset_fields(place: RawPlace | None, reference: RawPlace | None) -> dict[str, Any]:
    """Return a PositionOffsetLLV; an unknown place is one at the unavailable latitude and longitude."""
    if place is None:
        return {"offsetLL": ("position-LatLon", {"lon": UNKNOWN_LONG, "lat": UNKNOWN_LAT})}
    horizontal = None
    if reference is not None:
        horizontal = _horizontal(place.lat - reference.lat, folded(place.lon - reference.lon))
    fields: dict[str, Any] = {"offsetLL": horizontal or ("position-LatLon", {"lon": place.lon, "lat": place.lat})}
    if place.elevation is not None:
        vertical = None
        if reference is not None and reference.elevation is not None:
            vertical = _vertical(place.elevation - reference.elevation)
        fields["offsetV"] = vertical or ("elevation", place.elevation)
    return fields


def difference_fields(
    north: int, east: int, up: int | None, here: RawPlace | None, notes: Notes
) -> dict[str, Any] | None:
    """Return a PositionOffsetLLV for raw differences, ``None`` (counted) where no form can hold them."""
    horizontal = _horizontal(north, east)
    if horizontal is None and here is not None and -MAX_LAT <= here.lat + north <= MAX_LAT:
        horizontal = "position-LatLon", {"lon": folded(here.lon + east), "lat": here.lat + north}
    if horizontal is None:
        notes["dropped: path point out of range"] += 1
        return None
    fields: dict[str, Any] = {"offsetLL": horizontal}
    if up is not None:
        vertical = _vertical(up)
        if vertical is None and here is not None and here.elevation is not None:
            elevation = here.elevation + up
            vertical = ("elevation", elevation) if UNKNOWN_ELEVATION < elevation <= MAX_ELEVATION else None
        if vertical is None:
            notes["unavailable: offsetV"] += 1
        else:
            fields["offsetV"] = vertical
    return fields


def _horizontal(north: int, east: int) -> tuple[str, dict[str, int]] | None:
    for form, limit in _HORIZONTAL:
        if -limit <= north < limit and -limit <= east < limit:
            return form, {"lon": east, "lat": north}
    return None


def _vertical(up: int) -> tuple[str, int] | None:
    for form, limit in _VERTICAL:
        if -limit < up < limit:
            return form, up
    return None
