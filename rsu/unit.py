"""The roadside unit as a sans-IO station.

Four messages, each on a schedule of its own with a phase of its own: MAP, SPAT from the signal plan, events, road users
its sensors see.  All of them tell the time the unit believes in.  The counts of MAP and events go up only when their
content changes, as receivers take an unchanged count for "nothing new"; SPAT and road users count messages.  The unit
listens too, and keeps a world of what it hears.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from cv2x.clock import SECOND_NS, Stamp, minute_of_year
from cv2x.errors import InputError
from cv2x.messages.model import Model, RoadEvent, RoadMap, RoadUser
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.event_message import event_message, events_to_tell
from cv2x.rsu.phases import PhaseClock
from cv2x.rsu.signal_message import signal_state
from cv2x.rsu.unheard import unheard
from cv2x.rsu.user_message import ID_OCTETS, UserMessages
from cv2x.station.addresses import draw_source_l2
from cv2x.station.hearing import hear
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.inputs import Inputs
from cv2x.station.outcome import Outcome
from cv2x.station.schedule import Schedule
from cv2x.station.stack import Stack
from cv2x.world.world import World

DETECTION_STALE_NS = 2 * SECOND_NS
"""Detections that arrived longer ago are told no more.  Default only."""
_COUNTS = 128
"""MsgCount runs modulo 128."""
_MAP_COUNT = 0
"""Of the MAP: a site's map does not change while its unit runs."""
_RSU_ID_OCTETS = 8


class RoadsideUnit:
    """One roadside unit.

    ``rng`` gives its layer-2 id, then the phases of its messages, at once.  Raises InputError for a site that makes no
    sense: an RSU id that has not eight octets, a rate out of 0..1000 Hz, a signal plan that does not add up.
    """

    def __init__(
        self, name: str, stack: Stack, config: RsuConfig, rng: random.Random, probe: HopProbe = NO_PROBE
    ) -> None:
        family = stack.dialect.family
        _check(config, family, stack.dialect.name)
        self.name = name
        self.source_l2: int = draw_source_l2(rng)
        self.world = World()
        self.world.set_ego(0, config.position)
        self._stack, self._config, self._probe = stack, config, probe
        self._marks = family != "cn"
        self._plan = None if config.plan is None else PhaseClock(config.plan)
        self._users = UserMessages(family, config.rsu_id, config.position, rng)
        self._detections: tuple[RoadUser, ...] = ()
        self._detected = Stamp(0, 0)
        self._counts = {"signals": 0, "events": 0, "users": 0}
        self._told_events: tuple[RoadEvent, ...] | None = None
        rates: tuple[tuple[float, Callable[[Stamp], Model | None]], ...] = (
            (config.map_rate_hz if config.road_map is not None else 0.0, self._map),
            (config.spat_rate_hz if config.plan is not None else 0.0, self._signals),
            (config.event_rate_hz if config.events else 0.0, self._events),
            (config.user_rate_hz if config.sees_users else 0.0, self._seen),
        )
        self._duties = [(Schedule(rate_hz, rng.random()), say) for rate_hz, say in rates]

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        """Take in everything that happened up to ``now`` and answer."""
        outcome = Outcome()
        if inputs.detections is not None:
            self._detections, self._detected = inputs.detections, now
        hear(inputs.receptions, self._stack, self.world, self._probe, outcome)
        for schedule, say in self._duties:
            if schedule.is_due(now.monotonic_ns):
                model = say(now)
                if model is not None:
                    transmissions, discards = self._stack.down(
                        model, source_l2=self.source_l2, period_ns=schedule.period_ns, utc_ns=now.utc_ns
                    )
                    outcome.transmissions += transmissions
                    outcome.discards += discards
        self.world.expire(now)
        outcome.wake_ns = min(
            (schedule.next_ns for schedule, _ in self._duties if schedule.next_ns is not None), default=None
        )
        return outcome

    def _next_count(self, duty: str) -> int:
        count = self._counts[duty]
        self._counts[duty] = (count + 1) % _COUNTS
        return count

    def _map(self, now: Stamp) -> Model | None:
        road_map = self._config.road_map
        if road_map is None:
            return None
        return RoadMap(_MAP_COUNT, road_map.junctions, minute_of_year(now.utc_ns))

    def _signals(self, now: Stamp) -> Model | None:
        if self._plan is None or self._config.plan is None:
            return None
        count = self._next_count("signals")
        return signal_state(self._plan, self._config.plan.junction, now.utc_ns, count, marks=self._marks)

    def _events(self, now: Stamp) -> Model | None:
        events = events_to_tell(self._config.events, now.utc_ns)
        if self._told_events is not None and events != self._told_events:
            self._next_count("events")
        self._told_events = events
        if not events:
            return None
        return event_message(events, self._counts["events"], self._config.rsu_id, self._config.position, now.utc_ns)

    def _seen(self, now: Stamp) -> Model | None:
        if not self._detections or now.monotonic_ns - self._detected.monotonic_ns > DETECTION_STALE_NS:
            return None
        users = self._detections
        if not self._config.repeats_heard:
            users = unheard(users, self._detected.utc_ns, self.world, now)
            if not users:
                return None
        return self._users.tell(users, self._detected.utc_ns, self._next_count("users"))


def _check(config: RsuConfig, family: str, dialect: str) -> None:
    if family not in ID_OCTETS:
        spoken = " or ".join(ID_OCTETS)
        raise InputError(f"roadside units speak {spoken} dialects, and {dialect} is neither", field="dialect")
    if len(config.rsu_id) != _RSU_ID_OCTETS:
        raise InputError(f"an RSU id has eight octets, this one has {len(config.rsu_id)}", field="rsu_id")
    for field in ("map_rate_hz", "spat_rate_hz", "event_rate_hz", "user_rate_hz"):
        rate_hz = getattr(config, field)
        if not 0.0 <= rate_hz <= 1000.0:
            raise InputError(f"{rate_hz!r} is not a rate between 0 and 1000 Hz", field=field)
