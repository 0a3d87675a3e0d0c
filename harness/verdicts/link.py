"""How much of what one unit sends another must hear, and how often a message must be heard at all."""

from __future__ import annotations

from typing import Any

from cv2x.harness.links import wilson
from cv2x.harness.phrase import Said, phrase
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Judged
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import HeardExpected, LinkExpected


def judge_link(expected: LinkExpected, seen: Observed) -> Judged:
    """Return what was found; the interval is the 95 % Wilson interval."""
    links = seen.collector.links
    names = sorted(expected.names) if expected.names is not None else links.messages()
    sent, heard = links.totals(expected.sender, expected.receiver, names, expected.within_m)
    present = [name for name in names if name in links.messages()]
    where: Said = "" if expected.within_m is None else phrase("link.where", within_m=expected.within_m)
    told: dict[str, Any] = {
        "sender": expected.sender,
        "receiver": expected.receiver,
        "names": None if expected.names is None else present or names,
        "where": where,
        "ran_ns": seen.ran_ns,
    }
    wanted = phrase("link.expected", min_ratio=expected.min_ratio)
    evidence: dict[str, Any] = {
        "sent": sent,
        "heard": heard,
        "within_m": expected.within_m,
        "min_ratio": expected.min_ratio,
    }
    if not sent:
        silent = phrase("link.silent", **told)
        if seen.complete:
            return Judged(FAILED, phrase("measured.nothing_sent"), [silent, wanted], evidence)
        return Judged(NOT_JUDGED, phrase("measured.nothing_yet"), [silent], evidence)
    low, high = wilson(heard, sent)
    figures = {"heard": heard, "sent": sent, "ratio": heard / sent, "low": low, "high": high}
    evidence |= figures
    measured = phrase("measured.ratio", ratio=heard / sent, heard=heard, sent=sent)
    early: Said = "" if seen.complete else phrase("link.early")
    said = [phrase("link.heard", early=early, **figures, **told), wanted]
    if not seen.complete:
        return Judged(NOT_JUDGED, measured, said, evidence)
    met = heard >= expected.min_ratio * sent - 1e-9
    return Judged(PASSED if met else FAILED, measured, said, evidence)


def judge_heard(expected: HeardExpected, seen: Observed) -> Judged:
    """Return what was found."""
    names = sorted(expected.names)
    count = sum(seen.collector.heard[expected.unit, name] for name in names)
    present = [name for name in names if seen.collector.heard[expected.unit, name]]
    told = phrase(
        "heard.count",
        unit=expected.unit,
        heard=count,
        names=present or names,
        ran_ns=seen.ran_ns,
        at_least=expected.at_least,
    )
    evidence = {"heard": count, "at_least": expected.at_least}
    if count >= expected.at_least:
        return Judged(PASSED, str(count), [told], evidence)
    if not seen.complete:
        so_far = phrase("measured.so_far", count=count)
        return Judged(NOT_JUDGED, so_far, [told, phrase("run.ended_early")], evidence)
    return Judged(FAILED, str(count), [told], evidence)
