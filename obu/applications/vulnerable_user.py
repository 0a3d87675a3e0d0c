"""VRUCW, vulnerable road user collision warning: a pedestrian or cyclist about to be met.

Pedestrians, cyclists, road workers and animals count, told of by a roadside unit or by themselves.  Both go on at their
present velocities; the moment at which they are closest is worked out, and the warning is due when it comes within
``ttc_s`` and leaves less than ``margin_m`` between the own side and theirs.  Somebody who states no motion stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from cv2x.messages.model import RoadUserKind
from cv2x.obu.applications.base import MAX_FINDINGS, Finding, Level, View
from cv2x.obu.applications.vehicles import MOVING_MPS
from cv2x.world.users import Reach, columns

VULNERABLE = frozenset({RoadUserKind.PEDESTRIAN, RoadUserKind.CYCLIST, RoadUserKind.WORKER, RoadUserKind.ANIMAL})


class VulnerableUser:
    """Thresholds: ``ttc_s``, ``margin_m``, ``range_m``."""

    id: ClassVar[str] = "VRUCW"
    needs: ClassVar[tuple[str, ...]] = ("users",)
    material: ClassVar[Mapping[str, float]] = {}

    def __init__(self, thresholds: Mapping[str, float]) -> None:
        self._ttc_s, self._margin_m, self._range_m = (thresholds[name] for name in ("ttc_s", "margin_m", "range_m"))
        self._reach = Reach(VULNERABLE, self._range_m, self._margin_m)

    def evaluate(self, view: View) -> list[Finding]:
        """Return who is about to be met: ``ttc_s`` (until both are closest), ``distance_m`` (now), ``side`` (-1 left, 1
        right)."""
        ego, frame = view.ego, view.world.vehicles.frame
        if ego.speed_mps is None or ego.plane_heading_deg is None or ego.speed_mps <= MOVING_MPS or frame is None:
            return []
        close = view.world.users.approaching(view.now, ego, frame, self._ttc_s, self._reach)
        if not close:
            return []
        users = columns(close, view.now, frame)
        angle = np.radians(ego.plane_heading_deg)
        sin, cos = float(np.sin(angle)), float(np.cos(angle))
        east_m, north_m = users.east_m - ego.east_m, users.north_m - ego.north_m
        east_mps, north_mps = users.east_mps - ego.speed_mps * sin, users.north_mps - ego.speed_mps * cos
        squared = east_mps**2 + north_mps**2
        closing = -(east_m * east_mps + north_m * north_mps)
        ttc_s = np.divide(closing, squared, out=np.full_like(squared, np.inf), where=squared > 0.0)
        with np.errstate(invalid="ignore"):
            miss_m = np.hypot(east_m + east_mps * ttc_s, north_m + north_mps * ttc_s)
        now_m = np.hypot(east_m, north_m)
        ahead_m, right_m = east_m * sin + north_m * cos, east_m * cos - north_m * sin
        holds = (ttc_s > 0.0) & (ttc_s <= self._ttc_s) & (now_m <= self._range_m) & (ahead_m > 0.0)
        holds &= miss_m <= (ego.width_m + users.width_m) / 2 + self._margin_m
        found = []
        for row in sorted(np.flatnonzero(holds).tolist(), key=lambda row: (ttc_s[row], users.keys[row]))[:MAX_FINDINGS]:
            numbers = {
                "ttc_s": float(ttc_s[row]),
                "distance_m": float(now_m[row]),
                "side": float(np.sign(right_m[row])),
                "direction_deg": float(np.degrees(np.arctan2(right_m[row], ahead_m[row]))),
                "level": float(Level.IMMINENT),
            }
            source, user = users.keys[row]
            found.append(Finding(f"user:{source.hex()}/{user.hex()}" if source else f"user:{user.hex()}", numbers))
        return found
