"""What octets say of their sender: who it is, its counter, and where it was when.

Only vehicle states (BSM, CAM) tell these; all other messages have a row that says nothing.  Octets that do not decode
say nothing either: whoever heard them has counted that.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from cv2x.errors import Cv2xError
from cv2x.messages import dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import to_model
from cv2x.messages.model import VehicleState

VEHICLE_STATES = frozenset({"BSM", "CAM"})
_COUNTED = frozenset({"BSM"})
"""Messages whose model's count is sent: a CAM has none."""


class Said(NamedTuple):
    """What one message says; ``None`` or nan = not said."""

    temporary_id: str | None = None
    counter: int = -1
    mark_ms: int = -1
    lat_deg: float = math.nan
    lon_deg: float = math.nan
    speed_mps: float = math.nan


NOTHING = Said()


def read_said(messages: Sequence[tuple[str, str, bytes, int]]) -> list[Said]:
    """Return what each message (dialect, short name, octets, an instant near by) says."""
    return [_read(*message) if message[1] in VEHICLE_STATES else NOTHING for message in messages]


def _read(spoken: str, name: str, octets: bytes, near_ns: int) -> Said:
    try:
        known = dialect(spoken)
        found, record = known.decode(octets)
        model, _ = to_model(known.family, found, record, Circumstances(near_ns))
    except (Cv2xError, ValueError):
        return NOTHING
    if not isinstance(model, VehicleState):
        return NOTHING
    place = model.position
    return Said(
        model.temporary_id.hex(),
        model.message_count if name in _COUNTED else -1,
        -1 if model.second_mark_ms is None else model.second_mark_ms,
        math.nan if place is None else place.lat_deg,
        math.nan if place is None else place.lon_deg,
        math.nan if model.speed_mps is None else model.speed_mps,
    )
