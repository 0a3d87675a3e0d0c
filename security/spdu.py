"""The IEEE 1609.2 envelope (Ieee1609Dot2Data, canonical OER) as far as it stands around an unsecured payload.

Strategy: write and read the unsecured form completely; of every other form say what it is.  Of signed data the payload
is found by structure, and the result is marked unverified, because no signature has been looked at: a caller that wants
trust must not use it.  Nothing here is cryptography.

Rules.  Lengths are canonical (short form below 128, otherwise the fewest octets) and anything else is refused.  Octets
after unsecured data are refused.  A first octet of 2 is no 1609.2 data at all but an older secured message (ETSI TS 103
097 V1.2.1, or the older Chinese SecuredMessage) and is named, not decoded.  Payloads nested deeper than one level are
not opened.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from cv2x.errors import DecodeError
from cv2x.frozen import frozen

Kind = Literal["unsecured", "signed", "encrypted", "certificate request", "old secured message"]

PROTOCOL_VERSION = 3
OLD_PROTOCOL_VERSION = 2

_CONTENT: dict[int, Kind] = {
    0x80: "unsecured", 0x81: "signed", 0x82: "encrypted", 0x83: "certificate request", 0x84: "certificate request",
}  # fmt: skip
"""Content choice by tag octet (0x84, the X.509 certificate request, is an extension of the 2022 edition)."""

_PAYLOAD_EXTENDED, _PAYLOAD_DATA, _PAYLOAD_HASH = 0x80, 0x40, 0x20
"""Preamble bits of SignedDataPayload: extension additions, data, extDataHash present; the lower bits are padding."""

_MAX_LENGTH_OCTETS = 4


@frozen
class Spdu:
    """A secured protocol data unit, opened as far as `unwrap` goes."""

    kind: Kind
    payload: bytes | None
    """The octets carried; ``None`` where they are absent, encrypted or nested deeper."""
    inner: Kind | None = None
    """What stands inside signed data (``None`` where signed data carries no data)."""
    hash_id: int | None = None
    """HashAlgorithm of signed data (0 SHA-256)."""
    unparsed: bytes = b""
    """Octets behind the part that was read: header info, signer and signature of signed data; encrypted content; with
    ``exact=False``, what follows unsecured data."""
    payload_at: int | None = field(default=None, compare=False)
    """Index of the payload in the octets given."""
    verified: bool = False
    """Always False here: this room's envelope reader verifies nothing."""


def wrap_unsecured(payload: bytes) -> bytes:
    """Return ``payload`` as unsecured Ieee1609Dot2Data (IEEE 1609.2 6.3.2, 6.3.4)."""
    return b"\x03\x80%b%b" % (_length_octets(len(payload)), payload)


def unsecured_payload(octets: bytes) -> bytes | None:
    """Return the payload of what is unsecured and nothing else, ``None`` for all that `unwrap` must look at.

    For receivers that hear thousands of frames a second: nearly all of them are this, and are told by three octets.
    """
    size = len(octets)
    if octets[:2] != b"\x03\x80" or size < 3:
        return None
    length = octets[2]
    if length < 0x80:
        return octets[3:] if size == 3 + length else None
    if length == 0x81 and size > 3 and octets[3] >= 0x80 and size == 4 + octets[3]:
        return octets[4:]
    return None


def unwrap(octets: bytes, *, exact: bool = True) -> Spdu:
    """Return what an Ieee1609Dot2Data holds; ``exact=False`` keeps what follows unsecured data instead of refusing it.

    Raises DecodeError with the bit offset where the octets are none: another version, an unknown content, a length that
    is not canonical, missing octets, octets after unsecured data.
    """
    if octets[:1] == b"\x02":
        return Spdu("old secured message", None, unparsed=octets[1:])
    kind, at = _content(octets, 0, "")
    if kind == "unsecured":
        payload, end = _opaque(octets, at, "content.unsecuredData")
        if exact and end != len(octets):
            raise DecodeError(f"{len(octets) - end} octets follow the data", "content.unsecuredData", end * 8)
        return Spdu(kind, payload, unparsed=octets[end:], payload_at=end - len(payload))
    if kind == "signed":
        return _signed(octets, at)
    if at == len(octets):
        raise DecodeError("octets end before it", "content", at * 8)
    return Spdu(kind, None, unparsed=octets[at:])


def _content(octets: bytes, at: int, path: str) -> tuple[Kind, int]:
    """Return the kind of content and the index after its tag."""
    if at >= len(octets):
        raise DecodeError("octets end before it", f"{path}protocolVersion", at * 8)
    if octets[at] != PROTOCOL_VERSION:
        raise DecodeError(f"version {octets[at]}, only {PROTOCOL_VERSION} is known", f"{path}protocolVersion", at * 8)
    at += 1
    if at >= len(octets):
        raise DecodeError("octets end before it", f"{path}content", at * 8)
    kind = _CONTENT.get(octets[at])
    if kind is None:
        raise DecodeError(f"no content has the tag {octets[at]:#04x}", f"{path}content", at * 8)
    return kind, at + 1


def _signed(octets: bytes, at: int) -> Spdu:
    if at + 2 > len(octets):
        raise DecodeError("octets end within it", "content.signedData", at * 8)
    hash_id, preamble = octets[at], octets[at + 1]
    if hash_id >= 0x80:
        raise DecodeError(f"no hash algorithm is written {hash_id:#04x}", "content.signedData.hashId", at * 8)
    path = "content.signedData.tbsData.payload"
    at += 1
    if preamble & 0x1F:
        raise DecodeError(f"padding bits {preamble & 0x1F:#x} are not zero", path, at * 8 + 3)
    if not preamble & (_PAYLOAD_EXTENDED | _PAYLOAD_DATA | _PAYLOAD_HASH):
        raise DecodeError("neither data nor a hash of external data", path, at * 8)
    at += 1
    if not preamble & _PAYLOAD_DATA:
        return Spdu("signed", None, hash_id=hash_id, unparsed=_more(octets, at))
    inner, at = _content(octets, at, f"{path}.data.")
    if inner != "unsecured":
        return Spdu("signed", None, inner, hash_id, _more(octets, at))
    payload, at = _opaque(octets, at, f"{path}.data.content.unsecuredData")
    return Spdu("signed", payload, inner, hash_id, _more(octets, at), payload_at=at - len(payload))


def _more(octets: bytes, at: int) -> bytes:
    if at >= len(octets):
        raise DecodeError("octets end before the header info, signer and signature", "content.signedData", at * 8)
    return octets[at:]


def _opaque(octets: bytes, at: int, path: str) -> tuple[bytes, int]:
    length, start = _length(octets, at, path)
    end = start + length
    if end > len(octets):
        raise DecodeError(f"{length} octets announced, {len(octets) - start} are there", path, at * 8)
    return octets[start:end], end


def _length(octets: bytes, at: int, path: str) -> tuple[int, int]:
    if at >= len(octets):
        raise DecodeError("octets end before the length", path, at * 8)
    first = octets[at]
    if first < 0x80:
        return first, at + 1
    count = first & 0x7F
    if not 1 <= count <= _MAX_LENGTH_OCTETS:
        raise DecodeError(f"length of {count} octets", path, at * 8)
    end = at + 1 + count
    if end > len(octets):
        raise DecodeError("octets end within the length", path, at * 8)
    length = int.from_bytes(octets[at + 1 : end], "big")
    if octets[at:end] != _length_octets(length):
        raise DecodeError(f"length {length} is not in its shortest form", path, at * 8)
    return length, end


def _length_octets(length: int) -> bytes:
    if length < 0x80:
        return bytes((length,))
    count = (length.bit_length() + 7) // 8
    return bytes((0x80 | count,)) + length.to_bytes(count, "big")
