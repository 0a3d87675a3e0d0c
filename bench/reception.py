"""What evaluating a million receptions costs on one core: every metric of docs/reception.md, from columns to tables.

The rows are those of the emulated channel on a road of 3 km with 240 vehicles that send ten packets a second, until a
million receptions are there; each packet gets a counter, an instant and a place told with an error, so that no metric
has nothing to do.  Beside it, on the same rows, a loop in plain Python as one would write it: the place of the
receiver, the ring, and counts by ring and pair for every possible reception, and the gap of every reception.  It does a
part of the work, and its counts are checked against ours.  Rounds alternate; printed is processor time of the process,
held to one core.

    python bench/reception.py [--receptions N] [--rounds N] [--write]
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from cv2x.harness.reception.channel import ChannelWatch
from cv2x.harness.reception.columns import Columns
from cv2x.harness.reception.evaluate import Reception, evaluate
from cv2x.harness.reception.table import rows_of
from cv2x.radio.pc5.channel import Channel
from cv2x.radio.pc5.preset import UMH_MODE4

DOCS = Path(__file__).resolve().parents[1] / "docs"
VEHICLES, ROAD_M, STEP_NS = 240, 3000.0, 100_000_000
MARK = ("<!-- bench: reception -->\n", "<!-- end -->")


def road(receptions: int) -> Columns:
    """Return the columns of so many receptions."""
    channel = Channel(UMH_MODE4, seed=1)
    watch = ChannelWatch(channel)
    dice = np.random.default_rng(1)
    ids = np.arange(VEHICLES)
    start_m = np.sort(dice.uniform(0, ROAD_M, VEHICLES))
    speed_mps = np.where(ids % 2, 19.0, -19.0)
    heard = step = 0
    while heard < receptions:
        now_ns = step * STEP_NS
        xyz = np.stack([start_m + speed_mps * now_ns / 1e9, np.where(ids % 2, 4.0, 0.0), np.zeros(VEHICLES)], 1)
        channel.set_stations(ids, xyz)
        watch.set(now_ns, ids, xyz)
        if not step:
            channel.set_traffic(ids, 100, 190, dice.integers(0, 100, VEHICLES))
        passed = channel.advance(now_ns + STEP_NS)
        watch.add(passed)
        watch.cbr(now_ns + STEP_NS, ids[:20].tolist())
        heard += int((passed.heard.cause == 0).sum())
        step += 1
    return telling(watch.columns(), start_m, speed_mps, dice)


def telling(columns: Columns, start_m: Any, speed_mps: Any, dice: np.random.Generator) -> Columns:
    """Return columns whose packets say who sent them, how many there were, when and where."""
    sent, told = columns.sent, columns.told
    counter = np.zeros(len(sent), np.int32)
    for unit in range(VEHICLES):
        mine = np.flatnonzero(sent.unit == unit)
        counter[mine] = np.arange(len(mine)) % 128
    place_m = start_m[sent.unit] + speed_mps[sent.unit] * sent.at_ns / 1e9
    told = replace(
        told,
        counter=counter,
        mark_ms=(sent.at_ns // 1_000_000 % 60_000).astype(np.int32),
        east_m=place_m + dice.normal(0, 1, len(sent)),
        north_m=np.where(sent.unit % 2, 4.0, 0.0) + dice.normal(0, 1, len(sent)),
    )
    return replace(columns, told=told)


def plain(columns: Columns) -> tuple[dict[int, list[int]], dict[tuple[int, int], list[int]], int]:
    """Counts by ring and by pair, and gaps: what one writes without NumPy."""
    places: dict[tuple[int, int], tuple[float, float]] = {}
    rows = columns.places
    for at_ns, unit, east_m, north_m in zip(
        rows.at_ns.tolist(), rows.unit.tolist(), rows.east_m.tolist(), rows.north_m.tolist(), strict=True
    ):
        places[at_ns // STEP_NS, unit] = (east_m, north_m)
    heard: dict[int, set[int]] = defaultdict(set)
    last: dict[tuple[int, int], int] = {}
    gaps = 0
    sender_of = columns.sent.unit.tolist()
    for at_ns, unit, octets in zip(
        columns.heard.at_ns.tolist(), columns.heard.unit.tolist(), columns.heard.octets.tolist(), strict=True
    ):
        heard[octets].add(unit)
        stream = (sender_of[octets], unit)
        if stream in last and at_ns > last[stream]:
            gaps += 1
        last[stream] = at_ns
    rings: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    pairs: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for octets, (at_ns, sender) in enumerate(zip(columns.sent.at_ns.tolist(), sender_of, strict=True)):
        step = at_ns // STEP_NS
        one = places[step, sender]
        got = heard[octets]
        for unit in range(VEHICLES):
            if unit != sender:
                other = places[step, unit]
                ring = max(0, math.ceil(math.hypot(one[0] - other[0], one[1] - other[1]) / 20) - 1)
                for book in (rings[ring], pairs[sender, unit]):
                    book[0] += 1
                    book[1] += unit in got
    return rings, pairs, gaps


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    begun = time.process_time()
    made = work()
    return time.process_time() - begun, made


def check(found: Reception, counted: tuple[dict[int, list[int]], dict[tuple[int, int], list[int]], int]) -> None:
    """The loop and the columns agree, but for what was under way at the end, which the loop does not know of."""
    rings, pairs, gaps = counted
    under_way = found.counts["under_way"] * VEHICLES
    mine = sum(row["heard"] for row in rows_of(found.tables["distance"]))
    assert 0 <= sum(heard for _, heard in rings.values()) - mine <= under_way
    assert 0 <= sum(sent for sent, _ in pairs.values()) - found.counts["chances"] <= under_way
    assert gaps == found.counts["gaps"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--receptions", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="Write the figure into docs/performance.md.")
    asked = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    columns = road(asked.receptions)
    ours, loops, ratios = [], [], []
    for _ in range(asked.rounds):
        took_s, found = timed(lambda: evaluate(columns))
        loop_s, counted = timed(lambda: plain(columns))
        check(found, counted)
        assert not found.absent, found.absent
        ours.append(took_s)
        loops.append(loop_s)
        ratios.append(loop_s / took_s)
    line = (
        f"{len(columns.heard):,} receptions of {len(columns.sent):,} transmissions by {VEHICLES} vehicles, "
        f"{found.counts['chances']:,} possible ones: all tables in {median(ours):.1f} s of processor time on one core. "
        f"A loop in plain Python over the same rows, for counts by ring and pair and the gaps alone, takes "
        f"{median(loops):.1f} s, {median(ratios):.1f} times as long."
    )
    print(line)
    if asked.write:
        page = DOCS / "performance.md"
        text = page.read_text("utf-8")
        head, rest = text.split(MARK[0])
        page.write_text(head + MARK[0] + line + "\n" + MARK[1] + rest.split(MARK[1], 1)[1], "utf-8")


if __name__ == "__main__":
    main()
