"""A fixed-time signal plan: what each group shows, cycle after cycle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cv2x.messages.model import JunctionId, Light


@dataclass(frozen=True, slots=True)
class SignalPlan:
    """Every group runs through its stages in order; all groups share one cycle length."""

    junction: JunctionId
    groups: Mapping[int, tuple[tuple[Light, int], ...]]
    """Signal group -> stages in order: the light and how long it lasts in nanoseconds; their sum is the cycle, equal
    for all groups."""
    start_utc_ns: int = 0
    """An instant at which a cycle began."""
