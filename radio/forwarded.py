"""What a roadside unit forwards of what it hears: a J2735 message, alone or still in its IEEE 1609.2 and 1609.3 wraps.

Told apart by structure, from the first octets, never by searching::

    00 ..          the MessageFrame itself (its message id)
    03 80 | 81     IEEE 1609.2 data: unsecured, signed
    03 00, 0b ..   WSMP, without and with extension elements
    01 03, 01 0b   the same behind the family octet of PC5

Unsecured wraps are taken off.  Signed data stays in its WSM, for whoever listens to judge the signature; where the WSM
is gone, one is put around it under the number the message belongs to, if that is known.  Zeros that fill a buffer
behind the message are cut off.
"""

from __future__ import annotations

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import family, wsmp
from cv2x.radio.frame import Frame, Layer

EMPTY = "empty datagram"
MALFORMED_HEADER = "malformed network header"
MALFORMED_ENVELOPE = "malformed security envelope"
SEALED = "security that is not opened"
NUMBERLESS = "signed without network header"
ALIEN = "neither message nor wrap"

_WSMP_HEADS = (b"\x03\x00", b"\x0b")
_UNSECURED, _SIGNED, _VERSION = 0x80, 0x81, 0x03


class NotForwardedError(Exception):
    """Octets that hold no message anybody can use; the text is the cause to count under."""


def unwrap(octets: bytes, psid: int | None = None) -> Frame:
    """Return the frame in a forwarded datagram: a message, or signed data in a WSM (`Layer.NETWORK`).

    ``psid`` is the number messages on this way belong to, where that is known.  Raises NotForwardedError.
    """
    if not octets:
        raise NotForwardedError(EMPTY)
    if octets[0] == family.WSMP and octets[1:].startswith(_WSMP_HEADS):
        octets = octets[1:]
    if not octets.startswith(_WSMP_HEADS):
        return _message(octets, psid, None)
    try:
        wsm = wsmp.parse(octets)
    except DecodeError:
        raise NotForwardedError(MALFORMED_HEADER) from None
    return _message(wsm.payload, wsm.psid, octets)


def wrap(message: bytes, psid: int) -> bytes:
    """Return the PC5 SDU of a message: unsecured IEEE 1609.2 data in a WSM; data secured already stays as it is.

    Raises EncodeError for what a WSM does not take.
    """
    data = message if message[:1] == bytes((_VERSION,)) else bytes((_VERSION, _UNSECURED)) + _length(message) + message
    return bytes((family.WSMP,)) + wsmp.pack(psid, data)


def _message(octets: bytes, psid: int | None, wsm: bytes | None) -> Frame:
    if octets[:1] == b"\x00":
        return Frame(_unpadded(octets), Layer.MESSAGE, psid)
    if len(octets) < 2 or octets[0] != _VERSION:
        raise NotForwardedError(ALIEN)
    if octets[1] == _UNSECURED:
        return Frame(_unpadded(_unsecured(octets)), Layer.MESSAGE, psid)
    if octets[1] != _SIGNED:
        raise NotForwardedError(SEALED)
    if wsm is None:
        if psid is None:
            raise NotForwardedError(NUMBERLESS)
        try:
            wsm = wsmp.pack(psid, octets)
        except EncodeError:
            raise NotForwardedError(MALFORMED_ENVELOPE) from None
    return Frame(wsm, Layer.NETWORK, psid)


def _unsecured(octets: bytes) -> bytes:
    """Return the content of unsecured data: an octet string with its length in front (COER)."""
    start, length = 3, octets[2] if len(octets) > 2 else 0x80
    if length >= 0x80:
        start, length = 3 + (length & 0x7F), int.from_bytes(octets[3 : 3 + (length & 0x7F)], "big")
    content = octets[start : start + length]
    if not content or len(content) < length:
        raise NotForwardedError(MALFORMED_ENVELOPE)
    return content


def _length(octets: bytes) -> bytes:
    count = len(octets)
    if count < 0x80:
        return bytes((count,))
    coded = count.to_bytes((count.bit_length() + 7) // 8, "big")
    return bytes((0x80 | len(coded),)) + coded


def _unpadded(message: bytes) -> bytes:
    """Return a MessageFrame without the zeros behind its end; a length that makes no sense is for the codec to see."""
    if len(message) < 4:
        return message
    end = 3 + message[2] if message[2] < 0x80 else 4 + (int.from_bytes(message[2:4], "big") & 0x3FFF)
    rest = message[end:]
    return message[:end] if rest and not rest.strip(b"\0") else message
