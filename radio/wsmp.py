"""IEEE 1609.3 WSMP, version 3: the header in front of a J2735 message.

Octets here begin after the family octet (`cv2x.radio.family.WSMP`) or after EtherType 0x88DC::

    N-header: subtype(4 bits) = 0 null-networking, option indicator(1), version(3) = 3
    if indicated: count(1), then count elements {id(1), length(1), octets}
    T-header: TPID(1) = 0 (addressed by PSID), PSID p-encoded
    length: below 128 one octet, else two with the top bits 10
    data

Other subtypes, versions and TPIDs are refused by name.  A length below 128 in two octets is refused: it is not the form
the standard gives it.  What follows the data (Ethernet padding, for one) is kept as ``trailing``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import p_encoding
from cv2x.radio.elements import Element, pack_elements, parse_elements

VERSION = 3

WSM_MAX_LENGTH = 2302
"""Most octets of data (WsmMaxLength of the US RSU 4.1 MIB; other test suites call more than 2284 abnormal)."""

_OPTIONS = 0x08
_TPID_PSID = 0
_LENGTH_LIMIT = 0x4000


class Wsm(NamedTuple):
    """A WAVE short message taken apart."""

    psid: int
    payload: bytes
    options: tuple[Element, ...] = ()
    """WAVE information elements of the N-header."""
    trailing: bytes = b""
    """Octets after the data."""


def pack(psid: int, payload: bytes, *, options: Sequence[Element] = (), max_length: int = WSM_MAX_LENGTH) -> bytes:
    """Return a WSM without family octet.

    Raises EncodeError for a PSID that has no p-encoding and for data longer than ``max_length`` octets (16383 in any
    case, the most the length field holds).
    """
    length = len(payload)
    if length > max_length or length >= _LENGTH_LIMIT:
        raise EncodeError(f"{length} octets of data, {min(max_length, _LENGTH_LIMIT - 1)} is the most", "data")
    head = bytes((_OPTIONS | VERSION,)) + pack_elements(options, "options") if options else bytes((VERSION,))
    coded = bytes((length,)) if length < 0x80 else (0x8000 | length).to_bytes(2, "big")
    return b"%b\x00%b%b%b" % (head, p_encoding.encode(psid, "PSID"), coded, payload)


def parse(octets: bytes) -> Wsm:
    """Return a WSM (octets without family octet) taken apart.

    Raises DecodeError with the bit offset for another subtype, version or TPID, for missing octets and for a length
    written too long.
    """
    if not octets:
        raise DecodeError("no octets", "version", 0)
    first = octets[0]
    if first & 0x07 != VERSION:
        raise DecodeError(f"WSMP version {first & 0x07}, only {VERSION} is known", "version", 5)
    if first >> 4:
        raise DecodeError(f"subtype {first >> 4}, only 0 (null-networking) is known", "subtype", 0)
    options: tuple[Element, ...] = ()
    at = 1
    if first & _OPTIONS:
        options, at = parse_elements(octets, at, "options")
    if at >= len(octets):
        raise DecodeError("octets end before it", "TPID", at * 8)
    if octets[at] != _TPID_PSID:
        raise DecodeError(f"TPID {octets[at]}, only 0 (addressed by PSID) is known", "TPID", at * 8)
    psid, at = p_encoding.decode(octets, at + 1, "PSID")
    length, start = _length(octets, at)
    end = start + length
    if end > len(octets):
        raise DecodeError(f"{length} octets of data announced, {len(octets) - start} are there", "length", at * 8)
    return Wsm(psid, octets[start:end], options, octets[end:])


def _length(octets: bytes, at: int) -> tuple[int, int]:
    if at >= len(octets):
        raise DecodeError("octets end before it", "length", at * 8)
    first = octets[at]
    if first < 0x80:
        return first, at + 1
    if first >= 0xC0:
        raise DecodeError(f"no length starts with {first:#04x}", "length", at * 8)
    if at + 2 > len(octets):
        raise DecodeError("octets end within it", "length", at * 8)
    length = (first & 0x3F) << 8 | octets[at + 1]
    if length < 0x80:
        raise DecodeError(f"length {length} is written in two octets", "length", at * 8)
    return length, at + 2
