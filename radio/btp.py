"""BTP (EN 302 636-5-1): the four octets between a GeoNetworking header and an ETSI message.

BTP-A has a destination and a source port (an answer is expected), BTP-B a destination port and its information.  Which
of the two it is, the GeoNetworking header says.  The message is told by the destination port.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError, EncodeError

OCTETS = 4

PORTS: dict[int, str] = {
    2001: "CAM", 2002: "DENM", 2003: "MAPEM", 2004: "SPATEM", 2006: "IVIM", 2007: "SREM", 2008: "SSEM", 2009: "CPM",
    2013: "RTCMEM", 2018: "VAM",
}  # fmt: skip
"""Destination port -> message (TS 103 248; 2006, 2009 and 2018 are unverified, the others were seen in use)."""


class Btp(NamedTuple):
    """A BTP packet taken apart."""

    port: int
    """Destination port."""
    info: int
    """Source port (BTP-A), destination port info (BTP-B)."""
    payload: bytes
    trailing: bytes = b""


def pack(port: int, payload: bytes, info: int = 0) -> bytes:
    """Return a BTP packet.  Raises EncodeError for a port or info outside 0..65535."""
    if not (0 <= port <= 0xFFFF and 0 <= info <= 0xFFFF):
        raise EncodeError(f"port {port}, info {info}: 0..65535 is the range", "port")
    return (port << 16 | info).to_bytes(OCTETS, "big") + payload


def parse(octets: bytes) -> Btp:
    """Return a BTP packet taken apart.  Raises DecodeError where the header is not whole."""
    if len(octets) < OCTETS:
        raise DecodeError(f"{len(octets)} octets, the header has {OCTETS}", "port", 0)
    return Btp(octets[0] << 8 | octets[1], octets[2] << 8 | octets[3], octets[OCTETS:])
