"""The applications there are, by the standard's id, and how a configuration becomes the ones that run."""

from __future__ import annotations

import math
from collections.abc import Mapping

from cv2x.errors import InputError
from cv2x.obu.applications.abnormal_vehicle import AbnormalVehicle
from cv2x.obu.applications.base import Application
from cv2x.obu.applications.blind_spot import BlindSpot
from cv2x.obu.applications.control_loss import ControlLoss
from cv2x.obu.applications.do_not_pass import DoNotPass
from cv2x.obu.applications.emergency_brake import EmergencyBrake
from cv2x.obu.applications.emergency_vehicle import EmergencyVehicle
from cv2x.obu.applications.forward_collision import ForwardCollision
from cv2x.obu.applications.green_speed import GreenSpeed
from cv2x.obu.applications.hazardous_location import HazardousLocation
from cv2x.obu.applications.in_vehicle_sign import InVehicleSign
from cv2x.obu.applications.intersection_collision import IntersectionCollision
from cv2x.obu.applications.lane_change import LaneChange
from cv2x.obu.applications.left_turn import LeftTurn
from cv2x.obu.applications.red_light import RedLight
from cv2x.obu.applications.speed_limit import SpeedLimit
from cv2x.obu.applications.traffic_jam import TrafficJam
from cv2x.obu.applications.vulnerable_user import VulnerableUser
from cv2x.obu.config import THRESHOLDS

KINDS: tuple[type[Application], ...] = (
    ForwardCollision, IntersectionCollision, VulnerableUser, LeftTurn, EmergencyBrake, RedLight, DoNotPass,
    ControlLoss, LaneChange, BlindSpot, AbnormalVehicle, EmergencyVehicle, HazardousLocation, TrafficJam, SpeedLimit,
    GreenSpeed, InVehicleSign,
)  # fmt: skip
"""In the order in which they are asked: the most pressing first."""
EXPERIMENTAL = {
    "VNFP": "near-field payment has no message in any ASN.1 that could be read, so nothing can be sent or judged",
}
"""Applications of the standard that cannot run, and why."""


def build(configured: Mapping[str, Mapping[str, float]]) -> list[Application]:
    """Return the applications a configuration names; a threshold it does not state has its default.

    Raises InputError for an application or threshold that does not exist, or a threshold that is no positive number.
    """
    known = ", ".join(kind.id for kind in KINDS)
    for name, thresholds in configured.items():
        if name in EXPERIMENTAL:
            raise InputError(f"{name} is not to be had: {EXPERIMENTAL[name]}", field="applications")
        if name not in known.split(", "):
            raise InputError(f"there is no application {name!r}: write one of {known}", field="applications")
        field, expected = f"applications.{name}", ", ".join(THRESHOLDS[name])
        for threshold, value in thresholds.items():
            if threshold not in THRESHOLDS[name]:
                raise InputError(f"{name} has no threshold {threshold!r}: write one of {expected}", field=field)
            if not 0.0 < value < math.inf:
                raise InputError(f"{value!r} is not a positive number", field=f"{field}.{threshold}")
    return [kind({**THRESHOLDS[kind.id], **configured[kind.id]}) for kind in KINDS if kind.id in configured]
