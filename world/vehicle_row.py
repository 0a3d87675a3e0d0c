"""What vehicles say, as rows of the neighbour columns: plain numbers, NaN where unavailable, words as bits.

Speeds, headings and sizes no vehicle has count as not stated; a speed, heading or acceleration of that kind raises a
doubt.  Members are fetched one vehicle at a time, everything else is done for all of them at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

import numpy as np

from cv2x.geodesy import Floats
from cv2x.messages.model import VehicleState
from cv2x.world.doubt import Doubt
from cv2x.world.limits import DEFAULT_LENGTH_M, DEFAULT_WIDTH_M, MAX_ACCELERATION_MPS2, MAX_SPEED_MPS
from cv2x.world.words import brake_mask, emergency_mask, event_mask, light_mask

LAT, LON, SPEED, HEADING, LENGTH, WIDTH, CLASS, ACCEL, YAW, EVENTS, LIGHTS, BRAKES, EMERGENCY, DOUBTS = range(14)
ROW = 14
FLAGS = slice(EVENTS, ROW)
_MAX_SIZE_M = 100.0
_numbers = attrgetter(
    "position.lat_deg", "position.lon_deg", "speed_mps", "heading_deg", "length_m", "width_m", "vehicle_class",
    "accel_forward_mps2", "yaw_rate_dps",
)  # fmt: skip


def rows(states: Sequence[VehicleState]) -> Floats:
    """Return the values of states that have a position, (`ROW`, n), in the order of this module's indices; the last
    five are whole numbers."""
    found = np.zeros((ROW, len(states)))
    found[:EVENTS] = np.array([_numbers(state) for state in states], np.float64).T  # None becomes NaN
    found[EVENTS:DOUBTS] = np.array(
        [
            (
                event_mask(state.events),
                light_mask(state.lights),
                brake_mask(state.brakes),
                emergency_mask(state.emergency) if state.emergency is not None else 0,
            )
            for state in states
        ]
    ).T
    for column, low, high, cause in (
        (SPEED, 0.0, MAX_SPEED_MPS, Doubt.SPEED),
        (HEADING, 0.0, 360.0, Doubt.HEADING),
        (ACCEL, -MAX_ACCELERATION_MPS2, MAX_ACCELERATION_MPS2, Doubt.ACCELERATION),
    ):
        values = found[column]
        strange = (values < low) | (values > high)
        if strange.any():
            found[DOUBTS, strange] += int(cause)
            values[strange] = np.nan
    for column, default_m in ((LENGTH, DEFAULT_LENGTH_M), (WIDTH, DEFAULT_WIDTH_M)):
        sizes = found[column]
        sizes[~((sizes > 0.0) & (sizes <= _MAX_SIZE_M))] = default_m
    return found
