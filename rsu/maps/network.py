"""A road network as every reader gives it: lanes that run with the traffic, the links between them, and nodes.

Rules.  Coordinates are metres of a plane of the file's own; `Network.to_wgs84` says where that is.  A *road* is what
one direction of travel has between two nodes: lanes of one road lie side by side, ``index`` growing to the left.  A
*link* leads from the end of one lane to the beginning of another; links that name one ``signal`` are governed by one
signal group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cv2x.messages.model import LaneKind, Light, Maneuver, NodePoint

ToWgs84 = Callable[[Any, Any], tuple[Any, Any]]
"""(east, north) of the plane -> (latitude, longitude) in degrees, arrays too."""


@dataclass(frozen=True, slots=True)
class NetLane:
    """One lane."""

    id: str
    road: str
    points: tuple[NodePoint, ...]
    """At least two, with the traffic; ``up_m`` is the height above the ellipsoid or datum of the file."""
    index: int = 0
    width_m: float | None = None
    speed_limit_mps: float | None = None
    kind: LaneKind = LaneKind.VEHICLE


@dataclass(frozen=True, slots=True)
class NetLink:
    """From a lane to a lane."""

    source: str
    target: str
    node: str | None
    """The node it crosses, where the file says so."""
    maneuver: Maneuver | None = None
    """``None`` = not said: told from the angle."""
    signal: str | None = None
    via: tuple[str, ...] = ()
    """Ids of the lanes inside the node it runs over."""
    points: tuple[NodePoint, ...] = ()
    """What lies between the two lanes."""


@dataclass(frozen=True, slots=True)
class NetRoad:
    """One direction of a road."""

    id: str
    source: str | None
    target: str | None
    """Nodes at its beginning and end; ``None`` = the file ends there."""
    name: str | None = None


@dataclass(frozen=True, slots=True)
class NetNode:
    """Where roads meet."""

    id: str
    east_m: float
    north_m: float
    name: str | None = None
    walks: tuple[NetLane, ...] = ()
    """Crosswalks."""


@dataclass(frozen=True, slots=True)
class Program:
    """What one signal shows, over and over."""

    stages: tuple[tuple[Light, float], ...]
    """Light and seconds."""
    offset_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Network:
    """What a file holds."""

    file: str
    kind: str
    """``OpenDRIVE``, ``SUMO net`` or ``Lanelet2``."""
    to_wgs84: ToWgs84
    nodes: Mapping[str, NetNode]
    roads: Mapping[str, NetRoad]
    lanes: Mapping[str, NetLane]
    links: tuple[NetLink, ...]
    programs: Mapping[str, Program] = field(default_factory=dict)
    """By the name of the signal; empty where the file tells none."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """What was left out on reading, counted by cause."""

    def junctions(self) -> list[str]:
        """Return the nodes a MAP can be made of: those that at least two roads lead into or out of, in order of the
        file."""
        arriving: dict[str, int] = dict.fromkeys(self.nodes, 0)
        for road in self.roads.values():
            if road.target in arriving:
                arriving[road.target] += 1
        crossed = {link.node for link in self.links if link.node is not None}
        return [name for name, count in arriving.items() if count >= 2 and name in crossed]
