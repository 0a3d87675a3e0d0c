"""A neighbour is what its CAMs and its DENMs say together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cv2x.clock import MINUTE_NS, SECOND_NS, Stamp, minute_of_year, second_mark_ms
from cv2x.messages.etsi.causes import CAUSE
from cv2x.messages.etsi.vehicle_causes import ABS, BREAKDOWN, EMERGENCY
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents, VehicleState
from cv2x.world.words import EVENTS
from cv2x.world.world import World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
MS = 1_000_000
ID = b"\x00\x00\x00\x07"


@pytest.fixture
def world():
    made = World(b"self")
    made.set_ego(START.utc_ns, Position(31.2304, 121.4737), 10.0, 0.0)
    return made


def place(ms, off_deg=0.0):
    return Position(31.2305 + ms * 1e-7 + off_deg, 121.4737)  # 11 m/s


def cam(world, ms, ident=ID):
    now = START.later(ms * MS)
    state = VehicleState(ident, 0, second_mark_ms(now.utc_ns), place(ms), speed_mps=11.1, heading_deg=0.0)
    world.hear("CAM", state, now)
    return look(world, ms)


def denm(world, ms, code=ABS, lasts_s=2, number=3, source=ID, off_deg=0.0, heard_ms=None, **changes):
    at = START.later(ms * MS)
    mark_ms = at.utc_ns % MINUTE_NS // MS or None
    minute = minute_of_year(at.utc_ns)
    event = RoadEvent(number, EventKind.EVENT, code, CAUSE, place(ms, off_deg), 500.0, start_minute_of_year=minute,
                      end_minute_of_year=minute + 1, start_mark_ms=mark_ms, lasts_s=lasts_s)  # fmt: skip
    message = RoadEvents(0, (replace(event, **changes),), source, minute, second_mark_ms=mark_ms)
    heard_ms = ms if heard_ms is None else heard_ms
    world.hear("DENM", message, START.later(heard_ms * MS))
    return look(world, heard_ms)


def look(world, ms):
    found = world.neighbours(START.later(ms * MS))
    row = {vehicle: n for n, vehicle in enumerate(found.ids)}.get(ID)
    return (0, 0.0, 0) if row is None else (int(found.events[row]), float(found.age_s[row]), int(found.emergency[row]))


def test_an_event_counts_at_once_and_in_every_cam_until_it_is_cancelled(world):
    assert cam(world, 0)[0] == 0
    events, age_s, _ = denm(world, 250)
    assert events == EVENTS["abs"]
    assert age_s == pytest.approx(0.0)  # the vehicle was there at that instant
    assert look(world, 250)[0] == cam(world, 300)[0] == EVENTS["abs"]
    assert denm(world, 250, heard_ms=350)[0] == EVENTS["abs"]  # said again: no way back to 250
    assert look(world, 350)[1] == pytest.approx(0.05)
    denm(world, 400, ended="cancelled")
    assert cam(world, 450)[0] == 0
    assert len(world.events) == 0
    assert world.counters == {}


def test_a_cam_of_the_same_fix_as_a_denm_is_heard_too(world):
    cam(world, 0)
    denm(world, 100)
    cam(world, 100)
    assert world.counters == {}


def test_an_old_reference_time_said_again_casts_no_doubt_on_the_clock_of_who_stands(world):
    for ms in range(0, 5000, 100):
        if ms % 1000 == 0:
            cam(world, ms)
        if ms % 500 == 0:
            denm(world, 0, code=BREAKDOWN, lasts_s=10, heard_ms=ms)
        assert world.neighbours(START.later(ms * MS)).sound.all()
    assert world.neighbours(START.later(5500 * MS)).sound.all()  # 1.5 s after the last CAM
    assert not world.neighbours(START.later(5501 * MS)).sound.any()


def test_an_event_counts_no_longer_than_it_lasts_and_is_forgotten(world):
    cam(world, 0)
    denm(world, 0, lasts_s=1)
    assert cam(world, 999)[0] == EVENTS["abs"]
    assert cam(world, 1000)[0] == 0
    denm(world, 1100, code=BREAKDOWN, lasts_s=100)
    world.expire(START.later(4000 * MS))  # the vehicle is held no more
    assert cam(world, 4001)[0] == 0


def test_what_is_told_before_the_vehicle_is_known_is_a_danger_until_it_is(world):
    denm(world, 0, code=BREAKDOWN, lasts_s=10)
    assert len(world.events) == 1
    assert cam(world, 100)[0] == EVENTS["disabled"]
    assert len(world.events) == 0


def test_a_place_far_off_moves_nobody_and_other_causes_stay_dangers(world):
    cam(world, 0)
    denm(world, 200, off_deg=0.001)  # 111 m
    assert look(world, 200)[:2] == (0, pytest.approx(0.2))
    assert cam(world, 300)[0] == EVENTS["abs"]
    denm(world, 300, code=9 * 256, number=4)
    denm(world, 300, code=ABS, number=5, source=b"\x00\x00\x00\x63")
    denm(world, 300, code=ABS, number=6, originator=b"\x00\x00\x00\x63")
    assert len(world.events) == 3


def test_an_emergency_vehicle_that_approaches_has_its_lights_in_use(world):
    cam(world, 0)
    assert denm(world, 100, code=EMERGENCY)[2] != 0
    assert cam(world, 200)[2] != 0


def test_an_event_is_ended_by_who_began_it_or_negated_by_its_originator(world):
    theirs = b"\x00\x00\x00\x63"
    denm(world, 0, code=9 * 256, source=theirs)
    denm(world, 0, code=9 * 256, source=b"RSU1", ended="negated")
    assert len(world.events) == 1
    denm(world, 0, code=9 * 256, source=b"RSU1", ended="negated", originator=theirs)
    assert len(world.events) == 0
