"""Positions told one after another, averaged along the way the vehicle says it went.

A receiver's position jitters by metres where its speed and heading are good to decimetres a second.  So a new position
is held against the one before moved on by the mean of both velocities, and the place believed lies between the two:
the n-th one counts for 1/n, but never less than `SMOOTHING_S` of it would let it.  For whoever drives as it says that
changes nothing, in a bend or under the brakes either.  A position farther than `GATE_M` from where it was to be
expected starts anew, as does one after a pause.

Both numbers are defaults of this project: white noise of 2 m along each axis at 10 Hz leaves 0.45 m.
"""

from __future__ import annotations

import numpy as np

from cv2x.geodesy import Floats

SMOOTHING_S = 2.0
GATE_M = 12.0
PAUSE_S = 2.0


def offsets(expected_m: Floats, told_m: Floats, passed_s: Floats, counts: Floats) -> Floats:
    """Return how far the places believed lie from the ones told: all (2, n), metres east and north.

    ``expected_m`` is where the last place believed has moved to (NaN = nothing to go by), ``passed_s`` the time between
    both, ``counts`` which message this is, from 1.
    """
    apart_m = expected_m - told_m
    share = np.maximum(1.0 / np.maximum(counts, 1.0), -np.expm1(-np.abs(passed_s) / SMOOTHING_S))
    usable = (np.hypot(apart_m[0], apart_m[1]) <= GATE_M) & (passed_s > 0.0) & (passed_s <= PAUSE_S)
    found: Floats = np.where(usable, apart_m * (1.0 - share), 0.0)
    return found
