"""What vehicles tell of themselves in DENMs, as the events of the neighbours they are.

A CAM has no place for events; a DENM of the same station has.  An event of a vehicle that is held, whose cause says
something about that vehicle (`cv2x.messages.etsi.vehicle_causes`), counts for all its CAMs until it is cancelled, its
validity ends, or it was not repeated for `EVENT_STALE_NS`.  It counts at once: where its place is near the one last
told, and its time after that, the vehicle is taken to be there.  Events of others stay what they are: dangers on the
road.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp, resolve_minute_of_year, second_mark_ms
from cv2x.geodesy import apart_m
from cv2x.messages.etsi.causes import CAUSE
from cv2x.messages.etsi.vehicle_causes import EMERGENCY_CAUSE, vehicle_event
from cv2x.messages.model import Emergency, RoadEvent, RoadEvents, VehicleState
from cv2x.world.limits import EVENT_STALE_NS
from cv2x.world.marks import message_instant
from cv2x.world.neighbour_table import NeighbourTable
from cv2x.world.once import Once

MOST_EVENTS = 16
"""Of one vehicle."""
NEAR_M = 50.0
"""A place farther from the last one is not where the vehicle is now."""
FRESH_NS = SECOND_NS
"""What was so long ago is no news of where the vehicle is."""
_APPROACHING = Emergency(lights="inUse")


class _Told(NamedTuple):
    event: str | None
    """``None``: an emergency vehicle that approaches."""
    until_ns: int
    """Monotonic time at which it counts no more."""


_COMPLETED: Once[VehicleState] = Once(4096)
"""By CAM and what it is completed with: those who heard the same hold the same."""


class VehicleEvents:
    """By station id (a neighbour's temporary id) and number."""

    def __init__(self) -> None:
        self._told: dict[bytes, dict[int, _Told]] = {}

    def __len__(self) -> int:
        return len(self._told)

    def hear(self, event: RoadEvent, station: bytes, received: Stamp) -> bool:
        """Take an event of a station that is a neighbour; return whether it says something about that vehicle."""
        meant = vehicle_event(event.code) if event.code_set == CAUSE else None
        approaches = event.code_set == CAUSE and event.code // 256 == EMERGENCY_CAUSE
        told = self._told.get(station, {})
        if event.ended is not None:
            # The end need not say what ended.
            if told.pop(event.id, None) is None and meant is None and not approaches:
                return False
            if not told:
                self._told.pop(station, None)
            return True
        if meant is None and not approaches:
            return False
        left_ns = _left_ns(event, received)
        if left_ns > 0 and (event.id in told or len(told) < MOST_EVENTS):
            told[event.id] = _Told(meant, received.monotonic_ns + min(left_ns, EVENT_STALE_NS))
            self._told[station] = told
        return True

    def complete(self, state: VehicleState, now_ns: int) -> VehicleState:
        """Return what a CAM says, with the events told beside it."""
        told = self._told.get(state.temporary_id) if self._told else None
        if not told:
            return state
        standing = [one.event for one in told.values() if one.until_ns > now_ns]
        events = frozenset(event for event in standing if event is not None)
        emergency = state.emergency
        if None in standing and (emergency is None or "inUse" not in (emergency.lights, emergency.siren)):
            emergency = _APPROACHING
        if not events and emergency is state.emergency:
            return state
        happens = events if state.events is None else state.events | events
        return _COMPLETED(state, lambda: replace(state, events=happens, emergency=emergency), (happens, id(emergency)))

    def expire(self, now: Stamp, held: NeighbourTable) -> None:
        """Forget what counts no more, and everything of vehicles that are not held."""
        for station, told in list(self._told.items()):
            for number in [number for number, one in told.items() if one.until_ns <= now.monotonic_ns]:
                del told[number]
            if not told or station not in held:
                del self._told[station]


def moved_on(
    last: VehicleState, message: RoadEvents, event: RoadEvent, received: Stamp
) -> tuple[VehicleState, int] | None:
    """Return a vehicle at the place and instant (UTC) of an event of its own, ``None`` where these tell nothing new.

    Speed and heading are those last told.  Its count is one a CAM never has, so that neither passes for the other.
    """
    minute, there, before = message.minute_of_year, event.position, last.position
    if minute is None or there is None or before is None:
        return None
    if not apart_m(there.lat_deg, there.lon_deg, before.lat_deg, before.lon_deg) <= NEAR_M:
        return None
    time_ns = resolve_minute_of_year(minute, received.utc_ns) + (message.second_mark_ms or 0) * MILLISECOND_NS
    if time_ns <= message_instant(last.second_mark_ms, received) or received.utc_ns - time_ns > FRESH_NS:
        return None
    return replace(last, position=there, second_mark_ms=second_mark_ms(time_ns), message_count=1), time_ns


def _left_ns(event: RoadEvent, received: Stamp) -> int:
    """Return how long an event goes on to count, by the own clock."""
    start, end = event.start_minute_of_year, event.end_minute_of_year
    lasts_s = event.lasts_s
    if lasts_s is None and start is not None and end is not None:
        lasts_s = (end - start) * 60
    if lasts_s is None or start is None:
        return EVENT_STALE_NS
    start_ns = resolve_minute_of_year(start, received.utc_ns) + (event.start_mark_ms or 0) * MILLISECOND_NS
    return start_ns + lasts_s * SECOND_NS - received.utc_ns
