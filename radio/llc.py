"""What stands before an EtherType in an 802.11 or 802.3 frame: LLC/SNAP, or nothing (IEEE 802.2, 802).

LLC/SNAP is ``AA AA 03``, three octets of organisation (zero) and the EtherType.  Stations outside the context of a BSS
may leave it out and begin with the EtherType itself (EtherType protocol discrimination, IEEE 1609.3-2016; unverified on
air): that is read for the two EtherTypes of V2X alone.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError
from cv2x.radio import ethertype

_SNAP = b"\xaa\xaa\x03"
_OCTETS = 8


class Llc(NamedTuple):
    """An LLC header taken apart."""

    ethertype: int
    payload: bytes
    organisation: bytes = bytes(3)
    snap: bool = True
    """``False``: the EtherType stood there alone."""
    trailing: bytes = b""


def pack(found: int, payload: bytes) -> bytes:
    """Return a payload behind an LLC/SNAP header."""
    return _SNAP + bytes(3) + found.to_bytes(2, "big") + payload


def parse(octets: bytes) -> Llc:
    """Return the header taken apart.  Raises DecodeError for another LLC header and for missing octets."""
    if octets[:3] == _SNAP:
        if len(octets) < _OCTETS:
            raise DecodeError(f"{len(octets)} octets, the header has {_OCTETS}", "ethertype", len(octets) * 8)
        return Llc(octets[6] << 8 | octets[7], octets[_OCTETS:], octets[3:6])
    if len(octets) < 3:
        raise DecodeError("octets end within it", "dsap", len(octets) * 8)
    found = octets[0] << 8 | octets[1]
    if found in ethertype.FAMILIES:
        return Llc(found, octets[2:], snap=False)
    raise DecodeError(f"LLC header {octets[:3].hex()}, only SNAP (aaaa03) is known", "dsap", 0)
