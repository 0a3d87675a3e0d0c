"""The RSU 4.1 interface: a J2735 message as text over UDP to a roadside unit, and back as what the unit forwards.

::

    rsu41                                   a user with a unit of its own in this process, on the air of `udp`
    rsu41:air=udp:239.255.4.9:5000          the same on another air
    rsu41:192.0.2.20@192.0.2.1              the user of a unit at 192.0.2.20:1516, which forwards to us, port 26789
    rsu41:192.0.2.20:5398@192.0.2.1:5399    the same with other ports
    rsu41:unit,listen=127.0.0.1:1516,air=udp,forward=127.0.0.1:26789
                                            we are the unit: users' texts go on the air beside what our own station says

A frame is the bare message with its PSID (`Layer.MESSAGE`); the unit makes the rest.  Only J2735 travels this way.
"""

from __future__ import annotations

import select
import socket
from dataclasses import replace
from typing import ClassVar, Self

from cv2x.clock import Stamp
from cv2x.errors import EncodeError, InputError, UnavailableError
from cv2x.radio import rsu41_text
from cv2x.radio.base import Radio, RadioContext
from cv2x.radio.frame import Frame, Layer, Reception
from cv2x.radio.options import place_and_options, read_options
from cv2x.radio.rsu41_unit import Rsu41Unit
from cv2x.radio.rsu41_user import Rsu41User
from cv2x.radio.sae_types import type_of
from cv2x.radio.udp_address import LOOPBACK, SocketAddress, endpoint

FORWARD_PORT = 26789
"""Where a user hears what its unit forwards, unless told otherwise (V2X-Hub)."""
DEFAULT_CHANNEL = 183
MAX_MESSAGE_OCTETS = 2302
"""Payload of the RSU 4.1 MIB (1.3.6.1.4.1.15628.4.1, store-and-repeat table, column 9)."""

_ANY_PORT = SocketAddress(LOOPBACK, 0)


class Rsu41Radio(Radio):
    """One station's radio: a unit, the user of one, or both in one process.  Options: ``air``, ``listen``,
    ``forward``."""

    carries = Layer.MESSAGE
    wall_clock = True
    families: ClassVar[frozenset[str] | None] = frozenset({"sae"})

    def __init__(self) -> None:
        super().__init__("rsu41")
        self.unit: Rsu41Unit | None = None
        self.user: Rsu41User | None = None
        """``None``: our own station sits in the unit and writes no text."""
        self._epoll = select.epoll()

    @classmethod
    def open(cls, address: str, context: RadioContext) -> Self:
        """Open the radio of a user or of a unit, as the address says."""
        place, written = place_and_options(address)
        options = read_options("rsu41", written, context, ("air", "forward", "listen") if place == "unit" else ("air",))
        air = options.get("air", "udp")
        radio = cls()
        try:
            if place == "unit":
                users = filter(None, (part.strip() for part in options.get("forward", "").split("+")))
                destinations = [endpoint(user, LOOPBACK, FORWARD_PORT) for user in users]
                listen = endpoint(options.get("listen", ""), LOOPBACK, rsu41_text.PORT)
                radio._be_unit(air, _bound(listen), destinations, context)
            elif place:
                if options:
                    raise InputError("rsu41: the air is the unit's own affair: leave air out", field="radio.air")
                there, _, here = place.partition("@")
                unit, own = endpoint(there, LOOPBACK, rsu41_text.PORT), endpoint(here, LOOPBACK, FORWARD_PORT)
                radio._use_unit(unit, _bound(own))
            else:
                texts, heard = _bound(_ANY_PORT), _bound(_ANY_PORT)
                radio._use_unit(SocketAddress(*texts.getsockname()), heard)
                radio._be_unit(air, texts, [SocketAddress(*heard.getsockname())], context)
        except BaseException:
            radio.close()
            raise
        return radio

    def _use_unit(self, unit: SocketAddress, own: socket.socket) -> None:
        self.user = Rsu41User(unit, own, self.counters, self._report)
        self._epoll.register(own, select.EPOLLIN)

    def _be_unit(self, air_spec: str, listen: socket.socket, users: list[SocketAddress], context: RadioContext) -> None:
        from cv2x.radio.open import open_radio

        try:
            air = open_radio(air_spec, replace(context, options={}))
        except BaseException:
            listen.close()
            raise
        self.unit = Rsu41Unit(air, listen, users, self.counters, self._report)
        if air.carries is not Layer.SDU:
            raise InputError(f"rsu41: {air.name} is no air for a unit: it takes no SDU", field="radio.air")
        self._epoll.register(listen, select.EPOLLIN)
        descriptor = air.fileno()
        if descriptor is not None:
            self._epoll.register(descriptor, select.EPOLLIN)

    def _send(self, frame: Frame, now: Stamp) -> None:
        if self._epoll.closed:
            raise UnavailableError("the rsu41 radio is closed")
        forward = _forward(frame)
        if self.user is not None:
            self.user.send(rsu41_text.pack(forward), frame)
            if self.unit is not None:
                self.unit.read(now)
        elif self.unit is not None:
            self.unit.say(forward, now)

    def _arrived(self, now: Stamp) -> list[Reception]:
        if self._epoll.closed:
            return []
        heard = self.unit.work(now) if self.unit is not None else []
        if self.user is not None:
            return self.user.hear(now, self.name)
        return [
            Reception(frame, was.stamp, self.name, was.rssi_dbm, was.stamped, was.origin, was.access_delay_ns)
            for was, frame in heard
        ]

    def next_arrival_ns(self) -> int | None:
        """Return when the unit in this process has something to do, ``None`` where there is none."""
        return None if self.unit is None or self._epoll.closed else self.unit.next_ns()

    def fileno(self) -> int | None:
        """Return a descriptor around all sockets, ``None`` once closed."""
        return None if self._epoll.closed else self._epoll.fileno()

    def close(self) -> None:
        """Close the sockets, and the unit in this process."""
        self._epoll.close()
        for part in (self.user, self.unit):
            if part is not None:
                part.close()


def _forward(frame: Frame) -> rsu41_text.Forward:
    """Return what a unit is told of a frame.  Raises EncodeError."""
    if frame.layer is not Layer.MESSAGE:
        raise EncodeError(f"rsu41 carries message octets, not {frame.layer.value}", "frame.layer")
    kind = type_of(frame.octets)
    if kind is None:
        raise EncodeError(f"no J2735 message that RSU 4.1 knows begins with {frame.octets[:2].hex()}", "frame.octets")
    if len(frame.octets) > MAX_MESSAGE_OCTETS:
        raise EncodeError(f"{len(frame.octets)} octets, a unit takes {MAX_MESSAGE_OCTETS}", "frame.octets")
    if frame.aid is None:
        raise EncodeError("no PSID: RSU 4.1 sends nothing without", "frame.aid")
    priority = 7 if frame.priority is None else frame.priority
    if not 0 <= priority <= 7:
        raise EncodeError(f"{priority} is no WSM priority (0..7)", "frame.priority")
    channel = str(DEFAULT_CHANNEL if frame.channel is None else frame.channel)
    return rsu41_text.Forward(frame.octets, frame.aid, kind, priority=priority, tx_channel=channel)


def _bound(address: SocketAddress) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        made.setblocking(False)
        made.bind(address)
    except OSError as error:
        made.close()
        raise UnavailableError(f"rsu41 cannot listen at {address}: {error.strerror}") from error
    return made
