"""An observer that passes everything on to observers that join later: files can be opened after what is to be watched
has been made.
"""

from __future__ import annotations

from collections.abc import Sequence

from cv2x.clock import Stamp
from cv2x.radio.base import Report
from cv2x.station.conditions import Condition
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Alert, Congestion, Discard, Transmission


class Relay(Observer):
    """Passes on to ``watched``, in its order."""

    def __init__(self, *watched: Observer) -> None:
        self.watched = list(watched)

    def truth(self, at: Stamp, actors: Sequence[ActorState]) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.truth(at, actors)

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.identity(at, unit, temporary_id)

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.clock(at, unit, believed)

    def stepped(self, begun: Stamp, done: Stamp, unit: str) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.stepped(begun, done, unit)

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.transmitted(at, unit, transmission)

    def received_by(self, hearings: Hearings) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.received_by(hearings)

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.discarded(at, unit, discard)

    def reported(self, at: Stamp, unit: str, radio: str, report: Report) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.reported(at, unit, radio, report)

    def sensor(self, at: Stamp, unit: str, sensor: str, cause: str, detail: str) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.sensor(at, unit, sensor, cause, detail)

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.channel_load(at, unit, radio, cbr)

    def congestion(self, at: Stamp, unit: str, congestion: Congestion) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.congestion(at, unit, congestion)

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.condition(at, unit, condition)

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        """Pass on."""
        for observer in self.watched:
            observer.alerted(at, unit, alert)
