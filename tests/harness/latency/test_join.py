"""Receptions joined to transmissions: what is certain, what is assumed, what is left out and called by its name."""

from __future__ import annotations

from pathlib import Path

from cv2x.harness.clocks.exchange import Exchange
from cv2x.harness.clocks.offset import Offset
from cv2x.harness.clocks.relation import ExchangedClocks
from cv2x.harness.latency.join import AMBIGUOUS, ASSUMED, DUPLICATES, IMPOSSIBLE, NO_CLOCK, UNRELATED, End, join
from cv2x.harness.latency.stamps import HeardFrame, RunStamps, SentFrame
from cv2x.radio.frame import Stamped

MS, S = 1_000_000, 1_000_000_000
T = 1_800_000_000 * S
SITE, ROAD = End(0, "site"), End(1, "sedan")


def sent(ms: float, key: str, unit: str = "site") -> SentFrame:
    at_ns = T + round(ms * MS)
    return SentFrame(unit, "MAP" if key.startswith("map") else "SPAT", key.encode(), at_ns - 300_000, at_ns)


def heard(ms: float, key: str, unit: str = "sedan", stamped: Stamped = Stamped.MEDIUM, access_ns: int | None = None):
    at_ns = T + round(ms * MS)
    return HeardFrame(unit, "SPAT", key.encode(), at_ns, at_ns + 500_000, access_ns, stamped)


def two(sents: list[SentFrame], heards: list[HeardFrame], relation=None):
    return join([RunStamps(Path("a"), sent=sents), RunStamps(Path("b"), heard=heards)], relation)


def travels(joined, message: str = "SPAT") -> list[float]:
    return [way.travel_ns / MS for way in joined.ways.get((SITE, ROAD, message), [])]


def test_octets_said_once_are_simply_found():
    joined = two([sent(0, "a"), sent(100, "b")], [heard(7, "a", access_ns=4 * MS), heard(109, "b")])
    assert travels(joined) == [7.0, 9.0]
    way = joined.ways[SITE, ROAD, "SPAT"][0]
    assert (way.sending_ns, way.receiving_ns, way.access_ns, way.half_ns) == (300_000, 500_000, 4 * MS, 0)
    assert not joined.counts
    assert joined.sent[SITE, "SPAT"] == 2


def test_a_second_copy_is_a_duplicate_and_the_first_one_counts():
    joined = two([sent(0, "a")], [heard(30, "a"), heard(7, "a")])
    assert travels(joined) == [7.0]
    assert joined.counts == {DUPLICATES: 1}


def test_octets_said_again_belong_to_the_one_that_fits():
    said = [sent(0, "a"), *(sent(1000 * i, "map") for i in range(4))]
    joined = two(said, [heard(60, "a"), heard(70, "map"), heard(3055, "map")])
    assert sorted(travels(joined, "MAP")) == [55.0, 70.0]
    assert not joined.counts


def test_where_two_fit_nobody_knows():
    said = [sent(0, "a"), *(sent(50 * i, "map") for i in range(4))]
    joined = two(said, [heard(60, "a"), heard(160, "map")])
    assert travels(joined, "MAP") == []
    assert joined.counts == {AMBIGUOUS: 1}


def test_octets_said_again_with_nothing_to_go_by_are_an_assumption_that_is_counted():
    joined = two([sent(0, "map"), sent(1000, "map")], [heard(1020, "map")])
    assert travels(joined, "MAP") == [20.0]
    assert joined.counts == {ASSUMED: 1}


def test_the_same_octets_by_two_senders_are_nobodys():
    joined = two([sent(0, "a"), sent(1, "a", "other")], [heard(7, "a")])
    assert not joined.ways
    assert joined.counts == {AMBIGUOUS: 1}


def test_what_nobody_here_said_and_what_came_before_it_was_said():
    joined = two([sent(50, "a")], [heard(7, "x"), heard(20, "a"), heard(50 + 6000, "a")])
    assert not joined.ways
    assert joined.counts == {UNRELATED: 2, IMPOSSIBLE: 1}


def test_a_unit_does_not_hear_itself():
    joined = join([RunStamps(Path("a"), sent=[sent(0, "a")], heard=[heard(7, "a", "site"), heard(9, "a", "sedan")])])
    assert [way.travel_ns for way in joined.ways[SITE, End(0, "sedan"), "SPAT"]] == [9 * MS]


def test_a_stamp_of_the_kernel_has_its_own_uncertainty_and_none_at_all_is_counted():
    joined = two(
        [sent(0, "a"), sent(1, "b")], [heard(7, "a", stamped=Stamped.KERNEL), heard(9, "b", stamped=Stamped.FETCHED)]
    )
    first, second = joined.ways[SITE, ROAD, "SPAT"]
    assert (first.half_ns, second.half_ns, joined.unstamped) == (2_000, 0, 1)


def clocks(offset_ns: int, seconds: float) -> ExchangedClocks:
    told = []
    for number in range(round(seconds * 20)):
        at_ns = T + number * 50 * MS
        told.append(Exchange(at_ns, at_ns + offset_ns + 100_000, at_ns + offset_ns + 110_000, at_ns + 210_000))
    return ExchangedClocks(Offset(told))


def test_the_peers_stamps_are_placed_on_our_clock():
    offset_ms = -4321.0
    said = [sent(ms, f"s{ms}") for ms in range(0, 3000, 100)]
    listened = [heard(ms + 12 + offset_ms, f"s{ms}") for ms in range(0, 3000, 100)]
    joined = two(said, listened, clocks(round(offset_ms * MS), 3))
    ways = joined.ways[SITE, ROAD, "SPAT"]
    assert len(ways) == 30
    assert all(abs(way.travel_ns - 12 * MS) <= way.half_ns <= 200_000 for way in ways)
    assert all(way.receiving_ns == 500_000 for way in ways)


def test_frames_of_a_time_nothing_is_known_of_are_left_out_and_counted():
    joined = two([sent(0, "a"), sent(30_000, "b")], [heard(12, "a"), heard(30_012, "b")], clocks(0, 3))
    assert len(joined.ways[SITE, ROAD, "SPAT"]) == 1
    assert joined.counts == {NO_CLOCK: 1}
