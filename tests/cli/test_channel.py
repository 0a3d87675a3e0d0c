"""cv2x channel: what a user gets for a study, and what is said of a wrong one."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

KEYS = ["distance_m", "pdr", "loss", "cbr", "ipg_ms", "mac_delay_ms", "realtime_factor"]


def cv2x(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cv2x.cli", "channel", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_one_study_is_one_result_with_the_keys_of_the_docs(tmp_path: Path) -> None:
    written, drawn = tmp_path / "a.json", tmp_path / "a.svg"
    setting = {
        "preset": "umh-mode4",
        "density": 0.05,
        "rate": 10,
        "power": 20,
        "subchannels": 4,
        "seconds": 1,
        "seed": 3,
    }
    options = [part for name, value in setting.items() for part in (f"--{name}", str(value))]
    done = cv2x("study", *options, "--json", str(written), "--plot", str(drawn))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("umh-mode4 0.05/m 10 Hz 20 dBm 4 sub-ch: PDR 100 m 0.9")
    result = json.loads(written.read_text())
    assert list(result) == KEYS
    assert result["distance_m"] == list(range(0, 501, 25))
    assert list(result["loss"]) == ["hd", "sen", "pro", "col"]
    for shares in zip(result["pdr"], *result["loss"].values(), strict=True):
        assert sum(shares) == pytest.approx(1, abs=1e-5)
    assert 0.05 < result["cbr"] < 0.2
    assert 99 < result["ipg_ms"]["0-100 m"]["mean"] < 110
    assert 40 < result["mac_delay_ms"]["p50"] < 60
    assert result["realtime_factor"] > 0
    lines = ET.parse(drawn).getroot().iter("{http://www.w3.org/2000/svg}polyline")
    assert len(list(lines)) == 5


def test_lists_are_swept_and_equal_seeds_give_equal_figures() -> None:
    done = cv2x("study", "--density", "0.02,0.03", "--rate", "10,20", "--seconds", "0.3", "--json", "-")
    assert (done.returncode, done.stderr) == (0, "")
    results = json.loads(done.stdout)
    swept = [(one["configuration"]["density_per_m"], one["configuration"]["rate_hz"]) for one in results]
    assert swept == [(0.02, 10), (0.02, 20), (0.03, 10), (0.03, 20)]
    assert all(list(one) == ["configuration", *KEYS] for one in results)
    again = cv2x("study", "--density", "0.03", "--rate", "20", "--seconds", "0.3", "--json", "-")
    for key in KEYS[:-1]:
        assert json.loads(again.stdout)[key] == results[3][key]


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--preset", "umh"), "preset: no channel preset is called 'umh'"),
        (("--rate", "10,7"), "rate: umh-mode4 sends at 50, 20, 10 Hz, not 7"),
        (("--density", "5"), "density: density must be 0.0005 .. 1.024 vehicles per metre"),
        (("--subchannels", "3"), "subchannels: umh-mode4 has no variant of 3 sub-channels: there are [2, 4]"),
        (("--density", "many"), "'many' is not a number, or several with commas between"),
        (("--seconds", "0"), "seconds: a study lasts 0.25 .. 3600 seconds"),
        (("--seconds", "0.3", "--density", "0.01", "--json", "/nowhere/a.json"), "/nowhere/a.json: cannot be written"),
    ],
)
def test_what_cannot_be_studied_is_one_sentence(option: tuple[str, ...], said: str) -> None:
    done = cv2x("study", *option)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_presets_are_listed_and_the_experimental_one_says_so() -> None:
    lines = cv2x("presets").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["umh-mode4", "china-2020", "us-j3161", "nr-mode2"]
    assert [line.endswith("(experimental)") for line in lines] == [False, False, False, True]
