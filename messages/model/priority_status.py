"""What becomes of requests for priority at signals (SAE SSM, ETSI SSEM, the Chinese RSC of phase two)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from cv2x.messages.model.common import JunctionId, Position
from cv2x.messages.model.priority_request import AccessPoint, RequesterRole


class PriorityAnswer(Enum):
    """What the junction says to a request (PrioritizationResponseStatus)."""

    REQUESTED = "requested"
    PROCESSING = "processing"
    WATCH_TRAFFIC = "watch-traffic"
    """The signals are dark or fail: mind the others."""
    GRANTED = "granted"
    REJECTED = "rejected"
    MAX_PRESENCE = "max-presence"
    RESERVICE_LOCKED = "reservice-locked"


@dataclass(frozen=True, slots=True)
class RequestReference:
    """Which request is answered (SignalRequesterInfo)."""

    requester_id: bytes
    is_station: bool = False
    """As of `Requester`."""
    request_id: int | None = None
    """Number of the request; ``None`` in Chinese answers, which name the vehicle alone."""
    message_count: int | None = None
    """Of the message that asked."""
    vehicle_role: str | None = None
    """BasicVehicleRole, told beside the whole `role`."""
    role: RequesterRole | None = None


@dataclass(frozen=True, slots=True)
class RequestStatus:
    """The answer to one request; ``answer`` is ``None`` where unknown."""

    answer: PriorityAnswer | None
    request: RequestReference | None = None
    """``None`` = priority that nobody asked for by message."""
    inbound: AccessPoint | None = None
    outbound: AccessPoint | None = None
    arrival_minute_of_year: int | None = None
    arrival_second_mark_ms: int | None = None
    duration_s: float | None = None
    """Expected arrival and length of service, as in `PriorityRequest`."""


@dataclass(frozen=True, slots=True)
class JunctionPriority:
    """The answers of one junction."""

    id: JunctionId | None
    """``None`` in Chinese answers, which name no junction."""
    statuses: tuple[RequestStatus, ...]
    count: int = 0
    """Changes with every new state of this junction, modulo 128."""


@dataclass(frozen=True, slots=True)
class PriorityStatus:
    """An SSM or SSEM, or the vehicles an RSC grants priority to."""

    junctions: tuple[JunctionPriority, ...]
    message_count: int | None = None
    minute_of_year: int | None = None
    second_mark_ms: int | None = None
    source_id: bytes | None = None
    """Chinese 8-octet RSU id."""
    position: Position | None = None
    """Reference position of an RSC."""
