"""What the signals of junctions show, and until when (SPAT of both families).

A timing is kept as sent: either *remaining* seconds (Chinese ``counting``) or *marks*, seconds within the UTC hour
(Chinese ``utcTiming``, SAE TimeMark).  `cv2x.world` turns both into instants.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from cv2x.messages.model.common import JunctionId


class Light(Enum):
    """What a signal group shows.  The SAE movement states and the Chinese light states both map here; see the
    mappings.
    """

    DARK = "dark"
    FLASHING_RED = "flashing-red"
    RED = "red"
    PRE_GREEN = "pre-green"
    PERMISSIVE_GREEN = "permissive-green"
    PROTECTED_GREEN = "protected-green"
    PERMISSIVE_YELLOW = "permissive-yellow"
    PROTECTED_YELLOW = "protected-yellow"
    FLASHING_YELLOW = "flashing-yellow"
    FLASHING_GREEN = "flashing-green"

    @property
    def is_green(self) -> bool:
        """Whether traffic may flow now."""
        return self in (Light.PERMISSIVE_GREEN, Light.PROTECTED_GREEN, Light.FLASHING_GREEN)

    @property
    def is_red(self) -> bool:
        """Whether traffic must stop and remain."""
        return self in (Light.RED, Light.PRE_GREEN)

    @property
    def is_yellow(self) -> bool:
        """Whether the movement is being cleared."""
        return self in (Light.PERMISSIVE_YELLOW, Light.PROTECTED_YELLOW)


@dataclass(frozen=True, slots=True)
class Timing:
    """Times of one phase event in seconds: durations from the message's moment, or marks within the UTC hour."""

    marks: bool
    """True: marks within the hour, 0..3599.9.  False: remaining durations.  In both, 3600.0 = an hour or more away."""
    start_s: float | None = None
    """0.0 remaining = the event has begun."""
    min_end_s: float | None = None
    max_end_s: float | None = None
    likely_end_s: float | None = None
    confidence: float | None = None
    """0..1, of ``likely_end_s``."""
    next_s: float | None = None
    """Start of the next event of this kind (Chinese nextStartTime, SAE nextTime)."""
    next_duration_s: float | None = None
    """How long that will last (Chinese ``counting``); with marks, the Chinese nextEndUTCTime as a mark."""


@dataclass(frozen=True, slots=True)
class PhaseEvent:
    """One light of a signal group with its timing."""

    light: Light | None
    timing: Timing | None = None
    advisory_speed_mps: float | None = None


@dataclass(frozen=True, slots=True)
class SignalGroup:
    """A signal group (Chinese phase): what it shows now, then what follows, in order of time."""

    id: int
    events: tuple[PhaseEvent, ...]


@dataclass(frozen=True, slots=True)
class JunctionSignals:
    """All groups of one junction."""

    id: JunctionId
    groups: tuple[SignalGroup, ...]
    status: frozenset[str] = frozenset()
    """Of the fourteen named bits of IntersectionStatusObject, with the standard's names (equal in both families)."""
    revision: int | None = None
    minute_of_year: int | None = None
    second_mark_ms: int | None = None
    """Moment of this junction's state, where the message states one per junction."""


@dataclass(frozen=True, slots=True)
class SignalState:
    """An SPAT message."""

    junctions: tuple[JunctionSignals, ...]
    message_count: int | None = None
    minute_of_year: int | None = None
    second_mark_ms: int | None = None
    name: str | None = None
