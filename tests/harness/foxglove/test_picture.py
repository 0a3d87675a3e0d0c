"""The picture under hard light: what is hostile, too much, missing or at an end."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.errors import DecodeError, InputError
from cv2x.harness.foxglove import lanes, picture, told
from cv2x.harness.foxglove.picture import Picture
from cv2x.messages import dialect
from cv2x.messages.mapping import to_model
from cv2x.messages.model import (
    EventKind,
    Junction,
    JunctionId,
    Lane,
    NodePoint,
    Position,
    RoadEvent,
    RoadEvents,
    RoadMap,
    RoadUser,
    RoadUserKind,
    RoadUsers,
    VehicleState,
)
from cv2x.radio.base import PEER_LOST, Report
from cv2x.radio.frame import Frame, Reception
from cv2x.station.observer import ActorState, Hearings
from cv2x.station.outcome import Heard, Message
from cv2x.station.recording import RecordingWriter
from tests.harness.foxglove.conftest import Shown
from tests.harness.foxglove.official import official


class Sink:
    """Keeps what comes, and holds every message against its published schema."""

    def __init__(self, every: int = 1) -> None:
        self._every, self._count = every, 0
        """Of how many messages one is held against its schema."""
        self.messages: dict[str, list[tuple[int, Any]]] = defaultdict(list)
        self.largest = 0

    def channel(self, topic: str, schema_name: str, schema: Mapping[str, Any]) -> Callable[[int, bytes], None]:
        stated = official(schema_name) if schema_name.startswith("foxglove.") else schema
        valid = jsonschema.Draft202012Validator(stated)

        def write(utc_ns: int, message: bytes) -> None:
            value = json.loads(message, parse_constant=lambda word: pytest.fail(f"{topic}: {word} is no JSON"))
            self._count += 1
            if self._count % self._every == 0:
                valid.validate(value)
            self.messages[topic].append((utc_ns, value))
            self.largest = max(self.largest, len(message))

        return write

    def entities(self, topic: str) -> dict[str, Any]:
        """Return the entities of the last scene of a topic."""
        return {entity["id"]: entity for entity in self.messages[topic][-1][1]["entities"]}

    def log(self) -> list[str]:
        return [value["message"] for _, value in self.messages["/log"]]


@pytest.fixture
def sink() -> Sink:
    return Sink()


def test_what_is_nowhere_is_not_drawn_and_breaks_nothing(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink]))
    nan, inf = math.nan, math.inf
    wrong = [Position(nan, 121.0), Position(31.0, inf), Position(91.0, 181.0), Position(-31.0, -58.0)]
    stage.truth(0.0, [ActorState("here", "car", world.at_m(5, 5), nan, inf, 4.5, 1.8)])
    for tick, place in enumerate(wrong, 1):
        now = tick * 0.1
        stage.truth(now, [ActorState("lost", "car", place, 1.0, 0.0, 4.5, 1.8), world.actor("here", 5, 5)])
        vehicle = VehicleState(bytes([tick]), 0, 0, place, speed_mps=nan, heading_deg=inf, length_m=nan, width_m=-1.0)
        stage.tell(now, "BSM", ["a"], "b", vehicle)
        stage.tell(
            now, "RSM", ["a"], "b", RoadUsers((RoadUser(b"\x01", RoadUserKind.PEDESTRIAN, place, height_m=inf),))
        )
        event = RoadEvent(tick, EventKind.EVENT, 501, "GB/T 29100", place, radius_m=inf, description="\ud800 <b>\x00")
        stage.tell(now, "RSI", ["a"], "b", RoadEvents(tick, (event,), b"rsu"))
        junction = Junction(
            JunctionId(1, tick), place, (Lane(1, (NodePoint(0, 0), NodePoint(0, 0), NodePoint(nan, 1))),)
        )
        stage.tell(now, "MAP", ["a"], "b", RoadMap(tick, (junction,)))
        stage.alert(now, "b", "FCW", target="vehicle:00", numbers={"ttc_s": inf}, place=place)
    stage.truth(2.0, [world.actor("here", 5, 5)])
    drawn.close()
    frames = {frame["child_frame_id"] for _, value in sink.messages["/tf"] for frame in value["transforms"]}
    assert frames == {"actor/here"}
    assert not sink.messages["/place/lost"]


def test_events_with_odd_words_are_drawn_as_they_are(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    event = RoadEvent(1, EventKind.SIGN, 6, "GB 5768.2", world.at_m(10, 0), 0.0, 'Straße 施工 "\\ \ud800')
    stage.tell(0.0, "RSI", ["a"], "b", RoadEvents(1, (event,), b"rsu"))
    drawn.close()
    (shown,) = sink.entities("/scene/events").values()
    assert shown["texts"][0]["text"].startswith('Straße 施工 "\\ ')
    assert not shown["lines"]  # no reach


def test_what_is_drawn_is_bounded_and_the_log_says_what_is_missing(
    world: Any, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, bound, value in (
        (lanes, "MAX_JUNCTIONS", 6),
        (lanes, "MAX_POINTS", 2000),
        (told, "MAX_TOLD", 30),
        (picture, "MAX_ACTORS", 40),
        (picture, "MAX_PLACES", 25),
    ):
        assert getattr(module, bound) > value
        monkeypatch.setattr(module, bound, value)
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    points = tuple(NodePoint(i * 1.0, i * 0.5) for i in range(200))
    huge = tuple(Lane(n, points) for n in range(20))
    maps = [Junction(JunctionId(1, n), world.at_m(n, n), huge) for n in range(lanes.MAX_JUNCTIONS + 5)]
    for n, junction in enumerate(maps):
        stage.tell(0.0, "MAP", ["a"], "b", RoadMap(n, (junction,)))
    for n in range(told.MAX_TOLD + 50):
        stage.tell(0.0, "BSM", ["a"], "b", world.vehicle(n.to_bytes(8, "big"), world.at_m(n, 0)))
    crowd = [world.actor(f"actor {n}", n, 3) for n in range(picture.MAX_ACTORS + 20)]
    for tick in range(5):
        stage.truth(0.6 * tick, crowd)
    drawn.close()
    assert len(sink.messages["/scene/told"][0][1]["entities"]) == told.MAX_TOLD
    assert len(sink.entities("/scene/actors")) == picture.MAX_ACTORS
    assert sum(topic.startswith("/place/") for topic in sink.messages) <= picture.MAX_PLACES
    assert len(sink.entities("/scene/lanes")) == lanes.MAX_JUNCTIONS
    assert f"junction/1/{lanes.MAX_JUNCTIONS + 4}" in sink.entities("/scene/lanes")  # the latest
    assert sum("too many to draw" in line for line in sink.log()) >= 1
    assert sink.largest < 1_000_000


def test_a_map_that_changes_with_every_message_is_drawn_every_other_second(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    for tick in range(50):
        lane = Lane(tick, (NodePoint(0.0, 0.0), NodePoint(0.0, 10.0 + tick)))
        stage.tell(tick / 10, "MAP", ["a"], "b", RoadMap(tick, (Junction(world.JUNCTION, world.at_m(0, 0), (lane,)),)))
    drawn.close()
    assert len(sink.messages["/scene/lanes"]) in (3, 4)


def test_ten_pictures_a_second_whatever_the_pace_of_truth(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    for tick in range(500):
        stage.truth(tick / 100, [world.actor("a", tick, 0)])
    drawn.close()
    assert 49 <= len(sink.messages["/tf"]) <= 51


def test_a_crowd_is_drawn_less_often(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    crowd = [world.actor(f"actor {n}", n, 0) for n in range(2 * picture.DRAWN_EACH_PERIOD + 1)]
    for tick in range(100):
        stage.truth(tick / 10, crowd)
    drawn.close()
    assert 33 <= len(sink.messages["/tf"]) <= 35


def test_a_thousand_refusals_are_a_line_and_a_count_each_second(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    for n in range(2000):
        stage.discard(n / 500, "rsu", "malformed message", f"BSM: bit {n}")
    drawn.close()
    lines = sink.log()
    assert lines[0] == "refused: malformed message: BSM: bit 0"
    assert len(lines) <= 6
    counted = sum(int(line.split()[1]) for line in lines if line.startswith("refused ") and " more: " in line)
    assert counted == 1999


def test_a_radio_that_is_lost_is_an_error_in_the_log(world: Any, sink: Sink) -> None:
    drawn = Picture([sink], world.ORIGIN)
    drawn.reported(world.START, "rsu", "bridge", Report(PEER_LOST, "the modem hung up"))
    drawn.close()
    ((_, line),) = sink.messages["/log"]
    assert (line["level"], line["message"]) == (4, "radio bridge: peer lost: the modem hung up")


def test_who_is_not_told_of_any_more_goes(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink], world.ORIGIN))
    stage.tell(0.0, "BSM", ["a"], "b", world.vehicle(b"\x01", world.at_m(5, 5)))
    for tick in range(1, 40):
        stage.truth(tick / 10, [world.actor("red", 0, 0)])
    drawn.close()
    assert len(sink.messages["/scene/told"][0][1]["entities"]) == 1
    assert sink.entities("/scene/told") == {}


def test_a_sender_nobody_hears_is_drawn_from_what_it_sends(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink]))
    for tick in range(30):
        stage.send(tick / 10, "east-gate", "MAP", world.crossing())
    drawn.close()
    (junction,) = sink.entities("/scene/lanes").values()
    assert junction["texts"][0]["text"] == "east gate 1/1207, told by east-gate"


def test_a_run_without_any_place_has_plots_and_a_log(world: Any, sink: Sink) -> None:
    stage = world.Stage(drawn := Picture([sink]))
    for tick in range(30):
        stage.tell(tick / 10, "BSM", ["a"], "b", None)
    stage.alert(3.0, "a", "FCW")
    drawn.close()
    assert set(sink.messages) == {"/plot/air", "/plot/units", "/log", "/scene/warnings"}
    assert sink.messages["/plot/air"][-1][1]["heard_hz"] == pytest.approx(10, abs=1)
    assert sink.entities("/scene/warnings") == {}  # a place it has none


def test_a_recording_that_was_cut_off_shows_what_it_has(world: Any, tmp_path: Path) -> None:
    recording = RecordingWriter(tmp_path / "whole.mcap", {})
    stage = world.Stage(drawn := Picture([recording], world.ORIGIN), recording)
    world.junction_run(stage, 20.0)
    on_disk = (tmp_path / "whole.mcap").read_bytes()  # what a killed process leaves
    drawn.close()
    recording.close()
    whole = Shown(tmp_path / "whole.mcap")
    from mcap.exceptions import EndOfFile
    from mcap.reader import NonSeekingReader

    (tmp_path / "cut.mcap").write_bytes(on_disk)
    seen: list[int] = []
    with (tmp_path / "cut.mcap").open("rb") as source, pytest.raises(EndOfFile):
        seen.extend(
            message.log_time
            for _, channel, message in NonSeekingReader(source).iter_messages(log_time_order=False)
            if channel.topic == "/tf"
        )
    assert len(seen) > 0.6 * len(whole.messages["/tf"])


@pytest.mark.parametrize("flips", [0, 1, 3])
def test_real_messages_and_damaged_ones_are_drawn_or_left_out(
    vectors: Callable[[str], list[dict[str, Any]]], flips: int
) -> None:
    """Frames of the field, whole and with bits turned over: whatever still decodes must not break a run."""
    sink, random = Sink(every=10), Random(flips)
    drawn, at, models = Picture([sink]), Stamp(1_767_225_600 * SECOND_NS, 0), Counter[str]()
    for entry in [entry for file in ("j2735.jsonl", "csae.jsonl", "etsi.jsonl") for entry in vectors(file)]:
        for _ in range(1 if flips == 0 else 5):
            octets = bytearray.fromhex(entry["hex"])
            for _ in range(flips):
                octets[random.randrange(len(octets))] ^= 1 << random.randrange(8)
            try:
                spoken = dialect(entry["dialect"])
                name, record = spoken.decode(bytes(octets))
                model, _ = to_model(spoken.family, name, record)
            except (DecodeError, InputError):
                continue
            at = at.later(30 * MILLISECOND_NS)
            models[type(model).__name__] += 1
            heard = Heard(Reception(Frame(b"x"), at, "r"), Message(spoken.name, name, b"", None, model))
            drawn.received_by(Hearings.of(at, "x", heard))
    drawn.close()
    assert models["RoadMap"] > 5
    assert models["VehicleState"] > 10
    assert sink.messages["/scene/lanes"]
    assert sink.messages["/tf"]
