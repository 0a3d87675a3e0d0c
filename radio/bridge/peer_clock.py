"""The bridge's clock seen from ours: a two-way exchange of stamps.

We send at t1 (our clock), the bridge receives at t2 and answers at t3 (its clock), we receive at t4 (ours).  Nothing
travels backwards in time, so its clock is ahead of ours by at most t2 - t1 and by at least t3 - t4.  The tightest
bounds of the last exchanges hold, each widened by what two clocks may have drifted since; the middle is the answer,
half the width its error.  So an answer that lay in our socket for a while does no harm: it bounds one side badly,
another bounds it well.  A bridge that says it stamps with this machine's own clock is believed where the bounds allow.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import NamedTuple

REMEMBERED = 32
"""Exchanges kept."""
DRIFT = 50e-6
"""Two free-running clocks part by this much; a default for cheap oscillators."""
LONGEST_ROUND_TRIP_NS = 10_000_000_000


class Exchange(NamedTuple):
    """One exchange: between which bounds the bridge's clock was ahead, and when (our clock)."""

    least_ns: int
    most_ns: int
    at_ns: int


class Offset(NamedTuple):
    """How far the bridge's clock is ahead of ours, and how far off that may be."""

    ahead_ns: int
    error_ns: int


class PeerClock:
    """Carries the bridge's instants over to our monotonic clock; ``same``: the bridge says that they are one clock."""

    def __init__(self, *, same: bool = False) -> None:
        self._same = same
        self._exchanges: deque[Exchange] = deque(maxlen=REMEMBERED)

    def learn(self, asked_ns: int, received_ns: int, answered_ns: int, heard_ns: int) -> bool:
        """Take in an exchange (t1..t4); return whether it made sense."""
        round_trip_ns = (heard_ns - asked_ns) - (answered_ns - received_ns)
        if answered_ns < received_ns or not 0 <= round_trip_ns <= LONGEST_ROUND_TRIP_NS:
            return False
        self._exchanges.append(Exchange(answered_ns - heard_ns, received_ns - asked_ns, heard_ns))
        return True

    def offset(self, now_ns: int) -> Offset | None:
        """Return what is known at an instant of our clock, ``None`` before the first exchange."""
        if not self._exchanges:
            return None
        aged = [(one, round((now_ns - one.at_ns) * DRIFT)) for one in self._exchanges]
        least = max(one.least_ns - drift for one, drift in aged)
        most = min(one.most_ns + drift for one, drift in aged)
        if least > most:  # a clock was stepped: what was learned before is worth nothing
            last = self._exchanges[-1]
            self._exchanges.clear()
            self._exchanges.append(last)
            least, most = last.least_ns, last.most_ns
        if self._same and least <= 0 <= most:
            return Offset(0, 0)
        return Offset((least + most) // 2, (most - least + 1) // 2)

    def ours(self, bridge_ns: int, now_ns: int) -> int | None:
        """Return when our clock showed what the bridge's clock showed at ``bridge_ns``; ``None`` while unknown."""
        offset = self.offset(now_ns)
        return None if offset is None else bridge_ns - offset.ahead_ns


def boot_id() -> int:
    """Return the first 64 bits of this machine's boot id (random(4)), 0 where there is none."""
    try:
        return int(Path("/proc/sys/kernel/random/boot_id").read_text("ascii").replace("-", "")[:16], 16)
    except (OSError, ValueError):
        return 0
