"""Extension elements of DSMP and WSMP headers: identifier, length, octets, kept as they stand.

Both stacks share the shape and most identifiers.  An element nobody knows is skipped by its length and kept; the
meaning of its octets is not judged here.  Lengths are one octet up to 127, the values every source shows; a set top bit
is refused, because WSMP uses it for a second length octet and for DSMP no source defines it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cv2x.errors import DecodeError, EncodeError

MAX_ELEMENTS = 127
MAX_ELEMENT_OCTETS = 127

WSMP_ELEMENTS: dict[int, str] = {4: "TxPowerUsed", 15: "ChannelNumber", 16: "DataRate"}
"""Identifiers seen in WSMP N-headers (IEEE 1609.3 version 3)."""

DSMP_ELEMENTS: dict[int, str] = {
    4: "tx power used", 5: "2D location", 6: "3D location", 7: "advertiser id", 8: "provider service context",
    9: "IPv6 address", 10: "service port", 11: "provider MAC", 12: "channel number", 13: "data rate",
    14: "broadcast frequency", 15: "area string", 16: "RCPI", 17: "DSA count", 18: "count/interval",
}  # fmt: skip
"""Identifiers of DSMP extension elements: unverified (one public source, and a vendor manual)."""


class Element(NamedTuple):
    """One extension element: its identifier 0..255 and its octets."""

    element_id: int
    octets: bytes


def pack_element(element: Element, path: str) -> bytes:
    """Return identifier, length and octets of one element.  Raises EncodeError naming ``path``."""
    element_id, octets = element
    if not 0 <= element_id <= 255:
        raise EncodeError(f"element id {element_id} is outside 0..255", path)
    if len(octets) > MAX_ELEMENT_OCTETS:
        raise EncodeError(f"element {element_id} has {len(octets)} octets, {MAX_ELEMENT_OCTETS} is the most", path)
    return bytes((element_id, len(octets))) + octets


def pack_elements(elements: Sequence[Element], path: str) -> bytes:
    """Return the count octet and all elements.  Raises EncodeError naming ``path``."""
    if len(elements) > MAX_ELEMENTS:
        raise EncodeError(f"{len(elements)} elements, {MAX_ELEMENTS} is the most", path)
    packed = (pack_element(element, f"{path}[{index}]") for index, element in enumerate(elements))
    return bytes((len(elements),)) + b"".join(packed)


def parse_element(octets: bytes, at: int, path: str) -> tuple[Element, int]:
    """Return (element, index after it).  Raises DecodeError naming ``path``."""
    if at + 2 > len(octets):
        raise DecodeError("octets end within an element", path, at * 8)
    length = octets[at + 1]
    if length > MAX_ELEMENT_OCTETS:
        raise DecodeError(f"element length octet {length:#04x} has its top bit set", path, (at + 1) * 8)
    end = at + 2 + length
    if end > len(octets):
        raise DecodeError(f"element of {length} octets, {len(octets) - at - 2} are left", path, at * 8)
    return Element(octets[at], octets[at + 2 : end]), end


def parse_elements(octets: bytes, at: int, path: str) -> tuple[tuple[Element, ...], int]:
    """Return (elements, index after them) from a count octet on.  Raises DecodeError naming ``path``."""
    if at >= len(octets):
        raise DecodeError("octets end before the element count", path, at * 8)
    count = octets[at]
    if count > MAX_ELEMENTS:
        raise DecodeError(f"element count octet {count:#04x} has its top bit set", path, at * 8)
    at += 1
    elements = []
    for index in range(count):
        element, at = parse_element(octets, at, f"{path}[{index}]")
        elements.append(element)
    return tuple(elements), at
