"""FCW, forward collision warning: somebody slower ahead in the own path.

Ahead in the own path is who heads the same way (less than 20 degrees apart), overlaps the own width give or take half a
metre, and has a gap in front of the own bumper.  Warned when that gap, at the present closing speed, lasts no longer
than ``ttc_s``, unless the driver brakes already, enough to keep some of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.braking import braking_mps2, stops_behind
from cv2x.obu.applications.screens import SAME_WAY_AHEAD, Bound, Screen
from cv2x.obu.applications.vehicles import PATH_MARGIN_M, findings, in_path, within

SAME_WAY_DEG = 20.0
CLOSING_MPS = 0.5
"""A gap that closes more slowly is no danger.  Both: defaults only."""


class ForwardCollision:
    """Thresholds: ``ttc_s``, time to collision; ``range_m``, distance between the centres."""

    id: ClassVar[str] = "FCW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._range_m = thresholds["ttc_s"], thresholds["range_m"]
        about_to = (Bound("range_m", high=self._range_m), Bound("time_s", high=self._ttc_s))
        self.groups = ((Screen((*about_to, Bound("clear_m", high=PATH_MARGIN_M)), SAME_WAY_AHEAD),),)

    def concerns(self, view: View) -> bool:
        """With a speed and a heading of its own."""
        return view.own_mps >= 0.0 and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return the vehicles about to be run into: ``ttc_s``, ``gap_m``, ``closing_mps``."""
        ego, others = view.ego, view.neighbours
        if not self.concerns(view) or not len(others):
            return []
        turned_deg = others.heading_difference_deg
        gap_m = others.ahead_m - (ego.length_m + others.length_m) / 2
        closing_mps = view.own_mps - others.along_mps
        holds = within(view, self._range_m) & in_path(view) & (np.abs(turned_deg) < SAME_WAY_DEG)
        holds &= (gap_m > 0.0) & (closing_mps > CLOSING_MPS)
        holds &= gap_m <= self._ttc_s * closing_mps
        if view.braking_mps2:
            theirs_mps2 = braking_mps2(others.accel_mps2)
            ours = np.full_like(gap_m, view.own_mps), np.full_like(gap_m, view.braking_mps2)
            holds &= ~stops_behind(gap_m, *ours, ours[0] - closing_mps, theirs_mps2)
        ttc_s = np.divide(gap_m, closing_mps, out=np.full_like(gap_m, np.inf), where=closing_mps > 0.0)
        numbers = {"ttc_s": ttc_s, "gap_m": gap_m, "closing_mps": closing_mps}
        return findings(view, holds, ttc_s, numbers, Level.IMMINENT)
