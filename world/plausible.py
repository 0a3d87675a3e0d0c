"""Whether a number makes sense at all: a sieve before geometry, for what the air, a file or a receiver may say."""

from __future__ import annotations

from cv2x.messages.model import Position
from cv2x.world.limits import MAX_SPEED_MPS


def is_on_earth(position: Position) -> bool:
    """Whether latitude and longitude are numbers a plane can be laid around."""
    return -90.0 <= position.lat_deg <= 90.0 and -180.0 <= position.lon_deg <= 180.0


def plausible_speed(speed_mps: float | None) -> float | None:
    """Return a speed, or ``None`` where it is unavailable or none of a vehicle."""
    return speed_mps if speed_mps is not None and 0.0 <= speed_mps <= MAX_SPEED_MPS else None


def plausible_heading(heading_deg: float | None) -> float | None:
    """Return a heading, or ``None`` where it is unavailable or not in 0..360."""
    return heading_deg if heading_deg is not None and 0.0 <= heading_deg <= 360.0 else None
