"""Which junctions heard of cannot be as they are told, with the fields that say so.

Asked now and then, not at every message: what did not change since is not checked again.  Four things are looked for:
a map that contradicts itself, signals that tell times that cannot be, signals that contradict the map they belong to,
and signals of a junction whose map was not heard for `UNMAPPED_NS`.  What may be looked at anew in one call is bounded,
because anybody may fill the air; the rest has its turn in the next one.  The revision of a signal message is passed
over: many senders count messages in it, which no map follows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cv2x.clock import Stamp
from cv2x.messages.model import JunctionId
from cv2x.world.contradictions import Contradiction, at_junction, in_signals
from cv2x.world.field_paths import FieldPaths
from cv2x.world.limits import UNMAPPED_NS
from cv2x.world.once import Once
from cv2x.world.roads import HeldJunction, Roads
from cv2x.world.signals import HeldSignals, Signals

MOST_TOLD = 8
"""Contradictions of one junction that are told one by one; more are counted."""
MOST_CHECKED = 16
"""Junctions whose map or groups are new that are checked in one call."""

MAP_CONFLICT = "map contradicts itself"
TIMES_CONFLICT = "signals contradict themselves"
SIGNAL_CONFLICT = "signals contradict the map"
UNMAPPED = "signals without a map"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A junction that cannot be as it is told."""

    cause: str
    """`MAP_CONFLICT`, `TIMES_CONFLICT`, `SIGNAL_CONFLICT` or `UNMAPPED`."""
    junction: JunctionId
    contradictions: tuple[Contradiction, ...]
    """The gravest first, at most `MOST_TOLD`."""
    left_out: int
    """How many more there are."""

    @property
    def fatal(self) -> bool:
        """Whether lanes cannot be matched there, or not all of them timed."""
        return self.contradictions[0].fatal


@dataclass(slots=True)
class _Checked:
    """What was found of signals and map when their groups and lanes were those of now."""

    held: HeldJunction | None
    key: tuple[object, ...]
    found: tuple[Contradiction, ...]
    since_ns: int
    """Monotonic time of the first look."""


class Conflicts:
    """The conflicts of one world."""

    def __init__(self, roads: Roads, signals: Signals) -> None:
        self._roads, self._signals = roads, signals
        self._checked: dict[JunctionId, _Checked] = {}
        """By junction whose signals are held."""

    def look(self, now: Stamp) -> list[Conflict]:
        """Return the conflicts that there are."""
        if not (self._roads or self._signals):
            return []
        budget, found = MOST_CHECKED, []
        for held in self._roads.junctions(now):
            if "contradictions" not in held.__dict__:
                if not budget:
                    continue
                budget -= 1
            found += _conflict(MAP_CONFLICT, held.junction.id, held.contradictions or held.disputed(now))
        heard = self._signals.junctions(now)
        ids = {one.signals.id for one in heard}
        for gone in [junction for junction in self._checked if junction not in ids]:
            del self._checked[gone]
        for signals in heard:
            junction = self._roads.junction(signals.signals.id, now)
            key = (signals.place, tuple([group.id for group in signals.signals.groups]))
            checked = self._checked.get(signals.signals.id)
            if checked is None or checked.held is not junction or checked.key != key:
                if not budget:
                    continue
                budget -= 1
                since_ns = now.monotonic_ns if checked is None or junction is not None else checked.since_ns
                checked = _Checked(junction, key, self._check(junction, signals, now), since_ns)
                self._checked[signals.signals.id] = checked
            if junction is None and now.monotonic_ns - checked.since_ns < UNMAPPED_NS:
                continue
            found += _conflict(UNMAPPED if junction is None else SIGNAL_CONFLICT, signals.signals.id, checked.found)
        for signals in heard[-MOST_CHECKED:]:
            if signals.paths is not None:
                found += _conflict(TIMES_CONFLICT, signals.signals.id, _times(signals, signals.paths))
        return found

    def _check(self, held: HeldJunction | None, signals: HeldSignals, now: Stamp) -> tuple[Contradiction, ...]:
        if signals.paths is None:
            return ()
        if held is not None:
            if held.paths is None:
                return ()
            said = replace(signals.signals, revision=None)
            return tuple(at_junction(held.place, held.junction, held.paths, signals.place, said, signals.paths))
        others = self._roads.junctions(now)
        path = signals.paths.signals(signals.place)
        if not others:
            return (Contradiction(path, path, f"SPAT names junction {signals.signals.id}, and no MAP is heard"),)
        paths = others[0].paths or signals.paths
        here = ", ".join(str(other.junction.id) for other in others[:MOST_TOLD])
        what = f"SPAT names junction {signals.signals.id}, MAP {here}: no lane can be matched"
        return (Contradiction(path, paths.junction(others[0].place), what),)


def _times(held: HeldSignals, paths: FieldPaths) -> tuple[Contradiction, ...]:
    """Return the times of signals that cannot be; ``paths`` are those of the message that told them."""
    place, signals = held.place, held.signals
    return _TIMES(signals, lambda: tuple(in_signals(place, signals, paths)), (place, paths.family))


_TIMES: Once[tuple[Contradiction, ...]] = Once()
"""By the junction of a message, where in it that stands, and the names of its fields."""


def _conflict(cause: str, junction: JunctionId, found: tuple[Contradiction, ...]) -> list[Conflict]:
    if not found:
        return []
    told = sorted(found, key=lambda one: not one.fatal)
    return [Conflict(cause, junction, tuple(told[:MOST_TOLD]), max(0, len(told) - MOST_TOLD))]
