"""Reader of pcap and pcapng captures, as a stream of packets.

Strategy: one forward pass, one block in memory, every length bounded before it is believed.  A file that stops in the
middle of a packet (an interrupted capture) gives all its whole packets and then says so in ``truncated``; a file that
contradicts itself raises InputError with the byte offset.  Unknown block types and options are skipped, as the format
wants.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, NoReturn, Self

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.radio import pcapng

MAX_BLOCK_OCTETS = 1 << 24
"""Longer blocks or packets are taken for damage (a bound of this reader, not of the formats)."""

_PCAP = {
    b"\xd4\xc3\xb2\xa1": ("<", 1000), b"\xa1\xb2\xc3\xd4": (">", 1000),
    b"\x4d\x3c\xb2\xa1": ("<", 1), b"\xa1\xb2\x3c\x4d": (">", 1),
}  # fmt: skip
"""Magic octets of pcap -> byte order, nanoseconds per unit of the fraction."""
_SECTION = struct.pack("<I", pcapng.SECTION_HEADER)
_OBSOLETE_PACKET = 2
_SIMPLE_PACKET = 3
_IF_TSOFFSET = 14
_DEFAULT_TSRESOL = 6


class CapturedPacket(NamedTuple):
    """One packet as captured."""

    utc_ns: int
    """POSIX nanoseconds."""
    link_type: int
    octets: bytes
    interface: str
    """Name of the capture's interface, its number where it has no name; empty for pcap."""
    original_length: int
    """Length on the wire; more than ``len(octets)`` where the capture cut the packet off."""
    comment: str | None = None


class _Interface(NamedTuple):
    name: str
    link_type: int
    units_per_second: int
    offset_s: int


class CaptureReader:
    """The packets of one file, once; a context manager."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Open the file and look at its first octets.  Raises InputError for anything that is no pcap or pcapng."""
        self.path = Path(path)
        self.truncated: str | None = None
        """After iteration: what is missing at the end of the file, with its byte offset; ``None`` where it is whole."""
        try:
            self._file: BufferedReader = self.path.open("rb")
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror}", str(self.path)) from error
        self._at = 0
        try:
            self._magic = self._file.read(4)
        except OSError as error:
            self.close()
            raise InputError(f"cannot be read: {error.strerror}", str(self.path)) from error
        if self._magic not in _PCAP and self._magic != _SECTION:
            self.close()
            self._refuse(f"neither pcap nor pcapng: starts with {self._magic.hex() or 'nothing'}", 0)

    def __iter__(self) -> Iterator[CapturedPacket]:
        """Yield the packets in file order.  Raises InputError at the byte where the file contradicts itself."""
        self._file.seek(4)
        self._at = 4
        yield from self._pcapng() if self._magic == _SECTION else self._pcap()

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _refuse(self, reason: str, at: int) -> NoReturn:
        raise InputError(f"{reason} (byte {at})", str(self.path))

    def _read(self, count: int, what: str, start: int) -> bytes | None:
        """Return exactly ``count`` octets; note the truncation unless the file ends where something new would start."""
        octets = self._file.read(count)
        if len(octets) < count:
            if octets or self._at != start:
                end = self._at + len(octets)
                self.truncated = f"the file ends at byte {end}, within the {what} that starts at byte {start}"
            return None
        self._at += count
        return octets

    def _pcap(self) -> Iterator[CapturedPacket]:
        order, fraction_ns = _PCAP[self._magic]
        header = self._read(20, "file header", 0)
        if header is None:
            self._refuse("the file header is cut off", self._at)
        link_type = struct.unpack(f"{order}I", header[16:20])[0] & 0xFFFF
        packet_header = struct.Struct(f"{order}IIII")
        while True:
            start = self._at
            head = self._read(16, "packet header", start)
            if head is None:
                return
            seconds, fraction, captured, original = packet_header.unpack(head)
            if captured > MAX_BLOCK_OCTETS:
                self._refuse(f"a packet of {captured} octets", start)
            octets = self._read(captured, "packet", start)
            if octets is None:
                return
            yield CapturedPacket(seconds * SECOND_NS + fraction * fraction_ns, link_type, octets, "", original)

    def _pcapng(self) -> Iterator[CapturedPacket]:
        order = "<"
        interfaces: list[_Interface] = []
        start = 0
        head: bytes | None = self._magic
        while head is not None:
            if head == _SECTION:
                order = self._byte_order(start)
                interfaces = []
            kind = struct.unpack(f"{order}I", head)[0]
            body = self._body(order, head == _SECTION, start)
            if body is None:
                return
            if kind == pcapng.INTERFACE_DESCRIPTION:
                interfaces.append(self._interface(order, body, len(interfaces), start))
            elif kind in (pcapng.ENHANCED_PACKET, _OBSOLETE_PACKET):
                yield self._packet(order, body, kind, interfaces, start)
            elif kind == _SIMPLE_PACKET:
                self._refuse("a simple packet block has no time, so this capture cannot be used", start)
            start = self._at
            head = self._read(4, "block", start)

    def _byte_order(self, start: int) -> str:
        """Return the byte order of the section that starts at ``start``; the position stays after its block type."""
        octets = self._file.read(8)
        self._file.seek(self._at)
        if len(octets) < 8:
            if not start:
                self._refuse("the section header is cut off", start)
            return "<"
        magic = octets[4:]
        for order in "<>":
            if struct.unpack(f"{order}I", magic)[0] == pcapng.BYTE_ORDER_MAGIC:
                return order
        raise InputError(f"byte-order magic {magic.hex()} (byte {start})", str(self.path))

    def _body(self, order: str, section: bool, start: int) -> bytes | None:
        """Return a block between its two lengths, or ``None`` where the file ends within it."""
        size = self._read(4, "block", start)
        if size is None:
            return None
        (length,) = struct.unpack(f"{order}I", size)
        if length < (28 if section else 12) or length % 4 or length > MAX_BLOCK_OCTETS:
            self._refuse(f"a block of {length} octets", start)
        body = self._read(length - 12, "block", start)
        closing = self._read(4, "block", start) if body is not None else None
        if body is None or closing is None:
            return None
        if closing != size:
            self._refuse(f"a block of {length} octets closes with another length", start)
        return body

    def _interface(self, order: str, body: bytes, number: int, start: int) -> _Interface:
        if len(body) < 8:
            self._refuse("an interface description is too short", start)
        options = self._options(order, body, 8, start)
        resolution = (options.get(pcapng.IF_TSRESOL) or bytes((_DEFAULT_TSRESOL,)))[0]
        units = 2 ** (resolution & 0x7F) if resolution & 0x80 else 10**resolution
        offset = options.get(_IF_TSOFFSET, bytes(8))
        if len(offset) != 8:
            self._refuse("if_tsoffset is not eight octets", start)
        name = options.get(pcapng.IF_NAME, b"").decode("utf-8", "replace") or str(number)
        (link_type,) = struct.unpack_from(f"{order}H", body)
        return _Interface(name, link_type, units, struct.unpack(f"{order}q", offset)[0])

    def _packet(self, order: str, body: bytes, kind: int, interfaces: list[_Interface], start: int) -> CapturedPacket:
        if len(body) < 20:
            self._refuse("a packet block is too short", start)
        number, high, low, captured, original = struct.unpack_from(f"{order}IIIII", body)
        if kind == _OBSOLETE_PACKET:
            (number,) = struct.unpack_from(f"{order}H", body)
        if number >= len(interfaces):
            self._refuse(f"a packet of interface {number}, which is not described", start)
        if captured > len(body) - 20:
            self._refuse(f"a packet of {captured} octets in a block of {len(body) + 12}", start)
        interface = interfaces[number]
        ticks = high << 32 | low
        utc_ns = interface.offset_s * SECOND_NS + ticks * SECOND_NS // interface.units_per_second
        comment = self._options(order, body, 20 + captured + -captured % 4, start).get(pcapng.OPT_COMMENT)
        text = comment.decode("utf-8", "replace") if comment is not None else None
        return CapturedPacket(utc_ns, interface.link_type, body[20 : 20 + captured], interface.name, original, text)

    def _options(self, order: str, body: bytes, at: int, start: int) -> dict[int, bytes]:
        """Return the first value of each option from ``at`` on."""
        options: dict[int, bytes] = {}
        while at + 4 <= len(body):
            code, length = struct.unpack_from(f"{order}HH", body, at)
            if code == pcapng.OPT_END:
                break
            at += 4
            if at + length > len(body):
                self._refuse(f"an option of {length} octets does not fit in its block", start)
            options.setdefault(code, body[at : at + length])
            at += length + -length % 4
        return options


def read_capture(path: str | os.PathLike[str]) -> CaptureReader:
    """Open a pcap or pcapng file for reading.  Raises InputError."""
    return CaptureReader(path)
