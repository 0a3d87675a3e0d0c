"""The recording of a run: an MCAP file, one channel per kind of event (see `recording_schema`).

Rules.  Events are written as the runner tells them, so equal runs give equal octets: the log time is the run's true
UTC, the sequence number counts events, the library string names this project only, and chunks are cut by size alone.
Chunks are small and handed to the system as soon as they are full: a run that is killed keeps all but its last
moments, one that is closed keeps everything.  MCAP wants its instants unsigned, so a run before 1970 is refused where
it starts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from mcap.writer import CompressionType, Writer

from cv2x import __version__
from cv2x.clock import Stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.messages.model import Position
from cv2x.radio.frame import Reception
from cv2x.station.observer import ActorState, Observer
from cv2x.station.outcome import Alert, Discard, Heard, Transmission
from cv2x.station.recording_schema import CHANNELS, METADATA_NAME, SCHEMA_VERSION, finite, frame_json

_CHUNK_OCTETS = 64 * 1024
"""Uncompressed size of a chunk: what a killed run loses at most."""
_NO_STEP = (None, None)
_to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class RecordingWriter(Observer):
    """Writes everything a run's observers are told.

    ``metadata`` says what run it was (``scenario``, ``seed``, ``dialects``, ``scenario_sha256`` …), values as text;
    the schema version and the version of cv2x are added.  Raises UnavailableError where the file cannot be written.
    """

    def __init__(self, path: str | Path, metadata: Mapping[str, object]) -> None:
        self._path = str(path)
        self._sequence = 0
        self._steps: dict[str, tuple[int, int]] = {}
        """Unit -> when its latest step began and was done."""
        self._file: IO[bytes] | None = None
        try:
            self._file = open(path, "wb")  # noqa: SIM115 - closed in close()
        except OSError as error:
            raise self._unwritable(error) from error
        self._writer = Writer(self._file, chunk_size=_CHUNK_OCTETS, compression=CompressionType.ZSTD)
        self._writer.start(profile="", library=f"cv2x {__version__}")
        stated = {name: str(value) for name, value in metadata.items()}
        stated |= {"schema_version": str(SCHEMA_VERSION), "cv2x_version": __version__}
        self._writer.add_metadata(METADATA_NAME, dict(sorted(stated.items())))
        self._channels: dict[str, int] = {}
        for name, schema in CHANNELS.items():
            described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
            schema_id = self._writer.register_schema(
                f"cv2x.{name}.{SCHEMA_VERSION}", "jsonschema", _to_json(described).encode()
            )
            self._channels[name] = self._writer.register_channel(name, "json", schema_id)
        self._file.flush()

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

    def received(self, at: Stamp, unit: str, heard: Heard) -> None:
        """Record a reception that passed up the stack."""
        message = heard.message
        value = {
            "unit": unit,
            "dialect": message.dialect,
            "message": message.name,
            "octets": message.octets.hex(),
            "arrival": _arrival_json(heard.reception),
            "done_utc_ns": self._steps.get(unit, _NO_STEP)[1],
        }
        self._write("receptions", at, value)

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

    def close(self) -> None:
        """Write what is left and close the file; safe to call twice."""
        if self._file is None:
            return
        file, self._file = self._file, None
        try:
            with file:
                self._writer.finish()  # type: ignore[no-untyped-call]
        except OSError as error:
            raise self._unwritable(error) from error

    def _write(self, channel: str, at: Stamp, value: dict[str, Any]) -> None:
        if self._file is None:
            raise ValueError(f"the recording {self._path} is closed")
        if at.utc_ns < 0:
            raise InputError("a recording cannot begin before 1970-01-01T00:00:00Z", field="time.start")
        try:
            text = _to_json(value)
        except ValueError:
            text = _to_json(finite(value))
        try:
            before = self._file.tell()
            self._writer.add_message(
                self._channels[channel], at.utc_ns, text.encode("utf-8", "replace"), at.utc_ns, self._sequence
            )
            if self._file.tell() != before:
                self._file.flush()
        except OSError as error:
            raise self._unwritable(error) from error
        self._sequence = self._sequence + 1 & 0xFFFFFFFF

    def _unwritable(self, error: OSError) -> UnavailableError:
        return UnavailableError(f"cannot write the recording {self._path}: {error.strerror or error}")


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
