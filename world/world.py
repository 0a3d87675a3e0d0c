"""The local dynamic map of one station.

A world is made of what its station heard and of its own fixes; nothing else ever enters it.  It keeps what is said as
it was said, resolves times next to the own clock, and answers questions about an instant.  Nothing heard makes it fail:
what is refused, doubted or pushed out is counted in ``counters`` under the causes of `CAUSES`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np

from cv2x.clock import Stamp
from cv2x.messages.model import JunctionId, Model, Position, RoadEvents, RoadMap, RoadUsers, SignalState, VehicleState
from cv2x.world.conflicts import Conflicts
from cv2x.world.doubt import CAM_SILENT_NS
from cv2x.world.doubt import CAUSES as DOUBTS
from cv2x.world.ego import Ego, EgoFix, smoothed
from cv2x.world.events import Events
from cv2x.world.field_paths import FieldPaths
from cv2x.world.limits import DEFAULT_LENGTH_M, DEFAULT_WIDTH_M, NEIGHBOUR_STALE_NS
from cv2x.world.matching import LaneMatch, LaneMatches, match_lane, match_lanes
from cv2x.world.neighbour_table import NeighbourTable
from cv2x.world.neighbours import Neighbours
from cv2x.world.plausible import is_on_earth, plausible_heading, plausible_speed
from cv2x.world.roads import HeldJunction, Roads
from cv2x.world.signals import IMPOSSIBLE_TIMES, HeldSignals, Signals
from cv2x.world.slow_containers import SlowContainers
from cv2x.world.users import DOUBTS as USER_DOUBTS
from cv2x.world.users import Users
from cv2x.world.vehicle_events import VehicleEvents, moved_on

CAUSES = (
    "own fix without place",
    "own temporary id",
    "vehicle without position",
    "vehicle message repeated",
    "vehicle message older than held",
    "vehicle pushed out",
    *DOUBTS.values(),
    "identity changed",
    "identity link taken back",
    "junction without place",
    "junction told twice",
    "junction pushed out",
    "signal message repeated",
    "signal message older than held",
    "signal moment far from own clock",
    "signals pushed out",
    IMPOSSIBLE_TIMES,
    "event without place",
    "event over before it begins",
    "event pushed out",
    *USER_DOUBTS,
    "road user older than held",
    "road user pushed out",
)
"""Every cause under which a world counts."""

COMPLETED = frozenset({"CAM"})
"""Messages of vehicles that a world completes with what the same vehicle said before."""


class World:
    """What one station believes is around it."""

    def __init__(self, own_id: bytes | None = None) -> None:
        """``own_id`` is the temporary id the station speaks under: what comes back under it (a repeater, a forgery) is
        no neighbour."""
        self._heard: Counter[str] = Counter()
        """Messages that are not of vehicles."""
        self.counters: Counter[str] = Counter()
        """What was refused, doubted or pushed out, by cause."""
        self.roads = Roads()
        self.signals = Signals(counters=self.counters)
        self.events = Events()
        self.users = Users(counters=self.counters)
        self.conflicts = Conflicts(self.roads, self.signals)
        self.vehicles = NeighbourTable(counters=self.counters)
        self.vehicles.own_id = own_id
        self._slow = SlowContainers()
        self._told = VehicleEvents()
        self._others = (self.roads, self.signals, self.events, self.users)
        self._fix: EgoFix | None = None
        self._fixes = 0
        """In a row."""
        self._ego: Ego | None = None
        self._ego_ns = 0
        """UTC instant the own place was last worked out for, since the last fix."""

    @property
    def own_id(self) -> bytes | None:
        """The temporary id the station speaks under."""
        return self.vehicles.own_id

    @property
    def heard(self) -> Counter[str]:
        """Messages taken in, by short name."""
        return self._heard + Counter(self.vehicles.told)

    @property
    def is_empty(self) -> bool:
        """Whether nothing heard is held (the own position does not count)."""
        return not (self.vehicles or self.roads or self.signals or self.events or self.users)

    def hear(self, message_name: str, model: Model, received: Stamp, paths: FieldPaths | None = None) -> None:
        """Take in a message heard at ``received`` on the own clocks.

        ``paths`` are the names of the fields of a MAP or SPAT; without them it is not checked for contradictions.
        """
        if isinstance(model, VehicleState):
            if message_name in COMPLETED:
                model = self._complete(model, received)
            cause = self.vehicles.hear(model, received, message_name)
            if cause is not None:
                self.counters[cause] += 1
            return
        self._heard[message_name] += 1
        if isinstance(model, SignalState):
            causes = self.signals.hear(model, received, paths)
        elif isinstance(model, RoadMap):
            causes = self.roads.hear(model, received, paths)
        elif isinstance(model, RoadEvents):
            causes = self.events.hear(self._hear_events(model, received), received)
        elif isinstance(model, RoadUsers):
            causes = self.users.hear(model, received)
        else:  # priority at signals is between the two who talk about it
            return
        self.counters.update(causes)

    def set_ego(
        self,
        utc_ns: int,
        position: Position,
        speed_mps: float | None = None,
        heading_deg: float | None = None,
        *,
        length_m: float = DEFAULT_LENGTH_M,
        width_m: float = DEFAULT_WIDTH_M,
    ) -> None:
        """Take the own fix: where the centre of the station was at ``utc_ns``, and how it moved.

        Fixes are smoothed as neighbours are (`cv2x.world.smoothing`).  A speed or heading that makes no sense counts
        as not known; a fix that is nowhere is counted and ends the last
        one.
        """
        self._ego = None
        if not is_on_earth(position):
            self.counters["own fix without place"] += 1
            self._fix = None
            return
        speed_mps, heading_deg = plausible_speed(speed_mps), plausible_heading(heading_deg)
        east_m, north_m = self.vehicles.move_anchor(position.lat_deg, position.lon_deg)
        frame, before, plane_deg = self.vehicles.frame, self._fix, heading_deg
        assert frame is not None  # noqa: S101 - there is a plane once its anchor was moved
        if heading_deg is not None:
            plane_deg = heading_deg - frame.turned_deg(position.lat_deg, position.lon_deg)
        fix = EgoFix(
            utc_ns, position, frame, east_m, north_m, True, speed_mps, heading_deg, plane_deg, length_m, width_m
        )
        self._fixes = 1 if before is None else self._fixes + 1
        self._fix = fix if before is None else smoothed(fix, before, self._fixes)

    def ego(self, now: Stamp) -> Ego | None:
        """Return the station itself moved to ``now``, or ``None`` before its first fix."""
        if self._fix is None:
            return None
        if self._ego is None or self._ego_ns != now.utc_ns:
            self._ego, self._ego_ns = self._fix.at(now.utc_ns), now.utc_ns
        return self._ego

    def neighbours(self, now: Stamp) -> Neighbours:
        """Return the vehicles around, moved to ``now``."""
        return self.vehicles.look(now, self.ego(now))

    def junction(self, junction: JunctionId, now: Stamp) -> HeldJunction | None:
        """Return the map of a junction, or ``None`` where none is held or it is stale."""
        return self.roads.junction(junction, now)

    def signals_at(self, junction: JunctionId, now: Stamp) -> HeldSignals | None:
        """Return the signals of a junction, or ``None`` where none are held or they are stale."""
        return self.signals.junction(junction, now)

    def match(self, now: Stamp) -> LaneMatch | None:
        """Return the lane the station comes in on, or ``None``; also where the map contradicts itself about it."""
        ego = self.ego(now)
        if ego is None:
            return None
        position = ego.position
        match = match_lane(self.roads.junctions(now), position.lat_deg, position.lon_deg, ego.heading_deg)
        return match if match is None or match.held.is_sound(match.lane, now) else None

    def lanes(self, now: Stamp, others: Neighbours) -> LaneMatches:
        """Return the lanes neighbours (as they are at ``now``) come in on."""
        frame = self.vehicles.frame
        if frame is None or not len(others):
            nowhere = np.zeros(0)
            return match_lanes((), nowhere, nowhere, nowhere)
        lat_deg, lon_deg = frame.to_wgs84(others.east_m, others.north_m)
        return match_lanes(self.roads.junctions(now), lat_deg, lon_deg, others.heading_deg)

    def expire(self, now: Stamp) -> int:
        """Forget what was not heard for long (see `cv2x.world.limits`); return how many things."""
        gone = self.vehicles.expire(now.monotonic_ns - NEIGHBOUR_STALE_NS)
        if self._slow:
            self._slow.expire(now)
        if self._told:
            self._told.expire(now, self.vehicles)
        for held in self._others:
            if held:
                gone += held.expire(now)
        return gone

    def _complete(self, state: VehicleState, received: Stamp) -> VehicleState:
        """Return what a CAM means: with what it left out, and the events its sender told in DENMs."""
        self.vehicles.silent_ns = CAM_SILENT_NS
        if len(self.events) and state.temporary_id not in self.vehicles:
            for held in self.events.of(state.temporary_id):
                if self._told.hear(held.event, state.temporary_id, held.received):
                    self.events.forget(state.temporary_id, held.event)
        return self._told.complete(self._slow.complete(state, received), received.monotonic_ns)

    def _hear_events(self, message: RoadEvents, received: Stamp) -> RoadEvents:
        """Take what neighbours say about themselves; return the message with the events that are no neighbour's."""
        station = message.source_id
        last = self.vehicles.state(station)
        if last is None:
            return message
        others = []
        for event in message.events:
            if event.originator is not None or not self._told.hear(event, station, received):
                others.append(event)
                continue
            self.events.forget(station, event)
            there = None if event.ended is not None else moved_on(last, message, event, received)
            if there is not None:
                state, time_ns = there
                self.vehicles.put(self._told.complete(state, received.monotonic_ns), time_ns, received)
        return message if len(others) == len(message.events) else replace(message, events=tuple(others))
