"""IEEE 802.11 data frames, as captures of 802.11p hold them: the MAC header in front of the LLC header.

Read are data frames with and without QoS control, with three or four addresses.  What holds no readable data (other
types, no body, encryption) is named in ``holds`` and not taken further apart.  A check sequence is not looked for: only
the capture's own header (`cv2x.radio.radiotap`) says whether one is there.
"""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError

_TYPES = ("management", "control", "data", "extension")
_DATA = 2
_QOS, _NO_DATA = 0x8, 0x4
"""Bits of the subtype."""
_TO_DS, _FROM_DS, _PROTECTED, _ORDER = 0x01, 0x02, 0x40, 0x80
_HEADER_OCTETS, _ADDRESS_OCTETS, _QOS_OCTETS, _HT_OCTETS = 24, 6, 2, 4
WILDCARD_BSSID = b"\xff\xff\xff\xff\xff\xff"


class DataFrame(NamedTuple):
    """A data frame taken apart."""

    receiver: bytes
    transmitter: bytes
    bssid: bytes
    """The third address; all ones outside the context of a BSS."""
    sequence: int
    priority: int | None
    """User priority 0..7 of a QoS frame."""
    payload: bytes
    trailing: bytes = b""
    holds: str = ""
    """What the frame is where its payload is no LLC header: ``management frame``, ``encrypted data`` …"""


def pack(receiver: bytes, transmitter: bytes, payload: bytes, *, sequence: int = 0, priority: int | None = 0) -> bytes:
    """Return a data frame outside the context of a BSS, with QoS control unless ``priority`` is ``None``."""
    control = _DATA << 2 | (_QOS << 4 if priority is not None else 0)
    head = bytes((control, 0, 0, 0)) + receiver + transmitter + WILDCARD_BSSID
    qos = b"" if priority is None else bytes((priority & 7 | 0x20, 0))  # 0x20: no acknowledgement wanted
    return head + ((sequence & 0xFFF) << 4).to_bytes(2, "little") + qos + payload


def parse(octets: bytes, *, padded: bool = False) -> DataFrame:
    """Return a data frame taken apart; ``padded`` as `cv2x.radio.radiotap` says.  Raises DecodeError."""
    if len(octets) < 2:
        raise DecodeError("octets end within it", "frameControl", 0)
    control, flags = octets[0], octets[1]
    kind, subtype = control >> 2 & 3, control >> 4
    if control & 3:
        raise DecodeError(f"802.11 version {control & 3}, only 0 is known", "frameControl.version", 6)
    if kind != _DATA:
        return DataFrame(b"", b"", b"", 0, None, octets[2:], holds=f"{_TYPES[kind]} frame")
    header = _HEADER_OCTETS
    if flags & _TO_DS and flags & _FROM_DS:
        header += _ADDRESS_OCTETS
    qos = header
    if subtype & _QOS:
        header += _QOS_OCTETS + (_HT_OCTETS if flags & _ORDER else 0)
    if padded:
        header += -header % 4
    if len(octets) < header:
        raise DecodeError(f"{len(octets)} octets, the header has {header}", "header", len(octets) * 8)
    holds = "data without a body" if subtype & _NO_DATA else "encrypted data" if flags & _PROTECTED else ""
    sequence = int.from_bytes(octets[22:24], "little") >> 4
    priority = octets[qos] & 7 if subtype & _QOS else None
    addresses = octets[4:10], octets[10:16], octets[16:22]
    return DataFrame(*addresses, sequence, priority, octets[header:], holds=holds)
