"""When a message that repeats is due: a grid with a period and a phase of its own, on the monotonic clock.

A grid time that passed without a step is skipped, not made up for, and the grid never drifts.
"""

from __future__ import annotations

from cv2x.clock import SECOND_NS


class Schedule:
    """Due ``rate_hz`` times a second (0 = never), first after ``phase`` (0..1) of a period from the first question."""

    __slots__ = ("_period_ns", "_phase", "next_ns")

    def __init__(self, rate_hz: float, phase: float) -> None:
        self._period_ns = round(SECOND_NS / rate_hz) if rate_hz else 0
        self._phase = phase
        self.next_ns: int | None = None
        """Monotonic time of the next message, or ``None`` (never, or nobody asked yet)."""

    @property
    def period_ns(self) -> int | None:
        """The period, ``None`` where it is never due."""
        return self._period_ns or None

    def is_due(self, monotonic_ns: int) -> bool:
        """Return whether a message is due, and if so move on to the next time of the grid."""
        if not self._period_ns:
            return False
        if self.next_ns is None:
            self.next_ns = monotonic_ns + int(self._phase * self._period_ns)
        late_ns = monotonic_ns - self.next_ns
        if late_ns < 0:
            return False
        self.next_ns += (late_ns // self._period_ns + 1) * self._period_ns
        return True
