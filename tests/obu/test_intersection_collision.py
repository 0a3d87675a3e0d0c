from __future__ import annotations

import math

import pytest

from cv2x.obu.config import ObuConfig

CONFIG = ObuConfig(applications={"ICW": {"ttc_s": 3.0, "gap_s": 2.0, "range_m": 150.0}})
GRID_S = 0.1


@pytest.mark.parametrize(("side", "start_east_m", "heading_deg"), [(-1.0, -105.0, 90.0), (1.0, 105.0, 270.0)])
def test_warning_comes_when_the_own_time_to_the_crossing_reaches_the_threshold(
    scene, mover, side, start_east_m, heading_deg
):
    ego = mover(0, -150.0, 0, 15.0)  # at the crossing after 10 s
    other = mover(start_east_m, 0, heading_deg, 10.0)  # after 10.5 s
    alerts = scene(ego, [other], config=CONFIG, duration_s=9.0).run()
    assert [(alert.id, alert.phase) for _, alert in alerts] == [("ICW", "raised")]
    at_s, alert = alerts[0]
    assert 7.0 <= at_s <= 7.0 + GRID_S
    assert alert.target == "vehicle:" + other.id.hex()
    assert alert.numbers["side"] == side
    assert alert.numbers["gap_s"] == pytest.approx(0.5, abs=0.01)
    assert alert.numbers["ttc_s"] == pytest.approx(10.0 - at_s, abs=0.01)


def test_the_other_later_by_more_than_the_gap_gives_none(scene, mover):
    ego = mover(0, -150.0, 0, 15.0)
    late = mover(-105.0 - 10.0 * 1.6, 0, 90, 10.0)  # 12.1 s: 2.1 s after the ego
    assert scene(ego, [late], config=CONFIG, duration_s=12.0).run() == []


def test_range_delays_the_warning(scene, mover):
    config = ObuConfig(applications={"ICW": {"ttc_s": 9.0, "gap_s": 2.0, "range_m": 100.0}})
    ego, other = mover(0, -150.0, 0, 15.0), mover(-105.0, 0, 90, 10.0)
    # hypot(150 - 15 t, 105 - 10 t) = 100
    a, b, c = 15**2 + 10**2, -2 * (150 * 15 + 105 * 10), 150**2 + 105**2 - 100**2
    expected_s = (-b - math.sqrt(b * b - 4 * a * c)) / (2 * a)
    at_s = scene(ego, [other], config=config, duration_s=8.0).raised()["ICW"]
    assert expected_s <= at_s <= expected_s + GRID_S


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("the same way", {"east_m": -20.0, "north_m": 0, "heading_deg": 25.0, "speed_mps": 10.0}),
        ("against", {"east_m": -20.0, "north_m": 60.0, "heading_deg": 160.0, "speed_mps": 10.0}),
        ("standing", {"east_m": -20.0, "north_m": 0, "heading_deg": 90.0, "speed_mps": 0.5}),
        ("past the crossing", {"east_m": 5.0, "north_m": 0, "heading_deg": 90.0, "speed_mps": 10.0}),
        ("crossing behind", {"east_m": -20.0, "north_m": -80.0, "heading_deg": 90.0, "speed_mps": 10.0}),
    ],
)
def test_no_warning_for_somebody(scene, mover, what, other):
    assert scene(mover(0, -30.0, 0, 15.0), [mover(**other)], config=CONFIG, duration_s=2.0).run() == []


def test_a_standing_ego_warns_of_nobody(scene, mover):
    assert scene(mover(0, -5.0, 0, 0.9), [mover(-30.0, 0, 90, 10.0)], config=CONFIG, duration_s=4.0).run() == []


def test_oblique_crossing(scene, mover):
    angle_deg, own_s, their_s = 60.0, 8.0, 7.0
    east, north = math.sin(math.radians(angle_deg)), math.cos(math.radians(angle_deg))
    ego = mover(0, -own_s * 12.0, 0, 12.0)
    other = mover(-east * their_s * 9.0, -north * their_s * 9.0, angle_deg, 9.0)
    at_s = scene(ego, [other], config=CONFIG, duration_s=7.0).raised()["ICW"]
    assert own_s - 3.0 <= at_s <= own_s - 3.0 + GRID_S
