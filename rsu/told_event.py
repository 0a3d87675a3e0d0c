"""An event a roadside unit tells for a time of its own: from when, how often, for how long, and until it is withdrawn.

Times count from the start of the unit.  An event whose repetition ends is told no more, and receivers forget it in
their time; one that is withdrawn is told to be over for a while, so that who hears it once drops it at once.  A DENM
says so as a cancellation.  An RSI or TIM has no word for it: it tells whole minutes, and an event holds through the
minute in which it ends, so what is withdrawn is said to have been over in the minute before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.messages.model import RoadEvent

WITHDRAWN_FOR_NS = 5 * SECOND_NS
"""How long at least an event is told to be withdrawn; and over five repetitions at least.  Defaults only."""
_REPETITIONS = 5
_YEAR_MINUTES = 525_600
"""Of a year that is no leap year: in the first minute after a leap year this names the wrong day, which is past too."""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event with its times (nanoseconds since the unit's start); raises InputError for times in no order."""

    event: RoadEvent
    from_ns: int = 0
    """When it is told first."""
    every_ns: int | None = None
    """How often; ``None`` = as often as the unit tells events."""
    repeats_ns: int | None = None
    """For how long it is repeated; ``None`` = until it is withdrawn or over."""
    withdrawn_ns: int | None = None

    def __post_init__(self) -> None:
        if self.from_ns < 0:
            raise InputError("is told before the unit starts", field="from")
        if self.every_ns is not None and self.every_ns <= 0:
            raise InputError("must be more than 0 s", field="every")
        if self.repeats_ns is not None and self.repeats_ns <= 0:
            raise InputError("must be more than 0 s", field="repeats for")
        if self.withdrawn_ns is not None and self.withdrawn_ns <= self.from_ns:
            raise InputError("is withdrawn before it is told", field="withdrawn")

    def is_over(self, since_ns: int) -> bool:
        """Whether it has been withdrawn so long after the unit's start."""
        return self.withdrawn_ns is not None and since_ns >= self.withdrawn_ns

    def at(self, since_ns: int, period_ns: int, minute: int, *, cancels: bool) -> RoadEvent | None:
        """Return what is said of it so long after the unit's start, in a minute of the year, when it is told every
        ``period_ns``; ``None`` = nothing.  ``cancels``: the family has a word for what is withdrawn."""
        if since_ns < self.from_ns:
            return None
        if self.withdrawn_ns is not None and since_ns >= self.withdrawn_ns:
            lasts_ns = max(WITHDRAWN_FOR_NS, _REPETITIONS * period_ns)
            if since_ns >= self.withdrawn_ns + lasts_ns:
                return None
            if cancels:
                return replace(self.event, ended="cancelled")
            over = (minute - 1) % _YEAR_MINUTES
            return replace(self.event, start_minute_of_year=over, end_minute_of_year=over)
        if self.repeats_ns is not None and since_ns >= self.from_ns + self.repeats_ns:
            return None
        return self.event
