"""Types of quantities; what each thing means stands in _scale.pyx."""

from collections import Counter
from typing import Any

class Scale:
    """A linear quantity: value = raw * num / den, for raw in low..high."""

    name: str
    low: int
    high: int
    num: float
    den: float
    unavailable: int | None
    or_more: bool
    fallback: int

    def __init__(
        self,
        name: str,
        low: int,
        high: int,
        *,
        num: float = 1,
        den: float = 1,
        unavailable: int | None = None,
        or_more: bool = False,
        fallback: int = 0,
    ) -> None: ...
    def value(self, raw: int | None) -> float | None:
        """Return the quantity in its unit, ``None`` where the field is absent or says unavailable."""

    def raw(self, value: float | None, notes: Counter[str]) -> int:
        """Return the integer for a mandatory field."""

    def optional(self, value: float | None, notes: Counter[str]) -> int | None:
        """Return the integer for an optional field, ``None`` where it is to be left out."""

    def fit(self, value: float, notes: Counter[str]) -> int | None:
        """Return the nearest integer in range, or ``None`` (counted) where there is none."""

class Angle(Scale):
    """A direction on the full circle: ``turn`` steps make 360 degrees, and any finite angle fits."""

    turn: int

    def __init__(self, name: str, turn: int, *, num: float, den: float, unavailable: int | None) -> None: ...

class Readings:
    """Many quantities of one record, read in one call."""

    def __init__(self, *quantities: tuple[str, Scale]) -> None: ...
    def read(self, record: Any) -> list[float | None]:
        """Return the quantities in the order they were named, ``None`` where absent or unavailable."""
