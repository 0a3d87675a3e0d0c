"""The recording of a run: an MCAP file, one channel per kind of event (see `recording_schema`).

Rules.  Events are written as the runner tells them, so equal runs give equal octets: the log time is the run's true
UTC, the sequence number counts events, the library string names this project only, and chunks are cut by size alone.
Chunks are small and handed to the system as soon as they are full: a run that is killed keeps all but its last
moments, one that is closed keeps everything.  MCAP wants its instants unsigned, so a run before 1970 is refused where
it starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from cv2x import __version__
from cv2x.clock import Stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.station.mcap_file import McapFile
from cv2x.station.recorded_events import EventWriter
from cv2x.station.recording_schema import CHANNELS, METADATA_NAME, SCHEMA_VERSION, schema_name, schema_text

_CHUNK_OCTETS = 64 * 1024
"""Uncompressed size of a chunk: what a killed run loses at most."""


class RecordingWriter(EventWriter):
    """Writes everything a run's observers are told.

    ``metadata`` says what run it was (``scenario``, ``seed``, ``dialects``, ``scenario_sha256`` …), values as text;
    the schema version and the version of cv2x are added.  Raises UnavailableError where the file cannot be written.
    """

    def __init__(self, path: str | Path, metadata: Mapping[str, object]) -> None:
        super().__init__()
        self._path = str(path)
        self._sequence = 0
        self._file: IO[bytes] | None = None
        try:
            self._file = open(path, "wb")  # noqa: SIM115 - closed in close()
        except OSError as error:
            raise self._unwritable(error) from error
        self._mcap = McapFile(self._file, _CHUNK_OCTETS, f"cv2x {__version__}")
        stated = {name: str(value) for name, value in metadata.items()}
        stated |= {"schema_version": str(SCHEMA_VERSION), "cv2x_version": __version__}
        self._mcap.metadata(METADATA_NAME, dict(sorted(stated.items())))
        self._channels: dict[str, int] = {}
        self._schemas: dict[str, int] = {}
        for name, schema in CHANNELS.items():
            self._channels[name] = self._announce(name, schema_name(name), schema)
        self._file.flush()

    def close(self) -> None:
        """Write what is left and close the file; safe to call twice."""
        if self._file is None:
            return
        file, self._file = self._file, None
        try:
            with file:
                self._mcap.finish()
        except OSError as error:
            raise self._unwritable(error) from error

    def channel(self, topic: str, schema_name: str, schema: Mapping[str, Any]) -> Callable[[int, bytes], None]:
        """Announce a further channel of JSON messages, which are not the run's events, and return what writes to it:
        ``write(utc_ns, message)``.
        """
        channel_id = self._announce(topic, schema_name, schema)
        return lambda utc_ns, message: self._add(channel_id, utc_ns, message, 0)

    def _announce(self, topic: str, name: str, schema: Mapping[str, Any]) -> int:
        if name not in self._schemas:
            self._schemas[name] = self._mcap.schema(name, schema_text(schema).encode())
        return self._mcap.channel(topic, self._schemas[name])

    def _write(self, channel: str, at: Stamp, text: Callable[[], str]) -> None:
        self._add(self._channels[channel], at.utc_ns, text().encode("utf-8", "replace"), self._sequence)
        self._sequence = self._sequence + 1 & 0xFFFFFFFF

    def _add(self, channel_id: int, utc_ns: int, message: bytes, sequence: int) -> None:
        if self._file is None:
            raise ValueError(f"the recording {self._path} is closed")
        if utc_ns < 0:
            raise InputError("a recording cannot begin before 1970-01-01T00:00:00Z", field="time.start")
        try:
            self._mcap.message(channel_id, utc_ns, message, sequence)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> UnavailableError:
        return UnavailableError(f"cannot write the recording {self._path}: {error.strerror or error}")
