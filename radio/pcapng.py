"""A pcapng writer: one section, several interfaces, nanosecond stamps, comments (draft-ietf-opsawg-pcapng).

Strategy: every block is one unbuffered write, so a file whose writer was interrupted is whole up to its last packet.
Interfaces may be added at any time before their first packet.  Little-endian on every machine, and nothing in the file
depends on the machine.
"""

from __future__ import annotations

import os
import struct
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from cv2x import __version__
from cv2x.errors import EncodeError, UnavailableError

SECTION_HEADER = 0x0A0D0D0A
INTERFACE_DESCRIPTION = 1
ENHANCED_PACKET = 6
BYTE_ORDER_MAGIC = 0x1A2B3C4D

OPT_END, OPT_COMMENT = 0, 1
SHB_USERAPPL = 4
IF_NAME, IF_DESCRIPTION, IF_TSRESOL = 2, 3, 9
NANOSECONDS = 9
"""if_tsresol: stamps count units of 10^-9 s."""

_MAX_OPTION_OCTETS = 0xFFFF


class PcapngWriter:
    """Writes one capture file; a context manager."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Create or overwrite the file.  Raises UnavailableError where that cannot be done."""
        self.path = Path(path)
        self._interfaces = 0
        try:
            self._file = FileIO(self.path, "w")
        except OSError as error:
            raise UnavailableError(f"cannot write {self.path}: {error.strerror}") from error
        options = _option(SHB_USERAPPL, f"cv2x {__version__}".encode()) + _option(OPT_END, b"")
        try:
            self._block(SECTION_HEADER, struct.pack("<IHHq", BYTE_ORDER_MAGIC, 1, 0, -1) + options)
        except UnavailableError:
            self.close()
            raise

    def interface(self, name: str, link_type: int, description: str = "") -> int:
        """Add an interface and return its number, counted from zero."""
        options = _option(IF_NAME, name.encode())
        if description:
            options += _option(IF_DESCRIPTION, description.encode())
        options += _option(IF_TSRESOL, bytes((NANOSECONDS,))) + _option(OPT_END, b"")
        self._block(INTERFACE_DESCRIPTION, struct.pack("<HHI", link_type, 0, 0) + options)
        self._interfaces += 1
        return self._interfaces - 1

    def packet(self, interface: int, utc_ns: int, octets: bytes, comment: str | None = None) -> None:
        """Write one packet of an interface; ``utc_ns`` is POSIX nanoseconds, not negative.  Raises EncodeError."""
        if not 0 <= interface < self._interfaces:
            raise EncodeError(f"no interface {interface}", "interface")
        if not 0 <= utc_ns < 1 << 64:
            raise EncodeError(f"{utc_ns} ns has no place in a capture", "utc_ns")
        head = struct.pack("<IIIII", interface, utc_ns >> 32, utc_ns & 0xFFFFFFFF, len(octets), len(octets))
        options = _option(OPT_COMMENT, comment.encode()) + _option(OPT_END, b"") if comment else b""
        self._block(ENHANCED_PACKET, head + _padded(octets) + options)

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _block(self, kind: int, body: bytes) -> None:
        length = len(body) + 12
        block = struct.pack("<II", kind, length) + body + struct.pack("<I", length)
        try:
            written = self._file.write(block)
            while written < length:
                written += self._file.write(block[written:])
        except OSError as error:
            raise UnavailableError(f"cannot write {self.path}: {error.strerror}") from error


def _padded(octets: bytes) -> bytes:
    return octets + bytes(-len(octets) % 4)


def _option(code: int, value: bytes) -> bytes:
    if len(value) > _MAX_OPTION_OCTETS:
        raise EncodeError(f"{len(value)} octets of text, {_MAX_OPTION_OCTETS} is the most", "comment")
    return struct.pack("<HH", code, len(value)) + _padded(value)
