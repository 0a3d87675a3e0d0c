"""Lines of points: lengths, cuts, joins, and Douglas-Peucker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from cv2x.geodesy import heading_difference_deg, heading_of_deg
from cv2x.messages.model import NodePoint

SAME_M = 0.01
"""Points closer than this are one: MAPs tell centimetres."""


def length_m(points: Sequence[NodePoint]) -> float:
    """Return the length of a line in the plane."""
    return sum(math.dist(here[:2], there[:2]) for here, there in pairwise(points))


def without_repeats(points: Sequence[NodePoint]) -> tuple[NodePoint, ...]:
    """Return a line without points that lie on their predecessors."""
    kept: list[NodePoint] = []
    for point in points:
        if not kept or math.dist(kept[-1][:2], point[:2]) >= SAME_M:
            kept.append(point)
    return tuple(kept)


def cut(points: Sequence[NodePoint], most_m: float) -> tuple[NodePoint, ...]:
    """Return the first ``most_m`` metres of a line."""
    kept = [points[0]]
    left_m = most_m
    for here, there in pairwise(points):
        piece_m = math.dist(here[:2], there[:2])
        if piece_m >= left_m:
            share = left_m / piece_m if piece_m else 0.0
            up_m = None if here.up_m is None or there.up_m is None else here.up_m + (there.up_m - here.up_m) * share
            east_m, north_m = (a + (b - a) * share for a, b in zip(here[:2], there[:2], strict=True))
            kept.append(NodePoint(east_m, north_m, up_m))
            break
        kept.append(there)
        left_m -= piece_m
    return without_repeats(kept)


def simplified(points: Sequence[NodePoint], tolerance_m: float) -> tuple[NodePoint, ...]:
    """Return a line with fewer points, none of those left out farther than ``tolerance_m`` from it (Douglas-Peucker;
    heights count like widths)."""
    if len(points) < 3:
        return tuple(points)
    keep = {0, len(points) - 1}
    pending = [(0, len(points) - 1)]
    while pending:
        first, last = pending.pop()
        away_m, farthest = max(
            ((_away_m(points[i], points[first], points[last]), i) for i in range(first + 1, last)), default=(0.0, first)
        )
        if away_m > tolerance_m:
            keep.add(farthest)
            pending += [(first, farthest), (farthest, last)]
    return tuple(points[i] for i in sorted(keep))


def _away_m(point: NodePoint, start: NodePoint, end: NodePoint) -> float:
    flat = None in (point.up_m, start.up_m, end.up_m)
    p, a, b = ([x or 0.0 for x in (one[:2] if flat else one)] for one in (point, start, end))
    line = [y - x for x, y in zip(a, b, strict=True)]
    long2 = sum(x * x for x in line)
    share = sum((x - y) * z for x, y, z in zip(p, a, line, strict=True)) / long2 if long2 else 0.0
    share = min(1.0, max(0.0, share))
    return math.dist(p, [x + z * share for x, z in zip(a, line, strict=True)])


def heading_deg(points: Sequence[NodePoint], at_end: bool) -> float:
    """Return the heading of a line's last (or first) piece."""
    here, there = (points[-2], points[-1]) if at_end else (points[0], points[1])
    return heading_of_deg(there.east_m - here.east_m, there.north_m - here.north_m)


def turned_deg(before: Sequence[NodePoint], after: Sequence[NodePoint]) -> float:
    """Return the angle from the end of one line to the beginning of another, positive to the right."""
    return float(heading_difference_deg(heading_deg(after, at_end=False), heading_deg(before, at_end=True)))
