"""PC5 layer 2 in front of a sidelink SDU, as decoded transport blocks hold it: MAC, RLC and PDCP.

::

    SL-SCH header   version(4 bits), reserved(4), source layer-2 id(3), destination layer-2 id(3)
    subheaders      reserved(2 bits), more(1), LCID(5); with more: length of 7 or, top bit set, 15 bits
    RLC UM          framing(2 bits), extension(1), sequence number(5)
    PDCP            SDU type(3 bits), then key id and sequence number: five octets in all
    SDU             family octet and network header

The layout was read from five decoded blocks of public captures, whose lengths add up to the last octet; the names are
those of 3GPP TS 36.321, 36.322 and 36.323 and unverified.  What those blocks do not show (an RLC extension, other SDU
types, ROHC) is refused by name.  `Reassembly` puts segments together.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from cv2x.errors import DecodeError

PADDING_LCID = 31
NON_IP = 3
"""SDU type of everything this project carries."""
VERSION_SEEN = 3

_HEADER_OCTETS, _PDCP_OCTETS = 7, 5
_MAX_SUBHEADERS = 32
WHOLE, FIRST, LAST, MIDDLE = range(4)
"""RLC framing."""
FRAMINGS = ("whole", "first segment", "last segment", "middle segment")


class MacSdu(NamedTuple):
    """One MAC SDU of a transport block; ``at`` is its index in the block."""

    lcid: int
    at: int
    octets: bytes


class MacPdu(NamedTuple):
    """A transport block taken apart."""

    version: int
    source_l2: int
    dest_l2: int
    sdus: tuple[MacSdu, ...]
    padding: int
    """Octets of padding."""


class Rlc(NamedTuple):
    """An RLC UM PDU taken apart."""

    framing: int
    sequence: int
    payload: bytes
    trailing: bytes = b""


class Pdcp(NamedTuple):
    """A sidelink PDCP PDU taken apart."""

    sdu_type: int
    key_id: int
    sequence: int
    payload: bytes
    trailing: bytes = b""


def parse_mac(octets: bytes) -> MacPdu:
    """Return a transport block taken apart.  Raises DecodeError where lengths and octets do not agree."""
    if len(octets) < _HEADER_OCTETS + 1:
        raise DecodeError(f"{len(octets)} octets, the SL-SCH header has {_HEADER_OCTETS}", "mac", len(octets) * 8)
    if octets[0] & 0x0F:
        raise DecodeError(f"reserved bits {octets[0] & 0x0F:#x} are not zero", "mac.reserved", 4)
    subheaders, at = _subheaders(octets)
    sdus: list[MacSdu] = []
    padding = 0
    for index, (lcid, length) in enumerate(subheaders):
        last = index == len(subheaders) - 1
        size = len(octets) - at if last else length
        if size > len(octets) - at:
            reason = f"{size} octets announced, {len(octets) - at} are there"
            raise DecodeError(reason, f"mac.subheader[{index}].length", at * 8)
        if lcid == PADDING_LCID:
            padding += size
        else:
            sdus.append(MacSdu(lcid, at, octets[at : at + size]))
        at += size
    version, source, destination = octets[0] >> 4, octets[1:4], octets[4:7]
    return MacPdu(version, int.from_bytes(source, "big"), int.from_bytes(destination, "big"), tuple(sdus), padding)


def _subheaders(octets: bytes) -> tuple[list[tuple[int, int]], int]:
    """Return (LCID, length) of each subheader and the index behind them; the last one's length is the rest."""
    found: list[tuple[int, int]] = []
    at = _HEADER_OCTETS
    while len(found) < _MAX_SUBHEADERS:
        path = f"mac.subheader[{len(found)}]"
        if at >= len(octets):
            raise DecodeError("octets end before it", path, at * 8)
        first = octets[at]
        if first & 0xC0:
            raise DecodeError(f"reserved bits {first >> 6} are not zero", path, at * 8)
        lcid, more = first & 0x1F, first & 0x20
        at += 1
        if not more:
            return [*found, (lcid, 0)], at
        if lcid == PADDING_LCID:
            found.append((lcid, 0))
            continue
        wide = at < len(octets) and octets[at] & 0x80
        if at + (2 if wide else 1) > len(octets):
            raise DecodeError("octets end within its length", path, at * 8)
        found.append((lcid, (octets[at] & 0x7F) << 8 | octets[at + 1] if wide else octets[at]))
        at += 2 if wide else 1
    raise DecodeError(f"more than {_MAX_SUBHEADERS} subheaders", "mac", at * 8)


def parse_rlc(octets: bytes) -> Rlc:
    """Return an RLC UM PDU with a sequence number of five bits taken apart.  Raises DecodeError."""
    if len(octets) < 2:
        raise DecodeError("octets end before the data", "rlc", len(octets) * 8)
    if octets[0] & 0x20:
        raise DecodeError("an RLC header with extension is not known", "rlc.extension", 2)
    return Rlc(octets[0] >> 6, octets[0] & 0x1F, octets[1:])


def parse_pdcp(octets: bytes) -> Pdcp:
    """Return a sidelink PDCP PDU taken apart.  Raises DecodeError."""
    if len(octets) < _PDCP_OCTETS:
        raise DecodeError(f"{len(octets)} octets, the header has {_PDCP_OCTETS}", "pdcp", len(octets) * 8)
    if octets[0] & 0x1F:
        raise DecodeError(f"reserved bits {octets[0] & 0x1F:#x} are not zero", "pdcp.reserved", 3)
    key, sequence = octets[1] << 8 | octets[2], octets[3] << 8 | octets[4]
    return Pdcp(octets[0] >> 5, key, sequence, octets[_PDCP_OCTETS:])


class Reassembly:
    """Puts RLC segments together by (source layer-2 id, LCID), in the order of their sequence numbers.

    The segments of one SDU carry consecutive sequence numbers.  Rules: a segment heard twice (a blind retransmission)
    counts once; a first segment begins anew; a gap or a new beginning drops what was there and counts it; at most
    ``most`` SDUs wait, each of at most ``max_octets``, the one touched longest ago going first.
    """

    def __init__(self, most: int = 1024, max_octets: int = 16_384) -> None:
        self.most, self.max_octets = most, max_octets
        self.lost = 0
        """SDUs begun and never completed, and segments whose beginning was not heard."""
        self._waiting: OrderedDict[tuple[int, int], tuple[int, bytes]] = OrderedDict()

    def add(self, source_l2: int, lcid: int, pdu: Rlc) -> bytes | None:
        """Return the whole PDCP PDU that this one completes, ``None`` where none is yet."""
        key = source_l2, lcid
        begun = self._waiting.get(key)
        if begun is not None and pdu.framing in (FIRST, MIDDLE) and _is_again(begun, pdu):
            return None
        whole = self.completed(source_l2, lcid, pdu)
        expected = self.expects(source_l2, lcid, pdu)
        self._waiting.pop(key, None)
        if whole is not None:
            self.lost += begun is not None and not expected
            return whole
        if pdu.framing == FIRST:
            self.lost += begun is not None
            so_far = pdu.payload
        elif begun is None or not expected:
            self.lost += 1
            return None
        else:
            so_far = begun[1] + pdu.payload
        if len(so_far) > self.max_octets:
            self.lost += 1
            return None
        self._waiting[key] = pdu.sequence, so_far
        if len(self._waiting) > self.most:
            self._waiting.popitem(last=False)
            self.lost += 1
        return None

    def completed(self, source_l2: int, lcid: int, pdu: Rlc) -> bytes | None:
        """Return what `add` would, and take note of nothing."""
        if pdu.framing == WHOLE:
            return pdu.payload
        begun = self._waiting.get((source_l2, lcid))
        if pdu.framing == LAST and begun is not None and self.expects(source_l2, lcid, pdu):
            return begun[1] + pdu.payload
        return None

    def expects(self, source_l2: int, lcid: int, pdu: Rlc) -> bool:
        """Return whether a middle or last segment goes on where one before it ended."""
        begun = self._waiting.get((source_l2, lcid))
        return pdu.framing in (MIDDLE, LAST) and begun is not None and pdu.sequence == (begun[0] + 1) % 32


def _is_again(begun: tuple[int, bytes], pdu: Rlc) -> bool:
    return begun[0] == pdu.sequence and begun[1].endswith(pdu.payload)
