"""What many hear at once is what each would have heard in a step of its own."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

from cv2x._world import Ear, overhear
from cv2x.clock import SECOND_NS, Stamp
from cv2x.messages.model import Position, VehicleState
from cv2x.radio.emulated import EmulatedRadio
from cv2x.scenarios.engine import Engine, RunOptions
from cv2x.scenarios.load import load
from cv2x.station.observer import Hearings, Observer
from cv2x.station.outcome import Alert, Discard, Heard, Transmission
from cv2x.world.world import World

NAMES = ("hearer", "itself", "idle", "busy", "tapped", "astray")


class Seen(Observer):
    """Everything that happened, whatever its order within an instant."""

    def __init__(self) -> None:
        self.happened: Counter[Any] = Counter()
        self.together = 0

    def received_by(self, hearings: Hearings) -> None:
        self.together = max(self.together, len(hearings.units))
        super().received_by(hearings)

    def received(self, at: Stamp, unit: str, heard: Heard) -> None:
        one = heard.reception
        self.happened[at, unit, heard.message.octets, one.stamp, one.rssi_dbm, one.access_delay_ns] += 1

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        self.happened[at, unit, discard.cause, discard.detail] += 1

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        self.happened[at, unit, alert.id, alert.phase, alert.target, tuple(alert.numbers.items())] += 1

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        self.happened[at, unit, transmission.message.octets] += 1


def test_a_frame_heard_together_does_what_it_does_heard_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    options = RunOptions(radio="emulated", duration_ns=20 * SECOND_NS)
    together, alone = Seen(), Seen()
    at_once = Engine(load("urban-intersection"), options, [together]).run()
    opened = EmulatedRadio.open.__func__  # type: ignore[attr-defined]

    def tapped(cls: type[EmulatedRadio], *arguments: Any) -> EmulatedRadio:
        radio: EmulatedRadio = opened(cls, *arguments)
        radio.taps.append(lambda *_: None)  # somebody listens in on every radio: each unit is stepped for its frames
        return radio

    monkeypatch.setattr(EmulatedRadio, "open", classmethod(tapped))
    one_by_one = Engine(load("urban-intersection"), options, [alone]).run()
    assert together.together > 1
    assert len(together.happened) > 1000
    assert together.happened == alone.happened
    assert at_once.counters == one_by_one.counters


def test_what_a_world_refuses_is_counted_and_who_is_different_fetches() -> None:
    at = Stamp(1_790_000_000_000_000_000, 5 * SECOND_NS)
    place = Position(31.23, 121.47)
    said = VehicleState(temporary_id=b"\x01" * 8, message_count=7, second_mark_ms=None, position=place)
    worlds = {name: World(b"\x01" * 8 if name == "itself" else b"\x02" * 8) for name in NAMES}
    ears: dict[Any, Ear] = {}
    for number, (name, world) in enumerate(worlds.items()):
        world.vehicles.awaited = name != "idle"
        unit = SimpleNamespace(station=name, clock_offset_ns=int(name == "astray"))
        driven = SimpleNamespace(name=name, unit=unit)
        taps = [print] if name == "tapped" else []
        ears[name] = Ear(number, driven, 0, taps, world.vehicles, world.counters)
    asked: list[Ear] = []
    units: list[str] = []
    powers: list[float] = []

    def understand(ear: Ear, index: int) -> Any:
        asked.append(ear)
        return "BSM", units, powers, said

    radios = [*NAMES, "nobody's"]
    levels = [-60.0 - number for number in range(len(radios))]
    busy = {NAMES.index("busy")}
    for _ in range(2):
        fetching, telling = overhear(ears, radios, levels, busy, at, [None], understand)
        assert [radios[index] for index in fetching] == ["busy", "tapped", "astray", "nobody's"]
        assert [ear.name for ear in telling] == ["idle"]
    assert [ear.name for ear in asked] == ["hearer", "hearer"]
    assert units == ["hearer", "itself", "idle"] * 2
    assert powers == [levels[radios.index(name)] for name in units]
    assert worlds["hearer"].vehicles.held(b"\x01" * 8) is said
    assert worlds["hearer"].counters == {"vehicle message repeated": 1}
    assert worlds["itself"].counters == {"own temporary id": 2}
    assert worlds["hearer"].heard == worlds["itself"].heard == {"BSM": 2}
    assert [ears[name].taken() for name in NAMES] == [2, 2, 2, 0, 0, 0]
    assert ears["hearer"].taken() == 0
