"""VAM and RoadUsers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from cv2x.messages import Dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers
from tests.messages.etsi.conftest import NEAR_NS

AROUND = Circumstances(NEAR_NS)
Etsi = Callable[[str], Dialect]
WALKER = RoadUser(
    id=b"\x01\x02\x03\x04",
    kind=RoadUserKind.PEDESTRIAN,
    position=Position(31.2304, 121.4737, 4.0),
    second_mark_ms=59_000,
    speed_mps=1.25,
    heading_deg=12.3,
    accel_forward_mps2=0.4,
    semi_major_m=1.5,
    semi_minor_m=0.75,
    semi_major_heading_deg=45.0,
)


def through(etsi: Etsi, users: RoadUsers) -> tuple[Any, dict[str, int]]:
    mapped = from_model("etsi-r2", users, AROUND)
    ((name, fields),) = mapped.messages
    model, notes = to_model("etsi-r2", *etsi("etsi-r2").decode(etsi("etsi-r2").encode(name, fields)), AROUND)
    return model, dict(mapped.notes + notes)


@pytest.mark.parametrize(
    "kind",
    [
        RoadUserKind.UNKNOWN,
        RoadUserKind.PEDESTRIAN,
        RoadUserKind.CYCLIST,
        RoadUserKind.WORKER,
        RoadUserKind.ANIMAL,
    ],
)
def test_a_user_goes_out_and_comes_back_without_loss(etsi: Etsi, kind: RoadUserKind) -> None:
    users = RoadUsers((dataclasses.replace(WALKER, kind=kind),))
    assert through(etsi, users) == (users, {})


def test_who_cannot_have_a_vam_is_dropped() -> None:
    users = tuple(dataclasses.replace(WALKER, kind=kind) for kind in (RoadUserKind.MOTOR, RoadUserKind.RSU))
    mapped = from_model("etsi-r2", RoadUsers((*users, WALKER, WALKER)), AROUND)
    assert len(mapped.messages) == 2
    assert dict(mapped.notes) == {"dropped: user of kind motor": 1, "dropped: user of kind rsu": 1}


def test_release_1_has_no_message_for_road_users() -> None:
    mapped = from_model("etsi-r1", RoadUsers((WALKER, WALKER)), AROUND)
    assert (mapped.messages, sum(mapped.notes.values())) == ((), 2)


def test_what_a_vam_has_no_field_for_is_counted() -> None:
    rich = dataclasses.replace(
        WALKER, width_m=0.5, length_m=0.5, height_m=1.8, message_count=3, temporary_id=bytes(8), source="lidar"
    )
    mapped = from_model("etsi-r2", RoadUsers((rich,), 1, None, WALKER.position), AROUND)
    assert set(mapped.notes) == {
        f"not carried: {name}"
        for name in ("width", "length", "height", "message count", "temporary id", "source", "reference position")
    }  # fmt: skip
    assert mapped.notes["not carried: message count"] == 2


@pytest.mark.parametrize(
    ("station_type", "profile", "kind", "causes"),
    [
        (2, None, RoadUserKind.CYCLIST, set()),
        (12, None, RoadUserKind.CYCLIST, {"approximated: lightVruVehicle"}),
        (4, None, RoadUserKind.MOTOR, set()),
        (5, None, RoadUserKind.UNKNOWN, {"not carried: stationType 5"}),
        (0, ("motorcyclist", 0), RoadUserKind.MOTOR, set()),
        (0, ("pedestrian", 2), RoadUserKind.WORKER, set()),
        (1, ("pedestrian", 3), RoadUserKind.PEDESTRIAN, {"not carried: profileAndSubprofile"}),
        (13, ("animal", 0), RoadUserKind.ANIMAL, set()),
    ],
)
def test_what_somebody_is_stands_in_the_profile_or_the_station_type(
    etsi: Etsi, station_type: int, profile: tuple[str, int] | None, kind: RoadUserKind, causes: set[str]
) -> None:
    ((name, fields),) = from_model("etsi-r2", RoadUsers((WALKER,)), AROUND).messages
    parameters = fields["vam"]["vamParameters"]
    parameters["basicContainer"]["stationType"] = station_type
    if profile is not None:
        parameters["vruLowFrequencyContainer"] = {"profileAndSubprofile": profile}
    model, notes = to_model("etsi-r2", *etsi("etsi-r2").decode(etsi("etsi-r2").encode(name, fields)), AROUND)
    assert isinstance(model, RoadUsers)
    assert (model.users[0].kind, set(notes)) == (kind, causes)
