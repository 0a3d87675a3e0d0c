"""Where and who in a GeoNetworking header: addresses, position vectors, areas (EN 302 636-4-1, clauses 6 and 9.5).

Values stay as they are on the wire, with their unit in the name, so that what was parsed packs to the same octets;
`long_position` makes a vector of SI values.  Reserved bits are kept, never judged: real senders set them.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from cv2x.clock import its_time_us
from cv2x.errors import EncodeError

ADDRESS_OCTETS, LONG_OCTETS, SHORT_OCTETS, AREA_OCTETS = 8, 24, 20, 16

PASSENGER_CAR, ROADSIDE_UNIT = 5, 15
"""Two of the ITS station types of a GN address (the numbers of StationType, TS 102 894-2)."""

_LONG = struct.Struct(">IiiHH")
_SHORT = struct.Struct(">Iii")
_AREA = struct.Struct(">iiHHHH")
_TIMESTAMP_LIMIT = 1 << 32
_DEGREE = 10_000_000
_SPEED_LIMIT = 1 << 14


class Address(NamedTuple):
    """A GN address."""

    mid: bytes
    """Link-layer address, six octets."""
    station_type: int = 0
    """0..31."""
    manual: bool = False
    """Whether the address was configured by hand."""
    reserved: int = 0
    """Ten bits; an earlier edition had the country code here."""


class LongPosition(NamedTuple):
    """A long position vector."""

    address: Address
    timestamp_ms: int
    """TAI milliseconds since 2004-01-01, modulo 2^32."""
    lat_e7: int
    lon_e7: int
    accurate: bool = False
    """Position accuracy indicator."""
    speed_cmps: int = 0
    """-16384..16383 hundredths of a metre per second, backwards negative."""
    heading_tenths: int = 0
    """0..3599 tenths of a degree, clockwise from north."""


class ShortPosition(NamedTuple):
    """A short position vector."""

    address: Address
    timestamp_ms: int
    lat_e7: int
    lon_e7: int


class Area(NamedTuple):
    """A destination area: a circle (distance a is the radius), a rectangle or an ellipse."""

    lat_e7: int
    lon_e7: int
    distance_a_m: int
    distance_b_m: int = 0
    angle_deg: int = 0
    reserved: int = 0


def long_position(
    address: Address,
    utc_ns: int,
    lat_deg: float,
    lon_deg: float,
    *,
    speed_mps: float | None = None,
    heading_deg: float | None = None,
    accurate: bool = False,
) -> LongPosition:
    """Return the vector of a place in WGS-84 degrees at a POSIX instant.

    The header has no word for an unknown speed or heading: both are zero then.  A speed beyond the field is its limit.
    """
    speed = max(-_SPEED_LIMIT, min(_SPEED_LIMIT - 1, round((speed_mps or 0.0) * 100)))
    heading = round((heading_deg or 0.0) * 10) % 3600
    place = round(lat_deg * _DEGREE), round(lon_deg * _DEGREE)
    return LongPosition(address, timestamp_ms(utc_ns), *place, accurate, speed, heading)


def timestamp_ms(utc_ns: int) -> int:
    """Return the timestamp field at a POSIX instant."""
    return its_time_us(utc_ns) // 1000 % _TIMESTAMP_LIMIT


def parse_address(octets: bytes, at: int) -> Address:
    """Return the address at an index; the octets must be there."""
    first = octets[at] << 8 | octets[at + 1]
    return Address(octets[at + 2 : at + 8], first >> 10 & 0x1F, bool(first & 0x8000), first & 0x03FF)


def pack_address(address: Address, path: str) -> bytes:
    """Return the eight octets of an address.  Raises EncodeError naming ``path``."""
    if len(address.mid) != 6 or not 0 <= address.station_type < 32 or not 0 <= address.reserved < 1024:
        raise EncodeError(f"no GN address: {address}", path)
    first = address.manual << 15 | address.station_type << 10 | address.reserved
    return first.to_bytes(2, "big") + address.mid


def parse_long(octets: bytes, at: int) -> LongPosition:
    """Return the long position vector at an index; the octets must be there."""
    timestamp, lat, lon, motion, heading = _LONG.unpack_from(octets, at + ADDRESS_OCTETS)
    speed = motion & 0x7FFF
    if speed & 0x4000:
        speed -= 0x8000
    return LongPosition(parse_address(octets, at), timestamp, lat, lon, bool(motion & 0x8000), speed, heading)


def pack_long(position: LongPosition, path: str) -> bytes:
    """Return the 24 octets of a long position vector.  Raises EncodeError naming ``path``."""
    address, timestamp, lat, lon, accurate, speed, heading = position
    if not -_SPEED_LIMIT <= speed < _SPEED_LIMIT:
        raise EncodeError(f"speed {speed} is outside 15 bits", path)
    return pack_address(address, path) + _packed(
        _LONG, path, timestamp, lat, lon, accurate << 15 | speed & 0x7FFF, heading
    )


def parse_short(octets: bytes, at: int) -> ShortPosition:
    """Return the short position vector at an index; the octets must be there."""
    return ShortPosition(parse_address(octets, at), *_SHORT.unpack_from(octets, at + ADDRESS_OCTETS))


def pack_short(position: ShortPosition, path: str) -> bytes:
    """Return the 20 octets of a short position vector.  Raises EncodeError naming ``path``."""
    return pack_address(position.address, path) + _packed(_SHORT, path, *position[1:])


def parse_area(octets: bytes, at: int) -> Area:
    """Return the area at an index, with the reserved octets behind it; the octets must be there."""
    return Area(*_AREA.unpack_from(octets, at))


def pack_area(area: Area, path: str) -> bytes:
    """Return the 16 octets of an area.  Raises EncodeError naming ``path``."""
    return _packed(_AREA, path, *area)


def _packed(form: struct.Struct, path: str, *values: int) -> bytes:
    try:
        return form.pack(*values)
    except struct.error as error:
        raise EncodeError(f"{error}: {', '.join(map(str, values))}", path) from None
