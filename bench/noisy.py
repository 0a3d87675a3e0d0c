"""A scenario under positioning errors and losses, over many seeds: what is detected, how late, and what is raised in
vain.

There are two kinds of trouble.  *White*: every position fix is off by Gaussian noise along each axis, drawn anew for
each fix.  *Slow*, nearer to what receivers do: the error wanders, and reflections add an offset now and then
(`cv2x.scenarios.traffic.fix_errors`); that spares rules over time and strains those over lanes, as no smoothing takes
it away.  Speed and heading are as they are.  The radio loses a share of all receptions.  Seeds draw errors, losses, ids
and phases.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from cv2x.clock import SECOND_NS, Stamp
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.model import FixErrorSpec, MultipathSpec, ObuSpec, Scenario
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


@dataclass(frozen=True)
class Trouble:
    """How far fixes are off, on each axis, and which share of receptions is lost."""

    noise_m: float = 2.0
    wander_m: float = 0.0
    wander_s: float = 30.0
    jump_m: float = 0.0
    """Standard deviation of the offset of a reflection."""
    jump_every_s: float = 30.0
    jump_for_s: float = 3.0
    loss: float = 0.3

    def __str__(self) -> str:
        parts = []
        if self.noise_m:
            parts.append(f"position noise of {self.noise_m:g} m (white, one sigma, along each axis)")
        if self.wander_m:
            parts.append(f"a position error that wanders by {self.wander_m:g} m (one sigma, {self.wander_s:g} s)")
        if self.jump_m:
            parts.append(
                f"reflections of {self.jump_m:g} m (one sigma) every {self.jump_every_s:g} s for {self.jump_for_s:g} s"
            )
        return ", ".join([*parts, f"{self.loss * 100:g} % of receptions lost"])

    @property
    def fix_errors(self) -> FixErrorSpec:
        """The same as a scenario's ``positioning:`` has it."""
        jumps = None
        if self.jump_m:
            jumps = MultipathSpec(self.jump_m, round(self.jump_every_s * SECOND_NS), round(self.jump_for_s * SECOND_NS))
        return FixErrorSpec(self.noise_m, self.wander_m, round(self.wander_s * SECOND_NS), multipath=jumps)


NO_TROUBLE = Trouble(noise_m=0.0, loss=0.0)
TROUBLES = {"white": Trouble(), "slow": Trouble(noise_m=0.0, wander_m=2.0, jump_m=8.0)}


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
def _scenario(name: str, trouble: Trouble) -> Scenario:
    """Return a shipped scenario whose vehicles' receivers are off."""
    scenario = load(name)
    units = {
        key: replace(unit, fix_errors=trouble.fix_errors)
        if isinstance(unit, ObuSpec) and trouble != NO_TROUBLE
        else unit
        for key, unit in scenario.units.items()
    }
    return replace(scenario, units=units)


def raised(name: str, alert_id: str, seed: int, dialect: str, trouble: Trouble = NO_TROUBLE) -> list[float]:
    """Return when the host raises an alert."""
    watcher = Raised("host", alert_id)
    radio = f"loopback:loss={trouble.loss * 100:g}%"
    Engine(_scenario(name, trouble), RunOptions(dialect=dialect, seed=seed, radio=radio), [watcher]).run()
    return watcher.at_s


def figures(name: str, alert_id: str, dialect: str, seeds: range, trouble: Trouble) -> Figures:
    """Return the figures of a scenario and its twin."""
    (exact_s,) = raised(name, alert_id, seeds[0], dialect)
    found = Figures()
    for seed in seeds:
        at_s = raised(name, alert_id, seed, dialect, trouble)
        found.runs += 1
        found.detected += bool(at_s)
        found.again += len(at_s) > 1
        if at_s:
            found.late_s.append(round(at_s[0] - exact_s, 3))
        found.false_alarms += bool(raised(f"{name}-safe", alert_id, seed, dialect, trouble))
    return found
