"""An on-board unit in a process of its own whose fixes come from gpsd, fed by its own fake receiver."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cv2x.geodesy import LocalFrame
from cv2x.scenarios.drives.read import read_drive
from cv2x.scenarios.traffic.recorded import states

PLACE = LocalFrame(31.2304, 121.4737)
SPEED_MPS = 12.5
VEHICLE = "obu: {kind: car, live: true}\ndialect: ydt3709\napplications: none\n"


def sentence(body: str) -> str:
    total = 0
    for octet in body.encode():
        total ^= octet
    return f"${body}*{total:02X}\r\n"


def drive(seconds: int) -> str:
    """A car driving east, five fixes a second, as NMEA sentences that begin now."""
    begin = int(time.time()) - 1
    lines = []
    for n in range(seconds * 5):
        lat, lon = PLACE.to_wgs84(SPEED_MPS * n / 5, 0.0)
        at = time.strftime("%H%M%S", time.gmtime(begin + n // 5)) + f".{n % 5 * 20:02d}"
        date = time.strftime("%d%m%y", time.gmtime(begin + n // 5))
        place = f"{int(lat):02d}{lat % 1 * 60:08.5f},N,{int(lon):03d}{lon % 1 * 60:08.5f},E"
        lines.append(sentence(f"GPRMC,{at},A,{place},{SPEED_MPS * 3600 / 1852:.3f},90.0,{date},,,A"))
        lines.append(sentence(f"GPGGA,{at},{place},1,10,0.9,12.0,M,9.5,M,,"))
    return "".join(lines)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def running(*command: str | Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)  # gpsfake takes its gpsd along
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def wait_for_port(port: int, feeder: subprocess.Popen[str]) -> None:
    """Wait until somebody listens, without a connection: gpsfake begins with the first client."""
    limit = time.monotonic() + 20
    while time.monotonic() < limit and feeder.poll() is None:
        rows = (line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:])
        if any(row[1].endswith(f":{port:04X}") and row[3] == "0A" for row in rows):
            return
        time.sleep(0.05)
    pytest.fail(f"gpsd does not listen on {port}: {feeder.poll()}")


def run_unit(tmp_path: Path, source: str, duration: str) -> tuple[list[dict[str, Any]], list[Any]]:
    """Return what the unit told, and the vehicle states it sent."""
    vehicle = tmp_path / "vehicle.yaml"
    vehicle.write_text(VEHICLE)
    done = subprocess.run(
        [sys.executable, "-m", "cv2x.cli", "obu", vehicle, "--position", source, "--radio", "loopback", "--json",
         "--duration", duration, "--out", tmp_path / "run"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.stderr, done.returncode) == ("", 0)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    if not told[-1]["counts"]["sent"]:
        return told, []
    (sent,) = states(read_drive(next((tmp_path / "run").rglob("recording.mcap")))).values()
    return told, [state for _, state in sent]


def test_gpsd_drives_a_unit(tmp_path: Path, program: Callable[[str], str]) -> None:
    program("gpsd")
    log, port = tmp_path / "drive.nmea", free_port()
    log.write_text(drive(60))
    with running(program("gpsfake"), "-q", "-c", "0.05", "-P", str(port), log) as feeder:
        wait_for_port(port, feeder)
        told, sent = run_unit(tmp_path, f"gpsd://127.0.0.1:{port}", "6 s")
    assert next(line["reports"] for line in told if line.get("sensor") == "position") == "position known"
    assert len(sent) >= 20
    places = [PLACE.to_enu(state.position.lat_deg, state.position.lon_deg) for state in sent]
    assert all(abs(north) < 0.5 for _, north in places)
    assert all(later[0] >= before[0] - 0.1 for before, later in pairwise(places))
    assert places[-1][0] - places[0][0] > 20.0
    assert all(state.speed_mps == pytest.approx(SPEED_MPS, abs=0.1) for state in sent[5:])
    assert all(state.heading_deg == pytest.approx(90.0, abs=0.5) for state in sent[5:])


def test_a_unit_whose_receiver_is_not_there_says_what_it_still_does(tmp_path: Path) -> None:
    told, sent = run_unit(tmp_path, f"nmea+tcp://127.0.0.1:{free_port()}", "3 s")
    (line,) = [line for line in told if line.get("sensor") == "position"]
    assert line["reports"] == "unreachable"
    assert "no vehicle messages and no warnings; it goes on hearing" in line["detail"]
    assert sent == []
