"""How far others are off who believe what the vehicle said last: it goes on at the speed and heading it told."""

from __future__ import annotations

import math

from cv2x.clock import SECOND_NS
from cv2x.geodesy import offset_m
from cv2x.station.inputs import PositionFix

LONGEST_NS = 3 * SECOND_NS
"""Nobody moves it on for longer (a default of the public sample configuration)."""


class Tracking:
    """What was said last, as others move it on."""

    __slots__ = ("_said",)

    def __init__(self) -> None:
        self._said: PositionFix | None = None

    def said(self, fix: PositionFix) -> None:
        """Take what was said."""
        self._said = fix

    def error_m(self, fix: PositionFix) -> float:
        """Return how far from a fix others believe the vehicle, 0 before anything was said."""
        said = self._said
        if said is None:
            return 0.0
        passed_s = min(max(fix.utc_ns - said.utc_ns, 0), LONGEST_NS) / SECOND_NS
        east_m, north_m = offset_m(
            said.position.lat_deg, said.position.lon_deg, fix.position.lat_deg, fix.position.lon_deg
        )
        if said.speed_mps is not None and said.heading_deg is not None:
            angle, way_m = math.radians(said.heading_deg), said.speed_mps * passed_s
            east_m, north_m = east_m - way_m * math.sin(angle), north_m - way_m * math.cos(angle)
        return math.hypot(east_m, north_m)
