"""The compiled loops beside the formulas they stand for, written out: any neighbours, any stream of messages."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, resolve_second_mark, second_mark_ms
from cv2x.geodesy import LocalFrame, heading_difference_deg
from cv2x.messages.model import Position, VehicleState
from cv2x.world import doubt
from cv2x.world.doubt import Doubt
from cv2x.world.marks import message_instant
from cv2x.world.relation import LANE_M, ONCOMING_DEG, SAME_WAY_DEG, Relation, classify
from cv2x.world.smoothing import GATE_M, PAUSE_S, SMOOTHING_S
from cv2x.world.world import World

NOW = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.23, 121.47)  # an anchor of the world's own
ODD = st.sampled_from([None, 0.0, 30.0, 150.0, 180.0, 360.0, 400.0, -1.0, math.nan, math.inf, -math.inf])
SPEEDS = st.one_of(st.none(), st.integers(0, 6000).map(lambda cmps: cmps / 100), ODD)
HEADINGS = st.one_of(st.none(), st.floats(0, 360), ODD)
METRES = st.one_of(st.floats(-300, 300), st.floats(-6, 6))
OTHERS = st.lists(st.tuples(METRES, METRES, SPEEDS, HEADINGS, st.none() | st.floats(0, 120)), max_size=12)


def relations(others, ego):
    """Kind, lane, distance, time, their time of one after another."""
    found = []
    columns = (others.ahead_m, others.right_m, others.heading_difference_deg, others.length_m)
    along, across = np.nan_to_num(others.along_mps), np.nan_to_num(others.across_mps)
    for ahead_m, right_m, turned_deg, length_m, along_mps, across_mps in zip(*columns, along, across, strict=True):
        lane = distance_m = time_s = their_s = math.nan
        kind, own_mps = Relation.UNKNOWN, ego.speed_mps or 0.0
        if abs(turned_deg) < SAME_WAY_DEG or abs(turned_deg) > ONCOMING_DEG:
            lane = float(np.rint(right_m / LANE_M))
            distance_m = abs(ahead_m) - (ego.length_m + length_m) / 2
            closing_mps = own_mps - along_mps if ahead_m > 0 else along_mps - own_mps
            time_s = distance_m / closing_mps if closing_mps > 0 else math.inf
            same = abs(turned_deg) < SAME_WAY_DEG
            kind = Relation.AHEAD if same and ahead_m > 0 else Relation.BEHIND if same else Relation.ONCOMING
            kind += 0 if lane == 0 else 1 if lane < 0 else 2
            kind = Relation.PASSED if not same and ahead_m <= 0 else kind
        elif SAME_WAY_DEG <= abs(turned_deg) <= ONCOMING_DEG:
            kind, there_s = Relation.PASSED, -right_m / across_mps if across_mps else math.nan
            meeting_m = ahead_m + along_mps * there_s
            if there_s > 0 and meeting_m > 0:
                kind = Relation.CROSSING_FROM_LEFT if right_m < 0 else Relation.CROSSING_FROM_RIGHT
                distance_m, their_s = meeting_m, there_s
                time_s = meeting_m / own_mps if own_mps else math.inf
        found.append((float(kind), lane, distance_m, time_s, their_s))
    return np.array(found).reshape(-1, 5).T


@settings(max_examples=150, deadline=None)
@given(others=OTHERS, own_mps=st.none() | st.integers(0, 60), own_deg=st.none() | st.floats(0, 360))
def test_everybody_stands_as_the_formulas_say(others, own_mps, own_deg):
    world = World()
    world.set_ego(NOW.utc_ns, Position(PLACE.lat_deg, PLACE.lon_deg), own_mps, own_deg)
    for number, (east_m, north_m, speed_mps, heading_deg, length_m) in enumerate(others):
        place = Position(*PLACE.to_wgs84(east_m, north_m))
        said = {"speed_mps": speed_mps, "heading_deg": heading_deg, "length_m": length_m}
        world.hear("BSM", VehicleState(number.to_bytes(8, "big"), 0, second_mark_ms(NOW.utc_ns), place, **said), NOW)
    ego, seen = world.ego(NOW), world.neighbours(NOW)
    found, expected = classify(seen, ego), relations(seen, ego)
    table = np.array([found.kind, found.lane, found.distance_m, found.time_s, found.their_time_s])
    assert np.allclose(table, expected, rtol=1e-9, atol=1e-9, equal_nan=True)
    assert np.allclose(found.range_m, np.hypot(seen.ahead_m, seen.right_m), equal_nan=True)
    assert np.allclose(found.apart_s, np.abs(found.time_s - found.their_time_s), equal_nan=True)
    assert np.allclose(found.clear_m, np.abs(seen.right_m) - (ego.width_m + seen.width_m) / 2, equal_nan=True)
    # Headings count from the true north of each place, which turns by 4e-5 within 430 m here: 2.4 mm/s at 60 m/s.
    angle = np.radians(seen.heading_difference_deg)
    for column, expected in ((seen.along_mps, np.cos(angle)), (seen.across_mps, np.sin(angle))):
        assert np.allclose(column, seen.speed_mps * expected, atol=3e-3, equal_nan=True)
    some = np.arange(0, len(seen), 2)
    assert seen.take(some).ids == seen.ids[::2]
    assert np.array_equal(found.take(some).time_s, found.time_s[::2], equal_nan=True)


def changes(before, after, passed_s):
    """Doubts about a step between (east, north, speed, heading)."""
    passed_s = abs(passed_s)
    way_m = math.hypot(after[0] - before[0], after[1] - before[1])
    possible_m = np.fmax(before[2], after[2]) * passed_s + doubt.JUMP_SLACK_M
    possible_m += 0.5 * doubt.MAX_ACCELERATION_MPS2 * min(passed_s, 2.0) ** 2
    turned_deg = abs(heading_difference_deg(after[3], before[3]))
    found = Doubt.JUMPED if way_m > possible_m else Doubt(0)
    if abs(after[2] - before[2]) > doubt.MAX_ACCELERATION_MPS2 * passed_s + doubt.SPEED_SLACK_MPS:
        found |= Doubt.SPEED_JUMPED
    moving = np.fmin(before[2], after[2]) > doubt.STANDING_MPS
    if moving and turned_deg > doubt.MAX_TURN_DPS * passed_s + doubt.TURN_SLACK_DEG:
        found |= Doubt.TURNED
    return found


STEPS = st.tuples(
    st.floats(-30, 30), st.floats(-30, 30), st.none() | st.floats(0, 60), st.none() | st.floats(0, 360),
    st.sampled_from([20, 100, 500, 1900, 2500]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(stream=st.lists(STEPS, min_size=1, max_size=12))
def test_a_stream_is_smoothed_and_doubted_as_the_formulas_say(stream):
    world, now, doubted_ns, standing, last = World(), NOW, 0, Doubt(0), None
    world.set_ego(NOW.utc_ns, Position(PLACE.lat_deg, PLACE.lon_deg), 0.0, 0.0)
    for count, (east_m, north_m, speed_mps, heading_deg, after_ms) in enumerate(stream, 1):
        now = now.later(after_ms * MILLISECOND_NS)
        place = Position(*PLACE.to_wgs84(east_m, north_m))
        said = {"speed_mps": speed_mps, "heading_deg": heading_deg}
        world.hear("BSM", VehicleState(b"\x01" * 8, count % 128, second_mark_ms(now.utc_ns), place, **said), now)
        seen = world.neighbours(now)
        nothing = math.nan if speed_mps is None else speed_mps, math.nan if heading_deg is None else heading_deg
        told = (east_m, north_m, *nothing)
        goes = np.array([0.0, 0.0])
        if speed_mps is not None and heading_deg is not None:
            angle = math.radians(heading_deg - PLACE.turned_deg(place.lat_deg, place.lon_deg))
            goes = speed_mps * np.array([math.sin(angle), math.cos(angle)])
        believed = np.array(told[:2])
        if last is not None:
            before, before_believed, went, at = last
            passed_s = (now.utc_ns - at.utc_ns) * 1e-9
            expected = before_believed + (went + goes) / 2 * passed_s
            if np.hypot(*(expected - believed)) <= GATE_M and passed_s <= PAUSE_S:
                share = max(1 / count, 1 - math.exp(-passed_s / SMOOTHING_S))
                believed = believed + (expected - believed) * (1 - share)
            standing = standing if now.monotonic_ns < doubted_ns else Doubt(0)
            new = changes(before, told, passed_s)
            doubted_ns = now.monotonic_ns + doubt.DOUBT_NS if new else doubted_ns
            standing |= new
        last = told, believed, goes, now
        assert (seen.east_m[0], seen.north_m[0]) == pytest.approx(tuple(believed), abs=1e-4)
        assert seen.doubts[0] == standing


@given(mark_ms=st.none() | st.integers(-5, 70_000), utc_ns=st.integers(-(10**18), 4 * 10**18))
def test_a_mark_is_the_nearest_instant(mark_ms, utc_ns):
    stated = mark_ms is not None and 0 <= mark_ms < 61_000
    expected = resolve_second_mark(mark_ms, utc_ns) if stated else utc_ns
    assert message_instant(mark_ms, Stamp(utc_ns, 0)) == expected


def test_a_message_many_stations_hear_in_several_planes_is_in_its_place_in_each():
    state = VehicleState(b"\x01" * 8, 0, second_mark_ms(NOW.utc_ns), Position(31.25, 121.49), speed_mps=10.0)
    for lat_deg, lon_deg in [(31.25, 121.49), (31.24, 121.48), (31.25, 121.49), (31.26, 121.5)] * 2:
        world = World()
        world.set_ego(NOW.utc_ns, Position(lat_deg, lon_deg), 10.0, 0.0)
        world.hear("BSM", state, NOW)
        seen = world.neighbours(NOW)
        east_m, north_m = LocalFrame(lat_deg, lon_deg).to_enu(31.25, 121.49)
        assert (seen.right_m[0], seen.ahead_m[0]) == pytest.approx((east_m, north_m), abs=1e-3)
