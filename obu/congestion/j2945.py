"""Congestion control in the style of SAE J2945/1 and J3161/1: the more vehicles, the longer the interval; the busier
the channel, the softer; and a message before its time where others believe the vehicle elsewhere.

Rules.  The number of vehicles within ``range_m`` is smoothed, N' = w N + (1 - w) N'.  The interval is the shortest up
to ``coefficient`` vehicles, grows with N' / ``coefficient`` beyond, and ends at the longest.  The busy ratio is
smoothed likewise; power falls in a straight line between the two loads.  A message is sent early with probability
1 - exp(-``sensitivity`` (e - ``min_error_m``)²) where the error e lies between the two bounds, for certain from the
upper one on.  The formulas are from memory of the standard, unverified; for the numbers see `parameters`.  Its gain on
power, and the loss rate in the error that others make, are left out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from cv2x.clock import SECOND_NS


class J2945:
    """One unit's control.  ``parameters`` are complete."""

    kind = "j2945"

    def __init__(self, parameters: Mapping[str, float]) -> None:
        self._p = parameters
        self._vehicles: float | None = None
        self._load: float | None = None
        self.interval_ns = round(parameters["min_interval_s"] * SECOND_NS)
        self.power_dbm: float | None = parameters["max_power_dbm"]

    @property
    def state(self) -> str:
        """``free`` while nothing is held back, else ``crowded``, ``busy``, or both."""
        slow = self.interval_ns > round(self._p["min_interval_s"] * SECOND_NS)
        soft = self.power_dbm is not None and self.power_dbm < self._p["max_power_dbm"]
        return " and ".join(name for name, holds in (("crowded", slow), ("busy", soft)) if holds) or "free"

    @property
    def range_m(self) -> float | None:
        """Within which vehicles are counted."""
        return self._p["range_m"]

    def look(self, now_ns: int, cbr: float | None, neighbours: int) -> None:
        """Take busy ratio and vehicles in range; the first of each counts whole."""
        p = self._p
        self._vehicles = _smoothed(self._vehicles, float(neighbours), p["density_weight_share"])
        crowd = max(1.0, self._vehicles / p["coefficient"])
        self.interval_ns = round(min(p["max_interval_s"], p["min_interval_s"] * crowd) * SECOND_NS)
        if cbr is None:
            return
        self._load = _smoothed(self._load, cbr, p["load_weight_share"])
        low, high = p["low_load_share"], p["high_load_share"]
        share = float(self._load > low) if high <= low else min(1.0, max(0.0, (self._load - low) / (high - low)))
        self.power_dbm = p["max_power_dbm"] - share * (p["max_power_dbm"] - p["min_power_dbm"])

    def early(self, error_m: float, chance: float) -> bool:
        """Return whether a message is due before its time."""
        p = self._p
        if error_m >= p["max_error_m"]:
            return True
        beyond_m = error_m - p["min_error_m"]
        return beyond_m > 0.0 and chance < 1.0 - math.exp(-p["sensitivity"] * beyond_m * beyond_m)


def _smoothed(before: float | None, new: float, weight: float) -> float:
    return new if before is None else weight * new + (1.0 - weight) * before
