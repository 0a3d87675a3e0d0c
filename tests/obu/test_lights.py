"""RLVW and GLOSA on a straight approach: moments and speeds from distances alone."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from cv2x.clock import HOUR_NS, SECOND_NS, minute_of_year, second_mark_ms
from cv2x.messages.model import (
    Approach,
    Connection,
    Junction,
    JunctionId,
    JunctionSignals,
    Lane,
    Light,
    Maneuver,
    Movement,
    NodePoint,
    PhaseEvent,
    Position,
    RoadMap,
    SignalGroup,
    SignalState,
    Timing,
)
from cv2x.obu.config import ObuConfig

HERE = JunctionId(1, 1207)
STOP_M, SPEED_MPS, LENGTH_M = -10.0, 14.0, 4.5
FROM_M = -250.0
ARRIVAL_S = (STOP_M - FROM_M - LENGTH_M / 2) / SPEED_MPS
"""When the front reaches the stop line: 16.98 s."""
RED, GREEN, YELLOW = Light.RED, Light.PROTECTED_GREEN, Light.PROTECTED_YELLOW
RLVW = ObuConfig(length_m=LENGTH_M, applications={"RLVW": {"time_s": 4.0}})
GLOSA = ObuConfig(
    length_m=LENGTH_M, applications={"GLOSA": {"distance_m": 200.0, "min_speed_mps": 6.0, "max_speed_mps": 18.0}}
)
WARNED_S = ARRIVAL_S - 4.0
GRID_S = 0.1


def way(group: int | None, *maneuvers: Maneuver, to: JunctionId | None = None) -> Connection:
    return Connection(to, None, frozenset(maneuvers), group)


STRAIGHT = (way(3, Maneuver.STRAIGHT),)


def crossing(place, connections=STRAIGHT, approaches=(), **changes) -> RoadMap:
    lane = Lane(
        1,
        (NodePoint(0, STOP_M), NodePoint(0, -120.0), NodePoint(0, -400.0)),
        approach=1,
        width_m=3.5,
        connections=tuple(connections),
    )
    junction = Junction(HERE, Position(place.lat_deg, place.lon_deg), (replace(lane, **changes),), tuple(approaches))
    return RoadMap(0, (junction,))


def signals(start, at_s: float, groups, *, marks: bool, junction=HERE) -> SignalState:
    """An SPAT of that moment: every group a list of (light, end in seconds of the run or None)."""
    utc_ns = start.utc_ns + round(at_s * SECOND_NS)

    def stated(run_s: float | None) -> float | None:
        if run_s is None:
            return None
        instant_ns = start.utc_ns + round(run_s * SECOND_NS)
        return instant_ns % HOUR_NS / SECOND_NS if marks else (instant_ns - utc_ns) / SECOND_NS

    told = []
    for group, events in groups.items():
        current = next((i for i, (_, end_s) in enumerate(events) if end_s is None or end_s > at_s), len(events))
        phases = []
        for index, (light, end_s) in list(enumerate(events))[current:]:
            begun = index == current
            started_s = stated(max(at_s, 0.0) if index == 0 else events[index - 1][1]) if marks or not begun else 0.0
            phases.append(
                PhaseEvent(light, Timing(marks, started_s, min_end_s=stated(end_s), likely_end_s=stated(end_s)))
            )
        told.append(SignalGroup(group, tuple(phases) or (PhaseEvent(None),)))
    state = JunctionSignals(junction, tuple(told), frozenset(), None, minute_of_year(utc_ns), second_mark_ms(utc_ns))
    return SignalState((state,), int(at_s * 10) % 128)


@pytest.fixture
def approach(scene, mover, place, start):
    """Drive north towards the stop line at constant speed; return the alerts."""

    def drive(
        groups, *, marks=False, config=RLVW, lights=None, junction=HERE, duration_s=17.5, speed_mps=SPEED_MPS, **road
    ):
        road_map = crossing(place, **road)
        return scene(
            mover(0.2, FROM_M, 0.5, speed_mps),
            messages=lambda at_s: [road_map, signals(start, at_s, groups, marks=marks, junction=junction)],
            lights=lights,
            config=config,
            duration_s=duration_s,
        ).run()

    return drive


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize(
    "events",
    [
        [(RED, None)],
        [(RED, ARRIVAL_S + 1.0), (GREEN, 60.0)],
        [(GREEN, 11.0), (YELLOW, 14.0), (RED, 40.0)],
        [(GREEN, ARRIVAL_S - 3.2), (YELLOW, ARRIVAL_S - 0.2)],  # what follows a yellow needs not be said
    ],
)
def test_red_at_arrival_warns_at_the_threshold(approach, marks, events):
    alerts = approach({3: events}, marks=marks, duration_s=16.0)
    assert [(alert.id, alert.phase) for _, alert in alerts] == [("RLVW", "raised")]
    at_s, alert = alerts[0]
    assert WARNED_S <= at_s <= WARNED_S + GRID_S
    assert alert.target == "junction:1/1207"
    assert alert.numbers["time_to_stop_line_s"] == pytest.approx(ARRIVAL_S - at_s, abs=0.02)
    assert alert.numbers["distance_m"] == pytest.approx((ARRIVAL_S - at_s) * SPEED_MPS, abs=0.2)


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize(
    ("why", "groups"),
    [
        ("green by then", {3: [(RED, ARRIVAL_S - 1.0), (GREEN, 60.0)]}),
        ("green throughout", {3: [(GREEN, None)]}),
        ("still yellow", {3: [(GREEN, ARRIVAL_S - 2.0), (YELLOW, ARRIVAL_S + 1.0), (RED, 60.0)]}),
        ("unknown by then", {3: [(RED, ARRIVAL_S - 1.0)]}),
        ("another group's red", {4: [(RED, None)]}),
        ("dark", {3: [(Light.DARK, None)]}),
        ("no light told", {3: [(None, None)]}),
    ],
)
def test_no_warning_when_the_light_is(approach, marks, why, groups):
    assert approach(groups, marks=marks) == []


def test_too_slow_to_run_it(approach):
    assert (
        approach({3: [(RED, None)]}, speed_mps=0.9, duration_s=5.0, points=(NodePoint(0, -247.0), NodePoint(0, -400)))
        == []
    )


def test_warning_is_cleared_after_the_stop_line(approach):
    phases = [(at_s, alert.phase) for at_s, alert in approach({3: [(RED, None)]}, duration_s=20.0)]
    assert [phase for _, phase in phases] == ["raised", "cleared"]
    assert ARRIVAL_S + 0.9 <= phases[1][0] <= ARRIVAL_S + 1.0 + 2 * GRID_S


def test_signals_of_another_junction_do_not_count(approach):
    assert approach({3: [(RED, None)]}, junction=JunctionId(1, 1270)) == []


@pytest.mark.parametrize(
    ("lights", "red", "warned"),
    [
        (None, {3}, True),
        (None, {4}, False),
        ({"left-turn"}, {4}, True),
        ({"left-turn"}, {3}, False),
        ({"right-turn", "low-beam"}, {3}, False),
        ({"right-turn"}, {5}, True),
    ],
)
def test_the_turn_signal_picks_the_connection(approach, lights, red, warned):
    ways = (way(3, Maneuver.STRAIGHT), way(4, Maneuver.LEFT, Maneuver.U_TURN), way(5, Maneuver.RIGHT))
    groups = {group: [(RED if group in red else GREEN, None)] for group in (3, 4, 5)}
    alerts = approach(groups, connections=ways, lights=None if lights is None else frozenset(lights))
    assert [alert.phase for _, alert in alerts[:1]] == (["raised"] if warned else [])


@pytest.mark.parametrize(("red", "warned"), [({4, 5}, True), ({4}, False), ({5}, False)])
def test_where_no_way_is_straight_all_must_be_red(approach, red, warned):
    ways = (way(4, Maneuver.LEFT), way(5, Maneuver.RIGHT))
    groups = {group: [(RED if group in red else GREEN, None)] for group in (4, 5)}
    assert bool(approach(groups, connections=ways)) is warned


def test_group_of_a_link_movement_serves_where_the_connection_states_none(approach):
    north = JunctionId(1, 1300)
    link = Approach(1, movements=(Movement(north, 3), Movement(JunctionId(1, 1301), 9)))
    alerts = approach({3: [(RED, None)], 9: [(GREEN, None)]}, connections=(way(None, to=north),), approaches=(link,))
    assert alerts[0][1].phase == "raised"


def test_group_255_is_green_for_ever_and_group_0_is_none(approach):
    assert approach({3: [(RED, None)]}, connections=(way(255, Maneuver.STRAIGHT),)) == []
    assert approach({0: [(RED, None)]}, connections=(way(0, Maneuver.STRAIGHT),)) == []


def test_counting_down_works_where_the_senders_clock_is_wrong(approach, scene, mover, place, start):
    road_map = crossing(place)

    def wrong(at_s):
        state = signals(start, at_s, {3: [(RED, ARRIVAL_S + 1.0), (GREEN, 60.0)]}, marks=False)
        junction = replace(state.junctions[0], minute_of_year=123, second_mark_ms=45_000)
        return [road_map, replace(state, junctions=(junction,))]

    drive = scene(mover(0, FROM_M, 0, SPEED_MPS), messages=wrong, config=RLVW, duration_s=16.0)
    assert WARNED_S <= drive.raised()["RLVW"] <= WARNED_S + GRID_S
    assert drive.unit.world.counters["signal moment far from own clock"] > 100


def front_distance_m(at_s: float, speed_mps: float = SPEED_MPS) -> float:
    return STOP_M - FROM_M - LENGTH_M / 2 - speed_mps * at_s


@pytest.mark.parametrize("marks", [False, True])
def test_advice_is_the_closest_speed_that_arrives_in_green(approach, marks):
    # Red until 20 s, then green for 20 s; at 14 m/s the front arrives at 17 s.
    alerts = approach({3: [(RED, 20.0), (GREEN, 40.0), (YELLOW, 43.0), (RED, 80.0)]}, marks=marks, config=GLOSA)
    at_s, alert = alerts[0]
    assert (alert.id, alert.phase) == ("GLOSA", "raised")
    expected_s = front_distance_m(0) / SPEED_MPS - 200.0 / SPEED_MPS  # when 200 m are left
    assert expected_s <= at_s <= expected_s + GRID_S
    left_m = front_distance_m(at_s)
    assert alert.numbers["distance_m"] == pytest.approx(left_m, abs=0.2)
    assert alert.numbers["advice_mps"] == pytest.approx(left_m / (20.0 - at_s), rel=0.01)
    assert alert.numbers["window_max_mps"] == pytest.approx(left_m / (20.0 - at_s), rel=0.01)
    assert alert.numbers["window_min_mps"] == pytest.approx(6.0, rel=0.01)  # 200 m in 37 s would be slower than allowed
    # Driving on at 14 m/s makes the advice ever slower: told again for every metre per second.
    told = [alert.numbers["advice_mps"] for _, alert in alerts if alert.phase in ("raised", "updated")]
    assert len(told) >= 4
    assert all(1.0 < before - after < 1.6 for before, after in itertools.pairwise(told))
    # In the end no speed of the window arrives in green any more: the advice goes.
    assert alerts[-1][1].phase == "cleared"


@pytest.mark.parametrize("marks", [False, True])
def test_advice_to_hurry_is_given_up_to_the_speed_limit(approach, marks):
    green_until_s = 15.5  # 14 m/s is too slow, 16 m/s is not
    events = {3: [(GREEN, green_until_s), (YELLOW, 18.5), (RED, 100.0)]}
    at_s, alert = approach(events, marks=marks, config=GLOSA)[0]
    assert alert.numbers["advice_mps"] == pytest.approx(front_distance_m(at_s) / (green_until_s - at_s), rel=0.01)
    assert alert.numbers["window_max_mps"] == pytest.approx(18.0)
    assert approach(events, marks=marks, config=GLOSA, speed_limit_mps=14.0) == []


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize(
    ("why", "groups"),
    [
        ("arrives on green", {3: [(RED, 15.0), (GREEN, 40.0)]}),
        ("green has no known end", {3: [(GREEN, None)]}),
        ("no green is told", {3: [(RED, 20.0)]}),
        ("green comes too late for the slowest speed", {3: [(RED, 60.0), (GREEN, 80.0)]}),
        ("nothing is told", {4: [(RED, 20.0), (GREEN, 40.0)]}),
    ],
)
def test_no_advice_when(approach, marks, why, groups):
    assert approach(groups, marks=marks, config=GLOSA) == []


def test_advice_is_cleared_when_the_present_speed_does(approach, scene, mover, place, start):
    road_map = crossing(place)
    late = {3: [(RED, 20.0), (GREEN, 40.0)]}
    early = {3: [(RED, 10.0), (GREEN, 40.0)]}

    def said(at_s):  # the controller changes its mind at 6 s
        return [road_map, signals(start, at_s, late if at_s < 6.0 else early, marks=False)]

    alerts = scene(mover(0, FROM_M, 0, SPEED_MPS), messages=said, config=GLOSA, duration_s=17.0).run()
    assert [alert.phase for _, alert in alerts if alert.phase != "updated"] == ["raised", "cleared"]
    assert 6.9 <= alerts[-1][0] <= 7.3  # the hold time after that


def test_the_next_green_of_a_cycle_is_known_from_its_recurrence(scene, mover, place, start):
    """Chinese counting: green now, too late to reach it; its next start and duration are told."""
    road_map = crossing(place)

    def said(at_s):
        timing = Timing(
            marks=False,
            start_s=0.0,
            likely_end_s=max(0.0, 8.0 - at_s),
            next_s=20.0 - at_s,
            next_duration_s=10.0,
        )
        events = (PhaseEvent(GREEN, timing),) if at_s < 8.0 else (PhaseEvent(RED, Timing(False, 0.0)),)
        return [road_map, SignalState((JunctionSignals(HERE, (SignalGroup(3, events),)),), 0)]

    at_s, alert = scene(mover(0, FROM_M, 0, SPEED_MPS), messages=said, config=GLOSA, duration_s=7.0).run()[0]
    assert alert.numbers["advice_mps"] == pytest.approx(front_distance_m(at_s) / (20.0 - at_s), rel=0.02)


def told_within(approach_scene, events, config):
    """Alerts while one group is told with (light, earliest, likely, latest) ends in seconds of the run; ``None`` = an
    hour or more (latest), nobody knows (likely)."""
    scene, mover, road_map = approach_scene

    def said(at_s):
        told = []
        for light, least_s, likely_s, most_s in events:
            most = 3600.0 if most_s is None else max(0.0, most_s - at_s)
            likely = None if likely_s is None else max(0.0, likely_s - at_s)
            timing = Timing(False, None if told else 0.0, max(0.0, least_s - at_s), most, likely)
            told.append(PhaseEvent(light, timing))
        return [road_map, SignalState((JunctionSignals(HERE, (SignalGroup(3, tuple(told)),)),), 0)]

    return scene(mover(0, FROM_M, 0, SPEED_MPS), messages=said, config=config, duration_s=16.5).run()


@pytest.fixture
def approach_scene(scene, mover, place):
    return scene, mover, crossing(place)


@pytest.mark.parametrize(
    ("why", "events", "warned"),
    [
        ("red until long after", [(RED, 25.0, 30.0, 60.0)], True),
        ("red that likely ends before", [(RED, 10.0, ARRIVAL_S - 0.5, 60.0)], False),
        ("red that likely ends after, if not at the earliest", [(RED, 5.0, ARRIVAL_S + 0.5, 60.0)], True),
        ("red of which nobody knows the likely end, nor the latest", [(RED, 5.0, None, None)], True),
        ("green that may last", [(GREEN, 5.0, 6.0, ARRIVAL_S), (YELLOW, 8.0, 9.0, ARRIVAL_S + 3.0)], False),
        ("green that ends in time even at the latest", [(GREEN, 13.0, 13.2, 13.8), (YELLOW, 16.0, 16.2, 16.8)], True),
        ("green that rests", [(GREEN, 5.0, None, None)], False),
    ],
)
def test_a_warning_needs_a_red_that_is_likely_or_one_to_come_that_is_certain(approach_scene, why, events, warned):
    alerts = told_within(approach_scene, events, RLVW)
    assert [alert.phase for _, alert in alerts] == (["raised"] if warned else [])
    if warned:
        assert WARNED_S <= alerts[0][0] <= WARNED_S + GRID_S


def test_advice_waits_for_what_is_certain(approach_scene):
    # Red until 20 s for certain, green until 30 s at the earliest.
    alerts = told_within(approach_scene, [(RED, 20.0, 20.0, 20.0), (GREEN, 30.0, 40.0, 60.0)], GLOSA)
    at_s, alert = alerts[0]
    assert alert.numbers["window_max_mps"] == pytest.approx(front_distance_m(at_s) / (20.0 - at_s), rel=0.01)
    assert alert.numbers["window_min_mps"] == pytest.approx(front_distance_m(at_s) / (30.0 - at_s), rel=0.01)
    # Red until 20 s likely, but until 35 s perhaps: green for certain from 35 s to 37 s only, and that is too late.
    assert told_within(approach_scene, [(RED, 19.0, 20.0, 55.0), (GREEN, 57.0, 60.0, 70.0)], GLOSA) == []
    # Nobody knows the latest, so nobody knows of a green.
    assert told_within(approach_scene, [(RED, 19.0, 20.0, None), (GREEN, 30.0, 40.0, 60.0)], GLOSA) == []
    # Likely green at arrival: nothing is said, however uncertain it is.
    assert told_within(approach_scene, [(RED, 5.0, ARRIVAL_S - 2.0, 60.0), (GREEN, 65.0, 66.0, 67.0)], GLOSA) == []
