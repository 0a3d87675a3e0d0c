"""How neighbours stand to the station: classes from geometry, distances and times from stepping both along."""

from __future__ import annotations

import math

import numpy as np
import pytest

from cv2x.clock import SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Position, VehicleState
from cv2x.world.relation import Relation, classify
from cv2x.world.world import World

NOW = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACES = {"north": LocalFrame(31.2304, 121.4737), "date line": LocalFrame(-17.0, 180.0)}


def seen(others, own_heading_deg=0.0, own_mps=10.0, place="north", mirror=1):
    """Relations to others given as (ahead, right, heading relative to the own, speed)."""
    frame, world = PLACES[place], World()
    lat_deg, lon_deg = frame.to_wgs84(0.0, 0.0)
    world.set_ego(NOW.utc_ns, Position(lat_deg, lon_deg), own_mps, own_heading_deg)
    east, north = unit_vector(own_heading_deg)
    for number, (ahead_m, right_m, turned_deg, speed_mps) in enumerate(others):
        right_m, turned_deg = mirror * right_m, mirror * turned_deg  # noqa: PLW2901
        position = frame.to_wgs84(ahead_m * east + right_m * north, ahead_m * north - right_m * east)
        state = VehicleState(
            number.to_bytes(8, "big"),
            0,
            second_mark_ms(NOW.utc_ns),
            Position(*position),
            speed_mps=speed_mps,
            heading_deg=(own_heading_deg + turned_deg) % 360.0,
            length_m=4.5,
            width_m=1.8,
        )
        world.hear("BSM", state, NOW)
    return classify(world.neighbours(NOW), world.ego(NOW))


CLASSES = [
    ((40.0, 0.0, 0.0, 5.0), Relation.AHEAD, 0),
    ((40.0, 1.7, 29.0, 5.0), Relation.AHEAD, 0),
    ((40.0, -3.5, 0.0, 5.0), Relation.AHEAD_LEFT, -1),
    ((40.0, 7.0, -10.0, 5.0), Relation.AHEAD_RIGHT, 2),
    ((-20.0, 0.0, 0.0, 15.0), Relation.BEHIND, 0),
    ((-20.0, -3.5, 0.0, 15.0), Relation.BEHIND_LEFT, -1),
    ((-20.0, 3.5, 0.0, 15.0), Relation.BEHIND_RIGHT, 1),
    ((60.0, -3.5, 180.0, 15.0), Relation.ONCOMING_LEFT, -1),
    ((60.0, 0.5, 175.0, 15.0), Relation.ONCOMING, 0),
    ((60.0, 3.5, -170.0, 15.0), Relation.ONCOMING_RIGHT, 1),
    ((-10.0, -3.5, 180.0, 15.0), Relation.PASSED, -1),
    ((30.0, -30.0, 90.0, 10.0), Relation.CROSSING_FROM_LEFT, None),
    ((30.0, 30.0, -90.0, 10.0), Relation.CROSSING_FROM_RIGHT, None),
    ((30.0, 5.0, 90.0, 10.0), Relation.PASSED, None),
    ((-5.0, -30.0, 90.0, 10.0), Relation.PASSED, None),
    ((30.0, -30.0, 90.0, 0.0), Relation.PASSED, None),
    ((30.0, 0.0, None, 10.0), Relation.UNKNOWN, None),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("heading_deg", [0.0, 133.0, 300.0])
def test_every_neighbour_has_its_class(place, heading_deg):
    others = [other if other[2] is not None else (*other[:2], math.nan, other[3]) for other, _, _ in CLASSES]
    found = seen(others, heading_deg, place=place)
    assert [Relation(kind) for kind in found.kind] == [kind for _, kind, _ in CLASSES]
    for lane, (_, _, expected) in zip(found.lane.tolist(), CLASSES, strict=True):
        assert lane == expected if expected is not None else math.isnan(lane)
    assert found.are(Relation.AHEAD, Relation.BEHIND).sum() == 3


def test_left_for_right_mirrors_the_classes():
    others = [other for other, _, _ in CLASSES if other[2] is not None]
    one, other = seen(others), seen(others, mirror=-1)
    names = [Relation(kind).name for kind in one.kind]
    swapped = [name.replace("LEFT", "?").replace("RIGHT", "LEFT").replace("?", "RIGHT") for name in names]
    assert [Relation(kind).name for kind in other.kind] == swapped
    for name in ("distance_m", "time_s", "their_time_s"):
        assert np.allclose(getattr(one, name), getattr(other, name), atol=1e-3, equal_nan=True)
    assert np.allclose(one.lane, -other.lane, equal_nan=True)


def test_distance_and_time_are_those_at_which_bumpers_meet():
    found = seen([(40.0, 0.0, 0.0, 5.0), (-24.5, 0.0, 0.0, 15.0), (64.5, 0.0, 180.0, 15.0), (40.0, 0.0, 0.0, 12.0)])
    assert found.distance_m.tolist() == pytest.approx([35.5, 20.0, 60.0, 35.5], abs=1e-3)
    assert found.time_s.tolist() == pytest.approx([35.5 / 5.0, 20.0 / 5.0, 60.0 / 25.0, math.inf], abs=1e-3)


@pytest.mark.parametrize("turned_deg", [40.0, 90.0, -90.0, 120.0, -145.0])
def test_times_to_a_crossing_are_those_of_walking_there(turned_deg):
    own_mps, their_mps, meeting_m, their_s = 8.0, 12.0, 50.0, 4.0
    angle = math.radians(turned_deg)
    start = (meeting_m - their_mps * their_s * math.cos(angle), -their_mps * their_s * math.sin(angle))
    found = seen([(*start, turned_deg, their_mps)], own_mps=own_mps)
    assert found.distance_m[0] == pytest.approx(meeting_m, abs=1e-3)
    assert found.time_s[0] == pytest.approx(meeting_m / own_mps, abs=1e-3)
    assert found.their_time_s[0] == pytest.approx(their_s, abs=1e-3)


def test_a_station_without_a_heading_stands_in_no_relation():
    found = seen([(40.0, 0.0, 0.0, 5.0)], own_heading_deg=0.0)
    assert found.kind.tolist() == [Relation.AHEAD]
    world = World()
    world.set_ego(NOW.utc_ns, Position(31.0, 121.0), 10.0, None)
    position = Position(31.001, 121.0)
    world.hear("BSM", VehicleState(b"\x01" * 8, 0, second_mark_ms(NOW.utc_ns), position, speed_mps=1.0), NOW)
    assert classify(world.neighbours(NOW), world.ego(NOW)).kind.tolist() == [Relation.UNKNOWN]
