"""What a roadside unit says about its signals, and that a world which hears it knows them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cv2x.clock import SECOND_NS, Stamp, hour_tenths, minute_of_year, parse_instant, second_mark_ms
from cv2x.messages.model import JunctionId, Light
from cv2x.rsu.phases import PhaseClock
from cv2x.rsu.plan import SignalPlan
from cv2x.rsu.signal_message import signal_state
from cv2x.world.world import World

HERE = JunctionId(1, 1207)
BEFORE_THE_HOUR = parse_instant("2026-12-31T23:59:40Z")
MS = 1_000_000


def clock_of(groups, start_utc_ns=BEFORE_THE_HOUR):
    return PhaseClock(SignalPlan(HERE, groups, start_utc_ns))


def test_chinese_signals_count_down(groups):
    utc_ns = BEFORE_THE_HOUR + 5 * SECOND_NS
    state = signal_state(clock_of(groups), HERE, utc_ns, 17, marks=False)
    assert (state.message_count, state.minute_of_year, state.second_mark_ms) == (17, 525_599, 45_000)
    [junction] = state.junctions
    assert (junction.id, junction.minute_of_year, junction.second_mark_ms) == (HERE, 525_599, 45_000)
    assert "fixedTimeOperation" in junction.status
    told = [
        [
            (e.light, e.timing.start_s, e.timing.likely_end_s, e.timing.next_s, e.timing.next_duration_s)
            for e in group.events
        ]
        for group in junction.groups
    ]
    green, yellow, red = Light.PROTECTED_GREEN, Light.PROTECTED_YELLOW, Light.RED
    assert told == [
        [(green, 0.0, 22.0, 55.0, 27.0), (yellow, 22.0, 25.0, 82.0, 3.0), (red, 25.0, 55.0, 85.0, 30.0)],
        [(red, 0.0, 25.0, 55.0, 30.0), (green, 25.0, 52.0, 85.0, 27.0), (yellow, 52.0, 55.0, 112.0, 3.0)],
    ]
    assert not any(event.timing.marks for group in junction.groups for event in group.events)


def test_sae_signals_are_marked_within_the_hour(groups):
    utc_ns = BEFORE_THE_HOUR + 5 * SECOND_NS
    state = signal_state(clock_of(groups), HERE, utc_ns, 17, marks=True)
    assert state.message_count is None
    assert state.junctions[0].revision == 17
    events = state.junctions[0].groups[0].events
    assert [event.light for event in events] == [
        Light.PROTECTED_GREEN,
        Light.PROTECTED_YELLOW,
        Light.RED,
        Light.PROTECTED_GREEN,
    ]
    assert [event.timing.likely_end_s for event in events] == [7.0, 10.0, 40.0, 67.0]  # over the hour
    assert [event.timing.start_s for event in events] == [3580.0, 7.0, 10.0, 40.0]
    assert events[0].timing.next_s == 40.0
    assert all(event.timing.next_duration_s is None for event in events)


def test_a_mark_that_rounds_up_to_the_hour_is_its_beginning():
    stages = {1: ((Light.RED, 19_970 * MS), (Light.PROTECTED_GREEN, 40_030 * MS))}
    [event, *_] = signal_state(clock_of(stages), HERE, BEFORE_THE_HOUR, 0, marks=True).junctions[0].groups[0].events
    assert event.timing.likely_end_s == 0.0


def test_a_group_that_never_changes_is_told_without_times():
    state = signal_state(clock_of({9: ((Light.FLASHING_YELLOW, SECOND_NS),)}), HERE, BEFORE_THE_HOUR, 0, marks=True)
    [event] = state.junctions[0].groups[0].events
    assert (event.light, event.timing) == (Light.FLASHING_YELLOW, None)


def test_no_group_tells_more_events_than_a_message_takes():
    stages = tuple((light, SECOND_NS) for _ in range(12) for light in (Light.RED, Light.PROTECTED_GREEN))
    for marks in (False, True):
        state = signal_state(clock_of({1: stages}), HERE, BEFORE_THE_HOUR, 0, marks=marks)
        assert len(state.junctions[0].groups[0].events) == 16


plans = st.lists(st.integers(1, 600), min_size=3, max_size=3).map(
    lambda tenths: {
        1: (
            (Light.PROTECTED_GREEN, tenths[0] * SECOND_NS // 10 + 5 * SECOND_NS),
            (Light.PROTECTED_YELLOW, 3 * SECOND_NS + tenths[1] * MS),
            (Light.RED, tenths[2] * SECOND_NS // 10 + 5 * SECOND_NS),
        )
    }
)


@pytest.mark.parametrize("marks", [False, True])
@settings(max_examples=150, deadline=None)
@given(groups=plans, offset_ns=st.integers(0, 3700 * SECOND_NS), look_ns=st.integers(0, 130 * SECOND_NS))
def test_who_hears_it_knows_the_light_of_a_whole_cycle_ahead(marks, groups, offset_ns, look_ns):
    clock = clock_of(groups)
    utc_ns = BEFORE_THE_HOUR + offset_ns
    world = World()
    heard = Stamp(utc_ns + 20 * MS, 0)
    world.hear("SPAT", signal_state(clock, HERE, utc_ns, 0, marks=marks), heard)
    at_ns = utc_ns + look_ns % clock.cycle_ns
    # Times are told in tenths of a second: near a change either light is right.
    assume(clock.light(1, at_ns - 101 * MS) is clock.light(1, at_ns + 101 * MS))
    assert world.signals_at(HERE, heard).forecast(1).light_at(at_ns) is clock.light(1, at_ns)


@pytest.mark.parametrize("marks", [False, True])
def test_the_next_green_is_known_while_it_is_green(groups, marks):
    clock, world = clock_of(groups), World()
    now = Stamp(BEFORE_THE_HOUR + 5 * SECOND_NS, 0)
    world.hear("SPAT", signal_state(clock, HERE, now.utc_ns, 0, marks=marks), now)
    greens = world.signals_at(HERE, now).forecast(3).greens(now.utc_ns)
    assert greens == [
        (now.utc_ns, now.utc_ns + 22 * SECOND_NS),
        (now.utc_ns + 55 * SECOND_NS, now.utc_ns + 82 * SECOND_NS),
    ]


def test_moment_is_the_instant_it_was_asked_for(groups):
    utc_ns = BEFORE_THE_HOUR + 123_456_789
    state = signal_state(clock_of(groups), HERE, utc_ns, 0, marks=True)
    assert state.second_mark_ms == second_mark_ms(utc_ns)
    assert state.minute_of_year == minute_of_year(utc_ns)
    assert state.junctions[0].groups[0].events[0].timing.likely_end_s * 10 == hour_tenths(
        BEFORE_THE_HOUR + 27 * SECOND_NS
    )
