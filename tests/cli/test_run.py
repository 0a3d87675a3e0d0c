"""The main job: the shipped scenario in both dialects, in virtual and real time, and how a run ends early."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from mcap.reader import make_reader

from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Received, Transmitted

DIALECTS = ("ydt3709", "j2735-2024")
ARTEFACTS = {"report.html", "results.json", "junit.xml", "recording.mcap", "capture.pcapng", "evidence"}


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "cv2x.cli", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def cv2x(*arguments: str, seconds: float = 120) -> tuple[int, str, str]:
    process = start(*arguments)
    out, err = process.communicate(timeout=seconds)
    return process.returncode, out, err


@pytest.mark.parametrize("dialect", [*DIALECTS, "etsi-r2"])
def test_a_virtual_run_passes_and_leaves_its_artefacts(dialect: str, tmp_path: Path) -> None:
    status, out, err = cv2x("run", "urban-intersection", "--dialect", dialect, "--out", str(tmp_path))
    assert (status, err) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} == ARTEFACTS
    assert out.splitlines()[-1] == f"PASS  report: {tmp_path / 'report.html'}"
    for alert in ("red-light violation", "intersection collision", "green-light speed advice", "forward collision"):
        assert sum(alert in line for line in out.splitlines() if line.startswith("  ALERT")) >= 1
    suite = ET.parse(tmp_path / "junit.xml").getroot()
    cases = list(suite.iter("testcase"))
    assert len(cases) == 15
    assert not list(suite.iter("failure"))
    told = json.loads((tmp_path / "results.json").read_text())["counts"]
    recorded = Counter(type(event) for event in read_recording(tmp_path / "recording.mcap").events)
    assert (recorded[Transmitted], recorded[Received]) == (told["sent"], told["heard"])
    assert recorded.total() > (7_500 if dialect == "etsi-r2" else 10_000)  # CAMs are sent when movement asks for them


@pytest.mark.parametrize("dialect", DIALECTS)
def test_two_virtual_runs_of_one_seed_are_byte_identical(dialect: str, tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        arguments = (
            "run",
            "urban-intersection",
            "--dialect",
            dialect,
            "--duration",
            "20 s",
            "--out",
            str(tmp_path / name),
        )
        cv2x(*arguments, "--quiet")
        made.append((tmp_path / name / "recording.mcap").read_bytes())
    assert made[0] == made[1]
    cv2x(*arguments[:-1], str(tmp_path / "c"), "--quiet", "--seed", "8")
    assert (tmp_path / "c" / "recording.mcap").read_bytes() != made[0]


def test_real_time_passes_in_both_dialects(tmp_path: Path) -> None:
    begun = time.monotonic()
    runs = {
        dialect: start(
            "run", "urban-intersection", "--dialect", dialect, "--realtime", "--json", "--out", str(tmp_path / dialect)
        )
        for dialect in DIALECTS
    }
    told = {dialect: run.communicate(timeout=180) for dialect, run in runs.items()}
    assert time.monotonic() - begun >= 60.0
    for dialect, run in runs.items():
        result = json.loads(told[dialect][0])
        missed = [
            expectation["sentence"] for expectation in result["expectations"] if expectation["status"] != "passed"
        ]
        assert (run.returncode, missed) == (0, []), told[dialect][1]
        assert result["mode"] == "real time"
        assert result["latency"]["over_air_is"] == "wall clock"


def test_the_safe_twin_warns_of_nothing(tmp_path: Path) -> None:
    status, out, _ = cv2x("run", "urban-intersection-safe", "--out", str(tmp_path))
    assert status == 0
    assert "ALERT" not in out


def test_a_failed_expectation_is_status_1_and_is_named(tmp_path: Path) -> None:
    status, out, err = cv2x("run", "urban-intersection", "--radio", "loopback:loss=100%", "--out", str(tmp_path))
    assert (status, err) == (1, "")
    assert "FAILED  red-sedan" in out
    assert out.splitlines()[-1].startswith("FAIL  report: ")
    results = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert results["counts"]["heard"] == 0
    assert results["alerts"] == []


@pytest.mark.parametrize(("sent", "told"), [(signal.SIGINT, "Ctrl-C"), (signal.SIGTERM, "SIGTERM")])
def test_a_run_that_is_told_to_end_leaves_its_report(sent: signal.Signals, told: str, tmp_path: Path) -> None:
    run = start("run", "urban-intersection", "--realtime", "--out", str(tmp_path))
    deadline = time.monotonic() + 60
    recording = tmp_path / "recording.mcap"
    while not (recording.exists() and recording.stat().st_size > 1000):  # more than its head: the run has begun
        assert time.monotonic() < deadline, "the run never began"
        with contextlib.suppress(subprocess.TimeoutExpired):
            pytest.fail(f"ended by itself with {run.wait(timeout=0.05)}")
    os.kill(run.pid, sent)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 1, err
    assert "Traceback" not in err
    assert out.splitlines()[-1].startswith(f"INTERRUPTED ({told})  report: ")
    assert {path.name for path in tmp_path.iterdir()} == ARTEFACTS
    assert json.loads((tmp_path / "results.json").read_text("utf-8"))["verdict"] != "PASS"
    with recording.open("rb") as stream:
        make_reader(stream).get_summary()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("do not touch")
    status, _, err = cv2x("run", "urban-intersection", "--out", str(tmp_path))
    assert status == 2
    assert "thesis.tex" in err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_runs_are_numbered_and_never_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        assert cv2x("run", "urban-intersection", "--duration", "1 s", "--quiet")[0] in (0, 1)
    assert [path.name for path in sorted((tmp_path / "runs").iterdir())] == [
        "urban-intersection-0001",
        "urban-intersection-0002",
    ]


def test_a_shipped_scenario_is_copied_changed_and_run_anywhere(tmp_path: Path) -> None:
    shown = cv2x("scenario", "show", "urban-intersection")[1]
    (tmp_path / "mine.yaml").write_text(shown.replace("Four warnings", "My warnings"))
    assert cv2x("scenario", "check", str(tmp_path / "mine.yaml"))[0] == 0
    status, out, _ = cv2x("run", str(tmp_path / "mine.yaml"), "--out", str(tmp_path / "out"))
    assert status == 0
    assert out.startswith("mine · ydt3709")


def test_a_disk_that_fills_up_ends_the_run_with_a_report_that_says_so(tmp_path: Path) -> None:
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000)); "
    code = limit + "from cv2x.cli import main; main(['run', 'urban-intersection', '--out', sys.argv[1]])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "run")], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "cannot write the recording" in done.stderr
    results = json.loads((tmp_path / "run" / "results.json").read_text("utf-8"))
    assert "cannot write the recording" in results["interrupted"]
    assert results["counts"]["heard"] > 1000
    page = (tmp_path / "run" / "report.html").read_text("utf-8")
    assert "INCOMPLETE" in page
    assert "cannot write the recording" in page
