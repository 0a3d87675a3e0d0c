"""How fast a virtual run is: seconds of traffic per second of computing, with everything a user gets switched on.

The shipped intersection runs whole (recording, capture, judging, report) and bare (engine alone), in both dialects,
alternating; printed are medians, and the share that artefacts and measuring cost.

    python bench/run.py [--rounds N]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from statistics import median

from cv2x.harness.run import run
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

SCENARIO = "urban-intersection"
DIALECTS = ("ydt3709", "j2735-2024")


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    scenario = load(SCENARIO)
    seconds = (scenario.duration_ns or 0) / 1e9
    took: dict[tuple[str, str], list[float]] = {}
    for _ in range(rounds):
        for dialect in DIALECTS:
            options = RunOptions(dialect=dialect)
            with tempfile.TemporaryDirectory() as folder:
                whole = timed(lambda o=options, f=folder: run(scenario, o, f))
            bare = timed(Engine(scenario, options).run)
            took.setdefault((dialect, "whole"), []).append(whole)
            took.setdefault((dialect, "bare"), []).append(bare)
    print(f"{SCENARIO}, {seconds:.0f} s of traffic, virtual time, median of {rounds} rounds")
    print(f"{'dialect':12}  {'whole run':>10}  {'engine alone':>12}  {'× real time (whole)':>20}")
    for dialect in DIALECTS:
        whole, bare = median(took[dialect, "whole"]), median(took[dialect, "bare"])
        print(f"{dialect:12}  {whole:>8.2f} s  {bare:>10.2f} s  {seconds / whole:>19.0f}×")


if __name__ == "__main__":
    main()
