"""How fast a city is: a virtual run of the streets of urban-grid with 50 to 500 vehicles, everybody with all
applications, in one process on one core.

    python bench/grid.py [--vehicles N ...] [--seconds S] [--dialect D] [--whole] [--write] [--shipped]

The traffic is one trace of 498 vehicles in the streets of the shipped scenario (bench/data, made by
``tools/urban_grid.py --vehicles 500 --seconds 30``), of which the first N take part: growth is in density, not in
streets.  Roadside units, channel and applications are those of the scenario.  Printed are simulated seconds per second
of the processor, what is heard, and where the time goes: the stack is looked at every millisecond of processor time
(ITIMER_PROF), and a look counts for the part whose code runs, C code for the Python that called it.  The engine runs
alone; ``--whole`` adds a run as a user's, with recording, capture, judging and report.  ``--write`` puts the table into
docs/performance.md.  ``--shipped`` times the engine on urban-grid as it is shipped, undisturbed, and nothing else.
"""

from __future__ import annotations

import argparse
import re
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from cv2x.harness.run import run
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.library import shipped
from cv2x.scenarios.load import load
from cv2x.scenarios.model import Scenario
from cv2x.scenarios.run import RunOptions
from cv2x.station.observer import Hearings, Observer

DOCS = Path(__file__).parents[1] / "docs" / "performance.md"
TRACE = Path(__file__).parent / "data" / "urban-grid-500.jsonl.gz"
TRACE_S = 30.0
VEHICLES = (50, 100, 200, 300, 498)
PARTS = ("engine", "channel", "up", "world", "look", "applications", "down", "recording")
HEARING = "/station/hearing.py"
_FILES = (
    ("/obu/applications/", "applications"),
    ("/obu/alerts.py", "applications"),
    ("/world/", "look"),
    ("/radio/", "channel"),
    ("/station/record", "recording"),
    ("/station/capture", "recording"),
    ("/harness/", "recording"),
    ("/site-packages/mcap/", "recording"),
    (HEARING, "up"),
    ("/station/stack.py", "up"),
    ("/station/", "engine"),
    ("/scenarios/", "engine"),
    ("/obu/", "engine"),
    ("/rsu/", "engine"),
)
"""Whose code it is; what fits none (messages, core, NumPy) counts for whoever called it."""


class Counted(Observer):
    """Counts what was heard."""

    def __init__(self) -> None:
        self.heard = 0

    def received_by(self, hearings: Hearings) -> None:
        """Count."""
        self.heard += len(hearings.units)


def part_of(frame: FrameType | None) -> str:
    """Return the part a stack belongs to."""
    part = None
    while frame is not None:
        file, name = frame.f_code.co_filename, frame.f_code.co_name
        if part is None:
            part = next((part for piece, part in _FILES if piece in file), None)
        if name == "down" and file.endswith("/station/stack.py"):
            return "down"
        if file.endswith(HEARING) and part == "look":
            return "world"
        frame = frame.f_back
    return part or "engine"


@contextmanager
def looking(found: Counter[str]) -> Iterator[None]:
    """Look every millisecond of processor time at what runs."""

    def look(_number: int, frame: FrameType | None) -> None:
        found[part_of(frame)] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.signal(signal.SIGPROF, before)


def city(vehicles: int, folder: Path) -> Scenario:
    """Return the shipped scenario with another number of vehicles, and nothing expected of it."""
    text = shipped()["urban-grid"].read_text("utf-8").partition("\nexpect:")[0] + "\n"
    text = re.sub(r"from: \S+", f"from: {TRACE}\n  vehicles: {vehicles}", text, count=1)
    path = folder / f"city-{vehicles}.yaml"
    path.write_text(text, "utf-8")
    return load(path)


def timed(work: Callable[[], object]) -> tuple[float, Counter[str]]:
    """Return seconds of the processor and where they went."""
    found: Counter[str] = Counter()
    begun = time.process_time()
    with looking(found):
        work()
    return time.process_time() - begun, found


def main() -> None:
    """Run, print, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vehicles", type=int, nargs="+", default=list(VEHICLES))
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--dialect", default="ydt3709")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--shipped", action="store_true", help="time urban-grid as it is shipped, and nothing else")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if args.shipped:
        counted, begun = Counted(), time.process_time()
        done = Engine(load("urban-grid"), RunOptions(dialect=args.dialect), [counted]).run()
        spent = time.process_time() - begun
        ran_s = done.ran_ns * 1e-9
        told = f"{ran_s:.0f} s in {spent:.1f} s of processor time, {ran_s / spent:.2f}x real time"
        print(f"urban-grid in {args.dialect}: {told}, {counted.heard:,} receptions")
        return
    if args.seconds > TRACE_S:
        parser.error(f"the trace of 500 vehicles is {TRACE_S:g} s long")
    heads = ["vehicles", "heard a second", "× real time", *(f"{part} %" for part in PARTS)]
    rows = ["| " + " | ".join(heads) + " |", "|---" + "|---:" * (len(heads) - 1) + "|"]
    print("\n".join(rows), flush=True)
    with tempfile.TemporaryDirectory() as where:
        for vehicles in args.vehicles:
            scenario = city(vehicles, Path(where))
            options = RunOptions(dialect=args.dialect, duration_ns=round(args.seconds * 1e9))
            for whole in (False, True) if args.whole else (False,):
                counted = Counted()
                if whole:
                    spent, found = timed(
                        lambda s=scenario, o=options, c=counted: run(s, o, Path(where) / "run", observers=[c])
                    )
                else:
                    spent, found = timed(Engine(scenario, options, [counted]).run)
                share = [f"{100 * found[part] / max(1, found.total()):.0f}" for part in PARTS]
                name = f"{vehicles}, whole run" if whole else str(vehicles)
                cells = [name, f"{counted.heard / args.seconds:,.0f}", f"{args.seconds / spent:.2f}", *share]
                rows.append("| " + " | ".join(cells) + " |")
                print(rows[-1], flush=True)
    if args.write:
        place = re.compile(r"<!-- bench: grid -->.*?<!-- end -->", re.DOTALL)
        text = DOCS.read_text("utf-8")
        block = "<!-- bench: grid -->\n" + "\n".join(rows) + "\n<!-- end -->"
        DOCS.write_text(place.sub(lambda _: block, text), encoding="utf-8")


if __name__ == "__main__":
    main()
