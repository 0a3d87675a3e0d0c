from __future__ import annotations

import pytest

from cv2x.obu.config import ObuConfig

THRESHOLDS = {"FCW": {"ttc_s": 2.5, "range_m": 150.0}}
CONFIG = ObuConfig(length_m=4.5, width_m=1.8, applications=THRESHOLDS)
GRID_S = 0.1
"""An alert may come this much after the exact moment."""


def test_warning_comes_when_the_gap_lasts_no_longer_than_the_threshold(scene, mover):
    ego = mover(0, 0, 0, 20.0)
    lead = mover(0, 120.0, 0, 10.0, length_m=12.0)
    gap_m, closing_mps = 120.0 - (4.5 + 12.0) / 2, 20.0 - 10.0
    expected_s = (gap_m - 2.5 * closing_mps) / closing_mps
    alerts = scene(ego, [lead], config=CONFIG, duration_s=expected_s + 1.0).run()
    assert [(alert.id, alert.phase) for _, alert in alerts] == [("FCW", "raised")]
    at_s, alert = alerts[0]
    assert expected_s <= at_s <= expected_s + GRID_S
    assert alert.target == "vehicle:" + lead.id.hex()
    assert alert.numbers["closing_mps"] == pytest.approx(10.0)
    assert alert.numbers["gap_m"] == pytest.approx(gap_m - closing_mps * at_s, abs=0.05)
    assert alert.numbers["ttc_s"] == pytest.approx(alert.numbers["gap_m"] / 10.0)
    assert alert.position is not None


@pytest.mark.parametrize("heading_deg", [0.0, 45.0, 133.0, 270.0, 359.5])
def test_the_moment_does_not_depend_on_the_compass(scene, mover, place, heading_deg):
    from cv2x.geodesy import unit_vector

    east, north = unit_vector(heading_deg)
    ego = mover(-3000 * east, -3000 * north, heading_deg, 25.0)  # the ego's plane moves its anchor on the way
    lead = mover(-3000 * east + 200 * east, -3000 * north + 200 * north, (heading_deg + 0.5) % 360, 5.0)
    expected_s = (200.0 - 4.5 - 2.5 * 20.0) / 20.0
    moments = scene(ego, [lead], config=CONFIG, duration_s=9.0).raised()
    assert moments["FCW"] == pytest.approx(expected_s + GRID_S / 2, abs=GRID_S / 2 + 0.02)


def test_range_limits_the_warning(scene, mover):
    config = ObuConfig(applications={"FCW": {"ttc_s": 10.0, "range_m": 60.0}})
    moments = scene(mover(0, 0, 0, 20.0), [mover(0, 200.0, 0, 0.0)], config=config, duration_s=9.0).raised()
    assert 7.0 <= moments["FCW"] <= 7.0 + GRID_S  # 200 m - 20 m/s * 7 s = 60 m between the centres


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("in the next lane", {"east_m": 3.5, "north_m": 80.0, "heading_deg": 0, "speed_mps": 5.0}),
        ("faster", {"east_m": 0, "north_m": 20.0, "heading_deg": 0, "speed_mps": 21.0}),
        ("closing too slowly", {"east_m": 0, "north_m": 6.0, "heading_deg": 0, "speed_mps": 19.6}),
        ("behind", {"east_m": 0, "north_m": -30.0, "heading_deg": 0, "speed_mps": 25.0}),
        ("turned away by 20 degrees", {"east_m": 0, "north_m": 40.0, "heading_deg": 20.5, "speed_mps": 0.0}),
        ("beside", {"east_m": 0.5, "north_m": 2.0, "heading_deg": 0, "speed_mps": 0.0}),
    ],
)
def test_no_warning_for_somebody(scene, mover, what, other):
    duration_s = 0.3 if what == "beside" else 1.5
    assert scene(mover(0, 0, 0, 20.0), [mover(**other)], config=CONFIG, duration_s=duration_s).run() == []


def test_lateral_limit_is_half_of_both_widths_and_half_a_metre(scene, mover):
    reach_m = (1.8 + 2.5) / 2 + 0.5
    ego = mover(0, 0, 0, 20.0)
    inside = mover(reach_m - 0.05, 60.0, 0, 0.0, width_m=2.5)
    outside = mover(reach_m + 0.05, 60.0, 0, 0.0, width_m=2.5)
    assert "FCW" in scene(ego, [inside], config=CONFIG, duration_s=2.0).raised()
    assert scene(ego, [outside], config=CONFIG, duration_s=2.0).run() == []


def test_alert_is_cleared_once_the_danger_is_over(scene, mover):
    class Braking(type(mover(0, 0, 0, 0))):
        def state(self, at_s, count):
            from dataclasses import replace

            return replace(super().state(at_s, count), speed_mps=5.0 if at_s < 1.0 else 30.0)

    lead = Braking(0, 50.0, 0, 20.0)  # says 5 m/s for a second, while it keeps its distance
    alerts = scene(
        mover(0, 0, 0, 20.0), [lead], config=ObuConfig(applications={"FCW": {"ttc_s": 4.0}}), duration_s=4.0
    ).run()
    assert [alert.phase for _, alert in alerts] == ["raised", "cleared"]
    assert 1.9 <= alerts[1][0] <= 2.3  # a second after the finding last held


def test_several_vehicles_ahead_are_told_most_urgent_first(scene, mover):
    ahead = [mover(0, 60.0 + 10 * i, 0, 0.0, id=bytes([i]) * 8) for i in range(12)]
    config = ObuConfig(applications={"FCW": {"ttc_s": 30.0, "range_m": 500.0}})
    first = [alert for at_s, alert in scene(mover(0, 0, 0, 20.0), ahead, config=config, duration_s=0.2).run()]
    assert len(first) == 8  # whoever fills the air does not fill the screen
    assert [alert.target for alert in first] == [f"vehicle:{bytes([i] * 8).hex()}" for i in range(8)]
