"""HLW, hazardous location warning: an event a roadside unit tells of lies on the own way.

Every event counts that is no traffic jam (that is TJW's) and no sign (IVS's).  Warned when its place is at most
``range_m`` ahead of the own front and reached, at the present speed, within ``time_s``, and until it is passed by its
radius.
"""

from __future__ import annotations

from typing import ClassVar

from cv2x.messages.model import EventKind, RoadEvent
from cv2x.obu.applications.event_warning import EventWarning
from cv2x.obu.applications.traffic_jam import is_jam


class HazardousLocation(EventWarning):
    """Thresholds: ``time_s``, ``range_m``."""

    id: ClassVar[str] = "HLW"

    @staticmethod
    def concerns(event: RoadEvent) -> bool:
        """Whether an event is told as a hazardous location."""
        return event.kind is EventKind.EVENT and not is_jam(event)
