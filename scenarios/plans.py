"""Signal plan files: what each signal group shows, cycle after cycle.

A plan counts either from an instant (``start:``) or, as scenarios want it, from the start of the run plus ``offset``, so that the same
file gives the same moments in virtual and in real time.  All groups share one cycle length; a file in which they do not is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cv2x.messages.model import JunctionId, Light
from cv2x.rsu.plan import SignalPlan


@dataclass(frozen=True, slots=True)
class PlanSpec:
    """A signal plan as its file states it."""

    junction: JunctionId
    groups: Mapping[int, tuple[tuple[Light, int], ...]]
    """Signal group -> stages in order: light, nanoseconds."""
    offset_ns: int = 0
    """From the start of the run to the beginning of a cycle."""
    start_utc_ns: int | None = None
    """An instant at which a cycle began; ``None`` = the plan counts from the run's start."""

    def at(self, run_start_utc_ns: int) -> SignalPlan:
        """Return the plan for a run that starts at an instant."""
        start = self.start_utc_ns if self.start_utc_ns is not None else run_start_utc_ns + self.offset_ns
        return SignalPlan(self.junction, self.groups, start)
