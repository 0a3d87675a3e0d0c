"""Time as a value: integer nanoseconds, and the marks that messages carry.

Rules.  ``_ns`` of UTC is POSIX time (leap seconds are not counted); a stamp carries UTC and a monotonic clock, because
the first can be stepped and the second cannot be compared between machines.  Messages carry only fragments of a time
(the millisecond of the minute, the minute of the year, a tenth of a second of the hour): the sender's mark is kept as
sent, and the receiver turns it into an instant next to its own clock with the ``resolve_*`` functions.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from datetime import UTC, datetime
from typing import NamedTuple

MILLISECOND_NS = 1_000_000
SECOND_NS = 1_000_000_000
MINUTE_NS = 60 * SECOND_NS
HOUR_NS = 60 * MINUTE_NS
DAY_NS = 24 * HOUR_NS

# TAI - UTC in seconds from the given UTC day on (IERS Bulletin C; none announced after 2017-01-01 up to 2026).
_LEAP_SECONDS = ((1999, 32), (2006, 33), (2009, 34), (2012.5, 35), (2015.5, 36), (2017, 37))


def _leap_table() -> tuple[list[int], list[int]]:
    starts, offsets = [], []
    for year, offset in _LEAP_SECONDS:
        start = datetime(int(year), 7 if year % 1 else 1, 1, tzinfo=UTC)
        starts.append(int(start.timestamp()) * SECOND_NS)
        offsets.append(offset)
    return starts, offsets


_LEAP_STARTS_NS, _LEAP_OFFSETS_S = _leap_table()

ITS_EPOCH_UTC_NS = int(datetime(2004, 1, 1, tzinfo=UTC).timestamp()) * SECOND_NS
"""2004-01-01T00:00:00 UTC, the epoch of IEEE 1609.2 Time64 and ETSI TimestampIts (both run on TAI)."""


class Stamp(NamedTuple):
    """One instant on both clocks of a unit, as the unit believes them; nanoseconds."""

    utc_ns: int
    monotonic_ns: int

    def later(self, by_ns: int) -> Stamp:
        """Return the stamp ``by_ns`` nanoseconds later on both clocks."""
        return Stamp(self.utc_ns + by_ns, self.monotonic_ns + by_ns)


_INTERRUPTED_NS = 2_000
"""Two looks at a clock that lie further apart were interrupted (a default of this project)."""


def wall_stamp() -> Stamp:
    """Return this machine's clocks now, both of one moment: a look at them that was interrupted is taken again, and of
    five the best counts."""
    best_ns, utc_ns, monotonic_ns = 0, 0, 0
    for _ in range(5):
        before_ns, wall_ns, after_ns = time.monotonic_ns(), time.time_ns(), time.monotonic_ns()
        took_ns = after_ns - before_ns
        if not utc_ns or took_ns < best_ns:
            best_ns, utc_ns, monotonic_ns = took_ns, wall_ns, (before_ns + after_ns) // 2
        if best_ns < _INTERRUPTED_NS:
            break
    return Stamp(utc_ns, monotonic_ns)


def tai_minus_utc_s(utc_ns: int) -> int:
    """Return TAI - UTC in seconds at a POSIX instant (32 before 2006)."""
    return _LEAP_OFFSETS_S[max(0, bisect_right(_LEAP_STARTS_NS, utc_ns) - 1)]


def its_time_us(utc_ns: int) -> int:
    """Return IEEE 1609.2 Time64: microseconds of TAI since 2004-01-01T00:00:00 UTC (5 s ahead of UTC since 2017)."""
    leap_s = tai_minus_utc_s(utc_ns) - tai_minus_utc_s(ITS_EPOCH_UTC_NS)
    return (utc_ns - ITS_EPOCH_UTC_NS) // 1000 + leap_s * 1_000_000


def year_start_ns(utc_ns: int) -> int:
    """Return the POSIX instant at which the UTC year of ``utc_ns`` began."""
    year = datetime.fromtimestamp(utc_ns // SECOND_NS, UTC).year
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) * SECOND_NS


def minute_of_year(utc_ns: int) -> int:
    """Return the minute of the UTC year, 0..527039 (J2735 MinuteOfTheYear, YD/T 3709 MinuteOfTheYear)."""
    return (utc_ns - year_start_ns(utc_ns)) // MINUTE_NS


def second_mark_ms(utc_ns: int) -> int:
    """Return the millisecond within the UTC minute, 0..59999 (DSecond)."""
    return utc_ns % MINUTE_NS // MILLISECOND_NS


def hour_tenths(utc_ns: int) -> int:
    """Return the tenth of a second within the UTC hour, 0..35999 (TimeMark)."""
    return utc_ns % HOUR_NS // (SECOND_NS // 10)


def resolve_in_cycle(mark_ns: int, cycle_ns: int, near_utc_ns: int) -> int:
    """Return the instant closest to ``near_utc_ns`` that lies ``mark_ns`` into a cycle of ``cycle_ns`` counted from the
    epoch."""
    base = near_utc_ns - near_utc_ns % cycle_ns + mark_ns
    off = near_utc_ns - base
    if off > cycle_ns // 2:
        return base + cycle_ns
    if -off > cycle_ns // 2:
        return base - cycle_ns
    return base


def resolve_second_mark(mark_ms: int, near_utc_ns: int) -> int:
    """Return the instant closest to ``near_utc_ns`` whose millisecond of the minute is ``mark_ms`` (60000.. count as a
    leap second)."""
    return resolve_in_cycle(mark_ms * MILLISECOND_NS, MINUTE_NS, near_utc_ns)


def resolve_minute_of_year(minute: int, near_utc_ns: int) -> int:
    """Return the start of a minute of the year, in the year that puts it closest to ``near_utc_ns``."""
    start = year_start_ns(near_utc_ns)
    here = start + minute * MINUTE_NS
    candidates = (
        here,
        year_start_ns(start - 1) + minute * MINUTE_NS,
        year_start_ns(start + 367 * DAY_NS) + minute * MINUTE_NS,
    )
    return min(candidates, key=lambda instant: abs(instant - near_utc_ns))


def parse_instant(text: str) -> int:
    """Return the POSIX nanoseconds of an ISO 8601 instant; one without an offset is UTC.  Raises ValueError."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    whole = instant.replace(microsecond=0)
    return int(whole.timestamp()) * SECOND_NS + instant.microsecond * 1000


def format_instant(utc_ns: int) -> str:
    """Return an instant as ISO 8601 in UTC with milliseconds."""
    instant = datetime.fromtimestamp(utc_ns // SECOND_NS, UTC)
    return f"{instant:%Y-%m-%dT%H:%M:%S}.{utc_ns % SECOND_NS // MILLISECOND_NS:03d}Z"
