"""Where on Earth the plane of a file lies."""

from __future__ import annotations

from typing import Any

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.rsu.maps.network import ToWgs84


def origin_plane(origin: tuple[float, float], file: str = "") -> ToWgs84:
    """Return the plane whose (0, 0) lies at ``origin`` (latitude, longitude), x east and y north."""
    try:
        return LocalFrame(*origin).to_wgs84
    except ValueError as error:
        raise InputError(str(error), file, field="origin") from None


def projected_plane(projection: str, offset: tuple[float, float], file: str) -> ToWgs84:
    """Return a plane in a PROJ or WKT projection; ``offset`` is added to its coordinates.  Raises InputError."""
    from pyproj import CRS, Transformer
    from pyproj.exceptions import CRSError

    try:
        transformer = Transformer.from_crs(CRS.from_user_input(projection), CRS.from_epsg(4326), always_xy=True)
    except CRSError as error:
        raise InputError(f"is no projection PROJ knows: {error}", file, field="projection") from None
    east_m, north_m = offset

    def to_wgs84(east: Any, north: Any) -> tuple[Any, Any]:
        lon, lat = transformer.transform(east + east_m, north + north_m)
        return lat, lon

    return to_wgs84
