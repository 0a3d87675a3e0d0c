"""Speed limit lists, alike in both families: of all types the model has the maximum for vehicles."""

from __future__ import annotations

from typing import Any

from cv2x.messages.scale import SPEED_LIMIT, Notes

MAXIMUM = "vehicleMaxSpeed"


def read_limit(records: Any, notes: Notes) -> float | None:
    """Return the maximum for vehicles in m/s, ``None`` where none is stated; other types are counted."""
    found: float | None = None
    for limit in records or ():
        speed = SPEED_LIMIT.value(limit.speed)
        if limit.type == MAXIMUM and found is None and speed is not None:
            found = speed
        else:
            notes[f"not carried: speedLimits.{limit.type}"] += 1
    return found


def limit_fields(raw: int) -> list[dict[str, Any]]:
    """Return a SpeedLimitList with one limit."""
    return [{"type": MAXIMUM, "speed": raw}]
