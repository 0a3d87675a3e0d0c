"""Lanelet2 maps (OSM XML): lanelets between a left and a right bound.

One lanelet follows another where its bounds begin with the points at which the other's end.  Lanelets that lie side by
side (share a bound) and run the same way are one road.  A junction is a set of lanelets that cross or branch: those
tagged ``turn_direction`` (as Autoware tags them), or, where no lanelet is, those that share a beginning or an end with
another and those that begin beside them; it goes by the smallest of their numbers, or the ``intersection_area`` they
are tagged with.  A regulatory element of the type ``traffic_light`` is the signal of the lanelets that refer to it.
Positions are latitude and longitude; where these are missing (or 0) and ``local_x``, ``local_y`` stand instead,
``--origin`` says where they are.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

import numpy as np

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame
from cv2x.messages.model import LaneKind, Maneuver, NodePoint
from cv2x.rsu.maps.network import NetLane, NetLink, NetNode, NetRoad, Network
from cv2x.rsu.maps.polyline import heading_deg, length_m

_DRIVEN = {
    "road": LaneKind.VEHICLE, "highway": LaneKind.VEHICLE, "play_street": LaneKind.VEHICLE,
    "bus_lane": LaneKind.VEHICLE, "emergency_lane": LaneKind.VEHICLE, "exit": LaneKind.VEHICLE,
    "bicycle_lane": LaneKind.BIKE,
}  # fmt: skip
_TURNS = {"left": Maneuver.LEFT, "right": Maneuver.RIGHT, "straight": Maneuver.STRAIGHT}
MAX_LANELETS = 20_000


class _Lanelet:
    def __init__(self, name: str, tags: dict[str, str], left: list[str], right: list[str]) -> None:
        self.id, self.tags, self.left, self.right = name, tags, left, right
        self.rules: list[str] = []
        self.points: tuple[NodePoint, ...] = ()
        self.width_m = 0.0


def read_lanelet2(root: Element, file: str, origin: tuple[float, float] | None) -> Network:
    """Return the network of a file.  Raises InputError."""
    return _Reader(root, file, origin).network()


class _Reader:
    def __init__(self, root: Element, file: str, origin: tuple[float, float] | None) -> None:
        self.file = file
        self.notes: Counter[str] = Counter()
        self.ways = {way.get("id", ""): [nd.get("ref", "") for nd in way.iter("nd")] for way in root.iter("way")}
        self.frame, self.points = self._places(root, origin)
        self.rules = {one.get("id", ""): _tags(one) for one in root.iter("relation")}
        self.lanelets: dict[str, _Lanelet] = {}
        self.walks: list[_Lanelet] = []
        for relation in root.iter("relation"):
            if _tags(relation).get("type") == "lanelet":
                self._lanelet(relation)
        if not self.lanelets:
            raise InputError("holds no lanelets for vehicles: this is no Lanelet2 map", file)
        if len(self.lanelets) > MAX_LANELETS:
            raise InputError(f"holds {len(self.lanelets)} lanelets, {MAX_LANELETS} is the most", file)
        self.after, self.before = self._succession()

    def _places(self, root: Element, origin: tuple[float, float] | None) -> tuple[LocalFrame, dict[str, NodePoint]]:
        nodes = list(root.iter("node"))
        try:
            lat = np.array([float(node.get("lat") or 0.0) for node in nodes])
            lon = np.array([float(node.get("lon") or 0.0) for node in nodes])
            up = [float(tags["ele"]) if (tags := _tags(node)).get("ele") else None for node in nodes]
            if nodes and (lat != 0.0).any() and np.isfinite(lat).all() and np.isfinite(lon).all():
                frame = LocalFrame(float(lat.mean()), float(lon.mean()))
                east, north = frame.to_enu(lat, lon)
            elif origin is not None:
                frame = LocalFrame(*origin)
                east, north = (np.array([float(_tags(node)[key]) for node in nodes]) for key in ("local_x", "local_y"))
            else:
                raise InputError(
                    "its nodes have no latitude and longitude: give the place of local_x = local_y = 0 with --origin "
                    "LAT,LON",
                    self.file,
                )
        except (ValueError, KeyError) as error:
            raise InputError(f"a node has no place: {error}", self.file, field="node") from None
        ids = (node.get("id", "") for node in nodes)
        return frame, {
            name: NodePoint(float(e), float(n), u) for name, e, n, u in zip(ids, east, north, up, strict=True)
        }

    def _lanelet(self, relation: Element) -> None:
        name, tags = relation.get("id", ""), _tags(relation)
        members = {one.get("role"): one.get("ref", "") for one in relation.iter("member")}
        left, right = (self._bound(members.get(side, ""), name, side) for side in ("left", "right"))
        if self._distance(left[0], right[0]) + self._distance(left[-1], right[-1]) > self._distance(
            left[0], right[-1]
        ) + self._distance(left[-1], right[0]):
            right = right[::-1]
        lanelet = _Lanelet(name, tags, left, right)
        if _is_left(self.points, right, left) is False:
            lanelet.left, lanelet.right = left[::-1], right[::-1]
        lanelet.points, lanelet.width_m = self._middle(lanelet)
        lanelet.rules = [m.get("ref", "") for m in relation.iter("member") if m.get("role") == "regulatory_element"]
        subtype = tags.get("subtype", "road")
        if subtype in _DRIVEN:
            self.lanelets[name] = lanelet
        elif subtype == "crosswalk":
            self.walks.append(lanelet)
        else:
            self.notes[f"left out: {subtype} lanelet"] += 1

    def _bound(self, way: str, lanelet: str, side: str) -> list[str]:
        nodes = [node for node in self.ways.get(way, ()) if node in self.points]
        if len(nodes) < 2:
            raise InputError(f"its {side} bound is not there", self.file, field=f"relation {lanelet}")
        return nodes

    def _distance(self, here: str, there: str) -> float:
        return math.dist(self.points[here][:2], self.points[there][:2])

    def _middle(self, lanelet: _Lanelet) -> tuple[tuple[NodePoint, ...], float]:
        """Return the line half way between the bounds, and the usual width."""
        left, right = ([self.points[node] for node in bound] for bound in (lanelet.left, lanelet.right))
        shares = sorted({*_shares(left), *_shares(right)})
        kept = [s for i, s in enumerate(shares) if i == 0 or s - shares[i - 1] > 1e-6]
        pairs = [(_along(left, share), _along(right, share)) for share in kept]
        middle = tuple(
            NodePoint(
                (a.east_m + b.east_m) / 2,
                (a.north_m + b.north_m) / 2,
                None if a.up_m is None or b.up_m is None else (a.up_m + b.up_m) / 2,
            )
            for a, b in pairs
        )
        return middle, sorted(math.dist(a[:2], b[:2]) for a, b in pairs)[len(pairs) // 2]

    def _succession(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        begins: dict[tuple[str, str], list[str]] = defaultdict(list)
        for lanelet in self.lanelets.values():
            begins[lanelet.left[0], lanelet.right[0]].append(lanelet.id)
        after = {one.id: begins.get((one.left[-1], one.right[-1]), []) for one in self.lanelets.values()}
        before: dict[str, list[str]] = defaultdict(list)
        for one, others in after.items():
            for other in others:
                before[other].append(one)
        return after, before

    def _inner(self) -> dict[str, str]:
        """Return the lanelets inside junctions, each with its junction."""
        inner = [one for one in self.lanelets.values() if one.tags.get("turn_direction") in _TURNS]
        if not inner:
            inner = [
                one
                for one in self.lanelets.values()
                if any(len(self.after[other]) > 1 for other in self.before[one.id])
                or any(len(self.before[other]) > 1 for other in self.after[one.id])
            ]
            inner = self._beside(inner)
        groups = _Groups([one.id for one in inner])
        for neighbours in (self.before, self.after):
            shared: dict[str, str] = {}
            for one in inner:
                for other in neighbours[one.id]:
                    groups.join(one.id, shared.setdefault(other, one.id))
        corners: dict[tuple[str, str], str] = {}
        for one in inner:  # side by side where they begin or end
            for place, bound in (("begin", (one.left[0], one.right[0])), ("end", (one.left[-1], one.right[-1]))):
                for node in bound:
                    groups.join(one.id, corners.setdefault((place, node), one.id))
        areas: dict[str, str] = {}
        for one in inner:
            area = one.tags.get("intersection_area")
            if area:
                groups.join(one.id, areas.setdefault(area, one.id))
        for here, there in _overlapping(inner):
            if not groups.together(here.id, there.id) and _cross(here.points, there.points):
                groups.join(here.id, there.id)
        named: dict[str, str] = {}
        for members in groups.all():
            tagged = {self.lanelets[m].tags.get("intersection_area") for m in members} - {None}
            name = min(tagged, default=None) or min(members, key=lambda m: (len(m), m))  # type: ignore[type-var]
            named.update(dict.fromkeys(members, str(name)))
        return named

    def _beside(self, inner: list[_Lanelet]) -> list[_Lanelet]:
        """Return some lanelets with those that begin beside them, and those beside these."""
        found = {one.id: one for one in inner}
        corners = {node for one in inner for node in (one.left[0], one.right[0])}
        grown = True
        while grown:
            grown = False
            for one in self.lanelets.values():
                if one.id not in found and not corners.isdisjoint((one.left[0], one.right[0])):
                    found[one.id] = one
                    corners |= {one.left[0], one.right[0]}
                    grown = True
        return list(found.values())

    def network(self) -> Network:
        inner = self._inner()
        roads_of = self._roads(inner)
        lanes = {}
        for one in self.lanelets.values():
            if one.id not in inner:
                road, index = roads_of[one.id]
                lanes[one.id] = NetLane(
                    one.id,
                    road,
                    one.points,
                    index,
                    one.width_m,
                    self._limit(one),
                    _DRIVEN[one.tags.get("subtype", "road")],
                )
        links = [*self._plain_links(inner), *self._crossing_links(inner)]
        members: dict[str, list[str]] = defaultdict(list)
        for lane in lanes.values():
            members[lane.road].append(lane.id)
        roads = {road: self._road(road, names, inner, roads_of) for road, names in members.items()}
        within: dict[str, list[str]] = defaultdict(list)
        for name, junction in inner.items():
            within[junction].append(name)
        nodes = {junction: self._node(junction, names) for junction, names in within.items()}
        return Network(self.file, "Lanelet2", self.frame.to_wgs84, nodes, roads, lanes, tuple(links), notes=self.notes)

    def _roads(self, inner: dict[str, str]) -> dict[str, tuple[str, int]]:
        """Return road and place (0 on the right) of every lanelet outside junctions."""
        by_left = {tuple(one.left): one.id for one in self.lanelets.values() if one.id not in inner}
        by_right = {tuple(one.right): one.id for one in self.lanelets.values() if one.id not in inner}
        found: dict[str, tuple[str, int]] = {}
        for one in self.lanelets.values():
            right_of = by_left.get(tuple(one.right))
            if one.id in inner or right_of is not None:
                continue  # begin with the rightmost
            row = [one.id]
            while (left := by_right.get(tuple(self.lanelets[row[-1]].left))) is not None and left not in row:
                row.append(left)
            found.update({name: (row[0], place) for place, name in enumerate(row)})
        for one in self.lanelets.values():
            if one.id not in inner:
                found.setdefault(one.id, (one.id, 0))
        return found

    def _road(
        self, road: str, lanes: Sequence[str], inner: dict[str, str], roads_of: dict[str, tuple[str, int]]
    ) -> NetRoad:
        def end(neighbours: dict[str, list[str]], towards: bool) -> str | None:
            for lane in lanes:
                for other in neighbours[lane]:
                    if other in inner:
                        return inner[other]
            joined = {roads_of[other][0] for lane in lanes for other in neighbours[lane] if other in roads_of}
            if not joined:
                return None
            pair = (road, min(joined)) if towards else (min(joined), road)
            return f"{pair[0]}>{pair[1]}"

        return NetRoad(road, end(self.before, False), end(self.after, True))

    def _node(self, name: str, members: Sequence[str]) -> NetNode:
        ends = [
            point for member in members for point in (self.lanelets[member].points[0], self.lanelets[member].points[-1])
        ]
        east, north = (sum(way) / len(ends) for way in list(zip(*(point[:2] for point in ends), strict=True)))
        reach_m = max(math.dist((east, north), point[:2]) for point in ends) + 15.0
        walks = []
        for walk in self.walks:
            middle = walk.points[len(walk.points) // 2]
            if math.dist((east, north), middle[:2]) <= reach_m:
                walks.append(NetLane(walk.id, walk.id, walk.points, 0, walk.width_m, None, LaneKind.CROSSWALK))
        return NetNode(name, east, north, None, tuple(walks))

    def _plain_links(self, inner: dict[str, str]) -> Iterable[NetLink]:
        for one, others in self.after.items():
            for other in others:
                if one not in inner and other not in inner:
                    yield NetLink(one, other, None)

    def _crossing_links(self, inner: dict[str, str]) -> Iterable[NetLink]:
        """Follow every way through a junction from the lanelet that leads in to the one that leads out."""
        for one in self.lanelets:
            if one in inner:
                continue
            pending: list[tuple[str, ...]] = [(first,) for first in self.after[one] if first in inner]
            while pending:
                way = pending.pop()
                for other in self.after[way[-1]]:
                    if other in inner and inner[other] == inner[way[0]] and other not in way and len(way) < 20:
                        pending.append((*way, other))
                    elif other not in inner:
                        points = tuple(point for name in way for point in self.lanelets[name].points)
                        turns = [self.lanelets[name].tags.get("turn_direction", "") for name in way]
                        maneuver = next((_TURNS[turn] for turn in turns if turn in _TURNS), None)
                        signal = next((s for name in (one, *way) if (s := self._light(name)) is not None), None)
                        yield NetLink(one, other, inner[way[0]], maneuver, signal, way, points)

    def _light(self, lanelet: str) -> str | None:
        for rule in self.lanelets[lanelet].rules:
            if self.rules.get(rule, {}).get("subtype") == "traffic_light":
                return f"traffic light {rule}"
        return None

    def _limit(self, lanelet: _Lanelet) -> float | None:
        written = lanelet.tags.get("speed_limit", "").split()
        if not written:
            return None
        try:
            value = float(written[0].removesuffix("km/h").removesuffix("mph"))
        except ValueError:
            self.notes["left out: speed limit that is no number"] += 1
            return None
        return value * (0.44704 if "mph" in lanelet.tags["speed_limit"] else 1 / 3.6)


class _Groups:
    """Sets that grow together."""

    def __init__(self, names: Iterable[str]) -> None:
        self._of = {name: name for name in names}

    def _root(self, name: str) -> str:
        while self._of[name] != name:
            name = self._of[name]
        return name

    def join(self, one: str, other: str) -> None:
        self._of[self._root(one)] = self._root(other)

    def together(self, one: str, other: str) -> bool:
        return self._root(one) == self._root(other)

    def all(self) -> list[list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._of:
            found[self._root(name)].append(name)
        return list(found.values())


def _tags(element: Element) -> dict[str, str]:
    return {tag.get("k", ""): tag.get("v", "") for tag in element.findall("tag")}


def _shares(points: Sequence[NodePoint]) -> list[float]:
    whole = length_m(points) or 1.0
    shares = [0.0]
    for here, there in pairwise(points):
        shares.append(shares[-1] + math.dist(here[:2], there[:2]) / whole)
    shares[-1] = 1.0
    return shares


def _along(points: Sequence[NodePoint], share: float) -> NodePoint:
    shares = _shares(points)
    place = min(max(1, int(np.searchsorted(shares, share))), len(points) - 1)
    span = shares[place] - shares[place - 1]
    part = (share - shares[place - 1]) / span if span else 0.0
    here, there = points[place - 1], points[place]
    up_m = None if here.up_m is None or there.up_m is None else here.up_m + (there.up_m - here.up_m) * part
    return NodePoint(
        here.east_m + (there.east_m - here.east_m) * part, here.north_m + (there.north_m - here.north_m) * part, up_m
    )


def _is_left(points: dict[str, NodePoint], right: Sequence[str], left: Sequence[str]) -> bool | None:
    """Return whether the left bound lies left of the right one as that runs."""
    line = [points[node] for node in right]
    heading = math.radians(heading_deg(line, at_end=False)) if line[0][:2] != line[1][:2] else 0.0
    east, north = points[left[0]].east_m - line[0].east_m, points[left[0]].north_m - line[0].north_m
    across = math.sin(heading) * north - math.cos(heading) * east
    return None if abs(across) < 1e-6 else across > 0


def _overlapping(lanelets: Sequence[_Lanelet]) -> Iterable[tuple[_Lanelet, _Lanelet]]:
    """Yield the pairs whose bounding boxes overlap."""
    lines = [np.array([point[:2] for point in one.points]) for one in lanelets]
    if not lines:
        return
    low, high = np.array([line.min(axis=0) for line in lines]), np.array([line.max(axis=0) for line in lines])
    for i, here in enumerate(lanelets):
        meets = ((low[i] <= high[i + 1 :]) & (high[i] >= low[i + 1 :])).all(axis=1)
        for k in np.flatnonzero(meets):
            yield here, lanelets[i + 1 + int(k)]


def _cross(one: Sequence[NodePoint], other: Sequence[NodePoint]) -> bool:
    a, b = (np.array([point[:2] for point in line]) for line in (one, other))
    p, r = a[:-1, None], np.diff(a, axis=0)[:, None]
    q, s = b[None, :-1], np.diff(b, axis=0)[None, :]
    across = r[..., 0] * s[..., 1] - r[..., 1] * s[..., 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        t = ((q - p)[..., 0] * s[..., 1] - (q - p)[..., 1] * s[..., 0]) / across
        u = ((q - p)[..., 0] * r[..., 1] - (q - p)[..., 1] * r[..., 0]) / across
    return bool(((t > 0) & (t < 1) & (u > 0) & (u < 1)).any())
