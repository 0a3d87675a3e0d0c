"""What warnings of events a roadside unit tells of have in common: an event of one kind lies on the own way.

Warned when its place is at most ``range_m`` ahead of the own front and reached, at the present speed, within
``time_s``, and until it is passed by its radius.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from cv2x.messages.model import RoadEvent
from cv2x.obu.applications.base import MAX_FINDINGS, Finding, Level, View
from cv2x.obu.applications.on_the_way import event_findings, on_the_way
from cv2x.obu.applications.vehicles import MOVING_MPS


class EventWarning(ABC):
    """Thresholds: ``time_s``, ``range_m``."""

    needs: ClassVar[tuple[str, ...]] = ("events",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._time_s, self._range_m = thresholds["time_s"], thresholds["range_m"]

    @staticmethod
    @abstractmethod
    def concerns(event: RoadEvent) -> bool:
        """Whether this warning is about such an event."""

    def evaluate(self, view: View) -> list[Finding]:
        """Return the places ahead: ``time_s``, ``distance_m`` (from the own front)."""
        speed_mps = view.ego.speed_mps
        if speed_mps is None or speed_mps <= MOVING_MPS:
            return []
        ahead = on_the_way(view, self.concerns, min(self._range_m, self._time_s * speed_mps))
        return event_findings(ahead[:MAX_FINDINGS], speed_mps, Level.WARNING)
