"""A local plane around a place, and angles on it.

Positions on the wire are WGS-84 latitude and longitude; everything that reasons about metres (lanes, gaps, speeds)
works in a `LocalFrame`: a transverse Mercator plane whose origin is the place, east and north in metres, heights kept
apart.  It is conformal, and its scale is off by less than one part in 10^7 within 2 km of the anchor's meridian.
Transformations are vectorised by pyproj; a scalar call costs about a microsecond.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class LocalFrame:
    """East-north metres around an anchor in degrees (WGS-84)."""

    __slots__ = ("_transformer", "lat_deg", "lon_deg")

    def __init__(self, lat_deg: float, lon_deg: float) -> None:
        if not (-90.0 <= lat_deg <= 90.0 and -180.0 <= lon_deg <= 180.0):
            raise ValueError(f"no place on Earth: latitude {lat_deg}, longitude {lon_deg}")
        self.lat_deg, self.lon_deg = float(lat_deg), float(lon_deg)
        self._transformer = _plane(self.lat_deg, self.lon_deg)

    def to_enu(self, lat_deg: Any, lon_deg: Any) -> tuple[Any, Any]:
        """Return (east_m, north_m); scalars give floats, arrays give arrays of the same shape."""
        east, north = self._transformer.transform(lat_deg, lon_deg)
        return east, north

    def to_wgs84(self, east_m: Any, north_m: Any) -> tuple[Any, Any]:
        """Return (lat_deg, lon_deg) of points of the plane."""
        lat, lon = self._transformer.transform(east_m, north_m, direction="INVERSE")
        return lat, lon

    def turned_deg(self, lat_deg: float, lon_deg: float) -> float:
        """Return how far at a place the plane's north lies to the right of the true one (its meridian convergence): a
        heading less that is the direction in the plane."""
        return heading_difference_deg(lon_deg, self.lon_deg) * math.sin(math.radians(lat_deg))  # type: ignore[no-any-return]


@lru_cache(maxsize=256)
def _plane(lat_deg: float, lon_deg: float) -> Any:
    from pyproj import Transformer

    return Transformer.from_pipeline(
        "+proj=pipeline +step +proj=axisswap +order=2,1 +step +proj=unitconvert +xy_in=deg +xy_out=rad "
        f"+step +proj=tmerc +lat_0={lat_deg!r} +lon_0={lon_deg!r} +k=1 +ellps=WGS84"
    )


def heading_difference_deg(a_deg: Any, b_deg: Any) -> Any:
    """Return a - b folded into -180..180 (scalars or arrays)."""
    return (a_deg - b_deg + 180.0) % 360.0 - 180.0


def heading_of_deg(east: float, north: float) -> float:
    """Return the heading of a vector, degrees clockwise from north, 0..360."""
    return math.degrees(math.atan2(east, north)) % 360.0


def unit_vector(heading_deg: float) -> tuple[float, float]:
    """Return (east, north) of length one along a heading."""
    angle = math.radians(heading_deg)
    return math.sin(angle), math.cos(angle)


_EQUATOR_M, _ECCENTRICITY_2 = 6_378_137.0, 0.006_694_379_990_14
"""WGS-84: semi-major axis, first eccentricity squared."""


def offset_m(lat_deg: float, lon_deg: float, to_lat_deg: float, to_lon_deg: float) -> tuple[float, float]:
    """Return how far east and north one place is from another that is close to it, by the curvature of the ellipsoid
    between them: within a kilometre right to a millimetre per hundred metres below 80 degrees of latitude."""
    middle = math.radians((lat_deg + to_lat_deg) / 2)
    squared = 1.0 - _ECCENTRICITY_2 * math.sin(middle) ** 2
    across = _EQUATOR_M / math.sqrt(squared)
    north_m = math.radians(to_lat_deg - lat_deg) * across * (1.0 - _ECCENTRICITY_2) / squared
    east_m = math.radians((to_lon_deg - lon_deg + 180.0) % 360.0 - 180.0) * across * math.cos(middle)
    return east_m, north_m


def apart_m(lat_deg: float, lon_deg: float, to_lat_deg: float, to_lon_deg: float) -> float:
    """Return the distance of two places that are close to each other, as `offset_m` has it."""
    return math.hypot(*offset_m(lat_deg, lon_deg, to_lat_deg, to_lon_deg))
