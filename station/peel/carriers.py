"""What is around frames elsewhere than on the air: texts for roadside units, wrappers, logs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cv2x.errors import DecodeError
from cv2x.radio import ode_record, rsu41_text, rsu_centre
from cv2x.station.peel.found import Found, Trouble
from cv2x.station.peel.reading import Reading, broken, trouble_of
from cv2x.station.peel.subjects import NETWORKS, What

if TYPE_CHECKING:
    from cv2x.station.peel.walk import Walk


def read_rsu_text(walk: Walk, octets: bytes, at: int) -> Reading:
    """Return octets as an RSU 4.1 text."""
    name = What.RSU_TEXT.value
    if not rsu41_text.looks_like(octets):
        reason = "no line begins with a key it has"
        return broken(name, at, len(octets), Trouble(name, "text", at, at * 8, reason))
    try:
        forward = rsu41_text.parse(octets)
    except DecodeError as error:
        return broken(name, at, len(octets), trouble_of(name, at, error), 1)
    fields: dict[str, Any] = {"type": forward.type, "psid": forward.psid, "priority": forward.priority}
    fields |= {"tx_channel": forward.tx_channel, "interval_s": forward.interval_s, "sign": forward.signature}
    if forward.others:
        fields["unknown_keys"] = dict(forward.others)
    inner = walk.expected(forward.payload, 0, (What.MESSAGE, What.ENVELOPE, *NETWORKS))
    inside = replace(inner.found, counted_in="the payload in hex")
    return inner._replace(found=inside).around(Found(name, at, len(octets), fields), 1)


def read_centre(walk: Walk, octets: bytes, at: int) -> Reading:
    """Return octets as what a Chinese roadside unit sends to its centre."""
    name = What.CENTRE.value
    try:
        wrapped = rsu_centre.parse(octets)
    except DecodeError as error:
        return broken(name, at, len(octets), trouble_of(name, at, error))
    fields = {"rsu_id": wrapped.rsu_id, "utc_ms": wrapped.utc_ms, "messages": len(wrapped.messages)}
    ways = (What.MESSAGE, What.ENVELOPE)
    pairs = zip(wrapped.messages, wrapped.starts, strict=True)
    inside = [walk.expected(octets, at + start, ways) for octets, start in pairs]
    own = len(octets) - sum(map(len, wrapped.messages))
    found = Found(name, at, own, fields, inside=tuple(reading.found for reading in inside))
    return min(inside, key=lambda reading: reading.rank).beside(found, 1)


def read_ode_record(walk: Walk, octets: bytes, at: int) -> Reading:
    """Return octets as a record of an ODE log."""
    name = What.ODE_RECORD.value
    try:
        record = ode_record.parse(octets)
    except DecodeError as error:
        return broken(name, at, len(octets), trouble_of(name, at, error))
    own = ode_record.HEAD_OCTETS
    fields = {"source": record.source, "lat_deg": record.lat_e7 / 1e7, "lon_deg": record.lon_e7 / 1e7}
    found = Found(name, at, own, fields | {"status": record.status})
    inner = walk.expected(record.payload, at + own, (What.ENVELOPE, What.MESSAGE, *NETWORKS))
    return inner.around(found, 1, octets[record.end :])
