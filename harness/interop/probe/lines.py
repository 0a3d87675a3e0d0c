"""A probe on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from cv2x.harness.interop.probe.finding import Opinion
from cv2x.harness.interop.probe.look import Probe
from cv2x.harness.interop.probe.sender import sender_said
from cv2x.harness.interop.probe.words import REPORT
from cv2x.harness.language import Words

SHORT = 160


def lines(probe: Probe, lang: str = "en") -> Iterator[str]:
    """Yield the lines."""
    w = Words(lang, REPORT)
    layers = " / ".join(_layer(layer.name, layer.fields) for layer in probe.answer.layers) or "?"
    yield f"{w('octets', count=len(probe.octets))}: {layers}"
    taking = [opinion for opinion in probe.opinions if opinion.takes]
    accept = w("of_message", at=probe.message_at) if probe.message_at else w["accept"]
    yield f"{accept}:" + ("" if taking else f" {w['nobody']}")
    for opinion in taking:
        how = "" if opinion.accepts else f"  ({w[_HOW.get(opinion.how, 'reads_otherwise')]})"
        mark = " (experimental)" if opinion.experimental else ""
        yield f"  ✓ {_who(opinion)}{mark}  {opinion.takes}{how}"
    refusing = [opinion for opinion in probe.opinions if not opinion.takes]
    if refusing:
        yield f"{w['refuse']}:"
    for opinion in refusing:
        where = opinion.path or w["message"]
        bit = opinion.bit
        said = w("at", path=where, bit=bit, reason=opinion.reason) if bit is not None else opinion.reason
        yield f"  ✗ {_who(opinion)}  {said[:SHORT]}"
    if probe.explanations:
        yield f"{w['why']}:"
    for explanation in probe.explanations:
        yield f"  {explanation.said(lang)}"
    yield f"{w['sender']}: {sender_said(probe.sender, lang)}"


_HOW = {"octets behind": "octets_behind", "tolerant": "tolerant", "other octets": "reads_otherwise"}


def _who(opinion: Opinion) -> str:
    return f"{opinion.dialect:<13}" if opinion.who == "ours" else f"{opinion.who} as {opinion.dialect}"


def _layer(name: str, fields: object) -> str:
    message = fields.get("message") if isinstance(fields, dict) else None
    return str(message) if message else name
