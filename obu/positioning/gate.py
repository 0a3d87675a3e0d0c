"""Which fixes of a receiver are believed: no vehicle drives from one to the other faster than it can.

A fix that no driving explains is a *jump* and is not used.  When as many as `REGAINED` of them in a row agree with each
other, it was the old place that was wrong, and they are believed again.  A fix older than the one before is not used,
unless the receiver's time went back for good (as when a log is played again).  All numbers are defaults of this
project.
"""

from __future__ import annotations

import math

from cv2x.clock import SECOND_NS
from cv2x.station.inputs import PositionFix

FASTEST_MPS = 100.0
SLACK_M = 30.0
"""How far two good fixes may differ at any speed."""
REGAINED = 3
LONG_AGO_NS = 10 * SECOND_NS
"""Time that goes back by more than this has been set anew."""
_METRES_PER_DEGREE = 111_320.0


class JumpGate:
    """Lets fixes through, one after the other."""

    def __init__(self) -> None:
        self._last: PositionFix | None = None
        self._doubted: list[PositionFix] = []

    def take(self, fix: PositionFix) -> str | None:
        """Return ``None`` for a fix that is believed, else the cause why not."""
        place = fix.position
        if not (abs(place.lat_deg) <= 90.0 and abs(place.lon_deg) <= 180.0):
            return "place not on Earth"
        last = self._last
        if last is not None and fix.utc_ns == last.utc_ns:
            return "repeated"
        if last is not None and -LONG_AGO_NS < fix.utc_ns - last.utc_ns < 0:
            return "older than the last"
        if last is None or _driven(last, fix):
            self._last, self._doubted = fix, []
            return None
        if self._doubted and not _driven(self._doubted[-1], fix):
            self._doubted = []
        self._doubted.append(fix)
        if len(self._doubted) < REGAINED:
            return "jump"
        self._last, self._doubted = fix, []
        return None


def _driven(before: PositionFix, fix: PositionFix) -> bool:
    a, b = before.position, fix.position
    north_m = (b.lat_deg - a.lat_deg) * _METRES_PER_DEGREE
    turn_deg = (b.lon_deg - a.lon_deg + 180.0) % 360.0 - 180.0
    east_m = turn_deg * _METRES_PER_DEGREE * math.cos(math.radians(a.lat_deg))
    lasted_s = abs(fix.utc_ns - before.utc_ns) / SECOND_NS
    return math.hypot(east_m, north_m) <= SLACK_M + FASTEST_MPS * lasted_s
