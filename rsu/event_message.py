"""Which of the configured events a roadside unit still tells: those that have not ended.

Events to come are told ahead, as their start time is in the message.  Times are minutes of the year, and an end may lie
in the next one.
"""

from __future__ import annotations

from collections.abc import Iterable

from cv2x.clock import DAY_NS, MINUTE_NS, minute_of_year, resolve_minute_of_year, year_start_ns
from cv2x.messages.model import Position, RoadEvent, RoadEvents

_LEAP_YEAR_DAYS = 366


def events_to_tell(events: Iterable[RoadEvent], utc_ns: int) -> tuple[RoadEvent, ...]:
    """Return the events that have no end, or one after an instant."""
    return tuple(event for event in events if (end_ns := _end_ns(event, utc_ns)) is None or end_ns > utc_ns)


def event_message(
    events: tuple[RoadEvent, ...], message_count: int, rsu_id: bytes, position: Position, utc_ns: int
) -> RoadEvents:
    """Return the message that tells of events at an instant."""
    return RoadEvents(message_count, events, rsu_id, minute_of_year(utc_ns), position)


def _end_ns(event: RoadEvent, near_ns: int) -> int | None:
    """Return the UTC instant at which an event ends, in the year closest to ``near_ns``, or ``None``."""
    start, end = event.start_minute_of_year, event.end_minute_of_year
    if end is None:
        return None
    if start is None:
        return resolve_minute_of_year(end, near_ns)
    start_ns = resolve_minute_of_year(start, near_ns)
    if end >= start:
        return start_ns + (end - start) * MINUTE_NS
    return year_start_ns(year_start_ns(start_ns) + _LEAP_YEAR_DAYS * DAY_NS) + end * MINUTE_NS
