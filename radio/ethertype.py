"""Ethernet II frames: addresses, VLAN tags, EtherType, payload (IEEE 802.3, 802.1Q).

Where the EtherType field holds a length (at most 1500), an LLC header follows (`cv2x.radio.llc`) and what lies behind
that length is padding.  An EtherType's payload may be padded too: only the protocol inside knows where it ends.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import family

IPV4 = 0x0800
IPV6 = 0x86DD
WSMP = 0x88DC
GEONETWORKING = 0x8947
VLAN_TAGS = (0x8100, 0x88A8)

FAMILIES: dict[int, int] = {WSMP: family.WSMP, GEONETWORKING: family.GEONETWORKING}
"""EtherType of a V2X network header -> the family octet it would have on PC5."""
OF_FAMILY: dict[int, int] = {octet: ethertype for ethertype, octet in FAMILIES.items()}

NAMES: dict[int, str] = {
    IPV4: "IPv4", IPV6: "IPv6", WSMP: "WSMP", GEONETWORKING: "GeoNetworking", 0x0806: "ARP", 0x888E: "EAPOL",
    0x88CC: "LLDP", 0x88F7: "PTP",
}  # fmt: skip
"""What is met beside V2X frames."""

MAX_LENGTH = 1500
"""Largest value of the field that is a length and no EtherType."""
MIN_OCTETS = 60
"""Shortest frame without its check sequence; a driver or the card pads up to it."""
BROADCAST = b"\xff\xff\xff\xff\xff\xff"

_HEADER_OCTETS, _TAG_OCTETS = 14, 4


class EthernetFrame(NamedTuple):
    """A frame taken apart, check sequence not included."""

    destination: bytes
    source: bytes
    ethertype: int | None
    """``None``: the payload begins with an LLC header."""
    payload: bytes
    vlans: tuple[tuple[int, int], ...] = ()
    """(tag's EtherType, tag control information) from the outside in."""
    trailing: bytes = b""
    """Octets behind the length of a frame that has one."""


def pack(
    destination: bytes, source: bytes, ethertype: int, payload: bytes, *, vlans: tuple[tuple[int, int], ...] = ()
) -> bytes:
    """Return an Ethernet II frame, not padded.  Raises EncodeError."""
    if len(destination) != 6 or len(source) != 6:
        raise EncodeError("six octets each are needed", "address")
    if not MAX_LENGTH < ethertype <= 0xFFFF:
        raise EncodeError(f"{ethertype:#x} is no EtherType", "ethertype")
    tags = b"".join((kind << 16 | control).to_bytes(4, "big") for kind, control in vlans)
    return destination + source + tags + ethertype.to_bytes(2, "big") + payload


def parse(octets: bytes) -> EthernetFrame:
    """Return a frame taken apart.  Raises DecodeError where its header is not whole or its length not there."""
    if len(octets) < _HEADER_OCTETS:
        raise DecodeError(f"{len(octets)} octets, the header has {_HEADER_OCTETS}", "ethertype", len(octets) * 8)
    found, vlans, at = tagged(octets, octets[12] << 8 | octets[13], _HEADER_OCTETS)
    if found > MAX_LENGTH:
        return EthernetFrame(octets[:6], octets[6:12], found, octets[at:], vlans)
    end = at + found
    if end > len(octets):
        raise DecodeError(f"length {found}, {len(octets) - at} octets are there", "length", (at - 2) * 8)
    return EthernetFrame(octets[:6], octets[6:12], None, octets[at:end], vlans, octets[end:])


def tagged(octets: bytes, found: int, at: int) -> tuple[int, tuple[tuple[int, int], ...], int]:
    """Return the EtherType behind any VLAN tags, the tags, and the index of the payload.  Raises DecodeError."""
    vlans: list[tuple[int, int]] = []
    while found in VLAN_TAGS:
        if at + _TAG_OCTETS > len(octets):
            raise DecodeError("octets end within a VLAN tag", "vlan", at * 8)
        vlans.append((found, octets[at] << 8 | octets[at + 1]))
        found = octets[at + 2] << 8 | octets[at + 3]
        at += _TAG_OCTETS
    return found, tuple(vlans), at
