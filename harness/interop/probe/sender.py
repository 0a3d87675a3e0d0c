"""Who a frame is likely from: what kind of station says such a message, in which edition, and where it was taken."""

from __future__ import annotations

from cv2x.harness.interop.probe.editions import title
from cv2x.harness.interop.probe.words import SENDER
from cv2x.harness.language import Words
from cv2x.messages import dialect
from cv2x.station.peel.found import Answer

ROADSIDE = frozenset({
    "MAP", "SPAT", "RSI", "RSM", "TIM", "RTCM", "SSM", "RSA", "RSC", "PAM", "MAPEM", "SPATEM", "IVIM", "SSEM", "RTCMEM",
    "SDSM", "RWM", "TUMack", "TAM", "PDM", "RGA",
})  # fmt: skip
"""Messages that roadside units say (SDSM and CPM: either)."""
_ROADSIDE_STATION = 15
"""StationType roadSideUnit of the ETSI dictionary."""


def likely_sender(answer: Answer, takers: list[str], message: str) -> list[tuple[str, dict[str, str]]]:
    """Return facts of the sentence: keys of `words.SENDER` and what fills them, the likeliest first."""
    names = [layer.name for layer in answer.layers]
    found: list[tuple[str, dict[str, str]]] = []
    if takers:
        family = dialect(takers[0]).family.partition("-")[0]
        side = "rsu" if message in ROADSIDE or _says_roadside(answer) else "obu"
        editions = " / ".join(title(name) for name in takers)
        if f"{family}-{side}" in SENDER:
            found.append((f"{family}-{side}", {"edition": editions}))
    if "RSU 4.1 text" in names:
        found.append(("text", {}))
    elif "ODE log record" in names:
        found.append(("ode", {}))
    elif "RSU-centre wrapper" in names:
        found.append(("centre", {}))
    elif names[:1] == ["V2X family"] or "PC5 MAC" in names:
        found.append(("pc5", {}))
    elif names[:1] and names[0] in ("WSMP", "DSMP", "GeoNetworking"):
        found.append(("network", {}))
    elif names[:1] and names[0] in ("Ethernet II", "Radiotap", "IEEE 802.11", "LLC", "IEEE 802.3"):
        found.append(("wire", {}))
    elif names[:1] == ["message"] and takers:
        found.append(("bare", {}))
    return found or [("unknown", {})]


def sender_said(facts: list[tuple[str, dict[str, str]]], lang: str = "en") -> str:
    """Return the facts as a sentence."""
    w = Words(lang, SENDER)
    return w.join([w(key, **about) for key, about in facts])


def _says_roadside(answer: Answer) -> bool:
    return any(layer.fields.get("source", {}).get("station_type") == _ROADSIDE_STATION for layer in answer.layers
               if isinstance(layer.fields.get("source"), dict))  # fmt: skip
