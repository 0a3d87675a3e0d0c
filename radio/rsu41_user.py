"""The user of an RSU 4.1 unit: sends it text, hears what it forwards.

Nothing answers a text, so all that a user can learn of a dead unit is that nobody listens at its port: that is reported
with the frames refused, and again when the unit is heard.
"""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Callable

from cv2x.clock import Stamp
from cv2x.errors import NotSentError
from cv2x.radio import forwarded
from cv2x.radio.arrivals import Arrivals, Times, receive_failed, send_failed
from cv2x.radio.base import PEER_BACK, PEER_LOST
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.udp_address import SocketAddress, read_source
from cv2x.radio.udp_refusals import Refusals

OVERSIZE = "oversize datagram"
STRANGER = "datagram of a stranger"
SEND_BUFFER_FULL = "send buffer full"
REFUSED = "refused by the unit"


class Rsu41User:
    """One user of the unit at ``unit``, which forwards to ``sock`` (a bound UDP socket).

    ``report`` is told how the unit stands and what it refused.  ``counters`` belong to whoever owns the user.
    """

    def __init__(
        self,
        unit: SocketAddress,
        sock: socket.socket,
        counters: Counter[str],
        report: Callable[[str, str, Frame | None], None],
    ) -> None:
        self.unit, self.socket, self.counters, self._report = unit, sock, counters, report
        self._lost = False
        self._refusals = Refusals()
        self._refusals.prepare(sock)
        self._arrivals = Arrivals(counters, 1 << 16)
        self._arrivals.prepare(sock)

    def send(self, text: bytes, frame: Frame) -> None:
        """Send the text that carries a frame.  Raises NotSentError."""
        try:
            try:
                self.socket.sendto(text, self.unit)
            except ConnectionError:  # what became of an earlier text, told now: this one has not been tried yet
                self._take_refusals()
                self.socket.sendto(text, self.unit)
        except BlockingIOError:
            raise NotSentError(SEND_BUFFER_FULL) from None
        except OSError as error:
            raise NotSentError(send_failed(error), f"the unit at {self.unit}: {error.strerror}") from error
        self._refusals.sent(frame, text)

    def hear(self, now: Stamp, radio: str) -> list[Reception]:
        """Return what the unit has forwarded; ``radio`` is the name the receptions bear."""
        try:
            datagrams = self._arrivals.fetch(self.socket)
        except ConnectionError:
            self._take_refusals()
            return []
        except OSError as error:
            self.counters[receive_failed(error)] += 1
            return []
        if not datagrams:
            return []
        times = Times(now, self.counters)
        receptions = []
        for octets, source, kernel_ns, hardware_ns, cut_off in datagrams:
            origin = read_source(source)
            if origin.host != self.unit.host:
                self.counters[STRANGER] += 1
                continue
            try:
                frame = forwarded.unwrap(b"" if cut_off else octets)
            except forwarded.NotForwardedError as error:
                self.counters[OVERSIZE if cut_off else str(error)] += 1
                continue
            stamp, stamped = times.of(kernel_ns, hardware_ns)
            receptions.append(Reception(frame, stamp, radio, None, stamped, str(origin)))
        if receptions and self._lost:
            self._lost = False
            self._report(PEER_BACK, f"the unit at {self.unit} is heard", None)
        return receptions

    def close(self) -> None:
        """Stop listening."""
        self.socket.close()

    def _take_refusals(self) -> None:
        refusals = self._refusals.take(self.socket)
        if refusals and not self._lost:
            self._lost = True
            self._report(PEER_LOST, f"the unit at {self.unit}: {refusals[0].why}", None)
        for refusal in refusals:
            frame = refusal.frame or Frame(b"", Layer.MESSAGE)
            self._report(REFUSED, f"the unit at {self.unit}: {refusal.why}", frame)
