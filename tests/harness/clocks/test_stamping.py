"""Stamps for clock exchanges are never too early, whatever interrupts a look at two clocks."""

from __future__ import annotations

import time
from collections import Counter

from cv2x.clock import Stamp, wall_stamp
from cv2x.harness.clocks.stamping import UNSURE, arrived
from cv2x.radio.frame import Stamped

MS = 1_000_000


def datagram(ago_ns: int):
    return (b"octets", b"source", time.time_ns() - ago_ns, 0, False)


def test_the_kernels_stamp_is_carried_over_to_the_clock_that_is_compared():
    def ahead() -> Stamp:
        return wall_stamp()._replace(utc_ns=time.time_ns() + 3_000 * MS)

    true_ns = time.time_ns() - 7 * MS
    counters: Counter[str] = Counter()
    (one,) = arrived([(b"octets", b"source", true_ns, 0, False)], ahead, counters)
    if one.stamped is Stamped.KERNEL:  # a machine that interrupts every look would have it fetched
        assert abs(one.at.utc_ns - true_ns - 3_000 * MS) < 2_000
    else:
        assert counters[UNSURE] == 1


def test_a_clock_whose_two_times_do_not_belong_together_gives_the_time_of_looking():
    beats = iter(range(1, 100))

    def torn() -> Stamp:
        now = wall_stamp()
        return Stamp(now.utc_ns - next(beats) * MS, now.monotonic_ns)  # interrupted between the two, longer every time

    counters: Counter[str] = Counter()
    before_ns = wall_stamp().utc_ns - 100 * MS
    (one,) = arrived([datagram(50 * MS)], torn, counters)
    assert one.stamped is Stamped.FETCHED
    assert one.at.utc_ns >= before_ns
    assert counters == {UNSURE: 1}


def test_what_was_cut_off_has_no_octets():
    (one,) = arrived([(b"octets", b"source", time.time_ns(), 0, True)], wall_stamp, Counter())
    assert one.octets == b""
