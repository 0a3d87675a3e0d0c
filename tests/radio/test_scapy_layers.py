"""The scapy layers against our own headers: the same fields from the same octets, and the same octets back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.radio import btp, dsmp, ethernet_frame, ethertype, family, geonet, udp_address, wsmp
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.elements import Element
from cv2x.radio.frame import Frame
from cv2x.radio.geonet_position import Address, Area, LongPosition, ShortPosition

if os.environ.get("CV2X_FULL") != "1":
    pytest.importorskip("scapy", reason="scapy is not installed: pip install 'cv2x[scapy]'")
from scapy.config import conf
from scapy.layers.inet import IP, UDP
from scapy.layers.l2 import Ether
from scapy.packet import Padding, Raw
from scapy.utils import rdpcap

from cv2x.radio import scapy_layers as layers

OCTETS = st.binary(min_size=1, max_size=200)
ELEMENTS = st.lists(st.builds(Element, st.integers(0, 255), st.binary(max_size=20)), max_size=4)
NUMBERS = st.integers(0, 0x1020407F)


@pytest.fixture(autouse=True)
def strict() -> Any:
    """Let an error in a layer be one, instead of a Raw."""
    before, conf.debug_dissector = conf.debug_dissector, True
    yield
    conf.debug_dissector = before


def elements(given: Any) -> tuple[Element, ...]:
    return tuple(Element(one.element_id, one.octets) for one in given or ())


def tail(packet: Any) -> bytes:
    return bytes(packet[Padding].load) if Padding in packet else b""


@given(NUMBERS, OCTETS, ELEMENTS, st.binary(max_size=4))
def test_dsmp(aid: int, payload: bytes, extensions: list[Element], trailing: bytes) -> None:
    octets = b"\x04" + dsmp.pack(aid, payload, extensions=extensions) + trailing
    packet = layers.Pc5Sdu(octets)
    seen, parsed = packet[layers.Dsmp], dsmp.parse(octets[1:])
    assert (packet.family, seen.version, seen.aid, seen.length) == (family.DSMP, 0, parsed.aid, len(parsed.payload))
    assert (elements(seen.extensions), bytes(seen.payload), tail(packet)) == (
        parsed.extensions,
        parsed.payload + parsed.trailing,
        parsed.trailing,
    )
    assert bytes(packet) == octets
    listed = [layers.Element(element_id=one.element_id, octets=one.octets) for one in extensions]
    made = layers.Pc5Sdu() / layers.Dsmp(aid=aid, extended=int(bool(extensions)), extensions=listed) / payload
    assert bytes(made) + trailing == octets


@given(NUMBERS, OCTETS, ELEMENTS, st.binary(max_size=4))
def test_wsmp(psid: int, payload: bytes, options: list[Element], trailing: bytes) -> None:
    octets = b"\x01" + wsmp.pack(psid, payload, options=options) + trailing
    packet = layers.Pc5Sdu(octets)
    seen, parsed = packet[layers.Wsmp], wsmp.parse(octets[1:])
    assert (packet.family, seen.version, seen.psid, seen.length) == (family.WSMP, 3, parsed.psid, len(parsed.payload))
    assert (elements(seen.options), tail(packet)) == (parsed.options, parsed.trailing)
    assert bytes(seen.payload) == parsed.payload + parsed.trailing
    assert bytes(packet) == octets
    listed = [layers.Element(element_id=one.element_id, octets=one.octets) for one in options]
    made = layers.Pc5Sdu() / layers.Wsmp(psid=psid, extended=int(bool(options)), options=listed) / payload
    assert bytes(made) + trailing == octets


U16, E7 = st.integers(0, 0xFFFF), st.integers(-(1 << 31), (1 << 31) - 1)
ADDRESSES = st.builds(
    Address, st.binary(min_size=6, max_size=6), st.integers(0, 31), st.booleans(), st.integers(0, 1023)
)
TIMES = st.integers(0, (1 << 32) - 1)
LONG = st.builds(LongPosition, ADDRESSES, TIMES, E7, E7, st.booleans(), st.integers(-16384, 16383), U16)
SHORT = st.builds(ShortPosition, ADDRESSES, TIMES, E7, E7)
AREAS = st.builds(Area, E7, E7, U16, U16, U16, U16)
EXTENDED = st.builds(geonet.Extended, LONG, U16, AREAS, SHORT, ADDRESSES, st.binary(min_size=4, max_size=4), st.just(0))


def address(seen: Any) -> Address:
    mid = bytes.fromhex(seen.mid.replace(":", ""))
    return Address(mid, seen.station_type, bool(seen.manual), seen.address_reserved)


def short(seen: Any) -> ShortPosition:
    return ShortPosition(address(seen), seen.timestamp_ms, seen.lat_e7, seen.lon_e7)


def long(seen: Any) -> LongPosition:
    return LongPosition(*short(seen), bool(seen.accurate), seen.speed_cmps, seen.heading_tenths)


@given(
    st.sampled_from(geonet.Kind), EXTENDED, U16, U16, OCTETS, st.sampled_from((geonet.Next.BTP_A, geonet.Next.BTP_B))
)
def test_geonetworking_and_btp(
    kind: geonet.Kind, extended: geonet.Extended, port: int, info: int, message: bytes, following: geonet.Next
) -> None:
    basic = geonet.Basic(lifetime=0x51, remaining_hops=7)
    payload = btp.pack(port, message, info)
    octets = geonet.pack(geonet.Packet(basic, kind, extended, payload, following, 3, 0x80, 9)) + b"\0\1"
    parsed = geonet.parse(octets)
    packet = layers.GeoNetworking(octets)
    common = packet[layers.GeoCommon]
    assert (packet.version, packet.lifetime, packet.remaining_hops) == (1, 0x51, 7)
    assert (common.kind, common.following, common.traffic_class) == (kind, following, 3)
    assert (common.flags, common.most_hops, common.length) == (0x80, 9, len(payload))
    want = parsed.extended
    assert want is not None
    assert long(common.source) == want.source
    assert common.sequence == want.sequence
    assert (common.destination and short(common.destination)) == want.destination
    assert (common.sought and address(common.sought)) == want.sought
    assert (common.area and Area(*(getattr(common.area, name) for name in Area._fields))) == want.area
    assert common.media == want.media
    told = packet[layers.BtpA if following == geonet.Next.BTP_A else layers.BtpB]
    assert (told.port, told.info) == (port, info)
    assert tail(packet) == parsed.trailing == b"\0\1"
    assert bytes(packet) == octets


def test_layers_below_lead_to_ours() -> None:
    sdu = layers.Pc5Sdu() / layers.Dsmp(aid=111) / b"\0"
    wsm = layers.Wsmp(psid=0x20) / b"\0"
    packet = layers.GeoNetworking() / layers.GeoCommon() / layers.BtpB(port=2002) / b"\0"
    assert bytes(Ether() / wsm)[12:14] == ethertype.WSMP.to_bytes(2, "big")
    assert layers.Wsmp in Ether(bytes(Ether() / wsm))
    assert layers.BtpB in Ether(bytes(Ether() / packet))
    assert geonet.parse(bytes(packet)).kind is geonet.Kind.SHB
    assert bytes(Ether() / sdu)[12:14] == ethernet_frame.LOCAL_EXPERIMENTAL.to_bytes(2, "big")
    datagram = IP(bytes(IP() / UDP() / sdu))
    assert (datagram[UDP].dport, datagram[layers.Dsmp].aid) == (udp_address.DEFAULT_PORT, 111)


def test_a_capture_of_ours_opens(tmp_path: Path) -> None:
    sent = [b"\x04" + dsmp.pack(111, b"a"), b"\x01" + wsmp.pack(0x20, b"b"), b"\x51c"]
    with AirCapture(tmp_path / "air.pcapng") as capture:
        for number, octets in enumerate(sent):
            capture.write(Frame(octets), number)
    first, second, third = rdpcap(str(tmp_path / "air.pcapng"))
    assert (first[layers.Dsmp].aid, second[layers.Wsmp].psid) == (111, 0x20)
    assert (third.family, third[Raw].load) == (0x51, b"c")


@given(OCTETS)
def test_any_octets_are_something(octets: bytes) -> None:
    conf.debug_dissector = False
    assert bytes(layers.Pc5Sdu(octets)) == octets


def test_without_scapy_the_way_to_it_is_said() -> None:
    code = "import sys; sys.modules['scapy'] = None; import cv2x.radio.scapy_layers"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("cv2x.errors.UnavailableError: scapy is not installed")
    assert "pip install 'cv2x[scapy]'" in done.stderr


def test_nothing_else_imports_scapy() -> None:
    """It is GPL-2.0-only, so it stays at the edge."""
    code = (
        "import importlib, pkgutil, sys, cv2x\n"
        "for found in pkgutil.walk_packages(cv2x.__path__, 'cv2x.'):\n"
        "    if not found.name.endswith(('.scapy_layers', '.__main__')):\n"
        "        importlib.import_module(found.name)\n"
        "print('scapy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines()[-1:] == ["False"], done.stderr
