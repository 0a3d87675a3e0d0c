"""CAN frames as `BusValues`: the latest word of every signal that is mapped.

A signal that was not heard for `STALE_NS` is not known any more: a dead bus must not leave a brake light on.  Frames
that do not decode are counted by cause and change nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from cv2x.clock import SECOND_NS
from cv2x.obu.bus.mapping import BusMapping, SignalUse
from cv2x.station.inputs import BusValues

STALE_NS = 2 * SECOND_NS
"""A default only."""


class BusReader:
    """Frames in, values out."""

    def __init__(self, mapping: BusMapping) -> None:
        self._mapping = mapping
        self._known: dict[str, tuple[object, int]] = {}
        self.counters: Counter[str] = Counter()

    def take(self, frame_id: int, data: bytes, at_ns: int) -> None:
        """Take in one data frame heard at ``at_ns`` (any steady time)."""
        uses = self._mapping.by_frame.get(frame_id)
        if uses is None:
            self.counters["frame not mapped"] += 1
            return
        try:
            signals: dict[str, Any] = self._mapping.database.decode_message(frame_id, data, decode_choices=True)
        except Exception as error:
            self.counters[f"frame that does not decode: {type(error).__name__}"] += 1
            return
        for use in uses:
            if use.signal in signals:  # a multiplexed one may not be there
                self._put(use, signals[use.signal], at_ns)

    def _put(self, use: SignalUse, value: Any, at_ns: int) -> None:
        number = getattr(value, "value", value)
        told: object
        if use.quantity == "gear":
            told = (use.values or {}).get(str(value), (use.values or {}).get(str(number)))
            if told is None:
                self.counters["gear without a meaning"] += 1
        elif use.quantity in ("speed", "steering"):
            told = float(number) * use.scale
        else:
            told = use.holds(value)
        self._known[use.quantity] = told, at_ns

    def values(self, now_ns: int) -> BusValues:
        """Return what is known now."""
        fresh = {name: value for name, (value, at_ns) in self._known.items() if now_ns - at_ns <= STALE_NS}
        return BusValues(
            transmission=fresh.get("gear"),  # type: ignore[arg-type]
            steering_wheel_deg=fresh.get("steering"),  # type: ignore[arg-type]
            brake_pedal=fresh.get("brake"),  # type: ignore[arg-type]
            lights=_words(fresh, "light:"),
            events=_words(fresh, "event:"),
            speed_mps=fresh.get("speed"),  # type: ignore[arg-type]
        )


def _words(fresh: dict[str, object], prefix: str) -> frozenset[str] | None:
    told = {name.removeprefix(prefix): value for name, value in fresh.items() if name.startswith(prefix)}
    return frozenset(word for word, on in told.items() if on) if told else None
