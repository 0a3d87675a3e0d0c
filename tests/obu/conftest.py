"""A stack without a codec, and a scene that drives one unit: what a station is told comes from plain kinematics.

The air of these tests hands models from one stack to another as they are, so a test that works out a moment from speed
and distance meets no rounding of the wire.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from cv2x.clock import SECOND_NS, Stamp, second_mark_ms
from cv2x.geodesy import LocalFrame, unit_vector
from cv2x.messages.model import Model, Position, VehicleState
from cv2x.obu.config import ObuConfig
from cv2x.obu.unit import OnBoardUnit
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.station.inputs import BusValues, Inputs, PositionFix
from cv2x.station.outcome import Alert, Discard, Heard, Message, Transmission

START = Stamp(1_800_000_000 * SECOND_NS, 5 * SECOND_NS)
PLACE = LocalFrame(31.2304, 121.4737)
NAMES = {"VehicleState": "BSM", "RoadMap": "MAP", "SignalState": "SPAT", "RoadEvents": "RSI", "RoadUsers": "RSM"}


class Air:
    """What was said, by octets; stacks of one air understand each other."""

    def __init__(self) -> None:
        self.said: dict[bytes, Message] = {}
        self._numbers = itertools.count()

    def stack(self, family: str = "cn") -> AirStack:
        return AirStack(self, family)

    def reception(self, model: Model, stamp: Stamp) -> Reception:
        transmissions, _ = self.stack().down(model)
        return Reception(transmissions[0].frame, stamp, "air")

    def put(self, message: Callable[[bytes], Message]) -> bytes:
        octets = next(self._numbers).to_bytes(8, "big")
        self.said[octets] = message(octets)
        return octets


class AirStack:
    """A stack whose octets are a ticket for the model."""

    def __init__(self, air: Air, family: str) -> None:
        self.air = air
        self.dialect = SimpleNamespace(name=f"{family}-of-the-air", family=family)
        self.said: list[tuple[Model, int | None, bool]] = []

    def down(
        self,
        model: Model,
        *,
        source_l2: int | None = None,
        critical: bool = False,
        period_ns: int | None = None,
        utc_ns: int | None = None,
    ) -> tuple[list[Transmission], list[Discard]]:
        self.said.append((model, source_l2, critical))
        name = NAMES[type(model).__name__]
        octets = self.air.put(lambda octets: Message(self.dialect.name, name, octets, None, model))
        return [
            Transmission(Frame(octets, Layer.MESSAGE, source_l2=source_l2, period_ns=period_ns), self.air.said[octets])
        ], []

    def up(self, reception: Reception) -> Heard | Discard:
        message = self.air.said.get(reception.frame.octets)
        if message is None:
            return Discard("malformed message", "nobody said this", reception)
        return Heard(reception, message)


@dataclass
class Mover:
    """A vehicle on a straight line at constant speed: metres east and north of `PLACE` at the start."""

    east_m: float
    north_m: float
    heading_deg: float
    speed_mps: float
    id: bytes = b"\x01" * 8
    length_m: float | None = 4.5
    width_m: float | None = 1.8

    def position(self, at_s: float) -> Position:
        east, north = unit_vector(self.heading_deg)
        moved_m = self.speed_mps * at_s
        return Position(*PLACE.to_wgs84(self.east_m + east * moved_m, self.north_m + north * moved_m))

    def state(self, at_s: float, count: int) -> VehicleState:
        return VehicleState(
            temporary_id=self.id,
            message_count=count % 128,
            second_mark_ms=second_mark_ms(START.utc_ns + round(at_s * SECOND_NS)),
            position=self.position(at_s),
            speed_mps=self.speed_mps,
            heading_deg=self.heading_deg,
            length_m=self.length_m,
            width_m=self.width_m,
        )


@dataclass
class Scene:
    """One unit aboard ``ego``, others around it, and whatever else is said over time."""

    ego: Mover
    others: Sequence[Mover] = ()
    messages: Callable[[float], Sequence[Model]] | None = None
    """Said every 100 ms besides the vehicles' own messages."""
    lights: frozenset[str] | None = None
    config: ObuConfig = field(default_factory=ObuConfig)
    duration_s: float = 20.0
    air: Air = field(default_factory=Air)

    def run(self) -> list[tuple[float, Alert]]:
        """Return the alerts with their moments in seconds from the start."""
        unit = self.unit = OnBoardUnit("unit", self.air.stack(), self.config, random.Random(7))
        tenths = range(round(self.duration_s * 10))
        due: dict[int, list[str]] = {}
        for tenth in tenths:
            due.setdefault(tenth * 100, []).append("fix")
            due.setdefault(tenth * 100 + 33, []).append("said")
        told: list[tuple[float, Alert]] = []
        wake_ms: int | None = None
        while due or wake_ms is not None:
            at_ms = min([*due, *([] if wake_ms is None else [wake_ms])])
            if at_ms >= self.duration_s * 1000:
                break
            outcome = unit.step(START.later(at_ms * 1_000_000), self._inputs(at_ms, due.pop(at_ms, ())))
            told += [(at_ms / 1000, alert) for alert in outcome.alerts]
            wake_ns = outcome.wake_ns
            wake_ms = None if wake_ns is None else -(-(wake_ns - START.monotonic_ns) // 1_000_000)
            assert wake_ms is None or wake_ms > at_ms
        return told

    def raised(self) -> dict[str, float]:
        """Return the moments at which alerts were raised, by id; each id at most once."""
        moments: dict[str, float] = {}
        for at_s, alert in self.run():
            if alert.phase == "raised":
                assert alert.id not in moments, f"{alert.id} was raised twice"
                moments[alert.id] = at_s
        return moments

    def _inputs(self, at_ms: int, due: Sequence[str]) -> Inputs:
        at_s, stamp = at_ms / 1000, START.later(at_ms * 1_000_000)
        fix, receptions = None, []
        if "fix" in due:
            fix = PositionFix(stamp.utc_ns, self.ego.position(at_s), self.ego.speed_mps, self.ego.heading_deg)
        if "said" in due:
            # Said 20 ms before it is heard: the receiver has to move it to the present.
            models: list[Model] = [other.state(at_s - 0.02, at_ms // 100) for other in self.others]
            models += self.messages(at_s) if self.messages is not None else ()
            receptions = [self.air.reception(model, stamp) for model in models]
        return Inputs(tuple(receptions), fix, BusValues(lights=self.lights))


@pytest.fixture
def air() -> Air:
    return Air()


@pytest.fixture
def scene() -> type[Scene]:
    return Scene


@pytest.fixture
def mover() -> type[Mover]:
    return Mover


@pytest.fixture
def start() -> Stamp:
    return START


@pytest.fixture
def place() -> LocalFrame:
    return PLACE
