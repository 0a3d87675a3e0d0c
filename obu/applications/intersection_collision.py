"""ICW, intersection collision warning: somebody whose path crosses the own one at nearly the same time.

Both go straight on at their present speed.  Their centres' paths cross ahead of both; the warning is due when the own
vehicle is at that point within ``ttc_s`` and the other one passes it less than ``gap_s`` before or after.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import MAX_FINDINGS, Finding, View

CROSSING_FROM_DEG, CROSSING_TO_DEG = 30.0, 150.0
"""Headings that differ by less run along each other, by more against each other."""
MOVING_MPS = 1.0
"""Who is slower stands.  Defaults only."""


class IntersectionCollision:
    """Thresholds: ``ttc_s``, own time to the crossing point; ``gap_s`` between both; ``range_m`` between both now."""

    id: ClassVar[str] = "ICW"
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._gap_s, self._range_m = thresholds["ttc_s"], thresholds["gap_s"], thresholds["range_m"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the vehicles about to be met: ``ttc_s`` (own time to the crossing), ``gap_s``, ``side`` (-1 left, 1
        right)."""
        ego, others = view.ego, view.neighbours
        if ego.speed_mps is None or ego.heading_deg is None or ego.speed_mps <= MOVING_MPS or not len(others):
            return []
        turned_deg = others.heading_difference_deg
        crossing = (np.abs(turned_deg) >= CROSSING_FROM_DEG) & (np.abs(turned_deg) <= CROSSING_TO_DEG)
        crossing &= others.speed_mps > MOVING_MPS
        crossing &= np.hypot(others.ahead_m, others.right_m) <= self._range_m
        rows = np.flatnonzero(crossing)
        if not len(rows):
            return []
        angle = np.radians(turned_deg[rows])
        right_m, speed_mps = others.right_m[rows], others.speed_mps[rows]
        their_s = -right_m / (speed_mps * np.sin(angle))
        own_s = (others.ahead_m[rows] + speed_mps * np.cos(angle) * their_s) / ego.speed_mps
        apart_s = np.abs(own_s - their_s)
        due = (their_s > 0.0) & (own_s > 0.0) & (own_s <= self._ttc_s) & (apart_s <= self._gap_s)
        found = [(own_s[i], others.ids[rows[i]], i) for i in np.flatnonzero(due).tolist()]
        return [
            Finding(
                f"vehicle:{name.hex()}",
                {"ttc_s": float(ttc_s), "gap_s": float(apart_s[i]), "side": float(np.sign(right_m[i]))},
            )
            for ttc_s, name, i in sorted(found)[:MAX_FINDINGS]
        ]
