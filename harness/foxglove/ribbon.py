"""Polylines with a width, as surfaces.

Points run from the stop line outwards; offsets are to the left of that direction.  Lanes have a handful of points each,
for which plain numbers are several times as fast as arrays.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from cv2x.harness.foxglove.values import Json, points, triangles

Point = tuple[float, float]
"""Metres east and north."""
Line = list[Point]
_SHARPEST = 2.0
"""How much farther than its offset the edge of a bend may lie from the middle."""
_SAME_M = 0.01


def polyline(given: Sequence[Sequence[float]]) -> Line | None:
    """Return points as a line without repeated ones, ``None`` where no line is left."""
    line: Line = []
    for x, y in given:
        if not line or math.dist(line[-1], (x, y)) > _SAME_M:
            line.append((x, y))
    return line if len(line) >= 2 else None


def offset(line: Line, by_m: float) -> Line:
    """Return the line so far to the left of itself."""
    left = []
    for (x0, y0), (x1, y1) in pairwise(line):
        length = math.hypot(x1 - x0, y1 - y0)
        left.append(((y0 - y1) / length, (x1 - x0) / length))
    moved = []
    for (x, y), (ax, ay), (bx, by) in zip(line, [left[0], *left], [*left, left[-1]], strict=True):
        # The edges of both stretches meet at this much of the sum of their normals (1/2 where it goes straight on).
        share = by_m * min(1.0 / max(1.0 + ax * bx + ay * by, 1e-9), _SHARPEST)
        moved.append((x + share * (ax + bx), y + share * (ay + by)))
    return moved


def first_metres(line: Line, length_m: float) -> Line:
    """Return the beginning of a line."""
    along = _along(line)
    if along[-1] <= length_m:
        return line
    return [*line[: bisect_left(along, length_m)], _at(line, along, length_m)]


def pieces(line: Line, length_m: float, gap_m: float, limit: int) -> list[Line]:
    """Return straight stretches along a line with gaps between them, at most ``limit`` of them."""
    along = _along(line)
    found = []
    for index in range(min(limit, int(along[-1] // (length_m + gap_m)) + 1)):
        begin_m = index * (length_m + gap_m)
        ends = [_at(line, along, begin_m), _at(line, along, min(begin_m + length_m, along[-1]))]
        if math.dist(*ends) > _SAME_M:
            found.append(ends)
    return found


def middle(ends: Sequence[Point]) -> Point:
    """Return the mean of points."""
    return sum(x for x, _ in ends) / len(ends), sum(y for _, y in ends) / len(ends)


def _along(line: Line) -> list[float]:
    return list(accumulate((math.dist(*ends) for ends in pairwise(line)), initial=0.0))


def _at(line: Line, along: Sequence[float], distance_m: float) -> Point:
    index = min(max(bisect_left(along, distance_m), 1), len(line) - 1)
    share = (distance_m - along[index - 1]) / (along[index] - along[index - 1])
    (x0, y0), (x1, y1) = line[index - 1], line[index]
    return x0 + share * (x1 - x0), y0 + share * (y1 - y0)


@dataclass(slots=True)
class Surface:
    """Bands that make one mesh, all seen from above."""

    height_m: float
    corners: list[Json] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)

    def add(self, line: Line, right_m: float, left_m: float) -> None:
        """Add the band between two offsets of a line (right less than left)."""
        edges = zip(offset(line, right_m), offset(line, left_m), strict=True)
        first = len(self.corners)
        self.corners += points([corner for pair in edges for corner in pair], self.height_m)
        for index in range(first, first + 2 * (len(line) - 1), 2):
            self.indices += (index, index + 2, index + 1, index + 1, index + 2, index + 3)

    def fill(self, around: Sequence[Point]) -> None:
        """Add a convex area, its corners counter-clockwise."""
        first = len(self.corners)
        self.corners += points(around, self.height_m)
        for index in range(first + 1, first + len(around) - 1):
            self.indices += (first, index, index + 1)

    def mesh(self, tint: Json) -> list[Json]:
        """Return the mesh in one colour, nothing where there is no band."""
        return [triangles(self.corners, self.indices, tint)] if self.indices else []


def segments(line: Line, height_m: float) -> list[Json]:
    """Return a line as pairs of ends."""
    return [end for pair in pairwise(points(line, height_m)) for end in pair]
