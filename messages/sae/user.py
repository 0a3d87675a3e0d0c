"""SAE PSM and `RoadUsers`.

Rules.  A PSM tells about one road user, so n users become n messages.  Motor vehicles and roadside units are not what a
PSM is for: they are dropped and counted.  Of the acceleration set the model has the longitudinal one only.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.model import RoadUser, RoadUserKind, RoadUsers
from cv2x.messages.motion import accuracy_fields, read_accuracy
from cv2x.messages.place import fitted_id, place_fields, place_of, position_of, read_place
from cv2x.messages.scale import (
    ACCELERATION_LAT,
    ACCELERATION_LONG,
    ACCELERATION_VERT,
    HEADING,
    SECOND_MARK,
    SPEED,
    YAW_RATE,
    Notes,
    whole,
)

KINDS: dict[str, RoadUserKind] = {
    "unavailable": RoadUserKind.UNKNOWN,
    "aPEDESTRIAN": RoadUserKind.PEDESTRIAN,
    "aPEDALCYCLIST": RoadUserKind.CYCLIST,
    "aPUBLICSAFETYWORKER": RoadUserKind.WORKER,
    "anANIMAL": RoadUserKind.ANIMAL,
}
WORDS: dict[RoadUserKind, str] = {kind: word for word, kind in KINDS.items()}
_REST = (
    "pathHistory",
    "pathPrediction",
    "propulsion",
    "useState",
    "crossRequest",
    "crossState",
    "clusterSize",
    "clusterRadius",
    "eventResponderType",
    "activityType",
    "activitySubType",
    "assistType",
    "sizing",
    "attachment",
    "attachmentRadius",
    "animalType",
    "regional",
)


def to_model(record: Any, notes: Notes) -> RoadUsers:
    """Return whom a PSM tells about."""
    for field in _REST:
        if getattr(record, field, None) is not None:
            notes[f"not carried: {field}"] += 1
    if record.position.regional is not None:
        notes["not carried: position.regional"] += 1
    kind = KINDS.get(record.basicType)
    if kind is None:
        notes["reserved: basicType"] += 1
        kind = RoadUserKind.UNKNOWN
    accel = record.accelSet
    if accel is not None and (
        accel.lat != ACCELERATION_LAT.unavailable or accel.vert != ACCELERATION_VERT.unavailable or accel.yaw != 0
    ):
        notes["not carried: accelSet beside long"] += 1
    accuracy = read_accuracy(record.accuracy)
    user = RoadUser(
        id=record.id,
        kind=kind,
        position=position_of(read_place(record.position, notes)),
        second_mark_ms=whole(SECOND_MARK, record.secMark, notes),
        speed_mps=SPEED.value(record.speed),
        heading_deg=HEADING.value(record.heading),
        accel_forward_mps2=None if accel is None else ACCELERATION_LONG.value(accel.long),
        message_count=record.msgCnt,
        semi_major_m=accuracy[0],
        semi_minor_m=accuracy[1],
        semi_major_heading_deg=accuracy[2],
    )
    return RoadUsers(users=(user,))


def from_model(users: RoadUsers, notes: Notes) -> list[dict[str, Any]]:
    """Return a PSM per user that can have one."""
    if users.source_id is not None:
        notes["not carried: source id"] += 1
    if users.position is not None:
        notes["not carried: reference position"] += 1
    told = []
    for user in users.users:
        if user.kind not in WORDS:
            notes[f"dropped: user of kind {user.kind.value}"] += 1
        else:
            told.append(_psm(user, users.message_count, notes))
    return told


def _psm(user: RoadUser, shared_count: int | None, notes: Notes) -> dict[str, Any]:
    for name, value in (
        ("size", user.width_m or user.length_m or user.height_m),
        ("source", user.source),
        ("temporary id", user.temporary_id),
    ):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    count = user.message_count if user.message_count is not None else shared_count
    if count is None:
        notes["no unavailable: msgCnt"] += 1
        count = 0
    accuracy = (user.semi_major_m, user.semi_minor_m, user.semi_major_heading_deg)
    fields: dict[str, Any] = {
        "basicType": WORDS[user.kind],
        "secMark": SECOND_MARK.raw(user.second_mark_ms, notes),
        "msgCnt": count % 128,
        "id": fitted_id(user.id, 4, notes),
        "position": place_fields(place_of(user.position, notes)),
        "accuracy": accuracy_fields(accuracy, notes),
        "speed": SPEED.raw(user.speed_mps, notes),
        "heading": HEADING.raw(user.heading_deg, notes),
    }
    accel = ACCELERATION_LONG.optional(user.accel_forward_mps2, notes)
    if accel is not None:
        fields["accelSet"] = {
            "long": accel,
            "lat": ACCELERATION_LAT.raw(None, notes),
            "vert": ACCELERATION_VERT.raw(None, notes),
            "yaw": YAW_RATE.raw(None, notes),
        }
    return fields
