"""Causes of DENMs by which a vehicle tells of its own events, and the events of `VehicleState` they mean.

The numbers are those of TS 102 894-2 as the ASN.1 names them.  A loss of traction has no cause.  That hazard lights of
a vehicle that stands are told as a stationary vehicle, and an airbag as after a crash, is this project's choice.
"""

from __future__ import annotations

from collections.abc import Mapping

HARD_BRAKING = 99 * 256 + 1
"""emergencyElectronicBrakeEngaged"""
STABILITY = 99 * 256 + 3
"""espEngaged"""
ABS = 99 * 256 + 4
"""absEngaged"""
BREAKDOWN = 91 * 256
STATIONARY = 94 * 256
POST_CRASH = 92 * 256
EMERGENCY = 95 * 256 + 1
"""emergencyVehicleApproaching"""

_EXACT: Mapping[int, str] = {
    HARD_BRAKING: "hard-braking",
    99 * 256 + 5: "hard-braking",  # aebEngaged
    STABILITY: "stability-control",
    ABS: "abs",
}
_BY_CAUSE: Mapping[int, str] = {91: "disabled", 92: "airbag", 94: "hazard-lights"}
EMERGENCY_CAUSE = EMERGENCY // 256


def vehicle_event(code: int) -> str | None:
    """Return the event of a vehicle that a code of the set ``ETSI cause`` means, ``None`` where it means none."""
    return _EXACT.get(code) or _BY_CAUSE.get(code // 256)
