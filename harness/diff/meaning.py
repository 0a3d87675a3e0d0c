"""What a message means, in a form in which messages of two dialects can be laid side by side.

It is the neutral model, with two liberties.  Signal timings become seconds from the message on, whether they were said
as marks within the hour or as remaining durations, and only lights and their ends are kept, as far as both say them.
Who sent it, its counter and its own marks of time are left out: every dialect has its own.
"""

from __future__ import annotations

from typing import Any

from cv2x.clock import SECOND_NS
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import to_model
from cv2x.messages.model import PhaseEvent, RoadEvents, RoadMap, RoadUsers, SignalState, VehicleState

_LEFT_OUT = {
    VehicleState: ("temporary_id", "message_count", "second_mark_ms", "path_history"),
    RoadEvents: ("message_count", "source_id", "minute_of_year"),
    RoadUsers: ("message_count", "source_id"),
    RoadMap: ("message_count", "revision", "minute_of_year"),
}
_HOUR_S = 3600.0
_RESOLUTIONS = (
    ("lat_deg", 3e-7), ("lon_deg", 3e-7), ("_offset_deg", 2e-6), ("_mps2", 0.11), ("_mps", 0.05), ("_dps", 0.05),
    ("steering_wheel_deg", 2.0), ("heading_deg", 1.6), ("_deg", 0.2), ("elevation_m", 0.11), ("east_m", 0.11),
    ("north_m", 0.11), ("_m", 0.11), ("_s", 0.21), ("confidence", 0.11),
)  # fmt: skip
"""Ending of a member -> how far two dialects may be apart in it because one is coarser."""


def resolution(name: str) -> float:
    """Return how far apart two dialects may be in a member of the model and still mean the same."""
    return next((far for ending, far in _RESOLUTIONS if name.endswith(ending)), 0.0)


def meaning_of(family: str, name: str, record: Any, utc_ns: int) -> dict[str, Any] | None:
    """Return what a decoded message means as plain members; ``None`` for one the model has no noun for."""
    model, _ = to_model(family, name, record, Circumstances(utc_ns))
    if model is None:
        return None
    if isinstance(model, SignalState):
        return _signals(model, utc_ns)
    left_out = _LEFT_OUT.get(type(model), ())
    members = {key: getattr(model, key) for key in model.__dataclass_fields__ if key not in left_out}
    if isinstance(model, RoadUsers):
        members["users"] = [
            {key: getattr(user, key) for key in user.__dataclass_fields__ if key not in ("id", "message_count",
             "second_mark_ms", "temporary_id", "source")}
            for user in model.users
        ]  # fmt: skip
    return members


def _signals(state: SignalState, utc_ns: int) -> dict[str, Any]:
    return {
        "junctions": {
            str(junction.id): {
                "status": junction.status,
                "groups": {
                    str(group.id): _lights(group.events, utc_ns) for group in junction.groups
                },
            }
            for junction in state.junctions
        }
    }  # fmt: skip


def _lights(events: tuple[PhaseEvent, ...], utc_ns: int) -> dict[str, Any]:
    """Return what a group shows now, its first event, and how long still: what comes after that, dialects say in
    different depth.
    """
    if not events:
        return {}
    return {"light": events[0].light, "ends_in_s": _left_s(events[0], "likely_end_s", utc_ns)}


def _left_s(event: PhaseEvent, name: str, utc_ns: int) -> float | None:
    """Return a timing as seconds from now on; 0.0 for what has begun or passed."""
    if event.timing is None:
        return None
    said: float | None = getattr(event.timing, name)
    if said is None:
        return None
    if event.timing.marks:
        said = (said - utc_ns / SECOND_NS % _HOUR_S + _HOUR_S / 2) % _HOUR_S - _HOUR_S / 2
    return max(0.0, said)
