"""Road map files: one junction in metres around an anchor, and the paths and places that scenarios name.

Lanes run from the stop line outwards, as in `cv2x.messages.model.map`; paths run as those who drive them.  Paths and
places never reach a station: they say where actors move and where roadside units stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cv2x.geodesy import LocalFrame
from cv2x.messages.model import (
    Approach,
    Connection,
    Junction,
    Lane,
    LaneKind,
    Maneuver,
    Movement,
    NodePoint,
    Position,
    RoadMap,
)
from cv2x.scenarios.problem import Problems
from cv2x.scenarios.reading.fields import Fields, checked_document


@dataclass(frozen=True, slots=True)
class MapFile:
    """What a road map file holds."""

    file: Path
    anchor: Position
    road_map: RoadMap
    paths: Mapping[str, tuple[NodePoint, ...]]
    places: Mapping[str, NodePoint]

    def place(self, name: str) -> Position:
        """Return a named place in degrees.  Raises KeyError for a name the file does not hold."""
        return on_earth(self.anchor, self.places[name])


def on_earth(origin: Position, point: NodePoint) -> Position:
    """Return a point of the plane around ``origin`` in degrees."""
    lat_deg, lon_deg = LocalFrame(origin.lat_deg, origin.lon_deg).to_wgs84(point.east_m, point.north_m)
    elevation_m = origin.elevation_m
    if point.up_m is not None and elevation_m is not None:
        elevation_m += point.up_m
    return Position(lat_deg, lon_deg, elevation_m)


def in_plane(origin: Position, position: Position) -> NodePoint:
    """Return a position as a point of the plane around ``origin``."""
    east_m, north_m = LocalFrame(origin.lat_deg, origin.lon_deg).to_enu(position.lat_deg, position.lon_deg)
    known = position.elevation_m is not None and origin.elevation_m is not None
    return NodePoint(east_m, north_m, position.elevation_m - origin.elevation_m if known else None)  # type: ignore[operator]


def read_map(path: Path, anchor: Position | None = None) -> MapFile:
    """Return what a road map file holds, put at ``anchor`` instead of its own one if that is given.

    Raises InputError (several faults at once as `ProblemsFoundError`).
    """
    top = Fields(checked_document(path, "map"))
    problems = Problems()
    approaches: list[Approach] = []
    lanes: list[Lane] = []
    paths: dict[str, tuple[NodePoint, ...]] = {}
    for number, fields in top.each("approaches"):
        with problems.gathering():
            approaches.append(_approach(int(number), fields))
    known_lanes = {int(number) for number, _ in top.each("lanes")}
    for number, fields in top.each("lanes"):
        with problems.gathering():
            lanes.append(_lane(int(number), fields, known_lanes, {int(one) for one, _ in top.each("approaches")}))
    within = top.within("paths")
    for name in within.data:
        with problems.gathering():
            paths[name] = within.points(name)
    problems.raise_if_any()
    at = anchor or top.degrees("anchor")
    junction = Junction(
        id=top.junction("junction"),
        anchor=at,
        lanes=tuple(lanes),
        approaches=tuple(approaches),
        name=top.get("road map"),
        revision=top.get("revision", 0),
        lane_width_m=top.quantity_or_none("lane width", "length"),
        speed_limit_mps=top.quantity_or_none("speed limit", "speed"),
    )
    places = {name: NodePoint(*map(float, point)) for name, point in (top.get("places") or {}).items()}
    return MapFile(path, at, RoadMap(message_count=0, junctions=(junction,)), paths, places)


def _approach(number: int, fields: Fields) -> Approach:
    movements = tuple(Movement(each.junction("to"), each.get("group")) for each in fields.items("movements"))
    return Approach(
        id=number,
        name=fields.get("name"),
        upstream=fields.junction("upstream") if "upstream" in fields else None,
        width_m=fields.quantity_or_none("width", "length"),
        speed_limit_mps=fields.quantity_or_none("speed limit", "speed"),
        points=fields.points("points") if "points" in fields else (),
        movements=movements,
    )


def _lane(number: int, fields: Fields, lanes: set[int], approaches: set[int]) -> Lane:
    approach = fields.get("approach")
    if approach is not None:
        fields.known("approach", str(approach), {str(one) for one in approaches}, "approach")
    direction = fields.get("direction", "in")
    connections = tuple(_connection(each, lanes) for each in fields.items("connections"))
    if connections and direction == "out":
        fields.fault("a lane that leads out of the junction has no connections", "connections")
    return Lane(
        id=number,
        points=fields.points("points"),
        kind=LaneKind(fields.get("kind", "vehicle")),
        ingress=direction in ("in", "both"),
        egress=direction in ("out", "both"),
        approach=approach,
        width_m=fields.quantity_or_none("width", "length"),
        maneuvers=_maneuvers(fields) if "maneuvers" in fields else None,
        connections=connections,
        speed_limit_mps=fields.quantity_or_none("speed limit", "speed"),
    )


def _connection(fields: Fields, lanes: set[int]) -> Connection:
    lane = fields.get("lane")
    junction = fields.junction("to") if "to" in fields else None
    if lane is None and junction is None:
        fields.fault("a connection says lane: (where it leads), to: (the next junction), or both")
    if lane is not None and junction is None:  # with a next junction, it may be one of that junction's lanes
        fields.known("lane", str(lane), {str(one) for one in lanes}, "lane")
    return Connection(junction, lane, _maneuvers(fields), fields.get("group"), fields.get("id"))


def _maneuvers(fields: Fields) -> frozenset[Maneuver]:
    return frozenset(Maneuver(name) for name in fields.get("maneuvers") or ())
