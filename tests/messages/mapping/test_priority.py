"""Priority at signals: what SRM, SSM, VIR and RSC say of it, exactly, and what of it the others can say."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import (
    AccessKind,
    AccessPoint,
    JunctionId,
    JunctionPriority,
    Maneuver,
    Position,
    PriorityAction,
    PriorityAnswer,
    PriorityRequest,
    PriorityRequests,
    PriorityStatus,
    Requester,
    RequesterRole,
    RequestReference,
    RequestStatus,
    Transmission,
)

PHASE2, SAE = dialect("cn-phase2"), dialect("j2735-2024")
BUS = PriorityRequests(
    requester=Requester(
        id=b"\x00\x00\x10\x92",
        is_station=True,
        role=RequesterRole("publicTransport", sub_role=3, importance=14, iso_3833=52, hpms="bus"),
        position=Position(31.2, 121.4, 4.5),
        heading_deg=90.0,
        speed_mps=12.5,
        transmission=Transmission.FORWARD,
        name="Bus 7",
        route="Ring",
        transit_status=frozenset({"doorOpen", "atStopLine"}),
        occupancy="occupancyHigh",
        schedule_s=-90.0,
    ),
    requests=(
        PriorityRequest(
            id=5,
            junction=JunctionId(1, 1207),
            action=PriorityAction.UPDATE,
            inbound=AccessPoint(AccessKind.LANE, 3),
            outbound=AccessPoint(AccessKind.CONNECTION, 9),
            arrival_minute_of_year=1001,
            arrival_second_mark_ms=2500,
            duration_s=6.5,
        ),
    ),
    message_count=17,
    minute_of_year=1000,
    second_mark_ms=40_000,
)
AMBULANCE = PriorityRequests(
    requester=Requester(id=bytes(range(8)), position=Position(31.2, 121.4), heading_deg=90.0, speed_mps=12.5),
    requests=(
        PriorityRequest(
            id=5,
            junction=JunctionId(1, 1207),
            action=PriorityAction.REQUEST,
            towards=JunctionId(1, 1208),
            signal_group=4,
            turn=Maneuver.LEFT,
            arrival_in_s=22.5,
            distance_m=310.5,
            priority=7,
            valid_for_s=30.0,
        ),
    ),
    message_count=17,
    second_mark_ms=40_000,
)
ANSWER = RequestStatus(
    PriorityAnswer.GRANTED,
    RequestReference(b"\x01\x02\x03\x04", False, 5, 17, "emergency", RequesterRole("fire")),
    AccessPoint(AccessKind.APPROACH, 2),
    AccessPoint(AccessKind.LANE, 4),
    1001,
    2500,
    6.5,
)
STATUS = PriorityStatus((JunctionPriority(JunctionId(1, 1207), (ANSWER,), 9),), 3, 1000, 41_000)


def heard(spoken: Any, model: Any) -> tuple[list[Any], dict[str, int]]:
    """What is heard of a model said in a dialect, and what writing it lost."""
    mapped = from_model(spoken, model)
    models = [to_model(spoken.family, *spoken.decode(spoken.encode(*message)))[0] for message in mapped.messages]
    return models, dict(mapped.notes)


@pytest.mark.parametrize("name", ["j2735-2016", "j2735-2024", "etsi-r1", "etsi-r2"])
def test_every_field_of_a_request_and_of_an_answer_goes_round(name: str) -> None:
    spoken = dialect(name)
    assert heard(spoken, BUS) == ([BUS], {})
    lost = {} if spoken.family == "sae" else {"no unavailable: stationID": 1}
    assert heard(spoken, STATUS) == ([STATUS], lost)


def test_every_field_of_a_chinese_request_goes_round() -> None:
    assert heard(PHASE2, AMBULANCE) == ([AMBULANCE], {})


def test_real_requests_and_answers_come_back_as_they_were(vectors: Callable[[str], list[dict[str, Any]]]) -> None:
    told = {"SRM": 0, "SSM": 0}
    for vector in vectors("j2735.jsonl"):
        if vector["type"] != "MessageFrame" or vector["hex"][:4] not in ("001d", "001e"):
            continue
        octets = bytes.fromhex(vector["hex"])
        for spoken in (dialect("j2735-2016"), SAE):
            name, record = spoken.decode(octets)
            model, notes = to_model("sae", name, record)
            assert not notes
            assert model is not None
            mapped = from_model(spoken, model)
            assert not mapped.notes
            value = record.to_dict()
            if value.get("requestor", {}).get("type", {}).get("request") == "requestImportanceLevelUnKnown":
                del value["requestor"]["type"]["request"]  # the normal form leaves out what says unknown
            assert mapped.messages == ((name, value),)
        told[name] += 1
    assert told == {"SRM": 12, "SSM": 6}


def test_what_a_chinese_request_cannot_say_is_counted() -> None:
    models, notes = heard(PHASE2, BUS)
    assert notes == dict.fromkeys(
        ["padded: id", "approximated: update"]
        + [
            f"not carried: {what}"
            for what in ("minute", "role", "transmission", "name", "route", "transit status", "occupancy", "schedule",
                         "station id", "inbound lane", "outbound lane", "duration")
        ],
        1,
    )  # fmt: skip
    (model,) = models
    assert model.requests == (
        PriorityRequest(id=5, junction=JunctionId(1, 1207), action=PriorityAction.REQUEST, arrival_in_s=22.5),
    )


def test_what_an_sae_request_cannot_say_is_counted() -> None:
    moment = dataclasses.replace(AMBULANCE, minute_of_year=1000)
    models, notes = heard(SAE, moment)
    assert notes == dict.fromkeys(
        ["shortened: id"]
        + [
            f"not carried: {what}"
            for what in ("next junction", "signal group", "turn", "distance", "priority", "life time")
        ],
        1,
    )
    (asked,) = models[0].requests
    assert (asked.arrival_minute_of_year, asked.arrival_second_mark_ms) == (1001, 2500)


@pytest.mark.parametrize("action", PriorityAction)
def test_every_action_has_a_word_or_a_near_one_everywhere(action: PriorityAction) -> None:
    asked = dataclasses.replace(BUS.requests[0], action=action)
    for spoken, own in ((SAE, ("request", "update", "cancel")), (PHASE2, ("request", "cancel", "confirm", "complete"))):
        models, notes = heard(spoken, dataclasses.replace(BUS, requests=(asked,)))
        assert (models[0].requests[0].action is action) == (action.value in own)
        assert (f"approximated: {action.value}" in notes) == (action.value not in own)


@pytest.mark.parametrize("answer", PriorityAnswer)
def test_only_what_is_granted_can_be_said_in_chinese(answer: PriorityAnswer) -> None:
    told = dataclasses.replace(ANSWER, answer=answer)
    models, notes = heard(PHASE2, dataclasses.replace(STATUS, junctions=(JunctionPriority(JunctionId(1, 2), (told,)),)))
    if answer is PriorityAnswer.GRANTED:
        reference = RequestReference(bytes(4) + b"\x01\x02\x03\x04")
        assert models[0].junctions == (JunctionPriority(None, (RequestStatus(PriorityAnswer.GRANTED, reference),)),)
    else:
        assert models == []
        assert notes[f"dropped: answer {answer.value}"] == 1


def test_a_chinese_answer_names_no_junction_so_nobody_else_can_say_it() -> None:
    status = PriorityStatus(
        (JunctionPriority(None, (RequestStatus(PriorityAnswer.GRANTED, RequestReference(bytes(range(8)))),)),),
        3, None, 500, b"RSU-0001", Position(31.0, 121.0),
    )  # fmt: skip
    assert heard(PHASE2, status) == ([status], {})
    mapped = from_model(SAE, status)
    assert mapped.messages == ()
    assert mapped.notes["dropped: answer of an unnamed junction"] == 1


def test_other_intentions_and_coordinations_have_no_meaning_in_the_model() -> None:
    change = {"upstreamNode": {"id": 1}, "downstreamNode": {"id": 2}, "targetLane": 1}
    vir = {
        "msgCnt": 1, "id": bytes(8), "secMark": 0, "refPos": {"lat": 1, "long": 2},
        "intAndReq": {"currentBehavior": (b"\x80\x00", 14),
                      "reqs": [{"reqID": 1, "status": "request", "info": ("laneChange", change)}]},
    }  # fmt: skip
    assert to_model("cn", *PHASE2.decode(PHASE2.encode("VIR", vir))) == (
        None,
        {
            "not carried: currentBehavior": 1,
            "not carried: request laneChange": 1,
            "dropped: intention without a request for signal priority": 1,
        },
    )
    rsc = {"msgCnt": 1, "id": bytes(8), "secMark": 0, "refPos": {"lat": 1, "long": 2},
           "coordinates": [{"vehId": bytes(8), "info": (b"\x80", 8)}]}  # fmt: skip
    assert to_model("cn", *PHASE2.decode(PHASE2.encode("RSC", rsc))) == (
        None,
        {"not carried: coordination of other kinds": 1, "dropped: coordination without signal priority": 1},
    )


@pytest.mark.parametrize("name", ["ydt3709", "tcsae53-2019"])
@pytest.mark.parametrize("model", [BUS, STATUS])
def test_the_first_chinese_phase_has_no_message_for_it(name: str, model: Any) -> None:
    mapped = from_model(dialect(name), model)
    wanted = "VIR" if model is BUS else "RSC"
    assert (mapped.messages, mapped.notes) == ((), {f"dropped: no message for it (it would be {wanted})": 1})


def test_many_requests_become_several_messages() -> None:
    many = dataclasses.replace(
        BUS, message_count=127, requests=tuple(dataclasses.replace(BUS.requests[0], id=number) for number in range(40))
    )
    for spoken, sizes in ((SAE, [32, 8]), (PHASE2, [8] * 5)):
        models, _ = heard(spoken, many)
        assert [len(model.requests) for model in models] == sizes
        assert [request.id for model in models for request in model.requests] == list(range(40))
        assert [model.message_count for model in models] == [127, *range(len(sizes) - 1)]


@given(
    minute=st.integers(0, 525_599),
    mark=st.integers(0, 59_999),
    wait_ms=st.integers(1, 655_340 // 10).map(lambda steps: steps * 10),
)
def test_an_arrival_is_the_same_instant_in_both_ways_of_telling_it(minute: int, mark: int, wait_ms: int) -> None:
    asked = dataclasses.replace(AMBULANCE.requests[0], arrival_in_s=wait_ms / 1000)
    model = dataclasses.replace(AMBULANCE, requests=(asked,), minute_of_year=minute, second_mark_ms=mark)
    ((sae,), _) = heard(SAE, model)
    ((back,), _) = heard(PHASE2, sae)
    assert back.requests[0].arrival_in_s == wait_ms / 1000


def test_an_arrival_without_a_moment_is_lost_and_counted() -> None:
    asked = dataclasses.replace(AMBULANCE.requests[0], arrival_in_s=75.0)
    mapped = from_model(SAE, dataclasses.replace(AMBULANCE, requests=(asked,)))
    assert mapped.notes["not carried: arrival without a moment"] == 1
    past = dataclasses.replace(BUS.requests[0], arrival_minute_of_year=999)
    assert from_model(PHASE2, dataclasses.replace(BUS, requests=(past,))).notes["not carried: arrival in the past"] == 1
    late = dataclasses.replace(BUS, minute_of_year=400_000)
    assert from_model(PHASE2, late).notes["not carried: arrival in the past"] == 1
