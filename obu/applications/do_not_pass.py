"""DNPW, do not pass warning: whoever would be overtaken now, somebody comes towards the station in the lane it takes.

The turn signal says that the station wants out, and somebody no faster ahead in its lane, at most ``lead_m`` away, says
why.  Warned of who comes towards it in the next lane on that side when both meet, at the present speeds, before
overtaking is over (``overtaking_s``).  Where the map tells a stop line that the own vehicle would reach by then, the
signal means a turn there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.blind_spot import NEXT_LANE
from cv2x.obu.applications.screens import ONCOMING, Bound, Screen
from cv2x.obu.applications.vehicles import MOVING_MPS, PATH_MARGIN_M, findings, in_path, within
from cv2x.world.relation import LANE_M, Relation


class DoNotPass:
    """Thresholds: ``overtaking_s``, ``lead_m``, ``range_m``."""

    id: ClassVar[str] = "DNPW"
    needs: ClassVar[tuple[str, ...]] = ("vehicles", "turn-signal")
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._overtaking_s, self._lead_m = thresholds["overtaking_s"], thresholds["lead_m"]
        self._range_m = thresholds["range_m"]
        lead = (Bound("distance_m", high=self._lead_m), Bound("clear_m", high=PATH_MARGIN_M))
        meets = (Bound("range_m", high=self._range_m), Bound("time_s", high=self._overtaking_s))
        self.groups = ((Screen(lead, (Relation.AHEAD,)),), (Screen((*NEXT_LANE, *meets), ONCOMING),))

    def concerns(self, view: View) -> bool:
        """On the move with the turn signal on, with a heading of its own."""
        return view.turn != 0 and view.own_mps > MOVING_MPS and view.ego.heading_deg is not None

    def evaluate(self, view: View) -> list[Finding]:
        """Return who comes: ``ttc_s`` (until both meet), ``distance_m`` (between both fronts)."""
        ego, others, turn = view.ego, view.neighbours, view.turn
        if not self.concerns(view) or not len(others) or self._turns(view):
            return []
        relations = view.relations
        lead = others.sound & in_path(view) & relations.are(Relation.AHEAD)
        lead &= (relations.distance_m <= self._lead_m) & (others.speed_mps <= view.own_mps)
        if not lead.any():
            return []
        holds = relations.are(*ONCOMING)
        aside_m = turn * others.right_m
        holds &= within(view, self._range_m) & (others.speed_mps > MOVING_MPS)
        holds &= (aside_m > (ego.width_m + others.width_m) / 2) & (aside_m <= 1.5 * LANE_M)
        holds &= (relations.distance_m > 0.0) & (relations.time_s <= self._overtaking_s)
        numbers = {"ttc_s": relations.time_s, "distance_m": relations.distance_m}
        return findings(view, holds, np.asarray(relations.time_s), numbers, Level.WARNING)

    def _turns(self, view: View) -> bool:
        """Whether the signal means a turn: the stop line of the own lane comes before overtaking would be over."""
        line = view.stop_line
        return line is not None and line.distance_m <= view.own_mps * self._overtaking_s
