"""What both runners do with units: tell them what is due, send what they answer, let the observers watch.

Rules. Units due at one instant go in one *round*, in order of their names. First every radio of the round is emptied,
then the stations step: what a station says in a round is heard in the next one at the earliest, so no station's hearing
depends on how its name sorts, and all that arrives at one instant reaches a station in one step. A round is told to the
observers when it is over: what was heard, a frame that reached many as one, then of each step what was refused, what
the driver was told, what was sent. A frame a radio did not send is a discard ("not sent"), whether the radio knew at
once or reports it later. Only the clock differs between the runners: a frozen instant in virtual time, the machine's in
real time.

"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import EncodeError, InputError, NotSentError
from cv2x.station.base import Feed, Unit
from cv2x.station.inputs import Inputs
from cv2x.station.observer import Hearings, Observer
from cv2x.station.outcome import Discard, Outcome, Transmission

NOTHING = Inputs()
LOAD_EVERY_NS = 100 * MILLISECOND_NS
"""How often radios are asked how busy the channel is: the window of CBR (TS 36.214 5.1.30)."""


class Driven:
    """A unit with what a runner must remember of it."""

    __slots__ = ("load_ns", "name", "offset_ns", "radio", "temporary_id", "unit", "wake_ns")

    def __init__(self, unit: Unit) -> None:
        self.unit, self.name, self.radio = unit, unit.name, unit.radio
        self.wake_ns: int | None = None
        self.temporary_id: bytes | None = None
        self.offset_ns: int | None = None
        self.load_ns: int | None = 0 if getattr(unit.station, "measures_load", False) else None
        """Monotonic time from which its station is told the load its radio measures, ``None`` for never."""

    def believed(self, at: Stamp) -> Stamp:
        """Return what this unit takes the true stamp ``at`` for."""
        offset_ns = self.unit.clock_offset_ns
        return Stamp(at.utc_ns + offset_ns, at.monotonic_ns) if offset_ns else at

    def due_ns(self) -> int | None:
        """Return the monotonic time of the next wake or known arrival, or ``None``."""
        return _sooner(self.radio.next_arrival_ns(), self.wake_ns)

    def waiting_ns(self) -> int | None:
        """Return `due_ns` without what is still on a medium that is asked for all of its radios."""
        return _sooner(self.radio.waiting_ns(), self.wake_ns)


class _Step(NamedTuple):
    """What a unit did in a round, until the observers are told."""

    driven: Driven
    at: Stamp
    done: Stamp
    outcome: Outcome
    sending: list[tuple[Stamp, Transmission, Discard | None]]
    """What it gave to its radio, and why that refused it."""


class Driving:
    """The units of a run, in order of their names, and those who watch them."""

    def __init__(self, units: Sequence[Unit], observers: Sequence[Observer], clock: Callable[[], Stamp]) -> None:
        self.driven = [Driven(unit) for unit in sorted(units, key=lambda unit: unit.name)]
        self.by_name = {driven.name: driven for driven in self.driven}
        if len(self.by_name) != len(self.driven):
            twice = next(a.name for a, b in zip(self.driven, self.driven[1:], strict=False) if a.name == b.name)
            raise InputError(f"two units are named {twice!r}: every unit needs a name of its own", field="units")
        self._clock = clock
        self._on_identity = _listeners(observers, "identity")
        self._on_clock = _listeners(observers, "clock")
        self._on_stepped = _listeners(observers, "stepped")
        self._on_received = tuple(
            watcher.received_by
            for watcher in observers
            if _overrides(watcher, "received") or _overrides(watcher, "received_by")
        )
        self._on_discarded = _listeners(observers, "discarded")
        self._on_condition = _listeners(observers, "condition")
        self._on_congestion = _listeners(observers, "congestion")
        self._on_alerted = _listeners(observers, "alerted")
        self._on_transmitted = _listeners(observers, "transmitted")
        self._on_reported = _listeners(observers, "reported")
        self._on_load = _listeners(observers, "channel_load")
        self._load_ns = 0
        """Monotonic time from which on radios are asked again."""

    def round(self, due: Iterable[Driven], inputs: Mapping[str, Inputs]) -> bool:
        """Step the units of ``due`` (in order of names) that have something to hear or do; return whether anything
        was sent.

        ``inputs`` are those of the feed, by unit name.
        """
        begun = self._clock()
        arrived = [(driven, driven.radio.receive(driven.believed(begun))) for driven in due]
        steps: list[_Step] = []
        try:
            for driven, receptions in arrived:
                self._pass_on_reports(driven)
                given = inputs.get(driven.name)
                if receptions:
                    if given is None:
                        given = Inputs(tuple(receptions))
                    else:
                        given = replace(given, receptions=(*given.receptions, *receptions))
                elif given is None:
                    wake_ns = driven.wake_ns
                    if wake_ns is None or wake_ns > begun.monotonic_ns:
                        continue
                    given = NOTHING
                if driven.load_ns is not None and begun.monotonic_ns >= driven.load_ns:
                    given = _with_load(driven, given, begun.monotonic_ns)
                steps.append(self._step(driven, given))
        finally:
            sent = self._tell(steps)
        if begun.monotonic_ns >= self._load_ns and self._on_load:
            self._tell_load(begun)
        return sent

    def first_round(self, inputs: Mapping[str, Inputs]) -> bool:
        """Step every unit once, so that each says when it wants to be woken; return whether anything was sent."""
        now = self._clock()
        for driven in self.driven:
            driven.wake_ns = now.monotonic_ns
        return self.round(self.driven, inputs)

    def take(self, feed: Feed, run_ns: int) -> Mapping[str, Inputs]:
        """Return what the feed has up to ``run_ns``, merged per unit where several instants are due."""
        merged: dict[str, Inputs] = {}
        next_ns = feed.next_ns()
        while next_ns is not None and next_ns <= run_ns:
            for name, inputs in feed.take(next_ns).items():
                if name not in self.by_name:
                    known = ", ".join(self.by_name) or "none"
                    raise InputError(f"inputs for {name!r}, but the units of this run are: {known}", field="units")
                merged[name] = _later(merged[name], inputs) if name in merged else inputs
            next_ns = feed.next_ns()
        return merged

    def _step(self, driven: Driven, inputs: Inputs) -> _Step:
        """Step a unit, and send what it says at once."""
        unit, at = driven.unit, self._clock()
        outcome = unit.station.step(driven.believed(at), inputs)
        driven.wake_ns = outcome.wake_ns
        done = self._clock() if self._on_stepped else at
        sending: list[tuple[Stamp, Transmission, Discard | None]] = []
        for transmission in outcome.transmissions:
            now, refused = self._clock(), None
            try:
                driven.radio.send(transmission.frame, driven.believed(now))
            except EncodeError as error:
                refused = _not_sent(driven, "not encodable", error, transmission)
            except NotSentError as error:
                refused = _not_sent(driven, "not sent", error, transmission)
            sending.append((now, transmission, refused))
        return _Step(driven, at, done, outcome, sending)

    def _tell(self, steps: Sequence[_Step]) -> bool:
        """Tell the observers of a round; return whether anything was sent."""
        frames: dict[tuple[Any, ...], Hearings] = {}
        sent = False
        for driven, at, done, outcome, _ in steps:
            if driven.offset_ns != driven.unit.clock_offset_ns:
                driven.offset_ns = driven.unit.clock_offset_ns
                for tell in self._on_clock:
                    tell(at, driven.name, driven.believed(at))
            for tell in self._on_stepped:
                tell(at, done, driven.name)
            for heard in outcome.heard:
                one = heard.reception
                key = (id(one.frame), id(heard.message), at, done, one.stamp, one.radio, id(one.stamped), one.origin,
                       one.access_delay_ns)  # fmt: skip
                hearings = frames.get(key)
                if hearings is None:
                    frames[key] = Hearings.of(at, driven.name, heard, done if self._on_stepped else None)
                else:
                    hearings.units.append(driven.name)
                    hearings.rssi_dbm.append(one.rssi_dbm)
        for hearings in frames.values():
            self.tell_heard(hearings)
        for driven, at, _, outcome, sending in steps:
            sent |= self._tell_step(driven, at, outcome, sending)
        return sent

    def tell_heard(self, hearings: Hearings) -> None:
        """Tell the observers who heard a frame."""
        for tell in self._on_received:
            tell(hearings)

    def _tell_step(
        self, driven: Driven, at: Stamp, outcome: Outcome, sending: Sequence[tuple[Stamp, Transmission, Discard | None]]
    ) -> bool:
        name, sent = driven.name, False
        for discard in outcome.discards:
            for tell in self._on_discarded:
                tell(at, name, discard)
        temporary_id = getattr(driven.unit.station, "temporary_id", None)
        if temporary_id != driven.temporary_id and temporary_id is not None:
            driven.temporary_id = temporary_id
            for tell in self._on_identity:
                tell(at, name, temporary_id)
        for condition in outcome.conditions:
            for tell in self._on_condition:
                tell(at, name, condition)
        if outcome.congestion is not None:
            for tell in self._on_congestion:
                tell(at, name, outcome.congestion)
        for alert in outcome.alerts:
            for tell in self._on_alerted:
                tell(at, name, alert)
        for now, transmission, refused in sending:
            if refused is None:
                sent = True
                for tell in self._on_transmitted:
                    tell(now, name, transmission)
            else:
                for tell in self._on_discarded:
                    tell(now, name, refused)
        return sent

    def _tell_load(self, at: Stamp) -> None:
        self._load_ns = at.monotonic_ns + LOAD_EVERY_NS
        for driven in self.driven:
            cbr = driven.radio.cbr
            if cbr is not None:
                for tell in self._on_load:
                    tell(at, driven.name, driven.radio.name, cbr)

    def _pass_on_reports(self, driven: Driven) -> None:
        for report in driven.radio.take_reports():
            now = self._clock()
            if report.frame is not None:
                refused = _not_sent(driven, "not sent", NotSentError(report.cause, report.detail))
                for tell in self._on_discarded:
                    tell(now, driven.name, refused)
            else:
                for tell in self._on_reported:
                    tell(now, driven.name, driven.radio.name, report)


def _not_sent(driven: Driven, cause: str, why: Exception, transmission: Transmission | None = None) -> Discard:
    what = f"{transmission.message.name}: " if transmission is not None else ""
    return Discard(cause, f"{what}radio {driven.radio.name}: {why}")


def _sooner(arrival_ns: int | None, wake_ns: int | None) -> int | None:
    if arrival_ns is None:
        return wake_ns
    return arrival_ns if wake_ns is None or arrival_ns < wake_ns else wake_ns


def _later(first: Inputs, then: Inputs) -> Inputs:
    """Return two inputs as one: everything heard, and of the rest the latest that was said."""
    return Inputs(
        receptions=first.receptions + then.receptions,
        fix=first.fix if then.fix is None else then.fix,
        bus=first.bus if then.bus is None else then.bus,
        detections=first.detections if then.detections is None else then.detections,
        sensors=first.sensors + then.sensors,
        channel_load=first.channel_load if then.channel_load is None else then.channel_load,
    )


def _with_load(driven: Driven, given: Inputs, now_ns: int) -> Inputs:
    """Return inputs with the load the unit's radio measures, which it is asked for again after a while."""
    driven.load_ns = now_ns + LOAD_EVERY_NS
    cbr = driven.radio.cbr
    return given if cbr is None else replace(given, channel_load=cbr)


def _listeners(observers: Sequence[Observer], event: str) -> tuple[Callable[..., Any], ...]:
    """Return the methods of those observers that listen to an event at all."""
    return tuple(getattr(watcher, event) for watcher in observers if _overrides(watcher, event))


def _overrides(watcher: Observer, event: str) -> bool:
    return getattr(type(watcher), event) is not getattr(Observer, event)
