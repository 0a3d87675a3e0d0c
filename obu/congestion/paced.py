"""When a message is due whose interval changes: so long after the last one, not on a grid.

The next message is moved when the interval changes by ``reschedule_ns`` or more, and counted from the last one either
way.
"""

from __future__ import annotations


class PacedSchedule:
    """First due after ``phase`` (0..1) of the interval from the first question; like `cv2x.station.schedule.Schedule`,
    but for `pace` and `said`."""

    __slots__ = ("_interval_ns", "_last_ns", "_phase", "_reschedule_ns", "next_ns")

    def __init__(self, interval_ns: int, phase: float, reschedule_ns: int) -> None:
        self._interval_ns, self._phase, self._reschedule_ns = interval_ns, phase, reschedule_ns
        self._last_ns: int | None = None
        self.next_ns: int | None = None
        """Monotonic time of the next message, ``None`` before the first question."""

    @property
    def period_ns(self) -> int | None:
        """The interval that holds now."""
        return self._interval_ns

    def pace(self, interval_ns: int) -> None:
        """Take the interval that holds from now on, if it differs enough."""
        if interval_ns == self._interval_ns or abs(interval_ns - self._interval_ns) < self._reschedule_ns:
            return
        self._interval_ns = interval_ns
        if self._last_ns is not None:
            self.next_ns = self._last_ns + interval_ns

    def is_due(self, monotonic_ns: int) -> bool:
        """Return whether a message is due, which then counts as said."""
        if self.next_ns is None:
            self.next_ns = monotonic_ns + int(self._phase * self._interval_ns)
        if monotonic_ns < self.next_ns:
            return False
        self.said(monotonic_ns)
        return True

    def waits(self, monotonic_ns: int, at_least_ns: int) -> bool:
        """Whether a message was said ``at_least_ns`` ago, and the next one is not due yet."""
        last_ns, next_ns = self._last_ns, self.next_ns
        if last_ns is None or next_ns is None:
            return False
        return monotonic_ns - last_ns >= at_least_ns and monotonic_ns < next_ns

    def said(self, monotonic_ns: int) -> None:
        """Count the next interval from a message said now."""
        self._last_ns = monotonic_ns
        self.next_ns = monotonic_ns + self._interval_ns
