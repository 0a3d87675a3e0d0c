"""How every neighbour stands to the station: where, on which side, how far, and when the two meet.

One compiled pass over all neighbours.  Both go straight on at their present speed.  Who heads less than 30 degrees
apart runs the same way, who heads more than 150 degrees apart comes towards the station, anybody between crosses; a
neighbour without a heading, or a station without one, stands in no relation.

Same way and oncoming: the own lane is `LANE_M` wide around the own heading; the distance is between bumpers, along the
own heading, and the time is until it is used up at the present closing speed.  Crossing: the paths of the two centres
meet ahead of both; the distance is the own one to that point, the times are the own one and theirs.  Who crosses behind
the station, or has passed, is ``PASSED``.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from cv2x._world import relate
from cv2x.geodesy import Floats
from cv2x.world.ego import Ego
from cv2x.world.neighbours import Neighbours, Number, Whole

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


class Relations:
    """Of all neighbours, in their order: rows of what `cv2x._world.relate` fills."""

    __slots__ = ("kind", "numbers")

    def __init__(self, kind: Whole, numbers: Floats) -> None:
        self.kind, self.numbers = kind, numbers

    lane = Number(0)
    """Lanes to the right of the own one (negative: to the left), rounded; of who heads the same way or comes towards
    the station.  NaN otherwise."""
    distance_m = Number(1)
    """See the module; negative while beside each other.  NaN where there is none."""
    time_s = Number(2)
    """Own time until the distance is used up; inf while it does not get less, NaN where there is none."""
    their_time_s = Number(3)
    """Of a crossing neighbour, its own time to the crossing; NaN of others."""
    range_m = Number(4)
    """Between both centres."""
    clear_m = Number(5)
    """Between both sides, across the own heading; negative where both overlap."""
    apart_s = Number(6)
    """Between the own and their time to a crossing; NaN of who does not cross."""

    def take(self, rows: NDArray[np.intp]) -> Relations:
        """Return those of some neighbours, in this order."""
        return Relations(self.kind.take(rows), self.numbers.take(rows, 1))

    def are(self, *kinds: Relation) -> NDArray[np.bool_]:
        """Return which neighbours stand in one of these relations."""
        table = np.zeros(len(Relation), np.bool_)
        table[list(kinds)] = True
        return table[self.kind]


def classify(others: Neighbours, ego: Ego) -> Relations:
    """Return how everybody stands to the station."""
    kind, numbers = relate(
        others.numbers, ego.speed_mps, ego.heading_deg, ego.length_m, ego.width_m, SAME_WAY_DEG, ONCOMING_DEG, LANE_M
    )
    return Relations(kind, numbers)
