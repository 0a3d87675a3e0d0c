"""Extension additions this dialect does not know: newer editions say more than it can carry, and that is counted."""

from __future__ import annotations

from typing import Any

from cv2x.messages.scale import Notes


def count_additions(record: Any, what: str, notes: Notes) -> None:
    """Count the additions of one SEQUENCE under its name."""
    additions = getattr(record, "_additions", None)  # what is not extensible has no such member
    if additions:
        notes[f"not carried: additions to {what}"] += len(additions)
