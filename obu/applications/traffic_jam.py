"""TJW, traffic jam warning: a jam a roadside unit tells of lies on the own way.

A jam is an event with one of the codes below, or one that is told in those words (what has no code in a dialect
travels in words).  Warned as `hazardous_location` is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from cv2x.messages.model import EventKind, RoadEvent
from cv2x.obu.applications.event_warning import EventWarning

CODES: Mapping[str, frozenset[int]] = {
    "GB/T 29100": frozenset({707}),
    "ITIS": frozenset(range(257, 263)),
}
"""Code set -> codes.  As public Chinese software, and ITIS lists quoted in public, use them: unverified."""
ETSI_CAUSES = frozenset({1, 27})
"""Traffic condition and dangerous end of queue, any sub-cause (TS 102 894-2 CauseCodeType)."""
WORDS = ("traffic jam", "traffic condition", "congestion", "拥堵")


class TrafficJam(EventWarning):
    """Thresholds: ``time_s``, ``range_m``."""

    id: ClassVar[str] = "TJW"

    @staticmethod
    def concerns(event: RoadEvent) -> bool:
        """Whether an event is a traffic jam."""
        return is_jam(event)


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
