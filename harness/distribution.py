"""Durations as a distribution: an HDR histogram for the quantiles, a coarse logarithmic one for the drawing.

Samples wait in a flat array and are folded many at a time (one NumPy pass), so that booking one costs an append.
Quantiles are good to three significant digits and are given as the lower edge of their bucket; minimum and maximum are
exact.  Durations are integer nanoseconds; a negative one is counted apart, because it says that two clocks disagree and
not how long something took.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.latency.order_statistics import ranks

Ints = NDArray[np.int64]
HIGHEST_NS = 3_600_000_000_000
"""One hour; longer durations are booked as this (the exact maximum is kept)."""
BINS_PER_DECADE = 10
_BINS = math.ceil(math.log10(HIGHEST_NS) * BINS_PER_DECADE) + 1
_FOLD_AT = 16_384
_SUB_BUCKET_BITS = 11  # 2048 sub-buckets: what HDR histograms use for three significant digits


class Distribution:
    """Durations in nanoseconds."""

    __slots__ = ("_coarse", "_due", "_hdr", "_many", "_waiting", "count", "max_ns", "min_ns", "negative", "total_ns")

    def __init__(self) -> None:
        self._waiting, self._many = array("q"), array("q")
        """Durations, and how many there are of each."""
        self._due = 0
        self._hdr: Any = None
        self._coarse: Ints = np.zeros(_BINS, np.int64)
        self.count = 0
        """Durations booked and folded; read it after `fold`, or through `summary`."""
        self.negative = 0
        self.total_ns = 0
        self.min_ns = 0
        self.max_ns = 0

    def add(self, duration_ns: int) -> None:
        """Book one duration."""
        self._waiting.append(duration_ns)
        self._many.append(1)
        self._due += 1
        if self._due >= _FOLD_AT:
            self.fold()

    def extend(self, durations_ns: Sequence[int] | Ints, many: Ints | None = None) -> None:
        """Book many; ``many`` says how many there are of each, where that is not one."""
        values = np.asarray(durations_ns, np.int64)
        many = np.ones(len(values), np.int64) if many is None else many
        self._waiting.frombytes(values.tobytes())
        self._many.frombytes(many.tobytes())
        self._due += int(many.sum())
        if self._due >= _FOLD_AT:
            self.fold()

    def fold(self) -> None:
        """Move what waits into the histograms."""
        if not self._waiting:
            return
        values, many = np.array(self._waiting, np.int64), np.array(self._many, np.int64)
        self._waiting, self._many, self._due = array("q"), array("q"), 0
        below = int(many[values < 0].sum())
        if below:
            self.negative += below
            values, many = values[values >= 0], many[values >= 0]
            if not values.size:
                return
        low, high = int(values.min()), int(values.max())
        self.min_ns = min(self.min_ns, low) if self.count else low
        self.max_ns = max(self.max_ns, high)
        self.count += int(many.sum())
        self.total_ns += int((values * many).sum())
        np.minimum(values, HIGHEST_NS, out=values)
        bits = np.frexp(values.astype(np.float64))[1]
        shift = np.maximum(0, bits - _SUB_BUCKET_BITS)
        buckets, which = np.unique((values >> shift) << shift, return_inverse=True)
        counts = np.zeros(len(buckets), np.int64)
        np.add.at(counts, which, many)
        hdr = self._histogram()
        for value, count in zip(buckets.tolist(), counts.tolist(), strict=True):
            hdr.record_value(value, count)
        bins = np.minimum(_BINS - 1, np.ceil(np.log10(np.maximum(values, 1)) * BINS_PER_DECADE - 1e-9).astype(np.int64))
        np.add.at(self._coarse, bins, many)

    def quantile_ns(self, quantile: float) -> int:
        """Return the duration that a share ``quantile`` (0..1) stays within; 1 is the exact maximum, 0 when nothing was
        booked.
        """
        self.fold()
        if not self.count:
            return 0
        if quantile >= 1:
            return self.max_ns
        hdr = self._histogram()
        wanted = hdr.get_target_count_at_percentile(quantile * 100)
        index = int(np.searchsorted(np.cumsum(np.frombuffer(hdr.counts, np.int64)), wanted))
        return min(max(int(hdr.get_value_from_index(index)), self.min_ns), self.max_ns)

    def interval_ns(self, quantile: float) -> list[int | None]:
        """Return the 95 % confidence interval of a quantile, ``None`` for an end that so few durations do not give."""
        self.fold()
        return [
            None if rank is None else self.quantile_ns((rank - 0.5) / self.count)
            for rank in ranks(self.count, quantile)
        ]

    def bins(self) -> list[tuple[float, int]]:
        """Return (upper edge in nanoseconds, count) of the occupied range, ten bins a decade, empty ones in between
        included.
        """
        self.fold()
        occupied = np.flatnonzero(self._coarse)
        if not occupied.size:
            return []
        first, last = int(occupied[0]), int(occupied[-1])
        return [(10 ** (index / BINS_PER_DECADE), int(self._coarse[index])) for index in range(first, last + 1)]

    def summary(self) -> dict[str, Any]:
        """Return what results.json holds of it: counts, quantiles in nanoseconds, the bins, and the HDR histogram to
        merge with others.
        """
        self.fold()
        if not self.count:
            return {"count": 0, "negative": self.negative}
        p50, p95, p99 = (self.quantile_ns(percent / 100) for percent in (50, 95, 99))
        return {
            "count": self.count,
            "negative": self.negative,
            "min_ns": self.min_ns,
            "median_ns": p50,
            "p95_ns": p95,
            "p99_ns": p99,
            "median_interval_ns": self.interval_ns(0.5),
            "p95_interval_ns": self.interval_ns(0.95),
            "p99_interval_ns": self.interval_ns(0.99),
            "max_ns": self.max_ns,
            "mean_ns": self.total_ns / self.count,
            "bins": [[round(edge, 3), count] for edge, count in self.bins()],
            "hdr": self._histogram().encode().decode("ascii"),
        }

    def _histogram(self) -> Any:
        if self._hdr is None:
            from hdrh.histogram import HdrHistogram

            self._hdr = HdrHistogram(1, HIGHEST_NS, 3)
        return self._hdr
