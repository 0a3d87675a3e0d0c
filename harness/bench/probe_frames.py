"""The frames a sweep sends: WSMP of PSID 0x7F, which the registry keeps for tests, numbered so that each is known.

The payload is a mark, the sweep's own random number, the step, the frame's number, and zeros up to the size wanted.
"""

from __future__ import annotations

import secrets
import struct

from cv2x.errors import DecodeError, InputError
from cv2x.radio import family, wsmp
from cv2x.radio.base import Radio
from cv2x.radio.frame import Frame, Layer

PSID = 0x7F
_PAYLOAD = struct.Struct(">8sQII")
_MARK = b"cv2xswp1"
_HEAD_OCTETS = 6
"""Family octet and WSMP header of a payload of 128 octets or more, which is the least that is sent."""
SMALLEST, LARGEST = 128 + _HEAD_OCTETS, 2300


class ProbeFrames:
    """Makes and knows the frames of one sweep."""

    def __init__(self, radio: Radio, octets: int, rate_hz: float) -> None:
        if radio.carries is Layer.MESSAGE:
            raise InputError(f"{radio.name} carries messages only, and a sweep sends frames of its own", field="radio")
        if not SMALLEST <= octets <= LARGEST:
            raise InputError(f"frames of {octets} octets: {SMALLEST} to {LARGEST} are possible", field="--octets")
        self._layer, self._octets = radio.carries, octets
        self._period_ns = round(1e9 / rate_hz)
        self._sweep = secrets.randbits(64)

    def frame(self, step: int, number: int) -> Frame:
        """Return one frame."""
        payload = _PAYLOAD.pack(_MARK, self._sweep, step, number)
        wsm = wsmp.pack(PSID, payload.ljust(self._octets - _HEAD_OCTETS, b"\0"))
        octets = bytes((family.WSMP,)) + wsm if self._layer is Layer.SDU else wsm
        return Frame(octets, self._layer, aid=PSID, priority=5, period_ns=self._period_ns)

    def known(self, frame: Frame) -> tuple[int, int] | None:
        """Return step and number of a frame of this sweep, ``None`` for any other."""
        octets = frame.octets
        if frame.layer is Layer.SDU:
            if octets[:1] != bytes((family.WSMP,)):
                return None
            octets = octets[1:]
        try:
            payload = wsmp.parse(octets)[1]
        except DecodeError:
            return None
        if len(payload) < _PAYLOAD.size:
            return None
        mark, sweep, step, number = _PAYLOAD.unpack_from(payload)
        return (step, number) if (mark, sweep) == (_MARK, self._sweep) else None
