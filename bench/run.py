"""How fast a virtual run is: seconds of traffic per second of this process's computing, with everything a user gets on.

The shipped intersection runs whole (recording, capture, judging, report), whole without what Foxglove draws (``raw``,
as with ``--raw-recording``), and bare (engine alone), in both dialects, alternating.  Printed are medians of time, the
median of whole over raw in pairs, and the sizes of the recordings over each other.

    python bench/run.py [--rounds N]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from cv2x.harness.folder import ARTEFACTS
from cv2x.harness.foxglove.showing import Showing
from cv2x.harness.run import run
from cv2x.scenarios.engine import Engine
from cv2x.scenarios.load import load
from cv2x.scenarios.run import RunOptions

SCENARIO = "urban-intersection"
DIALECTS = ("ydt3709", "j2735-2024")


def timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    scenario = load(SCENARIO)
    seconds = (scenario.duration_ns or 0) / 1e9
    took: dict[tuple[str, str], list[float]] = {}
    sizes: dict[tuple[str, str], int] = {}
    for number in range(rounds):
        for dialect in DIALECTS:
            options = RunOptions(dialect=dialect)
            for way, shown in (("whole", True), ("raw", False)) if number % 2 else (("raw", False), ("whole", True)):
                with tempfile.TemporaryDirectory() as folder:
                    spent = timed(lambda o=options, f=folder, s=shown: run(scenario, o, f, showing=Showing(s)))
                    sizes[dialect, way] = (Path(folder) / ARTEFACTS["recording"]).stat().st_size
                took.setdefault((dialect, way), []).append(spent)
            took.setdefault((dialect, "bare"), []).append(timed(Engine(scenario, options).run))
    print(f"{SCENARIO}, {seconds:.0f} s of traffic, virtual time, median of {rounds} rounds")
    heads = ("whole run", "engine alone", "× real time (whole)", "whole / raw", "octets / raw")
    print(f"{'dialect':12}" + "".join(f"{head:>{len(head) + 2}}" for head in heads))
    for dialect in DIALECTS:
        whole, raw, bare = (took[dialect, way] for way in ("whole", "raw", "bare"))
        fields = (
            f"{median(whole):.2f} s",
            f"{median(bare):.2f} s",
            f"{seconds / median(whole):.0f}×",
            f"{median(a / b for a, b in zip(whole, raw, strict=True)):.3f}",
            f"{sizes[dialect, 'whole'] / sizes[dialect, 'raw']:.2f}",
        )
        print(f"{dialect:12}" + "".join(f"{text:>{len(head) + 2}}" for text, head in zip(fields, heads, strict=True)))


if __name__ == "__main__":
    main()
