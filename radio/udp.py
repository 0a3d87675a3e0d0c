"""Frames as UDP datagrams, so that units in different processes, and other tools, hear each other.

A datagram is the PC5 SDU, nothing before or after it.  By default it goes to a group on the loopback interface with a
time to live of zero and leaves the machine only when an own address is named (`cv2x.radio.udp_address`).  On a group a
unit tells its own frames by the address and port of its own sending socket, which no other unit shares; with a single
peer it hears that peer's address only.

Rules.  Both sockets are non-blocking.  What the kernel dropped, what is empty, too long or from a stranger is counted
by name.  The stamp of a reception is the kernel's arrival time carried over to the unit's own clocks, and never later
than the ``now`` it was fetched at; where the kernel gives none, or the clock was stepped in between, it is that
``now``.
"""

from __future__ import annotations

import errno
import os
import socket
import struct
import time
from typing import Self

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.radio.udp_address import UdpAddress, parse_udp_address

MAX_SDU_OCTETS = 8192
"""Longest SDU carried: ltev2xMtu of the OmniAir test control interface (TCICommonTypes)."""
TTL_ON_NETWORK = 1
"""Hops allowed when an own address is named; zero on the loopback interface."""
MAX_DATAGRAMS = 1024
"""Most datagrams fetched by one ``receive``, so that a flood cannot hold it; the rest stay readable."""
MAX_AGE_NS = 10 * SECOND_NS
"""Older kernel stamps are not believed: the clock was stepped."""

OVERRUN = "receive buffer overrun"
EMPTY = "empty datagram"
OVERSIZE = "oversize datagram"
STRANGER = "datagram of a stranger"
SEND_BUFFER_FULL = "send buffer full"

_RECEIVE_BUFFER_OCTETS = 1 << 20
# Linux socket options that Python's socket module does not name (asm-generic/socket.h, linux/in.h).
_SO_TIMESTAMPNS = 35
_SO_RXQ_OVFL = 40
_IP_MULTICAST_ALL = 49
_TIMESPEC = struct.Struct("@qq")
_U32 = struct.Struct("@I")
_ANCILLARY = socket.CMSG_SPACE(_TIMESPEC.size) + socket.CMSG_SPACE(_U32.size)


class UdpRadio(Radio):
    """One unit's radio over UDP.  Options: none; everything is in the address."""

    wall_clock = True

    def __init__(self, address: UdpAddress) -> None:
        super().__init__("udp")
        self.address = address
        self._overruns = 0
        self._receiver = self._sender = _socket()
        try:
            if address.multicast:
                self._sender = _socket()
                self._join_group()
            else:
                self._receiver.bind((address.local_host, address.local_port))
            for option in (_SO_TIMESTAMPNS, _SO_RXQ_OVFL):
                self._receiver.setsockopt(socket.SOL_SOCKET, option, 1)
            self._receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER_OCTETS)
        except OSError as error:
            self.close()
            link = f"{address.host}:{address.port} from {address.local_host}:{address.local_port}"
            raise UnavailableError(f"udp cannot use {link}: {os.strerror(error.errno or 0)}") from error
        self.local: tuple[str, int] = self._sender.getsockname()
        """Address and port our frames come from."""

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the unit's UDP radio on an address as `cv2x.radio.udp_address` describes."""
        for name in context.options:
            raise InputError(f"udp has no option {name!r}: everything is in its address", field="radio")
        return cls(parse_udp_address(address))

    def _join_group(self) -> None:
        group, port, local, _ = self.address
        self._receiver.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._receiver.setsockopt(socket.IPPROTO_IP, _IP_MULTICAST_ALL, 0)
        self._receiver.bind((group, port))
        interface = socket.inet_aton(local)
        self._receiver.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton(group) + interface)
        self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, interface)
        self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 1)
        ttl = 0 if self.address.on_this_machine else TTL_ON_NETWORK
        self._sender.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, ttl)
        self._sender.bind((local, 0))

    def _send(self, frame: Frame, now: Stamp) -> None:
        if frame.layer is not self.carries:
            raise EncodeError(f"udp carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        if not 0 < len(frame.octets) <= MAX_SDU_OCTETS:
            raise EncodeError(f"{len(frame.octets)} octets, udp carries 1..{MAX_SDU_OCTETS}", "frame.octets")
        if self._sender.fileno() < 0:
            raise UnavailableError("the udp radio is closed")
        try:
            self._sender.sendto(frame.octets, (self.address.host, self.address.port))
        except BlockingIOError:
            raise NotSentError(SEND_BUFFER_FULL) from None
        except OSError as error:
            cause = f"send failed: {errno.errorcode.get(error.errno or 0, 'unknown')}"
            raise NotSentError(cause, f"{self.address.host}:{self.address.port}: {error.strerror}") from error

    def _arrived(self, now: Stamp) -> list[Reception]:
        heard: list[tuple[bytes, int | None]] = []
        if self._receiver.fileno() < 0:
            return []
        for _ in range(MAX_DATAGRAMS):
            try:
                octets, ancillary, flags, source = self._receiver.recvmsg(MAX_SDU_OCTETS, _ANCILLARY)
            except BlockingIOError:
                break
            except OSError as error:
                self.counters[f"receive failed: {errno.errorcode.get(error.errno or 0, 'unknown')}"] += 1
                break
            kernel_ns = self._ancillary(ancillary)
            if source == self.local:
                continue
            refusal = self._refusal(octets, flags, source)
            if refusal:
                self.counters[refusal] += 1
            else:
                heard.append((octets, kernel_ns))
        if not heard:
            return []
        wall_ns = _utc_at(now.monotonic_ns)
        receptions = []
        for octets, kernel_ns in heard:
            stamp = _stamp(now, wall_ns, kernel_ns)
            stamped = Stamped.FETCHED if stamp is now else Stamped.KERNEL
            receptions.append(Reception(Frame(octets), stamp, self.name, stamped=stamped))
        return receptions

    def _refusal(self, octets: bytes, flags: int, source: tuple[str, int]) -> str | None:
        if not self.address.multicast and source[0] != self.address.host:
            return STRANGER
        if flags & socket.MSG_TRUNC:
            return OVERSIZE
        return None if octets else EMPTY

    def _ancillary(self, messages: list[tuple[int, int, bytes]]) -> int | None:
        """Return the kernel's arrival time and count what it dropped before this datagram."""
        kernel_ns = None
        for level, kind, value in messages:
            if level != socket.SOL_SOCKET:
                continue
            if kind == _SO_TIMESTAMPNS and len(value) == _TIMESPEC.size:
                seconds, nanoseconds = _TIMESPEC.unpack(value)
                kernel_ns = seconds * SECOND_NS + nanoseconds
            elif kind == _SO_RXQ_OVFL and len(value) == _U32.size:
                (overruns,) = _U32.unpack(value)
                if overruns != self._overruns:
                    self.counters[OVERRUN] += (overruns - self._overruns) & 0xFFFFFFFF
                    self._overruns = overruns
        return kernel_ns

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


def _utc_at(monotonic_ns: int) -> int:
    """Return what the machine's UTC clock showed when its monotonic clock showed ``monotonic_ns``, by their difference
    now; of three looks the one that was interrupted least counts."""
    looks = [(time.monotonic_ns(), time.time_ns(), time.monotonic_ns()) for _ in range(3)]
    before_ns, utc_ns, after_ns = min(looks, key=lambda look: look[2] - look[0])
    return utc_ns - (before_ns + after_ns) // 2 + monotonic_ns


def _stamp(now: Stamp, wall_ns: int, kernel_ns: int | None) -> Stamp:
    """Return ``now``, at which the machine's own UTC clock showed ``wall_ns``, moved back by the time a datagram has
    waited in the kernel by then."""
    if kernel_ns is None or not 0 <= wall_ns - kernel_ns <= MAX_AGE_NS:
        return now
    return now.later(kernel_ns - wall_ns)
