"""What many hear at once is what each would have heard in a step of its own."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from cv2x.clock import SECOND_NS, Stamp
from cv2x.radio.emulated import EmulatedRadio
from cv2x.scenarios.engine import Engine, RunOptions
from cv2x.scenarios.load import load
from cv2x.station.observer import Hearings, Observer
from cv2x.station.outcome import Alert, Discard, Heard, Transmission


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
