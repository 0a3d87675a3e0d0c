"""An actuated plan at work: a machine that goes from green to yellow to all red to the next green by who comes.

Rules, those of a controller with one ring.  A green lasts its minimum and, once somebody else waits, until no vehicle
has been detected for the extension (gap out) or until its maximum since somebody began to wait (max out).  While nobody
else waits it rests.  Whoever is detected before a red waits until that turns green (the call is kept); a stage with
recall always waits.  The next stage is the next in order that is waited for, chosen when the yellow begins.

Times are monotonic nanoseconds, so a correction of the clock shortens no light.  ``advance`` goes exactly through what
falls between two looks; ``detect`` tells who is there at an instant it has advanced to.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from cv2x.errors import InputError
from cv2x.rsu.plan import ActuatedPlan, fault_of


class Interval(Enum):
    """What the present stage is in."""

    GREEN = "green"
    YELLOW = "yellow"
    ALL_RED = "all red"


class ActuatedSignals:
    """The controller.  Raises InputError for a plan that does not add up."""

    def __init__(self, plan: ActuatedPlan) -> None:
        fault = fault_of(plan)
        if fault is not None:
            number, member, reason = fault
            place = "actuated" if number is None else f"actuated[{number}].{member}"
            raise InputError(reason, field=place)
        self.plan = plan
        self.interval = Interval.GREEN
        self.stage = 0
        """The stage whose green, yellow or all red it is."""
        self.next_stage = 0
        """Which comes then, while this one is being cleared."""
        self.since_ns = 0
        """When the present interval began."""
        self.calls: set[int] = {n for n, stage in enumerate(plan.stages) if stage.recall and n}
        """Stages that are waited for."""
        self.waited_ns: int | None = None
        """Since when somebody else has waited while this green has shown; ``None`` = nobody does."""
        self._held_ns = 0
        """Until when detections hold the present green."""
        self._begun = False

    def begin(self, now_ns: int) -> None:
        """Show the first stage from an instant on, at the first call only."""
        if not self._begun:
            self._begun, self.since_ns, self._held_ns = True, now_ns, now_ns
            self.waited_ns = now_ns if self.calls else None

    def ends_ns(self) -> int | None:
        """Return when the present interval ends if nobody more is detected; ``None`` = it rests."""
        stage = self.plan.stages[self.stage]
        if self.interval is Interval.YELLOW:
            return self.since_ns + stage.yellow_ns
        if self.interval is Interval.ALL_RED:
            return self.since_ns + stage.all_red_ns
        if self.waited_ns is None:
            return None
        return max(self.earliest_ns, min(self._held_ns, self.waited_ns + stage.max_ns))

    @property
    def earliest_ns(self) -> int:
        """When the present green may end at the earliest, whoever begins to wait now, as far as its minimum goes."""
        least_ns = self.since_ns + self.plan.stages[self.stage].min_ns
        return least_ns if self.waited_ns is None else max(least_ns, self.waited_ns)

    @property
    def held_ns(self) -> int:
        """Until when the detections so far hold the present green."""
        return self._held_ns

    @property
    def latest_ns(self) -> int | None:
        """When the present interval ends at the latest, whoever comes; ``None`` = not before somebody waits."""
        if self.interval is not Interval.GREEN:
            return self.ends_ns()
        if self.waited_ns is None:
            return None
        return max(self.earliest_ns, self.waited_ns + self.plan.stages[self.stage].max_ns)

    def advance(self, now_ns: int) -> None:
        """Go on to an instant."""
        while (end_ns := self.ends_ns()) is not None and end_ns <= now_ns:
            self._leave(end_ns)

    def detect(self, present: Iterable[int], now_ns: int) -> None:
        """Take in on which stages' lanes somebody is, at the instant last advanced to."""
        for stage in present:
            if stage == self.stage and self.interval is Interval.GREEN:
                self._held_ns = max(self._held_ns, now_ns + self.plan.stages[stage].extend_ns)
            else:
                self.calls.add(stage)
        if self.interval is Interval.GREEN and self.waited_ns is None and self.calls:
            self.waited_ns = now_ns

    def order_from(self, stage: int) -> list[int]:
        """Return the other stages in the order in which they would come after one."""
        count = len(self.plan.stages)
        return [(stage + step) % count for step in range(1, count)]

    def _leave(self, at_ns: int) -> None:
        """End the present interval."""
        stage = self.plan.stages[self.stage]
        if self.interval is Interval.GREEN:
            self.interval, self.waited_ns = Interval.YELLOW, None
            self.next_stage = next(other for other in self.order_from(self.stage) if other in self.calls)
            if stage.recall:
                self.calls.add(self.stage)
        elif self.interval is Interval.YELLOW and stage.all_red_ns:
            self.interval = Interval.ALL_RED
        else:
            self.interval, self.stage = Interval.GREEN, self.next_stage
            self.calls.discard(self.stage)
            self._held_ns = at_ns
            self.waited_ns = at_ns if self.calls else None
        self.since_ns = at_ns
