"""CAM triggering at both sides of every boundary (EN 302 637-2 clauses 6.1.3 and 6.1.4)."""

from __future__ import annotations

import itertools
import math

import pytest
from pyproj import Geod

from cv2x.obu.speech.cam_trigger import CamTiming, CamTrigger, Movement

MS = 1_000_000
FINE = CamTiming(check_ns=1 * MS)
STILL = Movement(31.2304, 121.4737, 10.0, 359.0)


def times(trigger, movement_at, until_ms, step_ms=1):
    """Ask every ``step_ms``; return (ms, due) of every CAM."""
    told = []
    for ms in range(0, until_ms, step_ms):
        due = trigger.due(ms * MS, movement_at(ms))
        if due is not None:
            told.append((ms, due))
    return told


def moments(told):
    return [ms for ms, _ in told]


def north_of(start, metres):
    lon, lat, _ = Geod(ellps="WGS84").fwd(start.lon_deg, start.lat_deg, 0.0, metres)
    return start._replace(lat_deg=lat, lon_deg=lon)


@pytest.mark.parametrize(
    ("changed", "triggers"),
    [
        (STILL._replace(heading_deg=3.01), True),  # 4.01 degrees across north
        (STILL._replace(heading_deg=2.99), False),
        (STILL._replace(heading_deg=354.99), True),
        (STILL._replace(heading_deg=355.01), False),
        (STILL._replace(speed_mps=10.51), True),
        (STILL._replace(speed_mps=10.49), False),
        (STILL._replace(speed_mps=9.49), True),
        (STILL._replace(speed_mps=9.51), False),
        (north_of(STILL, 4.01), True),
        (north_of(STILL, 3.99), False),
        (STILL._replace(speed_mps=None, heading_deg=None), False),
    ],
)
def test_each_change_triggers_beyond_its_bound_and_not_within(changed, triggers):
    trigger = CamTrigger(0.0, FINE)
    told = moments(times(trigger, lambda ms: STILL if ms < 50 else changed, 1500))
    # T_GenCamMin, and three more at that interval (N_GenCam, unverified); otherwise T_GenCamMax.
    assert told == ([0, 100, 200, 300, 400, 1400] if triggers else [0, 1000])


def test_never_faster_than_congestion_control_allows_and_never_slower_than_a_second():
    spinning = [STILL._replace(heading_deg=(ms * 7.0) % 360.0) for ms in range(4000)]
    for dcc_ms, expected in ((0, 100), (100, 100), (250, 250), (999, 999), (5000, 1000)):
        trigger = CamTrigger(0.0, FINE)
        trigger.limit(dcc_ms * MS)
        told = moments(times(trigger, spinning.__getitem__, 4000))
        assert {later - earlier for earlier, later in itertools.pairwise(told)} == {expected}


def test_a_limit_that_comes_later_holds_from_the_last_cam_on():
    trigger = CamTrigger(0.0, FINE)
    turning = [STILL._replace(heading_deg=(ms * 7.0) % 360.0) for ms in range(1000)]
    assert trigger.due(0, turning[0]) is not None
    trigger.limit(400 * MS)
    assert trigger.due(100 * MS, turning[100]) is None
    assert trigger.next_ns == 400 * MS
    assert trigger.due(400 * MS, turning[400]) is not None


def test_steady_driving_gives_a_cam_every_four_metres():
    speed_mps = 16.0
    trigger = CamTrigger(0.0)
    told = times(trigger, lambda ms: north_of(STILL, speed_mps * ms / 1000), 3000, step_ms=10)
    assert moments(told) == list(range(0, 3000, 300))  # 4 m take 250 ms, looked at every 100
    assert [due.period_ns for _, due in told[1:]] == [300 * MS] * (len(told) - 1)


def test_the_interval_of_a_movement_lasts_for_three_more_cams():
    def movement(ms):  # turns once between 200 and 250 ms, and not any more
        return STILL if ms < 250 else STILL._replace(heading_deg=20.0)

    told = moments(times(CamTrigger(0.0, FINE), movement, 3000))
    assert told == [0, 250, 500, 750, 1000, 2000]  # N_GenCam = 3 (unverified)


def test_the_slow_container_is_in_the_first_cam_and_again_after_half_a_second():
    for speed_mps, gap_ms in ((45.0, 500), (16.0, 600), (1.0, 1000)):
        trigger = CamTrigger(0.0)
        told = times(trigger, lambda ms, v=speed_mps: north_of(STILL, v * ms / 1000), 4000, step_ms=10)
        slow = [ms for ms, due in told if due.slow]
        assert slow[0] == told[0][0]
        assert {later - earlier for earlier, later in itertools.pairwise(slow)} == {gap_ms}


def test_without_a_position_nothing_is_due_and_the_first_look_has_a_phase():
    trigger = CamTrigger(0.4)
    assert trigger.due(0, STILL) is None
    assert trigger.next_ns == 40 * MS
    assert trigger.due(40 * MS, None) is None
    assert trigger.next_ns == 140 * MS
    due = trigger.due(140 * MS, STILL)
    assert due is not None
    assert due.slow
    assert due.period_ns == math.floor(1e9)
