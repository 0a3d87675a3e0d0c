"""CAM and `VehicleState`.

Rules.  A CAM of a roadside unit is no vehicle: it has no model, counted.  Curvature is the inverse of the radius the
model predicts; station types are the vehicle classes of the table below, and a class without a type of its own goes out
as the nearest.  A CAM counts no messages: the model's count is 0, counted.  The container of low frequency is sent only
where there is a path or lights, that of an emergency vehicle only where the model says what is in use, and the role in
the former is then that of one.  Other special containers, roles, lanes and confidences have no place in the model.
"""

from __future__ import annotations

import math
from typing import Any

from cv2x.messages.additions import count_additions
from cv2x.messages.etsi.moments import delta_raw, read_mark
from cv2x.messages.etsi.place import Step, position_fields, read_position, read_steps, step_fields
from cv2x.messages.etsi.quantities import (
    CURVATURE,
    DOWN,
    FORWARD,
    HEADING,
    LENGTH,
    NO_ACCELERATION_CONFIDENCE,
    NO_ANGLE_CONFIDENCE,
    NO_SPEED_CONFIDENCE,
    RIGHT,
    SPEED,
    STEERING,
    WIDTH,
    YAW_RATE,
)
from cv2x.messages.etsi.releases import R1, R2, Circumstances, Release, count_present, header_fields, station_octets
from cv2x.messages.model import Brakes, Emergency, PathPoint, Transmission, VehicleState
from cv2x.messages.motion import point_offsets
from cv2x.messages.place import fitted_id
from cv2x.messages.scale import Notes
from cv2x.messages.words import NamedBits, bit_numbers

_GEARS = {"forward": Transmission.FORWARD, "backward": Transmission.REVERSE}
_DIRECTIONS = {gear: word for word, gear in _GEARS.items()}
_CLASSES = {1: 82, 2: 85, 4: 40, 5: 10, 6: 50, 7: 20, 8: 25, 10: 1, 11: 56}
"""Station type -> BasicVehicleClass (the classes beside 10, 20 and 40 are unverified)."""
_STATION_TYPES = {number: station for station, number in _CLASSES.items()}
_MOPED = 3
_NEAREST = ((10, 20, 5), (20, 25, 7), (25, 40, 8), (40, 50, 4), (50, 60, 6), (60, 80, 10))
"""Classes from, up to -> the station type nearest to them."""
_REVERSE = "reverse"
LIGHTS = NamedBits[str](
    "lights", 8, ("low-beam", "high-beam", "left-turn", "right-turn", "daytime", _REVERSE, "fog", "parking")
)
_PEDAL_BIT = 0
_PEDAL_ON, _PEDAL_OFF = (b"\x80", 7), (b"\x00", 7)
_CONTROLS = ("brakePedal", "gasPedal", "emergencyBrake", "collisionWarning", "acc", "cruiseControl", "speedLimiter")
_REST = ("lanePosition", "performanceClass", "cenDsrcTollingZone")
_PARAMETER_REST = ("extensionContainers",)
_EMERGENCY = "emergencyContainer"
_DEFAULT_ROLE, _EMERGENCY_ROLE = "default", "emergency"
_IN_USE, _NOT_IN_USE = "inUse", "notInUse"
_BASIC_HIGH, _BASIC_LOW = "basicVehicleContainerHighFrequency", "basicVehicleContainerLowFrequency"
_BRAKE_WORDS = ("wheels", "traction", "abs", "stability", "boost", "auxiliary")


def to_model(record: Any, notes: Notes, around: Circumstances) -> VehicleState | None:
    """Return what a CAM says of a vehicle, ``None`` (counted) for one of a roadside unit."""
    parameters = record.cam.camParameters
    count_additions(parameters, "CamParameters", notes)
    basic = parameters.basicContainer
    count_additions(basic, "BasicContainer", notes)
    form, fast = parameters.highFrequencyContainer
    if form != _BASIC_HIGH:
        notes["dropped: CAM of what is no vehicle"] += 1
        return None
    count_present(parameters, _PARAMETER_REST, notes)
    count_present(fast, _REST, notes)
    position, accuracy = read_position(basic.referencePosition, notes)
    release = R2 if "value" in fast.longitudinalAcceleration._fields else R1
    _count_confidences(fast, release, notes)
    lights: frozenset[str] | None = None
    history: tuple[PathPoint, ...] = ()
    if parameters.lowFrequencyContainer is not None:
        lights, history = _read_slow(parameters.lowFrequencyContainer, parameters.specialVehicleContainer, notes)
    emergency = _read_special(parameters.specialVehicleContainer, notes)
    notes["assumed: message count"] += 1
    return VehicleState(
        temporary_id=station_octets(record.header),
        message_count=0,
        second_mark_ms=read_mark(record.cam.generationDeltaTime, around, notes),
        position=position,
        semi_major_m=accuracy[0],
        semi_minor_m=accuracy[1],
        semi_major_heading_deg=accuracy[2],
        transmission=_GEARS.get(fast.driveDirection),
        speed_mps=SPEED.value(fast.speed.speedValue),
        heading_deg=HEADING.value(fast.heading.headingValue),
        steering_wheel_deg=(
            None if fast.steeringWheelAngle is None else STEERING.value(fast.steeringWheelAngle.steeringWheelAngleValue)
        ),
        accel_forward_mps2=FORWARD.value(_acceleration(fast.longitudinalAcceleration)),
        accel_right_mps2=RIGHT.value(_acceleration(fast.lateralAcceleration)),
        accel_down_mps2=DOWN.value(_acceleration(fast.verticalAcceleration)),
        yaw_rate_dps=YAW_RATE.value(fast.yawRate.yawRateValue),
        brakes=_read_brakes(fast.accelerationControl, notes),
        width_m=WIDTH.value(fast.vehicleWidth),
        length_m=LENGTH.value(fast.vehicleLength.vehicleLengthValue),
        vehicle_class=_read_class(basic.stationType, notes),
        lights=lights,
        emergency=emergency,
        path_history=history,
        predicted_radius_m=_read_radius(fast.curvature.curvatureValue),
    )


def _read_special(container: Any, notes: Notes) -> Emergency | None:
    """Return what an emergency container says is in use; other special containers are counted."""
    if container is None:
        return None
    form, value = container
    if form != _EMERGENCY:
        notes[f"not carried: specialVehicleContainer.{form}"] += 1
        return None
    count_present(value, ("incidentIndication", "emergencyPriority"), notes, f"{_EMERGENCY}.")
    in_use = bit_numbers(value.lightBarSirenInUse)
    lights, siren = (_IN_USE if number in in_use else _NOT_IN_USE for number in range(2))
    return Emergency(siren=siren, lights=lights)


def _special_fields(emergency: Emergency, notes: Notes) -> tuple[str, dict[str, Any]]:
    """Return a special container; what is not known counts as not in use, for it has no way to say so."""
    if emergency.response is not None:
        notes["not carried: emergency.response"] += 1
    bits = 0
    for bit, name in ((0x80, "lights"), (0x40, "siren")):
        word = getattr(emergency, name)
        if word is None:
            notes[f"no unavailable: emergency.{name}"] += 1
        elif word not in (_IN_USE, _NOT_IN_USE):
            notes[f"approximated: emergency.{name}"] += 1
        bits |= 0 if word in (None, _NOT_IN_USE) else bit
    return _EMERGENCY, {"lightBarSirenInUse": (bytes([bits]), 2)}


def _acceleration(record: Any) -> int | None:
    """Return the value of an acceleration, its first member in either release; ``None`` where absent."""
    if record is None:
        return None
    number: int = getattr(record, record._fields[0])
    return number


def _count_confidences(fast: Any, release: Release, notes: Notes) -> None:
    stated: list[tuple[str, Any, Any]] = [
        ("heading", fast.heading.headingConfidence, NO_ANGLE_CONFIDENCE),
        ("speed", fast.speed.speedConfidence, NO_SPEED_CONFIDENCE),
        ("vehicleLength", fast.vehicleLength.vehicleLengthConfidenceIndication, "unavailable"),
        ("curvature", fast.curvature.curvatureConfidence, "unavailable"),
        ("yawRate", fast.yawRate.yawRateConfidence, "unavailable"),
    ]
    if fast.steeringWheelAngle is not None:
        stated.append(("steeringWheelAngle", fast.steeringWheelAngle.steeringWheelAngleConfidence, NO_ANGLE_CONFIDENCE))
    for name in ("longitudinal", "lateral", "vertical"):
        record = getattr(fast, f"{name}Acceleration")
        if record is not None:
            confidence = getattr(record, release.acceleration[1].format(name))
            stated.append((f"{name}Acceleration", confidence, NO_ACCELERATION_CONFIDENCE))
    for name, confidence, nothing in stated:
        if confidence != nothing:
            notes[f"not carried: confidence of {name}"] += 1
    if fast.curvatureCalculationMode != "unavailable":
        notes["not carried: curvatureCalculationMode"] += 1


def _read_brakes(control: Any, notes: Notes) -> Brakes:
    if control is None:
        return Brakes()
    numbers = bit_numbers(control)
    for number in numbers:
        if number != _PEDAL_BIT:
            notes[f"not carried: accelerationControl.{_CONTROLS[number]}"] += 1
    return Brakes(pedal="on" if _PEDAL_BIT in numbers else "off")


def _read_class(station_type: int, notes: Notes) -> int | None:
    if station_type == _MOPED:
        notes["approximated: stationType moped"] += 1
        return _CLASSES[4]
    known = _CLASSES.get(station_type)
    if known is None and station_type != 0:
        notes[f"not carried: stationType {station_type}"] += 1
    return known


def _read_radius(curvature: int) -> float | None:
    if curvature == CURVATURE.unavailable:
        return None
    return -CURVATURE.den / curvature if curvature else math.inf


def _read_slow(container: Any, special: Any, notes: Notes) -> tuple[frozenset[str] | None, tuple[PathPoint, ...]]:
    form, slow = container
    if form != _BASIC_LOW:
        notes["not carried: lowFrequencyContainer"] += 1
        return None, ()
    responds = special is not None and special[0] == _EMERGENCY
    if slow.vehicleRole != _DEFAULT_ROLE and not (responds and slow.vehicleRole == _EMERGENCY_ROLE):
        notes["not carried: vehicleRole"] += 1
    lights = LIGHTS.read(slow.exteriorLights, notes)
    if _REVERSE in lights:
        notes["not carried: lights.reverse"] += 1
        lights -= {_REVERSE}
    points = []
    for north, east, up, age in read_steps(slow.pathHistory, notes):
        points.append(
            PathPoint(
                north / 10_000_000,
                east / 10_000_000,
                None if up is None else up / 100,
                None if age is None else age / 100,
            )
        )
    return lights, tuple(points)


def from_model(state: VehicleState, notes: Notes, around: Circumstances, release: Release) -> dict[str, Any]:
    """Return a CAM."""
    station = int.from_bytes(fitted_id(state.temporary_id, 4, notes), "big")
    _count_rest(state, notes)
    accuracy = state.semi_major_m, state.semi_minor_m, state.semi_major_heading_deg
    parameters: dict[str, Any] = {
        "basicContainer": {
            "stationType": _station_type(state.vehicle_class, notes),
            "referencePosition": position_fields(state.position, accuracy, notes, axes=release is R2),
        },
        "highFrequencyContainer": (_BASIC_HIGH, _fast_fields(state, release, notes)),
    }
    steps = _steps(state, notes)
    if steps or state.lights is not None:
        slow = {
            "vehicleRole": _DEFAULT_ROLE if state.emergency is None else _EMERGENCY_ROLE,
            "exteriorLights": _lights(state.lights, notes),
            "pathHistory": step_fields(steps, notes),
        }
        parameters["lowFrequencyContainer"] = (_BASIC_LOW, slow)
    if state.emergency is not None:
        parameters["specialVehicleContainer"] = _special_fields(state.emergency, notes)
    return {
        "header": header_fields(release, "CAM", station),
        "cam": {
            "generationDeltaTime": delta_raw(state.second_mark_ms, around, notes),
            "camParameters": parameters,
        },
    }


def _count_rest(state: VehicleState, notes: Notes) -> None:
    notes["not carried: message count"] += 1
    for word in _BRAKE_WORDS:
        if getattr(state.brakes, word) is not None:
            notes[f"not carried: brakes.{word}"] += 1
    for word in sorted(state.events or ()):
        notes[f"not carried: events.{word}"] += 1
    for name in ("height_m", "predicted_confidence"):
        if getattr(state, name) is not None:
            notes[f"not carried: {name.removesuffix('_m').replace('_', ' ')}"] += 1


def _station_type(vehicle_class: int | None, notes: Notes) -> int:
    if not vehicle_class:
        return 0
    known = _STATION_TYPES.get(vehicle_class)
    if known is not None:
        return known
    for low, end, nearest in _NEAREST:
        if low <= vehicle_class < end:
            notes["approximated: vehicle class"] += 1
            return nearest
    notes["not carried: vehicle class"] += 1
    return 0


def _fast_fields(state: VehicleState, release: Release, notes: Notes) -> dict[str, Any]:
    direction = "unavailable"
    if state.transmission in _DIRECTIONS:
        direction = _DIRECTIONS[state.transmission]
    elif state.transmission is not None:
        notes[f"not carried: transmission.{state.transmission.value}"] += 1
    fields: dict[str, Any] = {
        "heading": {
            "headingValue": HEADING.raw(state.heading_deg, notes),
            "headingConfidence": NO_ANGLE_CONFIDENCE,
        },
        "speed": {"speedValue": SPEED.raw(state.speed_mps, notes), "speedConfidence": NO_SPEED_CONFIDENCE},
        "driveDirection": direction,
        "vehicleLength": {
            "vehicleLengthValue": LENGTH.raw(state.length_m, notes),
            "vehicleLengthConfidenceIndication": "unavailable",
        },
        "vehicleWidth": WIDTH.raw(state.width_m, notes),
        "longitudinalAcceleration": _acceleration_fields(
            "longitudinal", FORWARD.raw(state.accel_forward_mps2, notes), release
        ),
        "curvature": {
            "curvatureValue": _curvature(state.predicted_radius_m, notes),
            "curvatureConfidence": "unavailable",
        },
        "curvatureCalculationMode": "unavailable",
        "yawRate": {"yawRateValue": YAW_RATE.raw(state.yaw_rate_dps, notes), "yawRateConfidence": "unavailable"},
    }
    if state.brakes.pedal is not None:
        fields["accelerationControl"] = _PEDAL_ON if state.brakes.pedal == "on" else _PEDAL_OFF
    angle = STEERING.optional(state.steering_wheel_deg, notes)
    if angle is not None:
        fields["steeringWheelAngle"] = {
            "steeringWheelAngleValue": angle,
            "steeringWheelAngleConfidence": NO_ANGLE_CONFIDENCE,
        }
    for name, raw in (
        ("lateral", RIGHT.optional(state.accel_right_mps2, notes)),
        ("vertical", DOWN.optional(state.accel_down_mps2, notes)),
    ):
        if raw is not None:
            fields[f"{name}Acceleration"] = _acceleration_fields(name, raw, release)
    return fields


def _acceleration_fields(name: str, raw: int, release: Release) -> dict[str, int]:
    value, confidence = release.acceleration
    return {value.format(name): raw, confidence.format(name): NO_ACCELERATION_CONFIDENCE}


def _curvature(radius_m: float | None, notes: Notes) -> int:
    if radius_m is None:
        return CURVATURE.fallback
    if math.isinf(radius_m):
        return 0
    return CURVATURE.raw(1 / radius_m if radius_m else math.inf, notes)


def _steps(state: VehicleState, notes: Notes) -> list[Step]:
    steps = []
    for point in state.path_history:
        for name, value in (("speed", point.speed_mps), ("heading", point.heading_deg)):
            if value is not None:
                notes[f"not carried: {name} of a path point"] += 1
        raw = point_offsets(point, notes)
        if raw is None:
            continue
        up_m, age_s = point.elevation_offset_m, point.age_s
        up = None if up_m is None or raw[2] is None else round(up_m * 100)
        known_age = age_s is not None and 0 <= age_s < 1e9
        if age_s is not None and not known_age:
            notes["unavailable: pathDeltaTime"] += 1
        steps.append(Step(raw[0], raw[1], up, round(age_s * 100) if age_s is not None and known_age else None))
    return steps


def _lights(lights: frozenset[str] | None, notes: Notes) -> tuple[bytes, int]:
    if lights is None:
        notes["no unavailable: exteriorLights"] += 1
        lights = frozenset()
    if "hazard" in lights:
        notes["approximated: hazard lights as both turn signals"] += 1
        lights = lights - {"hazard"} | {"left-turn", "right-turn"}
    return LIGHTS.write(lights, notes)
