"""What only a DENM says of an event: its end, whose it is, and seconds.

Who writes another message asks here first: what has ended must not go out as if it held, and the rest is counted.
"""

from __future__ import annotations

from cv2x.messages.model import RoadEvent, RoadEvents
from cv2x.messages.scale import Notes


def holding(model: RoadEvents, notes: Notes) -> tuple[RoadEvent, ...]:
    """Return the events of a message that hold; those that have ended are dropped, what seconds tell is lost."""
    if model.second_mark_ms is not None:
        notes["not carried: second of the message"] += 1
    found = []
    for event in model.events:
        if event.ended is not None:
            notes[f"dropped: {event.ended} event"] += 1
            continue
        for name, value in (
            ("second of the start", event.start_mark_ms),
            ("duration in seconds", event.lasts_s),
            ("originator", event.originator),
        ):
            if value is not None:
                notes[f"not carried: {name}"] += 1
        found.append(event)
    return tuple(found)
