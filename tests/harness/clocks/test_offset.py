"""Bounds on the offset of two clocks: against simulated clocks and networks whose truth is known."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.harness.clocks.exchange import HELD_TOO_LONG, OUT_OF_ORDER, OWN_CLOCK_BACK, Exchange
from cv2x.harness.clocks.offset import Offset
from cv2x.harness.clocks.relation import ExchangedClocks, SameClock, StatedClocks
from cv2x.harness.clocks.status import ClockStatus

MS, S = 1_000_000, 1_000_000_000
START = 1_800_000_000 * S


class Pair:
    """Two clocks: ours is right, the peer's is ahead by ``offset_ns``, drifts, and may be set at an instant."""

    def __init__(self, offset_ns: int = 1_700_000_000, ppm: float = 60.0, jump_ns: int = 0, jump_at_s: float = 1e9):
        self.offset_ns, self.ppm, self.jump_ns, self.jump_at_s = offset_ns, ppm, jump_ns, jump_at_s

    def ahead_ns(self, at_ns: int) -> int:
        jump_ns = self.jump_ns if at_ns - START >= self.jump_at_s * S else 0
        return self.offset_ns + round((at_ns - START) * self.ppm * 1e-6) + jump_ns

    def peer(self, at_ns: int) -> int:
        return at_ns + self.ahead_ns(at_ns)

    def exchange(self, at_s: float, out_ns: int, back_ns: int, held_ns: int = 20_000) -> Exchange:
        asked = START + round(at_s * S)
        received = asked + out_ns
        replied = received + held_ns
        return Exchange(asked, self.peer(received), self.peer(replied), replied + back_ns)

    def exchanges(self, seconds: float, seed: int = 1, every_s: float = 0.05) -> list[Exchange]:
        rng = random.Random(seed)
        quiet = lambda: 20_000 + round(rng.expovariate(1 / 100_000))  # noqa: E731
        return [self.exchange(i * every_s, quiet(), quiet()) for i in range(round(seconds / every_s))]


def instants(seconds: float, count: int = 400) -> np.ndarray:
    return START + np.linspace(0, seconds * S, count).astype(np.int64)


def truth(pair: Pair, at: np.ndarray) -> np.ndarray:
    return np.array([pair.ahead_ns(int(one)) for one in at])


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    offset_ns=st.integers(-(10**15), 10**15),
    ppm=st.floats(-400, 400),
    out_ms=st.floats(0, 30),
    back_ms=st.floats(0, 30),
)
def test_the_truth_lies_within_the_bounds_however_lopsided_the_ways(seed, offset_ns, ppm, out_ms, back_ms):
    pair, rng = Pair(offset_ns, ppm), random.Random(seed)
    way = lambda ms: round(ms * MS * rng.random()) + round(rng.expovariate(1 / 200_000))  # noqa: E731
    found = Offset([pair.exchange(i / 20 + rng.random() / 40, way(out_ms), way(back_ms)) for i in range(100)])
    assert (found.outvoted, len(found.stretches), found.jumps) == (0, 1, [])
    at = instants(5)
    bounds = found.bounds(at)
    assert bounds.known.all()
    assert (np.abs(truth(pair, at) - bounds.middle_ns) <= bounds.half_ns).all()


def test_one_quick_exchange_near_by_is_enough():
    pair = Pair()
    slow = [pair.exchange(i / 20, 3 * MS, 9 * MS) for i in range(100)]
    found = Offset([*slow[:50], pair.exchange(2.51, 30_000, 30_000), *slow[50:]])
    half = found.bounds(np.array([START + round(2.51 * S), START + round(3.51 * S), START + 100]))
    assert half.half_ns[0] < 40_000
    assert half.half_ns[1] == pytest.approx(half.half_ns[0] + 500_000, abs=3_000)  # 500 ppm over a second
    assert half.half_ns[2] > 1 * MS


def test_the_estimate_finds_offset_and_drift():
    pair = Pair(offset_ns=-3 * S, ppm=42.0)
    estimate = Offset(pair.exchanges(30)).stretches[0].estimate()
    assert estimate.drift_ppm == pytest.approx(42.0, abs=1.0)
    assert estimate.offset_ns == pytest.approx(pair.ahead_ns(estimate.at_ns), abs=50_000)
    assert 0 < estimate.scatter_ns < 100_000


def test_a_clock_that_is_set_begins_a_new_stretch_and_nothing_is_known_in_between():
    pair = Pair(jump_ns=-40 * MS, jump_at_s=5.01)
    found = Offset(pair.exchanges(10))
    (jump,) = found.jumps
    assert jump.by_ns == pytest.approx(-40 * MS, abs=200_000)
    assert jump.after_ns <= START + round(5.01 * S) <= jump.before_ns
    at = np.array([START + 4 * S, (jump.after_ns + jump.before_ns) // 2, START + 6 * S])
    bounds = found.bounds(at)
    assert bounds.known.tolist() == [True, False, True]
    off = np.abs(truth(pair, at) - bounds.middle_ns) <= bounds.half_ns
    assert off[[0, 2]].all()


def test_lone_liars_are_outvoted():
    pair = Pair()
    told = pair.exchanges(10)
    for index in (20, 90, 91):
        lie = told[index]
        told[index] = lie._replace(received_ns=lie.received_ns + 7 * MS, replied_ns=lie.replied_ns + 7 * MS)
    found = Offset(told)
    assert (found.outvoted, found.jumps) == (3, [])
    at = instants(9)
    bounds = found.bounds(at)
    assert (np.abs(truth(pair, at) - bounds.middle_ns) <= bounds.half_ns).all()


def test_a_doubt_at_the_end_is_not_talked_away():
    told = Pair(jump_ns=20 * MS, jump_at_s=4.9).exchanges(5)
    last_ns = max(one.asked_ns for one in told)
    found = Offset([one for one in told if one.asked_ns < START + round(4.97 * S)])
    assert found.unsettled
    assert not found.bounds(np.array([last_ns])).known[0]


def test_far_from_every_exchange_nothing_is_known():
    found = Offset(Pair().exchanges(2))
    known = found.bounds(np.array([START - 11 * S, START - 9 * S, START + 11 * S, START + 13 * S])).known
    assert known.tolist() == [False, True, True, False]
    assert not Offset([]).bounds(np.array([START])).known.any()


@pytest.mark.parametrize(
    ("stamps", "fault"),
    [
        ((START, START + 90, START + 80, START + 200), OUT_OF_ORDER),
        ((START, START + 90, START + 95, START - 1), OWN_CLOCK_BACK),
        ((START, START, START + 9 * MS, START + MS), HELD_TOO_LONG),
        ((START, START + 7 * S, START + 7 * S + 50, START + MS), ""),
    ],
)
def test_stamps_that_cannot_be_true_are_named(stamps, fault):
    assert Exchange(*stamps).fault() == fault


def test_both_may_ask():
    pair = Pair()
    back = Pair(-pair.offset_ns, 0.0)
    ours = Pair(pair.offset_ns, 0.0).exchanges(2)
    # The peer asks about our clock: the same truth from the other end, on the peer's time line.
    theirs = []
    for one in back.exchanges(2, seed=7):
        shift = pair.offset_ns
        theirs.append(Exchange(*(stamp + shift for stamp in one)).seen_from_peer())
    both = Offset([*ours, *theirs])
    assert (both.outvoted, len(both.stretches)) == (0, 1)
    bounds = both.bounds(instants(1.9))
    assert (np.abs(pair.offset_ns - bounds.middle_ns) <= bounds.half_ns).all()
    assert bounds.half_ns.mean() < Offset(ours).bounds(instants(1.9)).half_ns.mean()


def test_a_peers_instants_are_placed_on_our_clock():
    pair = Pair(ppm=300.0)
    at = instants(9)
    peers = np.array([pair.peer(int(one)) for one in at])
    placed = ExchangedClocks(Offset(pair.exchanges(10))).place(peers)
    assert placed.known.all()
    assert (np.abs(placed.at_ns - at) <= placed.half_ns + 2).all()
    assert placed.half_ns.max() < 200_000
    same = SameClock().place(at)
    assert (same.at_ns == at).all()
    assert not same.half_ns.any()


def test_an_instant_a_clock_showed_twice_is_not_placed():
    pair = Pair(ppm=0.0, jump_ns=-2 * S, jump_at_s=5.0)
    told = pair.exchanges(10)
    peers = np.array([pair.offset_ns + START + round(seconds * S) for seconds in (1.0, 4.0, 4.97, 8.0)])
    assert ExchangedClocks(Offset(told)).place(peers).known.tolist() == [True, False, False, True]


def test_two_stated_clocks_add_their_errors_and_age():
    ours = [ClockStatus(START, "chrony", "yes", 40_000), ClockStatus(START + 60 * S, "chrony", "yes", 10_000)]
    peers = [ClockStatus(START, "chrony", "no", 900_000), ClockStatus(START + S, "chrony", "no", None)]
    stated = StatedClocks(ours, peers)
    assert stated.usable
    placed = stated.place(np.array([START, START + 10 * S, START + 61 * S]))
    assert placed.half_ns[0] == pytest.approx(940_000, abs=10)
    assert placed.half_ns[1] == pytest.approx(940_000 + 2 * 10 * S * 500e-6, rel=0.001)
    assert placed.half_ns[2] == pytest.approx(10_000 + 500_000 + 900_000 + 61 * S * 500e-6, rel=0.001)
    assert not StatedClocks(ours, []).usable
