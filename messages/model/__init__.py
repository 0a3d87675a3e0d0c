"""What messages mean, neutral of dialect: SI units, degrees, ``None`` where the sender said "unavailable".

One file per noun.  Everything here is immutable and compared by value.  Time is kept *as sent* (a mark within a minute,
a tenth of an hour, a remaining duration): which instant a mark means depends on the receiver's clock, so the world
resolves it, not the model. Angles are degrees clockwise from north; elevations are metres above the WGS-84 ellipsoid.
"""

from cv2x.messages.model.common import JunctionId, Position
from cv2x.messages.model.event import EventKind, RoadEvent, RoadEvents
from cv2x.messages.model.map import (
    Approach,
    Connection,
    Junction,
    Lane,
    LaneKind,
    Maneuver,
    Movement,
    NodePoint,
    RoadMap,
)
from cv2x.messages.model.priority_request import (
    AccessKind,
    AccessPoint,
    PriorityAction,
    PriorityRequest,
    PriorityRequests,
    Requester,
    RequesterRole,
)
from cv2x.messages.model.priority_status import (
    JunctionPriority,
    PriorityAnswer,
    PriorityStatus,
    RequestReference,
    RequestStatus,
)
from cv2x.messages.model.signal import JunctionSignals, Light, PhaseEvent, SignalGroup, SignalState, Timing
from cv2x.messages.model.user import RoadUser, RoadUserKind, RoadUsers
from cv2x.messages.model.vehicle import Brakes, Emergency, PathPoint, Transmission, VehicleState

Model = VehicleState | RoadMap | SignalState | RoadEvents | RoadUsers | PriorityRequests | PriorityStatus

__all__ = [
    "AccessKind", "AccessPoint", "Approach", "Brakes", "Connection", "Emergency", "EventKind", "Junction", "JunctionId",
    "JunctionPriority", "JunctionSignals", "Lane", "LaneKind", "Light", "Maneuver", "Model", "Movement", "NodePoint",
    "PathPoint", "PhaseEvent", "Position", "PriorityAction", "PriorityAnswer", "PriorityRequest", "PriorityRequests",
    "PriorityStatus", "RequestReference", "RequestStatus", "Requester", "RequesterRole", "RoadEvent", "RoadEvents",
    "RoadMap", "RoadUser", "RoadUserKind", "RoadUsers", "SignalGroup", "SignalState", "Timing", "Transmission",
    "VehicleState",
]  # fmt: skip
