"""Layers for scapy: DSMP, WSMP, GeoNetworking and BTP, to craft frames that no unit of ours would send.

``from cv2x.radio.scapy_layers import Dsmp, Pc5Sdu`` then ``Pc5Sdu() / Dsmp(aid=111) / octets``.  scapy is GPL-2.0-only:
it is an extra (``pip install 'cv2x[scapy]'``), and nothing else of cv2x imports this module.

Strategy: layers have the members of our own headers (`dsmp`, `wsmp`, `geonet`, `btp`) under the same names, but nothing
is judged: any value that has bits can be written, and lengths and counts left at ``None`` are filled in.  What follows
the announced data is scapy's ``Padding``.  Octets that are no such header become ``Raw``, as scapy has it.
"""

from __future__ import annotations

from typing import Any

from cv2x.errors import UnavailableError
from cv2x.radio import ethernet_frame, ethertype, family, geonet, link_types, p_encoding, udp_address, wsmp
from cv2x.radio.geonet_position import ROADSIDE_UNIT

try:
    from scapy.config import conf
    from scapy.fields import (
        BitField,
        ByteEnumField,
        ByteField,
        ConditionalField,
        Field,
        FieldLenField,
        IntField,
        LenField,
        MACField,
        PacketField,
        PacketListField,
        ShortField,
        SignedIntField,
        StrFixedLenField,
        StrLenField,
    )
    from scapy.layers.inet import UDP
    from scapy.layers.l2 import Ether
    from scapy.packet import Packet, bind_layers
except ImportError as error:
    raise UnavailableError(f"scapy is not installed ({error}): pip install 'cv2x[scapy]'") from error

__all__ = ["BtpA", "BtpB", "Dsmp", "Element", "GeoArea", "GeoCommon", "GeoLongPosition", "GeoNetworking",
           "GeoShortPosition", "Pc5Sdu", "Wsmp"]  # fmt: skip


class PEncodedField(Field):
    """An AID or PSID, p-encoded."""

    def addfield(self, pkt: Any, s: bytes, val: int | None) -> bytes:
        """Return the octets with the number appended.  Raises EncodeError for a number without p-encoding."""
        return s + p_encoding.encode(int(val or 0), self.name)

    def getfield(self, pkt: Any, s: bytes) -> tuple[bytes, int]:
        """Return the octets behind the number, and the number.  Raises DecodeError."""
        value, at = p_encoding.decode(s, 0, self.name)
        return s[at:], value


class WsmpLengthField(Field):
    """One octet below 128, else two with the top bits 10."""

    def addfield(self, pkt: Any, s: bytes, val: int | None) -> bytes:
        """Return the octets with the length appended, that of the payload where it is ``None``."""
        length = len(pkt.payload) if val is None else val
        return s + (bytes((length,)) if length < 0x80 else (0x8000 | length & 0x3FFF).to_bytes(2, "big"))

    def getfield(self, pkt: Any, s: bytes) -> tuple[bytes, int]:
        """Return the octets behind the length, and the length."""
        count = 1 if s[0] < 0x80 else 2
        return s[count:], int.from_bytes(s[:count], "big") & (0x7F if count == 1 else 0x3FFF)


class Announced(Packet):
    """A layer whose payload ends where its length says."""

    def extract_padding(self, s: bytes) -> tuple[bytes, bytes | None]:
        """Return payload and padding."""
        return s[: self.length], s[self.length :]


class Element(Packet):
    """An extension element (`cv2x.radio.elements`)."""

    name = "Element"
    fields_desc = (
        ByteField("element_id", 4),
        FieldLenField("length", None, fmt="B", length_of="octets"),
        StrLenField("octets", b"", length_from=lambda pkt: pkt.length),
    )

    def extract_padding(self, s: bytes) -> tuple[bytes, bytes | None]:
        """An element has no payload: what follows is the next one's."""
        return b"", s


def _elements(name: str, flag: str) -> tuple[Any, Any]:
    """Return the count and the elements of a header, there when its flag is set."""
    return (
        ConditionalField(FieldLenField("count", None, fmt="B", count_of=name), lambda pkt: pkt.getfieldval(flag)),
        ConditionalField(
            PacketListField(name, [], Element, count_from=lambda pkt: pkt.count), lambda pkt: pkt.getfieldval(flag)
        ),
    )


class Dsmp(Announced):
    """A DSMP message behind the family octet (`cv2x.radio.dsmp`)."""

    name = "DSMP"
    fields_desc = (
        BitField("version", 0, 3),
        BitField("extended", 0, 1),
        BitField("reserved", 0, 4),
        *_elements("extensions", "extended"),
        PEncodedField("aid", 111),
        LenField("length", None),
    )


class Wsmp(Announced):
    """A WSM, version 3, behind the family octet or EtherType 0x88DC (`cv2x.radio.wsmp`)."""

    name = "WSMP"
    fields_desc = (
        BitField("subtype", 0, 4),
        BitField("extended", 0, 1),
        BitField("version", wsmp.VERSION, 3),
        *_elements("options", "extended"),
        ByteField("tpid", 0),
        PEncodedField("psid", 0x20),
        WsmpLengthField("length", None),
    )


class GeoNetworking(Packet):
    """The basic header of GeoNetworking (`cv2x.radio.geonet`); secured packets go on as octets."""

    name = "GeoNetworking"
    fields_desc = (
        BitField("version", geonet.VERSION, 4),
        BitField("following", 1, 4),
        ByteField("reserved", 0),
        ByteField("lifetime", geonet.lifetime_octet(1_000)),
        ByteField("remaining_hops", 1),
    )


class _Part(Packet):
    """A part of a header: it has no payload of its own."""

    def extract_padding(self, s: bytes) -> tuple[bytes, bytes | None]:
        return b"", s


_ADDRESS = (
    BitField("manual", 0, 1),
    BitField("station_type", ROADSIDE_UNIT, 5),
    BitField("address_reserved", 0, 10),
    MACField("mid", "02:00:00:00:00:00"),
)


class GeoAddress(_Part):
    """A GN address."""

    fields_desc = _ADDRESS


class GeoShortPosition(_Part):
    """A short position vector; units as in `cv2x.radio.geonet_position`."""

    fields_desc = (*_ADDRESS, IntField("timestamp_ms", 0), SignedIntField("lat_e7", 0), SignedIntField("lon_e7", 0))


class _Signed15(BitField):
    """Fifteen bits, two's complement."""

    def m2i(self, pkt: Any, x: int) -> int:
        return x - 0x8000 if x & 0x4000 else x

    def i2m(self, pkt: Any, x: int | None) -> int:
        return int(x or 0) & 0x7FFF


class GeoLongPosition(_Part):
    """A long position vector."""

    fields_desc = (
        *GeoShortPosition.fields_desc,
        BitField("accurate", 0, 1),
        _Signed15("speed_cmps", 0, 15),
        ShortField("heading_tenths", 0),
    )


class GeoArea(_Part):
    """A destination area."""

    fields_desc = (
        SignedIntField("lat_e7", 0),
        SignedIntField("lon_e7", 0),
        ShortField("distance_a_m", 0),
        ShortField("distance_b_m", 0),
        ShortField("angle_deg", 0),
        ShortField("reserved", 0),
    )


def _among(*kinds: int) -> Any:
    return lambda pkt: pkt.kind in kinds


_SEQUENCED = tuple(kind for kind in geonet.Kind if kind not in (geonet.Kind.BEACON, geonet.Kind.SHB))
_AREAS = tuple(kind for kind in geonet.Kind if kind >> 4 in (3, 4))


class GeoCommon(Announced):
    """The common header and the extended one of its kind."""

    name = "GeoNetworking common header"
    fields_desc = (
        BitField("following", geonet.Next.BTP_B, 4),
        BitField("reserved", 0, 4),
        ByteEnumField("kind", geonet.Kind.SHB, {kind.value: kind.name for kind in geonet.Kind}),
        ByteField("traffic_class", 0),
        ByteField("flags", 0),
        LenField("length", None),
        ByteField("most_hops", 1),
        ByteField("reserved_octet", 0),
        ConditionalField(ShortField("sequence", 0), _among(*_SEQUENCED)),
        ConditionalField(ShortField("sequence_reserved", 0), _among(*_SEQUENCED)),
        ConditionalField(PacketField("source", GeoLongPosition(), GeoLongPosition), _among(*geonet.Kind)),
        ConditionalField(PacketField("area", GeoArea(), GeoArea), _among(*_AREAS)),
        ConditionalField(
            PacketField("destination", GeoShortPosition(), GeoShortPosition),
            _among(geonet.Kind.GUC, geonet.Kind.LS_REPLY),
        ),
        ConditionalField(PacketField("sought", GeoAddress(), GeoAddress), _among(geonet.Kind.LS_REQUEST)),
        ConditionalField(StrFixedLenField("media", bytes(4), 4), _among(geonet.Kind.SHB)),
    )


class BtpA(Packet):
    """BTP with a source port."""

    name = "BTP-A"
    fields_desc = (ShortField("port", 2001), ShortField("info", 0))


class BtpB(Packet):
    """BTP with destination port information (`cv2x.radio.btp`)."""

    name = "BTP-B"
    fields_desc = (ShortField("port", 2001), ShortField("info", 0))


class Pc5Sdu(Packet):
    """A PC5 non-IP SDU: the family octet, which follows from what is put behind it."""

    name = "PC5 SDU"
    fields_desc = (ByteEnumField("family", family.DSMP, family.FAMILIES),)


bind_layers(Pc5Sdu, Dsmp, family=family.DSMP)
bind_layers(Pc5Sdu, Wsmp, family=family.WSMP)
bind_layers(Pc5Sdu, GeoNetworking, family=family.GEONETWORKING)
bind_layers(GeoNetworking, GeoCommon, following=1)
bind_layers(GeoCommon, BtpA, following=geonet.Next.BTP_A)
bind_layers(GeoCommon, BtpB, following=geonet.Next.BTP_B)
bind_layers(Ether, Wsmp, type=ethertype.WSMP)
bind_layers(Ether, GeoNetworking, type=ethertype.GEONETWORKING)
bind_layers(Ether, Pc5Sdu, type=ethernet_frame.LOCAL_EXPERIMENTAL)
bind_layers(UDP, Pc5Sdu, dport=udp_address.DEFAULT_PORT)
for _link_type in (link_types.USER0, link_types.USER0 + 1):
    conf.l2types.register(_link_type, Pc5Sdu)
