"""Help teaches, costs nothing, and every command has it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cv2x.cli import COMMANDS


def cv2x(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "cv2x.cli", *arguments], capture_output=True, text=True, timeout=60)


def test_the_whole_help() -> None:
    told = cv2x("--help")
    assert told.returncode == 0
    for name, (_, line) in COMMANDS.items():
        assert f"  {name} " in told.stdout
        assert line in told.stdout
    assert "cv2x run urban-intersection" in told.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    told = cv2x(name, "--help")
    assert told.returncode == 0
    assert told.stdout.startswith(f"Usage: cv2x {name}")
    assert len(told.stdout.splitlines()) > 6


def test_help_loads_no_room_below() -> None:
    code = (
        "import sys, cv2x.cli; cv2x.cli.run(['--help']); "
        "print([m for m in sys.modules if m.split('.')[0] in ('numpy', 'pyproj', 'rich', 'mcap', 'jinja2')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert told.stdout.splitlines()[-1] == "[]"


def test_doctor_says_what_there_is() -> None:
    told = cv2x("doctor")
    assert told.returncode == 0, told.stdout + told.stderr
    for check in (
        "python",
        "dialect ydt3709",
        "dialect j2735-2024",
        "compiler",
        "radio loopback",
        "radio udp",
        "tshark",
        "clock",
        "GNSS time",
    ):
        assert any(check in line for line in told.stdout.splitlines()), check


def test_scenarios_are_listed_checked_and_shown() -> None:
    assert "urban-intersection " in cv2x("scenario", "list").stdout
    shown = cv2x("scenario", "show", "urban-intersection")
    assert shown.stdout.startswith("scenario: ")
    assert cv2x("scenario", "check", "urban-intersection").returncode == 0
