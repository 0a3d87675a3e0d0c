"""What makes a neighbour doubtful: values no vehicle has, and changes no vehicle can make.

A doubtful neighbour stays in the world, marked with the causes, and no application alerts because of it alone.  Doubt
about a message lasts `DOUBT_NS`, so somebody who jumps to and fro is never believed in between; doubt about an age
lasts while it holds.  Each cause is counted when it begins.

The bounds are defaults of this project and of no standard: what a car of the road can do, plus what a poor receiver
adds.  A first message has nothing to be compared with and is doubted for its values only.
"""

from __future__ import annotations

from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.geodesy import Floats, heading_difference_deg

DOUBT_NS = SECOND_NS
"""How long a message is held against its sender."""
SILENT_NS = 600 * MILLISECOND_NS
"""Who was not heard for so long is doubtful (six messages at 10 Hz: at 30 % loss once in 1,400 messages)."""
CAM_SILENT_NS = 1500 * MILLISECOND_NS
"""The same in a world in which CAMs are heard: who stands says one a second."""
CLOCK_NS = SECOND_NS
"""How far the moment a sender states may be from its reception."""
JUMP_SLACK_M = 12.0
"""What two receivers' errors may add to a way: six times a noise of 2 m."""
MAX_ACCELERATION_MPS2 = 15.0
"""Of any road vehicle, hard braking included."""
SPEED_SLACK_MPS = 4.0
STANDING_MPS = 3.0
"""Below it a heading says nothing."""
MAX_TURN_DPS = 120.0
TURN_SLACK_DEG = 60.0


class Doubt(IntFlag):
    """Why a neighbour is not to be relied on."""

    SPEED = 1
    """States a speed no vehicle has."""
    HEADING = 2
    """States a heading that is none."""
    ACCELERATION = 4
    """States an acceleration no vehicle has."""
    JUMPED = 8
    """Is where it cannot have come to."""
    SPEED_JUMPED = 16
    """Is as fast as it cannot have become."""
    TURNED = 32
    """Heads where it cannot have turned to."""
    SILENT = 64
    """Was not heard for `SILENT_NS` (`CAM_SILENT_NS`)."""
    CLOCK = 128
    """States moments that are far from when it is heard."""


CAUSES = {
    Doubt.SPEED: "doubt: impossible speed",
    Doubt.HEADING: "doubt: impossible heading",
    Doubt.ACCELERATION: "doubt: impossible acceleration",
    Doubt.JUMPED: "doubt: jumped",
    Doubt.SPEED_JUMPED: "doubt: speed jumped",
    Doubt.TURNED: "doubt: turned at once",
    Doubt.SILENT: "doubt: fell silent",
    Doubt.CLOCK: "doubt: clock far from own",
}
"""Doubt -> the cause under which a world counts it."""


def of_changes(before: Floats, after: Floats, passed_s: Floats) -> NDArray[np.int32]:
    """Return the doubts (bits of `Doubt`) that the change between two messages raises.

    ``before`` and ``after`` are (4, n): metres east and north, speed, heading; NaN, as of somebody heard for the first
    time, raises none.
    """
    passed_s = np.abs(passed_s)
    slack_m = JUMP_SLACK_M + 0.5 * MAX_ACCELERATION_MPS2 * np.minimum(passed_s, 2.0) ** 2
    fastest_mps = np.fmax(before[2], after[2])
    way_m = np.hypot(after[0] - before[0], after[1] - before[1])
    faster_mps = np.abs(after[2] - before[2])
    turned_deg = np.abs(heading_difference_deg(after[3], before[3]))
    moving = np.fmin(before[2], after[2]) > STANDING_MPS
    found = np.where(way_m > fastest_mps * passed_s + slack_m, int(Doubt.JUMPED), 0)
    found |= np.where(faster_mps > MAX_ACCELERATION_MPS2 * passed_s + SPEED_SLACK_MPS, int(Doubt.SPEED_JUMPED), 0)
    found |= np.where(moving & (turned_deg > MAX_TURN_DPS * passed_s + TURN_SLACK_DEG), int(Doubt.TURNED), 0)
    return found.astype(np.int32)


def of_ages(age_ns: NDArray[np.int64], silence_ns: NDArray[np.int64], silent_ns: int = SILENT_NS) -> NDArray[np.int32]:
    """Return the doubts that ages raise: since the moment stated (UTC), and since the last reception (monotonic)."""
    found = np.where(silence_ns > silent_ns, int(Doubt.SILENT), 0)
    return (found | np.where(np.abs(age_ns - silence_ns) > CLOCK_NS, int(Doubt.CLOCK), 0)).astype(np.int32)
