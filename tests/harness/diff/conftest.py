"""Runs to compare: small scenarios run once a session, each with one thing changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cv2x.harness.run import run
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

GATE = """
scenario: Two cars at the east gate
place: {map: maps/east-gate.yaml}
time: {duration: 12 s}
seed: 3
dialect: ydt3709
radio: {kind: loopback}
applications:
  FCW: {ttc: 2.7 s, range: 150 m}
actors:
  slow: {kind: car, path: west-to-east, speed: 18 km/h, starts: 0 s}
  fast:
    kind: car
    path: west-to-east
    speed: 54 km/h
    starts: 8 s
    changes: [{after: 2.2 s, speed: 18 km/h, acceleration: 5 m/s2}]
units:
  gate:
    rsu: true
    at: gantry
    signals: plans/east-gate.yaml
    events: [{id: 1, code: 501, code set: GB/T 29100, at: [31.2304, 121.4757], radius: 30 m, description: road works}]
  slow-obu: {obu: slow, applications: none}
  fast-obu: {obu: fast}
expect:
  - {unit: fast-obu, alert: forward collision, target: slow, between: [8.8 s, 10 s]}
  - {unit: slow-obu, no alert: any}
"""
"""Written so that the gap of the fast car to the slow one falls below its limits while it brakes."""

Runner = Callable[..., Path]


def change(text: str, *pairs: tuple[str, str]) -> str:
    """Return a scenario with parts replaced, each of which must be in it."""
    for old, new in pairs:
        assert old in text, f"the scenario holds no {old!r}"
        text = text.replace(old, new)
    return text


def run_text(folder: Path, text: str, **options: object) -> Path:
    """Run a scenario given as text and return its folder."""
    folder.mkdir(parents=True)
    file = folder / "scenario.yaml"
    file.write_text(text, "utf-8")
    return run(load(file), RunOptions(**options), folder / "run").folder  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """Runs a scenario with some parts replaced, or again from the same session."""
    made: dict[object, Path] = {}

    def get(*pairs: tuple[str, str], name: str = "", **options: object) -> Path:
        key = (name, pairs, tuple(sorted(options.items())))
        if key not in made:
            made[key] = run_text(tmp_path_factory.mktemp("diff") / "one", change(GATE, *pairs), **options)
        return made[key]

    return get
