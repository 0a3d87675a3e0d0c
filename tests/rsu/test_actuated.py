"""An actuated junction: moments worked out by hand, and bounds that hold whoever comes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import (
    Connection,
    Junction,
    JunctionId,
    Lane,
    Light,
    NodePoint,
    Position,
    RoadMap,
    RoadUser,
    RoadUserKind,
)  # fmt: skip
from cv2x.rsu.actuated import ActuatedSignals
from cv2x.rsu.actuated_junction import ActuatedJunction
from cv2x.rsu.actuated_spans import spans
from cv2x.rsu.plan import ActuatedPlan, Stage
from cv2x.world.world import World

JUNCTION = JunctionId(1, 7)
START = Stamp(1_767_225_600_000_000_000, 5 * SECOND_NS)
GREEN, YELLOW, RED = Light.PROTECTED_GREEN, Light.PROTECTED_YELLOW, Light.RED


def s(seconds: float) -> int:
    return round(seconds * SECOND_NS)


def stage(*groups: int, recall: bool = False, **changes: float) -> Stage:
    """At least 5 s, 3 s more a detection, 15 s at most, 3 s of yellow, 2 s of all red."""
    times = {"min": 5, "extend": 3, "max": 15, "yellow": 3, "all_red": 2, **changes}
    return Stage(groups, *(s(times[name]) for name in ("min", "extend", "max", "yellow", "all_red")), recall=recall)


PLAN = ActuatedPlan(JUNCTION, (stage(1), stage(2), stage(3)))


def changes(plan: ActuatedPlan, present, until_s: float = 60.0) -> list[tuple[float, int, str]]:
    """Run a controller that looks every 0.1 s and return (second, stage, interval) wherever that changed; ``present``
    is stage -> seconds (from, to) at which somebody is on its lanes."""
    signals, told = ActuatedSignals(plan), []
    signals.begin(0)
    for tenth in range(round(until_s * 10)):
        now_ns = tenth * s(0.1)
        signals.advance(now_ns)
        signals.detect([n for n, spells in present.items() if any(a <= tenth / 10 <= b for a, b in spells)], now_ns)
        signals.advance(now_ns)
        shown = (signals.stage, signals.interval.value)
        if not told or told[-1][1:] != shown:
            told.append((signals.since_ns / SECOND_NS, *shown))
    return told


def test_who_nobody_waits_for_rests_in_green():
    assert changes(PLAN, {0: [(1, 2), (30, 31)]}) == [(0.0, 0, "green")]


def test_a_call_ends_a_resting_green_at_once_and_one_that_nobody_waits_for_is_left_out():
    assert changes(PLAN, {2: [(20, 20)]}) == [
        (0.0, 0, "green"), (20.0, 0, "yellow"), (23.0, 0, "all red"), (25.0, 2, "green"),
    ]  # fmt: skip


def test_a_call_in_the_shortest_green_waits_for_its_end():
    assert changes(PLAN, {1: [(2, 2)]})[1] == (5.0, 0, "yellow")


def test_detections_hold_a_green_until_the_gap():
    assert changes(PLAN, {0: [(0, 8)], 1: [(2, 2)]})[1] == (11.0, 0, "yellow")  # 8 s and 3 s more


def test_the_longest_green_counts_from_the_first_who_waits_and_who_is_cut_off_waits_in_turn():
    told = changes(PLAN, {0: [(0, 40)], 1: [(4, 4)]})
    assert told[1] == (19.0, 0, "yellow")  # 4 s and 15 s more
    assert told[3] == (24.0, 1, "green")
    assert told[4] == (29.0, 1, "yellow")  # its shortest: the first waits again
    assert told[6] == (34.0, 0, "green")


def test_stages_come_in_order_and_a_recall_always():
    plan = replace(PLAN, stages=(stage(1), stage(2, recall=True), stage(3)))
    told = [(at, n) for at, n, interval in changes(plan, {2: [(1, 1)]}) if interval == "green"]
    assert told == [(0.0, 0), (10.0, 1), (20.0, 2), (30.0, 1)]  # then nobody waits but the recall, and it is green


def test_without_all_red_the_next_green_follows_the_yellow():
    plan = replace(PLAN, stages=tuple(stage(n, all_red=0) for n in (1, 2)))
    assert changes(plan, {1: [(6, 6)]}) == [(0.0, 0, "green"), (6.0, 0, "yellow"), (9.0, 1, "green")]


def bounds(signals: ActuatedSignals, number: int, now_s: float, leaves=None):
    """What a stage shows: (light, earliest, latest, likely) in seconds."""
    told = spans(signals, number, s(now_s), {k: s(v) for k, v in (leaves or {}).items()})
    return [(one.light, *(None if at is None else at / SECOND_NS for at in one.end)) for one in told]


def test_bounds_by_hand():
    signals = ActuatedSignals(PLAN)
    signals.begin(0)
    signals.advance(s(2))
    assert bounds(signals, 0, 2.0) == [(GREEN, 5.0, None, None)]  # rests as long as nobody waits
    assert bounds(signals, 1, 2.0) == [(RED, 10.0, None, None)]  # if somebody came now: 5 s, yellow and all red
    signals.detect([1, 0], s(2))
    assert bounds(signals, 0, 2.0, {0: 4.0}) == [(GREEN, 5.0, 17.0, 7.0)]  # 15 s from 2 s; passes at 4 s, 3 s more
    assert bounds(signals, 1, 2.0, {0: 4.0}) == [(RED, 10.0, 22.0, 12.0)]
    assert bounds(signals, 2, 2.0) == [(RED, 20.0, None, None)]  # after the second's shortest, which waits already
    signals.detect([2], s(2))
    assert bounds(signals, 2, 2.0, {0: 4.0})[0][:3] == (RED, 20.0, 42.0)  # after the second's longest
    signals.advance(s(6))
    assert signals.interval.value == "yellow"
    assert bounds(signals, 0, 6.0) == [(YELLOW, 8.0, 8.0, 8.0), (RED, 30.0, None, None)]
    assert bounds(signals, 1, 6.0, {1: 12.0}) == [(RED, 10.0, 10.0, 10.0), (GREEN, 15.0, 25.0, 15.0)]


@pytest.mark.parametrize("seed", range(8))
def test_lights_end_within_what_was_told_of_them_whoever_comes(seed):
    """At random demand: no light ends before the earliest or after the latest end told of it, ever."""
    rng = random.Random(seed)
    plan = ActuatedPlan(
        JUNCTION,
        tuple(
            stage(
                n, min=rng.randint(2, 8), max=rng.randint(8, 25), all_red=rng.randint(0, 2), recall=rng.random() < 0.2
            )
            for n in (1, 2, 3)
        ),
    )
    signals = ActuatedSignals(plan)
    signals.begin(0)
    told: dict[int, list[tuple[int, int | None]]] = {n: [] for n in range(3)}
    shown: dict[int, Light] = {}
    ends, demand = 0, [0.0, 0.0, 0.0]
    for tenth in range(4000):
        now_ns = tenth * s(0.1)
        if tenth % 40 == 0:
            demand = [rng.choice((0.0, 0.02, 0.4)) for _ in demand]
        signals.advance(now_ns)
        signals.detect([n for n in range(3) if rng.random() < demand[n]], now_ns)
        signals.advance(now_ns)
        for number in range(3):
            present = spans(signals, number, now_ns, {})[0]
            if number in shown and shown[number] is not present.light:
                ends += 1
                for earliest_ns, latest_ns in told[number]:
                    assert earliest_ns <= signals.since_ns
                    assert latest_ns is None or signals.since_ns <= latest_ns
                told[number].clear()
            shown[number] = present.light
            told[number].append(present.end[:2])
    assert ends > 60


LANES = (
    Lane(1, (NodePoint(0.0, -10.0), NodePoint(0.0, -200.0)), connections=(Connection(None, 9, signal_group=1),)),
    Lane(
        2,
        (NodePoint(-10.0, 0.0), NodePoint(-60.0, 0.0), NodePoint(-60.0, 90.0)),
        connections=(Connection(None, 9, signal_group=2),),
    ),
)
HERE = Position(31.0, 121.0)
MAP = RoadMap(0, (Junction(JUNCTION, HERE, lanes=LANES, lane_width_m=3.0),))
TWO = ActuatedPlan(JUNCTION, (stage(1), stage(2)), reach_m=70.0)


def user(east_m: float, north_m: float, heading_deg: float | None = None, speed_mps: float | None = 10.0) -> RoadUser:
    lat_deg, lon_deg = LocalFrame(HERE.lat_deg, HERE.lon_deg).to_wgs84(east_m, north_m)
    place = Position(float(lat_deg), float(lon_deg))
    return RoadUser(b"x", RoadUserKind.MOTOR, place, speed_mps=speed_mps, heading_deg=heading_deg)


@pytest.mark.parametrize(
    ("who", "calls"),
    [
        (user(-60.0, 10.0, 180.0), True),  # round the bend of the lane, 60 m from its stop line
        (user(-60.0, 30.0, 180.0), False),  # 80 m: out of reach
        (user(-30.0, 1.4, 90.0), True),
        (user(-30.0, 1.6, 90.0), False),  # beside the lane
        (user(-30.0, 0.0, 270.0), False),  # the other way
        (user(-30.0, 0.0, None), True),  # nobody knows which way
        (user(-9.0, 0.0, 90.0), False),  # past the stop line
        (replace(user(-30.0, 0.0), kind=RoadUserKind.PEDESTRIAN), False),
    ],
)
def test_who_is_on_a_lane_calls_its_stage(who, calls):
    junction = ActuatedJunction(TWO, MAP)
    for tenth in range(60):
        junction.look([who], World(), START.later(tenth * s(0.1)))
    assert (junction.signals.stage, junction.signals.interval.value) == ((0, "yellow") if calls else (0, "green"))


def test_both_families_tell_the_same_bounds_rounded_outwards_and_how_sure_they_are():
    junction = ActuatedJunction(TWO, MAP)
    junction.look([user(-55.0, 0.0, 90.0), user(0.0, -40.0, 0.0)], World(), START)
    now = START.later(s(0.25))
    for marks in (False, True):
        [signals] = junction.tell(now, 17, marks).junctions
        assert signals.status == {"trafficDependentOperation"}
        green, red = (group.events[0] for group in signals.groups)
        assert (green.light, red.light) == (GREEN, RED)
        # Remaining times count from 0.25 s; marks are of the hour, which began with the run.
        since = 0.25 if marks else 0.0
        assert green.timing.min_end_s == pytest.approx(4.7 + since, abs=0.051)
        assert green.timing.max_end_s == pytest.approx(14.8 + since, abs=0.051)
        # 30 m at 10 m/s and 3 s more: 6 s.
        assert green.timing.likely_end_s == pytest.approx(5.75 + since, abs=0.051)
        assert green.timing.confidence == pytest.approx(1.0 / 10.0)  # of 5 s to 15 s, the second around it
        assert red.timing.min_end_s == pytest.approx(9.7 + since, abs=0.051)
        assert red.timing.max_end_s == pytest.approx(19.8 + since, abs=0.051)
    [resting] = ActuatedJunction(TWO, MAP).tell(START, 0, False).junctions
    assert [
        (e.light, e.timing.min_end_s, e.timing.max_end_s, e.timing.likely_end_s) for e in resting.groups[0].events
    ] == [(GREEN, 5.0, 3600.0, None)]


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (replace(TWO, stages=(stage(1),)), "two stages at least"),
        (replace(TWO, stages=(stage(1), stage(2, 1))), "actuated[1].green: group 1 stands in stage 1 already"),
        (replace(TWO, stages=(stage(1), stage(2, max=4))), "actuated[1].max: the longest green is shorter"),
        (replace(TWO, stages=(stage(1), stage(2, yellow=0))), "actuated[1].yellow: must last longer than nothing"),
        (replace(TWO, stages=(stage(1), stage(255))), "actuated[1].green: 255 is no signal group"),
        (replace(TWO, stages=(stage(1), stage(5))), "actuated[1]: no lane of the map into junction 1/7 has group 5"),
    ],
)
def test_plans_that_do_not_add_up_are_refused(plan, words):
    with pytest.raises(InputError) as refused:
        ActuatedJunction(plan, MAP)
    assert words in str(refused.value)
