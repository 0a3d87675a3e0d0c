"""What an on-board unit is told about its vehicle and its applications, once, before it starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

THRESHOLDS: Mapping[str, Mapping[str, float]] = {
    # Defaults only, provenance unverified (no trigger number of T/CSAE 53 was readable): scenarios state their own.
    "RLVW": {"time_s": 4.0},
    "GLOSA": {"distance_m": 300.0, "min_speed_mps": 20 / 3.6, "max_speed_mps": 60 / 3.6},
    "FCW": {"ttc_s": 2.7, "range_m": 150.0},
    "ICW": {"ttc_s": 3.0, "gap_s": 2.0, "range_m": 150.0},
}
"""Application id -> threshold name (unit in the name) -> default."""


@dataclass(frozen=True, slots=True)
class ObuConfig:
    """One on-board unit."""

    length_m: float = 4.5
    width_m: float = 1.8
    height_m: float | None = None
    vehicle_class: int = 10
    rate_hz: float = 10.0
    """Rate of vehicle messages; 0 = a passive unit that only listens."""
    applications: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: dict(THRESHOLDS))
    """Application id -> its thresholds; an application that is not named does not run."""
