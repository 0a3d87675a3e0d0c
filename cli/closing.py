"""What ``cv2x run`` and ``cv2x replay`` say when they are done: verdict last, the report's place with it.

Rules.  ``--json`` prints results.json as one object and nothing else; ``--quiet`` prints the verdict's line alone.
"""

from __future__ import annotations

import json

import click

from cv2x.harness.run import RunResult
from cv2x.harness.summary import Summary, UnitLine, VehicleLine, summary

MOST_ROWS = 20
"""Rows of a kind told on the terminal; the report has them all."""


def close(result: RunResult, *, as_json: bool, quiet: bool) -> int:
    """Print the closing lines of a run and return the exit status.  Raises what ended the run early."""
    if as_json:
        click.echo(json.dumps(result.results, ensure_ascii=False))
    else:
        told = summary(result)
        for line in [] if quiet else _body(told):
            click.echo(line)
        click.echo(_verdict(told))
    if result.error is not None:
        raise result.error
    return 0 if result.passed else 1


def _body(told: Summary) -> list[str]:
    lines = [_title(told)]
    lines += [_unit(unit, told.dialects) for unit in told.units]
    speed = f" in {told.wall_s:.1f} s ({told.speed:.0f}× real time)" if told.speed else ""
    lines += [f"  ran {told.ran_s:.1f} s{speed}", ""]
    for alert in told.alerts[:MOST_ROWS]:
        lines.append(f"  ALERT {alert.at_s:6.1f} s  {alert.unit}  {alert.sentence}")
    if len(told.alerts) > MOST_ROWS:
        lines.append(f"  … and {len(told.alerts) - MOST_ROWS} more alerts, in the report")
    if told.alerts:
        lines.append("")
    lines += [_vehicle(vehicle) for vehicle in told.vehicles[:MOST_ROWS]]
    if len(told.vehicles) > MOST_ROWS:
        lines.append(f"  … and {len(told.vehicles) - MOST_ROWS} more vehicles, in the report")
    lines.append(f"  messages sent {told.sent:,} · heard {told.heard:,} · refused {told.refused:,}")
    lines += [f"  refused: {cause}, {count:,} times" for cause, count in told.refusals]
    lines += [f"  lost in translation: {what}, {count:,} times" for what, count in told.lost[:MOST_ROWS]]
    if told.compute:
        medians = " · ".join(f"{hop} {text}" for hop, text in told.compute)
        lines.append(f"  {medians}   (medians of compute time; radio delay is {told.over_air})")
    if told.radio_access:
        medians = " · ".join(f"{message} {text}" for message, text in told.radio_access)
        lines.append(f"  waited for the air: {medians}   (medians; no software can shorten it)")
    if told.expected:
        rest = f", {told.not_judged} not judged" if told.not_judged else ""
        lines.append(f"  expectations {told.met} of {told.expected} met{rest}")
    elif told.kind == "run":
        lines.append("  the scenario states no expectations")
    lines += [f"  FAILED  {sentence}" for sentence in told.failures]
    return lines


def _title(told: Summary) -> str:
    seed = f", seed {told.seed}" if told.seed is not None else ""
    return f"{told.name} · {', '.join(told.dialects)} · {told.mode}{seed} · radio {told.radio}"


def _unit(unit: UnitLine, dialects: tuple[str, ...]) -> str:
    sends = "  ".join(f"{name} {rate:.3g} Hz" if rate else name for name, rate in unit.sends)
    spoken = f" ({unit.dialect})" if len(dialects) > 1 else ""
    return f"  {unit.kind.upper()} {unit.name}{spoken}  {sends}".rstrip()


def _vehicle(vehicle: VehicleLine) -> str:
    told = f"  vehicle {vehicle.id}  {vehicle.messages:,} messages over {vehicle.over_s:.1f} s"
    if vehicle.repeated:
        told += f", {vehicle.repeated:,} at the instant of the one before"
    if vehicle.longest_gap_s is not None:
        told += f", {vehicle.gaps:,} gaps up to {vehicle.longest_gap_s:.1f} s"
    return told


def _verdict(told: Summary) -> str:
    done = "PASS" if told.kind == "run" else "REPLAYED"  # a replay expects nothing, so nothing is judged
    word = done if told.passed else "FAIL"
    if told.interrupted:
        word = f"INTERRUPTED ({told.interrupted})"
    return f"{word}  report: {told.report}"
