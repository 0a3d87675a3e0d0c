"""The on-board unit as a sans-IO station.

A step takes in, in this order: the own fix and bus, everything heard, the own messages that are due
(`cv2x.obu.speech`), the applications.  Without a fresh fix the unit is silent and its applications rest; it says so, as
it says when its bus tells nothing or a junction's map or signals cannot be (`cv2x.station.conditions`).

The applications are asked whenever something changed, but not twice within their cycle; a change within it
is looked at when it ends (the unit asks to be woken), so no alert waits longer than that.

Whether a fix is fresh is measured by when it arrived on the monotonic clock, not by the instant it states: a unit whose
UTC clock is wrong goes on speaking, wrongly.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from cv2x.clock import SECOND_NS, Stamp
from cv2x.obu.alerts import AlertBook
from cv2x.obu.applications.base import Finding, View
from cv2x.obu.applications.catalogue import build
from cv2x.obu.applications.screens import Screening
from cv2x.obu.config import ObuConfig
from cv2x.obu.congestion.duty import CongestionDuty
from cv2x.obu.identity import id_octets
from cv2x.obu.limitations import FIX_STALE_NS, Limitations
from cv2x.obu.speech.vehicle_speech import VehicleSpeech
from cv2x.station.addresses import draw_source_l2
from cv2x.station.hearing import hear
from cv2x.station.hops import NO_PROBE, HopProbe
from cv2x.station.inputs import BusValues, Inputs, PositionFix
from cv2x.station.outcome import Message, Outcome
from cv2x.station.stack import Stack
from cv2x.world.limits import TIDY_NS
from cv2x.world.world import World

_COUNTS = 128
"""MsgCount runs modulo 128."""


class OnBoardUnit:
    """One vehicle's unit.

    ``rng`` gives its temporary id, its layer-2 id, its first message count and the phase of its messages, in this order
    and at once.  Raises InputError for a configuration that makes no sense, or a dialect in which vehicles have no
    message.
    """

    def __init__(
        self, name: str, stack: Stack, config: ObuConfig, rng: random.Random, probe: HopProbe = NO_PROBE
    ) -> None:
        octets = id_octets("vehicles", stack.dialect, config.rate_hz)
        self.name = name
        self.temporary_id: bytes = rng.randbytes(octets)
        self.source_l2: int = draw_source_l2(rng)
        self.world = World(self.temporary_id)
        first_count, phase = rng.randrange(_COUNTS), rng.random()
        self._congestion = _congestion(config, rng)
        self.measures_load = self._congestion is not None
        """Whether a runner is to tell the load the radio measures."""
        self._speech = VehicleSpeech(
            stack, config, self.temporary_id, self.source_l2, first_count, phase, self._congestion
        )
        self.ears = stack
        self._config, self.probe = config, probe
        self._applications = build(config.applications)
        self._screening = Screening(self._applications)
        self._book = AlertBook({application.id: application.material for application in self._applications})
        self._limitations = Limitations(self._applications, speaks=config.rate_hz > 0.0)
        self._fix: PositionFix | None = None
        self._fix_arrived_ns = 0
        self._bus = BusValues()
        self._vehicles = self.world.vehicles
        """Awaited = something has changed since the applications were asked."""
        self._evaluated_ns: int | None = None
        self._tidy_ns = 0

    def step(self, now: Stamp, inputs: Inputs) -> Outcome:
        """Take in everything that happened up to ``now`` and answer."""
        outcome = Outcome()
        told = inputs.fix is not None or inputs.bus is not None
        if inputs.bus is not None:
            self._bus, self._vehicles.awaited = inputs.bus, True
        if inputs.fix is not None:
            self._take(inputs.fix, now)
            self._speech.drive(inputs.fix)
        if inputs.sensors:
            self._limitations.report(inputs.sensors)
        if inputs.receptions and hear(inputs.receptions, self.ears, self.world, self.probe, outcome):
            self._vehicles.awaited = True
        if self._congestion is not None:
            self._make_room(self._congestion, now, inputs.channel_load, outcome)
        speak_ns = self._speech.next_ns
        if told or speak_ns is None or now.monotonic_ns >= speak_ns:
            self._speech.speak(now, self._fresh_fix(now), self._bus, outcome)
        self._evaluate(now, outcome)
        if now.monotonic_ns >= self._limitations.due_ns:
            fix_ns = None if self._fix is None else self._fix_arrived_ns
            outcome.conditions = self._limitations.look(now, self.world, fix_ns, self._bus)
        outcome.wake_ns = self.wake_ns
        return outcome

    def _make_room(self, duty: CongestionDuty, now: Stamp, load: float | None, outcome: Outcome) -> None:
        """Let congestion control look at the channel, when its time has come."""
        if load is not None:
            duty.measured(load)
        if duty.next_ns is None or now.monotonic_ns >= duty.next_ns:
            outcome.congestion = duty.look(now, self.world)
            self._speech.pace(now, self._fresh_fix(now), self._bus, outcome)

    def overhear(self, message: Message, received: Stamp) -> bool:
        """Take in a message between two steps; return whether `wake_ns` may have changed."""
        model = message.model
        if model is None:
            return False
        if self.probe is NO_PROBE:  # of every frame that anybody hears
            self.world.hear(message.name, model, received, message.paths)
        else:
            mark = self.probe.start()
            self.world.hear(message.name, model, received, message.paths)
            if mark:
                self.probe.stop("world", mark, message.name)
        news = not self._vehicles.awaited
        self._vehicles.awaited = True
        return news

    def _take(self, fix: PositionFix, now: Stamp) -> None:
        self._fix, self._fix_arrived_ns, self._vehicles.awaited = fix, now.monotonic_ns, True
        if self._limitations.lost:
            self._limitations.due_ns = now.monotonic_ns
        self.world.set_ego(
            fix.utc_ns,
            fix.position,
            fix.speed_mps if self._bus.speed_mps is None else self._bus.speed_mps,
            fix.heading_deg,
            length_m=self._config.length_m,
            width_m=self._config.width_m,
        )

    def _fresh_fix(self, now: Stamp) -> PositionFix | None:
        return self._fix if now.monotonic_ns - self._fix_arrived_ns <= FIX_STALE_NS else None

    def _evaluate(self, now: Stamp, outcome: Outcome) -> None:
        """Ask the applications if something changed or an alert may have to be cleared, and the gap is over."""
        if not self._applications or (due_ns := self._evaluation_ns()) is None or now.monotonic_ns < due_ns:
            return
        mark = self.probe.start()
        if now.monotonic_ns >= self._tidy_ns:
            self._tidy_ns = now.monotonic_ns + TIDY_NS
            self.world.expire(now)
        fix = self._fresh_fix(now)
        ego = self.world.ego(now) if fix is not None else None
        found: Mapping[str, Sequence[Finding]] = {}
        if ego is not None and fix is not None:
            lights = self._bus.lights or frozenset()
            found = self._screening.ask(View(now, self.world, ego, lights, fix.accel_forward_mps2))
        if found or self._book:
            outcome.alerts += self._book.update(found, now, None if ego is None else ego.position)
        self._vehicles.awaited, self._evaluated_ns = False, now.monotonic_ns
        if mark:
            self.probe.stop("applications", mark)

    def _evaluation_ns(self) -> int | None:
        """Return the monotonic time from which the applications are to be asked, or ``None`` while there is no
        reason."""
        if self._vehicles.awaited:
            return 0 if self._evaluated_ns is None else self._evaluated_ns + self._config.cycle_ns
        return self._book.deadline_ns

    @property
    def wake_ns(self) -> int | None:
        """Monotonic time at which the unit wants its next step, as things stand."""
        look_ns = None if self._congestion is None else self._congestion.next_ns
        next_ns = self._speech.next_ns
        if look_ns is not None and (next_ns is None or look_ns < next_ns):
            next_ns = look_ns
        ask_ns = self._evaluation_ns() if self._applications else None
        return ask_ns if next_ns is None or (ask_ns is not None and ask_ns < next_ns) else next_ns


def _congestion(config: ObuConfig, rng: random.Random) -> CongestionDuty | None:
    """Return the congestion control of a unit that speaks; its chances come from a stream of their own."""
    if config.congestion is None or not config.rate_hz:
        return None
    chances = random.Random(rng.random())  # noqa: S311 - simulation, not secrets
    return CongestionDuty(config.congestion, round(SECOND_NS / config.rate_hz), chances)
