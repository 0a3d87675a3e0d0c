"""The roads around junctions (Chinese MAP, SAE MAP).

A junction is an anchor in WGS-84 and lanes as polylines: metres east and north in the anchor's local frame, first point
at the stop line (or, for an egress lane, where it leaves the junction), running outwards.  That is SAE's order; Chinese
lane points run with the traffic and are turned by the mapping.  Approaches, connections and signal groups are
first-class.  The Chinese grouping (inbound links of a node, each from an upstream node, with a centre line of its own)
is an `Approach`, so both shapes go round.

Lane numbers are unique within a junction in SAE maps, but only within an inbound link in Chinese ones: there a lane is
named by its approach and its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from cv2x.messages.model.common import JunctionId, Position


class LaneKind(Enum):
    """Who uses a lane (LaneTypeAttributes)."""

    VEHICLE = "vehicle"
    CROSSWALK = "crosswalk"
    BIKE = "bike"
    SIDEWALK = "sidewalk"
    MEDIAN = "median"
    STRIPING = "striping"
    TRACKED = "tracked"
    PARKING = "parking"


class Maneuver(Enum):
    """What a vehicle may do at the end of a lane (AllowedManeuvers: the same twelve bits, in this order, in both
    families).
    """

    STRAIGHT = "straight"
    LEFT = "left"
    RIGHT = "right"
    U_TURN = "u-turn"
    LEFT_ON_RED = "left-on-red"
    RIGHT_ON_RED = "right-on-red"
    LANE_CHANGE = "lane-change"
    NO_STOPPING = "no-stopping"
    YIELD = "yield"
    GO_WITH_HALT = "go-with-halt"
    CAUTION = "caution"
    RESERVED = "reserved"


class NodePoint(NamedTuple):
    """A point of a lane in the junction's local frame; height in metres relative to the anchor, ``None`` where not
    sent.
    """

    east_m: float
    north_m: float
    up_m: float | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """From the end of an ingress lane to a lane behind the junction."""

    junction: JunctionId | None
    """The next junction (remoteIntersection); ``None`` = not stated: in SAE maps the lane is one of this junction."""
    lane: int | None
    """Number of the lane connected to: one of the link from here to ``junction`` where that is given; ``None`` =
    unknown (wire 0).
    """
    maneuvers: frozenset[Maneuver] = frozenset()
    signal_group: int | None = None
    """Chinese phaseId, SAE signalGroup."""
    connection_id: int | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane of a junction."""

    id: int
    points: tuple[NodePoint, ...]
    """At least two, or none at all where a Chinese lane has none of its own."""
    kind: LaneKind = LaneKind.VEHICLE
    ingress: bool = True
    egress: bool = False
    approach: int | None = None
    """Number of the approach this lane belongs to."""
    egress_approach: int | None = None
    """For a lane used both ways: the SAE egressApproach it also belongs to."""
    width_m: float | None = None
    maneuvers: frozenset[Maneuver] | None = None
    connections: tuple[Connection, ...] = ()
    speed_limit_mps: float | None = None
    """Maximum for vehicles on this lane."""
    shared_with: frozenset[str] = frozenset()
    """Of the named bits of LaneSharing, with the standard's names (both families, bit 9 ``pedestrianTraffic``)."""
    attributes: frozenset[str] = frozenset()
    """Of the named bits of the lane kind's LaneAttributes, with the standard's names (equal in both families)."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement of a whole Chinese link: towards which junction, under which signal group."""

    junction: JunctionId
    signal_group: int | None = None


@dataclass(frozen=True, slots=True)
class Approach:
    """A bundle of lanes: a Chinese inbound link, or an SAE approach number."""

    id: int
    name: str | None = None
    upstream: JunctionId | None = None
    """The junction this link comes from; only the Chinese set sends it."""
    width_m: float | None = None
    """Lane width that holds where a lane states none (linkWidth)."""
    speed_limit_mps: float | None = None
    points: tuple[NodePoint, ...] = ()
    """Centre line of a Chinese link, from the stop line outwards like lanes."""
    movements: tuple[Movement, ...] = ()


@dataclass(frozen=True, slots=True)
class Junction:
    """One junction with its lanes."""

    id: JunctionId
    anchor: Position
    lanes: tuple[Lane, ...] = ()
    approaches: tuple[Approach, ...] = ()
    name: str | None = None
    revision: int = 0
    lane_width_m: float | None = None
    speed_limit_mps: float | None = None

    def lane(self, number: int, approach: int | None = None) -> Lane | None:
        """Return the first lane of that number (on that approach, where one is given), or ``None``."""
        return next((lane for lane in self.lanes if lane.id == number and approach in (None, lane.approach)), None)


@dataclass(frozen=True, slots=True)
class RoadMap:
    """A MAP message."""

    message_count: int
    junctions: tuple[Junction, ...]
    minute_of_year: int | None = None
