"""Whether figures keep a budget, their uncertainty told: within it, beyond it, or not to be said.

A part keeps its bound where even the upper end of what its true value may be does, and breaks it where even the lower
end does; in between nobody can say, and the verdict is ``not judged``.  A verdict of several parts is broken if one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cv2x.harness.phrase import Phrase, phrase
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Judged
from cv2x.quantities import format_duration
from cv2x.scenarios.expect import BudgetExpected


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantile of one part: its value, where the truth lies for certain, and over how many samples; nanoseconds."""

    value_ns: int
    low_ns: int
    high_ns: int
    count: int


def judge_figures(
    expected: BudgetExpected, figures: Mapping[str, Figure], complete: bool, unmeasured: Mapping[str, str] | None = None
) -> Judged:
    """Return what was found; ``unmeasured`` says which parts nobody measured on purpose (part -> phrase id)."""
    said: list[Phrase] = []
    statuses: list[str] = []
    parts: dict[str, Any] = {}
    for part, bound_ns in expected.bounds_ns.items():
        figure = figures.get(part)
        if figure is None or not figure.count:
            why = (unmeasured or {}).get(part)
            statuses.append(NOT_JUDGED if why or not complete else FAILED)
            said.append(phrase(why or "budget.nothing", part=part, max_ns=bound_ns))
            continue
        status = PASSED if figure.high_ns <= bound_ns else FAILED if figure.low_ns > bound_ns else NOT_JUDGED
        statuses.append(status)
        parts[part] = {
            "value_ns": figure.value_ns,
            "low_ns": figure.low_ns,
            "high_ns": figure.high_ns,
            "count": figure.count,
            "max_ns": bound_ns,
            "status": status,
        }
        said.append(_said(expected, part, figure, bound_ns, status))
    evidence = {"subject": expected.subject, "message": expected.message, "quantile": expected.quantile, "parts": parts}
    whole = figures.get("whole")
    measured = format_duration(whole.value_ns) if whole is not None and whole.count else phrase("measured.nothing")
    if not complete:
        return Judged(NOT_JUDGED, measured, [*said, phrase("run.ended_early")], evidence)
    status = FAILED if FAILED in statuses else NOT_JUDGED if NOT_JUDGED in statuses else PASSED
    return Judged(status, measured, said, evidence)


def _said(expected: BudgetExpected, part: str, figure: Figure, bound_ns: int, status: str) -> Phrase:
    name = "budget.undecided" if status == NOT_JUDGED else "budget.value"
    return phrase(
        name,
        part=part,
        quantile=expected.quantile,
        value_ns=figure.value_ns,
        low_ns=figure.low_ns,
        high_ns=figure.high_ns,
        count=figure.count,
        max_ns=bound_ns,
    )
