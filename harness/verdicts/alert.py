"""An alert that must come, and when."""

from __future__ import annotations

from typing import Any

from cv2x.harness.episodes import Episode
from cv2x.harness.phrase import Phrase, Said, phrase
from cv2x.harness.prose import numbers_text, seconds
from cv2x.harness.target import target_phrase
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Judged
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import AlertExpected
from cv2x.scenarios.model import Target

_BEFORE = {"stop line": ("distance_m", "stop_line"), "target": ("ttc_s", "target")}
"""Kind of ``before`` -> the alert's number that must still be above zero, and the end of its sentences' ids."""
_MOST_MOMENTS = 5


def judge_alert(expected: AlertExpected, seen: Observed) -> Judged:
    """Return what was found."""
    mine = [e for e in seen.collector.episodes.all if e.unit == expected.unit and e.id == expected.alert_id]
    episodes = [e for e in mine if expected.target is None or is_about(e.target, expected.target, seen)]
    run_ns = seen.collector.run_ns
    what = (
        phrase("alert.what_about", alert=expected.alert_id, target=expected.target)
        if expected.target
        else phrase("alert.what", alert=expected.alert_id)
    )
    evidence: dict[str, Any] = {
        "raised_s": [run_ns(e.raised_ns) / 1e9 for e in episodes[:100]],
        "raised_count": len(episodes),
    }
    between = expected.between_ns
    window = None if between is None else phrase("alert.window", low_ns=between[0], high_ns=between[1])
    if not episodes:
        return _silent(expected, seen, mine, what, window, evidence)
    first = episodes[0]
    at_ns = run_ns(first.raised_ns)
    evidence |= {"first_target": first.target, "first_numbers": dict(first.numbers)}
    measured = seconds(at_ns)
    before: Said = ""
    faults: list[Phrase] = []
    if window is not None and between is not None and not between[0] <= at_ns <= between[1]:
        faults.append(phrase("alert.expected", window=window, numbers=""))
    if expected.before is not None:
        number, end = _BEFORE.get(expected.before, ("", ""))
        value = first.numbers.get(number)
        if value is None:
            faults.append(phrase("alert.no_number", number=number or expected.before, before=expected.before))
        elif not value > 0:
            faults.append(phrase(f"alert.past_{end}", value=value))
        else:
            before = phrase(f"alert.before_{end}", value=value)
    count = expected.count
    if count is not None and (len(episodes) > count or (seen.complete and len(episodes) != count)):
        moments = [run_ns(e.raised_ns) for e in episodes[:_MOST_MOMENTS]]
        more = " …" if len(episodes) > _MOST_MOMENTS else ""
        faults.append(phrase("alert.counted", count=len(episodes), moments=moments, more=more, wanted=count))

    def raised(numbers: Said = "") -> Phrase:
        return phrase("alert.raised", unit=expected.unit, what=what, at_ns=at_ns, before=before, numbers=numbers)

    if faults:
        return Judged(FAILED, measured, [raised(), *faults], evidence, episodes)
    if count is not None and not seen.complete:
        open_count = phrase("alert.count_open", ran_ns=seen.ran_ns, count=count)
        return Judged(NOT_JUDGED, measured, [raised(), open_count], evidence, episodes)
    numbers: Said = ""
    if expected.before is None and numbers_text(first.numbers):
        numbers = phrase("alert.numbers", numbers=first.numbers)
    if window is None:
        return Judged(PASSED, measured, [raised(numbers)], evidence, episodes)
    in_window = phrase("alert.expected", window=window, numbers=numbers)
    return Judged(PASSED, measured, [raised(), in_window], evidence, episodes)


def is_about(alert_target: str | None, name: str, seen: Observed) -> bool:
    """Return whether an alert's target is the unit or actor of that name."""
    if alert_target is None:
        return False
    target = seen.target(name)
    kind, _, number = alert_target.partition(":")
    if kind == "vehicle":
        return target.unit is not None and seen.collector.identities.get(number) == target.unit
    if kind == "user":
        return _is_user(number, target, seen)
    if target.event is not None:
        return target.event.is_meant(alert_target)
    if kind == "junction":
        return any(number in (str(junction), str(junction.id)) for junction in target.junctions)
    return False


def _is_user(number: str, target: Target, seen: Observed) -> bool:
    """Return whether a road user (``<source hex>/<id hex>``, or the id alone) is the actor meant.

    A dialect may carry the end of an id only.
    """
    source, _, user = number.rpartition("/")
    if target.unit is not None and seen.collector.identities.get(user) == target.unit:
        return True
    return target.actor is not None and any(
        actor == target.actor and told.endswith(user) and (not source or by.endswith(source))
        for (by, told), actor in seen.collector.told_users.items()
    )


def _silent(
    expected: AlertExpected,
    seen: Observed,
    mine: list[Episode],
    what: Phrase,
    window: Phrase | None,
    evidence: dict[str, Any],
) -> Judged:
    told = {"unit": expected.unit, "what": what, "ran_ns": seen.ran_ns}
    wanted: Said = "" if window is None else phrase("alert.comma_expected", window=window)
    over = expected.between_ns is not None and seen.ran_ns > expected.between_ns[1]
    if expected.count == 0:
        if seen.complete:
            return Judged(PASSED, "0", [phrase("alert.absent", **told)], evidence)
        so_far = phrase("measured.so_far", count=0)
        return Judged(NOT_JUDGED, so_far, [phrase("alert.not_yet", wanted="", **told)], evidence)
    if not seen.complete and not over:
        not_yet = phrase("alert.not_yet", wanted=wanted, **told)
        return Judged(NOT_JUDGED, phrase("measured.not_yet"), [not_yet], evidence)
    clauses = [phrase("alert.never", wanted=wanted, **told)]
    if mine:
        other = mine[0]
        who = target_phrase(other.target, seen.collector.identities, seen.places) or phrase("target.none")
        clauses.append(phrase("alert.other", target=who, at_ns=seen.collector.run_ns(other.raised_ns)))
    return Judged(FAILED, phrase("measured.never"), clauses, evidence, mine)
