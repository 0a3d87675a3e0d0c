"""``cv2x peel`` as a user sees it: whole text, whole JSON, and what is wrong with the input."""

from __future__ import annotations

import gzip
import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from cv2x.radio.pcapng import PcapngWriter

MESSAGE = json.loads(
    next(
        line
        for line in (Path(__file__).parents[1] / "vectors" / "messages.jsonl").read_text("utf-8").splitlines()
        if "j2735-2016-basicsafetymessage-23a3b701d8" in line
    )
)["hex"]
"""A BSM of 40 octets, alone in its MessageFrame."""
SDU = "01" + "03002b" + "2b" + "038028" + MESSAGE


def cv2x(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cv2x.cli", "peel", *arguments]
    run = subprocess.run(command, input=given, capture_output=True, timeout=60)
    return subprocess.CompletedProcess(command, run.returncode, run.stdout.decode(), run.stderr.decode())


SDU_TEXT = """\
frame 1, argument: 48 octets
      0     1  V2X family (fits)  family=0x01 (WSMP)
      1     4  WSMP  psid=32 used_for=BSM length=43
      5     3  IEEE 1609.2  content=unsecured [ieee1609dot2: strict]
      8    40  message  message=BSM [j2735-2024, j2735-2016: strict]
"""


def test_hex_on_the_command_line() -> None:
    sdu = SDU.replace("03002b2b", "0300202b")
    for written in (sdu, "0x" + sdu.upper(), " ".join(sdu[at : at + 2] for at in range(0, len(sdu), 2))):
        told = cv2x(written)
        assert (told.returncode, told.stdout, told.stderr) == (0, SDU_TEXT, "")


def test_lines_of_hex_and_what_is_wrong_with_them() -> None:
    lines = f"# two frames\n{MESSAGE}00000000\nhello\n51a1b2c3d4\n\n{SDU[:30]}\n"
    told = cv2x("-", given=lines.encode())
    assert told.returncode == 2
    assert (
        told.stdout
        == """\
frame 1, -:2: 44 octets
      0    40  message (fits)  message=BSM [j2735-2024, j2735-2016: strict, zeros behind]
                 ! 4 octets behind it, all zero
frame 2, -:4: 5 octets
  nothing known: it begins with 51 a1 b2 c3 d4
frame 3, -:6: 15 octets
      0     1  V2X family (guess)  family=0x01 (WSMP)
      1    14  WSMP
                 ! WSMP, length: 43 octets of data announced, 10 are there (octet 4)
"""
    )
    assert told.stderr == "cv2x: -:3: not a line of hex digits (two for each octet)\n"


def test_a_binary_frame_and_a_text_that_carries_one(tmp_path: Path) -> None:
    binary = tmp_path / "frame.bin"
    binary.write_bytes(bytes.fromhex(MESSAGE))
    text = tmp_path / "forward.txt"
    text.write_text(f"Version=0.7\nType=BSM\nPSID=0x20\nPriority=7\nTxChannel=183\nPayload={MESSAGE.upper()}\n")
    told = cv2x(str(binary), str(text))
    assert (told.returncode, told.stderr) == (0, "")
    assert (
        told.stdout
        == f"""\
frame 1, {binary}: 40 octets
      0    40  message (fits)  message=BSM [j2735-2024, j2735-2016: strict]
frame 2, {text}: 145 octets
      0   145  RSU 4.1 text (fits)  type=BSM psid=32 priority=7 tx_channel=183 interval_s=0 sign=False
  in the payload in hex:
      0    40  message  message=BSM [j2735-2024, j2735-2016: strict]
"""
    )


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    path = tmp_path / "air.pcapng"
    with PcapngWriter(path) as writer:
        wire, air = writer.interface("wire", 1), writer.interface("air", 147)
        head = bytes.fromhex("ffffffffffff02000012345688dc")
        writer.packet(wire, 1_700_000_000_000_000_000, head + bytes.fromhex(SDU[2:]))
        writer.packet(wire, 1_700_000_000_100_000_000, head[:12] + b"\x08\x06" + bytes(28))
        writer.packet(air, 1_700_000_000_200_000_000, bytes.fromhex(SDU))
    return path


def test_a_capture(capture: Path) -> None:
    told = cv2x(str(capture), "--frames", "1,2-2")
    assert (told.returncode, told.stderr) == (0, "")
    assert (
        told.stdout
        == f"""\
frame 1, {capture}:1: 61 octets, 2023-11-14T22:13:20.000Z, link type 1
      0    14  Ethernet II  source=02:00:00:12:34:56 destination=ff:ff:ff:ff:ff:ff ethertype=0x88dc (WSMP)
     14     4  WSMP  psid=43 length=43
     18     3  IEEE 1609.2  content=unsecured [ieee1609dot2: strict]
     21    40  message  message=BSM [j2735-2024, j2735-2016: strict]
frame 2, {capture}:2: 42 octets, 2023-11-14T22:13:20.100Z, link type 1
      0    14  Ethernet II  source=02:00:00:12:34:56 destination=ff:ff:ff:ff:ff:ff ethertype=0x0806 (ARP)
                 ! EtherType 0x0806 (ARP)
                 ! 28 octets behind it, all zero
"""
    )


def test_json(capture: Path) -> None:
    told = cv2x(str(capture), "--json", "--frames", "3")
    assert (told.returncode, told.stderr) == (0, "")
    assert json.loads(told.stdout) == {
        "frame": 3,
        "place": f"{capture}:3",
        "utc_ns": 1_700_000_000_200_000_000,
        "link_type": 147,
        "octets": 48,
        "dialects": ["ieee1609dot2", "j2735-2016", "j2735-2024"],
        "tolerant_dialects": [],
        "layers": [
            {"layer": "V2X family", "at": 0, "octets": 1, "inside": None, "certainty": "fits",
             "fields": {"family": "0x01 (WSMP)"}},
            {"layer": "WSMP", "at": 1, "octets": 4, "inside": 0, "certainty": "told",
             "fields": {"psid": 43, "length": 43}},
            {"layer": "IEEE 1609.2", "at": 5, "octets": 3, "inside": 1, "certainty": "told",
             "dialects": ["ieee1609dot2"], "evidence": "strict", "fields": {"content": "unsecured"}},
            {"layer": "message", "at": 8, "octets": 40, "inside": 2, "certainty": "told",
             "dialects": ["j2735-2024", "j2735-2016"], "evidence": "strict", "fields": {"message": "BSM"}},
        ],
        "trouble": None,
        "other_readings": [],
    }  # fmt: skip


def test_a_capture_cut_off_gives_its_whole_packets_and_says_so(capture: Path) -> None:
    capture.write_bytes(capture.read_bytes()[:-20])
    told = cv2x(str(capture), "--json")
    assert told.returncode == 2
    assert [json.loads(line)["frame"] for line in told.stdout.splitlines()] == [1, 2]
    assert told.stderr.startswith(f"cv2x: {capture}: ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("zz",), "cv2x: zz: neither a file nor hex digits, two for each octet\n"),
        (("01", "--frames", "x"), "cv2x: --frames: 'x' is no frame number and no range of them\n"),
        (("01", "--frames", "1-"), "cv2x: --frames: '1-' is no frame number and no range of them\n"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    told = cv2x(*arguments)
    assert (told.returncode, told.stdout, told.stderr) == (2, "", sentence)


def test_what_it_is_said_to_be() -> None:
    told = cv2x("--as", "message", MESSAGE)
    assert told.stdout.splitlines()[1] == ("      0    40  message  message=BSM [j2735-2024, j2735-2016: strict]")
    unknown = cv2x("--as", "carrier-pigeon", MESSAGE)
    assert unknown.returncode == 2
    assert unknown.stderr.startswith("cv2x: --as: 'carrier-pigeon' is none of text, sdu, wsmp, dsmp, geonet")


def test_extension_elements_without_a_count() -> None:
    frame = "04" + "10" + "0401170c01b4" + "70" + f"{40:04x}" + MESSAGE
    assert "message=BSM" not in cv2x(frame).stdout
    assert "message=BSM" in cv2x(frame, "--dsmp-2018").stdout


def test_a_log_gives_its_records_and_says_where_it_ends(tmp_path: Path) -> None:
    envelope = bytes.fromhex("038028" + MESSAGE)
    head = struct.pack("<BiiiHHIHbH", 1, 481_000_000, 115_000_000, 0, 0, 0, 1_700_000_000, 0, 0, len(envelope))
    path = tmp_path / "log.gz"
    path.write_bytes(gzip.compress((head + envelope) * 2 + head[:20]))
    told = cv2x(str(path), "--json")
    found = [json.loads(line) for line in told.stdout.splitlines()]
    assert [one["place"] for one in found] == [f"{path}@0", f"{path}@69"]
    for one in found:
        assert [layer["layer"] for layer in one["layers"]] == ["ODE log record", "IEEE 1609.2", "message"]
    assert told.returncode == 2
    assert told.stderr.startswith(f"cv2x: {path}: no record from octet 138 on: head: 20 octets")
