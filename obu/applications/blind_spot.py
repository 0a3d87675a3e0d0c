"""BSW, blind spot warning: somebody in the next lane where the mirror does not show.

The blind spot is the next lane on either side (centre between half of both widths and one and a half lanes aside), from
the own front bumper to ``zone_m`` behind the rear one; who has any part of it there, and heads the same way, counts.
That is information; with the turn signal on to that side it is a warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.screens import SAME_WAY_AHEAD, SAME_WAY_BEHIND, Bound, Screen
from cv2x.obu.applications.vehicles import Mask, findings, within
from cv2x.world.relation import LANE_M, SAME_WAY_DEG

_NEAR_M = 100.0


NEXT_LANE = (Bound("clear_m", 0.0), Bound("right_m", -1.5 * LANE_M, 1.5 * LANE_M))
"""What a screen says of `in_next_lane`."""


def in_next_lane(view: View) -> Mask:
    """Return who heads the same way in one of the two next lanes."""
    ego, others = view.ego, view.neighbours
    aside_m = np.abs(others.right_m)
    found: Mask = (aside_m > (ego.width_m + others.width_m) / 2) & (aside_m <= 1.5 * LANE_M)
    return found & (np.abs(others.heading_difference_deg) < SAME_WAY_DEG)


class BlindSpot:
    """Thresholds: ``zone_m``, ``min_speed_mps``."""

    id: ClassVar[str] = "BSW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {"level": 0.5}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._zone_m, self._min_mps = thresholds["zone_m"], thresholds["min_speed_mps"]
        beside = Bound("distance_m", high=self._zone_m)  # negative while both overlap along the way
        self.groups = ((Screen((*NEXT_LANE, beside), (*SAME_WAY_AHEAD, *SAME_WAY_BEHIND)),),)

    def concerns(self, view: View) -> bool:
        """Fast enough, with a heading of its own."""
        return view.own_mps >= self._min_mps and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who is in the blind spot: ``side`` (-1 left, 1 right), ``distance_m`` (behind the own rear, 0 =
        beside)."""
        ego, others = view.ego, view.neighbours
        if not self.concerns(view) or not len(others):
            return []
        half_m = (ego.length_m + others.length_m) / 2
        behind_m = -others.ahead_m - half_m
        holds = within(view, _NEAR_M) & in_next_lane(view) & (behind_m <= self._zone_m) & (others.ahead_m < half_m)
        side = np.sign(others.right_m)
        level = np.where(side == view.turn, Level.WARNING, Level.INFORMATION)
        distance_m = np.maximum(behind_m, 0.0)
        return findings(view, holds, distance_m, {"side": side, "distance_m": distance_m}, level)
