"""Who can matter to an application at all: necessary conditions, asked for all applications in one compiled pass.

Most of the time nobody around is dangerous, and an exact rule over arrays costs tens of microseconds to say so.  So an
application that works on vehicles states beside its rule what must at least hold of a neighbour, as intervals of the
columns of `Neighbours` and `Relations`, bits and relations.  Only an application somebody passes runs its rule, on
those who pass.  A screen decides nothing: what it lets through the rule judges, and it may let through too many but
never too few (the kernel widens every interval by a millionth, so that no rounding matters).  Whom something speaks
against passes no screen.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, cast

from cv2x._world import Screens
from cv2x.obu.applications.base import Application, Finding, View
from cv2x.world.neighbours import Flags, Neighbours, Number
from cv2x.world.relation import Relation, Relations

SAME_WAY_AHEAD = (Relation.AHEAD, Relation.AHEAD_LEFT, Relation.AHEAD_RIGHT)
SAME_WAY_BEHIND = (Relation.BEHIND, Relation.BEHIND_LEFT, Relation.BEHIND_RIGHT)
ONCOMING = (Relation.ONCOMING, Relation.ONCOMING_LEFT, Relation.ONCOMING_RIGHT)
CROSSING = (Relation.CROSSING_FROM_LEFT, Relation.CROSSING_FROM_RIGHT)

_NUMBERS = {name: column.row for name, column in vars(Neighbours).items() if isinstance(column, Number)}
_COLUMNS = _NUMBERS | {
    name: len(_NUMBERS) + column.row for name, column in vars(Relations).items() if isinstance(column, Number)
}
_FLAGS = {name: column.row for name, column in vars(Neighbours).items() if isinstance(column, Flags)}
_VEHICLES, _MAP, _SIGNALS, _EVENTS, _USERS = (1 << number for number in range(5))
_HELD = {"vehicles": _VEHICLES, "map": _MAP, "signals": _SIGNALS, "events": _EVENTS, "users": _USERS}
"""What a world may hold nothing of -> bit."""


class Bound(NamedTuple):
    """A column of numbers lies within an interval, ends included; NaN lies in none."""

    column: str
    low: float = -math.inf
    high: float = math.inf


@dataclass(frozen=True, slots=True)
class Screen:
    """All of this holds of a neighbour."""

    bounds: tuple[Bound, ...]
    kinds: Collection[Relation] = tuple(Relation)
    flags: str | None = None
    """A column of bits, of which one of ``mask`` is set, or all of it."""
    mask: int = 0
    all_of_mask: bool = False


class ScreenedApplication(Application, Protocol):
    """An application that works on vehicles and says who can matter to it."""

    groups: Sequence[Sequence[Screen]]
    """Somebody of each group is needed, and passes one of its screens; a group for each part somebody plays."""

    def concerns(self, view: View) -> bool:
        """Whether the own state (speed, heading, turn signal) lets anything hold at all."""


class Screening:
    """The applications of one unit, asked through their screens."""

    def __init__(self, applications: Sequence[Application]) -> None:
        screens = []
        groups = 0
        self._asked: list[tuple[Application, ScreenedApplication | None, int, int]] = []
        """Each with its groups and what it needs, bit by bit."""
        for application in applications:
            bits = 0
            screened: ScreenedApplication | None = None
            if hasattr(application, "groups"):
                screened = cast("ScreenedApplication", application)
                for group in screened.groups:
                    screens += [_compiled(groups, screen) for screen in group]
                    bits |= 1 << groups
                    groups += 1
            needs = sum(bit for name, bit in _HELD.items() if name in application.needs)
            self._asked.append((application, screened, bits, needs))
        self._screens = Screens(screens)

    def ask(self, view: View) -> Mapping[str, Sequence[Finding]]:
        """Return what holds now, by application: those alone of which something holds, in their order."""
        world = view.world
        without = 0
        for held, bit in (
            (world.vehicles, _VEHICLES), (world.roads, _MAP), (world.signals, _SIGNALS), (world.events, _EVENTS),
            (world.users, _USERS),
        ):  # fmt: skip
            if not held:
                without |= bit
        wanted = 0
        if not without & _VEHICLES:
            for _, screened, bits, _ in self._asked:
                if screened is not None and screened.concerns(view):
                    wanted |= bits
        passed, each = 0, None
        if wanted:
            others, relations = view.neighbours, view.relations
            passed, each = self._screens.sift(others.numbers, others.flags, relations.kind, relations.numbers, wanted)
        found: dict[str, Sequence[Finding]] = {}
        for application, screened, bits, needs in self._asked:
            if screened is None:
                findings = application.evaluate(view) if not without & needs else []
            elif each is not None and passed & bits == bits:
                findings = application.evaluate(view.of((each & bits).nonzero()[0]))
            else:
                continue
            if findings:
                found[application.id] = findings
        return found


def _compiled(
    group: int, screen: Screen
) -> tuple[int, Collection[Relation], int, int, bool, list[tuple[int, float, float]]]:
    """Return a screen as `cv2x._world.Screens` takes it."""
    bounds = [(_COLUMNS[bound.column], bound.low, bound.high) for bound in screen.bounds]
    flags = -1 if screen.flags is None else _FLAGS[screen.flags]
    return group, screen.kinds, flags, screen.mask, screen.all_of_mask, bounds
