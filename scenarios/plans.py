"""Signal plan files: what each signal group shows, cycle after cycle or by who comes (``actuated:``).

A fixed plan counts either from an instant (``start:``) or, as scenarios want it, from the start of the run plus
``offset``, so that the same file gives the same moments in virtual and in real time.  All groups share one cycle
length; a file in which they do not is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cv2x.messages.model import JunctionId, Light
from cv2x.quantities import format_duration
from cv2x.rsu.plan import ActuatedPlan, SignalPlan, Stage, fault_of
from cv2x.scenarios.reading.fields import Fields, checked_document


@dataclass(frozen=True, slots=True)
class PlanSpec:
    """A signal plan as its file states it."""

    junction: JunctionId
    groups: Mapping[int, tuple[tuple[Light, int], ...]]
    """Signal group -> stages in order: light, nanoseconds.  Empty where ``actuated`` is set."""
    offset_ns: int = 0
    """From the start of the run to the beginning of a cycle."""
    start_utc_ns: int | None = None
    """An instant at which a cycle began; ``None`` = the plan counts from the run's start."""
    actuated: ActuatedPlan | None = None

    def at(self, run_start_utc_ns: int) -> SignalPlan | ActuatedPlan:
        """Return the plan for a run that starts at an instant."""
        if self.actuated is not None:
            return self.actuated
        start = self.start_utc_ns if self.start_utc_ns is not None else run_start_utc_ns + self.offset_ns
        return SignalPlan(self.junction, self.groups, start)


def read_plan(path: Path) -> PlanSpec:
    """Return the signal plan in a file.  Raises InputError (several faults at once as `ProblemsFoundError`)."""
    top = Fields(checked_document(path, "plan"))
    if "actuated" in top:
        return _actuated(top)
    if "start" in top and "offset" in top:
        top.fault("not taken together with start: a plan counts from an instant or from the run", "offset")
    groups: dict[int, tuple[tuple[Light, int], ...]] = {}
    cycles: dict[str, int] = {}
    for number in top.get("groups"):
        stages = []
        for stage in top.within("groups").items(number):
            length_ns = stage.time_ns("for")
            if length_ns <= 0:
                stage.fault("a stage lasts longer than 0 s", "for")
            stages.append((_light(stage.get("light")), length_ns))
        groups[int(number)] = tuple(stages)
        cycles[number] = sum(length for _, length in stages)
        first = next(iter(cycles))
        if cycles[number] != cycles[first]:
            top.within("groups").fault(
                f"its stages last {format_duration(cycles[number])}, those of group {first} "
                f"{format_duration(cycles[first])}: all groups share one cycle",
                number,
            )
    start_utc_ns = top.instant_ns("start") if "start" in top else None
    if start_utc_ns is not None and start_utc_ns < 0:
        top.fault("a cycle is counted from 1970 at the earliest", "start")
    return PlanSpec(top.junction("junction"), groups, top.time_ns("offset"), start_utc_ns)


def _actuated(top: Fields) -> PlanSpec:
    junction, listed = top.junction("junction"), list(top.items("actuated"))
    stages = tuple(
        Stage(
            tuple(each.get("green")),
            each.time_ns("min"),
            each.time_ns("extend"),
            each.time_ns("max"),
            each.time_ns("yellow"),
            each.time_ns("all red"),
            bool(each.get("recall", False)),
        )
        for each in listed
    )
    plan = ActuatedPlan(junction, stages, top.quantity("reach", "length", 80.0, above_zero=True))
    fault = fault_of(plan)
    if fault is not None:
        number, member, reason = fault
        (top if number is None else listed[number]).fault(reason, "actuated" if number is None else member)
    return PlanSpec(junction, {}, actuated=plan)


def _light(written: str) -> Light:
    return {"green": Light.PROTECTED_GREEN, "yellow": Light.PROTECTED_YELLOW}.get(written) or Light(written)
