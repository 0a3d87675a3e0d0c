"""The roadside unit as a sans-IO station.

Four messages, each on a schedule of its own with a phase of its own: MAP, SPAT from the signal plan, events, road users
its sensors see.  All of them tell the time the unit believes in.  It says each in every dialect it speaks, over one
radio and under one layer-2 id; it listens in all of them, and keeps one world of what it hears.
When its sensors fall silent it says so and what it still tells.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import partial

from cv2x.clock import Stamp
from cv2x.errors import InputError
from cv2x.messages.model import RoadUser
from cv2x.rsu.actuated_junction import LOOK_HZ, ActuatedJunction
from cv2x.rsu.config import RsuConfig
from cv2x.rsu.limitations import DETECTION_STALE_NS, Limitations
from cv2x.rsu.phases import PhaseClock
from cv2x.rsu.plan import ActuatedPlan, SignalPlan
from cv2x.rsu.signal_message import signal_state
from cv2x.rsu.spoken_in import SpokenIn
from cv2x.rsu.unheard import unheard
from cv2x.rsu.voice import Signals, Voice
from cv2x.station.addresses import draw_source_l2
from cv2x.station.conditions import EVENTS, ROAD_MAP, SIGNALS
from cv2x.station.hearing import hear
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.inputs import Inputs
from cv2x.station.outcome import Message, Outcome
from cv2x.station.schedule import Schedule
from cv2x.station.several_stacks import SeveralStacks
from cv2x.station.stack import Stack
from cv2x.world.limits import TIDY_NS
from cv2x.world.world import World

_RSU_ID_OCTETS = 8


class RoadsideUnit:
    """One roadside unit.

    ``stack`` is that of its first dialect, ``also`` those of its others.  ``rng`` gives its layer-2 id, then the phases
    of its messages, dialect after dialect, at once.  Raises InputError for a site that makes no sense: an RSU id that
    has not eight octets, a rate out of 0..1000 Hz, a signal plan that does not add up, two dialects of one family.
    """

    def __init__(
        self,
        name: str,
        stack: Stack,
        config: RsuConfig,
        rng: random.Random,
        probe: HopProbe = NO_PROBE,
        also: Sequence[Stack] = (),
    ) -> None:
        _check(config)
        stacks = (stack, *also)
        check_families([(one.dialect.name, one.dialect.family) for one in stacks])
        self.name = name
        self.source_l2: int = draw_source_l2(rng)
        self.world = World()
        self.world.set_ego(0, config.position)
        self._ears = SeveralStacks(stacks) if also else stack
        self.ears = None if also else stack
        """Who speaks several dialects hears in steps alone."""
        self.world.vehicles.awaited = True  # what it hears never wakes it
        self._tidy_ns = 0
        self._config, self.probe = config, probe
        self._spoken_in = SpokenIn() if also and config.sees_users and not config.repeats_heard else None
        plan = config.plan
        self._junction = ActuatedJunction(plan, config.road_map) if isinstance(plan, ActuatedPlan) else None
        self._looks = Schedule(0.0 if self._junction is None else LOOK_HZ, 0.0)
        signals: Signals | None = _fixed(plan) if isinstance(plan, SignalPlan) else None
        if self._junction is not None:
            signals = self._junction.tell
        self._detections: tuple[RoadUser, ...] = ()
        self._detected, self._ever_detected = Stamp(0, 0), False
        told = ((ROAD_MAP, config.road_map), (SIGNALS, config.plan), (EVENTS, config.events))
        self._limitations = Limitations(tuple(duty for duty, has in told if has), sees=config.sees_users)
        self._voices = [Voice(one, config, signals, self._seen, rng, self.source_l2, once=bool(also)) for one in stacks]

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        """Take in everything that happened up to ``now`` and answer."""
        outcome = Outcome()
        if inputs.detections is not None:
            self._detections, self._detected, self._ever_detected = inputs.detections, now, True
            if self._limitations.lost:
                self._limitations.due_ns = now.monotonic_ns
        if inputs.sensors:
            self._limitations.report(inputs.sensors)
        hear(inputs.receptions, self._ears, self.world, self.probe, outcome)
        if self._spoken_in is not None:
            self._spoken_in.take(outcome.heard)
        if self._junction is not None and self._looks.is_due(now.monotonic_ns):
            self._junction.look(self._fresh(now), self.world, now)
        for voice in self._voices:
            voice.say(now, outcome)
        if now.monotonic_ns >= self._tidy_ns:
            self._tidy_ns = now.monotonic_ns + TIDY_NS
            self.world.expire(now)
        if now.monotonic_ns >= self._limitations.due_ns:
            detected_ns = self._detected.monotonic_ns if self._ever_detected else None
            outcome.conditions = self._limitations.look(now, self.world, detected_ns)
        outcome.wake_ns = self.wake_ns
        return outcome

    @property
    def wake_ns(self) -> int | None:
        """Monotonic time at which the unit wants its next step, as things stand."""
        wakes_ns = [self._looks.next_ns, *(voice.wake_ns for voice in self._voices)]
        return min((wake_ns for wake_ns in wakes_ns if wake_ns is not None), default=None)

    def overhear(self, message: Message, received: Stamp) -> bool:
        """Take in a message between two steps, which changes nothing about when the unit says what it has to say."""
        if message.model is not None:
            mark = self.probe.start()
            self.world.hear(message.name, message.model, received, message.paths)
            if mark:
                self.probe.stop("world", mark, message.name)
        return False

    def _seen(self, family: str, now: Stamp) -> tuple[Sequence[RoadUser], int]:
        """Return the road users to tell of in a family, and when they were seen."""
        users, seen_ns = self._fresh(now), self._detected.utc_ns
        if not users or self._config.repeats_heard:
            return users, seen_ns
        counts = None if self._spoken_in is None else partial(self._spoken_in.speaks, family)
        return unheard(users, seen_ns, self.world, now, counts), seen_ns

    def _fresh(self, now: Stamp) -> tuple[RoadUser, ...]:
        """Return what the sensors detected, unless that is too long ago."""
        return () if now.monotonic_ns - self._detected.monotonic_ns > DETECTION_STALE_NS else self._detections


def check_families(dialects: Sequence[tuple[str, str]]) -> None:
    """Raise InputError where two dialects (name, family) of a unit are of one family."""
    by_family: dict[str, str] = {}
    for name, family in dialects:
        if family in by_family:
            raise InputError(
                f"{by_family[family]} and {name} are of one family: on the air nothing tells their messages apart, so "
                "write one of them",
                field="dialect",
            )
        by_family[family] = name


def _fixed(plan: SignalPlan) -> Signals:
    clock = PhaseClock(plan)
    return lambda now, count, marks: signal_state(clock, plan.junction, now.utc_ns, count, marks=marks)


def _check(config: RsuConfig) -> None:
    if len(config.rsu_id) != _RSU_ID_OCTETS:
        raise InputError(f"an RSU id has eight octets, this one has {len(config.rsu_id)}", field="rsu_id")
    for field in ("map_rate_hz", "spat_rate_hz", "event_rate_hz", "user_rate_hz"):
        rate_hz = getattr(config, field)
        if not 0.0 <= rate_hz <= 1000.0:
            raise InputError(f"{rate_hz!r} is not a rate between 0 and 1000 Hz", field=field)
