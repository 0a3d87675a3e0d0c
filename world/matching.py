"""On which lane, and how far from its stop line.

A position belongs to the ingress vehicle lane whose centre line is nearest, if it lies within half the lane's width
plus a margin, beside the lane (neither past its stop line nor before its outer end), and if the heading is within 45
degrees of the direction towards the stop line.  All pieces of all lanes of a junction, and all positions near it, are
judged in one vectorised expression; junctions out of reach are sieved out before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats, heading_difference_deg
from cv2x.messages.model import JunctionId, Lane
from cv2x.world.limits import LANE_HEADING_DEG
from cv2x.world.roads import HeldJunction

_MOST_AT_ONCE = 200_000
"""Positions times pieces judged in one expression: what a map of thousands of pieces may take of memory."""


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


@dataclass(frozen=True, slots=True)
class LaneMatches:
    """Of many positions, in their order."""

    junctions: tuple[HeldJunction, ...]
    junction: NDArray[np.intp]
    """Index in ``junctions``, -1 = on no known lane."""
    lane: NDArray[np.intp]
    """Index among the lanes of that junction, -1 = on none."""
    distance_to_stop_m: Floats
    """NaN on no lane; likewise the offset."""
    offset_m: Floats

    def __getitem__(self, index: int) -> LaneMatch | None:
        """Return the match of one position, or ``None``."""
        if self.junction[index] < 0:
            return None
        held = self.junctions[int(self.junction[index])]
        lane = held.junction.lanes[int(self.lane[index])]
        return LaneMatch(held, lane, float(self.distance_to_stop_m[index]), float(self.offset_m[index]))


def match_lane(
    junctions: Iterable[HeldJunction], lat_deg: float, lon_deg: float, heading_deg: float | None
) -> LaneMatch | None:
    """Return the lane a vehicle at that place and heading comes in on, or ``None`` (always without a heading).

    ``lat_deg``/``lon_deg`` are of the point that is matched, usually the centre of the vehicle; distances are measured
    from it.
    """
    if heading_deg is None:
        return None
    near = [held for held in junctions if held.near(lat_deg, lon_deg)]
    return match_lanes(near, np.array([lat_deg]), np.array([lon_deg]), np.array([heading_deg]))[0] if near else None


def match_lanes(
    junctions: Iterable[HeldJunction], lat_deg: Floats, lon_deg: Floats, heading_deg: Floats
) -> LaneMatches:
    """Return the lanes that vehicles at these places and headings come in on; NaN matches none."""
    held = tuple(junctions)
    size = len(lat_deg)
    found = LaneMatches(
        held, np.full(size, -1, np.intp), np.full(size, -1, np.intp), np.full(size, np.nan), np.full(size, np.nan)
    )
    for index, junction in enumerate(held):
        pieces = junction.segments
        if not len(pieces.lane):
            continue
        rows = np.flatnonzero(junction.near_all(lat_deg, lon_deg) & np.isfinite(heading_deg))
        step = max(1, _MOST_AT_ONCE // len(pieces.lane))
        for begin in range(0, len(rows), step):
            _match(found, index, junction, rows[begin : begin + step], lat_deg, lon_deg, heading_deg)
    return found


def _match(
    found: LaneMatches,
    index: int,
    junction: HeldJunction,
    rows: NDArray[np.intp],
    lat_deg: Floats,
    lon_deg: Floats,
    heading_deg: Floats,
) -> None:
    """Put those of these rows into ``found`` whose best lane is one of this junction."""
    pieces = junction.segments
    east_m, north_m = junction.frame.to_enu(lat_deg[rows], lon_deg[rows])
    east_m, north_m = east_m[:, None] - pieces.start[:, 0], north_m[:, None] - pieces.start[:, 1]
    unit_east, unit_north = pieces.unit[:, 0], pieces.unit[:, 1]
    along_m = east_m * unit_east + north_m * unit_north
    nearest_m = np.clip(along_m, 0.0, pieces.length_m)
    away_m = np.hypot(east_m - unit_east * nearest_m, north_m - unit_north * nearest_m)
    fits = away_m <= pieces.reach_m
    fits &= np.abs(heading_difference_deg(heading_deg[rows][:, None], pieces.heading_deg)) <= LANE_HEADING_DEG
    fits &= ~(pieces.first & (along_m < 0.0)) & ~(pieces.last & (along_m > pieces.length_m))
    away_m = np.where(fits, away_m, np.inf)
    piece = np.argmin(away_m, axis=1)
    each = np.arange(len(rows))
    best_m = away_m[each, piece]
    held_m = np.nan_to_num(np.abs(found.offset_m[rows]), nan=np.inf)
    better = best_m < held_m
    rows, piece, each = rows[better], piece[better], each[better]
    # Outwards is against the traffic: what lies left of the unit vector lies right of the direction of travel.
    left_of_unit = unit_east[piece] * north_m[each, piece] - unit_north[piece] * east_m[each, piece]
    found.junction[rows], found.lane[rows] = index, pieces.lane[piece]
    found.distance_to_stop_m[rows] = pieces.begin[piece] + nearest_m[each, piece]
    found.offset_m[rows] = np.copysign(best_m[better], left_of_unit)
