"""Bands along polylines: their edges, corners and pieces."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.harness.foxglove.ribbon import Line, Surface, first_metres, offset, pieces, polyline

BEND: Line = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]
METRES = st.floats(-500, 500)


def test_an_offset_is_to_the_left_and_meets_in_the_bend() -> None:
    assert offset([(0.0, 0.0), (10.0, 0.0)], 2.0) == [(0.0, 2.0), (10.0, 2.0)]
    assert offset(BEND, 1.0) == [(0.0, 1.0), (9.0, 1.0), (9.0, 10.0)]
    assert offset(BEND, -1.0) == [(0.0, -1.0), (11.0, -1.0), (11.0, 10.0)]


def test_a_line_that_turns_back_stays_bounded() -> None:
    back: Line = [(0.0, 0.0), (10.0, 0.0), (0.0, 0.1)]
    assert all(math.dist(a, b) < 10 for a, b in zip(offset(back, 2.0), back, strict=True))
    assert offset([(0.0, 0.0), (1.0, 0.0), (0.0, 0.0)], 1.0)[1] == pytest.approx((1.0, 0.0))


def test_repeated_points_are_one() -> None:
    assert polyline([(0, 0), (0, 0.001), (5, 0)]) == [(0, 0), (5, 0)]
    assert polyline([(1, 1), (1, 1)]) is None
    assert polyline([]) is None


def test_the_first_metres() -> None:
    assert first_metres(BEND, 15.0) == [(0.0, 0.0), (10.0, 0.0), (10.0, 5.0)]
    assert first_metres(BEND, 10.0) == [(0.0, 0.0), (10.0, 0.0)]
    assert first_metres(BEND, 99.0) == BEND


def test_pieces_and_their_gaps() -> None:
    found = pieces([(0.0, 0.0), (5.0, 0.0)], 1.0, 1.0, 60)
    assert found == [[(0.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (3.0, 0.0)], [(4.0, 0.0), (5.0, 0.0)]]
    assert len(pieces([(0.0, 0.0), (500.0, 0.0)], 1.0, 1.0, 60)) == 60


@given(st.lists(st.tuples(METRES, METRES), min_size=2, max_size=6), st.floats(0.5, 3))
def test_every_triangle_of_a_straight_band_faces_up(given_points: list[tuple[float, float]], half_m: float) -> None:
    line = polyline(given_points)
    if line is None:
        return
    for stretch in pairwise(line):
        surface = Surface(0.0)
        surface.add(list(stretch), -half_m, half_m)
        corners = [(corner["x"], corner["y"]) for corner in surface.corners]
        area = 0.0
        for a, b, c in zip(*[iter(surface.indices)] * 3, strict=True):
            (ax, ay), (bx, by), (cx, cy) = corners[a], corners[b], corners[c]
            twice = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
            assert twice > -0.05 * math.dist(*stretch) - 0.05  # corners are to the centimetre
            area += twice / 2
        assert area == pytest.approx(2 * half_m * math.dist(*stretch), abs=0.05 * math.dist(*stretch) + 0.1)
