"""The network layer of each message family, and how a frame of it is opened down to the message.

Rules.  Octets that are no header of the family raise DecodeError; what is one and still holds nothing for a station
comes back as `Refused`, with a cause by which it is counted.  No signature is checked: what is signed or encrypted is
refused as unsupported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from cv2x.errors import DecodeError
from cv2x.radio import btp, dsmp, family, geonet, wsmp
from cv2x.security import spdu
from cv2x.station.addresses import address


class Header(Protocol):
    """A module that packs and parses a header with nothing in it but an application number."""

    def pack(self, aid: int, octets: bytes, /) -> bytes:
        """Return the packet.  Raises EncodeError."""
        ...

    def parse(self, octets: bytes, /) -> tuple[Any, ...]:
        """Return application number, payload, and more.  Raises DecodeError."""
        ...


class Network(NamedTuple):
    """The network layer of a message family."""

    name: str
    application: str
    """What it calls its application numbers."""
    family_octet: bytes
    header: Header | None
    """``None``: the header tells where and when (`cv2x.station.geo_sender`, `open_geonet`)."""
    secured: bool
    """Whether every payload stands in an IEEE 1609.2 envelope."""


class Refused(NamedTuple):
    """Why a frame holds no message for a station: a member of `cv2x.station.outcome.CAUSES`, and the detail."""

    aid: int | None
    cause: str
    detail: str


_GEONETWORKING = Network("GeoNetworking", "ITS-AID", bytes((family.GEONETWORKING,)), None, secured=False)
NETWORKS: Mapping[str, Network] = {
    "cn": Network("DSMP", "AID", bytes((family.DSMP,)), dsmp, secured=False),
    "sae": Network("WSMP", "PSID", bytes((family.WSMP,)), wsmp, secured=True),
    "etsi-r1": _GEONETWORKING,
    "etsi-r2": _GEONETWORKING,
}
"""Message family -> its network layer."""


def open_envelope(octets: bytes, aid: int | None) -> bytes | Refused:
    """Return the payload of an envelope that is unsecured."""
    payload = spdu.unsecured_payload(octets)
    if payload is not None:
        return payload
    try:
        envelope = spdu.unwrap(octets)
    except DecodeError as error:
        return Refused(aid, "malformed security envelope", f"IEEE 1609.2: {error}")
    if envelope.kind != "unsecured" or envelope.payload is None:
        return Refused(aid, "unsupported security", f"IEEE 1609.2: {envelope.kind}")
    return envelope.payload


def open_geonet(octets: bytes) -> tuple[int, bytes] | Refused:
    """Return the ITS-AID and the message of a GeoNetworking packet.  Raises DecodeError for one that is none."""
    packet = geonet.parse(octets)
    if packet.kind is None:
        inside = open_envelope(packet.payload, None)
        if isinstance(inside, Refused):
            return inside
        packet = geonet.parse_inside(packet.basic, inside)
    if packet.following not in (geonet.Next.BTP_A, geonet.Next.BTP_B) or not packet.payload:
        what = packet.following.name if packet.payload or packet.kind is None else packet.kind.name
        return Refused(None, "unregistered application", f"nobody here listens to {what} in GeoNetworking")
    datagram = btp.parse(packet.payload)
    name = btp.PORTS.get(datagram.port)
    to = None if name is None else address("etsi-r2", name)
    if to is None:
        return Refused(None, "unregistered application", f"nobody here listens on BTP port {datagram.port}")
    return to.aid, datagram.payload


def foreign(octets: bytes, ours: str) -> Refused:
    """Return why an SDU that is not of our network stack is refused."""
    if not octets:
        return Refused(None, "unknown family", "no octets at all")
    if octets[0] in family.FAMILIES:
        detail = f"{family.family_name(octets[0])}, but this station speaks {ours}"
        return Refused(None, "other network stack", detail)
    return Refused(None, "unknown family", family.family_name(octets[0]))
