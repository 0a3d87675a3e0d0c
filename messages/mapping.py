"""Records to the neutral model and back: one door for all families.

Rules.  A mapping is a pure function of one message: it keeps no state, reads no clock, and never raises on a record
that decoded.  What could not be carried over is counted under a named cause (``not carried: …``, ``dropped: …``, ``cut:
…``, ``unavailable: …`` for a value that did not fit and went out as unavailable, ``saturated: …``, ``no unavailable:
…`` where the standard has no word for an unknown value, ``approximated: …``, ``assumed: …``, ``reserved: …``).
docs/mappings.md and docs/translation.md have the tables.

Editions of one family share a mapping.  Records of any of them are read as they are; what is written has the names of
the newest, and those of the dialect itself where `from_model` is given the dialect instead of its family.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cv2x.messages.additions import count_additions
from cv2x.messages.cn import event as cn_event
from cv2x.messages.cn import map as cn_map
from cv2x.messages.cn import person as cn_person
from cv2x.messages.cn import priority_request as cn_request
from cv2x.messages.cn import priority_status as cn_status
from cv2x.messages.cn import sensing as cn_sensing
from cv2x.messages.cn import signal as cn_signal
from cv2x.messages.cn import user as cn_user
from cv2x.messages.cn import vehicle as cn_vehicle
from cv2x.messages.etsi import door as etsi
from cv2x.messages.etsi.releases import NOBODY_KNOWS, RELEASES, Circumstances
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
from cv2x.messages.sae import detection as sae_detection
from cv2x.messages.sae import event as sae_event
from cv2x.messages.sae import map as sae_map
from cv2x.messages.sae import priority_request as sae_request
from cv2x.messages.sae import priority_status as sae_status
from cv2x.messages.sae import signal as sae_signal
from cv2x.messages.sae import user as sae_user
from cv2x.messages.sae import vehicle as sae_vehicle
from cv2x.messages.sae.editions import bsm_under_own_names, under_own_names
from cv2x.messages.scale import Notes

if TYPE_CHECKING:
    from cv2x.messages.dialect import Dialect

Fields = dict[str, Any]
_Reader = Callable[[Any, Notes], Model | None]
_Writer = Callable[[Any, Notes], Fields | list[Fields] | None]

_READERS: dict[str, dict[str, _Reader]] = {
    "cn": {
        "BSM": cn_vehicle.to_model,
        "MAP": cn_map.to_model,
        "SPAT": cn_signal.to_model,
        "RSI": cn_event.to_model,
        "RSM": cn_user.to_model,
        "VIR": cn_request.to_model,
        "RSC": cn_status.to_model,
        "PSM": cn_person.to_model,
        "SSM": cn_sensing.to_model,
    },
    "sae": {
        "BSM": sae_vehicle.to_model,
        "MAP": sae_map.to_model,
        "SPAT": sae_signal.to_model,
        "TIM": sae_event.to_model,
        "PSM": sae_user.to_model,
        "SDSM": sae_detection.to_model,
        "SRM": sae_request.to_model,
        "SSM": sae_status.to_model,
    },
}
_WRITERS: dict[str, dict[type, tuple[str, _Writer]]] = {
    "cn": {
        VehicleState: ("BSM", cn_vehicle.from_model),
        RoadMap: ("MAP", cn_map.from_model),
        SignalState: ("SPAT", cn_signal.from_model),
        RoadEvents: ("RSI", cn_event.from_model),
        RoadUsers: ("RSM", cn_user.from_model),
        PriorityRequests: ("VIR", cn_request.from_model),
        PriorityStatus: ("RSC", cn_status.from_model),
    },
    "sae": {
        VehicleState: ("BSM", sae_vehicle.from_model),
        RoadMap: ("MAP", sae_map.from_model),
        SignalState: ("SPAT", sae_signal.from_model),
        RoadEvents: ("TIM", sae_event.from_model),
        RoadUsers: ("PSM", sae_user.from_model),
        PriorityRequests: ("SRM", sae_request.from_model),
        PriorityStatus: ("SSM", sae_status.from_model),
    },
}
FAMILIES = (*_READERS, *etsi.FAMILIES)


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a model became: messages to encode, in order, and what they could not carry."""

    messages: tuple[tuple[str, Fields], ...]
    """Short name and value for ``dialect.encode``; empty where there was nothing to say (counted in ``notes``)."""
    notes: Notes = field(default_factory=Counter)


def to_model(
    family: str, name: str, record: Any, around: Circumstances = NOBODY_KNOWS
) -> tuple[Model | None, Mapping[str, int]]:
    """Return (model, notes) of a decoded message; the model is ``None`` for a message without a noun.

    ``family`` is that of the dialect, ``name`` the message's short name; ``around`` matters to ETSI messages alone,
    whose times are read against an instant near by.  Raises ValueError for an unknown family.
    """
    notes: Notes = Counter.__new__(Counter)  # its __init__ takes as long as decoding the message
    if family in RELEASES:
        return etsi.read(name, record, notes, around), notes
    readers = _READERS.get(family)
    if readers is None:
        raise ValueError(_unknown(family))
    reader = readers.get(name)
    if reader is None:
        return None, notes
    count_additions(record, name, notes)
    return reader(record, notes), notes


def from_model(spoken: str | Dialect, model: Model, around: Circumstances = NOBODY_KNOWS) -> Mapped:
    """Return the messages that say what a model means.

    ``spoken`` is a dialect, or a family by its name.  A dialect gets the names of its own edition, and nothing
    (counted) where it has no message for the model.  ``around`` states what ETSI messages need beside it: the sender's
    station id and an instant near by.  Raises ValueError for an unknown family, TypeError for what is no model,
    EncodeError for a word no standard has.
    """
    notes: Notes = Counter.__new__(Counter)
    family, messages = (spoken, None) if isinstance(spoken, str) else (spoken.family, spoken.messages)
    if family in RELEASES:
        name, told = etsi.write(model, notes, around, RELEASES[family])
    elif isinstance(model, RoadUsers) and _is_detection(family, model, messages):
        name, told = "SDSM", sae_detection.from_model(model, notes)
    elif isinstance(model, RoadUsers) and _is_person(family, model, messages):
        name, told = "PSM", cn_person.from_model(model, notes)
    else:
        name, told = _written(family, model, notes)
    if messages is not None and name not in messages:
        return Mapped((), Counter({f"dropped: no message for it (it would be {name})": 1}))
    if family == "sae" and not isinstance(spoken, str):
        if name == "TIM":
            told = [under_own_names(spoken, one) for one in told]
        elif isinstance(model, VehicleState) and model.emergency is not None:
            told = [bsm_under_own_names(spoken, one) for one in told]
    return Mapped(tuple((name, one) for one in told), notes)


def _is_detection(family: str, users: RoadUsers, messages: tuple[str, ...] | None) -> bool:
    """Return whether road users go into an SDSM, which J2735-2016 does not have."""
    return family == "sae" and sae_detection.wanted(users) and (messages is None or "SDSM" in messages)


def _is_person(family: str, users: RoadUsers, messages: tuple[str, ...] | None) -> bool:
    """Return whether road users go into a Chinese PSM, which the first phase does not have."""
    return family == "cn" and cn_person.wanted(users) and messages is not None and "PSM" in messages


def _written(family: str, model: Model, notes: Notes) -> tuple[str, list[Fields]]:
    writers = _WRITERS.get(family)
    if writers is None:
        raise ValueError(_unknown(family))
    found = writers.get(type(model))
    if found is None:
        raise TypeError(
            f"{type(model).__name__} is not a model: give one of {', '.join(kind.__name__ for kind in writers)}"
        )
    name, writer = found
    fields = writer(model, notes)
    if fields is None:
        return name, []
    return name, fields if isinstance(fields, list) else [fields]


def _unknown(family: str) -> str:
    return f"no mapping for the message family {family!r}: use one of {', '.join(FAMILIES)}"
