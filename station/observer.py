"""Those who watch a run: the recording, the capture, the harness.

A runner tells every observer everything with the run's true stamp (a unit's believed one is in what it says): round by
round, and of a round first what was heard, frame by frame, then unit by unit what came of it.
An observer never influences the run.  Truth reaches observers only; a station learns nothing but what its inputs say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cv2x.clock import Stamp
from cv2x.messages.model import Position
from cv2x.radio.base import Report
from cv2x.station.conditions import Condition
from cv2x.station.outcome import Alert, Congestion, Discard, Heard, Transmission


@dataclass(frozen=True, slots=True)
class ActorState:
    """Where an actor truly is; SI units, degrees."""

    name: str
    kind: str
    """``car``, ``truck``, ``pedestrian`` …"""
    position: Position
    speed_mps: float
    heading_deg: float
    length_m: float
    width_m: float
    unit: str | None = None
    """The unit aboard, if any."""


class Hearing(NamedTuple):
    """That a message passed up the stack of a unit."""

    at: Stamp
    """When the unit took it in."""
    unit: str
    heard: Heard


class Observer:
    """Sees everything and does nothing; override what you need."""

    def truth(self, at: Stamp, actors: Sequence[ActorState]) -> None:
        """Where all actors are at ``at``."""

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """From now on ``unit`` calls itself ``temporary_id`` in its messages."""

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        """What ``unit`` believes the time to be (told at the start and when its error changes)."""

    def stepped(self, begun: Stamp, done: Stamp, unit: str) -> None:
        """``unit`` took a step from ``begun`` to ``done``: what it heard was in its applications by then, what it is
        about to send was made since then.  Told before what came of the step."""

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """``unit`` gave a frame to its radio."""

    def received(self, at: Stamp, unit: str, heard: Heard) -> None:
        """A reception passed up the stack of ``unit``."""

    def received_by(self, hearings: Sequence[Hearing]) -> None:
        """One frame passed up the stacks of several units that say it means the same; told in place of `received`,
        which it calls for each unless it is overridden by who can do better."""
        for at, unit, heard in hearings:
            self.received(at, unit, heard)

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """``unit`` refused something, or could not send it, under a named cause."""

    def reported(self, at: Stamp, unit: str, radio: str, report: Report) -> None:
        """A radio of ``unit`` says how it stands: its peer is gone, or there again."""

    def sensor(self, at: Stamp, unit: str, sensor: str, cause: str, detail: str) -> None:
        """A source of positions or bus values of ``unit`` says how it stands: silent, lost, or there again."""

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """How busy a radio of ``unit`` finds the channel (CBR, 0..1), about every 100 ms; only of radios that know."""

    def congestion(self, at: Stamp, unit: str, congestion: Congestion) -> None:
        """The congestion control of ``unit`` makes it speak more or less often, or with another power."""

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        """``unit`` tells its driver something."""

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        """Something begins, changes or ends with ``unit`` or with what it is told: a sensor is silent, a map
        contradicts itself."""

    def close(self) -> None:
        """The run is over (or was interrupted): write what is left."""
