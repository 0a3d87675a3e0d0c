"""Times of ETSI messages: milliseconds since 2004, whole or modulo 65536, against the marks of the model.

Rules.  Both run on TAI (unverified for generationDeltaTime).  A generationDeltaTime repeats every 65.5 seconds and the
model's mark every 60, so turning one into the other takes an instant near by; without one it is not done, and counted.
"""

from __future__ import annotations

from typing import Any

from cv2x.clock import (
    ITS_EPOCH_UTC_NS,
    MILLISECOND_NS,
    SECOND_NS,
    its_time_us,
    resolve_second_mark,
    second_mark_ms,
    tai_minus_utc_s,
)
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.scale import SECOND_MARK, Notes, whole_raw

CYCLE_MS = 65_536
TIMESTAMP_LIMIT = 4_398_046_511_103
"""TimestampIts, 42 bits."""


def its_ms(utc_ns: int) -> int:
    """Return TimestampIts at an instant."""
    return its_time_us(utc_ns) // 1000


def utc_ns_of(timestamp_ms: int) -> int:
    """Return the instant (POSIX nanoseconds) a TimestampIts means; the second of a leap counts twice."""
    counted_ns = ITS_EPOCH_UTC_NS + timestamp_ms * MILLISECOND_NS
    instant = counted_ns - _leap_ns(counted_ns)
    return counted_ns - _leap_ns(instant)


def _leap_ns(utc_ns: int) -> int:
    return (tai_minus_utc_s(utc_ns) - tai_minus_utc_s(ITS_EPOCH_UTC_NS)) * SECOND_NS


def read_mark(delta: int, around: Circumstances, notes: Notes) -> int | None:
    """Return the millisecond of the minute of a generationDeltaTime, ``None`` (counted) without an instant near by."""
    near_ns = around.near_utc_ns
    if near_ns is None:
        notes["not carried: generationDeltaTime (no instant near by is known)"] += 1
        return None
    off_ms = (delta - its_ms(near_ns) + CYCLE_MS // 2) % CYCLE_MS - CYCLE_MS // 2
    return second_mark_ms(near_ns + off_ms * MILLISECOND_NS)


def delta_raw(mark_ms: int | None, around: Circumstances, notes: Notes) -> int:
    """Return the generationDeltaTime of a millisecond of the minute, 0 (counted) where it cannot be known."""
    mark = whole_raw(SECOND_MARK, mark_ms, notes)
    if mark is None or around.near_utc_ns is None:
        notes["no unavailable: generationDeltaTime"] += 1
        return 0
    return its_ms(resolve_second_mark(mark, around.near_utc_ns)) % CYCLE_MS


def stated_utc_ns(record: Any) -> int | None:
    """Return the instant that a message states whole (DENM, CPM), ``None`` for messages that state a fragment."""
    if "denm" in record._fields:
        return utc_ns_of(record.denm.management.referenceTime)
    if "payload" in record._fields:
        return utc_ns_of(record.payload.managementContainer.referenceTime)
    return None


def some_utc_ns(record: Any) -> int | None:
    """Return an instant at which a CAM or VAM may have been made: one of many, right only modulo 65.536 seconds.

    It serves to carry the fragment from one ETSI message to another, and nothing else.
    """
    for name in ("cam", "vam"):
        if name in record._fields:
            delta: int = getattr(record, name).generationDeltaTime
            return ITS_EPOCH_UTC_NS + delta * MILLISECOND_NS
    return None
