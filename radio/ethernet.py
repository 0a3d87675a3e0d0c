"""Frames on an Ethernet interface (AF_PACKET): roadside units on a wire, vendor units behind a cable, network
namespaces.

::

    ethernet:eth1                       everybody on the wire
    ethernet:eth1,to=02:00:00:00:00:07  one station's address instead of the broadcast address
    ethernet:eth1,experimental=0x88B6   another EtherType for DSMP (see `cv2x.radio.ethernet_frame`)

An SDU travels as `cv2x.radio.ethernet_frame` says.  An interface that goes down, loses its carrier or disappears is
reported, frames given meanwhile are refused by name, and every second it is looked for again, also under a new number
of the kernel's; that is reported too.  The descriptor stays the same all the time, being an epoll around the socket.
"""

from __future__ import annotations

import errno
import select
import socket
from typing import Self

from cv2x.clock import SECOND_NS, Stamp
from cv2x.errors import EncodeError, InputError, NotSentError, UnavailableError
from cv2x.radio import ethernet_frame, ethertype
from cv2x.radio.arrivals import Arrivals, Times, receive_failed, send_failed
from cv2x.radio.base import PEER_BACK, PEER_LOST, Radio, RadioContext
from cv2x.radio.frame import Frame, Reception
from cv2x.radio.interface import IFF_RUNNING, IFF_UP, flags, interface_index, link_source, mtu, packet_socket
from cv2x.radio.options import place_and_options, read_options

MAX_SDU_OCTETS = 8192
"""Longest SDU carried, where the interface takes as much: ltev2xMtu of the OmniAir test control interface."""
LOOK_AGAIN_NS = SECOND_NS
"""How often a lost interface is looked for (a default of this project)."""

INTERFACE_DOWN = "interface down"
TOO_LONG = "longer than the interface takes"
SEND_BUFFER_FULL = "send buffer full"
OVERSIZE = "oversize frame"

_MAX_TAGS = 8
_GONE = (errno.ENETDOWN, errno.ENXIO, errno.ENODEV)
_FULL = (errno.EAGAIN, errno.ENOBUFS)


class EthernetRadio(Radio):
    """One unit's radio on an Ethernet interface.  Options: ``to``, ``experimental``."""

    wall_clock = True

    def __init__(
        self,
        interface: str,
        *,
        destination: bytes = ethertype.BROADCAST,
        experimental: int = ethernet_frame.LOCAL_EXPERIMENTAL,
    ) -> None:
        super().__init__("ethernet")
        self.interface, self.destination, self.experimental = interface, destination, experimental
        self._index = interface_index(interface)
        self._ethertypes = ethernet_frame.ethertypes(experimental)
        self._arrivals = Arrivals(self.counters, MAX_SDU_OCTETS + 14 + 4 * _MAX_TAGS)
        self._look_again_ns: int | None = None
        self._socket = packet_socket(interface, self._ethertypes)
        self._epoll = select.epoll()
        self._adopt()

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the unit's radio on the interface named first in ``address``."""
        interface, written = place_and_options(address)
        options = read_options("ethernet", written, context, ("to", "experimental"))
        if not interface:
            raise InputError("ethernet needs an interface: write ethernet:eth1", field="radio")
        return cls(
            interface,
            destination=_address(options.get("to", "ff:ff:ff:ff:ff:ff")),
            experimental=_ethertype(options.get("experimental", hex(ethernet_frame.LOCAL_EXPERIMENTAL))),
        )

    @classmethod
    def check(cls) -> str:
        """Open the loopback interface, which is always there, and name the others."""
        cls("lo").close()
        others = ", ".join(sorted(name for _, name in socket.if_nameindex() if name != "lo"))
        return f"raw sockets permitted; interfaces {others or 'none but lo'}"

    def _adopt(self) -> None:
        self._arrivals.prepare(self._socket)
        self.source: bytes = self._socket.getsockname()[4]
        """Our Ethernet address."""
        self._epoll.register(self._socket, select.EPOLLIN)

    def _send(self, frame: Frame, now: Stamp) -> None:
        if frame.layer is not self.carries:
            raise EncodeError(f"ethernet carries {self.carries.value} octets, not {frame.layer.value}", "frame.layer")
        if not 0 < len(frame.octets) <= MAX_SDU_OCTETS:
            raise EncodeError(f"{len(frame.octets)} octets, ethernet carries 1..{MAX_SDU_OCTETS}", "frame.octets")
        if self._epoll.closed:
            raise UnavailableError(f"the ethernet radio on {self.interface} is closed")
        self._look(now)
        missing = self._missing()
        if missing:
            self._lose(missing, now)
            raise NotSentError(INTERFACE_DOWN, f"{self.interface}: {missing}")
        try:
            self._socket.send(ethernet_frame.pack(frame.octets, self.source, self.destination, self.experimental))
        except OSError as error:
            raise self._not_sent(error, len(frame.octets), now) from error

    def _not_sent(self, error: OSError, length: int, now: Stamp) -> NotSentError:
        if error.errno in _GONE:
            self._lose(str(error.strerror), now)
            return NotSentError(INTERFACE_DOWN, f"{self.interface}: {error.strerror}")
        if error.errno == errno.EMSGSIZE:
            return NotSentError(
                TOO_LONG, f"an SDU of {length} octets, {self.interface} takes {mtu(self._socket, self.interface)}"
            )
        return NotSentError(SEND_BUFFER_FULL if error.errno in _FULL else send_failed(error), self.interface)

    def _arrived(self, now: Stamp) -> list[Reception]:
        if self._epoll.closed:
            return []
        self._look(now)
        try:
            datagrams = self._arrivals.fetch(self._socket)
        except OSError as error:
            if error.errno in _GONE:
                self._lose(str(error.strerror), now)
            else:
                self.counters[receive_failed(error)] += 1
            return []
        if not datagrams:
            return []
        times = Times(now, self.counters)
        receptions = []
        for octets, source, kernel_ns, hardware_ns, cut_off in datagrams:
            if not link_source(source).taken:
                continue
            sdu, cause = (b"", OVERSIZE) if cut_off else ethernet_frame.parse(octets, self.experimental)
            if cause:
                self.counters[cause] += 1
                continue
            stamp, stamped = times.of(kernel_ns, hardware_ns)
            receptions.append(Reception(Frame(sdu), stamp, self.name, None, stamped))
        return receptions

    def _missing(self) -> str:
        """Return what the interface lacks to be used, empty where nothing."""
        try:
            now_flags = flags(self._socket, self.interface)
        except OSError as error:
            return str(error.strerror)
        if not now_flags & IFF_UP:
            return "it is down: ip link set up"
        return "" if now_flags & IFF_RUNNING else "no carrier"

    def _lose(self, why: str, now: Stamp) -> None:
        if self._look_again_ns is None:
            self._report(PEER_LOST, f"{self.interface}: {why}")
            self._look_again_ns = now.monotonic_ns + LOOK_AGAIN_NS

    def _look(self, now: Stamp) -> None:
        """Look for a lost interface, if it is time to."""
        if self._look_again_ns is None or now.monotonic_ns < self._look_again_ns:
            return
        self._look_again_ns = now.monotonic_ns + LOOK_AGAIN_NS
        if self._missing():
            return
        try:
            index = socket.if_nametoindex(self.interface)
            if index != self._index:
                fresh = packet_socket(self.interface, self._ethertypes)
                self._socket.close()  # which takes it out of the epoll
                self._socket, self._index = fresh, index
                self._adopt()
        except (OSError, UnavailableError):
            return
        self._look_again_ns = None
        self._report(PEER_BACK, f"{self.interface} is up")

    def next_arrival_ns(self) -> int | None:
        """Return when a lost interface is looked for again, ``None`` while it is there."""
        return self._look_again_ns

    def fileno(self) -> int | None:
        """Return the epoll's descriptor, ``None`` once closed."""
        return None if self._epoll.closed else self._epoll.fileno()

    def close(self) -> None:
        """Close the socket."""
        self._epoll.close()
        self._socket.close()
        self._look_again_ns = None


def _address(text: str) -> bytes:
    parts = text.strip().split(":")
    try:
        octets = bytes(int(part, 16) for part in parts)
    except ValueError:
        octets = b""
    if len(octets) != 6:
        raise InputError(f"{text!r} is no Ethernet address: write 02:00:00:00:00:07", field="radio.to")
    return octets


def _ethertype(text: str) -> int:
    try:
        number = int(text, 0)
    except ValueError:
        number = 0
    if not 0x0600 <= number <= 0xFFFF:
        raise InputError(f"{text!r} is no EtherType: write 0x0600..0xFFFF", field="radio.experimental")
    return number
