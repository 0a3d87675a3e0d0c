from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.radio import capture_peel, dot11, link_types, llc
from cv2x.radio.capture_file import CapturedPacket, read_capture
from cv2x.radio.capture_peel import Skipped, peel
from cv2x.radio.frame import Frame, Layer

MACS = bytes.fromhex("ffffffffffff 020000000001")
SDU = bytes.fromhex("0400 6f 0002 abcd")


def packet(octets: bytes, link_type: int, *, interface: str = "", original: int | None = None) -> CapturedPacket:
    return CapturedPacket(0, link_type, octets, interface, len(octets) if original is None else original)


def udp(payload: bytes, *, length: int | None = None) -> bytes:
    return bytes.fromhex("1234 5678") + (length or 8 + len(payload)).to_bytes(2, "big") + bytes(2) + payload


def ipv4(
    payload: bytes, *, protocol: int = 17, flags: int = 0x4000, options: bytes = b"", total: int | None = None
) -> bytes:
    header = 20 + len(options)
    length = total if total is not None else header + len(payload)
    start = bytes((0x40 | header // 4, 0)) + length.to_bytes(2, "big") + bytes(2) + flags.to_bytes(2, "big")
    return start + bytes((64, protocol)) + bytes(2) + bytes(8) + options + payload


def ipv6(payload: bytes, *, following: int = 17) -> bytes:
    return bytes.fromhex("60000000") + len(payload).to_bytes(2, "big") + bytes((following, 64)) + bytes(32) + payload


def radiotap(frame: bytes, *, padded: bool = False) -> bytes:
    """A header with flags, channel and signal, and a check sequence behind the frame."""
    header = 26 if frame[0] & 0x80 else 24
    pad = bytes(-header % 4) if padded else b""
    fields = bytes((0x30 if padded else 0x10, 0)) + (5900).to_bytes(2, "little") + bytes(2) + b"\xc4"
    head = bytes(2) + (8 + len(fields)).to_bytes(2, "little") + (0b101010).to_bytes(4, "little") + fields
    return head + frame[:header] + pad + frame[header:] + b"FCS!"


def ethernet(ethertype: str, payload: bytes) -> bytes:
    return MACS + bytes.fromhex(ethertype) + payload


FRAMES = [
    (link_types.ETHERNET, ethernet("88dc", b"\x03\x00\x20\x00"), b"\x01\x03\x00\x20\x00"),
    (link_types.ETHERNET, ethernet("8947", b"\x11\x00"), b"\x03\x11\x00"),
    (link_types.ETHERNET, ethernet("8100 0005 88dc", b"\x03"), b"\x01\x03"),
    (link_types.ETHERNET, ethernet("88a8 0005 8100 0005 0800", ipv4(udp(SDU))), SDU),
    (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU)) + bytes(11)), SDU),
    (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU), options=bytes(8))), SDU),
    (link_types.ETHERNET, ethernet("86dd", ipv6(udp(SDU))), SDU),
    (
        link_types.ETHERNET,
        ethernet("86dd", ipv6(b"\x3c\x00" + bytes(6) + b"\x11\x01" + bytes(14) + udp(SDU), following=0)),
        SDU,
    ),
    (link_types.RAW_IP, ipv4(udp(b"\x01" + SDU)), b"\x01" + SDU),
    (link_types.RAW_IPV4, ipv4(udp(b"\x03" + SDU)), b"\x03" + SDU),
    (link_types.RAW_IPV6, ipv6(udp(SDU)), SDU),
    (link_types.LINUX_COOKED, bytes(14) + b"\x08\x00" + ipv4(udp(SDU)), SDU),
    (link_types.LINUX_COOKED_2, b"\x88\xdc" + bytes(18) + b"\x03", b"\x01\x03"),
    (link_types.DOT11, dot11.pack(MACS[:6], MACS[6:], llc.pack(0x8947, b"\x11\x00")), b"\x03\x11\x00"),
    (link_types.DOT11, dot11.pack(MACS[:6], MACS[6:], b"\x88\xdc\x03", priority=None), b"\x01\x03"),
    (
        link_types.RADIOTAP,
        radiotap(dot11.pack(MACS[:6], MACS[6:], llc.pack(0x0800, ipv4(udp(SDU))), priority=5), padded=True),
        SDU,
    ),
    (link_types.ETHERNET, ethernet("000b", llc.pack(0x88DC, b"\x03\x00\x20")) + bytes(20), b"\x01\x03\x00\x20"),
    (link_types.ETHERNET, ethernet("88b5", SDU), SDU),
    (link_types.USER0, SDU, SDU),
    (link_types.USER15, b"\x51whatever", b"\x51whatever"),
]


@pytest.mark.parametrize(("link_type", "octets", "sdu"), FRAMES)
def test_frames_are_found_by_structure(link_type: int, octets: bytes, sdu: bytes) -> None:
    assert peel(packet(octets, link_type)) == Frame(sdu)


@pytest.mark.parametrize(
    ("link_type", "octets", "cause"),
    [
        (0, bytes(100), capture_peel.LINK_TYPE),
        (link_types.ETHERNET, bytes(13), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("8100 00", b""), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("88dc", b""), capture_peel.TOO_SHORT),
        (link_types.ETHERNET, ethernet("0806", bytes(28)), capture_peel.PROTOCOL),
        (link_types.ETHERNET, ethernet("0026", b"\x42\x42\x03" + bytes(35)), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("0026", llc.pack(0x0806, bytes(30))), capture_peel.PROTOCOL),
        (link_types.RADIOTAP, bytes(100), capture_peel.MALFORMED),
        (link_types.DOT11, b"\x80" + bytes(40), capture_peel.PROTOCOL),
        (link_types.DOT11, b"\x88\x40" + bytes(40), capture_peel.PROTOCOL),
        (link_types.DOT11, b"\x88\x00" + bytes(20), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("0800", b""), capture_peel.TOO_SHORT),
        (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU))[:19]), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU), total=200)), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU), total=19)), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU), protocol=6)), capture_peel.PROTOCOL),
        (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU), flags=0x2000)), capture_peel.FRAGMENT),
        (link_types.ETHERNET, ethernet("0800", ipv4(udp(SDU), flags=0x0001)), capture_peel.FRAGMENT),
        (
            link_types.ETHERNET,
            ethernet("86dd", ipv6(b"\x11\0\0\1" + bytes(4) + udp(SDU), following=44)),
            capture_peel.FRAGMENT,
        ),
        (link_types.ETHERNET, ethernet("86dd", ipv6(udp(SDU))[:39]), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("86dd", ipv6(udp(SDU))[:-1]), capture_peel.MALFORMED),
        (link_types.ETHERNET, ethernet("86dd", ipv6(b"\x3c\xff" + bytes(6), following=0)), capture_peel.MALFORMED),
        (link_types.RAW_IP, b"\x75" + bytes(40), capture_peel.MALFORMED),
        (link_types.RAW_IP, b"", capture_peel.MALFORMED),
        (link_types.RAW_IP, ipv4(udp(SDU, length=200)), capture_peel.MALFORMED),
        (link_types.RAW_IP, ipv4(udp(SDU, length=7)), capture_peel.MALFORMED),
        (link_types.RAW_IP, ipv4(udp(SDU)[:7]), capture_peel.MALFORMED),
        (link_types.RAW_IP, ipv4(udp(b"")), capture_peel.NO_FAMILY),
        (link_types.RAW_IP, ipv4(udp(b"\x14\x25")), capture_peel.NO_FAMILY),
        (link_types.USER0, b"", capture_peel.TOO_SHORT),
    ],
)
def test_what_holds_no_frame_says_why(link_type: int, octets: bytes, cause: str) -> None:
    skipped = peel(packet(octets, link_type))
    assert isinstance(skipped, Skipped)
    assert skipped.cause == cause
    assert skipped.detail
    assert cause in capture_peel.CAUSES


def test_a_packet_the_capture_cut_off_is_no_frame() -> None:
    skipped = peel(packet(SDU, link_types.USER0, original=100))
    assert isinstance(skipped, Skipped)
    assert skipped.cause == capture_peel.CUT_OFF


def test_interfaces_named_after_a_layer_hold_that_layer() -> None:
    assert peel(packet(b"\x00\x14", 149, interface="network")) == Frame(b"\x00\x14", Layer.NETWORK)
    assert peel(packet(b"\x00\x14", 150, interface="message")) == Frame(b"\x00\x14", Layer.MESSAGE)


@given(st.binary(max_size=120), st.sampled_from([1, 101, 113, 127, 147, 228, 229, 276, 0, 105]))
def test_any_octets_give_a_frame_or_a_reason(octets: bytes, link_type: int) -> None:
    assert isinstance(peel(packet(octets, link_type)), Frame | Skipped)


def test_recorded_capture_holds_the_frames_of_the_vectors(
    recorded: Callable[[str], Path], vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    with read_capture(recorded("omniair_pc5_bsm.pcap")) as reader:
        frames = [peel(captured) for captured in reader]
    assert Counter(type(frame) for frame in frames) == {Frame: 20}
    octets = {frame.octets.hex() for frame in frames if isinstance(frame, Frame)}
    assert {vector["hex"] for vector in vectors("wsmp.jsonl")} <= octets
