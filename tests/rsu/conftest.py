"""A stack without a codec: it keeps what a unit says, and hands over what a test lets it hear."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from cv2x.clock import SECOND_NS, Stamp, parse_instant
from cv2x.messages.model import Light, Model
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.station.outcome import Discard, Heard, Message, Transmission

START = Stamp(parse_instant("2026-11-22T08:59:30.250Z"), 77 * SECOND_NS)
"""Half a minute before the hour: marks run over it."""


class AirStack:
    """What it is told to say is a frame whose octets number the message."""

    def __init__(self, family: str) -> None:
        self.dialect = SimpleNamespace(name=f"{family}-of-the-air", family=family, messages=())
        self.said: list[Model] = []
        self.source_l2: set[int | None] = set()

    def down(
        self,
        model: Model,
        *,
        source_l2: int | None = None,
        critical: bool = False,
        period_ns: int | None = None,
        utc_ns: int | None = None,
    ) -> tuple[list[Transmission], list[Discard]]:
        self.source_l2.add(source_l2)
        octets = len(self.said).to_bytes(4, "big")
        self.said.append(model)
        message = Message(self.dialect.name, type(model).__name__, octets, None, model)
        return [Transmission(Frame(octets, Layer.MESSAGE, source_l2=source_l2, period_ns=period_ns), message)], []

    def up(self, reception: Reception) -> Heard | Discard:
        number = int.from_bytes(reception.frame.octets, "big")
        if number >= len(self.said):
            return Discard("malformed message", "nobody said this", reception)
        model = self.said[number]
        return Heard(reception, Message(self.dialect.name, type(model).__name__, reception.frame.octets, None, model))


@pytest.fixture
def stack_of() -> type[AirStack]:
    return AirStack


@pytest.fixture
def start() -> Stamp:
    return START


@pytest.fixture
def groups() -> dict[int, tuple[tuple[Light, int], ...]]:
    """Two groups that take turns in a cycle of 60 s."""
    return {
        3: (
            (Light.PROTECTED_GREEN, 27 * SECOND_NS),
            (Light.PROTECTED_YELLOW, 3 * SECOND_NS),
            (Light.RED, 30 * SECOND_NS),
        ),
        4: (
            (Light.RED, 30 * SECOND_NS),
            (Light.PROTECTED_GREEN, 27 * SECOND_NS),
            (Light.PROTECTED_YELLOW, 3 * SECOND_NS),
        ),
    }
