"""Chinese RSM and `RoadUsers`.

Rules.  A participant's number is its id, two octets big-endian.  Positions are told from the message's reference
position; where the model gives none, the first user's serves (counted).  More users than one message holds become
several messages.  Of the acceleration set the model has the longitudinal one only; position confidence, gear, steering,
motion confidence and class have no place in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.cn.offset import offset_fields, read_offset
from cv2x.messages.model import RoadUser, RoadUserKind, RoadUsers
from cv2x.messages.place import RawPlace, fitted_id, place_fields, place_of, position_of, read_place
from cv2x.messages.scale import (
    ACCELERATION_LAT,
    ACCELERATION_LONG,
    ACCELERATION_VERT,
    HEADING,
    HEIGHT,
    LENGTH,
    SECOND_MARK,
    SPEED,
    STEERING,
    WIDTH,
    YAW_RATE,
    Notes,
    whole,
)

PARTICIPANT_LIMIT = 16
_KINDS: dict[str, RoadUserKind] = {
    "unknown": RoadUserKind.UNKNOWN,
    "motor": RoadUserKind.MOTOR,
    "non-motor": RoadUserKind.CYCLIST,
    "pedestrian": RoadUserKind.PEDESTRIAN,
    "rsu": RoadUserKind.RSU,
}
_WORDS: dict[RoadUserKind, str] = {kind: word for word, kind in _KINDS.items()}
_NEAREST: dict[RoadUserKind, str] = {RoadUserKind.WORKER: "pedestrian", RoadUserKind.ANIMAL: "unknown"}
SOURCES = frozenset({"selfinfo", "v2x", "video", "microwaveRadar", "loop", "lidar", "integrated"})


def to_model(record: Any, notes: Notes) -> RoadUsers:
    """Return whom an RSM tells about."""
    reference = read_place(record.refPos, notes)
    return RoadUsers(
        users=tuple(read_participant(participant, reference, notes) for participant in record.participants),
        message_count=record.msgCnt,
        source_id=record.id,
        position=position_of(reference),
    )


def read_participant(record: Any, reference: RawPlace | None, notes: Notes) -> RoadUser:
    """Return whom a ParticipantData tells about, seen from the message's reference position."""
    _count_rest(record, notes)
    kind = _KINDS.get(record.ptcType)
    if kind is None:
        notes["reserved: ptcType"] += 1
        kind = RoadUserKind.UNKNOWN
    size = record.size
    return RoadUser(
        id=record.ptcId.to_bytes(2, "big"),
        kind=kind,
        position=position_of(read_offset(record.pos, reference, notes)),
        second_mark_ms=whole(SECOND_MARK, record.secMark, notes),
        speed_mps=SPEED.value(record.speed),
        heading_deg=HEADING.value(record.heading),
        accel_forward_mps2=None if record.accelSet is None else ACCELERATION_LONG.value(record.accelSet.long),
        width_m=WIDTH.value(size.width),
        length_m=LENGTH.value(size.length),
        height_m=HEIGHT.value(size.height),
        temporary_id=record.id,
        source=_source(record.source, notes),
    )


def _source(word: str, notes: Notes) -> str | None:
    if word in SOURCES:
        return word
    if word != "unknown":
        notes["reserved: source"] += 1
    return None


def _count_rest(record: Any, notes: Notes) -> None:
    count_additions(record, "ParticipantData", notes)
    confidence = record.posConfidence
    if confidence.pos != "unavailable" or confidence.elevation not in (None, "unavailable"):
        notes["not carried: posConfidence"] += 1
    if record.transmission not in (None, "unavailable"):
        notes["not carried: transmission"] += 1
    if STEERING.value(record.angle) is not None:
        notes["not carried: angle"] += 1
    for field in ("motionCfd", "vehicleClass"):
        if getattr(record, field) is not None:
            notes[f"not carried: {field}"] += 1
    accel = record.accelSet
    if accel is not None and (
        accel.lat != ACCELERATION_LAT.unavailable or accel.vert != ACCELERATION_VERT.unavailable or accel.yaw != 0
    ):
        notes["not carried: accelSet beside long"] += 1


def from_model(users: RoadUsers, notes: Notes) -> list[dict[str, Any]]:
    """Return as many RSM as the users need; none (counted) without users."""
    if not users.users:
        notes["dropped: RSM without users"] += 1
        return []
    places = [place_of(user.position, notes) for user in users.users]
    reference = place_of(users.position, notes)
    if reference is None:
        reference = next((place for place in places if place is not None), None)
        notes["assumed: refPos"] += 1
    count = users.message_count if users.message_count is not None else users.users[0].message_count
    if count is None:
        notes["no unavailable: msgCnt"] += 1
        count = 0
    head = {
        "id": fitted_id(users.source_id or b"", 8, notes),
        "refPos": place_fields(reference),
    }
    told = [_participant(user, place, reference, notes) for user, place in zip(users.users, places, strict=True)]
    return [
        {"msgCnt": (count + number) % 128, **head, "participants": chunk} for number, chunk in enumerate(_chunks(told))
    ]


def _chunks(told: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    return [list(told[start : start + PARTICIPANT_LIMIT]) for start in range(0, len(told), PARTICIPANT_LIMIT)]


def _participant(user: RoadUser, place: RawPlace | None, reference: RawPlace | None, notes: Notes) -> dict[str, Any]:
    word = _WORDS.get(user.kind)
    if word is None:
        notes[f"approximated: {user.kind.value}"] += 1
        word = _NEAREST[user.kind]
    size = {"width": WIDTH.raw(user.width_m, notes), "length": LENGTH.raw(user.length_m, notes)}
    height = HEIGHT.optional(user.height_m, notes)
    if height is not None:
        size["height"] = height
    if (user.semi_major_m, user.semi_minor_m, user.semi_major_heading_deg) != (None, None, None):
        notes["not carried: accuracy"] += 1
    fields: dict[str, Any] = {
        "ptcType": word,
        "ptcId": int.from_bytes(fitted_id(user.id, 2, notes), "big"),
        "source": user.source or "unknown",
        "secMark": SECOND_MARK.raw(user.second_mark_ms, notes),
        "pos": offset_fields(place, reference),
        "posConfidence": {"pos": "unavailable"},
        "speed": SPEED.raw(user.speed_mps, notes),
        "heading": HEADING.raw(user.heading_deg, notes),
        "size": size,
    }
    if user.temporary_id is not None:
        fields["id"] = fitted_id(user.temporary_id, 8, notes)
    accel = ACCELERATION_LONG.optional(user.accel_forward_mps2, notes)
    if accel is not None:
        fields["accelSet"] = {
            "long": accel,
            "lat": ACCELERATION_LAT.raw(None, notes),
            "vert": ACCELERATION_VERT.raw(None, notes),
            "yaw": YAW_RATE.raw(None, notes),
        }
    return fields
