"""ICW, intersection collision warning: somebody whose path crosses the own one at nearly the same time.

Both go straight on at their present speed.  Their centres' paths cross ahead of both (`cv2x.world.relation`); the
warning is due when the own vehicle is at that point within ``ttc_s`` and the other one passes it less than ``gap_s``
before or after, unless one of the two brakes already, enough to stop before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.braking import braking_mps2, stops_within
from cv2x.obu.applications.screens import CROSSING, Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, Mask, findings, within


class IntersectionCollision:
    """Thresholds: ``ttc_s``, own time to the crossing point; ``gap_s`` between both; ``range_m`` between both now."""

    id: ClassVar[str] = "ICW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._gap_s, self._range_m = thresholds["ttc_s"], thresholds["gap_s"], thresholds["range_m"]
        near = (Bound("range_m", high=self._range_m), Bound("speed_mps", MOVING_MPS))
        both = (Bound("time_s", high=self._ttc_s), Bound("apart_s", high=self._gap_s))
        self.groups = ((Screen((*near, *both), CROSSING),),)

    def concerns(self, view: View) -> bool:
        """On the move, with a heading of its own."""
        return view.own_mps > MOVING_MPS and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return the vehicles about to be met: ``ttc_s`` (own time to the crossing), ``gap_s``, ``side`` (-1 left, 1
        right), ``distance_m`` (own distance to the crossing)."""
        others = view.neighbours
        if not self.concerns(view) or not len(others):
            return []
        relations = view.relations
        holds = relations.are(*CROSSING)
        holds &= within(view, self._range_m) & (others.speed_mps > MOVING_MPS)
        holds &= (relations.time_s <= self._ttc_s) & (relations.apart_s <= self._gap_s)
        holds &= ~(self._stop_short(view) | self._stops_short(view))
        numbers = {
            "ttc_s": relations.time_s,
            "gap_s": relations.apart_s,
            "side": np.sign(others.right_m),
            "distance_m": relations.distance_m,
        }
        return findings(view, holds, relations.time_s, numbers, Level.IMMINENT)

    @staticmethod
    def _stops_short(view: View) -> Mask:
        """Return whose crossing the own vehicle does not reach as it brakes."""
        ego, others = view.ego, view.neighbours
        left_m = view.relations.distance_m - (ego.length_m + others.width_m) / 2
        found: Mask = stops_within(left_m, view.own_mps, view.braking_mps2)
        return found

    @staticmethod
    def _stop_short(view: View) -> Mask:
        """Return who does not reach the crossing as it brakes."""
        ego, others = view.ego, view.neighbours
        across = -np.sin(np.radians(others.heading_difference_deg))
        to_go_m = np.divide(others.right_m, across, out=np.zeros_like(across), where=np.abs(across) > 1e-6)
        left_m = to_go_m - (others.length_m + ego.width_m) / 2
        found: Mask = stops_within(left_m, others.speed_mps, braking_mps2(others.accel_mps2))
        return found
