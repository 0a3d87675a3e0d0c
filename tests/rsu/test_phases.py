from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.messages.model import JunctionId, Light
from cv2x.rsu.phases import PhaseClock, cycle_of
from cv2x.rsu.plan import SignalPlan

HERE = JunctionId(1, 1207)
NOW = 1_800_000_000 * SECOND_NS


def light_by_walking(stages, start_ns, utc_ns):
    """Walk through the cycle stage by stage."""
    cycle_ns = sum(lasts_ns for _, lasts_ns in stages)
    left_ns = (utc_ns - start_ns) % cycle_ns
    for light, lasts_ns in stages:
        if left_ns < lasts_ns:
            return light
        left_ns -= lasts_ns
    raise AssertionError


stage_lists = st.lists(st.tuples(st.sampled_from([*Light][:5]), st.integers(1, 90 * SECOND_NS)), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(stage_lists, st.integers(NOW - 10**13, NOW + 10**13), st.lists(st.integers(0, 10**12), min_size=1, max_size=10))
def test_a_group_shows_what_walking_through_its_stages_gives(stages, start_ns, afters_ns):
    clock = PhaseClock(SignalPlan(HERE, {7: tuple(stages)}, start_ns))
    for after_ns in afters_ns:
        utc_ns = NOW + after_ns
        assert clock.light(7, utc_ns) is light_by_walking(stages, start_ns, utc_ns)
        remaining_ns = clock.remaining_ns(7, utc_ns)
        if remaining_ns is None:
            assert len({light for light, _ in stages}) == 1
        else:
            assert clock.light(7, utc_ns + remaining_ns - 1) is clock.light(7, utc_ns)
            assert clock.light(7, utc_ns + remaining_ns) is not clock.light(7, utc_ns)


@settings(max_examples=100, deadline=None)
@given(stage_lists, st.integers(0, 10**12))
def test_upcoming_phases_follow_each_other_and_show_their_light(stages, after_ns):
    clock = PhaseClock(SignalPlan(HERE, {7: tuple(stages)}, 12345))
    utc_ns = NOW + after_ns
    phases = clock.upcoming(7, utc_ns, 9)
    if clock.phase_count(7) == 1:
        assert phases == [(stages[0][0], None, None)]
        return
    assert len(phases) == 9
    assert phases[0].start_ns <= utc_ns < phases[0].end_ns
    for phase, following in itertools.pairwise(phases):
        assert phase.end_ns == following.start_ns
        assert phase.light is not following.light
    for phase in phases:
        for instant_ns in (phase.start_ns, phase.end_ns - 1):
            assert light_by_walking(stages, 12345, instant_ns) is phase.light


def test_stages_of_one_light_are_one_phase_also_across_the_cycle():
    stages = ((Light.RED, 10), (Light.PROTECTED_GREEN, 5), (Light.PROTECTED_GREEN, 5), (Light.RED, 20))
    clock = PhaseClock(SignalPlan(HERE, {1: stages}))
    assert clock.phase_count(1) == 2
    assert clock.upcoming(1, 5, 2) == [(Light.RED, -20, 10), (Light.PROTECTED_GREEN, 10, 20)]
    assert clock.upcoming(1, 25, 2) == [(Light.RED, 20, 50), (Light.PROTECTED_GREEN, 50, 60)]


S = SECOND_NS
RED, GREEN = Light.RED, Light.PROTECTED_GREEN


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ({}, "groups: a signal plan needs at least one group"),
        ({0: ((RED, S),)}, "groups: 0 is no signal group: write 1 to 254"),
        ({255: ((RED, S),)}, "groups: 255 is no signal group"),
        ({3: ()}, "groups.3: a group needs at least one stage"),
        ({3: ((RED, S), (GREEN, 0))}, "groups.3: the stage protected-green must last longer than nothing"),
        (
            {3: ((RED, 60 * S),), 4: ((RED, 30 * S), (GREEN, 29 * S))},
            "groups.4: its stages last 59 s together, those of group 3 60 s: all groups of a plan share one cycle",
        ),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_with_its_place(groups, words):
    with pytest.raises(InputError) as refused:
        PhaseClock(SignalPlan(HERE, groups))
    assert words in str(refused.value)


def test_cycle_is_the_sum_of_every_group(groups):
    assert cycle_of(SignalPlan(HERE, groups)) == 60 * SECOND_NS
