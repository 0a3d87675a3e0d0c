from __future__ import annotations

import shutil
import struct
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.errors import EncodeError, InputError, UnavailableError
from cv2x.radio.capture_file import CapturedPacket, read_capture
from cv2x.radio.pcapng import PcapngWriter

UTC_NS = 1_700_000_000_123_456_789


def packets(path: Path) -> list[CapturedPacket]:
    with read_capture(path) as reader:
        found = list(reader)
        assert reader.truncated is None
        return found


def write_sample(path: Path) -> None:
    with PcapngWriter(path) as writer:
        one, two = writer.interface("air", 147, "the air"), writer.interface("wire", 1)
        writer.packet(one, UTC_NS, b"\x04abc", "first")
        writer.packet(two, UTC_NS + 1, bytes(60))
        late = writer.interface("later", 148)
        writer.packet(late, UTC_NS + 2, b"12345678")


def pcap(order: str, magic: int, link_type: int, records: list[tuple[int, int, bytes]]) -> bytes:
    """A classic capture file, from the format's description."""
    octets = struct.pack(f"{order}IHHiIII", magic, 2, 4, 0, 0, 65535, link_type)
    for seconds, fraction, data in records:
        octets += struct.pack(f"{order}IIII", seconds, fraction, len(data), len(data)) + data
    return octets


def test_what_was_written_is_read_with_nanoseconds_interfaces_and_comments(tmp_path: Path) -> None:
    write_sample(tmp_path / "a.pcapng")
    assert packets(tmp_path / "a.pcapng") == [
        CapturedPacket(UTC_NS, 147, b"\x04abc", "air", 4, "first"),
        CapturedPacket(UTC_NS + 1, 1, bytes(60), "wire", 60, None),
        CapturedPacket(UTC_NS + 2, 148, b"12345678", "later", 8, None),
    ]


@given(st.lists(st.tuples(st.integers(0, 2**64 - 1), st.binary(max_size=40), st.text(max_size=10)), max_size=10))
def test_packets_go_round(tmp_path_factory: pytest.TempPathFactory, written: list[tuple[int, bytes, str]]) -> None:
    path = tmp_path_factory.mktemp("round") / "x.pcapng"
    with PcapngWriter(path) as writer:
        number = writer.interface("air", 147)
        for utc_ns, octets, comment in written:
            writer.packet(number, utc_ns, octets, comment)
    assert [(p.utc_ns, p.octets, p.comment or "") for p in packets(path)] == written


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("magic", "unit_ns"), [(0xA1B2C3D4, 1000), (0xA1B23C4D, 1)])
def test_pcap_of_both_byte_orders_and_resolutions(tmp_path: Path, order: str, magic: int, unit_ns: int) -> None:
    path = tmp_path / "x.pcap"
    path.write_bytes(pcap(order, magic, 101, [(5, 7, b"abc"), (6, 0, b"")]))
    assert packets(path) == [
        CapturedPacket(5_000_000_000 + 7 * unit_ns, 101, b"abc", "", 3),
        CapturedPacket(6_000_000_000, 101, b"", "", 0),
    ]


def test_big_endian_pcapng_with_other_resolutions_and_several_sections(tmp_path: Path) -> None:
    def block(order: str, kind: int, body: bytes) -> bytes:
        return struct.pack(f"{order}II", kind, len(body) + 12) + body + struct.pack(f"{order}I", len(body) + 12)

    def section(order: str, options: bytes, ticks: int) -> bytes:
        header = block(order, 0x0A0D0D0A, struct.pack(f"{order}IHHq", 0x1A2B3C4D, 1, 0, -1))
        interface = block(order, 1, struct.pack(f"{order}HHI", 1, 0, 0) + options)
        unknown = block(order, 0x0BAD, b"skip")
        packet = struct.pack(f"{order}IIIII", 0, ticks >> 32, ticks & 0xFFFFFFFF, 1, 9) + b"x\0\0\0"
        return header + interface + unknown + block(order, 6, packet)

    binary = struct.pack(">HHB3x", 9, 1, 0x80 | 10) + struct.pack(">HHq", 14, 8, 100) + struct.pack(">HH", 0, 0)
    octets = section(">", binary, 1536) + section("<", b"", 2_000_001)
    (tmp_path / "x.pcapng").write_bytes(octets)
    assert packets(tmp_path / "x.pcapng") == [
        CapturedPacket(101_500_000_000, 1, b"x", "0", 9),
        CapturedPacket(2_000_001_000, 1, b"x", "0", 9),
    ]


def test_recorded_capture(recorded: Callable[[str], Path]) -> None:
    found = packets(recorded("omniair_pc5_bsm.pcap"))
    assert len(found) == 20
    assert {packet.link_type for packet in found} == {1}
    assert all(earlier.utc_ns <= later.utc_ns for earlier, later in pairwise(found))


def test_wiresharks_own_tools_agree(tmp_path: Path, tshark: str) -> None:
    editcap = shutil.which("editcap")
    assert editcap, "editcap comes with tshark"
    ours = tmp_path / "ours.pcapng"
    with PcapngWriter(ours) as writer:
        number = writer.interface("air", 1)
        for index in range(5):
            writer.packet(number, UTC_NS + index, bytes(14 + index), f"comment {index}")
    for kind in ("pcapng", "pcap", "nsecpcap"):
        path = tmp_path / kind
        subprocess.run([editcap, "-F", kind, ours, path], check=True, capture_output=True)
        expected_ns = [(UTC_NS + index) // 1000 * 1000 if kind == "pcap" else UTC_NS + index for index in range(5)]
        assert [(p.utc_ns, p.octets) for p in packets(path)] == [
            (utc_ns, bytes(14 + index)) for index, utc_ns in enumerate(expected_ns)
        ]


def test_every_truncation_keeps_the_whole_packets_and_says_where_the_file_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.pcapng"
    write_sample(path)
    octets, whole = path.read_bytes(), packets(path)
    kept = []
    for length in range(28, len(octets)):
        path.write_bytes(octets[:length])
        with read_capture(path) as reader:
            found = list(reader)
            assert found == whole[: len(found)]
            if reader.truncated is not None:
                assert f"ends at byte {length}," in reader.truncated
            kept.append((len(found), reader.truncated is None))
    assert [count for count, _ in kept] == sorted(count for count, _ in kept)
    # Whole only at the end of a block: the section header, three interfaces, the first two packets.
    assert sum(whole_file for _, whole_file in kept) == 6


def test_a_truncated_pcap_keeps_the_whole_packets(tmp_path: Path) -> None:
    path = tmp_path / "x.pcap"
    octets = pcap("<", 0xA1B2C3D4, 1, [(1, 0, b"abc"), (2, 0, b"defg")])
    for cut, what in ((2, "packet"), (4 + 5, "packet header")):
        path.write_bytes(octets[:-cut])
        with read_capture(path) as reader:
            assert [packet.octets for packet in reader] == [b"abc"]
            assert (
                reader.truncated
                == f"the file ends at byte {len(octets) - cut}, within the {what} that starts at byte 43"
            )


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (b"", r"starts with nothing \(byte 0\)"),
        (b"#!/bin/sh\n", r"neither pcap nor pcapng: starts with 23212f62 \(byte 0\)"),
        (bytes.fromhex("d4c3b2a1") + bytes(3), "file header is cut off"),
        (bytes.fromhex("0a0d0d0a1c000000"), "section header is cut off"),
        (bytes.fromhex("0a0d0d0a1c000000") + bytes(20), r"byte-order magic 00000000 \(byte 0\)"),
        (
            pcap("<", 0xA1B2C3D4, 1, [])[:24] + struct.pack("<IIII", 0, 0, 1 << 30, 1 << 30),
            r"packet of 1073741824 .*\(byte 24\)",
        ),
    ],
)
def test_what_is_no_capture_is_the_users_fault(tmp_path: Path, octets: bytes, words: str) -> None:
    path = tmp_path / "bad"
    path.write_bytes(octets)
    with pytest.raises(InputError, match=words) as caught, read_capture(path) as reader:
        list(reader)
    assert caught.value.file == str(path)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (struct.pack("<III", 6, 8, 8), "a block of 8 octets"),
        (struct.pack("<III", 6, 13, 13), "a block of 13 octets"),
        (struct.pack("<II", 6, 0xFFFFFFF0), "a block of 4294967280 octets"),
        (struct.pack("<III", 99, 12, 16), "closes with another length"),
        (struct.pack("<III", 6, 12, 12), "packet block is too short"),
        (struct.pack("<III", 1, 12, 12), "interface description is too short"),
        (struct.pack("<IIIIIIII", 6, 32, 7, 0, 0, 0, 0, 32), "interface 7, which is not described"),
        (struct.pack("<IIIIIIII", 6, 32, 0, 0, 0, 5, 5, 32), "packet of 5 octets"),
        (struct.pack("<IIII", 3, 16, 0, 16), "has no time"),
        (struct.pack("<IIHHIHHI", 1, 24, 1, 0, 0, 2, 200, 24), "option of 200 octets"),
    ],
)
def test_a_file_that_contradicts_itself_is_refused_at_its_byte(tmp_path: Path, block: bytes, words: str) -> None:
    path = tmp_path / "bad.pcapng"
    with PcapngWriter(path) as writer:
        writer.packet(writer.interface("air", 147), 1, b"kept")
    at = path.stat().st_size
    path.write_bytes(path.read_bytes() + block)
    with read_capture(path) as reader:
        stream = iter(reader)
        assert next(stream).octets == b"kept"
        with pytest.raises(InputError, match=rf"{words}.*\(byte {at}\)"):
            next(stream)


PCAPNG_HEAD = "0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000"
PCAP_HEAD = "d4c3b2a1020004000000000000000000ffff000001000000"


@given(st.binary(max_size=200), st.sampled_from(["", PCAPNG_HEAD, PCAP_HEAD]))
def test_any_octets_read_or_are_refused(tmp_path_factory: pytest.TempPathFactory, octets: bytes, head: str) -> None:
    path = tmp_path_factory.mktemp("any") / "x"
    path.write_bytes(bytes.fromhex(head) + octets)
    found, refusal = [], "(byte 0)"
    try:
        with read_capture(path) as reader:
            found.extend(reader)
    except InputError as error:
        refusal = str(error)
    assert "(byte " in refusal
    assert sum(len(packet.octets) for packet in found) <= len(octets)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_capture(tmp_path / "absent.pcap")
    with pytest.raises(InputError, match="cannot be read"):
        read_capture(tmp_path)
    with pytest.raises(UnavailableError, match="cannot write"):
        PcapngWriter(tmp_path / "no folder" / "x.pcapng")


def test_a_full_disk_is_the_machines_fault() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("/dev/full is missing")
    with pytest.raises(UnavailableError, match="No space left"):
        PcapngWriter("/dev/full")


def test_what_has_no_place_in_a_capture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pcapng"
    with PcapngWriter(path) as writer:
        number = writer.interface("air", 147)
        for bad in (lambda: writer.packet(number + 1, 0, b""), lambda: writer.packet(number, -1, b"")):
            with pytest.raises(EncodeError):
                bad()
        with pytest.raises(EncodeError, match="65536 octets of text"):
            writer.packet(number, 0, b"", "x" * 65536)
    writer.close()
    assert packets(path) == []
