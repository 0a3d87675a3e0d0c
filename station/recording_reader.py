"""Recordings read back: what run it was, and its events in the order they happened.

Rules.  A file is the user's and may be anything: every length is bounded before it is believed, and what cannot be
used ends in one InputError with the place.  A recording that was cut off (a killed run, a full disk) is read up to
its last whole record, and says so; damage in the middle is an error.  Chunks are read as the MCAP library writes
them, also after its tools have compressed them differently; channels this version does not know are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from struct import Struct
from typing import IO, TypeVar
from zlib import crc32

from mcap.data_stream import ReadDataStream
from mcap.opcode import Opcode
from mcap.records import Channel, Chunk, Message, Metadata
from mcap.writer import MCAP0_MAGIC

from cv2x.errors import InputError
from cv2x.station.recording_schema import EVENT_CHANNELS, METADATA_NAME, SCHEMA_VERSION, Event, read_events

_T = TypeVar("_T")
_RECORD_LIMIT = 64 * 1024 * 1024
"""Octets of one record or uncompressed chunk beyond which a file is taken to be damaged (ours are 64 KiB)."""
_RECORD_HEAD = 9
"""Opcode and length (MCAP specification, Records)."""
_HEAD, _CHANNEL_ID = Struct("<BQ"), Struct("<H")


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording on disk."""

    path: str
    metadata: Mapping[str, str]
    complete: bool
    """False: the file was cut off; `events` ends where it does."""
    cut_off: str = ""
    """What to tell the user about that, empty for a complete recording."""

    @property
    def events(self) -> Iterator[Event]:
        """Return a new iterator over the events, in the order they were recorded.

        It raises InputError where the file is damaged.
        """
        return _events(self.path, None)

    def events_on(self, *channels: str) -> Iterator[Event]:
        """Return a new iterator over the events of some channels alone (``transmissions`` …), as `events` does; the
        others are passed over unread, which makes it several times as fast.
        """
        return _events(self.path, frozenset(channels))


def read_recording(path: str | Path) -> Recording:
    """Return the recording in a file; its events are read as they are asked for.

    Raises InputError for a file that is missing, no MCAP file, no recording of cv2x, or of a newer version.
    """
    name = str(path)
    metadata: Mapping[str, str] | None = None
    for place, opcode, content in _records(name):
        if opcode == Opcode.METADATA:
            found = _parse(name, place, Metadata.read, content)
            if found.name == METADATA_NAME:
                metadata = found.metadata
                break
    if metadata is None:
        raise InputError(f"no recording of cv2x: it has no metadata named {METADATA_NAME!r}", name)
    version = metadata.get("schema_version", "")
    if not (version.isascii() and version.isdigit()) or not 1 <= int(version[:9]) <= SCHEMA_VERSION:
        said = version or "unknown"
        raise InputError(f"schema version {said}, but this cv2x reads 1 to {SCHEMA_VERSION}: update cv2x", name)
    with _open(name) as file:
        complete = _is_whole(file)
    cut_off = "" if complete else "the recording was cut off before its end: the events up to there are used"
    return Recording(name, metadata, complete, cut_off)


def _open(name: str) -> IO[bytes]:
    try:
        return open(name, "rb")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", name) from error


def _is_whole(file: IO[bytes]) -> bool:
    """Return whether a file has its end."""
    size = file.seek(0, 2)
    file.seek(max(0, size - len(MCAP0_MAGIC)))
    return size >= 2 * len(MCAP0_MAGIC) and file.read() == MCAP0_MAGIC


def _records(name: str) -> Iterator[tuple[int, int, bytes]]:
    """Yield (offset, opcode, content) of the records up to the footer, or up to the last whole one."""
    with _open(name) as file:
        try:
            if file.read(len(MCAP0_MAGIC)) != MCAP0_MAGIC:
                raise InputError("not an MCAP file", name)
            while True:
                place = file.tell()
                head = file.read(_RECORD_HEAD)
                opcode, length = (head[0], int.from_bytes(head[1:], "little")) if len(head) == _RECORD_HEAD else (1, 0)
                if length > _RECORD_LIMIT or not opcode:
                    raise InputError(f"damaged at octet {place}: a record of {length} octets", name)
                content = file.read(length)
                if len(head) < _RECORD_HEAD or len(content) < length:
                    if _is_whole(file):  # it has its end, so it was not cut off: the length is wrong
                        raise InputError(f"damaged at octet {place}: a record that runs past the end", name)
                    return
                yield place, opcode, content
                if opcode == Opcode.FOOTER:
                    return
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror or error}", name) from error


def _parse(name: str, place: int, read: Callable[[ReadDataStream], _T], content: bytes) -> _T:
    try:
        return read(ReadDataStream(BytesIO(content)))
    except Exception as error:  # the library's parsers raise whatever their struct or codec does
        raise InputError(f"damaged at octet {place}: {error or type(error).__name__}", name) from error


def _events(name: str, wanted: frozenset[str] | None) -> Iterator[Event]:
    topics: dict[int, str] = {}
    for place, opcode, content in _records(name):
        if opcode == Opcode.CHUNK:
            yield from _chunk_events(name, place, content, topics, wanted)
        elif opcode == Opcode.CHANNEL:
            channel = _parse(name, place, Channel.read, content)
            topics[channel.id] = channel.topic
        elif opcode == Opcode.MESSAGE:
            message = _parse(name, place, partial(Message.read, length=len(content)), content)
            yield from _message_events(name, place, message, topics, wanted)
        elif opcode == Opcode.DATA_END:
            return


def _chunk_events(
    name: str, place: int, content: bytes, topics: dict[int, str], wanted: frozenset[str] | None
) -> Iterator[Event]:
    chunk = _parse(name, place, Chunk.read, content)
    try:
        data = _decompressed(chunk)
        if chunk.uncompressed_crc not in (0, crc32(data)):
            raise ValueError("a chunk whose checksum is wrong")
        records = list(_chunk_records(data, topics, wanted))
    except Exception as error:
        raise InputError(f"damaged at octet {place}: {error or type(error).__name__}", name) from error
    for record in records:
        yield from _message_events(name, place, record, topics, wanted)


def _chunk_records(data: bytes, topics: dict[int, str], wanted: frozenset[str] | None) -> Iterator[Message]:
    """Yield the messages of a chunk that may be events, and note the channels it announces.

    What is written for the eye (`/tf`, `/scene/…`) is passed over without being looked at.
    """
    view, at = memoryview(data), 0
    while at < len(data):
        opcode, length = _HEAD.unpack_from(data, at)
        content = view[at + _RECORD_HEAD : at + _RECORD_HEAD + length]
        if len(content) < length:
            raise ValueError("a record that reaches beyond its chunk")
        at += _RECORD_HEAD + length
        if opcode == Opcode.CHANNEL:
            channel = Channel.read(ReadDataStream(BytesIO(content)))
            topics[channel.id] = channel.topic
        elif opcode == Opcode.MESSAGE:
            topic = topics.get(*_CHANNEL_ID.unpack_from(content))
            if topic is None or topic in (EVENT_CHANNELS if wanted is None else wanted):
                yield Message.read(ReadDataStream(BytesIO(content)), length)


def _decompressed(chunk: Chunk) -> bytes:
    """Return a chunk's data, never more than the limit however large it says it is.  Raises ValueError."""
    if chunk.uncompressed_size > _RECORD_LIMIT:
        raise ValueError(f"a chunk of {chunk.uncompressed_size} octets")
    if chunk.compression == "zstd":
        import zstandard

        with zstandard.ZstdDecompressor().stream_reader(BytesIO(chunk.data)) as stream:
            data = stream.read(chunk.uncompressed_size + 1)
    elif chunk.compression == "":
        data = chunk.data
    else:
        raise ValueError(f"compression {chunk.compression!r}: compress the file with zstd or not at all")
    if len(data) != chunk.uncompressed_size:
        raise ValueError("a chunk that is not of the size it states")
    return bytes(data)


def _message_events(
    name: str, place: int, message: Message, topics: Mapping[int, str], wanted: frozenset[str] | None
) -> Iterator[Event]:
    topic = topics.get(message.channel_id)
    if topic is None:
        raise InputError(f"damaged at octet {place}: a message on a channel that was never announced", name)
    if wanted is not None and topic not in wanted:
        return
    try:
        events = read_events(topic, message.log_time, json.loads(message.data))
    except (ValueError, RecursionError) as error:
        raise InputError(f"message {message.sequence} (at octet {place}): {error}", name, field=topic) from error
    yield from events
