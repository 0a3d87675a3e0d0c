"""What alerts and numbers are called in English.  Presentation only: ids and SI values come from below, sentences are
made here.

Everything that is said to a person about an alert is in this file, so that another language needs another file like it
and nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

ALERTS: Mapping[str, str] = {
    "RLVW": "red-light violation",
    "GLOSA": "green-light speed advice",
    "FCW": "forward collision",
    "ICW": "intersection collision",
}
"""Alert id -> what a driver would call it."""

_KMH = 3.6
_SIDES = {-1.0: "from the left", 1.0: "from the right"}
_SUFFIXES = {"s": "s", "m": "m", "mps": "m/s", "deg": "°", "mps2": "m/s²"}


def alert_name(alert_id: str) -> str:
    """Return what people call an alert, the id itself where it is not known."""
    return ALERTS.get(alert_id, alert_id)


def seconds(ns: float) -> str:
    """Return a moment or duration in seconds, to the millisecond where it matters (``12.4 s``, ``5.043 s``)."""
    text = f"{ns / 1e9:.3f}".rstrip("0")
    return f"{text}0 s" if text.endswith(".") else f"{text} s"


def bound(ns: float) -> str:
    """Return a duration as people write a bound (``2 s``, ``0.5 s``, ``20 ms``)."""
    for unit, factor in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if abs(ns) >= factor:
            return f"{ns / factor:.9g} {unit}"
    return f"{ns:g} ns"


def percent(share: float) -> str:
    """Return a share in percent; never 100 % or 0 % unless it is exactly that."""
    if share in (0.0, 1.0):
        return f"{share * 100:.0f} %"
    text = f"{share * 100:.1f}"
    return f"{'99.9' if text == '100.0' else '0.1' if text == '0.0' else text} %"


def target_name(target: str | None, identities: Mapping[str, str], places: Mapping[str, str]) -> str | None:
    """Return what a user knows a target as: a unit's name where one is behind the id, else its kind and number."""
    if target is None:
        return None
    kind, _, number = target.partition(":")
    if kind == "vehicle":
        return identities.get(number, f"vehicle {number}")
    if kind == "junction":
        return places.get(number, f"junction {number}")
    return f"road user {number}" if kind == "user" else target


def numbers_text(numbers: Mapping[str, float]) -> str:
    """Return what the numbers of an alert say, in one short phrase (empty where there is nothing to say)."""
    told = {name: value for name, value in numbers.items() if math.isfinite(value)}
    if "advice_mps" in told:
        said = [f"{told['advice_mps'] * _KMH:.0f} km/h"]
        if "window_min_mps" in told and "window_max_mps" in told:
            said.append(
                f"green reached at {told['window_min_mps'] * _KMH:.0f} to {told['window_max_mps'] * _KMH:.0f} km/h"
            )
    elif "time_to_stop_line_s" in told:
        said = [f"{told['time_to_stop_line_s']:.1f} s before the stop line"]
    else:
        side = _SIDES.get(told.get("side", 0.0), "")
        ttc = f"{told['ttc_s']:.1f} s" if "ttc_s" in told else ""
        gap = f"{told['gap_m']:.0f} m ahead" if "gap_m" in told else ""
        said = [part for part in (side, ttc, gap) if part]
    if not said:
        said = [f"{name} {value:.3g}" for name, value in sorted(told.items())]
    return ", ".join(said)


def numbers_table(numbers: Mapping[str, float]) -> list[tuple[str, str]]:
    """Return (name, value with unit) of every number of an alert, units taken from the names."""
    rows = []
    for name, value in numbers.items():
        stem, _, suffix = name.rpartition("_")
        unit = _SUFFIXES.get(suffix) if stem else None
        rows.append((stem.replace("_", " ") if unit else name.replace("_", " "), f"{value:.3g} {unit or ''}".strip()))
    return rows


def alert_sentence(alert_id: str, target: str | None, numbers: Mapping[str, float]) -> str:
    """Return an alert without its moment and unit: ``intersection collision with red-sedan, from the left, 2.4 s``."""
    said = numbers_text(numbers)
    joined = "with" if alert_id in ("FCW", "ICW") else "at"
    who = f" {joined} {target}" if target else ""
    return f"{alert_name(alert_id)}{who}{', ' if said else ''}{said}"
