"""One line of a traffic trace: a JSON object whose values are checked as they are taken, with line and field."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from cv2x.errors import InputError

Integers = NDArray[np.int64]
BOUND = 1 << 40
"""No number of a trace is larger: sums of them stay exact."""


class TraceLine:
    """One object of a trace, key by key."""

    def __init__(self, file: str, number: int, text: bytes) -> None:
        self.file, self.number = file, number
        try:
            self.value: dict[str, Any] = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError(f"is not JSON: {error}", file, number) from None
        if not isinstance(self.value, dict):
            raise InputError("is not an object: a trace holds one a line", file, number)

    def fault(self, reason: str, key: str = "") -> NoReturn:
        """Raise InputError for this line."""
        raise InputError(reason, self.file, self.number, key)

    def shown(self, key: str) -> str:
        """Return a value as it can stand in a sentence."""
        if key not in self.value:
            return "missing"
        text = json.dumps(self.value[key])
        return text if len(text) <= 40 else f"{text[:37]}…"

    def whole(self, key: str, least: int, most: int) -> int:
        """Return a whole number within bounds."""
        value = self.value.get(key)
        if type(value) is not int or not least <= value <= most:
            self.fault(f"{self.shown(key)} is not a whole number from {least} to {most}", key)
        return value

    def metres(self, key: str) -> float:
        """Return a length of a vehicle."""
        value = self.value.get(key)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 100:
            self.fault(f"{self.shown(key)} is not a length in metres, more than 0 and at most 100", key)
        return float(value)

    def text(self, key: str, default: str | None = None) -> str:
        """Return text."""
        value = self.value.get(key, default)
        if not isinstance(value, str):
            self.fault(f"{self.shown(key)} is not text", key)
        return value

    def origin(self) -> tuple[float, float]:
        """Return latitude and longitude."""
        value = self.value.get("origin")
        if (
            not isinstance(value, list)
            or len(value) != 2
            or not all(type(one) in (int, float) for one in value)
            or not (abs(value[0]) <= 90 and abs(value[1]) <= 180)
        ):
            self.fault(f"{self.shown('origin')} is not [latitude, longitude] in degrees", "origin")
        return float(value[0]), float(value[1])

    def column(self, key: str, least: int, most: int) -> Integers:
        """Return a column from its differences."""
        value = self.value.get(key)
        if not isinstance(value, list) or not value:
            self.fault(f"{self.shown(key)} is not a list of whole numbers", key)
        if not all(type(one) is int and -BOUND < one < BOUND for one in value):
            wrong = next(k for k, one in enumerate(value) if type(one) is not int or not -BOUND < one < BOUND)
            self.fault(f"{json.dumps(value[wrong])[:40]} is not a whole number", f"{key}[{wrong}]")
        found = np.cumsum(np.array(value, np.int64))
        outside = np.flatnonzero((found < least) | (found > most))
        if len(outside):
            where = int(outside[0])
            self.fault(f"comes to {int(found[where])}, outside {least} .. {most}", f"{key}[{where}]")
        return found
