"""What makes a neighbour doubtful: values no vehicle has, and changes no vehicle can make.

A doubtful neighbour stays in the world, marked with the causes, and no application alerts because of it alone.  Doubt
about a message lasts `DOUBT_NS`, so somebody who jumps to and fro is never believed in between; doubt about an age
lasts while it holds.  Each cause is counted when it begins.

The bounds are defaults of this project and of no standard: what a car of the road can do, plus what a poor receiver
adds.  A first message has nothing to be compared with and is doubted for its values only.  The comparison itself is
compiled (`cv2x._world`), and says what these numbers say:

- jumped: the way between both messages is longer than the faster speed over the time between them, `JUMP_SLACK_M`, and
  half of `MAX_ACCELERATION_MPS2` times that time (2 s at the most) squared;
- speed jumped: the speeds differ by more than `MAX_ACCELERATION_MPS2` over that time and `SPEED_SLACK_MPS`;
- turned at once: faster than `STANDING_MPS` both times, and headings that differ by more than `MAX_TURN_DPS` over that
  time and `TURN_SLACK_DEG`.
"""

from __future__ import annotations

from enum import IntFlag

from cv2x.clock import MILLISECOND_NS, SECOND_NS

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
