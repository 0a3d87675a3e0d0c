"""The text a traffic system gives a roadside unit to send: RSU 4.1 immediate forward and store-and-repeat.

One message is lines of ``Key=Value``, one of them the payload in hex, as V2X-Hub emits them.  `pack` writes exactly
that form: every key, in its order, lines ended by LF.  `parse` also takes what other systems were seen to send: CRLF,
``#`` comments, blank lines, lower-case hex, PSIDs without ``0x`` or as plain numbers; unknown keys are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cv2x.errors import DecodeError, EncodeError
from cv2x.radio import p_encoding

PORT = 1516
"""UDP port of a roadside unit (RSU 4.1)."""
MAX_OCTETS = 65_536
"""Longest text read (a bound of ours)."""

_ORDER = (
    "Version", "Type", "PSID", "Priority", "TxMode", "TxChannel", "TxInterval", "DeliveryStart", "DeliveryStop",
    "Signature", "Encryption", "Payload",
)  # fmt: skip
_KEYS = {key.lower(): key for key in _ORDER}
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Forward:
    """One message to be sent."""

    payload: bytes
    psid: int
    type: str = ""
    """``SPAT MAP TIM BSM PSM SSM SDSM`` …"""
    version: str = "0.7"
    priority: int = 7
    """0..7, 7 highest."""
    tx_mode: str = "CONT"
    """``CONT`` or ``ALT``."""
    tx_channel: str = "183"
    """``CCH``, ``SCH1``..``SCH6`` or a number 172..184."""
    interval_s: int = 0
    """0: send once, now; else store and repeat."""
    delivery_start: str = ""
    """``mm/dd/yyyy, hh:mm`` UTC; empty for immediate forward."""
    delivery_stop: str = ""
    signature: bool = False
    """Whether the unit shall sign."""
    encryption: bool = False
    others: Mapping[str, str] = field(default_factory=dict)
    """Keys nobody here knows."""


def looks_like(octets: bytes) -> bool:
    """Whether the octets begin as such a text does: a known key and an equals sign on the first line that is none of
    blank and comment."""
    for line in octets[:1024].split(b"\n"):
        text = line.strip()
        if text and not text.startswith(b"#"):
            key, equals, _ = text.partition(b"=")
            return bool(equals) and key.strip().decode("latin-1").lower() in _KEYS
    return False


def pack(forward: Forward) -> bytes:
    """Return the text of a message.  Raises EncodeError for a PSID without p-encoding and for line ends in a value."""
    values = {
        "Version": forward.version,
        "Type": forward.type,
        "PSID": "0x" + p_encoding.encode(forward.psid).hex().upper(),
        "Priority": str(forward.priority),
        "TxMode": forward.tx_mode,
        "TxChannel": forward.tx_channel,
        "TxInterval": str(forward.interval_s),
        "DeliveryStart": forward.delivery_start,
        "DeliveryStop": forward.delivery_stop,
        "Signature": str(forward.signature),
        "Encryption": str(forward.encryption),
        "Payload": forward.payload.hex().upper(),
    }
    for key, value in values.items():
        if not value.isascii() or not (value.isprintable() or not value):
            raise EncodeError(f"{value!r} does not fit on a line of ASCII", key)
    return "".join(f"{key}={values[key]}\n" for key in _ORDER).encode("ascii")


def parse(octets: bytes) -> Forward:
    """Return the message of a text.  Raises DecodeError with the key as path and the offset of its line."""
    if len(octets) > MAX_OCTETS:
        raise DecodeError(f"{len(octets)} octets of text, {MAX_OCTETS} is the most", "text", 0)
    found: dict[str, tuple[str, int]] = {}
    others: dict[str, str] = {}
    at = 0
    for line in octets.split(b"\n"):
        start, at = at, at + len(line) + 1
        text = line.strip()
        if not text or text.startswith(b"#"):
            continue
        if not text.isascii():
            raise DecodeError("a line that is not ASCII", "text", start * 8)
        name, equals, value = text.decode("ascii").partition("=")
        if not equals:
            raise DecodeError(f"no equals sign in {name[:40]!r}", "text", start * 8)
        key = _KEYS.get(name.strip().lower())
        if key is None:
            others[name.strip()] = value.strip()
        elif key in found:
            raise DecodeError("stands there twice", key, start * 8)
        else:
            found[key] = value.strip(), start
    return _forward(found, others, len(octets))


def _forward(found: dict[str, tuple[str, int]], others: dict[str, str], end: int) -> Forward:
    def text(key: str, default: str = "") -> str:
        return found[key][0] if key in found and found[key][0] else default

    def refused(key: str, reason: str) -> DecodeError:
        return DecodeError(reason, key, found[key][1] * 8)

    def number(key: str, default: int) -> int:
        value = text(key, str(default))
        if not value.isdecimal() or len(value) > 9:
            raise refused(key, f"{value[:40]!r} is no number")
        return int(value)

    def truth(key: str) -> bool:
        value = text(key, "False").lower()
        if value not in _TRUTH:
            raise refused(key, f"{value[:40]!r} is neither True nor False")
        return _TRUTH[value]

    for key in ("PSID", "Payload"):
        if not text(key):
            raise DecodeError("is missing", key, found[key][1] * 8 if key in found else end * 8)
    try:
        payload = bytes.fromhex(text("Payload").removeprefix("0x"))
    except ValueError:
        raise refused("Payload", "not hex digits, two for each octet") from None
    psid = _psid(text("PSID"))
    if psid is None:
        raise refused("PSID", f"{text('PSID')[:40]!r} is no PSID in hex")
    return Forward(
        payload,
        psid,
        text("Type"),
        text("Version"),
        number("Priority", 0),
        text("TxMode"),
        text("TxChannel"),
        number("TxInterval", 0),
        text("DeliveryStart"),
        text("DeliveryStop"),
        truth("Signature"),
        truth("Encryption"),
        others,
    )


def _psid(text: str) -> int | None:
    """Return a PSID: p-encoded where its octets are exactly that (``8002`` is 0x82), else a number (``0082``)."""
    digits = text.lower().removeprefix("0x")
    try:
        octets = bytes.fromhex(digits.zfill(len(digits) + len(digits) % 2))
    except ValueError:
        return None
    if not octets or len(octets) > 4:
        return None
    try:
        value, end = p_encoding.decode(octets)
    except DecodeError:
        end = 0
    if end == len(octets):
        return value
    plain = int.from_bytes(octets, "big")
    return plain if plain <= p_encoding.MAX_VALUE else None
