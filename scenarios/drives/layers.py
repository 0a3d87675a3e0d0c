"""Which layer octets of unknown origin begin with, judged by structure alone.

A family octet or a network header counts only if the whole header parses and its length field ends at the last octet;
an envelope only if it is an IEEE 1609.2 one of version 3 with content that fits; everything else is a message.
"""

from __future__ import annotations

from cv2x.errors import DecodeError
from cv2x.radio import dsmp, geonet, wsmp
from cv2x.radio.family import DSMP, GEONETWORKING, WSMP
from cv2x.scenarios.drives.drive import Within
from cv2x.security import spdu
from cv2x.station.network import Refused, open_geonet

_ENVELOPE_HEADS = (b"\x03\x80", b"\x03\x81", b"\x03\x82")
"""Ieee1609Dot2Data (IEEE 1609.2, COER): protocolVersion 3, then content unsecuredData, signedData or encryptedData."""


def layer_of(octets: bytes) -> Within:
    """Return where these octets begin."""
    if octets[:1] == bytes((WSMP,)) and _is_wsm(octets[1:]):
        return Within.SDU
    if octets[:1] == bytes((DSMP,)) and _is_dsm(octets[1:]):
        return Within.SDU
    if octets[:2] in _ENVELOPE_HEADS:
        return Within.ENVELOPE
    if octets[:1] == bytes((GEONETWORKING,)) and _is_geonet(octets[1:]):
        return Within.SDU
    if octets[:1] in (b"\x03", b"\x0b") and _is_wsm(octets):
        return Within.NETWORK
    return Within.MESSAGE


def open_frame_length(octets: bytes) -> int | None:
    """Return how many octets a J2735 MessageFrame says it has, ``None`` where the octets are none.

    The frame is an id of two octets (0..255 in use) and an open type of PER: length in one octet below 128, else in two
    with the top bits 10.
    """
    if len(octets) < 4 or octets[0] != 0 or not (18 <= octets[1] <= 50 or octets[1] >= 240):
        return None
    if octets[2] < 0x80:
        return 3 + octets[2]
    if octets[2] < 0xC0:
        return 4 + ((octets[2] & 0x3F) << 8 | octets[3])
    return None


def _is_wsm(octets: bytes) -> bool:
    try:
        return not wsmp.parse(octets).trailing
    except DecodeError:
        return False


def _is_dsm(octets: bytes) -> bool:
    try:
        return not dsmp.parse(octets).trailing
    except DecodeError:
        return False


def _is_geonet(octets: bytes) -> bool:
    try:
        packet = geonet.parse(octets)
    except DecodeError:
        return False
    return packet.kind is not None and not packet.trailing


def message_octets(octets: bytes, within: Within) -> bytes | None:
    """Return the message frame inside a record, or ``None`` where there is none to be had (damaged, encrypted, signed
    without content).  The payload of signed data counts: nobody's trust hangs on it here."""
    try:
        if within is Within.SDU:
            family, octets = octets[:1], octets[1:]
            if family == bytes((DSMP,)):
                return dsmp.parse(octets).payload
            if family == bytes((GEONETWORKING,)):
                opened = open_geonet(octets)
                return None if isinstance(opened, Refused) else opened[1]
            if family != bytes((WSMP,)):
                return None
            octets = wsmp.parse(octets).payload
            within = Within.ENVELOPE if octets[:2] in _ENVELOPE_HEADS else Within.MESSAGE
        elif within is Within.NETWORK:
            octets = wsmp.parse(octets).payload
            within = Within.ENVELOPE if octets[:2] in _ENVELOPE_HEADS else Within.MESSAGE
        return spdu.unwrap(octets).payload if within is Within.ENVELOPE else octets
    except DecodeError:
        return None


def application_of(octets: bytes, within: Within) -> int | None:
    """Return the AID or PSID of a record's network header, ``None`` where it has none."""
    try:
        if within is Within.SDU and octets[:1] == bytes((DSMP,)):
            return dsmp.parse(octets[1:]).aid
        if within is Within.SDU and octets[:1] == bytes((WSMP,)):
            return wsmp.parse(octets[1:]).psid
        if within is Within.SDU and octets[:1] == bytes((GEONETWORKING,)):
            opened = open_geonet(octets[1:])
            return None if isinstance(opened, Refused) else opened[0]
        if within is Within.NETWORK:
            return wsmp.parse(octets).psid
    except DecodeError:
        pass
    return None
