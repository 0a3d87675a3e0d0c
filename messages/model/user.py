"""Road users that somebody else, or they themselves, tell about (Chinese RSM, SAE PSM)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from cv2x.messages.model.common import Position


class RoadUserKind(Enum):
    """What moves (Chinese ParticipantType, SAE PersonalDeviceUserType)."""

    UNKNOWN = "unknown"
    MOTOR = "motor"
    CYCLIST = "cyclist"
    PEDESTRIAN = "pedestrian"
    RSU = "rsu"
    """The roadside unit itself (Chinese participant type rsu)."""
    WORKER = "worker"
    """A public safety worker (SAE only)."""
    ANIMAL = "animal"


@dataclass(frozen=True, slots=True)
class RoadUser:
    """One road user at one moment."""

    id: bytes
    """Chinese ptcId (2 octets, big-endian) or SAE temporary id (4 octets)."""
    kind: RoadUserKind
    position: Position | None
    second_mark_ms: int | None = None
    speed_mps: float | None = None
    heading_deg: float | None = None
    accel_forward_mps2: float | None = None
    width_m: float | None = None
    length_m: float | None = None
    height_m: float | None = None
    message_count: int | None = None
    temporary_id: bytes | None = None
    """The vehicle's own temporary id where the sender knows it (Chinese ``id``)."""
    source: str | None = None
    """How it was seen (Chinese SourceType: ``selfinfo v2x video microwaveRadar loop lidar integrated``); ``None`` =
    unknown.
    """
    semi_major_m: float | None = None
    semi_minor_m: float | None = None
    semi_major_heading_deg: float | None = None


@dataclass(frozen=True, slots=True)
class RoadUsers:
    """An RSM with all its participants, or a PSM with its single one."""

    users: tuple[RoadUser, ...]
    message_count: int | None = None
    source_id: bytes | None = None
    """Chinese 8-octet RSU id; ``None`` in SAE, where everybody speaks for themselves."""
    position: Position | None = None
    """Reference position of an RSM."""
