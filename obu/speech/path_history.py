"""Where a vehicle has been, in few points: those between which it did not leave the straight line by more than a metre.

One point is taken up per metre driven.  From the last point kept a cone holds all directions whose line passes every
point since within `ERROR_M`; the first one outside makes its predecessor the next point kept.  So a fix costs a few
operations however long the way is.  Kept are as many points as the wanted length takes, no older than `OLDEST_NS`.

The rule and all its numbers are this project's; the standards' own concise form was not readable (unverified).
"""

from __future__ import annotations

import math
from collections import deque
from itertools import pairwise
from typing import NamedTuple

from cv2x.clock import SECOND_NS
from cv2x.geodesy import apart_m, heading_difference_deg, heading_of_deg
from cv2x.messages.model import PathPoint, Position

ERROR_M = 1.0
STEP_M = 1.0
"""Who moved less has no new point."""
CHORD_M = 100.0
"""Two points kept are no farther apart."""
MOST_POINTS = 23
"""What a BSM holds."""
OLDEST_NS = 600 * SECOND_NS
"""The wire counts up to 655 s."""


class _Place(NamedTuple):
    utc_ns: int
    position: Position


class PathHistory:
    """The way behind, over at least ``length_m`` where the vehicle has driven so far."""

    __slots__ = ("_half_deg", "_kept", "_last", "_length_m", "_middle_deg")

    def __init__(self, length_m: float) -> None:
        self._length_m = length_m
        self._kept: deque[_Place] = deque()
        """The oldest first; the cone stands on the last one."""
        self._last: _Place | None = None
        """The latest point taken up."""
        self._middle_deg = self._half_deg = 0.0
        """The cone: its middle direction and half its width."""

    def drive(self, utc_ns: int, position: Position) -> None:
        """Take up where the vehicle is; instants come in order."""
        here = _Place(utc_ns, position)
        if self._last is None:
            self._start(here)
            return
        if _apart_m(here, self._last) < STEP_M:
            return
        if not self._narrow(here):
            self._start(self._last)
            self._narrow(here)
            self._forget(utc_ns)
        self._last = here

    def points(self, utc_ns: int, position: Position) -> tuple[PathPoint, ...]:
        """Return the way behind a place and instant, the latest point first."""
        told = []
        base_m = position.elevation_m
        for place in reversed(self._kept):
            there, age_ns = place.position, utc_ns - place.utc_ns
            if age_ns <= 0:
                continue
            climb_m = None if base_m is None or there.elevation_m is None else there.elevation_m - base_m
            east_deg = (there.lon_deg - position.lon_deg + 180.0) % 360.0 - 180.0
            told.append(PathPoint(there.lat_deg - position.lat_deg, east_deg, climb_m, age_ns / SECOND_NS))
        return tuple(told)

    def way(self, position: Position) -> tuple[Position, ...]:
        """Return the places on the way to a place, the oldest first, that place last."""
        return (*(place.position for place in self._kept if place.position != position), position)

    def _start(self, at: _Place) -> None:
        """Keep a point and stand the cone on it."""
        self._kept.append(at)
        self._last = at
        self._half_deg = 180.0

    def _narrow(self, here: _Place) -> bool:
        """Let the cone pass a point; return whether it does."""
        foot = self._kept[-1]
        away_m = _apart_m(here, foot)
        if away_m > CHORD_M:
            return False
        towards_deg = _direction_deg(foot, here)
        half_deg = math.degrees(math.asin(min(1.0, ERROR_M / away_m))) if away_m > 0.0 else 180.0
        off_deg = heading_difference_deg(towards_deg, self._middle_deg)
        if self._half_deg >= 180.0:
            self._middle_deg, self._half_deg = towards_deg, half_deg
            return True
        if abs(off_deg) > self._half_deg:
            return False
        low, high = max(-self._half_deg, off_deg - half_deg), min(self._half_deg, off_deg + half_deg)
        self._middle_deg, self._half_deg = self._middle_deg + (low + high) / 2, (high - low) / 2
        return True

    def _forget(self, utc_ns: int) -> None:
        """Let go of points beyond the wanted length, too old or too many."""
        kept = self._kept
        while len(kept) > 1 and (
            len(kept) > MOST_POINTS
            or utc_ns - kept[0].utc_ns > OLDEST_NS
            or (len(kept) > 2 and self._reach_m() >= self._length_m)
        ):
            kept.popleft()

    def _reach_m(self) -> float:
        """Return the way from the second point kept to the latest place."""
        places = [*list(self._kept)[1:], self._last or self._kept[-1]]
        return sum(_apart_m(one, other) for one, other in pairwise(places))


def _apart_m(one: _Place, other: _Place) -> float:
    return apart_m(one.position.lat_deg, one.position.lon_deg, other.position.lat_deg, other.position.lon_deg)


def _direction_deg(foot: _Place, there: _Place) -> float:
    here, to = foot.position, there.position
    east = ((to.lon_deg - here.lon_deg + 180.0) % 360.0 - 180.0) * math.cos(math.radians(here.lat_deg))
    return heading_of_deg(east, to.lat_deg - here.lat_deg)
