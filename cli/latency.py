"""``cv2x latency``: how long frames took from one unit to another, within a run or between two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cv2x.errors import InputError, UnavailableError

if TYPE_CHECKING:
    from cv2x.scenarios.expect import BudgetExpected

_PARTS = {
    "whole": "made to applications",
    "sending": "sender's software",
    "travel": "radio to reception stamp",
    "access": "of that, waiting for the air (MAC)",
    "air": "of that, the rest",
    "receiving": "receiver's software",
}


@click.command(epilog="Example:  cv2x latency runs/rsu runs/obu     (across two hosts: docs/latency.md)")
@click.argument("run_a")
@click.argument("run_b", required=False)
@click.option("--clock", type=click.Choice(("auto", "exchange", "stated", "same")), default="auto", show_default=True,
              help="How the two clocks stand to each other: by their exchanges, by what their clock services state, or "
              "one machine's.")  # fmt: skip
@click.option("--clock-rate", metavar="PPM", type=click.FloatRange(0.1, 100_000), default=500.0, show_default=True,
              help="How fast the clocks may drift apart at most.")  # fmt: skip
@click.option("--window", metavar="T", default="1 s", show_default=True, help="Width of a window over time.")
@click.option("--expect", metavar="SCENARIO", help="Judge the latency budgets of this scenario; exit status 1 unless "
              "all are kept.")  # fmt: skip
@click.option("--out", metavar="FILE", help="Write all of it here too, as JSON.")
@click.option("--json", "as_json", is_flag=True, help="Print all of it as JSON instead of text.")
def command(
    run_a: str,
    run_b: str | None,
    clock: str,
    clock_rate: float,
    window: str,
    expect: str | None,
    out: str | None,
    as_json: bool,
) -> int:
    """Say how long frames took from one unit to another, with the uncertainty of every figure.

    RUN_A and RUN_B are run folders (or recordings) of two units that heard each other, each on its own machine; RUN_A
    alone is a run with several units.
    """
    from cv2x.cli.console import duration_ns
    from cv2x.harness.latency.measure import measure

    window_ns = duration_ns(window, "--window")
    if not window_ns:
        raise InputError("a window has a width", field="--window")
    budgets = [] if expect is None else _budgets(expect)
    told = measure(run_a, run_b, clock=clock, window_ns=window_ns, rate=clock_rate * 1e-6, budgets=budgets)
    text = json.dumps(told, ensure_ascii=False, allow_nan=False)
    if out is not None:
        try:
            Path(out).write_text(f"{text}\n", "utf-8")
        except OSError as error:
            raise UnavailableError(f"cannot write {out}: {error.strerror or error}") from error
    for line in [text] if as_json else _lines(told):
        click.echo(line)
    return 0 if all(row["status"] == "passed" for row in told["budgets"]) else 1


def _budgets(scenario: str) -> list[BudgetExpected]:
    from cv2x.scenarios.expect import BudgetExpected
    from cv2x.scenarios.load import load

    found = [one for one in load(scenario).expect if isinstance(one, BudgetExpected)]
    if not found:
        raise InputError('states no latency budget: write {budget: FCW, p99: "<= 100 ms"} under expect:', scenario)
    return found


def _lines(told: dict[str, Any]) -> list[str]:
    lines = _clock(told["clock"])
    for row in told["rows"]:
        what = "all messages" if row["message"] is None else row["message"]
        lines += ["", f"{row['sender']} → {row['receiver']}   {what}   {row['heard']:,} of {row['sent']:,} sent"]
        lines.append(f"  {'':36}{'median':>22}{'p95':>22}{'p99':>22}{'max':>22}")
        lines += [f"  {_PARTS[part]:36}{_figures(figures)}" for part, figures in row["parts"].items()]
        lines.append(f"  {_windows(row)}")
    lines += [
        "",
        "± is the uncertainty of clocks and stamps; intervals for the chance of which frames travelled, all windows",
        "and the distributions are in --json.",
    ]
    for row in told["budgets"]:
        pair = "" if row["sender"] is None else f"{row['sender']} → {row['receiver']}  "
        lines.append(f"{row['status'].upper()}  {pair}{row['criterion']}: {row['sentence']}")
    lines += [f"not counted: {cause}, {count:,}" for cause, count in told["not_counted"].items()]
    return lines + [f"note: {note}" for note in told["notes"]]


def _clock(clock: dict[str, Any]) -> list[str]:
    lines = [f"clock: {clock['basis']}"]
    for stretch in clock.get("stretches", ()):
        guess = stretch["if_symmetric"]
        drift = "" if guess["drift_ppm"] is None else f", drift {guess['drift_ppm']:+.1f} ppm"
        lines.append(
            f"  RUN_B's is ahead by {_time(stretch['offset_ns'], signed=True)} "
            f"± {_time(stretch['uncertainty_median_ns'])} (at most ± {_time(stretch['uncertainty_max_ns'])}){drift}; "
            f"{stretch['exchanges']:,} exchanges, round trip from {_time(stretch['round_trip_min_ns'])}"
        )
    return lines


def _figures(figures: dict[str, Any]) -> str:
    cells = [(figures["quantiles"][name]["value_ns"], figures["quantiles"][name]["uncertainty_ns"])
             for name in ("p50", "p95", "p99")]  # fmt: skip
    cells.append((figures["max_ns"], figures["max_uncertainty_ns"]))
    return "".join(f"{_time(value) + (f' ± {_time(reach)}' if reach else ''):>22}" for value, reach in cells)


def _windows(row: dict[str, Any]) -> str:
    medians = [window[3] for window in row["windows"]]
    worst = max(window[5] for window in row["windows"])
    return (
        f"{len(medians)} windows of {row['window_s']:g} s: medians {_time(min(medians))} to {_time(max(medians))}, "
        f"uncertainty at most ± {_time(worst)}"
    )


def _time(ns: float, *, signed: bool = False) -> str:
    from cv2x.quantities import format_duration

    sign = "-" if ns < 0 else "+" if signed else ""
    return f"{sign}{format_duration(abs(ns))}"
