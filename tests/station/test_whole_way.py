"""A message's whole way with nothing made up: stack, loopback radio, both runners, recording and capture."""

from __future__ import annotations

import asyncio

import pytest

from cv2x.clock import MILLISECOND_NS, SECOND_NS, second_mark_ms, wall_stamp
from cv2x.messages import dialect
from cv2x.messages.model import Position, VehicleState
from cv2x.radio.base import RadioContext
from cv2x.radio.loopback import LoopbackRadio
from cv2x.station.base import Unit
from cv2x.station.capture import CaptureWriter
from cv2x.station.frame_cache import FrameCache
from cv2x.station.outcome import Heard, Outcome
from cv2x.station.realtime_runner import RealtimeRunner
from cv2x.station.recording import RecordingWriter
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Discarded, Identity, Received, Transmitted
from cv2x.station.stack import Stack
from cv2x.station.virtual_runner import VirtualRunner

PERIOD_NS = 100 * MILLISECOND_NS


class Car:
    """Says where it is, ten times a second."""

    def __init__(self, name, stack, number):
        self.name, self.stack, self.count = name, stack, 0
        self.temporary_id = bytes([number] * (8 if stack.dialect.family == "cn" else 4))
        self.next_ns = None

    def step(self, now, inputs):
        outcome = Outcome()
        for reception in inputs.receptions:
            answer = self.stack.up(reception)
            (outcome.heard if isinstance(answer, Heard) else outcome.discards).append(answer)
        if self.next_ns is None or now.monotonic_ns >= self.next_ns:
            mark, here = second_mark_ms(now.utc_ns), Position(31.23, 121.47)
            self.count += 1
            sent, _ = self.stack.down(VehicleState(self.temporary_id, self.count % 128, mark, here, speed_mps=10.0))
            outcome.transmissions.extend(sent)
            self.next_ns = (now.monotonic_ns if self.next_ns is None else self.next_ns) + PERIOD_NS
        outcome.wake_ns = self.next_ns
        return outcome


def units(names, *, cars=3, mixed=False):
    context, cache = RadioContext(seed=7), FrameCache()
    made = []
    for number in range(cars):
        name = names[number % 2 if mixed else 0]
        context.unit = f"car-{number}"
        car = Car(context.unit, Stack(dialect(name), cache=cache), number + 1)
        made.append(Unit(car, LoopbackRadio.open("", context)))
    return made, cache


@pytest.mark.parametrize("name", ["ydt3709", "j2735-2024"])
def test_two_virtual_runs_leave_the_same_octets(kit, tmp_path, name):
    def once(folder):
        folder.mkdir()
        made, cache = units([name])
        watchers = [
            RecordingWriter(folder / "recording.mcap", {"scenario": "whole way", "dialects": name}),
            CaptureWriter(folder / "capture.pcapng"),
        ]
        VirtualRunner(made, kit.feed(), watchers, kit.start).run(5 * SECOND_NS)
        for watcher in watchers:
            watcher.close()
        return cache

    cache = once(tmp_path / "a")
    once(tmp_path / "b")
    for file in ("recording.mcap", "capture.pcapng"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
    events = list(read_recording(tmp_path / "a" / "recording.mcap").events)
    sent = [event for event in events if isinstance(event, Transmitted)]
    received = [event for event in events if isinstance(event, Received)]
    assert (len(sent), len(received)) == (150, 300)
    assert not any(isinstance(event, Discarded) for event in events)
    assert {event.unit: event.temporary_id[0] for event in events if isinstance(event, Identity)} == {
        "car-0": 1,
        "car-1": 2,
        "car-2": 3,
    }
    assert {event.octets for event in received} == {event.octets for event in sent}
    assert {event.arrival.believed_utc_ns - event.utc_ns for event in received} == {0}
    assert cache.misses == 150  # decoded once each, heard twice each
    name_of, record = dialect(name).decode(received[0].octets)
    assert name_of == "BSM"
    assert record is not None


def test_units_of_two_families_on_one_air_refuse_each_other_under_a_name(kit, tmp_path):
    made, _ = units(["ydt3709", "j2735-2024"], cars=4, mixed=True)
    writer = RecordingWriter(tmp_path / "r.mcap", {})
    VirtualRunner(made, kit.feed(), [writer], kit.start).run(SECOND_NS)
    writer.close()
    events = list(read_recording(tmp_path / "r.mcap").events)
    causes = [event.cause for event in events if isinstance(event, Discarded)]
    assert set(causes) == {"other network stack"}
    assert len(causes) == 10 * 4 * 2
    assert sum(isinstance(event, Received) for event in events) == 10 * 4


def test_the_same_stations_in_real_time(kit, tmp_path):
    made, _ = units(["ydt3709"], cars=2)
    writer, start = RecordingWriter(tmp_path / "r.mcap", {}), wall_stamp()
    asyncio.run(RealtimeRunner(made, kit.feed(), [writer], start).run(480 * MILLISECOND_NS))
    writer.close()
    events = list(read_recording(tmp_path / "r.mcap").events)
    sent = [event for event in events if isinstance(event, Transmitted)]
    received = [event for event in events if isinstance(event, Received)]
    assert 6 <= len(sent) <= 10  # ten, unless the machine was kept busy
    assert len(sent) - 2 <= len(received) <= len(sent)
    for event in received:
        transmitted = next(other for other in sent if other.octets == event.octets)
        assert 0 < event.arrival.believed_utc_ns - transmitted.utc_ns < SECOND_NS
        assert start.utc_ns <= transmitted.utc_ns <= event.utc_ns
