"""An expectation of a scenario as a phrase: the criterion of its verdict in any language."""

from __future__ import annotations

from typing import Any

from cv2x.harness.phrase import phrase
from cv2x.scenarios.expect import (
    ALERT_NAMES,
    AlertExpected,
    BudgetExpected,
    Expectation,
    HeardExpected,
    HopExpected,
    LinkExpected,
    NoAlert,
    NoDiscards,
    PositionErrorExpected,
    QualityExpected,
)


def criterion(expected: Expectation) -> dict[str, Any]:
    """Return the phrase."""
    match expected:
        case AlertExpected():
            return _alert(expected)
        case NoAlert():
            unit = _unit(expected.unit)
            if expected.alert_id is None:
                return phrase("expected.no_alert_at_all", unit=unit)
            return phrase("expected.no_alert", unit=unit, alert=expected.alert_id)
        case LinkExpected():
            within = "" if expected.within_m is None else phrase("expected.within", within_m=expected.within_m)
            return phrase(
                "expected.link",
                sender=expected.sender,
                receiver=expected.receiver,
                message=phrase("expected.messages") if expected.message is None else expected.message,
                min_ratio=expected.min_ratio,
                within=within,
            )
        case QualityExpected():
            return _quality(expected)
        case PositionErrorExpected():
            return phrase(
                "expected.error", unit=expected.unit, stat=_statistic(expected.quantile), max_m=expected.max_m
            )
        case HopExpected():
            return phrase("expected.hop", hop=expected.hop, quantile=expected.quantile, max_ns=expected.max_ns)
        case BudgetExpected():
            return _budget(expected)
        case HeardExpected():
            return phrase("expected.heard", unit=expected.unit, message=expected.message, at_least=expected.at_least)
        case NoDiscards():
            but = phrase("expected.but", causes=list(expected.but)) if expected.but else ""
            return phrase("expected.no_discards", unit=_unit(expected.unit), but=but)


def _quality(expected: QualityExpected) -> dict[str, Any]:
    ends: dict[str, Any] = {
        "sender": expected.sender,
        "receiver": expected.receiver,
        "within": "" if expected.within_m is None else phrase("expected.within", within_m=expected.within_m),
    }
    if expected.measure == "prr-5gaa":
        return phrase("expected.prr", ratio=expected.bound, **ends)
    return phrase(
        "expected.quality",
        message=phrase("expected.messages") if expected.message is None else expected.message,
        measure=expected.measure,
        stat=_statistic(expected.quantile),
        ns=expected.bound,
        **ends,
    )


def _statistic(quantile: float | None) -> dict[str, Any]:
    return phrase("quality.mean") if quantile is None else phrase("quality.stat", quantile=quantile)


def _alert(expected: AlertExpected) -> dict[str, Any]:
    between = expected.between_ns
    return phrase(
        "expected.alert",
        unit=expected.unit,
        alert=expected.alert_id,
        about=phrase("expected.about", target=expected.target) if expected.target else "",
        window="" if between is None else phrase("expected.window", low_ns=between[0], high_ns=between[1]),
        before=phrase("expected.before", before=expected.before) if expected.before else "",
        count="" if expected.count is None else phrase("expected.count", count=expected.count),
    )


def _budget(expected: BudgetExpected) -> dict[str, Any]:
    alert = expected.subject in ALERT_NAMES
    own = phrase("expected.budget_alert" if alert else "expected.budget_message", subject=expected.subject)
    parts = [
        phrase("expected.budget_part", part=part, max_ns=bound_ns)
        for part, bound_ns in expected.bounds_ns.items()
        if part != "whole"
    ]
    return phrase(
        "expected.budget",
        subject=own,
        quantile=expected.quantile,
        max_ns=expected.whole_ns,
        **{name: parts[at] if at < len(parts) else "" for at, name in enumerate(("first", "second", "third"))},
    )


def _unit(unit: str | None) -> Any:
    return phrase("expected.every_unit") if unit is None else unit
