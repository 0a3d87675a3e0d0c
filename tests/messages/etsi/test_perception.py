"""CPM of release 2 and RoadUsers that somebody else tells about."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.clock import parse_instant
from cv2x.messages import Dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers
from tests.messages.mapping.conftest import alike

NEAR_NS = parse_instant("2024-05-01T12:00:00Z")
AROUND = Circumstances(NEAR_NS)
Etsi = Callable[[str], Dialect]
HERE = Position(31.2304, 121.4737, 4.0)
CAR = RoadUser(
    id=b"\x01\x02",
    kind=RoadUserKind.MOTOR,
    position=Position(31.2305, 121.4738, 4.25),
    second_mark_ms=500,
    speed_mps=12.34,
    heading_deg=30.0,
    width_m=1.8,
    length_m=4.2,
    height_m=1.5,
)
WALKER = RoadUser(b"\x00\x07", RoadUserKind.WORKER, HERE, 1250, 1.0, 270.0)
USERS = RoadUsers((CAR, WALKER), source_id=b"\x00\x00\x00\x63", position=HERE)


def objects(fields: dict[str, Any]) -> list[dict[str, Any]]:
    (container,) = fields["payload"]["cpmContainers"]
    assert container["containerId"] == 5
    found: list[dict[str, Any]] = container["containerData"]["perceivedObjects"]
    return found


def heard(etsi: Etsi, fields: dict[str, Any], around: Circumstances = AROUND) -> tuple[Any, Any]:
    return to_model("etsi-r2", *etsi("etsi-r2").decode(etsi("etsi-r2").encode("CPM", fields)), around)


def test_users_go_out_relative_to_the_reference_and_come_back(etsi: Etsi) -> None:
    mapped = from_model("etsi-r2", USERS, AROUND)
    ((name, fields),) = mapped.messages
    assert (name, dict(mapped.notes)) == ("CPM", {})
    car, walker = objects(fields)
    assert fields["payload"]["managementContainer"]["referenceTime"] == 641_649_605_500
    assert (car["measurementDeltaTime"], walker["measurementDeltaTime"]) == (0, 750)
    # A ten-thousandth of a degree: 11.09 m north, 9.53 m east at this latitude.
    assert car["position"]["yCoordinate"]["value"] == pytest.approx(1109, abs=2)
    assert car["position"]["xCoordinate"]["value"] == pytest.approx(953, abs=2)
    assert car["position"]["zCoordinate"]["value"] == 25
    assert car["velocity"][1]["velocityDirection"]["value"] == 600  # 30 degrees east of north
    assert walker["velocity"][1]["velocityDirection"]["value"] == 1800
    assert [car[f"objectDimension{axis}"]["value"] for axis in "XYZ"] == [42, 18, 15]
    model, notes = heard(etsi, fields)
    assert alike(model, USERS, 6e-8)
    assert dict(notes) == {}
    again, _ = heard(etsi, from_model("etsi-r2", model, AROUND).messages[0][1])
    assert alike(again, model, 1e-9)


@pytest.mark.parametrize("kind", [kind for kind in RoadUserKind if kind is not RoadUserKind.RSU])
def test_every_kind_comes_back(etsi: Etsi, kind: RoadUserKind) -> None:
    users = dataclasses.replace(USERS, users=(dataclasses.replace(CAR, kind=kind),))
    mapped = from_model("etsi-r2", users, AROUND)
    model, _ = heard(etsi, mapped.messages[0][1])
    assert (model.users[0].kind, dict(mapped.notes)) == (kind, {})


@pytest.mark.parametrize(
    ("change", "cause", "left"),
    [
        ({"position": None}, "dropped: user without a position", 1),
        ({"position": Position(31.3, 121.4737)}, "dropped: user out of reach", 1),
        ({"kind": RoadUserKind.RSU}, "dropped: user of kind rsu", 1),
        ({"second_mark_ms": None}, "no unavailable: measurementDeltaTime", 2),
        ({"second_mark_ms": 10_000}, "unavailable: measurementDeltaTime", 2),
        ({"width_m": 80.0}, "saturated: objectDimension", 2),
        ({"source": "lidar"}, "not carried: source", 2),
        ({"accel_forward_mps2": 1.0}, "not carried: accel forward", 2),
        ({"semi_major_m": 1.0}, "not carried: accuracy", 2),
        ({"position": Position(31.2305, 121.4738, 5000.0)}, "unavailable: zCoordinate", 2),
    ],
)
def test_what_an_object_cannot_say_is_counted(etsi: Etsi, change: dict[str, Any], cause: str, left: int) -> None:
    users = dataclasses.replace(USERS, users=(WALKER, dataclasses.replace(CAR, **change)))
    mapped = from_model("etsi-r2", users, AROUND)
    assert mapped.notes[cause] == 1
    assert len(objects(mapped.messages[0][1])) == left
    assert heard(etsi, mapped.messages[0][1])[0].users


def test_many_users_become_several_messages_and_none_none() -> None:
    many = dataclasses.replace(USERS, users=(CAR,) * 300, position=None)
    mapped = from_model("etsi-r2", many, AROUND)
    assert [len(objects(fields)) for _, fields in mapped.messages] == [128, 128, 44]
    assert mapped.notes["assumed: referencePosition"] == 1
    none = from_model("etsi-r2", dataclasses.replace(USERS, users=()), AROUND)
    assert (none.messages, none.notes["dropped: CPM without users"]) == ((), 1)


def test_cartesian_velocities_are_told_as_speed_and_heading(etsi: Etsi) -> None:
    fields = from_model("etsi-r2", USERS, AROUND).messages[0][1]
    component = {"confidence": 127}
    objects(fields)[0]["velocity"] = (
        "cartesianVelocity",
        {"xVelocity": {"value": -300, **component}, "yVelocity": {"value": 400, **component}},
    )
    model, notes = heard(etsi, fields)
    assert model.users[0].speed_mps == 5.0
    assert model.users[0].heading_deg == pytest.approx(323.130, abs=1e-3)
    assert notes["approximated: cartesian velocity"] == 1


def test_other_containers_and_the_cpm_of_release_1_are_counted(
    etsi: Etsi, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    fields = from_model("etsi-r2", USERS, AROUND).messages[0][1]
    fields["payload"]["cpmContainers"].insert(0, {"containerId": 2, "containerData": {}})
    model, notes = heard(etsi, fields)
    assert (len(model.users), notes["not carried: container 2"]) == (2, 1)
    old = next(bytes.fromhex(v["hex"]) for v in vectors("etsi.jsonl") if v["message"] == "CPM")
    model, notes = to_model("etsi-r1", *etsi("etsi-r1").decode(old))
    assert (model, dict(notes)) == (None, {"dropped: CPM of release 1": 1})
