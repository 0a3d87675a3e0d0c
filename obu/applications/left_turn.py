"""LTA, left turn assist: the own turn would cross the path of somebody who comes towards the station.

The turn signal says that a turn is meant, and a speed of at most ``turn_speed_mps`` that it is about to begin.  The
turn is taken for a quarter of a circle that crosses the other's path as far ahead as that path is aside, so the other
has its distance less that much to go; the warning is due when it is there within ``ttc_s``, unless one of the two
brakes already, enough to stop before.  Where traffic keeps to the
left, the same holds for a turn to the right: who comes on the side that is signalled counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.braking import braking_mps2, stops_within
from cv2x.obu.applications.screens import ONCOMING, Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, findings, within

WIDEST_M = 20.0
"""How far aside a path may be that a turn still crosses.  Default only."""


class LeftTurn:
    """Thresholds: ``ttc_s``, ``turn_speed_mps``, ``range_m``."""

    id: ClassVar[str] = "LTA"
    needs: ClassVar[tuple[str, ...]] = ("vehicles", "turn-signal")
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._range_m = thresholds["ttc_s"], thresholds["range_m"]
        self._turn_mps = thresholds["turn_speed_mps"]
        near = (Bound("range_m", high=self._range_m), Bound("right_m", -WIDEST_M, WIDEST_M))
        self.groups = ((Screen((*near, Bound("speed_mps", MOVING_MPS)), ONCOMING),),)

    def concerns(self, view: View) -> bool:
        """With the turn signal on, at the speed of a turn."""
        return view.turn != 0 and MOVING_MPS < view.own_mps <= self._turn_mps and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who would be met in the turn: ``ttc_s`` (theirs to the crossing), ``distance_m`` (theirs to it)."""
        ego, others, side = view.ego, view.neighbours, view.turn
        if not self.concerns(view) or not len(others):
            return []
        aside_m = side * others.right_m
        to_go_m = others.ahead_m - aside_m - others.length_m / 2
        holds = view.relations.are(*ONCOMING)
        holds &= within(view, self._range_m) & (others.speed_mps > MOVING_MPS)
        holds &= (aside_m > ego.width_m / 2) & (aside_m <= WIDEST_M) & (to_go_m > 0.0)
        ttc_s = np.divide(to_go_m, others.speed_mps, out=np.full_like(to_go_m, np.inf), where=others.speed_mps > 0.0)
        holds &= ttc_s <= self._ttc_s
        holds &= ~stops_within(to_go_m, others.speed_mps, braking_mps2(others.accel_mps2))
        line = view.stop_line  # nobody turns before it
        before_m = aside_m + (0.0 if line is None else max(0.0, line.distance_m)) - (ego.length_m + others.width_m) / 2
        holds &= ~stops_within(before_m, view.own_mps, view.braking_mps2)
        return findings(view, holds, ttc_s, {"ttc_s": ttc_s, "distance_m": to_go_m}, Level.IMMINENT)
