"""The fuzzer, shortly: it builds, runs, and finds nothing (`make fuzz` runs it for as long as one likes)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(os.environ.get("CV2X_FULL") != "1", reason="builds the codec under sanitizers: set CV2X_FULL=1")
def test_twenty_seconds_of_fuzzing_find_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "tools/fuzz", "--seconds", "20", "--seed", "1", "--findings", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("\n0 findings\n")
