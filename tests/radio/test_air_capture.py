"""The capture of a run, read back by ourselves and by Wireshark, which knows WSMP and IEEE 1609.2 from another hand."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.radio import dsmp, wsmp
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.capture_file import read_capture
from cv2x.radio.capture_peel import peel
from cv2x.radio.elements import Element
from cv2x.radio.frame import Frame, Layer
from cv2x.security.spdu import wrap_unsecured

UTC_NS = 1_700_000_000_123_456_789

LUA = Path(__file__).with_name("wsmp_payload.lua")
COMMENT = "1048576"
"""Wireshark's severity of a packet comment, the only remark it may have."""

PSIDS = (0x01, 0x20, 0x27, 0x7F, 0x80, 0x82, 0x83, 0x407F, 0x4080, 0x20407F, 0x204080, 0x204097, 0x1020407F)
PAYLOADS = (
    b"\x00\x14\x01\xff",
    bytes(range(126)),
    bytes(range(127)),
    bytes(range(128)),
    bytes(256),
    bytes(range(256)) * 8,
)
OPTIONS = ((), (Element(15, b"\xac"), Element(16, b"\x0c"), Element(4, b"\x9e")), (Element(200, bytes(range(127))),))


def test_frames_come_back_through_reader_and_peeler(tmp_path: Path) -> None:
    frames = [
        Frame(b"\x01" + wsmp.pack(0x20, b"a message")),
        Frame(b"\x04" + dsmp.pack(111, b"a message")),
        Frame(b"\x03\x11\x00"),
        Frame(b"\x51strange"),
        Frame(b"\x03\x00\x20\x00", Layer.NETWORK),
        Frame(b"\x00\x14\x00", Layer.MESSAGE),
        Frame(b"\x01" + wsmp.pack(0x20, b"another")),
    ]
    with AirCapture(tmp_path / "air.pcapng") as capture:
        for index, frame in enumerate(frames):
            capture.write(frame, UTC_NS + index, f"frame {index}")
    with read_capture(capture.path) as reader:
        packets = list(reader)
    assert [peel(packet) for packet in packets] == frames
    assert [packet.utc_ns for packet in packets] == [UTC_NS + index for index in range(len(frames))]
    assert [packet.comment for packet in packets] == [f"frame {index}" for index in range(len(frames))]
    names = ["wsmp", "dsmp", "geonetworking", "sdu", "network", "message", "wsmp"]
    assert [packet.interface for packet in packets] == names
    assert [packet.link_type for packet in packets] == [1, 147, 1, 148, 149, 150, 1]


@given(st.binary(min_size=1, max_size=100).filter(lambda octets: len(octets) > 1))
def test_any_sdu_comes_back(tmp_path_factory: pytest.TempPathFactory, octets: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "air.pcapng"
    with AirCapture(path) as capture:
        capture.write(Frame(octets), UTC_NS)
    with read_capture(path) as reader:
        assert [peel(packet) for packet in reader] == [Frame(octets)]


@pytest.mark.parametrize(("source_l2", "mac"), [(None, "020000000000"), (0x0B8B03, "0200000b8b03")])
def test_ethernet_addresses_are_made_up_and_belong_to_nobody(tmp_path: Path, source_l2: int | None, mac: str) -> None:
    with AirCapture(tmp_path / "air.pcapng") as capture:
        capture.write(Frame(b"\x01\x03\x00\x20\x00", source_l2=source_l2), UTC_NS)
    with read_capture(capture.path) as reader:
        (packet,) = reader
    assert packet.octets.hex() == f"ffffffffffff{mac}88dc03002000"


def test_an_interrupted_run_leaves_a_readable_file(tmp_path: Path) -> None:
    capture = AirCapture(tmp_path / "air.pcapng")
    capture.write(Frame(b"\x04\x00\x6f\x00\x00"), UTC_NS)
    with read_capture(capture.path) as reader:  # nothing was closed or flushed
        assert len(list(reader)) == 1
        assert reader.truncated is None
    capture.close()
    capture.close()


def test_wireshark_reads_the_same(tmp_path: Path, tshark: str, vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    """One run of tshark over every header shape we send."""
    sent: list[tuple[int, bytes]] = []
    with AirCapture(tmp_path / "air.pcapng") as capture:

        def write(psid: int, payload: bytes, options: tuple[Element, ...]) -> None:
            frame = Frame(b"\x01" + wsmp.pack(psid, wrap_unsecured(payload), options=options), source_l2=len(sent))
            capture.write(frame, UTC_NS + len(sent))
            sent.append((psid, payload))

        for psid in PSIDS:
            for payload in PAYLOADS:
                for options in OPTIONS:
                    write(psid, payload, options)
        for vector in vectors("wsmp.jsonl"):
            octets = bytes.fromhex(vector["hex"])
            message = wsmp.parse(octets[1:])
            capture.write(Frame(octets), UTC_NS + len(sent), vector["id"])
            sent.append((message.psid, message.payload[3:]))
        chinese = b"\x04" + dsmp.pack(3618, b"a Chinese message")
        capture.write(Frame(chinese), UTC_NS + len(sent), "DSMP")

    fields = (
        "_ws.malformed", "_ws.expert.severity", "frame.interface_name", "frame.time_epoch",
        "wsmp.psid", "ieee1609dot2.unsecuredData", "data.data",
    )  # fmt: skip
    command = [tshark, "-r", str(capture.path), "-X", f"lua_script:{LUA}", "-T", "fields", "-E", "separator=;"]
    command += ["-o", 'uat:user_dlts:"User 0 (DLT=147)","data","0","","0",""']
    for field in fields:
        command += ["-e", field]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [line.split(";") for line in run.stdout.splitlines()]
    assert len(rows) == len(sent) + 1
    commented = len(sent) - 10
    for index, (row, (psid, payload)) in enumerate(zip(rows, sent, strict=False)):
        severity = COMMENT if index >= commented else ""
        where = f"frame {index + 1}: PSID {psid:#x}"
        assert row[:4] == ["", severity, "wsmp", epoch(UTC_NS + index)], where
        assert int(row[4], 16) == psid, where
        assert row[5] == payload.hex(), where
    assert rows[-1] == ["", COMMENT, "dsmp", epoch(UTC_NS + len(sent)), "", "", chinese.hex()]


def epoch(utc_ns: int) -> str:
    return f"{utc_ns // 10**9}.{utc_ns % 10**9:09d}"
