"""OpenDRIVE (1.4 to 1.8), the subset a MAP needs: reference lines, lane sections with widths and offsets, elevation,
lane and road links, junctions with connecting roads, speed limits, dynamic signals and controllers.

Every lane section and direction of a road becomes a road of the network.  Left out (and counted): lateral profiles,
lane borders, direct and virtual junctions, lanes of kinds nobody drives on.  A signal governs a connection where it
stands on the connecting road, or where its validity covers the lane that leads in; of several there, the one whose
subtype is the turn (10 left, 20 right, 30 straight, as netconvert writes them).  Signals of one controller share a
group, unless one controller has all of a junction (as netconvert writes it): then each signal is a group.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import numpy as np

from cv2x.errors import InputError
from cv2x.messages.model import LaneKind, Maneuver, NodePoint
from cv2x.rsu.maps.network import NetLane, NetLink, NetNode, NetRoad, Network, ToWgs84
from cv2x.rsu.maps.place import origin_plane, projected_plane
from cv2x.rsu.maps.polyline import turned_deg
from cv2x.rsu.maps.reference_line import Polynomials, ReferenceLine, polynomials
from cv2x.rsu.maps.xml import number

STEP_M = 2.0
"""Spacing of points on bends."""
_KINDS = {
    "driving": LaneKind.VEHICLE, "bidirectional": LaneKind.VEHICLE, "entry": LaneKind.VEHICLE, "exit": LaneKind.VEHICLE,
    "onRamp": LaneKind.VEHICLE, "offRamp": LaneKind.VEHICLE, "connectingRamp": LaneKind.VEHICLE,
    "slipLane": LaneKind.VEHICLE, "bus": LaneKind.VEHICLE, "taxi": LaneKind.VEHICLE, "HOV": LaneKind.VEHICLE,
    "biking": LaneKind.BIKE, "sidewalk": LaneKind.SIDEWALK, "walking": LaneKind.SIDEWALK,
    "tram": LaneKind.TRACKED, "rail": LaneKind.TRACKED, "median": LaneKind.MEDIAN, "parking": LaneKind.PARKING,
}  # fmt: skip
_TURNS = {"10": Maneuver.LEFT, "20": Maneuver.RIGHT, "30": Maneuver.STRAIGHT}
_SPEEDS = {"m/s": 1.0, "km/h": 1 / 3.6, "mph": 0.44704}
_Lane = tuple[str, int, int]
"""Road, section, lane id."""


@dataclass(slots=True)
class _Road:
    id: str
    element: Element
    sections: list[Element]
    starts: list[float]
    length_m: float
    junction: str | None
    left_hand: bool

    def name(self, lane: _Lane) -> str:
        return f"{lane[0]}.{lane[1]}.{lane[2]}"

    def forward(self, lane_id: int) -> bool:
        """Whether traffic on a lane runs along the reference line."""
        return (lane_id < 0) != self.left_hand


def read_opendrive(root: Element, file: str, origin: tuple[float, float] | None) -> Network:
    """Return the network of a file.  Raises InputError."""
    return _Reader(root, file).network(origin)


class _Reader:
    def __init__(self, root: Element, file: str) -> None:
        self.root, self.file = root, file
        self.notes: Counter[str] = Counter()
        self.roads = {road.id: road for road in map(self._road, root.iter("road"))}
        if not self.roads:
            raise InputError("holds no roads", file)
        self.lanes: dict[_Lane, NetLane] = {}
        for road in self.roads.values():
            self._lanes(road)
        self.ends: dict[tuple[str, str], str | None] = {}
        """(road, ``start`` or ``end``) -> node there."""
        self.links: list[NetLink] = []
        self.controllers = {
            control.get("signalId", ""): f"controller {controller.get('id')}"
            for controller in self.root.iter("controller")
            for control in controller.iter("control")
        }

    def _road(self, element: Element) -> _Road:
        sections = sorted(element.iter("laneSection"), key=lambda one: number(one, "s", self.file, 0.0))
        name = element.get("id", "")
        if not sections:
            raise InputError("has no laneSection", self.file, field=f"road {name}")
        if element.find("lateralProfile/superelevation") is not None:
            self.notes["left out: superelevation"] += 1
        junction = element.get("junction", "-1")
        return _Road(
            name,
            element,
            sections,
            [number(one, "s", self.file, 0.0) for one in sections],
            number(element, "length", self.file),
            None if junction == "-1" else junction,
            element.get("rule") == "LHT",
        )

    def _lanes(self, road: _Road) -> None:
        line = ReferenceLine(road.element.find("planView"), self.file, road.id)
        heights = polynomials(road.element.findall("elevationProfile/elevation"), "s", self.file)
        offsets = polynomials(road.element.findall("lanes/laneOffset"), "s", self.file)
        limit = self._road_limit(road.element)
        for index, section in enumerate(road.sections):
            first = road.starts[index]
            last = road.starts[index + 1] if index + 1 < len(road.sections) else road.length_m
            if last - first < 0.01:
                self.notes["left out: lane section without length"] += 1
                continue
            s = _samples(line, first, last, bent=bool(offsets.starts) or self._widens(section))
            x, y, heading = line.at(s)
            up = [heights.at(one) for one in s] if heights.starts else None
            for side in ("left", "right"):
                self._side(road, index, section, side, (s, x, y, heading), up, offsets, limit)

    def _widens(self, section: Element) -> bool:
        return any(number(one, name, self.file, 0.0) for one in section.iter("width") for name in "bcd")

    def _side(
        self,
        road: _Road,
        index: int,
        section: Element,
        side: str,
        line: tuple[np.ndarray, ...],
        up: list[float] | None,
        offsets: Polynomials,
        road_limit: float | None,
    ) -> None:
        sign = 1.0 if side == "left" else -1.0
        s, x, y, heading = line
        first = road.starts[index]
        edge = np.array([offsets.at(one) for one in s])
        elements = sorted(section.findall(f"{side}/lane"), key=lambda one: abs(number(one, "id", self.file)))
        for lane in elements:
            lane_id = int(number(lane, "id", self.file))
            widths = polynomials(lane.findall("width"), "sOffset", self.file)
            if not widths.starts:
                self.notes["left out: lane without widths"] += 1
                continue
            width = np.array([widths.at(one - first) for one in s])
            middle = edge + sign * width / 2
            edge = edge + sign * width
            kind = _KINDS.get(lane.get("type", ""))
            if kind is None:
                continue
            east, north = x - np.sin(heading) * middle, y + np.cos(heading) * middle
            points = [
                NodePoint(float(e), float(n), None if up is None else up[i])
                for i, (e, n) in enumerate(zip(east, north, strict=True))
            ]
            key = (road.id, index, lane_id)
            forward = road.forward(lane_id)
            # The lane beside the reference line is the leftmost where traffic keeps right.
            self.lanes[key] = NetLane(
                road.name(key),
                f"{road.id}.{index}{'+' if forward else '-'}",
                tuple(points if forward else reversed(points)),
                -abs(lane_id) if not road.left_hand else abs(lane_id),
                float(np.median(width)),
                self._lane_limit(lane, road_limit),
                kind,
            )

    def _road_limit(self, road: Element) -> float | None:
        limits = [limit for one in road.findall("type/speed") if (limit := self._speed(one)) is not None]
        return limits[0] if limits else None

    def _lane_limit(self, lane: Element, otherwise: float | None) -> float | None:
        limits = [limit for one in lane.findall("speed") if (limit := self._speed(one)) is not None]
        return limits[-1] if limits else otherwise

    def _speed(self, element: Element) -> float | None:
        written = element.get("max", "")
        if written in ("no limit", "undefined", ""):
            return None
        return number(element, "max", self.file) * _SPEEDS.get(element.get("unit", "m/s"), 1.0)

    # Links and nodes

    def network(self, origin: tuple[float, float] | None) -> Network:
        nodes = self._junction_nodes()
        for road in self.roads.values():
            if road.junction is None:
                self._inside(road)
                self._onwards(road, nodes)
        for junction in self.root.iter("junction"):
            self._junction(junction)
        self._group()
        roads = self._net_roads()
        known = {lane.id: lane for key, lane in self.lanes.items() if self.roads[key[0]].junction is None}
        links = tuple(link for link in self.links if link.source in known and link.target in known)
        return Network(self.file, "OpenDRIVE", self._plane(origin), nodes, roads, known, links, notes=self.notes)

    def _plane(self, origin: tuple[float, float] | None) -> ToWgs84:
        header = self.root.find("header")
        written = (header.findtext("geoReference") or "").strip() if header is not None else ""
        offset = header.find("offset") if header is not None else None
        x, y, turn = (0.0 if offset is None else number(offset, name, self.file, 0.0) for name in ("x", "y", "hdg"))
        if not written:
            if origin is None:
                raise InputError(
                    "says nowhere where on Earth it lies (no geoReference): give the place of its (0, 0) with "
                    "--origin LAT,LON",
                    self.file,
                )
            return origin_plane(origin)
        plane = projected_plane(written, (x, y), self.file)
        if not turn:
            return plane
        cos, sin = math.cos(turn), math.sin(turn)
        return lambda east, north: plane(east * cos - north * sin, east * sin + north * cos)

    def _junction_nodes(self) -> dict[str, NetNode]:
        ends: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for road in self.roads.values():
            for end in ("start", "end"):
                link = road.element.find(f"link/{'predecessor' if end == 'start' else 'successor'}")
                node: str | None = None
                if link is not None and link.get("elementType") == "junction":
                    node = link.get("elementId", "")
                    line = ReferenceLine(road.element.find("planView"), self.file, road.id)
                    x, y, _ = line.at(np.array([0.0 if end == "start" else road.length_m]))
                    ends[node].append((float(x[0]), float(y[0])))
                self.ends[road.id, end] = node
        nodes = {}
        for junction in self.root.iter("junction"):
            name = junction.get("id", "")
            if junction.get("type", "default") not in ("default", "common"):
                self.notes[f"left out: {junction.get('type')} junction"] += 1
            elif ends[name]:
                east, north = (sum(axis) / len(ends[name]) for axis in zip(*ends[name], strict=True))
                nodes[name] = NetNode(name, east, north, junction.get("name") or None)
        return nodes

    def _net_roads(self) -> dict[str, NetRoad]:
        roads = {}
        for road, index, lane_id in self.lanes:
            of = self.roads[road]
            if of.junction is not None:
                continue
            forward = of.forward(lane_id)
            start = self.ends.get((road, "start")) if index == 0 else f"{road}/{index}"
            end = self.ends.get((road, "end")) if index + 1 == len(of.sections) else f"{road}/{index + 1}"
            name = f"{road}.{index}{'+' if forward else '-'}"
            source, target = (start, end) if forward else (end, start)
            roads[name] = NetRoad(name, source, target, of.element.get("name") or None)
        return roads

    def _inside(self, road: _Road) -> None:
        """Link the lanes of one section to those of the next."""
        for index in range(len(road.sections) - 1):
            for lane_id in self._ids(road, index):
                for other in self._linked(road, index, lane_id, "successor"):
                    node = f"{road.id}/{index + 1}"
                    self._link((road.id, index, lane_id), (road.id, index + 1, other), node, road.forward(lane_id))

    def _ids(self, road: _Road, index: int) -> list[int]:
        return [lane_id for name, place, lane_id in self.lanes if name == road.id and place == index]

    def _linked(self, road: _Road, index: int, lane_id: int, way: str) -> list[int]:
        for lane in road.sections[index].iter("lane"):
            if lane.get("id") == str(lane_id):
                return [int(number(one, "id", self.file)) for one in lane.findall(f"link/{way}")]
        return []

    def _link(self, here: _Lane, there: _Lane, node: str, forward: bool) -> None:
        if here in self.lanes and there in self.lanes:
            first, then = (here, there) if forward else (there, here)
            self.links.append(NetLink(self.lanes[first].id, self.lanes[then].id, node))

    def _onwards(self, road: _Road, nodes: dict[str, NetNode]) -> None:
        """Link a road to the one it meets without a junction."""
        for end, way in (("start", "predecessor"), ("end", "successor")):
            link = road.element.find(f"link/{way}")
            if link is None or link.get("elementType") != "road" or link.get("elementId") not in self.roads:
                continue
            other, contact = self.roads[link.get("elementId", "")], link.get("contactPoint", "start")
            if other.junction is not None:
                continue
            pair = sorted(((road.id, end), (other.id, contact)))
            node = "~".join(f"{name}:{which}" for name, which in pair)
            self.ends[road.id, end] = self.ends[other.id, contact] = node
            if pair[0] != (road.id, end):
                continue  # told once, from the first of the two
            mine, theirs = _section(road, end), _section(other, contact)
            for lane_id in self._ids(road, mine):
                leaves = road.forward(lane_id) == (end == "end")
                for there in self._linked(road, mine, lane_id, way):
                    self._link((road.id, mine, lane_id), (other.id, theirs, there), node, leaves)

    def _junction(self, junction: Element) -> None:
        node = junction.get("id", "")
        for connection in junction.findall("connection"):
            incoming, connecting = (self.roads.get(connection.get(n, "")) for n in ("incomingRoad", "connectingRoad"))
            if incoming is None or connecting is None:
                self.notes["left out: connection of a road that is not there"] += 1
                continue
            contact = connection.get("contactPoint", "start")
            end = "end" if self.ends.get((incoming.id, "end")) == node else "start"
            if self.ends.get((incoming.id, "start")) == self.ends.get((incoming.id, "end")) == node:
                end = self._nearer_end(incoming, connecting, contact)
            for pair in connection.findall("laneLink"):
                lane = (incoming.id, _section(incoming, end), int(number(pair, "from", self.file)))
                first = int(number(pair, "to", self.file))
                self._through(node, lane, connecting, contact, first, end)

    def _nearer_end(self, incoming: _Road, connecting: _Road, contact: str) -> str:
        way = "predecessor" if contact == "start" else "successor"
        link = connecting.element.find(f"link/{way}")
        return "end" if link is None else link.get("contactPoint", "end")

    def _through(self, node: str, lane: _Lane, connecting: _Road, contact: str, first: int, end: str) -> None:
        """Follow a connecting road to the lane it leads to."""
        along = contact == "start"
        order = range(len(connecting.sections)) if along else range(len(connecting.sections) - 1, -1, -1)
        way = "successor" if along else "predecessor"
        via: list[_Lane] = []
        lane_id: int | None = first
        for index in order:
            if lane_id is None or (connecting.id, index, lane_id) not in self.lanes:
                self.notes["left out: connection whose lanes do not join"] += 1
                return
            via.append((connecting.id, index, lane_id))
            lane_id = next(iter(self._linked(connecting, index, lane_id, way)), None)
        link = connecting.element.find(f"link/{way}")
        target = self.roads.get(link.get("elementId", "")) if link is not None else None
        if target is None or lane_id is None or lane not in self.lanes:
            self.notes["left out: connection whose lanes do not join"] += 1
            return
        there = (target.id, _section(target, link.get("contactPoint", "start")), lane_id)  # type: ignore[union-attr]
        incoming = self.roads[lane[0]]
        leads_in = incoming.forward(lane[2]) == (end == "end")
        if there not in self.lanes or not leads_in:
            return
        inner = [self.lanes[one] for one in via]
        same_way = along == connecting.forward(via[0][2])
        points = tuple(point for one in inner for point in (one.points if same_way else one.points[::-1]))
        signal = self._signal(incoming, lane, connecting, turned_deg(self.lanes[lane].points, self.lanes[there].points))
        self.links.append(
            NetLink(
                self.lanes[lane].id, self.lanes[there].id, node, None, signal, tuple(one.id for one in inner), points
            )
        )

    def _signal(self, incoming: _Road, lane: _Lane, connecting: _Road, turn_deg: float) -> str | None:
        """Return what names the signal group of a connection."""
        own = list(self._dynamic(connecting, None))
        found = own or list(self._dynamic(incoming, lane[2]))
        if len(found) > 1:
            turn = Maneuver.STRAIGHT if abs(turn_deg) < 35.0 else Maneuver.RIGHT if turn_deg > 0 else Maneuver.LEFT
            turning = [one for one in found if _TURNS.get(one.get("subtype", "")) is turn]
            found = turning or found
        if not found:
            return None
        names = {one.get("id", "") for one in found}
        if len(names) > 1:
            self.notes["assumed: the first of several signals of a lane"] += 1
        return min(names)

    def _group(self) -> None:
        """Put the signals of one controller into one group, where controllers tell movements apart at all."""
        at: dict[str | None, set[str]] = defaultdict(set)
        for link in self.links:
            if link.signal is not None:
                at[link.node].add(self.controllers.get(link.signal, ""))
        self.links = [
            replace(link, signal=self.controllers.get(link.signal, link.signal))
            if link.signal is not None and len(at[link.node]) > 1
            else link
            for link in self.links
        ]

    def _dynamic(self, road: _Road, lane_id: int | None) -> Iterator[Element]:
        for signal in road.element.iter("signal"):
            valid = [
                (number(one, "fromLane", self.file), number(one, "toLane", self.file))
                for one in signal.iter("validity")
            ]
            covers = lane_id is None or not valid or any(min(a) <= lane_id <= max(a) for a in valid)
            if signal.get("dynamic") == "yes" and covers:
                yield signal


def _section(road: _Road, end: str) -> int:
    return 0 if end == "start" else len(road.sections) - 1


def _samples(line: ReferenceLine, first: float, last: float, *, bent: bool) -> np.ndarray:
    """Return the lengths at which a section is sampled: its ends, where pieces begin, and every `STEP_M` of a bend."""
    marks = [first, *line.bends_between(first, last), last]
    found = [first]
    for here, there in pairwise(marks):
        steps = 1 if line.straight_at(here) and not bent else max(1, math.ceil((there - here) / STEP_M))
        found += [here + (there - here) * step / steps for step in range(1, steps + 1)]
    return np.array(found)
