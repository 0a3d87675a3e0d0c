"""AVW, abnormal vehicle warning: somebody ahead who has broken down or warns of itself.

Abnormal is who says it is disabled, and who has its hazard lights on and is slower than ``slow_mps``.  Ahead means less
than one and a half lanes aside of the own path, whichever way it points: what has broken down may stand across.  Warned
when it is within ``range_m`` and reached, at the own speed, within ``time_s``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.screens import Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, findings, within
from cv2x.world.relation import LANE_M
from cv2x.world.words import EVENTS, LIGHTS

_BOTH = LIGHTS["left-turn"] | LIGHTS["right-turn"]
"""A CAM has no hazard lights: both turn signals at once are (TS 102 894-2 ExteriorLights)."""


class AbnormalVehicle:
    """Thresholds: ``range_m``, ``time_s``, ``slow_mps``."""

    id: ClassVar[str] = "AVW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._range_m, self._time_s = thresholds["range_m"], thresholds["time_s"]
        self._slow_mps = thresholds["slow_mps"]
        aside = Bound("right_m", -1.5 * LANE_M, 1.5 * LANE_M)
        ahead = (Bound("range_m", high=self._range_m), aside, Bound("ahead_m", 0.0))
        slow = (*ahead, Bound("speed_mps", high=self._slow_mps))
        self.groups = (
            (
                Screen(ahead, flags="events", mask=EVENTS["disabled"]),
                Screen(slow, flags="events", mask=EVENTS["hazard-lights"]),
                Screen(slow, flags="lights", mask=LIGHTS["hazard"]),
                Screen(slow, flags="lights", mask=_BOTH, all_of_mask=True),
            ),
        )

    def concerns(self, view: View) -> bool:
        """On the move, with a heading of its own."""
        return view.own_mps > MOVING_MPS and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return what stands in the way: ``time_s``, ``distance_m`` (to its near end)."""
        ego, others = view.ego, view.neighbours
        if not self.concerns(view) or not len(others):
            return []
        hazard = (others.events & EVENTS["hazard-lights"]) != 0
        hazard |= ((others.lights & LIGHTS["hazard"]) != 0) | ((others.lights & _BOTH) == _BOTH)
        holds = ((others.events & EVENTS["disabled"]) != 0) | (hazard & (others.speed_mps <= self._slow_mps))
        distance_m = others.ahead_m - (ego.length_m + others.length_m) / 2
        holds &= within(view, self._range_m) & (np.abs(others.right_m) <= 1.5 * LANE_M) & (distance_m > 0.0)
        time_s = distance_m / view.own_mps
        holds &= time_s <= self._time_s
        return findings(view, holds, time_s, {"time_s": time_s, "distance_m": distance_m}, Level.WARNING)
