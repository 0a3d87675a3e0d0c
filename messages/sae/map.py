"""SAE MAP to and from `RoadMap`.

Rules.  Lanes keep their order, numbers and node order.  A lane whose nodes cannot be placed is dropped and counted, so
every lane of the model has at least two points.  Widths and speed limits of single lanes ride on their first node
(dWidth against the junction's laneWidth, speedLimits as node data; both unverified), and only where they differ from
the junction's.  Road segments, overlays, regional data and other node attributes are counted. Writing gives lanes new
numbers where two share one (Chinese numbers are unique within a link only), and leaves out what SAE has no home for: a
link's centre line, upstream junction, name and movements.  There are 16 numbers for approaches: one beyond (a Chinese
node has up to 32 links) takes a free number, or its lanes go out without one, both counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from cv2x.geodesy import LocalFrame
from cv2x.messages.additions import count_additions
from cv2x.messages.model import Approach, Connection, Junction, Lane, RoadMap
from cv2x.messages.place import (
    DEGREE,
    junction_fields,
    junction_id,
    place_fields,
    place_of,
    position_at,
    read_place,
)
from cv2x.messages.sae.computed import computed_points
from cv2x.messages.sae.nodes import count_attributes, read_xy, xy_fields
from cv2x.messages.scale import LANE_WIDTH, MINUTE_OF_YEAR, SPEED_LIMIT, Notes, whole, whole_raw
from cv2x.messages.speedlimit import limit_fields, read_limit
from cv2x.messages.words import LANE_ATTRIBUTES, LANE_CHOICES, LANE_KINDS, MANEUVERS, SHARING, Bits, cut, ia5

JUNCTION_LIMIT, LANE_LIMIT, CONNECTION_LIMIT = 32, 255, 16
UNKNOWN_LANE = 0
APPROACH_LIMIT = 15
_DIRECTIONS: dict[tuple[bool, bool], Bits] = {
    (ingress, egress): (bytes([ingress << 7 | egress << 6]), 2) for ingress in (False, True) for egress in (False, True)
}
_WIDTH_STEP_LIMIT = 512
_Own = tuple[int | None, int | None]
"""Raw width and speed limit."""


def to_model(record: Any, notes: Notes) -> RoadMap:
    """Return the roads a MAP tells."""
    for field in ("layerType", "layerID", "roadSegments", "dataParameters", "restrictionList", "regional"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: {field}"] += 1
    junctions = []
    for intersection in record.intersections or ():
        junction = _junction(intersection, notes)
        if junction is not None:
            junctions.append(junction)
    return RoadMap(
        message_count=record.msgIssueRevision,
        junctions=tuple(junctions),
        minute_of_year=whole(MINUTE_OF_YEAR, record.timeStamp, notes),
    )


def _junction(record: Any, notes: Notes) -> Junction | None:
    for field in ("preemptPriorityData", "regional", "roadAuthorityID"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: {field}"] += 1
    count_additions(record, "IntersectionGeometry", notes)
    anchor = read_place(record.refPoint, notes)
    if anchor is None:
        notes["dropped: junction without a reference point"] += 1
        return None
    if record.refPoint.regional is not None:
        notes["not carried: refPoint.regional"] += 1
    frame = LocalFrame(anchor.lat / DEGREE, anchor.lon / DEGREE)
    width, limit = whole(LANE_WIDTH, record.laneWidth, notes), read_limit(record.speedLimits, notes)
    placed = {
        number: read_xy(generic.nodeList[1], frame, notes)
        for number, generic in enumerate(record.laneSet)
        if generic.nodeList[0] == "nodes"
    }
    placed.update(computed_points(record.laneSet, placed, notes))
    lanes = []
    for number, generic in enumerate(record.laneSet):
        points = placed.get(number, ())
        lane = _lane(generic, points, width, limit, notes) if len(points) > 1 else None
        if lane is None:
            notes["dropped: lane"] += 1
        else:
            lanes.append(lane)
    return Junction(
        id=junction_id(record.id),
        anchor=position_at(anchor),
        lanes=tuple(lanes),
        approaches=tuple(Approach(number) for number in _approach_numbers(lanes)),
        name=record.name,
        revision=record.revision,
        lane_width_m=None if width is None else width / 100,
        speed_limit_mps=limit,
    )


def _approach_numbers(lanes: Iterable[Lane]) -> list[int]:
    numbers = (number for lane in lanes for number in (lane.approach, lane.egress_approach) if number is not None)
    return list(dict.fromkeys(numbers))


def _lane(
    record: Any, points: Any, junction_width: int | None, junction_limit: float | None, notes: Notes
) -> Lane | None:
    attributes = record.laneAttributes
    choice, bits = attributes.laneType
    kind = LANE_KINDS.get(choice)
    if kind is None:
        notes["reserved: laneType"] += 1
        return None
    count_additions(record, "GenericLane", notes)
    for field in ("name", "overlays", "regional"):
        if getattr(record, field, None) is not None:
            notes[f"not carried: lane {field}"] += 1
    if attributes.regional is not None:
        notes["not carried: laneAttributes.regional"] += 1
    ingress, egress = bool(attributes.directionalUse[0][0] & 0x80), bool(attributes.directionalUse[0][0] & 0x40)
    approach, egress_approach = record.ingressApproach, record.egressApproach
    if egress and not ingress:
        if approach is not None:
            notes["not carried: ingressApproach of an egress lane"] += 1
        approach, egress_approach = egress_approach, None
    width, limit = _first_node(record.nodeList, junction_width, notes)
    limit = None if limit == junction_limit else limit
    return Lane(
        id=record.laneID,
        points=points,
        kind=kind,
        ingress=ingress,
        egress=egress,
        approach=approach,
        egress_approach=egress_approach,
        width_m=width,
        maneuvers=None if record.maneuvers is None else MANEUVERS.read(record.maneuvers, notes),
        connections=tuple(_connection(connection, notes) for connection in record.connectsTo or ()),
        speed_limit_mps=limit,
        shared_with=SHARING.read(attributes.sharedWith, notes),
        attributes=LANE_ATTRIBUTES[kind].read(bits, notes),
    )


def _first_node(node_list: Any, junction_width: int | None, notes: Notes) -> tuple[float | None, float | None]:
    """Return (width in metres, speed limit) that the first node's attributes give a lane; later ones are counted."""
    width = limit = None
    if node_list[0] != "nodes":
        return None, None
    for number, node in enumerate(node_list[1]):
        attributes = node.attributes
        if attributes is None:
            continue
        count_attributes(attributes, notes)
        if attributes.dWidth:
            if number == 0 and junction_width is not None and 0 < junction_width + attributes.dWidth <= LANE_WIDTH.high:
                width = (junction_width + attributes.dWidth) / 100
            else:
                notes["not carried: node attributes.dWidth"] += 1
        for choice, value in attributes.data or ():
            if number == 0 and choice == "speedLimits" and limit is None:
                limit = read_limit(value, notes)
            else:
                notes["not carried: node attributes.data"] += 1
    return width, limit


def _connection(record: Any, notes: Notes) -> Connection:
    if record.userClass is not None:
        notes["not carried: connectsTo.userClass"] += 1
    to, remote = record.connectingLane, record.remoteIntersection
    return Connection(
        junction=None if remote is None else junction_id(remote),
        lane=to.lane or None,
        maneuvers=frozenset() if to.maneuver is None else MANEUVERS.read(to.maneuver, notes),
        signal_group=record.signalGroup,
        connection_id=record.connectionID,
    )


def from_model(road_map: RoadMap, notes: Notes) -> dict[str, Any]:
    """Return a MAP."""
    junctions = []
    for junction in cut(road_map.junctions, JUNCTION_LIMIT, "junctions", notes):
        fields = _junction_fields(junction, notes)
        if fields is not None:
            junctions.append(fields)
    fields = {"msgIssueRevision": road_map.message_count % 128}
    minute = whole_raw(MINUTE_OF_YEAR, road_map.minute_of_year, notes)
    if minute is not None:
        fields["timeStamp"] = minute
    return {**fields, "intersections": junctions} if junctions else fields


def _junction_fields(junction: Junction, notes: Notes) -> dict[str, Any] | None:
    anchor = place_of(junction.anchor, notes)
    if anchor is None:
        notes["dropped: junction without a reference point"] += 1
        return None
    frame = LocalFrame(anchor.lat / DEGREE, anchor.lon / DEGREE)
    approaches = {approach.id: approach for approach in junction.approaches}
    for approach in junction.approaches:
        _count_approach(approach, notes)
    widths = {id(lane): LANE_WIDTH.optional(_own_or(lane, approaches, "width_m"), notes) for lane in junction.lanes}
    limits = {
        id(lane): SPEED_LIMIT.optional(_own_or(lane, approaches, "speed_limit_mps"), notes) for lane in junction.lanes
    }
    width = LANE_WIDTH.optional(junction.lane_width_m, notes)
    if width is None:
        width = _usual(widths.values())
    limit = SPEED_LIMIT.optional(junction.speed_limit_mps, notes)
    if limit is None and all(lane.speed_limit_mps is None for lane in junction.lanes):
        limit = _usual(limits.values())
    told = []
    for lane in cut(junction.lanes, LANE_LIMIT, "lanes", notes):
        nodes = xy_fields(lane.points, frame, notes)
        if len(nodes) < 2:
            notes["dropped: lane without points"] += 1
        else:
            _dress(nodes[0], (widths[id(lane)], limits[id(lane)]), (width, limit), notes)
            told.append((lane, nodes))
    numbers = _Numbers(junction.lanes)
    fitting = _fitting_approaches(_approach_numbers(lane for lane, _ in told), notes)
    lanes = [_lane_fields(lane, numbers.take(lane.id, notes), fitting, nodes, notes) for lane, nodes in told]
    if not lanes:
        notes["dropped: junction without lanes"] += 1
        return None
    fields: dict[str, Any] = {
        "id": junction_fields(junction.id),
        "revision": junction.revision % 128,
        "refPoint": place_fields(anchor),
    }
    name = ia5(junction.name, 63, "name", notes)
    if name is not None:
        fields["name"] = name
    if width is not None:
        fields["laneWidth"] = width
    if limit is not None:
        fields["speedLimits"] = limit_fields(limit)
    return {**fields, "laneSet": lanes}


def _count_approach(approach: Approach, notes: Notes) -> None:
    for name, value in (
        ("link name", approach.name),
        ("upstream junction", approach.upstream),
        ("link centre line", approach.points or None),
        ("movements", approach.movements or None),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1


def _own_or(lane: Lane, approaches: dict[int, Approach], field: str) -> float | None:
    own: float | None = getattr(lane, field)
    approach = None if lane.approach is None or not lane.ingress else approaches.get(lane.approach)
    return own if own is not None or approach is None else getattr(approach, field)


def _usual(single: Iterable[int | None]) -> int | None:
    """Return what most lanes have, ``None`` where one of them has nothing: nothing may hold for it by accident."""
    known = Counter(single)
    return None if None in known or not known else known.most_common(1)[0][0]


class _Numbers:
    """Lane numbers, made unique within the junction."""

    def __init__(self, lanes: Iterable[Lane]) -> None:
        self._free = iter(sorted(set(range(1, 255)) - {lane.id for lane in lanes}))
        self._taken: set[int] = set()

    def take(self, number: int, notes: Notes) -> int:
        """Return the number itself the first time, then a free one (counted); the number again where none is free."""
        if number in self._taken:
            free = next(self._free, None)
            if free is not None:
                notes["renumbered: lane"] += 1
                return free
        self._taken.add(number)
        return number


def _fitting_approaches(used: Iterable[int], notes: Notes) -> dict[int, int]:
    """Return the number each approach goes out under; one that finds no free number (counted later) has none."""
    numbers = list(used)
    free = iter(sorted(set(range(1, APPROACH_LIMIT + 1)).difference(numbers)))
    fitting = {}
    for number in numbers:
        fitted = number if 0 <= number <= APPROACH_LIMIT else next(free, None)
        if fitted is not None:
            fitting[number] = fitted
            if fitted != number:
                notes["renumbered: approach"] += 1
    return fitting


def _dress(node: dict[str, Any], own: _Own, usual: _Own, notes: Notes) -> None:
    """Put a lane's own width and speed limit on its first node."""
    width, limit = own
    usual_width, usual_limit = usual
    attributes = node.get("attributes", {})
    if width is not None and width != usual_width:
        step = _WIDTH_STEP_LIMIT if usual_width is None else width - usual_width
        if -_WIDTH_STEP_LIMIT <= step < _WIDTH_STEP_LIMIT:
            attributes["dWidth"] = step
        else:
            notes["not carried: lane width"] += 1
    if limit is not None and limit != usual_limit:
        attributes["data"] = [("speedLimits", limit_fields(limit))]
    if attributes:
        node["attributes"] = attributes


def _lane_fields(
    lane: Lane, number: int, fitting: dict[int, int], nodes: list[dict[str, Any]], notes: Notes
) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "laneID": number,
        "laneAttributes": {
            "directionalUse": _DIRECTIONS[lane.ingress, lane.egress],
            "sharedWith": SHARING.write(lane.shared_with, notes),
            "laneType": (LANE_CHOICES[lane.kind], LANE_ATTRIBUTES[lane.kind].write(lane.attributes, notes)),
        },
        "nodeList": ("nodes", nodes),
    }
    only_egress = lane.egress and not lane.ingress
    ingress_approach, egress_approach = (None, lane.approach) if only_egress else (lane.approach, lane.egress_approach)
    for name, approach in (("ingressApproach", ingress_approach), ("egressApproach", egress_approach)):
        if approach in fitting:
            fields[name] = fitting[approach]
        elif approach is not None:
            notes["not carried: approach of a lane"] += 1
    if lane.maneuvers is not None:
        fields["maneuvers"] = MANEUVERS.write(lane.maneuvers, notes)
    connections = cut(lane.connections, CONNECTION_LIMIT, "connections", notes)
    if connections:
        fields["connectsTo"] = [_connection_fields(connection, notes) for connection in connections]
    return fields


def _connection_fields(connection: Connection, notes: Notes) -> dict[str, Any]:
    to: dict[str, Any] = {"lane": connection.lane or UNKNOWN_LANE}
    if connection.maneuvers:
        to["maneuver"] = MANEUVERS.write(connection.maneuvers, notes)
    fields: dict[str, Any] = {"connectingLane": to}
    if connection.junction is not None:
        fields["remoteIntersection"] = junction_fields(connection.junction)
    if connection.signal_group is not None:
        fields["signalGroup"] = connection.signal_group
    if connection.connection_id is not None:
        fields["connectionID"] = connection.connection_id
    return fields
