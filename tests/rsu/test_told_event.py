"""Events with times of their own, as a roadside unit says them."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from cv2x.clock import SECOND_NS, minute_of_year
from cv2x.errors import InputError
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.told_event import ToldEvent
from cv2x.rsu.unit import RoadsideUnit
from tests.rsu.test_unit import of_kind, run

HERE = Position(31.2304, 121.4737, 8.0)
PLAIN = RoadEvent(5, EventKind.EVENT, 401, "GB/T 29100", HERE)
OTHER = RoadEvent(6, EventKind.SIGN, 38, "GB 5768.2", HERE)


def s(seconds: float) -> int:
    return round(seconds * SECOND_NS)


def told(stack, start, seconds, *events) -> list[tuple[float, RoadEvents]]:
    unit = RoadsideUnit("gate", stack, RsuConfig(b"RSU-0001", HERE, events=events), random.Random(3))
    return of_kind(run(unit, start, seconds), RoadEvents)


@pytest.mark.parametrize("family", ["cn", "sae", "etsi-r2"])
def test_each_is_told_in_a_message_of_its_own_from_when_to_when_it_says(stack_of, start, family):
    timed = ToldEvent(OTHER, from_ns=s(2), every_ns=s(0.25), withdrawn_ns=s(4))
    said = told(stack_of(family), start, 20, PLAIN, timed)
    plain = [(at, message) for at, message in said if message.events[0].id == PLAIN.id]
    over = minute_of_year(start.utc_ns) - 1
    own = [(at, message) for at, message in said if message.events[0].id == OTHER.id]
    assert len(plain) == 20
    assert {len(message.events) for _, message in said} == {1}
    assert 2.0 <= own[0][0] < 2.25
    assert 8.75 <= own[-1][0] < 9.0  # withdrawn for 5 s
    for at_s, message in own:
        (event,) = message.events
        if at_s < 4.0:
            assert event == OTHER
        elif family == "etsi-r2":
            assert event == replace(OTHER, ended="cancelled")
        else:
            assert event == replace(OTHER, start_minute_of_year=event.end_minute_of_year, end_minute_of_year=over)
    # The counts of two messages differ, and change with what they say.
    assert {m.message_count for _, m in plain} == {0}
    assert [len({m.message_count for at, m in own if (at >= 4.0) is over}) for over in (False, True)] == [1, 1]
    assert len({m.message_count for _, m in said}) == 3
    # A TIM has no number for an event, so its packet id tells them apart; the others name their unit.
    assert len({m.source_id for _, m in said}) == (2 if family == "sae" else 1)


def test_repetition_ends_and_a_slow_one_is_withdrawn_five_times(stack_of, start):
    short = ToldEvent(OTHER, every_ns=s(1), repeats_ns=s(3.5))
    said = told(stack_of("cn"), start, 10, short)
    assert len(said) in (3, 4)  # as its phase has it
    assert said[-1][0] < 3.5
    slow = ToldEvent(OTHER, every_ns=s(4), withdrawn_ns=s(4))
    said = [message.events[0].ended == "cancelled" for _, message in told(stack_of("etsi-r2"), start, 60, slow)]
    assert said == [False] + [True] * 5


@pytest.mark.parametrize(
    ("times", "field"),
    [
        ({"from_ns": -1}, "from"),
        ({"every_ns": 0}, "every"),
        ({"repeats_ns": 0}, "repeats for"),
        ({"from_ns": 5, "withdrawn_ns": 5}, "withdrawn"),
    ],
)
def test_times_in_no_order_are_refused(times, field):
    with pytest.raises(InputError) as refused:
        ToldEvent(PLAIN, **times)
    assert refused.value.field == field
