"""ICW, intersection collision warning: somebody whose path crosses the own one at nearly the same time.

Both go straight on at their present speed.  Their centres' paths cross ahead of both (`cv2x.world.relation`); the
warning is due when the own vehicle is at that point within ``ttc_s`` and the other one passes it less than ``gap_s``
before or after.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.vehicles import MOVING_MPS, findings, within
from cv2x.world.relation import Relation


class IntersectionCollision:
    """Thresholds: ``ttc_s``, own time to the crossing point; ``gap_s`` between both; ``range_m`` between both now."""

    id: ClassVar[str] = "ICW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._gap_s, self._range_m = thresholds["ttc_s"], thresholds["gap_s"], thresholds["range_m"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the vehicles about to be met: ``ttc_s`` (own time to the crossing), ``gap_s``, ``side`` (-1 left, 1
        right), ``distance_m`` (own distance to the crossing)."""
        ego, others = view.ego, view.neighbours
        if ego.speed_mps is None or ego.heading_deg is None or ego.speed_mps <= MOVING_MPS or not len(others):
            return []
        relations = view.relations
        holds = relations.are(Relation.CROSSING_FROM_LEFT, Relation.CROSSING_FROM_RIGHT)
        holds &= within(view, self._range_m) & (others.speed_mps > MOVING_MPS)
        apart_s = np.abs(relations.time_s - relations.their_time_s)
        holds &= (relations.time_s <= self._ttc_s) & (apart_s <= self._gap_s)
        numbers = {
            "ttc_s": relations.time_s,
            "gap_s": apart_s,
            "side": np.sign(others.right_m),
            "distance_m": relations.distance_m,
        }
        return findings(view, holds, relations.time_s, numbers, Level.IMMINENT)
