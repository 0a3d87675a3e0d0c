from __future__ import annotations

import itertools
import random

import pytest

from cv2x.clock import MINUTE_NS, SECOND_NS, minute_of_year
from cv2x.errors import InputError
from cv2x.messages.model import (
    EventKind,
    Junction,
    JunctionId,
    Position,
    RoadEvent,
    RoadEvents,
    RoadMap,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    SignalState,
    VehicleState,
)
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.plan import SignalPlan
from cv2x.rsu.unit import RoadsideUnit
from cv2x.station.hops import HopProbe
from cv2x.station.inputs import Inputs

MS = 1_000_000
HERE = Position(31.2304, 121.4737, 8.0)
JUNCTION = JunctionId(1, 1207)
MAP = RoadMap(99, (Junction(JUNCTION, HERE),))
EVENT = RoadEvent(5, EventKind.EVENT, 401, "GB/T 29100", HERE)
NOTHING = Inputs()


def user(track: bytes = b"track-1", **changes) -> RoadUser:
    return RoadUser(track, RoadUserKind.PEDESTRIAN, HERE, **changes)


def unit_of(stack, plan=None, seed=5, **changes) -> RoadsideUnit:
    return RoadsideUnit("east-gate", stack, RsuConfig(b"RSU-0001", HERE, plan=plan, **changes), random.Random(seed))


def run(unit, start, seconds, inputs=None) -> list[tuple[float, object]]:
    """Step when the unit wants it; return what it said and when, in seconds."""
    said = []
    outcome = unit.step(start, inputs or NOTHING)
    now = start
    while True:
        said += [((now.monotonic_ns - start.monotonic_ns) / 1e9, t.message.model) for t in outcome.transmissions]
        if outcome.wake_ns is None or outcome.wake_ns >= start.monotonic_ns + seconds * SECOND_NS:
            return said
        assert outcome.wake_ns > now.monotonic_ns
        now = start.later(outcome.wake_ns - start.monotonic_ns)
        outcome = unit.step(now, NOTHING)


def of_kind(said, kind):
    return [(at_s, model) for at_s, model in said if isinstance(model, kind)]


@pytest.fixture
def everything(stack_of, groups):
    def make(family="cn", seed=5):
        stack = stack_of(family)
        plan = SignalPlan(JUNCTION, groups)
        return unit_of(stack, plan, seed, road_map=MAP, events=(EVENT,), sees_users=True), stack

    return make


def test_says_each_message_at_its_rate_with_a_phase_of_its_own(everything, start):
    unit, stack = everything()
    said = []
    for second in range(6):  # sensors report once a second
        said += [
            (second + at_s, model)
            for at_s, model in run(unit, start.later(second * SECOND_NS), 1, Inputs(detections=(user(),)))
        ]
    rates = {RoadMap: 1, SignalState: 10, RoadEvents: 1, RoadUsers: 10}
    phases = set()
    for kind, rate_hz in rates.items():
        moments = [at_s for at_s, _ in of_kind(said, kind)]
        assert len(moments) == 6 * rate_hz
        assert all(later - earlier == pytest.approx(1 / rate_hz) for earlier, later in itertools.pairwise(moments))
        phases.add(moments[0] * rate_hz)
    assert len(phases) == 4
    assert len(stack.source_l2) == 1
    assert 65_537 <= unit.source_l2 <= 16_777_214


def test_one_stream_gives_one_behaviour(everything, start):
    assert run(everything(seed=8)[0], start, 2) == run(everything(seed=8)[0], start, 2)
    assert run(everything(seed=8)[0], start, 2) != run(everything(seed=9)[0], start, 2)


def test_counts_tell_what_is_new(everything, start):
    said = run(everything()[0], start, 30)
    assert {model.message_count for _, model in of_kind(said, RoadMap)} == {0}
    assert {model.message_count for _, model in of_kind(said, RoadEvents)} == {0}
    counts = [model.message_count for _, model in of_kind(said, SignalState)]
    assert counts == [i % 128 for i in range(len(counts))]
    assert len(counts) > 128


def test_messages_carry_the_believed_time(everything, start):
    said = run(everything()[0], start, 70)
    for at_s, model in said:
        believed = start.utc_ns + round(at_s * 1e9)
        assert model.minute_of_year == minute_of_year(believed)
    assert len({model.minute_of_year for _, model in said}) > 1


def test_family_decides_how_signals_are_timed(everything, start):
    for family, marks in (("cn", False), ("sae", True)):
        [(_, state), *_] = of_kind(run(everything(family)[0], start, 1), SignalState)
        events = [event for group in state.junctions[0].groups for event in group.events]
        assert {event.timing.marks for event in events} == {marks}


def test_map_says_the_site(everything, start):
    [(_, road_map), *_] = of_kind(run(everything()[0], start, 1), RoadMap)
    assert road_map.junctions == MAP.junctions


def test_an_event_that_has_ended_is_told_no_more_and_the_count_goes_up(stack_of, start):
    now = minute_of_year(start.utc_ns)
    ending = RoadEvent(
        6, EventKind.EVENT, 402, "GB/T 29100", HERE, start_minute_of_year=now - 10, end_minute_of_year=now + 1
    )
    unit = unit_of(stack_of("cn"), events=(EVENT, ending))
    said = of_kind(run(unit, start, 90), RoadEvents)
    end_s = ((now + 1) * MINUTE_NS - (start.utc_ns - (start.utc_ns - start.utc_ns % MINUTE_NS - now * MINUTE_NS))) / 1e9
    for at_s, message in said:
        over = at_s >= end_s
        assert message.events == ((EVENT,) if over else (EVENT, ending))
        assert message.message_count == (1 if over else 0)
        assert (message.source_id, message.position) == (b"RSU-0001", HERE)
    assert 0 < end_s < 90


def test_an_event_that_ends_next_year_is_told(stack_of, start):
    over_new_year = RoadEvent(
        7, EventKind.EVENT, 402, "GB/T 29100", HERE, start_minute_of_year=520_000, end_minute_of_year=100
    )
    past = RoadEvent(8, EventKind.EVENT, 402, "GB/T 29100", HERE, start_minute_of_year=10, end_minute_of_year=100)
    said = of_kind(run(unit_of(stack_of("cn"), events=(over_new_year,)), start, 2), RoadEvents)
    assert len(said) == 2
    near_past = RoadEvent(
        9, EventKind.EVENT, 1, "GB/T 29100", HERE, end_minute_of_year=minute_of_year(start.utc_ns) - 1
    )
    assert run(unit_of(stack_of("cn"), events=(near_past,)), start, 2) == []
    assert past not in [event for _, message in said for event in message.events]


def test_users_are_told_while_seen(stack_of, start):
    unit = unit_of(stack_of("cn"), sees_users=True)
    assert run(unit, start, 1) == []
    first = run(unit, start.later(SECOND_NS), 1, Inputs(detections=(user(), user(b"track-2", speed_mps=1.1))))
    assert len(first) == 10
    for _, message in first:
        assert message.source_id == b"RSU-0001"
        assert [told.id for told in message.users] == [b"\0\1", b"\0\2"]
        assert message.users[1].speed_mps == 1.1
        assert message.users[0].second_mark_ms is not None
    counts = [message.message_count for _, message in first]
    assert counts == list(range(10))
    # One goes, another comes: who stays keeps its number.
    second = run(unit, start.later(2 * SECOND_NS), 1, Inputs(detections=(user(b"track-2"), user(b"track-3"))))
    assert [told.id for told in second[0][1].users] == [b"\0\2", b"\0\3"]
    assert run(unit, start.later(3 * SECOND_NS), 1, Inputs(detections=())) == []


def test_silent_sensors_are_believed_for_two_seconds(stack_of, start):
    said = run(unit_of(stack_of("cn"), sees_users=True), start, 5, Inputs(detections=(user(),)))
    assert 1.9 < max(at_s for at_s, _ in said) <= 2.0


def test_sae_users_have_temporary_ids_and_counts_of_their_own(stack_of, start):
    unit = unit_of(stack_of("sae"), sees_users=True)
    said = run(unit, start, 1, Inputs(detections=(user(), user(b"ab"), user(b"kept"))))
    ids = {tuple(told.id for told in message.users) for _, message in said}
    assert len(ids) == 1
    [(first, second, third)] = ids
    assert (len(first), len(second), third) == (4, 4, b"kept")
    assert [message.users[0].message_count for _, message in said] == list(range(10))
    assert said[0][1].source_id is None


def test_a_track_with_a_number_of_its_own_takes_it_over(stack_of, start):
    unit = unit_of(stack_of("cn"), sees_users=True)
    run(unit, start, 1, Inputs(detections=(user(),)))
    said = run(unit, start.later(SECOND_NS), 1, Inputs(detections=(user(), user(b"\0\1"))))
    numbers = [told.id for told in said[0][1].users]
    assert numbers[1] == b"\0\1"
    assert len(set(numbers)) == 2


def test_more_users_than_numbers_are_cut(stack_of, start):
    crowd = tuple(user(b"track-%d" % number) for number in range(300))
    said = run(unit_of(stack_of("cn"), sees_users=True), start, 0.2, Inputs(detections=crowd))
    assert len({told.id for told in said[0][1].users}) == 255


def test_a_unit_without_sensors_tells_of_nobody(stack_of, start):
    assert run(unit_of(stack_of("cn")), start, 1, Inputs(detections=(user(),))) == []


def test_an_idle_unit_asks_for_no_wake(stack_of, start):
    assert unit_of(stack_of("cn")).step(start, NOTHING).wake_ns is None


def test_it_listens(stack_of, start):
    class Booking(HopProbe):
        def __init__(self):
            self.hops = []

        def start(self):
            return 1

        def stop(self, hop, since, message=""):
            self.hops.append((hop, message))
            return 0

    stack, probe = stack_of("cn"), Booking()
    unit = RoadsideUnit("gate", stack, RsuConfig(b"RSU-0001", HERE), random.Random(1), probe)
    [transmission], _ = stack.down(VehicleState(b"vehicle1", 0, None, HERE))
    noise = Reception(Frame(b"\xff" * 4, Layer.MESSAGE), start, "air")
    outcome = unit.step(start, Inputs((Reception(transmission.frame, start, "air"), noise)))
    assert [heard.message.name for heard in outcome.heard] == ["VehicleState"]
    assert [discard.cause for discard in outcome.discards] == ["malformed message"]
    assert unit.world.heard == {"VehicleState": 1}
    assert not unit.world.is_empty
    assert probe.hops == [("world", "VehicleState")]
    unit.step(start.later(5 * SECOND_NS), NOTHING)
    assert unit.world.is_empty


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"rsu_id": b"short"}, "rsu_id: an RSU id has eight octets, this one has 5"),
        ({"spat_rate_hz": -1.0}, "spat_rate_hz: -1.0 is not a rate between 0 and 1000 Hz"),
        ({"plan": SignalPlan(JUNCTION, {})}, "groups: a signal plan needs at least one group"),
    ],
)
def test_a_site_that_makes_no_sense_is_refused(stack_of, changes, words):
    with pytest.raises(InputError) as refused:
        RoadsideUnit(
            "gate", stack_of("cn"), RsuConfig(**{"rsu_id": b"RSU-0001", "position": HERE, **changes}), random.Random(1)
        )
    assert words in str(refused.value)


def test_dialects_without_roadside_messages_are_refused(stack_of):
    with pytest.raises(InputError, match="dialect"):
        unit_of(stack_of("tci"))
