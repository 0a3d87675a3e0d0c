"""What a unit says of itself and of what it is told, beside alerts: a condition holds from a moment to a moment.

A condition names its cause, what it is about, what the unit lacks while it lasts and what it still does: an application
whose map contradicts itself is unavailable, a unit without a position says nothing of itself.  Like an alert it is told
when it begins and when it ends, once each; a content that changes meanwhile is told again, but not more often than
every `AGAIN_NS`, so that nobody can fill a recording with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cv2x.clock import SECOND_NS, Stamp
from cv2x.world.conflicts import MAP_CONFLICT, SIGNAL_CONFLICT, TIMES_CONFLICT, UNMAPPED, Conflict
from cv2x.world.contradictions import Contradiction

NO_POSITION, NO_BUS, NO_DETECTIONS = "no position", "no bus values", "no detections"
TOO_MANY = "more conditions than are told"
CAUSES = (NO_POSITION, NO_BUS, NO_DETECTIONS, MAP_CONFLICT, TIMES_CONFLICT, SIGNAL_CONFLICT, UNMAPPED, TOO_MANY)
"""Every cause of a condition; recorded and reported by these names."""
VEHICLE_MESSAGES, BUS_VALUES, HEARING = "vehicle messages", "bus values", "hearing"
ROAD_MAP, SIGNALS, EVENTS, ROAD_USERS = "road map", "signal state", "road events", "road users"
DUTIES = (VEHICLE_MESSAGES, BUS_VALUES, HEARING, ROAD_MAP, SIGNALS, EVENTS, ROAD_USERS)
"""What a unit can lack or still do, beside its applications (by their ids): telling this and hearing."""

MOST_STANDING = 64
"""Conditions of one unit that stand at once; those beyond are one of `TOO_MANY`.  Default only."""
AGAIN_NS = 10 * SECOND_NS
"""A condition whose content changes is told again after this time at the earliest.  Default only."""
NEEDS = {MAP_CONFLICT: "map", TIMES_CONFLICT: "signals", SIGNAL_CONFLICT: "signals", UNMAPPED: "signals"}
"""Cause of a conflict -> what applications work from (`Application.needs`) that cannot be relied on there."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that holds for a while."""

    cause: str
    """A member of `CAUSES`."""
    phase: str
    """``began``, ``changed`` or ``ended``."""
    subject: str
    """``position``, ``bus``, ``detections``, or ``junction:<region>/<id>``."""
    detail: str = ""
    """For people, in English."""
    lacks: tuple[str, ...] = ()
    """What is not to be had while it lasts: application ids and members of `DUTIES`."""
    still: tuple[str, ...] = ()
    """What the unit still does, where that is in question; likewise."""
    contradictions: tuple[Contradiction, ...] = ()
    """The fields that cannot both be true."""


@dataclass(slots=True)
class _Standing:
    told: Condition
    told_ns: int


class ConditionBook:
    """The conditions that stand."""

    def __init__(self) -> None:
        self._standing: dict[tuple[str, str], _Standing] = {}

    def __bool__(self) -> bool:
        return bool(self._standing)

    def update(self, holding: Iterable[Condition], now: Stamp) -> tuple[Condition, ...]:
        """Return what there is to tell, now that these conditions hold."""
        there = {(one.cause, one.subject): one for one in holding}
        if len(there) > MOST_STANDING:
            there = self._fitting(there)
        gone = [key for key in self._standing if key not in there]
        told = [replace(self._standing.pop(key).told, phase="ended") for key in gone]
        for key, condition in there.items():
            standing = self._standing.get(key)
            if standing is None:
                self._standing[key] = _Standing(condition, now.monotonic_ns)
                told.append(condition)
            elif condition != standing.told and now.monotonic_ns - standing.told_ns >= AGAIN_NS:
                standing.told, standing.told_ns = condition, now.monotonic_ns
                told.append(replace(condition, phase="changed"))
        return tuple(told)

    def _fitting(self, there: dict[tuple[str, str], Condition]) -> dict[tuple[str, str], Condition]:
        """Return those that stand already and the first of the rest, as many as may stand."""
        kept = {key: one for key, one in there.items() if key in self._standing}
        for key, one in there.items():
            if len(kept) >= MOST_STANDING - 1:
                break
            kept[key] = one
        more = Condition(TOO_MANY, "began", "air", f"beyond {MOST_STANDING - 1} conditions only this one is told")
        return {**kept, (more.cause, more.subject): more}


def of_conflicts(conflicts: Iterable[Conflict], needs: dict[str, tuple[str, ...]]) -> list[Condition]:
    """Return the conditions that conflicts are; ``needs``: application id -> what it works from."""
    return [
        Condition(
            conflict.cause,
            "began",
            f"junction:{conflict.junction}",
            _detail(conflict),
            tuple(name for name, needed in needs.items() if NEEDS[conflict.cause] in needed) if conflict.fatal else (),
            contradictions=conflict.contradictions,
        )
        for conflict in conflicts
    ]


def _detail(conflict: Conflict) -> str:
    more = f"; and {conflict.left_out} more" if conflict.left_out else ""
    return "; ".join(map(str, conflict.contradictions)) + more
