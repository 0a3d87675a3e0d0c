"""The applications there are, by the standard's id, and how a configuration becomes the ones that run."""

from __future__ import annotations

import math
from collections.abc import Mapping

from cv2x.errors import InputError
from cv2x.obu.applications.base import Application
from cv2x.obu.applications.forward_collision import ForwardCollision
from cv2x.obu.applications.green_speed import GreenSpeed
from cv2x.obu.applications.intersection_collision import IntersectionCollision
from cv2x.obu.applications.red_light import RedLight
from cv2x.obu.config import THRESHOLDS

_KINDS: tuple[type[ForwardCollision] | type[IntersectionCollision] | type[RedLight] | type[GreenSpeed], ...] = (
    ForwardCollision,
    IntersectionCollision,
    RedLight,
    GreenSpeed,
)
"""In the order in which they are asked: the most pressing first."""


def build(configured: Mapping[str, Mapping[str, float]]) -> list[Application]:
    """Return the applications a configuration names; a threshold it does not state has its default.

    Raises InputError for an application or threshold that does not exist, or a threshold that is no positive number.
    """
    known = ", ".join(kind.id for kind in _KINDS)
    for name, thresholds in configured.items():
        if name not in known.split(", "):
            raise InputError(f"there is no application {name!r}: write one of {known}", field="applications")
        field, expected = f"applications.{name}", ", ".join(THRESHOLDS[name])
        for threshold, value in thresholds.items():
            if threshold not in THRESHOLDS[name]:
                raise InputError(f"{name} has no threshold {threshold!r}: write one of {expected}", field=field)
            if not 0.0 < value < math.inf:
                raise InputError(f"{value!r} is not a positive number", field=f"{field}.{threshold}")
    return [kind({**THRESHOLDS[kind.id], **configured[kind.id]}) for kind in _KINDS if kind.id in configured]
