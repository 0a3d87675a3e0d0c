from __future__ import annotations

from dataclasses import replace

import pytest

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
)
from cv2x.world.contradictions import between, in_map, movements_without_state
from cv2x.world.field_paths import FieldPaths

ID, NEXT = JunctionId(1, 1207), JunctionId(1, 1208)
SAE, CN, FILE = FieldPaths("sae"), FieldPaths("cn"), FieldPaths("file")
STRAIGHT = frozenset({Maneuver.STRAIGHT})
IN = Lane(
    1, (NodePoint(-10, 0), NodePoint(-90, 0)), approach=1, maneuvers=STRAIGHT,
    connections=(Connection(None, 11, STRAIGHT, 4),),
)  # fmt: skip
OUT = Lane(11, (NodePoint(10, 0), NodePoint(90, 0)), ingress=False, egress=True, approach=2)
GOOD = Junction(ID, Position(31.23, 121.47), (IN, OUT), (Approach(1), Approach(2)))


def told(junction: Junction, paths: FieldPaths = SAE) -> list[tuple[str, str]]:
    return [(one.path, one.other) for one in in_map(RoadMap(0, (junction,)), paths)]


def spat(*groups: int, junction: JunctionId = ID, revision: int | None = 0) -> SignalState:
    lights = tuple(SignalGroup(group, (PhaseEvent(Light.RED),)) for group in groups)
    return SignalState((JunctionSignals(junction, lights, revision=revision),))


def test_a_sound_map_has_none() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("lanes", "path", "other"),
    [
        ((IN, OUT, replace(OUT, points=(NodePoint(0, 9), NodePoint(0, 80)))),
         "intersections[0].laneSet[2].laneID", "intersections[0].laneSet[1].laneID"),
        ((replace(IN, connections=(Connection(None, 12, STRAIGHT, 4),)), OUT),
         "intersections[0].laneSet[0].connectsTo[0].connectingLane.lane", "intersections[0].laneSet"),
        ((replace(IN, connections=(Connection(None, 1, STRAIGHT, 4),)), OUT),
         "intersections[0].laneSet[0].connectsTo[0].connectingLane.lane",
         "intersections[0].laneSet[0].laneAttributes.directionalUse"),
        ((replace(IN, connections=(Connection(None, 11, frozenset({Maneuver.LEFT}), 4),)), OUT),
         "intersections[0].laneSet[0].connectsTo[0].connectingLane.maneuver", "intersections[0].laneSet[0].maneuvers"),
        ((replace(IN, connections=(*IN.connections, Connection(None, 11, STRAIGHT, 5))), OUT),
         "intersections[0].laneSet[0].connectsTo[1].signalGroup",
         "intersections[0].laneSet[0].connectsTo[0].signalGroup"),
        ((IN, replace(OUT, connections=(Connection(None, 11, STRAIGHT),))),
         "intersections[0].laneSet[1].connectsTo[0].connectingLane.lane",
         "intersections[0].laneSet[1].laneAttributes.directionalUse"),
        ((IN, replace(IN, id=2), OUT), "intersections[0].laneSet[1].nodeList", "intersections[0].laneSet[0].nodeList"),
        ((replace(IN, points=(NodePoint(-2000, 0), NodePoint(-2090, 0))), OUT),
         "intersections[0].laneSet[0].nodeList", "intersections[0].refPoint"),
        ((replace(IN, points=(NodePoint(-20, 0), NodePoint(-20, 0))), OUT),
         "intersections[0].laneSet[0].nodeList", "intersections[0].laneSet[0].nodeList"),
    ],
)  # fmt: skip
def test_both_fields_are_named(lanes, path, other) -> None:
    assert told(replace(GOOD, lanes=lanes)) == [(path, other)]


def test_a_junction_told_twice() -> None:
    (found,) = in_map(RoadMap(0, (GOOD, GOOD)), SAE)
    assert (found.path, found.other) == ("intersections[1].id", "intersections[0].id")


def test_chinese_lanes_are_numbered_within_their_link_and_agree_with_its_movements() -> None:
    west = replace(IN, connections=(Connection(NEXT, 7, STRAIGHT, 4),))
    south = Lane(1, (NodePoint(0, -10), NodePoint(0, -90)), approach=2, connections=(Connection(ID, 7, STRAIGHT, 2),))
    approaches = (Approach(1, movements=(Movement(NEXT, 4),)), Approach(2))
    junction = Junction(ID, GOOD.anchor, (west, south), approaches)
    assert told(junction, CN) == []
    other_group = (Approach(1, movements=(Movement(NEXT, 5),)), Approach(2))
    assert told(replace(junction, approaches=other_group), CN) == [
        ("nodes[0].inLinks[0].lanes[0].connectsTo[0].phaseId", "nodes[0].inLinks[0].movements[0].phaseId")
    ]
    elsewhere = (Approach(1, movements=(Movement(JunctionId(1, 9), 4),)), Approach(2))
    assert told(replace(junction, approaches=elsewhere), CN) == [
        ("nodes[0].inLinks[0].lanes[0].connectsTo[0].remoteIntersection", "nodes[0].inLinks[0].movements")
    ]
    twice = replace(junction, lanes=(west, south, replace(south, points=(NodePoint(3, -10), NodePoint(3, -90)))))
    assert told(twice, CN) == [("nodes[0].inLinks[1].lanes[1].laneID", "nodes[0].inLinks[1].lanes[0].laneID")]


def test_a_road_map_file_has_its_own_names() -> None:
    broken = replace(GOOD, lanes=(replace(IN, connections=(Connection(None, 12, STRAIGHT, 4),)), OUT))
    assert told(broken, FILE) == [("lanes.1.connections[0].lane", "lanes")]


def test_spat_and_map() -> None:
    road_map = RoadMap(0, (GOOD,))
    assert between(road_map, SAE, spat(4), SAE) == []
    (other,) = between(road_map, SAE, spat(4, junction=JunctionId(1, 1270)), SAE)
    assert (other.path, other.other) == ("intersections[0].id", "intersections[0].id")
    assert other.what == "SPAT names junction 1/1270, MAP 1/1207: no lane can be matched"
    assert other.fatal
    strange, missing = between(road_map, SAE, spat(5), SAE)
    assert (strange.path, strange.other) == ("intersections[0].states[0].signalGroup", "intersections[0].laneSet")
    assert (missing.path, missing.other) == (
        "intersections[0].laneSet[0].connectsTo[0].signalGroup", "intersections[0].states",
    )  # fmt: skip
    (revision,) = between(road_map, SAE, spat(4, revision=3), SAE)
    assert (revision.path, revision.fatal) == ("intersections[0].revision", False)
    chinese_map = RoadMap(0, (replace(GOOD, lanes=(IN,)),))
    (strange,) = between(chinese_map, CN, spat(4, 9), CN)
    assert (strange.path, strange.other) == ("intersections[0].phases[1].id", "nodes[0].inLinks[*].lanes")


def test_groups_that_name_no_group_need_no_state() -> None:
    free = replace(GOOD, lanes=(replace(IN, connections=(Connection(None, 11, STRAIGHT, 255),)), OUT))
    assert between(RoadMap(0, (free,)), SAE, spat(), SAE) == []


def test_movements_without_state_are_listed() -> None:
    assert movements_without_state(GOOD, spat(4)) == []
    assert movements_without_state(GOOD, spat(5)) == [(1, 0)]
