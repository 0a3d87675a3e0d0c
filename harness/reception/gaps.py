"""Inter-packet gap: the time between successive receptions of one message of one sender at one receiver.

A gap belongs to the distance at which it ended.  A gap still open when a stream ends is in no distribution.  Instants
that repeat or go back (a clock that was set, a record written twice) end no gap and are counted.  Quantiles are
interpolated linearly between order statistics.
"""

from __future__ import annotations

import numpy as np

from cv2x.clock import SECOND_NS
from cv2x.harness.reception.columns import Bools, Columns, Floats, Ints, Numbers
from cv2x.harness.reception.ratio import ALL
from cv2x.harness.reception.settings import MOST_BINS, Settings
from cv2x.harness.reception.streams import Streams, band_of
from cv2x.harness.reception.table import Table

QUANTILES = (0.5, 0.95, 0.99, 0.999)
CCDF_MS = np.unique(np.round(np.geomspace(10, 60_000, 80), 1))
"""Where the complementary distribution is given."""


def gaps_of(found: Streams) -> tuple[Ints, Ints, Bools]:
    """Return (rows of the stream table that end a gap, their gaps in nanoseconds, where instants repeat or go back)."""
    gap_ns = np.diff(found.at_ns, prepend=0)
    inside = ~found.opens
    rows = np.flatnonzero(inside & (gap_ns > 0))
    return rows, gap_ns[rows], inside & (gap_ns <= 0)


def distribution(columns: Columns, found: Streams, settings: Settings) -> Table:
    """Return gaps by message and distance band; the band without bounds holds all distances, known or not."""
    rows, gap_ns, _ = gaps_of(found)
    gap_ms, message = gap_ns / 1e6, found.message[rows]
    band, bounds = band_of(found.distance_m[rows], settings.band_m)
    kept = []
    for name, mine in by_message(columns, message):
        kept.append((name, np.nan, np.nan, gap_ms[mine]))
        kept += [
            (name, over, up_to, part)
            for k, (over, up_to) in enumerate(bounds)
            if len(part := gap_ms[mine & (band == k)])
        ]
    return {
        "message": np.array([name for name, *_ in kept], object),
        "over_m": np.array([over for _, over, _, _ in kept], float),
        "up_to_m": np.array([up_to for _, _, up_to, _ in kept], float),
        "gaps": np.array([len(part) for *_, part in kept], np.int64),
        **spread([part for *_, part in kept], "ms"),
    }


def ccdf(columns: Columns, found: Streams) -> Table:
    """Return by message the share of gaps that are longer than each of `CCDF_MS`."""
    rows, gap_ns, _ = gaps_of(found)
    gap_ms, message = gap_ns / 1e6, found.message[rows]
    names, shares = [], []
    for name, mine in by_message(columns, message):
        ordered = np.sort(gap_ms[mine])
        names.append(name)
        shares.append(1 - np.searchsorted(ordered, CCDF_MS, side="right") / len(ordered))
    return {
        "message": np.repeat(np.array(names, object), len(CCDF_MS)),
        "gap_ms": np.tile(CCDF_MS, len(names)),
        "longer": np.concatenate(shares) if shares else np.zeros(0),
    }


def over_time(columns: Columns, found: Streams, settings: Settings) -> Table:
    """Return the gaps that ended in each stretch of time: how many, their mean, the longest."""
    rows, gap_ns, _ = gaps_of(found)
    width_s = settings.bin_s
    while (columns.end_ns - columns.begin_ns) / 1e9 / width_s > MOST_BINS:
        width_s *= 2
    number = np.clip((found.at_ns[rows] - columns.begin_ns) // round(width_s * SECOND_NS), 0, MOST_BINS)
    count = np.bincount(number)
    total = np.bincount(number, weights=gap_ns / 1e6)
    longest = np.zeros(len(count))
    np.maximum.at(longest, number, gap_ns / 1e6)
    used = np.flatnonzero(count)
    return {
        "from_s": used * width_s,
        "to_s": (used + 1) * width_s,
        "gaps": count[used],
        "mean_ms": total[used] / count[used],
        "max_ms": longest[used],
    }


def spread(parts: list[Floats], unit: str) -> Table:
    """Return mean, quantiles and maximum of each part as columns."""
    quantiles = np.array([np.quantile(part, QUANTILES) for part in parts]).reshape(-1, len(QUANTILES))
    made: Table = {f"mean_{unit}": np.array([part.mean() for part in parts], float)}
    for k, quantile in enumerate(QUANTILES):
        made[f"p{quantile * 100:g}_{unit}".replace(".", "_")] = quantiles[:, k]
    made[f"max_{unit}"] = np.array([part.max() for part in parts], float)
    return made


def by_message(columns: Columns, message: Numbers) -> list[tuple[str, Bools]]:
    """Return the rows of all messages together, where there are several, and of each that occurs."""
    chosen = [(ALL, np.ones(len(message), bool))] if len(columns.messages) > 1 and len(message) else []
    return chosen + [(name, mine) for k, name in enumerate(columns.messages) if (mine := message == k).any()]
