"""Entries of ``expect:`` about how steadily units hear each other, and how true the places they tell are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cv2x.quantities import parse_duration_ns, parse_quantity
from cv2x.scenarios.expect import MESSAGE_NAMES, PositionErrorExpected, QualityExpected, message_names
from cv2x.scenarios.model import ObuSpec, UnitSpec
from cv2x.scenarios.reading.fields import Fields

PRR = "prr-5gaa"
_MEASURE = re.compile(r"(gap|age) (p[0-9.]+|mean|max)")
_ERROR = "position error "


def is_quality(fields: Fields) -> bool:
    """Return whether a link's entry is about quality and not about its reception ratio."""
    return any(key == PRR or _MEASURE.fullmatch(key) for key in fields.data)


def quality(fields: Fields, units: Mapping[str, UnitSpec], sender: str, receiver: str) -> QualityExpected:
    """Return the expectation.  Raises InputError."""
    bounds = [key for key in fields.data if key == PRR or _MEASURE.fullmatch(key)]
    if len(bounds) != 1:
        fields.fault("one measure per line: prr-5gaa, gap or age with p50, p95, … mean or max")
    (key,) = bounds
    message, within_m = fields.get("message"), fields.quantity_or_none("within", "length")
    written = str(fields.get(key))
    if key == PRR:
        if message is not None and not message_names(message) <= MESSAGE_NAMES["vehicle state"]:
            fields.fault(f"is counted for vehicle states, not for {message}", key)
        if not _is_vehicle(units[sender]):
            fields.fault(f"can never come: {sender} sends no vehicle states", key)
        bound = parse_quantity(written.removeprefix(">=").strip(), "ratio")
        if bound > 1:
            fields.fault(f"{written!r} can never come true: a share is at most 100 %", key)
        measure, name = PRR, "mean"
    else:
        bound = float(parse_duration_ns(written.removeprefix("<=").strip()))
        measure, name = key.split(" ")
    said = written.replace(">=", "≥").replace("<=", "≤")
    where = f" within {fields.get('within')}" if within_m is not None else ""
    return QualityExpected(
        text=f"{sender} → {receiver}: {message or 'messages'} {key} {said}{where}",
        file=fields.document.file,
        line=fields.line,
        sender=sender,
        receiver=receiver,
        measure=measure,
        quantile=quantile_of(name),
        bound=bound,
        message=message,
        within_m=within_m,
    )


def _is_vehicle(unit: UnitSpec) -> bool:
    return isinstance(unit, ObuSpec) and not unit.vru


def position_error(fields: Fields, units: Mapping[str, UnitSpec]) -> PositionErrorExpected:
    """Return the expectation.  Raises InputError."""
    (key,) = (key for key in fields.data if key.startswith(_ERROR))
    unit = fields.get("unit")
    if not _is_vehicle(units[unit]):
        fields.fault(f"{unit} tells no position of its own", key)
    return PositionErrorExpected(
        text=f"{unit}: {key} {fields.get(key).replace('<=', '≤')}",
        file=fields.document.file,
        line=fields.line,
        unit=unit,
        quantile=quantile_of(key.removeprefix(_ERROR)),
        max_m=parse_quantity(fields.get(key).removeprefix("<=").strip(), "length"),
    )


def quantile_of(name: str) -> float | None:
    """Return the share of ``p95``, 1 for ``max``, ``None`` for ``mean``."""
    return None if name == "mean" else 1.0 if name == "max" else float(name.removeprefix("p")) / 100
