"""Whether braking that goes on already is enough: then a driver, or the other one's, has seen what a rule would tell.

Whoever stops normally behind a queue or at a red light comes, at its present speed, within any warning time of it: the
speed alone tells nothing of a driver who brakes.  So the present deceleration is taken to go on, as the present speed
is by the rules; who says nothing of its acceleration does not brake.
"""

from __future__ import annotations

from typing import Any

import numpy as np

LEAST_MPS2 = 0.5
"""Less is no braking.  Default only."""


def braking_mps2(accel_mps2: Any) -> Any:
    """Return decelerations from accelerations along the heading, 0 of who does not brake or does not say; arrays
    too."""
    slowing = np.maximum(-np.nan_to_num(accel_mps2), 0.0)
    return np.where(slowing >= LEAST_MPS2, slowing, 0.0)


def stops_within(distance_m: Any, speed_mps: Any, slowing_mps2: Any) -> Any:
    """Return whether a speed is braked down to nothing within a distance; arrays too.  Closing speeds and relative
    decelerations are as good."""
    return (slowing_mps2 > 0.0) & (distance_m > 0.0) & (speed_mps * speed_mps <= 2.0 * slowing_mps2 * distance_m)
