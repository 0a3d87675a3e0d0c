"""VAM and `RoadUsers`.

Rules.  A VAM tells about its sender alone, so n users become n messages.  What somebody is stands in the profile, where
one is sent, otherwise in the station type; a profile is written only for a road worker, whom no station type names.
Motor vehicles and roadside units are not what a VAM is for: they are dropped and counted, and riders of motorcycles,
which are motor vehicles in the model, do not come back.  Release 1 has no message about road users.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.etsi.moments import delta_raw, read_mark
from cv2x.messages.etsi.place import position_fields, read_position
from cv2x.messages.etsi.quantities import (
    FORWARD,
    HEADING,
    NO_ACCELERATION_CONFIDENCE,
    NO_ANGLE_CONFIDENCE,
    NO_SPEED_CONFIDENCE,
    SPEED,
)
from cv2x.messages.etsi.releases import R1, Circumstances, Release, count_present, header_fields, station_octets
from cv2x.messages.model import RoadUser, RoadUserKind, RoadUsers
from cv2x.messages.place import fitted_id
from cv2x.messages.scale import Notes

_STATION_KINDS = {
    0: RoadUserKind.UNKNOWN,
    1: RoadUserKind.PEDESTRIAN,
    2: RoadUserKind.CYCLIST,
    3: RoadUserKind.MOTOR,
    4: RoadUserKind.MOTOR,
    12: RoadUserKind.CYCLIST,
    13: RoadUserKind.ANIMAL,
}
_LIGHT_VEHICLE = 12
_STATION_TYPES = {
    RoadUserKind.UNKNOWN: 0,
    RoadUserKind.PEDESTRIAN: 1,
    RoadUserKind.WORKER: 1,
    RoadUserKind.CYCLIST: 2,
    RoadUserKind.ANIMAL: 13,
}
_PROFILES = {
    "pedestrian": RoadUserKind.PEDESTRIAN,
    "bicyclistAndLightVruVehicle": RoadUserKind.CYCLIST,
    "motorcyclist": RoadUserKind.MOTOR,
    "animal": RoadUserKind.ANIMAL,
}
_ROAD_WORKER = ("pedestrian", 2)
_PARAMETER_REST = ("vruClusterInformationContainer", "vruClusterOperationContainer", "vruMotionPredictionContainer")
_FAST_REST = (
    "curvature",
    "curvatureCalculationMode",
    "yawRate",
    "lateralAcceleration",
    "verticalAcceleration",
    "vruLanePosition",
    "environment",
    "movementControl",
    "orientation",
    "rollAngle",
    "deviceUsage",
)
_USER_REST = ("width_m", "length_m", "height_m", "message_count", "temporary_id", "source")


def to_model(record: Any, notes: Notes, around: Circumstances) -> RoadUsers:
    """Return whom a VAM tells about."""
    parameters = record.vam.vamParameters
    basic, fast = parameters.basicContainer, parameters.vruHighFrequencyContainer
    for part, name in ((parameters, "VamParameters"), (basic, "BasicContainer"), (fast, "VruHighFrequencyContainer")):
        count_additions(part, name, notes)
    count_present(parameters, _PARAMETER_REST, notes)
    count_present(fast, _FAST_REST, notes)
    acceleration = fast.longitudinalAcceleration
    for name, confidence, nothing in (
        ("heading", fast.heading.confidence, NO_ANGLE_CONFIDENCE),
        ("speed", fast.speed.speedConfidence, NO_SPEED_CONFIDENCE),
        ("longitudinalAcceleration", acceleration.longitudinalAccelerationConfidence, NO_ACCELERATION_CONFIDENCE),
    ):
        if confidence != nothing:
            notes[f"not carried: confidence of {name}"] += 1
    position, accuracy = read_position(basic.referencePosition, notes)
    user = RoadUser(
        id=station_octets(record.header),
        kind=_kind(basic.stationType, parameters.vruLowFrequencyContainer, notes),
        position=position,
        second_mark_ms=read_mark(record.vam.generationDeltaTime, around, notes),
        speed_mps=SPEED.value(fast.speed.speedValue),
        heading_deg=HEADING.value(fast.heading.value),
        accel_forward_mps2=FORWARD.value(acceleration.longitudinalAccelerationValue),
        semi_major_m=accuracy[0],
        semi_minor_m=accuracy[1],
        semi_major_heading_deg=accuracy[2],
    )
    return RoadUsers(users=(user,))


def _kind(station_type: int, slow: Any, notes: Notes) -> RoadUserKind:
    kind = _STATION_KINDS.get(station_type)
    if slow is not None:
        count_additions(slow, "VruLowFrequencyContainer", notes)
        count_present(slow, ("sizeClass", "exteriorLights"), notes)
        if slow.profileAndSubprofile == _ROAD_WORKER:
            return RoadUserKind.WORKER
        form, profile = slow.profileAndSubprofile
        told = _PROFILES.get(form)
        if told is None or profile:
            notes["not carried: profileAndSubprofile"] += 1
        if told is not None:
            return told
    if station_type == _LIGHT_VEHICLE:
        notes["approximated: lightVruVehicle"] += 1
    if kind is None:
        notes[f"not carried: stationType {station_type}"] += 1
        return RoadUserKind.UNKNOWN
    return kind


def from_model(users: RoadUsers, notes: Notes, around: Circumstances, release: Release) -> list[dict[str, Any]]:
    """Return a VAM per user that can have one; none (counted) in release 1.  Users somebody else tells about belong
    into a CPM.
    """
    if release is R1:
        notes["dropped: road users (release 1 has no message for them)"] += len(users.users) or 1
        return []
    for name, value in (("reference position", users.position), ("message count", users.message_count)):
        if value is not None:
            notes[f"not carried: {name}"] += 1
    told = []
    for user in users.users:
        if user.kind in _STATION_TYPES:
            told.append(_vam(user, notes, around, release))
        else:
            notes[f"dropped: user of kind {user.kind.value}"] += 1
    return told


def _vam(user: RoadUser, notes: Notes, around: Circumstances, release: Release) -> dict[str, Any]:
    for name in _USER_REST:
        if getattr(user, name) is not None:
            notes[f"not carried: {name.removesuffix('_m').replace('_', ' ')}"] += 1
    accuracy = user.semi_major_m, user.semi_minor_m, user.semi_major_heading_deg
    parameters: dict[str, Any] = {
        "basicContainer": {
            "stationType": _STATION_TYPES[user.kind],
            "referencePosition": position_fields(user.position, accuracy, notes, axes=True),
        },
        "vruHighFrequencyContainer": {
            "heading": {"value": HEADING.raw(user.heading_deg, notes), "confidence": NO_ANGLE_CONFIDENCE},
            "speed": {"speedValue": SPEED.raw(user.speed_mps, notes), "speedConfidence": NO_SPEED_CONFIDENCE},
            "longitudinalAcceleration": {
                "longitudinalAccelerationValue": FORWARD.raw(user.accel_forward_mps2, notes),
                "longitudinalAccelerationConfidence": NO_ACCELERATION_CONFIDENCE,
            },
        },
    }
    if user.kind is RoadUserKind.WORKER:
        parameters["vruLowFrequencyContainer"] = {"profileAndSubprofile": _ROAD_WORKER}
    return {
        "header": header_fields(release, "VAM", int.from_bytes(fitted_id(user.id, 4, notes), "big")),
        "vam": {
            "generationDeltaTime": delta_raw(user.second_mark_ms, around, notes),
            "vamParameters": parameters,
        },
    }
