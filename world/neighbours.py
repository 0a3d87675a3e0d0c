"""The vehicles around at one instant: arrays of one length, one element a vehicle, NaN where unavailable."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats

Whole = NDArray[np.int32]
FULL_TRUST_MESSAGES = 3
"""After so many messages of a vehicle nothing more is gained by another.  Default only."""


class Number:
    """A row of what its owner has as ``numbers``."""

    def __init__(self, row: int) -> None:
        self.row = row

    def __get__(self, owner: Any, kind: type[Any]) -> Floats:
        found: Floats = owner.numbers[self.row]
        return found


class Flags:
    """A row of ``flags``."""

    def __init__(self, row: int) -> None:
        self.row = row

    def __get__(self, owner: Any, kind: type[Any]) -> Whole:
        found: Whole = owner.flags[self.row]
        return found


class Counts:
    """A row of ``counts``."""

    def __init__(self, row: int) -> None:
        self.row = row

    def __get__(self, owner: Any, kind: type[Any]) -> NDArray[np.int64]:
        found: NDArray[np.int64] = owner.counts[self.row]
        return found


class Neighbours:
    """Everybody heard lately, moved to one instant.

    ``east_m``/``north_m`` lie in the world's plane; ``ahead_m``/``right_m`` are measured from the centre of the own
    vehicle along and across its heading and are NaN while it does not know its position or heading.  The columns are
    rows of three blocks, as `cv2x._world.Slots.look_at` fills them; to write into them is to write into this look.
    """

    __slots__ = ("counts", "flags", "ids", "numbers")

    def __init__(self, ids: tuple[bytes, ...], numbers: Floats, flags: Whole, counts: NDArray[np.int64]) -> None:
        self.ids, self.numbers, self.flags, self.counts = ids, numbers, flags, counts

    east_m = Number(0)
    north_m = Number(1)
    speed_mps = Number(2)
    heading_deg = Number(3)
    length_m = Number(4)
    """A passenger car's where not sent."""
    width_m = Number(5)
    vehicle_class = Number(6)
    age_s = Number(7)
    """Since the instant the last message stated."""
    ahead_m = Number(8)
    right_m = Number(9)
    heading_difference_deg = Number(10)
    """Theirs minus the own, -180..180: positive = heading to the right of the own."""
    accel_mps2 = Number(11)
    """Forward; negative = slowing down."""
    yaw_rate_dps = Number(12)
    identity = Number(13)
    """Confidence that the track is one vehicle: 1 until the first change of its id."""
    missed = Number(14)
    """Share of its messages that were not heard, by their counts."""
    silence_s = Number(15)
    """Since the last reception."""
    along_mps = Number(16)
    """Its speed along the own heading, negative against it; across: to the right of it.  NaN while speed, heading, or
    the own heading is not known."""
    across_mps = Number(17)
    events = Flags(0)
    """Bits of `cv2x.world.words.EVENTS`; 0 where none are set or none were sent.  Likewise the next three."""
    lights = Flags(1)
    brakes = Flags(2)
    emergency = Flags(3)
    doubts = Flags(4)
    """Bits of `cv2x.world.doubt.Doubt`; 0 = nothing speaks against them."""

    tracks = Counts(0)
    """A number for each vehicle, kept when it goes on under another temporary id."""
    messages = Counts(1)
    """How many were heard and looked at."""

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: NDArray[np.intp]) -> Neighbours:
        """Return some of them, in this order."""
        ids = tuple([self.ids[row] for row in rows.tolist()])
        return Neighbours(ids, self.numbers.take(rows, 1), self.flags.take(rows, 1), self.counts.take(rows, 1))

    @property
    def sound(self) -> NDArray[np.bool_]:
        """Whether nothing speaks against relying on somebody: no application alerts because of others."""
        sound: NDArray[np.bool_] = self.doubts == 0
        return sound

    @property
    def confidence(self) -> Floats:
        """0..1, to put neighbours in order and not a probability: the identity, times the share of the first
        `FULL_TRUST_MESSAGES` messages heard, times 1 to 0 over 2 s of silence; 0 for the doubtful."""
        known = np.minimum(self.messages / FULL_TRUST_MESSAGES, 1.0)
        found: Floats = self.identity * known * np.clip(1.0 - self.silence_s / 2.0, 0.0, 1.0) * self.sound
        return found
