"""Where the station itself is: its last fix, and the same moved to an instant at constant velocity."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Position
from cv2x.world.limits import DEFAULT_LENGTH_M, DEFAULT_WIDTH_M, EXTRAPOLATION_LIMIT_NS
from cv2x.world.smoothing import offsets

_NOTHING_M = 0.005
"""Less is the rounding of the wire."""


@dataclass(frozen=True, slots=True)
class EgoFix:
    """What the station was last told about itself."""

    utc_ns: int
    position: Position
    speed_mps: float | None = None
    heading_deg: float | None = None
    length_m: float = DEFAULT_LENGTH_M
    width_m: float = DEFAULT_WIDTH_M

    def smoothed(self, before: EgoFix, count: int, frame: LocalFrame) -> EgoFix:
        """Return this fix, the ``count``-th in a row, where it is believed to be after the one before."""
        told_m = np.array(frame.to_enu(self.position.lat_deg, self.position.lon_deg))
        there_m = np.array(frame.to_enu(before.position.lat_deg, before.position.lon_deg))
        passed_s = (self.utc_ns - before.utc_ns) * 1e-9
        expected_m = there_m + (np.array(self._velocity()) + np.array(before._velocity())) / 2 * passed_s
        off_m = offsets(expected_m[:, None], told_m[:, None], np.array([passed_s]), np.array([float(count)]))[:, 0]
        if float(np.abs(off_m).max()) < _NOTHING_M:
            return self
        lat_deg, lon_deg = frame.to_wgs84(*(told_m + off_m))
        return replace(self, position=Position(float(lat_deg), float(lon_deg), self.position.elevation_m))

    def _velocity(self) -> tuple[float, float]:
        """Return metres a second east and north, 0 where not known."""
        if not self.speed_mps or self.heading_deg is None:
            return 0.0, 0.0
        east, north = unit_vector(self.heading_deg)
        return self.speed_mps * east, self.speed_mps * north

    def at(self, utc_ns: int, frame: LocalFrame) -> Ego:
        """Return where the station is at an instant, as far as a constant velocity of at most a second tells."""
        lat_deg, lon_deg, _ = self.position
        east_m, north_m = frame.to_enu(lat_deg, lon_deg)
        if self.speed_mps and self.heading_deg is not None:
            moved_ns = min(max(utc_ns - self.utc_ns, -EXTRAPOLATION_LIMIT_NS), EXTRAPOLATION_LIMIT_NS)
            moved_m, angle = self.speed_mps * moved_ns * 1e-9, math.radians(self.heading_deg)
            east_m += moved_m * math.sin(angle)
            north_m += moved_m * math.cos(angle)
            lat_deg, lon_deg = frame.to_wgs84(east_m, north_m)
        position = Position(lat_deg, lon_deg, self.position.elevation_m)
        return Ego(position, east_m, north_m, self.speed_mps, self.heading_deg, self.length_m, self.width_m)


@dataclass(frozen=True, slots=True)
class Ego:
    """The station at one instant; metres in the world's plane, of the centre of the vehicle."""

    position: Position
    east_m: float
    north_m: float
    speed_mps: float | None
    heading_deg: float | None
    length_m: float
    width_m: float
