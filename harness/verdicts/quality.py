"""How steadily one unit hears another, and how true the places it tells are: judged by the columns of reception."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.phrase import Phrase, Said, phrase
from cv2x.harness.reception.columns import Bools, Floats
from cv2x.harness.reception.evaluate import Reception
from cv2x.harness.reception.gaps import gaps_of
from cv2x.harness.verdict import FAILED, NOT_JUDGED, PASSED, Judged
from cv2x.harness.verdicts.observed import Observed
from cv2x.scenarios.expect import PositionErrorExpected, QualityExpected

SLACK = 1e-9
"""Rounding that is forgiven."""


def judge_quality(expected: QualityExpected, seen: Observed) -> Judged:
    """Return what was found."""
    values, weights = np.zeros(0), None
    if seen.reception is not None:
        values, weights = _MEASURES[expected.measure](expected, seen.reception)
    share = expected.measure == "prr-5gaa"
    evidence: dict[str, Any] = {
        "count": len(values),
        "within_m": expected.within_m,
        "quantile": expected.quantile,
        ("min_ratio" if share else "max_ns"): expected.bound,
    }
    what = {"sender": expected.sender, "receiver": expected.receiver, "within": _within(expected.within_m)}
    if not len(values):
        return _nothing(seen, phrase("quality.nothing", measure=expected.measure, **what), evidence)
    figure = _figure(values, expected.quantile, weights)
    evidence["ratio" if share else "value_ns"] = figure
    if share:
        evidence["worst"] = float(values.min())
        said = phrase("quality.prr", ratio=figure, count=len(values), worst=evidence["worst"], **what)
        measured, wanted = phrase("quality.share", ratio=figure), phrase("quality.at_least", ratio=expected.bound)
        met = figure >= expected.bound - SLACK
    else:
        name = {"stat": statistic(expected.quantile), "measure": expected.measure}
        said = phrase("quality.time", value_ns=figure, count=len(values), **name, **what)
        measured, wanted = phrase("quality.duration", ns=figure), phrase("quality.at_most", ns=expected.bound)
        met = figure <= expected.bound * (1 + SLACK)
    return _judged(seen, met, measured, [said, wanted], evidence)


def judge_position_error(expected: PositionErrorExpected, seen: Observed) -> Judged:
    """Return what was found."""
    evidence: dict[str, Any] = {"quantile": expected.quantile, "max_m": expected.max_m, "count": 0}
    values = np.zeros(0)
    if seen.reception is not None and expected.unit in seen.reception.columns.units:
        unit = seen.reception.columns.units.index(expected.unit)
        values = seen.reception.errors.radial_m[seen.reception.errors.unit == unit]
    if not len(values):
        return _nothing(seen, phrase("quality.no_error", unit=expected.unit), evidence)
    figure = _figure(values, expected.quantile, None)
    evidence |= {"count": len(values), "value_m": figure}
    stat = statistic(expected.quantile)
    told = phrase("quality.error", unit=expected.unit, value_m=figure, count=len(values), stat=stat)
    wanted = phrase("quality.at_most_m", max_m=expected.max_m)
    met = figure <= expected.max_m + SLACK
    return _judged(seen, met, phrase("quality.metres", m=figure), [told, wanted], evidence)


def statistic(quantile: float | None) -> Phrase:
    """Return what a figure is of its values."""
    return phrase("quality.mean") if quantile is None else phrase("quality.stat", quantile=quantile)


def _windows(expected: QualityExpected, reception: Reception) -> tuple[Floats, Floats | None]:
    windows = reception.known
    sender, receiver = _units(expected, reception)
    mine = (windows.sender == sender) & (windows.receiver == receiver)
    return windows.ratio[mine & _near(windows.distance_m, expected)], None


def _gaps(expected: QualityExpected, reception: Reception) -> tuple[Floats, Floats | None]:
    rows, gap_ns, _ = gaps_of(reception.streams)
    return gap_ns[_mine(rows, expected, reception)].astype(float), None


def _ages(expected: QualityExpected, reception: Reception) -> tuple[Floats, Floats | None]:
    ages = reception.ages
    mine = _mine(ages.row, expected, reception)
    if expected.quantile is None:
        length_s = ages.length_s[mine]
        return ages.area_s2[mine] / length_s * 1e9, length_s
    return ages.peak_s[mine & ages.fresher] * 1e9, None


_MEASURES: dict[str, Callable[[QualityExpected, Reception], tuple[Floats, Floats | None]]] = {
    "prr-5gaa": _windows,
    "gap": _gaps,
    "age": _ages,
}


def _units(expected: QualityExpected, reception: Reception) -> tuple[int, int]:
    units = reception.columns.units
    one, other = (units.index(name) if name in units else -2 for name in (expected.sender, expected.receiver))
    return one, other


def _mine(rows: NDArray[np.int64], expected: QualityExpected, reception: Reception) -> Bools:
    found = reception.streams
    sender, receiver = _units(expected, reception)
    names, known = expected.names, reception.columns.messages
    wanted = np.array([names is None or name in names for name in known], bool)
    mine: Bools = (found.sender[rows] == sender) & (found.receiver[rows] == receiver)
    mine &= wanted[found.message[rows]] & _near(found.distance_m[rows], expected)
    return mine


def _near(distance_m: Floats, expected: QualityExpected) -> Bools:
    if expected.within_m is None:
        return np.ones(len(distance_m), bool)
    with np.errstate(invalid="ignore"):
        near: Bools = distance_m <= expected.within_m
    return near


def _figure(values: Floats, quantile: float | None, weights: Floats | None) -> float:
    return float(np.average(values, weights=weights) if quantile is None else np.quantile(values, quantile))


def _within(within_m: float | None) -> Said:
    return "" if within_m is None else phrase("link.where", within_m=within_m)


def _nothing(seen: Observed, told: Said, evidence: dict[str, Any]) -> Judged:
    if seen.complete:
        return Judged(FAILED, phrase("measured.nothing"), told, evidence)
    return Judged(NOT_JUDGED, phrase("measured.nothing_yet"), told, evidence)


def _judged(seen: Observed, met: bool, measured: Said, said: list[Any], evidence: dict[str, Any]) -> Judged:
    if not seen.complete:
        return Judged(NOT_JUDGED, measured, [*said, phrase("run.ended_early")], evidence)
    return Judged(PASSED if met else FAILED, measured, said, evidence)
