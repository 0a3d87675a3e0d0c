"""A signal plan at work: what each group shows at an instant, until when, and what follows.

A plan is checked once and turned into offsets within the cycle.  Neighbouring stages of one light (also across the end
of the cycle) are one phase; a group that shows one light for ever has a phase without end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from cv2x.errors import InputError
from cv2x.messages.model import Light
from cv2x.rsu.plan import FIRST_GROUP, LAST_GROUP, SignalPlan


class Phase(NamedTuple):
    """A light between two UTC instants; both ``None`` where the group never changes."""

    light: Light
    start_ns: int | None
    end_ns: int | None


class PhaseClock:
    """A checked plan.  Raises InputError where `cycle_of` does."""

    def __init__(self, plan: SignalPlan) -> None:
        self.cycle_ns = cycle_of(plan)
        self.groups = tuple(sorted(plan.groups))
        self._start_ns = plan.start_utc_ns
        self._offsets: dict[int, list[int]] = {}
        self._lights: dict[int, list[Light]] = {}
        for group, stages in plan.groups.items():
            self._offsets[group], self._lights[group] = _merged(stages)

    def light(self, group: int, utc_ns: int) -> Light:
        """Return what a group shows at an instant."""
        return self.upcoming(group, utc_ns, 1)[0].light

    def remaining_ns(self, group: int, utc_ns: int) -> int | None:
        """Return how long a group goes on showing what it shows, or ``None`` = for ever."""
        end_ns = self.upcoming(group, utc_ns, 1)[0].end_ns
        return None if end_ns is None else end_ns - utc_ns

    def phase_count(self, group: int) -> int:
        """Return how many phases a group's cycle has; 1 = it never changes."""
        return len(self._lights[group])

    def upcoming(self, group: int, utc_ns: int, count: int) -> list[Phase]:
        """Return the phase a group is in at an instant and those that follow, ``count`` in all (one where it never
        changes)."""
        offsets, lights = self._offsets[group], self._lights[group]
        if len(lights) == 1:
            return [Phase(lights[0], None, None)]
        into_ns = (utc_ns - self._start_ns) % self.cycle_ns
        index = bisect_right(offsets, into_ns) - 1
        begun_ns = utc_ns - into_ns
        if index < 0:  # before the first change of the cycle: still in the last phase of the one before
            index, begun_ns = len(offsets) - 1, begun_ns - self.cycle_ns
        phases = []
        for step in range(index, index + count):
            cycles, here = divmod(step, len(offsets))
            later_cycles, later = divmod(step + 1, len(offsets))
            start_ns = begun_ns + cycles * self.cycle_ns + offsets[here]
            phases.append(Phase(lights[here], start_ns, begun_ns + later_cycles * self.cycle_ns + offsets[later]))
        return phases


def cycle_of(plan: SignalPlan) -> int:
    """Return the cycle of a plan in nanoseconds.

    Raises InputError for a plan without groups, a group number no message can name, a group without stages, a stage
    that does not last, or groups whose stages do not add up to one cycle.
    """
    if not plan.groups:
        raise InputError("a signal plan needs at least one group", field="groups")
    cycle_ns = 0
    first = None
    for group, stages in plan.groups.items():
        field = f"groups.{group}"
        if not FIRST_GROUP <= group <= LAST_GROUP:
            raise InputError(f"{group} is no signal group: write {FIRST_GROUP} to {LAST_GROUP}", field="groups")
        if not stages:
            raise InputError("a group needs at least one stage", field=field)
        short = next((light for light, lasts_ns in stages if lasts_ns <= 0), None)
        if short is not None:
            raise InputError(f"the stage {short.value} must last longer than nothing", field=field)
        sum_ns = sum(lasts_ns for _, lasts_ns in stages)
        if first is None:
            first, cycle_ns = group, sum_ns
        elif sum_ns != cycle_ns:
            raise InputError(
                f"its stages last {sum_ns / 1e9:g} s together, those of group {first} {cycle_ns / 1e9:g} s: "
                "all groups of a plan share one cycle",
                field=field,
            )
    return cycle_ns


def _merged(stages: Sequence[tuple[Light, int]]) -> tuple[list[int], list[Light]]:
    """Return the instants within the cycle at which the light changes, and to which light each time."""
    offsets: list[int] = []
    lights: list[Light] = []
    into_ns = 0
    for index, (light, lasts_ns) in enumerate(stages):
        if light is not stages[index - 1][0]:
            offsets.append(into_ns)
            lights.append(light)
        into_ns += lasts_ns
    return (offsets, lights) if lights else ([0], [stages[0][0]])
