"""Latency: simulated time over the air exactly, figures of the wall clock only where somebody states a tolerance.

Compute times vary between two runs of one program by more than most changes of it do, and on a busy machine by more
than that.  So they are judged only where a tolerance is stated, and even then only if the difference is beyond chance:
the 95 % interval of the quantile (from its order statistics, samples taken for independent) must lie beyond the old
interval stretched by the tolerance.  Time over the air of a real-time run is the wall clock's, too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from cv2x.harness.diff.finding import Finding, Note
from cv2x.harness.diff.message_stream import NOUNS
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import ANY, Tolerances

QUANTILES = (("median_ns", 0.5), ("p99_ns", 0.99))
LEAST_NS = 100_000
"""A simulated delay that differs by less is the same to whoever waits for it (a choice of ours)."""
LEAST_COMPUTE_NS = 2_000
Row = Mapping[str, Any]


def latency_findings(a: Side, b: Side, tolerances: Tolerances) -> Iterator[Finding | Note]:
    """Yield what became slower or faster, and what was not judged."""
    old, new = a.results["latency"], b.results["latency"]
    simulated = old.get("over_air_is") == new.get("over_air_is") == "simulated"
    if simulated or ("latency" in tolerances.stated and old.get("over_air_is") == new.get("over_air_is")):
        across = a.results["dialects"] != b.results["dialects"]
        for part in ("over_air", "radio_access"):
            rows: list[dict[str, Row]] = [
                {_noun(row, across): row for row in side.get(part, ())} for side in (old, new)
            ]
            yield from _compared(part, rows[0], rows[1], tolerances, "latency", LEAST_NS)
    else:
        yield Note("wall_clock_air", {})
    if tolerances["compute"] == ANY:
        return
    hops = [{row["hop"]: row for row in side.get("hops", ())} for side in (old, new)]
    yield from _compared("hop", hops[0], hops[1], tolerances, "compute", LEAST_COMPUTE_NS)


def _compared(
    part: str, old: dict[str, Row], new: dict[str, Row], tolerances: Tolerances, name: str, least_ns: int
) -> Iterator[Finding]:
    found: dict[str, list[dict[str, Any]]] = {}
    for key in sorted(old.keys() & new.keys()):
        row = _changed(key, old[key], new[key], tolerances[name], least_ns)
        if row is not None:
            found.setdefault("longer" if row["new_ns"] > row["old_ns"] else "shorter", []).append(row)
    for way, rows in found.items():
        rows.sort(key=lambda row: -abs(row["new_ns"] - row["old_ns"]))
        kind = f"{'compute' if name == 'compute' else 'latency'}_{way}"
        values = {"part": part, "worst": rows[0], "rows": rows, "count": len(rows), "of": len(old.keys() & new.keys())}
        regression = way == "longer" and tolerances[name] != ANY
        yield Finding(kind, regression, values, abs(rows[0]["new_ns"] - rows[0]["old_ns"]), name)


def _noun(row: Row, across: bool) -> str:
    name = str(row["message"])
    return NOUNS.get(name, name) if across else name


def _changed(name: str, old: Row, new: Row, limit: float, least_ns: int) -> dict[str, Any] | None:
    """Return the first quantile that changed by more than the tolerance and chance."""
    if not old.get("count") or not new.get("count"):
        return None
    share = 0.1 if limit == ANY else limit
    for key, quantile in QUANTILES:
        was_ns, is_ns = old[key], new[key]
        if abs(is_ns - was_ns) < least_ns or abs(is_ns - was_ns) <= share * max(was_ns, 1):
            continue
        if _beyond_chance(old, new, quantile, 1 + share):
            return {"of": name, "quantile": quantile, "old_ns": was_ns, "new_ns": is_ns}
    return None


def _beyond_chance(old: Row, new: Row, quantile: float, factor: float) -> bool:
    one, other = _interval(old, quantile), _interval(new, quantile)
    return other[0] > one[1] * factor or other[1] * factor < one[0]


def _interval(row: Row, quantile: float) -> tuple[float, float]:
    """Return the 95 % interval of a quantile, from the encoded histogram; the figure itself where there is none."""
    key = next(key for key, q in QUANTILES if q == quantile)
    stated = row.get(key.replace("_ns", "_interval_ns"))
    if stated is not None:
        return stated[0], stated[1]
    if not row.get("hdr"):
        return row[key], row[key]
    from hdrh.histogram import HdrHistogram

    histogram = HdrHistogram.decode(row["hdr"])
    half = 1.96 * math.sqrt(quantile * (1 - quantile) / row["count"])
    low, high = max(0.0, quantile - half), min(1.0, quantile + half)
    return histogram.get_value_at_percentile(low * 100), histogram.get_value_at_percentile(high * 100)
