from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import HOUR_NS, SECOND_NS
from cv2x.messages.model import Light, PhaseEvent, Timing
from cv2x.world.forecast import PERMANENT_GREEN, resolve

NOW = 1_800_000_000 * SECOND_NS
RED, GREEN, YELLOW, FLASHING = Light.RED, Light.PROTECTED_GREEN, Light.PROTECTED_YELLOW, Light.FLASHING_GREEN


def counted(light, start_s=None, end_s=None, **more) -> PhaseEvent:
    return PhaseEvent(light, Timing(False, start_s, likely_end_s=end_s, **more))


def lights(forecast, *seconds):
    return [forecast.light_at(NOW + round(second * SECOND_NS)) for second in seconds]


def test_events_follow_each_other():
    forecast = resolve([counted(RED, 0.0, 10.0), counted(GREEN, 10.0, 30.0), counted(YELLOW, 30.0, 33.0)], NOW, NOW)
    assert lights(forecast, -5, 0, 9.9, 10, 29.9, 30, 32.9) == [RED, RED, RED, GREEN, GREEN, YELLOW, YELLOW]
    assert lights(forecast, 33, 1000) == [RED, RED]  # after yellow


def test_unknown_end_persists_and_unknown_successor_is_unknown():
    assert lights(resolve([PhaseEvent(RED)], NOW, NOW), 0, 500) == [RED, RED]
    assert lights(resolve([counted(RED, 0.0, 10.0)], NOW, NOW), 9, 11) == [RED, None]
    assert lights(resolve([counted(GREEN, 0.0), counted(RED, 20.0, 30.0)], NOW, NOW), 19, 21, 31) == [GREEN, RED, None]


def test_ends_are_likely_else_earliest_else_latest():
    full = Timing(False, 0.0, min_end_s=5.0, max_end_s=20.0, likely_end_s=10.0)
    assert lights(resolve([PhaseEvent(RED, full)], NOW, NOW), 9, 11) == [RED, None]
    assert lights(resolve([PhaseEvent(RED, Timing(False, 0.0, 5.0, 20.0))], NOW, NOW), 4, 6) == [RED, None]
    assert lights(resolve([PhaseEvent(RED, Timing(False, 0.0, None, 20.0))], NOW, NOW), 19, 21) == [RED, None]


def test_starts_that_are_not_stated_chain_to_the_end_before():
    chained = resolve([counted(RED, None, 10.0), counted(GREEN, None, 30.0), counted(YELLOW, None)], NOW, NOW)
    assert lights(chained, 5, 15, 31, 1000) == [RED, GREEN, YELLOW, YELLOW]
    assert len(resolve([counted(RED), counted(GREEN, None, 30.0)], NOW, NOW).phases) == 1


def test_events_out_of_order_are_sorted_by_their_starts():
    events = [
        counted(RED, 0.0, 10.0),
        counted(GREEN, 10.0, 30.0),
        counted(YELLOW, 30.0, 33.0),
        counted(RED, 33.0, 50.0),
    ]
    expected = resolve(events, NOW, NOW).phases
    random.Random(4).shuffle(events)
    assert resolve(events, NOW, NOW).phases == expected


def test_an_event_yields_to_the_next_and_rounding_leaves_no_seam():
    assert lights(resolve([counted(RED, 0.0, 15.0), counted(GREEN, 10.0, 30.0)], NOW, NOW), 9, 11) == [RED, GREEN]
    seam = resolve([counted(GREEN, 0.0, 10.0), counted(FLASHING, 10.1, 13.0)], NOW, NOW)
    assert lights(seam, 10.05) == [GREEN]
    assert seam.greens(NOW) == [(NOW, NOW + 13 * SECOND_NS)]


def test_a_yellow_with_a_gap_behind_is_followed_by_red():
    forecast = resolve([counted(YELLOW, 0.0, 3.0), counted(GREEN, 20.0, 30.0)], NOW, NOW)
    assert lights(forecast, 2, 4, 19, 21) == [YELLOW, RED, RED, GREEN]


def test_recurrences_are_used_where_the_list_ends():
    again = counted(GREEN, 0.0, 10.0, next_s=40.0, next_duration_s=12.0)
    forecast = resolve([again, counted(RED, 10.0, 40.0)], NOW, NOW)
    assert forecast.greens(NOW) == [(NOW, NOW + 10 * SECOND_NS), (NOW + 40 * SECOND_NS, NOW + 52 * SECOND_NS)]
    overlapping = [counted(GREEN, 0.0, 10.0, next_s=5.0, next_duration_s=12.0), counted(RED, 10.0, 40.0)]
    assert resolve(overlapping, NOW, NOW).greens(NOW) == [(NOW, NOW + 10 * SECOND_NS)]


@pytest.mark.parametrize("near_s", [0.0, 1799.0, 3599.0])
def test_marks_lie_next_to_now_also_across_the_hour(near_s):
    hour = NOW - NOW % HOUR_NS
    near = hour + round(near_s * SECOND_NS)

    def mark(after_s):
        return (near_s + after_s) % 3600.0

    event = Timing(True, mark(-5.0), likely_end_s=mark(10.0), next_s=mark(30.0), next_duration_s=mark(45.0))
    forecast = resolve([PhaseEvent(GREEN, event)], near, near)
    assert forecast.greens(near) == [
        (near, near + 10 * SECOND_NS),
        (near + 30 * SECOND_NS, near + 45 * SECOND_NS),
    ]


def test_an_hour_or_more_is_far_away():
    assert lights(resolve([PhaseEvent(RED, Timing(True, likely_end_s=3600.0))], NOW, NOW), 0, 3000) == [RED, RED]
    assert lights(resolve([counted(RED, 0.0, 3600.0)], NOW, NOW), 3000) == [RED]


def test_an_event_that_has_not_begun_is_not_now():
    assert lights(resolve([counted(GREEN, 20.0, 30.0)], NOW, NOW), 5, 25) == [None, GREEN]


def test_times_no_message_can_carry_count_as_not_stated():
    for stated in (-1.0, float("nan"), float("inf"), 1e30):
        assert lights(resolve([counted(RED, 0.0, stated)], NOW, NOW), 100) == [RED]


def bounded(light, start_s, min_s, likely_s, max_s):
    return PhaseEvent(light, Timing(False, start_s, min_end_s=min_s, likely_end_s=likely_s, max_end_s=max_s))


def sure(forecast, *seconds):
    return [forecast.surely_at(NOW + round(second * SECOND_NS)) for second in seconds]


def test_what_is_sure_lies_between_the_latest_begin_and_the_earliest_end():
    forecast = resolve(
        [bounded(RED, 0.0, 8.0, 10.0, 12.0), bounded(GREEN, None, 20.0, 25.0, 31.0), counted(YELLOW, None, 40.0)],
        NOW,
        NOW,
    )
    assert lights(forecast, 9, 11, 24, 26) == [RED, GREEN, GREEN, YELLOW]
    assert sure(forecast, 7.9, 8.0, 11.9, 12.0, 19.9, 20.0, 30.9, 31.0, 39.9, 40.0) == [
        RED, None, None, GREEN, GREEN, None, None, YELLOW, YELLOW, RED,
    ]  # fmt: skip
    assert forecast.greens(NOW) == [(NOW + 10 * SECOND_NS, NOW + 25 * SECOND_NS)]
    assert forecast.sure_greens(NOW) == [(NOW + 12 * SECOND_NS, NOW + 20 * SECOND_NS)]
    assert forecast.sure_greens(NOW + 15 * SECOND_NS) == [(NOW + 15 * SECOND_NS, NOW + 20 * SECOND_NS)]
    certain = resolve([bounded(RED, 0.0, 10.0, 10.0, 10.0), bounded(GREEN, 10.0, 25.0, 25.0, 25.0)], NOW, NOW)
    assert certain.sure_greens(NOW) == certain.greens(NOW)


def test_nothing_is_sure_after_an_end_that_has_no_latest():
    forecast = resolve([bounded(RED, 0.0, 8.0, 10.0, None), bounded(GREEN, None, 20.0, 25.0, 31.0)], NOW, NOW)
    assert sure(forecast, 7, 9, 15) == [RED, None, None]
    assert forecast.sure_greens(NOW) == []


def test_from_one_green_to_another_is_green_whenever_that_happens():
    events = [bounded(FLASHING, 0.0, 3.0, 5.0, 9.0), bounded(GREEN, None, 20.0, 25.0, 31.0)]
    assert resolve(events, NOW, NOW).sure_greens(NOW) == [(NOW, NOW + 20 * SECOND_NS)]


def test_permanent_green():
    assert PERMANENT_GREEN.greens(NOW) == [(NOW, None)]
    assert PERMANENT_GREEN.light_at(NOW).is_green


times = st.none() | st.floats(0.0, 3700.0) | st.floats()
timings = st.none() | st.builds(
    Timing,
    marks=st.booleans(),
    start_s=times,
    min_end_s=times,
    max_end_s=times,
    likely_end_s=times,
    next_s=times,
    next_duration_s=times,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.builds(PhaseEvent, st.none() | st.sampled_from(Light), timings), max_size=40))
def test_whatever_is_told_gives_intervals_in_order_without_overlap(events):
    phases = resolve(events, NOW, NOW).phases
    for phase in phases:
        assert phase.end_ns is None or phase.start_ns < phase.end_ns
    for phase, following in itertools.pairwise(phases):
        assert phase.end_ns is not None
        assert phase.end_ns <= following.start_ns
