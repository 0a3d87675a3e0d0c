"""``positioning:`` of a scenario or a unit, and ``faults:``."""

from __future__ import annotations

from collections.abc import Mapping

from cv2x.scenarios.model import (
    FixErrorSpec,
    GnssFault,
    MultipathSpec,
    ObuSpec,
    RsuSpec,
    SensorOutage,
    UnitSpec,
)
from cv2x.scenarios.reading.fields import Fields

STRUCK = ("gnss", "bus", "detections")
"""What a fault may strike."""
_KEYS = ("noise", "wander", "wander time", "bias", "multipath", "speed noise", "heading noise")


def read_fix_errors(fields: Fields, otherwise: FixErrorSpec | None) -> FixErrorSpec | None:
    """Return the errors under ``positioning:``; what it does not say holds as ``otherwise`` has it."""
    within = fields.within("positioning")
    if not any(key in within for key in _KEYS):
        return otherwise
    base = otherwise or FixErrorSpec()
    east_m, north_m = map(float, within.get("bias", base.bias_m))
    time_ns = within.time_ns("wander time", base.wander_time_ns)
    if time_ns <= 0:
        within.fault("must be more than 0 s", "wander time")
    spreads = {
        "noise_m": _spread(within, "noise", "length", base.noise_m),
        "wander_m": _spread(within, "wander", "length", base.wander_m),
        "speed_noise_mps": _spread(within, "speed noise", "speed", base.speed_noise_mps),
        "heading_noise_deg": _spread(within, "heading noise", "angle", base.heading_noise_deg),
    }
    return FixErrorSpec(
        wander_time_ns=time_ns,
        bias_m=(east_m, north_m),
        multipath=_multipath(within) if "multipath" in within else base.multipath,
        **spreads,
    )


def _spread(fields: Fields, key: str, kind: str, otherwise: float) -> float:
    value = fields.quantity(key, kind) if key in fields else otherwise
    if value < 0:
        fields.fault("a standard deviation is not negative", key)
    return value


def _multipath(fields: Fields) -> MultipathSpec:
    within = fields.within("multipath")
    every_ns, lasts_ns = within.time_ns("every"), within.time_ns("for")
    for key, value in (("every", every_ns), ("for", lasts_ns)):
        if value < 100_000_000:
            within.fault("must be 0.1 s or more", key)
    return MultipathSpec(_spread(within, "jump", "length", 0.0), every_ns, lasts_ns)


def read_fault(fields: Fields, units: Mapping[str, UnitSpec]) -> tuple[str, GnssFault | SensorOutage]:
    """Return the unit a fault strikes, and the fault.  Raises InputError."""
    name = fields.known("unit", fields.get("unit"), sorted(units), "unit")
    unit = units[name]
    struck = [key for key in STRUCK if key in fields]
    if len(struck) != 1:
        fields.fault(f"a fault says one of {', '.join(f'{key}:' for key in STRUCK)}", struck[1] if struck else None)
    aboard = isinstance(unit, ObuSpec)
    if struck[0] == "gnss" and not aboard:
        fields.fault(f"{name} is a roadside unit, which knows where it stands", "unit")
    if struck[0] == "bus" and not aboard:
        fields.fault(f"{name} is a roadside unit and has no bus: say detections:", "unit")
    if struck[0] == "detections" and not (isinstance(unit, RsuSpec) and unit.sees):
        fields.fault(f"{name} sees nobody: only a roadside unit with sees: has detections to lose", "unit")
    kind = fields.get(struck[0])
    wanted = {"jump": ("by",), "drift": ("rate", "heading")}.get(kind, ())
    for key in ("by", "rate", "heading"):
        if key in fields and key not in wanted:
            fields.fault(f"not of a fault of the kind {kind}", key)
        if key not in fields and key in wanted and key != "heading":
            fields.fault(f"a {kind} says {key}:")
    at_ns, lasts_ns = fields.time_ns("at"), fields.time_ns("for")
    if lasts_ns <= 0:
        fields.fault("must be more than 0 s", "for")
    if struck[0] != "gnss":
        return name, SensorOutage(at_ns, lasts_ns)
    east_m, north_m = map(float, fields.get("by", (0.0, 0.0)))
    return name, GnssFault(
        kind=kind,
        at_ns=at_ns,
        lasts_ns=lasts_ns,
        by_m=(east_m, north_m),
        rate_mps=fields.quantity("rate", "speed", 0.0),
        heading_deg=fields.quantity("heading", "angle", 0.0),
    )
