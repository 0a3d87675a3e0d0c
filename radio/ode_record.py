"""One record of the JPO ODE's binary on-board logs: where and when a message was met, and its octets.

A record is little-endian and packed: source, latitude, longitude, elevation, speed, heading, UTC seconds, milliseconds,
status and length (26 octets), then that many octets.  The layout was read from public logs, which it consumes to the
last octet.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.errors import DecodeError

_HEAD = struct.Struct("<BiiiHHIHbH")
HEAD_OCTETS = _HEAD.size
SUCCESS = 0
_MAX_SOURCE = 3
_LATITUDE, _LONGITUDE = 900_000_001, 1_800_000_001
"""Largest values of J2735 (1e-7 degrees; the last one means unavailable)."""
_YEAR_2000_S = 946_684_800


class Record(NamedTuple):
    """One record."""

    source: int
    """In logs of what a vehicle sent and heard 0 own vehicle, 1 other ones; in logs of received messages 0 roadside
    unit, 1 satellite, 2 vehicle, 3 SNMP."""
    lat_e7: int
    lon_e7: int
    utc_ns: int
    status: int
    """Security result; `SUCCESS`."""
    payload: bytes
    end: int
    """Index of the octet after the record."""


def parse(octets: bytes, at: int = 0) -> Record:
    """Return the record at an index.  Raises DecodeError where none can be: no place, no date, octets missing."""
    if len(octets) - at < HEAD_OCTETS:
        raise DecodeError(f"{len(octets) - at} octets, the head has {HEAD_OCTETS}", "head", len(octets) * 8)
    source, lat, lon, _, _, _, seconds, milliseconds, status, length = _HEAD.unpack_from(octets, at)
    if source > _MAX_SOURCE:
        raise DecodeError(f"source {source}, {_MAX_SOURCE} is the last", "source", at * 8)
    if abs(lat) > _LATITUDE or abs(lon) > _LONGITUDE:
        raise DecodeError("no place on Earth", "latitude", (at + 1) * 8)
    if seconds < _YEAR_2000_S or milliseconds >= 1000:
        raise DecodeError("no date since 2000", "utc", (at + 17) * 8)
    start = at + HEAD_OCTETS
    end = start + length
    if end > len(octets):
        raise DecodeError(f"{length} octets announced, {len(octets) - start} are there", "length", (start - 2) * 8)
    utc_ns = seconds * SECOND_NS + milliseconds * MILLISECOND_NS
    return Record(source, lat, lon, utc_ns, status, octets[start:end], end)
