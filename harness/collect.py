"""The harness's eyes: an observer that keeps what the judge and the report need, and nothing that grows with the length
of a run.

Counts are counters, times are histograms, courses are series that thin themselves; only alerts are kept one by one (up
to a bound).  All stamps are the run's true ones on the monotonic clock; `start` turns them into run time.  Times over
the air are reception stamp minus transmission stamp on one machine's monotonic clock: in virtual time that is what the
radio simulates.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import Stamp
from cv2x.geodesy import LocalFrame
from cv2x.harness.conditions import ConditionLog
from cv2x.harness.congestion_log import CongestionLog
from cv2x.harness.distribution import Distribution
from cv2x.harness.episodes import Episodes
from cv2x.harness.evidence import EvidenceBook
from cv2x.harness.gap_book import Gaps
from cv2x.harness.heard_book import HeardBook
from cv2x.harness.latency.book import LatencyBook
from cv2x.harness.links import LinkBook, Sent
from cv2x.harness.scene import Scene
from cv2x.harness.series import TimeBins, Track
from cv2x.messages.model import Position, RoadEvents, RoadUsers, VehicleState
from cv2x.station.conditions import Condition
from cv2x.station.observer import ActorState, Hearings, Observer
from cv2x.station.outcome import Alert, Congestion, Discard, Message, Transmission

MAX_TEMPORARY_IDS = 65_536
MAX_ACTORS = 512
USER_NEAR_M = 5.0
"""An actor farther from where a road user is told to be is not he."""
OUTSIDE = "outside the run"
"""The sender of what nobody in this run has sent."""
Ints = NDArray[np.int64]
_NEVER = np.iinfo(np.int64).min


@dataclass(slots=True)
class Refusals:
    """What one unit refused under one cause."""

    count: int
    first_ns: int
    detail: str
    """Of the first one."""


@dataclass(slots=True)
class ActorSeen:
    """An actor of the scenario with its true track."""

    kind: str
    unit: str | None
    length_m: float
    width_m: float
    track: Track


class Collector(Observer):
    """Watches a run.

    ``places`` are units that stand still (roadside units), ``edges_m`` distances at which expectations cut.
    ``riders`` are aboard an actor: they hear nothing before truth shows it.  ``passive`` is for replays: senders are
    then told apart by the id in their messages, and their tracks are those they tell.  ``evidence`` notes the rows
    behind the verdicts; ``junctions`` says which unit speaks for a junction (``1/1207``).
    ``measure`` false = keep no latencies but the time over the air.
    """

    def __init__(
        self,
        units: Iterable[str] = (),
        places: Mapping[str, Position] | None = None,
        edges_m: Iterable[float] = (),
        origin: Position | None = None,
        passive: bool = False,
        riders: Iterable[str] = (),
        evidence: EvidenceBook | None = None,
        junctions: Mapping[str, str] | None = None,
        measure: bool = True,
    ) -> None:
        self.links = LinkBook(units, edges_m)
        self.heard_scene, self.sent_scene = Scene(tracks=passive), Scene()
        self.episodes = Episodes()
        self.conditions = ConditionLog()
        self.congestion_log = CongestionLog()
        self.sent: Counter[tuple[str, str]] = Counter()
        """(unit, message) -> transmissions."""
        self.sent_in: Counter[tuple[str, str, str]] = Counter()
        """(unit, message, dialect) -> transmissions."""
        self.notes: Counter[tuple[str, str]] = Counter()
        """(message, cause) -> what a mapping could not carry over."""
        self.refused: dict[tuple[str, str], Refusals] = {}
        self.latency = LatencyBook() if measure else None
        self._heard = HeardBook(self.latency, self.links.units)
        self.to_alert = Distribution()
        """From a unit's latest reception to the alert it led to."""
        self._sent_over_time: dict[tuple[str, str], TimeBins] = {}
        self.actors: dict[str, ActorSeen] = {}
        self.clocks: dict[str, list[tuple[int, int]]] = {}
        """Unit -> (monotonic time, believed minus true UTC) wherever it changed."""
        self.identities: dict[str, str] = {}
        """Temporary id as hex -> unit."""
        self.told_users: dict[tuple[str, str], str] = {}
        """(source id, user id) as its teller says them, in hex -> the actor who was there when he was first told of."""
        self.not_kept = 0
        self.start: Stamp | None = None
        """The run's stamp at run time 0; the first stamp seen until the run is over and says better."""
        self.last_ns = 0
        """Monotonic time of the latest event."""
        self.evidence = evidence or EvidenceBook()
        self._junctions = dict(junctions or {})
        self._followed: dict[str | None, Ints] = {}
        """Sender (``None`` = any) -> by receiver the latest transmission heard; 0 = none, likewise beyond the end."""
        self._last_heard = np.zeros(0, np.int64)
        """By unit when it heard anything last, or `_NEVER`."""
        self._passive = passive
        self._places = dict(places or {})
        self._plane = LocalFrame(origin.lat_deg, origin.lon_deg) if origin else None
        self._aboard: set[str] = set()
        self._truth: Sequence[ActorState] = ()
        for unit in riders:
            self.links.leave(unit)
        if self._plane is not None:
            self._stand(self._plane)

    @property
    def heard(self) -> Counter[tuple[str, str]]:
        """(unit, message) -> receptions."""
        return self._heard.counts

    @property
    def timeline(self) -> dict[tuple[str, str, str], TimeBins]:
        """(unit, ``sent`` or ``heard``, message) -> counts over time."""
        both = (("sent", self._sent_over_time), ("heard", self._heard.timeline))
        return {(unit, way, message): bins for way, book in both for (unit, message), bins in book.items()}

    @property
    def over_air(self) -> dict[str, Distribution]:
        """Message -> time from transmission to reception."""
        return self._heard.over_air

    @property
    def radio_access(self) -> dict[str, Distribution]:
        """Message -> how long frames waited in their sender's radio for the air, of receptions whose medium knows."""
        return self._heard.radio_access

    @property
    def delivered(self) -> Distribution:
        """From transmission to the step in which the receiver takes it in, all messages."""
        return self._heard.delivered

    @property
    def gaps(self) -> dict[tuple[str, str, str], Gaps]:
        """(receiver, sender, message) -> times between receptions."""
        return self._heard.gaps

    def truth(self, at: Stamp, actors: Sequence[ActorState]) -> None:
        """Keep tracks, and where every unit is."""
        self._tick(at)
        self._truth = actors
        plane = self._plane
        if plane is None and actors:
            first = actors[0].position
            plane = self._plane = LocalFrame(first.lat_deg, first.lon_deg)
            self._stand(plane)
        aboard: dict[str, Position] = {}
        for actor in actors:
            seen = self.actors.get(actor.name)
            if seen is None:
                if len(self.actors) >= MAX_ACTORS:
                    self.not_kept += 1
                    continue
                seen = ActorSeen(actor.kind, actor.unit, actor.length_m, actor.width_m, Track())
                self.actors[actor.name] = seen
            position = actor.position
            seen.track.add(at.monotonic_ns, position.lat_deg, position.lon_deg, actor.speed_mps)
            if actor.unit is not None:
                aboard[actor.unit] = position
        if plane is not None and aboard:
            there = plane.to_enu([p.lat_deg for p in aboard.values()], [p.lon_deg for p in aboard.values()])
            for unit, east_m, north_m in zip(aboard, *there, strict=True):
                self.links.place(unit, east_m, north_m)
        for gone in self._aboard - aboard.keys():
            self.links.leave(gone)
        self._aboard = set(aboard)

    def identity(self, at: Stamp, unit: str, temporary_id: bytes) -> None:
        """Keep who is behind an id."""
        self._tick(at)
        if len(self.identities) < MAX_TEMPORARY_IDS:
            self.identities[temporary_id.hex()] = unit
        else:
            self.not_kept += 1

    def clock(self, at: Stamp, unit: str, believed: Stamp) -> None:
        """Keep the error of a unit's clock where it changes."""
        self._tick(at)
        offset_ns = believed.utc_ns - at.utc_ns
        known = self.clocks.setdefault(unit, [])
        if (not known or known[-1][1] != offset_ns) and len(known) < 10_000:
            known.append((at.monotonic_ns, offset_ns))

    def stepped(self, begun: Stamp, done: Stamp, unit: str) -> None:
        """Keep what a step took, for the latencies of what it took in and said."""
        if self.latency is not None:
            self.latency.stepped(begun, done, unit)

    def transmitted(self, at: Stamp, unit: str, transmission: Transmission) -> None:
        """Count a transmission, and wait for its receptions."""
        self._tick(at)
        message = transmission.message
        self.sent[unit, message.name] += 1
        self.sent_in[unit, message.name, message.dialect] += 1
        bins = self._sent_over_time.get((unit, message.name))
        if bins is None:
            bins = self._sent_over_time[unit, message.name] = TimeBins()
        bins.add(self.run_ns(at.monotonic_ns))
        sent = self.links.transmitted(unit, message.name, transmission.frame.octets, at.monotonic_ns)
        if self.latency is not None:
            sent.begun_ns = self.latency.begun_ns(unit)
        self.evidence.sent(at, unit, sent, self.links)
        self.sent_scene.take(at.monotonic_ns, message, unit)
        if isinstance(message.model, RoadUsers):
            self._name_users(message.model)
        self._note(message)

    def received_by(self, hearings: Hearings) -> None:
        """Count the receptions of a frame, and book each on its link."""
        self._tick(hearings.at)
        units, message, stamp_ns = hearings.units, hearings.message, hearings.stamp.monotonic_ns
        receivers = self.links.numbers(units)
        self._last_heard = self._longer(self._last_heard, _NEVER)
        self._last_heard[receivers] = stamp_ns
        found = self.links.received_by(receivers, hearings.frame.octets, stamp_ns)
        if isinstance(found, list):
            for number, (sent, unit) in enumerate(zip(found, units, strict=True)):
                self._book(hearings, sent, (unit,), receivers[number : number + 1])
            found = found[0]
        else:
            self._book(hearings, found, units, receivers)
        self.heard_scene.take(stamp_ns, message, None if found is None else self.links.units[found.sender])

    def _book(self, hearings: Hearings, sent: Sent | None, units: Sequence[str], receivers: Ints) -> None:
        """Book receptions that belong to one transmission, or to none that is known."""
        message, stamp_ns = hearings.message, hearings.stamp.monotonic_ns
        sender = None if sent is None else self.links.units[sent.sender]
        known = self._sender(sender, message)
        if sent is not None:
            for whose in (sender, None):
                followed = self._followed.get(whose)
                if followed is None or len(followed) < len(self.links.units):
                    followed = self._followed[whose] = self._longer(followed, 0)
                followed[receivers] = sent.packet
            if sent.begun_ns is not None and self.latency is not None:
                for unit in units:
                    self.latency.heard(unit, message.name, sent.monotonic_ns, sent.begun_ns, stamp_ns)
        else:
            for _ in units:
                self._note(message)
        self.evidence.received_by(hearings.at, units, message.name, known, sent, stamp_ns)
        sent_ns = None if sent is None else sent.monotonic_ns
        at_ns = hearings.at.monotonic_ns
        self._heard.take(receivers, known, message.name, stamp_ns, at_ns, sent_ns, hearings.access_delay_ns)

    def _longer(self, by_unit: Ints | None, missing: int) -> Ints:
        """Return a column with room for all units known by now."""
        known = np.zeros(0, np.int64) if by_unit is None else by_unit
        more = len(self.links.units) - len(known)
        return np.append(known, np.full(more, missing)) if more > 0 else known

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Count what a unit refused, by cause."""
        self._tick(at)
        self.evidence.discarded(at, unit, discard)
        refusals = self.refused.get((unit, discard.cause))
        if refusals is None:
            self.refused[unit, discard.cause] = Refusals(1, at.monotonic_ns, discard.detail)
        else:
            refusals.count += 1

    def alerted(self, at: Stamp, unit: str, alert: Alert) -> None:
        """Keep an alert, and how long after the latest reception it came."""
        self._tick(at)
        last_ns = _of_unit(self._last_heard, self.links.number(unit), _NEVER)
        since_ns = None if last_ns == _NEVER else at.monotonic_ns - last_ns
        begun = self.episodes.take(at.monotonic_ns, unit, alert, since_ns)
        if begun is None:
            return
        begun.utc_ns, begun.packet = at.utc_ns, self._frame_behind(unit, alert)
        if since_ns is not None:
            self.to_alert.add(since_ns)

    def condition(self, at: Stamp, unit: str, condition: Condition) -> None:
        """Keep what began, changed or ended with a unit."""
        self._tick(at)
        self.conditions.take(at.monotonic_ns, unit, condition)

    def congestion(self, at: Stamp, unit: str, congestion: Congestion) -> None:
        """Keep what congestion control makes of the channel."""
        self._tick(at)
        self.congestion_log.take(at.monotonic_ns, unit, congestion)

    def channel_load(self, at: Stamp, unit: str, radio: str, cbr: float) -> None:
        """Keep how busy a unit with congestion control finds the channel."""
        self.congestion_log.busy(at.monotonic_ns, unit, cbr)

    def finish(self, start: Stamp | None, ran_ns: int | None) -> None:
        """End the books: ``start`` is the run's stamp at run time 0, ``ran_ns`` how far it got (``None`` = not known:
        the last event).
        """
        if start is not None:
            self.start = start
        begun_ns = self.start.monotonic_ns if self.start else 0
        end_ns = self.last_ns if ran_ns is None else begun_ns + ran_ns
        self._heard.fold()
        self.not_kept += self._heard.not_kept
        for sent, receiver in self.links.close(end_ns):
            self.evidence.take_out(self.links.units[sent.sender], receiver, sent)

    def run_ns(self, monotonic_ns: int) -> int:
        """Return the run time of a stamp."""
        return monotonic_ns - (self.start.monotonic_ns if self.start else 0)

    def _frame_behind(self, unit: str, alert: Alert) -> int | None:
        """Return the number of the latest frame heard from an alert's target, or from anybody."""
        kind, _, number = (alert.target or "").partition(":")
        target = self.identities.get(number) if kind == "vehicle" else self._junctions.get(number)
        receiver = self.links.number(unit)
        return (
            _of_unit(self._followed.get(target), receiver, 0) or _of_unit(self._followed.get(None), receiver, 0) or None
        )

    def _tick(self, at: Stamp) -> None:
        if self.start is None:
            self.start = at
            self._heard.start_ns = at.monotonic_ns
        self.last_ns = at.monotonic_ns

    def _name_users(self, told: RoadUsers) -> None:
        """Find out which actors the users told of are, once for each: the one within `USER_NEAR_M` who is nearest."""
        source = (told.source_id or b"").hex()
        for user in told.users:
            key = source, user.id.hex()
            if key in self.told_users or user.position is None or self._plane is None:
                continue
            if len(self.told_users) >= MAX_TEMPORARY_IDS:
                self.not_kept += 1
                return
            there = self._plane.to_enu(user.position.lat_deg, user.position.lon_deg)
            away_m = {
                actor.name: math.dist(there, self._plane.to_enu(actor.position.lat_deg, actor.position.lon_deg))
                for actor in self._truth
            }
            nearest = min(away_m, key=lambda name: (away_m[name], name), default=None)
            if nearest is not None and away_m[nearest] <= USER_NEAR_M:
                self.told_users[key] = nearest

    def _stand(self, plane: LocalFrame) -> None:
        for unit, place in self._places.items():
            self.links.place(unit, *plane.to_enu(place.lat_deg, place.lon_deg))

    def _note(self, message: Message) -> None:
        for cause, count in message.notes.items():
            self.notes[message.name, cause] += count

    def _sender(self, sender: str | None, message: Message) -> str:
        if self._passive or sender is None:
            model = message.model
            if isinstance(model, VehicleState):
                return model.temporary_id.hex()
            if isinstance(model, RoadEvents | RoadUsers) and model.source_id:
                return model.source_id.hex()
        return OUTSIDE if sender is None else sender


def _of_unit(column: Ints | None, number: int | None, missing: int) -> int:
    return missing if column is None or number is None or number >= len(column) else int(column[number])
