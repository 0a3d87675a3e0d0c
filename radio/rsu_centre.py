"""What a Chinese roadside unit sends to its centre over MQTT: messages in a wrapper (one public deployment document).

::

    rsuID(8), ASCII        UTC milliseconds(8), little-endian
    count(1)               on the BSM topic alone
    per message: length(2), little-endian, and the message frame

Whether the count is there, only the topic says.  Without the topic it is told by the lengths: exactly one of the two
readings may end at the last octet.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError, EncodeError

_ID_OCTETS, _HEAD_OCTETS = 8, 16


class Wrapped(NamedTuple):
    """The content of one wrapper."""

    rsu_id: str
    utc_ms: int
    """POSIX milliseconds."""
    messages: tuple[bytes, ...]
    counted: bool
    """Whether the count stands in front of the messages."""
    starts: tuple[int, ...] = ()
    """Index of each message in the wrapper."""


def pack(rsu_id: str, utc_ms: int, messages: tuple[bytes, ...], *, counted: bool) -> bytes:
    """Return a wrapper.  Raises EncodeError."""
    if len(rsu_id) != _ID_OCTETS or not rsu_id.isascii():
        raise EncodeError(f"{rsu_id!r}: eight ASCII characters are needed", "rsuID")
    if not 0 <= utc_ms < 1 << 64:
        raise EncodeError(f"{utc_ms} does not fit in eight octets", "utc_ms")
    if not messages or len(messages) > 255 or (len(messages) > 1 and not counted):
        raise EncodeError(f"{len(messages)} messages", "count")
    packed = rsu_id.encode("ascii") + utc_ms.to_bytes(8, "little") + (bytes((len(messages),)) if counted else b"")
    for message in messages:
        if len(message) > 0xFFFF:
            raise EncodeError(f"{len(message)} octets, 65535 is the most", "length")
        packed += len(message).to_bytes(2, "little") + message
    return packed


def parse(octets: bytes, *, counted: bool | None = None) -> Wrapped:
    """Return a wrapper taken apart; ``counted`` as the topic says, ``None`` where nobody knows.

    Raises DecodeError where no reading ends at the last octet, and where both do.
    """
    if len(octets) < _HEAD_OCTETS:
        raise DecodeError(f"{len(octets)} octets, the header has {_HEAD_OCTETS}", "rsuID", len(octets) * 8)
    if not all(0x20 <= octet < 0x7F for octet in octets[:_ID_OCTETS]):
        raise DecodeError("not eight printable characters", "rsuID", 0)
    if counted is not None:
        return _messages(octets, counted)
    readings: list[Wrapped] = []
    error: DecodeError | None = None
    for way in (True, False):
        try:
            readings.append(_messages(octets, way))
        except DecodeError as refusal:
            error = error or refusal
    if len(readings) == 1:
        return readings[0]
    raise error or DecodeError("reads with and without count", "count", _HEAD_OCTETS * 8)


def _messages(octets: bytes, counted: bool) -> Wrapped:
    at, count = _HEAD_OCTETS, 1
    if counted:
        if at >= len(octets):
            raise DecodeError("octets end before it", "count", at * 8)
        count, at = octets[at], at + 1
        if not count:
            raise DecodeError("no messages", "count", (at - 1) * 8)
    messages, starts = [], []
    for index in range(count):
        start = at + 2
        if start > len(octets):
            raise DecodeError("octets end before it", f"messages[{index}].length", at * 8)
        length = int.from_bytes(octets[at:start], "little")
        if start + length > len(octets):
            reason = f"{length} octets announced, {len(octets) - start} are there"
            raise DecodeError(reason, f"messages[{index}].length", at * 8)
        messages.append(octets[start : start + length])
        starts.append(start)
        at = start + length
    if at != len(octets):
        raise DecodeError(f"{len(octets) - at} octets too many", "messages", at * 8)
    stamp = int.from_bytes(octets[_ID_OCTETS:_HEAD_OCTETS], "little")
    return Wrapped(octets[:_ID_OCTETS].decode("ascii"), stamp, tuple(messages), counted, tuple(starts))
