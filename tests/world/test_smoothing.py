"""Jittering positions are averaged along the way the vehicle goes; whoever drives as it says is left alone."""

from __future__ import annotations

import math
import random

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Position, VehicleState
from cv2x.world.world import World

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.2304, 121.4737)
HERE = Position(31.2304, 121.4737)


def drive(step):
    """(east, north, speed, heading) after some steps of 100 ms: braking into a bend of 50 m."""
    east_m = north_m = heading_deg = 0.0
    speed_mps = 20.0
    for _ in range(step):
        for _ in range(100):
            east, north = unit_vector(heading_deg)
            east_m, north_m = east_m + east * speed_mps * 0.001, north_m + north * speed_mps * 0.001
            heading_deg += math.degrees(speed_mps * 0.001 / 50.0)
            speed_mps = max(5.0, speed_mps - 0.003)
    return east_m, north_m, speed_mps, heading_deg % 360.0


def away(world, seen_east_m, seen_north_m, east_m, north_m):
    """How far a place in the world's plane is from one in the plane around `PLACE`."""
    there_m = PLACE.to_enu(*world.vehicles.frame.to_wgs84(seen_east_m, seen_north_m))
    return math.hypot(there_m[0] - east_m, there_m[1] - north_m)


def errors(noise_m, heard=60, own=False, shift=lambda step: 0.0):
    """How far the believed place of somebody is from the true one, after each message."""
    noise, world, found = random.Random(4), World(), []
    world.set_ego(START.utc_ns, HERE, 0.0, 0.0)
    for step in range(heard):
        now = START.later(step * 100 * MILLISECOND_NS)
        east_m, north_m, speed_mps, heading_deg = drive(step)
        east_m += shift(step)
        told = Position(*PLACE.to_wgs84(east_m + noise.gauss(0, noise_m), north_m + noise.gauss(0, noise_m)))
        if own:
            world.set_ego(now.utc_ns, told, speed_mps, heading_deg)
            seen = world.ego(now)
            found.append(away(world, seen.east_m, seen.north_m, east_m, north_m))
            continue
        mark_ms = second_mark_ms(now.utc_ns)
        state = VehicleState(b"\x01" * 8, step, mark_ms, told, speed_mps=speed_mps, heading_deg=heading_deg)
        world.hear("BSM", state, now)
        seen = world.neighbours(now)
        found.append(away(world, float(seen.east_m[0]), float(seen.north_m[0]), east_m, north_m))
    return found


@pytest.mark.parametrize("own", [False, True])
def test_braking_into_a_bend_is_followed_within_decimetres(own):
    assert max(errors(0.0, own=own)) < 0.15


@pytest.mark.parametrize("own", [False, True])
def test_noise_of_two_metres_becomes_less_than_one_within_a_second(own):
    found = errors(2.0, own=own)
    later = found[20:]
    assert sum(later) / len(later) < 1.0
    assert sum(errors(2.0, own=own)[:3]) / 3 > 0.5  # the first ones can only be believed


def test_a_position_far_from_where_it_was_to_be_expected_starts_anew():
    found = errors(0.0, shift=lambda step: 40.0 if step >= 30 else 0.0)
    assert max(found) < 0.15
