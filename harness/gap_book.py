"""Times between successive receptions of one kind: their classes, and the longest with their moments, as columns.

Rows come many at a time; what a key is, whoever gives them knows.  Keys are bounded, those beyond are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import MILLISECOND_NS

GAP_EDGES_MS = (20, 50, 80, 95, 105, 120, 150, 200, 300, 500, 1000, 2000, 5000, 10_000)
"""Upper edges of the classes in which gaps are counted; one open class follows.  100 ms, the period of 10 Hz, has a
class of its own.
"""
LONGEST_KEPT = 8
MAX_KEYS = 4096
_CLASSES = len(GAP_EDGES_MS) + 1
_EDGES_NS = np.array(GAP_EDGES_MS, np.int64) * MILLISECOND_NS
_NEVER = np.iinfo(np.int64).min
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Of one key."""

    count: int
    repeated: int
    """Receptions no later than the one before."""
    total_ns: int
    classes: list[int]
    longest: list[tuple[int, int]]
    """(duration, monotonic time at which it began), longest first, nanoseconds."""


class GapBook:
    """Gaps by key."""

    def __init__(self) -> None:
        self.not_kept = 0
        """Receptions of keys beyond `MAX_KEYS`."""
        self._rows: dict[int, int] = {}
        self._last_ns: Ints = np.full(0, _NEVER)
        self._sums: Ints = np.zeros((0, 3), np.int64)
        """Count, repeated, total."""
        self._classes: Ints = np.zeros((0, _CLASSES), np.int64)
        self._longest: list[list[tuple[int, int]]] = []
        self._shortest_kept_ns: Ints = np.zeros(0, np.int64)

    def __iter__(self) -> Iterator[tuple[int, Gaps]]:
        """Yield every key with its gaps, in the order of their first receptions."""
        for key, row in self._rows.items():
            count, repeated, total_ns = self._sums[row].tolist()
            yield key, Gaps(count, repeated, total_ns, self._classes[row].tolist(), self._longest[row])

    def take(self, keys: Ints, stamps_ns: Ints) -> None:
        """Book receptions, those of a key in their order."""
        order = np.argsort(keys, kind="stable")
        first = np.ones(len(keys), np.bool_)
        first[1:] = keys[order[1:]] != keys[order[:-1]]
        leads = np.flatnonzero(first)
        row = np.repeat(self._rows_of(keys[order[leads]], order[leads]), np.diff(leads, append=len(keys)))
        kept = row >= 0
        if not kept.all():
            self.not_kept += int(np.count_nonzero(~kept))
            order, first, row = order[kept], first[kept], row[kept]
        if not len(order):
            return
        stamp = stamps_ns[order]
        before = np.empty_like(stamp)
        before[1:] = stamp[:-1]
        before[first] = self._last_ns[row[first]]
        last = np.append(np.flatnonzero(first)[1:] - 1, len(row) - 1)
        self._last_ns[row[last]] = stamp[last]
        known = before != _NEVER
        row, before = row[known], before[known]
        gap_ns = stamp[known] - before
        np.add.at(self._sums, (row[gap_ns <= 0], 1), 1)
        row, before, gap_ns = row[gap_ns > 0], before[gap_ns > 0], gap_ns[gap_ns > 0]
        np.add.at(self._sums, (row, 0), 1)
        np.add.at(self._sums, (row, 2), gap_ns)
        np.add.at(self._classes, (row, np.searchsorted(_EDGES_NS, gap_ns)), 1)
        for one in np.flatnonzero(gap_ns > self._shortest_kept_ns[row]).tolist():
            self._keep(int(row[one]), int(gap_ns[one]), int(before[one]))

    def _keep(self, row: int, gap_ns: int, began_ns: int) -> None:
        """Keep one of the longest gaps."""
        longest = self._longest[row]
        if len(longest) < LONGEST_KEPT or gap_ns > longest[-1][0]:
            longest.append((gap_ns, began_ns))
            longest.sort(reverse=True)
            del longest[LONGEST_KEPT:]
        if len(longest) == LONGEST_KEPT:
            self._shortest_kept_ns[row] = longest[-1][0]

    def _rows_of(self, keys: Ints, first: Ints) -> Ints:
        """Return the row of each key, making room for new ones in the order of their ``first`` receptions; -1 = beyond
        the bound."""
        rows = [self._rows.get(key, -1) for key in keys.tolist()]
        if -1 in rows and len(self._rows) < MAX_KEYS:
            for index in np.argsort(first).tolist():
                if rows[index] < 0 and len(self._rows) < MAX_KEYS:
                    rows[index] = self._rows[int(keys[index])] = len(self._rows)
            self._grow()
        return np.array(rows, np.int64)

    def _grow(self) -> None:
        more = len(self._rows) - len(self._longest)
        if more > 0:
            self._last_ns = np.append(self._last_ns, np.full(more, _NEVER))
            self._sums = np.vstack([self._sums, np.zeros((more, 3), np.int64)])
            self._classes = np.vstack([self._classes, np.zeros((more, _CLASSES), np.int64)])
            self._shortest_kept_ns = np.append(self._shortest_kept_ns, np.zeros(more, np.int64))
            self._longest += [[] for _ in range(more)]
