"""Where an actor is at a moment of the run.

A motion is a pure function of run time: it may be asked for any moment, in any order, and answers the same.  ``None``
means that the actor is not there: not yet, no longer, or in a gap of its recording.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Moment(NamedTuple):
    """An actor at one moment, in the plane of the scenario; the point is the centre of the actor."""

    east_m: float
    north_m: float
    up_m: float
    """Above the origin."""
    speed_mps: float
    heading_deg: float
    accel_mps2: float
    """Along the heading; negative = braking."""
    yaw_rate_dps: float | None
    """Positive to the right; ``None`` = not known."""


class Nowhere:
    """The motion of an actor that only a receiver knows of."""

    def at(self, run_ns: int) -> Moment | None:
        """Return ``None``."""
        return None


class Motion(Protocol):
    """How one actor moves."""

    def at(self, run_ns: int) -> Moment | None:
        """Return where the actor is ``run_ns`` nanoseconds into the run, or ``None`` while it is not there."""
