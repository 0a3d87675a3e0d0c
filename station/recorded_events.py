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
from cv2x.station.observer import ActorState, Hearing, Observer
from cv2x.station.outcome import Alert, Congestion, Discard, Transmission
from cv2x.station.recording_schema import frame_json

_NO_STEP = (None, None)


class EventWriter(Observer, ABC):
    """Turns events into JSON values; whoever inherits writes them."""

    def __init__(self) -> None:
        self._steps: dict[str, tuple[int, int]] = {}
        """Unit -> when its latest step began and was done."""

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
        """Remember a unit's step, for what comes of it."""
        self._steps[unit] = (begun.utc_ns, done.utc_ns)

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
            "begun_utc_ns": self._steps.get(unit, _NO_STEP)[0],
        }
        self._write("transmissions", at, value)

    def received_by(self, hearings: Sequence[Hearing]) -> None:
        """Record the receptions of a frame that passed up stacks, those alike in all but unit and power as one."""
        alike: dict[tuple[Any, ...], tuple[Hearing, list[str], list[float | None]]] = {}
        for hearing in hearings:
            at, unit, heard = hearing
            reception = heard.reception
            done_utc_ns = self._steps.get(unit, _NO_STEP)[1]
            key = (at, reception.stamp, reception.radio, reception.access_delay_ns, id(reception.stamped), done_utc_ns)
            many = alike.get(key)
            if many is None:
                alike[key] = many = (hearing, [], [])
            many[1].append(unit)
            many[2].append(reception.rssi_dbm)
        for (*_, done_utc_ns), (first, units, powers_dbm) in alike.items():
            message = first.heard.message
            arrival = _arrival_json(first.heard.reception)
            del arrival["rssi_dbm"]
            value = {
                "units": units,
                "dialect": message.dialect,
                "message": message.name,
                "octets": message.octets.hex(),
                "arrival": arrival,
                "rssi_dbm": powers_dbm,
                "done_utc_ns": done_utc_ns,
            }
            self._write("receptions", first.at, value)

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
