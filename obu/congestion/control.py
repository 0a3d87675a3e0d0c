"""What every congestion control is: it looks ten times a second at how busy the channel is and who is around, and
answers with the time between two messages, the power, and a name for the state it is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from cv2x.clock import MILLISECOND_NS

CONTROL_NS = 100 * MILLISECOND_NS
"""Between two looks: the window in which radios measure the busy ratio."""


@dataclass(frozen=True, slots=True)
class CongestionConfig:
    """Which control, with all its parameters (`cv2x.obu.congestion.parameters.complete`)."""

    kind: str
    parameters: Mapping[str, float]


class Control(Protocol):
    """A rule of congestion control.  It knows no clock and no world."""

    @property
    def kind(self) -> str:
        """Its name in a configuration."""

    @property
    def interval_ns(self) -> int:
        """At least this long between two vehicle messages."""

    @property
    def power_dbm(self) -> float | None:
        """``None``: that of the radio."""

    @property
    def state(self) -> str:
        """For people."""

    def look(self, now_ns: int, cbr: float | None, neighbours: int) -> None:
        """Take the channel busy ratio (0..1, ``None`` where nobody measures it) and how many vehicles are in range."""

    @property
    def range_m(self) -> float | None:
        """Within which vehicles are counted, ``None`` where they do not matter."""

    def early(self, error_m: float, chance: float) -> bool:
        """Return whether a message is due before its time: others believe the vehicle ``error_m`` from where it is;
        ``chance`` is drawn evenly from 0..1."""
