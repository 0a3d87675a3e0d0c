"""CPM of release 2 and `RoadUsers` that somebody else tells about.

Rules.  Objects are told in centimetres east, north and up of the reference position, directions counter-clockwise from
east, times against the reference time, earlier ones negative (all unverified).  Of several classes the first one
counts.  An object without a position cannot be told.  Sensors, regions, the station's own attitude, orientations,
accelerations, correlations and all confidences have no place in the model; the CPM of release 1 is not mapped.
"""

from __future__ import annotations

import math
from typing import Any

from cv2x.clock import MILLISECOND_NS, resolve_second_mark, second_mark_ms
from cv2x.geodesy import LocalFrame
from cv2x.messages.additions import count_additions
from cv2x.messages.etsi.moments import TIMESTAMP_LIMIT, its_ms, utc_ns_of
from cv2x.messages.etsi.place import NO_ACCURACY, position_fields, read_position
from cv2x.messages.etsi.quantities import (
    DIMENSION,
    HEADING,
    NO_ANGLE_CONFIDENCE,
    NO_SPEED_CONFIDENCE,
    SPEED,
    VELOCITY,
)
from cv2x.messages.etsi.releases import Circumstances, Release, count_present, header_fields, station_octets
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers
from cv2x.messages.place import fitted_id
from cv2x.messages.scale import SECOND_MARK, Notes, whole_raw

OBJECTS = 5
"""containerId of the perceived objects."""
OBJECT_LIMIT = 128
"""Objects put into one message; the standard takes 255."""
REACH_CM = 131_071
DELTA_LOW_MS, DELTA_HIGH_MS = -2048, 2047
_NO_COORDINATE_CONFIDENCE, _NO_DIMENSION_CONFIDENCE, _NO_CLASS_CONFIDENCE = 4096, 32, 101
_REST = (
    "acceleration",
    "angles",
    "zAngularVelocity",
    "lowerTriangularCorrelationMatrices",
    "objectAge",
    "objectPerceptionQuality",
    "sensorIdList",
    "mapPosition",
)
_VRU_KINDS = {
    "pedestrian": RoadUserKind.PEDESTRIAN,
    "bicyclistAndLightVruVehicle": RoadUserKind.CYCLIST,
    "motorcyclist": RoadUserKind.MOTOR,
    "animal": RoadUserKind.ANIMAL,
}
_ROAD_WORKER = ("pedestrian", 2)
_ANY_VEHICLE = 0
_CLASSES: dict[RoadUserKind, tuple[str, Any] | None] = {
    RoadUserKind.UNKNOWN: None,
    RoadUserKind.MOTOR: ("vehicleSubClass", _ANY_VEHICLE),
    RoadUserKind.CYCLIST: ("vruSubClass", ("bicyclistAndLightVruVehicle", 0)),
    RoadUserKind.PEDESTRIAN: ("vruSubClass", ("pedestrian", 0)),
    RoadUserKind.WORKER: ("vruSubClass", _ROAD_WORKER),
    RoadUserKind.ANIMAL: ("vruSubClass", ("animal", 0)),
}
_USER_REST = ("accel_forward_mps2", "message_count", "temporary_id", "source")


def to_model(record: Any, notes: Notes) -> RoadUsers | None:
    """Return whom a CPM tells about, ``None`` (counted) for one of release 1."""
    if "payload" not in record._fields:
        notes["dropped: CPM of release 1"] += 1
        return None
    payload = record.payload
    management = payload.managementContainer
    count_additions(payload, "CpmPayload", notes)
    count_additions(management, "ManagementContainer", notes)
    count_present(management, ("segmentationInfo", "messageRateRange"), notes)
    position, accuracy = read_position(management.referencePosition, notes)
    if accuracy != NO_ACCURACY:
        notes["not carried: accuracy of referencePosition"] += 1
    reference_ns = utc_ns_of(management.referenceTime)
    users: list[RoadUser] = []
    for container in payload.cpmContainers:
        data = container.containerData
        if container.containerId == OBJECTS and hasattr(data, "perceivedObjects"):
            count_additions(data, "PerceivedObjectContainer", notes)
            if data.numberOfPerceivedObjects != len(data.perceivedObjects):
                notes["not carried: numberOfPerceivedObjects"] += 1
            users += _read_users(data.perceivedObjects, position, reference_ns, notes)
        else:
            notes[f"not carried: container {container.containerId}"] += 1
    return RoadUsers(users=tuple(users), source_id=station_octets(record.header), position=position)


def _read_users(objects: Any, origin: Position | None, reference_ns: int, notes: Notes) -> list[RoadUser]:
    frame = None if origin is None else LocalFrame(origin.lat_deg, origin.lon_deg)
    return [_user(record, frame, origin, reference_ns, notes) for record in objects]


def _user(record: Any, frame: LocalFrame | None, origin: Position | None, reference_ns: int, notes: Notes) -> RoadUser:
    count_additions(record, "PerceivedObject", notes)
    count_present(record, _REST, notes)
    if record.objectId is None:
        notes["assumed: object id"] += 1
    speed_mps, heading_deg = _read_velocity(record.velocity, notes)
    return RoadUser(
        id=(record.objectId or 0).to_bytes(2, "big"),
        kind=_kind(record.classification, notes),
        position=None if frame is None or origin is None else _place(record.position, frame, origin, notes),
        second_mark_ms=second_mark_ms(reference_ns + record.measurementDeltaTime * MILLISECOND_NS),
        speed_mps=speed_mps,
        heading_deg=heading_deg,
        width_m=_dimension(record.objectDimensionY),
        length_m=_dimension(record.objectDimensionX),
        height_m=_dimension(record.objectDimensionZ),
    )


def _dimension(record: Any) -> float | None:
    return None if record is None else DIMENSION.value(record.value)


def _place(record: Any, frame: LocalFrame, origin: Position, notes: Notes) -> Position | None:
    lat_deg, lon_deg = frame.to_wgs84(record.xCoordinate.value / 100, record.yCoordinate.value / 100)
    if not (abs(lat_deg) <= 90.0 and abs(lon_deg) <= 180.0):
        notes["dropped: position out of reach"] += 1
        return None
    up = record.zCoordinate
    elevation_m = None
    if up is not None and origin.elevation_m is not None:
        elevation_m = (round(origin.elevation_m * 100) + up.value) / 100
    elif up is not None:
        notes["not carried: elevation above an unknown one"] += 1
    return Position(float(lat_deg), float(lon_deg), elevation_m)


def _read_velocity(choice: tuple[str, Any] | None, notes: Notes) -> tuple[float | None, float | None]:
    """Return speed and heading."""
    if choice is None:
        return None, None
    form, velocity = choice
    if velocity.zVelocity is not None:
        notes["not carried: zVelocity"] += 1
    if form == "polarVelocity":
        direction = HEADING.value(velocity.velocityDirection.value)
        heading_deg = None if direction is None else (90.0 - direction) % 360.0
        return SPEED.value(velocity.velocityMagnitude.speedValue), heading_deg
    east, north = VELOCITY.value(velocity.xVelocity.value), VELOCITY.value(velocity.yVelocity.value)
    if east is None or north is None:
        if east is not None or north is not None:
            notes["not carried: half a velocity"] += 1
        return None, None
    notes["approximated: cartesian velocity"] += 1
    speed_mps = math.hypot(east, north)
    return speed_mps, math.degrees(math.atan2(east, north)) % 360.0 if speed_mps else None


def _kind(classes: Any, notes: Notes) -> RoadUserKind:
    if not classes:
        return RoadUserKind.UNKNOWN
    if len(classes) > 1:
        notes["not carried: further classes"] += len(classes) - 1
    form, value = classes[0].objectClass
    if form == "vehicleSubClass":
        if value != _ANY_VEHICLE:
            notes["not carried: vehicleSubClass"] += 1
        return RoadUserKind.MOTOR
    if form == "vruSubClass":
        if value == _ROAD_WORKER:
            return RoadUserKind.WORKER
        profile, subprofile = value
        if subprofile or profile not in _VRU_KINDS:
            notes["not carried: subprofile"] += 1
        return _VRU_KINDS.get(profile, RoadUserKind.UNKNOWN)
    notes[f"not carried: {form}"] += 1
    return RoadUserKind.UNKNOWN


def from_model(users: RoadUsers, notes: Notes, around: Circumstances, release: Release) -> list[dict[str, Any]]:
    """Return as many CPM as the users need; none (counted) where nobody can be told."""
    if users.message_count is not None:
        notes["not carried: message count"] += 1
    told = []
    for user in users.users:
        if user.kind not in _CLASSES:
            notes[f"dropped: user of kind {user.kind.value}"] += 1
        elif user.position is None:
            notes["dropped: user without a position"] += 1
        else:
            told.append((user, user.position))
    origin = users.position
    if origin is None and told:
        origin = told[0][1]
        notes["assumed: referencePosition"] += 1
    if origin is None or not told:
        notes["dropped: CPM without users"] += 1
        return []
    reference_ns = _reference(told[0][0], around, notes)
    frame = LocalFrame(origin.lat_deg, origin.lon_deg)
    objects = [
        fields
        for user, position in told
        if (fields := _object(user, position, frame, origin, reference_ns, notes)) is not None
    ]
    head = {
        "referenceTime": 0 if reference_ns is None else min(max(its_ms(reference_ns), 0), TIMESTAMP_LIMIT),
        "referencePosition": position_fields(origin, NO_ACCURACY, notes, axes=False),
    }
    station = int.from_bytes(fitted_id(users.source_id or b"", 4, notes), "big")
    return [
        {
            "header": header_fields(release, "CPM", station),
            "payload": _payload(head, objects[start : start + OBJECT_LIMIT]),
        }
        for start in range(0, len(objects), OBJECT_LIMIT)
    ]


def _payload(head: dict[str, Any], objects: list[dict[str, Any]]) -> dict[str, Any]:
    data = {"numberOfPerceivedObjects": len(objects), "perceivedObjects": objects}
    return {"managementContainer": head, "cpmContainers": [{"containerId": OBJECTS, "containerData": data}]}


def _reference(user: RoadUser, around: Circumstances, notes: Notes) -> int | None:
    """Return the instant all objects are told against: that of the first, ``None`` (counted) where it is not known."""
    if around.near_utc_ns is None:
        notes["no unavailable: referenceTime (no instant near by is known)"] += 1
        return None
    mark = whole_raw(SECOND_MARK, user.second_mark_ms, notes)
    if mark is None:
        notes["assumed: referenceTime"] += 1
        return around.near_utc_ns
    return resolve_second_mark(mark, around.near_utc_ns)


def _object(
    user: RoadUser,
    position: Position,
    frame: LocalFrame,
    origin: Position,
    reference_ns: int | None,
    notes: Notes,
) -> dict[str, Any] | None:
    for name in _USER_REST:
        if getattr(user, name) is not None:
            notes[f"not carried: {name.removesuffix('_mps2').replace('_', ' ')}"] += 1
    if (user.semi_major_m, user.semi_minor_m, user.semi_major_heading_deg) != NO_ACCURACY:
        notes["not carried: accuracy"] += 1
    east_m, north_m = frame.to_enu(position.lat_deg, position.lon_deg)
    if not (abs(east_m) * 100 <= REACH_CM and abs(north_m) * 100 <= REACH_CM):
        notes["dropped: user out of reach"] += 1
        return None
    coordinates = {"xCoordinate": round(east_m * 100), "yCoordinate": round(north_m * 100)}
    if position.elevation_m is not None and origin.elevation_m is not None:
        up_m = position.elevation_m - origin.elevation_m
        if abs(up_m) * 100 <= REACH_CM:
            coordinates["zCoordinate"] = round(up_m * 100)
        else:
            notes["unavailable: zCoordinate"] += 1
    elif position.elevation_m is not None:
        notes["not carried: elevation above an unknown one"] += 1
    fields: dict[str, Any] = {
        "objectId": int.from_bytes(fitted_id(user.id, 2, notes), "big"),
        "measurementDeltaTime": _delta_ms(user.second_mark_ms, reference_ns, notes),
        "position": {
            name: {"value": value, "confidence": _NO_COORDINATE_CONFIDENCE} for name, value in coordinates.items()
        },
    }
    if user.speed_mps is not None or user.heading_deg is not None:
        direction = None if user.heading_deg is None else 90.0 - user.heading_deg
        fields["velocity"] = (
            "polarVelocity",
            {
                "velocityMagnitude": {
                    "speedValue": SPEED.raw(user.speed_mps, notes),
                    "speedConfidence": NO_SPEED_CONFIDENCE,
                },
                "velocityDirection": {"value": HEADING.raw(direction, notes), "confidence": NO_ANGLE_CONFIDENCE},
            },
        )
    for axis, size_m in (("Z", user.height_m), ("Y", user.width_m), ("X", user.length_m)):
        raw = DIMENSION.optional(size_m, notes)
        if raw is not None:
            fields[f"objectDimension{axis}"] = {"value": raw, "confidence": _NO_DIMENSION_CONFIDENCE}
    known = _CLASSES[user.kind]
    if known is not None:
        fields["classification"] = [{"objectClass": known, "confidence": _NO_CLASS_CONFIDENCE}]
    return fields


def _delta_ms(mark_ms: int | None, reference_ns: int | None, notes: Notes) -> int:
    mark = whole_raw(SECOND_MARK, mark_ms, notes)
    if mark is None or reference_ns is None:
        notes["no unavailable: measurementDeltaTime"] += 1
        return 0
    delta_ms = round((resolve_second_mark(mark, reference_ns) - reference_ns) / MILLISECOND_NS)
    if DELTA_LOW_MS <= delta_ms <= DELTA_HIGH_MS:
        return delta_ms
    notes["unavailable: measurementDeltaTime"] += 1
    return 0
