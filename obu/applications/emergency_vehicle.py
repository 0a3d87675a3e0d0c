"""EVW, emergency vehicle warning: somebody with siren or lights in use comes closer.

An emergency vehicle is who says that its siren or light bar is in use, or that it responds to an emergency; one whose
class says so (60 to 69) and that uses none of these is a vehicle like others.  Warned while it is within ``range_m``
and the distance between both, at the present velocities, shrinks by at least ``closing_mps``, from wherever it comes;
one that stands comes from nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.screens import Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, findings, within
from cv2x.world.words import EMERGENCY


class EmergencyVehicle:
    """Thresholds: ``range_m``, ``closing_mps``."""

    id: ClassVar[str] = "EVW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._range_m, self._closing_mps = thresholds["range_m"], thresholds["closing_mps"]
        in_use = sum(EMERGENCY.values())
        near = (Bound("range_m", high=self._range_m), Bound("speed_mps", MOVING_MPS))
        self.groups = ((Screen(near, flags="emergency", mask=in_use),),)

    def concerns(self, view: View) -> bool:
        """With a speed and a heading of its own."""
        return view.own_mps >= 0.0 and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who comes: ``distance_m`` (between the centres), ``closing_mps``, ``time_s`` (distance over closing
        speed)."""
        others = view.neighbours
        if not self.concerns(view) or not others.emergency.any():
            return []
        distance_m = np.hypot(others.ahead_m, others.right_m)
        along_mps, across_mps = others.along_mps - view.own_mps, others.across_mps
        towards = others.ahead_m * along_mps + others.right_m * across_mps
        closing_mps = -np.divide(towards, distance_m, out=np.zeros_like(distance_m), where=distance_m > 0.0)
        holds = (others.emergency != 0) & within(view, self._range_m) & (closing_mps >= self._closing_mps)
        holds &= others.speed_mps > MOVING_MPS
        time_s = np.divide(distance_m, closing_mps, out=np.full_like(distance_m, np.inf), where=closing_mps > 0.0)
        numbers = {"time_s": time_s, "distance_m": distance_m, "closing_mps": closing_mps}
        return findings(view, holds, distance_m, numbers, Level.WARNING)
