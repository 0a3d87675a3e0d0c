"""The quantities of the ETSI data dictionary, in the model's units and signs.

Rules.  As `cv2x.messages.scale`.  Ranges and unavailable values are those of the ASN.1 of TS 102 894-2 (V1.3.1 and
V2.4.1, equal but for names); units its named values and comments state.  Release 2 names the last values "out of
range", which is an "or more", so values beyond saturate there; release 1 does not name them (unverified).  ETSI counts
to the left and upwards, the model to the right and downwards: those steps are negative here.
"""

from __future__ import annotations

import math

from cv2x.messages.scale import Angle, Notes, Scale


class Limited(Scale):
    """A quantity whose first and last value both mean "or beyond"."""

    __slots__ = ()

    def fit(self, value: float, notes: Notes) -> int | None:
        """Return the nearest integer in range, the first or last one (counted) for what lies beyond."""
        scaled = value * self.den / self.num
        if self.low - 0.5 < scaled < self.high + 0.5:
            return min(max(round(scaled), self.low), self.high)
        if not math.isnan(scaled):
            notes[f"saturated: {self.name}"] += 1
            return self.high if scaled > self.high else self.low
        notes[f"unavailable: {self.name}"] += 1
        return None


class Heading(Angle):
    """A direction whose last value is a whole turn, which means the same as its first (release 2 does not use it)."""

    __slots__ = ()

    def value(self, raw: int | None) -> float | None:
        """Return the direction in degrees, below 360; ``None`` where the field is absent or says unavailable."""
        return super().value(0 if raw == self.turn else raw)


ALTITUDE = Limited("altitudeValue", -100_000, 800_000, den=100, unavailable=800_001)
SEMI_AXIS = Scale("semiAxis", 0, 4094, den=100, unavailable=4095, or_more=True)
HEADING = Heading("heading", 3600, num=1, den=10, unavailable=3601)
"""Also of the major axis."""
SPEED = Scale("speed", 0, 16382, den=100, unavailable=16383, or_more=True)
FORWARD = Limited("longitudinalAcceleration", -160, 160, den=10, unavailable=161)
RIGHT = Limited("lateralAcceleration", -160, 160, num=-1, den=10, unavailable=161)
DOWN = Limited("verticalAcceleration", -160, 160, num=-1, den=10, unavailable=161)
YAW_RATE = Limited("yawRate", -32766, 32766, num=-1, den=100, unavailable=32767)
STEERING = Limited("steeringWheelAngle", -511, 511, num=-1.5, den=1, unavailable=512)
"""That the model's angle is positive to the right is as unverified as the sign in the other families."""
LENGTH = Scale("vehicleLength", 1, 1022, den=10, unavailable=1023, or_more=True)
VELOCITY = Limited("velocity", -16383, 16382, den=100, unavailable=16383)
DIMENSION = Scale("objectDimension", 1, 255, den=10, unavailable=256, or_more=True)
WIDTH = Scale("vehicleWidth", 1, 61, den=10, unavailable=62, or_more=True)

CURVATURE = Limited("curvature", -1023, 1022, num=-1, den=10_000, unavailable=1023)
"""Per metre; that a step is 1/10000 m is unverified."""

NO_ANGLE_CONFIDENCE = 127
NO_SPEED_CONFIDENCE = 127
NO_ACCELERATION_CONFIDENCE = 102

DELTA_LIMIT = 131_071
"""Of latitude and longitude, 1e-7 degrees."""
UNKNOWN_DELTA = 131_072
DELTA_ALTITUDE_LOW, DELTA_ALTITUDE_HIGH, UNKNOWN_DELTA_ALTITUDE = -12_700, 12_799, 12_800
"""0.01 m."""
