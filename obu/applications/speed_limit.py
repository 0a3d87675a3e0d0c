"""SLW, speed limit warning: faster than the lane allows.

The limit is that of the lane the vehicle comes in on, else of its approach, else of its junction, as the map states
it.  Warned while the own speed is more than ``over_mps`` above it.  A limit told by a sign alone is shown as a sign
(IVS): no public source says how its figure is coded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from cv2x.obu.applications.base import Finding, Level, View


class SpeedLimit:
    """Threshold: ``over_mps``."""

    id: ClassVar[str] = "SLW"
    needs: ClassVar[tuple[str, ...]] = ("map",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._over_mps = thresholds["over_mps"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the limit that is broken: ``limit_mps``, ``speed_mps``."""
        speed_mps, line = view.ego.speed_mps, view.stop_line
        if speed_mps is None or line is None or line.speed_limit_mps is None:
            return []
        if speed_mps <= line.speed_limit_mps + self._over_mps:
            return []
        numbers = {"limit_mps": line.speed_limit_mps, "speed_mps": speed_mps, "level": float(Level.WARNING)}
        return [Finding(line.target, numbers)]
