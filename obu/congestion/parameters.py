"""The numbers congestion control works by, one table for each kind; users override any of them by name.

J2945/1 style: the figures are those of a public sample configuration of a maker of modems, which follows SAE J2945/1
and J3161/1 (``coefficient`` stands there as 16.06, with 25 as its default).  ETSI: the reactive table of TS 102 687 for
packets of up to a millisecond, **from memory, unverified**.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from cv2x.errors import InputError

_SAMPLE = "public sample configuration (J2945/1 and J3161/1 style)"
_MEMORY = "memory of TS 102 687, unverified"


class Parameter(NamedTuple):
    """One number, its unit in its name: ``_s _m _dbm``, ``_share`` of 0 to 1, or a plain number."""

    default: float
    meaning: str
    source: str


PARAMETERS: Mapping[str, Mapping[str, Parameter]] = {
    "j2945": {
        "min_interval_s": Parameter(0.1, "between two messages at low density", _SAMPLE),
        "max_interval_s": Parameter(0.6, "between two messages at most", _SAMPLE),
        "coefficient": Parameter(25.0, "vehicles up to which the interval is the shortest", _SAMPLE),
        "density_weight_share": Parameter(0.05, "weight of a new count of vehicles", _SAMPLE),
        "range_m": Parameter(100.0, "within which vehicles are counted", _SAMPLE),
        "reschedule_s": Parameter(0.025, "change of the interval from which the next message is moved", _SAMPLE),
        "load_weight_share": Parameter(0.5, "weight of a new busy ratio", _SAMPLE),
        "low_load_share": Parameter(0.5, "busy ratio up to which power is highest", _SAMPLE),
        "high_load_share": Parameter(0.8, "busy ratio from which power is lowest", _SAMPLE),
        "min_power_dbm": Parameter(10.0, "lowest power", _SAMPLE),
        "max_power_dbm": Parameter(20.0, "highest power", _SAMPLE),
        "min_error_m": Parameter(0.2, "error of what others believe, up to which nothing is sent early", _SAMPLE),
        "max_error_m": Parameter(0.5, "error from which a message is sent early for certain", _SAMPLE),
        "sensitivity": Parameter(75.0, "how fast the probability grows between them, per square metre", _SAMPLE),
    },
    "dcc": {
        "active_1_share": Parameter(0.30, "busy ratio from which the state is active 1", _MEMORY),
        "active_2_share": Parameter(0.40, "… active 2", _MEMORY),
        "active_3_share": Parameter(0.50, "… active 3", _MEMORY),
        "restrictive_share": Parameter(0.60, "… restrictive", _MEMORY),
        "relaxed_interval_s": Parameter(0.1, "between two messages while relaxed", _MEMORY),
        "active_1_interval_s": Parameter(0.2, "… in active 1", _MEMORY),
        "active_2_interval_s": Parameter(0.4, "… in active 2", _MEMORY),
        "active_3_interval_s": Parameter(0.5, "… in active 3", _MEMORY),
        "restrictive_interval_s": Parameter(1.0, "… while restrictive", _MEMORY),
        "up_s": Parameter(1.0, "how long the ratio must be so high before a state that sends less", _MEMORY),
        "down_s": Parameter(5.0, "how long the ratio must be lower before a state that sends more", _MEMORY),
    },
}
"""Kind -> parameter name -> what it is."""
KINDS = tuple(PARAMETERS)
_ORDERED = {
    "j2945": (
        ("min_interval_s", "max_interval_s"),
        ("low_load_share", "high_load_share"),
        ("min_power_dbm", "max_power_dbm"),
        ("min_error_m", "max_error_m"),
    ),
    "dcc": (
        ("active_1_share", "active_2_share", "active_3_share", "restrictive_share"),
        (
            "relaxed_interval_s", "active_1_interval_s", "active_2_interval_s", "active_3_interval_s",
            "restrictive_interval_s",
        ),
    ),
}  # fmt: skip
"""Parameters that must not fall."""
_LONGEST_S = 60.0


def complete(kind: str, given: Mapping[str, float]) -> dict[str, float]:
    """Return all parameters of a kind, those given in place of their defaults.

    Raises InputError for a kind or parameter there is none of, a number out of range, or numbers out of order.
    """
    if kind not in PARAMETERS:
        raise InputError(f"there is no congestion control {kind!r}: write one of off, {', '.join(KINDS)}", field=FIELD)
    known = PARAMETERS[kind]
    for name, value in given.items():
        if name not in known:
            raise InputError(f"{kind} has no parameter {name!r}: write one of {', '.join(known)}", field=FIELD)
        low, high = _range(name)
        if not low <= value <= high:
            raise InputError(f"{value!r} is not between {low:g} and {high:g}", field=f"{FIELD}.{name}")
    values = {name: parameter.default for name, parameter in known.items()} | dict(given)
    for names in _ORDERED[kind]:
        for lower, upper in pairwise(names):
            if values[lower] > values[upper]:
                reason = f"{lower} ({values[lower]:g}) is more than {upper} ({values[upper]:g})"
                raise InputError(reason, field=f"{FIELD}.{lower}")
    return values


FIELD = "congestion"


def _range(name: str) -> tuple[float, float]:
    unit = name.rpartition("_")[2]
    if unit == "share":
        return 0.0, 1.0
    if unit == "dbm":
        return -40.0, 40.0
    if unit == "s":
        return (0.0 if name == "reschedule_s" else 0.01), _LONGEST_S
    return (0.0 if unit == "m" else 1e-6), 1e6 if unit == "m" else math.inf
