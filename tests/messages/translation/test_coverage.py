"""Every meaning in every direction: the table in docs/translation.md is what the code does, and real messages survive.

The vectors here are those the project itself holds, so this runs in any checkout.
"""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cv2x.messages import Dialect, dialect
from cv2x.messages.etsi.releases import Circumstances
from cv2x.messages.frames import FRAMES
from cv2x.messages.mapping import from_model, to_model
from cv2x.messages.model import (
    AccessKind,
    AccessPoint,
    EventKind,
    Junction,
    JunctionId,
    JunctionPriority,
    JunctionSignals,
    Lane,
    Light,
    NodePoint,
    PhaseEvent,
    Position,
    PriorityAction,
    PriorityAnswer,
    PriorityRequest,
    PriorityRequests,
    PriorityStatus,
    Requester,
    RequestReference,
    RequestStatus,
    RoadEvent,
    RoadEvents,
    RoadMap,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    SignalGroup,
    SignalState,
    VehicleState,
)
from cv2x.messages.translation import Translation, translate
from tests.messages.etsi.conftest import NEAR_NS

PAGE = Path(__file__).parents[3] / "docs" / "translation.md"
HERE, PLACE = JunctionId(1, 7), Position(31.2304, 121.4737, 4.5)
LINE = (NodePoint(2.0, -10.0), NodePoint(2.0, -80.0))
WALKER = RoadUser(b"\x00\x01\x02\x03", RoadUserKind.PEDESTRIAN, PLACE, 1500, 1.2, 90.0)
MODELS = {
    "vehicle state": VehicleState(b"\x0a\x0b\x0c\x0d", 7, 1500, PLACE, speed_mps=12.34, heading_deg=90.0),
    "road map": RoadMap(3, (Junction(HERE, PLACE, (Lane(1, LINE, approach=1),)),)),
    "signal state": SignalState((JunctionSignals(HERE, (SignalGroup(1, (PhaseEvent(Light.RED),)),)),), 3),
    "road events": RoadEvents(3, (RoadEvent(0, EventKind.EVENT, 8026, "ITIS", PLACE),)),
    "road users somebody else tells about": RoadUsers((WALKER,), 3, b"RSU-0001", PLACE),
    "road users with motor vehicles among them": RoadUsers(
        (WALKER, replace(WALKER, kind=RoadUserKind.MOTOR)), 3, b"RSU-0001", PLACE
    ),
    "road users who speak for themselves": RoadUsers((WALKER,)),
    "request for signal priority": PriorityRequests(
        Requester(b"\x0a\x0b\x0c\x0d"),
        (PriorityRequest(5, HERE, PriorityAction.REQUEST, AccessPoint(AccessKind.LANE, 1)),),
        3,
        1000,
        1500,
    ),
    "status of signal priority": PriorityStatus(
        (
            JunctionPriority(
                HERE, (RequestStatus(PriorityAnswer.GRANTED, RequestReference(b"\x0a\x0b\x0c\x0d", False, 5, 3)),)
            ),
        )
    ),
}
CAUSES = ("not carried: ", "dropped: ", "cut: ", "unavailable: ", "saturated: ", "no unavailable: ", "reserved: ",
          "approximated: ", "assumed: ", "resolved: ", "padded: ", "shortened: ", "renumbered: ", "rounded: ",
          "code set not translatable: ")  # fmt: skip
"""What docs/mappings.md and docs/translation.md explain."""


def rows() -> list[tuple[str, str, str]]:
    """(meaning, dialect, message or dash) of the table of the page."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|")]
    first = next(place for place, line in enumerate(lines) if "`ydt3709`" in line)
    heads = [[name for name in cell.split("`") if name.strip()] for cell in lines[first].split("|")[2:-1]]
    found = []
    for line in lines[first + 2 :]:
        meaning, *cells = (cell.strip() for cell in line.split("|")[1:-1])
        if meaning not in MODELS:
            break
        found += [(meaning, name, cell) for names, cell in zip(heads, cells, strict=True) for name in names]
    return found


def test_the_page_has_every_meaning_in_every_dialect() -> None:
    assert {(meaning, name) for meaning, name, _ in rows()} == {
        (meaning, name) for meaning in MODELS for name in FRAMES
    }


@pytest.mark.parametrize(("meaning", "name", "message"), rows())
def test_the_page_says_what_the_code_does(meaning: str, name: str, message: str) -> None:
    spoken, model = dialect(name), MODELS[meaning]
    mapped = from_model(spoken, model, Circumstances(NEAR_NS, 7))
    if message == "–":
        assert mapped.messages == ()
        assert [cause.partition(" (")[0] for cause in mapped.notes] == ["dropped: no message for it"]
        return
    newest, _, older = message.partition(" (2016: ")
    wanted = older.rstrip(")") if older and name == "j2735-2016" else newest
    assert [told for told, _ in mapped.messages] == [wanted]
    heard, _ = to_model(spoken.family, *spoken.decode(spoken.encode(*mapped.messages[0])), Circumstances(NEAR_NS, 7))
    assert type(heard) is type(model)


def sources(vectors: list[dict[str, Any]]) -> list[tuple[str, Dialect, bytes]]:
    """Every frame of the project's vectors with the dialects that read it."""
    found = []
    for vector in vectors:
        if vector["type"] != "MessageFrame" or vector["expect"] != "roundtrip":
            continue
        octets = bytes.fromhex(vector["hex"])
        others = [name for name, does in vector.get("other_dialects", {}).items() if does == "roundtrip"]
        found += [(vector["id"], dialect(name), octets) for name in (vector["dialect"], *others) if name in FRAMES]
    return found


def check(said: Translation, target: Dialect) -> None:
    assert said.messages or any(cause.startswith("dropped: ") for _, cause, _ in said.losses)
    for message in said.messages:
        told, _ = target.decode(message.octets)
        assert told == message.name
        assert target.encode(told, message.value) == message.octets
    for message, cause, times in said.losses:
        assert cause.startswith(CAUSES), cause
        assert "cannot be encoded" not in cause
        assert times > 0
        assert message


@pytest.mark.parametrize("target", FRAMES)
def test_the_projects_own_messages_are_said_everywhere_and_back(own_vectors: list[dict[str, Any]], target: str) -> None:
    wanted, there_and_back = dialect(target), 0
    for name, source, octets in sources(own_vectors):
        said = translate(octets, source, wanted, near=NEAR_NS, station_id=7)
        check(said, wanted)
        for message in said.messages:
            back = translate(message.octets, wanted, source, near=NEAR_NS, station_id=7)
            check(back, source)
            there_and_back += bool(back.messages)
            before = to_model(source.family, *source.decode(octets), Circumstances(NEAR_NS))[0]
            for again in back.messages:
                after = to_model(source.family, *source.decode(again.octets), Circumstances(NEAR_NS))[0]
                assert type(before) is type(after), name
                if isinstance(before, VehicleState) and isinstance(after, VehicleState):
                    compare(before, after)
    assert there_and_back >= 15


def compare(before: VehicleState, after: VehicleState) -> None:
    """What no dialect may lose of a vehicle: who, where, how fast and whither, within the steps of the coarsest."""
    assert after.temporary_id[-4:] == before.temporary_id[-4:]
    assert after.second_mark_ms == before.second_mark_ms
    for a, b, step in ((before.speed_mps, after.speed_mps, 0.02), (before.heading_deg, after.heading_deg, 0.1)):
        assert (a is None) == (b is None)
        assert a is None or b is None or math.isclose(a % 360, b % 360, abs_tol=step)
    assert (before.position is None) == (after.position is None)
    if before.position is not None and after.position is not None:
        assert after.position[:2] == pytest.approx(before.position[:2], abs=1e-9)


@pytest.mark.parametrize(
    ("target", "lost"),
    [
        ("etsi-r2", {"no unavailable: stationID"}),
        ("ydt3709", {"dropped: no message for it (it would be VIR)"}),
        (
            "cn-phase2",
            {
                "padded: id",
                "no unavailable: msgCnt",
                "not carried: arrival without a moment",
                "not carried: duration",
                "not carried: inbound lane",
                "not carried: role",
            },
        ),
    ],
)
def test_what_a_real_request_loses_is_exactly_this(
    own_vectors: list[dict[str, Any]], target: str, lost: set[str]
) -> None:
    octets = next(bytes.fromhex(v["hex"]) for v in own_vectors if v["message"] == "SignalRequestMessage")
    said = translate(octets, dialect("j2735-2016"), dialect(target))
    assert {cause for _, cause, _ in said.losses} == lost
