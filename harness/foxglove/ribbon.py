"""Polylines with a width, as surfaces.

Points run from the stop line outwards; offsets are to the left of that direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.foxglove.values import Json, points, triangles

Line = NDArray[np.float64]
"""Shape (n, 2), metres east and north."""
_SHARPEST = 2.0
"""How much farther than its offset the edge of a bend may lie from the middle."""


def polyline(given: Sequence[Sequence[float]]) -> Line | None:
    """Return points as a line without repeated ones, ``None`` where no line is left."""
    line = np.asarray(given, float).reshape(-1, 2)
    if len(line) < 2:
        return None
    moved = np.hypot(*np.diff(line, axis=0).T) > 0.01
    line = line[np.concatenate(([True], moved))]
    return line if len(line) >= 2 else None


def offset(line: Line, by_m: float) -> Line:
    """Return the line so far to the left of itself."""
    ahead = np.diff(line, axis=0)
    ahead /= np.hypot(*ahead.T)[:, None]
    left = np.column_stack((-ahead[:, 1], ahead[:, 0]))
    both = np.vstack((left[:1], left[:-1] + left[1:], left[-1:]))
    length = np.hypot(*both.T)
    both /= np.where(length > 1e-6, length, 1.0)[:, None]
    bend = np.einsum("ij,ij->i", both, np.vstack((left[:1], left)))
    moved: Line = line + both * (by_m / np.maximum(bend, 1 / _SHARPEST))[:, None]
    return moved


def first_metres(line: Line, length_m: float) -> Line:
    """Return the beginning of a line."""
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    if along[-1] <= length_m:
        return line
    kept = int(np.searchsorted(along, length_m))
    share = (length_m - along[kept - 1]) / (along[kept] - along[kept - 1])
    end = line[kept - 1] + share * (line[kept] - line[kept - 1])
    return np.vstack((line[:kept], end))


def pieces(line: Line, length_m: float, gap_m: float, limit: int) -> list[Line]:
    """Return stretches of a line with gaps between them, at most ``limit`` of them."""
    found: list[Line] = []
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    for index in range(min(limit, int(along[-1] // (length_m + gap_m)) + 1)):
        ends = np.array([0.0, length_m]) + index * (length_m + gap_m)
        ends = np.minimum(ends, along[-1])
        if ends[1] - ends[0] > 0.01:
            found.append(np.column_stack([np.interp(ends, along, axis) for axis in line.T]))
    return found


@dataclass(slots=True)
class Surface:
    """Bands that make one mesh, all seen from above."""

    height_m: float
    corners: list[Json] = field(default_factory=list)
    indices: list[int] = field(default_factory=list)

    def add(self, line: Line, right_m: float, left_m: float) -> None:
        """Add the band between two offsets of a line (right less than left)."""
        edges = np.stack((offset(line, right_m), offset(line, left_m)), axis=1).reshape(-1, 2)
        first = len(self.corners)
        self.corners += points(edges.tolist(), self.height_m)
        for index in range(first, first + 2 * (len(line) - 1), 2):
            self.indices += (index, index + 2, index + 1, index + 1, index + 2, index + 3)

    def fill(self, around: Sequence[tuple[float, float]]) -> None:
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
    placed: list[Any] = points(line.tolist(), height_m)
    return [end for pair in pairwise(placed) for end in pair]
