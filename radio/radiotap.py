"""Radiotap: what a capture card noted in front of an 802.11 frame (radiotap.org).

The header says its own length, so unknown fields cost nothing.  Read are the first fields of the first set, in the
order and alignment of their bits, up to the signal: with them goes all this project uses.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError

_FIELDS = (("tsft", 8, 8), ("flags", 1, 1), ("rate", 1, 1), ("channel", 4, 2), ("fhss", 2, 1), ("signal", 1, 1))
"""Fields by bit: octets, alignment."""
_MORE_SETS = 1 << 31
_FCS_AT_END, _PADDED, _BAD_FCS = 0x10, 0x20, 0x40


class Radiotap(NamedTuple):
    """A radiotap header taken apart."""

    payload: bytes
    """The 802.11 frame; its check sequence is in ``trailing`` where the capture holds it."""
    trailing: bytes = b""
    padded: bool = False
    """Whether the 802.11 header is padded to a multiple of four octets."""
    bad_check_sequence: bool = False
    frequency_mhz: int | None = None
    signal_dbm: int | None = None


def parse(octets: bytes) -> Radiotap:
    """Return the header taken apart.  Raises DecodeError for another version and a length that does not hold."""
    if len(octets) < 8:
        raise DecodeError(f"{len(octets)} octets, the header has 8 at least", "version", len(octets) * 8)
    if octets[0]:
        raise DecodeError(f"radiotap version {octets[0]}, only 0 is known", "version", 0)
    length = int.from_bytes(octets[2:4], "little")
    if not 8 <= length <= len(octets):
        raise DecodeError(f"length {length}, {len(octets)} octets are there", "length", 16)
    found = _fields(octets[:length])
    flags = found["flags"][0] if "flags" in found else 0
    end = max(length, len(octets) - 4) if flags & _FCS_AT_END else len(octets)
    frequency = int.from_bytes(found["channel"][:2], "little") if "channel" in found else None
    signal = int.from_bytes(found["signal"], "little", signed=True) if "signal" in found else None
    damaged = bool(flags & _BAD_FCS)
    return Radiotap(octets[length:end], octets[end:], bool(flags & _PADDED), damaged, frequency, signal)


def _fields(header: bytes) -> dict[str, bytes]:
    """Return the octets of the fields present.  Raises DecodeError where they do not fit in the header."""
    at = 4
    first = present = int.from_bytes(header[4:8], "little")
    while present & _MORE_SETS:
        at += 4
        if at + 4 > len(header):
            raise DecodeError("the header ends within its bitmaps", "present", at * 8)
        present = int.from_bytes(header[at : at + 4], "little")
    at += 4
    found: dict[str, bytes] = {}
    for bit, (name, size, alignment) in enumerate(_FIELDS):
        if not first & 1 << bit:
            continue
        at += -at % alignment
        if at + size > len(header):
            raise DecodeError("the header ends before it", name, at * 8)
        found[name] = header[at : at + size]
        at += size
    return found
