"""The probe that measures: compute time of every hop, by message, of every frame or of a sample of them.

Booking must not disturb what it measures: a stop reads the clock, appends to one list and reads the clock again, so
that its own work is charged to nobody.  The samples are folded into histograms when enough have gathered; the fold ends
before the mark that is returned. What remains of the probe in a figure is the time between two clock reads, which
`resolution_ns` measures on this machine; it is stated beside the figures and not subtracted.

Sampling decides where a row of hops begins (a frame taken apart, a message said, a look of the applications), and takes
all of the row or nothing.  Whether a row is taken is drawn anew for each, one in `ONE_IN` on the average: the gaps are
geometric and so have no memory, and no period of traffic, 100 ms or any other, can fall into step with them.  A row
that is not taken costs a call and a comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from statistics import median
from time import perf_counter_ns
from typing import Any

import numpy as np

from cv2x.harness.distribution import Distribution
from cv2x.station.hops import HOPS, HopProbe

ONE_IN = 32
"""Of how many rows one is taken, by default."""
MEASURES = {"sampled": ONE_IN, "every": 1, "off": 0}
"""What a user may ask for -> of how many rows one is taken; 0 = none is."""
_FOLD_AT = 3 * 16_384
_DRAWN = 1024


class PerfProbe(HopProbe):
    """Books ``perf_counter_ns`` per hop and per (hop, message), of one row in ``one_in``, the same for equal seeds."""

    def __init__(self, one_in: int = 1, seed: int = 0) -> None:
        self.one_in = one_in
        self._samples: list[Any] = []
        """Hop, message, nanoseconds, hop, … in one flat list: nothing in it for the garbage collector to visit."""
        self._by_hop: dict[str, Distribution] = {}
        self._by_message: dict[tuple[str, str], Distribution] = {}
        if one_in > 1:
            # One C call for a row that is not taken; the generator wakes when one is, and reads the clock then.
            self.start = chain.from_iterable(self._rows(seed)).__next__  # type: ignore[method-assign]

    def start(self) -> int:
        """Return the clock now, or 0 for a row that is not taken."""
        return perf_counter_ns()

    def stop(self, hop: str, since: int, message: str = "") -> int:
        """Book the time since ``since`` and return the mark for the next hop."""
        took_ns = perf_counter_ns() - since
        samples = self._samples
        samples += (hop, message, took_ns)
        if len(samples) >= _FOLD_AT:
            self.fold()
        return perf_counter_ns()

    def _rows(self, seed: int) -> Iterator[Iterable[int]]:
        """Yield what `start` returns for the rows to come."""
        draw = np.random.default_rng(abs(seed))
        while True:
            for gap in draw.geometric(1 / self.one_in, _DRAWN).tolist():
                yield repeat(0, gap - 1)
                yield (perf_counter_ns(),)

    def fold(self) -> None:
        """Move what waits into the histograms."""
        samples, self._samples = self._samples, []
        grouped: dict[tuple[str, str], list[int]] = {}
        for hop, message, took_ns in zip(samples[::3], samples[1::3], samples[2::3], strict=True):
            grouped.setdefault((hop, message), []).append(took_ns)
        for (hop, message), took in grouped.items():
            self._by_hop.setdefault(hop, Distribution()).extend(took)
            if message:
                self._by_message.setdefault((hop, message), Distribution()).extend(took)

    def hops(self) -> dict[str, Distribution]:
        """Return the compute time of each hop seen, in the order of a message's life."""
        self.fold()
        order = {hop: index for index, hop in enumerate(HOPS)}
        return {
            hop: self._by_hop[hop] for hop in sorted(self._by_hop, key=lambda hop: (order.get(hop, len(order)), hop))
        }

    def by_message(self) -> dict[tuple[str, str], Distribution]:
        """Return the same by (hop, message short name)."""
        hops = list(self.hops())
        return {
            key: self._by_message[key] for key in sorted(self._by_message, key=lambda key: (hops.index(key[0]), key[1]))
        }


def resolution_ns(rounds: int = 200) -> int:
    """Return what a hop that does nothing measures here: the median time between two reads of the clock."""
    probe = PerfProbe()
    mark = probe.start()
    for _ in range(rounds):
        mark = probe.stop("nothing", mark)
    took: list[int] = probe._samples[2::3]
    return round(median(took))


def probe_of(measure: str, seed: int) -> PerfProbe | None:
    """Return the probe for what a user asks for (`MEASURES`), ``None`` for none."""
    one_in = MEASURES[measure]
    return PerfProbe(one_in, seed) if one_in else None
