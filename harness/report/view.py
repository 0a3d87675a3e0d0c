"""Which part of the plane a drawing shows, and how metres become pixels: equal axes, north up.

The view is the junctions with their lanes to a stretch before the stop line, and every alert that is not far away;
tracks are cut at the frame.  Without a junction it is all of the tracks.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cv2x.harness.report.scale import round_step

LANE_STRETCH_M = 70.0
"""How far from its stop line a lane widens the view (a choice of presentation)."""
ALERT_REACH_M = 260.0
"""An alert or event farther from every junction does not widen the view."""
NEAR_STRETCH_M, NEAR_REACH_M = 24.0, 36.0
"""The same for the view of the junctions alone."""
FARTHEST_M = 20_000.0
"""A place farther from the median of all places does not widen the view."""
WIDTH_PX = 1040.0
_LOWEST_PX, _HIGHEST_PX = 380.0, 720.0
_PAD_M = 14.0
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """A window of the plane: its centre in metres, its scale, its size in pixels."""

    east_m: float
    north_m: float
    px_per_m: float
    width: float
    height: float

    def xy(self, point: Sequence[float]) -> Point:
        """Return the pixel of a point (east, north)."""
        x = self.width / 2 + (point[0] - self.east_m) * self.px_per_m
        return x, self.height / 2 - (point[1] - self.north_m) * self.px_per_m

    def shows(self, xy: Point, margin: float = 0.0) -> bool:
        """Return whether a pixel lies within the frame."""
        return -margin <= xy[0] <= self.width + margin and -margin <= xy[1] <= self.height + margin

    def scale_bar(self) -> tuple[float, float]:
        """Return a round length in metres and its pixels, about a seventh of the width."""
        length_m = round_step(self.width / 7 / self.px_per_m)
        return length_m, length_m * self.px_per_m


def view_of(results: Mapping[str, Any], extent: str = "place") -> View | None:
    """Return the view of an extent, or ``None`` when there is nothing to draw.

    ``place``: the junctions and all that was warned of near them; ``near``: the junctions alone; ``whole``: all tracks
    to their ends.
    """
    points: list[Point] = []
    tracks = [(p[1], p[2]) for track in results["tracks"] for p in track["points"]]
    if results["junctions"] and extent != "whole":
        stretch_m, reach_m = (NEAR_STRETCH_M, NEAR_REACH_M) if extent == "near" else (LANE_STRETCH_M, ALERT_REACH_M)
        for junction in results["junctions"]:
            for lane in junction["lanes"]:
                points += cut(lane["points"], stretch_m)
            points.append(tuple(junction["anchor"]))
        anchors = [junction["anchor"] for junction in results["junctions"]]
        marks = [alert["at"] for alert in results["alerts"] if alert["at"]] + [
            event["at"] for event in results["events"]
        ]
        points += [tuple(mark) for mark in marks if min(math.dist(mark, anchor) for anchor in anchors) <= reach_m]
    else:
        points += tracks + [tuple(alert["at"]) for alert in results["alerts"] if alert["at"]]
        points += [tuple(p) for junction in results["junctions"] for lane in junction["lanes"] for p in lane["points"]]
    return fit(_together(points)) if points else None


def _together(points: Sequence[Point]) -> list[Point]:
    """Return the points near the median one: what somebody claims from far away does not shrink the rest to a dot."""
    middle = tuple(sorted(axis)[len(axis) // 2] for axis in zip(*points, strict=True))
    return [point for point in points if math.dist(point, middle) <= FARTHEST_M]


def fit(points: Iterable[Point]) -> View:
    """Return the view that shows all points with a margin."""
    east, north = zip(*points, strict=True)
    width_m = max(east) - min(east) + 2 * _PAD_M
    height_m = max(north) - min(north) + 2 * _PAD_M
    height = min(max(WIDTH_PX * height_m / width_m, _LOWEST_PX), _HIGHEST_PX)
    scale = min(WIDTH_PX / width_m, height / height_m)
    return View((max(east) + min(east)) / 2, (max(north) + min(north)) / 2, scale, WIDTH_PX, height)


def cut(points: Sequence[Sequence[float]], length_m: float) -> list[Point]:
    """Return a polyline's first stretch of at most ``length_m``."""
    kept: list[Point] = []
    left = length_m
    for point in points:
        here = (point[0], point[1])
        if kept:
            step = math.dist(kept[-1], here)
            if step > left:
                share = left / step
                kept.append(
                    (kept[-1][0] + (here[0] - kept[-1][0]) * share, kept[-1][1] + (here[1] - kept[-1][1]) * share)
                )
                return kept
            left -= step
        kept.append(here)
    return kept


def breaks(points: Sequence[Sequence[Any]]) -> set[int]:
    """Return the indices of a track's points (seconds, east, north, speed) that no driving leads to from the point
    before.

    The speed told at either end, half as much again and 30 m are allowed for; without a speed 70 m/s (choices of
    presentation).
    """
    found = set()
    for index in range(1, len(points)):
        before, here = points[index - 1], points[index]
        lasted_s = here[0] - before[0]
        told = [point[3] for point in (before, here) if point[3] is not None]
        reach_m = lasted_s * (1.5 * max(told) if told else 70.0) + 30.0
        if math.dist(before[1:3], here[1:3]) > reach_m:
            found.add(index)
    return found


def inside_runs(view: View, points: Sequence[Point], broken: Collection[int] = ()) -> list[list[int]]:
    """Return stretches of indices whose points lie in the frame, each with the neighbour outside, so that lines reach
    the edge.

    No stretch crosses into an index of ``broken``.
    """
    runs: list[list[int]] = []
    current: list[int] = []
    for index, point in enumerate(points):
        if index in broken and current:
            runs.append(current)
            current = []
        if view.shows(point):
            if not current and index and index not in broken:
                current = [index - 1]
            current.append(index)
        elif current:
            current.append(index)
            runs.append(current)
            current = []
    if current:
        runs.append(current)
    return runs
