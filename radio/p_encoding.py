"""p-encoding: how AID (China) and PSID (IEEE 1609.12, ISO TS 17419) stand in a header.

The leading bits of the first octet give the length (0, 10, 110, 1110 for one to four octets) and each length starts
where the shorter one ended, so every value has exactly one encoding and there is no longer form to refuse; a first
octet of 0xF0 and above has no meaning.
"""

from __future__ import annotations

from cv2x.errors import DecodeError, EncodeError

_FORMS = ((0x80, 0x00), (0x4080, 0x7F80), (0x204080, 0xBFBF80), (0x10204080, 0xDFDFBF80))
"""Per length: first value that no longer fits, and what is added to a value to give the octets."""

MAX_VALUE = _FORMS[-1][0] - 1
"""The largest value four octets hold (0x1020407F)."""


def encode(value: int, path: str = "PSID") -> bytes:
    """Return the one to four octets of an AID or PSID.  Raises EncodeError (naming ``path``) outside 0..`MAX_VALUE`."""
    if value < 0:
        raise EncodeError(f"{value} is negative", path)
    for length, (limit, offset) in enumerate(_FORMS, 1):
        if value < limit:
            return (value + offset).to_bytes(length, "big")
    raise EncodeError(f"{value:#x} is above {MAX_VALUE:#x}, the largest p-encoded value", path)


def decode(octets: bytes, at: int = 0, path: str = "PSID") -> tuple[int, int]:
    """Return (value, index of the octet after it) of the p-encoded number that starts at index ``at``.

    Raises DecodeError (naming ``path``) where octets are missing or the first one has no meaning.
    """
    if at >= len(octets):
        raise DecodeError("octets end before it", path, at * 8)
    first = octets[at]
    if first < 0x80:
        return first, at + 1
    if first >= 0xF0:
        raise DecodeError(f"no p-encoding starts with {first:#04x}", path, at * 8)
    length = 2 if first < 0xC0 else 3 if first < 0xE0 else 4
    if at + length > len(octets):
        raise DecodeError(f"needs {length} octets, {len(octets) - at} are left", path, at * 8)
    return int.from_bytes(octets[at : at + length], "big") - _FORMS[length - 1][1], at + length
