from __future__ import annotations

import math

import pytest

from cv2x.clock import MINUTE_NS, SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import (
    EventKind,
    Junction,
    JunctionId,
    JunctionSignals,
    Light,
    PhaseEvent,
    Position,
    PriorityRequests,
    PriorityStatus,
    Requester,
    RoadEvent,
    RoadEvents,
    RoadMap,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    SignalGroup,
    SignalState,
    VehicleState,
)
from cv2x.world.limits import (
    DEFAULT_LENGTH_M,
    DEFAULT_WIDTH_M,
    EVENT_STALE_NS,
    MAX_EVENTS,
    MAX_JUNCTIONS,
    MAX_USERS,
    NEIGHBOUR_STALE_NS,
    ROAD_STALE_NS,
    SIGNAL_STALE_NS,
    USER_STALE_NS,
)
from cv2x.world.neighbour_table import NeighbourTable
from cv2x.world.world import CAUSES, World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.2304, 121.4737)
HERE = Position(31.2304, 121.4737)


def at(east_m: float, north_m: float) -> Position:
    return Position(*PLACE.to_wgs84(east_m, north_m))


def vehicle(stamp: Stamp, position: Position | None = HERE, number: int = 1, count: int = 0, **changes) -> VehicleState:
    fields = {"speed_mps": 10.0, "heading_deg": 90.0, "second_mark_ms": second_mark_ms(stamp.utc_ns), **changes}
    return VehicleState(number.to_bytes(8, "big"), count, position=position, **fields)


def signals(junction: int, **changes) -> SignalState:
    group = SignalGroup(1, (PhaseEvent(Light.RED),))
    return SignalState((JunctionSignals(JunctionId(1, junction), (group,), **changes),))


def event(number: int) -> RoadEvent:
    return RoadEvent(number, EventKind.EVENT, 401, "GB/T 29100", HERE)


def user(number: int, mark_ms: int | None = None) -> RoadUser:
    return RoadUser(number.to_bytes(2, "big"), RoadUserKind.PEDESTRIAN, HERE, mark_ms)


def test_a_world_is_empty_until_something_is_heard():
    world = World()
    assert world.is_empty
    world.set_ego(START.utc_ns, HERE, 10.0, 0.0)
    assert world.is_empty
    assert len(world.neighbours(START)) == 0
    assert world.match(START) is None


@pytest.mark.parametrize(
    "model",
    [
        vehicle(START),
        RoadMap(0, (Junction(JunctionId(1, 2), HERE),)),
        signals(2),
        RoadEvents(0, (event(1),)),
        RoadUsers((user(1),)),
    ],
)
def test_every_noun_fills_it_and_goes_again(model):
    world = World()
    world.hear("X", model, START)
    assert not world.is_empty
    assert world.heard == {"X": 1}
    assert world.expire(START.later(SECOND_NS)) == 0
    assert world.expire(START.later(100 * SECOND_NS)) == 1
    assert world.is_empty


@pytest.mark.parametrize("model", [PriorityRequests(Requester(bytes(4)), ()), PriorityStatus(())])
def test_talk_about_priority_is_counted_and_leaves_the_world_as_it_is(model):
    world = World()
    world.hear("X", model, START)
    assert world.is_empty
    assert world.heard == {"X": 1}
    assert not world.counters


def test_staleness_holds_without_expiry_and_is_exact():
    world = World()
    for model in (vehicle(START), RoadMap(0, (Junction(JunctionId(1, 2), HERE),)), signals(2)):
        world.hear("X", model, START)
    world.hear("X", RoadEvents(0, (event(1),)), START)
    world.hear("X", RoadUsers((user(1),)), START)

    def held(now):
        return (
            len(world.neighbours(now)),
            int(world.junction(JunctionId(1, 2), now) is not None),
            int(world.signals_at(JunctionId(1, 2), now) is not None),
            len(world.events.current(now)),
            len(world.users.current(now)),
        )

    limits = (NEIGHBOUR_STALE_NS, ROAD_STALE_NS, SIGNAL_STALE_NS, EVENT_STALE_NS, USER_STALE_NS)
    for index, limit_ns in enumerate(limits):
        assert held(START.later(limit_ns))[index] == 1
        assert held(START.later(limit_ns + 1))[index] == 0


def test_ages_ignore_a_stepped_utc_clock():
    world = World()
    world.hear("BSM", vehicle(START), START)
    stepped = Stamp(START.utc_ns + 3600 * SECOND_NS, START.monotonic_ns + SECOND_NS)
    assert len(world.neighbours(stepped)) == 1


def test_neighbours_stand_relative_to_the_ego_and_move_to_the_instant():
    world = World()
    world.set_ego(START.utc_ns, HERE, 20.0, 45.0, length_m=5.0)
    said = Stamp(START.utc_ns - 50_000_000, START.monotonic_ns)
    # 30 m ahead and 4 m to the right of a north-east heading, driving south-east.
    half = math.sqrt(0.5)
    where = at(30 * half + 4 * half, 30 * half - 4 * half)
    world.hear("BSM", vehicle(said, where, heading_deg=135.0, speed_mps=10.0, length_m=12.0, width_m=2.5), START)
    now = START.later(200_000_000)
    around = world.neighbours(now)
    assert around.ids == ((1).to_bytes(8, "big"),)
    assert around.ahead_m[0] == pytest.approx(30.0 - 20.0 * 0.2, abs=1e-3)
    assert around.right_m[0] == pytest.approx(4.0 + 10.0 * 0.25, abs=1e-3)
    assert around.heading_difference_deg[0] == pytest.approx(90.0)
    assert around.age_s[0] == pytest.approx(0.25)
    assert (around.length_m[0], around.width_m[0]) == (12.0, 2.5)


def test_extrapolation_ends_after_a_second():
    world = World()
    world.set_ego(START.utc_ns, HERE, 0.0, 0.0)
    world.hear("BSM", vehicle(START, heading_deg=0.0), START)
    assert world.neighbours(START.later(1_900_000_000)).ahead_m[0] == pytest.approx(10.0, abs=1e-3)


def test_without_own_heading_nothing_is_ahead():
    world = World()
    world.hear("BSM", vehicle(START), START)
    assert math.isnan(world.neighbours(START).ahead_m[0])
    world.set_ego(START.utc_ns, HERE, 0.0, None)
    around = world.neighbours(START)
    assert math.isnan(around.ahead_m[0])
    assert math.isnan(around.right_m[0])


def test_unavailable_is_nan_and_sizes_have_defaults():
    world = World()
    world.hear("BSM", vehicle(START, speed_mps=None, heading_deg=None), START)
    around = world.neighbours(START.later(SECOND_NS))
    assert math.isnan(around.speed_mps[0])
    assert math.isnan(around.heading_deg[0])
    assert math.isnan(around.vehicle_class[0])
    assert (around.length_m[0], around.width_m[0]) == (DEFAULT_LENGTH_M, DEFAULT_WIDTH_M)
    assert math.hypot(around.east_m[0], around.north_m[0]) < 1e-3


def test_the_second_mark_is_resolved_across_the_minute():
    before = Stamp(START.utc_ns // MINUTE_NS * MINUTE_NS + MINUTE_NS - 20_000_000, 0)
    heard = before.later(40_000_000)
    world = World()
    world.hear("BSM", vehicle(before), heard)
    assert world.neighbours(heard).age_s[0] == pytest.approx(0.04)


def test_unavailable_mark_means_the_reception():
    world = World()
    for number, mark_ms in enumerate((None, 65_535, 61_000, -1)):
        world.hear("BSM", vehicle(START, number=number, second_mark_ms=mark_ms), START)
    assert world.neighbours(START.later(SECOND_NS)).age_s.tolist() == [1.0] * 4


def test_repeated_and_late_messages_are_refused_and_counted():
    world = World()
    first, second = vehicle(START, count=1), vehicle(START.later(100_000_000), count=2)
    world.hear("BSM", second, START.later(110_000_000))
    world.hear("BSM", first, START.later(111_000_000))
    world.hear("BSM", second, START.later(112_000_000))
    assert world.counters == {"vehicle message older than held": 1, "vehicle message repeated": 1}
    assert world.vehicles.state(second.temporary_id) is second


def test_a_forged_message_from_the_future_does_not_silence_a_vehicle():
    world = World()
    world.hear("BSM", vehicle(START.later(20 * SECOND_NS)), START)
    genuine = vehicle(START.later(100_000_000), count=9)
    world.hear("BSM", genuine, START.later(110_000_000))
    assert world.vehicles.state(genuine.temporary_id) is genuine


def test_repeating_a_message_does_not_keep_a_ghost_alive():
    world = World()
    ghost = vehicle(START)
    for tenth in range(40):
        world.hear("BSM", ghost, START.later(tenth * SECOND_NS // 10))
    assert len(world.neighbours(START.later(4 * SECOND_NS))) == 0


def test_a_vehicle_nowhere_is_counted_and_not_held():
    world = World()
    for position in (None, Position(90.1, 0.0), Position(math.nan, 0.0), Position(0.0, 181.0)):
        world.hear("BSM", vehicle(START, position), START)
    assert world.is_empty
    assert world.counters == {"vehicle without position": 4}


def test_the_plane_follows_the_ego():
    world = World()
    world.set_ego(START.utc_ns, HERE, 0.0, 0.0)
    world.hear("BSM", vehicle(START, at(0, 9_900.0), speed_mps=0.0), START)
    assert world.neighbours(START).ahead_m[0] == pytest.approx(9_900.0, abs=0.1)
    for kilometre in range(1, 10):
        now = START.later(kilometre * 100_000_000)
        world.set_ego(now.utc_ns, at(0, kilometre * 1000.0), 0.0, 0.0)
        around = world.neighbours(now)
        assert around.ahead_m[0] == pytest.approx(9_900.0 - 1000.0 * kilometre, abs=0.1)
        assert math.hypot(world.ego(now).east_m, world.ego(now).north_m) <= 2000.0


def test_ego_moves_to_the_instant():
    world = World()
    world.set_ego(START.utc_ns, HERE, 20.0, 90.0)
    ego = world.ego(START.later(500_000_000))
    assert PLACE.to_enu(*ego.position[:2]) == pytest.approx((10.0, 0.0), abs=1e-6)


def test_columns_grow_and_slots_are_used_again():
    table = NeighbourTable(capacity=100)
    for number in range(60):
        assert table.put(vehicle(START, at(number, 0), number), START.utc_ns, START.later(number)) is None
    assert table.expire(START.monotonic_ns + 30) == 30
    for number in range(60, 130):
        assert table.put(vehicle(START, at(number, 0), number), START.utc_ns, START.later(number)) is None
    around = table.look(START.later(130), None)
    assert len(around) == 100
    assert sorted(int.from_bytes(name, "big") for name in around.ids) == list(range(30, 130))
    placed = {int.from_bytes(name, "big"): east for name, east in zip(around.ids, around.east_m, strict=True)}
    first = placed[30]
    assert all(east - first == pytest.approx(number - 30, abs=0.01) for number, east in placed.items())
    assert table.put(vehicle(START, HERE, 999), START.utc_ns, START.later(200)) == "vehicle pushed out"
    assert (30).to_bytes(8, "big") not in table
    assert len(table) == 100


def test_everything_is_bounded_and_what_goes_is_counted():
    world = World()
    for number in range(MAX_JUNCTIONS + 3):
        world.hear("MAP", RoadMap(0, (Junction(JunctionId(1, number), HERE),)), START)
        world.hear("SPAT", signals(number), START)
    for number in range(MAX_EVENTS + 3):
        world.hear("RSI", RoadEvents(0, (event(number),)), START)
    for number in range(MAX_USERS + 3):
        world.hear("RSM", RoadUsers((user(number),)), START)
    assert (len(world.roads), len(world.signals)) == (MAX_JUNCTIONS, MAX_JUNCTIONS)
    assert (len(world.events), len(world.users)) == (MAX_EVENTS, MAX_USERS)
    assert world.counters == {
        "junction pushed out": 3,
        "signals pushed out": 3,
        "event pushed out": 3,
        "road user pushed out": 3,
    }
    assert set(world.counters) <= set(CAUSES)
    assert world.junction(JunctionId(1, 0), START) is None


def test_late_and_repeated_signals_are_refused():
    world = World()
    mark = second_mark_ms(START.utc_ns)
    newer, older = signals(2, second_mark_ms=mark + 100), signals(2, second_mark_ms=mark)
    for state in (newer, older, newer):
        world.hear("SPAT", state, START)
    assert world.counters == {"signal message older than held": 1, "signal message repeated": 1}
    assert world.signals_at(JunctionId(1, 2), START).signals is newer.junctions[0]


def test_late_road_users_are_refused_and_sources_kept_apart():
    world = World()
    mark = second_mark_ms(START.utc_ns)
    world.hear("RSM", RoadUsers((user(1, mark + 100),), source_id=b"a" * 8), START)
    world.hear("RSM", RoadUsers((user(1, mark),), source_id=b"a" * 8), START)
    world.hear("RSM", RoadUsers((user(1, mark),), source_id=b"b" * 8), START)
    assert world.counters == {"road user older than held": 1}
    assert [held.source_id for held in world.users.current(START)] == [b"a" * 8, b"b" * 8]


def test_an_unchanged_map_keeps_its_geometry_and_a_changed_one_is_taken():
    world = World()
    junction = Junction(JunctionId(1, 2), HERE, revision=1)
    world.hear("MAP", RoadMap(0, (junction,)), START)
    held = world.junction(junction.id, START)
    world.hear("MAP", RoadMap(0, (Junction(JunctionId(1, 2), HERE, revision=1),)), START.later(SECOND_NS))
    assert world.junction(junction.id, START.later(SECOND_NS)) is held
    world.hear("MAP", RoadMap(1, (Junction(JunctionId(1, 2), HERE, revision=2),)), START.later(2 * SECOND_NS))
    assert world.junction(junction.id, START.later(2 * SECOND_NS)).junction.revision == 2
