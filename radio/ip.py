"""IPv4, IPv6 and UDP as far as a captured datagram needs them (RFC 791, 8200, 768).

Rules.  Lengths are believed only where the octets are there; what lies behind them is kept as ``trailing``.  Checksums
are not looked at: captures of one's own machine have none yet.  Of a fragment nothing further can be told; the header
says so and its payload is no datagram.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import NamedTuple

from cv2x.errors import DecodeError

UDP = 17

_HOP_BY_HOP, _ROUTING, _FRAGMENT, _DESTINATION = 0, 43, 44, 60
_EXTENSIONS = (_HOP_BY_HOP, _ROUTING, _DESTINATION)
_V4_OCTETS, _V6_OCTETS, _UDP_OCTETS = 20, 40, 8


class Packet(NamedTuple):
    """An IP packet taken apart."""

    source: IPv4Address | IPv6Address
    destination: IPv4Address | IPv6Address
    protocol: int
    fragment: bool
    payload: bytes
    trailing: bytes = b""

    @property
    def version(self) -> int:
        """4 or 6."""
        return self.source.version


class Datagram(NamedTuple):
    """A UDP datagram taken apart."""

    source_port: int
    destination_port: int
    payload: bytes
    trailing: bytes = b""


def parse(octets: bytes) -> Packet:
    """Return an IP packet taken apart.  Raises DecodeError for another version, or octets that are not there."""
    version = octets[0] >> 4 if octets else 0
    if version == 4:
        return _v4(octets)
    if version == 6:
        return _v6(octets)
    if not octets:
        raise DecodeError("no octets", "version", 0)
    raise DecodeError(f"IP version {version}, only 4 and 6 are known", "version", 0)


def _v4(octets: bytes) -> Packet:
    header = (octets[0] & 0x0F) * 4
    if header < _V4_OCTETS:
        raise DecodeError(f"header length {header}, {_V4_OCTETS} is the least", "headerLength", 4)
    if len(octets) < header:
        raise DecodeError(f"{len(octets)} octets, the header has {header}", "header", len(octets) * 8)
    total = octets[2] << 8 | octets[3]
    if not header <= total <= len(octets):
        raise DecodeError(f"total length {total}, {len(octets)} octets are there", "totalLength", 16)
    fragment = bool((octets[6] << 8 | octets[7]) & 0x3FFF)
    source, destination = IPv4Address(octets[12:16]), IPv4Address(octets[16:20])
    return Packet(source, destination, octets[9], fragment, octets[header:total], octets[total:])


def _v6(octets: bytes) -> Packet:
    if len(octets) < _V6_OCTETS:
        raise DecodeError(f"{len(octets)} octets, the header has {_V6_OCTETS}", "header", len(octets) * 8)
    following, at, end = octets[6], _V6_OCTETS, _V6_OCTETS + (octets[4] << 8 | octets[5])
    if end > len(octets):
        reason = f"payload length {end - _V6_OCTETS}, {len(octets) - _V6_OCTETS} octets are there"
        raise DecodeError(reason, "payloadLength", 32)
    while following in _EXTENSIONS:
        after = at + 8 + octets[at + 1] * 8 if at + 8 <= end else end + 1
        if after > end:
            raise DecodeError("octets end within an extension header", "extension", at * 8)
        following, at = octets[at], after
    source, destination = IPv6Address(octets[8:24]), IPv6Address(octets[24:40])
    return Packet(source, destination, following, following == _FRAGMENT, octets[at:end], octets[end:])


def parse_udp(octets: bytes) -> Datagram:
    """Return a UDP datagram taken apart.  Raises DecodeError where its octets are not there."""
    if len(octets) < _UDP_OCTETS:
        raise DecodeError(f"{len(octets)} octets, the header has {_UDP_OCTETS}", "header", len(octets) * 8)
    length = octets[4] << 8 | octets[5]
    if not _UDP_OCTETS <= length <= len(octets):
        raise DecodeError(f"length {length}, {len(octets)} octets are there", "length", 32)
    ports = octets[0] << 8 | octets[1], octets[2] << 8 | octets[3]
    return Datagram(*ports, octets[_UDP_OCTETS:length], octets[length:])
