"""Translation: every message becomes something in every other dialect, or is listed as lost."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.clock import parse_instant
from cv2x.errors import DecodeError, EncodeError
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents, VehicleState
from cv2x.messages.translation import Translation, translate
from tests.messages.etsi.conftest import NEAR_NS, READ
from tests.messages.mapping.conftest import TYPES, Maker, codec_of

Codecs = Callable[[str], Dialect]
CN, SAE, PHASE2 = "ydt3709", "j2735-2024", "cn-phase2"
ALL = (CN, "tcsae53-2019", PHASE2, SAE, "j2735-2016", "etsi-r1", "etsi-r2")
COUNTERPARTS = {
    "cn": {"BSM": "BSM", "MAP": "MAP", "SPAT": "SPAT", "TIM": "RSI", "PSM": "RSM", "SDSM": "RSM", "SRM": "VIR",
           "SSM": "RSC",
           "CAM": "BSM", "MAPEM": "MAP", "SPATEM": "SPAT", "DENM": "RSI", "VAM": "RSM", "CPM": "RSM", "SREM": "VIR",
           "SSEM": "RSC"},
    "sae": {"BSM": "BSM", "MAP": "MAP", "SPAT": "SPAT", "RSI": "TIM", "RSM": "PSM", "SDSM": "PSM", "VIR": "SRM",
            "RSC": "SSM",
            "CAM": "BSM", "MAPEM": "MAP", "SPATEM": "SPAT", "DENM": "TIM", "VAM": "PSM", "CPM": "PSM", "SREM": "SRM",
            "SSEM": "SSM"},
    "etsi": {"BSM": "CAM", "MAP": "MAPEM", "SPAT": "SPATEM", "RSI": "DENM", "TIM": "DENM", "RSM": "CPM", "PSM": "VAM",
             "SDSM": "CPM",
             "SRM": "SREM", "SSM": "SSEM", "VIR": "SREM", "RSC": "SSEM"},
}  # fmt: skip
ROAD_USERS = {"RSM", "PSM", "SDSM", "CPM", "VAM"}
"""Which of them depends on who tells about whom."""
OF = {"tcsae53-2019": CN, "j2735-2016": SAE}
"""Edition -> the one whose messages are made for all of them."""
OLDER = {CN: "tcsae53-2019", SAE: "j2735-2016"}
NAMES = {
    CN: ("BSM", "MAP", "SPAT", "RSI", "RSM"),
    PHASE2: ("VIR", "RSC"),
    SAE: ("BSM", "MAP", "SPAT", "TIM", "PSM", "SDSM", "SRM", "SSM"),
}
STATE = VehicleState(
    temporary_id=b"\x0a\x0b\x0c\x0d",
    message_count=7,
    second_mark_ms=1500,
    position=Position(31.2304, 121.4737, 4.5),
    speed_mps=12.34,
    heading_deg=90.0,
    width_m=1.8,
    length_m=4.2,
)


def causes(said: Translation) -> set[tuple[str, str]]:
    return {(message, cause) for message, cause, _ in said.losses}


def check(said: Translation, name: str, target: Dialect) -> None:
    """What holds for every translation: frames that decode as what they claim, and losses where there are none."""
    family = target.family.split("-")[0]
    for message in said.messages:
        told, _ = target.decode(message.octets)
        wanted = COUNTERPARTS[family].get(name, name)
        assert told == message.name
        assert told == wanted or {told, wanted} <= ROAD_USERS
        assert target.encode(message.name, message.value) == message.octets
    assert said.messages or any(cause.startswith("dropped: ") for _, cause, _ in said.losses)
    assert all(times > 0 and cause for _, cause, times in said.losses)
    assert not any("cannot be encoded" in cause for _, cause, _ in said.losses)


@pytest.mark.parametrize("target", ALL)
def test_every_shared_message_is_said_or_listed_as_lost(
    codec: Codecs, messages_of_others: list[tuple[str, str, str, Any]], target: str
) -> None:
    said_in_all = 0
    for _, family, name, record in messages_of_others:
        source = codec(CN if family == "cn" else SAE)
        said = translate((name, record), source, codec(target), near=NEAR_NS)
        check(said, name, codec(target))
        said_in_all += len(said.messages)
        if codec(target).family == family and said.messages and not said.losses:
            assert codec(target).decode(said.messages[0].octets)[0] == name
    assert said_in_all > 100


@pytest.mark.parametrize("target", ALL)
@pytest.mark.parametrize("source", [CN, PHASE2, SAE, "etsi-r1", "etsi-r2"])
def test_any_message_is_said_or_listed_as_lost(
    codec: Codecs, make_record: Callable[..., Any], make_etsi: Callable[..., Any], source: str, target: str
) -> None:
    family = codec(source).family
    names = READ[source] if family == source else NAMES[source]

    @settings(max_examples=40, deadline=None)
    @given(name=st.sampled_from(names), seed=st.integers(0, 2**32), near=st.sampled_from([None, NEAR_NS]))
    def any_message(name: str, seed: int, near: int | None) -> None:
        record = make_etsi(source, name, seed) if family == source else make_record(family, name, seed)
        octets = codec(source).encode(name, record)
        said = translate(octets, codec(source), codec(target), near=near)
        check(said, name, codec(target))
        assert said == translate((name, record), codec(source), codec(target), near=near)
        for message in translate(octets, codec(source), codec(OLDER[source])).messages if source in OLDER else ():
            again = translate(message.octets, codec(OLDER[source]), codec(target), near=near)
            check(again, message.name, codec(target))

    any_message()


class Long(Maker):
    """Makes lists of any length a schema allows, up to forty."""

    def _size(self, node: dict[str, Any], rng: random.Random) -> int:
        low = node["min"] or 0
        high = low + 3 if node["max"] is None else min(node["max"], low + 40)
        return rng.randint(low, high if rng.random() < 0.3 else min(high, low + 3))


@pytest.mark.parametrize("source", ["tcsae53-2019", CN, PHASE2, "j2735-2016", SAE])
def test_long_lists_are_cut_or_spread_over_messages_never_refused(source: str) -> None:
    maker, spoken = Long(source), dialect(source)
    for (family, name), kind in TYPES.items():
        if (
            family != spoken.family
            or name not in spoken.messages
            or codec_of(family, name).name != OF.get(source, source)
        ):
            continue
        for seed in range(8):
            octets = spoken.encode(name, maker.make(kind, seed))
            for target in ALL:
                if target != source:
                    said = translate(octets, spoken, dialect(target), near=NEAR_NS)
                    # The SSM of the Chinese second phase is sensor sharing, not signal status.
                    check(said, "RSM" if (family, name) == ("cn", "SSM") else name, dialect(target))


def test_a_chinese_bsm_in_sae_and_etsi_lists_exactly_what_they_lack(codec: Codecs) -> None:
    state = dataclasses.replace(STATE, temporary_id=bytes(range(8)), speed_mps=12.34, height_m=1.45)
    frame = codec(CN).encode(*from_model("cn", state).messages[0])
    sae = translate(frame, codec(CN), codec(SAE))
    assert causes(sae) == {("BSM", "shortened: id")}
    (message,) = sae.messages
    again, _ = to_model("sae", *codec(SAE).decode(message.octets))
    assert again == dataclasses.replace(state, temporary_id=bytes(range(4, 8)), yaw_rate_dps=0.0)

    etsi = translate(frame, codec(CN), codec("etsi-r2"), near=parse_instant("2024-05-01T12:00:01Z"))
    assert causes(etsi) == {
        ("CAM", "shortened: id"),
        ("CAM", "not carried: message count"),
        ("CAM", "not carried: height"),
    }
    without = translate(frame, codec(CN), codec("etsi-r2"))
    assert causes(without) - causes(etsi) == {("CAM", "no unavailable: generationDeltaTime")}


def test_numbers_told_in_coarser_steps_are_listed(codec: Codecs) -> None:
    fine = dataclasses.replace(STATE, speed_mps=12.34, heading_deg=90.0125, width_m=1.83, yaw_rate_dps=1.0)
    frame = codec(SAE).encode(*from_model("sae", fine).messages[0])
    said = translate(frame, codec(SAE), codec("etsi-r1"), near=NEAR_NS)
    assert {cause for _, cause in causes(said) if cause.startswith("rounded: ")} == {
        "rounded: heading_deg",
        "rounded: width_m",
    }


def test_events_among_signs_are_compared_with_themselves(codec: Codecs) -> None:
    mixed = tuple(
        RoadEvent(number, kind, 0, "text", Position(31.0 + number / 100, 121.0), 50.0, "mind the gap", 0)
        for number, kind in enumerate((EventKind.SIGN, EventKind.EVENT, EventKind.SIGN))
    )
    tim = codec(SAE).encode(*from_model("sae", RoadEvents(1, mixed, bytes(9))).messages[0])
    said = translate(tim, codec(SAE), codec(CN))
    assert {cause for _, cause, _ in said.losses} == {
        "assumed: refPos",
        "shortened: id",
        "not carried: radius of a sign",
    }


def test_editions_of_one_family_lose_nothing_they_share(
    codec: Codecs, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    new, old = codec(SAE), codec("j2735-2016")
    whole = 0
    for vector in vectors("j2735.jsonl"):
        octets = bytes.fromhex(vector["hex"])
        if vector["type"] != "MessageFrame" or vector["expect"] != "roundtrip":
            continue
        said = translate(octets, new, old)
        if not said.losses:
            assert translate(said.messages[0].octets, old, new).messages[0].octets == octets
            whole += 1
    assert whole > 100
    for vector in vectors("etsi.jsonl"):
        if vector["expect"] == "roundtrip" and vector["hex"].startswith("02"):
            said = translate(bytes.fromhex(vector["hex"]), codec("etsi-r1"), codec("etsi-r2"))
            assert (said.messages[0].octets.hex(), said.losses) == (vector["hex"], ())


def test_an_edition_keeps_additions_it_does_not_know(codec: Codecs) -> None:
    # The edition of 2016 has no road authority.
    junction = {
        "id": {"id": 5},
        "revision": 1,
        "status": (bytes(2), 16),
        "states": [{"signalGroup": 1, "state-time-speed": [{"eventState": "dark"}]}],
        "roadAuthorityID": ("fullRdAuthID", "1.2.3"),
    }
    frame = codec(SAE).encode("SPAT", {"intersections": [junction]})
    said = translate(frame, codec(SAE), codec("j2735-2016"))
    assert (said.messages[0].octets, said.losses) == (frame, ())
    assert said.messages[0].value["intersections"][0]["_additions"]


def test_an_edition_with_other_names_is_read_and_written_under_its_own(codec: Codecs) -> None:
    event = {"rteId": 1, "eventType": 7, "eventSource": "police", "description": ("textString", "mind the gap")}
    rsi = {"msgCnt": 1, "id": bytes(8), "refPos": {"lat": 1, "long": 2}, "moy": 5, "rtes": [event]}
    there = translate(("RSI", rsi), codec(CN), codec("j2735-2016"))
    (message,) = there.messages
    assert message.value["dataFrames"][0]["sspTimRights"] == 0
    assert codec("j2735-2016").encode("TIM", message.value) == message.octets
    back = translate(message.octets, codec("j2735-2016"), codec(CN))
    assert back.messages[0].value["rtes"][0]["description"] == ("textString", "mind the gap")


def test_a_first_cam_keeps_its_time_in_the_second_release_without_any_clock(codec: Codecs) -> None:
    ((name, fields),) = from_model("etsi-r1", STATE).messages
    fields["header"]["protocolVersion"] = 1
    fields["cam"]["generationDeltaTime"] = 54_321
    said = translate((name, fields), codec("etsi-r1"), codec("etsi-r2"))
    assert said.losses == ()
    (message,) = said.messages
    assert message.value["cam"]["generationDeltaTime"] == 54_321
    assert message.value["header"] == {"protocolVersion": 2, "messageId": 2, "stationId": 0x0A0B0C0D}


def test_a_cause_survives_a_dialect_that_has_no_code_for_it(codec: Codecs) -> None:
    denm = {
        "header": {"protocolVersion": 2, "messageId": 1, "stationId": 9},
        "denm": {
            "management": {
                "actionId": {"originatingStationId": 9, "sequenceNumber": 4},
                "detectionTime": 641_649_605_000,
                "referenceTime": 641_649_605_000,
                "eventPosition": {
                    "latitude": 312_304_000,
                    "longitude": 1_214_737_000,
                    "positionConfidenceEllipse": {
                        "semiMajorConfidence": 4095, "semiMinorConfidence": 4095, "semiMajorOrientation": 3601
                    },
                    "altitude": {"altitudeValue": 400, "altitudeConfidence": "unavailable"},
                },
                "stationType": 0,
            },
            "situation": {"informationQuality": 0, "eventType": {"ccAndScc": ("accident2", 5)}},
        },
    }  # fmt: skip
    for target in (CN, SAE):
        there = translate(("DENM", denm), codec("etsi-r2"), codec(target))
        (message,) = there.messages
        back = translate(message.octets, codec(target), codec("etsi-r2"), near=NEAR_NS)
        assert back.messages[0].value["denm"]["situation"]["eventType"] == {"ccAndScc": ("accident2", 5)}
        management = back.messages[0].value["denm"]["management"]
        assert (management["validityDuration"], management["detectionTime"]) == (600, 641_649_605_000)


def test_what_has_no_meaning_in_the_model_is_listed(
    codec: Codecs, vectors: Callable[[str], list[dict[str, Any]]]
) -> None:
    rsm = next(bytes.fromhex(v["hex"]) for v in vectors("j2735.jsonl") if v["hex"].startswith("0021"))
    assert translate(rsm, codec(SAE), codec(CN)) == (
        (),
        (("RSM", "dropped: message without a meaning in the model", 1),),
    )
    unknown = translate(("unknown:99", b"\x01\x02"), codec(SAE), codec(CN))
    assert unknown.losses == (("unknown:99", "dropped: message without a meaning in the model", 1),)


class Narrow(Dialect):
    """J2735 as somebody may have narrowed it: it sends no SPAT."""

    __slots__ = ()

    def encode(self, name: str, value: Any) -> bytes:
        if name == "SPAT":
            raise EncodeError("is not sent here", "intersections")
        return super().encode(name, value)


def test_a_message_that_cannot_be_encoded_is_listed_not_raised(codec: Codecs) -> None:
    phase = {"id": 1, "phaseStates": [{"light": "red"}]}
    junction = {"intersectionId": {"id": 5}, "status": (bytes(2), 16), "phases": [phase]}
    spat = ("SPAT", {"msgCnt": 3, "intersections": [junction]})
    said = translate(spat, codec(CN), Narrow(codec(SAE).document, FRAMES[SAE]))
    assert said.messages == ()
    cause = "dropped: message that cannot be encoded (intersections: is not sent here)"
    assert ("SPAT", cause, 1) in said.losses
    with pytest.raises(EncodeError, match="phases"):
        translate(("SPAT", {"msgCnt": 3, "intersections": [{**junction, "phases": []}]}), codec(CN), codec(SAE))


def test_bad_octets_raise_where_they_are_bad(codec: Codecs) -> None:
    with pytest.raises(DecodeError):
        translate(b"\x00", codec(SAE), codec(CN))


def test_station_and_moment_can_be_given(codec: Codecs) -> None:
    phase = {"id": 1, "phaseStates": [{"light": "red"}]}
    junction = {"intersectionId": {"id": 5}, "status": (bytes(2), 16), "phases": [phase]}
    spat = ("SPAT", {"msgCnt": 3, "intersections": [junction]})
    said = translate(spat, codec(CN), codec("etsi-r1"), station_id=4711)
    assert said.messages[0].value["header"]["stationID"] == 4711
    assert causes(said) == {("SPATEM", "not carried: message count"), ("SPATEM", "no unavailable: revision")}
    assert ("SPATEM", "no unavailable: stationID") in causes(translate(spat, codec(CN), codec("etsi-r1")))
