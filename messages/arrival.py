"""When somebody arrives who asks for priority: a mark (SAE, ETSI), or a time from now (Chinese).

Rules.  One becomes the other against the moment of the message, minute and millisecond.  Where the minute is not known
on both sides, only the millisecond of the minute counts, and an arrival is the next one within a minute; a later one is
not told, and counted.
"""

from __future__ import annotations

from cv2x.messages.model import PriorityRequest, PriorityRequests
from cv2x.messages.scale import Notes

MINUTE_MS = 60_000
DAY_MINUTES = 1440
"""Farthest into the next year that an arrival may lie; an earlier minute is one of the past."""
YEAR_MINUTES = 525_600
"""Minutes of a year that is no leap year."""


def arrival_mark(request: PriorityRequest, model: PriorityRequests, notes: Notes) -> tuple[int | None, int | None]:
    """Return (minute of the year, millisecond of the minute) of an arrival; None, None where none is told."""
    minute, mark = request.arrival_minute_of_year, request.arrival_second_mark_ms
    if request.arrival_in_s is None or minute is not None or mark is not None:
        return minute, mark
    if model.second_mark_ms is None or not 0.0 <= request.arrival_in_s < YEAR_MINUTES * 60.0:
        notes["not carried: arrival without a moment"] += 1
        return None, None
    after_ms = model.second_mark_ms + round(request.arrival_in_s * 1000)
    if model.minute_of_year is None:
        if request.arrival_in_s >= 60.0:
            notes["not carried: arrival without a moment"] += 1
            return None, None
        return None, after_ms % MINUTE_MS
    minute = model.minute_of_year + after_ms // MINUTE_MS
    if model.minute_of_year < YEAR_MINUTES <= minute:
        notes["assumed: a year of 365 days"] += 1
        minute -= YEAR_MINUTES
    return minute, after_ms % MINUTE_MS


def arrival_in(request: PriorityRequest, model: PriorityRequests, notes: Notes) -> float | None:
    """Return in how many seconds somebody arrives, ``None`` where that is not told or (counted) not to be had."""
    if request.arrival_in_s is not None:
        return request.arrival_in_s
    minute, mark = request.arrival_minute_of_year, request.arrival_second_mark_ms
    if minute is None and mark is None:
        return None
    if mark is None or model.second_mark_ms is None or (minute is not None and model.minute_of_year is None):
        notes["not carried: arrival without a moment"] += 1
        return None
    if minute is None or model.minute_of_year is None:
        return (mark - model.second_mark_ms) % MINUTE_MS / 1000
    minutes = minute - model.minute_of_year
    if 0 <= minutes + YEAR_MINUTES <= DAY_MINUTES:
        notes["assumed: a year of 365 days"] += 1
        minutes += YEAR_MINUTES
    after_ms = minutes * MINUTE_MS + mark - model.second_mark_ms
    if after_ms < 0:
        notes["not carried: arrival in the past"] += 1
        return None
    return after_ms / 1000
