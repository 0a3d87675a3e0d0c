"""Which datagrams a peer refused, as the kernel tells afterwards (IP_RECVERR).

A datagram to a port where nobody listens, or to a machine that is not there, is answered by ICMP with its first octets;
the kernel keeps these answers in the socket's error queue.  The frames sent last are remembered, so that the one that
was refused can be named whole.
"""

from __future__ import annotations

import os
import socket
import struct
from collections import deque
from typing import NamedTuple

from cv2x.radio.frame import Frame

REMEMBERED = 256
"""Frames sent last that a refusal can still be matched with (a default of this project)."""
_MAX_REFUSALS = 256
"""Refusals read in one go."""

_IP_RECVERR = 11  # linux/in.h; the socket module does not name it
_EXTENDED_ERROR = struct.Struct("=IBBBBII")
"""struct sock_extended_err (linux/errqueue.h): errno, origin, type, code, pad, info, data."""


class Refusal(NamedTuple):
    """One datagram that came back."""

    why: str
    frame: Frame | None
    """``None``: it was sent too long ago."""


class Refusals:
    """The refusals of what one socket sends."""

    def __init__(self) -> None:
        self._sent: deque[tuple[Frame, bytes]] = deque(maxlen=REMEMBERED)

    def prepare(self, sock: socket.socket) -> None:
        """Ask the kernel to keep them.  Raises OSError."""
        sock.setsockopt(socket.IPPROTO_IP, _IP_RECVERR, 1)

    def sent(self, frame: Frame, datagram: bytes) -> None:
        """Remember a frame given to the kernel, and the datagram that carries it."""
        self._sent.append((frame, datagram))

    def take(self, sock: socket.socket) -> list[Refusal]:
        """Return the refusals that came since the last call."""
        found: list[Refusal] = []
        while len(found) < _MAX_REFUSALS:
            try:
                octets, control, _, _ = sock.recvmsg(1 << 16, 512, socket.MSG_ERRQUEUE | socket.MSG_DONTWAIT)
            except OSError:
                break
            number = next(
                (_EXTENDED_ERROR.unpack_from(value)[0] for level, kind, value in control
                 if (level, kind) == (socket.IPPROTO_IP, _IP_RECVERR) and len(value) >= _EXTENDED_ERROR.size),
                0,
            )  # fmt: skip
            found.append(Refusal(os.strerror(number), self._forget(octets)))
        return found

    def _forget(self, quoted: bytes) -> Frame | None:
        """Return the frame whose datagram begins with what was quoted, and forget it: each is refused once."""
        for index, (frame, datagram) in enumerate(self._sent):
            if datagram.startswith(quoted):
                del self._sent[index]
                return frame
        return None
