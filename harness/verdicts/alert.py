"""An alert that must come, and when."""

from __future__ import annotations

from typing import Any

from cv2x.harness.episodes import Episode
from cv2x.harness.prose import alert_name, bound, numbers_text, seconds, target_name
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import AlertExpected

_BEFORE = {"stop line": ("distance_m", "m before the stop line"), "target": ("ttc_s", "s before reaching the target")}
"""Kind of ``before`` -> the alert's number that must still be above zero, and how it reads."""


def judge_alert(expected: AlertExpected, seen: Observed) -> tuple[str, str, str, dict[str, Any]]:
    """Return (status, measured, sentence, evidence)."""
    mine = [e for e in seen.collector.episodes.all if e.unit == expected.unit and e.id == expected.alert_id]
    episodes = [e for e in mine if expected.target is None or is_about(e.target, expected.target, seen)]
    run_ns = seen.collector.run_ns
    what = f"{expected.alert_id} ({alert_name(expected.alert_id)})" + (
        f" about {expected.target}" if expected.target else ""
    )
    evidence: dict[str, Any] = {
        "raised_s": [run_ns(e.raised_ns) / 1e9 for e in episodes[:100]],
        "raised_count": len(episodes),
    }
    wanted = _wanted(expected)
    if not episodes:
        return _silent(expected, seen, mine, what, wanted, evidence)
    first = episodes[0]
    at_ns = run_ns(first.raised_ns)
    evidence |= {"first_target": first.target, "first_numbers": dict(first.numbers)}
    measured = seconds(at_ns)
    told = f"{expected.unit} raised {what} at {measured}"
    faults = []
    if expected.between_ns is not None and not expected.between_ns[0] <= at_ns <= expected.between_ns[1]:
        faults.append(f"expected {wanted}")
    if expected.before is not None:
        number, reads = _BEFORE.get(expected.before, ("", ""))
        value = first.numbers.get(number)
        if value is None:
            faults.append(
                f"it carried no {number or expected.before!r}: before the {expected.before} or not is unknown"
            )
        elif not value > 0:
            faults.append(f"that is {value:.1f} {reads}, expected more than 0")
        else:
            told += f", {value:.1f} {reads}"
    count = expected.count
    if count is not None and (len(episodes) > count or (seen.complete and len(episodes) != count)):
        times = ", ".join(seconds(run_ns(e.raised_ns)) for e in episodes[:5]) + (" …" if len(episodes) > 5 else "")
        faults.append(f"raised {_times(len(episodes))} ({times}), expected {_times(count)}")
    if faults:
        return FAILED, measured, f"{told}; {'; '.join(faults)}", evidence
    if count is not None and not seen.complete:
        return (
            NOT_JUDGED,
            measured,
            f"{told}; the run ended at {seconds(seen.ran_ns)}, so the count of {count} is not judged",
            evidence,
        )
    if wanted:
        told += f"; expected {wanted}"
    if expected.before is None and (phrase := numbers_text(first.numbers)):
        told += f" ({phrase})"
    return PASSED, measured, told, evidence


def is_about(alert_target: str | None, name: str, seen: Observed) -> bool:
    """Return whether an alert's target is the unit or actor of that name."""
    if alert_target is None:
        return False
    target = seen.target(name)
    kind, _, number = alert_target.partition(":")
    if kind == "vehicle":
        return target.unit is not None and seen.collector.identities.get(number) == target.unit
    if kind == "junction":
        return any(number in (str(junction), str(junction.id)) for junction in target.junctions)
    return False


def _silent(
    expected: AlertExpected, seen: Observed, mine: list[Episode], what: str, wanted: str, evidence: dict[str, Any]
) -> tuple[str, str, str, dict[str, Any]]:
    ran = seconds(seen.ran_ns)
    window = f", expected {wanted}" if wanted else ""
    over = expected.between_ns is not None and seen.ran_ns > expected.between_ns[1]
    if expected.count == 0:
        if seen.complete:
            return PASSED, "0", f"{expected.unit} did not raise {what} in {ran}, as expected", evidence
        return NOT_JUDGED, "0 so far", f"{expected.unit} had not raised {what} when the run ended at {ran}", evidence
    if not seen.complete and not over:
        return (
            NOT_JUDGED,
            "not yet",
            f"{expected.unit} had not raised {what} when the run ended at {ran}{window}",
            evidence,
        )
    others = ""
    if mine:
        other = mine[0]
        who = target_name(other.target, seen.collector.identities, seen.places) or "nothing in particular"
        others = f"; it was raised about {who} at {seconds(seen.collector.run_ns(other.raised_ns))}"
    return FAILED, "never", f"{expected.unit} never raised {what} in {ran}{window}{others}", evidence


def _wanted(expected: AlertExpected) -> str:
    if expected.between_ns is None:
        return ""
    return f"between {bound(expected.between_ns[0])} and {bound(expected.between_ns[1])}"


def _times(count: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(count, f"{count} times")
