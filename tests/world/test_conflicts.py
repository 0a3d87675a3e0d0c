"""What a world finds wrong with the maps and signals it hears, and what it costs a hostile sender's hearers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages.model import (
    Approach,
    Connection,
    Junction,
    JunctionId,
    JunctionSignals,
    Lane,
    Light,
    Maneuver,
    NodePoint,
    PhaseEvent,
    Position,
    RoadMap,
    SignalGroup,
    SignalState,
)
from cv2x.world import conflicts
from cv2x.world.conflicts import MAP_CONFLICT, MOST_CHECKED, SIGNAL_CONFLICT, UNMAPPED
from cv2x.world.field_paths import FieldPaths
from cv2x.world.limits import DISPUTE_NS, UNMAPPED_NS
from cv2x.world.world import World

NOW = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
SAE = FieldPaths("sae")
ID = JunctionId(1, 1207)
STRAIGHT = frozenset({Maneuver.STRAIGHT})
IN = Lane(
    1, (NodePoint(-10, 0), NodePoint(-90, 0)), approach=1, maneuvers=STRAIGHT,
    connections=(Connection(None, 11, STRAIGHT, 4),),
)  # fmt: skip
SIDE = replace(
    IN, id=2, points=(NodePoint(-10, -4), NodePoint(-90, -4)), connections=(Connection(None, 11, STRAIGHT, 5),)
)
OUT = Lane(11, (NodePoint(10, 0), NodePoint(90, 0)), ingress=False, egress=True, approach=2)
GOOD = Junction(ID, Position(31.23, 121.47), (IN, SIDE, OUT), (Approach(1), Approach(2)))
BAD = replace(GOOD, lanes=(IN, replace(SIDE, connections=(Connection(None, 12, STRAIGHT, 5),)), OUT))
WEST = Position(31.23, 121.47 - 50 / (111_320 * 0.855))


def heard(*junctions: Junction, at: Stamp = NOW, world: World | None = None) -> World:
    world = World() if world is None else world
    world.hear("MAP", RoadMap(0, junctions), at, SAE)
    return world


def spat(*groups: int, junction: JunctionId = ID) -> SignalState:
    return SignalState(
        (JunctionSignals(junction, tuple(SignalGroup(group, (PhaseEvent(Light.RED),)) for group in groups)),)
    )


def on_lane(world: World, south_m: float, at: Stamp) -> int | None:
    world.set_ego(at.utc_ns, WEST._replace(lat_deg=31.23 - south_m / 111_320), 10.0, 90.0)
    match = world.match(at)
    return None if match is None else match.lane.id


def causes(world: World, at: Stamp = NOW) -> list[tuple[str, bool]]:
    return [(one.cause, one.fatal) for one in world.conflicts.look(at)]


def test_a_lane_in_a_contradiction_is_not_matched_and_the_others_are():
    world = heard(BAD)
    (found,) = world.conflicts.look(NOW)
    (one,) = found.contradictions
    assert (found.cause, found.junction, found.left_out) == (MAP_CONFLICT, ID, 0)
    assert one.path == "intersections[0].laneSet[1].connectsTo[0].connectingLane.lane"
    assert one.other == "intersections[0].laneSet"
    assert on_lane(world, 0.0, NOW) == 1
    assert on_lane(world, 4.0, NOW) is None
    assert on_lane(heard(GOOD), 4.0, NOW) == 2


def test_who_else_speaks_for_a_contradicted_junction_is_believed_only_later():
    world = heard(BAD)
    assert on_lane(world, 4.0, NOW) is None
    soon, late = NOW.later(SECOND_NS), NOW.later(SECOND_NS + DISPUTE_NS)
    heard(GOOD, at=soon, world=world)
    assert on_lane(world, 4.0, soon) is None
    assert causes(world, soon) == [(MAP_CONFLICT, True)]
    heard(GOOD, at=late, world=world)
    assert on_lane(world, 4.0, late) == 2
    assert causes(world, late) == []


def test_a_junction_twice_in_one_message_is_of_no_use():
    world = heard(GOOD, replace(GOOD, lane_width_m=9.0))
    (found,) = world.conflicts.look(NOW)
    (one,) = found.contradictions
    assert (one.path, one.other) == ("intersections[1].id", "intersections[0].id")
    assert on_lane(world, 0.0, NOW) is None
    assert world.counters["junction told twice"] == 1


@pytest.mark.parametrize(
    ("groups", "expected"),
    [((4, 5), []), ((4,), [(SIGNAL_CONFLICT, True)]), ((4, 5, 9), [(SIGNAL_CONFLICT, False)])],
)
def test_signals_are_held_against_the_map(groups, expected):
    world = heard(GOOD)
    world.hear("SPAT", spat(*groups), NOW, SAE)
    assert causes(world) == expected


def test_signals_whose_map_is_another_one_are_reported_with_both_numbers_after_a_while():
    world = heard(GOOD)
    other = JunctionId(1, 1270)
    found = []
    for second in range(13):
        at = NOW.later(second * SECOND_NS)
        world.hear("SPAT", spat(4, junction=other), at, SAE)
        found.append(world.conflicts.look(at))
    told = [second for second, each in enumerate(found) if each]
    assert told == list(range(UNMAPPED_NS // SECOND_NS, 13))
    (one,) = found[-1][0].contradictions
    assert found[-1][0].cause == UNMAPPED
    assert one.what == "SPAT names junction 1/1270, MAP 1/1207: no lane can be matched"
    assert (one.path, one.other) == ("intersections[0].id", "intersections[0].id")


def test_what_does_not_change_is_checked_once_and_floods_are_checked_bit_by_bit(monkeypatch):
    checks = []
    whole = conflicts.at_junction
    monkeypatch.setattr(conflicts, "at_junction", lambda *args: checks.append(args) or whole(*args))
    world = World()
    flood = [replace(BAD, id=JunctionId(None, number)) for number in range(100)]
    for junction in flood:
        heard(junction, world=world)
    assert len(world.conflicts.look(NOW)) == MOST_CHECKED
    assert len(world.conflicts.look(NOW)) == 2 * MOST_CHECKED
    world = heard(GOOD)
    for tenth in range(50):
        at = NOW.later(tenth * SECOND_NS // 10)
        world.hear("SPAT", spat(4, 5), at, SAE)
        assert world.conflicts.look(at) == []
    assert len(checks) == 1


def test_a_family_nobody_named_is_not_guessed():
    world = World()
    world.hear("MAP", RoadMap(0, (BAD,)), NOW)
    assert world.conflicts.look(NOW) == []
