"""Budgets held against measured ways, for every sender and receiver of their messages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from cv2x.harness.expected import criterion
from cv2x.harness.latency.budget import Figure, judge_figures
from cv2x.harness.latency.join import End, Joined, Way
from cv2x.harness.phrase import say
from cv2x.scenarios.expect import BudgetExpected


def judged(joined: Joined, budgets: Sequence[BudgetExpected], *, complete: bool) -> list[dict[str, Any]]:
    """Return one row per budget and pair, as plain data; a budget whose messages nobody heard has one row without a
    pair."""
    rows = []
    for expected in budgets:
        pairs: dict[tuple[End, End], list[Way]] = {}
        for (sender, receiver, message), ways in joined.ways.items():
            if message in expected.names:
                pairs.setdefault((sender, receiver), []).extend(ways)
        if not pairs:
            rows.append(_row(expected, None, None, [], complete))
        rows += [
            _row(expected, sender.unit, receiver.unit, ways, complete)
            for (sender, receiver), ways in sorted(pairs.items())
        ]
    return rows


def _row(
    expected: BudgetExpected, sender: str | None, receiver: str | None, ways: Sequence[Way], complete: bool
) -> dict[str, Any]:
    found = judge_figures(expected, figures_of(ways, expected.quantile), complete)
    return {
        "sender": sender,
        "receiver": receiver,
        "criterion": say(criterion(expected)),
        "status": found.status,
        "sentence": say(found.said),
        **found.evidence,
    }


def figures_of(ways: Sequence[Way], quantile: float) -> dict[str, Figure]:
    """Return the quantile of every part that is known of these ways."""
    parts: dict[str, list[tuple[int, int]]] = {"whole": [], "software": [], "access": [], "air": []}
    for way in ways:
        if way.sending_ns is not None and way.receiving_ns is not None:
            software_ns = way.sending_ns + way.receiving_ns
            parts["software"].append((software_ns, 0))
            parts["whole"].append((software_ns + way.travel_ns, way.half_ns))
        if way.access_ns is not None:
            parts["access"].append((way.access_ns, 0))
            parts["air"].append((way.travel_ns - way.access_ns, way.half_ns))
    return {part: _figure(rows, quantile) for part, rows in parts.items() if rows}


def _figure(rows: Sequence[tuple[int, int]], quantile: float) -> Figure:
    value, half = np.array(rows, np.int64).T
    index = max(0, math.ceil(quantile * len(value) - 1e-9) - 1)
    at, low, high = (int(np.sort(one)[index]) for one in (value, value - half, value + half))
    return Figure(at, low, high, len(value))
