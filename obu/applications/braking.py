"""Whether braking that goes on already is enough: then a driver, or the other one's, has seen what a rule would tell.

Whoever stops normally behind a queue or at a red light comes, at its present speed, within any warning time of it: the
speed alone tells nothing of a driver who brakes.  So the present deceleration is taken to go on, as the present speed
is by the rules; who says nothing of its acceleration does not brake.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats

Mask = NDArray[np.bool_]
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


def stops_behind(gap_m: Floats, own_mps: Floats, own_mps2: Floats, their_mps: Floats, their_mps2: Floats) -> Mask:
    """Return where a gap is not used up by who comes from behind and brakes, while the one ahead goes on or brakes to
    a stand: nothing is left of the closing speed before, or, where the one ahead stands by then, of the own speed."""
    with np.errstate(divide="ignore", invalid="ignore"):
        more_mps2, closing_mps = own_mps2 - their_mps2, own_mps - their_mps
        alike_s = np.where(more_mps2 > 0.0, closing_mps / more_mps2, np.inf)
        stands_s = np.where(their_mps2 > 0.0, np.maximum(their_mps, 0.0) / their_mps2, np.inf)
        used_m = np.where(
            alike_s <= stands_s,
            closing_mps * alike_s / 2.0,
            own_mps * own_mps / (2.0 * own_mps2) - np.maximum(their_mps, 0.0) * stands_s / 2.0,
        )
    found: Mask = (own_mps2 > 0.0) & (used_m <= gap_m)
    return found
