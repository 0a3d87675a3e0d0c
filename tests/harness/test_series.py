"""Series stay small and keep their totals."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.harness.series import MAX_BINS, MAX_POINTS, TimeBins, Track

MS = 1_000_000
S = 1000 * MS


@given(st.lists(st.integers(0, 10**14), max_size=100))
def test_bins_keep_the_total_and_stay_small(times: list[int]) -> None:
    bins = TimeBins()
    for at in times:
        bins.add(at)
    assert sum(bins.counts) == bins.total == len(times)
    assert len(bins.counts) <= MAX_BINS


def test_widening_keeps_events_where_they_were() -> None:
    bins = TimeBins(50 * MS)
    for tick in range(MAX_BINS * 4):
        bins.add(tick * 50 * MS)
    assert bins.width_ns == 4 * 50 * MS
    assert set(bins.counts) == {4}


@pytest.mark.parametrize(
    ("times_s", "rate"), [((0.0, 0.1, 0.2, 0.3), 10.0), ((5.0, 6.0, 7.0), 1.0), ((3.0,), None), ((), None)]
)
def test_rate_counts_from_the_first_to_the_last(times_s: tuple[float, ...], rate: float | None) -> None:
    bins = TimeBins()
    for at in times_s:
        bins.add(round(at * S))
    assert bins.rate_hz() == (None if rate is None else pytest.approx(rate))


def test_a_long_track_is_thinned_evenly() -> None:
    track = Track()
    for tick in range(10 * MAX_POINTS):
        track.add(tick, tick, -tick, None if tick % 2 else 1.0)
    assert track.seen == 10 * MAX_POINTS
    assert MAX_POINTS // 4 <= len(track.monotonic_ns) < MAX_POINTS
    steps = {b - a for a, b in zip(track.monotonic_ns, track.monotonic_ns[1:], strict=False)}
    assert len(steps) == 1
    assert len(track.lat_deg) == len(track.lon_deg) == len(track.speed_mps) == len(track.monotonic_ns)
    assert not any(math.isinf(v) for v in track.speed_mps)


def test_many_events_at_once_count_as_one_by_one() -> None:
    times = [0, -5, 49 * MS, 50 * MS, 7 * S, 7 * S, 3000 * S]
    one_by_one, together = TimeBins(), TimeBins()
    for at in times:
        one_by_one.add(at)
    for some in (times[:4], times[4:]):
        together.make_room(max(some))
        where, many = np.unique(np.maximum(some, 0) // together.width_ns, return_counts=True)
        assert together.take(where, many) == len(some)
    assert (together.counts, together.total, together.width_ns) == (
        one_by_one.counts,
        one_by_one.total,
        one_by_one.width_ns,
    )
