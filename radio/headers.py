"""One header at a time: what octets of a known kind begin with, and what kind the rest is.

Everything that takes captured octets apart goes by this table: the reader of captures down to a frame
(`cv2x.radio.capture_peel`) and the peeler down to the message (`cv2x.station.peel`).  Rules.  A header is told by what
stands outside of it (link type, EtherType, port, next header), never by searching.  Every parsed header has ``payload``
and ``trailing``, so its own octets are what is left: `header_octets`.  Where nobody here knows what follows, the answer
is a `Stop` with its cause.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, NamedTuple

from cv2x.radio import (
    btp,
    cooked,
    dot11,
    dsmp,
    ethernet_frame,
    ethertype,
    family,
    geonet,
    ip,
    link_types,
    llc,
    pc5_l2,
    radiotap,
    wsmp,
)


class Kind(Enum):
    """What octets are; the value is its name for people."""

    ETHERNET = "Ethernet II"
    COOKED = "Linux cooked"
    COOKED_2 = "Linux cooked v2"
    RADIOTAP = "radiotap"
    DOT11 = "IEEE 802.11"
    DOT11_PADDED = "IEEE 802.11 (padded)"
    LLC = "LLC/SNAP"
    IP = "IP"
    UDP = "UDP"
    DATAGRAM = "UDP payload"
    PC5_RLC = "PC5 RLC"
    PC5_PDCP = "PC5 PDCP"
    SDU = "PC5 SDU"
    WSMP = "WSMP"
    DSMP = "DSMP"
    GEONETWORKING = "GeoNetworking"
    BTP_A = "BTP-A"
    BTP_B = "BTP-B"
    WSMP_PAYLOAD = "WSMP payload"
    DSMP_PAYLOAD = "DSMP payload"
    BTP_PAYLOAD = "BTP payload"
    SECURED_PACKET = "secured GeoNetworking packet"


class Stop(NamedTuple):
    """Why nothing is known about what follows a header: a fixed cause, and the detail for people."""

    cause: str
    detail: str
    named: bool = False
    """Whether what follows is at least known by name."""


PROTOCOL = "other protocol"
FRAGMENT = "IP fragment"
NOTHING = "nothing inside"

OF_LINK_TYPE: dict[int, Kind] = {
    link_types.ETHERNET: Kind.ETHERNET,
    link_types.RAW_IP: Kind.IP,
    link_types.DOT11: Kind.DOT11,
    link_types.LINUX_COOKED: Kind.COOKED,
    link_types.RADIOTAP: Kind.RADIOTAP,
    link_types.RAW_IPV4: Kind.IP,
    link_types.RAW_IPV6: Kind.IP,
    link_types.LINUX_COOKED_2: Kind.COOKED_2,
}
"""What packets of a capture's link type are; user link types are no part of it."""

OF_FAMILY: dict[int, Kind] = {
    family.IPV6: Kind.IP,
    family.WSMP: Kind.WSMP,
    family.GEONETWORKING: Kind.GEONETWORKING,
    family.DSMP: Kind.DSMP,
    family.IPV4: Kind.IP,
}
"""What follows a family octet."""

_OF_ETHERTYPE = {
    ethertype.IPV4: Kind.IP,
    ethertype.IPV6: Kind.IP,
    ethertype.WSMP: Kind.WSMP,
    ethertype.GEONETWORKING: Kind.GEONETWORKING,
    ethernet_frame.LOCAL_EXPERIMENTAL: Kind.SDU,
}
_OF_NEXT = {geonet.Next.BTP_A: Kind.BTP_A, geonet.Next.BTP_B: Kind.BTP_B, geonet.Next.IPV6: Kind.IP}


class Sdu(NamedTuple):
    """A PC5 SDU taken apart."""

    family: int
    payload: bytes
    trailing: bytes = b""


def header_octets(octets: bytes, header: Any) -> int:
    """Return how many of ``octets`` are the header's own."""
    return len(octets) - len(header.payload) - len(header.trailing)


def step(kind: Kind, octets: bytes) -> tuple[Any, Kind | Stop]:
    """Return the header that octets of a kind begin with, and what its payload is.

    Raises DecodeError where they are not of that kind, and KeyError for a kind that ends in something else than a
    header of the network (`PAYLOADS`).
    """
    return _STEPS[kind](octets)


def _ethernet(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = ethertype.parse(octets)
    return header, Kind.LLC if header.ethertype is None else _ethertype(header.ethertype, header.payload)


def _cooked(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = cooked.parse(octets)
    return header, _ethertype(header.ethertype, header.payload)


def _cooked_second(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = cooked.parse_second(octets)
    return header, _ethertype(header.ethertype, header.payload)


def _llc(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = llc.parse(octets)
    if header.organisation not in (b"\0\0\0", b"\0\0\xf8"):  # 0000f8: bridged (IEEE 802.1H)
        return header, Stop(PROTOCOL, f"SNAP of organisation {header.organisation.hex()}")
    return header, _ethertype(header.ethertype, header.payload)


def _ethertype(found: int, payload: bytes) -> Kind | Stop:
    kind = _OF_ETHERTYPE.get(found)
    if kind is None:
        name = ethertype.NAMES.get(found)
        return Stop(PROTOCOL, f"EtherType {found:#06x}" + (f" ({name})" if name else ""), name is not None)
    return kind if payload else Stop(NOTHING, f"nothing behind EtherType {found:#06x}")


def _radiotap(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = radiotap.parse(octets)
    return header, Kind.DOT11_PADDED if header.padded else Kind.DOT11


def _dot11(octets: bytes, *, padded: bool = False) -> tuple[Any, Kind | Stop]:
    header = dot11.parse(octets, padded=padded)
    return header, Stop(PROTOCOL, f"802.11 {header.holds}") if header.holds else Kind.LLC


def _dot11_padded(octets: bytes) -> tuple[Any, Kind | Stop]:
    return _dot11(octets, padded=True)


def _ip(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = ip.parse(octets)
    if header.fragment:
        return header, Stop(FRAGMENT, f"IPv{header.version}")
    return header, Kind.UDP if header.protocol == ip.UDP else Stop(PROTOCOL, f"IP protocol {header.protocol}")


def _udp(octets: bytes) -> tuple[Any, Kind | Stop]:
    return ip.parse_udp(octets), Kind.DATAGRAM


def _rlc(octets: bytes) -> tuple[Any, Kind | Stop]:
    return pc5_l2.parse_rlc(octets), Kind.PC5_PDCP


def _pdcp(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = pc5_l2.parse_pdcp(octets)
    if header.sdu_type != pc5_l2.NON_IP:
        return header, Stop(PROTOCOL, f"PDCP SDU type {header.sdu_type}")
    return header, Kind.SDU if header.payload else Stop(NOTHING, "nothing behind the PDCP header")


def _sdu(octets: bytes) -> tuple[Any, Kind | Stop]:
    if not octets:
        return Sdu(-1, b""), Stop(NOTHING, "no octets")
    kind = OF_FAMILY.get(octets[0])
    header = Sdu(octets[0], octets[1:])
    return header, Stop(PROTOCOL, family.family_name(octets[0])) if kind is None else kind


def _wsmp(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = wsmp.parse(octets)
    return header, Kind.WSMP_PAYLOAD if header.payload else Stop(NOTHING, "no octets of data")


def _dsmp(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = dsmp.parse(octets)
    return header, Kind.DSMP_PAYLOAD if header.payload else Stop(NOTHING, "no octets of data")


def _geonet(octets: bytes) -> tuple[Any, Kind | Stop]:
    header = geonet.parse(octets)
    return header, Kind.SECURED_PACKET if header.kind is None else after_geonet(header)


def after_geonet(header: geonet.Packet) -> Kind | Stop:
    """Return what the payload of a packet that is not (or no longer) secured is."""
    if not header.payload:
        name = "a beacon" if header.kind is geonet.Kind.BEACON else "no octets of payload"
        return Stop(NOTHING, name)
    return _OF_NEXT.get(header.following, Stop(PROTOCOL, f"next header {header.following.name}"))


def _btp(kind: Kind) -> Callable[[bytes], tuple[Any, Kind | Stop]]:
    def parse(octets: bytes) -> tuple[Any, Kind | Stop]:
        header = btp.parse(octets)
        return header, Kind.BTP_PAYLOAD if header.payload else Stop(NOTHING, f"nothing behind {kind.value}")

    return parse


_STEPS: dict[Kind, Callable[[bytes], tuple[Any, Kind | Stop]]] = {
    Kind.ETHERNET: _ethernet,
    Kind.COOKED: _cooked,
    Kind.COOKED_2: _cooked_second,
    Kind.RADIOTAP: _radiotap,
    Kind.DOT11: _dot11,
    Kind.DOT11_PADDED: _dot11_padded,
    Kind.LLC: _llc,
    Kind.IP: _ip,
    Kind.UDP: _udp,
    Kind.PC5_RLC: _rlc,
    Kind.PC5_PDCP: _pdcp,
    Kind.SDU: _sdu,
    Kind.WSMP: _wsmp,
    Kind.DSMP: _dsmp,
    Kind.GEONETWORKING: _geonet,
    Kind.BTP_A: _btp(Kind.BTP_A),
    Kind.BTP_B: _btp(Kind.BTP_B),
}
PAYLOADS = frozenset(Kind) - frozenset(_STEPS)
"""The kinds that are no header: what stands in them is told by other means."""
