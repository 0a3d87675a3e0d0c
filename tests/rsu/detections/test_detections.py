from __future__ import annotations

import json
import socket
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers, VehicleState
from cv2x.rsu.detections.reader import DetectionReader
from cv2x.rsu.detections.sensor_frame import SensorFrame
from cv2x.rsu.detections.source import SILENT_NS, DetectionSource
from cv2x.rsu.unheard import unheard
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions
from cv2x.station.observer import Observer
from cv2x.world.world import World

AT = Position(31.2304, 121.4737, 6.0)
PLACE = LocalFrame(*AT[:2])
NOW = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
CAR = {"id": 17, "kind": "car", "x": 10.0, "y": 5.0, "vx": 8.0, "vy": 0.0, "length": 4.6, "width": 1.9}


def message(*objects, at: object = NOW.utc_ns / SECOND_NS) -> bytes:
    return json.dumps({"time": at, "objects": objects}).encode()


def read(*objects, heading_deg: float = 90.0) -> RoadUser:
    (user,) = DetectionReader(SensorFrame(AT, heading_deg), "lidar").read(message(*objects)).users
    return user


@pytest.mark.parametrize(
    ("heading_deg", "east_m", "north_m"),
    [(90.0, 10.0, 5.0), (0.0, -5.0, 10.0), (180.0, 5.0, -10.0), (270.0, -10.0, -5.0)],
)
def test_places_and_motion_are_turned_with_the_sensor(heading_deg, east_m, north_m) -> None:
    user = read(CAR, heading_deg=heading_deg)
    assert PLACE.to_enu(*user.position[:2]) == pytest.approx((east_m, north_m), abs=1e-6)
    assert (user.speed_mps, user.heading_deg) == (8.0, heading_deg)
    assert (user.kind, user.length_m, user.source) == (RoadUserKind.MOTOR, 4.6, "lidar")


def test_left_of_the_sensor_is_counter_clockwise() -> None:
    assert read({**CAR, "vx": 0.0, "vy": 3.0}).heading_deg == pytest.approx(0.0)
    turned = {key: value for key, value in CAR.items() if key not in ("vx", "vy")}
    assert read({**turned, "speed": 2, "yaw": 90}).heading_deg == pytest.approx(0.0)
    assert read({**turned, "speed": 2, "heading": 123}).heading_deg == 123.0


def test_places_in_degrees_stand_as_they_are() -> None:
    user = read({"id": "p4", "kind": "pedestrian", "lat": 31.5, "lon": 121.5, "accuracy": 0.4})
    assert (user.position, user.kind, user.semi_major_m) == ((31.5, 121.5, 6.0), RoadUserKind.PEDESTRIAN, 0.4)


@pytest.mark.parametrize(
    ("octets", "cause"),
    [
        (b"{", "not a detection message"),
        (message(CAR, at="yesterday"), "not a detection message"),
        (b'{"time": 1, "objects": 3}', "not a detection message"),
        (message({**CAR, "x": "1"}), "object that is none"),
        (message({**CAR, "id": [1]}), "object that is none"),
        (message({"id": 1, "lat": 95, "lon": 0}), "object that is none"),
        (message({**CAR, "width": -1}), "object that is none"),
        (message(CAR, CAR), "object twice"),
    ],
)
def test_what_is_not_used_is_counted(octets, cause) -> None:
    reader = DetectionReader(SensorFrame(AT))
    reader.read(octets)
    assert dict(reader.counters) == {cause: 1}


ANYTHING = st.none() | st.booleans() | st.floats() | st.text(max_size=3) | st.integers()


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([*CAR, "lat", "lon", "yaw"]), ANYTHING))
def test_any_object_is_a_road_user_or_counted(changes) -> None:
    DetectionReader(SensorFrame(AT)).read(json.dumps({"time": 1, "objects": [{**CAR, **changes}]}).encode())


def test_datagrams_of_another_time_are_not_used_and_silence_is_said() -> None:
    source = DetectionSource("udp://:0", SensorFrame(AT))
    source.poll(NOW)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(message(CAR, at=NOW.utc_ns / SECOND_NS - 10), ("127.0.0.1", source.port))
        sender.sendto(message(CAR), ("127.0.0.1", source.port))
        limit = time.monotonic() + 10
        users = None
        while users is None and time.monotonic() < limit:
            users = source.poll(NOW)
    assert [user.id for user in users] == [b"track:17"]
    source.poll(NOW.later(SILENT_NS))
    assert [cause for cause, _ in source.take_reports()] == ["detections", "silent"]
    assert source.counters == {"time far from now": 1, "silent": 1}
    source.close()


def test_a_recording_plays_at_its_own_pace(tmp_path: Path) -> None:
    path = tmp_path / "drive.jsonl"
    path.write_bytes(b"\n".join(message({**CAR, "x": n}, at=1000.0 + n / 2) for n in range(4)))
    source = DetectionSource(f"file:{path}", SensorFrame(AT))
    told = {}
    for tenth in range(20):
        users = source.poll(NOW.later(tenth * SECOND_NS // 10))
        if users is not None:
            told[tenth] = round(PLACE.to_enu(*users[0].position[:2])[0], 3)
    assert told == {0: 0.0, 5: 1.0, 10: 2.0, 15: 3.0}


@pytest.mark.parametrize("address", ["udp://", "tcp://h:1", "file:/no/such/file", ""])
def test_what_is_no_feed(address) -> None:
    with pytest.raises(InputError):
        DetectionSource(address, SensorFrame(AT))


def user(east_m: float, north_m: float = 0.0, heading_deg: float | None = 90.0, kind=RoadUserKind.MOTOR) -> RoadUser:
    place = Position(*PLACE.to_wgs84(east_m, north_m))
    return RoadUser(f"track:{east_m}/{north_m}".encode(), kind, place, speed_mps=10.0, heading_deg=heading_deg)


@pytest.fixture
def world() -> World:
    """A vehicle at (0, 0), heading east at 10 m/s, heard just now."""
    world = World()
    world.set_ego(0, AT)
    mark = NOW.utc_ns // 1_000_000 % 60_000
    state = VehicleState(b"12345678", 1, mark, Position(*PLACE.to_wgs84(0.0, 0.0)), speed_mps=10.0, heading_deg=90.0)
    world.hear("BSM", state, NOW)
    return world


def test_a_vehicle_that_speaks_is_not_told_again(world) -> None:
    assert unheard([user(2.9)], NOW.utc_ns, world, NOW) == ()
    assert len(unheard([user(3.1)], NOW.utc_ns, world, NOW)) == 1
    assert len(unheard([user(1.0, heading_deg=200.0)], NOW.utc_ns, world, NOW)) == 1
    assert unheard([user(1.0, heading_deg=None)], NOW.utc_ns, world, NOW) == ()
    assert len(unheard([user(1.0, kind=RoadUserKind.PEDESTRIAN)], NOW.utc_ns, world, NOW)) == 1


WALKS = RoadUserKind.PEDESTRIAN


def walker(
    east_m: float, north_m: float = 0.0, heading_deg: float | None = 90.0, speed_mps=1.0, kind=WALKS
) -> RoadUser:
    return replace(user(east_m, north_m, heading_deg, kind), speed_mps=speed_mps)


def hear_walker(world: World, source: bytes | None = None, at: Stamp = NOW) -> None:
    """At (50, 0), going east at 1 m/s, by his own word unless a source is named."""
    mark = at.utc_ns // 1_000_000 % 60_000
    said = replace(walker(50.0), id=b"psm1", second_mark_ms=mark)
    world.hear("PSM", RoadUsers((said,), source_id=source), at)


def test_who_speaks_for_himself_is_not_told_again(world) -> None:
    hear_walker(world)
    for kind in (WALKS, RoadUserKind.CYCLIST, RoadUserKind.UNKNOWN):  # sensors mistake them
        assert unheard([walker(52.9, kind=kind)], NOW.utc_ns, world, NOW) == ()
    assert len(unheard([walker(53.1)], NOW.utc_ns, world, NOW)) == 1
    assert len(unheard([walker(50.0, kind=RoadUserKind.MOTOR)], NOW.utc_ns, world, NOW)) == 1
    assert len(unheard([walker(50.0, heading_deg=200.0)], NOW.utc_ns, world, NOW)) == 1
    assert unheard([walker(50.0, heading_deg=170.0)], NOW.utc_ns, world, NOW) == ()
    assert len(unheard([walker(50.0), walker(51.0)], NOW.utc_ns, world, NOW)) == 1
    # He walks on, and so does what was seen of him; when he falls silent he is told again.
    later = NOW.later(8 * SECOND_NS // 10)
    assert unheard([walker(53.5)], later.utc_ns, world, later) == ()
    assert unheard([walker(53.5)], NOW.utc_ns, world, later) != ()
    silent = NOW.later(11 * SECOND_NS // 10)
    assert len(unheard([walker(51.1)], silent.utc_ns, world, silent)) == 1


def test_what_somebody_else_tells_of_a_walker_is_not_his_word(world) -> None:
    hear_walker(world, source=b"RSU-0002")
    assert len(unheard([walker(50.0)], NOW.utc_ns, world, NOW)) == 1


def test_who_speaks_to_others_only_is_told(world) -> None:
    hear_walker(world)
    seen = [walker(50.0), user(0.0)]
    assert unheard(seen, NOW.utc_ns, world, NOW, lambda number: True) == ()
    assert len(unheard(seen, NOW.utc_ns, world, NOW, lambda number: False)) == 2
    assert unheard(seen, NOW.utc_ns, world, NOW, lambda number: number == b"psm1") == (seen[1],)


def test_each_vehicle_accounts_for_the_nearest_one(world) -> None:
    assert [one.id for one in unheard([user(2.5), user(0.5)], NOW.utc_ns, world, NOW)] == [b"track:2.5/0.0"]


def test_detections_are_moved_to_now(world) -> None:
    half_later = NOW.later(SECOND_NS // 2)
    assert unheard([user(0.0)], NOW.utc_ns, world, half_later) == ()
    assert len(unheard([user(0.0)], half_later.utc_ns, world, half_later)) == 1


def test_a_vehicle_that_fell_silent_is_told(world) -> None:
    later = NOW.later(16 * SECOND_NS // 10)
    assert len(unheard([user(10.0)], later.utc_ns, world, later)) == 1


SCENARIO = """scenario: Sensors see one who speaks and one who does not
place: {{origin: [31.2304, 121.4737, 6]}}
time: {{duration: 6 s}}
dialect: {dialect}
actors: {{one: {{kind: car, path: [[0, 0], [200, 0]], speed: 10 m/s}}}}
units:
  gate: {{rsu: true, at: [31.2304, 121.4737, 6], detections: {{from: "file:seen.jsonl", repeat heard: {repeat}}}}}
  obu: {{obu: one, applications: none}}
"""


class Users(Observer):
    """What was told of road users, with the moments."""

    def __init__(self) -> None:
        self.told: list[tuple[float, RoadUsers]] = []
        self.begun: int | None = None

    def transmitted(self, at, unit, transmission) -> None:
        self.begun = at.monotonic_ns if self.begun is None else self.begun
        if isinstance(transmission.message.model, RoadUsers):
            self.told.append(((at.monotonic_ns - self.begun) / SECOND_NS, transmission.message.model))


@pytest.mark.parametrize(("repeat", "most"), [("false", 1), ("true", 2)])
def test_a_roadside_unit_tells_what_does_not_speak_for_itself(tmp_path: Path, repeat, most) -> None:
    (tmp_path / "s.yaml").write_text(SCENARIO.format(repeat=repeat, dialect="ydt3709"))
    quiet = {"id": 2, "kind": "car", "y": 20.0, "vx": 10.0, "vy": 0.0}
    speaks = {"id": 1, "kind": "car", "y": 0.3, "vx": 10.0, "vy": 0.0}
    lines = [message({**quiet, "x": n * 1.0}, {**speaks, "x": n * 1.0}, at=500.0 + n / 10) for n in range(60)]
    (tmp_path / "seen.jsonl").write_bytes(b"\n".join(lines))
    users = Users()
    Engine(load(tmp_path / "s.yaml"), RunOptions(seed=2), (users,)).run()
    later = [told for at_s, told in users.told if at_s > 1.0]
    assert len(later) > 40
    assert {len(told.users) for told in later} == {most}
    north = {round(PLACE.to_enu(*one.position[:2])[1]) for told in later for one in told.users}
    assert north == ({20} if most == 1 else {20, 0})
