"""Which detections tell something new: those of road users that do not speak for themselves.

A detection is of a vehicle that was heard lately if it lies within `NEAR_M` of where that is now, heads the same way
(where both headings are known), and is the nearest to it; each vehicle accounts for one detection.  A road user that
was heard as such (PSM) is not looked for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from cv2x.clock import SECOND_NS, Stamp
from cv2x.geodesy import heading_difference_deg
from cv2x.messages.model import RoadUser, RoadUserKind
from cv2x.world.world import World

NEAR_M = 3.0
"""Between the centre of what is seen and of what is said.  A default only."""
AGE_S = 1.5
"""Vehicles last heard longer ago account for nothing."""
ALIKE_DEG = 45.0
_DRIVEN = (RoadUserKind.MOTOR, RoadUserKind.UNKNOWN)


def unheard(users: Sequence[RoadUser], seen_utc_ns: int, world: World, now: Stamp) -> tuple[RoadUser, ...]:
    """Return the detections of an instant that nobody has told of himself."""
    frame = world.vehicles.frame
    neighbours = world.neighbours(now)
    if frame is None or not len(neighbours.ids):
        return tuple(users)
    looked_for = [n for n, user in enumerate(users) if user.position is not None and user.kind in _DRIVEN]
    if not looked_for:
        return tuple(users)
    age_s = max(0.0, min(1.0, (now.utc_ns - seen_utc_ns) / SECOND_NS))
    seen = np.array([_motion(users[n]) for n in looked_for])
    east_m, north_m = frame.to_enu(seen[:, 0], seen[:, 1])
    heading = np.radians(seen[:, 3])
    moved_m = np.where(np.isfinite(heading), seen[:, 2] * age_s, 0.0)
    east_m = east_m + np.where(np.isfinite(heading), np.sin(heading) * moved_m, 0.0)
    north_m = north_m + np.where(np.isfinite(heading), np.cos(heading) * moved_m, 0.0)
    away_m = np.hypot(neighbours.east_m[None, :] - east_m[:, None], neighbours.north_m[None, :] - north_m[:, None])
    turned_deg = np.abs(heading_difference_deg(neighbours.heading_deg[None, :], seen[:, 3][:, None]))
    fits = (away_m <= NEAR_M) & (neighbours.age_s <= AGE_S)[None, :] & ~(turned_deg > ALIKE_DEG)
    told: set[int] = set()
    taken: set[int] = set()
    rows, columns = np.nonzero(fits)
    for k in np.argsort(away_m[rows, columns], kind="stable"):
        row, column = int(rows[k]), int(columns[k])
        if row not in told and column not in taken:
            told.add(row)
            taken.add(column)
    gone = {looked_for[row] for row in told}
    return tuple(user for n, user in enumerate(users) if n not in gone)


def _motion(user: RoadUser) -> tuple[float, float, float, float]:
    """Return latitude, longitude, speed (0 where not known) and heading (NaN where not known)."""
    assert user.position is not None  # noqa: S101 - those without are not looked for
    heading_deg = math.nan if user.heading_deg is None else user.heading_deg
    return user.position.lat_deg, user.position.lon_deg, user.speed_mps or 0.0, heading_deg
