"""Events and signs heard of (RSI, TIM, DENM), by who says them and their number."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.clock import Stamp
from cv2x.messages.model import EventKind, RoadEvent, RoadEvents
from cv2x.world.limits import EVENT_STALE_NS, MAX_EVENTS
from cv2x.world.plausible import is_on_earth
from cv2x.world.recent import Recent

HALF_YEAR = 366 * 24 * 60 // 2
"""In minutes."""
EventKey = tuple[bytes, EventKind, int]
"""Source id (of whose event it is), event or sign, number."""


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """An event or sign as last heard."""

    event: RoadEvent
    source_id: bytes
    received: Stamp


class Events:
    """Events by source and number; the message count is not needed, what is said again simply holds longer."""

    def __init__(self, capacity: int = MAX_EVENTS) -> None:
        self._held: Recent[EventKey, HeldEvent] = Recent(capacity)

    def __len__(self) -> int:
        return len(self._held)

    def hear(self, message: RoadEvents, received: Stamp) -> list[str]:
        """Hold the events of a message, let go of those it ends; return what was refused or pushed out, by cause."""
        causes = []
        for event in message.events:
            if event.ended is not None:
                self.forget(message.source_id, event)
                continue
            if not event.paths and (event.position is None or not is_on_earth(event.position)):
                causes.append("event without place")
                continue
            if _is_over_before_it_begins(event):
                causes.append("event over before it begins")
                continue
            key = _key(message.source_id, event)
            if self._held.put(key, HeldEvent(event, message.source_id, received), received.monotonic_ns):
                causes.append("event pushed out")
        return causes

    def current(self, now: Stamp) -> list[HeldEvent]:
        """Return what was heard in the last `EVENT_STALE_NS`."""
        return self._held.values_since(now.monotonic_ns - EVENT_STALE_NS)

    def of(self, source_id: bytes) -> list[HeldEvent]:
        """Return the events whose source that is."""
        return [held for key in self._held if key[0] == source_id and (held := self._held.get(key)) is not None]

    def forget(self, source_id: bytes, event: RoadEvent) -> None:
        """Let go of an event, if it is held."""
        self._held.drop(_key(source_id, event))

    def expire(self, now: Stamp) -> int:
        """Forget what was not heard for `EVENT_STALE_NS`; return how many."""
        return self._held.expire(now.monotonic_ns - EVENT_STALE_NS)


def _key(source_id: bytes, event: RoadEvent) -> EventKey:
    return (source_id if event.originator is None else event.originator, event.kind, event.id)


def _is_over_before_it_begins(event: RoadEvent) -> bool:
    """Whether an end lies before its start and not within half a year into the next year."""
    start, end = event.start_minute_of_year, event.end_minute_of_year
    return start is not None and end is not None and end < start and end + 2 * HALF_YEAR - start > HALF_YEAR
