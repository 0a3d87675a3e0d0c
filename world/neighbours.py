"""The vehicles around at one instant: arrays of one length, one element a vehicle, NaN where unavailable."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats

Whole = NDArray[np.int32]
FULL_TRUST_MESSAGES = 3
"""After so many messages of a vehicle nothing more is gained by another.  Default only."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Everybody heard lately, moved to one instant.

    ``east_m``/``north_m`` lie in the world's plane; ``ahead_m``/``right_m`` are measured from the centre of the own
    vehicle along and across its heading and are NaN while it does not know its position or heading.
    """

    ids: tuple[bytes, ...]
    east_m: Floats
    north_m: Floats
    speed_mps: Floats
    heading_deg: Floats
    length_m: Floats
    """A passenger car's where not sent."""
    width_m: Floats
    vehicle_class: Floats
    age_s: Floats
    """Since the instant the last message stated."""
    ahead_m: Floats
    right_m: Floats
    heading_difference_deg: Floats
    """Theirs minus the own, -180..180: positive = heading to the right of the own."""
    accel_mps2: Floats
    """Forward; negative = slowing down."""
    yaw_rate_dps: Floats
    events: Whole
    """Bits of `cv2x.world.words.EVENTS`; 0 where none are set or none were sent.  Likewise the next three."""
    lights: Whole
    brakes: Whole
    emergency: Whole
    doubts: Whole
    """Bits of `cv2x.world.doubt.Doubt`; 0 = nothing speaks against them."""
    tracks: NDArray[np.int64]
    """A number for each vehicle, kept when it goes on under another temporary id."""
    identity: Floats
    """Confidence that the track is one vehicle: 1 until the first change of its id."""
    missed: Floats
    """Share of its messages that were not heard, by their counts."""
    messages: NDArray[np.int64]
    """How many were heard and looked at."""
    silence_s: Floats
    """Since the last reception."""

    def __len__(self) -> int:
        return len(self.ids)

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
