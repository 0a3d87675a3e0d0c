"""Expectations whose verdict changed.

One that stands in one scenario only is a matter of configuration (`causes` tells it), unless it fails in the new run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import Tolerances

_RANK = {"passed": 0, "not judged": 1, "failed": 2}


def expectation_findings(a: Side, b: Side, tolerances: Tolerances) -> Iterator[Finding]:
    """Yield the expectations that are met no longer, met now, or in one scenario only."""
    old, new = (_by_text(side.results["expectations"]) for side in (a, b))
    worse = 0
    for key in {**old, **new}:
        one, other = old.get(key), new.get(key)
        if other is None:
            continue
        if one is None:
            if other["status"] == "failed":
                worse += 1
                values = {"text": key[0], "status": other["status"], "said": _said(other)}
                yield Finding("expectation_new", worse > tolerances["verdicts"], values, 0.0, "verdicts")
        elif one["status"] != other["status"]:
            values = {
                "text": key[0], "kind": other["kind"], "number": other["number"], "file": other["file"],
                "line": other["line"], "old_status": one["status"], "new_status": other["status"],
                "old_measured": one["measured"], "new_measured": other["measured"], "said": _said(other),
            }  # fmt: skip
            got_worse = _RANK.get(other["status"], 2) > _RANK.get(one["status"], 2)
            worse += got_worse
            kind = "verdict_worse" if got_worse else "verdict_better"
            yield Finding(kind, got_worse and worse > tolerances["verdicts"], values, 0.0, "verdicts")


def _said(row: Mapping[str, Any]) -> Any:
    """Return what was found as it can be said in either language; older results have it in English."""
    said = row.get("said")
    return said["sentence"] if isinstance(said, Mapping) else row["sentence"]


def _by_text(rows: list[Mapping[str, Any]]) -> dict[tuple[str, int], dict[str, Any]]:
    """Return expectations by (text, how many like it stand before)."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for number, row in enumerate(rows, 1):
        again = 0
        while (row["text"], again) in found:
            again += 1
        found[row["text"], again] = {**row, "number": number}
    return found
