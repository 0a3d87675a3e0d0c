"""An MCAP file of JSON messages, written message by message: the octets that the mcap library's own writer gives.

That writer spends more on a message's header than a message of ours takes to make.  Here a message costs one packed
header in the buffer of its chunk; all other records, of which there are few, are written by the library.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import IO, Any

import zstandard
from mcap.data_stream import RecordBuilder
from mcap.opcode import Opcode
from mcap.records import (
    Channel,
    Chunk,
    ChunkIndex,
    DataEnd,
    Footer,
    Header,
    Metadata,
    MetadataIndex,
    Schema,
    Statistics,
    SummaryOffset,
)
from mcap.writer import MCAP0_MAGIC

_MESSAGE = struct.Struct("<BQHIQQ")
"""Opcode, length of what follows it, channel, sequence number, log time, publish time."""
_COUNTED = _MESSAGE.size - 9
"""Octets of a message's header that its length counts."""
_INDEX = struct.Struct("<BQHI")
"""Opcode and length of a message index, its channel, and the octets of its entries."""
_ENTRY = 16
"""Octets of one: log time and offset in the chunk."""


class McapFile:
    """Writes messages to ``stream``, in chunks of more than ``chunk_octets`` (uncompressed), each handed to the system
    when it is full.  Errors of the stream (OSError) pass through.
    """

    def __init__(self, stream: IO[bytes], chunk_octets: int, library: str) -> None:
        self._stream, self._chunk_octets = stream, chunk_octets
        self._records = RecordBuilder()
        self._schemas: list[Schema] = []
        self._channels: list[Channel] = []
        self._metadata: list[MetadataIndex] = []
        self._chunks: list[ChunkIndex] = []
        self._counts: dict[int, int] = {}
        """Channel -> messages, in the order of their first ones."""
        self._first_ns, self._last_ns = 0, 0
        self._offset = 0
        self._chunk = bytearray()
        self._entries: dict[int, list[int]] = {}
        """Channel -> log time, offset, log time, offset … in this chunk."""
        self._chunk_first_ns, self._chunk_last_ns = 0, 0
        stream.write(MCAP0_MAGIC)
        self._offset += len(MCAP0_MAGIC)
        Header("", library).write(self._records)
        self._hand_over()

    def metadata(self, name: str, values: Mapping[str, str]) -> None:
        """Write metadata."""
        at = self._offset
        Metadata(name=name, metadata=dict(values)).write(self._records)
        self._metadata.append(MetadataIndex(offset=at, length=self._records.count, name=name))
        self._hand_over()

    def schema(self, name: str, data: bytes) -> int:
        """Announce a JSON Schema and return its number."""
        schema = Schema(id=len(self._schemas) + 1, data=data, encoding="jsonschema", name=name)
        self._schemas.append(schema)
        self._put(schema)
        return schema.id

    def channel(self, topic: str, schema: int) -> int:
        """Announce a channel of JSON messages and return its number."""
        channel = Channel(
            id=len(self._channels) + 1, topic=topic, message_encoding="json", schema_id=schema, metadata={}
        )
        self._channels.append(channel)
        self._put(channel)
        return channel.id

    def message(self, channel: int, log_ns: int, data: bytes, sequence: int) -> None:
        """Write a message; ``log_ns`` is not negative, ``sequence`` has 32 bits."""
        chunk, entries = self._chunk, self._entries.get(channel)
        if not self._entries:
            self._chunk_first_ns = self._chunk_last_ns = log_ns
        elif log_ns < self._chunk_first_ns:
            self._chunk_first_ns = log_ns
        elif log_ns > self._chunk_last_ns:
            self._chunk_last_ns = log_ns
        if entries is None:
            self._entries[channel] = [log_ns, len(chunk)]
        else:
            entries += (log_ns, len(chunk))
        chunk += _MESSAGE.pack(Opcode.MESSAGE, _COUNTED + len(data), channel, sequence, log_ns, log_ns)
        chunk += data
        if len(chunk) > self._chunk_octets:
            self._end_chunk()

    def finish(self) -> None:
        """Write what is left, and the summary; the stream stays open."""
        self._end_chunk()
        DataEnd(0).write(self._records)
        self._hand_over()
        begin, summary = self._offset, RecordBuilder()
        statistics = Statistics(
            attachment_count=0,
            channel_count=len(self._channels),
            channel_message_counts=self._counts,
            chunk_count=len(self._chunks),
            message_count=sum(self._counts.values()),
            message_start_time=self._first_ns,
            message_end_time=self._last_ns,
            metadata_count=len(self._metadata),
            schema_count=len(self._schemas),
        )
        groups: list[tuple[Opcode, list[Any]]] = [
            (Opcode.SCHEMA, self._schemas),
            (Opcode.CHANNEL, self._channels),
            (Opcode.STATISTICS, [statistics]),
            (Opcode.CHUNK_INDEX, self._chunks),
            (Opcode.ATTACHMENT_INDEX, []),
            (Opcode.METADATA_INDEX, self._metadata),
        ]
        offsets = []
        for opcode, records in groups:
            at = summary.count
            for record in records:
                record.write(summary)
            offsets.append(SummaryOffset(opcode, begin + at, summary.count - at))
        offsets_at = begin + summary.count
        for offset in offsets:
            offset.write(summary)
        data = summary.end()  # type: ignore[no-untyped-call]
        tail = struct.pack("<BQQQ", Opcode.FOOTER, 8 + 8 + 4, begin, offsets_at)
        self._stream.write(data)
        Footer(begin, offsets_at, zlib.crc32(tail, zlib.crc32(data))).write(self._records)
        self._hand_over()
        self._stream.write(MCAP0_MAGIC)

    def _put(self, record: Schema | Channel) -> None:
        """Write a record into the chunk."""
        record.write(self._records)
        self._chunk += self._records.end()  # type: ignore[no-untyped-call]
        if len(self._chunk) > self._chunk_octets:
            self._end_chunk()

    def _end_chunk(self) -> None:
        """Write the chunk with its indexes, if there is any message in it."""
        if not self._entries:
            return
        data, at = bytes(self._chunk), self._offset
        chunk = Chunk(
            compression="zstd",
            data=zstandard.compress(data),
            message_start_time=self._chunk_first_ns,
            message_end_time=self._chunk_last_ns,
            uncompressed_crc=zlib.crc32(data),
            uncompressed_size=len(data),
        )
        chunk.write(self._records)
        length = self._records.count
        self._hand_over()
        offsets: dict[int, int] = {}
        indexes_at = self._offset
        for channel, entries in self._entries.items():
            offsets[channel] = self._offset
            octets = len(entries) // 2 * _ENTRY
            index = _INDEX.pack(Opcode.MESSAGE_INDEX, 6 + octets, channel, octets)
            self._stream.write(index + struct.pack(f"<{len(entries)}Q", *entries))
            self._offset += len(index) + octets
            self._counts[channel] = self._counts.get(channel, 0) + len(entries) // 2
        self._chunks.append(
            ChunkIndex(
                message_start_time=chunk.message_start_time,
                message_end_time=chunk.message_end_time,
                chunk_start_offset=at,
                chunk_length=length,
                message_index_offsets=offsets,
                message_index_length=self._offset - indexes_at,
                compression=chunk.compression,
                compressed_size=len(chunk.data),
                uncompressed_size=chunk.uncompressed_size,
            )
        )
        if len(self._chunks) == 1:
            self._first_ns, self._last_ns = self._chunk_first_ns, self._chunk_last_ns
        self._first_ns = min(self._first_ns, self._chunk_first_ns)
        self._last_ns = max(self._last_ns, self._chunk_last_ns)
        self._chunk = bytearray()
        self._entries = {}
        self._stream.flush()

    def _hand_over(self) -> None:
        """Write the records made to the stream."""
        data = self._records.end()  # type: ignore[no-untyped-call]
        self._offset += len(data)
        self._stream.write(data)
