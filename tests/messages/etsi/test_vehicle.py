"""CAM and VehicleState."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cv2x.clock import parse_instant
from cv2x.messages import Dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Brakes, Emergency, PathPoint, Position, Transmission, VehicleState
from tests.messages.etsi.conftest import NEAR_NS, RELEASES

AROUND = Circumstances(NEAR_NS)
Etsi = Callable[[str], Dialect]
STATE = VehicleState(
    temporary_id=b"\x00\x00\x12\x34",
    message_count=0,
    second_mark_ms=123,
    position=Position(31.2304, 121.4737, 4.56),
    transmission=Transmission.REVERSE,
    speed_mps=12.34,
    heading_deg=270.1,
    steering_wheel_deg=-4.5,
    accel_forward_mps2=-1.2,
    accel_right_mps2=0.5,
    accel_down_mps2=-0.3,
    yaw_rate_dps=-3.21,
    brakes=Brakes(pedal="on"),
    width_m=1.8,
    length_m=4.2,
    vehicle_class=10,
    lights=frozenset({"low-beam", "right-turn"}),
    path_history=(PathPoint(-0.0001, 0.0002, -0.05, 0.5), PathPoint(-0.0003, 0.0004, 0.1, 1.7)),
    predicted_radius_m=-250.0,
)


def high(fields: dict[str, Any]) -> Any:
    return fields["cam"]["camParameters"]["highFrequencyContainer"][1]


@pytest.mark.parametrize("release", RELEASES)
def test_a_state_goes_out_in_the_units_and_signs_of_etsi_and_comes_back(etsi: Etsi, release: str) -> None:
    mapped = from_model(release, STATE, AROUND)
    ((name, fields),) = mapped.messages
    fast = high(fields)
    assert (name, fields["header"]["protocolVersion"]) == ("CAM", 2)
    assert fast["speed"]["speedValue"] == 1234
    assert fast["heading"]["headingValue"] == 2701
    assert fast["driveDirection"] == "backward"
    assert fast["yawRate"]["yawRateValue"] == 321  # left
    assert fast["steeringWheelAngle"]["steeringWheelAngleValue"] == 3  # left
    assert next(iter(fast["lateralAcceleration"].values())) == -5  # to the right
    assert next(iter(fast["verticalAcceleration"].values())) == 3  # upwards
    assert fast["curvature"]["curvatureValue"] == 40  # left, 1/250 m
    assert fast["accelerationControl"] == (b"\x80", 7)
    basic = fields["cam"]["camParameters"]["basicContainer"]
    assert (basic["stationType"], basic["referencePosition"]["altitude"]["altitudeValue"]) == (5, 456)
    path = fields["cam"]["camParameters"]["lowFrequencyContainer"][1]["pathHistory"]
    assert [point["pathPosition"]["deltaLatitude"] for point in path] == [-1000, -2000]
    assert [point["pathDeltaTime"] for point in path] == [50, 120]
    assert dict(mapped.notes) == {"not carried: message count": 1}

    codec = etsi(release)
    model, notes = to_model(release, *codec.decode(codec.encode(name, fields)), AROUND)
    assert model == STATE
    assert dict(notes) == {"assumed: message count": 1}


@pytest.mark.parametrize("release", RELEASES)
def test_nothing_known_goes_out_as_unavailable(etsi: Etsi, release: str) -> None:
    bare = VehicleState(temporary_id=bytes(4), message_count=0, second_mark_ms=None, position=None)
    mapped = from_model(release, bare, AROUND)
    ((name, fields),) = mapped.messages
    assert set(mapped.notes) == {"not carried: message count", "no unavailable: generationDeltaTime"}
    assert "lowFrequencyContainer" not in fields["cam"]["camParameters"]
    model, _ = to_model(release, *etsi(release).decode(etsi(release).encode(name, fields)))
    assert model == bare


def test_what_is_out_of_range_or_has_no_home_is_counted() -> None:
    odd = VehicleState(
        temporary_id=bytes(8),
        message_count=9,
        second_mark_ms=0,
        position=Position(91.0, 0.0),
        speed_mps=500.0,
        accel_forward_mps2=-20.0,
        width_m=9.0,
        height_m=1.5,
        transmission=Transmission.PARK,
        vehicle_class=30,
        lights=frozenset({"hazard", "automatic"}),
        brakes=Brakes(abs="on"),
        events=frozenset({"airbag"}),
        predicted_radius_m=3.0,
        predicted_confidence=0.5,
    )
    mapped = from_model("etsi-r2", odd, AROUND)
    fast = high(mapped.messages[0][1])
    assert fast["speed"]["speedValue"] == 16382
    assert fast["longitudinalAcceleration"]["value"] == -160
    assert (fast["vehicleWidth"], fast["curvature"]["curvatureValue"]) == (61, -1023)
    assert fast["driveDirection"] == "unavailable"
    assert set(mapped.notes) == {
        "approximated: hazard lights as both turn signals",
        "approximated: vehicle class",
        "not carried: brakes.abs",
        "not carried: events.airbag",
        "not carried: height",
        "not carried: lights.automatic",
        "not carried: message count",
        "not carried: predicted confidence",
        "not carried: transmission.park",
        "saturated: curvature",
        "saturated: longitudinalAcceleration",
        "saturated: speed",
        "saturated: vehicleWidth",
        "shortened: id",
        "unavailable: lat",
    }


def test_times_need_an_instant_near_by(etsi: Etsi) -> None:
    without = from_model("etsi-r2", STATE)
    assert without.notes["no unavailable: generationDeltaTime"] == 1
    near_ns = parse_instant("2024-05-01T12:00:20Z")  # 20 seconds off, in either direction
    for late_ns in (near_ns, near_ns - 40_000_000_000):
        around = Circumstances(late_ns)
        ((name, fields),) = from_model("etsi-r2", STATE, around).messages
        # 2024-05-01T12:00:00.123Z, and the five leap seconds since 2004.
        assert fields["cam"]["generationDeltaTime"] == 641_649_605_123 % 65_536
        model, _ = to_model("etsi-r2", *etsi("etsi-r2").decode(etsi("etsi-r2").encode(name, fields)), around)
        assert isinstance(model, VehicleState)
        assert model.second_mark_ms == 123
    model, notes = to_model("etsi-r2", *etsi("etsi-r2").decode(etsi("etsi-r2").encode(name, fields)))
    assert isinstance(model, VehicleState)
    assert model.second_mark_ms is None
    assert notes["not carried: generationDeltaTime (no instant near by is known)"] == 1


def test_paths_are_chains_whose_unknown_steps_end_what_can_be_known(etsi: Etsi) -> None:
    ((name, fields),) = from_model("etsi-r1", STATE, AROUND).messages
    path = [
        {"pathPosition": {"deltaLatitude": 10, "deltaLongitude": 20, "deltaAltitude": 12_800}, "pathDeltaTime": 70_000},
        {"pathPosition": {"deltaLatitude": 1, "deltaLongitude": -5, "deltaAltitude": 3}},
        {"pathPosition": {"deltaLatitude": 1, "deltaLongitude": 0, "deltaAltitude": 4}, "pathDeltaTime": 2},
        {"pathPosition": {"deltaLatitude": 131_072, "deltaLongitude": 0, "deltaAltitude": 0}},
        {"pathPosition": {"deltaLatitude": 0, "deltaLongitude": 0, "deltaAltitude": 0}},
    ]
    fields["cam"]["camParameters"]["lowFrequencyContainer"][1]["pathHistory"] = path
    model, notes = to_model("etsi-r1", *etsi("etsi-r1").decode(etsi("etsi-r1").encode(name, fields)), AROUND)
    assert isinstance(model, VehicleState)
    assert model.path_history == (
        PathPoint(1e-6, 2e-6, None, 700.0),
        PathPoint(1.1e-6, 1.5e-6, None, None),
        PathPoint(1.2e-6, 1.5e-6, None, None),
    )
    assert notes["dropped: path points without a place"] == 2
    assert notes["not carried: deltaAltitude after an unknown one"] == 2
    assert notes["not carried: pathDeltaTime after an unknown one"] == 1


def test_a_roadside_unit_is_no_vehicle(etsi: Etsi) -> None:
    frame = bytes.fromhex("010200000000006400b6b49d272d693a41a05405405430d95e80")
    model, notes = to_model("etsi-r1", *etsi("etsi-r1").decode(frame))
    assert model is None
    assert dict(notes) == {"dropped: CAM of what is no vehicle": 1}


def test_a_recorded_cam_means_what_its_fields_say(etsi: Etsi, vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    vector = next(v for v in vectors("etsi.jsonl") if v["id"] == "etsi-cam-r1-cam-e5afbc3644")
    octets = bytes.fromhex(vector["hex"])
    for release in RELEASES:
        name, record = etsi(release).decode(octets)
        model, notes = to_model(release, name, record, AROUND)
        assert isinstance(model, VehicleState)
        assert model.temporary_id == octets[2:6]
        assert model.position == Position(53.5626518, 9.9761485, 64.5)
        assert (model.speed_mps, model.heading_deg, model.length_m, model.width_m) == (12.77, 199.4, 4.2, 1.8)
        assert (model.semi_major_m, model.vehicle_class, model.lights) == (3.16, 10, frozenset({"daytime"}))
        assert model.predicted_radius_m == math.inf
        assert model.path_history[1] == PathPoint(2002e-7, 1193e-7, 1.0, 1.84)
        assert notes["not carried: accelerationControl.gasPedal"] == 1
        # Back on the wire every field the model has is the same integer.
        fields = from_model(release, model, AROUND).messages[0][1]
        value = record.to_dict()
        ours, theirs = high(fields), high(value)
        for member in ("vehicleWidth", "driveDirection"):
            assert ours[member] == theirs[member]
        for member in ("heading", "speed", "vehicleLength", "longitudinalAcceleration", "curvature", "yawRate"):
            first = next(iter(theirs[member]))
            assert ours[member][first] == theirs[member][first]
        assert fields["cam"]["generationDeltaTime"] == value["cam"]["generationDeltaTime"]
        assert (
            fields["cam"]["camParameters"]["lowFrequencyContainer"]
            == value["cam"]["camParameters"]["lowFrequencyContainer"]
        )


@pytest.mark.parametrize("release", RELEASES)
def test_siren_and_lights_travel_in_an_emergency_container(etsi: Etsi, release: str) -> None:
    said = replace(STATE, emergency=Emergency("emergency", "inUse", None))
    mapped = from_model(release, said, AROUND)
    ((name, fields),) = mapped.messages
    assert fields["cam"]["camParameters"]["specialVehicleContainer"] == (
        "emergencyContainer",
        {"lightBarSirenInUse": (b"\x40", 2)},
    )
    assert mapped.notes["not carried: emergency.response"] == 1
    assert mapped.notes["no unavailable: emergency.lights"] == 1
    model, notes = to_model(release, *etsi(release).decode(etsi(release).encode(name, fields)), AROUND)
    assert model.emergency == Emergency(None, "inUse", "notInUse")
    assert dict(notes) == {"assumed: message count": 1}
