"""``congestion:`` of a unit, or of a scenario for all of its on-board units."""

from __future__ import annotations

from cv2x.errors import InputError
from cv2x.obu.congestion.control import CongestionConfig
from cv2x.obu.congestion.parameters import KINDS, PARAMETERS, complete
from cv2x.quantities import parse_quantity
from cv2x.scenarios.reading.fields import Fields
from cv2x.scenarios.validate import did_you_mean

KEY, OFF = "congestion", "off"
_UNITS = {"s": "time", "m": "length", "dbm": "level", "share": "ratio"}
"""Last part of a parameter's name -> kind of quantity; the others are plain numbers."""


def read_congestion(fields: Fields) -> CongestionConfig | None:
    """Return the congestion control under ``congestion:``: ``off``, a kind, or ``{kind: …}`` with some of its
    parameters.  Raises InputError with file, line and what is accepted."""
    written = fields.get(KEY, OFF)
    if written in (OFF, False):  # YAML 1.1 readers take off for false
        return None
    if isinstance(written, str):
        if written not in KINDS:
            fields.fault(f"{written!r} is no congestion control: write one of {OFF}, {', '.join(KINDS)}", KEY)
        return CongestionConfig(written, complete(written, {}))
    within = fields.within(KEY)
    kind = within.get("kind")
    if kind not in KINDS:
        within.fault(f"kind is one of {', '.join(KINDS)}, not {kind!r}", "kind" if "kind" in within else None)
    by_words = {_words(name): name for name in PARAMETERS[kind]}
    given: dict[str, float] = {}
    for words, value in within.data.items():
        if words == "kind":
            continue
        if words not in by_words:
            within.fault(f"unknown parameter of {kind}: {did_you_mean(words, sorted(by_words))}", words)
        given[by_words[words]] = _value(within, words, by_words[words], value)
    try:
        return CongestionConfig(kind, complete(kind, given))
    except InputError as error:
        words = _words((error.field or "").rpartition(".")[2])
        within.fault(error.reason, words if words in within else None)


def _words(name: str) -> str:
    """Return a parameter's name as it is written: without its unit."""
    head, _, unit = name.rpartition("_")
    return (head if unit in _UNITS else name).replace("_", " ")


def _value(fields: Fields, words: str, name: str, written: object) -> float:
    kind = _UNITS.get(name.rpartition("_")[2])
    if kind is None:
        if isinstance(written, bool) or not isinstance(written, int | float):
            fields.fault(f"{written!r} is not a plain number", words)
        return float(written)
    try:
        return parse_quantity(str(written), kind)
    except ValueError as error:
        fields.fault(str(error), words)
