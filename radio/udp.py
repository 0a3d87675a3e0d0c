"""Frames as UDP datagrams, so that units in different processes, and other tools, hear each other.

A datagram is the PC5 SDU, nothing before or after it.  By default it goes to a group on the loopback interface with a
time to live of zero and leaves the machine only when an own address is named (`cv2x.radio.udp_address`).  On a group or
a broadcast address a unit tells its own frames by the address and port of its own sending socket, which no other unit
shares; with a single peer it hears that peer's address only.

Rules.  Both sockets are non-blocking.  What the kernel dropped, what is empty, too long or from a stranger is counted
by name.  A single peer that refuses datagrams (nobody listens there) is reported with every frame it refused, and again
when it is heard; there is nothing to connect, so sending goes on.  The times of receptions are those of
`cv2x.radio.arrivals`.
"""

from __future__ import annotations

import os
import socket
import struct
from typing import Self

from cv2x.clock import Stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio.arrivals import Arrivals, Times, receive_failed, send_failed
from cv2x.radio.base import PEER_BACK, PEER_LOST, Radio, RadioContext
from cv2x.radio.frame import Frame, Reception
from cv2x.radio.udp_address import UdpAddress, parse_udp_address
from cv2x.radio.udp_refusals import Refusals

MAX_SDU_OCTETS = 8192
"""Longest SDU carried: ltev2xMtu of the OmniAir test control interface (TCICommonTypes)."""
TTL_ON_NETWORK = 1
"""Hops allowed when an own address is named; zero on the loopback interface."""

EMPTY = "empty datagram"
OVERSIZE = "oversize datagram"
STRANGER = "datagram of a stranger"
SEND_BUFFER_FULL = "send buffer full"
REFUSED = "refused by the peer"

_IP_MULTICAST_ALL = 49  # linux/in.h; the socket module does not name it
_SOCKET_ADDRESS = struct.Struct("=HH4s")
"""struct sockaddr_in as the kernel writes it, without its padding; port and address in network byte order."""


class UdpRadio(Radio):
    """One unit's radio over UDP.  Options: none; everything is in the address."""

    wall_clock = True

    def __init__(self, address: UdpAddress) -> None:
        super().__init__("udp")
        self.address = address
        self._peer_lost = False
        self._arrivals = Arrivals(self.counters, MAX_SDU_OCTETS)
        self._refusals = Refusals()
        self.shared = address.multicast or _is_broadcast(address)
        """Whether everybody on a group or a network hears us, not one peer."""
        if self.shared and address.local_port:
            reason = f"{address.host} is a broadcast address, heard on its own port: leave {address.local_port} out"
            raise InputError(reason, field="radio")
        self._receiver = self._sender = _socket()
        try:
            if self.shared:
                self._share()
            else:
                self._receiver.bind((address.local_host, address.local_port))
                self._refusals.prepare(self._sender)
            self._arrivals.prepare(self._receiver)
        except OSError as error:
            self.close()
            link = f"{address.host}:{address.port} from {address.local_host}:{address.local_port}"
            raise UnavailableError(f"udp cannot use {link}: {os.strerror(error.errno or 0)}") from error
        self.local: tuple[str, int] = self._sender.getsockname()
        """Address and port our frames come from."""
        host, port = self.local
        self._own = _SOCKET_ADDRESS.pack(socket.AF_INET, socket.htons(port), socket.inet_aton(host))
        self._peer = socket.inet_aton(address.host)

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the unit's UDP radio on an address as `cv2x.radio.udp_address` describes."""
        for name in context.options:
            raise InputError(f"udp has no option {name!r}: everything is in its address", field="radio")
        return cls(parse_udp_address(address))

    def _share(self) -> None:
        """Hear a group or a broadcast address together with others, and send to it from a socket of our own."""
        host, port, local, _ = self.address
        self._sender = _socket()
        self._receiver.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._receiver.bind((host, port))
        if self.address.multicast:
            interface = socket.inet_aton(local)
            self._receiver.setsockopt(socket.IPPROTO_IP, _IP_MULTICAST_ALL, 0)
            self._receiver.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton(host) + interface)
            self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, interface)
            self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 1)
            ttl = 0 if self.address.on_this_machine else TTL_ON_NETWORK
            self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, ttl)
        else:
            self._sender.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, TTL_ON_NETWORK)
        self._sender.bind((local, 0))

    def _send(self, frame: Frame, now: Stamp) -> None:
        if frame.layer is not self.carries:
            raise EncodeError(f"udp carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        if not 0 < len(frame.octets) <= MAX_SDU_OCTETS:
            raise EncodeError(f"{len(frame.octets)} octets, udp carries 1..{MAX_SDU_OCTETS}", "frame.octets")
        if self._sender.fileno() < 0:
            raise UnavailableError("the udp radio is closed")
        try:
            self._put(frame.octets)
        except BlockingIOError:
            raise NotSentError(SEND_BUFFER_FULL) from None
        except OSError as error:
            detail = f"{self.address.host}:{self.address.port}: {error.strerror}"
            raise NotSentError(send_failed(error), detail) from error
        if not self.shared:
            self._refusals.sent(frame, frame.octets)

    def _put(self, octets: bytes) -> None:
        to = (self.address.host, self.address.port)
        try:
            self._sender.sendto(octets, to)
        except OSError:
            # It may be what became of an earlier datagram, told now: then this one has not been tried yet.
            if self.shared or not self._take_refusals():
                raise
            self._sender.sendto(octets, to)

    def _take_refusals(self) -> bool:
        refusals = self._refusals.take(self._sender)
        peer = f"{self.address.host}:{self.address.port}"
        if refusals and not self._peer_lost:
            self._peer_lost = True
            self._report(PEER_LOST, f"{peer}: {refusals[0].why}")
        for refusal in refusals:
            self._report(REFUSED, f"{peer}: {refusal.why}", refusal.frame or Frame(b""))
        return bool(refusals)

    def _arrived(self, now: Stamp) -> list[Reception]:
        if self._receiver.fileno() < 0:
            return []
        try:
            datagrams = self._arrivals.fetch(self._receiver)
        except OSError as error:
            if self.shared or not self._take_refusals():
                self.counters[receive_failed(error)] += 1
            return []
        if not datagrams:
            return []
        times, own, peer, shared, name = Times(now, self.counters), self._own, self._peer, self.shared, self.name
        receptions = []
        for octets, source, kernel_ns, hardware_ns, cut_off in datagrams:
            if shared:
                if source[:8] == own:
                    continue
            elif source[4:8] != peer:
                self.counters[STRANGER] += 1
                continue
            if cut_off or not octets:
                self.counters[OVERSIZE if cut_off else EMPTY] += 1
                continue
            stamp, stamped = times.of(kernel_ns, hardware_ns)
            receptions.append(Reception(Frame(octets), stamp, name, None, stamped))
        if receptions and self._peer_lost:
            self._peer_lost = False
            self._report(PEER_BACK, f"{self.address.host}:{self.address.port} is heard")
        return receptions

    def fileno(self) -> int | None:
        """Return the receiving socket's descriptor, ``None`` once closed."""
        descriptor = self._receiver.fileno()
        return descriptor if descriptor >= 0 else None

    def close(self) -> None:
        """Close both sockets."""
        self._receiver.close()
        self._sender.close()


def _socket() -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.setblocking(False)
    return made


def _is_broadcast(address: UdpAddress) -> bool:
    """Return whether the kernel takes the peer's address for a broadcast address of one of our networks."""
    with _socket() as probe:
        try:
            probe.bind((address.local_host, 0))
            probe.connect((address.host, address.port))
        except PermissionError:
            return True  # what connecting to one without SO_BROADCAST is answered with
        except OSError:
            return False  # opening says it better
    return False
