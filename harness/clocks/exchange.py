"""One exchange between two clocks: four stamps, and why some are not to be believed.

``asked`` and ``answered`` are on the asker's clock, ``received`` and ``replied`` on the peer's; nanoseconds of what
each takes for UTC.  A message takes time, never less than none, so the peer's clock is ahead of ours by at most
``received - asked`` and by at least ``replied - answered``, whatever the two ways are like: that is all that is
believed.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.clock import SECOND_NS

STAMP_NS = 2_000
"""What a stamp carried from one clock of a machine to another may be off (`cv2x.radio.arrivals` takes a look again that
took longer)."""
LONGEST_NS = 5 * SECOND_NS
"""An exchange that took longer says nothing worth keeping."""
MAX_RATE = 500e-6
"""How fast two clocks may drift apart, seconds a second: what a kernel allows a clock that is steered (500 ppm); free
quartz clocks stay within 200."""

OUT_OF_ORDER = "stamps out of order"
HELD_TOO_LONG = "held longer than the round trip"
OWN_CLOCK_BACK = "own clock went back"
TOO_SLOW = "round trip too long"


class Exchange(NamedTuple):
    """Four stamps."""

    asked_ns: int
    received_ns: int
    replied_ns: int
    answered_ns: int

    @property
    def round_trip_ns(self) -> int:
        """Time on the way, both ways, without what the peer took."""
        return self.answered_ns - self.asked_ns - (self.replied_ns - self.received_ns)

    @property
    def least_ns(self) -> int:
        """By how much the peer's clock is ahead, at least."""
        return self.replied_ns - self.answered_ns - STAMP_NS

    @property
    def most_ns(self) -> int:
        """By how much the peer's clock is ahead, at most."""
        return self.received_ns - self.asked_ns + STAMP_NS

    def fault(self) -> str:
        """Return why these stamps cannot be true, or the empty text."""
        if self.answered_ns < self.asked_ns:
            return OWN_CLOCK_BACK
        if self.replied_ns < self.received_ns:
            return OUT_OF_ORDER
        if self.answered_ns - self.asked_ns > LONGEST_NS:
            return TOO_SLOW
        slack_ns = 2 * STAMP_NS + round(MAX_RATE * (self.answered_ns - self.asked_ns))
        return HELD_TOO_LONG if self.round_trip_ns < -slack_ns else ""

    def seen_from_peer(self) -> Exchange:
        """Return the same two bounds as an exchange about our clock on the peer's, its faults having been looked for:
        the way back first."""
        return Exchange(self.replied_ns, self.answered_ns, self.asked_ns, self.received_ns)
