"""A user's own text that is like a built-in dialect: understood under its own names, and never misunderstood."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cv2x.errors import InputError
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import (
    EventKind,
    JunctionId,
    Position,
    PriorityAction,
    PriorityRequest,
    PriorityRequests,
    Requester,
    RoadEvent,
    RoadEvents,
    VehicleState,
)
from cv2x.messages.own import compiled
from cv2x.messages.own_frame import unlike_messages
from cv2x.messages.translation import translate

MODULES = Path(__file__).parents[3] / "messages" / "asn1"
EVENTS = RoadEvents(5, (RoadEvent(0, EventKind.EVENT, 8026, "ITIS", Position(31.0, 121.0), 50.0),))
STATE = VehicleState(b"\x01\x02\x03\x04", 7, 1500, Position(31.0, 121.0, 4.0), yaw_rate_dps=0.0)
Edited = Callable[..., Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """A copy of a dialect's texts with words of one file replaced."""

    def copy(folder: str, file: str, words: dict[str, str]) -> Path:
        place = tmp_path / folder
        shutil.copytree(MODULES / folder, place)
        text = (place / file).read_text("utf-8")
        for old, new in words.items():
            assert old in text
            text = text.replace(old, new)
        (place / file).write_text(text, "utf-8")
        return place

    return copy


def test_an_edition_that_is_not_built_in_is_read_and_written_under_its_own_names(edited: Edited) -> None:
    names = {"doNotUse1": "notUsed", "doNotUse2": "notUsed1", "doNotUse3": "notUsed2", "doNotUse4": "notUsed3",
             "durationTime": "minutes"}  # fmt: skip
    place = edited("j2735_2024", "tim.asn", names)
    own = Dialect.from_asn1(place, "MessageFrame", name="own-edition", like="j2735-2024")
    assert "TIM" in own.messages
    ((name, fields),) = from_model(own, EVENTS).messages
    assert {"notUsed", "notUsed3", "minutes"} <= set(fields["dataFrames"][0])
    octets = own.encode(name, fields)
    assert to_model("sae", *own.decode(octets)) == to_model("sae", *dialect("j2735-2024").decode(octets))


def test_a_message_with_other_names_keeps_its_own_and_is_not_misread(edited: Edited) -> None:
    place = edited("j2735_2024", "bsm.asn", {"secMark": "mark"})
    own = Dialect.from_asn1(place, "MessageFrame", name="own-names", like="j2735-2024")
    assert "BasicSafetyMessage" in own.messages
    assert "BSM" not in own.messages
    table = compiled(place, "own-names", "uper").table
    assert unlike_messages(table, "MessageFrame", "j2735-2024") == {"BSM": "coreData.secMark is called mark"}
    mapped = from_model(own, STATE)
    assert (mapped.messages, mapped.notes) == ((), {"dropped: no message for it (it would be BSM)": 1})
    sent = dialect("j2735-2024").encode(*from_model("sae", STATE).messages[0])
    said = translate(sent, own, dialect("ydt3709"))
    assert said.losses == (("BasicSafetyMessage", "dropped: message without a meaning in the model", 1),)
    assert from_model(own, EVENTS).messages[0][0] == "TIM"


def test_a_member_that_is_missing_or_of_another_kind_is_named(edited: Edited) -> None:
    place = edited("ydt3709", "rsm.asn", {"    refPos        Position3D,\n": ""})
    table = compiled(place, "own-missing", "uper").table
    (why,) = unlike_messages(table, "MessageFrame", "ydt3709").values()
    assert why == "refPos is called participants"


def test_built_in_editions_are_like_each_other() -> None:
    for name, like in (("j2735-2016", "j2735-2024"), ("tcsae53-2019", "ydt3709"), ("ydt3709", "tcsae53-2019")):
        assert unlike_messages(dialect(name).document, FRAMES[name].type, like) == {}


@pytest.mark.parametrize(
    ("top", "like", "said"),
    [
        (None, "ydt3709", "top: to be like ydt3709, name the type that frames messages"),
        ("MessageFrame", "etsi-r2", "top: messages of etsi-r2 stand behind a header: name no type"),
        (None, "etsi-r2", "like: the texts define none of the messages of etsi-r2"),
        ("MessageFrame", "cn-phase2", "like: MessageFrame is a frame of another shape than that of cn-phase2"),
        ("MessageFrame", "j2735-2024", "like: MessageFrame is a frame of another shape than that of j2735-2024"),
        ("MessageFrame", "j2735", "like: no dialect 'j2735'; known are"),
    ],
)
def test_what_a_text_cannot_be_like(top: str | None, like: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        Dialect.from_asn1(MODULES / "ydt3709", top, like=like)


def test_texts_of_the_second_chinese_phase_are_spoken_by_their_own_envelope(edited: Edited) -> None:
    place = edited("cn_phase2", "frame2.asn", {"MessageFrame2": "MessageFrameToo"})
    own = Dialect.from_asn1(place, "MessageFrameToo", name="own-phase2", like="cn-phase2")
    built_in = dialect("cn-phase2")
    assert (own.family, own.messages, own.experimental) == ("cn", built_in.messages, False)
    asked = PriorityRequests(Requester(bytes(8)), (PriorityRequest(5, JunctionId(1, 2), PriorityAction.CANCEL),), 3)
    (message,) = from_model(own, asked).messages
    assert own.encode(*message) == built_in.encode(*message)
    assert to_model("cn", *own.decode(own.encode(*message)))[0] == asked


def test_texts_of_etsi_are_told_apart_by_their_header(edited: Edited) -> None:
    place = edited("etsi_r1", "denm.asn", {"informationQuality": "quality"})
    own = Dialect.from_asn1(place, name="own-etsi", like="etsi-r1")
    assert own.family == "etsi-r1"
    assert set(own.messages) == set(dialect("etsi-r1").messages) - {"DENM"}
    cam = from_model(own, STATE).messages[0]
    assert own.encode(*cam) == dialect("etsi-r1").encode(*cam)
    assert own.decode(b"\x02\x01" + bytes(40))[0] == "unknown:1"
    said = translate(own.encode(*cam), own, dialect("j2735-2024"))
    assert said.messages[0].name == "BSM"
