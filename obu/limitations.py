"""What keeps an on-board unit from its duties: no position, nothing known of its bus, maps and signals that cannot be.

Looked at when a fix grows stale and otherwise once a second, so a unit that has all it needs pays for one comparison a
step.  A unit that never had a fix misses none unless its source says so: a vehicle may enter late.  Nor does it miss a
source that was switched off.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.obu.applications.base import Application
from cv2x.station.conditions import (
    BUS_VALUES,
    HEARING,
    NO_BUS,
    NO_POSITION,
    VEHICLE_MESSAGES,
    Condition,
    ConditionBook,
    of_conflicts,
)
from cv2x.station.inputs import BusValues, SensorReport
from cv2x.world.world import World

FIX_STALE_NS = 500 * MILLISECOND_NS
"""A fix that arrived longer ago is no fix.  Default only (the figure is J2945/1's from memory, unverified)."""
BUS_AWAITED_NS = 2 * SECOND_NS
"""After its first fix a unit waits so long for its bus before it misses it.  Default only."""
LOOK_NS = SECOND_NS
_NOTHING_KNOWN = BusValues()


class Limitations:
    """The conditions of one on-board unit.  ``speaks``: it sends vehicle messages while it has a position."""

    def __init__(self, applications: Sequence[Application], *, speaks: bool) -> None:
        self._needs = {application.id: application.needs for application in applications}
        self._speaks = (VEHICLE_MESSAGES,) if speaks else ()
        self._book = ConditionBook()
        self._conflicts: list[Condition] = []
        self._conflicts_ns = 0
        """Monotonic time from which on conflicts are looked for again."""
        self._said: dict[str, SensorReport] = {}
        self._first_fix_ns: int | None = None
        self.due_ns = 0
        """Monotonic time of the next look; whoever knows of a change brings it forward."""
        self.lost = False
        """Whether the position was missing at the last look."""

    def report(self, reports: Iterable[SensorReport]) -> None:
        """Take in how sources stand."""
        self._said |= {report.sensor: report for report in reports}
        self.due_ns = 0

    def look(self, now: Stamp, world: World, fix_arrived_ns: int | None, bus: BusValues) -> tuple[Condition, ...]:
        """Return what there is to tell; ``fix_arrived_ns`` is when the last fix came (monotonic time)."""
        fresh = fix_arrived_ns is not None and now.monotonic_ns - fix_arrived_ns <= FIX_STALE_NS
        self.due_ns = now.monotonic_ns + LOOK_NS
        if fresh and fix_arrived_ns is not None:
            self.due_ns = min(self.due_ns, fix_arrived_ns + FIX_STALE_NS + 1)
            self._first_fix_ns = now.monotonic_ns if self._first_fix_ns is None else self._first_fix_ns
        if now.monotonic_ns >= self._conflicts_ns:
            self._conflicts_ns = now.monotonic_ns + LOOK_NS
            self._conflicts = of_conflicts(world.conflicts.look(now), self._needs)
        holding = list(self._conflicts)
        self.lost = not fresh and self._misses_position(fix_arrived_ns)
        if self.lost:
            holding.append(self._without_position())
        elif self._misses_bus(now, bus):
            holding.append(self._without_bus())
        return self._book.update(holding, now) if holding or self._book else ()

    def _state(self, sensor: str) -> str | None:
        said = self._said.get(sensor)
        return None if said is None else said.state

    def _misses_position(self, fix_arrived_ns: int | None) -> bool:
        state = self._state("position")
        return state == "silent" if fix_arrived_ns is None else state != "off"

    def _misses_bus(self, now: Stamp, bus: BusValues) -> bool:
        if bus != _NOTHING_KNOWN or self._first_fix_ns is None or self._state("position") == "off":
            return False
        return now.monotonic_ns - self._first_fix_ns >= BUS_AWAITED_NS

    def _without_position(self) -> Condition:
        said = self._said.get("position")
        why = said.detail if said is not None and said.state == "silent" else ""
        detail = why or f"no fix for {FIX_STALE_NS / SECOND_NS:g} s"
        return Condition(NO_POSITION, "began", "position", detail, (*self._speaks, *self._needs), (HEARING,))

    def _without_bus(self) -> Condition:
        said = self._said.get("bus")
        detail = said.detail if said is not None and said.state == "silent" else "it tells nothing"
        lacks = tuple(name for name, needed in self._needs.items() if "turn-signal" in needed)
        still = tuple(name for name in self._needs if name not in lacks)
        return Condition(NO_BUS, "began", "bus", detail, (BUS_VALUES, *lacks), (*self._speaks, *still, HEARING))
