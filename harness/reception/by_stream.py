"""What a receiver had of one sender and message: gaps, age and power of each stream."""

from __future__ import annotations

import numpy as np

from cv2x.harness.reception.age import Ages
from cv2x.harness.reception.columns import Columns, Floats, Ints
from cv2x.harness.reception.gaps import gaps_of
from cv2x.harness.reception.streams import Streams
from cv2x.harness.reception.table import Table


def by_pair(columns: Columns, found: Streams, ages: Ages) -> Table:
    """Return a row for each stream with a gap: gaps (count, mean, 95 % quantile, longest), mean age, mean RSSI."""
    rows, gap_ns, _ = gaps_of(found)
    stream_of = np.cumsum(found.opens) - 1
    streams = int(found.opens.sum())
    begins = np.flatnonzero(found.opens)
    stream = stream_of[rows]
    order = np.lexsort((gap_ns, stream))
    stream, gap_ms = stream[order], gap_ns[order] / 1e6
    used, first, count = np.unique(stream, return_index=True, return_counts=True)
    total = np.add.reduceat(gap_ms, first) if len(first) else np.zeros(0)
    exact = first + 0.95 * (count - 1)
    below = np.floor(exact).astype(np.int64)
    above = np.minimum(below + 1, first + count - 1)
    head = begins[used]
    aged = stream_of[ages.row]
    rssi_dbm = columns.heard.rssi_dbm[found.row].astype(float)
    told = np.flatnonzero(np.isfinite(rssi_dbm))
    return {
        "sender": np.array([columns.units[k] for k in found.sender[head]], object),
        "receiver": np.array([columns.units[k] for k in found.receiver[head]], object),
        "message": np.array([columns.messages[k] for k in found.message[head]], object),
        "gaps": count,
        "mean_ms": total / count,
        "p95_ms": gap_ms[below] + (exact - below) * (gap_ms[above] - gap_ms[below]),
        "max_ms": gap_ms[first + count - 1] if len(first) else np.zeros(0),
        "mean_age_ms": _mean(aged, ages.area_s2, ages.length_s, streams)[used] * 1e3,
        "mean_rssi_dbm": _mean(stream_of[told], rssi_dbm[told], np.ones(len(told)), streams)[used],
    }


def _mean(group: Ints, value: Floats, weight: Floats, groups: int) -> Floats:
    """Return by group the sum of values over the sum of weights; nan for a group without."""
    total = np.bincount(group, weights=value, minlength=groups)
    weights = np.bincount(group, weights=weight, minlength=groups)
    made: Floats = np.divide(total, weights, out=np.full(groups, np.nan), where=weights > 0)
    return made
