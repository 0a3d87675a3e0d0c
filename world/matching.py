"""On which lane, and how far from its stop line.

A position belongs to the ingress vehicle lane whose centre line is nearest, if it lies within half the lane's width
plus a margin, beside the lane (neither past its stop line nor before its outer end), and if the heading is within 45
degrees of the direction towards the stop line.  All pieces of all lanes of a junction are judged in one compiled loop;
junctions out of reach are sieved out before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats
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
    best: LaneMatch | None = None
    for held in junctions:
        if not held.near(lat_deg, lon_deg):
            continue
        east_m, north_m = held.frame.to_enu(lat_deg, lon_deg)
        found = held.segments.pieces.nearest(east_m, north_m, heading_deg, LANE_HEADING_DEG)
        if found is not None and (best is None or abs(found[2]) < abs(best.offset_m)):
            piece, along_m, offset_m = found
            segments = held.segments
            lane = held.junction.lanes[segments.lane[piece]]
            best = LaneMatch(held, lane, float(segments.begin[piece]) + along_m, offset_m)
    return best


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
        segments = junction.segments
        if not len(segments.lane):
            continue
        rows = np.flatnonzero(junction.near_all(lat_deg, lon_deg) & np.isfinite(heading_deg))
        if not len(rows):
            continue
        east_m, north_m = junction.frame.to_enu(lat_deg[rows], lon_deg[rows])
        piece, (along_m, offset_m) = segments.pieces.nearest_each(east_m, north_m, heading_deg[rows], LANE_HEADING_DEG)
        better = np.abs(offset_m) < np.nan_to_num(np.abs(found.offset_m[rows]), nan=np.inf)
        rows, piece = rows[better], piece[better]
        found.junction[rows], found.lane[rows] = index, segments.lane[piece]
        found.distance_to_stop_m[rows] = segments.begin[piece] + along_m[better]
        found.offset_m[rows] = offset_m[better]
    return found
