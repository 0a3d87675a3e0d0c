"""What a sweep is to do, and the file that says how far it got.

The file is JSON and rewritten whole after every step, by renaming a finished one over it, so whatever ends a sweep
leaves a file of whole steps; the same command goes on from there.  A file of another plan is refused, never mixed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cv2x.errors import InputError, UnavailableError

FORMAT = "cv2x bench sweep 1"
MAX_STEPS = 10_000


@dataclass(frozen=True, slots=True)
class SweepPlan:
    """A sweep of attenuation, and what is sent at each step."""

    from_db: float
    to_db: float
    step_db: float
    dwell_s: float
    rate_hz: float
    octets: int
    attenuator: str
    radio: str

    def steps_db(self) -> list[float]:
        """Return the attenuations in order.  Raises InputError for a plan that makes no sense."""
        if not 0 < self.step_db < 1000:
            raise InputError(f"a step of {self.step_db:g} dB makes no sense", field="--step")
        count = int(abs(self.to_db - self.from_db) / self.step_db + 1e-9) + 1
        if count > MAX_STEPS:
            raise InputError(f"{count} steps are more than {MAX_STEPS}", field="--step")
        sign = 1 if self.to_db >= self.from_db else -1
        return [round(self.from_db + sign * number * self.step_db, 6) for number in range(count)]


@dataclass(frozen=True, slots=True)
class StepResult:
    """What one step came to; ``None`` = nothing to say it from."""

    attenuation_db: float
    sent: int
    not_sent: int
    heard: int
    duplicates: int
    strangers: int
    """Frames heard that were not of this step."""
    pdr: float | None
    """heard / sent."""
    pdr_low: float | None
    """95 % interval (Wilson; takes losses for independent)."""
    pdr_high: float | None
    rssi_mean_dbm: float | None
    rssi_min_dbm: float | None
    rssi_max_dbm: float | None
    began: str
    """UTC."""


class SweepFile:
    """The file of one sweep."""

    def __init__(self, path: Path, plan: SweepPlan) -> None:
        self.path, self._plan = path, asdict(plan)
        self.done: dict[float, StepResult] = {}
        """Results by attenuation."""
        if path.exists():
            self._read()

    def add(self, result: StepResult) -> None:
        """Keep a step.  Raises UnavailableError where the file cannot be written."""
        self.done[result.attenuation_db] = result
        steps = [asdict(step) for step in self.done.values()]
        text = json.dumps({"format": FORMAT, "plan": self._plan, "steps": steps}, indent=1, allow_nan=False)
        made = self.path.with_name(self.path.name + ".part")
        try:
            with made.open("w", encoding="utf-8") as stream:
                stream.write(text + "\n")
                stream.flush()
                os.fsync(stream.fileno())
            made.replace(self.path)
        except OSError as error:
            raise UnavailableError(f"{self.path} cannot be written: {error.strerror}") from error

    def _read(self) -> None:
        name = str(self.path)
        try:
            kept = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise InputError(f"is no sweep that could be continued: {error}", name) from error
        if not isinstance(kept, Mapping) or kept.get("format") != FORMAT:
            raise InputError("is another file, and is left alone: name another one with --out", name)
        differing = _differing(self._plan, kept.get("plan"))
        if differing:
            raise InputError(f"is a sweep with another {differing}: name another file with --out", name)
        try:
            self.done = {float(step["attenuation_db"]): StepResult(**step) for step in kept["steps"]}
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"has steps that do not read: {error}", name) from error


def _differing(plan: Mapping[str, Any], kept: Any) -> str:
    if not isinstance(kept, Mapping):
        return "plan"
    return next((name for name in plan if kept.get(name) != plan[name]), "")
