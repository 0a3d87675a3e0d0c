"""Series that stay small however long a run lasts: counts over time, and tracks.

All of them thin themselves: when full, a series of counts adds neighbours (its bins become twice as wide, nothing is
lost but resolution), and a track keeps every second point.
"""

from __future__ import annotations

import math
from array import array

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import MILLISECOND_NS, SECOND_NS

MAX_BINS = 2400
MAX_POINTS = 4000
_FIRST_BIN_NS = 50 * MILLISECOND_NS


class TimeBins:
    """How many events fell into each stretch of the run."""

    __slots__ = ("counts", "total", "width_ns")

    def __init__(self, width_ns: int = _FIRST_BIN_NS) -> None:
        self.counts = array("L")
        self.total = 0
        self.width_ns = width_ns

    def add(self, run_ns: int) -> None:
        """Count one event at a run time; one before the start counts into the first stretch."""
        self.make_room(run_ns)
        index = max(0, run_ns) // self.width_ns
        counts = self.counts
        if index >= len(counts):
            counts.extend([0] * (index + 1 - len(counts)))
        counts[index] += 1
        self.total += 1

    def make_room(self, run_ns: int) -> None:
        """Widen the stretches until one holds an event at this run time."""
        while max(0, run_ns) // self.width_ns >= MAX_BINS:
            self.widen()

    def take(self, stretches: NDArray[np.int64], many: NDArray[np.int64]) -> int:
        """Count so ``many`` events in each of these stretches, which are in order, and return how many that were."""
        counts, beyond = self.counts, int(stretches[-1]) + 1
        if beyond > len(counts):
            counts.extend([0] * (beyond - len(counts)))
        np.frombuffer(counts, np.dtype("L"))[stretches] += many.astype(np.dtype("L"))
        total = int(many.sum())
        self.total += total
        return total

    def rate_hz(self) -> float | None:
        """Return the mean rate between the first and the last event, ``None`` where there are not two apart."""
        occupied = [index for index, count in enumerate(self.counts) if count]
        if len(occupied) < 2:
            return None
        return (self.total - 1) / ((occupied[-1] - occupied[0]) * self.width_ns / SECOND_NS)

    def widen(self) -> None:
        """Make every stretch twice as long."""
        old = self.counts
        self.counts = array("L", [old[i] + (old[i + 1] if i + 1 < len(old) else 0) for i in range(0, len(old), 2)])
        self.width_ns *= 2


class Track:
    """Where something was: nanoseconds of the monotonic clock, degrees, metres per second (nan = unknown)."""

    __slots__ = ("_skipped", "_stride", "lat_deg", "lon_deg", "monotonic_ns", "seen", "speed_mps")

    def __init__(self) -> None:
        self.monotonic_ns = array("q")
        self.lat_deg, self.lon_deg, self.speed_mps = array("d"), array("d"), array("d")
        self.seen = 0
        """Points offered, kept or not."""
        self._stride, self._skipped = 1, 0

    def add(self, monotonic_ns: int, lat_deg: float, lon_deg: float, speed_mps: float | None) -> None:
        """Keep a point, or pass it over where the track has already been thinned."""
        self.seen += 1
        if self._skipped + 1 < self._stride:
            self._skipped += 1
            return
        self._skipped = 0
        self.monotonic_ns.append(monotonic_ns)
        self.lat_deg.append(lat_deg)
        self.lon_deg.append(lon_deg)
        self.speed_mps.append(math.nan if speed_mps is None else speed_mps)
        if len(self.monotonic_ns) >= MAX_POINTS:
            self.monotonic_ns, self.lat_deg = self.monotonic_ns[::2], self.lat_deg[::2]
            self.lon_deg, self.speed_mps = self.lon_deg[::2], self.speed_mps[::2]
            self._skipped = self._stride  # the point just kept went again: the one before it was the last
            self._stride *= 2
