"""An event of a roadside unit as its entry states it: what, where, when it holds, and when it is told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cv2x.clock import MINUTE_NS, minute_of_year
from cv2x.messages.model import RoadEvent
from cv2x.rsu.told_event import ToldEvent


@dataclass(frozen=True, slots=True)
class EventSpec:
    """One entry of ``events:``.  Messages tell whole minutes: a start is told as the minute it lies in, an end as the
    minute it has passed by."""

    event: RoadEvent
    """Without the minutes in which it starts and ends."""
    start_utc_ns: int | None = None
    end_utc_ns: int | None = None
    lasts_ns: int | None = None
    """In place of an end: after the start, or where none is stated after the moment it is told first."""
    from_ns: int = 0
    every_ns: int | None = None
    repeats_ns: int | None = None
    withdrawn_ns: int | None = None

    def at(self, run_start_utc_ns: int) -> RoadEvent | ToldEvent:
        """Return the event as its unit tells it in a run that starts at an instant."""
        start_ns, end_ns = self.start_utc_ns, self.end_utc_ns
        if self.lasts_ns is not None:
            start_ns = run_start_utc_ns + self.from_ns if start_ns is None else start_ns
            end_ns = start_ns + self.lasts_ns
        event = replace(
            self.event,
            start_minute_of_year=None if start_ns is None else minute_of_year(start_ns),
            end_minute_of_year=None if end_ns is None else minute_of_year(end_ns + MINUTE_NS - 1),
        )
        if not self.from_ns and self.every_ns is None and self.repeats_ns is None and self.withdrawn_ns is None:
            return event
        return ToldEvent(event, self.from_ns, self.every_ns, self.repeats_ns, self.withdrawn_ns)
