"""SAE BSM and `VehicleState`.

Rules.  Core data and the safety extension are carried whole; of the special extension the siren, the lights and the
kind of response; of the supplemental one the vehicle class and the height.  Other parts, regional extensions and the
pedal (which SAE has no word for) are counted.  A part is sent only where it says something.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from operator import attrgetter
from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.model import Emergency, PathPoint, VehicleState
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
from cv2x.messages.place import (
    UNKNOWN_ELEVATION,
    UNKNOWN_LAT,
    UNKNOWN_LONG,
    fitted_id,
    place_of,
    read_position,
)
from cv2x.messages.sae.editions import DETAILS_FIRST
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
from cv2x.messages.words import LIGHTS, SAE_EVENTS

ID_SIZE = 4
SAFETY, SPECIAL, SUPPLEMENTAL = 0, 1, 2
"""Keys of partII."""
_SPECIAL = "partII.SpecialVehicleExtensions"
UNKNOWN_RISE = -2048
_CORE = Readings(
    ("accuracy.semiMajor", SEMI_MAJOR),
    ("accuracy.semiMinor", SEMI_MINOR),
    ("accuracy.orientation", ORIENTATION),
    ("speed", SPEED),
    ("heading", HEADING),
    ("angle", STEERING),
    ("accelSet.long", ACCELERATION_LONG),
    ("accelSet.lat", ACCELERATION_LAT),
    ("accelSet.vert", ACCELERATION_VERT),
    ("accelSet.yaw", YAW_RATE),
    ("size.width", WIDTH),
    ("size.length", LENGTH),
)
_OFFSET_LIMIT = 131_072
_RISE_LIMIT = 2048


def to_model(record: Any, notes: Notes) -> VehicleState:
    """Return what a BSM means."""
    core = record.coreData
    brakes = core.brakes
    major_m, minor_m, major_heading_deg, speed_mps, heading_deg, wheel_deg, *rest = _CORE.read(core)
    forward_mps2, right_mps2, down_mps2, yaw_dps, width_m, length_m = rest
    events = lights = emergency = radius_m = confidence = height_m = vehicle_class = None
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
        elif key == SPECIAL and hasattr(value, "vehicleAlerts"):
            emergency = _read_special(value, notes)
        else:
            notes[f"not carried: partII.{key}"] += 1
        seen.add(key)
    return VehicleState(
        temporary_id=core.id,
        message_count=core.msgCnt,
        second_mark_ms=whole(SECOND_MARK, core.secMark, notes),
        position=read_position(core.lat, core.long, core.elev, notes),
        semi_major_m=major_m,
        semi_minor_m=minor_m,
        semi_major_heading_deg=major_heading_deg,
        transmission=read_transmission(core.transmission, notes),
        speed_mps=speed_mps,
        heading_deg=heading_deg,
        steering_wheel_deg=wheel_deg,
        accel_forward_mps2=forward_mps2,
        accel_right_mps2=right_mps2,
        accel_down_mps2=down_mps2,
        yaw_rate_dps=yaw_dps,
        brakes=read_brakes(
            brakes.wheelBrakes, brakes.traction, brakes.abs, brakes.scs, brakes.brakeBoost, brakes.auxBrakes
        ),
        width_m=width_m,
        length_m=length_m,
        height_m=height_m,
        vehicle_class=vehicle_class,
        events=events,
        lights=lights,
        emergency=emergency,
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


def _read_special(record: Any, notes: Notes) -> Emergency | None:
    """Return what a SpecialVehicleExtensions says is in use; the rest is counted."""
    count_additions(record, "SpecialVehicleExtensions", notes)
    details = record.vehicleAlerts
    if details is None:
        notes[f"not carried: {_SPECIAL}"] += 1
        return None
    for value, name in ((record.description, "description"), (getattr(record, record._fields[2]), "trailers")):
        if value is not None:
            notes[f"not carried: {_SPECIAL}.{name}"] += 1
    if details.multi not in ("unavailable", "reserved"):
        notes[f"not carried: {_SPECIAL}.multi"] += 1
    if details.events is not None:
        notes[f"not carried: {_SPECIAL}.events"] += 1
    return read_emergency(details.responseType, details.sirenUse, details.lightsUse, notes)


def _count_others(record: Any, read: tuple[str, ...], path: str, notes: Notes) -> None:
    """Count the members beside those that are read; editions name them differently."""
    names, values_of, absent = _others(record._fields, read)
    values = values_of(record)
    if values == absent:
        return
    for field, value in zip(names, values, strict=True):
        if value is not None:
            notes[f"not carried: partII.SupplementalVehicleExtensions.{path}{field}"] += 1


@lru_cache(maxsize=64)
def _others(
    fields: tuple[str, ...], read: tuple[str, ...]
) -> tuple[tuple[str, ...], Callable[[Any], Any], tuple[None, ...]]:
    """Return the names of a record's members beside those that are read, what fetches them, and what it gives where
    there are none.
    """
    names = tuple(field for field in fields if field not in read)
    if len(names) == 1:  # attrgetter gives one value bare
        return names, lambda record: (getattr(record, names[0]),), (None,)
    return names, attrgetter(*names) if names else lambda _: (), (None,) * len(names)


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
    special = None if state.emergency is None else _emergency_fields(state.emergency)
    if special is not None:
        parts.append({"partII-Id": SPECIAL, "partII-Value": {"vehicleAlerts": special}})
    supplement: dict[str, Any] = {}
    if state.vehicle_class:
        supplement["classification"] = state.vehicle_class
    height = HEIGHT.optional(state.height_m, notes)
    if height is not None:
        supplement["vehicleData"] = {"height": height}
    if supplement:
        parts.append({"partII-Id": SUPPLEMENTAL, "partII-Value": supplement})
    return {"coreData": core, "partII": parts} if parts else {"coreData": core}


def _emergency_fields(emergency: Emergency) -> dict[str, Any] | None:
    """Return an EmergencyDetails under the names of 2024, ``None`` where nothing is known."""
    if emergency == Emergency():
        return None
    fields: dict[str, Any] = {
        DETAILS_FIRST: 0,
        "sirenUse": emergency.siren or "unavailable",
        "lightsUse": emergency.lights or "unavailable",
        "multi": "unavailable",
    }
    if emergency.response is not None:
        fields["responseType"] = emergency.response
    return fields


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
