"""What one lane of a MAP covers: a lane of the network, and those it continues upstream or downstream.

A node is passed through where traffic has no choice: one road leads in and goes on as one road (turning back does not
count), without a signal.  Each lane behind such a node is the continuation of at most one before it, the nearest, so no
stretch of road belongs to two lanes of a MAP.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

from cv2x.messages.model import Maneuver, NodePoint
from cv2x.rsu.maps.network import NetLane, NetLink, Network
from cv2x.rsu.maps.polyline import cut, length_m, turned_deg, without_repeats

BACK_DEG = 150.0
"""Angle from which a link turns back, where the file does not say.  Default only."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Lanes in a row, as one line."""

    points: tuple[NodePoint, ...]
    """From the junction outwards, whichever way the traffic runs."""
    lanes: tuple[str, ...]
    """Ids of the lanes covered, those inside passed nodes too; the one at the junction first."""


class Chains:
    """The continuations of a network's lanes."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._out: dict[str, list[NetLink]] = defaultdict(list)
        self._in: dict[str, list[NetLink]] = defaultdict(list)
        self._onto: dict[str, set[str]] = defaultdict(set)
        self._from: dict[str, set[str]] = defaultdict(set)
        self._signalled = {link.node for link in network.links if link.signal is not None}
        for link in network.links:
            self._out[link.source].append(link)
            self._in[link.target].append(link)
            before, after = network.lanes[link.source].road, network.lanes[link.target].road
            if not self._turns_back(link, before, after):
                self._onto[before].add(after)
                self._from[after].add(before)

    def links_from(self, lane: str) -> list[NetLink]:
        """Return the links that lead out of a lane."""
        return self._out[lane]

    def next_road(self, road: str) -> str | None:
        """Return the road that a road merely continues as, or ``None`` at a real junction."""
        if len(self._onto[road]) != 1:
            return None
        (after,) = self._onto[road]
        node = self._network.roads[road].target
        return after if self._from[after] == {road} and node not in self._signalled else None

    def last_road(self, road: str, *, upstream: bool = False) -> str:
        """Return the road at the far end of what a road continues as (or of what it continues)."""
        seen = {road}
        while True:
            if upstream:
                before = next((one for one in self._from[road] if self.next_road(one) == road), None)
            else:
                before = self.next_road(road)
            if before is None or before in seen:
                return road
            seen.add(before)
            road = before

    def upstream(self, lane: NetLane, reach_m: float) -> Chain:
        """Return a lane that leads into a junction, with what it continues."""
        return self._chain(lane, reach_m, backwards=True)

    def downstream(self, lane: NetLane, reach_m: float) -> Chain:
        """Return a lane that leads out of a junction, with what continues it."""
        return self._chain(lane, reach_m, backwards=False)

    def _chain(self, lane: NetLane, reach_m: float, *, backwards: bool) -> Chain:
        points = list(reversed(lane.points) if backwards else lane.points)
        covered, here = [lane.id], lane
        while length_m(points) < reach_m:
            link = self._continued(here) if backwards else self._continuing(here)
            if link is None or (further := link.source if backwards else link.target) in covered:
                break
            here = self._network.lanes[further]
            covered += [*(reversed(link.via) if backwards else link.via), further]
            for part in (link.points, here.points):
                points += reversed(part) if backwards else part
        return Chain(cut(without_repeats(points), reach_m), tuple(covered))

    def _continued(self, lane: NetLane) -> NetLink | None:
        """Return the link from the lane that this one continues."""
        links = [link for link in self._in[lane.id] if self._continuing(self._network.lanes[link.source]) == link]
        return min(links, key=self._gap_m, default=None)

    def _continuing(self, lane: NetLane) -> NetLink | None:
        """Return the link to the lane that continues this one."""
        after = self.next_road(lane.road)
        if after is None:
            return None
        links = [link for link in self._out[lane.id] if self._network.lanes[link.target].road == after]
        return min(links, key=self._gap_m, default=None)

    def _gap_m(self, link: NetLink) -> float:
        """Return how far aside of the first lane's end the second one begins."""
        before, after = self._network.lanes[link.source].points, self._network.lanes[link.target].points
        (a_east, a_north), (b_east, b_north), (c_east, c_north) = before[-2][:2], before[-1][:2], after[0][:2]
        along = b_east - a_east, b_north - a_north
        long_m = math.hypot(*along) or 1.0
        return abs(along[0] * (c_north - b_north) - along[1] * (c_east - b_east)) / long_m

    def _turns_back(self, link: NetLink, before: str, after: str) -> bool:
        roads, lanes = self._network.roads, self._network.lanes
        if roads[before].source is not None and roads[before].source == roads[after].target:
            return True
        if link.maneuver is not None:
            return link.maneuver is Maneuver.U_TURN
        return abs(turned_deg(lanes[link.source].points, lanes[link.target].points)) > BACK_DEG
