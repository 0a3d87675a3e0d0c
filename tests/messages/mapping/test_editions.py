"""Editions of J2735 name some members differently: they mean the same, and each is spoken under its own names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cv2x.errors import DecodeError
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import EventKind, RoadEvent, RoadEvents

OLD, NEW = dialect("j2735-2016"), dialect("j2735-2024")
EVENTS = RoadEvents(5, (RoadEvent(0, EventKind.EVENT, 8026, "ITIS", None, description="curve ahead"),))


def test_a_tim_is_written_under_the_names_of_its_edition() -> None:
    ((_, old),), ((_, new),) = from_model(OLD, EVENTS).messages, from_model(NEW, EVENTS).messages
    assert set(old["dataFrames"][0]) - set(new["dataFrames"][0]) == {
        "sspTimRights", "duratonTime", "sspLocationRights", "sspMsgRights1", "sspMsgRights2"
    }  # fmt: skip
    assert OLD.encode("TIM", old) == NEW.encode("TIM", new)
    assert from_model("sae", EVENTS).messages == (("TIM", new),)


def test_real_messages_mean_the_same_in_both_editions_and_are_said_alike(
    vectors: Callable[[str], list[dict[str, Any]]],
) -> None:
    compared: dict[str, int] = {}
    for vector in vectors("j2735.jsonl"):
        octets = bytes.fromhex(vector["hex"])
        if vector["type"] != "MessageFrame" or vector["expect"] == "reject":
            continue
        try:
            name, record = OLD.decode(octets)
        except DecodeError:
            continue
        if name.startswith("unknown:"):
            continue
        old, old_notes = to_model("sae", name, record)
        new, new_notes = to_model("sae", *NEW.decode(octets))
        assert old == new, vector["id"]
        assert sum(old_notes.values()) == sum(new_notes.values()), vector["id"]
        if old is None:
            continue
        said = [[spoken.encode(*one) for one in from_model(spoken, old).messages] for spoken in (OLD, NEW)]
        assert said[0] == said[1], vector["id"]
        compared[name] = compared.get(name, 0) + 1
    assert compared["TIM"] >= 10
    assert compared["BSM"] >= 50
    assert sum(compared.values()) > 120


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_tim_goes_to_the_old_edition_and_back(make_record: Callable[..., Any], seed: int) -> None:
    model, _ = to_model("sae", "TIM", make_record("sae", "TIM", seed))
    assert model is not None
    for name, fields in from_model(OLD, model).messages:
        octets = OLD.encode(name, fields)
        again, _ = to_model("sae", *OLD.decode(octets))
        there, _ = to_model("sae", *NEW.decode(octets))
        assert again == there
