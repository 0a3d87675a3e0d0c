"""Scripted motion: along a polyline, at speeds that change as the script says.

The script becomes a list of *stretches* of constant acceleration before the run, so that a position is one closed
formula of the time and never a sum of steps.  Changes come in the order written; each begins at its moment or place,
which must lie after the end of the one before.  The path is made of straight pieces: the heading is that of the piece,
and the yaw rate is 0.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from cv2x.clock import SECOND_NS
from cv2x.geodesy import heading_of_deg
from cv2x.messages.model import NodePoint
from cv2x.scenarios.model import ScriptedMotion, SpeedChange
from cv2x.scenarios.traffic.motion import Moment

_LATE_S = 1e-9
"""Two moments closer than this are one."""


class Stretch(NamedTuple):
    """A part of the drive with one acceleration; it lasts until the next one begins."""

    from_s: float
    """Since the actor appeared."""
    from_m: float
    """Along the path."""
    speed_mps: float
    """At its beginning."""
    accel_mps2: float

    def distance_m(self, time_s: float) -> float:
        """Return how far along the path the actor is at a moment of this stretch."""
        passed_s = time_s - self.from_s
        return self.from_m + self.speed_mps * passed_s + 0.5 * self.accel_mps2 * passed_s * passed_s

    def speed_at(self, time_s: float) -> float:
        """Return the speed at a moment of this stretch."""
        return max(0.0, self.speed_mps + self.accel_mps2 * (time_s - self.from_s))


class Polyline:
    """A path with the distance of every point from its beginning."""

    def __init__(self, points: Sequence[NodePoint]) -> None:
        pieces = [(there[0] - here[0], there[1] - here[1]) for here, there in pairwise(points)]
        lengths = [math.hypot(east, north) for east, north in pieces]
        self.points = tuple(points)
        self.headings_deg = [heading_of_deg(east, north) for east, north in pieces]
        self.begins_m = [0.0, *accumulate(lengths)]

    @property
    def length_m(self) -> float:
        """The whole path, in the plane."""
        return self.begins_m[-1]

    def place(self, distance_m: float) -> tuple[float, float, float, float]:
        """Return (east, north, up, heading) at a distance along the path, which is 0 to its length."""
        piece = min(bisect_right(self.begins_m, distance_m) - 1, len(self.headings_deg) - 1)
        here, there = self.points[piece], self.points[piece + 1]
        begin_m, end_m = self.begins_m[piece], self.begins_m[piece + 1]
        share = (distance_m - begin_m) / (end_m - begin_m)
        here_up, there_up = here.up_m or 0.0, there.up_m or 0.0
        return (
            here.east_m + (there.east_m - here.east_m) * share,
            here.north_m + (there.north_m - here.north_m) * share,
            here_up + (there_up - here_up) * share,
            self.headings_deg[piece],
        )


class Scripted:
    """The motion of a `ScriptedMotion`.  Raises ValueError for a script that contradicts itself."""

    def __init__(self, motion: ScriptedMotion) -> None:
        self.path = Polyline(motion.points)
        self.stretches = stretches(motion.speed_mps, motion.changes)
        self._starts_ns = motion.starts_ns
        self._begins_s = [stretch.from_s for stretch in self.stretches]

    def at(self, run_ns: int) -> Moment | None:
        """Return where the actor is; it appears when it starts and vanishes at the end of its path."""
        if run_ns < self._starts_ns:
            return None
        time_s = (run_ns - self._starts_ns) / SECOND_NS
        stretch = self.stretches[bisect_right(self._begins_s, time_s) - 1]
        distance_m = stretch.distance_m(time_s)
        if distance_m > self.path.length_m:
            return None
        east_m, north_m, up_m, heading_deg = self.path.place(distance_m)
        return Moment(east_m, north_m, up_m, stretch.speed_at(time_s), heading_deg, stretch.accel_mps2, 0.0)


def stretches(speed_mps: float, changes: Sequence[SpeedChange]) -> tuple[Stretch, ...]:
    """Return the stretches of a drive that begins with ``speed_mps``.

    Raises ValueError, with the number of the change, for one that begins before the one before it is over, or at a
    place that is never reached.
    """
    found = [Stretch(0.0, 0.0, speed_mps, 0.0)]
    for number, change in enumerate(changes, 1):
        last = found[-1]
        begin_s = _begin_s(last, change, number)
        if begin_s < last.from_s - _LATE_S:
            raise ValueError(f"change {number} begins before the one in front of it is over")
        before_mps, begin_m = last.speed_mps, last.distance_m(begin_s)
        _ramp(found, begin_s, begin_m, change.to_mps, change.rate_mps2)
        if change.stands_ns is not None:
            stood = found[-1]
            _ramp(found, stood.from_s + change.stands_ns / SECOND_NS, stood.from_m, before_mps, change.rate_mps2)
    return tuple(found)


def _begin_s(last: Stretch, change: SpeedChange, number: int) -> float:
    if change.after_ns is not None:
        return change.after_ns / SECOND_NS
    if change.at_m is None:
        raise ValueError(f"change {number} does not say when it begins")
    if change.at_m < last.from_m:
        return -math.inf
    if last.speed_mps <= 0.0:
        raise ValueError(f"change {number} begins at {change.at_m:g} m, where the actor never comes")
    return last.from_s + (change.at_m - last.from_m) / last.speed_mps


def _ramp(found: list[Stretch], begin_s: float, begin_m: float, to_mps: float, rate_mps2: float) -> None:
    """Append the change from the present speed to ``to_mps``, and the steady stretch behind it."""
    from_mps = found[-1].speed_mps
    lasts_s = abs(to_mps - from_mps) / rate_mps2
    if lasts_s > 0.0:
        ramp = Stretch(begin_s, begin_m, from_mps, math.copysign(rate_mps2, to_mps - from_mps))
        found.append(ramp)
        begin_s, begin_m = begin_s + lasts_s, begin_m + (from_mps + to_mps) / 2 * lasts_s
    found.append(Stretch(begin_s, begin_m, to_mps, 0.0))
