"""A scenario under positioning noise and losses, over many seeds: what is detected, how late, and what is raised in
vain.

Every position fix is off by Gaussian noise along each axis, drawn anew for each fix (white: receivers err more slowly,
which spares rules over time and strains those over lanes); speed and heading are as they are.  The radio loses a share
of all receptions.  Seeds draw noise, losses, ids and phases.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from cv2x.clock import Stamp
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import FixErrorSpec, ObuSpec, Scenario
from cv2x.scenarios.run import RunOptions
from cv2x.station.observer import Observer


class Raised(Observer):
    """Keeps what a unit's application raises: seconds of the run."""

    def __init__(self, unit: str, alert_id: str) -> None:
        self.unit, self.alert_id = unit, alert_id
        self.start_ns: int | None = None
        self.at_s: list[float] = []

    def truth(self, at: Stamp, actors: Any) -> None:
        """Take the moment of the first tick as the start."""
        if self.start_ns is None:
            self.start_ns = at.monotonic_ns

    def alerted(self, at: Stamp, unit: str, alert: Any) -> None:
        """Keep an alert of the kind that is looked for."""
        if unit == self.unit and alert.id == self.alert_id and alert.phase == "raised" and self.start_ns is not None:
            self.at_s.append((at.monotonic_ns - self.start_ns) / 1e9)


@dataclass
class Figures:
    """Of one scenario over its seeds."""

    runs: int = 0
    detected: int = 0
    """Runs in which the alert was raised at all."""
    again: int = 0
    """Runs in which it was raised more than once."""
    late_s: list[float] = field(default_factory=list)
    """First alert minus the moment without noise and losses; negative = early."""
    false_alarms: int = 0
    """Runs of the twin in which it was raised."""


@cache
def _scenario(name: str, noise_m: float) -> Scenario:
    """Return a shipped scenario whose vehicles' receivers are off."""
    scenario = load(name)
    units = {
        key: replace(unit, fix_errors=FixErrorSpec(noise_m=noise_m)) if isinstance(unit, ObuSpec) and noise_m else unit
        for key, unit in scenario.units.items()
    }
    return replace(scenario, units=units)


def raised(name: str, alert_id: str, seed: int, dialect: str, noise_m: float = 0.0, loss: float = 0.0) -> list[float]:
    """Return when the host raises an alert."""
    watcher = Raised("host", alert_id)
    radio = f"loopback:loss={loss * 100:g}%"
    Engine(_scenario(name, noise_m), RunOptions(dialect=dialect, seed=seed, radio=radio), [watcher]).run()
    return watcher.at_s


def figures(name: str, alert_id: str, dialect: str, seeds: range, noise_m: float, loss: float) -> Figures:
    """Return the figures of a scenario and its twin."""
    (exact_s,) = raised(name, alert_id, seeds[0], dialect)
    found = Figures()
    for seed in seeds:
        at_s = raised(name, alert_id, seed, dialect, noise_m, loss)
        found.runs += 1
        found.detected += bool(at_s)
        found.again += len(at_s) > 1
        if at_s:
            found.late_s.append(at_s[0] - exact_s)
        found.false_alarms += bool(raised(f"{name}-safe", alert_id, seed, dialect, noise_m, loss))
    return found
