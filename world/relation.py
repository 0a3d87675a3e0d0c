"""How every neighbour stands to the station: where, on which side, how far, and when the two meet.

One vectorised pass over all neighbours.  Both go straight on at their present speed.  Who heads less than 30 degrees
apart runs the same way, who heads more than 150 degrees apart comes towards the station, anybody between crosses; a
neighbour without a heading, or a station without one, stands in no relation.

Same way and oncoming: the own lane is `LANE_M` wide around the own heading; the distance is between bumpers, along the
own heading, and the time is until it is used up at the present closing speed.  Crossing: the paths of the two centres
meet ahead of both; the distance is the own one to that point, the times are the own one and theirs.  Who crosses behind
the station, or has passed, is ``PASSED``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats
from cv2x.world.ego import Ego
from cv2x.world.neighbours import Neighbours

SAME_WAY_DEG, ONCOMING_DEG = 30.0, 150.0
LANE_M = 3.5
"""All three: defaults of this project."""


class Relation(IntEnum):
    """Where a neighbour is, seen from the station; left and right are the station's."""

    UNKNOWN = 0
    AHEAD = 1
    """In the own lane, heading the same way; likewise the next five."""
    AHEAD_LEFT = 2
    AHEAD_RIGHT = 3
    BEHIND = 4
    BEHIND_LEFT = 5
    BEHIND_RIGHT = 6
    ONCOMING = 7
    """Ahead in the own lane, heading towards the station."""
    ONCOMING_LEFT = 8
    ONCOMING_RIGHT = 9
    CROSSING_FROM_LEFT = 10
    CROSSING_FROM_RIGHT = 11
    PASSED = 12
    """Oncoming or crossing, and past the point where it could be met."""


@dataclass(frozen=True, slots=True)
class Relations:
    """Of all neighbours, in their order."""

    kind: NDArray[np.int8]
    """Of `Relation`."""
    lane: Floats
    """Lanes to the right of the own one (negative: to the left), rounded; of who heads the same way or comes
    towards the station.  NaN otherwise."""
    distance_m: Floats
    """See the module; negative while beside each other.  NaN where there is none."""
    time_s: Floats
    """Own time until the distance is used up; inf while it does not get less, NaN where there is none."""
    their_time_s: Floats
    """Of a crossing neighbour, its own time to the crossing; NaN of others."""

    def are(self, *kinds: Relation) -> NDArray[np.bool_]:
        """Return which neighbours stand in one of these relations."""
        table = np.zeros(len(Relation), np.bool_)
        table[list(kinds)] = True
        return table[self.kind]


def classify(others: Neighbours, ego: Ego) -> Relations:
    """Return how everybody stands to the station."""
    size = len(others)
    if ego.heading_deg is None:
        nothing = np.full(size, np.nan)
        return Relations(np.zeros(size, np.int8), nothing, nothing, nothing, nothing)
    own_mps = ego.speed_mps or 0.0
    ahead_m, right_m = others.ahead_m, others.right_m
    turned_deg = np.abs(others.heading_difference_deg)
    angle = np.radians(others.heading_difference_deg)
    speed_mps = np.nan_to_num(others.speed_mps)
    along_mps, across_mps = speed_mps * np.cos(angle), speed_mps * np.sin(angle)
    same, oncoming = turned_deg < SAME_WAY_DEG, turned_deg > ONCOMING_DEG
    crossing = (turned_deg >= SAME_WAY_DEG) & (turned_deg <= ONCOMING_DEG)
    in_front = ahead_m > 0.0
    lane = np.where(same | oncoming, np.rint(right_m / LANE_M), np.nan)
    between_m = np.abs(ahead_m) - (ego.length_m + others.length_m) / 2
    closing_mps = np.where(in_front, own_mps - along_mps, along_mps - own_mps)

    with np.errstate(divide="ignore", invalid="ignore"):
        their_s = np.where(crossing & (across_mps != 0.0), -right_m / across_mps, np.nan)
        meeting_m = ahead_m + along_mps * their_s
        own_s = np.where(meeting_m > 0.0, meeting_m / own_mps, np.nan)
        closing_s = np.where(closing_mps > 0.0, between_m / closing_mps, np.inf)
    met = crossing & (their_s > 0.0) & (meeting_m > 0.0)

    side = np.clip(np.nan_to_num(lane), -1, 1).astype(np.int8) % 3  # 0 own, 1 right, 2 left
    steps = np.array([0, 2, 1], np.int8)[side]
    kind = np.zeros(size, np.int8)
    kind[same] = np.where(in_front, Relation.AHEAD, Relation.BEHIND)[same] + steps[same]
    kind[oncoming] = np.where(in_front, Relation.ONCOMING + steps, Relation.PASSED)[oncoming]
    from_left = np.where(right_m < 0.0, Relation.CROSSING_FROM_LEFT, Relation.CROSSING_FROM_RIGHT)
    kind[crossing] = np.where(met, from_left, Relation.PASSED)[crossing]
    straight = same | oncoming
    return Relations(
        kind=kind,
        lane=lane,
        distance_m=np.where(straight, between_m, np.where(met, meeting_m, np.nan)),
        time_s=np.where(straight, closing_s, np.where(met, own_s, np.nan)),
        their_time_s=np.where(met, their_s, np.nan),
    )
