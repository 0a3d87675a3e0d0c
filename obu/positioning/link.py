"""Where octets of a receiver come from: TCP, UDP, a serial line.  Nothing here ever blocks.

A link is asked now and then (`read`), gives what has come, and opens itself again where it was lost, once a second.
``trouble`` says why nothing comes, ``None`` while all is well.
"""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from typing import Any, Protocol

from cv2x.clock import SECOND_NS
from cv2x.errors import UnavailableError

AGAIN_NS = SECOND_NS
"""How long after a failure a link is tried again."""
AT_ONCE = 64 * 1024
"""Octets taken in one call."""


class Link(Protocol):
    """A source of octets."""

    trouble: str | None

    def read(self, now_ns: int) -> bytes:
        """Return what has come since the last call; ``now_ns`` is monotonic time."""

    def close(self) -> None:
        """Give the device or socket back."""


class TcpLink:
    """A connection to a server; ``hello`` is what is said when it stands."""

    def __init__(self, host: str, port: int, hello: bytes = b"") -> None:
        self._place, self._hello = (host, port), hello
        self._socket: socket.socket | None = None
        self._connected = False
        self._again_ns = 0
        self.trouble: str | None = "not connected yet"

    def read(self, now_ns: int) -> bytes:
        """Return what the server sent."""
        if self._socket is None and now_ns >= self._again_ns:
            self._open(now_ns)
        if self._socket is None or not (self._connected or self._established(now_ns)):
            return b""
        try:
            octets = self._socket.recv(AT_ONCE)
        except BlockingIOError:
            return b""
        except OSError as error:
            self._lost(now_ns, error.strerror or str(error))
            return b""
        if not octets:
            self._lost(now_ns, "the server closed the connection")
        return octets

    def _open(self, now_ns: int) -> None:
        try:
            family, kind, _, _, place = socket.getaddrinfo(*self._place, type=socket.SOCK_STREAM)[0]
            self._socket = socket.socket(family, kind)
            self._socket.setblocking(False)
            result = self._socket.connect_ex(place)
        except OSError as error:
            self._lost(now_ns, error.strerror or str(error))
            return
        if result not in (0, errno.EINPROGRESS):
            self._lost(now_ns, os.strerror(result))
        self._again_ns = now_ns + 5 * AGAIN_NS  # an attempt that hangs is given up then

    def _established(self, now_ns: int) -> bool:
        assert self._socket is not None  # noqa: S101 - read sees to it
        failed = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if failed:
            self._lost(now_ns, os.strerror(failed))
            return False
        try:
            self._socket.getpeername()
        except OSError:
            if now_ns >= self._again_ns:
                self._lost(now_ns, "no answer")
            return False
        if self._hello:
            self._socket.send(self._hello)
        self._connected, self.trouble = True, None
        return True

    def _lost(self, now_ns: int, why: str) -> None:
        self.close()
        self.trouble, self._again_ns = why, now_ns + AGAIN_NS

    def close(self) -> None:
        """Close the connection."""
        if self._socket is not None:
            self._socket.close()
        self._socket, self._connected = None, False


class UdpLink:
    """Datagrams that arrive at a port.  Raises UnavailableError where it cannot be had."""

    def __init__(self, host: str, port: int) -> None:
        self.trouble: str | None = None
        try:
            family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
            self._socket = socket.socket(family, kind)
            self._socket.setblocking(False)
            try:
                self._socket.bind(place)
            except OSError:
                self._socket.close()
                raise
        except OSError as error:
            raise UnavailableError(f"UDP port {port} of {host} cannot be had: {error.strerror or error}") from None
        self.port: int = self._socket.getsockname()[1]

    def read(self, now_ns: int) -> bytes:
        """Return the datagrams that came, each ended by a line end."""
        octets = b""
        while len(octets) < AT_ONCE:
            try:
                datagram = self._socket.recv(AT_ONCE)
            except OSError:
                break
            octets += datagram if datagram.endswith(b"\n") else datagram + b"\n"
        return octets

    def close(self) -> None:
        """Close the port."""
        self._socket.close()


class SerialLink:
    """A serial line, through pyserial."""

    def __init__(self, device: str, baud: int) -> None:
        try:
            import serial
        except ImportError:
            raise UnavailableError("a serial line needs pyserial: pip install 'cv2x[gnss]'") from None
        self._make: Callable[[], Any] = lambda: serial.Serial(device, baud, timeout=0)
        self._serial: Any = None
        self._again_ns = 0
        self.trouble: str | None = "not open yet"

    def read(self, now_ns: int) -> bytes:
        """Return what came over the line."""
        if self._serial is None and now_ns < self._again_ns:
            return b""
        try:
            if self._serial is None:
                self._serial = self._make()
                self.trouble = None
            return bytes(self._serial.read(AT_ONCE))
        except (OSError, ValueError) as error:  # pyserial's own error is an OSError
            self.close()
            self.trouble, self._again_ns = str(error), now_ns + AGAIN_NS
            return b""

    def close(self) -> None:
        """Give the device back."""
        if self._serial is not None:
            self._serial.close()
        self._serial = None
