"""What an envelope says beside its payload: the whole of it read by the dialect of IEEE 1609.2, with TS 103 097.

The payload's place comes from `cv2x.security.spdu`; here the rest is looked at, and where it ends.  Nothing is
verified.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cv2x.clock import ITS_EPOCH_UTC_NS, SECOND_NS, format_instant, tai_minus_utc_s
from cv2x.errors import Cv2xError, DecodeError
from cv2x.messages import dialect

DIALECT = "ieee1609dot2"
_DATA, _CERTIFICATE = "Ieee1609Dot2Data", "Certificate"


class Whole(NamedTuple):
    """A value of the security dialect."""

    value: Any
    octets: int
    """How many octets it has."""


def whole_envelope(octets: bytes) -> Whole | DecodeError:
    """Return the envelope that octets begin with, or why there is none."""
    return _whole(_DATA, octets)


def whole_certificate(octets: bytes) -> Whole | DecodeError:
    """Return the certificate that octets begin with, or why there is none."""
    return _whole(_CERTIFICATE, octets)


def _whole(name: str, octets: bytes) -> Whole | DecodeError:
    spoken = dialect(DIALECT)
    size = len(octets)
    try:
        value = spoken.decode_type(name, octets)
    except DecodeError as error:
        size = error.bit // 8
        if error.path or not error.reason.endswith("octets too many") or not 0 < size < len(octets):
            return error
        try:
            value = spoken.decode_type(name, octets[:size])
        except DecodeError:
            return error
    try:
        again = spoken.encode_type(name, value)
    except Cv2xError as error:
        return DecodeError(f"does not encode again: {error}")
    return Whole(value, size) if again == octets[:size] else DecodeError("encodes to other octets")


def signed_fields(value: Any) -> dict[str, Any]:
    """Return what the header info and the signer of signed data say."""
    signed = value.content[1]
    info = signed.tbsData.headerInfo
    fields: dict[str, Any] = {"psid": info.psid}
    if info.generationTime is not None:
        fields["generation_time"] = _instant(info.generationTime)
    if info.expiryTime is not None:
        fields["expiry_time"] = _instant(info.expiryTime)
    kind, signer = signed.signer
    if kind == "digest":
        fields["signer"] = f"digest {bytes(signer).hex()}"
    elif kind == "certificate":
        fields["signer"] = "certificate" if len(signer) == 1 else f"{len(signer)} certificates"
    else:
        fields["signer"] = str(kind)
    return fields


def certificate_fields(value: Any) -> dict[str, Any]:
    """Return what a certificate says of itself."""
    kind, name = value.toBeSigned.id
    fields: dict[str, Any] = {"type": str(value.type), "issuer": str(value.issuer[0]), "id": str(kind)}
    return fields | ({"name": name} if kind == "name" else {})


def _instant(microseconds: int) -> str:
    """Return a Time64 (TAI microseconds since 2004) as ISO 8601 in UTC."""
    counted_ns = ITS_EPOCH_UTC_NS + microseconds * 1000
    leap_s = tai_minus_utc_s(counted_ns) - tai_minus_utc_s(ITS_EPOCH_UTC_NS)
    try:
        return format_instant(counted_ns - leap_s * SECOND_NS)
    except (ValueError, OverflowError):
        return f"{microseconds} us since 2004"
