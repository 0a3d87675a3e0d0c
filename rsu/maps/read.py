"""Road networks by file: what a file is, is told by its content."""

from __future__ import annotations

from pathlib import Path

from cv2x.errors import InputError
from cv2x.messages.model import Junction
from cv2x.rsu.maps.geojson import read_geojson
from cv2x.rsu.maps.lanelet2 import read_lanelet2
from cv2x.rsu.maps.network import Network
from cv2x.rsu.maps.opendrive import read_opendrive
from cv2x.rsu.maps.sumo import read_sumo
from cv2x.rsu.maps.xml import octets_of, root_of

_XML = {"net": read_sumo, "OpenDRIVE": read_opendrive, "osm": read_lanelet2}


def read_roads(path: Path, origin: tuple[float, float] | None = None) -> Network | tuple[Junction, ...]:
    """Return the network in a file (OpenDRIVE, SUMO net, Lanelet2; plain or gzipped), or the junctions of a GeoJSON
    file.

    ``origin`` (latitude, longitude) is where the (0, 0) of a file lies that does not say so.  Raises InputError.
    """
    octets = octets_of(path)
    start = octets[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in (b"{", b"["):
        return read_geojson(octets, str(path))
    if start[:1] != b"<":
        raise InputError("is none of OpenDRIVE (XML), SUMO net (XML), Lanelet2 (OSM XML), GeoJSON", str(path))
    root = root_of(octets, str(path))
    reader = _XML.get(root.tag.rpartition("}")[2])
    if reader is None:
        raise InputError(f"<{root.tag}> is the root of none of {', '.join(f'<{tag}>' for tag in _XML)}", str(path))
    return reader(root, str(path), origin)
