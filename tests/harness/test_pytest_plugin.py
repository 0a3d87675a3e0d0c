"""``pytest --cv2x`` as a user meets it, in a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from cv2x.errors import InputError
from cv2x.harness.pytest_plugin.asked import recordings_in, scenarios_in, seeds

EXAMPLE = (Path(__file__).parents[2] / "examples" / "first-scenario.yaml").read_text("utf-8")
ALERT = "fast-obu: forward collision about slow"
SITE = "rsu: true\nat: [31.2304, 121.4737]\n"


def scenario(*pairs: tuple[str, str]) -> str:
    """The first example, shorter, with parts replaced."""
    text = EXAMPLE
    for old, new in (("duration: 20 s", "duration: 6 s"), *pairs):
        assert old in text
        text = text.replace(old, new)
    return text


LATE = ("between: [3.9 s, 4.3 s]", "between: [5 s, 5.5 s]")


def session(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run pytest in a folder as from a shell; return its exit status and what it said."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-W", "error", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=240, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one good scenario, the site beside it, and a test of its own."""
    (tmp_path / "scenarios" / "parts").mkdir(parents=True)
    (tmp_path / "scenarios" / "good.yaml").write_text(scenario(), "utf-8")
    (tmp_path / "scenarios" / "parts" / "site.yaml").write_text(SITE, "utf-8")
    (tmp_path / "test_own.py").write_text("def test_own():\n    pass\n")
    return tmp_path


def test_each_expectation_is_a_test_and_a_failure_is_a_sentence_with_its_evidence(folder: Path) -> None:
    (folder / "scenarios" / "late.yaml").write_text(scenario(LATE), "utf-8")
    status, said = session(folder, "--cv2x", "scenarios", "-v", "--junitxml", "junit.xml")
    assert status == 1, said
    assert f"scenarios/good.yaml::{ALERT} between 3.9 s and 4.3 s" in said
    assert "scenarios/good.yaml::slow-obu: no alert whatsoever PASSED" in said
    assert "scenarios/good.yaml::the run reaches its end PASSED" in said
    assert "test_own" not in said  # nobody named it
    assert "1 failed, 5 passed" in said
    failure = said[said.index("FAILURES") :]
    assert "fast-obu raised FCW (forward collision) about slow at 3.968 s" in failure
    assert "expected between 5 s and 5.5 s" in failure
    assert "measured  3.968 s" in failure
    assert "scenarios/late.yaml:16" in failure
    assert "Traceback" not in failure
    report = Path("runs/pytest/scenarios-late/report.html")
    assert f"report    {report}" in failure
    assert (folder / report).is_file()
    cases = list(parse(folder / "junit.xml").iter("testcase"))
    assert len(cases) == 6
    failed = [case for case in cases if case.find("failure") is not None]
    assert [case.get("classname") for case in failed] == ["scenarios.late.yaml"]
    properties = {one.get("name"): one.get("value") for one in failed[0].iter("property")}
    assert properties == {"cv2x_report": str(report), "cv2x_measured": "3.968 s"}


def test_a_broken_scenario_is_one_error_with_its_line(folder: Path) -> None:
    (folder / "scenarios" / "broken.yaml").write_text(scenario(("duration: 6 s", "duration: 6")), "utf-8")
    status, said = session(folder, "--cv2x", "scenarios", "--continue-on-collection-errors")
    assert status == 1, said
    assert "3 passed, 1 error" in said
    assert "broken.yaml:4: time.duration: 6 is not a time" in said
    assert "Traceback" not in said


def test_variants_and_another_argument(folder: Path) -> None:
    chosen = ("--cv2x-dialect", "ydt3709", "--cv2x-dialect", "j2735-2024", "--cv2x-seed", "3,5-6")
    status, said = session(folder, "--cv2x", "scenarios/good.yaml", *chosen, "-k", "whatsoever or own", "-v", ".")
    assert status == 0, said
    for variant in ("ydt3709, seed 3", "j2735-2024, seed 6"):
        assert f"scenarios/good.yaml::{variant}::slow-obu: no alert whatsoever PASSED" in said
    assert "test_own.py::test_own PASSED" in said
    assert "7 passed, 12 deselected" in said
    made = json.loads((folder / "runs/pytest/scenarios-good-j2735-2024-seed-6/results.json").read_text("utf-8"))
    assert (made["seed"], made["dialects"]) == (6, ["j2735-2024"])


def test_a_baseline_and_recorded_drives(folder: Path) -> None:
    status, said = session(folder, "--cv2x", "scenarios", "--cv2x-out", "former", "-q")
    assert status == 0, said
    drive = folder / "drives" / "drive.mcap"
    drive.parent.mkdir()
    drive.write_bytes((folder / "former/scenarios-good/recording.mcap").read_bytes())
    (folder / "drives" / "bad.hex").write_text("ff" * 40 + "\nno hex at all\n")
    (folder / "scenarios" / "good.yaml").write_text(scenario(("ttc: 2.7 s", "ttc: 2.5 s")), "utf-8")
    everything = ("--cv2x", "scenarios", "--cv2x-recordings", "drives", "--cv2x-baseline", "former")
    status, said = session(folder, *everything, "-v", "-rs")
    assert status == 1, said
    assert "fast-obu's forward collision warning came 0.2 s later (3.968 s → 4.168 s); nothing else changed." in said
    assert "configured differently: applications.FCW.ttc 2.7 s → 2.5 s" in said
    assert (folder / "runs/pytest/scenarios-good.diff.html").is_file()
    assert "forward collision warning later by up to 0.2 s in 1 of" in said
    assert "drives/drive.mcap::nothing is refused" in said
    assert "drives/bad.hex::every record is used FAILED" in said
    assert "the baseline holds no run drives-drive" in said


def test_each_run_is_made_once_and_stays_on_one_worker(folder: Path) -> None:
    status, said = session(folder, "--cv2x", "scenarios", "--cv2x-out", "out", "-n", "2", "--dist", "loadgroup", "-v")
    assert status == 0, said
    assert "3 passed" in said
    assert len(set(re.findall(r"\[(gw\d)\]", said))) == 1
    assert [one.name for one in (folder / "out").iterdir()] == ["scenarios-good"]


def test_a_wrong_option_is_a_usage_error_in_one_sentence(folder: Path) -> None:
    status, told = session(folder, "--cv2x", "urban-intersektion")
    assert status == 4, told
    assert "did you mean 'urban-intersection'" in told
    assert "Traceback" not in told


def test_what_is_asked_for_must_be_there(folder: Path) -> None:
    (folder / "empty").mkdir()
    for find, given, said in (
        (scenarios_in, "empty", "empty: --cv2x: holds no scenario file"),
        (scenarios_in, "nowhere/x.yaml", "there is no such file"),
        (recordings_in, "empty", "holds no recording"),
        (recordings_in, "nowhere", "there is no such file or folder"),
        (recordings_in, "s3://drives/2026-11", "is a remote place"),
    ):
        with pytest.raises(InputError, match=re.escape(said)):
            list(find(given, folder))
    assert list(seeds(["3,5-7", "9"])) == [3, 5, 6, 7, 9]
    for wrong in ("x", "1-", "-1", "0-5000"):
        with pytest.raises(InputError, match="is no seed"):
            list(seeds([wrong]))


def test_what_keeps_a_run_from_beginning_fails_its_tests_with_the_reason(folder: Path) -> None:
    status, said = session(folder, "--cv2x", "scenarios", "--cv2x-radio", "nosuch", "-q")
    assert status == 1, said
    assert "3 failed" in said
    assert "nosuch" in said
    assert "Traceback" not in said


def test_those_who_do_not_ask_are_left_alone(folder: Path) -> None:
    (folder / "test_own.py").write_text(
        "import sys\n"
        "def test_own():\n"
        "    heavy = {'numpy', 'jinja2', 'mcap', 'ruamel', 'cv2x.errors', 'cv2x.harness.run', 'cv2x.messages'}\n"
        "    assert not heavy & set(sys.modules)\n"
    )
    status, said = session(folder, "-v")
    assert status == 0, said
    assert "1 passed" in said
    assert not (folder / "runs").exists()
