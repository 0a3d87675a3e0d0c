"""What a roadside unit is told about its site, once, before it starts."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.messages.model import Position, RoadEvent, RoadMap
from cv2x.rsu.plan import ActuatedPlan, SignalPlan
from cv2x.rsu.told_event import ToldEvent


@dataclass(frozen=True, slots=True)
class RsuConfig:
    """One roadside unit.  Rates are those of the field's practice, not of a standard."""

    rsu_id: bytes
    """Eight octets (Chinese RSU id)."""
    position: Position
    road_map: RoadMap | None = None
    plan: SignalPlan | ActuatedPlan | None = None
    events: tuple[RoadEvent | ToldEvent, ...] = ()
    """Those with times of their own are each told in a message of its own."""
    sees_users: bool = False
    """Whether it has sensors: then it tells the road users they detect (RSM, PSM)."""
    repeats_heard: bool = True
    """Whether it tells of those, too, who were heard speaking for themselves."""
    map_rate_hz: float = 1.0
    spat_rate_hz: float = 10.0
    event_rate_hz: float = 1.0
    user_rate_hz: float = 10.0
