from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import SECOND_NS, second_mark_ms
from cv2x.errors import InputError
from cv2x.messages.model import (
    Junction,
    JunctionId,
    JunctionSignals,
    Lane,
    NodePoint,
    PhaseEvent,
    Position,
    RoadMap,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    SignalGroup,
    SignalState,
    Timing,
    Transmission,
    VehicleState,
)
from cv2x.obu.applications.screens import Screening
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.station.hops import HopProbe
from cv2x.station.inputs import BusValues, Inputs, PositionFix

MS = 1_000_000
NOTHING = Inputs()


def fix_at(stamp) -> PositionFix:
    return PositionFix(
        stamp.utc_ns, Position(31.23, 121.47, 12.0), 10.0, 0.0, accel_forward_mps2=0.5, yaw_rate_dps=-1.0
    )


def unit_of(air, family="cn", seed=3, **config) -> tuple[OnBoardUnit, list]:
    stack = air.stack(family)
    return OnBoardUnit("red-sedan", stack, ObuConfig(**config), random.Random(seed)), stack.said


def run(unit, start, milliseconds, fix_until_ms=None) -> list[int]:
    """Step every millisecond that the unit asked for, with a fix every 100 ms; return when it spoke, in ms."""
    spoke, wake_ms = [], 0
    for ms in range(milliseconds):
        fix = fix_at(start.later(ms * MS)) if ms % 100 == 0 and (fix_until_ms is None or ms < fix_until_ms) else None
        if fix is None and (wake_ms is None or ms < wake_ms):
            continue
        outcome = unit.step(start.later(ms * MS), Inputs(fix=fix))
        spoke += [ms] * len(outcome.transmissions)
        wake_ms = None if outcome.wake_ns is None else -(-(outcome.wake_ns - start.monotonic_ns) // MS)
    return spoke


def test_speaks_ten_times_a_second_on_a_grid_with_a_phase_of_its_own(air, start):
    phases = set()
    for seed in range(5):
        unit, _ = unit_of(air, seed=seed)
        spoke = run(unit, start, 3000)
        assert len(spoke) == 30
        assert {later - earlier for earlier, later in itertools.pairwise(spoke)} <= {99, 100, 101}
        phases.add(spoke[0])
    assert len(phases) == 5
    assert max(phases) < 100


def test_grid_does_not_drift_and_missed_times_are_not_made_up_for(air, start):
    unit, said = unit_of(air, rate_hz=10.0, applications={})
    first = unit.step(start, Inputs(fix=fix_at(start))).wake_ns
    late = start.later(first - start.monotonic_ns + 370 * MS)
    outcome = unit.step(late, Inputs(fix=fix_at(late)))
    assert len(outcome.transmissions) == 1
    assert outcome.wake_ns == first + 400 * MS
    assert len(said) == 1


def test_says_its_latest_fix_with_the_instant_of_the_fix(air, start):
    unit, said = unit_of(air, length_m=12.0, width_m=2.5, height_m=3.0, vehicle_class=20, applications={})
    bus = BusValues(
        Transmission.FORWARD, -12.0, True, lights=frozenset({"left-turn"}), events=frozenset({"hazard-lights"})
    )
    fix = fix_at(start)
    wake_ns = unit.step(start, Inputs(fix=fix, bus=bus)).wake_ns
    unit.step(start.later(wake_ns - start.monotonic_ns), NOTHING)
    [(state, source_l2, critical)] = said
    assert isinstance(state, VehicleState)
    assert state.temporary_id == unit.temporary_id
    assert state.second_mark_ms == second_mark_ms(fix.utc_ns)
    assert state.position == fix.position
    assert (state.length_m, state.width_m, state.height_m, state.vehicle_class) == (12.0, 2.5, 3.0, 20)
    assert (state.transmission, state.steering_wheel_deg, state.brakes.pedal) == (Transmission.FORWARD, -12.0, "on")
    assert (state.lights, state.events) == (frozenset({"left-turn"}), frozenset({"hazard-lights"}))
    assert (state.accel_forward_mps2, state.yaw_rate_dps) == (0.5, -1.0)
    assert source_l2 == unit.source_l2
    assert critical is False


def test_hard_braking_goes_out_as_critical(air, start):
    unit, said = unit_of(air, rate_hz=1000.0)
    unit.step(start, NOTHING)
    periods = []
    for bus in (BusValues(events=frozenset({"hard-braking"})), BusValues(events=frozenset()), BusValues()):
        start = start.later(2 * MS)
        outcome = unit.step(start, Inputs(fix=fix_at(start), bus=bus))
        periods += [transmission.frame.period_ns for transmission in outcome.transmissions]
    assert [critical for _, _, critical in said] == [True, False, False]
    assert periods == [None, MS, MS]  # a radio must not reserve for what is said in an emergency


def test_message_count_runs_modulo_128(air, start):
    unit, said = unit_of(air)
    run(unit, start, 20_000)
    counts = [state.message_count for state, _, _ in said]
    assert len(counts) == 200
    assert all(later == (earlier + 1) % 128 for earlier, later in itertools.pairwise(counts))
    assert max(counts) == 127


def test_silent_without_a_fix_and_again_after_an_outage_of_half_a_second(air, start):
    silent, _ = unit_of(air)
    assert run(silent, start, 1000, fix_until_ms=0) == []
    unit, _ = unit_of(air)
    spoke = run(unit, start, 3000, fix_until_ms=1000)  # the last fix arrives at 900 ms
    assert 1300 < spoke[-1] <= 1400


@pytest.mark.parametrize(("family", "octets"), [("cn", 8), ("sae", 4)])
def test_identity_comes_from_the_stream_it_was_given(air, family, octets):
    one, _ = unit_of(air, family, seed=11)
    same, _ = unit_of(air, family, seed=11)
    other, _ = unit_of(air, family, seed=12)
    assert len(one.temporary_id) == octets
    assert (one.temporary_id, one.source_l2) == (same.temporary_id, same.source_l2)
    assert one.temporary_id != other.temporary_id
    assert 65_537 <= one.source_l2 <= 16_777_214


def test_passive_unit_only_listens(air, start, mover):
    unit, said = unit_of(air, rate_hz=0.0)
    assert run(unit, start, 1000) == []
    assert said == []
    reception = air.reception(mover(0, 50, 0, 10.0).state(1.0, 0), start.later(SECOND_NS))
    outcome = unit.step(start.later(SECOND_NS), Inputs((reception,)))
    assert [heard.message.name for heard in outcome.heard] == ["BSM"]
    assert not unit.world.is_empty


def test_idle_passive_unit_asks_for_no_wake(air, start):
    unit, _ = unit_of(air, rate_hz=0.0)
    assert unit.step(start, NOTHING).wake_ns is None


def test_what_the_stack_refuses_is_told_and_changes_nothing(air, start):
    unit, _ = unit_of(air)
    reception = Reception(Frame(b"noise", Layer.MESSAGE), start, "air")
    outcome = unit.step(start, Inputs((reception,)))
    assert [discard.cause for discard in outcome.discards] == ["malformed message"]
    assert unit.world.is_empty


def test_nothing_heard_nothing_raised(scene, mover):
    drive = scene(mover(0, -250, 0, 30.0), duration_s=10.0)
    assert drive.run() == []
    assert drive.unit.world.is_empty


def test_own_message_that_comes_back_is_no_neighbour(air, start):
    unit, _ = unit_of(air)
    state = VehicleState(unit.temporary_id, 1, 0, Position(31.23, 121.47), speed_mps=0.0, heading_deg=0.0)
    unit.step(start, Inputs((air.reception(state, start),), fix_at(start)))
    assert unit.world.is_empty
    assert unit.world.counters["own temporary id"] == 1


def test_a_change_waits_at_most_50_ms_for_the_applications(air, start, mover):
    """Danger that is heard right after an evaluation is told when the unit wakes up for it."""
    unit, _ = unit_of(air, rate_hz=0.0)
    ego, lead = mover(0, 0, 0, 20.0), mover(0, 30.0, 0, 0.0)
    unit.step(start, Inputs(fix=PositionFix(start.utc_ns, ego.position(0), 20.0, 0.0)))
    soon = start.later(1 * MS)
    outcome = unit.step(soon, Inputs((air.reception(lead.state(0.0, 0), soon),)))
    assert outcome.alerts == []
    assert outcome.wake_ns == start.monotonic_ns + 50 * MS
    outcome = unit.step(start.later(50 * MS), NOTHING)
    assert [(alert.id, alert.phase) for alert in outcome.alerts] == [("FCW", "raised")]


def test_an_alert_is_cleared_even_when_nothing_more_happens(air, start, mover):
    unit, _ = unit_of(air, rate_hz=0.0)
    ego, lead = mover(0, 0, 0, 20.0), mover(0, 30.0, 0, 0.0)
    fix = PositionFix(start.utc_ns, ego.position(0), 20.0, 0.0)
    outcome = unit.step(start, Inputs((air.reception(lead.state(0.0, 0), start),), fix))
    assert [alert.phase for alert in outcome.alerts] == ["raised"]
    now, phases = start, []
    while outcome.wake_ns is not None:
        now = start.later(outcome.wake_ns - start.monotonic_ns)
        outcome = unit.step(now, NOTHING)
        phases += [alert.phase for alert in outcome.alerts]
    assert phases == ["cleared"]
    assert SECOND_NS <= now.monotonic_ns - start.monotonic_ns <= 2.1 * SECOND_NS


def test_hops_of_hearing_and_judging_are_stamped(air, start, mover):
    class Booking(HopProbe):
        def __init__(self):
            self.hops = []

        def start(self):
            return 1

        def stop(self, hop, since, message=""):
            self.hops.append((hop, message))
            return 1

    probe = Booking()
    unit = OnBoardUnit("unit", air.stack(), ObuConfig(), random.Random(1), probe)
    unit.step(start, Inputs((air.reception(mover(0, 0, 0, 1.0).state(0, 0), start),), fix_at(start)))
    assert probe.hops == [("world", "BSM"), ("applications", "")]


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"applications": {"XYZ": {}}}, "there is no application 'XYZ'"),
        ({"applications": {"FCW": {"ttc": 3.0}}}, "FCW has no threshold 'ttc': write one of ttc_s, range_m"),
        ({"applications": {"FCW": {"ttc_s": float("nan")}}}, "applications.FCW.ttc_s: nan is not a positive number"),
        ({"rate_hz": -1.0}, "rate_hz: -1.0 is not a rate"),
    ],
)
def test_configuration_that_makes_no_sense_is_refused(air, config, words):
    with pytest.raises(InputError) as refused:
        unit_of(air, **config)
    assert words in str(refused.value)


def test_dialects_without_vehicle_messages_are_refused(air):
    with pytest.raises(InputError, match="dialect"):
        unit_of(air, family="tci")


def test_an_application_that_is_not_named_does_not_run(air, start, mover, scene):
    drive = scene(
        mover(0, 0, 0, 20.0), [mover(0, 60.0, 0, 0.0)], config=ObuConfig(applications={"ICW": {}}), duration_s=2.0
    )
    assert drive.run() == []


def test_an_error_in_an_application_is_not_swallowed(air, start):
    class Broken:
        id, needs, material = "FCW", (), {}

        def evaluate(self, view):
            raise ZeroDivisionError

    unit, _ = unit_of(air)
    unit._screening = Screening([Broken()])
    with pytest.raises(ZeroDivisionError):
        unit.step(start, Inputs(fix=fix_at(start)))


HOSTILE = [
    VehicleState(b"", 0, None, None),
    VehicleState(b"x" * 300, 127, 65_535, Position(31.23, 121.47)),
    VehicleState(b"pole----", 0, 0, Position(90.0, 180.0), speed_mps=0.0, heading_deg=360.0),
    VehicleState(b"far away", 0, 0, Position(-31.23, -58.53), speed_mps=163.0, heading_deg=90.0),
    VehicleState(b"too fast", 0, 0, Position(31.23, 121.47), speed_mps=1e300, heading_deg=1e300),
    VehicleState(b"too long", 0, 0, Position(31.23, 121.47), 1, 2, 3, length_m=-4.0, width_m=1e9, speed_mps=-1.0),
    RoadMap(0, (Junction(JunctionId(None, 1), Position(91.0, 0.0)),)),
    RoadMap(0, (Junction(JunctionId(None, 2), Position(31.23, 121.47)),)),
    RoadMap(
        0,
        (
            Junction(
                JunctionId(None, 3),
                Position(31.23, 121.47),
                (Lane(1, ()), Lane(1, (NodePoint(0, 0),))),
            ),
        ),
    ),
    RoadMap(
        0,
        (
            Junction(
                JunctionId(None, 4),
                Position(31.23, 121.47),
                (Lane(1, (NodePoint(0, 0), NodePoint(0, 0))), Lane(2, (NodePoint(0, 0), NodePoint(1e9, 1e9)))),
            ),
        ),
    ),
    SignalState(()),
    SignalState((JunctionSignals(JunctionId(None, 4), (SignalGroup(0, ()), SignalGroup(300, (PhaseEvent(None),)))),)),
    SignalState(
        (
            JunctionSignals(
                JunctionId(None, 4),
                (SignalGroup(1, (PhaseEvent(None, Timing(True, 3600.0, 3611.1, -1.0, 1e9)),) * 40),),
                minute_of_year=600_000,
                second_mark_ms=65_535,
            ),
        ),
    ),
    RoadUsers(()),
    RoadUsers((RoadUser(b"", RoadUserKind.UNKNOWN, None),) * 3),
]


def test_hostile_messages_never_stop_the_unit(air, start):
    unit, _ = unit_of(air)
    for round_ in range(30):
        now = start.later(round_ * 60 * MS)
        receptions = tuple(air.reception(model, now) for model in HOSTILE)
        outcome = unit.step(now, Inputs(receptions, fix_at(now)))
        assert len(outcome.heard) == len(HOSTILE)
        assert outcome.alerts == []


def test_fixes_that_make_no_sense_never_stop_the_unit(air, start, mover):
    nan = float("nan")
    unit, _ = unit_of(air, rate_hz=0.0)
    lead = air.reception(mover(0, 30.0, 0, 0.0).state(0.0, 0), start)
    here = mover(0, 0, 0, 0).position(0)
    fixes = [(Position(91.0, 0.0), 10.0, 0.0), (Position(nan, nan), 10.0, 0.0), (here, nan, nan), (here, -1.0, 1e9)]
    for number, (position, speed_mps, heading_deg) in enumerate(fixes):
        now = start.later(number * 60 * MS)
        outcome = unit.step(now, Inputs((lead,), PositionFix(now.utc_ns, position, speed_mps, heading_deg)))
        assert outcome.alerts == []
    assert unit.world.counters["own fix without place"] == 2


def test_flood_of_ids_is_bounded_and_counted(air, start):
    from cv2x.world.limits import MAX_NEIGHBOURS

    unit, _ = unit_of(air)
    states = [VehicleState(i.to_bytes(8, "big"), 0, None, Position(31.23, 121.47)) for i in range(MAX_NEIGHBOURS + 500)]
    unit.step(start, Inputs(tuple(air.reception(state, start) for state in states), fix_at(start)))
    assert len(unit.world.vehicles) == MAX_NEIGHBOURS
    assert unit.world.counters["vehicle pushed out"] == 500


numbers = st.none() | st.floats(-500, 500, allow_nan=False)
states = st.builds(
    VehicleState,
    temporary_id=st.binary(max_size=2),
    message_count=st.integers(0, 127),
    second_mark_ms=st.none() | st.integers(0, 65_535),
    position=st.none()
    | st.builds(Position, st.floats(-90, 90), st.floats(-180, 180))
    | st.just(Position(31.2301, 121.47)),
    speed_mps=numbers,
    heading_deg=numbers,
    length_m=numbers,
    width_m=numbers,
    vehicle_class=st.none() | st.integers(0, 255),
)


@settings(max_examples=150, deadline=None)
@given(
    stream=st.lists(st.tuples(states, st.integers(0, 3000)), max_size=25),
    speed_mps=st.none() | st.floats(0, 163),
    heading_deg=st.none() | st.floats(0, 360),
    utc_step=st.integers(-100, 100),
)
def test_any_stream_of_vehicle_messages_is_survived(stream, speed_mps, heading_deg, utc_step):
    from cv2x.clock import Stamp
    from cv2x.world.world import World

    world, now = World(b"ego"), Stamp(1_800_000_000 * SECOND_NS, 0)
    for state, after_ms in stream:
        now = Stamp(now.utc_ns + after_ms * MS + utc_step * SECOND_NS, now.monotonic_ns + after_ms * MS)
        world.hear("BSM", state, now)
        world.set_ego(now.utc_ns, Position(31.23, 121.47), speed_mps, heading_deg)
        around = world.neighbours(now)
        assert len(around) == len(around.ahead_m) == len(around.speed_mps) <= len(world.vehicles)
        world.expire(now)
    assert sum(world.heard.values()) == len(stream)
