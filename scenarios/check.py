"""Everything that is wrong with a scenario file, without running it."""

from __future__ import annotations

from pathlib import Path

from cv2x.scenarios.load import load
from cv2x.scenarios.problem import Problem, Problems


def check(name_or_path: str | Path) -> list[Problem]:
    """Return every fault of a scenario and of the files it names, in order of place; empty = it can run."""
    problems = Problems()
    with problems.gathering():
        load(name_or_path)
    return sorted(set(problems.found))
