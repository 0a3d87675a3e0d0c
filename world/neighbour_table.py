"""The columns of the vehicles around, and who is in which slot.

One slot per vehicle, one row of a table per quantity; slots of vehicles that went are used again.  What is unavailable
is NaN, so every comparison with it is false.  Hearing a message keeps it in its slot and nothing more: the columns of
all who spoke since the last look are filled, their positions become metres east and north, and what they say is
compared with what they said before, in a few vectorised calls when somebody looks.  A look moves everybody to one
instant at constant velocity.

Rules.  A message is refused when it repeats the one held, when it is a little older than that, or when it says
nowhere.  Somebody new who is where somebody known has to be by now takes over that track and trail (see
`cv2x.world.continuity`); when the old id speaks again after all, it gets its track back.  Places are smoothed (see
`cv2x.world.smoothing`).  The plane's anchor follows the station: see `move_anchor`.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import Stamp
from cv2x.geodesy import Floats, LocalFrame, heading_difference_deg
from cv2x.messages.model import VehicleState
from cv2x.world import doubt, vehicle_row
from cv2x.world.continuity import LINK_GAP_NS, links
from cv2x.world.ego import Ego
from cv2x.world.limits import (
    EXTRAPOLATION_LIMIT_NS,
    MAX_NEIGHBOURS,
    NEIGHBOUR_STALE_NS,
    OLDER_WINDOW_NS,
    REANCHOR_M,
)
from cv2x.world.neighbours import Neighbours
from cv2x.world.plausible import is_on_earth
from cv2x.world.recent import Recent
from cv2x.world.smoothing import offsets
from cv2x.world.trails import Trails
from cv2x.world.vehicle_row import ACCEL, CLASS, FLAGS, HEADING, LAT, LENGTH, LON, ROW, SPEED, WIDTH, YAW

_EAST, _NORTH, _EAST_MPS, _NORTH_MPS, _IDENTITY, _OFF_EAST, _OFF_NORTH = range(ROW, ROW + 7)
_ROWS = ROW + 7
_AT, _GOES, _OFF = np.array([_EAST, _NORTH]), np.array([_EAST_MPS, _NORTH_MPS]), np.array([_OFF_EAST, _OFF_NORTH])
_MOTION = np.array([_EAST, _NORTH, SPEED, HEADING])
_LOOKS = np.array([_EAST, _NORTH, SPEED, HEADING, LENGTH, WIDTH, CLASS])
_FIRST_CAPACITY = 16
_BEYOND_M = 1e8
"""Where a position goes that the plane cannot show (the other side of the Earth)."""
_MOST_FORMER = 256
"""Ids somebody spoke under before, of which a return is noticed."""
_COUNTS = 128
"""MsgCount runs modulo 128; a CAM has none and counts 0."""
_MOST_MISSED = 64
"""A larger step of the count is a new beginning."""
_NAN = math.nan
Slots = NDArray[np.intp]


class NeighbourTable:
    """The columns.  ``counters`` takes what is doubted, linked and taken back, by cause."""

    def __init__(self, capacity: int = MAX_NEIGHBOURS, counters: Counter[str] | None = None) -> None:
        self.frame: LocalFrame | None = None
        self.silent_ns = doubt.SILENT_NS
        self.counters: Counter[str] = Counter() if counters is None else counters
        self._capacity = capacity
        size = min(_FIRST_CAPACITY, capacity)
        self._table: Floats = np.full((_ROWS, size), _NAN)
        self._whole: NDArray[np.int64] = np.zeros((5, size), np.int64)
        self._time_ns, self._heard_ns, self._doubted_ns, self._doubts, self._track = self._whole
        self._trails = Trails(size)
        self._states: list[VehicleState | None] = [None] * size
        self._times_ns = [0] * size
        self._heards_ns = [0] * size
        self._said = [0] * size
        self._missed = [0] * size
        self._slots: dict[bytes, int] = {}  # in order of last hearing
        self._free = list(range(size - 1, -1, -1))
        self._news: set[int] = set()
        """Slots whose columns are older than their state."""
        self._new: dict[int, bytes] = {}
        """Slots of those heard for the first time since the last look."""
        self._unplaced: set[int] = set()
        """Slots whose metres are of another plane."""
        self._former: Recent[bytes, int] = Recent(_MOST_FORMER)
        """Id somebody is believed to have spoken under before -> track."""
        self._steady: Recent[bytes, None] = Recent(_MOST_FORMER)
        """Ids that were believed to be former ones and spoke again: never taken for anybody else's any more."""
        self._silent: set[int] = set()
        """Slots counted as fallen silent."""
        self._tracks = 0

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, temporary_id: bytes) -> bool:
        return temporary_id in self._slots

    def state(self, temporary_id: bytes) -> VehicleState | None:
        """Return the last message of a vehicle, or ``None``."""
        slot = self._slots.get(temporary_id)
        return None if slot is None else self._states[slot]

    def trail(self, temporary_id: bytes) -> Floats:
        """Return where a vehicle has been, the latest first: (n, 2), metres east and north in the world's plane.

        Its own account (path history) goes on where what was heard of it ends.
        """
        self._take_in()
        slot = self._slots.get(temporary_id)
        state = None if slot is None else self._states[slot]
        if slot is None or state is None or self.frame is None:
            return np.zeros((0, 2))
        lat_deg, lon_deg = self._trails.places(slot)
        if state.path_history and state.position is not None:
            told = np.array([(point.lat_offset_deg, point.lon_offset_deg) for point in state.path_history])
            east_deg = (lon_deg[-1] - state.position.lon_deg + 180.0) % 360.0 - 180.0
            beyond = np.hypot(*told.T) > math.hypot(lat_deg[-1] - state.position.lat_deg, east_deg)
            lat_deg = np.concatenate([lat_deg, state.position.lat_deg + told[beyond, 0]])
            lon_deg = np.concatenate([lon_deg, state.position.lon_deg + told[beyond, 1]])
        return np.column_stack(self.frame.to_enu(lat_deg, lon_deg))

    def put(self, state: VehicleState, time_ns: int, received: Stamp) -> str | None:
        """Hold what a vehicle says about the instant ``time_ns`` (UTC); return ``None``, or why it was refused or what
        it pushed out."""
        position = state.position
        if position is None or not is_on_earth(position):
            return "vehicle without position"
        slot = self._slots.get(state.temporary_id)
        cause = None
        if slot is None:
            if len(self._slots) >= self._capacity:
                self._drop(next(iter(self._slots)))
                cause = "vehicle pushed out"
            slot = self._free.pop() if self._free else self._grow()
            self._new[slot] = state.temporary_id
            self._said[slot] = self._missed[slot] = 0
        else:
            before_ns = time_ns - self._times_ns[slot]
            held = self._states[slot]
            counted = 0 if held is None else (state.message_count - held.message_count) % _COUNTS
            if before_ns == 0 and counted == 0 and held is not None:
                return "vehicle message repeated"
            if -OLDER_WINDOW_NS < before_ns < 0:
                return "vehicle message older than held"
            if 1 < counted <= _MOST_MISSED:
                self._missed[slot] += counted - 1
            del self._slots[state.temporary_id]
        self._slots[state.temporary_id] = slot
        self._states[slot] = state
        self._said[slot] += 1
        self._times_ns[slot] = time_ns
        self._heards_ns[slot] = received.monotonic_ns
        self._news.add(slot)
        return cause

    def expire(self, since_ns: int) -> int:
        """Drop who was last heard before a monotonic time; return how many went."""
        gone = 0
        while self._slots:
            oldest = next(iter(self._slots))
            if self._heards_ns[self._slots[oldest]] >= since_ns:
                break
            self._drop(oldest)
            gone += 1
        self._former.expire(since_ns)
        self._steady.expire(since_ns - NEIGHBOUR_STALE_NS)
        return gone

    def move_anchor(self, lat_deg: float, lon_deg: float) -> None:
        """Keep the plane's anchor within 2 km of a place: everybody is placed anew when it moves."""
        if self.frame is not None:
            east_m, north_m = self.frame.to_enu(lat_deg, lon_deg)
            if math.hypot(east_m, north_m) <= REANCHOR_M:
                return
        self.frame = LocalFrame(lat_deg, lon_deg)
        self._unplaced.update(self._slots.values())

    def look(self, now: Stamp, ego: Ego | None) -> Neighbours:
        """Return everybody heard in the last `NEIGHBOUR_STALE_NS`, moved to ``now``."""
        self._take_in()
        self._place()
        slots = np.fromiter(self._slots.values(), np.intp, len(self._slots))
        ids = tuple(self._slots)
        fresh = self._heard_ns[slots] >= now.monotonic_ns - NEIGHBOUR_STALE_NS
        if not fresh.all():
            slots, ids = slots[fresh], tuple(compress(ids, fresh.tolist()))
        columns = self._table[:, slots]
        age_ns, silence_ns = now.utc_ns - self._time_ns[slots], now.monotonic_ns - self._heard_ns[slots]
        moved_s = np.clip(age_ns, -EXTRAPOLATION_LIMIT_NS, EXTRAPOLATION_LIMIT_NS) * 1e-9
        east_m, north_m = columns[_AT] + columns[_OFF] + columns[_GOES] * moved_s
        if ego is None or ego.heading_deg is None:
            ahead_m = right_m = turned_deg = np.full(len(slots), _NAN)
        else:
            angle = math.radians(ego.heading_deg)
            along_east, along_north = math.sin(angle), math.cos(angle)
            from_east, from_north = east_m - ego.east_m, north_m - ego.north_m
            ahead_m = from_east * along_east + from_north * along_north
            right_m = from_east * along_north - from_north * along_east
            turned_deg = heading_difference_deg(columns[HEADING], ego.heading_deg)
        events, lights, brakes, emergency, doubts = columns[FLAGS].astype(np.int32)
        doubts[now.monotonic_ns >= self._doubted_ns[slots]] = 0
        doubts |= doubt.of_ages(age_ns, silence_ns, self.silent_ns)
        self._count_ages(slots, doubts)
        listed = slots.tolist()
        messages = np.array([self._said[slot] for slot in listed], np.int64)
        missed = np.array([self._missed[slot] for slot in listed], np.float64)
        return Neighbours(
            ids=ids,
            east_m=east_m,
            north_m=north_m,
            speed_mps=columns[SPEED],
            heading_deg=columns[HEADING],
            length_m=columns[LENGTH],
            width_m=columns[WIDTH],
            vehicle_class=columns[CLASS],
            age_s=np.asarray(age_ns * 1e-9, np.float64),
            ahead_m=ahead_m,
            right_m=right_m,
            heading_difference_deg=turned_deg,
            accel_mps2=columns[ACCEL],
            yaw_rate_dps=columns[YAW],
            events=events,
            lights=lights,
            brakes=brakes,
            emergency=emergency,
            doubts=doubts,
            tracks=self._track[slots],
            identity=columns[_IDENTITY],
            missed=missed / np.maximum(missed + messages, 1.0),
            messages=messages,
            silence_s=np.asarray(silence_ns * 1e-9, np.float64),
        )

    def _take_in(self) -> None:
        """Fill the columns of those heard since the last look: first of those known before, then of the new ones, who
        may turn out to be some of them."""
        if not self._news:
            return
        self._place()  # what was said before is compared with what is said now in one plane
        if not self._new:
            self._fill(sorted(self._news))
        else:
            self._fill(sorted(self._news.difference(self._new)))
            self._begin(np.fromiter(self._new, np.intp, len(self._new)))
            self._fill(sorted(self._new))
            self._place()
            self._link()
            self._new.clear()
        self._news.clear()

    def _fill(self, news: list[int]) -> None:
        if not news:
            return
        slots = np.array(news, np.intp)
        before, before_ns = self._table[np.ix_(_MOTION, slots)], self._time_ns[slots]
        believed, went = before[:2] + self._table[np.ix_(_OFF, slots)], self._table[np.ix_(_GOES, slots)]
        rows = vehicle_row.rows([state for slot in news if (state := self._states[slot]) is not None])
        self._table[:ROW, slots] = rows
        speed_mps, angle = rows[SPEED], np.radians(rows[HEADING])
        moves = np.isfinite(speed_mps) & np.isfinite(angle)
        self._table[_EAST_MPS, slots] = np.where(moves, speed_mps * np.sin(angle), 0.0)
        self._table[_NORTH_MPS, slots] = np.where(moves, speed_mps * np.cos(angle), 0.0)
        self._time_ns[slots] = [self._times_ns[slot] for slot in news]
        self._heard_ns[slots] = [self._heards_ns[slot] for slot in news]
        self._silent.difference_update(news)
        self._unplaced.update(news)
        self._place()
        self._trails.extend(slots, rows[LAT], rows[LON])
        passed_s = (self._time_ns[slots] - before_ns) * 1e-9
        counts = np.array([self._said[slot] for slot in news], np.float64)
        expected = believed + (went + self._table[np.ix_(_GOES, slots)]) / 2 * passed_s
        self._table[np.ix_(_OFF, slots)] = offsets(expected, self._table[np.ix_(_AT, slots)], passed_s, counts)
        self._doubt(slots, before, passed_s)

    def _doubt(self, slots: Slots, before: Floats, passed_s: Floats) -> None:
        """Mark who says what cannot be; a doubt about an earlier message stands for its time."""
        last = self._table[vehicle_row.DOUBTS, slots].astype(np.int64)
        last |= doubt.of_changes(before, self._table[np.ix_(_MOTION, slots)], passed_s)
        standing = np.where(self._heard_ns[slots] < self._doubted_ns[slots], self._doubts[slots], 0)
        if not (last.any() or standing.any()):
            return
        for cause, text in doubt.CAUSES.items():
            begun = int(np.count_nonzero(last & ~standing & int(cause)))
            if begun:
                self.counters[text] += begun
        self._table[vehicle_row.DOUBTS, slots] = self._doubts[slots] = last | standing
        doubted = slots[last != 0]
        self._doubted_ns[doubted] = self._heard_ns[doubted] + doubt.DOUBT_NS

    def _count_ages(self, slots: Slots, doubts: NDArray[np.int32]) -> None:
        """Count those whose ages began to be doubtful."""
        aged = doubts & int(doubt.Doubt.SILENT | doubt.Doubt.CLOCK)
        if not aged.any():
            return
        for slot, why in zip(slots[aged != 0].tolist(), aged[aged != 0].tolist(), strict=True):
            if slot not in self._silent:
                self._silent.add(slot)
                first = doubt.Doubt.CLOCK if why & doubt.Doubt.CLOCK else doubt.Doubt.SILENT
                self.counters[doubt.CAUSES[first]] += 1

    def _begin(self, slots: Slots) -> None:
        """Make slots ready for somebody new."""
        self._table[:, slots] = _NAN
        self._table[_IDENTITY, slots] = 1.0
        self._whole[:, slots] = 0
        self._trails.begin(slots)
        for slot in slots.tolist():
            former = self._former.get(self._new[slot])
            if former is None:
                self._tracks += 1
                self._track[slot] = self._tracks
            else:
                self._take_back(slot, former)

    def _take_back(self, slot: int, track: int) -> None:
        """Give an id that speaks again its track; who was taken for it is somebody else after all."""
        self.counters["identity link taken back"] += 1
        self._former.drop(self._new[slot])
        self._steady.put(self._new[slot], None, self._heards_ns[slot])
        self._tracks += 1
        self._track[self._track == track] = self._tracks
        self._track[slot] = track

    def _link(self) -> None:
        """Let new vehicles that are known ones take over their slots."""
        new = [slot for slot, temporary_id in self._new.items() if temporary_id not in self._steady]
        known_ids = [held for held, slot in self._slots.items() if slot not in self._new and held not in self._steady]
        if not new or not known_ids:
            return
        ours = np.array(new, np.intp)
        theirs = np.array([self._slots[held] for held in known_ids], np.intp)
        lately = self._heard_ns[theirs] >= self._heard_ns[ours].min() - LINK_GAP_NS
        if not lately.any():
            return
        theirs, known_ids = theirs[lately], list(compress(known_ids, lately.tolist()))
        mine, held = self._table[np.ix_(_LOOKS, ours)], self._table[np.ix_(_LOOKS, theirs)]
        at_ns = self._time_ns[ours].max()
        for looks, slots in ((mine, ours), (held, theirs)):
            moved_s = np.clip(at_ns - self._time_ns[slots], -EXTRAPOLATION_LIMIT_NS, EXTRAPOLATION_LIMIT_NS) * 1e-9
            looks[:2] += self._table[np.ix_(_OFF, slots)] + self._table[np.ix_(_GOES, slots)] * moved_s
        for link in links(mine, held, self._heard_ns[ours], self._heard_ns[theirs]):
            self._merge(int(ours[link.new]), known_ids[link.known], link.confidence)

    def _merge(self, slot: int, known_id: bytes, confidence: float) -> None:
        """Let somebody new, in a slot of its own, be somebody known: it takes over track and trail."""
        known = self._slots[known_id]
        new_id = self._new[slot]
        self.counters["identity changed"] += 1
        self._former.put(known_id, int(self._track[known]), self._heards_ns[slot])
        self._track[slot] = self._track[known]
        self._said[slot] += self._said[known]
        passed_s = np.array([(self._time_ns[slot] - self._time_ns[known]) * 1e-9])
        went = (self._table[_GOES, known] + self._table[_GOES, slot]) / 2
        expected = self._table[_AT, known] + self._table[_OFF, known] + went * passed_s
        counts = np.array([self._said[slot]], np.float64)
        told = self._table[_AT, slot][:, None]
        self._table[_OFF, slot] = offsets(expected[:, None], told, passed_s, counts)[:, 0]
        self._table[_IDENTITY, slot] = self._table[_IDENTITY, known] * confidence
        self._missed[slot] = self._missed[known]
        self._trails.begin(np.array([slot], np.intp))
        lat_deg, lon_deg = self._trails.places(known)
        for place in range(len(lat_deg) - 1, -1, -1):
            self._trails.extend(np.array([slot], np.intp), lat_deg[place : place + 1], lon_deg[place : place + 1])
        self._trails.extend(np.array([slot], np.intp), self._table[LAT, [slot]], self._table[LON, [slot]])
        self._drop(known_id)
        assert self._slots[new_id] == slot  # noqa: S101 - the table's own bookkeeping

    def _place(self) -> None:
        """Work out the metres of those whose metres are of another plane."""
        if not self._unplaced:
            return
        slots = np.fromiter(self._unplaced, np.intp, len(self._unplaced))
        lat_deg, lon_deg = self._table[LAT, slots], self._table[LON, slots]
        if self.frame is None:
            self.frame = LocalFrame(lat_deg[0], lon_deg[0])
        east_m, north_m = self.frame.to_enu(lat_deg, lon_deg)
        shown = np.isfinite(east_m) & np.isfinite(north_m)
        self._table[_EAST, slots] = np.where(shown, east_m, _BEYOND_M)
        self._table[_NORTH, slots] = np.where(shown, north_m, _BEYOND_M)
        self._unplaced.clear()

    def _drop(self, temporary_id: bytes) -> None:
        slot = self._slots.pop(temporary_id)
        self._states[slot] = None
        self._news.discard(slot)
        self._new.pop(slot, None)
        self._silent.discard(slot)
        self._unplaced.discard(slot)
        self._free.append(slot)

    def _grow(self) -> int:
        """Double the columns (up to the capacity) and return a free slot."""
        old: int = self._table.shape[1]
        new = min(2 * old, self._capacity)
        table = np.full((_ROWS, new), _NAN)
        table[:, :old] = self._table
        self._table = table
        whole = np.zeros((5, new), np.int64)
        whole[:, :old] = self._whole
        self._whole = whole
        self._time_ns, self._heard_ns, self._doubted_ns, self._doubts, self._track = whole
        self._trails.grow(new)
        self._states += [None] * (new - old)
        self._times_ns += [0] * (new - old)
        self._heards_ns += [0] * (new - old)
        self._said += [0] * (new - old)
        self._missed += [0] * (new - old)
        self._free = list(range(new - 1, old, -1))
        return old
