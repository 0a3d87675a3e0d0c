"""Quantiles with intervals: against exact arithmetic, and against many draws from known distributions."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest

from cv2x.harness.latency.figures import figures, windows
from cv2x.harness.latency.order_statistics import ranks


def exactly(count: int, quantile: float, first: int, last: int) -> float:
    """The chance that the quantile lies between the samples of two ranks: at least ``first`` and fewer than ``last``
    samples below it."""
    return sum(math.comb(count, k) * quantile**k * (1 - quantile) ** (count - k) for k in range(first, last))


@pytest.mark.parametrize("quantile", [0.5, 0.9, 0.99])
@pytest.mark.parametrize("count", [10, 59, 300, 1000])
def test_the_ranks_enclose_with_95_percent_and_no_tighter_pair_of_tails_does(count, quantile):
    first, last = ranks(count, quantile)
    if first is None or last is None:
        return
    assert exactly(count, quantile, first, last) >= 0.95
    assert exactly(count, quantile, 0, first) <= 0.025
    assert exactly(count, quantile, 0, first + 1) > 0.025
    assert exactly(count, quantile, last, count + 1) <= 0.025
    assert exactly(count, quantile, last - 1, count + 1) > 0.025


def test_too_few_samples_enclose_nothing():
    assert ranks(0, 0.5) == (None, None)
    assert ranks(5, 0.5) == (None, None)  # all five on one side: 1 in 32 each
    assert ranks(6, 0.5) == (1, 6)
    assert ranks(100, 0.99)[1] is None
    assert ranks(368, 0.99)[1] is not None  # 0.99 ** 368 < 0.025


def test_a_million_samples_cost_little_and_are_as_the_normal_distribution_has_it():
    first, last = ranks(1_000_000, 0.5)
    assert first == pytest.approx(500_000 - 1.96 * 500, abs=2)
    assert last == pytest.approx(500_000 + 1.96 * 500, abs=2)


def test_the_intervals_hold_the_truth_as_often_as_they_say():
    rng = random.Random(5)
    true_ns = round(math.log(10) * 1e6)  # p90 of an exponential distribution of mean 1 ms
    held = 0
    for _ in range(400):
        p90 = figures([round(rng.expovariate(1e-6)) for _ in range(200)], [0] * 200)["quantiles"]["p90"]
        held += p90["low_ns"] <= true_ns <= p90["high_ns"]
    assert held >= 0.925 * 400


def test_the_uncertainty_of_a_quantile_holds_whatever_the_errors_are():
    rng = np.random.default_rng(3)
    for _ in range(50):
        true = rng.integers(1_000_000, 50_000_000, 300)
        half = rng.integers(10_000, 5_000_000, 300)
        shown = true + (half * rng.uniform(-1, 1, 300)).astype(np.int64)
        told = figures(shown.tolist(), half.tolist())
        for name, quantile in (("p50", 0.5), ("p90", 0.9), ("p99", 0.99)):
            right = int(np.sort(true)[math.ceil(quantile * 300) - 1])
            assert abs(told["quantiles"][name]["value_ns"] - right) <= told["quantiles"][name]["uncertainty_ns"]
        assert abs(told["max_ns"] - true.max()) <= told["max_uncertainty_ns"]
        assert abs(told["mean_ns"] - true.mean()) <= told["mean_uncertainty_ns"]


def test_windows_are_cut_where_they_should_be():
    at = np.array([0, 999, 1000, 3999], np.int64)
    rows = windows(at, np.array([5, 7, 20, 30], np.int64), np.array([1, 2, 3, 4], np.int64), 1000, 0)
    assert rows == [[0.0, 2, 5, 5, 7, 1], [1e-6, 1, 20, 20, 20, 3], [3e-6, 1, 30, 30, 30, 4]]


def test_nothing_is_nothing():
    assert figures([], []) == {"count": 0}
