"""What an application is: a rule that looks at a view and answers with findings.

An application keeps nothing between two looks.  A finding says what holds now, with the numbers that led to it; whether
that is news to the driver is decided in one place for all of them (`cv2x.obu.alerts`).  What several applications need
is worked out once per view, and only when one asks.  Thresholds come from the unit's configuration alone.  A neighbour
that is doubtful (`cv2x.world.doubt`) leads to no finding.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import Stamp
from cv2x.obu.applications.braking import LEAST_MPS2
from cv2x.obu.applications.stop_line import StopLine, stop_line_ahead
from cv2x.world.ego import Ego
from cv2x.world.neighbours import Neighbours
from cv2x.world.relation import Relations, classify
from cv2x.world.world import World

MAX_FINDINGS = 8
"""Of one application at one moment, the most urgent ones: whoever fills the air must not fill the driver's screen.
Default only."""


class Level(IntEnum):
    """How pressing an alert is."""

    INFORMATION = 1
    WARNING = 2
    """Somebody has to pay attention."""
    IMMINENT = 3
    """Somebody has to act."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that holds at the moment of the view."""

    target: str
    """What it is about, as in `cv2x.station.outcome.Alert`."""
    numbers: Mapping[str, float]
    """With ``level`` (of `Level`), and ``direction_deg`` where there is one: from the own heading to the target,
    positive to the right."""
    key: str | None = None
    """What stays when the target's name changes (its track); ``None`` = the target's name."""


class _NotYet:
    """What was not worked out so far, where ``None`` is an answer."""


_NOT_YET = _NotYet()


class View:
    """The world of one on-board unit at one moment."""

    __slots__ = (
        "_neighbours", "_relations", "_stop_line", "_whole", "braking_mps2", "ego", "lights", "now", "own_mps", "turn",
        "world",
    )  # fmt: skip

    def __init__(
        self,
        now: Stamp,
        world: World,
        ego: Ego,
        lights: frozenset[str] = frozenset(),
        accel_mps2: float | None = None,
    ) -> None:
        self.now, self.world, self.ego, self.lights = now, world, ego, lights
        self.own_mps = math.nan if ego.speed_mps is None else ego.speed_mps
        """The own speed; NaN while it is not known, so that every comparison with it is false."""
        self.braking_mps2 = -accel_mps2 if accel_mps2 is not None and accel_mps2 <= -LEAST_MPS2 else 0.0
        """The own deceleration, 0 of who does not brake."""
        self.turn = ("right-turn" in lights) - ("left-turn" in lights)
        """Which turn signal is on: -1 left, 1 right, 0 none or both."""
        self._neighbours: Neighbours | None = None
        self._relations: Relations | None = None
        self._stop_line: StopLine | _NotYet | None = _NOT_YET
        self._whole: View | None = None
        """The view this one shows a part of."""

    @property
    def neighbours(self) -> Neighbours:
        """The vehicles around, moved to this moment."""
        if self._neighbours is None:
            self._neighbours = self.world.neighbours(self.now)
        return self._neighbours

    @property
    def relations(self) -> Relations:
        """How they stand to the own vehicle."""
        if self._relations is None:
            self._relations = classify(self.neighbours, self.ego)
        return self._relations

    @property
    def stop_line(self) -> StopLine | None:
        """The stop line ahead on the own lane with the signals that hold there, or ``None`` off every known lane."""
        if isinstance(self._stop_line, _NotYet):
            if self._whole is not None:
                self._stop_line = self._whole.stop_line
            else:
                self._stop_line = stop_line_ahead(self.world, self.now, self.ego, self.lights)
        return self._stop_line

    def of(self, rows: NDArray[np.intp]) -> View:
        """Return the same view with these of the neighbours alone."""
        view = View(self.now, self.world, self.ego, self.lights)
        view.braking_mps2, view._whole = self.braking_mps2, self
        view._neighbours, view._relations = self.neighbours.take(rows), self.relations.take(rows)
        return view


class Application(Protocol):
    """A rule of an on-board unit.  It is made with its thresholds, by name."""

    id: ClassVar[str]
    """The standard's short name."""
    needs: ClassVar[tuple[str, ...]]
    """What it works from beside the own position: of ``vehicles turn-signal map signals events users``."""
    material: ClassVar[Mapping[str, float]]
    """Number -> change beyond which a standing alert is updated; empty = never."""

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        """Take the thresholds, complete."""

    def evaluate(self, view: View) -> list[Finding]:
        """Return what holds now, the most urgent first."""
