"""FCW, forward collision warning: somebody slower ahead in the own path.

Ahead in the own path is who heads the same way (less than 20 degrees apart), overlaps the own width give or take half a
metre, and has a gap in front of the own bumper.  Warned when that gap, at the present closing speed, lasts no longer
than ``ttc_s``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import MAX_FINDINGS, Finding, View

SAME_WAY_DEG = 20.0
PATH_MARGIN_M = 0.5
CLOSING_MPS = 0.5
"""A gap that closes more slowly is no danger.  All three: defaults only."""


class ForwardCollision:
    """Thresholds: ``ttc_s``, time to collision; ``range_m``, distance between the centres."""

    id: ClassVar[str] = "FCW"
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._range_m = thresholds["ttc_s"], thresholds["range_m"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the vehicles about to be run into: ``ttc_s``, ``gap_m``, ``closing_mps``."""
        ego, others = view.ego, view.neighbours
        if ego.speed_mps is None or ego.heading_deg is None or not len(others):
            return []
        turned_deg = others.heading_difference_deg
        gap_m = others.ahead_m - (ego.length_m + others.length_m) / 2
        closing_mps = ego.speed_mps - others.speed_mps * np.cos(np.radians(turned_deg))
        in_path = np.abs(turned_deg) < SAME_WAY_DEG
        in_path &= np.abs(others.right_m) <= (ego.width_m + others.width_m) / 2 + PATH_MARGIN_M
        in_path &= np.hypot(others.ahead_m, others.right_m) <= self._range_m
        in_path &= (gap_m > 0.0) & (closing_mps > CLOSING_MPS)
        in_path &= gap_m <= self._ttc_s * closing_mps
        found = [(gap_m[i] / closing_mps[i], others.ids[i], i) for i in np.flatnonzero(in_path).tolist()]
        return [
            Finding(
                f"vehicle:{name.hex()}",
                {"ttc_s": float(ttc_s), "gap_m": float(gap_m[i]), "closing_mps": float(closing_mps[i])},
            )
            for ttc_s, name, i in sorted(found)[:MAX_FINDINGS]
        ]
