"""From values to pixels: linear and logarithmic scales, and round numbers for their ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass

STEPS = (1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class Linear:
    """Values low..high on pixels first..last."""

    low: float
    high: float
    first: float
    last: float

    def __call__(self, value: float) -> float:
        """Return the pixel of a value."""
        return self.first + (value - self.low) / ((self.high - self.low) or 1.0) * (self.last - self.first)

    def ticks(self, about: int = 6) -> list[float]:
        """Return round values within the scale, about so many."""
        step = round_step((self.high - self.low) / max(1, about))
        first = math.ceil(self.low / step - 1e-9)
        return [index * step for index in range(first, math.floor(self.high / step + 1e-9) + 1)]


@dataclass(frozen=True, slots=True)
class Log:
    """Positive values low..high, by their logarithm, on pixels first..last."""

    low: float
    high: float
    first: float
    last: float

    def __call__(self, value: float) -> float:
        """Return the pixel of a value; one outside the scale stays at its edge."""
        inside = min(max(value, self.low), self.high)
        return self.first + math.log(inside / self.low) / (math.log(self.high / self.low) or 1.0) * (
            self.last - self.first
        )

    def ticks(self) -> list[float]:
        """Return the powers of ten within the scale."""
        first, last = math.ceil(math.log10(self.low) - 1e-9), math.floor(math.log10(self.high) + 1e-9)
        return [10.0**power for power in range(first, last + 1)]


def round_step(rough: float) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that is not below ``rough``."""
    if rough <= 0 or not math.isfinite(rough):
        return 1.0
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next((step * power for step in (*STEPS, 10.0) if step * power >= rough * (1 - 1e-9)), 10.0 * power)
