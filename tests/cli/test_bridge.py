"""``cv2x bridge`` and scenarios over the reference bridge with its stub library: everything but the modem."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from cv2x.scenarios.load import load
from tests.radio.bridge.stub import TELUX, StubAir, built, stub_bridge

DIALECTS = ("ydt3709", "j2735-2024")


def cv2x(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "cv2x.cli", *arguments], capture_output=True, text=True, timeout=60)


def over_bridges(folder: Path, *arguments: str) -> list[tuple[str, str, int]]:
    """Run the demo's scenario in both dialects at once; return output, errors and status of each."""
    built()
    begin = [sys.executable, str(TELUX / "run_stub.py"), "urban-intersection", "--"]
    begin += [sys.executable, "-m", "cv2x.cli", "run", "urban-intersection", "--radio", "{radio}", "--json", *arguments]
    done: list[tuple[str, str, int]] = []
    with ExitStack() as stack:
        runs = [
            stack.enter_context(
                subprocess.Popen(
                    [*begin, "--dialect", dialect, "--out", str(folder / dialect)],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                )
            )
            for dialect in DIALECTS
        ]
        try:
            done += [(*run.communicate(timeout=240), run.returncode) for run in runs]
        finally:
            for run in runs:
                run.kill()
    return done


def test_status_tells_what_a_bridge_says(tmp_path: Path) -> None:
    with stub_bridge(tmp_path / "unit.sock", StubAir()):
        told = cv2x("bridge", "status", str(tmp_path / "unit.sock"))
        assert (told.returncode, told.stderr) == (0, "")
        lines = {line[:18].strip(): line[19:] for line in told.stdout.splitlines()}
        assert lines["bridge"] == "telux legacy C API, stub, protocol version 1"
        assert lines["radio"] == "active"
        assert lines["flows"] == "2 with reservations (every 100 to 1000 ms), 16 for events"
        assert lines["power"] == "-40 dBm to 23 dBm, set to unknown"
        as_json = json.loads(cv2x("bridge", "status", str(tmp_path / "unit.sock"), "--json").stdout)
        assert as_json["capabilities"]["mtu_octets"] == 8192
        assert as_json["metrics"]["status"] == "active"


def test_status_of_no_bridge_is_one_sentence_and_status_2(tmp_path: Path) -> None:
    told = cv2x("bridge", "status", str(tmp_path / "nobody.sock"))
    assert told.returncode == 2
    assert told.stderr.startswith("cv2x: no bridge serves ")
    assert len(told.stderr.splitlines()) == 1


def test_units_of_a_scenario_hear_each_other_through_bridges_of_their_own(tmp_path: Path) -> None:
    for out, err, _ in over_bridges(tmp_path, "--duration", "5 s"):
        result = json.loads(out)
        assert result["mode"] == "real time", err
        counts = result["counts"]
        others = len(load("urban-intersection").units) - 1
        # Frames of the last milliseconds are still under way when it ends.
        assert counts["sent"] > 100
        assert counts["sent"] * others * 0.97 <= counts["heard"] <= counts["sent"] * others
        assert counts["refused"] == 0


@pytest.mark.skipif(os.environ.get("CV2X_FULL") != "1", reason="a minute in real time: set CV2X_FULL=1")
def test_the_demo_scenario_passes_over_bridges_in_both_dialects(tmp_path: Path) -> None:
    for out, err, status in over_bridges(tmp_path):
        missed = [one["sentence"] for one in json.loads(out)["expectations"] if one["status"] != "passed"]
        assert (status, missed) == (0, []), err
