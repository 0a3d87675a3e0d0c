"""Envelopes and certificates as layers: where the payload stands, what is said beside it, and what is not verified."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cv2x.errors import DecodeError
from cv2x.radio.geonet import Basic
from cv2x.security import spdu
from cv2x.station.peel.envelope import (
    DIALECT,
    certificate_fields,
    signed_fields,
    whole_certificate,
    whole_envelope,
)
from cv2x.station.peel.found import Found
from cv2x.station.peel.message import EVIDENCE
from cv2x.station.peel.reading import Quality, Reading, broken, leaf, left_over, trouble_of
from cv2x.station.peel.subjects import IN_ENVELOPE, What

if TYPE_CHECKING:
    from cv2x.station.peel.walk import Walk

_HEADS = (b"\x03\x80", b"\x03\x81", b"\x03\x82", b"\x03\x83")


def read_envelope(walk: Walk, octets: bytes, at: int, basic: Basic | None = None) -> Reading:
    """Return octets as an envelope, that of a secured GeoNetworking packet where its ``basic`` header is given."""
    name = What.ENVELOPE.value
    try:
        opened = spdu.unwrap(octets, exact=False)
    except DecodeError as error:
        begins = octets[:2] in _HEADS
        return broken(name, at, len(octets), trouble_of(name, at, error, cut_off=begins), 2 * begins)
    if opened.kind == "old secured message":
        remark = "version 2: an older Chinese SecuredMessage, or ETSI TS 103 097 V1.2.1; not opened"
        quality = Quality.KNOWN if basic is not None else Quality.BROKEN
        return leaf(quality, "secured message", at, len(octets), {}, remarks=(remark,))
    whole = whole_envelope(octets)
    fields: dict[str, Any] = {"content": opened.kind}
    if not isinstance(whole, DecodeError) and opened.kind == "signed":
        fields |= signed_fields(whole.value)
    size = len(octets) if isinstance(whole, DecodeError) else whole.octets
    payload = opened.payload or b""
    found = Found(name, at, size - len(payload), fields, remarks=_said_of(opened))
    behind = octets[size:]
    if isinstance(whole, DecodeError):
        if opened.kind == "unsecured":
            behind = opened.unparsed
        else:
            found = replace(found, trouble=trouble_of(name, at, whole))
    else:
        found = replace(found, dialects=(DIALECT,), evidence=_evidence(behind))
    if opened.payload is None or opened.payload_at is None:
        quality = Quality.BROKEN if isinstance(whole, DecodeError) else Quality.KNOWN
        remarks = (*found.remarks, *left_over(behind))
        return Reading(quality, 1, (at + size) * 8, replace(found, remarks=remarks))
    start = at + opened.payload_at
    if basic is not None:
        inner = walk.geonet_inside(payload, start, basic)
    else:
        inner = walk.expected(payload, start, IN_ENVELOPE)
    if found.trouble is not None:
        inner = inner._replace(quality=min(inner.quality, Quality.LEFT_OVER))
    return inner.around(found, 1, behind)


def read_certificate(octets: bytes, at: int) -> Reading:
    """Return octets as a certificate."""
    name = What.CERTIFICATE.value
    whole = whole_certificate(octets)
    if isinstance(whole, DecodeError):
        return broken(name, at, len(octets), trouble_of(name, at, whole))
    behind = octets[whole.octets :]
    found = Found(name, at, whole.octets, certificate_fields(whole.value), remarks=("not verified",))
    found = replace(found, dialects=(DIALECT,), evidence=_evidence(behind))
    return Reading(Quality.STRICT, 1, (at + whole.octets) * 8, found).beside(found, 0, behind)


def _said_of(opened: spdu.Spdu) -> tuple[str, ...]:
    if opened.kind == "signed":
        inner = () if opened.payload is not None else (f"holds {opened.inner or 'no data'}",)
        return ("signature not verified", *inner)
    return () if opened.kind == "unsecured" else ("its content cannot be read",)


def _evidence(behind: bytes) -> str:
    if not behind:
        return EVIDENCE[0]
    return EVIDENCE[2] if any(behind) else EVIDENCE[1]
