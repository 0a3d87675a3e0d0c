"""PC5 layer 2: blocks laid out as those of public captures, segments in and out of order, and anything at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import DecodeError
from cv2x.radio import pc5_l2
from cv2x.radio.pc5_l2 import MacSdu, Pdcp, Reassembly, Rlc

HEADER = bytes.fromhex("30 0b8b03 000001")


def test_a_block_with_length_and_padding() -> None:
    rlc = bytes.fromhex("1d 6000000000 04 00 04 011b") + bytes(283)
    block = bytes.fromhex("30 000000 000000 21 8126 1f") + rlc + bytes(40)
    pdu = pc5_l2.parse_mac(block)
    assert len(rlc) == 0x126
    assert (pdu.version, pdu.source_l2, pdu.dest_l2, pdu.padding) == (3, 0, 0, 40)
    assert pdu.sdus == (MacSdu(1, 11, rlc),)


def test_a_block_without_length_runs_to_its_end() -> None:
    pdu = pc5_l2.parse_mac(HEADER + b"\x01" + b"\x46abc")
    assert (pdu.source_l2, pdu.dest_l2) == (0x0B8B03, 1)
    assert pdu.sdus == (MacSdu(1, 8, b"\x46abc"),)


def test_several_sdus_and_padding_in_front() -> None:
    pdu = pc5_l2.parse_mac(HEADER + bytes.fromhex("3f 3f 21 02 22 03 03") + b"aabbbc")
    assert [(sdu.lcid, sdu.octets) for sdu in pdu.sdus] == [(1, b"aa"), (2, b"bbb"), (3, b"c")]


@pytest.mark.parametrize(
    ("octets", "path", "bit"),
    [
        (HEADER, "mac", 56),
        (b"\x31" + HEADER[1:] + b"\x01a", "mac.reserved", 4),
        (HEADER + b"\x81a", "mac.subheader[0]", 56),
        (HEADER + b"\x21", "mac.subheader[0]", 64),
        (HEADER + b"\x21\x81", "mac.subheader[0]", 64),
        (HEADER + b"\x21\x05", "mac.subheader[1]", 72),
        (HEADER + b"\x21\x05\x1fabc", "mac.subheader[0].length", 80),
        (HEADER + b"\x3f" * 40, "mac", 312),
    ],
)
def test_bad_blocks_are_refused_with_their_place(octets: bytes, path: str, bit: int) -> None:
    with pytest.raises(DecodeError) as caught:
        pc5_l2.parse_mac(octets)
    assert (caught.value.path, caught.value.bit) == (path, bit)


def test_rlc_and_pdcp() -> None:
    assert pc5_l2.parse_rlc(b"\x46abc") == Rlc(pc5_l2.FIRST, 6, b"abc")
    assert pc5_l2.parse_pdcp(bytes.fromhex("6000010002") + b"\x03") == Pdcp(pc5_l2.NON_IP, 1, 2, b"\x03")
    for octets in (b"", b"\x1d", b"\x3dab"):
        with pytest.raises(DecodeError):
            pc5_l2.parse_rlc(octets)
    for octets in (b"", b"\x60\0\0\0", b"\x61\0\0\0\0"):
        with pytest.raises(DecodeError):
            pc5_l2.parse_pdcp(octets)


def segments(octets: bytes, start: int, size: int) -> list[Rlc]:
    parts = [octets[at : at + size] for at in range(0, len(octets), size)]
    if len(parts) == 1:
        return [Rlc(pc5_l2.WHOLE, start % 32, parts[0])]
    framing = [pc5_l2.FIRST, *[pc5_l2.MIDDLE] * (len(parts) - 2), pc5_l2.LAST]
    return [Rlc(kind, (start + n) % 32, part) for n, (kind, part) in enumerate(zip(framing, parts, strict=True))]


@given(st.binary(min_size=1, max_size=200), st.integers(0, 31), st.integers(1, 60), st.booleans())
def test_segments_come_together(octets: bytes, start: int, size: int, repeated: bool) -> None:
    """Blind retransmissions may be captured too: the same segment twice changes nothing."""
    reassembly = Reassembly()
    answers = []
    for segment in segments(octets, start, size):
        answers.append(reassembly.add(7, 1, segment))
        if repeated and segment.framing in (pc5_l2.FIRST, pc5_l2.MIDDLE):
            assert reassembly.add(7, 1, segment) is None
    assert answers == [None] * (len(answers) - 1) + [octets]
    assert reassembly.lost == 0


def test_senders_and_channels_are_kept_apart() -> None:
    reassembly = Reassembly()
    first, last = segments(b"abcd", 31, 2)
    assert reassembly.add(1, 1, first) is None
    assert reassembly.add(2, 1, last) is None
    assert reassembly.add(1, 2, last) is None
    assert reassembly.lost == 2
    assert reassembly.add(1, 1, last) == b"abcd"


def test_a_gap_and_a_new_beginning_are_counted() -> None:
    reassembly = Reassembly()
    one, two, three = segments(b"abcdef", 3, 2)
    reassembly.add(1, 1, one)
    assert reassembly.add(1, 1, three) is None
    assert reassembly.lost == 1
    reassembly.add(1, 1, one)
    assert reassembly.add(1, 1, one._replace(sequence=9)) is None
    assert reassembly.lost == 2
    assert reassembly.add(1, 1, two._replace(sequence=10)) is None
    assert reassembly.add(1, 1, three._replace(sequence=11)) == b"abcdef"


def test_what_waits_is_bounded() -> None:
    reassembly = Reassembly(most=2, max_octets=5)
    for source in range(3):
        reassembly.add(source, 1, Rlc(pc5_l2.FIRST, 0, b"abc"))
    assert reassembly.lost == 1
    assert reassembly.add(1, 1, Rlc(pc5_l2.MIDDLE, 1, b"abc")) is None
    assert reassembly.lost == 2
    assert reassembly.add(2, 1, Rlc(pc5_l2.LAST, 1, b"d")) == b"abcd"


def parsed(octets: bytes) -> pc5_l2.MacPdu | DecodeError:
    try:
        return pc5_l2.parse_mac(octets)
    except DecodeError as error:
        return error


@given(st.binary(max_size=60) | st.binary(max_size=60).map(lambda rest: HEADER + rest))
def test_any_octets_parse_or_raise_that_error(octets: bytes) -> None:
    pdu = parsed(octets)
    if isinstance(pdu, DecodeError):
        assert 0 <= pdu.bit <= len(octets) * 8
    else:
        assert sum(len(sdu.octets) for sdu in pdu.sdus) + pdu.padding < len(octets)
        assert all(octets[sdu.at : sdu.at + len(sdu.octets)] == sdu.octets for sdu in pdu.sdus)
