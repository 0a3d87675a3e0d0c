"""A bound on the time a hop takes.

``application to application`` runs from the message made in the sender to the message in the receiver's applications.
Its parts are measured apart (compute time per hop; time over the air as the radio simulates it or the clock shows it),
so its quantile is the sum of the parts' quantiles: an estimate on the safe side, said so in the sentence.
"""

from __future__ import annotations

from typing import Any

from cv2x.harness.phrase import Phrase, phrase
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Judged
from cv2x.harness.verdicts.observed import Observed
from cv2x.quantities import format_duration
from cv2x.scenarios.expect import HopExpected
from cv2x.station.hops import HOPS

END_TO_END = "application to application"


def judge_hop(expected: HopExpected, seen: Observed) -> Judged:
    """Return what was found."""
    wanted = phrase("hop.expected", max_ns=expected.max_ns)
    if expected.hop == END_TO_END:
        count, value_ns, made_of = end_to_end(seen, expected.quantile)
    else:
        hop = seen.hops.get(expected.hop)
        value_ns = hop.quantile_ns(expected.quantile) if hop else 0
        count, made_of = (hop.count if hop else 0), phrase("hop.compute")
    evidence: dict[str, Any] = {
        "count": count,
        "value_ns": value_ns,
        "max_ns": expected.max_ns,
        "quantile": expected.quantile,
    }
    if not count:
        told = phrase("hop.nothing", hop=expected.hop)
        if seen.complete:
            return Judged(FAILED, phrase("measured.nothing"), [told, wanted], evidence)
        return Judged(NOT_JUDGED, "-", [told], evidence)
    measured = format_duration(value_ns)
    told = phrase(
        "hop.value",
        hop=expected.hop,
        quantile=expected.quantile,
        value_ns=value_ns,
        count=count,
        made_of=made_of,
    )
    if not seen.complete:
        return Judged(NOT_JUDGED, measured, [told, wanted, phrase("run.ended_early")], evidence)
    return Judged(PASSED if value_ns <= expected.max_ns else FAILED, measured, [told, wanted], evidence)


def end_to_end(seen: Observed, quantile: float) -> tuple[int, int, Phrase]:
    """Return (samples, nanoseconds, what it is made of) of application to application."""
    delivered = seen.collector.delivered
    delivered.fold()
    over_air_ns = delivered.quantile_ns(quantile)
    compute_ns = sum(seen.hops[hop].quantile_ns(quantile) for hop in HOPS if hop in seen.hops)
    made_of = phrase("hop.end_to_end", air_ns=over_air_ns, compute_ns=compute_ns)
    return delivered.count, over_air_ns + compute_ns, made_of
