"""Quantities as people write them (``50 km/h``, ``2.5 s``, ``150 m``) and as the code holds them (SI floats, integer
nanoseconds).

A number without a unit is refused: in a file that several people edit, a bare 50 is a question, not an answer.
"""

from __future__ import annotations

import re

_UNITS: dict[str, dict[str, float]] = {
    "speed": {"m/s": 1.0, "km/h": 1 / 3.6, "mph": 0.44704, "kn": 1852 / 3600},
    "length": {"m": 1.0, "km": 1000.0, "cm": 0.01, "mm": 0.001, "ft": 0.3048},
    "time": {"s": 1.0, "ms": 1e-3, "us": 1e-6, "µs": 1e-6, "ns": 1e-9, "min": 60.0, "h": 3600.0},
    "angle": {"deg": 1.0, "°": 1.0},
    "acceleration": {"m/s2": 1.0, "m/s²": 1.0, "g": 9.80665},
    "rate": {"Hz": 1.0, "/s": 1.0, "/min": 1 / 60},
    "ratio": {"%": 0.01},
    "level": {"dBm": 1.0},
    "attenuation": {"dB": 1.0},
}
_WRITTEN = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([^\s\d].*?)\s*\Z")


def parse_quantity(text: str, kind: str) -> float:
    """Return a quantity in its SI unit (m/s, m, s, deg, m/s², Hz, ratio 0..1, dBm, dB).

    ``kind`` is one of ``speed length time angle acceleration rate ratio level attenuation``.  Raises ValueError with a
    sentence that names the units expected.
    """
    units = _UNITS[kind]
    matched = _WRITTEN.match(text) if isinstance(text, str) else None
    if matched is None or matched[2] not in units:
        raise ValueError(f"{text!r} is not a {kind}: write a number and one of {', '.join(units)}")
    return float(matched[1]) * units[matched[2]]


def parse_duration_ns(text: str) -> int:
    """Return a duration in integer nanoseconds.  Raises ValueError like `parse_quantity`."""
    return round(parse_quantity(text, "time") * 1e9)


def format_duration(ns: float) -> str:
    """Return a duration in the unit that reads best (``0.4 µs``, ``12.3 ms``, ``1.9 s``)."""
    for unit, factor in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if abs(ns) >= factor:
            value = ns / factor
            return f"{value:.0f} {unit}" if value >= 100 else f"{value:.1f} {unit}"
    return f"{ns / 1e3:.1f} µs" if ns else "0 µs"
