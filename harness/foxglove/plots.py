"""Numbers to plot: speeds ten times a second, rates once a second.

`reception_ratio` is receptions over transmissions times the other units, in one second: what an ear anywhere would hear
on average, without a look at distance; the report's figures by distance are the ones to judge by.  `cbr` is the
greatest that radios told in that second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from cv2x.clock import SECOND_NS
from cv2x.harness.foxglove.movers import Mover
from cv2x.harness.foxglove.topics import Topics

_KMH = 3.6


class Plots:
    """Counts, and writes what was counted."""

    def __init__(self) -> None:
        self.sent: Counter[str] = Counter()
        self.heard: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        """By unit, since the last time they were written."""
        self._loads: dict[str, float] = {}
        """Unit -> how busy it found the channel last (the busiest of its radios since the last time)."""
        self._units: set[str] = set()
        self._since_ns: int | None = None

    def actors(self, utc_ns: int, movers: Sequence[Mover], topics: Topics) -> None:
        """Write the speeds and headings of all actors."""
        told = [
            {
                "name": mover.name,
                "speed_mps": None if mover.speed_mps is None else round(mover.speed_mps, 3),
                "speed_kmh": None if mover.speed_mps is None else round(mover.speed_mps * _KMH, 2),
                "heading_deg": round(mover.heading_deg, 2),
            }
            for mover in movers
        ]
        topics.put("/plot/actors", utc_ns, {"actors": told})

    def load(self, unit: str, cbr: float) -> None:
        """Take in how busy a unit's radio finds the channel (CBR, 0..1)."""
        self._loads[unit] = max(cbr, self._loads.get(unit, 0.0))

    def due(self, utc_ns: int) -> bool:
        """Whether a second has passed since the rates were written, or the first was asked."""
        if self._since_ns is None:
            self._since_ns = utc_ns
        return utc_ns - self._since_ns >= SECOND_NS

    def draw(self, utc_ns: int, active: Mapping[str, int], raised: int, topics: Topics) -> None:
        """Write the rates since the last time; ``active`` are alerts by unit, ``raised`` all so far."""
        passed_s = (utc_ns - (self._since_ns or 0)) / SECOND_NS
        self._since_ns = utc_ns
        self._units |= {*self.sent, *self.heard, *self.refused, *self._loads, *active}
        units = [
            {
                "name": unit,
                "sent_hz": round(self.sent[unit] / passed_s, 3),
                "heard_hz": round(self.heard[unit] / passed_s, 3),
                "refused_hz": round(self.refused[unit] / passed_s, 3),
                "alerts_active": active.get(unit, 0),
                "cbr": _share(self._loads.get(unit)),
            }
            for unit in sorted(self._units)
        ]
        ears = self.sent.total() * (len(self._units) - 1)
        air = {
            "sent_hz": round(self.sent.total() / passed_s, 3),
            "heard_hz": round(self.heard.total() / passed_s, 3),
            "refused_hz": round(self.refused.total() / passed_s, 3),
            "reception_ratio": round(self.heard.total() / ears, 4) if ears else None,
            "cbr": _share(max(self._loads.values(), default=None)),
            "alerts_active": sum(active.values()),
            "alerts_raised": raised,
        }
        topics.put("/plot/units", utc_ns, {"units": units})
        topics.put("/plot/air", utc_ns, air)
        for counted in (self.sent, self.heard, self.refused):
            counted.clear()
        self._loads.clear()


def _share(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
