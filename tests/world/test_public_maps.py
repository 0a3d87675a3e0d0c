"""MAP and SPAT messages of other people: the public vectors, and a pair that a pilot site recorded (as JSON of the JPO
ODE, said anew here over the wire)."""

from __future__ import annotations

import json

import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import (
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
    Timing,
)
from cv2x.world.contradictions import between, in_map, movements_without_state
from cv2x.world.field_paths import FieldPaths
from cv2x.world.world import World

NOW = Stamp(1_800_000_000 * SECOND_NS, SECOND_NS)
TYPES = {"MapData": "MAP", "MAP": "MAP", "SPAT": "SPAT"}


def read(vector):
    """Return (family, short name, model) of a MAP or SPAT vector, ``None`` for what is something else."""
    if vector["message"] not in TYPES or vector["expect"] not in ("roundtrip", "decode"):
        return None
    spoken, name = dialect(vector["dialect"]), TYPES[vector["message"]]
    octets = bytes.fromhex(vector["hex"])
    record = (
        spoken.decode(octets)[1] if vector["type"] == "MessageFrame" else spoken.decode_type(vector["type"], octets)
    )
    return spoken.family, name, to_model(spoken.family, name, record)[0]


def test_public_vectors_load_into_the_world(vectors) -> None:
    loaded = {"MAP": 0, "SPAT": 0}
    for file in ("csae.jsonl", "j2735.jsonl"):
        for vector in vectors(file):
            found = read(vector)
            if found is None:
                continue
            _, name, model = found
            if not model.junctions:
                continue
            world = World()
            world.hear(name, model, NOW)
            refused = {cause for cause in world.counters if cause != "signal moment far from own clock"}
            assert not refused, (vector["id"], refused)
            for junction in model.junctions:
                if name == "MAP":
                    held = world.junction(junction.id, NOW)
                    assert held is not None, vector["id"]
                    assert len(held.polylines) == len(junction.lanes)
                    lanes = [lane for lane in held.junction.lanes if lane.ingress and len(lane.points) > 1]
                    assert lanes or not any(lane.ingress for lane in junction.lanes), vector["id"]
                else:
                    signals = world.signals_at(junction.id, NOW)
                    assert signals is not None, vector["id"]
                    for group in junction.groups:
                        signals.forecast(group.id)
            loaded[name] += 1
    assert loaded["MAP"] >= 10, loaded
    assert loaded["SPAT"] >= 10, loaded


# The recorded pair

_WORDS = {
    "maneuverStraightAllowed": Maneuver.STRAIGHT,
    "maneuverLeftAllowed": Maneuver.LEFT,
    "maneuverRightAllowed": Maneuver.RIGHT,
    "maneuverUTurnAllowed": Maneuver.U_TURN,
    "maneuverLeftTurnOnRedAllowed": Maneuver.LEFT_ON_RED,
    "maneuverRightTurnOnRedAllowed": Maneuver.RIGHT_ON_RED,
    "maneuverLaneChangeAllowed": Maneuver.LANE_CHANGE,
    "maneuverNoStoppingAllowed": Maneuver.NO_STOPPING,
    "yieldAllwaysRequired": Maneuver.YIELD,
    "goWithHalt": Maneuver.GO_WITH_HALT,
    "caution": Maneuver.CAUTION,
}
_LIGHTS = {"PROTECTED_MOVEMENT_ALLOWED": Light.PROTECTED_GREEN, "STOP_AND_REMAIN": Light.RED}


def maneuvers(told):
    return frozenset(word for name, word in _WORDS.items() if told and told.get(name))


def lane(told) -> Lane:
    points, east, north = [], 0.0, 0.0
    for node in told["nodeList"]["nodes"]:
        (delta,) = (value for value in node["delta"].values() if value is not None)
        east, north = east + delta["x"] / 100, north + delta["y"] / 100
        points.append(NodePoint(east, north))
    use = told["laneAttributes"]["directionalUse"]
    to = told["connectsTo"]["connectsTo"] if told["connectsTo"] else ()
    return Lane(
        told["laneID"],
        tuple(points),
        ingress=use["ingressPath"],
        egress=use["egressPath"],
        approach=told["ingressApproach"] or told["egressApproach"],
        maneuvers=maneuvers(told["maneuvers"]) or None,
        connections=tuple(
            Connection(
                None, one["connectingLane"]["lane"], maneuvers(one["connectingLane"]["maneuver"]), one["signalGroup"]
            )
            for one in to
        ),
    )


def road_map(data) -> RoadMap:
    (told,) = data["intersections"]["intersectionGeometry"]
    place = told["refPoint"]
    junction = Junction(
        JunctionId(told["id"]["region"], told["id"]["id"]),
        Position(place["latitude"], place["longitude"], place["elevation"]),
        tuple(lane(one) for one in told["laneSet"]["GenericLane"]),
        revision=told["revision"],
        lane_width_m=told["laneWidth"] / 100,
    )
    return RoadMap(data["msgIssueRevision"], (junction,))


def signal_state(data) -> SignalState:
    junctions = []
    for told in data["intersectionStateList"]["intersectionStatelist"]:
        groups = []
        for movement in told["states"]["movementList"]:
            events = tuple(
                PhaseEvent(
                    _LIGHTS[event["eventState"]],
                    Timing(
                        True, min_end_s=event["timing"]["minEndTime"] / 10, max_end_s=event["timing"]["maxEndTime"] / 10
                    ),
                )
                for event in movement["state_time_speed"]["movementEventList"]
            )
            groups.append(SignalGroup(movement["signalGroup"], events))
        number = JunctionId(told["id"]["region"], told["id"]["id"])
        junctions.append(JunctionSignals(number, tuple(groups), revision=told["revision"]))
    return SignalState(tuple(junctions))


@pytest.fixture
def pair(recorded):
    """The MAP and the SPATs of the recording, as they come off the wire."""
    found = {"MAP": [], "SPAT": []}
    for line in recorded("jpo_conflictmonitor_Script-SPAT-MAP.csv").read_text("utf-8").splitlines():
        kind, _, document = line.split(",", 2)
        data = json.loads(document)["payload"]["data"]
        model = road_map(data) if kind == "MAP" else signal_state(data)
        spoken = dialect("j2735-2024")
        ((name, value),) = from_model(spoken, model).messages
        heard, record = spoken.decode(spoken.encode(name, value))
        found[kind].append(to_model("sae", heard, record)[0])
    return found


def test_the_recorded_pair_gives_every_movement_its_state(pair) -> None:
    (heard,) = pair["MAP"]
    assert len(pair["SPAT"]) == 8
    (junction,) = heard.junctions
    movements = [to for one in junction.lanes for to in one.connections]
    signalled = [to.signal_group for to in movements if to.signal_group is not None]
    assert (len(movements), len(signalled)) == (9, 7)  # two turns are under no signal
    assert in_map(heard, FieldPaths("sae")) == []
    for state in pair["SPAT"]:
        world = World()
        world.hear("MAP", heard, NOW)
        world.hear("SPAT", state, NOW)
        signals = world.signals_at(junction.id, NOW)
        shown = {group: signals.signals.groups[n].events[0].light for n, group in enumerate((2, 4, 6))}
        assert shown == {2: Light.PROTECTED_GREEN, 4: Light.RED, 6: Light.PROTECTED_GREEN}
        assert all(signals.forecast(group) is not None for group in signalled)
        assert movements_without_state(junction, state) == []
        # The site sends SPAT for another revision of its MAP, and says nothing else that contradicts it.
        assert [one.path for one in between(heard, FieldPaths("sae"), state, FieldPaths("sae"))] == [
            "intersections[0].revision"
        ]
