"""Reception ratios, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.harness.links import HORIZON_NS, LinkBook, wilson

S = 1_000_000_000
MS = 1_000_000


def book() -> LinkBook:
    links = LinkBook(("a", "b", "c"), (120.0,))
    links.place("a", 0.0, 0.0)
    links.place("b", 100.0, 0.0)
    links.place("c", 0.0, 130.0)
    return links


def test_ratio_is_heard_over_sent_per_link() -> None:
    links = book()
    for n in range(10):
        octets = bytes([n])
        links.transmitted("a", "BSM", octets, n * S)
        links.received("b", octets, n * S + MS)
        if n % 2:
            links.received("c", octets, n * S + MS)
    assert links.totals("a", "b", ["BSM"]) == (10, 10)
    assert links.totals("a", "c", ["BSM"]) == (10, 5)
    assert links.totals("b", "a", ["BSM"]) == (0, 0)
    assert links.longest_ns == MS


@pytest.mark.parametrize(("within", "counted"), [(150.0, 1), (120.0, 0), (100.0, 0)])
def test_distance_is_that_at_the_transmission(within: float, counted: int) -> None:
    links = book()
    links.transmitted("a", "BSM", b"x", 0)
    links.place("c", 0.0, 10.0)
    links.received("c", b"x", MS)
    assert links.totals("a", "c", ["BSM"], within) == (counted, counted)


def test_a_bound_belongs_to_the_class_below_it() -> None:
    links = LinkBook(("a", "b"), (120.0,))
    links.place("a", 0.0, 0.0)
    links.place("b", 120.0, 0.0)
    links.transmitted("a", "BSM", b"x", 0)
    links.place("b", 120.001, 0.0)
    links.transmitted("a", "BSM", b"y", S)
    assert links.totals("a", "b", ["BSM"], 120.0) == (1, 0)


def test_one_that_is_not_there_is_not_counted_nor_is_what_it_hears() -> None:
    links = book()
    links.leave("b")
    links.transmitted("a", "BSM", b"x", 0)
    links.received("b", b"x", MS)
    assert links.totals("a", "b", ["BSM"]) == (0, 0)
    assert links.late == 1


def test_equal_octets_belong_to_the_latest_transmission_not_yet_heard() -> None:
    links = book()
    links.transmitted("a", "MAP", b"same", 0)
    links.transmitted("a", "MAP", b"same", S)
    assert links.received("b", b"same", S + MS).monotonic_ns == S  # type: ignore[union-attr]
    assert links.received("b", b"same", S + 2 * MS).monotonic_ns == 0  # type: ignore[union-attr]
    assert links.received("b", b"same", S + 3 * MS) is None
    assert links.duplicates == 1
    assert links.totals("a", "b", ["MAP"]) == (2, 2)


def test_octets_of_two_senders_are_told_apart_by_who_hears_them() -> None:
    links = book()
    links.transmitted("a", "BSM", b"same", 0)
    links.transmitted("b", "BSM", b"same", MS)
    assert links.received("a", b"same", 2 * MS).sender == 1  # type: ignore[union-attr]
    assert links.totals("b", "a", ["BSM"]) == (1, 1)


def test_foreign_and_late_frames_belong_to_nobody() -> None:
    links = book()
    links.transmitted("a", "BSM", b"x", 0)
    assert links.received("b", b"foreign", MS) is None
    links.transmitted("a", "BSM", b"y", HORIZON_NS + 1)
    assert links.received("b", b"x", HORIZON_NS + 2) is None
    assert links.totals("a", "b", ["BSM"]) == (2, 0)


def test_what_is_under_way_at_the_end_is_not_lost() -> None:
    links = book()
    for n in range(5):
        links.transmitted("a", "BSM", bytes([n]), n * S)
        if n < 4:
            links.received("b", bytes([n]), n * S + 20 * MS)
    links.close(4 * S + 10 * MS)
    assert links.totals("a", "b", ["BSM"]) == (4, 4)
    assert links.totals("a", "c", ["BSM"]) == (4, 0)
    assert links.in_flight == 2


def test_a_loss_long_before_the_end_stays_a_loss() -> None:
    links = book()
    links.transmitted("a", "BSM", b"heard", 0)
    links.received("b", b"heard", MS)
    links.transmitted("a", "BSM", b"lost", S)
    links.close(3 * S)
    assert links.totals("a", "b", ["BSM"]) == (2, 1)


def test_without_places_everything_counts_but_not_within_a_distance() -> None:
    links = LinkBook(("a", "b"))
    links.transmitted("a", "BSM", b"x", 0)
    links.received("b", b"x", MS)
    assert links.totals("a", "b", ["BSM"]) == (1, 1)
    assert links.totals("a", "b", ["BSM"], 150.0) == (0, 0)
    assert links.class_name(links.classes - 1) == (None, None)


def test_a_unit_that_joins_later_has_room() -> None:
    links = book()
    links.transmitted("a", "BSM", b"x", 0)
    links.received("b", b"x", MS)
    links.transmitted("late", "BSM", b"y", S)
    links.received("a", b"y", S + MS)
    assert links.totals("a", "b", ["BSM"]) == (1, 1)
    assert links.totals("late", "a", ["BSM"]) == (1, 1)
    assert links.totals("a", "late", ["BSM"]) == (0, 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans(), st.booleans()), max_size=60))
def test_never_more_heard_than_sent(events: list[tuple[str, bool, bool]]) -> None:
    links = book()
    for n, (sender, first, second) in enumerate(events):
        octets = bytes([n % 7])
        links.transmitted(sender, "BSM", octets, n * 100 * MS)
        for unit, hears in zip("bc", (first, second), strict=True):
            if hears and unit != sender:
                links.received(unit, octets, n * 100 * MS + MS)
    links.close(len(events) * 100 * MS)
    for one in "abc":
        for other in "abc":
            sent, heard = links.totals(one, other, ["BSM"])
            assert 0 <= heard <= sent


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcz"), st.integers(0, 3), st.lists(st.sampled_from("abcdz"), min_size=1, max_size=5)
        ),
        max_size=30,
    )
)
def test_hearing_together_is_hearing_one_by_one(events: list[tuple[str, int, list[str]]]) -> None:
    together, one_by_one = book(), book()
    together.leave("c")
    one_by_one.leave("c")
    for n, (sender, number, units) in enumerate(events):
        octets, at = bytes([number]), n * 100 * MS
        for links in (together, one_by_one):
            if n % 3 == 0:
                links.transmitted(sender, "BSM", octets, at)
        found = together.received_by(together.numbers(units), octets, at + MS)
        singly = [one_by_one.received(unit, octets, at + MS) for unit in units]
        many = found if isinstance(found, list) else [found] * len(units)
        assert [one and one.packet for one in many] == [one and one.packet for one in singly]
    assert together.units == one_by_one.units
    for links in (together, one_by_one):
        links.close(len(events) * 100 * MS)
    for one in together.units:
        for other in together.units:
            assert together.by_class(one, other, "BSM") == one_by_one.by_class(one, other, "BSM")
    told = [(links.duplicates, links.late, links.longest_ns, links.in_flight) for links in (together, one_by_one)]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("heard", "sent", "low", "high"), [(81, 100, 0.7222, 0.8750), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0)]
)
def test_wilson_interval_as_published(heard: int, sent: int, low: float, high: float) -> None:
    assert wilson(heard, sent) == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


def test_nothing_sent_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
