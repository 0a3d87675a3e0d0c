"""The drivers as the contract meets them: one entry each.

A subject makes airs.  An air opens one sender and any number of hearers; on most of them everybody is both.  Where
frames are stored before anybody hears them (a capture file), hearers are opened after the sender has spoken.
"""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from cv2x.radio.base import Places, Radio, RadioContext
from cv2x.radio.frame import Frame, Layer
from cv2x.radio.open import open_radio
from tests.radio.bridge.stub import StubAir, stub_bridge
from tests.radio.network import cable, own_network

BIG = 8192
"""Octets every driver must carry unless its medium forbids: ltev2xMtu of the OmniAir test control interface."""


def free_port() -> int:
    """Return a UDP port nobody uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


PLACES = Places({f"unit-{number}": (10.0 * number, 0.0, 0.0) for number in range(10)})
"""Where the units stand, for media that ask: close together."""


@dataclass
class Air:
    """The radios of one test."""

    stack: ExitStack
    sender_spec: str
    hearer_spec: str
    both_ways: bool = True
    """Whether hearers send too, and the sender hears them."""
    stored: bool = False
    """Whether hearers hear only what was sent before they were opened."""
    ordered: bool = True
    """Whether frames of one sender come in the order they were sent."""
    biggest: int = BIG
    """Octets of the longest frame."""
    head: bytes = b"\x04"
    """What every frame begins with."""
    layer: Layer = Layer.SDU
    air: dict[str, Any] = field(default_factory=dict)
    aid: int | None = None
    opened: int = 0

    def sender(self) -> Radio:
        """Open the radio that speaks."""
        return self._open(self.sender_spec)

    def hearer(self) -> Radio:
        """Open one more that hears it."""
        return self._open(self.hearer_spec)

    def frame(self, octets: bytes) -> Frame:
        """Return a frame this driver carries."""
        return Frame(self.head + octets, self.layer, self.aid)

    def _open(self, spec: str) -> Radio:
        self.opened += 1
        context = RadioContext(unit=f"unit-{self.opened}", air=self.air, places=PLACES)
        return self.stack.enter_context(open_radio(spec, context))


class BridgedAir(Air):
    """Radios with a bridge each, all of them on one air of the stub library."""

    def _open(self, spec: str) -> Radio:
        unit = f"unit-{self.opened + 1}"
        self.stack.enter_context(stub_bridge(spec.partition(":")[2].format(unit=unit), self.air["stub"]))
        return super()._open(spec)


def _bridge(stack: ExitStack) -> Air:
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="cv2x-"))
    spec = f"bridge:{folder}/{{unit}}.sock"
    return BridgedAir(stack, spec, spec, air={"stub": StubAir()})


def _emulated(stack: ExitStack) -> Air:
    """Frames said once take whatever resource they get, so a later one may overtake."""
    return Air(stack, "emulated", "emulated", ordered=False)


def _loopback(stack: ExitStack) -> Air:
    return Air(stack, "loopback", "loopback")


def _udp(stack: ExitStack) -> Air:
    spec = f"udp:239.255.4.8:{free_port()}"
    return Air(stack, spec, spec)


def _ethernet(stack: ExitStack) -> Air:
    """The sender at one end of a virtual cable, the hearers at the other."""
    stack.enter_context(own_network())
    cable("here", "there", mtu=9000)
    return Air(stack, "ethernet:here", "ethernet:there")


def _rsu41(stack: ExitStack) -> Air:
    """Users with a unit each, and an air the units share."""
    spec = f"rsu41:air=udp:239.255.4.8:{free_port()}"
    return Air(stack, spec, spec, biggest=2290, head=b"\x00\x14", layer=Layer.MESSAGE, aid=0x20)


class ForwardedAir(Air):
    """One who forwards to two who listen, each on a port of its own."""

    def hearer(self) -> Radio:
        return self._open(f"forward:@127.0.0.1:{self.air['ports'].pop()}")


def _forward(stack: ExitStack) -> Air:
    ports = [free_port(), free_port()]
    spec = "forward:" + "+".join(f"127.0.0.1:{port}" for port in ports)
    return ForwardedAir(
        stack, spec, "", both_ways=False, biggest=500, head=b"\x00\x14", layer=Layer.MESSAGE, air={"ports": ports}
    )


def _pcap(stack: ExitStack) -> Air:
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="cv2x-"))
    return Air(stack, f"pcap:out={folder}/air.pcapng", f"pcap:{folder}/air.pcapng", both_ways=False, stored=True)


def _redundant(stack: ExitStack) -> Air:
    spec = f"redundant:udp:239.255.4.8:{free_port()} + udp:239.255.4.9:{free_port()}"
    return Air(stack, spec, spec)


SUBJECTS: dict[str, Callable[[ExitStack], Air]] = {
    "bridge": _bridge,
    "emulated": _emulated,
    "ethernet": _ethernet,
    "forward": _forward,
    "loopback": _loopback,
    "pcap": _pcap,
    "redundant": _redundant,
    "rsu41": _rsu41,
    "udp": _udp,
}
