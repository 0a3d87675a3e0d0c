"""SAE SDSM and `RoadUsers` that somebody else tells about.

Rules.  A PSM is about its sender, so an SDSM is what tells of motor vehicles that somebody saw; road users of other
kinds go into PSMs, which editions without an SDSM have too (`wanted`).  Offsets are decimetres east, north and up of
the reference position, times milliseconds after the time stamp (all unverified); the time stamp is that of the first
user.  A user without a position, and one too far away, cannot be told.  A VRU that does not say which one is unknown.
Confidences, attitudes, vertical speeds, obstacles' sizes and all dates have no place in the model.
"""

from __future__ import annotations

from typing import Any

from cv2x.geodesy import LocalFrame
from cv2x.messages.additions import count_additions
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers
from cv2x.messages.motion import accuracy_fields
from cv2x.messages.place import DEGREE, fitted_id, place_fields, place_of, position_at, read_place
from cv2x.messages.sae.user import KINDS, WORDS
from cv2x.messages.scale import (
    ACCELERATION_LAT,
    ACCELERATION_LONG,
    ACCELERATION_VERT,
    HEADING,
    HEIGHT,
    LENGTH,
    SECOND_MARK,
    SPEED,
    WIDTH,
    YAW_RATE,
    Notes,
    whole,
    whole_raw,
)

OBJECT_LIMIT, ID_SIZE = 256, 4
REACH, DELTA_LIMIT_MS, MINUTE_MS = 32_767, 1500, 60_000
"""Decimetres; milliseconds either way."""
_UNKNOWN_ACCURACY = {"semiMajor": 255, "semiMinor": 255, "orientation": 65_535}
_NO_CLASS_CONFIDENCE = 101
_TYPES = {"unknown": RoadUserKind.UNKNOWN, "vehicle": RoadUserKind.MOTOR, "animal": RoadUserKind.ANIMAL}
_VRU = (RoadUserKind.PEDESTRIAN, RoadUserKind.CYCLIST, RoadUserKind.WORKER)
_TYPE_WORDS = {kind: word for word, kind in _TYPES.items()} | dict.fromkeys(_VRU, "vru")
_COMMON_REST = ("speedZ", "speedConfidenceZ", "accCfdX", "accCfdY", "accCfdZ", "accCfdYaw")
_USER_REST = (
    ("accuracy", "semi_major_m"),
    ("temporary id", "temporary_id"),
    ("source", "source"),
    ("message count of a user", "message_count"),
)


def wanted(users: RoadUsers) -> bool:
    """Return whether these road users need an SDSM."""
    return users.source_id is not None and any(user.kind is RoadUserKind.MOTOR for user in users.users)


def to_model(record: Any, notes: Notes) -> RoadUsers:
    """Return whom an SDSM tells about."""
    stamp = record.sDSMTimeStamp
    for field in ("year", "month", "day", "hour", "minute", "offset"):
        if getattr(stamp, field) is not None:
            notes[f"not carried: sDSMTimeStamp.{field}"] += 1
    if record.equipmentType != "unknown":
        notes["not carried: equipmentType"] += 1
    if record.refPosXYConf.to_dict() != _UNKNOWN_ACCURACY or record.refPosElConf not in (None, "unavailable"):
        notes["not carried: accuracy of refPos"] += 1
    if record.refPos.regional is not None:
        notes["not carried: refPos.regional"] += 1
    origin = read_place(record.refPos, notes)
    position = None if origin is None else position_at(origin)
    frame = None if origin is None else LocalFrame(origin.lat / DEGREE, origin.lon / DEGREE)
    mark = whole(SECOND_MARK, stamp.second, notes)
    return RoadUsers(
        users=tuple(_user(one, frame, position, mark, notes) for one in record.objects),
        message_count=record.msgCnt,
        source_id=record.sourceID,
        position=position,
    )


def _user(record: Any, frame: LocalFrame | None, origin: Position | None, mark: int | None, notes: Notes) -> RoadUser:
    common = record.detObjCommon
    count_additions(common, "DetectedObjectCommonData", notes)
    _count_common(common, notes)
    optional: tuple[str, Any] = record.detObjOptData or ("", None)
    form, detail = optional
    kind = _kind(common.objType, detail if form == "detVRU" else None, notes)
    width_m = length_m = height_m = None
    if form == "detVeh":
        if detail.size is not None:
            width_m, length_m = WIDTH.value(detail.size.width), LENGTH.value(detail.size.length)
        height_m = HEIGHT.value(detail.height)
        _count_others(detail, ("size", "height"), "detVeh", notes)
    elif form == "detVRU":
        _count_others(detail, ("basicType",), "detVRU", notes)
    elif form:
        notes[f"not carried: {form}"] += 1
    return RoadUser(
        id=common.objectID.to_bytes(2, "big"),
        kind=kind,
        position=None if frame is None or origin is None else _place(common.pos, frame, origin, notes),
        second_mark_ms=None if mark is None else (mark + common.measurementTime) % MINUTE_MS,
        speed_mps=SPEED.value(common.speed),
        heading_deg=HEADING.value(common.heading),
        accel_forward_mps2=None if common.accel4way is None else ACCELERATION_LONG.value(common.accel4way.long),
        width_m=width_m,
        length_m=length_m,
        height_m=height_m,
    )


def _count_common(common: Any, notes: Notes) -> None:
    confidence = common.posConfidence
    told = (common.timeConfidence, common.speedConfidence, common.headingConf, confidence.pos, confidence.elevation)
    if common.objTypeCfd != _NO_CLASS_CONFIDENCE or any(word not in (None, "unavailable") for word in told):
        notes["not carried: confidences of an object"] += 1
    for field in _COMMON_REST:
        if getattr(common, field) is not None:
            notes[f"not carried: {field}"] += 1
    accel = common.accel4way
    if accel is not None and (
        accel.lat != ACCELERATION_LAT.unavailable or accel.vert != ACCELERATION_VERT.unavailable or accel.yaw != 0
    ):
        notes["not carried: accel4way beside long"] += 1


def _count_others(record: Any, read: tuple[str, ...], what: str, notes: Notes) -> None:
    for field in record._fields:
        if field not in read and getattr(record, field) is not None:
            notes[f"not carried: {what}.{field}"] += 1


def _kind(word: str, vru: Any, notes: Notes) -> RoadUserKind:
    if vru is not None and vru.basicType is not None:
        kind = KINDS.get(vru.basicType)
        if kind is not None and _TYPE_WORDS[kind] == word:
            return kind
        notes["not carried: detVRU.basicType"] += 1
    found = _TYPES.get(word)
    if found is None:
        notes["approximated: vru of an unknown kind" if word == "vru" else "reserved: objType"] += 1
        return RoadUserKind.UNKNOWN
    return found


def _place(record: Any, frame: LocalFrame, origin: Position, notes: Notes) -> Position | None:
    lat_deg, lon_deg = frame.to_wgs84(record.offsetX / 10, record.offsetY / 10)
    if not (abs(lat_deg) <= 90.0 and abs(lon_deg) <= 180.0):
        notes["dropped: position out of reach"] += 1
        return None
    up, elevation_m = record.offsetZ, None
    if up is not None and origin.elevation_m is not None:
        elevation_m = (round(origin.elevation_m * 10) + up) / 10
    elif up is not None:
        notes["not carried: elevation above an unknown one"] += 1
    return Position(float(lat_deg), float(lon_deg), elevation_m)


def from_model(users: RoadUsers, notes: Notes) -> list[dict[str, Any]]:
    """Return as many SDSM as the users need; none (counted) where nobody can be told."""
    origin = place_of(users.position, notes)
    if origin is None:
        notes["assumed: refPos"] += 1
        places = (place_of(user.position, notes) for user in users.users)
        origin = next((place for place in places if place is not None), None)
    if origin is None:
        notes["dropped: SDSM without a reference position"] += 1
        return []
    if users.message_count is None:
        notes["no unavailable: msgCnt"] += 1
    marks = (whole_raw(SECOND_MARK, user.second_mark_ms, notes) for user in users.users)
    stamp = next((mark for mark in marks if mark is not None), None)
    frame = LocalFrame(origin.lat / DEGREE, origin.lon / DEGREE)
    told = [
        fields
        for user in users.users
        if (fields := _object_fields(user, frame, origin.elevation, stamp, notes)) is not None
    ]
    head = {
        "sourceID": fitted_id(users.source_id or b"", ID_SIZE, notes),
        "equipmentType": "unknown",
        "sDSMTimeStamp": {} if stamp is None else {"second": stamp},
        "refPos": place_fields(origin),
        "refPosXYConf": accuracy_fields((None, None, None), notes),
    }
    if not told:
        notes["dropped: SDSM without objects"] += 1
    return [
        {
            "msgCnt": ((users.message_count or 0) + start // OBJECT_LIMIT) % 128,
            **head,
            "objects": told[start : start + OBJECT_LIMIT],
        }
        for start in range(0, len(told), OBJECT_LIMIT)
    ]


def _object_fields(
    user: RoadUser, frame: LocalFrame, base: int | None, stamp: int | None, notes: Notes
) -> dict[str, Any] | None:
    word = _TYPE_WORDS.get(user.kind)
    if word is None:
        notes[f"dropped: user of kind {user.kind.value}"] += 1
        return None
    offset = _offset_fields(user.position, frame, base, notes)
    if offset is None:
        return None
    for what, field in _USER_REST:
        if getattr(user, field) is not None:
            notes[f"not carried: {what}"] += 1
    common: dict[str, Any] = {
        "objType": word,
        "objTypeCfd": _NO_CLASS_CONFIDENCE,
        "objectID": int.from_bytes(fitted_id(user.id, 2, notes), "big"),
        "measurementTime": _delta(user.second_mark_ms, stamp, notes),
        "timeConfidence": "unavailable",
        "pos": offset,
        "posConfidence": {"pos": "unavailable", "elevation": "unavailable"},
        "speed": SPEED.raw(user.speed_mps, notes),
        "speedConfidence": "unavailable",
        "heading": HEADING.raw(user.heading_deg, notes),
        "headingConf": "unavailable",
    }
    accel = ACCELERATION_LONG.optional(user.accel_forward_mps2, notes)
    if accel is not None:
        common["accel4way"] = {
            "long": accel,
            "lat": ACCELERATION_LAT.raw(None, notes),
            "vert": ACCELERATION_VERT.raw(None, notes),
            "yaw": YAW_RATE.raw(None, notes),
        }
    detail = _detail_fields(user, notes)
    return {"detObjCommon": common} if detail is None else {"detObjCommon": common, "detObjOptData": detail}


def _detail_fields(user: RoadUser, notes: Notes) -> tuple[str, dict[str, Any]] | None:
    sized = user.width_m is not None or user.length_m is not None
    if user.kind is not RoadUserKind.MOTOR:
        if sized or user.height_m is not None:
            notes["not carried: size"] += 1
        return ("detVRU", {"basicType": WORDS[user.kind]}) if user.kind in _VRU else None
    fields: dict[str, Any] = {}
    if sized:
        fields["size"] = {"width": WIDTH.raw(user.width_m, notes), "length": LENGTH.raw(user.length_m, notes)}
    height = HEIGHT.optional(user.height_m, notes)
    if height is not None:
        fields["height"] = height
    return ("detVeh", fields) if fields else None


def _offset_fields(
    position: Position | None, frame: LocalFrame, base: int | None, notes: Notes
) -> dict[str, int] | None:
    place = place_of(position, notes)
    if place is None:
        notes["dropped: user without a position"] += 1
        return None
    east_m, north_m = frame.to_enu(place.lat / DEGREE, place.lon / DEGREE)
    if not (abs(east_m) * 10 <= REACH and abs(north_m) * 10 <= REACH):
        notes["dropped: user out of reach"] += 1
        return None
    fields = {"offsetX": round(east_m * 10), "offsetY": round(north_m * 10)}
    if place.elevation is not None:
        if base is None or abs(place.elevation - base) > REACH:
            notes["not carried: elevation"] += 1
        else:
            fields["offsetZ"] = place.elevation - base
    return fields


def _delta(mark: int | None, stamp: int | None, notes: Notes) -> int:
    """Return the milliseconds from the time stamp to a mark, the shorter way round the minute, 0 (counted) where they
    are not known or too many.
    """
    if stamp is None:
        return 0
    delta = None if mark is None else (mark - stamp + MINUTE_MS // 2) % MINUTE_MS - MINUTE_MS // 2
    if delta is None or abs(delta) > DELTA_LIMIT_MS:
        notes["no unavailable: measurementTime"] += 1
        return 0
    return delta
