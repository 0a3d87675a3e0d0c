"""What the emulated channel alone knows, kept for those who check what is measured on it: of every frame and possible
receiver whether it was delivered, or why not, at what distance and how strong; and every busy ratio it handed out.

Kept only where it is asked for (``truth: keep`` among the options of the emulated radio): it grows with the run, and no
station ever sees it.  Listed are the receivers the channel lists, those within its report distance and those beyond it
whom the packet reached; times are of the run's monotonic clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

DELIVERED = "delivered"
WAITING = "waiting"
"""Fate of a frame of which the channel has not said anything yet."""


@dataclass(slots=True)
class Outcome:
    """What became of one frame at one possible receiver."""

    cause: str
    """`DELIVERED`, or the cause its last copy was lost by (see `cv2x.radio.pc5.channel.CAUSES`)."""
    distance_m: float
    """As the channel had it when the copy was sent that decided, the delivering one or the last."""
    rssi_dbm: float
    sinr_db: float
    arrived_ns: int | None = None


@dataclass(slots=True)
class FrameTruth:
    """One frame given to the channel."""

    sender: str
    octets: bytes
    given_ns: int
    fate: str = WAITING
    """What became of it at its sender: ``sent``, or why it did not go out."""
    at: dict[str, Outcome] = field(default_factory=dict)
    """By possible receiver."""


class ChannelTruth:
    """Everything kept of one run."""

    def __init__(self) -> None:
        self.frames: list[FrameTruth] = []
        self.cbr: list[tuple[str, float]] = []
        """(unit, busy ratio) in the order they were handed out."""

    def outcomes(self) -> Iterator[tuple[FrameTruth, str, Outcome]]:
        """Yield every frame with each of its possible receivers and what became of it there."""
        for frame in self.frames:
            for receiver, outcome in frame.at.items():
                yield frame, receiver, outcome
