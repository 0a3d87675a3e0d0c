"""What a machine's own clock service says of its clock: against UTC, and how far off at most.

The verdict of `cv2x.harness.clocks.discipline` in the form a comparison of two clocks needs, with the instant it was
asked at.  A bound is believed only where somebody states it for a clock that somebody steers; it is that service's word
and is called so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cv2x.harness.clocks.chrony import ask_chrony
from cv2x.harness.clocks.discipline import judge
from cv2x.harness.clocks.gpsd import ask_gpsd
from cv2x.harness.clocks.kernel_clock import kernel_clock


@dataclass(frozen=True, slots=True)
class ClockStatus:
    """One answer."""

    at_ns: int
    """When it was asked, on the clock it is about."""
    seen: str
    by_gnss: str
    """``yes``, ``no`` or ``unknown``."""
    error_ns: int | None
    """Bound on the clock's distance from UTC; ``None`` = nobody states one."""

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"at_ns": self.at_ns, "seen": self.seen, "by_gnss": self.by_gnss, "error_ns": self.error_ns}

    @classmethod
    def of_json(cls, value: Mapping[str, Any]) -> ClockStatus:
        """Return what `to_json` made.  Raises ValueError."""
        at_ns, error_ns = value.get("at_ns"), value.get("error_ns")
        if type(at_ns) is not int or not (error_ns is None or (type(error_ns) is int and error_ns >= 0)):
            raise ValueError("a clock status without at_ns, or with an error_ns that is no duration")
        return cls(at_ns, str(value.get("seen", ""))[:500], str(value.get("by_gnss", "unknown"))[:10], error_ns)


def ask_status(at_ns: int) -> ClockStatus:
    """Return what kernel, chrony and gpsd say now; takes up to ten seconds where a service hangs."""
    verdict = judge(kernel_clock(), ask_chrony(), ask_gpsd())
    error_ns = None if verdict.error_s is None else max(0, round(verdict.error_s * 1e9))
    return ClockStatus(at_ns, verdict.seen, verdict.by_gnss, error_ns)
