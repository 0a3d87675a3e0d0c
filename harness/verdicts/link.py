"""How much of what one unit sends another must hear, and how often a message must be heard at all."""

from __future__ import annotations

from typing import Any

from cv2x.harness.links import wilson
from cv2x.harness.prose import percent, seconds
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import HeardExpected, LinkExpected


def judge_link(expected: LinkExpected, seen: Observed) -> tuple[str, str, str, dict[str, Any]]:
    """Return (status, measured, sentence, evidence); the interval is the 95 % Wilson interval."""
    links = seen.collector.links
    names = sorted(expected.names) if expected.names is not None else links.messages()
    sent, heard = links.totals(expected.sender, expected.receiver, names, expected.within_m)
    what = _names(names if expected.names is not None else None, [name for name in names if name in links.messages()])
    where = f" within {expected.within_m:g} m" if expected.within_m is not None else ""
    wanted = f"expected at least {expected.min_ratio * 100:.9g} %"
    evidence: dict[str, Any] = {
        "sent": sent,
        "heard": heard,
        "within_m": expected.within_m,
        "min_ratio": expected.min_ratio,
    }
    ran = seconds(seen.ran_ns)
    if not sent:
        told = f"{expected.sender} sent no {what}{where} while {expected.receiver} was there to hear it, in {ran}"
        return (
            (FAILED, "nothing sent", f"{told}; {wanted}", evidence)
            if seen.complete
            else (NOT_JUDGED, "nothing yet", told, evidence)
        )
    low, high = wilson(heard, sent)
    ratio = heard / sent
    evidence |= {"ratio": ratio, "low": low, "high": high}
    told = (
        f"{expected.receiver} heard {heard} of {sent} {what} of {expected.sender}{where} in {ran}: {percent(ratio)} "
        f"(95 % interval {percent(low)} to {percent(high)})"
    )
    measured = f"{percent(ratio)} ({heard} of {sent})"
    if not seen.complete:
        return NOT_JUDGED, measured, f"{told}, when the run ended early; {wanted}", evidence
    met = heard >= expected.min_ratio * sent - 1e-9
    return (PASSED if met else FAILED), measured, f"{told}; {wanted}", evidence


def judge_heard(expected: HeardExpected, seen: Observed) -> tuple[str, str, str, dict[str, Any]]:
    """Return (status, measured, sentence, evidence)."""
    names = sorted(expected.names)
    count = sum(seen.collector.heard[expected.unit, name] for name in names)
    present = [name for name in names if seen.collector.heard[expected.unit, name]]
    wanted = f"expected at least {expected.at_least}"
    told = f"{expected.unit} heard {count} {_names(names, present)} in {seconds(seen.ran_ns)}, {wanted}"
    evidence = {"heard": count, "at_least": expected.at_least}
    if count >= expected.at_least:
        return PASSED, str(count), told, evidence
    if not seen.complete:
        return NOT_JUDGED, f"{count} so far", f"{told}; the run ended early", evidence
    return FAILED, str(count), told, evidence


def _names(asked: list[str] | None, present: list[str]) -> str:
    """Return how to call the messages: those that occurred, of those asked for."""
    if asked is None:
        return "messages"
    return " and ".join(present or asked)
