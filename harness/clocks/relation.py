"""Where a peer's instants lie on our clock: what a latency between two machines needs of their clocks.

Three ways to know: it is one and the same clock; the two were compared by exchanges; each has been said to follow UTC
within a bound.  All give bounds, so an uncertainty is always half a width, and where nothing is known it is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.clocks.exchange import MAX_RATE
from cv2x.harness.clocks.offset import Bounds, Nanoseconds, Offset
from cv2x.harness.clocks.status import ClockStatus


@dataclass(frozen=True, slots=True)
class Placed:
    """Instants of a peer on our clock: in the middle of what is possible, and by how much that may be off."""

    at_ns: Nanoseconds
    half_ns: Nanoseconds
    known: NDArray[np.bool_]


class ClockRelation(Protocol):
    """What is known of a peer's clock on ours."""

    def place(self, peer_ns: Nanoseconds) -> Placed:
        """Return where instants of the peer's clock lie on ours."""

    def told(self) -> dict[str, Any]:
        """Return what a report says of it, as plain data; ``basis`` is the sentence."""


class SameClock:
    """Both are one clock."""

    def place(self, peer_ns: Nanoseconds) -> Placed:
        """Return the instants as they are."""
        return Placed(peer_ns, np.zeros(peer_ns.shape, np.int64), np.ones(peer_ns.shape, bool))

    def told(self) -> dict[str, Any]:
        """Return that there is nothing to say."""
        return {"kind": "same", "basis": "one and the same clock: no offset"}


class ExchangedClocks:
    """Two clocks compared by exchanges."""

    def __init__(self, offset: Offset) -> None:
        self.offset = offset

    def place(self, peer_ns: Nanoseconds) -> Placed:
        """Return where instants of the peer's clock lie on ours: the offset holds at the instant on our clock, which is
        what is asked for, so it is approached in three steps (a step divides the distance by the rate, 1 in 2000)."""
        placed = _place(peer_ns, self.offset.bounds, self._anywhere_ns())
        for before, after in zip(self.offset.stretches, self.offset.stretches[1:], strict=False):
            # What the peer's clock showed between two stretches, by either, has no place.
            ends = before.at_ns[-1:], after.at_ns[:1]
            for stretch, end in zip((before, after), ends, strict=True):
                at_ns = peer_ns - stretch.bounds(end).middle_ns
                placed.known[(at_ns > ends[0]) & (at_ns < ends[1])] = False
        return placed

    def _anywhere_ns(self) -> list[int]:
        return [int(stretch.bounds(stretch.at_ns[:1]).middle_ns[0]) for stretch in self.offset.stretches]

    def told(self) -> dict[str, Any]:
        """Return offset, drift, scatter and round trips of every stretch, jumps, and what was outvoted."""
        stretches = []
        for stretch in self.offset.stretches:
            estimate, trips = stretch.estimate(), np.array([one.round_trip_ns for one in stretch.exchanges])
            half = stretch.bounds(stretch.at_ns).half_ns
            stretches.append(
                {
                    "from_ns": int(stretch.at_ns[0]),
                    "to_ns": int(stretch.at_ns[-1]),
                    "exchanges": len(stretch.exchanges),
                    "offset_ns": int(stretch.bounds(stretch.at_ns[-1:]).middle_ns[0]),
                    "uncertainty_median_ns": int(np.median(half)),
                    "uncertainty_max_ns": int(half.max()),
                    "round_trip_min_ns": int(trips.min()),
                    "round_trip_median_ns": int(np.median(trips)),
                    "if_symmetric": {
                        "at_ns": estimate.at_ns,
                        "offset_ns": estimate.offset_ns,
                        "drift_ppm": None if estimate.drift_ppm is None else round(estimate.drift_ppm, 3),
                        "scatter_ns": estimate.scatter_ns,
                    },
                }
            )
        return {
            "kind": "exchange",
            "basis": "two-way exchanges: the offset is the middle of what they allow, its uncertainty half of that, "
            "whatever the two ways are like",
            "rate_ppm": self.offset.rate * 1e6,
            "outvoted": self.offset.outvoted,
            "jumps": [
                {"after_ns": jump.after_ns, "before_ns": jump.before_ns, "by_ns": jump.by_ns}
                for jump in self.offset.jumps
            ],
            "stretches": stretches,
        }


class StatedClocks:
    """Two clocks that are both said to follow UTC, each within a bound that ages with the time since it was stated."""

    def __init__(self, ours: Sequence[ClockStatus], peers: Sequence[ClockStatus], rate: float = MAX_RATE) -> None:
        self._ours, self._peers, self._rate = _bounded(ours), _bounded(peers), rate
        self.usable = bool(self._ours and self._peers)
        """Whether both state a bound at all."""

    def bounds(self, at_ns: Nanoseconds) -> Bounds:
        """Return where the offset lies at instants of our clock."""
        width = self._error_ns(self._ours, at_ns) + self._error_ns(self._peers, at_ns)
        return Bounds(-width, width, np.full(at_ns.shape, self.usable))

    def place(self, peer_ns: Nanoseconds) -> Placed:
        """Return the instants as they are, with the uncertainty of both clocks."""
        return _place(peer_ns, self.bounds, [0])

    def told(self) -> dict[str, Any]:
        """Return what both machines' clock services said."""
        return {
            "kind": "stated",
            "basis": "both clocks are said to follow UTC: the uncertainty is the sum of the two stated bounds",
            "ours": [status.to_json() for status in self._ours],
            "peers": [status.to_json() for status in self._peers],
        }

    def _error_ns(self, said: Sequence[ClockStatus], at_ns: Nanoseconds) -> Nanoseconds:
        best = np.full(at_ns.shape, np.iinfo(np.int64).max, np.int64)
        for status in said:
            aged = np.ceil(np.abs(at_ns - status.at_ns) * self._rate).astype(np.int64) + (status.error_ns or 0)
            # The latest word before an instant holds; where there is none yet, the first one after it.
            best = np.where((at_ns >= status.at_ns) | (best == np.iinfo(np.int64).max), aged, best)
        return best


def _bounded(said: Sequence[ClockStatus]) -> list[ClockStatus]:
    return sorted((one for one in said if one.error_ns is not None), key=lambda one: one.at_ns)


def _place(peer_ns: Nanoseconds, bounds: Any, offsets_ns: list[int]) -> Placed:
    at, half = peer_ns.copy(), np.zeros(peer_ns.shape, np.int64)
    known, twice = np.zeros(peer_ns.shape, bool), np.zeros(peer_ns.shape, bool)
    for offset_ns in offsets_ns:
        guess = peer_ns - offset_ns
        for _ in range(3):
            found: Bounds = bounds(guess)
            guess = np.where(found.known, peer_ns - found.middle_ns, guess)
        found = bounds(guess)
        placed = peer_ns - found.middle_ns
        # A clock that was set back shows some instants twice: nobody can say which one was meant.
        twice |= known & found.known & (np.abs(placed - at) > half + found.half_ns)
        fresh = found.known & ~known
        at[fresh], half[fresh] = placed[fresh], found.half_ns[fresh]
        known |= fresh
    return Placed(at, half, known & ~twice)
