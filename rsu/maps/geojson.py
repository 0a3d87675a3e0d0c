"""Lanes of junctions as GeoJSON: a FeatureCollection with one LineString a lane.

Positions are longitude, latitude and, where known, height (RFC 7946); a line runs from the stop line (or the exit)
outwards, as in a MAP.  Properties, named as in J2735 and in the feature collections that public MAP tools write:
``laneId`` (needed), ``ingressPath``, ``egressPath``, ``ingressApproach``, ``egressApproach``, ``maneuvers`` (names or
``{"maneuverStraightAllowed": true}``), ``connectsTo`` (list of ``{connectingLane: {lane, maneuver}, signalGroup,
connectionID, remoteIntersection: {region, id}}``), and of this project: ``laneWidth`` (m), ``speedLimit`` (m/s),
``laneType``, ``junction`` (``region/id``, for files of several).  The collection may say ``junction``, ``name``,
``revision``, ``anchor`` ([longitude, latitude, height]), ``laneWidth``, ``speedLimit`` itself; without an anchor it is
the mean of the stop lines.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import (
    Approach,
    Connection,
    Junction,
    JunctionId,
    Lane,
    LaneKind,
    Maneuver,
    NodePoint,
    Position,
)
from cv2x.messages.words import MANEUVERS

_ALLOWED = {
    f"maneuver{name}Allowed": maneuver
    for name, maneuver in (
        ("Straight", Maneuver.STRAIGHT),
        ("Left", Maneuver.LEFT),
        ("Right", Maneuver.RIGHT),
        ("UTurn", Maneuver.U_TURN),
        ("LeftTurnOnRed", Maneuver.LEFT_ON_RED),
        ("RightTurnOnRed", Maneuver.RIGHT_ON_RED),
    )
}
MAX_LANES = 255


def read_geojson(octets: bytes, file: str) -> tuple[Junction, ...]:
    """Return the junctions of a file.  Raises InputError with the feature and property."""
    try:
        top = json.loads(octets)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is no JSON: {error}", file) from None
    features = top.get("features") if isinstance(top, dict) else None
    if not isinstance(features, list) or not features:
        raise InputError("is no GeoJSON FeatureCollection with features", file, field="features")
    by_junction: dict[JunctionId, list[tuple[int, Mapping[str, Any]]]] = {}
    for index, feature in enumerate(features):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict) or "laneId" not in properties:
            continue  # a feature of another kind
        written = properties.get("junction", top.get("junction", 1))
        by_junction.setdefault(_junction(written, file, f"features[{index}]"), []).append((index, feature))
    if not by_junction:
        raise InputError("no feature has a laneId: lanes are LineStrings with that property", file, field="features")
    return tuple(_read(number, lanes, top, file) for number, lanes in by_junction.items())


def _junction(written: object, file: str, where: str) -> JunctionId:
    if isinstance(written, dict):
        region, number = written.get("region"), written.get("id")
    else:
        before, _, after = str(written).rpartition("/")
        region, number = (before or None), after
    try:
        found = JunctionId(None if region is None else int(region), int(number))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        found = JunctionId(None, -1)
    if not 0 <= found.id <= 65535 or not 0 <= (found.region or 0) <= 65535:
        raise InputError(f"{written!r} is no junction: write region/id, both 0..65535", file, field=f"{where} junction")
    return found


def _read(
    number: JunctionId, lanes: Sequence[tuple[int, Mapping[str, Any]]], top: Mapping[str, Any], file: str
) -> Junction:
    if len(lanes) > MAX_LANES:
        raise InputError(f"junction {number} has {len(lanes)} lanes, {MAX_LANES} is the most", file, field="features")
    lines = [_line(feature, file, f"features[{index}]") for index, feature in lanes]
    anchor = _anchor(top, lines, file)
    frame = LocalFrame(anchor.lat_deg, anchor.lon_deg)
    made = tuple(
        _lane(feature["properties"], line, frame, anchor, file, f"features[{index}].properties")
        for (index, feature), line in zip(lanes, lines, strict=True)
    )
    numbers = dict.fromkeys(n for lane in made for n in (lane.approach, lane.egress_approach) if n is not None)
    return Junction(
        id=number,
        anchor=anchor,
        lanes=made,
        approaches=tuple(Approach(approach) for approach in numbers),
        name=str(top["name"]) if "name" in top else None,
        revision=int(_number(top, "revision", file, "") or 0),
        lane_width_m=_number(top, "laneWidth", file, ""),
        speed_limit_mps=_number(top, "speedLimit", file, ""),
    )


def _line(feature: Mapping[str, Any], file: str, where: str) -> list[Position]:
    told = feature.get("geometry")
    geometry = told if isinstance(told, dict) else {}
    written = geometry.get("coordinates")
    if not isinstance(written, list) or geometry.get("type") != "LineString" or len(written) < 2:
        raise InputError("a lane is a LineString of at least two positions", file, field=f"{where}.geometry")
    return [_position(one, file, f"{where}.geometry.coordinates[{i}]") for i, one in enumerate(written)]


def _position(written: object, file: str, where: str) -> Position:
    numbers = written if isinstance(written, list) else []
    if len(numbers) not in (2, 3) or not all(isinstance(x, int | float) and math.isfinite(x) for x in numbers):
        raise InputError(
            f"{written!r} is not [longitude, latitude] or [longitude, latitude, height]", file, field=where
        )
    if not (abs(numbers[0]) <= 180 and abs(numbers[1]) <= 90):
        raise InputError(f"{written!r} is no place on Earth (the order is longitude, latitude)", file, field=where)
    return Position(float(numbers[1]), float(numbers[0]), float(numbers[2]) if len(numbers) == 3 else None)


def _anchor(top: Mapping[str, Any], lines: Sequence[Sequence[Position]], file: str) -> Position:
    if "anchor" in top:
        return _position(top["anchor"], file, "anchor")
    first = lines[0][0]
    frame = LocalFrame(first.lat_deg, first.lon_deg)
    ends = [frame.to_enu(line[0].lat_deg, line[0].lon_deg) for line in lines]
    lat, lon = frame.to_wgs84(*(sum(axis) / len(ends) for axis in zip(*ends, strict=True)))
    return Position(round(float(lat), 7), round(float(lon), 7), first.elevation_m)


def _lane(
    told: Mapping[str, Any], line: Sequence[Position], frame: LocalFrame, anchor: Position, file: str, where: str
) -> Lane:
    number = told["laneId"]
    if not isinstance(number, int) or not 1 <= number <= 254:
        raise InputError(f"{number!r} is not a lane number, 1..254", file, field=f"{where}.laneId")
    kind = told.get("laneType", "vehicle")
    if kind not in {one.value for one in LaneKind}:
        kinds = ", ".join(one.value for one in LaneKind)
        raise InputError(f"{kind!r} is none of {kinds}", file, field=f"{where}.laneType")
    egress = bool(told.get("egressPath", False))
    ingress = bool(told.get("ingressPath", not egress))
    coming, going = (_approach(told, name, file, where) for name in ("ingressApproach", "egressApproach"))
    maneuvers = _maneuvers(told.get("maneuvers"), file, f"{where}.maneuvers") if told.get("maneuvers") else None
    return Lane(
        id=number,
        points=tuple(_point(position, frame, anchor) for position in line),
        kind=LaneKind(kind),
        ingress=ingress,
        egress=egress,
        approach=coming if ingress else going,
        egress_approach=going if ingress and egress else None,
        width_m=_number(told, "laneWidth", file, where),
        maneuvers=maneuvers,
        connections=tuple(
            _connection(one, file, f"{where}.connectsTo[{i}]") for i, one in enumerate(told.get("connectsTo") or ())
        ),
        speed_limit_mps=_number(told, "speedLimit", file, where),
    )


def _point(position: Position, frame: LocalFrame, anchor: Position) -> NodePoint:
    east_m, north_m = frame.to_enu(position.lat_deg, position.lon_deg)
    known = position.elevation_m is not None and anchor.elevation_m is not None
    up_m = round(position.elevation_m - anchor.elevation_m, 2) if known else None  # type: ignore[operator]
    return NodePoint(round(east_m, 3), round(north_m, 3), up_m)


def _approach(told: Mapping[str, Any], name: str, file: str, where: str) -> int | None:
    number = told.get(name)
    if number is None or (number == 0 and isinstance(number, int)):
        return None  # public tools write 0 for "none"
    if not isinstance(number, int) or not 1 <= number <= 15:
        raise InputError(f"{number!r} is not an approach, 1..15", file, field=f"{where}.{name}")
    return number


def _connection(told: object, file: str, where: str) -> Connection:
    if not isinstance(told, dict):
        raise InputError("a connection is an object", file, field=where)
    to = told.get("connectingLane")
    lane = to.get("lane") if isinstance(to, dict) else None
    for name, value, most in (("connectingLane.lane", lane, 255), ("signalGroup", told.get("signalGroup"), 255),
                              ("connectionID", told.get("connectionID"), 255)):  # fmt: skip
        if value is not None and (not isinstance(value, int) or not 0 <= value <= most):
            raise InputError(f"{value!r} is not a number 0..{most}", file, field=f"{where}.{name}")
    remote = told.get("remoteIntersection")
    maneuver = to.get("maneuver") if isinstance(to, dict) else None
    return Connection(
        junction=None if remote is None else _junction(remote, file, f"{where}.remoteIntersection"),
        lane=lane or None,
        maneuvers=_maneuvers(maneuver, file, f"{where}.connectingLane.maneuver"),
        signal_group=told.get("signalGroup"),
        connection_id=told.get("connectionID"),
    )


def _maneuvers(told: object, file: str, where: str) -> frozenset[Maneuver]:
    if not told:
        return frozenset()
    names = [name for name, allowed in told.items() if allowed] if isinstance(told, dict) else told
    words = {maneuver.value: maneuver for maneuver in MANEUVERS.words if maneuver is not None} | _ALLOWED
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise InputError("maneuvers are a list of names", file, field=where)
    for name in names:
        if name not in words and not name.startswith("maneuver"):
            raise InputError(f"{name!r} is none of {', '.join(map(str, words))}", file, field=where)
    return frozenset(words[name] for name in names if name in words)


def _number(told: Mapping[str, Any], name: str, file: str, where: str) -> float | None:
    value = told.get(name)
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 1e6:
        raise InputError(f"{value!r} is not a number from 0", file, field=f"{where}.{name}".lstrip("."))
    return float(value)
