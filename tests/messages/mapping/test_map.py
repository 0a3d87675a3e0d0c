"""MAP of both families and RoadMap."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.geodesy import LocalFrame
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import (
    Approach,
    Connection,
    Junction,
    JunctionId,
    Lane,
    LaneKind,
    Maneuver,
    Movement,
    NodePoint,
    Position,
    RoadMap,
)

ANCHOR = Position(31.2304, 121.4737, 4.5)
HERE = JunctionId(1, 7)
INWARD = (NodePoint(2.0, -10.0), NodePoint(2.0, -80.0), NodePoint(-4.0, -230.5))
OUTWARD = (NodePoint(-2.0, 10.0), NodePoint(-2.0, 90.0))


def lane(number: int, **changes: Any) -> Lane:
    given_lane = Lane(id=number, points=INWARD, approach=1)
    return replace(given_lane, **changes)


def one_junction(*lanes: Lane, **changes: Any) -> RoadMap:
    return RoadMap(3, (replace(Junction(HERE, ANCHOR, lanes, (Approach(1),)), **changes),), 1000)


def sae_lanes(road_map: RoadMap) -> list[dict[str, Any]]:
    ((_, fields),) = from_model("sae", road_map).messages
    (intersection,) = fields["intersections"]
    return list(intersection["laneSet"])


RICH = one_junction(
    lane(
        1,
        egress_approach=4,
        egress=True,
        maneuvers=frozenset({Maneuver.STRAIGHT, Maneuver.LEFT}),
        connections=(
            Connection(None, 9, frozenset({Maneuver.STRAIGHT}), 2, 11),
            Connection(JunctionId(None, 8), None, frozenset(), 3),
        ),
        shared_with=frozenset({"busVehicleTraffic"}),
        attributes=frozenset({"restrictedToBusUse"}),
        width_m=3.0,
        speed_limit_mps=11.0,
    ),
    lane(2, points=tuple(NodePoint(e, n, up) for (e, n, _), up in zip(INWARD, (0.0, 1.5, 1.5), strict=True))),
    lane(3, kind=LaneKind.CROSSWALK, attributes=frozenset({"hasPushToWalkButton"}), approach=None),
    lane(9, points=OUTWARD, ingress=False, egress=True, approach=4),
    approaches=(Approach(1), Approach(4)),
    name="East gate",
    revision=5,
    lane_width_m=3.5,
    speed_limit_mps=16.66,
)


def test_an_sae_map_comes_back_whole(through: Callable[..., Any]) -> None:
    assert through("sae", RICH) == ([RICH], {})


def test_nodes_are_chained_centimetres_in_the_smallest_form() -> None:
    (fields,) = sae_lanes(one_junction(lane(1)))
    assert fields["nodeList"] == (
        "nodes",
        [
            {"delta": ("node-XY2", {"x": 200, "y": -1000})},
            {"delta": ("node-XY5", {"x": 0, "y": -7000})},
            {"delta": ("node-XY6", {"x": -600, "y": -15_050})},
        ],
    )


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.floats(-300, 300), st.floats(-300, 300)), min_size=2, max_size=63))
def test_rounding_never_accumulates_along_a_lane(through: Callable[..., Any], steps: list[tuple[float, float]]) -> None:
    east = north = 0.0
    points = []
    for x, y in steps:
        east, north = east + x, north + y
        points.append(NodePoint(east, north))
    (heard,), notes = through("sae", one_junction(lane(1, points=tuple(points))))
    assert not notes
    for told, point in zip(heard.junctions[0].lanes[0].points, points, strict=True):
        assert math.dist(told[:2], point[:2]) < 0.0071


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(-32_768, 32_767), st.integers(-32_768, 32_767)), min_size=2, max_size=63))
def test_raw_node_offsets_survive_wire_model_wire(steps: list[tuple[int, int]]) -> None:
    codec = dialect("j2735-2024")
    fields = from_model("sae", one_junction(lane(1))).messages[0][1]
    nodes = [{"delta": ("node-XY6", {"x": x, "y": y})} for x, y in steps]
    fields["intersections"][0]["laneSet"][0]["nodeList"] = ("nodes", nodes)
    model, _ = to_model("sae", *codec.decode(codec.encode("MAP", fields)))
    assert isinstance(model, RoadMap)
    (sent,) = sae_lanes(model)
    assert [tuple(node["delta"][1].values()) for node in sent["nodeList"][1]] == steps


def test_a_node_beyond_the_largest_step_is_absolute_and_the_next_one_starts_there(through: Callable[..., Any]) -> None:
    far = (NodePoint(0.0, 0.0), NodePoint(1000.0, 2000.0), NodePoint(1001.0, 2001.0))
    (fields,) = sae_lanes(one_junction(lane(1, points=far)))
    assert [node["delta"][0] for node in fields["nodeList"][1]] == ["node-XY1", "node-LatLon", "node-XY1"]
    (heard,), notes = through("sae", one_junction(lane(1, points=far)))
    assert not notes
    for told, point in zip(heard.junctions[0].lanes[0].points, far, strict=True):
        assert math.dist(told[:2], point[:2]) < 0.012


def test_a_latlon_node_stands_where_the_local_frame_puts_it() -> None:
    codec = dialect("j2735-2024")
    fields = from_model("sae", one_junction(lane(1))).messages[0][1]
    lat, lon = LocalFrame(ANCHOR.lat_deg, ANCHOR.lon_deg).to_wgs84(30.0, 40.0)
    absolute = {"delta": ("node-LatLon", {"lon": round(lon * 1e7), "lat": round(lat * 1e7)})}
    after = {"delta": ("node-XY1", {"x": 100, "y": -200})}
    fields["intersections"][0]["laneSet"][0]["nodeList"] = ("nodes", [absolute, after])
    model, _ = to_model("sae", *codec.decode(codec.encode("MAP", fields)))
    assert isinstance(model, RoadMap)
    first, second = model.junctions[0].lanes[0].points
    assert math.dist(first[:2], (30.0, 40.0)) < 0.01
    assert math.dist((second.east_m - first.east_m, second.north_m - first.north_m), (1.0, -2.0)) < 1e-9


def computed(reference: int, **changes: Any) -> dict[str, Any]:
    told = {"referenceLaneId": reference, "offsetXaxis": ("small", 350), "offsetYaxis": ("small", 0)}
    return {**told, **changes}


def with_computed(*lanes: tuple[int, dict[str, Any]]) -> tuple[RoadMap, dict[str, int]]:
    codec = dialect("j2735-2024")
    fields = from_model("sae", one_junction(lane(1))).messages[0][1]
    first = fields["intersections"][0]["laneSet"][0]
    for number, told in lanes:
        fields["intersections"][0]["laneSet"].append({**first, "laneID": number, "nodeList": ("computed", told)})
    model, notes = to_model("sae", *codec.decode(codec.encode("MAP", fields)))
    assert isinstance(model, RoadMap)
    return model, dict(notes)


def test_a_computed_lane_is_its_reference_moved() -> None:
    model, notes = with_computed((2, computed(1)))
    assert model.junctions[0].lanes[1].points == tuple(NodePoint(e + 3.5, n) for e, n, _ in INWARD)
    assert notes == {"resolved: computed lane": 1}


def test_a_computed_lane_turns_clockwise_and_stretches_about_its_first_point() -> None:
    told = computed(1, offsetXaxis=("large", 0), rotateXY=7200, scaleXaxis=0, scaleYaxis=-1000)
    model, _ = with_computed((2, told))
    first, second, _ = model.junctions[0].lanes[1].points
    assert first == INWARD[0]
    assert math.dist(second[:2], (2.0 - 35.0, -10.0)) < 1e-9  # 70 m south, halved, turned: 35 m west


def test_computed_lanes_may_follow_each_other_but_not_in_circles() -> None:
    model, notes = with_computed((2, computed(3)), (3, computed(1)), (4, computed(5)), (5, computed(4)))
    assert [found.id for found in model.junctions[0].lanes] == [1, 2, 3]
    assert model.junctions[0].lanes[1].points[0].east_m == pytest.approx(9.0)
    assert notes["dropped: computed lane without a reference"] == 2
    assert notes["dropped: lane"] == 2


def test_lane_numbers_of_different_links_are_made_unique_for_sae() -> None:
    road_map = one_junction(lane(1), lane(2), lane(1, approach=2), approaches=(Approach(1), Approach(2)))
    mapped = from_model("sae", road_map)
    assert [fields["laneID"] for fields in sae_lanes(road_map)] == [1, 2, 3]
    assert mapped.notes == {"renumbered: lane": 1}


CHINESE = one_junction(
    lane(
        1,
        maneuvers=frozenset({Maneuver.RIGHT}),
        connections=(Connection(JunctionId(1, 8), 2, frozenset({Maneuver.RIGHT}), 3),),
        width_m=3.25,
        speed_limit_mps=13.88,
    ),
    lane(2, shared_with=frozenset({"pedestrianTraffic"}), points=()),
    lane(1, approach=2, kind=LaneKind.BIKE),
    approaches=(
        Approach(1, "south", JunctionId(1, 6), 3.5, 16.66, INWARD, (Movement(JunctionId(1, 8), 3),)),
        Approach(2, None, None, 3.75),
    ),
    name="East gate",
)


def test_a_chinese_map_comes_back_with_its_points_in_place(
    through: Callable[..., Any], is_alike: Callable[..., bool]
) -> None:
    (heard,), notes = through("cn", CHINESE)
    assert is_alike(heard, CHINESE, 0.0081)  # 1e-7 degrees are about a centimetre
    assert notes == {"no unavailable: upstreamNodeId": 1}


def test_chinese_points_run_with_the_traffic_and_take_the_smallest_form() -> None:
    (node,) = from_model("cn", CHINESE).messages[0][1]["nodes"]
    points = node["inLinks"][0]["lanes"][0]["points"]
    southings = [point["posOffset"]["offsetLL"][1]["lat"] for point in points]
    assert southings == sorted(southings)
    assert southings[-1] == pytest.approx(-10.0 / 0.0111, rel=0.01)  # the stop line comes last
    assert [point["posOffset"]["offsetLL"][0] for point in points] == [
        "position-LL3", "position-LL2", "position-LL1",
    ]  # fmt: skip


def test_heights_are_told_from_the_nodes_elevation(through: Callable[..., Any]) -> None:
    climbing = tuple(NodePoint(e, n, up) for (e, n, _), up in zip(INWARD, (0.0, 6.3, 250.0), strict=True))
    (heard,), notes = through("cn", one_junction(lane(1, points=climbing), approaches=(Approach(1, width_m=3.5),)))
    assert [point.up_m for point in heard.junctions[0].lanes[0].points] == [0.0, 6.3, 250.0]
    assert notes == {"no unavailable: upstreamNodeId": 1}
    (node,) = from_model("cn", one_junction(lane(1, points=climbing))).messages[0][1]["nodes"]
    told = [point["posOffset"]["offsetV"] for point in node["inLinks"][0]["lanes"][0]["points"]]
    assert told == [("elevation", 2545), ("offset1", 63), ("offset1", 0)]


def test_what_sae_has_no_home_for_is_counted(through: Callable[..., Any]) -> None:
    (heard,), notes = through("sae", CHINESE)
    assert notes == {
        "not carried: link name": 1,
        "not carried: link centre line": 1,
        "not carried: upstream junction": 1,
        "not carried: movements": 1,
        "renumbered: lane": 1,
        "dropped: lane without points": 1,
    }
    (junction,) = heard.junctions
    assert [found.approach for found in junction.lanes] == [1, 2]
    assert junction.lanes[0].connections == CHINESE.junctions[0].lanes[0].connections


def test_widths_and_limits_of_links_hold_for_their_lanes_in_sae(through: Callable[..., Any]) -> None:
    links = (Approach(1, width_m=3.5, speed_limit_mps=10.0), Approach(2, width_m=3.0, speed_limit_mps=20.0))
    road_map = one_junction(lane(1), lane(2), lane(3, approach=2), approaches=links)
    (heard,), notes = through("sae", road_map)
    (junction,) = heard.junctions
    assert (junction.lane_width_m, junction.speed_limit_mps) == (3.5, 10.0)
    assert [(found.width_m, found.speed_limit_mps) for found in junction.lanes] == [(None, None)] * 2 + [(3.0, 20.0)]
    assert not notes


def test_what_china_has_no_home_for_is_counted(through: Callable[..., Any]) -> None:
    (heard,), notes = through("cn", RICH)
    assert notes == {
        "not carried: revision": 1,
        "not carried: egress lanes": 1,
        "not carried: egress use of a lane": 1,
        "not carried: connection id": 1,
        "no unavailable: remoteIntersection": 1,
        "no unavailable: upstreamNodeId": 2,
        "assumed: one link for lanes without an approach": 1,
        "renumbered: approach": 1,
    }
    (junction,) = heard.junctions
    assert [found.id for found in junction.lanes] == [1, 2, 3]
    assert all(found.ingress for found in junction.lanes)
    assert [link.width_m for link in junction.approaches] == [3.5, 3.5]
    assert junction.lanes[0].maneuvers == RICH.junctions[0].lanes[0].maneuvers


def test_lists_longer_than_a_message_are_cut_at_the_far_end(through: Callable[..., Any]) -> None:
    long = tuple(NodePoint(0.0, -10.0 * step) for step in range(1, 71))
    road_map = one_junction(lane(1, points=long), approaches=(Approach(1, upstream=HERE, width_m=3.5),))
    (heard,), notes = through("cn", road_map)
    assert len(heard.junctions[0].lanes[0].points) == 31
    assert heard.junctions[0].lanes[0].points[0].north_m == pytest.approx(-10.0, abs=0.01)
    assert notes == {"cut: points": 39}
    (heard,), notes = through("sae", road_map)
    assert heard.junctions[0].lanes[0].points == long[:63]
    assert notes["cut: nodes"] == 7


def test_links_beyond_the_sixteen_approach_numbers_of_sae_still_go_out() -> None:
    """A Chinese node may have 32 inbound links; approach numbers of J2735 end at 15, and an approach is optional."""
    line = [{"posOffset": {"offsetLL": ("position-LL1", {"lon": 0, "lat": -100 * step})}} for step in (9, 1)]
    links = [
        {
            "upstreamNodeId": {"id": 100 + number},
            "linkWidth": 350,
            "lanes": [{"laneID": lane_id, "points": line} for lane_id in (1, 2)],
        }
        for number in range(32)
    ]
    chinese = dialect("ydt3709")
    node = {"id": {"id": 7}, "refPos": {"lat": 312304000, "long": 1214737000}, "inLinks": links}
    model, _ = to_model("cn", *chinese.decode(chinese.encode("MAP", {"msgCnt": 1, "nodes": [node]})))
    assert isinstance(model, RoadMap)
    for spoken in map(dialect, ("j2735-2016", "j2735-2024", "etsi-r1", "etsi-r2")):
        ((name, fields),) = (mapped := from_model(spoken, model)).messages
        spoken.encode(name, fields)
        assert mapped.notes["not carried: approach of a lane"] == 2 * (32 - 15)
        assert mapped.notes["renumbered: lane"] == 62
        (intersection,) = fields.get("map", fields)["intersections"]
        numbers = [told.get("ingressApproach") for told in intersection["laneSet"]]
        assert numbers == [number for number in range(1, 16) for _ in range(2)] + [None] * 34


def test_an_approach_beyond_the_numbers_of_sae_takes_a_free_one() -> None:
    mapped = from_model("sae", one_junction(lane(1, approach=3), lane(2, approach=16), lane(3, approach=16)))
    assert [told["ingressApproach"] for told in mapped.messages[0][1]["intersections"][0]["laneSet"]] == [3, 1, 1]
    assert mapped.notes == {"renumbered: approach": 1}


def test_nothing_to_say_is_said_so() -> None:
    nowhere = one_junction(lane(1), anchor=Position(math.nan, 0.0))
    for family in ("cn", "sae"):
        assert from_model(family, nowhere).notes["dropped: junction without a reference point"] == 1
    assert from_model("cn", nowhere).messages == ()
    ((name, fields),) = from_model("sae", RoadMap(1, ())).messages
    assert (name, fields) == ("MAP", {"msgIssueRevision": 1})


def test_a_name_that_is_not_ia5_is_left_out_and_counted() -> None:
    mapped = from_model("cn", one_junction(lane(1), name="东门"))
    assert "name" not in mapped.messages[0][1]["nodes"][0]
    assert mapped.notes["not carried: name (not IA5)"] == 1


def test_east_and_west_are_not_mixed_up_on_any_hemisphere(
    through: Callable[..., Any], is_alike: Callable[..., bool]
) -> None:
    for lat, lon in ((31.0, 121.0), (-33.0, 151.0), (40.0, -105.0), (-22.0, -43.0), (0.0, 179.9999)):
        road_map = one_junction(
            lane(1), anchor=Position(lat, lon, 0.0), approaches=(Approach(1, width_m=3.5, upstream=HERE),)
        )
        for family in ("cn", "sae"):
            (heard,), _ = through(family, road_map)
            assert is_alike(heard.junctions[0].lanes[0].points, INWARD, 0.0081)


def test_shared_maps_keep_their_node_offsets(messages_of_others: list[tuple[str, str, str, Any]]) -> None:
    told = 0
    for name, family, message, record in messages_of_others:
        if (family, message) != ("sae", "MAP"):
            continue
        model, _ = to_model(family, message, record)
        assert isinstance(model, RoadMap)
        for intersection, junction in zip(record.intersections or (), model.junctions, strict=True):
            sent = sae_lanes(RoadMap(0, (junction,)))
            for before, after in zip(intersection.laneSet, sent, strict=True):
                old, new = before.nodeList[1], after["nodeList"][1]
                assert len(old) == len(new)
                forms = [node.delta[0] for node in old]
                absolute = {place for place, form in enumerate(forms) if form == "node-LatLon"}
                for place, (was, now) in enumerate(zip(old, new, strict=True)):
                    if place not in absolute and place - 1 not in absolute:
                        assert (was.delta[1].x, was.delta[1].y) == (now["delta"][1]["x"], now["delta"][1]["y"]), name
                        told += 1
    assert told > 2000


def test_lanes_of_shared_maps_look_like_lanes(messages_of_others: list[tuple[str, str, str, Any]]) -> None:
    """Real maps bear out that nodes are chained steps in centimetres: lanes begin near the anchor, as long as lanes."""
    looked_at = 0
    for name, family, message, record in messages_of_others:
        if (family, message) != ("sae", "MAP"):
            continue
        model, _ = to_model(family, message, record)
        assert isinstance(model, RoadMap)
        for junction in model.junctions:
            if len(junction.lanes) >= 8:
                looked_at += 1
                for found in junction.lanes:
                    length = sum(math.dist(a[:2], b[:2]) for a, b in pairwise(found.points))
                    assert 1.0 < length < 1000.0, (name, found.id)
                    assert math.hypot(*found.points[0][:2]) < 150.0, (name, found.id)
    assert looked_at > 20
