"""Where the vehicles around have been: a ring of places for each slot, filled from what they say about themselves.

A place is kept when it lies at least `TRAIL_STEP_M` from the last one kept, so a trail tells the way and not the time,
and a standing vehicle does not wear its trail out.  Places are kept in degrees: the plane they are looked at in may
move.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats

TRAIL_POINTS = 24
TRAIL_STEP_M = 5.0
"""Together at most 24 places over 120 m.  Defaults only."""
_METRES_PER_DEGREE = 111_200.0


class Trails:
    """The ring of every slot; slots are made and reused by their owner."""

    def __init__(self, slots: int) -> None:
        self._places: Floats = np.full((2, slots, TRAIL_POINTS), np.nan)
        self._kept: NDArray[np.int64] = np.zeros(slots, np.int64)
        """How many places of a slot were ever kept."""

    def grow(self, slots: int) -> None:
        """Have so many slots."""
        old = self._kept.size
        places = np.full((2, slots, TRAIL_POINTS), np.nan)
        places[:, :old] = self._places
        self._places = places
        self._kept = np.concatenate([self._kept, np.zeros(slots - old, np.int64)])

    def begin(self, slots: NDArray[np.intp]) -> None:
        """Forget what was kept of slots that somebody else has now."""
        self._kept[slots] = 0

    def extend(self, slots: NDArray[np.intp], lat_deg: Floats, lon_deg: Floats) -> None:
        """Take in where the vehicles in these slots are."""
        kept = self._kept[slots]
        last = (kept - 1) % TRAIL_POINTS
        north = lat_deg - self._places[0, slots, last]
        east = (lon_deg - self._places[1, slots, last] + 180.0) % 360.0 - 180.0
        east *= np.cos(np.radians(lat_deg))
        far = (kept == 0) | (np.hypot(north, east) * _METRES_PER_DEGREE >= TRAIL_STEP_M)
        slots, kept = slots[far], kept[far]
        self._places[0, slots, kept % TRAIL_POINTS] = lat_deg[far]
        self._places[1, slots, kept % TRAIL_POINTS] = lon_deg[far]
        self._kept[slots] += 1

    def places(self, slot: int) -> tuple[Floats, Floats]:
        """Return latitudes and longitudes of a slot's trail, the latest first."""
        kept = int(self._kept[slot])
        rows = np.arange(kept - 1, max(kept - TRAIL_POINTS, 0) - 1, -1) % TRAIL_POINTS
        return self._places[0, slot, rows], self._places[1, slot, rows]
