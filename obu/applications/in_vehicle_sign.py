"""IVS, in-vehicle signage: a sign a roadside unit tells of stands on the own way.

Shown when it is at most ``range_m`` ahead of the own front, until it is passed; once for each sign of each sender,
however often it is sent.  It is information: what it means, and whether the driver breaks it, is the driver's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from cv2x.messages.model import EventKind, RoadEvent
from cv2x.obu.applications.base import MAX_FINDINGS, Finding, Level, View
from cv2x.obu.applications.on_the_way import event_findings, on_the_way
from cv2x.obu.applications.vehicles import MOVING_MPS


class InVehicleSign:
    """Threshold: ``range_m``."""

    id: ClassVar[str] = "IVS"
    needs: ClassVar[tuple[str, ...]] = ("events",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._range_m = thresholds["range_m"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the signs ahead: ``time_s``, ``distance_m`` (from the own front), ``code``."""
        speed_mps = view.ego.speed_mps
        if speed_mps is None or speed_mps <= MOVING_MPS:
            return []
        ahead = on_the_way(view, _is_sign, self._range_m)[:MAX_FINDINGS]
        found = event_findings(ahead, speed_mps, Level.INFORMATION)
        return [
            Finding(finding.target, {**finding.numbers, "code": float(one.held.event.code)})
            for finding, one in zip(found, ahead, strict=True)
        ]


def _is_sign(event: RoadEvent) -> bool:
    return event.kind is EventKind.SIGN
