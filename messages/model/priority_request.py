"""Requests for priority at signals (SAE SRM, ETSI SREM, the Chinese VIR of phase two).

SAE and ETSI say by which lanes somebody comes and goes, and when, as marks; the Chinese request says under which signal
group, towards which junction, and in how many seconds.  Both are kept as sent: which lane belongs to which group only a
map can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from cv2x.messages.model.common import JunctionId, Position
from cv2x.messages.model.map import Maneuver
from cv2x.messages.model.vehicle import Transmission


class PriorityAction(Enum):
    """What is done about a request (PriorityRequestType, the Chinese ReqStatus)."""

    REQUEST = "request"
    UPDATE = "update"
    """SAE and ETSI only."""
    CANCEL = "cancel"
    CONFIRM = "confirm"
    """Chinese only."""
    COMPLETE = "complete"
    """Chinese only."""


class AccessKind(Enum):
    """What of a junction's map a number means (IntersectionAccessPoint)."""

    LANE = "lane"
    APPROACH = "approach"
    CONNECTION = "connection"


class AccessPoint(NamedTuple):
    """Where somebody enters or leaves a junction."""

    kind: AccessKind
    number: int


@dataclass(frozen=True, slots=True)
class RequesterRole:
    """As what somebody asks (RequestorType)."""

    role: str
    """BasicVehicleRole, with the standard's name (``emergency publicTransport …``)."""
    sub_role: int | None = None
    """1..14, locally defined."""
    importance: int | None = None
    """1 lowest .. 14 highest (RequestImportanceLevel; the order is unverified)."""
    iso_3833: int | None = None
    """ISO 3833 vehicle type."""
    hpms: str | None = None
    """VehicleType, with the standard's name."""


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks for priority."""

    id: bytes
    """Temporary id: 8 octets in Chinese messages, 4 elsewhere; or a station id, 4 octets big-endian."""
    is_station: bool = False
    """Whether the id is a station id (VehicleID stationID)."""
    role: RequesterRole | None = None
    position: Position | None = None
    heading_deg: float | None = None
    speed_mps: float | None = None
    transmission: Transmission | None = None
    name: str | None = None
    route: str | None = None
    transit_status: frozenset[str] | None = None
    """Of ``loading anADAuse aBikeLoad doorOpen charging atStopLine``; ``None`` = not sent."""
    occupancy: str | None = None
    """TransitVehicleOccupancy, with the standard's name."""
    schedule_s: float | None = None
    """Seconds off the schedule; which sign is late is unverified."""


@dataclass(frozen=True, slots=True)
class PriorityRequest:
    """One request to one junction."""

    id: int
    """The requester's own number for it, 0..255."""
    junction: JunctionId
    action: PriorityAction | None
    inbound: AccessPoint | None = None
    outbound: AccessPoint | None = None
    towards: JunctionId | None = None
    """The next junction of the movement asked for; Chinese only."""
    signal_group: int | None = None
    """Chinese phaseId of the movement."""
    turn: Maneuver | None = None
    """Which way the movement goes; Chinese only."""
    arrival_minute_of_year: int | None = None
    arrival_second_mark_ms: int | None = None
    """When the requester arrives: minute of the year and millisecond of that minute."""
    arrival_in_s: float | None = None
    """In how many seconds, from the message's moment; Chinese only."""
    duration_s: float | None = None
    """How long the green is needed; SAE and ETSI only."""
    distance_m: float | None = None
    """To the junction; Chinese only."""
    priority: int | None = None
    """0 lowest .. 7 highest; Chinese only."""
    valid_for_s: float | None = None
    """How long the request holds; Chinese only."""


@dataclass(frozen=True, slots=True)
class PriorityRequests:
    """An SRM or SREM, or the signal requests of a VIR."""

    requester: Requester
    requests: tuple[PriorityRequest, ...]
    message_count: int | None = None
    minute_of_year: int | None = None
    second_mark_ms: int | None = None
