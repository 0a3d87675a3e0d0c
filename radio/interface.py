"""One network interface and a packet socket on it.

The socket sends and hears link-layer frames of some EtherTypes; the kernel's filter keeps everything else away.  It
hears what comes over the wire and what other sockets of this machine send on the interface, never its own: so units on
one interface hear each other like units on one wire.  The loopback interface brings every frame twice, on its way out
and in; only the first is taken.
"""

from __future__ import annotations

import ctypes
import fcntl
import socket
import struct
from collections.abc import Sequence
from typing import NamedTuple

from cv2x.errors import InputError, UnavailableError

IFF_UP, IFF_RUNNING = 0x1, 0x40

_ETH_P_ALL = 3
_ARPHRD_LOOPBACK = 772
_PACKET_OUTGOING = 4
_SO_ATTACH_FILTER = 26
_SIOCGIFFLAGS, _SIOCGIFMTU = 0x8913, 0x8921
_LINK_ADDRESS = struct.Struct("=HHiHBB8s")
"""struct sockaddr_ll: family, protocol, interface, hardware type, packet type, address length, address."""
# Classic BPF (linux/filter.h): load the protocol of the frame behind a VLAN tag the kernel took off, compare, return.
_INSTRUCTION = struct.Struct("=HBBI")
_LOAD_PROTOCOL = (0x28, 0, 0, 0xFFFFF000)
_JUMP_IF_EQUAL, _RETURN = 0x15, 0x06


class LinkSource(NamedTuple):
    """Where a frame on a packet socket comes from."""

    taken: bool
    """Whether it is the one time this frame is to be heard."""
    address: bytes


def link_source(octets: bytes) -> LinkSource:
    """Return what the kernel says beside a frame (struct sockaddr_ll)."""
    _, _, _, hardware, kind, length, address = _LINK_ADDRESS.unpack_from(octets.ljust(_LINK_ADDRESS.size, b"\0"))
    taken = hardware != _ARPHRD_LOOPBACK or kind == _PACKET_OUTGOING
    return LinkSource(taken, address[:length])


def interface_index(name: str) -> int:
    """Return the kernel's number of an interface.  Raises InputError with the names there are."""
    try:
        return socket.if_nametoindex(name)
    except (OSError, ValueError):
        there = ", ".join(sorted(found for _, found in socket.if_nameindex()))
        raise InputError(f"no interface is called {name!r}: there are {there}", field="radio") from None


def packet_socket(name: str, ethertypes: Sequence[int]) -> socket.socket:
    """Return a non-blocking packet socket on an interface.  Raises UnavailableError that says what is missing."""
    try:
        made = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
    except PermissionError as error:
        remedy = 'run as root, or allow the interpreter: setcap cap_net_raw+ep "$(readlink -f .venv/bin/python)"'
        raise UnavailableError(f"ethernet may not open raw sockets: {remedy}") from error
    except OSError as error:
        raise UnavailableError(f"ethernet needs packet sockets of Linux (AF_PACKET): {error.strerror}") from error
    try:
        made.setblocking(False)
        _filter(made, ethertypes)
        made.bind((name, _ETH_P_ALL))
    except OSError as error:
        made.close()
        raise UnavailableError(f"ethernet cannot use the interface {name}: {error.strerror}") from error
    return made


def flags(sock: socket.socket, name: str) -> int:
    """Return the flags of an interface (`IFF_UP`, `IFF_RUNNING`).  Raises OSError where there is none of that name."""
    asked = fcntl.ioctl(sock, _SIOCGIFFLAGS, struct.pack("16sH14x", name.encode(), 0))
    return int(struct.unpack("16xH14x", asked)[0])


def mtu(sock: socket.socket, name: str) -> int:
    """Return the most octets behind the Ethernet header that an interface takes.  Raises OSError."""
    asked = fcntl.ioctl(sock, _SIOCGIFMTU, struct.pack("16si12x", name.encode(), 0))
    return int(struct.unpack("16xi12x", asked)[0])


def _filter(sock: socket.socket, ethertypes: Sequence[int]) -> None:
    """Let only frames of these EtherTypes through."""
    count = len(ethertypes)
    program = [_LOAD_PROTOCOL]
    program += [(_JUMP_IF_EQUAL, count - index, 0, ethertype) for index, ethertype in enumerate(ethertypes)]
    program += [(_RETURN, 0, 0, 0), (_RETURN, 0, 0, 0xFFFFFFFF)]
    code = ctypes.create_string_buffer(b"".join(_INSTRUCTION.pack(*instruction) for instruction in program))
    described = struct.pack("@HP", len(program), ctypes.addressof(code))
    sock.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, described)
