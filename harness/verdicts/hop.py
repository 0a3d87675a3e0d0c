"""A bound on the time a hop takes.

``application to application`` runs from the message made in the sender to the message in the receiver's applications.
Its parts are measured apart (compute time per hop; time over the air as the radio simulates it or the clock shows it),
so its quantile is the sum of the parts' quantiles: an estimate on the safe side, said so in the sentence.
"""

from __future__ import annotations

from typing import Any

from cv2x.harness.prose import bound
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED
from cv2x.harness.verdicts.observed import Observed
from cv2x.quantities import format_duration
from cv2x.scenarios.expect import HopExpected
from cv2x.station.hops import HOPS

END_TO_END = "application to application"


def judge_hop(expected: HopExpected, seen: Observed) -> tuple[str, str, str, dict[str, Any]]:
    """Return (status, measured, sentence, evidence)."""
    name = (
        "maximum"
        if expected.quantile >= 1
        else "median"
        if expected.quantile == 0.5
        else f"p{expected.quantile * 100:g}"
    )
    wanted = f"expected at most {bound(expected.max_ns)}"
    if expected.hop == END_TO_END:
        count, value_ns, made_of = end_to_end(seen, expected.quantile)
    else:
        hop = seen.hops.get(expected.hop)
        value_ns = hop.quantile_ns(expected.quantile) if hop else 0
        count, made_of = (hop.count if hop else 0), "compute time"
    evidence: dict[str, Any] = {
        "count": count,
        "value_ns": value_ns,
        "max_ns": expected.max_ns,
        "quantile": expected.quantile,
    }
    if not count:
        told = f"{expected.hop}: nothing was measured"
        return (
            (FAILED, "nothing measured", f"{told}; {wanted}", evidence)
            if seen.complete
            else (NOT_JUDGED, "-", told, evidence)
        )
    measured = format_duration(value_ns)
    told = f"{expected.hop}: {name} {measured} over {count} samples ({made_of}); {wanted}"
    if not seen.complete:
        return NOT_JUDGED, measured, f"{told}; the run ended early", evidence
    return (PASSED if value_ns <= expected.max_ns else FAILED), measured, told, evidence


def end_to_end(seen: Observed, quantile: float) -> tuple[int, int, str]:
    """Return (samples, nanoseconds, what it is made of) of application to application."""
    delivered = seen.collector.delivered
    delivered.fold()
    over_air_ns = delivered.quantile_ns(quantile)
    compute_ns = sum(seen.hops[hop].quantile_ns(quantile) for hop in HOPS if hop in seen.hops)
    parts = f"over the air {format_duration(over_air_ns)} + compute time of all hops {format_duration(compute_ns)}"
    made_of = f"{parts}, each at that quantile"
    return delivered.count, over_air_ns + compute_ns, made_of
