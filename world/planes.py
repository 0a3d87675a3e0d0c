"""The planes worlds lie in: stations near each other share one, so that metres are worked out once for all of them.

Anchors lie on a grid of `GRID_DEG` in latitude and longitude.  Near the poles, where a plane around the pole itself has
no east, the place itself is the anchor.
"""

from __future__ import annotations

from functools import lru_cache

from cv2x.geodesy import LocalFrame

GRID_DEG = 0.01
_POLAR_DEG = 89.0
_HALF_TURN = round(180.0 / GRID_DEG)


def plane_near(lat_deg: float, lon_deg: float) -> LocalFrame:
    """Return the plane for a station at a place: its anchor is at most 800 m away."""
    if abs(lat_deg) > _POLAR_DEG:
        return LocalFrame(lat_deg, lon_deg)
    steps = round(lon_deg / GRID_DEG)
    if steps == -_HALF_TURN:  # the 180th meridian is one and not two
        steps = _HALF_TURN
    return _plane(round(lat_deg / GRID_DEG), steps)


@lru_cache(maxsize=256)
def _plane(lat_steps: int, lon_steps: int) -> LocalFrame:
    return LocalFrame(lat_steps * GRID_DEG, max(-180.0, min(lon_steps * GRID_DEG, 180.0)))
