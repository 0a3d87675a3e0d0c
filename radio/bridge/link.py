"""The socket to a bridge: never blocks once it is made, and its descriptor survives reconnections.

An epoll descriptor stands for whatever socket there is, so a runner that watches it need not know when a bridge died
and came back.
"""

from __future__ import annotations

import errno
import os
import select
import socket

from cv2x.radio.bridge.address import BridgeAddress

MAX_READ_OCTETS = 1 << 18
"""Most octets taken by one ``read``, so that a flood cannot hold it; the rest stays readable."""
CHUNK_OCTETS = 1 << 16


class Link:
    """A stream to one address: down, connecting or up."""

    def __init__(self, address: BridgeAddress) -> None:
        self.address = address
        self._poll = select.epoll()
        self._socket: socket.socket | None = None
        self._connecting = False
        self._wants_out = False

    @property
    def up(self) -> bool:
        """Whether octets may be read and written."""
        return self._socket is not None and not self._connecting

    @property
    def down(self) -> bool:
        """Whether there is no socket at all."""
        return self._socket is None

    def fileno(self) -> int:
        """Return the descriptor that stands for all sockets."""
        return self._poll.fileno()

    def connect(self, wait_s: float = 0.0) -> None:
        """Begin to connect, or, with ``wait_s``, connect within that time.  Raises OSError."""
        self.drop()
        made = socket.socket(self.address.family, socket.SOCK_STREAM)
        try:
            made.settimeout(wait_s)
            if self.address.family != socket.AF_UNIX:
                made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            code = 0
            if wait_s:
                made.connect(self.address.target)
                made.settimeout(0)
            else:
                code = made.connect_ex(self.address.target)
            if code not in (0, errno.EINPROGRESS):
                raise OSError(code, os.strerror(code))
        except OSError:
            made.close()
            raise
        self._socket, self._connecting = made, code == errno.EINPROGRESS
        self._wants_out = self._connecting
        self._poll.register(made, select.EPOLLIN | (select.EPOLLOUT if self._connecting else 0))

    def settle(self) -> None:
        """See whether a connection that was begun is there now.  Raises OSError where it failed."""
        if self._socket is None or not self._connecting:
            return
        if not self._poll.poll(0):
            return
        code = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))
        self._connecting = False
        self._want_out(False)

    def read(self) -> list[bytes]:
        """Return what is there.  Raises OSError, ConnectionResetError also at a plain end."""
        taken: list[bytes] = []
        if self._socket is None:
            return taken
        for _ in range(MAX_READ_OCTETS // CHUNK_OCTETS):
            try:
                octets = self._socket.recv(CHUNK_OCTETS)
            except BlockingIOError:
                break
            if not octets:
                if taken:
                    break  # the end is met again next time
                raise ConnectionResetError(errno.ECONNRESET, "it closed the connection")
            taken.append(octets)
        return taken

    def write(self, out: bytearray) -> None:
        """Write what the socket takes and remove it from ``out``.  Raises OSError."""
        if self._socket is None:
            return
        while out:
            try:
                del out[: self._socket.send(out)]
            except BlockingIOError:
                break
        self._want_out(bool(out))

    def drop(self) -> None:
        """Let the socket go; the descriptor stays."""
        if self._socket is not None:
            self._poll.unregister(self._socket)
            self._socket.close()
        self._socket, self._connecting = None, False

    def close(self) -> None:
        """Let everything go."""
        if not self._poll.closed:
            self.drop()
            self._poll.close()

    def _want_out(self, wanted: bool) -> None:
        if wanted != self._wants_out and self._socket is not None:
            self._wants_out = wanted
            self._poll.modify(self._socket, select.EPOLLIN | (select.EPOLLOUT if wanted else 0))
