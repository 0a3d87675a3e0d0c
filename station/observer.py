"""Those who watch a run: the recording, the capture, the harness.

A runner tells every observer everything with the run's true stamp (a unit's believed one is in what it says): round by
round, and of a round first what was heard, frame by frame, then unit by unit what came of it.
An observer never influences the run.  Truth reaches observers only; a station learns nothing but what its inputs say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cv2x.clock import Stamp
from cv2x.messages.model import Position
from cv2x.radio.base import Report
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.station.conditions import Condition
from cv2x.station.outcome import Alert, Congestion, Discard, Heard, Message, Transmission


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


@dataclass(slots=True)
class Hearings:
    """That one frame passed up the stacks of one or more units, who differ in name and power alone."""

    at: Stamp
    """When the units took it in."""
    done: Stamp | None
    """When the steps in which they did were done; ``None`` = nobody told."""
    message: Message
    frame: Frame
    stamp: Stamp
    """Of the reception, on the units' own clocks; likewise the next four."""
    radio: str
    stamped: Stamped
    origin: str | None
    access_delay_ns: int | None
    units: list[str]
    rssi_dbm: list[float | None]
    """Of each unit."""

    @classmethod
    def of(cls, at: Stamp, unit: str, heard: Heard, done: Stamp | None = None) -> Hearings:
        """Return what one unit heard."""
        one = heard.reception
        return cls(
            at,
            done,
            heard.message,
            one.frame,
            one.stamp,
            one.radio,
            one.stamped,
            one.origin,
            one.access_delay_ns,
            [unit],
            [one.rssi_dbm],
        )

    def each(self) -> Iterator[tuple[str, Heard]]:
        """Yield the units with what each heard."""
        for unit, rssi_dbm in zip(self.units, self.rssi_dbm, strict=True):
            reception = Reception(
                self.frame, self.stamp, self.radio, rssi_dbm, self.stamped, self.origin, self.access_delay_ns
            )
            yield unit, Heard(reception, self.message)


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

    def received_by(self, hearings: Hearings) -> None:
        """One frame passed up the stacks of several units; told in place of `received`, which it calls for each of them
        unless it is overridden by who can do better."""
        for unit, heard in hearings.each():
            self.received(hearings.at, unit, heard)

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
