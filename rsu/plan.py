"""Signal plans: fixed-time, where each group shows the same cycle after cycle, and actuated, by who comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cv2x.messages.model import JunctionId, Light

FIRST_GROUP, LAST_GROUP = 1, 254
"""Group numbers a plan may use: 0 says "unknown" and 255 "permanent green" (YD/T 3709 PhaseID, J2735 SignalGroupID)."""


@dataclass(frozen=True, slots=True)
class SignalPlan:
    """Every group runs through its stages in order; all groups share one cycle length."""

    junction: JunctionId
    groups: Mapping[int, tuple[tuple[Light, int], ...]]
    """Signal group -> stages in order: the light and how long it lasts in nanoseconds; their sum is the cycle, equal
    for all groups."""
    start_utc_ns: int = 0
    """An instant at which a cycle began."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Groups that are green together, and how long: at least ``min_ns``, then as long as vehicles come (each detection
    holds it for ``extend_ns`` more), ended by ``max_ns`` after somebody else began to wait."""

    groups: tuple[int, ...]
    min_ns: int
    extend_ns: int
    max_ns: int
    yellow_ns: int
    all_red_ns: int = 0
    recall: bool = False
    """Whether it comes in every cycle, waited for or not."""


@dataclass(frozen=True, slots=True)
class ActuatedPlan:
    """Stages in the order in which they come; one that nobody waits for is left out, and the present one rests in green
    while nobody waits at all."""

    junction: JunctionId
    stages: tuple[Stage, ...]
    reach_m: float = 80.0
    """How far from its stop line a vehicle on a lane is detected (a default of ours)."""

    @property
    def groups(self) -> tuple[int, ...]:
        """The signal groups, in order of their numbers."""
        return tuple(sorted(group for stage in self.stages for group in stage.groups))


def fault_of(plan: ActuatedPlan) -> tuple[int | None, str | None, str] | None:
    """Return what does not add up in an actuated plan: stage, member and reason; ``None`` = nothing."""
    if len(plan.stages) < 2:
        return None, None, "an actuated plan has two stages at least: with one there is nobody to wait"
    known: dict[int, int] = {}
    for number, stage in enumerate(plan.stages):
        if not stage.groups:
            return number, "green", "a stage needs at least one group"
        for group in stage.groups:
            if not FIRST_GROUP <= group <= LAST_GROUP:
                return number, "green", f"{group} is no signal group: write {FIRST_GROUP} to {LAST_GROUP}"
            if known.setdefault(group, number) != number:
                return number, "green", f"group {group} stands in stage {known[group] + 1} already: one stage each"
        for member in ("min", "extend", "max", "yellow"):
            if getattr(stage, f"{member}_ns") <= 0:
                return number, member, "must last longer than nothing"
        if stage.all_red_ns < 0:
            return number, "all red", "cannot last less than nothing"
        if stage.max_ns < stage.min_ns:
            return number, "max", "the longest green is shorter than the shortest"
    return None
