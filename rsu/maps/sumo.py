"""SUMO nets (``.net.xml``): lanes, connections and traffic lights as netconvert and netgenerate write them.

Read are ``location``, ``edge`` and ``lane``, ``connection``, ``junction`` and ``tlLogic``.  Links of one traffic light
whose letters agree in every phase of its first program share a signal group.  Shapes of lanes are their centre lines.
"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from cv2x.errors import InputError
from cv2x.messages.model import LaneKind, Light, Maneuver, NodePoint
from cv2x.rsu.maps.network import NetLane, NetLink, NetNode, NetRoad, Network, Program, ToWgs84
from cv2x.rsu.maps.place import origin_plane, projected_plane
from cv2x.rsu.maps.xml import number

_MANEUVERS = {
    "s": Maneuver.STRAIGHT,
    "l": Maneuver.LEFT,
    "L": Maneuver.LEFT,
    "r": Maneuver.RIGHT,
    "R": Maneuver.RIGHT,
    "t": Maneuver.U_TURN,
}
_LIGHTS = {
    "G": Light.PROTECTED_GREEN, "g": Light.PERMISSIVE_GREEN, "y": Light.PROTECTED_YELLOW, "Y": Light.PROTECTED_YELLOW,
    "r": Light.RED, "s": Light.RED, "u": Light.PRE_GREEN, "o": Light.FLASHING_YELLOW, "O": Light.DARK,
}  # fmt: skip
"""Letters of a SUMO phase."""
_CARS = frozenset({"passenger", "private", "taxi", "bus", "truck", "delivery", "emergency", "authority", "custom1"})
_Origin = tuple[float, float] | None


def read_sumo(root: Element, file: str, origin: _Origin) -> Network:
    """Return a net.  ``origin`` (latitude, longitude) places the plane of a net without a projection.  Raises
    InputError."""
    notes: Counter[str] = Counter()
    lanes, roads, walks, inner = _edges(root, file, notes)
    groups, programs = _groups(root, file, notes)
    links = tuple(_links(root, lanes, roads, inner, groups, notes))
    nodes = {}
    for junction in root.iter("junction"):
        name = junction.get("id", "")
        if not name.startswith(":"):
            place = number(junction, "x", file), number(junction, "y", file)
            nodes[name] = NetNode(name, *place, junction.get("name"), tuple(walks.get(name, ())))
    return Network(file, "SUMO net", _plane(root, file, origin), nodes, roads, lanes, links, programs, notes)


def _plane(root: Element, file: str, origin: _Origin) -> ToWgs84:
    location = root.find("location")
    written = "!" if location is None else location.get("projParameter", "!")
    try:
        east_m, north_m = map(float, (location.get("netOffset", "0,0") if location is not None else "0,0").split(","))
    except ValueError:
        raise InputError("is not two numbers", file, field="location netOffset") from None
    if written in ("!", "-", ""):
        if origin is None:
            raise InputError(
                "says nowhere where on Earth it lies: give the place of its (0, 0) with --origin LAT,LON", file
            )
        return origin_plane(origin)
    return projected_plane(written, (-east_m, -north_m), file)


def _edges(
    root: Element, file: str, notes: Counter[str]
) -> tuple[dict[str, NetLane], dict[str, NetRoad], dict[str, list[NetLane]], dict[str, NetLane]]:
    lanes: dict[str, NetLane] = {}
    roads: dict[str, NetRoad] = {}
    walks: dict[str, list[NetLane]] = {}
    inner: dict[str, NetLane] = {}
    for edge in root.iter("edge"):
        function, name = edge.get("function", "normal"), edge.get("id", "")
        read = [_lane(lane, name, file) for lane in edge.iter("lane")]
        if function == "normal":
            roads[name] = NetRoad(name, edge.get("from"), edge.get("to"), edge.get("name"))
            lanes.update((lane.id, lane) for lane in read)
        elif function == "internal":
            inner.update((lane.id, lane) for lane in read)
        elif function == "crossing":
            walks.setdefault(name[1:].rpartition("_")[0], []).extend(read)
        else:
            notes[f"left out: {function} edge"] += 1
    if not roads:
        raise InputError("holds no edges: this is no SUMO net", file)
    return lanes, roads, walks, inner


def _lane(element: Element, road: str, file: str) -> NetLane:
    points = points_of(element.get("shape", ""), file, element.get("id", ""))
    width_m = number(element, "width", file, 3.2)  # SUMO's default lane width
    index = int(number(element, "index", file, 0.0))
    return NetLane(element.get("id", ""), road, points, index, width_m, number(element, "speed", file), _kind(element))


def _kind(element: Element) -> LaneKind:
    allowed = frozenset((element.get("allow") or "").split())
    forbidden = frozenset((element.get("disallow") or "").split())
    if "all" in forbidden:
        return LaneKind.STRIPING
    if (not allowed and not forbidden >= _CARS) or allowed & _CARS or "all" in allowed:
        return LaneKind.VEHICLE
    if allowed == {"pedestrian"}:
        return LaneKind.SIDEWALK
    if "bicycle" in allowed:
        return LaneKind.BIKE
    return LaneKind.TRACKED if allowed & {"tram", "rail", "rail_urban"} else LaneKind.STRIPING


def points_of(shape: str, file: str, what: str) -> tuple[NodePoint, ...]:
    """Return the points of a shape (``x,y[,z] …``).  Raises InputError."""
    try:
        points = tuple(NodePoint(*map(float, point.split(","))) for point in shape.split())
    except (ValueError, TypeError):
        raise InputError("is not a list of points", file, field=f"lane {what} shape") from None
    if len(points) < 2 or any(not abs(value) < 1e9 for point in points for value in point[:2]):
        raise InputError("needs two points at least, all of them finite", file, field=f"lane {what} shape")
    return points


def _groups(root: Element, file: str, notes: Counter[str]) -> tuple[dict[tuple[str, int], str], dict[str, Program]]:
    """Return what names the signal group of every link of every traffic light, and what each of these shows."""
    found: dict[tuple[str, int], str] = {}
    programs: dict[str, Program] = {}
    for logic in root.iter("tlLogic"):
        name = logic.get("id", "")
        states = [phase.get("state", "") for phase in logic.iter("phase")]
        if any(known == name for known, _ in found) or not states:
            continue  # another program of the same light
        lasting = [number(phase, "duration", file) for phase in logic.iter("phase")]
        if logic.get("type", "static") != "static":
            notes["approximated: an actuated program as a fixed one"] += 1
        for index in range(min(map(len, states))):
            column = "".join(state[index] for state in states)
            found[name, index] = f"{name}/{column}"
            stages = tuple((_LIGHTS.get(letter, Light.DARK), s) for letter, s in zip(column, lasting, strict=True))
            programs[found[name, index]] = Program(stages, number(logic, "offset", file, 0.0))
    return found, programs


def _links(
    root: Element,
    lanes: dict[str, NetLane],
    roads: dict[str, NetRoad],
    inner: dict[str, NetLane],
    groups: dict[tuple[str, int], str],
    notes: Counter[str],
) -> list[NetLink]:
    onwards = {
        f"{one.get('from')}_{one.get('fromLane')}": one.get("via") for one in root.iter("connection") if one.get("via")
    }
    links = []
    for one in root.iter("connection"):
        source, target = f"{one.get('from')}_{one.get('fromLane')}", f"{one.get('to')}_{one.get('toLane')}"
        if source not in lanes:
            continue  # from inside a junction
        if target not in lanes:
            notes["left out: connection to no lane"] += not target.startswith(":")
            continue
        via: list[str] = []
        points: list[NodePoint] = []
        signal = None
        step = one.get("via")
        while step is not None and step in inner and step not in via:
            via.append(step)
            points += inner[step].points
            step = onwards.get(step)
        if one.get("tl") is not None and (one.get("linkIndex") or "").isdigit():
            signal = groups.get((one.get("tl", ""), int(one.get("linkIndex", ""))))
        node = roads[lanes[source].road].target
        maneuver = _MANEUVERS.get(one.get("dir", ""))
        links.append(NetLink(source, target, node, maneuver, signal, tuple(via), tuple(points)))
    return links
