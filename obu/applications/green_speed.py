"""GLOSA, green-light optimal speed advice: the speed at which the vehicle arrives on green.

Nothing is advised while the present speed arrives on what is likely green.  Otherwise every green that is certain
(between the latest begin and the earliest end that the signals tell of) gives a window of speeds that reach the stop
line (with the front) within it, cut by the configured speeds and the lane's limit; the advice is the speed in any of
these windows that is closest to the present one, of two equally close ones that of the earlier green.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import ClassVar

from cv2x.obu.applications.base import Finding, Level, View

MOVING_MPS = 1.0
"""Who is slower has stopped, and needs no advice on how to arrive.  Default only."""


class GreenSpeed:
    """Thresholds: ``distance_m`` to the stop line; ``min_speed_mps`` and ``max_speed_mps``, between which advice
    lies."""

    id: ClassVar[str] = "GLOSA"
    needs: ClassVar[tuple[str, ...]] = ("map", "signals")
    material: ClassVar[Mapping[str, float]] = {"advice_mps": 1.0}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._distance_m = thresholds["distance_m"]
        self._min_mps, self._max_mps = thresholds["min_speed_mps"], thresholds["max_speed_mps"]

    def evaluate(self, view: View) -> list[Finding]:
        """Return the advice, if any: ``advice_mps``, ``window_min_mps``, ``window_max_mps``, ``distance_m``."""
        speed_mps, line = view.ego.speed_mps, view.stop_line
        if speed_mps is None or speed_mps <= MOVING_MPS or line is None:
            return []
        if not 0.0 < line.distance_m <= self._distance_m or len(line.forecasts) != 1:
            return []
        highest_mps = self._max_mps if line.speed_limit_mps is None else min(self._max_mps, line.speed_limit_mps)
        now_ns, forecast = view.now.utc_ns, line.forecasts[0]
        if any(low <= speed_mps <= high for low, high in _speeds(forecast.greens(now_ns), line.distance_m, now_ns)):
            return []
        best: tuple[float, float, float] | None = None
        for slowest_mps, fastest_mps in _speeds(forecast.sure_greens(now_ns), line.distance_m, now_ns):
            low_mps, high_mps = max(slowest_mps, self._min_mps), min(fastest_mps, highest_mps)
            if low_mps > high_mps:
                continue
            advice_mps = min(max(speed_mps, low_mps), high_mps)
            if best is None or abs(advice_mps - speed_mps) < abs(best[0] - speed_mps):
                best = (advice_mps, low_mps, high_mps)
        if best is None:
            return []
        numbers = {
            "advice_mps": best[0],
            "window_min_mps": best[1],
            "window_max_mps": best[2],
            "distance_m": line.distance_m,
            "level": float(Level.INFORMATION),
        }
        return [Finding(line.target, numbers)]


def _speeds(greens: list[tuple[int, int | None]], distance_m: float, now_ns: int) -> Iterator[tuple[float, float]]:
    """Yield for each green the slowest and the fastest speed that reach the stop line within it."""
    for start_ns, end_ns in greens:
        start_s = (start_ns - now_ns) * 1e-9
        end_s = math.inf if end_ns is None else (end_ns - now_ns) * 1e-9
        yield distance_m / end_s, math.inf if start_s <= 0.0 else distance_m / start_s
