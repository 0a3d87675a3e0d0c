"""``cv2x diff``: what changed from one run to another, in one sentence and then in full."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cv2x.errors import InputError, UnavailableError

if TYPE_CHECKING:
    from cv2x.harness.diff.compare import Comparison
    from cv2x.harness.language import Words

MOST_ROWS = 30
"""Findings of a kind told on the terminal; --json has them all."""
MOST_FIELDS = 6
MOST_CAUSES = 8


@click.command(
    epilog="Examples:  cv2x diff runs/main runs/mine     cv2x diff A B --tolerance alert-later=0.3s --tolerance gap=any"
)
@click.argument("run_a")
@click.argument("run_b")
@click.option(
    "--tolerance",
    "tolerances",
    metavar="T",
    multiple=True,
    help="A key=value, or a YAML file of them; repeatable, the last one wins (docs/diff.md has the keys).",
)
@click.option("--strict", is_flag=True, help="Exit with 1 on any difference, not on regressions alone.")
@click.option(
    "--json", "json_file", metavar="FILE", help="Also write everything as JSON (- for standard output alone)."
)
@click.option("--html", "html_file", metavar="FILE", help="Also write a page.")
@click.option("--lang", metavar="L", default="en", help="Language of what is said: en (default) or zh.")
@click.option("--quiet", is_flag=True, help="Print the one sentence alone.")
def command(
    run_a: str,
    run_b: str,
    tolerances: tuple[str, ...],
    strict: bool,
    json_file: str | None,
    html_file: str | None,
    lang: str,
    quiet: bool,
) -> int:
    """Say what changed from RUN_A (the run compared against) to RUN_B (the run in question), two run folders.

    Messages, alerts, reception, latency, refusals and verdicts are compared; a difference of configuration is told as
    the cause.  Exit status 0: no regression past a tolerance; 1: one (with --strict: any difference); 2: bad input.
    """
    from cv2x.harness.diff.as_json import document
    from cv2x.harness.diff.compare import REGRESSION, SAME, compare
    from cv2x.harness.diff.sentences import lead, words
    from cv2x.harness.diff.tolerances import read_tolerances
    from cv2x.harness.report.svg import printable

    w = words(lang)
    told = compare(run_a, run_b, read_tolerances(tolerances))
    made = document(told, w) if json_file else None
    if json_file == "-":
        click.echo(json.dumps(made, ensure_ascii=False))
    else:
        for line in (f"{w[told.status]}  {lead(told, w)}", *([] if quiet else _details(told, w))):
            click.echo(printable(line))
    if json_file not in (None, "-"):
        _write(json_file, json.dumps(made, ensure_ascii=False, indent=1) + "\n", "--json")
    if html_file is not None:
        from cv2x.harness.diff.page import render

        _write(html_file, render(told, w), "--html")
    return int(told.status == REGRESSION or (strict and told.status != SAME))


def _write(file: str | None, text: str, option: str) -> None:
    path = Path(file or "")
    if path.is_dir():
        raise InputError("is a folder: name a file", str(path), field=option)
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise UnavailableError(f"cannot write {path}: {error.strerror or error}") from error


def _details(told: Comparison, w: Words) -> list[str]:
    from cv2x.harness.diff.sentences import cause_text, note_text, sentence

    lines = []
    if len(told.findings) > 1 or any(finding.kind in ("fields", "meaning") for finding in told.findings):
        for title, regression in (("regressions_title", True), ("differences_title", False)):
            found = [finding for finding in told.findings if finding.regression == regression]
            if found:
                lines.append(f"  {w[title]}")
            for finding in found[:MOST_ROWS]:
                lines.append(f"    {'✗' if regression else '·'} {sentence(finding, w, told.tolerances)}")
                kinds = [finding.values] if finding.kind == "fields" else finding.values.get("kinds", ())
                for kind in kinds:
                    lines += [f"        {_field(kind['message'], row)}" for row in kind["fields"][:MOST_FIELDS]]
            if len(found) > MOST_ROWS:
                lines.append(f"    … {len(found) - MOST_ROWS}")
    if told.causes:
        causes = [cause_text(cause, w) for cause in told.causes]
        if len(causes) > MOST_CAUSES:
            causes[MOST_CAUSES:] = [f"… {len(causes) - MOST_CAUSES}"]
        lines.append(f"  {w['cause_title']}: " + "; ".join(causes))
    elif told.findings:
        lines.append(f"  {w['cause_none']}")
    lines += [f"  {note_text(note, w)}" for note in told.notes]
    return lines


def _field(message: str, row: Mapping[str, Any]) -> str:
    return f"{message} {row['path']}: {row['old']} → {row['new']} ({row['messages']:,}×)"
