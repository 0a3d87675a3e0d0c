"""Durations over time while a run goes on: per window their number, least, median and greatest.

Like everything that watches a run, it does not grow with its length: beyond `MOST` windows two become one.  A window
keeps counts in logarithmic buckets, so that windows can be joined; its median is good to one percent, least and
greatest are exact.  Adding one costs three appends, the rest is done many at a time.
"""

from __future__ import annotations

from array import array
from collections import Counter

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS

Ints = NDArray[np.int64]
MOST = 512
_BITS = 8
"""Bits of a duration that its bucket keeps."""
_FOLD_AT = 16_384


class _Window:
    __slots__ = ("buckets", "greatest_ns", "least_ns")

    def __init__(self, least_ns: int, greatest_ns: int) -> None:
        self.least_ns, self.greatest_ns = least_ns, greatest_ns
        self.buckets: Counter[int] = Counter()

    def join(self, other: _Window) -> None:
        self.least_ns, self.greatest_ns = min(self.least_ns, other.least_ns), max(self.greatest_ns, other.greatest_ns)
        self.buckets.update(other.buckets)


class Windows:
    """Durations by the time they belong to, both in nanoseconds; negative ones count as 0."""

    def __init__(self) -> None:
        self.width_ns = SECOND_NS
        self._at, self._value, self._many = array("q"), array("q"), array("q")
        self._due = 0
        self._start_ns: int | None = None
        self._windows: dict[int, _Window] = {}

    def add(self, at_ns: int, value_ns: int) -> None:
        """Take one duration."""
        self._at.append(at_ns)
        self._value.append(value_ns)
        self._many.append(1)
        self._due += 1
        if self._due >= _FOLD_AT:
            self.fold()

    def extend(self, at_ns: Ints, value_ns: Ints, many: Ints | None = None) -> None:
        """Take many; ``many`` says how many there are of each, where that is not one."""
        many = np.ones(len(at_ns), np.int64) if many is None else many
        self._at.frombytes(at_ns.tobytes())
        self._value.frombytes(value_ns.tobytes())
        self._many.frombytes(many.tobytes())
        self._due += int(many.sum())
        if self._due >= _FOLD_AT:
            self.fold()

    def fold(self) -> None:
        """Move what waits into the windows."""
        if not self._at:
            return
        at, value = np.array(self._at, np.int64), np.maximum(np.array(self._value, np.int64), 0)
        many = np.array(self._many, np.int64)
        self._at, self._value, self._many, self._due = array("q"), array("q"), array("q"), 0
        if self._start_ns is None:
            self._start_ns = int(at.min())
        while (int(at.max()) - self._start_ns) // self.width_ns >= MOST:
            self._halve()
        number = (at - self._start_ns) // self.width_ns
        shift = np.maximum(0, np.frexp(value.astype(np.float64))[1] - _BITS)
        bucket = (value >> shift) << shift
        order = np.argsort(number, kind="stable")
        windows, begins = np.unique(number[order], return_index=True)
        for window, here in zip(windows.tolist(), np.split(order, begins[1:]), strict=True):
            fresh = _Window(int(value[here].min()), int(value[here].max()))
            for one, count in zip(bucket[here].tolist(), many[here].tolist(), strict=True):
                fresh.buckets[one] += count
            self._take(window, fresh)

    def rows(self, zero_ns: int) -> list[list[float]]:
        """Return (start in seconds since ``zero_ns``, number, least, median, greatest) of every window that has any."""
        self.fold()
        base_ns = (self._start_ns or 0) - zero_ns
        return [
            [
                (base_ns + number * self.width_ns) / 1e9,
                sum(window.buckets.values()),
                window.least_ns,
                min(max(_median(window.buckets), window.least_ns), window.greatest_ns),
                window.greatest_ns,
            ]
            for number, window in sorted(self._windows.items())
        ]

    def _take(self, number: int, fresh: _Window) -> None:
        known = self._windows.get(number)
        if known is None:
            self._windows[number] = fresh
        else:
            known.join(fresh)

    def _halve(self) -> None:
        self.width_ns *= 2
        before, self._windows = self._windows, {}
        for number, window in before.items():
            self._take(number // 2, window)


def _median(buckets: Counter[int]) -> int:
    left = (sum(buckets.values()) + 1) // 2
    for bucket, count in sorted(buckets.items()):
        left -= count
        if left <= 0:
            return bucket
    return 0
