"""From the mark a message carries to an instant next to the own clock."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeGuard

from cv2x._world import MARKS_END_MS, message_instant
from cv2x.clock import MILLISECOND_NS, Stamp, resolve_minute_of_year

__all__ = ["message_instant", "stated_instant"]

_MINUTES_END = 527_040
"""Minutes of a leap year."""
_minute_of_year = lru_cache(maxsize=1024)(resolve_minute_of_year)
"""Many stations hear one message at one instant."""


def stated_instant(minute: int | None, mark_ms: int | None, received: Stamp) -> int | None:
    """Return the UTC instant of a minute of the year (where stated) and a millisecond; ``None`` without a
    millisecond."""
    if not _is_mark(mark_ms):
        return None
    if minute is None or not 0 <= minute < _MINUTES_END:
        return message_instant(mark_ms, received)
    return _minute_of_year(minute, received.utc_ns) + mark_ms * MILLISECOND_NS


def _is_mark(mark_ms: int | None) -> TypeGuard[int]:
    return mark_ms is not None and 0 <= mark_ms < MARKS_END_MS
