from __future__ import annotations

import copy
import json

import pytest

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages import dialect
from cv2x.messages.model import JunctionId, Maneuver
from cv2x.rsu.maps.fit import encoded
from cv2x.rsu.maps.read import read_roads

PLACE = LocalFrame(39.588, -105.09)


def feature(points, **properties):
    places = [[round(lon, 8), round(lat, 8)] for lat, lon in (PLACE.to_wgs84(*point) for point in points)]
    return {"type": "Feature", "geometry": {"type": "LineString", "coordinates": places}, "properties": properties}


ROADS = {
    "type": "FeatureCollection",
    "junction": "1/12109",
    "revision": 2,
    "laneWidth": 3.5,
    "features": [
        feature(
            [(-12, -1.75), (-150, -1.75)], laneId=1, ingressPath=True, egressPath=False, ingressApproach=1,
            egressApproach=0, maneuvers=["straight"], speedLimit=13.4,
            connectsTo=[{"connectingLane": {"lane": 11, "maneuver": {"maneuverStraightAllowed": True}},
                         "signalGroup": 4, "connectionID": 1}],
        ),
        feature([(12, -1.75), (150, -1.75)], laneId=11, ingressPath=False, egressPath=True, egressApproach=2),
        {"type": "Feature", "geometry": None, "properties": {"name": "the controller's cabinet"}},
    ],
}  # fmt: skip


def test_lanes_come_as_they_stand(write) -> None:
    (junction,) = read_roads(write("j.geojson", json.dumps(ROADS)))
    assert (junction.id, junction.revision, junction.lane_width_m) == (JunctionId(1, 12109), 2, 3.5)
    first, out = junction.lanes
    assert (first.ingress, first.egress, first.approach, out.approach) == (True, False, 1, 2)
    assert (first.maneuvers, first.speed_limit_mps) == ({Maneuver.STRAIGHT}, 13.4)
    (to,) = first.connections
    assert (to.lane, to.signal_group, to.connection_id, to.maneuvers) == (11, 4, 1, {Maneuver.STRAIGHT})
    # Without an anchor: the middle of the stop lines, 12 m from either.
    assert first.points[0][:2] == pytest.approx((-12.0, 0.0), abs=0.01)
    assert first.points[1].east_m - first.points[0].east_m == pytest.approx(-138.0, abs=0.01)
    assert encoded(junction, dialect("j2735-2024"), 0).faults == ()


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        (lambda top: top["features"][0]["properties"].update(laneId=300), "features[0].properties.laneId", "1..254"),
        (lambda top: top["features"][0]["geometry"].update(type="Point"), "features[0].geometry", "LineString"),
        (
            lambda top: top["features"][0]["geometry"]["coordinates"].insert(0, [39.6, -105.1]),
            "features[0].geometry.coordinates[0]",
            "longitude, latitude",
        ),
        (lambda top: top["features"][0]["properties"].update(maneuvers=["up"]),
         "features[0].properties.maneuvers", "up"),
        (lambda top: top["features"][0]["properties"].update(junction="1/99999"), "features[0] junction", "65535"),
        (lambda top: top["features"][0]["properties"]["connectsTo"].append(3),
         "features[0].properties.connectsTo[1]", "object"),
        (lambda top: top.update(features=[]), "features", "FeatureCollection"),
        (lambda top: top["features"].__delitem__(slice(0, 2)), "features", "laneId"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(write, change, field, said) -> None:
    top = copy.deepcopy(ROADS)
    change(top)
    with pytest.raises(InputError, match=said) as caught:
        read_roads(write("j.geojson", json.dumps(top)))
    assert caught.value.field == field


def test_what_is_no_map_at_all(write) -> None:
    with pytest.raises(InputError, match="no JSON"):
        read_roads(write("j.geojson", "{"))
    with pytest.raises(InputError, match="none of OpenDRIVE"):
        read_roads(write("j.txt", "hello"))
