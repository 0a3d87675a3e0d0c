"""From a captured packet to the Frame inside it.

Peeled by structure, never by searching: link layer, VLAN tags, IPv4 or IPv6, UDP, down to what a PC5 modem was handed.
WSMP and GeoNetworking in an EtherType of their own get the family octet they would have on PC5; a UDP payload must
begin with a family octet of a V2X stack; a user link type holds the SDU (or, on the interfaces `cv2x.radio.air_capture`
names so, less of it).  What is no frame comes back as a named reason, and a caller counts it.  Whether the network
header behind the family octet is sound is not judged here.
"""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.radio import family, link_types
from cv2x.radio.capture_file import CapturedPacket
from cv2x.radio.frame import Frame, Layer

LINK_TYPE = "link type not read"
CUT_OFF = "cut off by the capture"
TOO_SHORT = "packet too short"
PROTOCOL = "other protocol"
FRAGMENT = "IP fragment"
NO_FAMILY = "no V2X family octet"

CAUSES = (LINK_TYPE, CUT_OFF, TOO_SHORT, PROTOCOL, FRAGMENT, NO_FAMILY)
"""Every cause of `Skipped`."""

_UDP = 17
_HOP_BY_HOP, _ROUTING, _FRAGMENT_HEADER, _DESTINATION = 0, 43, 44, 60
_EXTENSIONS = (_HOP_BY_HOP, _ROUTING, _DESTINATION)
_ETHERTYPE_FAMILIES = {
    link_types.ETHERTYPE_WSMP: family.WSMP,
    link_types.ETHERTYPE_GEONETWORKING: family.GEONETWORKING,
}
_V2X_FAMILIES = (family.WSMP, family.GEONETWORKING, family.DSMP)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Why a packet holds no frame: a member of `CAUSES`, and the detail for people."""

    cause: str
    detail: str


def peel(packet: CapturedPacket) -> Frame | Skipped:
    """Return the frame of a captured packet, SDU from the family octet on, or the reason there is none."""
    octets = packet.octets
    if packet.original_length > len(octets):
        return Skipped(CUT_OFF, f"{len(octets)} of {packet.original_length} octets captured")
    link = packet.link_type
    if link == link_types.ETHERNET:
        return _ethertype(octets, 12, 14)
    if link == link_types.LINUX_COOKED:
        return _ethertype(octets, 14, 16)
    if link == link_types.LINUX_COOKED_2:
        return _ethertype(octets, 0, 20)
    if link in (link_types.RAW_IP, link_types.RAW_IPV4, link_types.RAW_IPV6):
        return _ip(octets)
    if link_types.USER0 <= link <= link_types.USER15:
        return _user(packet)
    return Skipped(LINK_TYPE, f"link type {link}")


def _user(packet: CapturedPacket) -> Frame | Skipped:
    if not packet.octets:
        return Skipped(TOO_SHORT, "no octets")
    for layer in (Layer.NETWORK, Layer.MESSAGE):
        if packet.interface == layer.value:
            return Frame(packet.octets, layer)
    return Frame(packet.octets)


def _ethertype(octets: bytes, at: int, payload: int) -> Frame | Skipped:
    """Peel a link header whose protocol stands at ``at`` and whose payload starts at ``payload``."""
    if len(octets) < payload:
        return Skipped(TOO_SHORT, f"{len(octets)} octets, the link header has {payload}")
    protocol = int.from_bytes(octets[at : at + 2], "big")
    while protocol in link_types.ETHERTYPES_VLAN:
        if len(octets) < payload + 4:
            return Skipped(TOO_SHORT, "octets end within a VLAN tag")
        protocol = int.from_bytes(octets[payload + 2 : payload + 4], "big")
        payload += 4
    if protocol in (link_types.ETHERTYPE_IPV4, link_types.ETHERTYPE_IPV6):
        return _ip(octets[payload:])
    found = _ETHERTYPE_FAMILIES.get(protocol)
    if found is None:
        return Skipped(PROTOCOL, f"EtherType {protocol:#06x}")
    if len(octets) == payload:
        return Skipped(TOO_SHORT, f"nothing behind EtherType {protocol:#06x}")
    return Frame(bytes((found,)) + octets[payload:])


def _ip(octets: bytes) -> Frame | Skipped:
    version = octets[0] >> 4 if octets else 0
    if version == 4:
        return _ipv4(octets)
    if version == 6:
        return _ipv6(octets)
    return Skipped(PROTOCOL, f"IP version {version}") if octets else Skipped(TOO_SHORT, "no octets")


def _ipv4(octets: bytes) -> Frame | Skipped:
    header = (octets[0] & 0x0F) * 4
    if len(octets) < 20 or header < 20:
        return Skipped(TOO_SHORT, "octets end within the IPv4 header")
    total = int.from_bytes(octets[2:4], "big")
    if not header <= total <= len(octets):
        return Skipped(TOO_SHORT, f"IPv4 total length {total}, {len(octets)} octets are there")
    if int.from_bytes(octets[6:8], "big") & 0x3FFF:
        return Skipped(FRAGMENT, "IPv4")
    return _transport(octets[9], octets[header:total])


def _ipv6(octets: bytes) -> Frame | Skipped:
    if len(octets) < 40:
        return Skipped(TOO_SHORT, "octets end within the IPv6 header")
    following, at, end = octets[6], 40, 40 + int.from_bytes(octets[4:6], "big")
    if end > len(octets):
        return Skipped(TOO_SHORT, f"IPv6 payload length {end - 40}, {len(octets) - 40} octets are there")
    while following in _EXTENSIONS and at + 8 <= end:
        following, at = octets[at], at + 8 + octets[at + 1] * 8
    if following == _FRAGMENT_HEADER:
        return Skipped(FRAGMENT, "IPv6")
    return _transport(following, octets[at:end])


def _transport(protocol: int, octets: bytes) -> Frame | Skipped:
    if protocol != _UDP:
        return Skipped(PROTOCOL, f"IP protocol {protocol}")
    length = int.from_bytes(octets[4:6], "big")
    if len(octets) < 8 or not 8 <= length <= len(octets):
        return Skipped(TOO_SHORT, f"UDP length {length}, {len(octets)} octets are there")
    payload = octets[8:length]
    if not payload or payload[0] not in _V2X_FAMILIES:
        return Skipped(NO_FAMILY, f"UDP payload starts with {payload[:4].hex() or 'nothing'}")
    return Frame(payload)
