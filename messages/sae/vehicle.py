"""SAE BSM and `VehicleState`.

Rules.  Core data and the safety extension are carried whole; of the supplemental extension the vehicle class and the
height.  Other parts, regional extensions and the pedal (which SAE has no word for) are counted.  A part is sent only
where it says something.
"""

from __future__ import annotations

from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import PathPoint, VehicleState
from cv2x.messages.motion import (
    accuracy_fields,
    history_of,
    point_fields,
    point_offsets,
    prediction_fields,
    read_accuracy,
    read_brakes,
    read_history_rest,
    read_point,
    read_prediction,
    read_transmission,
    transmission_word,
    wheel_bits,
)
from cv2x.messages.place import (
    UNKNOWN_ELEVATION,
    UNKNOWN_LAT,
    UNKNOWN_LONG,
    fitted_id,
    place_of,
    position_of,
    raw_place,
)
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
from cv2x.messages.words import LIGHTS, SAE_EVENTS

ID_SIZE = 4
SAFETY, SPECIAL, SUPPLEMENTAL = 0, 1, 2
"""Keys of partII."""
_PART_NAMES = {SPECIAL: "SpecialVehicleExtensions"}
UNKNOWN_RISE = -2048
_OFFSET_LIMIT = 131_072
_RISE_LIMIT = 2048


def to_model(record: Any, notes: Notes) -> VehicleState:
    """Return what a BSM means."""
    core = record.coreData
    accel, size, brakes = core.accelSet, core.size, core.brakes
    accuracy = read_accuracy(core.accuracy)
    events = lights = radius_m = confidence = height_m = vehicle_class = None
    history: tuple[PathPoint, ...] = ()
    seen: set[int] = set()
    if record.regional is not None:
        notes["not carried: regional"] += len(record.regional)
    for part in record.partII or ():
        key, value = part.partII_Id, part.partII_Value
        if key in seen:
            notes["not carried: partII repeated"] += 1
        elif key == SAFETY and hasattr(value, "pathHistory"):
            count_additions(value, "VehicleSafetyExtensions", notes)
            events = None if value.events is None else SAE_EVENTS.read(value.events, notes)
            lights = None if value.lights is None else LIGHTS.read(value.lights, notes)
            radius_m, confidence = read_prediction(value.pathPrediction)
            if value.pathHistory is not None:
                history = _read_history(value.pathHistory, notes)
        elif key == SUPPLEMENTAL and hasattr(value, "classification"):
            vehicle_class, height_m = _read_supplement(value, notes)
        else:
            notes[f"not carried: partII.{_PART_NAMES.get(key, key)}"] += 1
        seen.add(key)
    return VehicleState(
        temporary_id=core.id,
        message_count=core.msgCnt,
        second_mark_ms=whole(SECOND_MARK, core.secMark, notes),
        position=position_of(raw_place(core.lat, core.long, core.elev, notes)),
        semi_major_m=accuracy[0],
        semi_minor_m=accuracy[1],
        semi_major_heading_deg=accuracy[2],
        transmission=read_transmission(core.transmission, notes),
        speed_mps=SPEED.value(core.speed),
        heading_deg=HEADING.value(core.heading),
        steering_wheel_deg=STEERING.value(core.angle),
        accel_forward_mps2=ACCELERATION_LONG.value(accel.long),
        accel_right_mps2=ACCELERATION_LAT.value(accel.lat),
        accel_down_mps2=ACCELERATION_VERT.value(accel.vert),
        yaw_rate_dps=YAW_RATE.value(accel.yaw),
        brakes=read_brakes(
            brakes.wheelBrakes, brakes.traction, brakes.abs, brakes.scs, brakes.brakeBoost, brakes.auxBrakes
        ),
        width_m=WIDTH.value(size.width),
        length_m=LENGTH.value(size.length),
        height_m=height_m,
        vehicle_class=vehicle_class,
        events=events,
        lights=lights,
        path_history=history,
        predicted_radius_m=radius_m,
        predicted_confidence=confidence,
    )


def _read_supplement(record: Any, notes: Notes) -> tuple[int | None, float | None]:
    """Return (vehicle class, height in metres) of a SupplementalVehicleExtensions; the rest is counted."""
    count_additions(record, "SupplementalVehicleExtensions", notes)
    _count_others(record, ("classification", "vehicleData"), "", notes)
    data = record.vehicleData
    if data is None:
        return record.classification or None, None
    _count_others(data, ("height",), "vehicleData.", notes)
    return record.classification or None, HEIGHT.value(data.height)


def _count_others(record: Any, read: tuple[str, ...], path: str, notes: Notes) -> None:
    """Count the members beside those that are read; editions name them differently."""
    for field in record._fields:
        if field not in read and getattr(record, field) is not None:
            notes[f"not carried: partII.SupplementalVehicleExtensions.{path}{field}"] += 1


def _read_history(record: Any, notes: Notes) -> tuple[PathPoint, ...]:
    read_history_rest(record, notes)
    points = []
    for point in record.crumbData:
        rise = None if point.elevationOffset == UNKNOWN_RISE else point.elevationOffset
        points.append(read_point(point, point.latOffset, point.lonOffset, rise, notes))
    return tuple(points)


def from_model(state: VehicleState, notes: Notes) -> dict[str, Any]:
    """Return a BSM.  Raises EncodeError for a wheel or word the standard does not have."""
    place = place_of(state.position, notes)
    brakes = state.brakes
    if brakes.pedal is not None:
        notes["not carried: brake pedal"] += 1
    core = {
        "msgCnt": state.message_count % 128,
        "id": fitted_id(state.temporary_id, ID_SIZE, notes),
        "secMark": SECOND_MARK.raw(state.second_mark_ms, notes),
        "lat": UNKNOWN_LAT if place is None else place.lat,
        "long": UNKNOWN_LONG if place is None else place.lon,
        "elev": UNKNOWN_ELEVATION if place is None or place.elevation is None else place.elevation,
        "accuracy": accuracy_fields((state.semi_major_m, state.semi_minor_m, state.semi_major_heading_deg), notes),
        "transmission": transmission_word(state.transmission),
        "speed": SPEED.raw(state.speed_mps, notes),
        "heading": HEADING.raw(state.heading_deg, notes),
        "angle": STEERING.raw(state.steering_wheel_deg, notes),
        "accelSet": {
            "long": ACCELERATION_LONG.raw(state.accel_forward_mps2, notes),
            "lat": ACCELERATION_LAT.raw(state.accel_right_mps2, notes),
            "vert": ACCELERATION_VERT.raw(state.accel_down_mps2, notes),
            "yaw": YAW_RATE.raw(state.yaw_rate_dps, notes),
        },
        "brakes": {
            "wheelBrakes": wheel_bits(brakes.wheels),
            "traction": brakes.traction or "unavailable",
            "abs": brakes.abs or "unavailable",
            "scs": brakes.stability or "unavailable",
            "brakeBoost": brakes.boost or "unavailable",
            "auxBrakes": brakes.auxiliary or "unavailable",
        },
        "size": {"width": WIDTH.raw(state.width_m, notes), "length": LENGTH.raw(state.length_m, notes)},
    }
    parts = []
    safety = _safety_fields(state, notes)
    if safety:
        parts.append({"partII-Id": SAFETY, "partII-Value": safety})
    supplement: dict[str, Any] = {}
    if state.vehicle_class:
        supplement["classification"] = state.vehicle_class
    height = HEIGHT.optional(state.height_m, notes)
    if height is not None:
        supplement["vehicleData"] = {"height": height}
    if supplement:
        parts.append({"partII-Id": SUPPLEMENTAL, "partII-Value": supplement})
    return {"coreData": core, "partII": parts} if parts else {"coreData": core}


def _safety_fields(state: VehicleState, notes: Notes) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if state.events is not None:
        fields["events"] = SAE_EVENTS.write(state.events, notes)
    crumbs = []
    for point in history_of(state, notes):
        crumb = _crumb_fields(point, notes)
        if crumb is not None:
            crumbs.append(crumb)
    if crumbs:
        fields["pathHistory"] = {"crumbData": crumbs}
    prediction = prediction_fields(state, notes)
    if prediction is not None:
        fields["pathPrediction"] = prediction
    if state.lights is not None:
        fields["lights"] = LIGHTS.write(state.lights, notes)
    return fields


def _crumb_fields(point: PathPoint, notes: Notes) -> dict[str, Any] | None:
    raw = point_offsets(point, notes)
    if raw is None:
        return None
    north, east, up = raw
    if not (-_OFFSET_LIMIT <= north < _OFFSET_LIMIT and -_OFFSET_LIMIT <= east < _OFFSET_LIMIT):
        notes["dropped: path point out of range"] += 1
        return None
    if up is not None and not -_RISE_LIMIT < up < _RISE_LIMIT:
        notes["unavailable: elevationOffset"] += 1
        up = None
    return {
        "latOffset": north,
        "lonOffset": east,
        "elevationOffset": UNKNOWN_RISE if up is None else up,
        **point_fields(point, notes),
    }
