"""A station: a sans-IO machine with one door.

``step`` gets the time and everything that happened up to it, and answers with an outcome.  A station never sleeps,
opens a socket or reads a clock; the same machine runs in virtual time and in real time, driven by the runners beside
this file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from cv2x.clock import Stamp
from cv2x.radio.base import Radio
from cv2x.station.hops import HopProbe
from cv2x.station.inputs import Inputs
from cv2x.station.outcome import Message, Outcome
from cv2x.station.stack import Stack
from cv2x.world.world import World


class Station(Protocol):
    """What every unit is."""

    name: str

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        """Take in everything that happened up to ``now`` (the unit's believed time) and answer.

        Steps come in order of monotonic time; several steps at one instant are allowed.
        """


@runtime_checkable
class Overhearing(Protocol):
    """A station that can take in a message between two steps, as long as it has nothing else to do."""

    ears: Stack | None
    """``None`` = it cannot after all."""
    world: World
    """Its vehicles are ``awaited`` while it will look at them anyway, so that hearing more of them changes nothing
    about `wake_ns`."""
    probe: HopProbe

    @property
    def wake_ns(self) -> int | None:
        """Monotonic time at which it wants its next step, as things stand."""

    def overhear(self, message: Message, received: Stamp) -> bool:
        """Take in a message that ``ears`` understood; return whether `wake_ns` may have changed.

        It does to the station what a step with that reception alone does before the station acts.
        """


@dataclass(slots=True)
class Unit:
    """A station with its radio and the error of its clock, as a runner drives them."""

    station: Station
    radio: Radio
    clock_offset_ns: int = 0
    """Believed UTC minus true UTC."""

    @property
    def name(self) -> str:
        """The unit's name, equal to its station's."""
        return self.station.name


class Feed(Protocol):
    """What happens to units from outside the air: fixes, bus values, detections; also truth for observers."""

    def next_ns(self) -> int | None:
        """Return the run time (nanoseconds since the start of the run) of the next inputs, or ``None`` when there are
        no more."""

    def take(self, run_ns: int) -> Mapping[str, Inputs]:
        """Return the inputs due at ``run_ns`` by unit name, and move on.  Called once per instant, with ``run_ns ==
        next_ns()``."""
