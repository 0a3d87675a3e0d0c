"""Recorded drives from the command line: what a user sees of them, and the artefacts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def replay(file: Path, out: Path, *options: str) -> tuple[list[str], dict[str, Any]]:
    command = [sys.executable, "-m", "cv2x.cli", "replay", str(file), "--out", str(out), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"REPLAYED  report: {out / 'report.html'}"
    return done.stdout.splitlines(), json.loads((out / "results.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "vehicles"),
    [
        (
            "mmitss_bsm_log.txt",
            ["43b7ba37  830 messages over 110.2 s, 44 at the instant of the one before, 38 gaps up to 5.4 s"],
        ),
        ("omniair_pc5_bsm.pcap", ["2301fbff  20 messages over 3.8 s"]),
        (
            "jpo_ode_bsmLogDuringEvent.gz",
            ["31325431  93 messages over 12.8 s, 12 gaps up to 0.4 s", "31325433  129 messages over 12.8 s"],
        ),
    ],
)
def test_a_real_drive_is_heard_whole(
    name: str, vehicles: list[str], recorded: Callable[[str], Path], tmp_path: Path
) -> None:
    told, results = replay(recorded(name), tmp_path)
    assert [line.removeprefix("  vehicle ") for line in told if line.startswith("  vehicle ")] == vehicles
    total = sum(int(vehicle.split("  ")[1].split(" ")[0]) for vehicle in vehicles)
    assert f"  messages sent {total} · heard {total} · refused 0" in told
    assert [row for row in results["tracks"] if row["points"]]
    assert "<svg" in (tmp_path / "report.html").read_text("utf-8")


def test_said_anew_in_chinese_the_losses_are_listed(recorded: Callable[[str], Path], tmp_path: Path) -> None:
    told, results = replay(recorded("omniair_pc5_bsm.pcap"), tmp_path, "--dialect", "ydt3709")
    lost = {line.removeprefix("  lost in translation: ") for line in told if "lost in translation" in line}
    assert lost == {
        "BSM: not carried: partII.SupplementalVehicleExtensions.vehicleData.bumpers, 20 times",
        "BSM: not carried: partII.SupplementalVehicleExtensions.vehicleData.mass, 20 times",
        "BSM: padded: id, 20 times",
    }
    assert results["dialects"] == ["ydt3709"]


def test_signed_messages_are_refused_under_their_cause(recorded: Callable[[str], Path], tmp_path: Path) -> None:
    told, _ = replay(recorded("jpo_ode_rxMsg_BSM_and_TIM.gz"), tmp_path)
    assert "  refused: unsupported security, 393 times" in told


def test_our_own_recording_and_capture_replay_too(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "cv2x.cli", "run", "urban-intersection", "--quiet", "--duration", "10 s"]
    subprocess.run([*run, "--out", str(tmp_path / "run")], capture_output=True, timeout=120)
    for name in ("recording.mcap", "capture.pcapng"):
        told, _ = replay(tmp_path / "run" / name, tmp_path / name.partition(".")[0])
        (counts,) = [line for line in told if line.startswith("  messages sent")]
        sent, heard, refused = (int(part.split()[-1].replace(",", "")) for part in counts.split(" · "))
        assert sent == heard > 200
        assert refused == 0


def test_the_capture_of_an_etsi_run_is_heard_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cv2x.cli", "run", "urban-intersection", "--dialect", "etsi-r2"]
    subprocess.run([*command, "--duration", "8 s", "--out", str(tmp_path / "run")], capture_output=True, timeout=120)
    told, results = replay(tmp_path / "run" / "capture.pcapng", tmp_path / "replay")
    (counts,) = [line.split() for line in told if line.startswith("  messages sent")]
    assert int(counts[2]) == int(counts[5]) > 100
    assert (counts[-1], results["counts"]["heard"]) == ("0", int(counts[5]))
