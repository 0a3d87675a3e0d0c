"""The capture of a whole run as Wireshark sees it, against the recording of the same run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cv2x.messages import dialect
from cv2x.radio import dsmp, wsmp
from cv2x.security.spdu import unwrap
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Transmitted

LUA = Path(__file__).parents[1] / "radio" / "wsmp_payload.lua"
DSMP_AS_DATA = 'uat:user_dlts:"User 0 (DLT=147)","data","0","","0",""'
FIELDS = ("frame.interface_name", "_ws.malformed", "wsmp.psid", "ieee1609dot2.unsecuredData", "data.data")
NAMES = {"ydt3709": {"BSM", "MAP", "SPAT", "RSI", "RSM"}, "j2735-2024": {"BSM", "MAP", "SPAT", "TIM", "PSM"}}


def run(name: str, folder: Path) -> list[bytes]:
    """Run the shipped scenario and return the SDUs that were sent, in order."""
    command = [sys.executable, "-m", "cv2x.cli", "run", "urban-intersection", "--quiet", "--dialect", name]
    subprocess.run([*command, "--out", str(folder)], check=True, capture_output=True, timeout=120)
    events = read_recording(folder / "recording.mcap").events
    return [event.frame.octets for event in events if isinstance(event, Transmitted)]


def seen(tshark: str, capture: Path) -> list[list[str]]:
    """Return the fields of every packet."""
    command = [
        tshark,
        "-r",
        str(capture),
        "-o",
        DSMP_AS_DATA,
        "-X",
        f"lua_script:{LUA}",
        "-T",
        "fields",
        "-E",
        "separator=;",
    ]
    for field in FIELDS:
        command += ["-e", field]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return [line.split(";") for line in done.stdout.splitlines()]


@pytest.mark.parametrize("name", ["ydt3709", "j2735-2024"])
def test_wireshark_sees_what_was_sent(name: str, tmp_path: Path, tshark: str) -> None:
    sent = run(name, tmp_path)
    packets = seen(tshark, tmp_path / "capture.pcapng")
    assert len(packets) == len(sent) > 2000
    assert {malformed for _, malformed, *_ in packets} == {""}
    names = set()
    for octets, (interface, _, psid, unsecured, data) in zip(sent, packets, strict=True):
        if name == "ydt3709":
            assert (interface, octets[0], bytes.fromhex(data)) == ("dsmp", 0x04, octets)
            message = dsmp.parse(octets[1:]).payload
        else:
            wsm = wsmp.parse(octets[1:])
            message = unwrap(wsm.payload).payload or b""
            assert (interface, octets[0], int(psid, 0), bytes.fromhex(unsecured)) == ("wsmp", 0x01, wsm.psid, message)
        names.add(dialect(name).decode(message)[0])
    assert names == NAMES[name]
