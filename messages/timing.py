"""Time marks of SPAT: tenths of a second, within the UTC hour or remaining.

Rules.  The same integers in both families: 0..35999 a time, 36000 "an hour or more", 36001 unknown; J2735-2024 allows
up to 36111, whose further values no public text explains: they are read as unknown and counted.  A mark that rounds up
to the full hour is the first of the next.  Remaining times become marks from the moment of the message; without a
moment they cannot.
"""

from __future__ import annotations

from cv2x.messages.scale import TIME_MARK, Notes, Scale

UNKNOWN_MARK = 36001
HOUR = 36000
"""Tenths of a second in an hour, and the value for an hour or more."""


def read_mark(raw: int | None, notes: Notes) -> float | None:
    """Return a time mark in seconds, 3600.0 for an hour or more; ``None`` where absent or unknown."""
    if raw is None or raw == UNKNOWN_MARK:
        return None
    if raw > UNKNOWN_MARK:
        notes["reserved: time mark"] += 1
        return None
    return raw / 10


def mark_raw(scale: Scale, value_s: float | None, notes: Notes) -> int | None:
    """Return a time in tenths, ``None`` where it is unknown or (counted) no time of an hour."""
    raw = scale.optional(value_s, notes)
    if raw == HOUR and scale is TIME_MARK and value_s is not None and value_s < 3600.0:
        return 0
    return raw


def mark_after(moment_ms: int, remaining_s: float | None, notes: Notes) -> float | None:
    """Return the mark, in seconds of the hour, of what is ``remaining_s`` away at a moment in milliseconds of the
    hour.
    """
    if remaining_s is None:
        return None
    if remaining_s >= 3600.0:
        if remaining_s > 3600.0:
            notes["saturated: remaining time"] += 1
        return 3600.0
    if not remaining_s >= 0.0:
        notes["unavailable: remaining time"] += 1
        return None
    return (moment_ms + round(remaining_s * 1000)) % 3_600_000 / 1000
