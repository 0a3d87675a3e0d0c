"""The emulated PC5 channel of one run: units' frames go on its resources, and come back as arrivals.

Strategy: the channel knows stations and octet counts; this file knows which frame a ticket is, where whose vehicle is,
and what the run's clock shows.  Subframe k lasts from k to k + 1 milliseconds after the medium began, and what was sent
in it is heard at its end.  Whoever asks first at an instant lets the channel run up to it; what came of it is handed
to every radio concerned.

A frame longer than the pool's widest packet goes in segments (RLC), and arrives when all of them have.

Rules.  A unit is known to the channel by a number made of its name, so a unit added to a run changes nobody else's
draws.  Only units with a place are on the air; places are taken over when they change, at the subframe reached.  A
vehicle that leaves the world drives on somewhere: it stays on the air at its last place for `LINGER_NS`.  Nothing is
lost without a name: of a frame that did not go out its sender is told, a copy that did not arrive is counted where it
was not heard.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple, Protocol

import numpy as np

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.errors import InputError, NotSentError
from cv2x.radio.base import Delivery, Place, Places
from cv2x.radio.frame import Frame, Stamped
from cv2x.radio.pc5.channel import (
    CAUSES,
    DUPLICATE,
    EVERYTHING,
    FATES,
    NOTHING,
    OK,
    SENT,
    SUBFRAME_NS,
    Channel,
    Copy,
    Heard,
)
from cv2x.radio.pc5.preset import Preset
from cv2x.radio.pc5.truth import DELIVERED, ChannelTruth, FrameTruth, Outcome
from cv2x.radio.pppp import pppp

LAYER_2_OCTETS = 14
"""What PC5 puts in front of an SDU that goes whole: SL-SCH header 7, MAC subheader 1, RLC UM 1, PDCP 5."""
BACKGROUND_ROAD_M = 2000.0
"""Length of the straight road through the place's origin on which background vehicles stand."""

POWER_DECIMALS = 2
"""Of the powers the truth holds, in dBm, as of those radios are told: finer than any modem tells them, and short to
write down."""
LINGER_NS = SECOND_NS
"""A unit goes on sending for as long as its last fix counts, and what waits in its radio must still go out."""

NOWHERE = "no place on the air"
"""Cause: the unit's vehicle is not in the world."""
DUPLICATES = "duplicate copies"
COUNTED = tuple(DUPLICATES if name == CAUSES[DUPLICATE] else f"copies lost: {name}" for name in CAUSES)
"""Counters of a radio that did not hear a copy, or heard it once more, by the channel's cause."""


class Arrival(NamedTuple):
    """A frame that decoded at a unit; times on the run's monotonic clock."""

    at_ns: int
    frame: Frame
    rssi_dbm: float
    access_delay_ns: int
    """From being given to the radio to the start of the subframe it went out in."""


class Ear(Protocol):
    """A unit's radio, as the medium knows it."""

    unit: str
    roadside: bool
    lost: Counter[str]
    """What it did not hear, by cause: counted by the medium, which brings it up to date in `Pc5Medium.count`."""

    def take(self, arrival: Arrival) -> bool:
        """Take in a frame that decoded; return whether its unit must be told that something waits."""

    def not_sent(self, cause: str, frame: Frame) -> None:
        """Learn that a frame given to the air did not go out."""


@dataclass(slots=True)
class _Waiting:
    """A frame on its way through the channel."""

    frame: Frame
    given_ns: int
    sender: Ear
    segments: int
    missing: dict[str, int] = field(default_factory=dict)
    """Of a frame in segments: hearing unit -> segments it has not got yet."""
    given_up: bool = False
    truth: FrameTruth | None = None


class Pc5Medium:
    """The air of one run.

    ``places`` is the run's own, read whenever the channel moves on.  ``background`` vehicles stand at random along
    a road of 2 km and send the preset's packets at 10 Hz: they load the channel and are heard by nobody.
    """

    def __init__(
        self,
        preset: Preset,
        seed: int,
        places: Places,
        *,
        power_dbm: float | None = None,
        budget_ms: int = 0,
        background: int = 0,
        truth: ChannelTruth | None = None,
    ) -> None:
        self.preset = preset
        self.truth = truth
        """What is kept of what only the channel knows; ``None`` = nothing."""
        self._budget_ms = budget_ms
        self._places, self._placed = places, dict[str, Place]()
        self._moved = -1
        """What `Places.moved` was when places were taken over."""
        self._power_dbm = preset.power_dbm if power_dbm is None else power_dbm
        self._powers: dict[str, float] = {}
        """Of units whose frames asked for one: that of the last frame."""
        self._channel = Channel(preset, seed)
        self._roadside_pool = next((k for k, pool in enumerate(preset.pools) if pool.name == "rsu"), 0)
        self._ears: dict[str, Ear] = {}
        self._by_id: dict[int, Ear] = {}
        self._waiting: dict[int, _Waiting] = {}
        self._sent: deque[tuple[int, int]] = deque()
        """(subframe, ticket) of what was sent, of which a second copy may come."""
        self._kinds: dict[str, dict[tuple[int | None, int | None, int], int]] = defaultdict(dict)
        """Unit -> (application, destination, segment) -> what the channel calls this kind of its frames."""
        self._last: dict[str, tuple[int, int | None, int | None, int]] = {}
        """Unit -> (instant, application, destination) of its last frame, and the segments given then."""
        self._begun_ns: int | None = None
        self._ends_ns = 0
        """End of the subframe that is running, from the first `advance` on."""
        self._rooms = [
            _room(preset, pool.sub_channels) for pool in (preset.pools[0], preset.pools[self._roadside_pool])
        ]
        """Octets of a frame that a packet has room for: a vehicle's and a roadside unit's."""
        self._background = _background(seed, background)
        self._settled = False
        self._left_ns: dict[str, int] = {}
        """Unit that lingers -> when it was seen to have left the world."""
        self._reached: list[str] = []
        self._gathered: list[Delivery] | None = None
        self._on_air: list[str] | None = None
        """The units last named to the channel, in that order; ``None`` = not all of what it knows holds any more."""

    def join(self, ear: Ear) -> None:
        """Take a radio in.  Raises InputError for a second one of a unit."""
        if ear.unit in self._ears:
            raise InputError(f"{ear.unit} has a radio on the emulated channel already", field="radio")
        self._ears[ear.unit] = ear
        self._by_id[station_id(ear.unit)] = ear
        self._changed()

    def leave(self, ear: Ear) -> None:
        """Let a radio go; it hears and counts nothing any more."""
        if self._ears.get(ear.unit) is ear:
            del self._ears[ear.unit]
            del self._by_id[station_id(ear.unit)]
            self._changed()

    def _changed(self) -> None:
        """Take note that other radios listen now."""
        self._channel.listen(self._by_id)
        self._moved, self._on_air = -1, None

    def send(self, ear: Ear, frame: Frame, now_ns: int) -> None:
        """Give a frame to its sender's MAC.

        Raises EncodeError for one that is wider than the pool, NotSentError for a unit that is nowhere.
        """
        self.advance(now_ns)
        if ear.unit not in self._placed:
            raise NotSentError(NOWHERE, f"the vehicle of {ear.unit} is not there")
        power_dbm = frame.power_dbm
        if power_dbm is not None and power_dbm != self._powers.get(ear.unit, self._power_dbm):
            self._powers[ear.unit] = power_dbm
            self._on_air = None
            self._set_stations()
        segments = self._segments(ear, len(frame.octets))
        waiting = _Waiting(frame, now_ns, ear, len(segments))
        if self.truth is not None:
            waiting.truth = FrameTruth(ear.unit, frame.octets, now_ns)
            self.truth.frames.append(waiting.truth)
        kinds, last = self._kinds[ear.unit], self._last.get(ear.unit)
        # What a roadside unit says alike at one instant is about different things (a PSM for each road user), told
        # apart by its order; a vehicle speaks of itself.
        same = ear.roadside and last is not None and last[:3] == (now_ns, frame.aid, frame.dest_l2)
        order = last[3] if last is not None and same else 0
        self._last[ear.unit] = (now_ns, frame.aid, frame.dest_l2, order + len(segments))
        for number, octets in enumerate(segments, order):
            kind = kinds.setdefault((frame.aid, frame.dest_l2, number), len(kinds))
            ticket = self._channel.submit(
                station_id(ear.unit),
                octets,
                now_ns,
                self._period_ms(frame),
                pppp(frame) - 1,
                self._budget_ms,
                kind,
            )
            self._waiting[ticket] = waiting

    def advance(self, now_ns: int) -> None:
        """Let everything happen that is over by ``now_ns``."""
        if self._begun_ns is None:
            self._begun_ns, self._ends_ns = now_ns, now_ns + SUBFRAME_NS
        if self._moved != self._places.moved or self._left_ns:
            self._settle(now_ns)
        if now_ns >= self._ends_ns:
            copies, passed = self._channel.deliver(now_ns - self._begun_ns, told=self.truth is not None)
            self._ends_ns = self._begun_ns + self._channel.now_ns + SUBFRAME_NS
            if passed is not None:
                self._note_all(copies, passed.heard)
            self._hand_out(copies)

    def next_ns(self) -> int | None:
        """Return when the next frame that waits will have been sent, as things stand; ``None`` while none waits."""
        due_ns = self._channel.next_due_ns()
        return None if due_ns is None or self._begun_ns is None else self._begun_ns + due_ns + SUBFRAME_NS

    def gather(self) -> None:
        """From now on keep frames that arrive for `take_deliveries`."""
        self._gathered = []

    def take_deliveries(self) -> list[Delivery]:
        """Return the frames that arrived since the last call, in their order."""
        if not self._gathered:
            return []
        gathered, self._gathered = self._gathered, []
        return gathered

    def take_reached(self) -> list[str]:
        """Return the units to which a frame came, or word of one that was not sent, since the last call."""
        reached, self._reached = self._reached, []
        return reached

    def cbr(self, unit: str) -> float | None:
        """Return the channel busy ratio (0..1) a unit measures, ``None`` while it is nowhere."""
        if unit not in self._placed:
            return None
        busy = float(self._channel.cbr([station_id(unit)])[0])
        if self.truth is not None:
            self.truth.cbr.append((unit, busy))
        return busy

    def _segments(self, ear: Ear, octets: int) -> list[int]:
        """Return the octets of each packet that carries a part of a frame, layer 2 included."""
        room = self._rooms[ear.roadside]
        if octets <= room:
            return [octets + LAYER_2_OCTETS] if octets else []
        whole, rest = divmod(octets, room)
        return [room + LAYER_2_OCTETS] * whole + ([rest + LAYER_2_OCTETS] if rest else [])

    def _period_ms(self, frame: Frame) -> int:
        """Return the reservation period for a frame; 0 where the pool has none that fits."""
        if frame.period_ns is None or frame.period_ns % MILLISECOND_NS:
            return 0
        period_ms = frame.period_ns // MILLISECOND_NS
        return period_ms if period_ms in self.preset.periods_ms else 0

    def _settle(self, now_ns: int) -> None:
        """Take over where everybody is."""
        self._moved = self._places.moved
        places = {unit: place for unit, place in self._places.items() if unit in self._ears}
        for unit, place in self._placed.items():
            stands = unit in self._ears and unit not in places
            if stands and now_ns - self._left_ns.setdefault(unit, now_ns) < LINGER_NS:
                places[unit] = place
        for unit in [unit for unit in self._left_ns if unit not in places or unit in self._places]:
            del self._left_ns[unit]
        if self._settled and places == self._placed:
            return
        self._placed = places
        self._set_stations()
        if not self._settled and self._background:
            first_ms = [index * 37 % 100 for index in range(len(self._background))]  # all phases, without a draw
            self._channel.set_traffic([one for one, _ in self._background], 100, self.preset.octets, first_ms, 4)
        self._settled = True

    def _set_stations(self) -> None:
        """Tell the channel who is where, and how strong."""
        places, usual_dbm = self._placed, self._power_dbm
        units = list(places)
        xyz = np.array([*places.values(), *(place for _, place in self._background)], np.float64).reshape(-1, 3)
        if units == self._on_air:
            self._channel.move(xyz)
            return
        self._on_air = units
        ids = [station_id(unit) for unit in units] + [one for one, _ in self._background]
        power_dbm: float | list[float] = usual_dbm
        if self._powers:
            power_dbm = [self._powers.get(unit, usual_dbm) for unit in units] + [usual_dbm] * len(self._background)
        pools = [self._roadside_pool if self._ears[unit].roadside else 0 for unit in units]
        self._channel.set_stations(
            ids,
            xyz,
            power_dbm,
            [EVERYTHING] * len(units) + [NOTHING] * len(self._background),
            pools + [0] * len(self._background),
        )

    def _note_all(self, copies: Sequence[Copy], heard: Heard) -> None:
        """Keep what became of every copy at every receiver, before anything is delivered."""
        rssi_dbm = np.round(heard.rssi_dbm.astype(np.float64), POWER_DECIMALS)
        columns = (rssi_dbm, heard.sent, heard.slot, heard.cause, heard.distance_m, heard.sinr_db)
        stations = self._channel.station_ids.tolist()
        rows = zip(*(column.tolist() for column in columns), strict=True)
        for power_dbm, row, slot, cause, distance_m, sinr_db in rows:
            ear, waiting = self._by_id.get(stations[slot]), self._waiting.get(copies[row][0])
            if ear is not None and waiting is not None:
                _note(waiting, ear.unit, Outcome(CAUSES[cause], distance_m, power_dbm, sinr_db))

    def _hand_out(self, copies: Sequence[Copy]) -> None:
        begun_ns, gathered = self._begun_ns or 0, self._gathered
        for ticket, subframe, fate, reached, levels_dbm in copies:
            self._sent.append((subframe, ticket))
            waiting = self._waiting.get(ticket)
            if waiting is None:
                continue
            ears, powers_dbm = (reached, levels_dbm) if waiting.segments == 1 else _whole(waiting, reached, levels_dbm)
            if waiting.truth is not None:
                waiting.truth.fate = FATES[fate]
                for ear in ears:
                    outcome = waiting.truth.at[ear.unit]
                    outcome.cause, outcome.arrived_ns = DELIVERED, begun_ns + (subframe + 1) * SUBFRAME_NS
            if ears:
                delivery = self._delivery(waiting, begun_ns + subframe * SUBFRAME_NS, ears, powers_dbm)
                if gathered is not None:
                    gathered.append(delivery)
                else:
                    for ear, power_dbm in zip(ears, powers_dbm, strict=True):
                        delivery.hand_over(ear, power_dbm)
            if fate != SENT:
                del self._waiting[ticket]
                if not waiting.given_up:
                    waiting.given_up = True
                    waiting.sender.not_sent(FATES[fate], waiting.frame)
                    self._reached.append(waiting.sender.unit)
        # Of a frame nothing more comes when its second copy is sent, or can no longer be.
        over = self._channel.now_ns // SUBFRAME_NS - self.preset.max_gap - 1
        while self._sent and self._sent[0][0] < over:
            self._waiting.pop(self._sent.popleft()[1], None)

    def _delivery(self, waiting: _Waiting, start_ns: int, ears: list[Ear], powers_dbm: list[float]) -> Delivery:
        """Return the delivery of a frame whose (last) subframe began then."""
        at_ns, delay_ns = start_ns + SUBFRAME_NS, max(0, start_ns - waiting.given_ns)

        def hand_over(ear: Ear, rssi_dbm: float) -> None:
            if ear.take(Arrival(at_ns, waiting.frame, rssi_dbm, delay_ns)):
                self._reached.append(ear.unit)

        return Delivery(at_ns, waiting.frame, Stamped.MEDIUM, delay_ns, hand_over, ears, powers_dbm)

    def count(self) -> None:
        """Bring the counters of all radios up to date."""
        for ear, cause, copies in self._channel.take_lost():
            ear.lost[COUNTED[cause]] += copies


def _whole(waiting: _Waiting, ears: list[Ear], powers_dbm: list[float]) -> tuple[list[Ear], list[float]]:
    """Return those of the hearers of a segment who have all of the frame with it, and its power there."""
    whole: tuple[list[Ear], list[float]] = ([], [])
    for ear, power_dbm in zip(ears, powers_dbm, strict=True):
        left = waiting.missing.get(ear.unit, waiting.segments) - 1
        waiting.missing[ear.unit] = left
        if not left:
            whole[0].append(ear)
            whole[1].append(power_dbm)
    return whole


def _note(waiting: _Waiting, unit: str, outcome: Outcome) -> None:
    """Keep what became of one copy at one receiver: what was delivered stays so, and of a frame in segments what was
    lost."""
    if waiting.truth is None or outcome.cause == CAUSES[DUPLICATE]:
        return
    known = waiting.truth.at.get(unit)
    if known is not None:
        lost = known.cause not in (DELIVERED, CAUSES[OK])
        if known.cause == DELIVERED or (lost and waiting.segments > 1 and outcome.cause == CAUSES[OK]):
            return
    waiting.truth.at[unit] = outcome


def _room(preset: Preset, sub_channels: int) -> int:
    """Return how many octets of a frame the widest packet takes that fits in so many sub-channels."""
    return max(form.octets for form in preset.formats if form.sub_channels <= sub_channels) - LAYER_2_OCTETS


@lru_cache(maxsize=8192)
def station_id(unit: str) -> int:
    """Return the number by which the channel knows a unit, made of its name alone."""
    return int.from_bytes(blake2b(unit.encode(), digest_size=8).digest(), "big") >> 2


def _background(seed: int, vehicles: int) -> list[tuple[int, Place]]:
    dice = random.Random(f"{seed}/background/places")  # noqa: S311 - simulation, not secrets
    half_m = BACKGROUND_ROAD_M / 2
    return [
        (station_id(f"background {number}"), (dice.uniform(-half_m, half_m), dice.uniform(-8.0, 8.0), 0.0))
        for number in range(vehicles)
    ]
