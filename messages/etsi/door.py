"""All nouns of the ETSI messages behind one door, which `cv2x.messages.mapping` opens.

Rules.  Both releases read and write the same nouns; each is a family of its own, because what one writes the other
cannot send.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cv2x.messages.etsi import event, perception, priority, roads, user, vehicle
from cv2x.messages.etsi.releases import R2, RELEASES, Circumstances, Release
from cv2x.messages.model import (
    Model,
    PriorityRequests,
    PriorityStatus,
    RoadEvents,
    RoadMap,
    RoadUsers,
    SignalState,
    VehicleState,
)
from cv2x.messages.scale import Notes

FAMILIES = tuple(RELEASES)
_READERS: dict[str, Callable[[Any, Notes], Model | None]] = {
    "MAPEM": roads.map_to_model,
    "SPATEM": roads.signal_to_model,
    "DENM": event.to_model,
    "CPM": perception.to_model,
    "SREM": priority.request_to_model,
    "SSEM": priority.status_to_model,
}
_TIMED_READERS: dict[str, Callable[[Any, Notes, Circumstances], Model | None]] = {
    "CAM": vehicle.to_model,
    "VAM": user.to_model,
}
"""Of messages that state their time as a fragment."""
_Writer = Callable[[Any, Notes, Circumstances, Release], dict[str, Any] | list[dict[str, Any]] | None]
_WRITERS: dict[type, tuple[str, _Writer]] = {
    VehicleState: ("CAM", vehicle.from_model),
    RoadMap: ("MAPEM", roads.map_from_model),
    SignalState: ("SPATEM", roads.signal_from_model),
    RoadEvents: ("DENM", event.from_model),
    PriorityRequests: ("SREM", priority.request_from_model),
    PriorityStatus: ("SSEM", priority.status_from_model),
}


def write(model: Model, notes: Notes, around: Circumstances, release: Release) -> tuple[str, list[dict[str, Any]]]:
    """Return the messages that say what a model means, and their short name.  Raises TypeError for what is no model.

    Road users somebody else tells about go into a CPM, those who speak for themselves into VAMs.
    """
    if isinstance(model, RoadUsers):
        if model.source_id is not None and release is R2:
            return "CPM", perception.from_model(model, notes, around, release)
        return "VAM", user.from_model(model, notes, around, release)
    found = _WRITERS.get(type(model))
    if found is None:
        known = ", ".join(kind.__name__ for kind in (*_WRITERS, RoadUsers))
        raise TypeError(f"{type(model).__name__} is not a model: give one of {known}")
    name, writer = found
    fields = writer(model, notes, around, release)
    if fields is None:
        return name, []
    return name, fields if isinstance(fields, list) else [fields]


def read(name: str, record: Any, notes: Notes, around: Circumstances) -> Model | None:
    """Return what a message means, ``None`` for one without a noun."""
    timed = _TIMED_READERS.get(name)
    if timed is not None:
        return timed(record, notes, around)
    reader = _READERS.get(name)
    return None if reader is None else reader(record, notes)
