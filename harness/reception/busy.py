"""Channel busy ratio (CBR), where radios tell it: by unit, and over time."""

from __future__ import annotations

import numpy as np

from cv2x.clock import SECOND_NS
from cv2x.harness.reception.columns import Columns
from cv2x.harness.reception.settings import MOST_BINS, Settings
from cv2x.harness.reception.table import Table, names


def by_unit(columns: Columns) -> Table:
    """Return the channel busy ratio (0..1) of each unit: mean, 95 % quantile and maximum over its samples."""
    busy = columns.busy
    used = np.unique(busy.unit)
    parts = [busy.cbr[busy.unit == one] for one in used]
    return {
        "unit": names(columns.units, used),
        "samples": np.array([len(part) for part in parts], np.int64),
        "mean_cbr": np.array([part.mean() for part in parts], float),
        "p95_cbr": np.array([np.quantile(part, 0.95) for part in parts], float),
        "max_cbr": np.array([part.max() for part in parts], float),
    }


def over_time(columns: Columns, settings: Settings) -> Table:
    """Return the mean and greatest busy ratio over all units' samples, by stretch of time."""
    busy, width_s = columns.busy, settings.bin_s
    while (columns.end_ns - columns.begin_ns) / 1e9 / width_s > MOST_BINS:
        width_s *= 2
    number = np.clip((busy.at_ns - columns.begin_ns) // round(width_s * SECOND_NS), 0, MOST_BINS)
    count = np.bincount(number)
    total = np.bincount(number, weights=busy.cbr)
    greatest = np.zeros(len(count))
    np.maximum.at(greatest, number, busy.cbr)
    used = np.flatnonzero(count)
    return {
        "from_s": used * width_s,
        "to_s": (used + 1) * width_s,
        "samples": count[used],
        "mean_cbr": total[used] / count[used],
        "max_cbr": greatest[used],
    }
