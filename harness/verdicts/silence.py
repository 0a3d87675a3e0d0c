"""An alert that nobody may raise, and refusals that nobody may book."""

from __future__ import annotations

from typing import Any

from cv2x.harness.phrase import Phrase, Said, phrase
from cv2x.harness.target import target_phrase
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Judged
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import NoAlert, NoDiscards


def judge_no_alert(expected: NoAlert, seen: Observed) -> Judged:
    """Return what was found."""
    raised = [
        e for e in seen.collector.episodes.all if expected.unit in (None, e.unit) and expected.alert_id in (None, e.id)
    ]
    evidence: dict[str, Any] = {
        "raised_count": len(raised),
        "raised_s": [seen.collector.run_ns(e.raised_ns) / 1e9 for e in raised[:100]],
    }
    if raised:
        first = raised[0]
        about = target_phrase(first.target, seen.collector.identities, seen.places)
        said = phrase(
            "no_alert.raised",
            unit=first.unit,
            alert=first.id,
            at_ns=seen.collector.run_ns(first.raised_ns),
            told={"alert": first.id, "target": about, "numbers": first.numbers},
            more=phrase("no_alert.more", count=len(raised) - 1) if len(raised) > 1 else "",
            what=_what(expected, "any", "one"),
        )
        return Judged(FAILED, phrase("measured.raised", count=len(raised)), [said], evidence, raised)
    end = "held" if seen.complete else "early"
    if expected.unit is None:
        what = _what(expected, "of_any", "of_one")
        told = phrase(f"no_alert.nobody_{end}", what=what, ran_ns=seen.ran_ns)
    else:
        what = _what(expected, "no_alert", "no_one")
        told = phrase(f"no_alert.{end}", unit=expected.unit, what=what, ran_ns=seen.ran_ns)
    if not seen.complete:
        return Judged(NOT_JUDGED, phrase("measured.so_far", count=0), [told], evidence)
    return Judged(PASSED, "0", [told], evidence)


def judge_no_discards(expected: NoDiscards, seen: Observed) -> Judged:
    """Return what was found."""
    counted = {
        key: refusals
        for key, refusals in seen.collector.refused.items()
        if expected.unit in (None, key[0]) and key[1] not in expected.but
    }
    total = sum(refusals.count for refusals in counted.values())
    but: Said = phrase("no_discards.but", causes=list(expected.but)) if expected.but else ""
    evidence: dict[str, Any] = {
        "refused_count": total,
        "by_cause": [{"unit": unit, "cause": cause, "count": r.count} for (unit, cause), r in sorted(counted.items())],
    }
    if total:
        (unit, cause), first = min(counted.items(), key=lambda item: item[1].first_ns)
        said = phrase(
            "no_discards.refused",
            unit=unit,
            at_ns=seen.collector.run_ns(first.first_ns),
            cause=cause,
            detail=first.detail,
            total=total,
            but=but,
        )
        return Judged(FAILED, phrase("measured.refused", count=total), [said], evidence)
    end = "held" if seen.complete else "early"
    who = phrase("no_discards.every_unit") if expected.unit is None else expected.unit
    told = phrase(f"no_discards.{end}", unit=who, but=but, ran_ns=seen.ran_ns)
    if not seen.complete:
        return Judged(NOT_JUDGED, phrase("measured.so_far", count=0), [told], evidence)
    return Judged(PASSED, "0", [told], evidence)


def _what(expected: NoAlert, every: str, one: str) -> Phrase:
    if expected.alert_id is None:
        return phrase(f"no_alert.{every}")
    return phrase(f"no_alert.{one}", alert=expected.alert_id)
