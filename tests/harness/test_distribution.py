"""Quantiles of durations, against NumPy's on the same samples."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.harness.distribution import Distribution


def filled(values: list[int]) -> Distribution:
    distribution = Distribution()
    distribution.extend(values)
    return distribution


def test_quantiles_agree_with_numpy_to_three_digits() -> None:
    rng = random.Random(1)
    values = [int(rng.lognormvariate(10, 1.5)) for _ in range(30_000)]
    distribution = filled(values)
    for quantile in (0.5, 0.95, 0.99):
        exact = np.quantile(values, quantile, method="inverted_cdf")
        assert distribution.quantile_ns(quantile) == pytest.approx(exact, rel=1.1e-3)
    assert distribution.quantile_ns(1.0) == max(values)
    assert distribution.count == len(values)


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=200))
def test_summary_is_ordered_and_exact_at_the_ends(values: list[int]) -> None:
    told = filled(values).summary()
    assert told["count"] == len(values)
    assert told["min_ns"] == min(values)
    assert told["max_ns"] == max(values)
    assert told["min_ns"] <= told["median_ns"] <= told["p95_ns"] <= told["p99_ns"] <= told["max_ns"]
    assert sum(count for _, count in told["bins"]) == len(values)
    assert told["mean_ns"] == pytest.approx(sum(values) / len(values))


def test_a_constant_is_its_own_quantile() -> None:
    """A simulated delay of exactly 20 ms must not be told as 20.01 ms: a bound of 20 ms would fail."""
    assert filled([20_000_000] * 100).quantile_ns(0.99) == 20_000_000


def test_negative_durations_are_counted_apart() -> None:
    distribution = filled([-5, 10, 10])
    assert distribution.summary()["negative"] == 1
    assert distribution.count == 2
    assert distribution.min_ns == 10


def test_nothing_booked_says_so() -> None:
    assert filled([]).summary() == {"count": 0, "negative": 0}
    assert filled([]).quantile_ns(0.5) == 0


def test_the_histogram_can_be_merged_elsewhere() -> None:
    from hdrh.histogram import HdrHistogram

    merged = HdrHistogram.decode(filled([1000] * 5).summary()["hdr"].encode())
    merged.decode_and_add(filled([9000] * 3).summary()["hdr"].encode())
    assert merged.get_total_count() == 8


def test_folding_in_parts_gives_the_same() -> None:
    values = list(range(1, 40_000))
    parts = Distribution()
    for value in values:
        parts.add(value)
    assert parts.summary() == filled(values).summary()
