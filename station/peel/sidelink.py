"""PC5 layer 2: a transport block, and the segments in it that only other blocks complete.

What a reading would add to the reassembly stays with the reading (`Reading.segments`) until it is the answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cv2x.errors import DecodeError
from cv2x.radio import pc5_l2
from cv2x.radio.headers import Kind
from cv2x.station.peel.found import Found
from cv2x.station.peel.reading import Quality, Reading, broken, leaf, trouble_of
from cv2x.station.peel.subjects import What

if TYPE_CHECKING:
    from cv2x.station.peel.walk import Walk


def read_pc5_mac(walk: Walk, octets: bytes, at: int) -> Reading:
    """Return octets as a transport block."""
    name = What.PC5_MAC.value
    try:
        pdu = pc5_l2.parse_mac(octets)
    except DecodeError as error:
        return broken(name, at, len(octets), trouble_of(name, at, error))
    fields = {"source_l2": f"{pdu.source_l2:#08x}", "dest_l2": f"{pdu.dest_l2:#08x}", "padding": pdu.padding}
    own = len(octets) - sum(len(sdu.octets) for sdu in pdu.sdus) - pdu.padding
    found = Found(name, at, own, fields)
    if pdu.version != pc5_l2.VERSION_SEEN or not pdu.sdus:
        quality = Quality.BROKEN
        return leaf(quality, name, at, own, fields, plausible=0, remarks=(f"version {pdu.version}",))
    inside = [_rlc(walk, pdu.source_l2, sdu, at) for sdu in pdu.sdus]
    worst = min(inside, key=lambda reading: reading.rank)
    segments = tuple(segment for reading in inside for segment in reading.segments)
    found = replace(found, inside=tuple(reading.found for reading in inside))
    return worst.beside(found, 1)._replace(segments=segments)


def _rlc(walk: Walk, source_l2: int, sdu: pc5_l2.MacSdu, at: int) -> Reading:
    start, name = at + sdu.at, Kind.PC5_RLC.value
    try:
        pdu = pc5_l2.parse_rlc(sdu.octets)
    except DecodeError as error:
        return broken(name, start, len(sdu.octets), trouble_of(name, start, error))
    fields = {"lcid": sdu.lcid, "sequence": pdu.sequence, "framing": pc5_l2.FRAMINGS[pdu.framing]}
    found = Found(name, start, 1, fields)
    if pdu.framing == pc5_l2.WHOLE:
        return walk.read(Kind.PC5_PDCP, pdu.payload, start + 1).around(found, 1)
    segment = (source_l2, sdu.lcid, pdu)
    whole = walk.reassembly.completed(*segment)
    if whole is not None:
        inner = walk.read(Kind.PC5_PDCP, whole)
        inside = replace(inner.found, counted_in="the segments put together")
        return inner._replace(found=inside).around(found, 1)._replace(segments=(segment,))
    begins = pdu.framing == pc5_l2.FIRST and _begins_pdcp(pdu.payload)
    expected = begins or walk.reassembly.expects(*segment)
    remark = "a segment: the rest is awaited" if expected else "a segment whose beginning was not heard"
    quality = Quality.KNOWN if expected else Quality.BROKEN
    reading = leaf(quality, name, start, len(sdu.octets), fields, plausible=2 * expected, remarks=(remark,))
    return reading._replace(segments=(segment,))


def _begins_pdcp(octets: bytes) -> bool:
    try:
        return pc5_l2.parse_pdcp(octets).sdu_type == pc5_l2.NON_IP
    except DecodeError:
        return False
