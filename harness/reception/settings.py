"""What an evaluation may be asked to do otherwise; every figure states the settings it was made with."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.errors import InputError


@dataclass(frozen=True, slots=True)
class Settings:
    """Widths and windows."""

    ring_m: float = 20.0
    """Width of a distance ring (TR 36.885: 20 m)."""
    range_m: float = 320.0
    """Baseline range of the PRR of one packet (TR 36.885: 320 m freeway, 150 m urban, 50 m urban at 15 km/h)."""
    window_s: int = 5
    """Sliding window of a pair (5GAA: 5 s)."""
    step_s: int = 1
    """By which it slides (ours)."""
    usable: float = 0.90
    """Ratio below which a distance is beyond the range (5GAA: 0.90)."""
    window_ring_m: float = 50.0
    """Width of the rings over which windows are averaged (ours)."""
    cell_m: float = 50.0
    """Side of a cell of the map (ours)."""
    bin_s: float = 1.0
    """Width of a bin over time (ours); doubled until there are no more than `MOST_BINS`."""
    band_m: float = 100.0
    """Width of the distance bands of gaps, ages and RSSI (ours)."""

    def __post_init__(self) -> None:
        for name in ("ring_m", "range_m", "cell_m", "band_m"):
            if not 1.0 <= getattr(self, name) <= 100_000.0:
                raise InputError("must be 1 m .. 100 km", field=name.removesuffix("_m"))
        if not 1 <= self.step_s <= self.window_s <= 3600 or self.window_s % self.step_s:
            raise InputError("a window is a whole number of steps, at most an hour", field="window")


MOST_BINS = 600
"""Bins over time (a bound of ours)."""
MOST_RINGS = 500
"""Rings; what is further away counts in the last one (a bound of ours)."""
