"""A vehicle that changes its temporary id stays one vehicle; two vehicles stay two."""

from __future__ import annotations

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import PathPoint, Position, VehicleState
from cv2x.world.world import World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.2304, 121.4737)


def say(world, at_ms, temporary_id, north_m, east_m=0.0, look=True, **changes):
    """A vehicle going north at 20 m/s; ``north_m`` is where it is at that moment."""
    now = START.later(at_ms * MILLISECOND_NS)
    fields = {"speed_mps": 20.0, "heading_deg": 0.0, "length_m": 4.5, "width_m": 1.8, "vehicle_class": 10, **changes}
    position = Position(*PLACE.to_wgs84(east_m, north_m))
    world.hear("BSM", VehicleState(temporary_id, 1, second_mark_ms(now.utc_ns), position, **fields), now)
    return world.neighbours(now) if look else None


def drive(world, temporary_id, from_ms, until_ms, **changes):
    for at_ms in range(from_ms, until_ms, 100):
        seen = say(world, at_ms, temporary_id, at_ms * 0.02, **changes)
    return seen


OLD, NEW = b"\x01" * 8, b"\x02" * 8


def test_who_goes_on_under_another_id_keeps_its_track():
    world = World()
    track = int(drive(world, OLD, 0, 2000).tracks[0])
    seen = say(world, 2000, NEW, 40.5)
    assert seen.ids == (NEW,)  # no ghost stays behind under the old id
    assert seen.tracks.tolist() == [track]
    assert 0.5 < float(seen.identity[0]) < 1.0
    assert int(seen.messages[0]) == 21
    assert world.counters["identity changed"] == 1
    again = drive(world, b"\x03" * 8, 2100, 2200)
    assert again.tracks.tolist() == [track]
    assert float(again.identity[0]) < float(seen.identity[0])
    assert world.counters["identity changed"] == 2
    assert world.vehicles.trail(b"\x03" * 8)[-1, 1] == pytest.approx(0.0, abs=0.1)  # it has been where it began


@pytest.mark.parametrize(
    ("why", "changes"),
    [
        ("is elsewhere", {"north_m": 44.0}),
        ("is in the next lane", {"east_m": 3.5}),
        ("is faster", {"speed_mps": 23.0}),
        ("heads elsewhere", {"heading_deg": 20.0}),
        ("is longer", {"length_m": 4.8}),
        ("is of another class", {"vehicle_class": 40}),
        ("comes too late", {"at_ms": 3000, "north_m": 60.0}),
    ],
)
def test_somebody_new_is_somebody_else_who(why, changes):
    world = World()
    drive(world, OLD, 0, 2000)
    seen = say(world, **{"at_ms": 2000, "temporary_id": NEW, "north_m": 40.0, **changes})
    assert len(set(seen.tracks.tolist())) == len(seen) == 2, why
    assert world.counters["identity changed"] == 0


def test_when_the_old_id_speaks_again_the_link_is_taken_back():
    world = World()
    track = int(drive(world, OLD, 0, 2000).tracks[0])
    say(world, 2050, NEW, 40.5)  # somebody just beside, who only now comes into reach
    seen = say(world, 2100, OLD, 42.0)
    tracks = dict(zip(seen.ids, seen.tracks.tolist(), strict=True))
    assert tracks[OLD] == track
    assert tracks[NEW] != track
    assert world.counters["identity link taken back"] == 1
    seen = say(world, 2150, b"\x03" * 8, 42.5)  # and it is not tried again with an id that proved to be alive
    assert OLD in seen.ids


def test_two_who_come_into_question_halve_the_confidence():
    world = World()
    drive(world, OLD, 0, 2000)
    say(world, 2000, NEW, 40.0, look=False)
    seen = say(world, 2010, b"\x03" * 8, 41.0)
    assert len(seen) == 2
    linked = float(seen.identity.min())
    assert 0.25 <= linked <= 0.5


def test_a_trail_goes_on_with_what_the_vehicle_says_of_its_past():
    world = World()
    told = tuple(PathPoint(-north_m / 110_900.0, 0.0, None, north_m / 20.0) for north_m in (5.0, 60.0, 100.0))
    drive(world, OLD, 0, 1500, path_history=told)
    trail = world.vehicles.trail(OLD)
    assert trail[:5, 1].tolist() == pytest.approx([24.0, 18.0, 12.0, 6.0, 0.0], abs=0.1)  # kept every 5 m, said every 2
    assert trail[5:, 1].tolist() == pytest.approx([28.0 - 60.0, 28.0 - 100.0], abs=0.5)
    assert trail[:, 0].tolist() == pytest.approx([0.0] * 7, abs=0.01)
    assert world.vehicles.trail(b"\x09" * 8).shape == (0, 2)
