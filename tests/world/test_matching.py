from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Approach, Junction, JunctionId, Lane, LaneKind, NodePoint, Position
from cv2x.world.limits import DEFAULT_LANE_WIDTH_M, LANE_MARGIN_M
from cv2x.world.matching import match_lane, match_lanes
from cv2x.world.roads import HeldJunction

ANCHOR = Position(31.2304, 121.4737)
PLACE = LocalFrame(*ANCHOR[:2])
STRAIGHT = (NodePoint(0, -10), NodePoint(0, -110))


def lane(number=1, points=STRAIGHT, **changes) -> Lane:
    return Lane(number, tuple(points), **{"width_m": 3.0, **changes})


def held(*lanes, anchor=ANCHOR, number=1, **changes) -> HeldJunction:
    return HeldJunction(Junction(JunctionId(1, number), anchor, lanes, **changes))


def match(junctions, east_m, north_m, heading_deg=0.0):
    return match_lane(junctions, *PLACE.to_wgs84(east_m, north_m), heading_deg)


def test_distance_runs_along_the_lane_and_offset_to_the_right():
    found = match([held(lane())], 0.7, -60.0)
    assert (found.junction, found.lane.id) == (JunctionId(1, 1), 1)
    assert found.distance_to_stop_m == pytest.approx(50.0, abs=1e-6)
    assert found.offset_m == pytest.approx(0.7, abs=1e-6)
    assert match([held(lane())], -0.7, -60.0).offset_m == pytest.approx(-0.7, abs=1e-6)


def test_distance_goes_round_a_bend():
    bent = lane(points=(NodePoint(0, -10), NodePoint(0, -50), NodePoint(-60, -50)))
    found = match([held(bent)], -30.0, -50.0, 90.0)
    assert found.distance_to_stop_m == pytest.approx(40.0 + 30.0, abs=1e-6)


@pytest.mark.parametrize(
    ("why", "east_m", "north_m", "heading_deg"),
    [
        ("past the stop line", 0, -9.9, 0),
        ("before the lane begins", 0, -110.1, 0),
        ("beside the lane", 1.5 + LANE_MARGIN_M + 0.05, -60, 0),
        ("the other way", 0, -60, 180),
        ("across", 0, -60, 46),
        ("heading unknown", 0, -60, None),
        ("far away", 0, -5000, 0),
    ],
)
def test_no_match(why, east_m, north_m, heading_deg):
    assert match([held(lane())], east_m, north_m, heading_deg) is None


@pytest.mark.parametrize(
    ("east_m", "north_m", "heading_deg"),
    [(0, -10.1, 0), (0, -109.9, 0), (1.5 + LANE_MARGIN_M - 0.05, -60, 0), (0, -60, 44), (0, -60, -44), (0, -60, 359)],
)
def test_just_inside_matches(east_m, north_m, heading_deg):
    assert match([held(lane())], east_m, north_m, heading_deg) is not None


def test_the_nearest_lane_wins_also_among_junctions():
    right = lane(2, (NodePoint(3, -10), NodePoint(3, -110)))
    assert match([held(lane(), right)], 1.4, -60).lane.id == 1
    assert match([held(lane(), right)], 1.6, -60).lane.id == 2
    other = Position(*PLACE.to_wgs84(0.0, 50.0))
    found = match(
        [held(lane()), held(lane(7, ((NodePoint(1.2, -60), NodePoint(1.2, -160)))), anchor=other, number=2)], 1.0, -60
    )
    assert (found.junction.id, found.lane.id) == (2, 7)
    assert found.distance_to_stop_m == pytest.approx(50.0, abs=1e-3)


def test_only_lanes_on_which_vehicles_come_in_count():
    crowd = [
        lane(1, ingress=False, egress=True),
        lane(2, kind=LaneKind.BIKE),
        lane(3, points=STRAIGHT[:1]),
        lane(4, points=()),
        lane(5, points=(NodePoint(0, -10), NodePoint(0, -10))),
        lane(6, points=(NodePoint(math.inf, 0), NodePoint(0, -10))),
    ]
    assert match([held(*crowd)], 0, -60) is None
    assert match([held(*crowd, lane(7))], 0, -60).lane.id == 7


def test_lanes_of_one_number_on_two_approaches_are_told_apart():
    south = lane(1, approach=1)
    west = lane(1, (NodePoint(-10, 0), NodePoint(-110, 0)), approach=2)
    assert match([held(south, west)], -60, 0, 90).lane is west


def test_width_and_limit_come_from_the_approach_or_junction_where_the_lane_states_none():
    wide, bare = lane(1, width_m=None, approach=1), lane(2, width_m=None)
    junction = held(wide, bare, approaches=(Approach(1, width_m=4.0, speed_limit_mps=12.0),), speed_limit_mps=15.0)
    assert (junction.width_m(wide), junction.width_m(bare)) == (4.0, DEFAULT_LANE_WIDTH_M)
    assert (junction.speed_limit_mps(wide), junction.speed_limit_mps(bare)) == (12.0, 15.0)
    assert held(bare, lane_width_m=2.8).width_m(bare) == 2.8
    assert held(lane(3, speed_limit_mps=9.0), speed_limit_mps=15.0).speed_limit_mps(lane(3, speed_limit_mps=9.0)) == 9.0
    assert held(bare).speed_limit_mps(bare) is None


def test_polylines_stand_in_the_order_of_the_lanes():
    first, second = held(lane(), lane(2, (NodePoint(1, 2, 3), NodePoint(4, 5)))).polylines
    assert first.tolist() == [[0, -10], [0, -110]]
    assert second.tolist() == [[1, 2], [4, 5]]


def test_a_junction_near_the_date_line_is_found():
    anchor = Position(0.0, 179.9999)
    plane = LocalFrame(*anchor[:2])
    long_lane = lane(points=(NodePoint(10, 0), NodePoint(110, 0)))
    lat, lon = plane.to_wgs84(60.0, 0.0)
    assert lon < 0
    assert match_lane([held(long_lane, anchor=anchor)], lat, lon, 270.0).distance_to_stop_m == pytest.approx(
        50, abs=1e-3
    )


@settings(max_examples=60, deadline=None)
@given(
    steps=st.lists(st.tuples(st.floats(-40, 40), st.floats(5, 60)), min_size=1, max_size=6),
    piece=st.integers(0, 5),
    share=st.floats(0.05, 0.95),
    aside_m=st.floats(-1.0, 1.0),
)
def test_a_point_put_beside_a_lane_is_found_there(steps, piece, share, aside_m):
    """Walk out from the stop line piece by piece, step aside, and ask."""
    heading, points, begins = 180.0, [np.array((3.0, -12.0))], [0.0]
    headings = []
    for turn_deg, length_m in steps:
        heading += turn_deg / 2
        headings.append(heading)
        unit = np.array((math.sin(math.radians(heading)), math.cos(math.radians(heading))))
        points.append(points[-1] + unit * length_m)
        begins.append(begins[-1] + length_m)
    piece %= len(steps)
    out = np.array((math.sin(math.radians(headings[piece])), math.cos(math.radians(headings[piece]))))
    along_m = share * steps[piece][1]
    right_of_traffic = np.array((-out[1], out[0]))
    east_m, north_m = points[piece] + out * along_m + right_of_traffic * aside_m
    curvy = lane(points=[NodePoint(*point) for point in points], width_m=3.0)
    found = match([held(curvy)], east_m, north_m, (headings[piece] + 180.0) % 360.0)
    assert found is not None
    # Inside a bend another piece may be a little nearer: it cannot be farther than the step aside.
    assert abs(found.offset_m) <= abs(aside_m) + 1e-4
    if abs(found.offset_m) > abs(aside_m) - 1e-4 and abs(aside_m) > 0.01 and len(steps) == 1:
        assert found.offset_m == pytest.approx(aside_m, abs=1e-4)
        assert found.distance_to_stop_m == pytest.approx(begins[piece] + along_m, abs=1e-3)


def test_many_places_match_as_each_does_alone():
    other = Position(*PLACE.to_wgs84(30.0, 20.0))
    beside = lane(5, (NodePoint(3, -10), NodePoint(3, -110)))
    crossing = lane(2, (NodePoint(-10, 0), NodePoint(-110, 0)))
    junctions = [
        held(lane(), crossing, beside),
        held(lane(3), anchor=other, number=2),
        held(lane(4, points=()), number=3),
    ]
    random = np.random.default_rng(3)
    east_m, north_m = random.uniform(-60, 40, 300), random.uniform(-80, 5, 300)
    heading_deg = np.where(random.random(300) < 0.1, np.nan, random.choice([0.0, 20.0, 90.0], 300))
    lat_deg, lon_deg = PLACE.to_wgs84(east_m, north_m)
    lat_deg[:2] = math.inf, math.nan
    found = match_lanes(junctions, lat_deg, lon_deg, heading_deg)
    alone = [
        None if math.isnan(heading) else match_lane(junctions, lat, lon, heading)
        for lat, lon, heading in zip(lat_deg, lon_deg, heading_deg, strict=True)
    ]
    assert [found[index] for index in range(300)] == alone
    assert [match.lane.id for match in alone if match is not None].count(3) > 3
    assert 20 < sum(match is not None for match in alone) < 280
