"""ETSI GeoNetworking (EN 302 636-4-1, clause 9): the headers in front of an ETSI message.

Octets here begin after the family octet (`cv2x.radio.family.GEONETWORKING`) or after EtherType 0x8947::

    basic header     version(4 bits), next header(4), reserved(1), lifetime(1), remaining hops(1)
    secured packet   next header 2: an IEEE 1609.2 envelope, in whose payload the rest stands
    common header    next header(4 bits), reserved(4), type(4), subtype(4), traffic class(1), flags(1),
                     payload length(2), most hops(1), reserved(1)
    extended header  by type and subtype: sequence number, source position, then destination, area, address or
                     media-dependent data
    payload          BTP or IPv6

Rules.  Versions 0 and 1 are read (both are on the air), 1 is written.  Reserved values and flags are kept, not judged,
so what was parsed packs to the same octets.  A packet of a type nobody defined is refused: its length is unknown.  What
follows the payload is kept as ``trailing``.  Routing is no business of this module.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any, NamedTuple

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio.geonet_position import (
    ADDRESS_OCTETS,
    AREA_OCTETS,
    LONG_OCTETS,
    ROADSIDE_UNIT,
    SHORT_OCTETS,
    Address,
    Area,
    LongPosition,
    ShortPosition,
    pack_address,
    pack_area,
    pack_long,
    pack_short,
    parse_address,
    parse_area,
    parse_long,
    parse_short,
)

VERSION = 1
_VERSIONS = (0, 1)

MAX_SDU_OCTETS = 1398
"""Most octets of payload: default of itsGnMaxSduSize (EN 302 636-4-1 annex H; unverified)."""
DEFAULT_HOPS = 10
"""Default of itsGnDefaultHopLimit (the same annex; unverified)."""
DEFAULT_LIFETIME_MS = 60_000
"""Default of itsGnDefaultPacketLifetime (the same annex; unverified)."""

_BASIC_OCTETS, _COMMON_OCTETS, _SEQUENCE_OCTETS, _MEDIA_OCTETS = 4, 8, 4, 4
_COMMON, _SECURED = 1, 2
_MAY_MOVE = 0x80

_LIFETIME_BASES_MS = (50, 1_000, 10_000, 100_000)


class Next(IntEnum):
    """What the payload is."""

    ANY = 0
    BTP_A = 1
    BTP_B = 2
    IPV6 = 3


class Kind(IntEnum):
    """Header type, and subtype where there is one: ``type << 4 | subtype``."""

    BEACON = 0x10
    GUC = 0x20
    GAC_CIRCLE, GAC_RECTANGLE, GAC_ELLIPSE = 0x30, 0x31, 0x32
    GBC_CIRCLE, GBC_RECTANGLE, GBC_ELLIPSE = 0x40, 0x41, 0x42
    SHB = 0x50
    TSB = 0x51
    LS_REQUEST, LS_REPLY = 0x60, 0x61


class Basic(NamedTuple):
    """The basic header; ``secured`` says whether an envelope follows instead of the common header."""

    lifetime: int = 0x50
    """As on the wire (`lifetime_ms`)."""
    remaining_hops: int = 1
    secured: bool = False
    version: int = VERSION
    reserved: int = 0


class Extended(NamedTuple):
    """The extended header: the source, and what its kind of packet has beside it."""

    source: LongPosition
    sequence: int | None = None
    area: Area | None = None
    destination: ShortPosition | None = None
    sought: Address | None = None
    media: bytes | None = None
    """Media-dependent data of a single-hop broadcast, four octets."""
    reserved: int = 0
    """Two octets behind the sequence number."""


class Packet(NamedTuple):
    """A packet taken apart.  In a secured one, ``kind`` and ``extended`` are ``None`` and the payload is the envelope
    with whatever follows it."""

    basic: Basic
    kind: Kind | None
    extended: Extended | None
    payload: bytes
    following: Next = Next.BTP_B
    traffic_class: int = 0
    flags: int = 0
    """Bit 0x80: the source may move; the others are reserved."""
    most_hops: int = 1
    reserved: tuple[int, int] = (0, 0)
    """Four bits and an octet of the common header."""
    trailing: bytes = b""


_PARTS: dict[Kind, tuple[tuple[str, int], ...]] = {
    Kind.BEACON: (("source", LONG_OCTETS),),
    Kind.GUC: (("sequence", _SEQUENCE_OCTETS), ("source", LONG_OCTETS), ("destination", SHORT_OCTETS)),
    **{
        kind: (("sequence", _SEQUENCE_OCTETS), ("source", LONG_OCTETS), ("area", AREA_OCTETS))
        for kind in Kind
        if kind >> 4 in (3, 4)
    },
    Kind.SHB: (("source", LONG_OCTETS), ("media", _MEDIA_OCTETS)),
    Kind.TSB: (("sequence", _SEQUENCE_OCTETS), ("source", LONG_OCTETS)),
    Kind.LS_REQUEST: (("sequence", _SEQUENCE_OCTETS), ("source", LONG_OCTETS), ("sought", ADDRESS_OCTETS)),
    Kind.LS_REPLY: (("sequence", _SEQUENCE_OCTETS), ("source", LONG_OCTETS), ("destination", SHORT_OCTETS)),
}
"""The parts of each extended header in their order, with their octets."""


def lifetime_ms(octet: int) -> int:
    """Return the milliseconds of a lifetime field: six bits times one of four bases."""
    return (octet >> 2) * _LIFETIME_BASES_MS[octet & 3]


def lifetime_octet(milliseconds: int) -> int:
    """Return the lifetime field, in the finest base that holds it, rounded down.  Raises EncodeError."""
    for number, base in enumerate(_LIFETIME_BASES_MS):
        if 0 <= milliseconds < base * 64:
            return milliseconds // base << 2 | number
    raise EncodeError(f"a lifetime of {milliseconds} ms, 6300 s is the most", "lifetime")


def single_hop(source: LongPosition, payload: bytes, following: Next = Next.BTP_B, *, traffic_class: int = 0) -> Packet:
    """Return a single-hop broadcast that lives one second."""
    return Packet(
        Basic(lifetime_octet(1_000), 1),
        Kind.SHB,
        Extended(source, media=bytes(_MEDIA_OCTETS)),
        payload,
        following,
        traffic_class,
        _mobility(source),
    )


def _mobility(source: LongPosition) -> int:
    return 0 if source.address.station_type == ROADSIDE_UNIT else _MAY_MOVE


def geo_broadcast(
    source: LongPosition,
    sequence: int,
    area: Area,
    payload: bytes,
    following: Next = Next.BTP_B,
    *,
    kind: Kind = Kind.GBC_CIRCLE,
    hops: int = DEFAULT_HOPS,
    lifetime: int = DEFAULT_LIFETIME_MS,
    traffic_class: int = 0,
) -> Packet:
    """Return a packet for everybody in an area; ``lifetime`` in milliseconds."""
    return Packet(
        Basic(lifetime_octet(lifetime), hops),
        kind,
        Extended(source, sequence, area),
        payload,
        following,
        traffic_class,
        _mobility(source),
        hops,
    )


def pack(packet: Packet, *, max_payload: int = MAX_SDU_OCTETS) -> bytes:
    """Return the octets of a packet without family octet, ``trailing`` left out.  Raises EncodeError."""
    basic = packet.basic
    if basic.secured != (packet.kind is None):
        raise EncodeError("a secured packet has an envelope as payload and no kind, any other has a kind", "basic")
    rest = packet.payload if packet.kind is None else pack_inside(packet, max_payload=max_payload)
    return pack_basic(basic) + rest


def pack_basic(basic: Basic) -> bytes:
    """Return the four octets of a basic header.  Raises EncodeError."""
    if not 0 <= basic.version < 16:
        raise EncodeError(f"version {basic.version}", "basic.version")
    first = basic.version << 4 | (_SECURED if basic.secured else _COMMON)
    return _octets("basic", first, basic.reserved, basic.lifetime, basic.remaining_hops)


def pack_inside(packet: Packet, *, max_payload: int = MAX_SDU_OCTETS) -> bytes:
    """Return a packet from its common header on: what an envelope holds in a secured one.  Raises EncodeError."""
    kind, extended = packet.kind, packet.extended
    if kind is None or extended is None:
        raise EncodeError("no kind or no extended header", "kind")
    length = len(packet.payload)
    if length > min(max_payload, 0xFFFF):
        raise EncodeError(f"{length} octets of payload, {min(max_payload, 0xFFFF)} is the most", "data")
    start = _octets("common", packet.following << 4 | packet.reserved[0], kind, packet.traffic_class, packet.flags)
    common = start + length.to_bytes(2, "big") + _octets("common", packet.most_hops, packet.reserved[1])
    return common + _pack_extended(kind, extended) + packet.payload


def _octets(path: str, *values: int) -> bytes:
    try:
        return bytes(values)
    except ValueError:
        raise EncodeError(f"not all within one octet: {', '.join(map(str, values))}", path) from None


def _pack_extended(kind: Kind, extended: Extended) -> bytes:
    packed = b""
    for name, length in _PARTS[kind]:
        value = getattr(extended, name)
        if value is None:
            raise EncodeError(f"{kind.name} needs it", f"extended.{name}")
        if name == "source":
            packed += pack_long(value, "extended.source")
        elif name == "destination":
            packed += pack_short(value, "extended.destination")
        elif name == "area":
            packed += pack_area(value, "extended.area")
        elif name == "sought":
            packed += pack_address(value, "extended.sought")
        elif name == "media":
            if len(value) != length:
                raise EncodeError(f"{len(value)} octets, {length} are needed", "extended.media")
            packed += value
        elif 0 <= value <= 0xFFFF and 0 <= extended.reserved <= 0xFFFF:
            packed += (value << 16 | extended.reserved).to_bytes(4, "big")
        else:
            raise EncodeError(f"{value}: 0..65535 is the range", "extended.sequence")
    return packed


def parse(octets: bytes) -> Packet:
    """Return a packet (octets without family octet) taken apart.

    Raises DecodeError with the bit offset for another version, another next header, a kind nobody defined and missing
    octets.  A secured packet is opened by its envelope's reader, and `parse_inside` goes on from there.
    """
    if len(octets) < _BASIC_OCTETS:
        raise DecodeError(f"{len(octets)} octets, the basic header has {_BASIC_OCTETS}", "basic", 0)
    version, following = octets[0] >> 4, octets[0] & 0x0F
    if version not in _VERSIONS:
        raise DecodeError(f"GeoNetworking version {version}, only 0 and 1 are known", "basic.version", 0)
    if following not in (_COMMON, _SECURED):
        raise DecodeError(f"next header {following}, only 1 and 2 are known", "basic.next", 4)
    basic = Basic(octets[2], octets[3], following == _SECURED, version, octets[1])
    if basic.secured:
        if len(octets) == _BASIC_OCTETS:
            raise DecodeError("octets end before the envelope", "basic.next", 32)
        return Packet(basic, None, None, octets[_BASIC_OCTETS:])
    return _inside(basic, octets, _BASIC_OCTETS)


def parse_inside(basic: Basic, octets: bytes) -> Packet:
    """Return a packet whose octets begin with the common header: the payload of a secured packet's envelope."""
    return _inside(basic, octets, 0)


def _inside(basic: Basic, octets: bytes, at: int) -> Packet:
    start = at + _COMMON_OCTETS
    if len(octets) < start:
        raise DecodeError(f"{len(octets) - at} octets, the common header has {_COMMON_OCTETS}", "common", at * 8)
    try:
        following = Next(octets[at] >> 4)
    except ValueError:
        raise DecodeError(f"next header {octets[at] >> 4} is unknown", "common.next", at * 8) from None
    try:
        kind = Kind(octets[at + 1])
    except ValueError:
        code = octets[at + 1]
        raise DecodeError(f"type {code >> 4}, subtype {code & 15} is unknown", "common.type", at * 8 + 8) from None
    length = octets[at + 4] << 8 | octets[at + 5]
    extended, begin = _parse_extended(kind, octets, start)
    end = begin + length
    if end > len(octets):
        reason = f"{length} octets of payload announced, {len(octets) - begin} are there"
        raise DecodeError(reason, "common.length", at * 8 + 32)
    return Packet(
        basic,
        kind,
        extended,
        octets[begin:end],
        following,
        octets[at + 2],
        octets[at + 3],
        octets[at + 6],
        (octets[at] & 0x0F, octets[at + 7]),
        octets[end:],
    )


def _parse_extended(kind: Kind, octets: bytes, at: int) -> tuple[Extended, int]:
    values: dict[str, Any] = {}
    for name, length in _PARTS[kind]:
        if at + length > len(octets):
            raise DecodeError(f"needs {length} octets, {len(octets) - at} are left", f"extended.{name}", at * 8)
        if name == "source":
            values[name] = parse_long(octets, at)
        elif name == "sequence":
            values[name] = octets[at] << 8 | octets[at + 1]
            values["reserved"] = octets[at + 2] << 8 | octets[at + 3]
        elif name == "area":
            values[name] = parse_area(octets, at)
        elif name == "destination":
            values[name] = parse_short(octets, at)
        elif name == "sought":
            values[name] = parse_address(octets, at)
        else:
            values[name] = octets[at : at + length]
        at += length
    return Extended(**values), at
