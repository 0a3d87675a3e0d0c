"""The way behind in few points: everywhere within a metre of the way driven."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest

from cv2x.clock import SECOND_NS
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position
from cv2x.obu.speech.path_history import MOST_POINTS, PathHistory

PLACE = LocalFrame(31.2304, 121.4737)


def driven(way, length_m=200.0):
    """Drive a way (metres east and north, a point every tenth of a second); return (points in metres, ages)."""
    history = PathHistory(length_m)
    for tenth, (east, north) in enumerate(way):
        lat, lon = PLACE.to_wgs84(east, north)
        here, now = Position(lat, lon, 4.0), tenth * SECOND_NS // 10
        history.drive(now, here)
    points = history.points(now, here)
    metres = [PLACE.to_enu(here.lat_deg + p.lat_offset_deg, here.lon_deg + p.lon_offset_deg) for p in points]
    return np.array([way[-1], *metres]), [point.age_s for point in points]


def farthest_m(way, line):
    """The largest distance of a point of the way from a line of points."""
    steps = np.diff(line, axis=0)
    lengths = (steps**2).sum(axis=1)
    away = []
    for point in way:
        share = np.clip(((point - line[:-1]) * steps).sum(axis=1) / lengths, 0.0, 1.0)
        away.append(np.hypot(*(line[:-1] + share[:, None] * steps - point).T).min())
    return max(away)


def curve(radius_m, speed_mps=15.0, tenths=400):
    angles = np.arange(tenths) * speed_mps / 10 / radius_m
    return np.column_stack([radius_m * (1 - np.cos(angles)), radius_m * np.sin(angles)])


def test_a_straight_way_takes_a_point_every_hundred_metres():
    points, ages = driven(np.column_stack([np.zeros(400), np.arange(400) * 1.5]))
    gaps = -np.diff(points[:, 1])
    assert len(points) <= 5
    assert (gaps <= 100.0 + 1e-6).all()
    assert points[0, 1] - points[-1, 1] >= 200.0
    assert ages == sorted(ages)
    assert points[0, 1] - points[1:, 1] == pytest.approx(np.array(ages) * 15.0, abs=0.01)


@pytest.mark.parametrize("radius_m", [30.0, 200.0])
def test_a_curve_is_followed_to_a_metre(radius_m):
    way = curve(radius_m)
    line, _ = driven(way)
    assert len(line) - 1 <= MOST_POINTS
    back = np.hypot(*np.diff(line, axis=0).T).sum()
    assert farthest_m(way[-math.floor(back / 1.5) + 2 :], line) <= 1.05


def test_any_way_is_followed_and_stays_within_what_a_message_holds():
    dice = random.Random(5)
    for _ in range(20):
        heading, east, north, way = 0.0, 0.0, 0.0, []
        for _ in range(600):
            heading += dice.gauss(0.0, 0.02)
            east, north = east + 1.5 * math.sin(heading), north + 1.5 * math.cos(heading)
            way.append((east, north))
        line, _ = driven(np.array(way))
        assert 2 <= len(line) <= MOST_POINTS + 1
        reached = min(range(len(way)), key=lambda n: math.dist(way[n], line[-1]))
        assert farthest_m(np.array(way[reached:]), line) <= 1.05


def test_who_stands_has_no_way_behind_and_the_date_line_is_no_jump():
    history = PathHistory(200.0)
    for tenth in range(50):
        history.drive(tenth * SECOND_NS // 10, Position(0.0, 10.0, None))
    assert len(history.points(5 * SECOND_NS, Position(0.0, 10.0, None))) == 1
    across = PathHistory(200.0)
    for tenth in range(100):
        across.drive(tenth * SECOND_NS // 10, Position(0.0, (179.9995 + tenth * 1e-5 + 180.0) % 360.0 - 180.0, None))
    (first, *_) = points = across.points(10 * SECOND_NS, Position(0.0, -179.99951, None))
    assert all(-0.01 < point.lon_offset_deg < 0.0 for point in points)
    assert first.elevation_offset_m is None
