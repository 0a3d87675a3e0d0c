"""Traced motion: as one track of a traffic trace moved.

Between two samples place, speed and heading are interpolated in a straight line, so the acceleration is that of the
whole interval and speeds of the trace are met at its samples.
"""

from __future__ import annotations

import numpy as np

from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position
from cv2x.scenarios.traffic.motion import Moment
from cv2x.scenarios.traffic.trace import Track

_MS_NS = 1_000_000


class Traced:
    """The motion of a track, in the plane around ``origin``; ``plane`` is where the trace's own (0, 0) lies."""

    def __init__(self, track: Track, plane: tuple[float, float], origin: Position, starts_ns: int = 0) -> None:
        east_m, north_m = track.east_cm / 100.0, track.north_cm / 100.0
        if plane != (origin.lat_deg, origin.lon_deg):
            placed = LocalFrame(*plane).to_wgs84(east_m, north_m)
            east_m, north_m = LocalFrame(origin.lat_deg, origin.lon_deg).to_enu(*placed)
        self._every_ns = track.every_ms * _MS_NS
        self._from_ns = starts_ns + track.from_ms * _MS_NS
        self._last = len(east_m) - 1
        speed_mps = track.speed_cmps / 100.0
        turned = (np.diff(track.heading_cdeg) + 18_000) % 36_000 - 18_000
        between_s = track.every_ms / 1000.0
        self._samples = list(
            zip(
                east_m.tolist(),
                north_m.tolist(),
                speed_mps.tolist(),
                (track.heading_cdeg / 100.0).tolist(),
                _and_the_last(np.diff(speed_mps) / between_s),
                _and_the_last(turned / 100.0 / between_s),
                strict=True,
            )
        )

    def at(self, run_ns: int) -> Moment | None:
        """Return where it was; ``None`` before its first sample and after its last."""
        index, since_ns = divmod(run_ns - self._from_ns, self._every_ns)
        if not 0 <= index <= self._last or (index == self._last and since_ns):
            return None
        east_m, north_m, speed_mps, heading_deg, accel_mps2, yaw_rate_dps = self._samples[index]
        if since_ns:
            share, since_s = since_ns / self._every_ns, since_ns / 1e9
            there = self._samples[index + 1]
            east_m += (there[0] - east_m) * share
            north_m += (there[1] - north_m) * share
            speed_mps += accel_mps2 * since_s
            heading_deg = (heading_deg + yaw_rate_dps * since_s) % 360.0
        return Moment(east_m, north_m, 0.0, speed_mps, heading_deg, accel_mps2, yaw_rate_dps)


def _and_the_last(changes: np.ndarray) -> list[float]:
    """Return what holds from each sample on; from the last one on what held before it."""
    values: list[float] = changes.tolist()
    return [*values, values[-1] if values else 0.0]
