"""Alerts and numbers in English."""

from __future__ import annotations

import pytest

from cv2x.harness.prose import alert_sentence, bound, percent, seconds, times
from cv2x.harness.target import target_name
from cv2x.obu.config import THRESHOLDS


@pytest.mark.parametrize(
    ("alert_id", "target", "numbers", "sentence"),
    [
        (
            "RLVW",
            "east-gate",
            {"time_to_stop_line_s": 3.1, "distance_m": 43.0},
            "red-light violation at east-gate, 3.1 s before the stop line",
        ),
        (
            "ICW",
            "red-sedan",
            {"ttc_s": 2.4, "gap_s": 0.5, "side": -1.0},
            "intersection collision with red-sedan, from the left, 2.4 s",
        ),
        (
            "ICW",
            "red-sedan",
            {"ttc_s": 2.4, "gap_s": 0.5, "side": 1.0},
            "intersection collision with red-sedan, from the right, 2.4 s",
        ),
        (
            "FCW",
            "slow-truck",
            {"ttc_s": 2.7, "gap_m": 27.0, "closing_mps": 10.0},
            "forward collision with slow-truck, 2.7 s, 27 m ahead",
        ),
        (
            "GLOSA",
            "east-gate",
            {"advice_mps": 10.0, "window_min_mps": 5.0, "window_max_mps": 10.0, "distance_m": 100.0},
            "green-light speed advice at east-gate, 36 km/h, green reached at 18 to 36 km/h",
        ),
        (
            "EVW",
            "ambulance",
            {"time_s": 19.99, "distance_m": 299.9, "direction_deg": -179.3, "level": 2.0},
            "emergency vehicle: ambulance, 300 m behind, in 20.0 s",
        ),
        (
            "SLW",
            "east-gate",
            {"limit_mps": 16.66, "speed_mps": 17.67, "level": 2.0},
            "speed limit at east-gate, 64 km/h where 60 km/h are allowed",
        ),
        (
            "EBW",
            "other",
            {"distance_m": 55.5, "deceleration_mps2": 5.0, "direction_deg": 0.0},
            "emergency brake: other, 56 m ahead, braking at 5.0 m/s²",
        ),
        ("XYZ", None, {"depth_m": 2.0}, "XYZ, depth_m 2"),
        ("FCW", None, {}, "forward collision"),
        ("FCW", None, {"ttc_s": float("inf")}, "forward collision"),
    ],
)
def test_alerts_read_as_a_person_would_say_them(
    alert_id: str, target: str | None, numbers: dict[str, float], sentence: str
) -> None:
    assert alert_sentence(alert_id, target, numbers) == sentence


def test_every_application_has_a_name() -> None:
    from cv2x.harness.prose import ALERTS

    assert set(THRESHOLDS) <= set(ALERTS)


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("vehicle:0a", "red-sedan"),
        ("vehicle:ff", "vehicle ff"),
        ("junction:1/7", "east-gate"),
        ("junction:9", "junction 9"),
        ("user:0102", "road user 0102"),
        ("something", "something"),
        (None, None),
    ],
)
def test_targets_are_named_as_the_user_knows_them(target: str | None, name: str | None) -> None:
    assert target_name(target, {"0a": "red-sedan"}, {"1/7": "east-gate"}) == name


@pytest.mark.parametrize(
    ("share", "said"), [(1.0, "100 %"), (0.9999, "99.9 %"), (0.98765, "98.8 %"), (0.0001, "0.1 %"), (0.0, "0 %")]
)
def test_percentages_are_never_rounded_to_all_or_nothing(share: float, said: str) -> None:
    assert percent(share) == said


def test_moments_and_bounds() -> None:
    assert [seconds(ns) for ns in (0, 12_400_000_000, 5_043_000_000)] == ["0.0 s", "12.4 s", "5.043 s"]
    assert [bound(ns) for ns in (2e9, 5e8, 20e6, 1500)] == ["2 s", "500 ms", "20 ms", "1.5 µs"]


def test_an_event_is_known_by_its_source_where_that_is_a_name() -> None:
    assert target_name("event:726f616473696465/1", {}, {}) == "event roadside/1"
    assert target_name("sign:0102ff/3", {}, {}) == "sign 0102ff/3"
    assert target_name("event:zz/3", {}, {}) == "event zz/3"


def test_how_many_times_is_never_none_of_something() -> None:
    assert [times(factor) for factor in (0.407, 0.96, 2.66, 9.949, 9.96, 31.4)] == [
        "0.41",
        "0.96",
        "2.7",
        "9.9",
        "10",
        "31",
    ]
