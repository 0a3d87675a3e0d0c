"""RSM, PSM and RoadUsers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cv2x.messages.mapping import from_model
from cv2x.messages.model import Position, RoadUser, RoadUserKind, RoadUsers

RSU = Position(31.2304, 121.4737, 4.5)
WALKER = RoadUser(
    id=b"\x00\x21",
    kind=RoadUserKind.PEDESTRIAN,
    position=Position(31.2306, 121.4735, 4.0),
    second_mark_ms=20_500,
    speed_mps=1.1,
    heading_deg=180.0,
)
SEEN = RoadUsers((replace(WALKER, width_m=0.5, length_m=0.4, source="lidar"),), 9, b"RSU00001", RSU)


def test_an_rsm_comes_back_whole(through: Callable[..., Any]) -> None:
    car = replace(WALKER, id=b"\x12\x34", kind=RoadUserKind.MOTOR, temporary_id=b"ABCDEFGH", height_m=1.5)
    cyclist = replace(
        WALKER, id=b"\xff\xff", kind=RoadUserKind.CYCLIST, position=None, speed_mps=None, heading_deg=None
    )
    users = replace(SEEN, users=(*SEEN.users, car, cyclist))
    assert through("cn", users) == ([users], {})


def test_positions_are_told_from_the_reference_position() -> None:
    ((_, rsm),) = from_model("cn", SEEN).messages
    assert rsm["refPos"] == {"lat": 312_304_000, "long": 1_214_737_000, "elevation": 45}
    (participant,) = rsm["participants"]
    assert participant["pos"] == {"offsetLL": ("position-LL1", {"lon": -2000, "lat": 2000}), "offsetV": ("offset1", -5)}
    assert participant["ptcId"] == 0x21
    assert participant["posConfidence"] == {"pos": "unavailable"}


def test_an_acceleration_brings_the_rest_of_its_set(through: Callable[..., Any]) -> None:
    users = replace(SEEN, users=(replace(WALKER, accel_forward_mps2=-0.5),))
    (heard,), notes = through("cn", users)
    assert heard == users
    assert notes == {"no unavailable: accelSet.yaw": 1}


def test_more_users_than_a_message_holds_become_several_messages(through: Callable[..., Any]) -> None:
    crowd = tuple(replace(WALKER, id=number.to_bytes(2, "big")) for number in range(20))
    heard, notes = through("cn", replace(SEEN, users=crowd, message_count=127))
    assert [len(users.users) for users in heard] == [16, 4]
    assert heard[0].users + heard[1].users == crowd
    assert [users.message_count for users in heard] == [127, 0]
    assert not notes


def test_every_user_gets_a_psm_of_its_own(through: Callable[..., Any]) -> None:
    walker = replace(WALKER, id=b"\0\0\0\x21", message_count=4, semi_major_m=1.0, semi_minor_m=0.5,
                     semi_major_heading_deg=0.0)  # fmt: skip
    cyclist = replace(walker, id=b"\0\0\0\x22", kind=RoadUserKind.CYCLIST, position=None)
    heard, notes = through("sae", RoadUsers((walker, cyclist)))
    assert heard == [RoadUsers((walker,)), RoadUsers((cyclist,))]
    assert not notes


def test_an_rsm_said_as_psm_lists_what_is_lost(through: Callable[..., Any]) -> None:
    car = replace(WALKER, kind=RoadUserKind.MOTOR)
    heard, notes = through("sae", replace(SEEN, users=(*SEEN.users, car)))
    assert [users.users[0].kind for users in heard] == [RoadUserKind.PEDESTRIAN]
    assert heard[0].users[0].message_count == 9
    assert notes == {
        "not carried: source id": 1,
        "not carried: reference position": 1,
        "not carried: size": 1,
        "not carried: source": 1,
        "dropped: user of kind motor": 1,
        "padded: id": 1,
    }


def test_kinds_china_has_no_word_for_are_approximated(through: Callable[..., Any]) -> None:
    users = replace(SEEN, users=(replace(WALKER, kind=RoadUserKind.WORKER), replace(WALKER, kind=RoadUserKind.ANIMAL)))
    (heard,), notes = through("cn", users)
    assert [user.kind for user in heard.users] == [RoadUserKind.PEDESTRIAN, RoadUserKind.UNKNOWN]
    assert notes == {"approximated: worker": 1, "approximated: animal": 1}


def test_without_a_reference_the_first_known_place_serves(through: Callable[..., Any]) -> None:
    users = replace(SEEN, users=(replace(WALKER, position=None), WALKER), position=None)
    (heard,), notes = through("cn", users)
    assert heard.position == WALKER.position
    assert heard.users == users.users
    assert notes == {"assumed: refPos": 1}


def test_nobody_to_tell_about_becomes_no_message() -> None:
    assert from_model("cn", RoadUsers(())).messages == ()
    assert from_model("cn", RoadUsers(())).notes == {"dropped: RSM without users": 1}
    assert from_model("sae", RoadUsers(())).messages == ()
