"""A PC5 SDU in an Ethernet frame, and back.

WSMP and GeoNetworking have EtherTypes of their own and go without family octet, as everybody sends them.  DSMP and what
else a PC5 modem may be handed have none: they go from the family octet on under a local experimental EtherType (IEEE
802, 0x88B5 unless told otherwise).  That one is an agreement of this project alone; another tool hears such frames only
if it is told of it.
"""

from __future__ import annotations

from cv2x.errors import DecodeError
from cv2x.radio import ethertype, family

LOCAL_EXPERIMENTAL = 0x88B5
"""IEEE 802 local experimental EtherType 1."""

MALFORMED = "malformed Ethernet header"
EMPTY = "nothing behind the EtherType"
NO_FAMILY = "no V2X family octet"
PROTOCOL = "other protocol"


def ethertypes(experimental: int) -> tuple[int, ...]:
    """Return the EtherTypes frames may come under, those of VLAN tags among them."""
    return (*ethertype.FAMILIES, experimental, *ethertype.VLAN_TAGS)


def pack(sdu: bytes, source: bytes, destination: bytes, experimental: int = LOCAL_EXPERIMENTAL) -> bytes:
    """Return the Ethernet frame of an SDU (at least its family octet); addresses are six octets each."""
    found = ethertype.OF_FAMILY.get(sdu[0])
    if found is None:
        return ethertype.pack(destination, source, experimental, sdu)
    return ethertype.pack(destination, source, found, sdu[1:])


def parse(octets: bytes, experimental: int = LOCAL_EXPERIMENTAL) -> tuple[bytes, str]:
    """Return the SDU in an Ethernet frame and an empty cause, or no octets and the cause why there is none.

    Whatever pads a short frame stays behind the SDU; the network header says where it ends.
    """
    try:
        frame = ethertype.parse(octets)
    except DecodeError:
        return b"", MALFORMED
    payload, octet = frame.payload, ethertype.FAMILIES.get(frame.ethertype or 0)
    if octet is None and frame.ethertype != experimental:
        return b"", PROTOCOL
    if not payload:
        return b"", EMPTY
    if octet is not None:
        return bytes((octet,)) + payload, ""
    return (payload, "") if payload[0] in family.FAMILIES else (b"", NO_FAMILY)
