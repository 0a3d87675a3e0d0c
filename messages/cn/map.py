"""Chinese MAP to and from `RoadMap`.

Rules.  A node becomes a junction, its inbound links become approaches numbered from 1, their lanes ingress lanes; lane
numbers stay as they are, unique within their link only.  Points run with the traffic on the wire and from the stop line
outwards in the model: they are turned both ways.  Each point is told from the node's position, the smallest form first.
A junction id of 0 without a region stands for "not stated" where the standard demands one (unverified).  Egress lanes,
revisions and connection ids have no Chinese home.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from cv2x.geodesy import LocalFrame
from cv2x.messages.additions import count_additions
from cv2x.messages.cn.offset import offset_fields, read_offset
from cv2x.messages.model import Approach, Connection, Junction, JunctionId, Lane, LaneKind, Movement, NodePoint, RoadMap
from cv2x.messages.place import (
    DEGREE,
    RawPlace,
    folded,
    junction_fields,
    junction_id,
    place_fields,
    place_of,
    position_at,
    read_place,
)
from cv2x.messages.scale import LANE_WIDTH, MINUTE_OF_YEAR, SPEED_LIMIT, Notes, whole, whole_raw
from cv2x.messages.speedlimit import limit_fields, read_limit
from cv2x.messages.words import LANE_ATTRIBUTES, LANE_CHOICES, LANE_KINDS, MANEUVERS, SHARING, cut, ia5

NODE_LIMIT, LINK_LIMIT, LANE_LIMIT, POINT_LIMIT, MOVEMENT_LIMIT, CONNECTION_LIMIT = 32, 32, 32, 31, 32, 8
NOT_STATED = JunctionId(None, 0)
UNKNOWN_LANE = 0
_DECIMETRES_LIMIT = 1e6


def to_model(record: Any, notes: Notes) -> RoadMap:
    """Return the roads a MAP tells."""
    junctions = []
    for node in record.nodes:
        count_additions(node, "Node", notes)
        anchor = read_place(node.refPos, notes)
        if anchor is None:
            notes["dropped: junction without a reference point"] += 1
        else:
            junctions.append(_junction(node, anchor, notes))
    return RoadMap(
        message_count=record.msgCnt,
        junctions=tuple(junctions),
        minute_of_year=whole(MINUTE_OF_YEAR, record.timeStamp, notes),
    )


def _junction(node: Any, anchor: RawPlace, notes: Notes) -> Junction:
    reader = _Reader(anchor)
    approaches, lanes = [], []
    for number, link in enumerate(node.inLinks or (), 1):
        count_additions(link, "Link", notes)
        approaches.append(_approach(link, number, reader, notes))
        for record in link.lanes:
            lane = _lane(record, number, reader, notes)
            if lane is not None:
                lanes.append(lane)
    return Junction(
        id=junction_id(node.id),
        anchor=position_at(anchor),
        lanes=tuple(lanes),
        approaches=tuple(approaches),
        name=node.name,
    )


class _Reader:
    """Turns points told from a node's position into points of its local frame, first at the stop line."""

    def __init__(self, anchor: RawPlace) -> None:
        self._anchor = anchor
        self._frame = LocalFrame(anchor.lat / DEGREE, anchor.lon / DEGREE)

    def points(self, records: Any, notes: Notes) -> tuple[NodePoint, ...]:
        """Return the points of a PointList; those without a place are dropped, and fewer than two are none."""
        if records is None:
            return ()
        read = (read_offset(record.posOffset, self._anchor, notes) for record in records)
        places = [place for place in read if place is not None]
        lat = np.array([place.lat for place in places], dtype=np.float64) / DEGREE
        lon = np.array([place.lon for place in places], dtype=np.float64) / DEGREE
        east, north = self._frame.to_enu(lat, lon)
        points = []
        for e, n, place in zip(east.tolist(), north.tolist(), places, strict=True):
            if math.isfinite(e) and math.isfinite(n):
                points.append(NodePoint(e, n, self._up(place, notes)))
            else:
                notes["dropped: point out of reach"] += 1
        if len(points) < 2:
            notes["dropped: line of fewer than two points"] += 1
            return ()
        return tuple(reversed(points))

    def _up(self, place: RawPlace, notes: Notes) -> float | None:
        if place.elevation is None:
            return None
        if self._anchor.elevation is None:
            notes["not carried: elevation above an unknown one"] += 1
            return None
        return (place.elevation - self._anchor.elevation) / 10


def _approach(link: Any, number: int, reader: _Reader, notes: Notes) -> Approach:
    return Approach(
        id=number,
        name=link.name,
        upstream=_stated(link.upstreamNodeId),
        width_m=LANE_WIDTH.value(link.linkWidth),
        speed_limit_mps=read_limit(link.speedLimits, notes),
        points=reader.points(link.points, notes),
        movements=tuple(
            Movement(junction_id(movement.remoteIntersection), movement.phaseId) for movement in link.movements or ()
        ),
    )


def _stated(record: Any) -> JunctionId | None:
    number = junction_id(record)
    return None if number == NOT_STATED else number


def _lane(record: Any, approach: int, reader: _Reader, notes: Notes) -> Lane | None:
    count_additions(record, "Lane", notes)
    kind, attributes, shared = LaneKind.VEHICLE, frozenset[str](), frozenset[str]()
    if record.laneAttributes is not None:
        choice, bits = record.laneAttributes.laneType
        if choice not in LANE_KINDS:
            notes["reserved: laneType"] += 1
            notes["dropped: lane"] += 1
            return None
        kind = LANE_KINDS[choice]
        attributes = LANE_ATTRIBUTES[kind].read(bits, notes)
        if record.laneAttributes.shareWith is not None:
            shared = SHARING.read(record.laneAttributes.shareWith, notes)
    return Lane(
        id=record.laneID,
        points=reader.points(record.points, notes),
        kind=kind,
        approach=approach,
        width_m=LANE_WIDTH.value(record.laneWidth),
        maneuvers=None if record.maneuvers is None else MANEUVERS.read(record.maneuvers, notes),
        connections=tuple(_connection(connection, notes) for connection in record.connectsTo or ()),
        speed_limit_mps=read_limit(record.speedLimits, notes),
        shared_with=shared,
        attributes=attributes,
    )


def _connection(record: Any, notes: Notes) -> Connection:
    to = record.connectingLane
    return Connection(
        junction=_stated(record.remoteIntersection),
        lane=None if to is None else to.lane or None,
        maneuvers=frozenset() if to is None or to.maneuver is None else MANEUVERS.read(to.maneuver, notes),
        signal_group=record.phaseId,
    )


def from_model(road_map: RoadMap, notes: Notes) -> dict[str, Any] | None:
    """Return a MAP, ``None`` (counted) where there is no junction to tell."""
    nodes = []
    for junction in cut(road_map.junctions, NODE_LIMIT, "junctions", notes):
        node = _node_fields(junction, notes)
        if node is not None:
            nodes.append(node)
    if not nodes:
        notes["dropped: MAP without junctions"] += 1
        return None
    fields: dict[str, Any] = {"msgCnt": road_map.message_count % 128}
    minute = whole_raw(MINUTE_OF_YEAR, road_map.minute_of_year, notes)
    if minute is not None:
        fields["timeStamp"] = minute
    return {**fields, "nodes": nodes}


def _node_fields(junction: Junction, notes: Notes) -> dict[str, Any] | None:
    anchor = place_of(junction.anchor, notes)
    if anchor is None:
        notes["dropped: junction without a reference point"] += 1
        return None
    if junction.revision:
        notes["not carried: revision"] += 1
    for lane in junction.lanes:
        if not lane.ingress:
            notes[f"not carried: {'egress lanes' if lane.egress else 'lanes without a direction'}"] += 1
    writer = _Writer(anchor)
    links = []
    for approach, lanes in cut(tuple(_links(junction, notes)), LINK_LIMIT, "links", notes):
        links.append(_link_fields(approach, lanes, junction, writer, notes))
    if [approach.id for approach in junction.approaches] != list(range(1, len(links) + 1)):
        notes["renumbered: approach"] += 1
    fields: dict[str, Any] = {"id": junction_fields(junction.id), "refPos": place_fields(anchor)}
    name = ia5(junction.name, 63, "name", notes)
    if name is not None:
        fields["name"] = name
    if links:
        fields["inLinks"] = links
    return fields


def _links(junction: Junction, notes: Notes) -> Iterable[tuple[Approach, list[Lane]]]:
    """Yield each approach with its inbound lanes; lanes without one share a link of their own, counted."""
    known = {approach.id: approach for approach in junction.approaches}
    inbound = [lane for lane in junction.lanes if lane.ingress]
    numbers = dict.fromkeys([*known, *(lane.approach for lane in inbound)])
    for number in numbers:
        lanes = [lane for lane in inbound if lane.approach == number]
        if number is None:
            notes["assumed: one link for lanes without an approach"] += 1
            yield Approach(0), lanes
        elif lanes:
            yield known.get(number, Approach(number)), lanes
        elif not any(number in (lane.approach, lane.egress_approach) for lane in junction.lanes):
            notes["dropped: approach without lanes"] += 1


class _Writer:
    """Turns points of a node's local frame into points told from its position, with the traffic."""

    def __init__(self, anchor: RawPlace) -> None:
        self._anchor = anchor
        self._frame = LocalFrame(anchor.lat / DEGREE, anchor.lon / DEGREE)

    def points(self, points: Sequence[NodePoint], notes: Notes) -> list[dict[str, Any]] | None:
        """Return a PointList, ``None`` where there are not two points to tell."""
        kept = [
            point
            for point in cut(tuple(points), POINT_LIMIT, "points", notes)
            if abs(point.east_m) < 1e7 and abs(point.north_m) < 1e7
        ]
        lat, lon = self._frame.to_wgs84(
            np.array([point.east_m for point in kept]), np.array([point.north_m for point in kept])
        )
        told = []
        for lat_deg, lon_deg, point in zip(lat.tolist(), lon.tolist(), kept, strict=True):
            if math.isfinite(lat_deg) and math.isfinite(lon_deg):
                place = RawPlace(
                    round(lat_deg * DEGREE), folded(round(lon_deg * DEGREE)), self._elevation(point, notes)
                )
                told.append({"posOffset": offset_fields(place, self._anchor)})
        if len(told) < len(points[:POINT_LIMIT]):
            notes["dropped: point out of reach"] += len(points[:POINT_LIMIT]) - len(told)
        if len(told) < 2:
            if points:
                notes["dropped: line of fewer than two points"] += 1
            return None
        return list(reversed(told))

    def _elevation(self, point: NodePoint, notes: Notes) -> int | None:
        if point.up_m is None:
            return None
        if self._anchor.elevation is None:
            notes["not carried: elevation above an unknown one"] += 1
            return None
        if not abs(point.up_m) < _DECIMETRES_LIMIT:
            notes["unavailable: offsetV"] += 1
            return None
        elevation = self._anchor.elevation + round(point.up_m * 10)
        if -4096 < elevation <= 61439:
            return elevation
        notes["unavailable: offsetV"] += 1
        return None


def _link_fields(
    approach: Approach, lanes: Sequence[Lane], junction: Junction, writer: _Writer, notes: Notes
) -> dict[str, Any]:
    width_m = approach.width_m if approach.width_m is not None else junction.lane_width_m
    limit_mps = approach.speed_limit_mps if approach.speed_limit_mps is not None else junction.speed_limit_mps
    if approach.upstream is None:
        notes["no unavailable: upstreamNodeId"] += 1
    fields: dict[str, Any] = {
        "upstreamNodeId": junction_fields(approach.upstream or NOT_STATED),
        "linkWidth": LANE_WIDTH.raw(width_m, notes),
        "lanes": [_lane_fields(lane, writer, notes) for lane in cut(tuple(lanes), LANE_LIMIT, "lanes", notes)],
    }
    name = ia5(approach.name, 63, "name", notes)
    if name is not None:
        fields["name"] = name
    limit = SPEED_LIMIT.optional(limit_mps, notes)
    if limit is not None:
        fields["speedLimits"] = limit_fields(limit)
    points = writer.points(approach.points, notes)
    if points is not None:
        fields["points"] = points
    movements = cut(approach.movements, MOVEMENT_LIMIT, "movements", notes)
    if movements:
        fields["movements"] = [_movement_fields(movement) for movement in movements]
    return fields


def _movement_fields(movement: Movement) -> dict[str, Any]:
    fields: dict[str, Any] = {"remoteIntersection": junction_fields(movement.junction)}
    if movement.signal_group is not None:
        fields["phaseId"] = movement.signal_group
    return fields


def _lane_fields(lane: Lane, writer: _Writer, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {"laneID": lane.id}
    if lane.egress:
        notes["not carried: egress use of a lane"] += 1
    width = LANE_WIDTH.optional(lane.width_m, notes)
    if width is not None:
        fields["laneWidth"] = width
    attributes = _attribute_fields(lane, notes)
    if attributes is not None:
        fields["laneAttributes"] = attributes
    if lane.maneuvers is not None:
        fields["maneuvers"] = MANEUVERS.write(lane.maneuvers, notes)
    connections = cut(lane.connections, CONNECTION_LIMIT, "connections", notes)
    if connections:
        fields["connectsTo"] = [_connection_fields(connection, notes) for connection in connections]
    limit = SPEED_LIMIT.optional(lane.speed_limit_mps, notes)
    if limit is not None:
        fields["speedLimits"] = limit_fields(limit)
    points = writer.points(lane.points, notes)
    if points is not None:
        fields["points"] = points
    return fields


def _attribute_fields(lane: Lane, notes: Notes) -> dict[str, Any] | None:
    """Return a LaneAttributes, ``None`` for a plain vehicle lane."""
    if lane.kind is LaneKind.VEHICLE and not lane.attributes and not lane.shared_with:
        return None
    bits = LANE_ATTRIBUTES[lane.kind].write(lane.attributes, notes)
    fields: dict[str, Any] = {"laneType": (LANE_CHOICES[lane.kind], bits)}
    if lane.shared_with:
        fields["shareWith"] = SHARING.write(lane.shared_with, notes)
    return fields


def _connection_fields(connection: Connection, notes: Notes) -> dict[str, Any]:
    if connection.junction is None:
        notes["no unavailable: remoteIntersection"] += 1
    if connection.connection_id is not None:
        notes["not carried: connection id"] += 1
    fields: dict[str, Any] = {"remoteIntersection": junction_fields(connection.junction or NOT_STATED)}
    if connection.lane is not None or connection.maneuvers:
        to: dict[str, Any] = {"lane": connection.lane or UNKNOWN_LANE}
        if connection.maneuvers:
            to["maneuver"] = MANEUVERS.write(connection.maneuvers, notes)
        fields["connectingLane"] = to
    if connection.signal_group is not None:
        fields["phaseId"] = connection.signal_group
    return fields
