"""Positions and junction numbers, which both families write alike.

Rules.  On the wire a place is three integers (1e-7 degrees, 0.1 m); offsets between places are taken between these
integers, never between floats, so that nothing is rounded twice.  A place whose latitude or longitude is unavailable is
no place.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cv2x.messages.model import JunctionId, Position
from cv2x.messages.scale import ELEVATION, LATITUDE, LONGITUDE, Notes

UNKNOWN_LAT, UNKNOWN_LONG, UNKNOWN_ELEVATION = 900_000_001, 1_800_000_001, -4096
DEGREE = 10_000_000
HALF_TURN = 180 * DEGREE


class RawPlace(NamedTuple):
    """A known place as on the wire; elevation ``None`` where unavailable."""

    lat: int
    lon: int
    elevation: int | None = None


def raw_place(lat: int, lon: int, elevation: int | None, notes: Notes) -> RawPlace | None:
    """Return the place that three wire integers name, or ``None`` where they say unavailable."""
    if lat == UNKNOWN_LAT or lon == UNKNOWN_LONG:
        if lat != UNKNOWN_LAT or lon != UNKNOWN_LONG or elevation not in (None, UNKNOWN_ELEVATION):
            notes["not carried: half a position"] += 1
        return None
    return RawPlace(lat, lon, None if elevation == UNKNOWN_ELEVATION else elevation)


def position_of(place: RawPlace | None) -> Position | None:
    """Return a wire place in degrees and metres."""
    return None if place is None else position_at(place)


def read_position(lat: int, lon: int, elevation: int | None, notes: Notes) -> Position | None:
    """Return the place that three wire integers name in degrees and metres, or ``None`` where they say unavailable;
    `position_of` of `raw_place` in one step, for what is heard ten times a second of everybody."""
    if lat == UNKNOWN_LAT or lon == UNKNOWN_LONG:
        return position_of(raw_place(lat, lon, elevation, notes))
    return Position(
        lat / DEGREE,
        lon / DEGREE,
        None if elevation is None or elevation == UNKNOWN_ELEVATION else elevation / 10,
    )


def position_at(place: RawPlace) -> Position:
    """Return a known wire place in degrees and metres."""
    lat, lon, elevation = place
    return Position(lat / DEGREE, lon / DEGREE, None if elevation is None else elevation / 10)


def place_of(position: Position | None, notes: Notes) -> RawPlace | None:
    """Return a position as wire integers, or ``None`` (counted where it is no place on Earth)."""
    if position is None:
        return None
    lat = LATITUDE.fit(position.lat_deg, notes)
    lon = -HALF_TURN if position.lon_deg == -180.0 else LONGITUDE.fit(position.lon_deg, notes)
    if lat is None or lon is None:
        return None
    return RawPlace(lat, folded(lon), ELEVATION.optional(position.elevation_m, notes))


def folded(lon: int) -> int:
    """Return a wire longitude folded into -179.9999999..180 degrees."""
    if -HALF_TURN < lon <= HALF_TURN:
        return lon
    return HALF_TURN - (HALF_TURN - lon) % (2 * HALF_TURN)


def read_place(record: Any, notes: Notes) -> RawPlace | None:
    """Return the place a Position3D names."""
    return raw_place(record.lat, record.long, record.elevation, notes)


def place_fields(place: RawPlace | None) -> dict[str, int]:
    """Return a Position3D."""
    if place is None:
        return {"lat": UNKNOWN_LAT, "long": UNKNOWN_LONG}
    if place.elevation is None:
        return {"lat": place.lat, "long": place.lon}
    return {"lat": place.lat, "long": place.lon, "elevation": place.elevation}


def junction_id(record: Any) -> JunctionId:
    """Return the junction a NodeReferenceID or IntersectionReferenceID names."""
    return JunctionId(record.region, record.id)


def junction_fields(number: JunctionId) -> dict[str, int]:
    """Return a NodeReferenceID or IntersectionReferenceID."""
    return {"id": number.id} if number.region is None else {"region": number.region, "id": number.id}


def fitted_id(octets: bytes, size: int, notes: Notes) -> bytes:
    """Return an identifier of ``size`` octets: padded with zeros in front, or its last octets; both counted."""
    if len(octets) < size:
        notes["padded: id"] += 1
        return octets.rjust(size, b"\0")
    if len(octets) > size:
        notes["shortened: id"] += 1
        return octets[len(octets) - size :]
    return octets
