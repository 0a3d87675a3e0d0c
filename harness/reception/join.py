"""Receptions joined to the transmissions they are of, by the octets of the message.

Rules.
1. A reception belongs to the latest transmission of the same octets, by another unit, at or before it, and not more
   than `HORIZON_NS` before it.  Where clocks of several machines are compared, ``slack_ns`` lets it be stamped that
   much *before* the first transmission it can be of.
2. Of several receptions of one transmission by one unit the earliest counts.  What follows within `COPY_NS` is a copy
   (a HARQ or blind repetition, the same frame by another radio of the unit).  What follows later is of an earlier
   transmission of the same octets that this unit has not heard, if there is one within the horizon, else a copy.
3. What belongs to no transmission comes from outside: nobody here sent it, or its sender's rows are not here.

Octets that are sent again unchanged (a map, an event) can be told apart by their times alone.  Every reception that had
more than one transmission within the horizon to belong to is counted as ambiguous: which of them it was may be wrong
where delays come near the repetition period, how many were heard can be wrong by no more than that count.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.harness.reception.columns import Bools, Heard, Ints, Numbers, Sent

HORIZON_NS = 5 * SECOND_NS
"""How long a transmission waits for its receptions (a bound of ours)."""
COPY_NS = 100 * MILLISECOND_NS
"""How long after the first reception a copy may come (a bound of ours: the shortest period of safety messages)."""
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Joined:
    """What each reception is of."""

    sent: Numbers
    """Row of `Sent`; -1 = from outside."""
    copy: Bools
    """Whether an earlier reception of the same transmission by the same unit stands for it."""
    ambiguous: int
    early: int
    """Receptions stamped before their transmission: clocks disagree at least by `early_ns`."""
    early_ns: int
    own: int
    """Receptions of what only the unit itself has sent."""

    @property
    def counts(self) -> Bools:
        """Receptions that count: joined and no copy."""
        return (self.sent >= 0) & ~self.copy


def join(sent: Sent, heard: Heard, slack_ns: int = 0) -> Joined:
    """Join receptions to transmissions."""
    order = np.lexsort((sent.at_ns, sent.octets))
    octets, at_ns, unit = sent.octets[order], sent.at_ns[order], sent.unit[order]
    distinct = 1 + int(max(octets.max(initial=-1), heard.octets.max(initial=-1)))
    ends = np.cumsum(np.bincount(octets, minlength=distinct)) if len(octets) else np.zeros(distinct, np.int64)
    starts = np.concatenate([[0], ends[:-1]])
    low, high = starts[heard.octets], ends[heard.octets]
    row = _latest(at_ns, low, high, heard.at_ns) - 1
    early = (row < low) & (low < high)
    if slack_ns and early.any():
        able = np.flatnonzero(early)
        able = able[at_ns[low[able]] - heard.at_ns[able] <= slack_ns]
        row[able] = low[able]
    mine = (row >= low) & (row < high)
    own = np.zeros(len(row), bool)
    for _ in range(_ROUNDS):  # what the unit sent itself it did not hear
        self_sent = mine & (unit[np.where(mine, row, 0)] == heard.unit) if len(unit) else mine
        if not self_sent.any():
            break
        own |= self_sent
        row = np.where(self_sent, row - 1, row)
        mine = (row >= low) & (row < high)
    else:
        mine &= unit[np.where(mine, row, 0)] != heard.unit
    if len(at_ns):
        mine &= heard.at_ns - at_ns[np.where(mine, row, 0)] <= HORIZON_NS
    row = np.where(mine, row, -1)
    copy = _copies(row, low, at_ns, unit, heard)
    found = np.flatnonzero(row >= 0)
    before = row[found] - 1
    twice = (before >= low[found]) & (heard.at_ns[found] - at_ns[np.maximum(before, 0)] <= HORIZON_NS)
    ahead_ns = at_ns[row[found]] - heard.at_ns[found]
    joined = np.full(len(row), -1, np.int32)
    joined[found] = order[row[found]]
    return Joined(
        joined,
        copy,
        ambiguous=int((twice & ~copy[found]).sum()),
        early=int((ahead_ns > 0).sum()),
        early_ns=int(ahead_ns.max(initial=0)),
        own=int((own & (joined < 0)).sum()),
    )


def _latest(at_ns: Ints, low: Ints, high: Ints, until_ns: Ints) -> Ints:
    """Return by bisection, for each block low..high of sorted instants, the end of those up to ``until_ns``."""
    low, high = low.copy(), high.copy()
    while True:
        open_ = np.flatnonzero(low < high)
        if not len(open_):
            return low
        middle = (low[open_] + high[open_]) // 2
        up = at_ns[middle] <= until_ns[open_]
        low[open_[up]] = middle[up] + 1
        high[open_[~up]] = middle[~up]


def _copies(row: Ints, low: Ints, at_ns: Ints, unit: Numbers, heard: Heard) -> Bools:
    """Return which receptions are copies; rows of ``row`` that are of an earlier transmission are moved there."""
    copy = np.zeros(len(row), bool)
    units = 1 + int(heard.unit.max(initial=0))
    by_time = np.argsort(heard.at_ns, kind="stable")
    live = by_time[row[by_time] >= 0]
    for _ in range(_ROUNDS):
        key = row[live] * units + heard.unit[live]
        order = np.argsort(key, kind="stable")  # within a key by time
        key, member = key[order], live[order]
        leads = np.ones(len(key), bool)
        leads[1:] = key[1:] != key[:-1]
        if leads.all():
            return copy
        leader = member[np.maximum.accumulate(np.where(leads, np.arange(len(key)), 0))]
        rest, first = member[~leads], leader[~leads]
        near = heard.at_ns[rest] - heard.at_ns[first] <= COPY_NS
        copy[rest[near]] = True
        moved = rest[~near]
        back = row[moved] - 1
        able = back >= low[moved]
        able &= unit[np.maximum(back, 0)] != heard.unit[moved]
        able &= heard.at_ns[moved] - at_ns[np.maximum(back, 0)] <= HORIZON_NS
        copy[moved[~able]] = True
        row[moved[able]] = back[able]
        live = live[~copy[live]]
    copy[member[~leads]] = True
    return copy
