"""The judge: every expectation of a scenario becomes one verdict."""

from __future__ import annotations

from collections.abc import Iterable

from cv2x.harness.expected import criterion
from cv2x.harness.verdict import Judged, Verdict
from cv2x.harness.verdicts.alert import judge_alert
from cv2x.harness.verdicts.budget import judge_budget
from cv2x.harness.verdicts.hop import judge_hop
from cv2x.harness.verdicts.link import judge_heard, judge_link
from cv2x.harness.verdicts.observed import Observed
from cv2x.harness.verdicts.quality import judge_position_error, judge_quality
from cv2x.harness.verdicts.silence import judge_no_alert, judge_no_discards
from cv2x.scenarios.expect import (
    AlertExpected,
    BudgetExpected,
    Expectation,
    HeardExpected,
    HopExpected,
    LinkExpected,
    NoAlert,
    NoDiscards,
    PositionErrorExpected,
    QualityExpected,
)


def judge(expectations: Iterable[Expectation], seen: Observed) -> list[Verdict]:
    """Return one verdict per expectation, in their order."""
    return [_judge_one(expected, seen) for expected in expectations]


def passed(verdicts: Iterable[Verdict], complete: bool) -> bool:
    """Return whether a run passes: it reached its end and every expectation was met (none at all is a pass)."""
    return complete and all(verdict.passed for verdict in verdicts)


def _judge_one(expected: Expectation, seen: Observed) -> Verdict:
    kind, found = _found(expected, seen)
    return Verdict(
        kind,
        found.status,
        found.measured,
        found.said,
        expected.text,
        expected.file,
        expected.line,
        found.evidence,
        criterion(expected),
        found.episodes,
    )


def _found(expected: Expectation, seen: Observed) -> tuple[str, Judged]:
    match expected:
        case AlertExpected():
            return "alert", judge_alert(expected, seen)
        case NoAlert():
            return "no alert", judge_no_alert(expected, seen)
        case LinkExpected():
            return "link", judge_link(expected, seen)
        case QualityExpected():
            return "quality", judge_quality(expected, seen)
        case PositionErrorExpected():
            return "position error", judge_position_error(expected, seen)
        case HopExpected():
            return "hop", judge_hop(expected, seen)
        case BudgetExpected():
            return "budget", judge_budget(expected, seen)
        case HeardExpected():
            return "heard", judge_heard(expected, seen)
        case NoDiscards():
            return "no discards", judge_no_discards(expected, seen)
