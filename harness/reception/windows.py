"""PRR of a pair in a sliding window (5GAA P-190033): how well one vehicle hears another, as field units log it.

Windows of 5 s slide by a second and lie wholly within what was observed.  There are two ways to know what was sent, and
both are given:

- ``counted``: the receiver's own log alone.  Received over the span of msgCnt in the window, by the receive clock:
  (last - first, modulo 128, summed step by step) + 1.  What was lost before the first or after the last reception of
  the window cannot be seen; a window with fewer than two receptions has no value and is counted.  Between two
  receptions more than 127 losses are ambiguous, which at 25 Hz and below no window of 5 s can hold.
- ``known``: the sender's log joined in.  Received over transmitted, by the instants of the transmissions; a window
  counts where the receiver could hear at least one.

The distance of a window is the mean over its transmissions (``known``) or receptions (``counted``).  The range of a
table is the upper bound of the last ring before the mean over its windows first falls below 0.90.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS
from cv2x.harness.reception.chances import Chances
from cv2x.harness.reception.columns import Columns, Floats, Ints, ints
from cv2x.harness.reception.ratio import rings_of
from cv2x.harness.reception.settings import Settings
from cv2x.harness.reception.streams import Streams
from cv2x.harness.reception.table import Table, distinct, names

COUNTED, KNOWN = "counted", "known"
MOST_CELLS = 60_000_000
"""Pairs times seconds worked on (a bound of ours)."""
MODULO = 128


@dataclass(frozen=True, slots=True)
class Windows:
    """A row per pair and window."""

    method: str
    sender: Ints
    receiver: Ints
    number: Ints
    """Of the window: it begins so many steps after the observation."""
    received: Ints
    out_of: Ints
    distance_m: Floats
    without_value: int
    """Windows in which something was received and that have no value."""
    standing_still: int = 0
    """Successive receptions whose counter did not move."""
    left_out: bool = False

    def __len__(self) -> int:
        return len(self.number)

    @property
    def ratio(self) -> Floats:
        """Received over sent."""
        made: Floats = self.received / np.maximum(self.out_of, 1)
        return made


def window_count(columns: Columns, settings: Settings) -> int:
    """Return how many windows lie wholly within the observation."""
    over_ns = columns.end_ns - columns.begin_ns - settings.window_s * SECOND_NS
    return max(0, int(over_ns // (settings.step_s * SECOND_NS)) + 1)


def known(columns: Columns, table: Chances, settings: Settings) -> Windows:
    """Return the windows of pairs whose transmissions are known, of messages that count themselves (vehicle states)."""
    sent_rows, sent_at = columns.sent, columns.sent.at_ns
    count = window_count(columns, settings)
    steps = count + settings.window_s // settings.step_s - 1
    of_sent = (sent_at - columns.begin_ns) // (settings.step_s * SECOND_NS)
    used = (columns.told.sender[sent_rows.octets] >= 0) & (of_sent >= 0) & (of_sent < steps)
    rows = np.flatnonzero(used[table.sent])
    sent_row = table.sent[rows]
    sender, receiver, step = sent_rows.unit[sent_row], table.receiver[rows], of_sent[sent_row]
    units = len(columns.units)
    pair, index = distinct(sender.astype(np.int64) * units + receiver, units * units)
    if not count or len(pair) * steps > MOST_CELLS:
        return _nothing(KNOWN, left_out=bool(count))
    key = index * steps + step
    size, span = len(pair) * steps, settings.window_s // settings.step_s
    distance_m = table.distance_m[rows]
    far = np.isnan(distance_m)
    sent = _slide(np.bincount(key, minlength=size).reshape(-1, steps), span)
    got = _slide(np.bincount(key[table.delivered[rows]], minlength=size).reshape(-1, steps), span)
    near = _slide(np.bincount(key[~far], minlength=size).reshape(-1, steps), span)
    total = np.bincount(key[~far], weights=distance_m[~far], minlength=size)
    one, number = np.nonzero(sent)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean_m = _view(total, (len(pair), steps), span).sum(-1)[one, number] / near[one, number]
    return Windows(KNOWN, pair[one] // units, pair[one] % units, number, got[one, number], sent[one, number], mean_m, 0)


def counted(columns: Columns, found: Streams, settings: Settings) -> Windows:
    """Return the windows of pairs by the counters of what was received."""
    told, octets = columns.told, columns.heard.octets[found.row]
    rows = np.flatnonzero((told.counter[octets] >= 0) & (told.identity[octets] >= 0))
    count = window_count(columns, settings)
    if not count or not len(rows):
        return _nothing(COUNTED)
    octets = octets[rows]
    units = len(columns.units)
    pair = found.sender[rows].astype(np.int64) * units + found.receiver[rows]
    identity = told.identity[octets].astype(np.int64)
    order = np.lexsort((found.at_ns[rows], identity, pair))
    rows, octets, pair, identity = rows[order], octets[order], pair[order], identity[order]
    opens = np.ones(len(rows), bool)
    opens[1:] = (pair[1:] != pair[:-1]) | (identity[1:] != identity[:-1])
    moved: Ints = np.mod(np.diff(ints(told.counter[octets]), prepend=0), MODULO)
    moved[opens] = 0
    standing_still = int((~opens & (moved == 0)).sum())
    unwrapped = np.cumsum(moved)
    steps, span = count + settings.window_s // settings.step_s - 1, settings.window_s // settings.step_s
    stream = np.cumsum(opens) - 1
    streams = int(stream[-1]) + 1
    if streams * steps > MOST_CELLS:
        return _nothing(COUNTED, left_out=True)
    step = (found.at_ns[rows] - columns.begin_ns) // (settings.step_s * SECOND_NS)
    inside = np.flatnonzero((step >= 0) & (step < steps))
    key, size, shape = (stream * steps + step)[inside], streams * steps, (streams, steps)
    leads = np.ones(len(key), bool)
    leads[1:] = key[1:] != key[:-1]  # rows are in order of stream and time, so keys are in order too
    first = np.full(size, np.iinfo(np.int64).max)
    last = np.full(size, -1)
    first[key[leads]] = unwrapped[inside[leads]]
    trails = np.append(leads[1:], True)
    last[key[trails]] = unwrapped[inside[trails]]
    received = _slide(np.bincount(key, minlength=size).reshape(shape), span)
    out_of = _view(last, shape, span).max(-1) - _view(first, shape, span).min(-1) + 1
    distance_m = found.distance_m[rows[inside]]
    near = ~np.isnan(distance_m)
    placed = _slide(np.bincount(key[near], minlength=size).reshape(shape), span)
    total = np.bincount(key[near], weights=distance_m[near], minlength=size)
    one, number = np.nonzero(received >= 2)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean_m = _view(total, shape, span).sum(-1)[one, number] / placed[one, number]
    at = pair[np.flatnonzero(opens)[one]]
    return Windows(
        COUNTED,
        at // units,
        at % units,
        number,
        received[one, number],
        out_of[one, number],
        mean_m,
        int((received == 1).sum()),
        standing_still,
    )


def by_pair(columns: Columns, windows: Windows) -> Table:
    """Return by pair how many windows there are, their mean and worst ratio, and the mean distance."""
    units = len(columns.units)
    pair, index = np.unique(windows.sender * units + windows.receiver, return_inverse=True)
    count = np.bincount(index, minlength=len(pair))
    ratio = windows.ratio
    worst = np.full(len(pair), np.inf)
    np.minimum.at(worst, index, ratio)
    return {
        "sender": names(columns.units, pair // units),
        "receiver": names(columns.units, pair % units),
        "method": np.full(len(pair), windows.method, object),
        "windows": count,
        "mean_ratio": np.bincount(index, weights=ratio, minlength=len(pair)) / np.maximum(count, 1),
        "worst_ratio": worst,
    }


def by_distance(windows: Windows, ring_m: float) -> Table:
    """Return by ring the mean and the lower quantile over all windows of all pairs."""
    ring = rings_of(windows.distance_m, ring_m)
    ratio = windows.ratio
    used = np.unique(ring[ring >= 0])
    parts = [ratio[ring == one] for one in used]
    return {
        "method": np.full(len(used), windows.method, object),
        "over_m": used * ring_m,
        "up_to_m": (used + 1) * ring_m,
        "windows": np.array([len(part) for part in parts], np.int64),
        "mean_ratio": np.array([part.mean() for part in parts], float),
        "p05_ratio": np.array([np.quantile(part, 0.05) for part in parts], float),
    }


def range_m(table: Table, usable: float) -> tuple[float | None, bool]:
    """Return (up to where the mean ratio stays usable, whether it was seen to end); ``None`` = nowhere, or no
    distances."""
    reached: float | None = None
    for up_to, ratio in zip(table["up_to_m"].tolist(), table["mean_ratio"].tolist(), strict=True):
        if ratio < usable:
            return reached, True
        reached = up_to
    return reached, False


def _slide(counts: NDArray[np.int64], span: int) -> NDArray[np.int64]:
    summed = np.cumsum(counts, axis=1)
    made = summed[:, span - 1 :].copy()
    made[:, 1:] -= summed[:, :-span]
    return made


def _view(values: NDArray[Any], shape: tuple[int, int], span: int) -> NDArray[Any]:
    """Return a view of windows over each row."""
    made: NDArray[Any] = np.lib.stride_tricks.sliding_window_view(values.reshape(shape), span, axis=1)
    return made


def _nothing(method: str, left_out: bool = False) -> Windows:
    none = np.zeros(0, np.int64)
    return Windows(method, none, none, none, none, none, np.zeros(0), 0, 0, left_out)
