"""What measuring latency costs: the same work with it off, sampled (as by default) and on every frame, in turns.

One process, one thread, processor time, the same stations throughout: only what they are measured by changes, in an
order that rotates, so that neither what else the machine does nor where something lies in memory counts for one way
more than for another.  A cost is the median, over the rounds, of the ratio within the round to the way that is off.

- ``new``: a station takes in 200 frames it has not met: it takes off the headers, decodes, maps, and the world learns;
- ``known``: 200 frames whose octets it has met, which a cache answers: the least work a frame can be;
- ``run``: a whole virtual run of a shipped scenario with the observer that keeps its figures; every 100 ms of it the
  way changes, and a round is one run.

    python bench/measuring.py [--rounds N] [--docs] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from cv2x.clock import MILLISECOND_NS, wall_stamp
from cv2x.harness.probe import ONE_IN, probe_of
from cv2x.harness.run import watcher_of
from cv2x.messages import dialect
from cv2x.messages.model import Position
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.scenarios.build import stream
from cv2x.scenarios.drive_run import seldom_collecting
from cv2x.scenarios.engine import Engine, RunOptions
from cv2x.scenarios.load import load
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.inputs import Inputs, PositionFix
from cv2x.station.stack import Frames, Stack

WAYS = ("off", "sampled", "every")
PIECE = 200
DIALECT, SCENARIO = "ydt3709", "urban-intersection"
DOCS = Path(__file__).resolve().parents[1] / "docs" / "performance.md"


class Switch(HopProbe):
    """A probe that is another one from now on."""

    def __init__(self) -> None:
        self._ways: dict[str, HopProbe] = {way: probe_of(way, 1) or NO_PROBE for way in WAYS}
        self.to("off")

    def to(self, way: str) -> None:
        self.start, self.stop = self._ways[way].start, self._ways[way].stop  # type: ignore[method-assign]


def rotated(number: int) -> list[str]:
    first = number % len(WAYS)
    return [*WAYS[first:], *WAYS[:first]]


def traffic() -> list[Frame]:
    """Return a frame each of 200 vehicles."""
    now, frames = wall_stamp(), []
    for n in range(PIECE):
        unit = OnBoardUnit(f"v{n}", Stack(dialect(DIALECT)), ObuConfig(rate_hz=10.0), stream(n, "v", "bench"))
        for tick in range(3):
            at = now.later(tick * 100 * MILLISECOND_NS)
            fix = PositionFix(at.utc_ns, Position(31.0 + n * 1e-5, 121.0 + tick * 1e-5, 10.0), 15.0, 90.0)
            said = unit.step(at, Inputs(fix=fix)).transmissions
        frames += [transmission.frame for transmission in said]
    return frames


def hearing(known: bool, rounds: int) -> Iterator[dict[str, int]]:
    """Yield what 200 frames cost in each way, nanoseconds."""
    frames, switch = traffic(), Switch()
    stack = Stack(dialect(DIALECT), probe=switch)
    unit = OnBoardUnit("me", stack, ObuConfig(rate_hz=0.0), stream(0, "me", "bench"), switch)
    now = wall_stamp()
    for number in range(rounds):
        took = {}
        for way in rotated(number):
            now = now.later(100 * MILLISECOND_NS)
            given = Inputs(receptions=tuple(Reception(frame, now, "udp", None, Stamped.KERNEL) for frame in frames))
            if not known:
                stack.cache = Frames()
            switch.to(way)
            begun = time.thread_time_ns()
            unit.step(now, given)
            took[way] = time.thread_time_ns() - begun
        if number >= 10:
            yield took


def running(rounds: int) -> Iterator[dict[str, int]]:
    """Yield what a run costs in each way, nanoseconds."""
    scenario = load(SCENARIO)
    for number in range(rounds):
        switch, collector = Switch(), watcher_of(scenario)
        book, took = collector.latency, dict.fromkeys(WAYS, 0)
        turn = {"way": "", "next": number, "begun": 0}

        def change(*_: object, switch=switch, collector=collector, book=book, took=took, turn=turn) -> None:  # type: ignore[no-untyped-def]
            now = time.thread_time_ns()
            if turn["way"]:
                took[turn["way"]] += now - turn["begun"]
            turn["next"] += 1
            turn["way"] = WAYS[turn["next"] % len(WAYS)]
            switch.to(turn["way"])
            collector.latency = None if turn["way"] == "off" else book
            turn["begun"] = time.thread_time_ns()

        Engine(scenario, RunOptions(), [collector], switch).run(change)
        yield took


def costs(rounds: Iterator[dict[str, int]]) -> dict[str, float]:
    """Return by how much more time each way takes than none, and the nanoseconds of none."""
    found = list(rounds)
    more = {way: median(took[way] / took["off"] for took in found) - 1 for way in WAYS}
    return {**more, "ns": median(took["off"] for took in found)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1500)
    parser.add_argument("--docs", action="store_true", help="write the figures into docs/performance.md")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    works: dict[str, Callable[[], Iterator[dict[str, int]]]] = {
        "new": lambda: hearing(False, options.rounds),
        "known": lambda: hearing(True, options.rounds),
        "run": lambda: running(max(5, options.rounds // 100)),
    }
    found = {}
    with seldom_collecting():
        for name, work in works.items():
            found[name] = costs(work())
            told = "".join(f"  {way} {found[name][way]:+.1%}" for way in WAYS[1:])
            print(f"{name:6}{told}  (off: {found[name]['ns'] / 1e3:,.0f} µs)", flush=True)
    if options.json is not None:
        options.json.write_text(json.dumps(found, indent=1) + "\n")
    if options.docs:
        write(found)


def write(found: dict[str, dict[str, float]]) -> None:
    """Write the figures into their place in the docs."""
    what = {
        "new": f"a station takes in a frame it has not met ({found['new']['ns'] / PIECE / 1e3:.1f} µs)",
        "known": f"a frame whose octets it has met ({found['known']['ns'] / PIECE / 1e3:.1f} µs)",
        "run": f"a whole virtual run of {SCENARIO} with its figures",
    }
    rows = [f"| processor time of | one in {ONE_IN} (default) | every frame |", "|---|---|---|"]
    rows += [f"| {what[name]} | {one['sampled']:+.1%} | {one['every']:+.1%} |" for name, one in found.items()]
    block = "<!-- bench: measuring -->\n" + "\n".join(rows) + "\n<!-- end -->"
    text = DOCS.read_text("utf-8")
    place = re.compile(r"<!-- bench: measuring -->.*?<!-- end -->", re.DOTALL)
    DOCS.write_text(place.sub(lambda _: block, text), "utf-8")


if __name__ == "__main__":
    main()
