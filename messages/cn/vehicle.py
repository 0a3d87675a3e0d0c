"""Chinese BSM and `VehicleState`.

Rules.  Optional fields that say unavailable come back absent: `angle`, `posAccuracy`, each brake word, the height.
Offsets of path points are kept as differences, whichever form they came in.  Time, position and motion confidence and
fuel type have no place in the model.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.cn.offset import difference_fields, read_difference
from cv2x.messages.model import Brakes, PathPoint, VehicleState
from cv2x.messages.motion import (
    accuracy_fields,
    history_of,
    point_fields,
    point_offsets,
    prediction_fields,
    read_brakes,
    read_emergency,
    read_history_rest,
    read_point,
    read_prediction,
    read_transmission,
    transmission_word,
    wheel_bits,
)
from cv2x.messages.place import RawPlace, fitted_id, place_fields, place_of, position_of, read_place
from cv2x.messages.scale import (
    ACCELERATION_LAT,
    ACCELERATION_LONG,
    ACCELERATION_VERT,
    HEADING,
    HEIGHT,
    LENGTH,
    ORIENTATION,
    SECOND_MARK,
    SEMI_MAJOR,
    SEMI_MINOR,
    SPEED,
    STEERING,
    WIDTH,
    YAW_RATE,
    Notes,
    Readings,
    whole,
)
from cv2x.messages.words import CN_EVENTS, LIGHTS

ID_SIZE = 8
_CORE = Readings(
    ("posAccuracy.semiMajor", SEMI_MAJOR),
    ("posAccuracy.semiMinor", SEMI_MINOR),
    ("posAccuracy.orientation", ORIENTATION),
    ("speed", SPEED),
    ("heading", HEADING),
    ("angle", STEERING),
    ("accelSet.long", ACCELERATION_LONG),
    ("accelSet.lat", ACCELERATION_LAT),
    ("accelSet.vert", ACCELERATION_VERT),
    ("accelSet.yaw", YAW_RATE),
    ("size.width", WIDTH),
    ("size.length", LENGTH),
    ("size.height", HEIGHT),
)
UNKNOWN_CLASS = 0
"""BasicVehicleClass of a vehicle nobody knows the class of (unverified)."""


def to_model(record: Any, notes: Notes) -> VehicleState:
    """Return what a BSM means."""
    brakes, safety = record.brakes, record.safetyExt
    major_m, minor_m, major_heading_deg, speed_mps, heading_deg, wheel_deg, *rest = _CORE.read(record)
    forward_mps2, right_mps2, down_mps2, yaw_dps, width_m, length_m, height_m = rest
    place = read_place(record.pos, notes)
    if (
        record.posConfidence is not None
        or record.motionCfd is not None
        or record.timeConfidence is not None
        or record.vehicleClass.fuelType is not None
    ):
        _count_rest(record, notes)
    events = lights = emergency = radius_m = confidence = None
    history: tuple[PathPoint, ...] = ()
    if safety is not None:
        count_additions(safety, "VehicleSafetyExtensions", notes)
        events = None if safety.events is None else CN_EVENTS.read(safety.events, notes)
        lights = None if safety.lights is None else LIGHTS.read(safety.lights, notes)
        radius_m, confidence = read_prediction(safety.pathPrediction)
        if safety.pathHistory is not None:
            history = _read_history(safety.pathHistory, place, notes)
    if record.emergencyExt is not None:
        said = record.emergencyExt
        count_additions(said, "VehicleEmergencyExtensions", notes)
        emergency = read_emergency(said.responseType, said.sirenUse, said.lightsUse, notes)
    return VehicleState(
        temporary_id=record.id,
        message_count=record.msgCnt,
        second_mark_ms=whole(SECOND_MARK, record.secMark, notes),
        position=position_of(place),
        semi_major_m=major_m,
        semi_minor_m=minor_m,
        semi_major_heading_deg=major_heading_deg,
        transmission=read_transmission(record.transmission, notes),
        speed_mps=speed_mps,
        heading_deg=heading_deg,
        steering_wheel_deg=wheel_deg,
        accel_forward_mps2=forward_mps2,
        accel_right_mps2=right_mps2,
        accel_down_mps2=down_mps2,
        yaw_rate_dps=yaw_dps,
        brakes=read_brakes(
            brakes.wheelBrakes,
            brakes.traction,
            brakes.abs,
            brakes.scs,
            brakes.brakeBoost,
            brakes.auxBrakes,
            brakes.brakePadel,
        ),
        width_m=width_m,
        length_m=length_m,
        height_m=height_m,
        vehicle_class=record.vehicleClass.classification or None,
        events=events,
        lights=lights,
        emergency=emergency,
        path_history=history,
        predicted_radius_m=radius_m,
        predicted_confidence=confidence,
    )


def _count_rest(record: Any, notes: Notes) -> None:
    if record.timeConfidence not in (None, "unavailable"):
        notes["not carried: timeConfidence"] += 1
    for field in ("posConfidence", "motionCfd"):
        if getattr(record, field) is not None:
            notes[f"not carried: {field}"] += 1
    if record.vehicleClass.fuelType is not None:
        notes["not carried: vehicleClass.fuelType"] += 1


def _read_history(record: Any, here: RawPlace | None, notes: Notes) -> tuple[PathPoint, ...]:
    read_history_rest(record, notes)
    points = []
    for point in record.crumbData:
        difference = read_difference(point.llvOffset, here, notes)
        if difference is not None:
            points.append(read_point(point, *difference, notes))
    return tuple(points)


def from_model(state: VehicleState, notes: Notes) -> dict[str, Any]:
    """Return a BSM.  Raises EncodeError for a wheel or word the standard does not have."""
    place = place_of(state.position, notes)
    fields: dict[str, Any] = {
        "msgCnt": state.message_count % 128,
        "id": fitted_id(state.temporary_id, ID_SIZE, notes),
        "secMark": SECOND_MARK.raw(state.second_mark_ms, notes),
        "pos": place_fields(place),
        "transmission": transmission_word(state.transmission),
        "speed": SPEED.raw(state.speed_mps, notes),
        "heading": HEADING.raw(state.heading_deg, notes),
        "accelSet": {
            "long": ACCELERATION_LONG.raw(state.accel_forward_mps2, notes),
            "lat": ACCELERATION_LAT.raw(state.accel_right_mps2, notes),
            "vert": ACCELERATION_VERT.raw(state.accel_down_mps2, notes),
            "yaw": YAW_RATE.raw(state.yaw_rate_dps, notes),
        },
        "brakes": _brake_fields(state.brakes),
        "size": {"width": WIDTH.raw(state.width_m, notes), "length": LENGTH.raw(state.length_m, notes)},
        "vehicleClass": {"classification": state.vehicle_class or UNKNOWN_CLASS},
    }
    accuracy = (state.semi_major_m, state.semi_minor_m, state.semi_major_heading_deg)
    if accuracy != (None, None, None):
        fields["posAccuracy"] = accuracy_fields(accuracy, notes)
    angle = STEERING.optional(state.steering_wheel_deg, notes)
    if angle is not None:
        fields["angle"] = angle
    height = HEIGHT.optional(state.height_m, notes)
    if height is not None:
        fields["size"]["height"] = height
    safety = _safety_fields(state, place, notes)
    if safety:
        fields["safetyExt"] = safety
    if state.emergency is not None:
        said = state.emergency
        words = {"responseType": said.response, "sirenUse": said.siren, "lightsUse": said.lights}
        emergency = {name: word for name, word in words.items() if word is not None}
        if emergency:
            fields["emergencyExt"] = emergency
    return fields


def _brake_fields(brakes: Brakes) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "brakePadel": brakes.pedal,
        "wheelBrakes": None if brakes.wheels is None else wheel_bits(brakes.wheels),
        "traction": brakes.traction,
        "abs": brakes.abs,
        "scs": brakes.stability,
        "brakeBoost": brakes.boost,
        "auxBrakes": brakes.auxiliary,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _safety_fields(state: VehicleState, here: RawPlace | None, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if state.events is not None:
        fields["events"] = CN_EVENTS.write(state.events, notes)
    crumbs = []
    for point in history_of(state, notes):
        raw = point_offsets(point, notes)
        offset = None if raw is None else difference_fields(*raw, here, notes)
        if offset is not None:
            crumbs.append({"llvOffset": offset, **point_fields(point, notes)})
    if crumbs:
        fields["pathHistory"] = {"crumbData": crumbs}
    prediction = prediction_fields(state, notes)
    if prediction is not None:
        fields["pathPrediction"] = prediction
    if state.lights is not None:
        fields["lights"] = LIGHTS.write(state.lights, notes)
    return fields
