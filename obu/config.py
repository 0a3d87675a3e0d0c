"""What an on-board unit is told about its vehicle and its applications, once, before it starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cv2x.clock import MILLISECOND_NS
from cv2x.obu.congestion.control import CongestionConfig
from cv2x.obu.parameters import PARAMETERS

THRESHOLDS: Mapping[str, Mapping[str, float]] = {
    name: {key: parameter.default for key, parameter in parameters.items()} for name, parameters in PARAMETERS.items()
}
"""Application id -> threshold name (unit in the name) -> default, unverified: see `cv2x.obu.parameters`."""


DEFAULT_CYCLE_NS = 50 * MILLISECOND_NS
"""Half the period of the fastest messages.  Default only."""


@dataclass(frozen=True, slots=True)
class ObuConfig:
    """One on-board unit."""

    length_m: float = 4.5
    width_m: float = 1.8
    height_m: float | None = None
    vehicle_class: int = 10
    rate_hz: float = 10.0
    """Rate of vehicle messages, in ETSI dialects the highest one; 0 = a passive unit that only listens."""
    path_history_m: float | None = None
    """How much of the way behind vehicle messages tell; ``None`` = 200 m in a CAM, nothing in a BSM."""
    congestion: CongestionConfig | None = None
    """How the unit makes room on a busy channel; ``None`` = it does not."""
    cycle_ns: int = DEFAULT_CYCLE_NS
    """Of the applications: they are asked when something has changed, but not more often."""
    applications: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: dict(THRESHOLDS))
    """Application id -> its thresholds; an application that is not named does not run."""
