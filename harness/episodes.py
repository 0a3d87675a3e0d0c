"""Alerts as a driver lives them: one episode from raised to cleared, with the advice that changed in between.

A station says ``raised``, ``updated``, ``cleared``; an episode is what happened between the first and the last for one
unit, id and target.  An update without a beginning opens an episode (the beginning was before the recording); what
nobody cleared lasts to the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cv2x.messages.model import Position
from cv2x.station.outcome import Alert

MAX_EPISODES = 5000
"""Episodes kept; more are only counted."""


@dataclass(slots=True)
class Episode:
    """One alert to one driver."""

    unit: str
    id: str
    target: str | None
    raised_ns: int
    """Monotonic time."""
    position: Position | None
    """Where the unit believed itself to be when it was raised."""
    numbers: dict[str, float]
    """As raised."""
    cleared_ns: int | None = None
    updates: int = 0
    last_numbers: dict[str, float] = field(default_factory=dict)
    since_heard_ns: int | None = None
    """From the unit's last reception to the alert."""
    utc_ns: int = 0
    """True UTC when it was raised: the log time of its message in the recording."""
    packet: int | None = None
    """Number of the frame it followed, among all transmissions of the run: the target's latest that the unit had heard,
    or where that is not known, the latest of all."""


class Episodes:
    """All episodes of a run, in the order they began."""

    def __init__(self) -> None:
        self.all: list[Episode] = []
        self.dropped = 0
        self._open: dict[tuple[str, str, str | None], Episode] = {}

    def take(self, at_ns: int, unit: str, alert: Alert, since_heard_ns: int | None) -> Episode | None:
        """Book what a unit tells its driver; return the episode if this began it."""
        key = (unit, alert.id, alert.target)
        episode = self._open.get(key)
        if alert.phase == "cleared":
            if episode is not None:
                episode.cleared_ns = at_ns
                del self._open[key]
            return None
        if episode is not None and alert.phase == "updated":
            episode.updates += 1
            episode.last_numbers = dict(alert.numbers)
            return None
        if len(self.all) >= MAX_EPISODES:
            self.dropped += 1
            return None
        if episode is not None:
            episode.cleared_ns = at_ns
        episode = Episode(
            unit, alert.id, alert.target, at_ns, alert.position, dict(alert.numbers), since_heard_ns=since_heard_ns
        )
        self.all.append(episode)
        self._open[key] = episode
        return episode
