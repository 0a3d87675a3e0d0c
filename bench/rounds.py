"""How things are timed: interleaved rounds, medians of the times, medians of the ratios within each round.

Times are processor time of the thread, so that what else the machine does stays out; a machine that is slower for a
while slows all that runs in the same round, so the ratios hold where the times do not.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

Work = Callable[[], Any]
Key = TypeVar("Key", bound=Hashable)
BATCH_S = 0.004
LEAST_ROUNDS = 5


def batch(work: Work) -> int:
    """Return how often to call ``work`` for one batch."""
    count = 1
    while True:
        start = time.thread_time()
        for _ in range(count):
            work()
        spent = time.thread_time() - start
        if spent > BATCH_S / 2:
            return max(1, round(count * BATCH_S / spent))
        count *= 2


def timed(work: Work, count: int) -> float:
    """Return nanoseconds per call, the call of the lambda and the loop included."""
    times = range(count)
    start = time.thread_time_ns()
    for _ in times:
        work()
    return (time.thread_time_ns() - start) / count


def rounds_of(works: Mapping[Key, Work], seconds: float) -> list[dict[Key, float]]:
    """Run rounds of all works for about ``seconds``; returns nanoseconds per call of each, by round."""
    counts = {key: batch(work) for key, work in works.items()}
    rounds: list[dict[Key, float]] = []
    end = time.perf_counter() + seconds
    while len(rounds) < LEAST_ROUNDS or time.perf_counter() < end:
        rounds.append({key: timed(work, counts[key]) for key, work in works.items()})
    return rounds


def median(rounds: list[dict[Key, float]], key: Key) -> float:
    """Return the median of one work's nanoseconds."""
    return statistics.median(run[key] for run in rounds)


def ratio(rounds: list[dict[Key, float]], key: Key, to: Key) -> float:
    """Return the median, over the rounds, of how many times longer ``key`` takes than ``to``."""
    return statistics.median(run[key] / run[to] for run in rounds)
