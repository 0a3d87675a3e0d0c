"""CLW, control loss warning: somebody near the own path whose anti-lock, traction or stability control is at work.

Told by the events (abs, traction-control-loss, stability-control) or the brake status (``engaged``) of a message that
is at most ``event_s`` old.  Ahead heading the same way, or coming towards the station, at most one lane aside, within
``range_m``, and met at the present speeds within ``time_s``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.screens import ONCOMING, SAME_WAY_AHEAD, Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, findings, within
from cv2x.world.words import BRAKES, EVENTS

_EVENTS = EVENTS["abs"] | EVENTS["traction-control-loss"] | EVENTS["stability-control"]
_BRAKES = BRAKES["abs"] | BRAKES["traction"] | BRAKES["stability"]


class ControlLoss:
    """Thresholds: ``range_m``, ``time_s``, ``event_s``."""

    id: ClassVar[str] = "CLW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._range_m, self._time_s, self._event_s = (thresholds[name] for name in ("range_m", "time_s", "event_s"))
        where = (Bound("range_m", high=self._range_m), Bound("lane", -1.0, 1.0), Bound("distance_m", 0.0))
        met = (*where, Bound("age_s", high=self._event_s), Bound("time_s", high=self._time_s))
        kinds = (*SAME_WAY_AHEAD, *ONCOMING)
        self.groups = ((Screen(met, kinds, "events", _EVENTS), Screen(met, kinds, "brakes", _BRAKES)),)

    def concerns(self, view: View) -> bool:
        """On the move, with a heading of its own."""
        return view.own_mps > MOVING_MPS and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who skids: ``time_s``, ``distance_m`` (between the bumpers)."""
        others = view.neighbours
        if not self.concerns(view) or not len(others):
            return []
        relations = view.relations
        holds = ((others.events & _EVENTS) != 0) | ((others.brakes & _BRAKES) != 0)
        holds &= relations.are(*SAME_WAY_AHEAD, *ONCOMING)
        holds &= within(view, self._range_m) & (np.abs(relations.lane) <= 1.0) & (others.age_s <= self._event_s)
        holds &= (relations.distance_m > 0.0) & (relations.time_s <= self._time_s)
        numbers = {"time_s": relations.time_s, "distance_m": relations.distance_m}
        return findings(view, holds, relations.time_s, numbers, Level.WARNING)
