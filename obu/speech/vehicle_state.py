"""What an on-board unit says about its vehicle: its latest fix, its bus, its configuration.

The state is sent as it was measured, with the instant of the fix as its second mark: moving it to the present is the
receiver's business, who knows how old it is.
"""

from __future__ import annotations

from dataclasses import replace

from cv2x.clock import second_mark_ms
from cv2x.messages.model import Brakes, VehicleState
from cv2x.obu.config import ObuConfig
from cv2x.station.inputs import BusValues, PositionFix

CRITICAL_EVENTS = frozenset(
    {"hard-braking", "abs", "traction-control-loss", "stability-control", "stop-line-violation", "airbag", "disabled"}
)
"""Events for which a message goes out as a critical one.  Default only: no clause was readable."""
HARD_BRAKING_MPS2 = 0.4 * 9.80665
"""Who slows down by as much says so (event ``hard-braking``), whatever the bus says.  Default only (public J2945/1
code, unverified)."""


_NONE: frozenset[str] = frozenset()


def vehicle_state(
    config: ObuConfig, temporary_id: bytes, message_count: int, fix: PositionFix, bus: BusValues
) -> VehicleState:
    """Return the vehicle's state at the instant of a fix."""
    pedal = None if bus.brake_pedal is None else ("on" if bus.brake_pedal else "off")
    return VehicleState(
        temporary_id=temporary_id,
        message_count=message_count,
        second_mark_ms=second_mark_ms(fix.utc_ns),
        position=fix.position,
        semi_major_m=fix.semi_major_m,
        semi_minor_m=fix.semi_minor_m,
        semi_major_heading_deg=fix.semi_major_heading_deg,
        transmission=bus.transmission,
        speed_mps=fix.speed_mps if bus.speed_mps is None else bus.speed_mps,
        heading_deg=fix.heading_deg,
        steering_wheel_deg=bus.steering_wheel_deg,
        accel_forward_mps2=fix.accel_forward_mps2,
        accel_right_mps2=fix.accel_right_mps2,
        yaw_rate_dps=fix.yaw_rate_dps,
        brakes=Brakes(pedal=pedal) if bus.brakes is None else replace(bus.brakes, pedal=pedal),
        width_m=config.width_m,
        length_m=config.length_m,
        height_m=config.height_m,
        vehicle_class=config.vehicle_class,
        events=vehicle_events(fix, bus),
        lights=bus.lights,
        emergency=bus.emergency,
    )


def vehicle_events(fix: PositionFix, bus: BusValues) -> frozenset[str] | None:
    """Return the events of the bus, and hard braking where the fix shows it."""
    if fix.accel_forward_mps2 is None or fix.accel_forward_mps2 > -HARD_BRAKING_MPS2:
        return bus.events
    return (bus.events or frozenset()) | {"hard-braking"}


def critical_events(fix: PositionFix, bus: BusValues) -> frozenset[str]:
    """Return the events of a vehicle that others must react to at once."""
    events = vehicle_events(fix, bus)
    return _NONE if events is None else events & CRITICAL_EVENTS
