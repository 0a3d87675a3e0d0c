"""Recorded drives shared between projects, made-up drives, and an observer that keeps what it sees."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable, Iterable

from cv2x.clock import Stamp
from cv2x.messages import dialect
from cv2x.messages.mapping import from_model
from cv2x.messages.model import Position, VehicleState
from cv2x.station.observer import ActorState, Observer


def vehicle(second_mark_ms: int | None, **changes: object) -> VehicleState:
    """A car near the equator of the tests' world; ``changes`` are fields of the model."""
    fields = {
        "temporary_id": b"\x01\x02\x03\x04",
        "message_count": 1,
        "second_mark_ms": second_mark_ms,
        "position": Position(31.0, 121.0, 4.0),
        "speed_mps": 10.0,
        "heading_deg": 0.0,
        "width_m": 1.8,
        "length_m": 4.5,
    }
    return VehicleState(**{**fields, **changes})


def frame(state: VehicleState, name: str = "j2735-2024") -> bytes:
    """A vehicle's message in a dialect."""
    spoken = dialect(name)
    ((message, value),) = from_model(spoken.family, state).messages
    return spoken.encode(message, value)


def hex_lines(frames: Iterable[bytes]) -> str:
    return "".join(octets.hex() + "\n" for octets in frames)


def press_once() -> Callable[[int, int | None], None]:
    """A progress function that presses Ctrl-C the first time it is called."""
    presses = iter([signal.SIGINT])

    def progress(run_ns: int, duration_ns: int | None) -> None:
        for number in presses:
            signal.raise_signal(number)

    return progress


class Watcher(Observer):
    """Keeps everything."""

    def __init__(self) -> None:
        self.alerts, self.sent, self.truths, self.identities = [], [], [], {}
        self.heard, self.refused = Counter(), Counter()

    def truth(self, at: Stamp, actors: tuple[ActorState, ...]) -> None:
        self.truths.append((at.monotonic_ns, actors))

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        self.identities[temporary_id.hex()] = unit

    def transmitted(self, at, unit, transmission) -> None:
        self.sent.append((at, unit, transmission))

    def received(self, at, unit, heard) -> None:
        self.heard[unit, heard.message.name] += 1

    def discarded(self, at, unit, discard) -> None:
        self.refused[unit, discard.cause] += 1

    def alerted(self, at, unit, alert) -> None:
        self.alerts.append((at, unit, alert))
