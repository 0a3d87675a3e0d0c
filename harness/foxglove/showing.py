"""What of a run Foxglove is shown: in the recording, live, both or neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from cv2x.harness.foxglove.picture import Picture
from cv2x.harness.foxglove.topics import Sink
from cv2x.messages.model import Position
from cv2x.station.observer import Observer


class Live(Sink, Protocol):
    """Where a run is shown while it is on."""

    def events(self) -> Observer:
        """Return an observer that shows the run's events as they are recorded."""
        ...


@dataclass(frozen=True, slots=True)
class Showing:
    """How a run is shown."""

    recorded: bool = True
    """Whether the picture goes into the recording, beside the events."""
    live: Live | None = None

    def observers(
        self, recording: Sink | None, origin: Position | None, stands: Mapping[str, Position]
    ) -> list[Observer]:
        """Return the observers that show a run; ``recording`` is its recording, if it is kept.

        They are closed before the recording is.
        """
        sinks = [recording] if self.recorded and recording is not None else []
        if self.live is None:
            return [Picture(sinks, origin, stands)] if sinks else []
        return [self.live.events(), Picture([*sinks, self.live], origin, stands)]
