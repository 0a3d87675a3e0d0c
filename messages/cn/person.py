"""Chinese PSM (second phase) and `RoadUsers` who speak for themselves.

Rules.  A PSM tells about its sender alone, so n users become n messages.  Motor vehicles and roadside units are not
what a PSM is for: they are dropped and counted.  Paths, propulsion, clusters, attachments, requests and the radius have
no place in the model.  The contents of a PSM are a reconstruction (unverified), and so is everything here.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
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

ID_SIZE = 8
_KINDS: dict[str, RoadUserKind] = {
    "unavailable": RoadUserKind.UNKNOWN,
    "aPEDESTRIAN": RoadUserKind.PEDESTRIAN,
    "aPEDALCYCLIST": RoadUserKind.CYCLIST,
    "aROADWORKER": RoadUserKind.WORKER,
    "anANIMAL": RoadUserKind.ANIMAL,
}
_WORDS: dict[RoadUserKind, str] = {kind: word for word, kind in _KINDS.items()}


def wanted(users: RoadUsers) -> bool:
    """Return whether these road users speak for themselves."""
    return users.source_id is None


def to_model(record: Any, notes: Notes) -> RoadUsers:
    """Return whom a PSM tells about."""
    for field in ("timeConfidence", "pathHistory", "path_Planning"):
        if getattr(record, field) not in (None, "unavailable"):
            notes[f"not carried: {field.replace('_', '-')}"] += 1
    if record.overallRadius:
        notes["not carried: overallRadius"] += 1
    about = record.non_motorData
    count_additions(about, "Non-motorData", notes)
    for field in about._fields:
        if field != "basicType" and getattr(about, field) is not None:
            notes[f"not carried: {field}"] += 1
    kind = _KINDS.get(about.basicType)
    if kind is None:
        notes["reserved: basicType"] += 1
        kind = RoadUserKind.UNKNOWN
    accel = record.accelSet
    if accel is not None and (
        accel.lat != ACCELERATION_LAT.unavailable or accel.vert != ACCELERATION_VERT.unavailable or accel.yaw != 0
    ):
        notes["not carried: accelSet beside long"] += 1
    accuracy = read_accuracy(record.posAccuracy)
    user = RoadUser(
        id=record.id,
        kind=kind,
        position=position_of(read_place(record.pos, notes)),
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
    if users.position is not None:
        notes["not carried: reference position"] += 1
    told = []
    for user in users.users:
        if user.kind not in _WORDS:
            notes[f"dropped: user of kind {user.kind.value}"] += 1
        else:
            told.append(_fields(user, users.message_count, notes))
    return told


def _fields(user: RoadUser, shared_count: int | None, notes: Notes) -> dict[str, Any]:
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
    fields: dict[str, Any] = {
        "msgCnt": (count or 0) % 128,
        "id": fitted_id(user.id, ID_SIZE, notes),
        "secMark": SECOND_MARK.raw(user.second_mark_ms, notes),
        "pos": place_fields(place_of(user.position, notes)),
        "posAccuracy": accuracy_fields((user.semi_major_m, user.semi_minor_m, user.semi_major_heading_deg), notes),
        "speed": SPEED.raw(user.speed_mps, notes),
        "heading": HEADING.raw(user.heading_deg, notes),
        "overallRadius": 0,
        "non-motorData": {"basicType": _WORDS[user.kind]},
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
