"""RLVW, red-light violation warning: at the present speed the vehicle crosses its stop line on red.

The front of the vehicle counts, and the light predicted for the moment it reaches the line: yellow is not red, and a
light of which nobody knows is no ground for a warning.  While the light is red, it is taken to stay so until its likely
end, or its latest where nobody says which is likely; one that has yet to become red must be red then however early or
late within the bounds it changes.  Where the own way is not known, every light in question must be red.  Who brakes
already, enough to stop before the line, is not warned.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from cv2x.clock import SECOND_NS
from cv2x.obu.applications.base import Finding, Level, View
from cv2x.obu.applications.braking import stops_within
from cv2x.world.forecast import Forecast

MOVING_MPS = 1.0
"""Who is slower is stopping anyway.  Default only."""


class RedLight:
    """Threshold: ``time_s`` to the stop line."""

    id: ClassVar[str] = "RLVW"
    needs: ClassVar[tuple[str, ...]] = ("map", "signals")
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._time_s = thresholds["time_s"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the stop line about to be run over: ``time_to_stop_line_s``, ``distance_m``."""
        speed_mps, line = view.ego.speed_mps, view.stop_line
        if speed_mps is None or speed_mps <= MOVING_MPS or line is None or line.distance_m < 0.0:
            return []
        time_s = line.distance_m / speed_mps
        if time_s > self._time_s or stops_within(line.distance_m, speed_mps, view.braking_mps2):
            return []
        arrival_ns = view.now.utc_ns + round(time_s * SECOND_NS)
        if not line.forecasts or not all(_is_red(forecast, view.now.utc_ns, arrival_ns) for forecast in line.forecasts):
            return []
        numbers = {"time_to_stop_line_s": time_s, "distance_m": line.distance_m, "level": float(Level.IMMINENT)}
        return [Finding(line.target, numbers)]


def _is_red(forecast: Forecast, now_ns: int, arrival_ns: int) -> bool:
    shown = forecast.shown_at(now_ns)
    if shown is None or shown.light is None or not shown.light.is_red:
        light = forecast.surely_at(arrival_ns)
    elif not shown.likely and shown.latest_ns is not None and arrival_ns < shown.latest_ns:
        light = shown.light
    else:
        light = forecast.light_at(arrival_ns)
    return light is not None and light.is_red
