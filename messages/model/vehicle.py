"""The state of a vehicle as it tells it itself (Chinese BSM, SAE BSM)."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from cv2x.frozen import frozen
from cv2x.messages.model.common import Position


class Transmission(Enum):
    """Gear, as far as messages tell it."""

    NEUTRAL = "neutral"
    PARK = "park"
    FORWARD = "forward"
    REVERSE = "reverse"


@frozen
class Brakes:
    """Brake system status; ``None`` = unavailable, otherwise the standard's own word (``off``, ``on``, ``engaged``)."""

    wheels: frozenset[str] | None = None
    """Wheels braking, of ``left-front left-rear right-front right-rear``."""
    traction: str | None = None
    abs: str | None = None
    stability: str | None = None
    boost: str | None = None
    auxiliary: str | None = None
    pedal: str | None = None
    """Brake pedal, ``off`` or ``on``; the Chinese set alone carries it."""


@frozen
class Emergency:
    """What an emergency or service vehicle has in use; the standard's own words, ``None`` = unavailable."""

    response: str | None = None
    """ResponseType: ``notInUseOrNotEquipped emergency nonEmergency pursuit stationary slowMoving
    stopAndGoMovement``."""
    siren: str | None = None
    """SirenInUse: ``notInUse inUse``."""
    lights: str | None = None
    """LightbarInUse: ``notInUse inUse yellowCautionLights`` …"""


class PathPoint(NamedTuple):
    """A point a vehicle was at: degrees north and east of, and seconds before, the position of the message that
    carries it.
    """

    lat_offset_deg: float
    lon_offset_deg: float
    elevation_offset_m: float | None
    age_s: float | None
    speed_mps: float | None = None
    heading_deg: float | None = None


@frozen
class VehicleState:
    """One vehicle at one moment."""

    temporary_id: bytes
    """As sent: 8 octets in Chinese dialects, 4 in SAE ones."""
    message_count: int
    second_mark_ms: int | None
    """Millisecond of the minute at which the position held, 0..60999 (60000.. in a leap second)."""
    position: Position | None
    """Of the centre of the vehicle."""
    semi_major_m: float | None = None
    semi_minor_m: float | None = None
    semi_major_heading_deg: float | None = None
    transmission: Transmission | None = None
    speed_mps: float | None = None
    heading_deg: float | None = None
    steering_wheel_deg: float | None = None
    accel_forward_mps2: float | None = None
    accel_right_mps2: float | None = None
    accel_down_mps2: float | None = None
    yaw_rate_dps: float | None = None
    """Positive to the right (clockwise seen from above)."""
    brakes: Brakes = Brakes()
    width_m: float | None = None
    length_m: float | None = None
    height_m: float | None = None
    vehicle_class: int | None = None
    """BasicVehicleClass number (equal in both families: 10 passenger car, 20 light truck, 40 motorcycle, 60..
    emergency …).
    """
    events: frozenset[str] | None = None
    """Of ``hazard-lights stop-line-violation abs traction-control-loss stability-control hazardous-materials
    hard-braking lights-changed wipers-changed flat-tire disabled airbag jack-knife``; ``None`` = no event field sent.
    """
    lights: frozenset[str] | None = None
    """Of ``low-beam high-beam left-turn right-turn hazard automatic daytime fog parking``."""
    emergency: Emergency | None = None
    """``None`` = nothing said about it."""
    path_history: tuple[PathPoint, ...] = ()
    predicted_radius_m: float | None = None
    """Signed radius of the predicted path, positive to the right; ``inf`` = straight; ``None`` = not sent."""
    predicted_confidence: float | None = None
    """0..1."""
