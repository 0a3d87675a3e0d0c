"""How far one clock is ahead of another, over time: bounds that hold, and beside them an estimate.

Rules.  Each exchange bounds the offset where it took place, with no word on how the round trip divides into its two
ways.  Between exchanges two clocks drift apart at most at `MAX_RATE`, so every exchange bounds every instant, more
loosely the farther away it is; what holds at an instant is the tightest of all of them.  A quick exchange near by
counts by itself, a slow one (a busy machine, a queue) only loosens what is stated, never falsifies it.  The offset
given is the middle of the bounds, its uncertainty half their width.

Exchanges that contradict each other beyond that rate are told apart by the majority: one or two against those before
and after them are outvoted and counted; three in a row that agree with each other mean that a clock was set, and a new
stretch begins.  In between, and more than ten seconds beyond the first or last exchange of a stretch, nothing is known.
A peer that always lies in the same way cannot be found out by asking it.

The estimate supposes that both ways take equally long: the middles of the quickest exchange of every second, a line
through each three neighbours for the scatter (two standard deviations), a line through all for the drift.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS
from cv2x.harness.clocks.exchange import MAX_RATE, Exchange

Nanoseconds = NDArray[np.int64]

JURY = 3
"""Exchanges in a row that make a new stretch."""
REACH_NS = 10 * SECOND_NS
"""How far beyond the exchanges of a stretch its bounds are continued."""
ESTIMATE_EVERY_NS = SECOND_NS


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the offset lies at some instants; meaningless where ``known`` is false."""

    least_ns: Nanoseconds
    most_ns: Nanoseconds
    known: NDArray[np.bool_]

    @property
    def middle_ns(self) -> Nanoseconds:
        """The offset."""
        middle: Nanoseconds = (self.least_ns + self.most_ns) // 2
        return middle

    @property
    def half_ns(self) -> Nanoseconds:
        """Its uncertainty, rounded up."""
        half: Nanoseconds = (self.most_ns - self.least_ns + 1) // 2
        return half


@dataclass(frozen=True, slots=True)
class Jump:
    """Somebody set a clock: between which instants, and by how much the offset changed (middle to middle)."""

    after_ns: int
    before_ns: int
    by_ns: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """The offset if both ways take equally long, over one stretch."""

    at_ns: int
    offset_ns: int
    drift_ppm: float | None
    """``None`` where the stretch is too short to tell."""
    scatter_ns: int | None
    """Two standard deviations of the offsets about a line through their neighbours."""


class Stretch:
    """Exchanges between two jumps."""

    def __init__(self, exchanges: Sequence[Exchange], rate: float) -> None:
        ordered = sorted(exchanges, key=lambda one: one.asked_ns + one.answered_ns)
        self.exchanges = ordered
        self.rate = rate
        stamps = np.array(ordered, np.int64)
        asked, answered = stamps[:, 0], stamps[:, 3]
        self.at_ns: Nanoseconds = asked + (answered - asked) // 2
        slack = np.ceil(rate * np.abs(answered - asked) / 2).astype(np.int64)
        self._base_ns = int(self.at_ns[0])
        least = np.array([one.least_ns for one in ordered], np.int64) - slack
        most = np.array([one.most_ns for one in ordered], np.int64) + slack
        self._offset_ns = int(least[0])
        since = (self.at_ns - self._base_ns) * rate
        relative_least, relative_most = least - self._offset_ns, most - self._offset_ns
        # What an exchange says of a later instant t is least - rate (t - at): the tightest so far is a running maximum
        # of least + rate at; of an earlier instant the same from the other end.
        self._least_after = np.maximum.accumulate(relative_least + since)
        self._least_before = np.maximum.accumulate((relative_least - since)[::-1])[::-1]
        self._most_after = np.minimum.accumulate(relative_most - since)
        self._most_before = np.minimum.accumulate((relative_most + since)[::-1])[::-1]

    def bounds(self, at_ns: Nanoseconds) -> Bounds:
        """Return where the offset lies at instants of our clock."""
        ahead = (at_ns - self._base_ns) * self.rate
        after = np.searchsorted(self.at_ns, at_ns, side="right")
        before, last = np.maximum(after - 1, 0), len(self.at_ns) - 1
        least = np.full(at_ns.shape, -np.inf)
        most = np.full(at_ns.shape, np.inf)
        past, coming = after > 0, after <= last
        following = np.minimum(after, last)
        least[past] = (self._least_after[before] - ahead)[past]
        most[past] = (self._most_after[before] + ahead)[past]
        least[coming] = np.maximum(least, self._least_before[following] + ahead)[coming]
        most[coming] = np.minimum(most, self._most_before[following] - ahead)[coming]
        known = (at_ns >= self.at_ns[0] - REACH_NS) & (at_ns <= self.at_ns[-1] + REACH_NS)
        return Bounds(
            np.floor(least).astype(np.int64) + self._offset_ns,
            np.ceil(most).astype(np.int64) + self._offset_ns,
            known,
        )

    def estimate(self) -> Estimate:
        """Return the offset if both ways take equally long."""
        quickest: dict[int, Exchange] = {}
        for at_ns, one in zip(self.at_ns.tolist(), self.exchanges, strict=True):
            second = (at_ns - self._base_ns) // ESTIMATE_EVERY_NS
            if second not in quickest or one.round_trip_ns < quickest[second].round_trip_ns:
                quickest[second] = one
        best = list(quickest.values())
        at = np.array([(one.asked_ns + one.answered_ns) // 2 - self._base_ns for one in best], np.float64)
        middle = np.array([(one.least_ns + one.most_ns) // 2 - self._offset_ns for one in best], np.float64)
        drift = scatter = None
        if len(best) >= 3:
            drift = float(np.polyfit(at - at.mean(), middle, 1)[0]) * 1e6
            share = (at[1:-1] - at[:-2]) / (at[2:] - at[:-2])
            off = middle[1:-1] - (middle[:-2] * (1 - share) + middle[2:] * share)
            scatter = round(2 * float(np.sqrt(np.mean(off**2) / 1.5)))
        where = len(best) // 2
        return Estimate(int(at[where]) + self._base_ns, int(middle[where]) + self._offset_ns, drift, scatter)


class Offset:
    """How far a peer's clock is ahead of ours, by exchanges; those that cannot be true have been taken out."""

    def __init__(self, exchanges: Iterable[Exchange], rate: float = MAX_RATE) -> None:
        self.rate = rate
        self.outvoted = 0
        """Exchanges that contradict those before and after them."""
        self.unsettled = False
        """The last exchanges contradict those before them and are too few to decide."""
        self.stretches = [Stretch(part, rate) for part in self._stretches(exchanges)]

    @property
    def jumps(self) -> list[Jump]:
        """When a clock was set."""
        found = []
        for before, after in zip(self.stretches, self.stretches[1:], strict=False):
            last, first = before.at_ns[-1:], after.at_ns[:1]
            by_ns = int(after.bounds(first).middle_ns[0] - before.bounds(last).middle_ns[0])
            found.append(Jump(int(last[0]), int(first[0]), by_ns))
        return found

    def bounds(self, at_ns: Nanoseconds) -> Bounds:
        """Return where the offset lies at instants of our clock."""
        least, most = np.zeros(at_ns.shape, np.int64), np.zeros(at_ns.shape, np.int64)
        known = np.zeros(at_ns.shape, bool)
        for index, stretch in enumerate(self.stretches):
            # Towards a neighbouring stretch nothing is continued: somewhere there a clock was set.
            from_ns = int(stretch.at_ns[0]) - (0 if index else REACH_NS)
            ends = index + 1 < len(self.stretches) or self.unsettled
            to_ns = int(stretch.at_ns[-1]) + (0 if ends else REACH_NS)
            here = (at_ns >= from_ns) & (at_ns <= to_ns)
            if here.any():
                found = stretch.bounds(at_ns[here])
                least[here], most[here], known[here] = found.least_ns, found.most_ns, found.known
        return Bounds(least, most, known)

    def _stretches(self, exchanges: Iterable[Exchange]) -> list[list[Exchange]]:
        done: list[list[Exchange]] = []
        held, doubted = _Run(self.rate), _Run(self.rate)
        for one in sorted(exchanges, key=lambda one: one.asked_ns + one.answered_ns):
            if held.takes(one):
                self.outvoted += len(doubted.exchanges)
                doubted = _Run(self.rate)
                continue
            if not doubted.takes(one):
                self.outvoted += len(doubted.exchanges)
                doubted = _Run(self.rate)
                doubted.takes(one)
            if len(doubted.exchanges) == JURY:
                done.append(held.exchanges)
                held, doubted = doubted, _Run(self.rate)
        self.outvoted += len(doubted.exchanges)
        self.unsettled = bool(doubted.exchanges)
        return [part for part in [*done, held.exchanges] if part]


class _Run:
    """Exchanges that do not contradict each other, with what they bound at the latest of them."""

    def __init__(self, rate: float) -> None:
        self.exchanges: list[Exchange] = []
        self._rate = rate
        self._at_ns = 0
        self._least_ns = self._most_ns = 0.0

    def takes(self, one: Exchange) -> bool:
        """Take an exchange if it agrees with those before it."""
        at_ns = (one.asked_ns + one.answered_ns) // 2
        slack_ns = self._rate * abs(one.answered_ns - one.asked_ns) / 2 + 1
        least_ns, most_ns = one.least_ns - slack_ns, one.most_ns + slack_ns
        if self.exchanges:
            apart_ns = self._rate * (at_ns - self._at_ns)
            least_ns = max(least_ns, self._least_ns - apart_ns)
            most_ns = min(most_ns, self._most_ns + apart_ns)
            if least_ns > most_ns:
                return False
        self._at_ns, self._least_ns, self._most_ns = at_ns, least_ns, most_ns
        self.exchanges.append(one)
        return True
