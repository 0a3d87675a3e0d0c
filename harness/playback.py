"""A recording told to observers again, as the run told it: for reports of runs that wrote none.

The recording is read as far as it is whole; where it is cut off or damaged, everything up to there has been told and
the rest is said to be missing.  Octets are decoded again, each message once.  A recording keeps UTC alone, so a
monotonic clock is taken to be true UTC: in virtual time it is, in real time a step of the machine's clock would show.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cv2x.clock import Stamp
from cv2x.errors import Cv2xError, DecodeError, InputError
from cv2x.harness.facts import BETWEEN
from cv2x.harness.relay import Relay
from cv2x.messages import dialect
from cv2x.messages.mapping import to_model
from cv2x.radio.frame import Frame, Reception, Stamped
from cv2x.station.observer import Hearings, Observer
from cv2x.station.outcome import Discard, Heard, Message, Transmission
from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import (
    Alerted,
    Arrival,
    ChannelLoad,
    Clock,
    Conditioned,
    Congested,
    Discarded,
    Event,
    Identity,
    Received,
    Transmitted,
    Truth,
)

_REMEMBERED = 4096
"""Messages kept decoded; a message is heard soon after it was sent, so more are seldom needed."""


@dataclass(frozen=True, slots=True)
class Played:
    """How far a recording was told."""

    metadata: Mapping[str, str]
    start: Stamp | None
    """Of the first event; ``None`` = there was none."""
    last_utc_ns: int
    events: int
    realtime: bool
    """Whether steps took time on the run's own clock, which in virtual time they do not."""
    damage: str
    """Why the reading ended before the recording's end; empty = it did not."""


def play(path: str | Path, *observers: Observer) -> Played:
    """Tell a recording to observers.

    Raises InputError for a file that is missing or no recording of this cv2x's version.
    """
    recording = read_recording(path)
    teller = _Teller(Relay(*observers))
    damage = recording.cut_off
    try:
        for event in recording.events:
            teller.tell(event)
    except InputError as error:
        damage = error.reason
    return Played(recording.metadata, teller.start, teller.last_ns, teller.events, teller.realtime, damage)


class _Teller:
    """Turns events back into what observers were told."""

    def __init__(self, to: Observer) -> None:
        self._to = to
        self._offsets_ns: dict[str, int] = {}
        self._known: OrderedDict[tuple[str, bytes], Message] = OrderedDict()
        self.start: Stamp | None = None
        self.last_ns = 0
        self.events = 0
        self.realtime = False

    def tell(self, event: Event) -> None:
        at = Stamp(event.utc_ns, event.utc_ns)
        if self.start is None:
            self.start = at
        self.last_ns = event.utc_ns
        self.events += 1
        match event:
            case Truth():
                self._to.truth(at, event.actors)
            case Identity():
                self._to.identity(at, event.unit, event.temporary_id)
            case Clock():
                self._offsets_ns[event.unit] = event.believed_utc_ns - event.utc_ns
                believed = Stamp(event.believed_utc_ns, event.utc_ns)
                self._to.clock(at, event.unit, believed)
            case Transmitted():
                self.realtime |= event.begun_utc_ns not in (None, event.utc_ns)
                if event.begun_utc_ns is not None:
                    self._to.stepped(Stamp(event.begun_utc_ns, event.begun_utc_ns), at, event.unit)
                message = self._message(event.dialect, event.message, event.octets, event.frame, event.notes)
                self._to.transmitted(at, event.unit, Transmission(event.frame, message))
            case Received():
                if event.done_utc_ns is not None:
                    self._to.stepped(at, Stamp(event.done_utc_ns, event.done_utc_ns), event.unit)
                message = self._message(event.dialect, event.message, event.octets, event.arrival.frame, None)
                heard = Heard(self._reception(event.unit, event.arrival), message)
                done = None if event.done_utc_ns is None else Stamp(event.done_utc_ns, event.done_utc_ns)
                self._to.received_by(Hearings.of(at, event.unit, heard, done))
            case Discarded():
                arrival = event.arrival
                reception = None if arrival is None else self._reception(event.unit, arrival)
                self._to.discarded(at, event.unit, Discard(event.cause, event.detail, reception))
            case Alerted():
                self._to.alerted(at, event.unit, event.alert)
            case Conditioned():
                self._to.condition(at, event.unit, event.condition)
            case Congested():
                self._to.congestion(at, event.unit, event.congestion)
            case ChannelLoad():
                self._to.channel_load(at, event.unit, event.radio, event.cbr)

    def _reception(self, unit: str, arrival: Arrival) -> Reception:
        true_ns = arrival.believed_utc_ns - self._offsets_ns.get(unit, 0)
        return Reception(
            arrival.frame,
            Stamp(arrival.believed_utc_ns, true_ns),
            arrival.radio,
            arrival.rssi_dbm,
            access_delay_ns=arrival.access_delay_ns,
            stamped=arrival.stamped or Stamped.FETCHED,
        )

    def _message(self, spoken: str, name: str, octets: bytes, frame: Frame, notes: Mapping[str, int] | None) -> Message:
        key = (spoken, octets)
        message = self._known.get(key)
        if message is None:
            message = self._known[key] = _decoded(spoken, name, octets, frame, notes)
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return message


def _decoded(spoken: str, name: str, octets: bytes, frame: Frame, notes: Mapping[str, int] | None) -> Message:
    """Return a message decoded again; one that does not decode (another version, a flipped bit) keeps its octets."""
    try:
        codec = dialect(spoken)
        _, record = codec.decode(octets)
        model, lost = to_model(codec.family, name, record)
    except (DecodeError, Cv2xError, ValueError):
        return Message(spoken, name, octets, None, None, frame.aid, notes or {})
    return Message(spoken, name, octets, record, model, frame.aid, lost if notes is None else notes)


def survey(path: str | Path) -> dict[str, tuple[str, str | None]]:
    """Return unit -> (dialects, the actor it is aboard) of a recording, in the order they appear, as far as it is
    whole.  Dialects are those it sent or understood messages in, in alphabetical order with a comma between.

    Raises InputError for a file that is missing or no recording.
    """
    spoken: dict[str, set[str]] = {}
    aboard: dict[str, str] = {}
    try:
        for event in read_recording(path).events:
            if isinstance(event, Truth):
                aboard |= {actor.unit: actor.name for actor in event.actors if actor.unit is not None}
            else:
                known = spoken.setdefault(event.unit, set())
                if isinstance(event, Transmitted | Received):
                    known.add(event.dialect)
    except InputError as error:
        if not spoken:
            raise InputError(f"nothing in it can be read: {error.reason}", str(path)) from error
    return {unit: (BETWEEN.join(sorted(told)), aboard.get(unit)) for unit, told in spoken.items()}
