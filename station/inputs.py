"""What a station is told in one step: what its radio heard, where it is, what its bus, sensors and controller say."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.messages.model import Brakes, Emergency, Position, RoadUser, Transmission
from cv2x.radio.frame import Reception


@dataclass(frozen=True, slots=True)
class PositionFix:
    """A fix of the unit's own positioning (centre of the vehicle), with the motion it derives; SI units, degrees."""

    utc_ns: int
    """The instant the fix holds for."""
    position: Position
    speed_mps: float | None = None
    heading_deg: float | None = None
    accel_forward_mps2: float | None = None
    accel_right_mps2: float | None = None
    yaw_rate_dps: float | None = None
    semi_major_m: float | None = None
    semi_minor_m: float | None = None
    semi_major_heading_deg: float | None = None


@dataclass(frozen=True, slots=True)
class BusValues:
    """What the vehicle's bus says; ``None`` = not known."""

    transmission: Transmission | None = None
    steering_wheel_deg: float | None = None
    brake_pedal: bool | None = None
    lights: frozenset[str] | None = None
    events: frozenset[str] | None = None
    emergency: Emergency | None = None
    brakes: Brakes | None = None
    """Controls and wheels; its pedal is `brake_pedal`."""
    speed_mps: float | None = None
    """Speed of the wheels; where it is known it is said in place of that of the fix."""


@dataclass(frozen=True, slots=True)
class SensorReport:
    """How a source of positions, bus values or detections stands from now on."""

    sensor: str
    """``position``, ``bus`` or ``detections``."""
    state: str
    """``gives``, ``silent``, or ``off``: it was switched off and is not missed."""
    detail: str = ""
    """Why it is silent, for people."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that reaches a station at one instant."""

    receptions: tuple[Reception, ...] = ()
    fix: PositionFix | None = None
    bus: BusValues | None = None
    detections: tuple[RoadUser, ...] | None = None
    """What a roadside unit's sensors see now; ``None`` = no news, empty = they see nobody."""
    sensors: tuple[SensorReport, ...] = ()
    """What changed with the sources of all that."""
    channel_load: float | None = None
    """Channel busy ratio (0..1) the unit's radio measures, for stations that ask for it (``measures_load``)."""
