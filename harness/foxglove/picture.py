"""The picture of a run: an observer that draws ten times a second of run time, and less often where there is much to
draw.

Rules.  A picture is drawn of an instant when the next one begins, so that everything of it is in; its log time is that
instant, and nothing is ever written out of order.  All of it follows from the run: equal runs give equal octets.  What
is drawn is bounded, and what is beyond the bounds is told in the log.  Messages are looked at once, however many hear
them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.harness.foxglove.ground import Ground
from cv2x.harness.foxglove.journal import WARNING, Journal
from cv2x.harness.foxglove.lanes import Lanes
from cv2x.harness.foxglove.lights import Lights
from cv2x.harness.foxglove.movers import Company, Mover, Stand, put_frames, put_place, put_told_places
from cv2x.harness.foxglove.notices import Notices
from cv2x.harness.foxglove.plots import Plots
from cv2x.harness.foxglove.told import TheTold
from cv2x.harness.foxglove.topics import Sink, Topics
from cv2x.harness.foxglove.warnings import Warnings
from cv2x.harness.target import target_name
from cv2x.messages.model import Position, RoadEvents, RoadMap, RoadUsers, SignalState, VehicleState
from cv2x.radio.base import Report
from cv2x.station.conditions import Condition
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Alert, Discard, Message, Transmission

PERIOD_NS = 100 * MILLISECOND_NS
DRAWN_EACH_PERIOD = 100
"""Actors that may be drawn every period: of twice as many every second picture is left out, and so on, so that a second
of the run costs no more the more there is to see."""
MAX_ACTORS = 512
"""Actors drawn at once."""
MAX_PLACES = 512
"""Actors and units, over the whole run, that get a topic of their own for the map panel."""
_STANDS_NS = 5 * SECOND_NS
MAX_IDS = 65_536
UNHEARD_NS = 2 * SECOND_NS
"""What is sent is drawn only if nobody has heard such a message for so long: what counts is what arrives, but a unit on
its own shall see itself."""
_SLACK_NS = MILLISECOND_NS
"""In real time a tick comes a little early or late; that does not make it the next one."""


class Picture(Observer):
    """Draws a run into ``sinks``.

    ``origin`` is where the plane of the scene lies (``None`` = where the first thing is told to be), ``stands`` the
    roadside units and where they stand.
    """

    def __init__(
        self, sinks: Iterable[Sink], origin: Position | None = None, stands: Mapping[str, Position] | None = None
    ) -> None:
        self._topics = Topics(sinks)
        self._ground = Ground(origin)
        self._stands = dict(stands or {})
        self._standing_now: list[Stand] = []
        self._journal = Journal(self._topics)
        self._plots, self._warnings = Plots(), Warnings()
        self._lanes, self._lights, self._notices, self._told = Lanes(), Lights(), Notices(), TheTold()
        self._actors, self._others = Company("/scene/actors"), Company("/scene/told")
        self._truth: Sequence[ActorState] = ()
        self._names: dict[str, str] = {}
        """Temporary id -> unit."""
        self._at_junction: dict[str, str] = {}
        """Junction -> unit that says its map."""
        self._seen: dict[int, Message] = {}
        """Messages of this period by identity, kept so that no identity is used twice."""
        self._heard_ns: dict[str, int] = {}
        """Message name -> monotonic time at which one was heard last."""
        self._at: Stamp | None = None
        self._due_ns = self._stands_due_ns = 0
        self._placed: set[str] = set()
        self._unplaced = self._not_drawn = 0

    def truth(self, at: Stamp, actors: Sequence[ActorState]) -> None:
        """Take in where all actors are."""
        self._go_on(at)
        self._truth = actors

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """Take in who is behind an id."""
        self._go_on(at)
        if len(self._names) < MAX_IDS:
            self._names[temporary_id.hex()] = unit

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Count a transmission, and learn from it."""
        self._go_on(at)
        self._plots.sent[unit] += 1
        message = transmission.message
        if isinstance(message.model, RoadMap):
            self._at_junction.update((str(junction.id), unit) for junction in message.model.junctions)
        if at.monotonic_ns - self._heard_ns.get(message.name, -UNHEARD_NS) >= UNHEARD_NS:
            self._learn(at, message)

    def received_by(self, hearings: Hearings) -> None:
        """Count the receptions of a frame, and learn from it."""
        at, message = hearings.at, hearings.message
        self._go_on(at)
        self._plots.heard.update(hearings.units)
        if id(message) not in self._seen:
            self._seen[id(message)] = message
            self._heard_ns[message.name] = at.monotonic_ns
            self._learn(at, message)

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Count and log what was refused."""
        self._go_on(at)
        self._plots.refused[unit] += 1
        self._journal.discard(at.utc_ns, unit, discard)

    def reported(self, at: Stamp, unit: str, radio: str, report: Report) -> None:
        """Log how a radio stands."""
        self._go_on(at)
        self._journal.report(at.utc_ns, unit, radio, report)

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        """Log what began, changed or ended with a unit."""
        self._go_on(at)
        self._journal.condition(at.utc_ns, unit, condition)

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """Take in how busy a radio finds the channel."""
        self._go_on(at)
        self._plots.load(unit, cbr)

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        """Log an alert, and show it as long as it lasts."""
        self._go_on(at)
        target = target_name(alert.target, self._names, self._at_junction)
        self._journal.alert(at.utc_ns, unit, alert, target)
        self._warnings.take(at.utc_ns, unit, alert, target)

    def close(self) -> None:
        """Draw the last instant."""
        at, self._at = self._at, None
        if at is not None:
            self._draw(at)
            self._journal.draw(at.utc_ns, last=True)

    def _go_on(self, at: Stamp) -> None:
        """Draw the instant before this one, if a picture was due then."""
        before, self._at = self._at, at
        if before is not None and at.monotonic_ns != before.monotonic_ns and before.monotonic_ns >= self._due_ns:
            period_ns = PERIOD_NS * max(1, -(-len(self._truth) // DRAWN_EACH_PERIOD))
            self._due_ns = max(self._due_ns + period_ns, before.monotonic_ns + period_ns - _SLACK_NS)
            self._draw(before)

    def _learn(self, at: Stamp, message: Message) -> None:
        model = message.model
        if isinstance(model, VehicleState):
            self._told.hear_vehicle(at, model, self._names)
        elif isinstance(model, SignalState):
            self._lights.hear(model, at)
        elif isinstance(model, RoadUsers):
            self._told.hear_users(at, model)
        elif isinstance(model, RoadMap):
            self._lanes.hear(model, self._at_junction, self._ground)
        elif isinstance(model, RoadEvents):
            self._notices.hear(model, at)

    def _draw(self, at: Stamp) -> None:
        utc_ns, topics, ground = at.utc_ns, self._topics, self._ground
        self._seen.clear()
        actors = self._movers()
        told = self._told.movers(at, ground)
        put_frames(utc_ns, [*actors, *told], topics)
        for actor in actors:
            self._place(utc_ns, actor)
        put_told_places(utc_ns, told, topics)
        if actors:
            self._plots.actors(utc_ns, actors, topics)
        stands = self._standing(utc_ns)
        warned = self._warnings.warned()
        self._lanes.draw(utc_ns, ground, topics)
        self._lights.draw(at, self._lanes, ground, topics)
        self._notices.draw(at, ground, topics)
        self._actors.draw(utc_ns, actors, stands, warned, topics)
        self._others.draw(utc_ns, told, (), (), topics)
        self._warnings.draw(utc_ns, actors, told, ground, topics)
        if self._plots.due(utc_ns):
            self._plots.draw(utc_ns, self._warnings.active(), self._warnings.raised, topics)
        self._journal.draw(utc_ns)
        self._confess(utc_ns)

    def _movers(self) -> list[Mover]:
        known = self._truth[:MAX_ACTORS]
        spots = self._ground.spots([actor.position for actor in known])
        return [
            Mover(
                actor.name,
                f"actor/{actor.name}",
                actor.kind,
                actor.position,
                spot,
                actor.heading_deg if math.isfinite(actor.heading_deg) else 0.0,
                actor.speed_mps if math.isfinite(actor.speed_mps) else None,
                actor.length_m,
                actor.width_m,
                unit=actor.unit,
            )
            for actor, spot in zip(known, spots, strict=True)
            if spot is not None
        ]

    def _standing(self, utc_ns: int) -> list[Stand]:
        if not self._standing_now and self._ground.plane is not None:
            names = list(self._stands)
            spots = self._ground.spots([self._stands[name] for name in names])
            self._standing_now = [
                Stand(name, self._stands[name], spot)
                for name, spot in zip(names, spots, strict=True)
                if spot is not None
            ]
        if utc_ns >= self._stands_due_ns:
            self._stands_due_ns = utc_ns + _STANDS_NS
            for stand in self._standing_now:
                self._place(utc_ns, stand)
        return self._standing_now

    def _place(self, utc_ns: int, whose: Mover | Stand) -> None:
        if whose.name not in self._placed:
            if len(self._placed) >= MAX_PLACES:
                self._unplaced += 1
                return
            self._placed.add(whose.name)
        put_place(utc_ns, whose.name, whose.place, self._topics)

    def _confess(self, utc_ns: int) -> None:
        """Say in the log, once for every tenfold, that there was too much to draw."""
        missing = self._told.not_drawn + self._lanes.not_drawn + self._warnings.not_drawn
        missing += max(0, len(self._truth) - MAX_ACTORS) + self._unplaced
        if missing > 10 * self._not_drawn:
            self._not_drawn = missing
            self._journal.write(utc_ns, WARNING, "cv2x", f"{missing} things were too many to draw")
