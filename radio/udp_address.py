"""The address of the ``udp`` radio, as people write it.

::

    udp                                      the default group on the loopback interface
    udp:239.255.4.9                          another group
    udp:239.255.4.9:5000                     another group and port
    udp:239.255.4.9:5000@192.0.2.1           the same on the interface that has this address
    udp:127.0.0.1:9000                       one peer, our own port chosen by the system
    udp:127.0.0.1:9000@127.0.0.1:9001        one peer, with our own port
    udp:192.0.2.255:5000@192.0.2.1           everybody on a network: its broadcast address
    udp:192.0.2.20:9000@0.0.0.0:9001         one peer on another machine, heard on every interface

Before the ``@`` stands where frames go, after it what we are on this machine: ``127.0.0.1`` unless said otherwise, so
nothing leaves the machine by accident.  IPv4 numbers only, and ``localhost``.
"""

from __future__ import annotations

from ipaddress import AddressValueError, IPv4Address
from typing import NamedTuple

from cv2x.errors import InputError

DEFAULT_GROUP = "239.255.4.8"
"""Administratively scoped (RFC 2365); a default of this project, no standard's."""
DEFAULT_PORT = 42480
"""A default of this project, no standard's."""
LOOPBACK = "127.0.0.1"


class SocketAddress(NamedTuple):
    """An IPv4 address as text and a port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


class UdpAddress(NamedTuple):
    """Where frames go and what we are: IPv4 addresses as text, ports as numbers (0 = chosen by the system)."""

    host: str
    port: int
    local_host: str
    local_port: int

    @property
    def multicast(self) -> bool:
        """Whether frames go to a group."""
        return IPv4Address(self.host).is_multicast

    @property
    def on_this_machine(self) -> bool:
        """Whether we stand on the loopback interface."""
        return IPv4Address(self.local_host).is_loopback


def parse_udp_address(text: str) -> UdpAddress:
    """Return the address written as above.  Raises InputError that says what is wrong and how it is written."""
    there, at, here = text.partition("@")
    host, port = _endpoint(there, DEFAULT_GROUP)
    local_host, local_port = _endpoint(here, LOOPBACK)
    if at and not here:
        raise InputError(f"nothing stands after the @ of {text!r}: write our own address there", field="radio")
    address = UdpAddress(host, port if port is not None else DEFAULT_PORT, local_host, local_port or 0)
    if address.multicast and local_port is not None:
        raise InputError(f"{text!r}: a group is heard on its own port, leave {local_port} out", field="radio")
    if address.multicast and IPv4Address(local_host).is_unspecified:
        raise InputError(f"{text!r}: name the address of one interface after the @", field="radio")
    if IPv4Address(local_host).is_multicast or IPv4Address(host).is_unspecified:
        raise InputError(f"{text!r}: write where frames go before the @ and our own address after it", field="radio")
    if not address.multicast:
        if port is None:
            raise InputError(f"{text!r}: write the port of the peer, {host}:PORT", field="radio")
        everywhere = IPv4Address(local_host).is_unspecified and IPv4Address(host).is_loopback
        if local_port == port and (local_host == host or everywhere):
            raise InputError(f"{text!r}: the peer is ourselves", field="radio")
        if address.on_this_machine and not IPv4Address(host).is_loopback:
            reason = f"{host} is not on this machine: name our own address too, {host}:{port}@ADDRESS"
            raise InputError(reason, field="radio")
    return address


def endpoint(text: str, default_host: str, default_port: int) -> SocketAddress:
    """Return ``HOST:PORT`` as written, with what may be left out.  Raises InputError."""
    host, port = _endpoint(text, default_host)
    return SocketAddress(host, default_port if port is None else port)


def read_source(octets: bytes) -> SocketAddress:
    """Return a source address as the kernel writes it (struct sockaddr_in) for people."""
    return SocketAddress(str(IPv4Address(octets[4:8])), int.from_bytes(octets[2:4], "big"))


def _endpoint(text: str, default_host: str) -> tuple[str, int | None]:
    host, colon, port_text = text.strip().partition(":")
    host = LOOPBACK if host == "localhost" else host or default_host
    try:
        IPv4Address(host)
    except AddressValueError as error:
        raise InputError(f"{host!r} is not an IPv4 address", field="radio") from error
    if not colon:
        return host, None
    if not (port_text.isascii() and port_text.isdigit() and 0 < int(port_text) < 0x10000):
        raise InputError(f"{port_text!r} is not a port: write 1..65535", field="radio")
    return host, int(port_text)
