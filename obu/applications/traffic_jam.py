"""TJW, traffic jam warning: a jam a roadside unit tells of lies on the own way.

A jam is an event with one of the codes below, or one that is told in those words (what has no code in a dialect
travels in words).  Warned as `hazardous_location` is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from cv2x.messages.model import EventKind, RoadEvent
from cv2x.obu.applications.base import MAX_FINDINGS, Finding, Level, View
from cv2x.obu.applications.on_the_way import event_findings, on_the_way
from cv2x.obu.applications.vehicles import MOVING_MPS

CODES: Mapping[str, frozenset[int]] = {
    "GB/T 29100": frozenset({707}),
    "ITIS": frozenset(range(257, 263)),
}
"""Code set -> codes.  As public Chinese software, and ITIS lists quoted in public, use them: unverified."""
ETSI_CAUSES = frozenset({1, 27})
"""Traffic condition and dangerous end of queue, any sub-cause (TS 102 894-2 CauseCodeType)."""
WORDS = ("traffic jam", "traffic condition", "congestion", "拥堵")


class TrafficJam:
    """Thresholds: ``time_s``, ``range_m``."""

    id: ClassVar[str] = "TJW"
    needs: ClassVar[tuple[str, ...]] = ("events",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._time_s, self._range_m = thresholds["time_s"], thresholds["range_m"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the jams ahead: ``time_s``, ``distance_m`` (from the own front)."""
        speed_mps = view.ego.speed_mps
        if speed_mps is None or speed_mps <= MOVING_MPS:
            return []
        ahead = on_the_way(view, is_jam, min(self._range_m, self._time_s * speed_mps))
        return event_findings(ahead[:MAX_FINDINGS], speed_mps, Level.WARNING)


def is_jam(event: RoadEvent) -> bool:
    """Whether an event is a traffic jam."""
    if event.kind is not EventKind.EVENT:
        return False
    if event.code_set == "ETSI cause":
        return event.code // 256 in ETSI_CAUSES
    if event.code in CODES.get(event.code_set, ()):
        return True
    said = (event.description or "").lower()
    return event.code == 0 and any(words in said for words in WORDS)
