"""A crossing in Lanelet2, laid out in metres here: roads from the west, south and east, two lanes from the west."""

from __future__ import annotations

import pytest

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import LaneKind, Maneuver
from cv2x.rsu.maps.assemble import assemble, numbered
from cv2x.rsu.maps.read import read_roads

PLACE = LocalFrame(31.2304, 121.4737)
POINTS = {
    # West: bounds of two eastbound lanes, left to right a, b, c; far, at the stop line, and behind the crossing.
    "wa": (-100, 0), "wb": (-100, -3), "wc": (-100, -6), "sa": (-10, 0), "sb": (-10, -3), "sc": (-10, -6),
    "ea": (10, 0), "eb": (10, -3), "fa": (100, 0), "fb": (100, -3),
    # South: one lane that leads out, bounds to the left and right of somebody who drives south.
    "da": (-3, -10), "db": (-6, -10), "ga": (-3, -90), "gb": (-6, -90),
    # South, coming in.
    "ha": (-3, -90.5), "hb": (0, -90.5), "ia": (-3, -9), "ib": (0, -9),
    # A crosswalk.
    "k1": (-12, 2), "k2": (-12, -8), "k3": (-9, 2), "k4": (-9, -8),
}  # fmt: skip
WAYS = {
    "1": "wa sa", "2": "wb sb", "3": "wc sc", "4": "sa ea", "5": "sb eb", "6": "ea fa", "7": "eb fb",
    "8": "sb da", "9": "sc db", "10": "da ga", "11": "db gb", "12": "ha ia", "13": "hb ib", "14": "ia ea",
    "15": "ib eb", "16": "k1 k2", "17": "k3 k4",
}  # fmt: skip
LANELETS = {
    "100": ("1", "2", {"speed_limit": "50", "rule": "900"}), "101": ("2", "3", {"speed_limit": "50", "rule": "900"}),
    "102": ("4", "5", {"turn_direction": "straight"}), "103": ("6", "7", {}),
    "104": ("8", "9", {"turn_direction": "right"}), "105": ("10", "11", {}), "106": ("12", "13", {"rule": "901"}),
    "107": ("14", "15", {"turn_direction": "right"}), "108": ("16", "17", {"subtype": "crosswalk"}),
}  # fmt: skip


def osm(turns: bool = True) -> str:
    nodes = []
    for name, (east, north) in POINTS.items():
        lat, lon = PLACE.to_wgs84(east, north)
        nodes.append(f'<node id="{name}" lat="{lat:.9f}" lon="{lon:.9f}"/>')
    ways = [
        f'<way id="{name}">{"".join(f"""<nd ref="{one}"/>""" for one in refs.split())}</way>'
        for name, refs in WAYS.items()
    ]
    relations = []
    for name, (left, right, tags) in LANELETS.items():
        told = {"type": "lanelet", "subtype": "road", **tags}
        rule = told.pop("rule", None)
        if not turns:
            told.pop("turn_direction", None)
        members = [("way", left, "left"), ("way", right, "right")]
        members += [("relation", rule, "regulatory_element")] if rule else []
        relations.append(
            f'<relation id="{name}">'
            + "".join(f'<member type="{kind}" ref="{ref}" role="{role}"/>' for kind, ref, role in members)
            + "".join(f'<tag k="{key}" v="{value}"/>' for key, value in told.items())
            + "</relation>"
        )
    light = '<tag k="type" v="regulatory_element"/><tag k="subtype" v="traffic_light"/>'
    relations += [f'<relation id="{rule}">{light}</relation>' for rule in ("900", "901")]
    return f"<osm version='0.6'>{''.join(nodes + ways + relations)}</osm>"


@pytest.mark.parametrize("turns", [True, False])
def test_lanelets_become_approaches_lanes_and_connections(write, turns) -> None:
    network = read_roads(write("crossing.osm", osm(turns)))
    (name,) = network.junctions()
    assert name == "102"
    made = assemble(network, name, numbered(network, None), reach_m=60.0).junction
    frame = LocalFrame(made.anchor.lat_deg, made.anchor.lon_deg)

    def place(lane):
        lat, lon = frame.to_wgs84(*lane.points[0][:2])
        return tuple(round(value, 1) for value in PLACE.to_enu(lat, lon))

    ways_in = {place(lane): lane for lane in made.lanes if lane.ingress and lane.kind is LaneKind.VEHICLE}
    ways_out = {place(lane): lane for lane in made.lanes if not lane.ingress}
    assert set(ways_in) == {(-10.0, -1.5), (-10.0, -4.5), (-1.5, -9.0)}
    assert set(ways_out) == {(10.0, -1.5), (-4.5, -10.0)}
    ahead, right, south = (ways_in[at] for at in ((-10.0, -1.5), (-10.0, -4.5), (-1.5, -9.0)))
    assert ahead.approach == right.approach != south.approach
    assert ahead.id < right.id  # from the left
    assert [lane.width_m for lane in (ahead, right)] == pytest.approx([3.0, 3.0], abs=0.01)
    assert ahead.speed_limit_mps == pytest.approx(50 / 3.6)
    assert ahead.points[-1].east_m - ahead.points[0].east_m == pytest.approx(-60.0, abs=0.02)
    (over,), (round_,) = ahead.connections, right.connections
    assert (over.lane, over.maneuvers) == (ways_out[10.0, -1.5].id, {Maneuver.STRAIGHT})
    assert (round_.lane, round_.maneuvers) == (ways_out[-4.5, -10.0].id, {Maneuver.RIGHT})
    assert over.signal_group == round_.signal_group != south.connections[0].signal_group
    (walk,) = (lane for lane in made.lanes if lane.kind is LaneKind.CROSSWALK)
    assert walk.width_m == pytest.approx(3.0, abs=0.01)


def test_a_bound_that_is_missing_is_named(write) -> None:
    with pytest.raises(InputError, match="left bound") as caught:
        read_roads(write("bad.osm", osm().replace('<way id="1">', '<way id="1000">')))
    assert caught.value.field == "relation 100"


def test_a_plain_street_map_is_no_lanelet_map(write) -> None:
    with pytest.raises(InputError, match="no lanelets"):
        read_roads(write("plain.osm", "<osm><node id='1' lat='1' lon='1'/></osm>"))
