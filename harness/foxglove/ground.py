"""The plane a picture is drawn in: metres east and north of its origin, on the flat.

Heights are not drawn: maps tell them seldom and vehicles seldom rightly, and a car half a metre under its lane helps
nobody.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from cv2x.geodesy import LocalFrame
from cv2x.messages.model import Position

FARTHEST_M = 100_000.0
"""What lies farther from the origin is not drawn: the plane is not true there, and a wrong position would make the
whole scene a dot."""


class Ground:
    """The plane, once a place is known."""

    def __init__(self, origin: Position | None = None) -> None:
        self.plane: LocalFrame | None = None
        if origin is not None:
            self.settle(origin)

    def settle(self, place: Position) -> LocalFrame | None:
        """Return the plane, around this place if there is none yet; ``None`` where that is no place on Earth."""
        if self.plane is None and on_earth(place):
            self.plane = LocalFrame(place.lat_deg, place.lon_deg)
        return self.plane

    def spots(self, places: Sequence[Position]) -> list[tuple[float, float] | None]:
        """Return (east, north) of each place, ``None`` for one that cannot be drawn."""
        plane = self.plane or next((plane for place in places if (plane := self.settle(place))), None)
        if plane is None or not places:
            return [None] * len(places)
        east, north = plane.to_enu([place.lat_deg for place in places], [place.lon_deg for place in places])
        return [
            (x, y) if on_earth(place) and abs(x) <= FARTHEST_M and abs(y) <= FARTHEST_M else None
            for place, x, y in zip(places, east, north, strict=True)
        ]


def on_earth(place: Position) -> bool:
    """Whether a position is one."""
    lat_deg, lon_deg = place.lat_deg, place.lon_deg
    return math.isfinite(lat_deg) and math.isfinite(lon_deg) and abs(lat_deg) <= 90.0 and abs(lon_deg) <= 180.0
