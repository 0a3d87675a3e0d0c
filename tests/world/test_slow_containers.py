"""A CAM without its slow containers means what the last one with them said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cv2x.clock import SECOND_NS, Stamp, second_mark_ms
from cv2x.messages.model import Emergency, PathPoint, Position, VehicleState
from cv2x.world.words import LIGHTS
from cv2x.world.world import World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
MS = 1_000_000
SIREN = Emergency(siren="inUse", lights="inUse")
BLINKS = frozenset({"left-turn"})
PATH = (PathPoint(-0.001, 0.0, None, 7.0),)


@pytest.fixture
def world():
    made = World(b"self")
    made.set_ego(START.utc_ns, Position(31.2304, 121.4737), 10.0, 0.0)
    return made


def hear(world, ms, name="CAM", **said):
    now = START.later(ms * MS)
    place = Position(31.2304 + ms * 1e-7, 121.4737)
    state = VehicleState(b"\x00\x00\x00\x07", 0, second_mark_ms(now.utc_ns), place, speed_mps=11.0, heading_deg=0.0)
    world.hear(name, replace(state, **said), now)
    look = world.neighbours(now)
    assert len(look) == 1
    return int(look.lights[0]), int(look.emergency[0]), world.vehicles.state(b"\x00\x00\x00\x07")


def test_lights_siren_and_way_hold_until_they_are_told_anew(world):
    told = hear(world, 0, lights=BLINKS, emergency=SIREN, path_history=PATH)
    assert told[0] == LIGHTS["left-turn"]
    assert told[1]
    for ms in (100, 400):
        again = hear(world, ms)
        assert again[:2] == told[:2]
        assert again[2].path_history == PATH
    assert hear(world, 500, lights=frozenset())[:2] == (0, 0)  # due together: no siren any more
    assert hear(world, 600)[:2] == (0, 0)


def test_a_siren_told_lately_holds_though_the_next_lights_come_without_it(world):
    hear(world, 0, lights=frozenset())
    siren = hear(world, 200, emergency=SIREN)[1]
    assert siren
    assert hear(world, 699, lights=BLINKS)[:2] == (LIGHTS["left-turn"], siren)
    assert hear(world, 700, lights=BLINKS)[1] == 0


def test_after_two_seconds_nothing_is_left_and_other_messages_are_taken_as_they_are(world):
    hear(world, 0, lights=BLINKS)
    assert hear(world, 2000)[0] == LIGHTS["left-turn"]
    assert hear(world, 2001)[0] == 0
    hear(world, 3000, lights=BLINKS)
    assert hear(world, 3100, name="BSM")[0] == 0
