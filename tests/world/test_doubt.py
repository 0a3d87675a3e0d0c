"""Neighbours that say what cannot be are marked and counted, and plain driving never is."""

from __future__ import annotations

import random

import numpy as np
import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Position, VehicleState
from cv2x.world.doubt import CAUSES, DOUBT_NS, SILENT_NS, Doubt
from cv2x.world.world import World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.2304, 121.4737)


def world_of(steps, period_ns=100 * MILLISECOND_NS, mark_offset_ns=0):
    """A world that heard one vehicle say these (east, north, changes) every 100 ms, and looked each time."""
    world, looks = World(), []
    world.set_ego(START.utc_ns, Position(PLACE.lat_deg, PLACE.lon_deg), 10.0, 0.0)
    for count, (east_m, north_m, changes) in enumerate(steps):
        now = START.later(count * period_ns)
        fields = {"speed_mps": 20.0, "heading_deg": 90.0, **changes}
        state = VehicleState(
            b"\x01" * 8,
            count % 128,
            second_mark_ms(now.utc_ns + mark_offset_ns),
            Position(*PLACE.to_wgs84(east_m, north_m)),
            **fields,
        )
        world.hear("BSM", state, now)
        looks.append(int(world.neighbours(now).doubts[0]))
    return world, looks


def drive(count, changes=None):
    """East at 20 m/s."""
    return [(2.0 * step, 0.0, {} if changes is None else changes(step)) for step in range(count)]


def test_plain_driving_with_noise_braking_and_turning_raises_no_doubt():
    noise = random.Random(1)
    north_m, east_m, speed_mps, heading_deg, steps = 0.0, 0.0, 20.0, 0.0, []
    for step in range(600):
        speed_mps = max(0.0, speed_mps - 0.8) if 100 <= step < 200 else min(20.0, speed_mps + 0.4)
        heading_deg = (heading_deg + (4.0 if 300 <= step < 345 else 0.0)) % 360.0
        east, north = unit_vector(heading_deg)
        east_m, north_m = east_m + east * speed_mps * 0.1, north_m + north * speed_mps * 0.1
        said = {"speed_mps": speed_mps, "heading_deg": heading_deg}
        steps.append((east_m + noise.gauss(0, 2), north_m + noise.gauss(0, 2), said))
    world, looks = world_of(steps)
    assert not any(looks)
    assert not world.counters


@pytest.mark.parametrize(
    ("cause", "change"),
    [
        (Doubt.SPEED, {"speed_mps": 250.0}),
        (Doubt.HEADING, {"heading_deg": 400.0}),
        (Doubt.ACCELERATION, {"accel_forward_mps2": -19.0}),
        (Doubt.SPEED_JUMPED, {"speed_mps": 0.0}),
        (Doubt.TURNED, {"heading_deg": 270.0}),
    ],
)
def test_an_impossible_value_is_doubted_for_a_second_and_counted_once(cause, change):
    world, looks = world_of(drive(30, lambda step: change if step == 5 else {}))
    assert looks[:5] == [0] * 5
    assert looks[5] == int(cause)
    doubted = [step for step, doubts in enumerate(looks) if doubts]
    lasts = DOUBT_NS // (100 * MILLISECOND_NS)
    assert doubted[0] == 5
    # A value that jumps comes back by a jump too, one message later.
    back = 1 if cause in (Doubt.SPEED_JUMPED, Doubt.TURNED) else 0
    assert doubted[-1] == 5 + back + lasts - 1
    assert world.counters == {CAUSES[cause]: 1}


@pytest.mark.parametrize(("sideways_m", "jumped"), [(10.0, False), (20.0, True), (5000.0, True)])
def test_a_jump_is_what_no_speed_explains(sideways_m, jumped):
    steps = [(east_m, sideways_m if step >= 10 else 0.0, {}) for step, (east_m, _, _) in enumerate(drive(40))]
    world, looks = world_of(steps)
    assert looks[10] == (int(Doubt.JUMPED) if jumped else 0)
    assert looks[-1] == 0  # it stays there: after a second it is believed
    assert world.counters["doubt: jumped"] == int(jumped)


def test_who_falls_silent_is_marked_once_and_loses_confidence():
    world, _ = world_of(drive(5))
    last = START.later(400 * MILLISECOND_NS)
    before = world.neighbours(last.later(SILENT_NS))
    after = world.neighbours(last.later(SILENT_NS + 1))
    again = world.neighbours(last.later(SILENT_NS + 2))
    assert (int(before.doubts[0]), int(after.doubts[0]), int(again.doubts[0])) == (0, Doubt.SILENT, Doubt.SILENT)
    assert 0.0 < float(before.confidence[0]) < 1.0
    assert float(after.confidence[0]) == 0.0
    assert world.counters == {"doubt: fell silent": 1}
    assert world.neighbours(last).sound.tolist() == [True]


def test_a_clock_that_is_far_off_is_marked():
    world, looks = world_of(drive(3), mark_offset_ns=-20 * SECOND_NS)
    assert looks == [Doubt.CLOCK] * 3
    assert world.counters == {"doubt: clock far from own": 3}
    _, looks = world_of(drive(3), mark_offset_ns=-SECOND_NS // 2)
    assert looks == [0, 0, 0]


def test_missed_messages_are_counted_by_their_numbers():
    world = World()
    for count in (126, 127, 1, 2, 6):  # 0, 3, 4 and 5 were not heard
        now = START.later(count_ns := ((count - 126) % 128) * 100 * MILLISECOND_NS)
        assert count_ns >= 0
        position = Position(PLACE.lat_deg, PLACE.lon_deg)
        world.hear("BSM", VehicleState(b"\x01" * 8, count, second_mark_ms(now.utc_ns), position, speed_mps=0.0), now)
    seen = world.neighbours(now)
    assert float(seen.missed[0]) == pytest.approx(4 / 9)
    assert int(seen.messages[0]) == 5


def test_words_become_bits():
    from cv2x.messages.model import Brakes, Emergency
    from cv2x.world.words import BRAKES, EMERGENCY, EVENTS, LIGHTS

    said = {
        "events": frozenset({"hard-braking", "disabled"}),
        "lights": frozenset({"left-turn"}),
        "brakes": Brakes(abs="engaged", traction="on", stability="off", pedal="on"),
        "emergency": Emergency("emergency", "inUse", "yellowCautionLights"),
        "accel_forward_mps2": -5.0,
        "yaw_rate_dps": 3.0,
        "vehicle_class": 60,
    }
    world, _ = world_of([(0.0, 0.0, said)])
    seen = world.neighbours(START)
    assert int(seen.events[0]) == EVENTS["hard-braking"] | EVENTS["disabled"]
    assert int(seen.lights[0]) == LIGHTS["left-turn"]
    assert int(seen.brakes[0]) == BRAKES["abs"] | BRAKES["pedal"]
    assert int(seen.emergency[0]) == EMERGENCY["siren"] | EMERGENCY["response"]
    assert (float(seen.accel_mps2[0]), float(seen.yaw_rate_dps[0]), float(seen.vehicle_class[0])) == (-5.0, 3.0, 60.0)
    assert np.isfinite(seen.confidence).all()
