"""Quantities: every integer of the wire comes back, and what does not fit is told apart and counted."""

from __future__ import annotations

import math
from collections import Counter
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.messages import scale
from cv2x.messages.scale import Angle, Readings, Scale, whole

SCALES = [value for value in vars(scale).values() if isinstance(value, Scale)]
BY_NAME = {f"{one.name}:{one.low}:{one.high}": one for one in SCALES}


@pytest.mark.parametrize("one", BY_NAME.values(), ids=BY_NAME)
@given(data=st.data())
def test_every_raw_value_comes_back(one: Scale, data: st.DataObject) -> None:
    raw = data.draw(st.integers(one.low, one.high))
    notes: Counter[str] = Counter()
    assert one.raw(one.value(raw), notes) == raw
    assert not notes


@pytest.mark.parametrize("one", BY_NAME.values(), ids=BY_NAME)
def test_the_ends_come_back_and_unavailable_is_none(one: Scale) -> None:
    notes: Counter[str] = Counter()
    for raw in (one.low, one.high):
        assert one.raw(one.value(raw), notes) == raw
    if one.unavailable is not None:
        assert one.value(one.unavailable) is None
        assert one.raw(None, notes) == one.unavailable
    assert not notes
    assert one.value(None) is None
    assert one.optional(None, notes) is None


@pytest.mark.parametrize("one", BY_NAME.values(), ids=BY_NAME)
def test_what_does_not_fit_is_unavailable_or_saturates(one: Scale) -> None:
    notes: Counter[str] = Counter()
    assert one.optional(math.nan, notes) is None
    assert notes == {f"unavailable: {one.name}": 1}
    notes.clear()
    if isinstance(one, Angle):
        assert one.raw(360.0 + one.num / one.den, notes) == 1
        assert one.raw(-one.num / one.den, notes) == one.turn - 1
        assert not notes
        return
    above = (one.high + 2) * one.num / one.den
    if one.or_more:
        assert one.raw(above, notes) == one.high
        assert one.raw(math.inf, notes) == one.high
        assert notes == {f"saturated: {one.name}": 2}
    else:
        assert one.raw(above, notes) == one.fallback
        assert one.optional(math.inf, notes) is None
        assert notes == {f"unavailable: {one.name}": 2}
    notes.clear()
    assert one.optional((one.low - 2) * one.num / one.den, notes) is None
    assert notes == {f"unavailable: {one.name}": 1}


def test_only_what_the_standard_calls_or_more_saturates() -> None:
    assert {one.name for one in SCALES if one.or_more} == {"semiMajor", "semiMinor", "timeOffset", "remaining time"}


def test_a_quantity_without_an_unavailable_value_counts_the_unknown() -> None:
    notes: Counter[str] = Counter()
    assert scale.YAW_RATE.raw(None, notes) == 0
    assert notes == {"no unavailable: accelSet.yaw": 1}


def test_a_heading_that_rounds_up_to_the_full_turn_is_north() -> None:
    notes: Counter[str] = Counter()
    assert scale.HEADING.raw(359.999, notes) == 0
    assert scale.ORIENTATION.raw(359.9999, notes) == 0
    assert not notes


@pytest.mark.parametrize(("raw", "expected", "counted"), [(60_999, 60_999, 0), (61_000, None, 1), (65_535, None, 0)])
def test_reserved_second_marks_are_unknown_and_counted(raw: int, expected: int | None, counted: int) -> None:
    notes: Counter[str] = Counter()
    assert whole(scale.SECOND_MARK, raw, notes) == expected
    assert notes.total() == counted


def test_units_are_those_of_the_tables() -> None:
    assert scale.SPEED.value(1000) == 20.0
    assert scale.HEADING.value(7200) == 90.0
    assert scale.LATITUDE.value(312_304_000) == 31.2304
    assert scale.ACCELERATION_LONG.value(-150) == -1.5
    assert scale.STEERING.value(-2) == -3.0
    assert scale.WIDTH.value(180) == 1.8
    assert scale.HEIGHT.value(30) == 1.5
    assert scale.SEMI_MAJOR.value(254) == 12.7
    assert scale.ACCELERATION_VERT.value(50) == pytest.approx(9.80665)


def test_readings_are_what_each_scale_says_of_its_member() -> None:
    class Part(NamedTuple):
        speed: int | None
        heading: int

    class Whole(NamedTuple):
        speed: int
        part: Part | None

    plan = Readings(("part.heading", scale.HEADING), ("speed", scale.SPEED), ("part.speed", scale.SPEED))
    assert plan.read(Whole(8191, Part(125, 28799))) == [scale.HEADING.value(28799), None, 2.5]
    assert plan.read(Whole(3, None)) == [None, 0.06, None]
    assert plan.read(Whole(3, Part(None, 28800))) == [None, 0.06, None]
    with pytest.raises(AttributeError, match="part"):
        plan.read(Part(1, 2))
    with pytest.raises(TypeError, match="a Scale is needed"):
        Readings(("speed", 3))  # type: ignore[arg-type]


@given(raw=st.integers(-(2**70), 2**70))
def test_reading_divides_as_exactly_as_python(raw: int) -> None:
    for one in (scale.SPEED, scale.LATITUDE, scale.COARSE_HEADING, scale.ACCELERATION_VERT, scale.ORIENTATION):
        expected = None if raw == one.unavailable else raw * one.num / one.den
        assert one.value(raw) == expected
