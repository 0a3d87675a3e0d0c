"""LCW, lane change warning: somebody comes up from behind in the lane the turn signal points at.

Behind the own rear bumper, heading the same way in the next lane on that side; warned when it has caught up, at the
present closing speed, within ``ttc_s``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.blind_spot import NEXT_LANE, in_next_lane
from cv2x.obu.applications.screens import SAME_WAY_BEHIND, Bound, Screen
from cv2x.obu.applications.vehicles import findings, within


class LaneChange:
    """Thresholds: ``ttc_s``, ``range_m``, ``min_speed_mps``."""

    id: ClassVar[str] = "LCW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles", "turn-signal")
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._range_m = thresholds["ttc_s"], thresholds["range_m"]
        self._min_mps = thresholds["min_speed_mps"]
        comes_up = (Bound("range_m", high=self._range_m), Bound("time_s", high=self._ttc_s))
        self.groups = ((Screen((*NEXT_LANE, *comes_up), SAME_WAY_BEHIND),),)

    def concerns(self, view: View) -> bool:
        """With the turn signal on, fast enough, with a heading of its own."""
        return view.turn != 0 and view.own_mps >= self._min_mps and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who comes up: ``ttc_s``, ``distance_m`` (to the own rear), ``side`` (-1 left, 1 right)."""
        ego, others, turn = view.ego, view.neighbours, view.turn
        if not self.concerns(view) or not len(others):
            return []
        gap_m = -others.ahead_m - (ego.length_m + others.length_m) / 2
        closing_mps = others.along_mps - view.own_mps
        holds = within(view, self._range_m) & in_next_lane(view) & (np.sign(others.right_m) == turn)
        holds &= (gap_m > 0.0) & (closing_mps > 0.0) & (gap_m <= self._ttc_s * closing_mps)
        ttc_s = np.divide(gap_m, closing_mps, out=np.full_like(gap_m, np.inf), where=closing_mps > 0.0)
        numbers = {"ttc_s": ttc_s, "distance_m": gap_m, "side": np.sign(others.right_m)}
        return findings(view, holds, ttc_s, numbers, Level.WARNING)
