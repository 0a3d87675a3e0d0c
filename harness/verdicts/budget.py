"""A budget for the way from application to application, of one run.

In real time the whole and its software parts are measured frame by frame.  In virtual time steps take no time, so the
software's part is the compute time of the hops and the whole is that and the simulated time over the air: what is
judged is the sum of the parts' quantiles, an estimate on the safe side.  A compute time includes the probe's clock
reads: by so much its true value may be less.  A quantile is good to a thousandth upwards, the width of its bucket.
"""

from __future__ import annotations

from collections.abc import Iterable

from cv2x.harness.clocks.exchange import STAMP_NS
from cv2x.harness.distribution import Distribution
from cv2x.harness.latency.budget import Figure, judge_figures
from cv2x.harness.verdict import Judged
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import BudgetExpected
from cv2x.station.hops import HOPS


def judge_budget(expected: BudgetExpected, seen: Observed) -> Judged:
    """Return what was found."""
    collector, quantile = seen.collector, expected.quantile
    names = sorted(expected.names)
    book = collector.latency
    parts = {} if book is None else book.parts
    reach_ns = STAMP_NS if seen.realtime else 0

    def part(name: str) -> Figure | None:
        return _worst(quantile, (parts.get((message, name)) for message in names), reach_ns)

    travel = _worst(quantile, (collector.over_air.get(name) for name in names), reach_ns)
    access = _worst(quantile, (collector.radio_access.get(name) for name in names), 0)
    found: dict[str, Figure | None] = {"access": access, "air": part("air")}
    unmeasured = dict.fromkeys(("whole", "software", "air"), "budget.unmeasured") if book is None else {}
    if seen.realtime:
        found["software"], found["whole"] = part("software"), part("whole")
    else:
        found["software"] = _compute(quantile, names, seen)
        found["whole"] = _sum([travel, found["software"]])
        if found["software"] is None and travel is not None:
            unmeasured |= dict.fromkeys(("software", "whole"), "budget.unmeasured")
    figures = {part: figure for part, figure in found.items() if figure is not None}
    return judge_figures(expected, figures, seen.complete, unmeasured)


def _worst(quantile: float, spent: Iterable[Distribution | None], reach_ns: int) -> Figure | None:
    """Return the largest quantile of several messages' durations: a budget holds for each of them."""
    figures = []
    for one in spent:
        if one is not None:
            one.fold()
            if one.count:
                value_ns = one.quantile_ns(quantile)
                figures.append(Figure(value_ns, max(0, value_ns - reach_ns), _upper(value_ns) + reach_ns, one.count))
    return max(figures, key=lambda figure: figure.value_ns, default=None)


def _compute(quantile: float, names: Iterable[str], seen: Observed) -> Figure | None:
    """Return the sum of all hops, each by message where it is known by message."""
    figures = []
    for name in names:
        hops = [seen.hops_by_message.get((hop, name)) or seen.hops.get(hop) for hop in HOPS]
        own = any((hop, name) in seen.hops_by_message for hop in HOPS)
        parts = [_worst(quantile, [hop], 0) for hop in hops]
        found = _sum([Figure(f.value_ns, max(0, f.value_ns - seen.probe_ns), f.high_ns, f.count) for f in parts if f])
        if own and found is not None:
            figures.append(found)
    return max(figures, key=lambda figure: figure.value_ns, default=None)


def _sum(parts: Iterable[Figure | None]) -> Figure | None:
    """Return the sum of figures, of as many samples as the part with the fewest; ``None`` if one is missing."""
    known = list(parts)
    if not known or any(one is None for one in known):
        return None
    figures = [one for one in known if one is not None]
    return Figure(
        sum(one.value_ns for one in figures),
        sum(one.low_ns for one in figures),
        sum(one.high_ns for one in figures),
        min(one.count for one in figures),
    )


def _upper(value_ns: int) -> int:
    return value_ns + -(-value_ns // 1000)
