"""From a captured packet to the Frame inside it.

Peeled by structure, never by searching (`cv2x.radio.headers`): link layer, VLAN tags, 802.11 and LLC, IPv4 or IPv6,
UDP, down to what a PC5 modem was handed.  WSMP and GeoNetworking in an EtherType of their own get the family octet they
would have on PC5; a UDP payload, and what goes under the local experimental EtherType of `cv2x.radio.ethernet_frame`,
must begin with a family octet of a V2X stack; a user link type holds the SDU (or, on
the interfaces `cv2x.radio.air_capture` names so, less of it).  What is no frame comes back as a named reason, and a
caller counts it.  Whether the network header behind the family octet is sound is not judged here.
"""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.errors import DecodeError
from cv2x.radio import family, headers, link_types
from cv2x.radio.capture_file import CapturedPacket
from cv2x.radio.frame import Frame, Layer
from cv2x.radio.headers import Kind, Stop

LINK_TYPE = "link type not read"
CUT_OFF = "cut off by the capture"
TOO_SHORT = "packet too short"
MALFORMED = "malformed header"
PROTOCOL = headers.PROTOCOL
FRAGMENT = headers.FRAGMENT
NO_FAMILY = "no V2X family octet"

CAUSES = (LINK_TYPE, CUT_OFF, TOO_SHORT, MALFORMED, PROTOCOL, FRAGMENT, NO_FAMILY)
"""Every cause of `Skipped`."""

_NETWORKS = {Kind.WSMP: family.WSMP, Kind.GEONETWORKING: family.GEONETWORKING}
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
    if link_types.USER0 <= packet.link_type <= link_types.USER15:
        return _user(packet)
    kind: Kind | Stop | None = headers.OF_LINK_TYPE.get(packet.link_type)
    if kind is None:
        return Skipped(LINK_TYPE, f"link type {packet.link_type}")
    while isinstance(kind, Kind):
        if kind in _NETWORKS:
            return Frame(bytes((_NETWORKS[kind],)) + octets)
        if kind in (Kind.DATAGRAM, Kind.SDU):
            return _sdu(kind, octets)
        name = kind.value
        try:
            header, kind = headers.step(kind, octets)
        except DecodeError as error:
            return Skipped(MALFORMED, f"{name}: {error}")
        octets = header.payload
    return Skipped(TOO_SHORT if kind.cause == headers.NOTHING else kind.cause, kind.detail)


def _user(packet: CapturedPacket) -> Frame | Skipped:
    if not packet.octets:
        return Skipped(TOO_SHORT, "no octets")
    for layer in (Layer.NETWORK, Layer.MESSAGE):
        if packet.interface == layer.value:
            return Frame(packet.octets, layer)
    return Frame(packet.octets)


def _sdu(kind: Kind, octets: bytes) -> Frame | Skipped:
    if not octets or octets[0] not in _V2X_FAMILIES:
        return Skipped(NO_FAMILY, f"{kind.value} starts with {octets[:4].hex() or 'nothing'}")
    return Frame(octets)
