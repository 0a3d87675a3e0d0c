"""The roads as they were told: lane surfaces, stop lines, arrows of what is allowed, crosswalks, anchors."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.report.svg import path, tag, title
from cv2x.harness.report.view import Point, View

DEFAULT_WIDTH_M = 3.5
"""Drawn for a lane that states no width (a default of the drawing only)."""
_ARROW_BACK_M = 9.0
"""Distance of an arrow behind its stop line."""
_ARROWS = {
    "straight": "M0 3.2L0 -3.2M-0.9 -1.8L0 -3.2L0.9 -1.8",
    "left": "M0 3.2L0 0L-2 -1.2M-0.5 -1.5L-2 -1.2L-1.4 0.2",
    "right": "M0 3.2L0 0L2 -1.2M0.5 -1.5L2 -1.2L1.4 0.2",
    "u-turn": "M0.8 3.2L0.8 -0.6L-1 -0.6L-1 1.6M-1.7 0.8L-1 1.7L-0.3 0.8",
}
"""Maneuver -> a stroke in metres, the direction of travel up the page."""
_DRIVEN = ("vehicle", "tracked", "bike")


def roads(junctions: Sequence[Mapping[str, Any]], view: View) -> str:
    """Return the surfaces and markings of all junctions."""
    surfaces, edges, marks, walks = [], [], [], []
    for junction in junctions:
        ends: list[Point] = []
        for lane in junction["lanes"]:
            points = lane["points"]
            if len(points) < 2:
                continue
            width = lane["width_m"] or DEFAULT_WIDTH_M
            line = path([view.xy(point) for point in points])
            if lane["kind"] == "crosswalk":
                walks.append(_crosswalk(line, width, view, lane))
            elif lane["kind"] in _DRIVEN:
                stop = stop_line(lane)
                ends += stop
                edges.append(tag("path", d=line, class_="kerb", stroke_width=width * view.px_per_m + 2))
                surfaces.append(
                    tag(
                        "path",
                        title(_describe(junction, lane)),
                        d=line,
                        class_="road",
                        stroke_width=width * view.px_per_m,
                    )
                )
                marks += _markings(lane, points, stop, view)
            else:
                walks.append(
                    tag(
                        "path",
                        title(_describe(junction, lane)),
                        d=line,
                        class_="verge",
                        stroke_width=width * view.px_per_m,
                    )
                )
        if len(ends) >= 6:
            middle = path([view.xy(point) for point in hull(ends)], close=True)
            edges.append(tag("path", d=middle, class_="kerb", stroke_width=2.0))
            surfaces.append(tag("path", d=middle, class_="middle"))
    anchors = [_anchor(junction, view) for junction in junctions]
    return "".join([*edges, *surfaces, *walks, *marks, *anchors])


def stop_line(lane: Mapping[str, Any]) -> list[Point]:
    """Return both ends of a lane's stop line."""
    (east, north), side = lane["points"][0][:2], _across(lane["points"], (lane["width_m"] or DEFAULT_WIDTH_M) / 2)
    return [(east + side[0], north + side[1]), (east - side[0], north - side[1])]


def hull(points: Sequence[Point]) -> list[Point]:
    """Return the convex hull of points, counter-clockwise."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered

    def half(line: list[Point]) -> list[Point]:
        kept: list[Point] = []
        for point in line:
            while len(kept) >= 2 and _turn(kept[-2], kept[-1], point) <= 0:
                kept.pop()
            kept.append(point)
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


def _markings(lane: Mapping[str, Any], points: Sequence[Sequence[float]], stop: list[Point], view: View) -> list[str]:
    marks = []
    middle = path([view.xy(point) for point in points])
    marks.append(tag("path", d=middle, class_="centre"))
    if lane["ingress"]:
        marks.append(tag("path", d=path([view.xy(point) for point in stop]), class_="stop"))
        ahead, length = _travel(points)
        back = min(_ARROW_BACK_M, length / 2)
        x, y = view.xy((points[0][0] - ahead[0] * back, points[0][1] - ahead[1] * back))
        angle = math.degrees(math.atan2(ahead[0], ahead[1]))
        shapes = "".join(_ARROWS[name] for name in lane["maneuvers"] if name in _ARROWS) or _ARROWS["straight"]
        turn = f"translate({x:.1f} {y:.1f}) rotate({angle:.1f}) scale({view.px_per_m:.3f})"
        marks.append(tag("path", d=shapes, class_="arrow", transform=turn))
    return marks


def _crosswalk(line: str, width_m: float, view: View, lane: Mapping[str, Any]) -> str:
    bar = 0.6 * view.px_per_m
    said = title(f"crosswalk, lane {lane['id']}")
    return tag(
        "path",
        said,
        d=line,
        class_="zebra",
        stroke_width=width_m * view.px_per_m,
        stroke_dasharray=f"{bar:.2f} {bar:.2f}",
    )


def _anchor(junction: Mapping[str, Any], view: View) -> str:
    x, y = view.xy(junction["anchor"])
    return tag(
        "path",
        title(f"anchor of junction {junction['id']}"),
        d=f"M{x - 5:.1f} {y:.1f}h10M{x:.1f} {y - 5:.1f}v10",
        class_="anchor",
    )


def _describe(junction: Mapping[str, Any], lane: Mapping[str, Any]) -> str:
    way = "inbound" if lane["ingress"] else "outbound" if lane["egress"] else "lane"
    groups = f", signal group {', '.join(map(str, lane['groups']))}" if lane["groups"] else ""
    told = f", {lane['width_m']:g} m wide" if lane["width_m"] else ", no width told"
    return f"junction {junction['id']}, lane {lane['id']}: {way} {lane['kind']}{told}{groups}"


def _travel(points: Sequence[Sequence[float]]) -> tuple[Point, float]:
    """Return the direction of travel at the stop line (inbound), and the length of that first stretch."""
    east, north = points[0][0] - points[1][0], points[0][1] - points[1][1]
    length = math.hypot(east, north)
    return ((east / length, north / length) if length else (0.0, 1.0)), length


def _across(points: Sequence[Sequence[float]], half_width_m: float) -> Point:
    (east, north), _ = _travel(points)
    return north * half_width_m, -east * half_width_m


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
