"""GeoNetworking and BTP: what is packed parses to itself, what is bad is refused with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import btp, geonet
from cv2x.radio.geonet import Basic, Extended, Kind, Next, Packet
from cv2x.radio.geonet_position import Address, Area, LongPosition, ShortPosition, long_position, timestamp_ms

UTC_NS = 1_700_000_000_000_000_000
CAR = Address(bytes.fromhex("020000123456"), 5)
HERE = long_position(CAR, UTC_NS, 48.1351, 11.582, speed_mps=13.9, heading_deg=271.4, accurate=True)

addresses = st.builds(
    Address, st.binary(min_size=6, max_size=6), st.integers(0, 31), st.booleans(), st.integers(0, 1023)
)
u16 = st.integers(0, 0xFFFF)
s32 = st.integers(-(1 << 31), (1 << 31) - 1)
octet = st.integers(0, 255)
stamps = st.integers(0, (1 << 32) - 1)
longs = st.builds(LongPosition, addresses, stamps, s32, s32, st.booleans(), st.integers(-16384, 16383), u16)
shorts = st.builds(ShortPosition, addresses, stamps, s32, s32)
areas = st.builds(Area, s32, s32, u16, u16, u16, u16)

NEEDS = {
    Kind.BEACON: (),
    Kind.GUC: ("sequence", "destination"),
    Kind.SHB: ("media",),
    Kind.TSB: ("sequence",),
    Kind.LS_REQUEST: ("sequence", "sought"),
    Kind.LS_REPLY: ("sequence", "destination"),
    **{kind: ("sequence", "area") for kind in Kind if kind >> 4 in (3, 4)},
}
PARTS = {
    "sequence": u16,
    "area": areas,
    "destination": shorts,
    "sought": addresses,
    "media": st.binary(min_size=4, max_size=4),
}


@st.composite
def packets(draw):
    kind = draw(st.sampled_from(Kind))
    parts = {name: draw(PARTS[name]) for name in NEEDS[kind]}
    if "sequence" in parts:
        parts["reserved"] = draw(u16)
    return Packet(
        Basic(draw(octet), draw(octet), version=draw(st.integers(0, 1)), reserved=draw(octet)),
        kind,
        Extended(draw(longs), **parts),
        draw(st.binary(max_size=200)),
        draw(st.sampled_from(Next)),
        draw(octet),
        draw(octet),
        draw(octet),
        (draw(st.integers(0, 15)), draw(octet)),
        draw(st.binary(max_size=5)),
    )


@given(packets())
def test_packets_go_round(packet: Packet) -> None:
    octets = geonet.pack(packet)
    assert geonet.parse(octets + packet.trailing) == packet
    assert geonet.parse_inside(packet.basic, octets[4:] + packet.trailing) == packet


def reading(octets: bytes) -> Packet | DecodeError:
    try:
        return geonet.parse(octets)
    except DecodeError as error:
        return error


@given(st.binary(max_size=120) | st.binary(max_size=120).map(lambda rest: b"\x11\x00\x50\x01\x20\x50" + rest))
def test_any_octets_parse_or_raise_that_error(octets: bytes) -> None:
    packet = reading(octets)
    if isinstance(packet, DecodeError):
        assert 0 <= packet.bit <= len(octets) * 8
    else:
        assert geonet.pack(packet, max_payload=1 << 16) + packet.trailing == octets


def test_a_single_hop_broadcast_in_octets() -> None:
    packet = geonet.single_hop(HERE, btp.pack(2001, b"\xca\xfe"))
    assert (
        geonet.pack(packet).hex()
        == (
            "11005001"  # version 1, common header next; 20 times 50 ms; one hop
            "20500080" + "0006" + "0100"  # BTP-B, SHB; the source may move; six octets
            "1400020000123456" + f"{timestamp_ms(UTC_NS):08x}" + "1cb0d558" + "06e745e0" + "856e" + "0a9a"
            "00000000"
            "07d10000cafe"
        )
    )


def test_a_broadcast_to_an_area_in_octets() -> None:
    unit = HERE._replace(address=CAR._replace(station_type=15), accurate=False, speed_cmps=-1, heading_tenths=0)
    packet = geonet.geo_broadcast(unit, 7, Area(1, -1, 300), b"\x01", Next.BTP_A, lifetime=600_000)
    octets = geonet.pack(packet)
    assert octets[:12].hex() == "1100f20a" + "10400000" + "0001" + "0a00"
    assert octets[12:16].hex() == "00070000"
    assert octets[16:24].hex() == "3c00020000123456"
    assert octets[36:40].hex() == "7fff0000"
    assert octets[40:].hex() == "00000001ffffffff012c000000000000" + "01"


def test_the_timestamp_counts_tai_milliseconds_since_2004() -> None:
    assert timestamp_ms(1_072_915_200_000_000_000) == 0
    assert timestamp_ms(1_700_000_000_000_000_000) == ((1_700_000_000 - 1_072_915_200 + 5) * 1000) % 2**32


def test_a_head_seen_on_air_is_read() -> None:
    """Basic and common header of a decoded transport block: version 0, single-hop broadcast, 246 octets of BTP-B."""
    octets = bytes.fromhex("01005001 20500000 00f60100".replace(" ", "")) + bytes(28) + btp.pack(2001, bytes(242))
    packet = geonet.parse(octets)
    assert (packet.basic.version, packet.kind, packet.following) == (0, Kind.SHB, Next.BTP_B)
    assert geonet.lifetime_ms(packet.basic.lifetime) == 1000
    assert btp.parse(packet.payload) == btp.Btp(2001, 0, bytes(242))
    assert geonet.pack(packet) == octets


def test_reserved_values_are_kept_and_not_judged() -> None:
    octets = bytearray(geonet.pack(geonet.single_hop(HERE, b"\x01\x02\x03\x04")))
    octets[1] = octets[11] = 0xFF
    octets[4] |= 0x0F
    packet = geonet.parse(bytes(octets))
    assert (packet.basic.reserved, packet.reserved) == (0xFF, (0x0F, 0xFF))
    assert geonet.pack(packet) == octets


def test_a_secured_packet_goes_round() -> None:
    inside = geonet.single_hop(HERE, btp.pack(2001, b"\xca\xfe"))
    envelope = b"\x03\x80\x2e" + geonet.pack_inside(inside)
    octets = geonet.pack(Packet(Basic(secured=True), None, None, envelope))
    assert octets[:4].hex() == "12005001"
    packet = geonet.parse(octets)
    assert (packet.kind, packet.payload) == (None, envelope)
    assert geonet.parse_inside(packet.basic, packet.payload[3:]) == inside._replace(basic=packet.basic)


@pytest.mark.parametrize(
    ("milliseconds", "octet", "back"),
    [(0, 0, 0), (50, 4, 50), (1000, 0x50, 1000), (3150, 0xFC, 3150), (3200, 0x0D, 3000), (60_000, 0xF1, 60_000),
     (63_999, 0xFD, 63_000), (64_000, 0x1A, 60_000), (600_000, 0xF2, 600_000), (6_399_999, 0xFF, 6_300_000)],
)  # fmt: skip
def test_lifetimes(milliseconds: int, octet: int, back: int) -> None:
    assert geonet.lifetime_octet(milliseconds) == octet
    assert geonet.lifetime_ms(octet) == back


@pytest.mark.parametrize("lifetime", [-1, 6_400_000])
def test_a_lifetime_beyond_the_field_is_refused(lifetime: int) -> None:
    with pytest.raises(EncodeError, match="lifetime"):
        geonet.lifetime_octet(lifetime)


@pytest.mark.parametrize(
    ("octets", "path", "bit"),
    [
        ("", "basic", 0),
        ("110050", "basic", 0),
        ("21005001", "basic.version", 0),
        ("10005001", "basic.next", 4),
        ("13005001", "basic.next", 4),
        ("12005001", "basic.next", 32),
        ("11005001", "common", 32),
        ("11005001205000800000", "common", 32),
        ("110050014050008000000100", "common.next", 32),
        ("110050012000008000000100", "common.type", 40),
        ("110050012052008000000100", "common.type", 40),
        ("110050012070008000000100", "common.type", 40),
        ("110050012050008000000100" + "00" * 23, "extended.source", 96),
        ("110050012050008000000100" + "00" * 27, "extended.media", 288),
        ("110050012050008000010100" + "00" * 28, "common.length", 64),
        ("110050012040008000000100" + "00" * 3, "extended.sequence", 96),
        ("110050012040008000000100" + "00" * 43, "extended.area", 320),
    ],
)
def test_bad_octets_are_refused_with_their_place(octets: str, path: str, bit: int) -> None:
    with pytest.raises(DecodeError) as caught:
        geonet.parse(bytes.fromhex(octets))
    assert (caught.value.path, caught.value.bit) == (path, bit)


@pytest.mark.parametrize(
    ("packet", "path"),
    [
        (Packet(Basic(), None, None, b""), "basic"),
        (Packet(Basic(secured=True), Kind.SHB, Extended(HERE, media=bytes(4)), b""), "basic"),
        (Packet(Basic(lifetime=256), Kind.SHB, Extended(HERE, media=bytes(4)), b""), "basic"),
        (Packet(Basic(version=16), Kind.SHB, Extended(HERE, media=bytes(4)), b""), "basic.version"),
        (Packet(Basic(), Kind.SHB, None, b""), "kind"),
        (Packet(Basic(), Kind.SHB, Extended(HERE), b""), "extended.media"),
        (Packet(Basic(), Kind.SHB, Extended(HERE, media=bytes(3)), b""), "extended.media"),
        (Packet(Basic(), Kind.TSB, Extended(HERE, 65536), b""), "extended.sequence"),
        (Packet(Basic(), Kind.TSB, Extended(HERE._replace(speed_cmps=16384), 1), b""), "extended.source"),
        (Packet(Basic(), Kind.TSB, Extended(HERE._replace(lat_e7=1 << 31), 1), b""), "extended.source"),
        (Packet(Basic(), Kind.TSB, Extended(HERE._replace(address=Address(b"")), 1), b""), "extended.source"),
        (Packet(Basic(), Kind.GBC_CIRCLE, Extended(HERE, 1, Area(0, 0, 65536)), b""), "extended.area"),
        (Packet(Basic(), Kind.SHB, Extended(HERE, media=bytes(4)), bytes(1399)), "data"),
    ],
)
def test_what_cannot_be_sent_is_refused(packet: Packet, path: str) -> None:
    with pytest.raises(EncodeError) as caught:
        geonet.pack(packet)
    assert caught.value.path == path


def test_btp_refuses_what_is_no_port_and_what_is_cut_off() -> None:
    with pytest.raises(EncodeError):
        btp.pack(65536, b"")
    with pytest.raises(EncodeError):
        btp.pack(2001, b"", -1)
    with pytest.raises(DecodeError):
        btp.parse(b"\x07\xd1\x00")
