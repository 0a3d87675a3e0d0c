"""Everything a run's observers are told, as the JSON that recordings hold and live servers send (see
`recording_schema`).

What comes for every frame is written as text at once; the rest, which is rare, is plain values for the encoder.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from cv2x._decimals import json_numbers
from cv2x.clock import Stamp
from cv2x.messages.model import Position
from cv2x.radio.frame import Frame, Reception
from cv2x.station.conditions import Condition
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Alert, Congestion, Discard, Message, Transmission
from cv2x.station.recording_schema import event_text, frame_json

_MAX_NAMES = 65_536


class EventWriter(Observer, ABC):
    """Turns events into JSON; whoever inherits writes it."""

    def __init__(self) -> None:
        self._begun_utc_ns: dict[str, int] = {}
        """Unit -> when its latest step began."""
        self._named = _Quoted()

    @abstractmethod
    def _write(self, channel: str, at: Stamp, text: Callable[[], str]) -> None:
        """Write an event, whose JSON ``text`` makes; ``channel`` is one of `recording_schema.CHANNELS`."""

    def _put(self, channel: str, at: Stamp, value: dict[str, Any]) -> None:
        self._write(channel, at, lambda: event_text(value))

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
        self._put("truth", at, {"actors": listed})

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """Record who is behind an id from now on."""
        self._put("identity", at, {"unit": unit, "temporary_id": temporary_id.hex()})

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        """Record what a unit believes the time to be."""
        self._put("clocks", at, {"unit": unit, "believed_utc_ns": believed.utc_ns})

    def stepped(self, begun: Stamp, done: Stamp, unit: str) -> None:
        """Remember when a unit's step began, for what it says in it."""
        self._begun_utc_ns[unit] = begun.utc_ns

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Record a frame given to a radio."""
        message, notes = transmission.message, transmission.message.notes
        self._write(
            "transmissions",
            at,
            lambda: (
                f'{{"unit":{self._named[unit]},{self._said(message)},"frame":{self._frame(transmission.frame)},'
                f'"notes":{event_text(dict(notes)) if notes else "{}"},'
                f'"begun_utc_ns":{_whole(self._begun_utc_ns.get(unit))}}}'
            ),
        )

    def received_by(self, hearings: Hearings) -> None:
        """Record the receptions of a frame that passed up stacks."""
        named, done = self._named, hearings.done
        self._write(
            "receptions",
            hearings.at,
            lambda: (
                f'{{"units":[{",".join(map(named.__getitem__, hearings.units))}],{self._said(hearings.message)},'
                f'"arrival":{{"frame":{self._frame(hearings.frame)},"believed_utc_ns":{hearings.stamp.utc_ns},'
                f'"radio":{named[hearings.radio]},"access_delay_ns":{_whole(hearings.access_delay_ns)},'
                f'"stamped":{named[hearings.stamped.value]}}},"rssi_dbm":[{json_numbers(hearings.rssi_dbm)}],'
                f'"done_utc_ns":{_whole(None if done is None else done.utc_ns)}}}'
            ),
        )

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Record something refused."""
        arrival = None if discard.reception is None else _arrival_json(discard.reception)
        self._put("discards", at, {"unit": unit, "cause": discard.cause, "detail": discard.detail, "arrival": arrival})

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
        self._put("alerts", at, value)

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
        self._put("conditions", at, value)

    def congestion(self, at: Stamp, unit: str, congestion: Congestion) -> None:
        """Record what congestion control makes of the channel."""
        self._put("congestion", at, {"unit": unit, **asdict(congestion)})

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """Record how busy a radio finds the channel."""
        named = self._named
        self._write(
            "channel_load",
            at,
            lambda: f'{{"unit":{named[unit]},"radio":{named[radio]},"cbr":{json_numbers([cbr])}}}',
        )

    def _said(self, message: Message) -> str:
        """Return the members that tell a message."""
        named = self._named
        return f'"dialect":{named[message.dialect]},"message":{named[message.name]},"octets":"{message.octets.hex()}"'

    def _frame(self, frame: Frame) -> str:
        """Return `frame_json` of a frame as text."""
        return (
            f'{{"layer":{self._named[frame.layer.value]},"octets":"{frame.octets.hex()}","aid":{_whole(frame.aid)},'
            f'"source_l2":{_whole(frame.source_l2)},"dest_l2":{_whole(frame.dest_l2)},'
            f'"priority":{_whole(frame.priority)},"channel":{_whole(frame.channel)},'
            f'"period_ns":{_whole(frame.period_ns)}}}'
        )


class _Quoted(dict[str, str]):
    """Names as JSON texts, each made once; forgotten when they are many, for anybody may invent names."""

    def __missing__(self, name: str) -> str:
        if len(self) >= _MAX_NAMES:
            self.clear()
        made = self[name] = json.dumps(name, ensure_ascii=False)
        return made


def _whole(number: int | None) -> str:
    return "null" if number is None else int.__repr__(number)


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
