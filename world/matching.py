"""On which lane, and how far from its stop line.

A position belongs to the ingress vehicle lane whose centre line is nearest, if it lies within half the lane's width
plus a margin, beside the lane (neither past its stop line nor before its outer end), and if the heading is within 45
degrees of the direction towards the stop line.  All pieces of all lanes of a junction are judged in one vectorised
expression; junctions out of reach are sieved out before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from cv2x.geodesy import heading_difference_deg
from cv2x.messages.model import JunctionId, Lane
from cv2x.world.limits import LANE_HEADING_DEG
from cv2x.world.roads import HeldJunction


@dataclass(frozen=True, slots=True)
class LaneMatch:
    """A lane and a place on it."""

    held: HeldJunction
    lane: Lane
    distance_to_stop_m: float
    """Along the lane, from the place to the lane's first point."""
    offset_m: float
    """Across the lane, from its centre line; positive to the right of the direction of travel."""

    @property
    def junction(self) -> JunctionId:
        """The junction the lane leads to."""
        return self.held.junction.id


def match_lane(
    junctions: Iterable[HeldJunction], lat_deg: float, lon_deg: float, heading_deg: float | None
) -> LaneMatch | None:
    """Return the lane a vehicle at that place and heading comes in on, or ``None`` (always without a heading).

    ``lat_deg``/``lon_deg`` are of the point that is matched, usually the centre of the vehicle; distances are measured
    from it.
    """
    if heading_deg is None:
        return None
    best: LaneMatch | None = None
    for held in junctions:
        if not held.near(lat_deg, lon_deg):
            continue
        pieces = held.segments
        east_m, north_m = held.frame.to_enu(lat_deg, lon_deg)
        delta = np.array((east_m, north_m)) - pieces.start
        along_m = (delta * pieces.unit).sum(axis=1)
        nearest_m = np.clip(along_m, 0.0, pieces.length_m)
        away = delta - pieces.unit * nearest_m[:, None]
        away_m = np.hypot(away[:, 0], away[:, 1])
        fits = away_m <= pieces.reach_m
        fits &= np.abs(heading_difference_deg(heading_deg, pieces.heading_deg)) <= LANE_HEADING_DEG
        fits &= ~(pieces.first & (along_m < 0.0)) & ~(pieces.last & (along_m > pieces.length_m))
        if not fits.any():
            continue
        piece = int(np.argmin(np.where(fits, away_m, np.inf)))
        # Outwards is against the traffic: what lies left of the unit vector lies right of the direction of travel.
        unit_east, unit_north = pieces.unit[piece]
        left_of_unit = unit_east * delta[piece, 1] - unit_north * delta[piece, 0]
        offset_m = float(np.copysign(away_m[piece], left_of_unit))
        if best is None or abs(offset_m) < abs(best.offset_m):
            distance_m = float(pieces.begin[piece] + nearest_m[piece])
            best = LaneMatch(held, held.junction.lanes[int(pieces.lane[piece])], distance_m, offset_m)
    return best
