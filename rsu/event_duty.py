"""What a roadside unit says about events: those without times of their own together, every other in a message of its
own, as a TIM has no numbers by which one could tell which of several is gone.

The count goes up when what a message says changes, as receivers take an unchanged one for "nothing new".  Messages of
one unit take their counts from one counter, so no two of them have the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cv2x.clock import Stamp, minute_of_year, second_mark_ms
from cv2x.messages.model import Position, RoadEvent, RoadEvents
from cv2x.rsu.event_message import event_message, events_to_tell
from cv2x.rsu.told_event import ToldEvent

_COUNTS = 128
"""MsgCount runs modulo 128."""


class EventDuty:
    """One message that repeats."""

    def __init__(
        self,
        told: Sequence[RoadEvent | ToldEvent],
        period_ns: int,
        counts: Iterator[int],
        source_id: bytes,
        position: Position,
        *,
        cancels: bool,
    ) -> None:
        self._always = [one for one in told if isinstance(one, RoadEvent)]
        self._timed = [one for one in told if isinstance(one, ToldEvent)]
        self._period_ns, self._counts, self._cancels = period_ns, counts, cancels
        self._source_id, self._position = source_id, position
        self._last: tuple[RoadEvent, ...] | None = None
        self._count = next(counts)
        self._changed_ns = 0

    def say(self, now: Stamp, since_ns: int) -> RoadEvents | None:
        """Return the message at an instant, so long after the unit's start; ``None`` = nothing to tell."""
        minute = minute_of_year(now.utc_ns)
        holding, over = list(self._always), list[RoadEvent]()
        for one in self._timed:
            event = one.at(since_ns, self._period_ns, minute, cancels=self._cancels)
            if event is not None:
                (over if one.is_over(since_ns) else holding).append(event)
        events = (*events_to_tell(holding, now.utc_ns), *over)
        if not events:
            return None
        if self._last is not None and events != self._last:
            self._count = next(self._counts)
        if events != self._last:
            self._last, self._changed_ns = events, now.utc_ns
        if not self._cancels:
            return event_message(events, self._count, self._source_id, self._position, now.utc_ns)
        # The reference time of a DENM is that of what it says; a repetition has the same.
        message = event_message(events, self._count, self._source_id, self._position, self._changed_ns)
        return replace(message, second_mark_ms=second_mark_ms(self._changed_ns) or None)


def counter() -> Iterator[int]:
    """Yield message counts for ever."""
    count = 0
    while True:
        yield count
        count = (count + 1) % _COUNTS
