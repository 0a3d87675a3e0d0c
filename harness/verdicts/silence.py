"""An alert that nobody may raise, and refusals that nobody may book."""

from __future__ import annotations

from typing import Any

from cv2x.harness.prose import alert_name, alert_sentence, seconds, target_name
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import NoAlert, NoDiscards


def judge_no_alert(expected: NoAlert, seen: Observed) -> tuple[str, str, str, dict[str, Any]]:
    """Return (status, measured, sentence, evidence)."""
    raised = [
        e for e in seen.collector.episodes.all if expected.unit in (None, e.unit) and expected.alert_id in (None, e.id)
    ]
    ran = seconds(seen.ran_ns)
    what = "no alert" if expected.alert_id is None else f"no {expected.alert_id} ({alert_name(expected.alert_id)})"
    who = "nobody" if expected.unit is None else expected.unit
    evidence: dict[str, Any] = {
        "raised_count": len(raised),
        "raised_s": [seen.collector.run_ns(e.raised_ns) / 1e9 for e in raised[:100]],
    }
    if raised:
        first = raised[0]
        about = target_name(first.target, seen.collector.identities, seen.places)
        told = f"{first.unit} raised {first.id} at {seconds(seen.collector.run_ns(first.raised_ns))}"
        more = f", and {len(raised) - 1} more" if len(raised) > 1 else ""
        sentence = f"{told} ({alert_sentence(first.id, about, first.numbers)}){more}; expected {what} in the whole run"
        return FAILED, f"{len(raised)} raised", sentence, evidence
    said = what.removeprefix("no ") if expected.unit is None else what
    if not seen.complete:
        return NOT_JUDGED, "0 so far", f"{who} raised {said} up to {ran}, where the run ended early", evidence
    return PASSED, "0", f"{who} raised {said} in {ran}", evidence


def judge_no_discards(expected: NoDiscards, seen: Observed) -> tuple[str, str, str, dict[str, Any]]:
    """Return (status, measured, sentence, evidence)."""
    counted = {
        key: refusals
        for key, refusals in seen.collector.refused.items()
        if expected.unit in (None, key[0]) and key[1] not in expected.but
    }
    total = sum(refusals.count for refusals in counted.values())
    but = f" but under {', '.join(expected.but)}" if expected.but else ""
    evidence: dict[str, Any] = {
        "refused_count": total,
        "by_cause": [{"unit": unit, "cause": cause, "count": r.count} for (unit, cause), r in sorted(counted.items())],
    }
    who = expected.unit or "every unit"
    if total:
        (unit, cause), first = min(counted.items(), key=lambda item: item[1].first_ns)
        when = seconds(seen.collector.run_ns(first.first_ns))
        sentence = f"{unit} refused a frame at {when} as {cause} ({first.detail}); {total} in all, expected none{but}"
        return FAILED, f"{total} refused", sentence, evidence
    ran = seconds(seen.ran_ns)
    if not seen.complete:
        return NOT_JUDGED, "0 so far", f"{who} refused nothing{but} up to {ran}, where the run ended early", evidence
    return PASSED, "0", f"{who} refused nothing{but} in {ran}", evidence
