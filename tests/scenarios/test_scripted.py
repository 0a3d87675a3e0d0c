"""Scripted motion against formulas written out here."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.messages.model import NodePoint
from cv2x.scenarios.model import ScriptedMotion, SpeedChange
from cv2x.scenarios.traffic.scripted import Scripted

S = 1_000_000_000
STREET = (NodePoint(0, 0), NodePoint(300, 0))


def drive(speed, *changes, points=STREET, starts_ns=0):
    return Scripted(ScriptedMotion(points, speed, starts_ns, changes))


@given(st.integers(0, 40 * S), st.floats(0.1, 60), st.integers(0, 10 * S))
def test_constant_speed(run_ns, speed, starts_ns):
    moment = drive(speed, starts_ns=starts_ns).at(run_ns)
    passed = speed * (run_ns - starts_ns) / S
    if run_ns < starts_ns or passed > 300:
        assert moment is None
    else:
        assert (moment.east_m, moment.north_m) == (pytest.approx(passed), 0)
        assert (moment.speed_mps, moment.heading_deg, moment.accel_mps2, moment.yaw_rate_dps) == (speed, 90, 0, 0)


def test_there_from_its_start_to_the_end_of_its_path_both_included():
    car = drive(10.0, starts_ns=5 * S)
    assert car.at(5 * S - 1) is None
    assert car.at(5 * S).east_m == 0
    assert car.at(35 * S).east_m == 300
    assert car.at(35 * S + 1) is None


def test_who_has_no_speed_stands_for_ever():
    assert drive(0.0).at(10**6 * S).east_m == 0


@given(st.integers(0, 20 * S))
def test_braking_follows_the_law_of_constant_acceleration(run_ns):
    car = drive(20.0, SpeedChange(5.0, 3.0, at_m=100.0))
    time_s, begin_s, lasts_s = run_ns / S, 5.0, 5.0
    if time_s <= begin_s:
        distance, speed = 20 * time_s, 20.0
    elif time_s <= begin_s + lasts_s:
        passed = time_s - begin_s
        distance, speed = 100 + 20 * passed - 1.5 * passed**2, 20 - 3 * passed
    else:
        distance, speed = 162.5 + 5 * (time_s - 10), 5.0
    moment = car.at(run_ns)
    assert moment.east_m == pytest.approx(distance)
    assert moment.speed_mps == pytest.approx(speed)
    assert moment.accel_mps2 == (-3.0 if begin_s <= time_s < begin_s + lasts_s else 0.0)


def test_a_stop_and_the_way_on():
    car = drive(10.0, SpeedChange(0.0, 5.0, after_ns=4 * S, stands_ns=3 * S))
    assert car.at(6 * S).east_m == pytest.approx(50)  # 40 m, then 10 m of braking in 2 s
    assert [car.at(at * S).speed_mps for at in (7, 8)] == [0, 0]
    assert car.at(9 * S).east_m == pytest.approx(50)
    assert car.at(11 * S).speed_mps == pytest.approx(10)
    assert car.at(12 * S).east_m == pytest.approx(50 + 10 + 10)


def test_a_stop_without_end():
    car = drive(10.0, SpeedChange(0.0, 5.0, after_ns=4 * S))
    assert car.at(1000 * S).east_m == pytest.approx(50)
    assert car.at(1000 * S).speed_mps == 0


def test_corners_heights_and_headings():
    points = (NodePoint(0, 0, 0.0), NodePoint(0, 30, 3.0), NodePoint(40, 30, 3.0))
    car = drive(10.0, points=points)
    assert car.at(1 * S)[:3] == (0, 10, pytest.approx(1.0))
    assert car.at(1 * S).heading_deg == 0
    assert car.at(5 * S)[:3] == (20, 30, 3.0)
    assert car.at(5 * S).heading_deg == 90


@given(st.floats(0, 30), st.lists(st.tuples(st.floats(0, 30), st.floats(0.5, 9)), max_size=4))
def test_no_jumps_whatever_the_script(speed, wishes):
    changes = [SpeedChange(to, rate, after_ns=(index + 1) * 100 * S) for index, (to, rate) in enumerate(wishes)]
    car = drive(speed, *changes, points=(NodePoint(0, 0), NodePoint(90_000, 0)))
    step_ns = S // 10
    for begin_ns in range(0, 500 * S, 25 * S):
        here, there = car.at(begin_ns), car.at(begin_ns + step_ns)
        if here and there:
            assert abs(there.speed_mps - here.speed_mps) <= 9 * 0.1 + 1e-6
            assert there.east_m - here.east_m == pytest.approx((here.speed_mps + there.speed_mps) / 2 * 0.1, abs=0.06)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([SpeedChange(5, 1, at_m=50), SpeedChange(1, 1, at_m=40)], "change 2 begins before"),
        ([SpeedChange(0, 5, after_ns=S), SpeedChange(5, 1, at_m=250)], "where the actor never comes"),
        ([SpeedChange(5, 1, after_ns=4 * S), SpeedChange(9, 1, after_ns=5 * S)], "change 2 begins before"),
        ([SpeedChange(5, 1)], "does not say when"),
    ],
)
def test_a_script_that_contradicts_itself_is_refused(changes, words):
    with pytest.raises(ValueError, match=words):
        drive(10.0, *changes)


def test_the_length_of_a_path_is_that_of_its_pieces():
    assert drive(1.0, points=(NodePoint(0, 0), NodePoint(3, 4), NodePoint(3, 10))).path.length_m == pytest.approx(11)
    assert math.isclose(drive(1.0).path.length_m, 300)
