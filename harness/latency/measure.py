"""``cv2x latency``: one run, or two with their clocks related, measured; everything as plain data.

The result's form is ``cv2x-latency``, version 1, described in docs/latency.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cv2x import __version__
from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.harness.clocks.exchange import MAX_RATE
from cv2x.harness.clocks.relation import SameClock
from cv2x.harness.latency.figures import rows_of
from cv2x.harness.latency.join import join
from cv2x.harness.latency.kept import judged
from cv2x.harness.latency.relate import relate
from cv2x.harness.latency.stamps import RunStamps, read_stamps
from cv2x.scenarios.expect import BudgetExpected

FORMAT, VERSION = "cv2x-latency", 1


def measure(
    first: str | Path,
    second: str | Path | None = None,
    *,
    clock: str = "auto",
    window_ns: int = SECOND_NS,
    rate: float = MAX_RATE,
    budgets: Sequence[BudgetExpected] = (),
) -> dict[str, Any]:
    """Return the latencies of a run, or of two that heard each other, as plain data.

    ``budgets`` are judged for every pair whose messages they are about.

    Raises InputError for what is no run, for two runs nothing relates the clocks of, and where no frame of one was
    heard in the other.
    """
    runs = [read_stamps(path) for path in (first, second) if path is not None]
    relation, notes = relate(runs[0], runs[1], clock, rate) if len(runs) == 2 else (SameClock(), [])
    joined = join(runs, relation)
    if not joined.ways:
        raise InputError(_nothing_in_common(runs, dict(joined.counts)), str(runs[-1].path))
    notes += _notes(runs, joined.unstamped)
    names = [_name(run) for run in runs]
    return {
        "format": FORMAT,
        "version": VERSION,
        "cv2x": __version__,
        "runs": [
            {"name": name, "path": str(run.path), "units": run.units} for name, run in zip(names, runs, strict=True)
        ],
        "clock": relation.told(),
        "from_ns": joined.first_ns,
        "rows": rows_of(joined, names, window_ns),
        "budgets": judged(joined, budgets, complete=not any(run.damage for run in runs)),
        "not_counted": dict(sorted(joined.counts.items())),
        "notes": notes,
    }


def _name(run: RunStamps) -> str:
    return run.path.name if run.path.is_dir() else run.path.parent.name or run.path.name


def _notes(runs: list[RunStamps], unstamped: int) -> list[str]:
    notes = [f"{run.path}: {run.damage}" for run in runs if run.damage]
    notes += [f"{run.path}: {run.left_out:,} frames beyond the first {len(run.sent) + len(run.heard):,} were left out"
              for run in runs if run.left_out]  # fmt: skip
    if unstamped:
        notes.append(
            f"{unstamped:,} receptions were stamped by nobody before the unit took them: their travel holds that wait"
        )
    return notes


def _nothing_in_common(runs: list[RunStamps], counts: dict[str, int]) -> str:
    sent, heard = sum(len(run.sent) for run in runs), sum(len(run.heard) for run in runs)
    why = ", ".join(f"{count:,} {cause}" for cause, count in sorted(counts.items()))
    told = f"{sent:,} frames sent, {heard:,} heard" + (f" ({why})" if why else "")
    if len(runs) == 1:
        return f"nobody in this run heard what another unit of it sent: {told}; name the other unit's run too"
    return f"the two runs share no frame: {told}; are they of the same time and place?"
