"""The stop line ahead and the signals that hold for the own way through the junction.

Which signals: those of the connections that leave the matched lane, or, where a Chinese map states groups per movement
of a link only, of its movements.  When they differ, a turn signal that is on picks its connections, otherwise the
straight ones count; where neither tells them apart, all of them stay in question.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cv2x.clock import Stamp
from cv2x.messages.model import Connection, Lane, Maneuver
from cv2x.world.ego import Ego
from cv2x.world.forecast import Forecast
from cv2x.world.matching import LaneMatch
from cv2x.world.roads import HeldJunction
from cv2x.world.signals import UNKNOWN_GROUP, HeldSignals
from cv2x.world.world import World

_TURNS = {"left-turn": Maneuver.LEFT, "right-turn": Maneuver.RIGHT}


@dataclass(frozen=True)
class StopLine:
    """A stop line ahead."""

    match: LaneMatch
    distance_m: float
    """From the front of the vehicle, along the lane; negative once the front is past it."""
    signals: HeldSignals | None
    """Those of the junction."""
    lights: frozenset[str]
    """The own ones."""

    @cached_property
    def forecasts(self) -> tuple[Forecast, ...]:
        """Of the signal groups in question; empty where one of them is not known."""
        if self.signals is None:
            return ()
        groups = groups_in_question(self.match.held, self.match.lane, self.lights)
        stated = [self.signals.forecast(group) for group in sorted(groups)]
        known = tuple(forecast for forecast in stated if forecast is not None)
        return known if len(known) == len(stated) else ()

    @property
    def speed_limit_mps(self) -> float | None:
        """Of the lane."""
        return self.match.held.speed_limit_mps(self.match.lane)

    @property
    def target(self) -> str:
        """The junction as an alert's target."""
        return f"junction:{self.match.junction}"


def stop_line_ahead(world: World, now: Stamp, ego: Ego, lights: frozenset[str]) -> StopLine | None:
    """Return the stop line the vehicle drives towards, or ``None`` where it is on no known lane."""
    match = world.match(now)
    if match is None:
        return None
    distance_m = match.distance_to_stop_m - ego.length_m / 2
    return StopLine(match, distance_m, world.signals_at(match.junction, now), lights)


def groups_in_question(held: HeldJunction, lane: Lane, lights: frozenset[str]) -> set[int]:
    """Return the signal groups that may hold for a vehicle on a lane with these lights on."""
    ways = _ways(held, lane)
    if len({group for _, group in ways}) < 2:
        return {group for _, group in ways}
    meant = next((maneuver for light, maneuver in _TURNS.items() if light in lights), Maneuver.STRAIGHT)
    for maneuver in (meant, Maneuver.STRAIGHT):
        picked = {group for maneuvers, group in ways if maneuver in maneuvers}
        if picked:
            return picked
    return {group for _, group in ways}


def _ways(held: HeldJunction, lane: Lane) -> list[tuple[frozenset[Maneuver], int]]:
    """Return the maneuvers and the signal group of every way out of a lane that has a group."""
    approach = held.approach(lane)
    movements = () if approach is None else approach.movements
    by_junction = {movement.junction: movement.signal_group for movement in movements}
    connections = lane.connections or tuple(Connection(movement.junction, None) for movement in movements)
    ways = []
    for connection in connections:
        group = connection.signal_group
        if group is None and connection.junction is not None:
            group = by_junction.get(connection.junction)
        if group is not None and group != UNKNOWN_GROUP:
            ways.append((connection.maneuvers, group))
    return ways
