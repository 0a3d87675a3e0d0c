"""Units that forward what they hear by UDP: their messages received, and sent as they would send them.

::

    forward                            hear on the ports of the JPO ODE, on the loopback interface
    forward:@192.0.2.1                 the same at our address 192.0.2.1
    forward:@127.0.0.1:5000            hear on one port, whatever the message
    forward:192.0.2.9                  send to the ODE at 192.0.2.9, each message to its own port; hear nothing
    forward:192.0.2.9:5000+192.0.2.8   send to several, one of them at one port
    forward:192.0.2.9@192.0.2.1        both

A datagram is a J2735 message, alone or with IEEE 1609.2 and 1609.3 in front (`cv2x.radio.forwarded`); with
``headers=yes`` we send it so too.  The unit a message comes from is its ``origin``.  This is a way to receive: whoever
sends learns no more than that nobody listens.
"""

from __future__ import annotations

import select
import socket
from typing import ClassVar, Self

from cv2x.clock import Stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio import forwarded, ode_ports
from cv2x.radio.arrivals import Arrivals, Times, receive_failed, send_failed
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.options import place_and_options, read_options
from cv2x.radio.sae_types import message_id, type_of
from cv2x.radio.udp_address import LOOPBACK, SocketAddress, endpoint, read_source
from cv2x.radio.udp_refusals import Refusals

MAX_OCTETS = 4096
"""Longest datagram read (a bound of this project; the longest message in its headers is below 2400)."""

OVERSIZE = "oversize datagram"
REFUSED = "refused by the receiver"
NOWHERE_TO_SEND = "forward is only heard"
_YES = {"yes": True, "no": False}


class ForwardRadio(Radio):
    """Forwarded messages, heard on ``listen`` and sent to ``receivers`` (port 0: the ODE's ports).  Options:
    ``headers``."""

    carries = Layer.MESSAGE
    wall_clock = True
    families: ClassVar[frozenset[str] | None] = frozenset({"sae"})

    def __init__(self, listen: SocketAddress | None, receivers: list[SocketAddress], *, headers: bool = False) -> None:
        super().__init__("forward")
        self.receivers, self.headers = receivers, headers
        self._refusals = Refusals()
        self._epoll = select.epoll()
        self._listeners: list[tuple[socket.socket, Arrivals, int | None]] = []
        self._sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._sender.setblocking(False)
            self._refusals.prepare(self._sender)
            self._epoll.register(self._sender, 0)  # what was refused shows as an error, whatever is asked for
            if listen is not None:
                self._listen(listen)
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the radio on an address as the module says."""
        place, written = place_and_options(address)
        options = read_options("forward", written, context, ("headers",))
        headers = options.get("headers", "no")
        if headers not in _YES:
            raise InputError(f"headers={headers}: write yes or no", field="radio.headers")
        there, at, here = place.partition("@")
        receivers = [endpoint(part, LOOPBACK, 0) for part in there.split("+") if part.strip()]
        listen = endpoint(here, LOOPBACK, 0) if at or not receivers else None
        return cls(listen, receivers, headers=_YES[headers])

    @classmethod
    def check(cls) -> str:
        """Open and close all listeners."""
        cls.open("", RadioContext()).close()
        return f"hears the ports {', '.join(str(port.port) for port in ode_ports.PORTS)}"

    def _listen(self, at: SocketAddress) -> None:
        ports = [port.port for port in ode_ports.PORTS] if not at.port else [at.port]
        for port in ports:
            made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            known = ode_ports.OF_NUMBER.get(port)
            arrivals = Arrivals(self.counters, MAX_OCTETS)
            self._listeners.append((made, arrivals, None if known is None else known.psid))
            try:
                made.setblocking(False)
                made.bind((at.host, port))
                arrivals.prepare(made)
            except OSError as error:
                raise UnavailableError(f"forward cannot listen at {at.host}:{port}: {error.strerror}") from error
            self._epoll.register(made, select.EPOLLIN)

    def _send(self, frame: Frame, now: Stamp) -> None:
        if self._epoll.closed:
            raise UnavailableError("the forward radio is closed")
        if frame.layer is not Layer.MESSAGE:
            raise EncodeError(f"forward carries message octets, not {frame.layer.value}", "frame.layer")
        if not self.receivers:
            raise NotSentError(NOWHERE_TO_SEND, "name who receives: forward:HOST")
        if message_id(frame.octets) is None:
            raise EncodeError(f"no J2735 message begins with {frame.octets[:2].hex()}", "frame.octets")
        port = ode_ports.OF_TYPE.get(type_of(frame.octets) or "", ode_ports.GENERIC)
        octets = self._forwarded(frame)
        if len(octets) > port.buffer:
            raise EncodeError(
                f"{len(octets)} octets: the listener for {port.type or 'any message'} takes {port.buffer}",
                "frame.octets",
            )
        failed: list[NotSentError] = []
        for host, own_port in self.receivers:
            try:
                self._put(frame, octets, SocketAddress(host, own_port or port.port))
            except NotSentError as error:
                failed.append(error)
        if len(failed) == len(self.receivers):
            raise failed[0]
        for failure in failed:
            # The others have it, so the frame is not lost.
            self._report(failure.cause, failure.detail)

    def _forwarded(self, frame: Frame) -> bytes:
        if not self.headers:
            return frame.octets
        if frame.aid is None:
            raise EncodeError("no PSID to write a header with", "frame.aid")
        return forwarded.wrap(frame.octets, frame.aid)[1:]

    def _put(self, frame: Frame, octets: bytes, to: SocketAddress) -> None:
        try:
            try:
                self._sender.sendto(octets, to)
            except ConnectionError:  # what became of an earlier one, told now: this one has not been tried yet
                self._take_refusals()
                self._sender.sendto(octets, to)
        except OSError as error:
            raise NotSentError(send_failed(error), f"{to}: {error.strerror}") from error
        self._refusals.sent(frame, octets)

    def _take_refusals(self) -> None:
        for refusal in self._refusals.take(self._sender):
            self._report(REFUSED, refusal.why, refusal.frame or Frame(b"", Layer.MESSAGE))

    def _arrived(self, now: Stamp) -> list[Reception]:
        if self._epoll.closed:
            return []
        self._take_refusals()
        times: Times | None = None
        receptions = []
        for sock, arrivals, psid in self._listeners:
            try:
                datagrams = arrivals.fetch(sock)
            except OSError as error:
                self.counters[receive_failed(error)] += 1
                continue
            for octets, source, kernel_ns, hardware_ns, cut_off in datagrams:
                try:
                    frame = forwarded.unwrap(b"" if cut_off else octets, psid)
                except forwarded.NotForwardedError as error:
                    self.counters[OVERSIZE if cut_off else str(error)] += 1
                    continue
                times = times or Times(now, self.counters)
                stamp, stamped = times.of(kernel_ns, hardware_ns)
                receptions.append(Reception(frame, stamp, self.name, None, stamped, str(read_source(source))))
        receptions.sort(key=lambda reception: reception.stamp)
        return receptions

    def fileno(self) -> int | None:
        """Return a descriptor around all sockets, ``None`` once closed."""
        return None if self._epoll.closed else self._epoll.fileno()

    def close(self) -> None:
        """Close all sockets."""
        self._epoll.close()
        self._sender.close()
        for sock, _, _ in self._listeners:
            sock.close()
