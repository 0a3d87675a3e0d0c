"""Congestion control as a duty of a unit: every tenth of a second it looks at the load its radio measures and at the
vehicles of its world, and tells the unit's speech what follows, and whoever watches when that changes.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.obu.congestion.control import CONTROL_NS, CongestionConfig, Control
from cv2x.obu.congestion.dcc import ReactiveDcc
from cv2x.obu.congestion.j2945 import J2945
from cv2x.obu.congestion.tracking import Tracking
from cv2x.station.inputs import PositionFix
from cv2x.station.outcome import Congestion
from cv2x.world.world import World

_KINDS: dict[str, Callable[..., Control]] = {"j2945": J2945, "dcc": ReactiveDcc}


class CongestionDuty:
    """The control of one unit; ``rng`` draws the chances of early messages and the phase of the looks, ``usual_ns`` is
    the interval without control."""

    def __init__(self, config: CongestionConfig, usual_ns: int, rng: random.Random) -> None:
        self._control = _KINDS[config.kind](config.parameters)
        self.reschedule_ns = round(config.parameters.get("reschedule_s", 0.0) * SECOND_NS)
        self._usual_ns = usual_ns
        self._rng = rng
        self._tracking = Tracking()
        self._load: float | None = None
        self._told: Congestion | None = None
        self.next_ns: int | None = None
        """Monotonic time of the next look."""

    @property
    def interval_ns(self) -> int:
        """At least so long between two vehicle messages."""
        return max(self._usual_ns, self._control.interval_ns)

    @property
    def shortest_ns(self) -> int:
        """Between two messages at least, early ones too."""
        return self._usual_ns

    @property
    def power_dbm(self) -> float | None:
        """Power to send with, ``None`` for that of the radio."""
        return self._control.power_dbm

    def measured(self, cbr: float) -> None:
        """Take the busy ratio the radio measured last."""
        self._load = cbr

    def said(self, fix: PositionFix) -> None:
        """Take what others were told."""
        self._tracking.said(fix)

    def look(self, now: Stamp, world: World) -> Congestion | None:
        """Look at load and vehicles; return what follows where that is new."""
        if self.next_ns is None:
            self.next_ns = now.monotonic_ns
        late_ns = now.monotonic_ns - self.next_ns
        if late_ns < 0:
            return None
        self.next_ns += (late_ns // CONTROL_NS + 1) * CONTROL_NS
        control = self._control
        count = 0 if control.range_m is None else _within(world, now, control.range_m)
        control.look(now.monotonic_ns, self._load, count)
        told = Congestion(control.kind, control.state, self.interval_ns, control.power_dbm, self._load, count)
        before = self._told
        if before is not None and _same(before, told):
            return None
        self._told = told
        return told

    def early(self, fix: PositionFix) -> bool:
        """Return whether a message is due before its time."""
        error_m = self._tracking.error_m(fix)
        return error_m > 0.0 and self._control.early(error_m, self._rng.random())


def _same(before: Congestion, now: Congestion) -> bool:
    """Whether nothing changed that is worth telling: a millisecond, a tenth of a decibel."""
    if before.state != now.state or abs(before.interval_ns - now.interval_ns) >= MILLISECOND_NS:
        return False
    if before.power_dbm is None or now.power_dbm is None:
        return before.power_dbm is now.power_dbm
    return abs(before.power_dbm - now.power_dbm) < 0.1


def _within(world: World, now: Stamp, range_m: float) -> int:
    """Return how many vehicles are within a distance of the own place."""
    ego = world.ego(now)
    if ego is None or not len(world.vehicles):
        return 0
    others = world.neighbours(now)
    return int(np.count_nonzero(np.hypot(others.east_m - ego.east_m, others.north_m - ego.north_m) <= range_m))
