"""One junction of a road network as the model's `Junction`.

Rules.  Every road that leads in becomes an approach, numbered clockwise from north; its lanes come in from the left to
the right, then come the lanes that lead out.  A lane reaches from its stop line out to ``reach_m``, through nodes where
traffic has no choice.  Links that name one signal share a signal group, numbered from 1 in order of their approaches.
Where the network does not tell a maneuver, the angle does.  What is left out is counted.

Lane numbers are unique within the junction (SAE, ETSI), or with ``per_link`` within the approach, as Chinese MAPs count
them; there a connection names the lane by its place in the next junction's link, counted from the left (that lanes
count from the left is unverified), and lanes that lead out do not exist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cv2x.errors import InputError
from cv2x.geodesy import LocalFrame, heading_difference_deg
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
)
from cv2x.rsu.maps.chain import BACK_DEG, Chain, Chains
from cv2x.rsu.maps.network import NetLane, NetLink, Network
from cv2x.rsu.maps.polyline import heading_deg, simplified, turned_deg, without_repeats

REACH_M = 200.0
"""How far out lanes reach.  Default only."""
TOLERANCE_M = 0.05
"""How far a point that is left out may lie from the line that is left.  Default only."""
_KINDS = (LaneKind.VEHICLE, LaneKind.BIKE, LaneKind.TRACKED)
_STRAIGHT_DEG = 35.0
"""Angle from which a link is a turn, where the file does not say.  Default only."""


@dataclass(frozen=True, slots=True)
class Made:
    """A junction, and where its lanes come from."""

    junction: Junction
    lanes: Mapping[str, tuple[int, int | None]]
    """Lane of the network (inner ones too) -> (approach, lane number) of the lane that covers it."""
    groups: Mapping[str, int]
    """Name of a signal in the network -> signal group."""
    notes: Mapping[str, int]
    """What was left out, counted by cause."""


def assemble(
    network: Network,
    node: str,
    ids: Mapping[str, JunctionId],
    *,
    reach_m: float = REACH_M,
    tolerance_m: float = TOLERANCE_M,
    per_link: bool = False,
) -> Made:
    """Return a junction.  ``ids`` are the wire numbers of the nodes.  Raises InputError for a node that makes none."""
    if node not in network.nodes:
        known = network.junctions()
        raise InputError(f"there is no junction {node!r}: there are {_some(known)}", network.file)
    return _Work(network, node, ids, reach_m, tolerance_m, per_link).made()


def numbered(network: Network, region: int | None) -> dict[str, JunctionId]:
    """Return a number for every node: its own where it is one, else its place in the file, from 1."""
    taken = {int(name) for name in network.nodes if name.isascii() and name.isdigit() and int(name) <= 65535}
    free = (number for number in range(1, 65536) if number not in taken)
    ids = {}
    for name in network.nodes:
        own = name.isascii() and name.isdigit() and int(name) <= 65535
        number = int(name) if own else next(free, None)
        if number is not None:
            ids[name] = JunctionId(region, number)
    return ids


class _Work:
    def __init__(
        self,
        network: Network,
        node: str,
        ids: Mapping[str, JunctionId],
        reach_m: float,
        tolerance_m: float,
        per_link: bool,
    ) -> None:
        self.network, self.node, self.ids = network, network.nodes[node], ids
        self.reach_m, self.tolerance_m, self.per_link = reach_m, tolerance_m, per_link
        self.chains = Chains(network)
        self.notes: Counter[str] = Counter(network.notes)
        lat_deg, lon_deg = network.to_wgs84(self.node.east_m, self.node.north_m)
        heights = [point.up_m for lane in network.lanes.values() for point in lane.points[:1] if point.up_m is not None]
        self.anchor = Position(round(float(lat_deg), 7), round(float(lon_deg), 7), heights[0] if heights else None)
        self.frame = LocalFrame(self.anchor.lat_deg, self.anchor.lon_deg)
        self.groups: dict[str, int] = {}
        self.numbers: dict[str, int] = {}
        self.covered: dict[str, tuple[int, int | None]] = {}

    def made(self) -> Made:
        roads_in = self._roads(target=True)
        if not roads_in:
            raise InputError(f"no road with lanes for vehicles leads to junction {self.node.id!r}", self.network.file)
        roads_out = self._roads(target=False)
        sides = {road: number for number, road in enumerate(roads_in, 1)}
        outwards = {road: self._side(road, sides, len(sides) + k) for k, road in enumerate(roads_out, 1)}
        next_number = 1
        for road in (*roads_in, *([] if self.per_link else roads_out)):
            for number, lane in enumerate(self._lanes(road), 1):
                self.numbers[lane.id] = number if self.per_link else next_number
                next_number += 1
        lanes, approaches = [], []
        for road, number in sides.items():
            ingress = [self._ingress(lane, number) for lane in self._lanes(road)]
            approaches.append(self._approach(road, number, ingress))
            lanes += ingress
        if not self.per_link:
            lanes += [self._egress(lane, outwards[road]) for road in roads_out for lane in self._lanes(road)]
        lanes += self._walks(next_number)
        junction = Junction(
            id=self.ids[self.node.id],
            anchor=self.anchor,
            lanes=tuple(lanes),
            approaches=tuple(approaches),
            name=self.node.name or self.node.id,
        )
        return Made(junction, self.covered, self.groups, self.notes)

    def _roads(self, *, target: bool) -> list[str]:
        """Return the roads that lead in (or out), clockwise from north as seen from the junction."""
        found = []
        for road in self.network.roads.values():
            if (road.target if target else road.source) != self.node.id:
                continue
            lanes = self._lanes(road.id)
            if lanes:
                from_junction = heading_deg(lanes[0].points, at_end=target) + (180.0 if target else 0.0)
                found.append((from_junction % 360.0, road.id))
        return [road for _, road in sorted(found)]

    def _lanes(self, road: str) -> list[NetLane]:
        """Return a road's lanes from the left to the right."""
        every = [lane for lane in self.network.lanes.values() if lane.road == road]
        return sorted((lane for lane in every if lane.kind in _KINDS), key=lambda lane: -lane.index)

    def _side(self, road: str, sides: Mapping[str, int], otherwise: int) -> int:
        """Return the approach beside which a road leads out."""
        out = heading_deg(self._lanes(road)[0].points, at_end=False)
        best, best_deg = otherwise, 45.0
        for other, number in sides.items():
            back = heading_deg(self._lanes(other)[0].points, at_end=True) + 180.0
            away_deg = abs(float(heading_difference_deg(out, back)))
            if away_deg < best_deg:
                best, best_deg = number, away_deg
        return best

    def _ingress(self, lane: NetLane, approach: int) -> Lane:
        links = [link for link in self.chains.links_from(lane.id) if self._leads_on(link)]
        connections = tuple(self._connection(lane, link) for link in links)
        maneuvers = frozenset().union(*(connection.maneuvers for connection in connections))
        if not links:
            self.notes["lane that leads nowhere"] += 1
        chain = self.chains.upstream(lane, self.reach_m)
        return self._lane(lane, chain, approach, ingress=True, maneuvers=maneuvers or None, connections=connections)

    def _egress(self, lane: NetLane, approach: int) -> Lane:
        chain = self.chains.downstream(lane, self.reach_m)
        return self._lane(lane, chain, approach, ingress=False, maneuvers=None, connections=())

    def _lane(
        self,
        lane: NetLane,
        chain: Chain,
        approach: int,
        *,
        ingress: bool,
        maneuvers: frozenset[Maneuver] | None,
        connections: tuple[Connection, ...],
    ) -> Lane:
        number = self.numbers[lane.id]
        if ingress:
            for covered in chain.lanes:
                self.covered.setdefault(covered, (approach, number))
        return Lane(
            id=number,
            points=self._placed(chain.points),
            kind=lane.kind,
            ingress=ingress,
            egress=not ingress,
            approach=approach,
            width_m=lane.width_m,
            maneuvers=maneuvers,
            connections=connections,
            speed_limit_mps=lane.speed_limit_mps,
        )

    def _leads_on(self, link: NetLink) -> bool:
        target = self.network.lanes[link.target]
        if self.network.roads[target.road].source == self.node.id and target.kind in _KINDS:
            return True
        self.notes["left out: connection elsewhere"] += 1
        return False

    def _connection(self, lane: NetLane, link: NetLink) -> Connection:
        target = self.network.lanes[link.target]
        last = self.chains.last_road(target.road)
        beyond = self.network.roads[last].target
        number: int | None
        if self.per_link:
            chain = self.chains.downstream(target, float("inf")).lanes
            order = [one.id for one in self._lanes(last)]
            number = order.index(chain[-1]) + 1 if chain[-1] in order else None
        else:
            number = self.numbers[link.target]
        return Connection(
            junction=self.ids.get(beyond) if beyond is not None else None,
            lane=number,
            maneuvers=frozenset({link.maneuver or self._turn(lane, target)}),
            signal_group=None if link.signal is None else self.groups.setdefault(link.signal, len(self.groups) + 1),
        )

    @staticmethod
    def _turn(lane: NetLane, target: NetLane) -> Maneuver:
        turn_deg = turned_deg(lane.points, target.points)
        if abs(turn_deg) < _STRAIGHT_DEG:
            return Maneuver.STRAIGHT
        if abs(turn_deg) > BACK_DEG:
            return Maneuver.U_TURN
        return Maneuver.RIGHT if turn_deg > 0 else Maneuver.LEFT

    def _approach(self, road: str, number: int, lanes: list[Lane]) -> Approach:
        begin = self.network.roads[self.chains.last_road(road, upstream=True)].source
        towards: dict[JunctionId, set[int | None]] = {}
        for lane in lanes:
            for connection in lane.connections:
                if connection.junction is not None:
                    towards.setdefault(connection.junction, set()).add(connection.signal_group)
        limits = {lane.speed_limit_mps for lane in lanes}
        widths = [lane.width_m for lane in lanes if lane.width_m is not None]
        middle = max(lanes, key=lambda lane: len(lane.points)) if len(lanes) < 3 else lanes[len(lanes) // 2]
        return Approach(
            id=number,
            name=self.network.roads[road].name,
            upstream=self.ids.get(begin) if begin is not None else None,
            width_m=max(widths, default=None),
            speed_limit_mps=limits.pop() if len(limits) == 1 else None,
            points=middle.points,
            movements=tuple(
                Movement(junction, groups.pop() if len(groups) == 1 else None) for junction, groups in towards.items()
            ),
        )

    def _walks(self, number: int) -> list[Lane]:
        if self.per_link and self.node.walks:
            self.notes["left out: crosswalk"] += len(self.node.walks)
            return []
        return [
            Lane(number + k, self._placed(walk.points), LaneKind.CROSSWALK, True, True, width_m=walk.width_m)
            for k, walk in enumerate(self.node.walks)
        ]

    def _placed(self, points: tuple[NodePoint, ...]) -> tuple[NodePoint, ...]:
        """Return points of the file's plane as points of the anchor's, to the centimetre and as few as the tolerance
        allows."""
        plane = np.array([point[:2] for point in points], dtype=np.float64)
        lat, lon = self.network.to_wgs84(plane[:, 0], plane[:, 1])
        east, north = self.frame.to_enu(lat, lon)
        base_m = self.anchor.elevation_m
        placed = [
            NodePoint(
                round(float(e), 2),
                round(float(n), 2),
                None if point.up_m is None or base_m is None else round(point.up_m - base_m, 1),
            )
            for e, n, point in zip(east, north, points, strict=True)
        ]
        return simplified(without_repeats(placed), self.tolerance_m)


def _some(names: list[str]) -> str:
    return ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "") or "none"
