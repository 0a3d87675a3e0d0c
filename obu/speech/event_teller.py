"""DENMs of a vehicle about its own events: begun, repeated, updated, cancelled.

A DENM is begun in the step in which the event is seen, under a sequence number of its own, which stays with it until it
is over.  Every ``every_ns`` the last one is said again, octet for octet; if the vehicle moved on by more than
`MOVED_M`, or half of the validity has passed, an update with a newer reference time is said instead.  When the event
is over its end is said, `FAREWELLS` times.  While the unit knows no place it is silent, and what stands goes on
standing.

What is told, and by which cause: `cv2x.messages.etsi.vehicle_causes`.  **Every interval, validity and distance is a
default of this project, unverified**: no trigger rule of EN 302 637-3 or its profiles was readable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, MINUTE_NS, SECOND_NS, Stamp, minute_of_year
from cv2x.geodesy import apart_m
from cv2x.messages.etsi.causes import CAUSE
from cv2x.messages.etsi.vehicle_causes import (
    ABS,
    BREAKDOWN,
    EMERGENCY,
    HARD_BRAKING,
    POST_CRASH,
    STABILITY,
    STATIONARY,
)
from cv2x.messages.model import EventKind, Position, RoadEvent, RoadEvents, VehicleState


class Telling(NamedTuple):
    """How an event is told."""

    every_ns: int
    """Repetition interval."""
    lasts_s: int
    """Validity from what was last said on."""


_QUICK, _SLOW = Telling(100 * MILLISECOND_NS, 2), Telling(500 * MILLISECOND_NS, 10)
TELLINGS: Mapping[int, Telling] = {
    HARD_BRAKING: _QUICK, ABS: _QUICK, STABILITY: _QUICK,
    BREAKDOWN: _SLOW, STATIONARY: _SLOW, POST_CRASH: _SLOW, EMERGENCY: Telling(500 * MILLISECOND_NS, 2),
}  # fmt: skip
AWARENESS_M = 500.0
"""Distance in which an event matters."""
MOVED_M = 4.0
FAREWELLS = 3
STANDING_MPS = 0.5
"""With hazard lights on, who is slower is stationary."""
_SEQUENCES = 1 << 16
_HAZARD = frozenset({"left-turn", "right-turn"})


def causes_of(state: VehicleState) -> frozenset[int]:
    """Return the causes for what a vehicle says of itself."""
    events, lights, brakes = state.events or frozenset(), state.lights or frozenset(), state.brakes
    found = set()
    if "hard-braking" in events:
        found.add(HARD_BRAKING)
    if "abs" in events or brakes.abs == "engaged":
        found.add(ABS)
    if "stability-control" in events or brakes.stability == "engaged":
        found.add(STABILITY)
    if "airbag" in events:
        found.add(POST_CRASH)
    hazard = "hazard" in lights or "hazard-lights" in events or lights >= _HAZARD
    if "disabled" in events:
        found.add(BREAKDOWN)
    elif hazard and state.speed_mps is not None and state.speed_mps < STANDING_MPS:
        found.add(STATIONARY)
    if state.emergency is not None and "inUse" in (state.emergency.siren, state.emergency.lights):
        found.add(EMERGENCY)
    return frozenset(found)


@dataclass(slots=True)
class _Standing:
    """An event that is told; its messages differ in what is updated alone."""

    message: RoadEvents
    detected_ns: int
    told_ns: int
    """Reference time (UTC) of the message."""
    next_ns: int
    farewells: int = 0


class EventTeller:
    """The DENMs of one station; ``station_id`` are the four octets of its CAMs."""

    def __init__(self, station_id: bytes) -> None:
        self._station_id = station_id
        self._sequence = 0
        self._standing: dict[int, _Standing] = {}
        """By cause."""
        self._over: list[_Standing] = []

    @property
    def next_ns(self) -> int | None:
        """Monotonic time of the next repetition, ``None`` while nothing is told."""
        if not self._standing and not self._over:
            return None
        return min(standing.next_ns for standing in (*self._standing.values(), *self._over))

    def tell(self, now: Stamp, state: VehicleState, at_utc_ns: int, way: tuple[Position, ...] = ()) -> list[RoadEvents]:
        """Return what to say now: ``state`` holds at ``at_utc_ns``, ``way`` are the places on the way to it, the oldest
        first."""
        causes = causes_of(state)
        if not causes and not self._standing and not self._over:
            return []
        said = []
        for cause in sorted(self._standing.keys() - causes):
            self._over.append(self._end(self._standing.pop(cause), now))
        for cause in sorted(causes):
            standing = self._standing.get(cause)
            if standing is None:
                message = self._message(cause, self._sequence, at_utc_ns, at_utc_ns, state, way)
                self._sequence = (self._sequence + 1) % _SEQUENCES
                every_ns = TELLINGS[cause].every_ns
                self._standing[cause] = _Standing(message, at_utc_ns, at_utc_ns, now.monotonic_ns + every_ns)
                said.append(message)
            elif now.monotonic_ns >= standing.next_ns:
                self._go_on(cause, standing, now, state, at_utc_ns, way)
                said.append(standing.message)
        for standing in self._over:
            if now.monotonic_ns >= standing.next_ns:
                standing.farewells += 1
                standing.next_ns = now.monotonic_ns + TELLINGS[standing.message.events[0].code].every_ns
                said.append(standing.message)
        self._over = [standing for standing in self._over if standing.farewells < FAREWELLS]
        return said

    def _go_on(
        self,
        cause: int,
        standing: _Standing,
        now: Stamp,
        state: VehicleState,
        at_utc_ns: int,
        way: tuple[Position, ...],
    ) -> None:
        """Make the message of a standing event the one to say now: the same, or an update."""
        telling = TELLINGS[cause]
        standing.next_ns = now.monotonic_ns + telling.every_ns
        (event,) = standing.message.events
        there, here = event.position, state.position
        moved_m = 0.0
        if there is not None and here is not None:
            moved_m = apart_m(there.lat_deg, there.lon_deg, here.lat_deg, here.lon_deg)
        aged = at_utc_ns - standing.told_ns >= telling.lasts_s * SECOND_NS // 2
        if at_utc_ns > standing.told_ns and (moved_m > MOVED_M or aged):
            standing.message = self._message(cause, event.id, standing.detected_ns, at_utc_ns, state, way)
            standing.told_ns = at_utc_ns

    def _end(self, standing: _Standing, now: Stamp) -> _Standing:
        """Return an event as over, its end to be said now."""
        (event,) = standing.message.events
        minute, mark_ms = _moment(max(now.utc_ns, standing.told_ns + MILLISECOND_NS))
        over = replace(event, ended="cancelled", paths=())
        standing.message = replace(standing.message, events=(over,), minute_of_year=minute, second_mark_ms=mark_ms)
        standing.next_ns = now.monotonic_ns
        return standing

    def _message(
        self,
        cause: int,
        sequence: int,
        detected_ns: int,
        at_utc_ns: int,
        state: VehicleState,
        way: tuple[Position, ...],
    ) -> RoadEvents:
        start, start_mark_ms = _moment(detected_ns)
        lasts_s = -(-(at_utc_ns - detected_ns) // SECOND_NS) + TELLINGS[cause].lasts_s
        event = RoadEvent(
            id=sequence,
            kind=EventKind.EVENT,
            code=cause,
            code_set=CAUSE,
            position=state.position,
            radius_m=AWARENESS_M,
            start_minute_of_year=start,
            end_minute_of_year=start - -lasts_s // 60,
            paths=(way,) if len(way) > 1 else (),
            start_mark_ms=start_mark_ms,
            lasts_s=lasts_s if lasts_s % 60 else None,
        )
        minute, mark_ms = _moment(at_utc_ns)
        return RoadEvents(0, (event,), self._station_id, minute, state.position, mark_ms)


def _moment(utc_ns: int) -> tuple[int, int | None]:
    """Return the minute of the year and the millisecond within it, ``None`` at its beginning."""
    return minute_of_year(utc_ns), utc_ns % MINUTE_NS // MILLISECOND_NS or None
