"""What keeps a roadside unit from its duties: sensors that fell silent; and what it hears that cannot be.

Looked at when detections grow stale and otherwise once a second.  A unit whose sensors never told anything misses
nothing unless their source says that it is silent.
"""

from __future__ import annotations

from collections.abc import Iterable

from cv2x.clock import SECOND_NS, Stamp
from cv2x.station.conditions import HEARING, NO_DETECTIONS, ROAD_USERS, Condition, ConditionBook, of_conflicts
from cv2x.station.inputs import SensorReport
from cv2x.world.world import World

DETECTION_STALE_NS = 2 * SECOND_NS
"""Detections that arrived longer ago are told no more.  Default only."""
LOOK_NS = SECOND_NS


class Limitations:
    """The conditions of one roadside unit: ``tells`` are its other duties, ``sees`` whether it has sensors."""

    def __init__(self, tells: tuple[str, ...], *, sees: bool) -> None:
        self._tells, self._sees = tells, sees
        self._book = ConditionBook()
        self._conflicts: list[Condition] = []
        self._conflicts_ns = 0
        """Monotonic time from which on conflicts are looked for again."""
        self._silent: SensorReport | None = None
        self.due_ns = 0
        """Monotonic time of the next look; whoever knows of a change brings it forward."""
        self.lost = False
        """Whether detections were missing at the last look."""

    def report(self, reports: Iterable[SensorReport]) -> None:
        """Take in how sources stand."""
        for report in reports:
            if report.sensor == "detections":
                self._silent = report if report.state == "silent" else None
        self.due_ns = 0

    def look(self, now: Stamp, world: World, detected_ns: int | None) -> tuple[Condition, ...]:
        """Return what there is to tell; ``detected_ns`` is when detections last came (monotonic time)."""
        self.due_ns = now.monotonic_ns + LOOK_NS
        fresh = detected_ns is not None and now.monotonic_ns - detected_ns <= DETECTION_STALE_NS
        if fresh and detected_ns is not None:
            self.due_ns = min(self.due_ns, detected_ns + DETECTION_STALE_NS + 1)
        if now.monotonic_ns >= self._conflicts_ns:
            self._conflicts_ns = now.monotonic_ns + LOOK_NS
            self._conflicts = of_conflicts(world.conflicts.look(now), {})
        holding = list(self._conflicts)
        self.lost = self._sees and not fresh and (detected_ns is not None or self._silent is not None)
        if self.lost:
            detail = self._silent.detail if self._silent is not None else ""
            detail = detail or f"none for {DETECTION_STALE_NS / SECOND_NS:g} s"
            lacks, still = (ROAD_USERS,), (*self._tells, HEARING)
            holding.append(Condition(NO_DETECTIONS, "began", "detections", detail, lacks, still))
        return self._book.update(holding, now) if holding or self._book else ()
