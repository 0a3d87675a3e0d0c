"""RSM, PSM, SDSM and RoadUsers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
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


def test_an_rsm_said_as_psm_lists_what_is_lost() -> None:
    car = replace(WALKER, kind=RoadUserKind.MOTOR)
    spoken = dialect("j2735-2016")  # which has no SDSM
    mapped = from_model(spoken, replace(SEEN, users=(*SEEN.users, car)))
    heard = [to_model("sae", *spoken.decode(spoken.encode(*message)))[0] for message in mapped.messages]
    assert [users.users[0].kind for users in heard] == [RoadUserKind.PEDESTRIAN]
    assert heard[0].users[0].message_count == 9
    assert mapped.notes == {
        "not carried: source id": 1,
        "not carried: reference position": 1,
        "not carried: size": 1,
        "not carried: source": 1,
        "dropped: user of kind motor": 1,
        "padded: id": 1,
    }


SEEN_BY_SAE = RoadUsers(
    users=(
        RoadUser(
            b"\x00\x21", RoadUserKind.MOTOR, Position(31.2306, 121.4739, 4.0), 59_900, 12.5, 90.0, None, 1.8, 4.5, 1.45
        ),
        RoadUser(b"\x00\x22", RoadUserKind.PEDESTRIAN, Position(31.2305, 121.4738, 4.2), 400, 1.2, 270.0),
        RoadUser(b"\x00\x23", RoadUserKind.CYCLIST, Position(31.2303, 121.4736), 59_950, None, None),
        RoadUser(b"\x00\x24", RoadUserKind.ANIMAL, Position(31.2302, 121.4735), 59_900),
    ),
    message_count=9,
    source_id=b"RSU1",
    position=Position(31.2304, 121.4737, 4.5),
)


def test_everybody_who_is_seen_among_vehicles_goes_into_one_sdsm(is_alike: Callable[..., bool]) -> None:
    spoken = dialect("j2735-2024")
    mapped = from_model(spoken, SEEN_BY_SAE)
    ((name, fields),) = mapped.messages
    assert (name, mapped.notes) == ("SDSM", {})
    assert [one["detObjCommon"]["objType"] for one in fields["objects"]] == ["vehicle", "vru", "vru", "animal"]
    assert [one["detObjCommon"]["measurementTime"] for one in fields["objects"]] == [0, 500, 50, 0]
    again, notes = to_model("sae", *spoken.decode(spoken.encode(name, fields)))
    assert is_alike(again, SEEN_BY_SAE, 0.6e-6)  # degrees: half a decimetre
    assert not notes
    assert from_model(spoken, again).messages == mapped.messages  # type: ignore[arg-type]


def test_without_a_vehicle_everybody_goes_into_a_psm() -> None:
    mapped = from_model(dialect("j2735-2024"), replace(SEEN_BY_SAE, users=SEEN_BY_SAE.users[1:]))
    assert [name for name, _ in mapped.messages] == ["PSM"] * 3


def test_many_objects_become_several_sdsm_and_those_out_of_reach_none() -> None:
    car, far = SEEN_BY_SAE.users[0], replace(SEEN_BY_SAE.users[0], position=Position(31.5, 121.4737))
    lost = replace(car, position=None)
    mapped = from_model("sae", replace(SEEN_BY_SAE, users=(*(car,) * 300, far, lost)))
    assert [len(fields["objects"]) for _, fields in mapped.messages] == [256, 44]
    assert [fields["msgCnt"] for _, fields in mapped.messages] == [9, 10]
    assert mapped.notes == {"dropped: user out of reach": 1, "dropped: user without a position": 1}


def test_what_an_sdsm_says_beside_the_model_is_counted() -> None:
    spoken = dialect("j2735-2024")
    ((name, fields),) = from_model(spoken, SEEN_BY_SAE).messages
    fields["equipmentType"] = "rsu"
    fields["sDSMTimeStamp"]["year"] = 2024
    fields["objects"][0]["detObjCommon"] |= {"objTypeCfd": 90, "speedZ": 5}
    fields["objects"][0]["detObjOptData"][1]["vehicleClass"] = 10
    fields["objects"][1]["detObjOptData"] = ("detVRU", {})
    model, notes = to_model("sae", *spoken.decode(spoken.encode(name, fields)))
    assert isinstance(model, RoadUsers)
    assert model.users[1].kind is RoadUserKind.UNKNOWN
    assert notes == {
        "not carried: equipmentType": 1,
        "not carried: sDSMTimeStamp.year": 1,
        "not carried: confidences of an object": 1,
        "not carried: speedZ": 1,
        "not carried: detVeh.vehicleClass": 1,
        "approximated: vru of an unknown kind": 1,
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


def test_in_the_second_chinese_phase_who_speaks_for_themselves_has_a_psm_of_their_own() -> None:
    spoken = dialect("cn-phase2")
    worker = replace(
        WALKER, id=bytes(range(8)), kind=RoadUserKind.WORKER, message_count=9, semi_major_m=1.5, semi_minor_m=1.0,
        semi_major_heading_deg=0.0,
    )  # fmt: skip
    mapped = from_model(spoken, RoadUsers((worker,)))
    assert ([name for name, _ in mapped.messages], mapped.notes) == (["PSM"], {})
    heard = to_model("cn", *spoken.decode(spoken.encode(*mapped.messages[0])))
    assert heard == (RoadUsers((worker,)), {})
    assert [name for name, _ in from_model(spoken, SEEN).messages] == ["RSM"]
    assert [name for name, _ in from_model(dialect("ydt3709"), RoadUsers((worker,))).messages] == ["RSM"]


def test_the_sensor_sharing_of_the_second_chinese_phase_is_read_like_an_rsm() -> None:
    spoken = dialect("cn-phase2")
    ((_, rsm),) = from_model("cn", SEEN).messages
    ssm = {
        "msgCnt": rsm["msgCnt"], "id": rsm["id"], "equipmentType": "rsu", "secMark": 0, "sensorPos": rsm["refPos"],
        "participants": [{"ptc": one, "tracking": 5} for one in rsm["participants"]],
    }  # fmt: skip
    heard = to_model("cn", *spoken.decode(spoken.encode("SSM", ssm)))
    assert heard == (SEEN, {"not carried: equipmentType": 1, "not carried: tracking": 1})
    del ssm["participants"]
    assert to_model("cn", *spoken.decode(spoken.encode("SSM", ssm))) == (
        None, {"not carried: equipmentType": 1, "dropped: SSM without participants": 1},
    )  # fmt: skip
