"""Everything a run's observers are told, as the JSON that recordings hold and live servers send (see
`recording_schema`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from cv2x.clock import Stamp
from cv2x.messages.model import Position
from cv2x.radio.frame import Reception
from cv2x.station.conditions import Condition
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Alert, Congestion, Discard, Transmission
from cv2x.station.recording_schema import frame_json


class EventWriter(Observer, ABC):
    """Turns events into JSON values; whoever inherits writes them."""

    def __init__(self) -> None:
        self._begun_utc_ns: dict[str, int] = {}
        """Unit -> when its latest step began."""

    @abstractmethod
    def _write(self, channel: str, at: Stamp, value: dict[str, Any]) -> None:
        """Write an event; ``channel`` is one of `recording_schema.CHANNELS`."""

    def truth(self, at: Stamp, actors: Sequence[ActorState]) -> None:
        """Record where all actors are."""
        listed = [
            {
                "name": actor.name,
                "kind": actor.kind,
                **_position_json(actor.position),
                "speed_mps": actor.speed_mps,
                "heading_deg": actor.heading_deg,
                "length_m": actor.length_m,
                "width_m": actor.width_m,
                "unit": actor.unit,
            }
            for actor in actors
        ]
        self._write("truth", at, {"actors": listed})

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """Record who is behind an id from now on."""
        self._write("identity", at, {"unit": unit, "temporary_id": temporary_id.hex()})

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        """Record what a unit believes the time to be."""
        self._write("clocks", at, {"unit": unit, "believed_utc_ns": believed.utc_ns})

    def stepped(self, begun: Stamp, done: Stamp, unit: str) -> None:
        """Remember when a unit's step began, for what it says in it."""
        self._begun_utc_ns[unit] = begun.utc_ns

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Record a frame given to a radio."""
        message = transmission.message
        value = {
            "unit": unit,
            "dialect": message.dialect,
            "message": message.name,
            "octets": message.octets.hex(),
            "frame": frame_json(transmission.frame),
            "notes": dict(message.notes),
            "begun_utc_ns": self._begun_utc_ns.get(unit),
        }
        self._write("transmissions", at, value)

    def received_by(self, hearings: Hearings) -> None:
        """Record the receptions of a frame that passed up stacks."""
        message = hearings.message
        value = {
            "units": hearings.units,
            "dialect": message.dialect,
            "message": message.name,
            "octets": message.octets.hex(),
            "arrival": {
                "frame": frame_json(hearings.frame),
                "believed_utc_ns": hearings.stamp.utc_ns,
                "radio": hearings.radio,
                "access_delay_ns": hearings.access_delay_ns,
                "stamped": hearings.stamped.value,
            },
            "rssi_dbm": hearings.rssi_dbm,
            "done_utc_ns": None if hearings.done is None else hearings.done.utc_ns,
        }
        self._write("receptions", hearings.at, value)

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Record something refused."""
        arrival = None if discard.reception is None else _arrival_json(discard.reception)
        self._write(
            "discards", at, {"unit": unit, "cause": discard.cause, "detail": discard.detail, "arrival": arrival}
        )

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        """Record what a driver is told."""
        value = {
            "unit": unit,
            "id": alert.id,
            "phase": alert.phase,
            "target": alert.target,
            "position": None if alert.position is None else _position_json(alert.position),
            "numbers": dict(alert.numbers),
        }
        self._write("alerts", at, value)

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        """Record what began, changed or ended with a unit."""
        value = {
            "unit": unit,
            "cause": condition.cause,
            "phase": condition.phase,
            "subject": condition.subject,
            "detail": condition.detail,
            "lacks": list(condition.lacks),
            "still": list(condition.still),
            "contradictions": [
                {"path": one.path, "other": one.other, "what": one.what, "fatal": one.fatal}
                for one in condition.contradictions
            ],
        }
        self._write("conditions", at, value)

    def congestion(self, at: Stamp, unit: str, congestion: Congestion) -> None:
        """Record what congestion control makes of the channel."""
        self._write("congestion", at, {"unit": unit, **asdict(congestion)})

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """Record how busy a radio finds the channel."""
        self._write("channel_load", at, {"unit": unit, "radio": radio, "cbr": cbr})


def _position_json(position: Position) -> dict[str, Any]:
    return {"lat_deg": position.lat_deg, "lon_deg": position.lon_deg, "elevation_m": position.elevation_m}


def _arrival_json(reception: Reception) -> dict[str, Any]:
    return {
        "frame": frame_json(reception.frame),
        "believed_utc_ns": reception.stamp.utc_ns,
        "radio": reception.radio,
        "rssi_dbm": reception.rssi_dbm,
        "access_delay_ns": reception.access_delay_ns,
        "stamped": reception.stamped.value,
    }
