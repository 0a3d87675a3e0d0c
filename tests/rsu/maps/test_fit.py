from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from cv2x.messages import dialect
from cv2x.messages.model import Approach, Connection, Junction, JunctionId, Lane, NodePoint, Position
from cv2x.rsu.maps.fit import encoded, misfits
from cv2x.rsu.maps.polyline import cut, simplified

ARC = tuple(NodePoint(100 * math.cos(a / 100), 100 * math.sin(a / 100)) for a in range(101))
LANE = Lane(1, ARC, approach=1, width_m=3.5)
JUNCTION = Junction(JunctionId(1, 2), Position(31.2, 121.4), (LANE,), (Approach(1, width_m=3.5),))


@pytest.mark.parametrize(("family", "most"), [("cn", 31), ("sae", 63), ("etsi-r2", 63)])
def test_too_many_points_name_the_tolerance_that_helps(family, most) -> None:
    (fault,) = misfits(JUNCTION, family)
    assert f"has 101 points, {most} fit: simplify with a tolerance of 0.1 m, which leaves" in fault
    thinner = replace(JUNCTION, lanes=(replace(LANE, points=simplified(ARC, 0.1)),))
    assert misfits(thinner, family) == []


def test_points_left_out_lie_within_the_tolerance() -> None:
    kept = simplified(ARC, 0.05)
    assert (kept[0], kept[-1]) == (ARC[0], ARC[-1])
    assert len(kept) < 30
    for point in ARC:
        nearest = min(_away(point, a, b) for a, b in pairwise(kept))
        assert nearest <= 0.05 + 1e-9


def _away(p, a, b) -> float:
    line = b.east_m - a.east_m, b.north_m - a.north_m
    share = ((p.east_m - a.east_m) * line[0] + (p.north_m - a.north_m) * line[1]) / (line[0] ** 2 + line[1] ** 2)
    share = min(1.0, max(0.0, share))
    return math.dist(p[:2], (a.east_m + share * line[0], a.north_m + share * line[1]))


def test_a_line_is_cut_at_its_length() -> None:
    assert cut((NodePoint(0, 0, 1), NodePoint(10, 0, 2), NodePoint(10, 10, 4)), 15) == (
        NodePoint(0, 0, 1), NodePoint(10, 0, 2), NodePoint(10, 5, 3),
    )  # fmt: skip


def test_counts_beyond_the_standard_say_what_to_split() -> None:
    straight = (NodePoint(0, 0), NodePoint(0, 50))
    many = tuple(Lane(1 + n, straight, approach=1) for n in range(33))
    assert "33 lanes, 32 fit: split" in " ".join(misfits(replace(JUNCTION, lanes=many), "cn"))
    busy = Lane(1, straight, approach=1, connections=tuple(Connection(None, 2 + n) for n in range(17)))
    assert "17 connections, 16 fit" in " ".join(misfits(replace(JUNCTION, lanes=(busy,)), "sae"))
    wide = replace(JUNCTION, lanes=(), approaches=tuple(Approach(n) for n in range(16)))
    assert "16 approaches, 15 fit" in " ".join(misfits(wide, "sae"))


def test_too_many_octets_name_the_heaviest_approach() -> None:
    wobbly = tuple(NodePoint(300.0 * n, 20.0 * (n % 2)) for n in range(1, 31))
    lanes = tuple(Lane(n, wobbly, approach=1 + n % 4, width_m=3.5) for n in range(1, 33))
    wide = replace(JUNCTION, lanes=lanes, approaches=tuple(Approach(n) for n in range(1, 5)))
    made = encoded(wide, dialect("j2735-2024"), 0)
    assert made.transmission is None
    assert "too long to send" in made.faults[0]
    assert "of its 960 points approach" in made.faults[0]
