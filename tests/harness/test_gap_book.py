"""Gaps: classed, counted and the longest kept, however many rows come at once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cv2x.harness.gap_book import GAP_EDGES_MS, LONGEST_KEPT, MAX_KEYS, GapBook, Gaps

MS = 1_000_000


def booked(rows: list[tuple[int, int]], cuts: list[int]) -> dict[int, Gaps]:
    book = GapBook()
    for begin, end in pairwise([0, *sorted(cuts), len(rows)]):
        part = np.array(rows[begin:end], np.int64).reshape(-1, 2)
        book.take(part[:, 0], part[:, 1])
    return dict(book)


def test_gaps_are_classed_and_the_longest_kept_with_their_moments() -> None:
    stamps = [0]
    for gap_ms in (100, 100, 0, 5400, 100, 151, *range(20, 20 + LONGEST_KEPT)):
        stamps.append(stamps[-1] + gap_ms * MS)
    gaps = booked([(7, at) for at in stamps], [3])[7]
    assert gaps.count == 5 + LONGEST_KEPT
    assert gaps.repeated == 1
    assert gaps.total_ns == stamps[-1]
    assert gaps.longest[0] == (5400 * MS, 200 * MS)
    assert len(gaps.longest) == LONGEST_KEPT
    by_edge = dict(zip((*GAP_EDGES_MS, None), gaps.classes, strict=True))
    assert (by_edge[105], by_edge[200], by_edge[10_000]) == (3, 1, 1)
    assert sum(gaps.classes) == gaps.count


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 12_000)), max_size=80),
    st.lists(st.integers(0, 80), max_size=4),
)
def test_columns_say_what_a_plain_count_says(rows: list[tuple[int, int]], cuts: list[int]) -> None:
    rows = [(key, at * MS) for key, at in rows]
    found = booked(rows, [min(cut, len(rows)) for cut in cuts])
    assert list(found) == list(dict.fromkeys(key for key, _ in rows))
    for key, gaps in found.items():
        steps = list(pairwise(at for one, at in rows if one == key))
        real = [(after - before, before) for before, after in steps if after > before]
        assert (gaps.count, gaps.repeated) == (len(real), len(steps) - len(real))
        assert gaps.total_ns == sum(gap for gap, _ in real)
        assert [gap for gap, _ in gaps.longest] == sorted((gap for gap, _ in real), reverse=True)[:LONGEST_KEPT]
        assert set(gaps.longest) <= set(real)
        classes = [0] * (len(GAP_EDGES_MS) + 1)
        for gap, _ in real:
            classes[sum(gap > edge * MS for edge in GAP_EDGES_MS)] += 1
        assert gaps.classes == classes


def test_keys_beyond_the_bound_are_counted() -> None:
    book = GapBook()
    keys = np.arange(MAX_KEYS + 5, dtype=np.int64)
    book.take(keys, keys)
    book.take(keys, keys + 100)
    assert (len(dict(book)), book.not_kept) == (MAX_KEYS, 10)
