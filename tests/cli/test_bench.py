"""``cv2x bench``: sweeps on the command line, over bridges too, and the check of the clock."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.radio.bridge.stub import StubAir, stub_bridge


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", "-m", "cv2x.cli", "bench", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def bench(*arguments: str) -> tuple[int, str, str]:
    with start(*arguments) as process:
        out, err = process.communicate(timeout=120)
    return process.returncode, out, err


SHORT = ("--dwell", "200ms", "--rate", "100Hz")


def test_a_sweep_without_hardware_writes_what_it_measured_and_goes_on(tmp_path: Path) -> None:
    out, table = tmp_path / "sweep.json", tmp_path / "sweep.csv"
    arguments = ("sweep", "--attenuator", "simulated", "--from", "60dB", "--to", "110dB", "--step", "50 dB", *SHORT)
    arguments += ("--out", str(out), "--csv", str(table))
    status, said, err = bench(*arguments)
    assert (status, err) == (0, "")
    assert [line.split()[:5] for line in said.splitlines()] == [
        ["60.00", "dB", "20", "of", "20"],
        ["110.00", "dB", "0", "of", "20"],
    ]
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["attenuation_db"], row["sent"], row["heard"], row["pdr"]) for row in rows] == [
        ("60.0", "20", "20", "1.0"),
        ("110.0", "20", "0", "0.0"),
    ]
    before = out.read_bytes()
    assert bench(*arguments)[:2] == (0, f"2 of 2 steps are in {out} already\n")
    assert out.read_bytes() == before


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_whatever_stops_a_sweep_leaves_the_attenuator_safe(way: signal.Signals, tmp_path: Path) -> None:
    with ExitStack() as stack:
        instrument = stack.enter_context(start("simulate", "--port", "0"))
        stack.callback(instrument.kill)
        assert instrument.stdout is not None
        spec = instrument.stdout.readline().split()[0]
        out = tmp_path / "sweep.json"
        arguments = ("--attenuator", spec, "--radio", "loopback", "--from", "20 dB", "--to", "40 dB", "--safe", "99 dB")
        sweep = stack.enter_context(start("sweep", *arguments, "--dwell", "1 s", "--out", str(out)))
        stack.callback(sweep.kill)
        assert sweep.stdout is not None
        assert sweep.stdout.readline().startswith("  20.00 dB")  # the next step has begun
        sweep.send_signal(way)
        _, err = sweep.communicate(timeout=60)
        assert (sweep.returncode, err.strip().splitlines()[-1]) == (1, "cv2x: interrupted")
        instrument.send_signal(signal.SIGINT)
        told, _ = instrument.communicate(timeout=30)
        assert told.splitlines()[-1] == "99 dB"
        assert [step["attenuation_db"] for step in json.loads(out.read_text())["steps"]] == [20.0]


def test_a_sweep_over_bridges_sees_signal_strength(tmp_path: Path) -> None:
    air, out = StubAir(), tmp_path / "sweep.json"
    with ExitStack() as stack:
        for unit in ("sender", "hearer"):
            stack.enter_context(stub_bridge(tmp_path / f"{unit}.sock", air, meta_data="0x7f"))
        instrument = stack.enter_context(start("simulate", "--port", "0"))
        stack.callback(instrument.kill)
        assert instrument.stdout is not None
        spec = instrument.stdout.readline().split()[2]
        assert spec.startswith("http:")
        radio = f"bridge:{tmp_path}/{{unit}}.sock"
        status, _, err = bench(
            "sweep", "--attenuator", spec, "--radio", radio, "--from", "60dB", "--to", "61dB", *SHORT, "--out", str(out)
        )
    assert (status, err) == (0, "")
    steps = json.loads(out.read_text())["steps"]
    assert [(step["sent"], step["heard"], step["rssi_mean_dbm"]) for step in steps] == [(20, 20, -50.0)] * 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "60"), "--from"),
        (("--from", "60 km"), "--from"),
        (("--attenuator", "laser:1"), "no attenuator is called 'laser'"),
        (("--attenuator", "scpi:127.0.0.1:1"), "not to be reached"),
        (("--radio", "udp"), "on the loopback radio only"),
        (("--step", "0 dB"), "--step"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    given = ["--attenuator", "simulated", "--from", "60 dB", "--to", "70 dB", "--out", str(tmp_path / "sweep.json")]
    status, _, err = bench("sweep", *given, *arguments)
    assert status == 2
    assert said in err
    assert len(err.splitlines()) == 1


def test_the_clocks_verdict_without_gpsd_is_not_yes() -> None:
    status, out, err = bench("time", "--gpsd", "127.0.0.1:1", "--chrony", "127.0.0.1:1", "--json")
    verdict = json.loads(out)
    assert (status, err) == (0 if verdict["will_do"] else 1, "")
    assert "no gpsd answers" in verdict["seen"]
