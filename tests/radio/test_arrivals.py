"""Whose stamp is believed."""

from __future__ import annotations

import time
from collections import Counter

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.radio.arrivals import HARDWARE_STRAY, Times
from cv2x.radio.frame import Stamped

TAI_AHEAD_NS = 37 * SECOND_NS


@pytest.mark.parametrize(
    ("kernel_ago_ns", "hardware_ago_ns", "stamped", "ago_ns", "strays"),
    [
        (5 * MILLISECOND_NS, None, Stamped.KERNEL, 5 * MILLISECOND_NS, 0),
        (5 * MILLISECOND_NS, 5_020_000, Stamped.HARDWARE, 5_020_000, 0),
        (5 * MILLISECOND_NS, 5 * MILLISECOND_NS - TAI_AHEAD_NS, Stamped.KERNEL, 5 * MILLISECOND_NS, 1),
        (5 * MILLISECOND_NS, 3_600 * SECOND_NS, Stamped.KERNEL, 5 * MILLISECOND_NS, 1),
        (11 * SECOND_NS, None, Stamped.FETCHED, 0, 0),
        (-SECOND_NS, None, Stamped.FETCHED, 0, 0),
        (None, None, Stamped.FETCHED, 0, 0),
    ],
    ids=["kernel", "hardware", "hardware on TAI", "hardware runs free", "too old", "from the future", "none"],
)
def test_the_best_stamp_that_can_be_believed_is_taken(
    kernel_ago_ns: int | None, hardware_ago_ns: int | None, stamped: Stamped, ago_ns: int, strays: int
) -> None:
    counters: Counter[str] = Counter()
    monotonic_ns, utc_ns = time.monotonic_ns(), time.time_ns()
    now = Stamp(utc_ns - 3_600 * SECOND_NS, monotonic_ns)  # a unit whose clock is an hour behind
    kernel_ns = 0 if kernel_ago_ns is None else utc_ns - kernel_ago_ns
    hardware_ns = 0 if hardware_ago_ns is None else utc_ns - hardware_ago_ns
    stamp, by = Times(now, counters).of(kernel_ns, hardware_ns)
    assert by is stamped
    assert stamp.utc_ns - stamp.monotonic_ns == now.utc_ns - now.monotonic_ns
    assert (
        abs(now.monotonic_ns - stamp.monotonic_ns - ago_ns) < 50 * MILLISECOND_NS
    )  # two clocks read one after another
    assert counters[HARDWARE_STRAY] == strays
