"""Where a bridge is, as people write it.

::

    bridge                          /run/cv2x.sock on this machine
    bridge:/run/cv2x.sock           that socket
    bridge:/tmp/bench/{unit}.sock   one bridge per unit of a scenario, {unit} being its name
    bridge:5005                     TCP on the loopback interface
    bridge:192.0.2.20:5005          TCP to another machine: neither encrypted nor authenticated
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass

from cv2x.errors import InputError

DEFAULT_PATH = "/run/cv2x.sock"
MAX_PATH_OCTETS = 107
"""Longest path of a Unix socket (sun_path, unix(7))."""


@dataclass(frozen=True, slots=True)
class BridgeAddress:
    """A Unix socket's path, or an IPv4 or IPv6 address and port."""

    path: str = ""
    host: str = ""
    port: int = 0

    @property
    def family(self) -> socket.AddressFamily:
        """The address family of its sockets."""
        if self.path:
            return socket.AF_UNIX
        return socket.AF_INET6 if ":" in self.host else socket.AF_INET

    @property
    def target(self) -> str | tuple[str, int]:
        """What ``connect`` takes."""
        return self.path or (self.host, self.port)

    def __str__(self) -> str:
        return self.path or f"{self.host}:{self.port}"


def parse_bridge_address(text: str, unit: str) -> BridgeAddress:
    """Return the address for one unit.  Raises InputError for one that makes no sense."""
    text = (text or DEFAULT_PATH).replace("{unit}", unit)
    if "/" in text:
        if len(text.encode()) > MAX_PATH_OCTETS or "\0" in text:
            raise InputError(f"{text!r} is too long for a socket: {MAX_PATH_OCTETS} octets at most", field="radio")
        return BridgeAddress(path=text)
    host, _, digits = text.rpartition(":")
    host = host.strip("[]") or "127.0.0.1"
    try:
        ipaddress.ip_address(host)
        port = int(digits) if digits.isascii() and digits.isdigit() else -1
    except ValueError:
        port = -1
    if not 0 < port < 1 << 16:
        raise InputError(f"{text!r} is no bridge: write a path with a /, a port, or an IP address:port", field="radio")
    return BridgeAddress(host=host, port=port)
