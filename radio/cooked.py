"""Linux cooked captures (tcpdump.org/linktypes: LINUX_SLL, LINUX_SLL2): a header in place of the link's own."""

from __future__ import annotations

from typing import NamedTuple

from cv2x.errors import DecodeError
from cv2x.radio.ethertype import tagged

_FIRST_OCTETS, _SECOND_OCTETS = 16, 20


class Cooked(NamedTuple):
    """A cooked packet taken apart."""

    ethertype: int
    payload: bytes
    vlans: tuple[tuple[int, int], ...] = ()
    trailing: bytes = b""


def parse(octets: bytes) -> Cooked:
    """Return a packet of the first version taken apart.  Raises DecodeError where its header is not whole."""
    return _parse(octets, 14, _FIRST_OCTETS)


def parse_second(octets: bytes) -> Cooked:
    """Return a packet of the second version taken apart.  Raises DecodeError where its header is not whole."""
    return _parse(octets, 0, _SECOND_OCTETS)


def _parse(octets: bytes, at: int, header: int) -> Cooked:
    if len(octets) < header:
        raise DecodeError(f"{len(octets)} octets, the header has {header}", "protocol", len(octets) * 8)
    found, vlans, start = tagged(octets, octets[at] << 8 | octets[at + 1], header)
    return Cooked(found, octets[start:], vlans)
