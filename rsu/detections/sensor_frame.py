"""The plane of a sensor: x forwards, y to the left, from where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot

from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Position


@dataclass(frozen=True, slots=True)
class SensorFrame:
    """Where a sensor stands and looks."""

    at: Position
    heading_deg: float = 90.0
    """Heading of its x axis, clockwise from north; 90 = x east, y north."""

    def place(self, x_m: float, y_m: float) -> Position:
        """Return a point of the plane in degrees."""
        east, north = unit_vector(self.heading_deg)
        frame = LocalFrame(self.at.lat_deg, self.at.lon_deg)
        lat_deg, lon_deg = frame.to_wgs84(x_m * east - y_m * north, x_m * north + y_m * east)
        return Position(float(lat_deg), float(lon_deg), self.at.elevation_m)

    def motion(self, vx_mps: float, vy_mps: float) -> tuple[float, float]:
        """Return speed and heading of a velocity in the plane."""
        return hypot(vx_mps, vy_mps), self.heading_of(degrees(atan2(vy_mps, vx_mps)))

    def heading_of(self, yaw_deg: float) -> float:
        """Return the heading of an angle from the x axis, counter-clockwise."""
        return (self.heading_deg - yaw_deg) % 360.0
