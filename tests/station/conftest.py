"""Small but real stations, a medium and a feed for the tests of the runners and the recording."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self

import pytest

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Reception
from cv2x.station.inputs import Inputs
from cv2x.station.observer import Observer
from cv2x.station.outcome import Alert, Discard, Heard, Message, Outcome, Transmission

START = Stamp(1_795_334_400_000_000_000, 5_000_000_000)


class Ether:
    """Who is on the air, and how long frames take."""

    def __init__(self, delay_ns: int = 0) -> None:
        self.delay_ns = delay_ns
        self.radios: list[EtherRadio] = []

    def radio(self, name: str) -> EtherRadio:
        radio = EtherRadio(name, self)
        self.radios.append(radio)
        return radio


class EtherRadio(Radio):
    """Everybody hears everybody else after a fixed delay."""

    def __init__(self, name: str, ether: Ether) -> None:
        super().__init__(name)
        self.ether = ether
        self.pending: list[tuple[int, Frame]] = []

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        return cls(context.unit, context.air["ether"])

    def _send(self, frame: Frame, now: Stamp) -> None:
        for other in self.ether.radios:
            if other is not self:
                other.pending.append((now.monotonic_ns + self.ether.delay_ns, frame))

    def _arrived(self, now: Stamp) -> list[Reception]:
        due = [item for item in self.pending if item[0] <= now.monotonic_ns]
        self.pending = [item for item in self.pending if item[0] > now.monotonic_ns]
        return [Reception(frame, Stamp(now.utc_ns, at_ns), self.name) for at_ns, frame in due]

    def next_arrival_ns(self) -> int | None:
        return min((at_ns for at_ns, _ in self.pending), default=None)


@dataclass
class Beacon:
    """Says its name every period, keeps what it hears, and answers what it is told to answer."""

    name: str
    period_ns: int | None = 100 * MILLISECOND_NS
    answers: bool = False
    """Answer everything heard at once."""
    renames_after: int = 10**9
    """Number of beacons after which the temporary id changes."""
    steps: list[tuple[Stamp, Inputs]] = field(default_factory=list)
    said: int = 0
    next_ns: int | None = None

    @property
    def temporary_id(self) -> bytes:
        return bytes([len(self.name), self.said // self.renames_after])

    def say(self, text: str) -> Transmission:
        octets = text.encode()
        return Transmission(Frame(octets, aid=111), Message("ydt3709", "BSM", octets, None, None, 111, {"rounded": 1}))

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        self.steps.append((now, inputs))
        outcome = Outcome()
        if self.next_ns is None:
            self.next_ns = now.monotonic_ns
        if self.period_ns is not None and now.monotonic_ns >= self.next_ns:
            self.said += 1
            outcome.transmissions.append(self.say(f"{self.name} {self.said}"))
            while self.next_ns <= now.monotonic_ns:
                self.next_ns += self.period_ns
        for reception in inputs.receptions:
            text = reception.frame.octets.decode()
            if text.endswith("3"):
                outcome.discards.append(Discard("malformed message", "ends in 3", reception))
                continue
            outcome.heard.append(Heard(reception, self.say(text).message))
            if self.answers:
                outcome.transmissions.append(self.say(f"{self.name} re {text}"))
        if inputs.fix is not None:
            outcome.alerts.append(Alert("FCW", "raised", numbers={"ttc_s": 2.5, "gap_m": float("inf")}))
        outcome.wake_ns = self.next_ns if self.period_ns is not None else None
        return outcome


class ListFeed:
    """Inputs at given instants."""

    def __init__(self, instants: Mapping[int, Mapping[str, Inputs]] | None = None) -> None:
        self.instants = dict(sorted((instants or {}).items()))
        self.taken: list[int] = []

    def next_ns(self) -> int | None:
        return next(iter(self.instants), None)

    def take(self, run_ns: int) -> Mapping[str, Inputs]:
        self.taken.append(run_ns)
        return self.instants.pop(run_ns)


class Log(Observer):
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, str, str, str]] = []

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        self.lines.append((at.utc_ns, "identity", unit, temporary_id.hex()))

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        self.lines.append((at.utc_ns, "clock", unit, str(believed.utc_ns - at.utc_ns)))

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        self.lines.append((at.utc_ns, "sent", unit, transmission.frame.octets.decode()))

    def received(self, at: Stamp, unit: str, heard: Heard) -> None:
        self.lines.append((at.utc_ns, "heard", unit, heard.message.octets.decode()))

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        self.lines.append((at.utc_ns, "refused", unit, discard.detail))

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        self.lines.append((at.utc_ns, "alert", unit, alert.id))

    def of(self, kind: str) -> list[tuple[int, str, str]]:
        """Milliseconds since the start, unit and text of one kind of event."""
        events = [(at - START.utc_ns, unit, text) for at, what, unit, text in self.lines if what == kind]
        return [(since_ns // MILLISECOND_NS, unit, text) for since_ns, unit, text in events]


@dataclass(frozen=True)
class Kit:
    """What the tests of this folder build runs from."""

    start: Stamp
    ether: Callable[..., Ether]
    beacon: Callable[..., Beacon]
    feed: Callable[..., ListFeed]
    log: Callable[[], Log]


@pytest.fixture(scope="session")
def kit() -> Kit:
    return Kit(START, Ether, Beacon, ListFeed, Log)
