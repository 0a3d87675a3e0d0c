"""How cost grows: one message from a hundred octets to hundreds of thousands, and batches up to 100,000 frames.

The message is a MAP, the real one of about 1 kB with its lanes fewer or repeated (those beyond 16K travel in
fragments); the batches are core BSMs.  What is fitted is the exponent of a power law over the upper part of each
series, where the call itself no longer counts: 1 is linear.
"""

from __future__ import annotations

import gc
import math
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rounds import batch, timed

SHAPES = [(1, 1), (1, 3), (1, 8), (1, 20), (1, 60), (1, 150), (2, 200), (5, 250), (12, 250), (30, 250)]
"""Intersections and the lanes of each."""
BATCHES = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]
UPPER = {"size": 1_000, "batch": 1_000}
"""From how many octets or frames on the exponent is fitted."""
PATHS = [f"coreData.{name}" for name in ("lat", "long", "elev", "speed", "heading", "msgCnt", "secMark", "id")]


@dataclass
class Series:
    """One line of the plot: what is done, and (octets or frames, nanoseconds)."""

    name: str
    unit: str
    points: list[tuple[int, float]] = field(default_factory=list)

    def exponent(self) -> float:
        """Return the exponent of the power law through the upper points."""
        upper = [(math.log(x), math.log(ns)) for x, ns in self.points if x >= UPPER[self.unit]]
        return statistics.linear_regression(*zip(*upper, strict=True)).slope


def map_frames(d: Any, octets: bytes) -> list[bytes]:
    """Return MAP frames from small to large, made of the lanes of a real one."""
    message = d.decode(octets)[1].to_dict()
    place = message["intersections"][0]
    lanes = place["laneSet"]
    found = []
    for intersections, count in SHAPES:
        many = [lanes[k % len(lanes)] | {"laneID": k % 256} for k in range(count)]
        each = [place | {"id": {"id": k}, "laneSet": many} for k in range(intersections)]
        found.append(d.encode("MAP", message | {"intersections": each}))
    return found


def bsm_frames(d: Any, octets: bytes, count: int) -> list[bytes]:
    """Return core BSMs that differ in place and count."""
    columns = {
        "coreData.lat": [400_000_000 + 7 * k for k in range(count)],
        "coreData.msgCnt": [k % 128 for k in range(count)],
    }
    found: list[bytes] = d.from_columns("BSM", columns, template=d.decode(octets)[1])
    return found


def by_size(d: Any, octets: bytes, rounds: int = 5) -> list[Series]:
    """Return how long a MAP takes by its octets."""
    frames = map_frames(d, octets)
    records = [d.decode(frame)[1] for frame in frames]
    works = {
        "decode": [lambda frame=frame: d.decode(frame) for frame in frames],
        "encode": [lambda record=record: d.encode("MAP", record) for record in records],
    }
    return _measured(works, "size", [len(frame) for frame in frames], rounds)


def by_batch(d: Any, octets: bytes, rounds: int = 5) -> list[Series]:
    """Return how long a batch of core BSMs takes by its frames."""
    frames = bsm_frames(d, octets, BATCHES[-1])
    batches = [frames[:count] for count in BATCHES]
    items = [d.decode_many(some) for some in batches]
    columns = [d.columns("BSM", some, PATHS) for some in batches]
    template = d.decode(octets)[1]
    works = {
        "decode_many": [lambda some=some: d.decode_many(some) for some in batches],
        "encode_many": [lambda some=some: d.encode_many(some) for some in items],
        "columns": [lambda some=some: d.columns("BSM", some, PATHS) for some in batches],
        "from_columns": [lambda some=some: d.from_columns("BSM", some, template=template) for some in columns],
    }
    return _measured(works, "batch", BATCHES, rounds)


def _measured(works: dict[str, list[Callable[[], Any]]], unit: str, sizes: list[int], rounds: int) -> list[Series]:
    flat = {(name, k): work for name, held in works.items() for k, work in enumerate(held)}
    best = dict.fromkeys(flat, math.inf)
    gc.disable()  # as timeit does: a collection of what this process keeps falls on the same work in every round
    try:
        counts = {}
        for key, work in flat.items():
            work()
            counts[key] = batch(work)
        for _ in range(rounds):  # interleaved, as everywhere; the least of all rounds is what the work itself takes
            for key, work in flat.items():
                work()  # the allocator tidies up after the work before, whose memory was let go
                best[key] = min(best[key], timed(work, counts[key]))
    finally:
        gc.enable()
    return [Series(name, unit, [(size, best[name, k]) for k, size in enumerate(sizes)]) for name in works]
