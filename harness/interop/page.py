"""matrix.html: the matrix as one self-contained page, in the style of the report of a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cv2x.harness.interop.findings import Finding, findings
from cv2x.harness.interop.page_words import ORIGINS, WORDS
from cv2x.harness.interop.sentences import sentence_of, status_word
from cv2x.harness.language import Words
from cv2x.harness.report.svg import printable

_HERE = Path(__file__).parent
_STYLE = _HERE.parent / "report" / "style.css"
MOST_ROWS = 200


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )


def render(results: Mapping[str, Any], lang: str = "en") -> str:
    """Return matrix.html of results.json (version 1) in a language.  Raises InputError for one that is not spoken."""
    w, told = Words(lang, WORDS), Words(lang, ORIGINS)
    bad = findings(results["cells"])
    limits = results["limits_s"]
    return str(
        _environment()
        .get_template("page.html.j2")
        .render(
            r=results,
            w=w,
            said=lambda text: told.get(text, text),
            style=Markup(_STYLE.read_text("utf-8")),  # noqa: S704 - a file of ours
            fail=results["verdict"] == "FAIL",
            lead=_lead(results["counts"], w),
            receivers=[pair["receiver"] for pair in results["matrix"][0]["receivers"]] if results["matrix"] else [],
            bad=[_bad(finding, lang) for finding in bad[:MOST_ROWS]],
            more=max(0, len(bad) - MOST_ROWS),
            first_of=_firsts(bad),
            known=_known(results["cells"]),
            messages=[_message(message, w) for message in results["messages"]],
            method=[w["method_octets"], w("method_limits", **{key: f"{s:g}" for key, s in limits.items()}),
                    w["method_times"]],
        )
    )  # fmt: skip


def _lead(counts: Mapping[str, int], w: Words) -> str:
    parts = [w("lead", agree=counts["agree"], cells=counts["cells"])]
    parts += [w(f"lead_{key}", count=counts[key]) for key in ("bad", "known") if counts[key]]
    return w.join(parts)


def _bad(finding: Finding, lang: str) -> dict[str, Any]:
    first = finding.first
    return {
        "message": finding.message,
        "word": status_word(first["status"], lang),
        "said": sentence_of(first["told"], first["meaning"][:1], lang),
        "suspect": first["suspect"],
        "cases": finding.cases,
        "pairs": finding.pairs,
        "evidence": [cell["evidence"] for cell in finding.cells if cell["evidence"]],
    }


def _firsts(bad: list[Finding]) -> dict[tuple[str, str], int]:
    """Return the number of the first finding of each pair, for the links of the matrix."""
    found: dict[tuple[str, str], int] = {}
    for number, finding in enumerate(bad[:MOST_ROWS]):
        for cell in finding.cells:
            found.setdefault((cell["sender"], cell["receiver"]), number)
    return found


def _known(cells: list[Any]) -> list[dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for cell in cells:
        for fault in cell["faults"] if cell["status"] == "known fault" else ():
            fresh = {"stack": cell["suspect"], "fault": fault, "cases": set()}
            found.setdefault((cell["suspect"], fault["name"]), fresh)["cases"].add(cell["case"])
    return [{**known, "cases": sorted(known["cases"])} for _, known in sorted(found.items())]


def _message(message: Mapping[str, Any], w: Words) -> dict[str, Any]:
    parts = [w("n_octets", count=message["foreign_octets"])] if message["foreign_octets"] else []
    parts += message["foreign_stacks"]
    return {**message, "said": w.join(parts) if parts else w["never"]}
