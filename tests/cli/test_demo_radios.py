"""The demonstration passes over every radio that carries it, in real time and with real sockets.

It takes a minute, so the runs go on at the same time, each in a process and on an air of its own; a driver joins by a
line in RUNS.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

RUNS = (
    ("udp:{group}", "ydt3709"),
    ("udp:{group}", "j2735-2024"),
    ("rsu41:air=udp:{group}", "j2735-2024"),
)


def start(radio: str, dialect: str, folder: Path) -> subprocess.Popen[str]:
    words = ["run", "urban-intersection", "--radio", radio, "--dialect", dialect, "--out", str(folder), "--quiet"]
    return subprocess.Popen(
        [sys.executable, "-m", "cv2x.cli", *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


@pytest.mark.skipif(os.environ.get("CV2X_FULL") != "1", reason="takes a minute of real time: set CV2X_FULL=1")
def test_the_demonstration_passes_over_radios_of_real_time(tmp_path: Path) -> None:
    dice = random.SystemRandom()
    runs = {}
    for radio, dialect in RUNS:
        # A port of each run's own: several may go on on one machine at a time.
        spec = radio.format(group=f"239.255.4.8:{dice.randrange(20_000, 60_000)}")
        folder = tmp_path / f"{radio.partition(':')[0]}-{dialect}"
        runs[folder] = start(spec, dialect, folder)
    try:
        told = {folder: run.communicate(timeout=180)[0] for folder, run in runs.items()}
    finally:
        for run in runs.values():
            run.kill()
            run.wait()
    for folder, run in runs.items():
        assert run.returncode == 0, told[folder]
        results = json.loads((folder / "results.json").read_text("utf-8"))
        assert (results["verdict"], results["refused"]) == ("PASS", [])
        assert all(counts["heard"] > 500 for counts in results["radio_counters"].values())


def test_a_dialect_the_radio_cannot_carry_is_refused_with_what_it_carries(tmp_path: Path) -> None:
    run = start("rsu41", "ydt3709", tmp_path / "run")
    told, _ = run.communicate(timeout=60)
    assert run.returncode == 2
    assert "the radio rsu41 cannot carry ydt3709: give --dialect j2735-2016 or j2735-2024, or another radio" in told
    assert not (tmp_path / "run" / "results.json").exists()
