"""Alerts: which came later or earlier, which are gone or new, which are about somebody else.

An episode of one run belongs to that of the other with the same unit, id and target, in their order; where the numbers
of episodes differ, to the nearest within `WINDOW_NS`.  Targets go by the names a user knows, so another temporary id is
no other target.  What remains is matched by unit and id alone: the same alert at about the same moment is then about
another target.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cv2x.harness.diff.alignment import align
from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.tolerances import Tolerances
from cv2x.harness.prose import numbers_text

WINDOW_NS = 10_000_000_000
"""Episodes further apart are two alerts, where the numbers of episodes differ (a choice of ours)."""
SAME_MOMENT_NS = 2_000_000_000
"""How far apart two alerts about different targets may be to be called one alert with another target."""
_LEAST_S = 1e-6

Row = Mapping[str, Any]


def alert_findings(
    old: list[Row], new: list[Row], end_s: float, tolerances: Tolerances, *, vary: bool
) -> Iterator[Finding]:
    """Yield what changed between the alerts (rows of results.json) raised up to ``end_s``.

    ``vary`` says that moments are the wall clock's: a shift within its tolerance is not told.
    """
    told = [sorted((row for row in rows if row["raised_s"] <= end_s), key=_at) for rows in (old, new)]
    keys = sorted({(row["unit"], row["id"]) for rows in told for row in rows})
    for unit, alert in keys:
        mine = [[row for row in rows if (row["unit"], row["id"]) == (unit, alert)] for rows in told]
        targets = len({_target(row) for rows in mine for row in rows})
        alone: tuple[list[Row], list[Row]] = ([], [])
        for name in sorted({_target(row) for rows in mine for row in rows}):
            one, other = ([row for row in rows if _target(row) == name] for rows in mine)
            for a, b in _pairs(one, other):
                if a is not None and b is not None:
                    yield from _moved(a, b, end_s, tolerances, vary, several=targets > 1)
                elif a is not None:
                    alone[0].append(a)
                elif b is not None:
                    alone[1].append(b)
        yield from _alone(*alone, tolerances)


def _target(row: Row) -> str:
    """Return what makes a target the same in both runs: a junction's number, the name of whoever else it is."""
    target = str(row.get("target") or "")
    return target if target.startswith("junction:") else str(row["target_name"] or "")


def _at(row: Row) -> float:
    return float(row["raised_s"])


def _pairs(old: list[Row], new: list[Row]) -> list[tuple[Row | None, Row | None]]:
    if len(old) == len(new):
        return list(zip(old, new, strict=True))
    timed = [[(round(_at(row) * 1e9), row) for row in rows] for rows in (old, new)]
    return [(a[1] if a else None, b[1] if b else None) for a, b in align(timed[0], timed[1], WINDOW_NS)]


def _moved(a: Row, b: Row, end_s: float, tolerances: Tolerances, vary: bool, *, several: bool) -> Iterator[Finding]:
    shift_s = b["raised_s"] - a["raised_s"]
    about = _about(a) | {
        "named": several,
        "old_s": a["raised_s"],
        "new_s": b["raised_s"],
        "shift_s": shift_s,
        "old_alert": _told(a),
        "new_alert": _told(b),
        "old_cleared_s": a["cleared_s"],
        "new_cleared_s": b["cleared_s"],
    }
    later, limit = shift_s > 0, tolerances["alert-later" if shift_s > 0 else "alert-earlier"]
    worse = abs(shift_s) > limit + _LEAST_S
    least_s = tolerances["alert-later"] if vary else 0.0
    if abs(shift_s) > least_s + _LEAST_S or worse:
        kind = "alert_later" if later else "alert_earlier"
        yield Finding(kind, worse, about, abs(shift_s), "alert-later" if later else "alert-earlier")
    elif abs(shift_s) <= _LEAST_S:
        if _says(a) != _says(b):
            yield Finding("alert_numbers", False, about)
        lasted = [min(row["cleared_s"] if row["cleared_s"] is not None else end_s, end_s) - _at(row) for row in (a, b)]
        if abs(lasted[1] - lasted[0]) > _LEAST_S:
            about |= {"old_lasted_s": lasted[0], "new_lasted_s": lasted[1]}
            yield Finding("alert_lasted", False, about, abs(lasted[1] - lasted[0]))


def _alone(gone: list[Row], new: list[Row], tolerances: Tolerances) -> Iterator[Finding]:
    timed = [[(round(_at(row) * 1e9), row) for row in sorted(rows, key=_at)] for rows in (gone, new)]
    left: tuple[list[Row], list[Row]] = ([], [])
    for a, b in align(timed[0], timed[1], SAME_MOMENT_NS):
        if a is not None and b is not None:
            values = _about(a[1]) | {
                "old_s": _at(a[1]), "new_s": _at(b[1]), "new_target": b[1]["target_name"], "named": False
            }  # fmt: skip
            yield Finding("alert_target", True, values)
        else:
            left[0 if a else 1].append((a or b)[1])  # type: ignore[index]
    for kind, rows, name in (("alert_gone", left[0], "alerts-gone"), ("alert_new", left[1], "alerts-new")):
        for number, row in enumerate(rows, 1):
            values = _about(row) | {"named": True, "at_s": _at(row), "sentence": row["sentence"]}
            yield Finding(kind, number > tolerances[name], values, 0.0, name)


def _says(row: Row) -> str:
    """Return what an alert tells the driver, as exactly as it is told."""
    return numbers_text({name: value for name, value in row["numbers"].items() if value is not None})


def _told(row: Row) -> dict[str, Any]:
    """Return what `told_alert` makes a sentence of."""
    return {key: row[key] for key in ("id", "numbers", "target_name", "target_said") if key in row}


def _about(row: Row) -> dict[str, Any]:
    return {"unit": row["unit"], "alert": row["id"], "target": row["target_name"]}
