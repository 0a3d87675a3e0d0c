"""From the mark a message carries to an instant next to the own clock."""

from __future__ import annotations

from typing import TypeGuard

from cv2x.clock import MILLISECOND_NS, Stamp, resolve_minute_of_year, resolve_second_mark

_MARKS_END_MS = 61_000
"""Milliseconds of a minute with a leap second."""
_MINUTES_END = 527_040
"""Minutes of a leap year."""


def message_instant(mark_ms: int | None, received: Stamp) -> int:
    """Return the UTC instant of a millisecond of the minute; the reception where none is stated."""
    return resolve_second_mark(mark_ms, received.utc_ns) if _is_mark(mark_ms) else received.utc_ns


def stated_instant(minute: int | None, mark_ms: int | None, received: Stamp) -> int | None:
    """Return the UTC instant of a minute of the year (where stated) and a millisecond; ``None`` without a
    millisecond."""
    if not _is_mark(mark_ms):
        return None
    if minute is None or not 0 <= minute < _MINUTES_END:
        return resolve_second_mark(mark_ms, received.utc_ns)
    return resolve_minute_of_year(minute, received.utc_ns) + mark_ms * MILLISECOND_NS


def _is_mark(mark_ms: int | None) -> TypeGuard[int]:
    return mark_ms is not None and 0 <= mark_ms < _MARKS_END_MS
