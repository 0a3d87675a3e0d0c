"""China DSMP (YD/T 3707, format as quoted by YD/T 3708-2020 5.1.1 and 5.2.1): the header in front of a Chinese message.

Octets here begin after the family octet (`cv2x.radio.family.DSMP`)::

    version(3 bits) = 0, extension indicator(1), reserved(4) = 0
    if indicated: count(1), then count elements {id(1), length(1), octets}
    AID, p-encoded                  one octet to 0x7F, then two; longer forms are accepted (unverified)
    length(2), big-endian           octets of data
    data                            the message frame, or the security envelope around it

Whatever follows the data is undefined: it is kept as ``trailing``.  A 2018 source has no count octet; that form is read
only on request, and only where exactly one number of elements makes the length field end at the last octet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import p_encoding
from cv2x.radio.elements import Element, pack_element, pack_elements, parse_element, parse_elements

DSM_MAX_LENGTH = 1400
"""Most octets of header and data together: default of the MIB object DsmMaxLength (YD/T 3708-2020 4.2).

YD/T 3708-2020 7.1 makes data of DSM_MAX_LENGTH - header - 1 octets pass and longer than DSM_MAX_LENGTH fail; that a DSM
of exactly this length passes is unverified.
"""

_EXTENDED = 0x10


class Dsm(NamedTuple):
    """A DSMP message taken apart."""

    aid: int
    payload: bytes
    extensions: tuple[Element, ...] = ()
    version: int = 0
    trailing: bytes = b""
    """Octets after the data; not defined by the standard."""


def pack(
    aid: int,
    payload: bytes,
    *,
    extensions: Sequence[Element] = (),
    counted: bool = True,
    max_length: int = DSM_MAX_LENGTH,
) -> bytes:
    """Return a DSMP message without family octet.

    ``counted=False`` leaves the count octet out (2018 form).  Raises EncodeError for an AID without p-encoding and
    for a message longer than ``max_length`` octets, header included (the standard's "length illegal").
    """
    if not extensions:
        head = b"\x00"
    elif counted:
        head = bytes((_EXTENDED,)) + pack_elements(extensions, "extensions")
    else:
        head = bytes((_EXTENDED,)) + b"".join(pack_element(element, "extensions") for element in extensions)
    head += p_encoding.encode(aid, "AID")
    whole = len(head) + 2 + len(payload)
    if whole > max_length or len(payload) > 0xFFFF:
        raise EncodeError(f"length illegal: DSM of {whole} octets, {max_length} is the most", "data")
    return b"%b%b%b" % (head, len(payload).to_bytes(2, "big"), payload)


def parse(octets: bytes, *, counted: bool = True, max_length: int = DSM_MAX_LENGTH) -> Dsm:
    """Return a DSMP message (octets without family octet) taken apart.

    ``counted=False`` reads extension elements without count octet.  Raises DecodeError for another version, reserved
    bits set, missing octets, and a message longer than ``max_length`` (not to be delivered: YD/T 3708-2020 7.1).
    """
    if not octets:
        raise DecodeError("no octets", "version", 0)
    first = octets[0]
    if first >> 5:
        raise DecodeError(f"DSMP version {first >> 5}, only 0 is known", "version", 0)
    if first & 0x0F:
        raise DecodeError(f"reserved bits {first & 0x0F:#x} are not zero", "reserved", 4)
    if not first & _EXTENDED:
        return _rest(octets, 1, (), max_length)
    if counted:
        extensions, at = parse_elements(octets, 1, "extensions")
        return _rest(octets, at, extensions, max_length)
    return _uncounted(octets, max_length)


def _rest(octets: bytes, at: int, extensions: tuple[Element, ...], max_length: int) -> Dsm:
    aid, at = p_encoding.decode(octets, at, "AID")
    if at + 2 > len(octets):
        raise DecodeError("octets end before it", "length", at * 8)
    length = octets[at] << 8 | octets[at + 1]
    start, end = at + 2, at + 2 + length
    if end > max_length:
        raise DecodeError(f"length illegal: DSM of {end} octets, {max_length} is the most", "length", at * 8)
    if end > len(octets):
        raise DecodeError(f"{length} octets of data announced, {len(octets) - start} are there", "length", at * 8)
    return Dsm(aid, octets[start:end], extensions, 0, octets[end:])


def _uncounted(octets: bytes, max_length: int) -> Dsm:
    """Return the only reading, with one element or more, whose data ends at the last octet."""
    readings: list[Dsm] = []
    extensions: tuple[Element, ...] = ()
    at = 1
    while at <= max_length:
        try:
            element, at = parse_element(octets, at, "extensions")
        except DecodeError:
            break
        extensions += (element,)
        try:
            reading = _rest(octets, at, extensions, max_length)
        except DecodeError:
            continue
        if not reading.trailing:
            readings.append(reading)
    if len(readings) != 1:
        raise DecodeError(f"extension without count octet has {len(readings)} readings", "extensions", 8)
    return readings[0]
