"""EBW, emergency brake warning: somebody ahead brakes hard.

Ahead in the own lane or a next one, heading the same way, within ``range_m``.  Braking hard is who says so (event
``hard-braking``), or, where a message has no place for events, who slows down by at least ``deceleration_mps2``.  A
message older than ``event_s`` says nothing about now.  In the own lane it is imminent, beside it a warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.screens import SAME_WAY_AHEAD, Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, findings, within
from cv2x.world.words import EVENTS


class EmergencyBrake:
    """Thresholds: ``range_m``, ``deceleration_mps2``, ``event_s``."""

    id: ClassVar[str] = "EBW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._range_m, self._event_s = thresholds["range_m"], thresholds["event_s"]
        self._slowing_mps2 = thresholds["deceleration_mps2"]
        where = (Bound("range_m", high=self._range_m), Bound("lane", -1.0, 1.0), Bound("distance_m", 0.0))
        ahead = (*where, Bound("age_s", high=self._event_s))
        says = Screen(ahead, SAME_WAY_AHEAD, "events", EVENTS["hard-braking"])
        self.groups = ((says, Screen((*ahead, Bound("accel_mps2", high=-self._slowing_mps2)), SAME_WAY_AHEAD)),)

    def concerns(self, view: View) -> bool:
        """On the move, with a heading of its own."""
        return view.own_mps > MOVING_MPS and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who brakes: ``distance_m`` (between the bumpers), ``deceleration_mps2`` (0 = not stated)."""
        others = view.neighbours
        if not self.concerns(view) or not len(others):
            return []
        relations = view.relations
        holds = (others.events & EVENTS["hard-braking"]) != 0
        holds |= others.accel_mps2 <= -self._slowing_mps2
        holds &= relations.are(*SAME_WAY_AHEAD) & within(view, self._range_m)
        holds &= (np.abs(relations.lane) <= 1.0) & (relations.distance_m > 0.0) & (others.age_s <= self._event_s)
        level = np.where(relations.lane == 0.0, Level.IMMINENT, Level.WARNING)
        slowing_mps2 = np.maximum(-np.nan_to_num(others.accel_mps2), 0.0)
        numbers = {"distance_m": relations.distance_m, "deceleration_mps2": slowing_mps2}
        return findings(view, holds, relations.distance_m, numbers, level)
