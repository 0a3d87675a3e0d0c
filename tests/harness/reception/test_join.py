"""Receptions and the transmissions they are of: copies, repetitions, own frames, clocks that disagree."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cv2x.clock import MILLISECOND_NS
from cv2x.harness.reception.columns import UNKNOWN_NS, Heard, Sent, ints, numbers
from cv2x.harness.reception.join import HORIZON_NS, Joined, join

MS = MILLISECOND_NS


def joined(sent: list[tuple[int, int, int]], heard: list[tuple[int, int, int]], slack_ms: int = 0) -> Joined:
    """From rows (milliseconds, unit, octets)."""
    at, unit, octets = zip(*sent, strict=True) if sent else ((), (), ())
    at_h, unit_h, octets_h = zip(*heard, strict=True) if heard else ((), (), ())
    count = len(heard)
    return join(
        Sent(ints(at) * MS, numbers(unit), numbers(octets)),
        Heard(
            ints(at_h) * MS,
            numbers(unit_h),
            numbers(octets_h),
            np.full(count, np.nan, np.float32),
            np.full(count, UNKNOWN_NS),
        ),
        slack_ms * MS,
    )


def test_a_reception_is_of_the_latest_transmission_before_it() -> None:
    found = joined([(0, 0, 7), (1000, 0, 7), (2000, 0, 7)], [(20, 1, 7), (1020, 1, 7), (2020, 1, 7)])
    assert found.sent.tolist() == [0, 1, 2]
    assert not found.copy.any()
    assert found.ambiguous == 2


def test_copies_count_once_and_take_nothing_from_a_lost_transmission() -> None:
    """The first transmission was lost: its repetition, heard twice by HARQ, must not stand for both."""
    found = joined([(0, 0, 7), (1000, 0, 7)], [(1012, 1, 7), (1020, 1, 7)])
    assert found.sent.tolist() == [1, 1]
    assert found.copy.tolist() == [False, True]
    assert found.counts.tolist() == [True, False]


def test_what_is_late_is_of_the_transmission_before() -> None:
    """Both are heard after the second was sent; more than a copy's time apart they are two."""
    found = joined([(0, 0, 7), (100, 0, 7)], [(130, 1, 7), (260, 1, 7)])
    assert sorted(found.sent.tolist()) == [0, 1]
    assert not found.copy.any()


def test_each_receiver_for_itself_and_rows_in_any_order() -> None:
    found = joined([(100, 0, 1), (0, 0, 0)], [(110, 2, 1), (10, 1, 0), (105, 1, 1), (9, 2, 0)])
    assert found.sent.tolist() == [0, 1, 0, 1]


def test_own_frames_and_strangers_are_from_outside() -> None:
    found = joined([(0, 0, 7)], [(5, 0, 7), (5, 1, 8), (5, 1, 7)])
    assert found.sent.tolist() == [-1, -1, 0]
    assert found.own == 1


def test_of_two_senders_of_the_same_octets_the_other_one_counts() -> None:
    found = joined([(0, 0, 7), (50, 1, 7)], [(60, 1, 7), (60, 2, 7)])
    assert found.sent.tolist() == [0, 1]


def test_nothing_is_heard_after_the_horizon_or_before_it_was_sent() -> None:
    late_ms = HORIZON_NS // MS
    found = joined([(0, 0, 7), (0, 0, 8), (500, 0, 9)], [(late_ms, 1, 7), (late_ms + 1, 1, 8), (499, 1, 9)])
    assert found.sent.tolist() == [0, -1, -1]


def test_clocks_of_two_machines_may_differ_by_the_slack() -> None:
    found = joined([(1000, 0, 7), (1000, 0, 8)], [(980, 1, 7), (100, 1, 8)], slack_ms=500)
    assert found.sent.tolist() == [0, -1]
    assert (found.early, found.early_ns) == (1, 20 * MS)


def test_nothing_at_all() -> None:
    assert joined([], []).sent.tolist() == []
    assert joined([], [(5, 1, 0)]).sent.tolist() == [-1]
    assert joined([(5, 1, 0)], []).counts.tolist() == []


ROWS = st.lists(st.tuples(st.integers(0, 8000), st.integers(0, 3), st.integers(0, 4)), max_size=40)


@given(ROWS, ROWS)
def test_the_rules_hold_for_any_rows(sent: list[tuple[int, int, int]], heard: list[tuple[int, int, int]]) -> None:
    found = joined(sent, heard)
    taken: dict[tuple[int, int], list[int]] = {}
    for row, (at, unit, octets) in enumerate(heard):
        of = int(found.sent[row])
        able = [k for k, (t, u, o) in enumerate(sent) if o == octets and u != unit and 0 <= at - t <= HORIZON_NS // MS]
        if of < 0:
            assert not able or max(sum(o == octets and u == unit for _, u, o in sent), 0) >= 8
            continue
        assert of in able
        if not found.copy[row]:
            taken.setdefault((of, unit), []).append(row)
    assert all(len(rows) == 1 for rows in taken.values())
    for row in np.flatnonzero(found.copy).tolist():
        assert any(heard[other][1] == heard[row][1] and not found.copy[other] for other in range(len(heard)))
