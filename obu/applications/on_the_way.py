"""Which events and signs heard of lie on the own way, and how far ahead.

An event that says along which roads it matters (paths) matters to who drives along one of them: at most half the stated
width, else `PATH_HALF_WIDTH_M`, from its line, and heading at most 45 degrees off it; the distance runs along the line
to the point nearest the event's place.  One that only names a place matters to who drives straight towards it: less
than its radius, and at least `ASIDE_M`, aside.  Distances are those of the own front to the place, and negative behind
it; what lies farther behind than the event's radius is over.  What has not begun, or has ended, by the own clock is
passed over.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from cv2x.clock import MILLISECOND_NS, SECOND_NS, minute_of_year, resolve_minute_of_year
from cv2x.geodesy import Floats, LocalFrame, heading_difference_deg, unit_vector
from cv2x.messages.model import RoadEvent
from cv2x.obu.applications.base import Finding, Level, View
from cv2x.world.ego import Ego
from cv2x.world.events import HALF_YEAR, HeldEvent
from cv2x.world.once import Once
from cv2x.world.plausible import is_on_earth

PATH_HALF_WIDTH_M = 5.0
HEADING_DEG = 45.0
ASIDE_M = 5.0
"""All three: defaults only."""
_MOST_EVENTS = 64
"""Looked at in one view, those nearest first heard: a bound on what the air may cost."""


class OnTheWay(NamedTuple):
    """An event or sign ahead."""

    held: HeldEvent
    distance_m: float
    """From the own front to its place."""
    direction_deg: float
    """From the own heading to its place, positive to the right."""

    @property
    def target(self) -> str:
        """As an alert's target: ``event:<source id hex>/<number>``, or ``sign:`` …"""
        event = self.held.event
        return f"{event.kind.value}:{self.held.source_id.hex()}/{event.id}"


def on_the_way(view: View, wanted: Callable[[RoadEvent], bool], range_m: float) -> list[OnTheWay]:
    """Return what is wanted and lies at most ``range_m`` ahead, the nearest first."""
    ego, frame = view.ego, view.world.vehicles.frame
    if frame is None or ego.heading_deg is None:
        return []
    chosen = [held for held in view.world.events.current(view.now) if wanted(held.event)]
    if not chosen:
        return []
    utc_ns = view.now.utc_ns
    minute = minute_of_year(utc_ns)
    found = []
    for held in chosen[:_MOST_EVENTS]:
        if not _is_on(held.event, minute) or _is_over(held.event, utc_ns):
            continue
        placed = _placed(held.event, ego, frame)
        if placed is not None and -(held.event.radius_m or 0.0) <= placed[0] <= range_m:
            found.append(OnTheWay(held, *placed))
    return sorted(found, key=lambda one: (one.distance_m, one.target))


def event_findings(ahead: list[OnTheWay], speed_mps: float, level: Level) -> list[Finding]:
    """Return findings with ``time_s`` and ``distance_m`` (0 within the place)."""
    found = []
    for one in ahead:
        distance_m = max(one.distance_m, 0.0)
        numbers = {
            "time_s": distance_m / speed_mps if speed_mps > 0.0 else 0.0,
            "distance_m": distance_m,
            "direction_deg": one.direction_deg,
            "level": float(level),
        }
        found.append(Finding(one.target, numbers))
    return found


def _is_on(event: RoadEvent, minute: int) -> bool:
    """Whether a minute of the year lies between start and end; both may lie in the next or the last year."""
    start, end = event.start_minute_of_year, event.end_minute_of_year
    if start is not None and (minute - start + HALF_YEAR) % (2 * HALF_YEAR) < HALF_YEAR:
        return False
    return end is None or (end - minute + HALF_YEAR) % (2 * HALF_YEAR) >= HALF_YEAR


def _is_over(event: RoadEvent, utc_ns: int) -> bool:
    """Whether an event that tells how many seconds it lasts has ended."""
    if event.lasts_s is None or event.start_minute_of_year is None:
        return False
    start_ns = resolve_minute_of_year(event.start_minute_of_year, utc_ns) + (event.start_mark_ms or 0) * MILLISECOND_NS
    return utc_ns >= start_ns + event.lasts_s * SECOND_NS


def _placed(event: RoadEvent, ego: Ego, frame: LocalFrame) -> tuple[float, float] | None:
    """Return (distance ahead of the own front, direction) of an event on the own way, ``None`` of others."""
    shown, place, lines = _LAID_OUT(event, lambda: _lay_out(event, frame), frame)
    if not shown:
        return None
    front_m = ego.length_m / 2
    along, aside_m = (0.0, 0.0) if place is None else _ahead(place, ego)
    direction_deg = math.degrees(math.atan2(aside_m, along))
    if event.paths:
        half_m = PATH_HALF_WIDTH_M if event.path_width_m is None else event.path_width_m / 2
        remaining = (line.left_m(ego, half_m) for line in lines)
        best = min((m for m in remaining if m is not None), default=None)
        return None if best is None else (best - front_m, direction_deg)
    if place is None or abs(aside_m) > max(event.radius_m or 0.0, ASIDE_M):
        return None
    return along - front_m, direction_deg


def _ahead(place: tuple[float, float], ego: Ego) -> tuple[float, float]:
    """Return how far ahead and how far to the right a point of the plane lies."""
    sin, cos = unit_vector(ego.plane_heading_deg or 0.0)
    east, north = place[0] - ego.east_m, place[1] - ego.north_m
    return east * sin + north * cos, east * cos - north * sin


class _Line:
    """A path in a plane: its straight pieces."""

    __slots__ = ("_begins", "_high", "_lengths", "_low", "_starts", "_steps", "_there_m")

    def __init__(self, starts: Floats, steps: Floats, lengths: Floats, place: tuple[float, float] | None) -> None:
        self._starts, self._steps, self._lengths = starts, steps, lengths
        self._begins = np.concatenate([[0.0], np.cumsum(lengths)[:-1]])
        ends = np.concatenate([starts, starts + steps])
        self._low, self._high = ends.min(axis=0).tolist(), ends.max(axis=0).tolist()
        there = None if place is None else self._nearest(place[0], place[1])[0]
        self._there_m = float(self._begins[-1] + lengths[-1]) if there is None else there

    def left_m(self, ego: Ego, half_m: float) -> float | None:
        """Return the way left to the point nearest the event's place (the end without one), ``None`` for who is not on
        it."""
        if not (
            self._low[0] - half_m <= ego.east_m <= self._high[0] + half_m
            and self._low[1] - half_m <= ego.north_m <= self._high[1] + half_m
        ):
            return None
        here_m, away_m, piece = self._nearest(ego.east_m, ego.north_m)
        heading_deg = math.degrees(math.atan2(self._steps[piece, 0], self._steps[piece, 1]))
        if away_m > half_m or abs(heading_difference_deg(heading_deg, ego.plane_heading_deg)) > HEADING_DEG:
            return None
        return self._there_m - here_m

    def _nearest(self, east_m: float, north_m: float) -> tuple[float, float, int]:
        """Return (distance along the line, distance from it, piece) of its point nearest to another."""
        delta = np.array([east_m, north_m]) - self._starts
        share = np.clip((delta * self._steps).sum(axis=1) / self._lengths**2, 0.0, 1.0)
        away = delta - self._steps * share[:, None]
        away_m = np.hypot(away[:, 0], away[:, 1])
        piece = int(np.argmin(away_m))
        return float(self._begins[piece] + share[piece] * self._lengths[piece]), float(away_m[piece]), piece


class _LaidOut(NamedTuple):
    """Where an event lies in a plane."""

    shown: bool
    """The plane can show its place, if it has one."""
    place: tuple[float, float] | None
    lines: tuple[_Line, ...]


_LAID_OUT: Once[_LaidOut] = Once(2048)
"""By event and plane: many hear of one event, and are told of it again and again."""


def _lay_out(event: RoadEvent, frame: LocalFrame) -> _LaidOut:
    place: tuple[float, float] | None = None
    if event.position is not None and is_on_earth(event.position):
        place = frame.to_enu(event.position.lat_deg, event.position.lon_deg)
        if not (math.isfinite(place[0]) and math.isfinite(place[1])):
            return _LaidOut(False, None, ())
    lines = []
    for path in event.paths:
        points = np.column_stack(frame.to_enu([point.lat_deg for point in path], [point.lon_deg for point in path]))
        steps = np.diff(points, axis=0)
        lengths = np.hypot(steps[:, 0], steps[:, 1])
        real = np.isfinite(lengths) & (lengths > 0.0)
        if real.any():
            lines.append(_Line(points[:-1][real], steps[real], lengths[real], place))
    return _LaidOut(True, place, tuple(lines))
