"""The octets of the bridge protocol, version 1: the numbers of docs/bridge.md, and frames in and out of a stream.

Rules.  Big-endian, no padding, every body of a fixed size but for one tail.  Whatever a peer sends is either a frame of
bounded size or a DecodeError; nothing is read before its length is known to fit.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import IntEnum, IntFlag
from typing import Any, NamedTuple

from cv2x.errors import DecodeError

VERSION = 1
MAGIC = b"CV2X"
MAX_SDU_OCTETS = 8192
MAX_BODY_OCTETS = MAX_SDU_OCTETS + 256

UNKNOWN_U8, UNKNOWN_U16, UNKNOWN_U32, UNKNOWN_I16, UNKNOWN_I32 = 0xFF, 0xFFFF, 0xFFFFFFFF, -0x8000, -0x80000000


class Kind(IntEnum):
    """What a frame is; an answer has its request's number plus 0x80."""

    HELLO = 0x01
    TIME = 0x02
    SEND = 0x03
    FLOW_OPEN = 0x04
    FLOW_CHANGE = 0x05
    FLOW_CLOSE = 0x06
    L2_ID = 0x07
    TX_POWER = 0x08
    STATUS = 0x09
    METRICS = 0x0A
    RECEIVED = 0xC0
    STATUS_CHANGED = 0xC1
    TX_REPORT = 0xC2
    L2_CHANGED = 0xC3
    REFUSED = 0xFF


ANSWER = 0x80


class Want(IntFlag):
    """What a client asks to be told (HELLO)."""

    RECEPTIONS = 0x01
    TX_REPORTS = 0x02


class Can(IntFlag):
    """What a bridge can do (WELCOME)."""

    SPS = 0x0001
    EVENT = 0x0002
    CHOOSE_L2 = 0x0004
    SET_POWER = 0x0008
    MEASURE_CBR = 0x0010
    MEASURE_RSSI = 0x0020
    REPORT_TX = 0x0040
    STAMP = 0x0080
    SIMULATED = 0x0100


class Status(IntEnum):
    """What the radio behind a bridge does."""

    INACTIVE = 0
    ACTIVE = 1
    TX_SUSPENDED = 2
    RX_SUSPENDED = 3
    SUSPENDED = 4
    UNKNOWN = 255

    @classmethod
    def _missing_(cls, _value: object) -> Status:
        return cls.UNKNOWN  # of a later version

    @property
    def transmits(self) -> bool:
        """Whether frames may be sent; worth trying where nobody knows."""
        return self in (Status.ACTIVE, Status.RX_SUSPENDED, Status.UNKNOWN)


class Refusal(IntEnum):
    """Why a request was refused."""

    MALFORMED = 1
    NO_COMMON_VERSION = 2
    UNKNOWN_REQUEST = 3
    NOT_SUPPORTED = 4
    NO_SUCH_FLOW = 5
    TOO_MANY_FLOWS = 6
    BAD_VALUE = 7
    SUSPENDED = 8
    TOO_LONG = 9
    MODEM_FAILED = 10
    BUSY = 11


def refusal_name(number: int) -> str:
    """Return a refusal as a short phrase."""
    known = {int(refusal): refusal.name for refusal in Refusal}
    return known.get(number, f"refusal {number}").lower().replace("_", " ")


HEADER = struct.Struct(">HBBI")
"""Octets of body, kind, zero, tag."""
HELLO = struct.Struct(">4sBBBB")
WELCOME = struct.Struct(">4sBBBBIHBBHHhhIQ32s")
TIME = struct.Struct(">Q")
TIME_ANSWER = struct.Struct(">QQQ")
SEND = struct.Struct(">BBHI")
FLOW = struct.Struct(">BBBBIHH")
FLOW_CLOSE = struct.Struct(">B3x")
L2_ID = struct.Struct(">I")
TX_POWER = struct.Struct(">h2x")
STATUS = struct.Struct(">B3x")
METRICS = struct.Struct(">BxHhhIIIIIIII")
RECEIVED = struct.Struct(">QIIBBBxHhh2xi")
TX_REPORT = struct.Struct(">HBBBBBBhh")
REFUSED = struct.Struct(">HBx")


class Incoming(NamedTuple):
    """A frame from a peer."""

    kind: int
    tag: int
    body: bytes


def frame(kind: int, tag: int, body: bytes = b"") -> bytes:
    """Return a frame's octets."""
    return HEADER.pack(len(body), kind, 0, tag) + body


def fixed(layout: struct.Struct, incoming: Incoming) -> tuple[Any, ...]:
    """Return the numbers of a body of exactly that layout.  Raises DecodeError."""
    if len(incoming.body) != layout.size:
        raise DecodeError(f"{len(incoming.body)} octets of body, {layout.size} expected", f"kind {incoming.kind:#04x}")
    return layout.unpack(incoming.body)


class Splitter:
    """Cuts a stream into frames; holds at most one frame and what came behind it in one read."""

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, octets: bytes) -> Iterator[Incoming]:
        """Yield the frames that are whole now.  Raises DecodeError where the stream cannot be one of this protocol."""
        self._held += octets
        at = 0
        try:
            while len(self._held) - at >= HEADER.size:
                length, kind, zero, tag = HEADER.unpack_from(self._held, at)
                if length > MAX_BODY_OCTETS:
                    raise DecodeError(f"a body of {length} octets, {MAX_BODY_OCTETS} at most", "header.length")
                if zero:
                    raise DecodeError(f"a reserved octet is {zero:#04x}, not zero", "header.zero")
                end = at + HEADER.size + length
                if len(self._held) < end:
                    return
                body = bytes(self._held[at + HEADER.size : end])
                at = end
                yield Incoming(kind, tag, body)
        finally:
            del self._held[:at]
