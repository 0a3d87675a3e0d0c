"""What stands around a message, and what a decoder of bare messages makes of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cv2x.errors import DecodeError
from cv2x.harness.interop.framing import numbered
from cv2x.harness.interop.probe.finding import Explanation
from cv2x.harness.interop.probe.words import MISREAD
from cv2x.harness.language import Words
from cv2x.messages import dialect
from cv2x.messages.frames import FRAMES
from cv2x.radio import family
from cv2x.station.peel.found import MESSAGE, Answer, Found

_FAMILIES = {"cn": "Chinese", "sae": "J2735", "etsi-r1": "ETSI", "etsi-r2": "ETSI"}
_NETWORKS = ("V2X family", "WSMP", "DSMP", "GeoNetworking", "IEEE 1609.2", "BTP-A", "BTP-B")
"""Layers that belong in front of a message on the air, and nowhere else."""


def in_front(octets: bytes, answer: Answer) -> list[Explanation]:
    """Return what to say of layers in front of the message."""
    message = answer.message
    if message is None or not message.dialects or message.counted_in or not message.at:
        return []
    layers = [layer for layer in answer.layers if layer.at < message.at and layer.name != MESSAGE]
    if not layers:
        return []
    spoken = dialect(message.dialects[0])
    told = ", ".join(_layer(layer, octets) for layer in layers)
    about = {
        "message": str(message.fields.get("message", "message")),
        "octet": message.at,
        "layers": told,
        "family": _FAMILIES.get(spoken.family, spoken.family),
        "misread": _misread(spoken.name, octets),
    }
    found: list[Explanation] = [InFront("in_front", about, "", message.at * 8)]
    found += _mix_up(octets, message, [layer.name for layer in layers])
    return found


class InFront(Explanation):
    """An explanation in which what a bare decoder reads is put in words of the language."""

    def said(self, lang: str = "en") -> str:
        """Return it in words."""
        key, about = self.about["misread"]
        filled = {**self.about, "misread": Words(lang, MISREAD)(key, **about)}
        return Explanation(self.kind, filled).said(lang)


def behind(octets: bytes, answer: Answer) -> list[Explanation]:
    """Return what to say of octets behind the message, and of a frame cut off."""
    found: list[Explanation] = []
    message = answer.message
    if message is not None and message.evidence:
        rest = answer.octets - message.at - message.octets if not message.counted_in else 0
        if message.evidence == "strict, zeros behind":
            found.append(Explanation("zeros_behind", {"count": rest}, "", (message.at + message.octets) * 8))
        elif message.evidence == "strict, octets behind":
            end = message.at + message.octets
            about = {"octets": message.octets, "count": rest, "behind": octets[end : end + 16].hex()}
            found.append(Explanation("octets_behind", about, "", (message.at + message.octets) * 8))
        elif message.evidence == "tolerant":
            liberties = (
                "; ".join(remark for remark in message.remarks if "libert" in remark) or "see cv2x decode --tolerant"
            )
            found.append(Explanation("tolerant", {"liberties": liberties}))
    return found


def envelopes(answer: Answer) -> list[Explanation]:
    """Return what to say of signed and encrypted envelopes."""
    contents = {str(layer.fields.get("content")) for layer in answer.layers if layer.name == "IEEE 1609.2"}
    return [Explanation(kind) for kind in ("signed", "encrypted") if kind in contents]


def frameless(answer: Answer) -> list[Explanation]:
    """Return what to say of a message without its frame."""
    bare = next((layer for layer in answer.layers if layer.name == "bare message"), None)
    if bare is None:
        return []
    types: dict[str, Sequence[str]] = bare.fields["types"]
    said = "; ".join(f"{', '.join(list(names)[:4])} ({name})" for name, names in types.items())
    return [Explanation("no_frame", {"types": said})]


def _mix_up(octets: bytes, message: Found, names: list[str]) -> list[Explanation]:
    found: list[Explanation] = []
    start = octets[message.at : message.at + 2].hex()
    wsmp, envelope = "WSMP" in names, "IEEE 1609.2" in names
    sae = dialect(message.dialects[0]).family == "sae"
    if sae and wsmp and envelope:
        found.append(Explanation("in_front_wsmp_1609", {"expected": start}))
    elif sae and wsmp:
        found.append(Explanation("in_front_wsmp", {"expected": start}))
    elif sae and envelope:
        begin = octets[message.at - 3 : message.at].hex() if message.at >= 3 else octets[:2].hex()
        found.append(Explanation("in_front_1609", {"expected": start, "envelope": begin}))
    if "DSMP" in names:
        found.append(Explanation("in_front_dsmp"))
    if "GeoNetworking" in names:
        found.append(Explanation("in_front_geonet"))
    if names[0] == "V2X family":
        shown = f"{octets[0]:#04x} ({family.family_name(octets[0])})"
        found.append(Explanation("family_octet", {"family": shown}, "", 0))
    elif names[0] in ("WSMP", "DSMP", "GeoNetworking"):
        found.append(Explanation("family_missing"))
    return found


def _layer(layer: Found, octets: bytes) -> str:
    """Return a layer as it stands in a sentence: ``WSMP (4 octets: 03002042, psid=32)``."""
    shown = octets[layer.at : layer.at + min(layer.octets, 8)].hex()
    more = "…" if layer.octets > 8 else ""
    keys = [f"{key}={layer.fields[key]}" for key in ("psid", "aid", "content", "kind", "port") if key in layer.fields]
    told = ", ".join(keys)
    octet = "octet" if layer.octets == 1 else "octets"
    return f"{layer.name} ({layer.octets} {octet}: {shown}{more}{', ' if told else ''}{told})"


def _misread(name: str, octets: bytes) -> tuple[str, dict[str, Any]]:
    """Return what a decoder of bare messages sees in the first octets."""
    spoken = dialect(name)
    if FRAMES[name].style == "open":
        number = int.from_bytes(octets[:2], "big") & 0x7FFF
        known = numbered(name).get(number)
        return ("other", {"message": known}) if known else ("number", {"number": number})
    try:
        message, _ = spoken.decode(octets)
    except DecodeError as error:
        del error
        return "something", {}
    return "other", {"message": message}
