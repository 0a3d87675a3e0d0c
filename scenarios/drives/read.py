"""A recorded drive from a file of any known kind, told by its content and not by its name."""

from __future__ import annotations

import zlib
from pathlib import Path

from cv2x.errors import InputError
from cv2x.scenarios.drives.capture import read_capture_drive
from cv2x.scenarios.drives.drive import Drive
from cv2x.scenarios.drives.hex_lines import looks_like_hex_lines, read_hex_lines
from cv2x.scenarios.drives.ode_log import looks_like_ode_log, read_ode_log
from cv2x.scenarios.drives.own_recording import read_own_recording
from cv2x.scenarios.drives.raw import RawDrive
from cv2x.scenarios.drives.settle import settle

MAX_OCTETS = 1 << 28
"""Largest file read whole, octets, also after decompression (a bound of ours; captures and recordings are streamed)."""

_GZIP = b"\x1f\x8b"
_MCAP = b"\x89MCAP0\r\n"
_CAPTURES = (b"\xd4\xc3\xb2\xa1", b"\xa1\xb2\xc3\xd4", b"\x4d\x3c\xb2\xa1", b"\xa1\xb2\x3c\x4d", b"\x0a\x0d\x0d\x0a")


def read_drive(path: str | Path, *, start_utc_ns: int | None = None) -> Drive:
    """Return the drive in a file: hex lines, a capture, an ODE log (also gzipped), or a recording of cv2x.

    ``start_utc_ns`` dates it (see `settle`).  Raises InputError for a file that is none of these, or of which nothing
    can be used.
    """
    path = Path(path)
    head = _read(path, 8)
    if head[:4] in _CAPTURES:
        raw = read_capture_drive(path)
    elif head == _MCAP:
        raw = read_own_recording(path)
    else:
        raw = _whole(path)
    return settle(raw, str(path), start_utc_ns)


def _whole(path: Path) -> RawDrive:
    octets = _read(path, MAX_OCTETS + 1)
    if not octets:
        raise InputError("is empty", str(path))
    cut_off = ""
    if octets[:2] == _GZIP:
        octets, cut_off = _unzipped(octets, path)
    if len(octets) > MAX_OCTETS:
        raise InputError(f"holds more than {MAX_OCTETS} octets", str(path))
    if looks_like_hex_lines(octets):
        raw = read_hex_lines(octets)
    elif looks_like_ode_log(octets):
        raw = read_ode_log(octets)
    else:
        raise InputError(
            "is no recording this can read: hex lines, pcap, pcapng, a binary ODE log, or a recording.mcap of cv2x",
            str(path),
        )
    if cut_off:
        raw.notes.append(cut_off)
    return raw


def _unzipped(octets: bytes, path: Path) -> tuple[bytes, str]:
    """Return the content of a gzip file as far as it goes, and what is wrong with its end."""
    inflater = zlib.decompressobj(wbits=31)
    try:
        content = inflater.decompress(octets, MAX_OCTETS + 1)
    except zlib.error as error:
        raise InputError(f"is damaged gzip: {error}", str(path)) from None
    if not content:
        raise InputError("is gzip with nothing in it", str(path))
    if len(content) <= MAX_OCTETS and not inflater.eof:
        return content, "the gzip file is cut off: what came before is used"
    return content, ""


def _read(path: Path, count: int) -> bytes:
    try:
        with path.open("rb") as source:
            return source.read(count)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path)) from None
