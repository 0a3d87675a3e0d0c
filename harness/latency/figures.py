"""From ways to figures: quantiles with their intervals, the whole distribution, and the course over time.

Every single duration is known within its own uncertainty, ``value - half`` to ``value + half``.  So a quantile of the
true durations lies between the same quantile of all lower ends and that of all upper ends, whatever the errors are and
however they depend on each other; half of that is the quantile's ``uncertainty_ns``.  Beside it stands the confidence
interval for the chance of which frames were drawn (`order_statistics`); ``low_ns`` to ``high_ns`` holds both.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS
from cv2x.harness.distribution import Distribution
from cv2x.harness.latency.join import End, Joined, Way
from cv2x.harness.latency.order_statistics import CONFIDENCE, ranks

QUANTILES = {"p50": 0.5, "p90": 0.9, "p95": 0.95, "p99": 0.99, "p999": 0.999}
MAX_WINDOWS = 10_000
"""Windows of one row; a longer run has wider ones."""
Array = NDArray[np.int64]
PARTS = ("whole", "sending", "travel", "access", "air", "receiving")
"""What a row may be about: from the making to the applications; the sender's software; from the radio to the reception
stamp; the part of that spent waiting for the air; the rest of it; the receiver's software."""


def figures(values: Iterable[int], halves: Iterable[int], *, histogram: bool = False) -> dict[str, Any]:
    """Return count, extremes, mean and quantiles of durations, each with its uncertainty; nanoseconds."""
    value = np.fromiter(values, np.int64)
    half = np.fromiter(halves, np.int64)
    count = len(value)
    if not count:
        return {"count": 0}
    ordered, lower, upper = np.sort(value), np.sort(value - half), np.sort(value + half)
    rows: dict[str, Any] = {
        "count": count,
        "min_ns": int(ordered[0]),
        "max_ns": int(ordered[-1]),
        "max_uncertainty_ns": _reach(lower, ordered, upper, count - 1),
        "mean_ns": float(value.mean()),
        "mean_uncertainty_ns": math.ceil(float(half.mean())),
        "confidence": CONFIDENCE,
        "quantiles": {name: _quantile(ordered, lower, upper, quantile) for name, quantile in QUANTILES.items()},
    }
    if histogram:
        distribution = Distribution()
        distribution.extend(value)
        rows |= {key: distribution.summary().get(key) for key in ("negative", "bins", "hdr")}
    return rows


def windows(at_ns: Array, value: Array, half: Array, width_ns: int, start_ns: int) -> list[list[Any]]:
    """Return rows of (start in seconds, count, least, median, greatest, uncertainty of the median), nanoseconds, for
    every window that has frames."""
    number = (at_ns - start_ns) // width_ns
    rows: list[list[Any]] = []
    for window in np.unique(number).tolist():
        here = number == window
        ordered = np.sort(value[here])
        lower, upper = np.sort(value[here] - half[here]), np.sort(value[here] + half[here])
        middle = (len(ordered) - 1) // 2
        reach = _reach(lower, ordered, upper, middle)
        start_s = window * width_ns / 1e9
        rows.append([start_s, len(ordered), int(ordered[0]), int(ordered[middle]), int(ordered[-1]), reach])
    return rows


def rows_of(joined: Joined, names: Sequence[str], window_ns: int = SECOND_NS) -> list[dict[str, Any]]:
    """Return a row of plain data per sender, receiver and message, and one per pair over all its messages (``message``
    is ``None``); ``names`` are the runs' names."""
    pairs: dict[tuple[End, End], list[Way]] = {}
    for (sender, receiver, _), ways in joined.ways.items():
        pairs.setdefault((sender, receiver), []).extend(ways)
    listed: list[tuple[End, End, str | None, list[Way]]] = []
    for sender, receiver in sorted(pairs):
        messages = sorted(message for one, other, message in joined.ways if (one, other) == (sender, receiver))
        if len(messages) > 1:
            listed.append((sender, receiver, None, pairs[sender, receiver]))
        listed += [(sender, receiver, message, joined.ways[sender, receiver, message]) for message in messages]
    if not listed:
        return []
    first_ns = joined.first_ns
    last_ns = max(way.at_ns for ways in joined.ways.values() for way in ways)
    while (last_ns - first_ns) // window_ns >= MAX_WINDOWS:
        window_ns *= 2
    return [_row(joined, names, one, other, message, ways, window_ns, first_ns) for one, other, message, ways in listed]


def _row(joined: Joined, names: Sequence[str], sender: End, receiver: End, message: str | None, ways: list[Way],
         window_ns: int, start_ns: int) -> dict[str, Any]:  # fmt: skip
    ways.sort()
    columns = _parts(ways)
    at, travel = np.array([way.at_ns for way in ways], np.int64), columns["travel"]
    sent = sum(count for (end, name), count in joined.sent.items() if end == sender and message in (None, name))
    return {
        "sender": sender.unit,
        "receiver": receiver.unit,
        "runs": [names[sender.run], names[receiver.run]],
        "message": message,
        "sent": sent,
        "heard": len(ways),
        "parts": {
            part: figures(value.tolist(), half.tolist(), histogram=part in ("whole", "travel"))
            for part, (value, half) in columns.items()
        },
        "window_s": window_ns / 1e9,
        "windows": windows(at, *travel, window_ns, start_ns),
    }


def _parts(ways: Sequence[Way]) -> dict[str, tuple[Array, Array]]:
    """Return value and uncertainty of every part that is known, in the order of `PARTS`."""
    found: dict[str, list[tuple[int, int]]] = {part: [] for part in PARTS}
    for way in ways:
        found["travel"].append((way.travel_ns, way.half_ns))
        if way.access_ns is not None:
            found["access"].append((way.access_ns, 0))
            found["air"].append((way.travel_ns - way.access_ns, way.half_ns))
        if way.sending_ns is not None:
            found["sending"].append((way.sending_ns, 0))
        if way.receiving_ns is not None:
            found["receiving"].append((way.receiving_ns, 0))
        if way.sending_ns is not None and way.receiving_ns is not None:
            found["whole"].append((way.sending_ns + way.travel_ns + way.receiving_ns, way.half_ns))
    return {
        part: tuple(np.array(column, np.int64) for column in zip(*rows, strict=True))  # type: ignore[misc]
        for part, rows in found.items()
        if rows
    }


def _quantile(ordered: Array, lower: Array, upper: Array, quantile: float) -> dict[str, Any]:
    count = len(ordered)
    index = max(0, math.ceil(quantile * count - 1e-9) - 1)
    first, last = ranks(count, quantile)
    return {
        "value_ns": int(ordered[index]),
        "uncertainty_ns": _reach(lower, ordered, upper, index),
        "low_ns": None if first is None else int(lower[first - 1]),
        "high_ns": None if last is None else int(upper[last - 1]),
    }


def _reach(lower: Array, ordered: Array, upper: Array, index: int) -> int:
    return int(max(ordered[index] - lower[index], upper[index] - ordered[index]))
