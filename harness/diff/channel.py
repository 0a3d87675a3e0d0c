"""What the section on reception adds to the links: how far units were heard, how busy the channel was, how wrong
positions were.

Each is compared where both runs know it.  The range is in steps of the distance rings, so a smaller step is no news.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import ANY, Tolerances

_BY_UNIT = (("cbr", "mean_cbr", "cbr", 0.01), ("position", "cep95_m", "position_errors", 0.1))
"""(finding and tolerance, member, table, what is the same to anybody)."""


def channel_findings(a: Side, b: Side, tolerances: Tolerances) -> Iterator[Finding]:
    """Yield what changed in range, channel load and position error."""
    old, new = a.results.get("reception"), b.results.get("reception")
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return
    yield from _range(old, new, tolerances)
    for name, member, table, least in _BY_UNIT:
        was, is_ = (
            {row["unit"]: row[member] for row in side.get(table) or () if row.get(member) is not None}
            for side in (old, new)
        )
        moved = [(is_[unit] - was[unit], unit) for unit in sorted(was.keys() & is_.keys())]
        for kind, found in (
            (f"{name}_higher", [one for one in moved if one[0] > least]),
            (f"{name}_lower", [one for one in moved if one[0] < -least]),
        ):
            if found:
                by, unit = max(found, key=lambda one: abs(one[0]))
                values = {"unit": unit, "units": len(found), "of": len(moved), "old": was[unit], "new": is_[unit]}
                yield Finding(kind, by > tolerances[name], values, abs(by), name)


def _range(old: Mapping[str, Any], new: Mapping[str, Any], tolerances: Tolerances) -> Iterator[Finding]:
    told = [(side.get("range") or {}).get("counted") or {} for side in (old, new)]
    was_m, is_m = (one.get("up_to_m") for one in told)
    if was_m is None or is_m is None or was_m == is_m:
        return
    values = {"old_m": was_m, "new_m": is_m, "ratio": told[1].get("at_least", 0.9)}
    shorter = is_m < was_m
    limit = tolerances["range"]
    worse = shorter and limit != ANY and is_m < was_m * (1 - limit)
    yield Finding("range_shorter" if shorter else "range_longer", worse, values, abs(is_m - was_m), "range")
