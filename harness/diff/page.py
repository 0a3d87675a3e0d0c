"""A comparison as one self-contained page, in the style of the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cv2x.harness import report
from cv2x.harness.diff.compare import Comparison
from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.sentences import cause_text, lead, note_text, scope, sentence
from cv2x.harness.language import Words
from cv2x.harness.report.svg import printable

MAX_FIELDS = 40
MAX_FINDINGS = 500


def render(told: Comparison, w: Words) -> str:
    """Return the page; everything in it that a file or the air has said is escaped."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    style = (Path(report.__file__).parent / "style.css").read_text("utf-8")
    page = environment.get_template(
        "page.html.j2"
    ).render(
        told=told,
        w=w,
        html_lang="zh-CN" if w.lang == "zh" else "en",
        style=Markup(style),  # noqa: S704 - a file of ours
        badge=w[told.status],
        lead=lead(told, w),
        findings=bool(told.findings),
        causes=[cause_text(cause, w) for cause in told.causes],
        groups=[
            (w["regressions_title"], [_row(one, told, w) for one in told.findings[:MAX_FINDINGS] if one.regression]),
            (
                w["differences_title"],
                [_row(one, told, w) for one in told.findings[:MAX_FINDINGS] if not one.regression],
            ),
        ],
        scope=scope(told, w),
        notes=[note_text(note, w) for note in told.notes],
        tolerances=w.join([f"{name} {text}" for name, text in told.tolerances.texts.items()]),
    )
    return str(page)


def _row(finding: Finding, told: Comparison, w: Words) -> tuple[str, str, str, list[tuple[Any, ...]]]:
    name = finding.tolerance
    tolerance = f"{name} {told.tolerances.texts[name]}" if name else ""
    kinds = [finding.values] if finding.kind == "fields" else finding.values.get("kinds", ())
    fields = [
        (kind["message"], row["path"], row["old"], row["new"], f"{row['messages']:,}")
        for kind in kinds
        for row in kind["fields"][:MAX_FIELDS]
    ]
    return "✗" if finding.regression else "·", sentence(finding, w, told.tolerances), tolerance, fields
