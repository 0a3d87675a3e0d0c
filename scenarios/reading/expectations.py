"""Entries of ``expect:``: what they say, the sentence they read as, and whether they could come true at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cv2x.quantities import format_duration, parse_duration_ns, parse_quantity
from cv2x.scenarios.expect import (
    ALERT_MESSAGES,
    ALERT_NAMES,
    MESSAGE_NAMES,
    AlertExpected,
    BudgetExpected,
    Expectation,
    HeardExpected,
    HopExpected,
    LinkExpected,
    NoAlert,
    NoDiscards,
    alert_id,
    message_names,
)
from cv2x.scenarios.model import EVENT_NAME, Actor, ObuSpec, RsuSpec, UnitSpec
from cv2x.scenarios.reading.fields import Fields
from cv2x.scenarios.reading.quality import is_quality, position_error, quality
from cv2x.scenarios.validate import did_you_mean
from cv2x.station.hops import HOPS
from cv2x.station.outcome import CAUSES

END_TO_END = "application to application"


def read_expectation(
    fields: Fields, units: Mapping[str, UnitSpec], actors: Mapping[str, Actor], duration_ns: int
) -> Expectation:
    """Return an expectation of a scenario with these units and actors.  Raises InputError, also for one that cannot
    come true."""
    if "unit" in fields:
        fields.known("unit", fields.get("unit"), units, "unit")
    if " of " in fields.get("target", ""):
        _check_event(fields, units)
    elif "target" in fields and fields.get("target") not in actors:
        fields.known("target", fields.get("target"), units, "unit or actor")
    if "alert" in fields:
        return _alert(fields, units, duration_ns)
    if "no alert" in fields:
        return _no_alert(fields)
    if "link" in fields:
        return quality(fields, units, *_ends(fields, units)) if is_quality(fields) else _link(fields, units)
    if any(key.startswith("position error ") for key in fields.data):
        return position_error(fields, units)
    if "hop" in fields:
        return _hop(fields)
    if "budget" in fields:
        return _budget(fields, units)
    if "hears" in fields:
        return _heard(fields, units)
    return _no_discards(fields)


def _check_event(fields: Fields, units: Mapping[str, UnitSpec]) -> None:
    """Raise InputError where a target is no event or sign of a roadside unit."""
    named = EVENT_NAME.fullmatch(fields.get("target"))
    kind, number, name = named.groups() if named else ("", "", "")
    unit = units.get(name)
    if not isinstance(unit, RsuSpec):
        roadside = ", ".join(one for one, spec in units.items() if isinstance(spec, RsuSpec)) or "none"
        fields.fault(f"there is no roadside unit {name!r}: known are {roadside}", "target")
    told = [f"{spec.event.kind.value} {spec.event.id}" for spec in unit.events]
    if f"{kind} {number}" not in told:
        fields.fault(f"{name} tells no {kind} {number}: known are {', '.join(told) or 'none'}", "target")


def _written(fields: Fields, text: str) -> dict[str, Any]:
    return {"text": text, "file": fields.document.file, "line": fields.line}


def _alert_id(fields: Fields, key: str) -> str:
    found = alert_id(fields.get(key))
    if found is None:
        fields.fault(f"unknown alert: {did_you_mean(fields.get(key), [*ALERT_NAMES, *ALERT_NAMES.values()])}", key)
    return found


def _alert(fields: Fields, units: Mapping[str, UnitSpec], duration_ns: int) -> AlertExpected:
    name, identity, target = fields.get("unit"), _alert_id(fields, "alert"), fields.get("target")
    unit = units[name]
    if isinstance(unit, RsuSpec):
        fields.fault(f"{name} is a roadside unit: it raises no alerts", "unit")
    if identity not in unit.applications:
        fields.fault(f"can never come: {name} does not run {identity}", "alert")
    if identity in ("RLVW", "GLOSA") and not any(
        isinstance(one, RsuSpec) and one.road_map and one.plan for one in units.values()
    ):
        fields.fault(f"can never come: {identity} needs a roadside unit with map: and signals:", "alert")
    between = None
    if "between" in fields:
        first, last = (parse_duration_ns(text) for text in fields.get("between"))
        if last < first:
            fields.fault("the window ends before it begins", "between")
        if first >= duration_ns:
            fields.fault(f"can never come: the run lasts only {format_duration(duration_ns)}", "between")
        between = (first, last)
    text = f"{name}: {ALERT_NAMES[identity]}"
    text += f" about {target}" if target else ""
    text += f" between {' and '.join(fields.get('between'))}" if between else ""
    text += f", before the {fields.get('before')}" if "before" in fields else ""
    text += f", {_times(fields.get('count'))}" if "count" in fields else ""
    return AlertExpected(
        **_written(fields, text),
        unit=name,
        alert_id=identity,
        target=target,
        between_ns=between,
        before=fields.get("before"),
        count=fields.get("count"),
    )


def _no_alert(fields: Fields) -> NoAlert:
    unit = fields.get("unit")
    identity = None if fields.get("no alert") == "any" else _alert_id(fields, "no alert")
    what = f"no {ALERT_NAMES[identity]}" if identity else "no alert whatsoever"
    return NoAlert(**_written(fields, f"{unit or 'every unit'}: {what}"), unit=unit, alert_id=identity)


def _link(fields: Fields, units: Mapping[str, UnitSpec]) -> LinkExpected:
    sender, receiver = _ends(fields, units)
    ratio = parse_quantity(fields.get("reception").removeprefix(">=").strip(), "ratio")
    if ratio > 1:
        fields.fault(f"{fields.get('reception')!r} can never come true: a share is at most 100 %", "reception")
    within_m = fields.quantity_or_none("within", "length")
    share = fields.get("reception").replace(">=", "≥")
    text = f"{sender} → {receiver}: {fields.get('message', 'messages')} received {share}"
    text += f" within {fields.get('within')}" if within_m is not None else ""
    return LinkExpected(
        **_written(fields, text),
        sender=sender,
        receiver=receiver,
        min_ratio=ratio,
        message=fields.get("message"),
        within_m=within_m,
    )


def _ends(fields: Fields, units: Mapping[str, UnitSpec]) -> tuple[str, str]:
    """Return sender and receiver of a link on which its message can come."""
    sender, receiver = (end.strip() for end in fields.get("link").split("->"))
    for end in (sender, receiver):
        fields.known("link", end, units, "unit")
    if sender == receiver:
        fields.fault("a unit does not hear itself: the link needs two units", "link")
    _check_message(fields, "message", [units[sender]])
    return sender, receiver


def _check_message(fields: Fields, key: str, senders: list[UnitSpec]) -> None:
    """Refuse a message that nobody knows, or that none of ``senders`` ever sends."""
    if key not in fields:
        return
    written = fields.get(key)
    names = message_names(written)
    known = sorted(MESSAGE_NAMES) + sorted(frozenset().union(*MESSAGE_NAMES.values()))
    if written not in known:
        fields.fault(f"unknown message {written!r}: {did_you_mean(written, known)}", key)
    if not any(names & sent(unit) for unit in senders):
        who = senders[0].name if len(senders) == 1 else "nobody else"
        fields.fault(f"can never come: {who} {'sends no' if len(senders) == 1 else 'sends'} {written}", key)


def sent(unit: UnitSpec) -> frozenset[str]:
    """Return the short names of the messages a unit sends, in whatever dialect it speaks."""
    if isinstance(unit, ObuSpec):
        said = "road users" if unit.vru else "vehicle state"
        own = MESSAGE_NAMES[said] if unit.vru else MESSAGE_NAMES[said] | {"DENM"}
        return own if unit.rate_hz > 0 else frozenset()
    names: frozenset[str] = frozenset()
    names |= MESSAGE_NAMES["road map"] if unit.road_map else names
    names |= MESSAGE_NAMES["signal state"] if unit.plan else names
    names |= MESSAGE_NAMES["road events"] if unit.events else names
    names |= MESSAGE_NAMES["road users"] if unit.sees else names
    return names


def _hop(fields: Fields) -> HopExpected:
    hop = fields.get("hop")
    fields.known("hop", hop, (*HOPS, END_TO_END), "hop")
    bounds = [key for key in fields.data if key != "hop"]
    if len(bounds) != 1:
        fields.fault("one bound per line: write p50, p99, … or max once")
    key = bounds[0]
    quantile = 1.0 if key == "max" else float(re.sub("^p", "", key)) / 100
    max_ns = parse_duration_ns(fields.get(key).removeprefix("<=").strip())
    return HopExpected(
        **_written(fields, f"{hop}: {key} {fields.get(key).replace('<=', '≤')}"),
        hop=hop,
        quantile=quantile,
        max_ns=max_ns,
    )


def _budget(fields: Fields, units: Mapping[str, UnitSpec]) -> BudgetExpected:
    written = fields.get("budget")
    identity = alert_id(written)
    if identity is not None:
        if not any(isinstance(unit, ObuSpec) and identity in unit.applications for unit in units.values()):
            fields.fault(f"can never come: nobody runs {identity}", "budget")
        subject, message = identity, ALERT_MESSAGES[identity]
        if not any(message_names(message) & sent(unit) for unit in units.values()):
            fields.fault(f"can never come: nobody sends {message}, which {identity} lives on", "budget")
    else:
        subject = message = written
        known = sorted(MESSAGE_NAMES) + sorted(frozenset().union(*MESSAGE_NAMES.values()))
        if written not in known:
            known = [*ALERT_NAMES, *ALERT_NAMES.values(), *known]
            fields.fault(f"neither an alert nor a message: {did_you_mean(written, known)}", "budget")
        _check_message(fields, "budget", list(units.values()))
    parts = ("software", "access", "air")
    bounds = [key for key in fields.data if key not in ("budget", *parts)]
    if len(bounds) != 1:
        fields.fault("write the bound of the whole once, as p50, p99, … or max")
    key = bounds[0]
    limits = {part: _bound_ns(fields.get(part)) for part in parts if part in fields}
    stated = [f"{key} {fields.get(key)}", *(f"{part} {fields.get(part)}" for part in limits)]
    return BudgetExpected(
        **_written(fields, f"{written}: {', '.join(stated)}".replace("<=", "≤")),
        subject=subject,
        message=message,
        quantile=1.0 if key == "max" else float(key.removeprefix("p")) / 100,
        whole_ns=_bound_ns(fields.get(key)),
        software_ns=limits.get("software"),
        access_ns=limits.get("access"),
        air_ns=limits.get("air"),
    )


def _bound_ns(written: str) -> int:
    return parse_duration_ns(written.removeprefix("<=").strip())


def _heard(fields: Fields, units: Mapping[str, UnitSpec]) -> HeardExpected:
    unit, message = fields.get("unit"), fields.get("hears")
    _check_message(fields, "hears", [other for name, other in units.items() if name != unit] or [units[unit]])
    text = f"{unit}: hears {message} at least {_times(fields.get('at least'))}"
    return HeardExpected(**_written(fields, text), unit=unit, message=message, at_least=fields.get("at least"))


def _no_discards(fields: Fields) -> NoDiscards:
    unit, but = fields.get("unit"), tuple(fields.get("but") or ())
    for cause in but:
        fields.known("but", cause, CAUSES, "cause")
    text = f"{unit or 'every unit'}: nothing refused" + (f" but {', '.join(but)}" if but else "")
    return NoDiscards(**_written(fields, text), unit=unit, but=but)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
