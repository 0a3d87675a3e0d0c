"""The vehicles around, as columns.

One slot per temporary id, one row of a float table per quantity; slots of vehicles that went are used again.  What is
unavailable is NaN, so every comparison with it is false.  Hearing a message keeps it in its slot and nothing more: the
columns of all who spoke since the last look are filled, and their positions become metres east and north, in a few
vectorised calls when somebody looks.  A look moves everybody to one instant at constant velocity.

Rules.  A message is refused when it repeats the one held, when it is a little older than that, or when it says
nowhere.  The plane's anchor follows the station: see `move_anchor`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import Stamp
from cv2x.geodesy import Floats, LocalFrame, heading_difference_deg
from cv2x.messages.model import Position, VehicleState
from cv2x.world.ego import Ego
from cv2x.world.limits import (
    DEFAULT_LENGTH_M,
    DEFAULT_WIDTH_M,
    EXTRAPOLATION_LIMIT_NS,
    MAX_NEIGHBOURS,
    NEIGHBOUR_STALE_NS,
    OLDER_WINDOW_NS,
    REANCHOR_M,
)
from cv2x.world.plausible import is_on_earth, plausible_heading, plausible_speed

_LAT, _LON, _EAST, _NORTH, _SPEED, _HEADING, _EAST_MPS, _NORTH_MPS, _LENGTH, _WIDTH, _CLASS = range(11)
_FIRST_CAPACITY = 16
_BEYOND_M = 1e8
"""Where a position goes that the plane cannot show (the other side of the Earth)."""
_NAN = math.nan
_NOWHERE = Position(_NAN, _NAN)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Everybody heard lately, moved to one instant; arrays of one length, NaN where unavailable.

    ``east_m``/``north_m`` lie in the world's plane; ``ahead_m``/``right_m`` are measured from the centre of the own
    vehicle along and across its heading and are NaN while it does not know its position or heading.
    """

    ids: tuple[bytes, ...]
    east_m: Floats
    north_m: Floats
    speed_mps: Floats
    heading_deg: Floats
    length_m: Floats
    """A passenger car's where not sent."""
    width_m: Floats
    vehicle_class: Floats
    age_s: Floats
    """Since the instant the last message stated."""
    ahead_m: Floats
    right_m: Floats
    heading_difference_deg: Floats
    """Theirs minus the own, -180..180: positive = heading to the right of the own."""

    def __len__(self) -> int:
        return len(self.ids)


class NeighbourTable:
    """The columns, and who is in which slot."""

    def __init__(self, capacity: int = MAX_NEIGHBOURS) -> None:
        self.frame: LocalFrame | None = None
        self._capacity = capacity
        self._table: Floats = np.full((_CLASS + 1, min(_FIRST_CAPACITY, capacity)), _NAN)
        self._time_ns: NDArray[np.int64] = np.zeros(self._table.shape[1], np.int64)
        self._heard_ns: NDArray[np.int64] = np.zeros(self._table.shape[1], np.int64)
        self._states: list[VehicleState | None] = [None] * self._table.shape[1]
        self._times_ns = [0] * self._table.shape[1]
        self._heards_ns = [0] * self._table.shape[1]
        self._slots: dict[bytes, int] = {}  # in order of last hearing
        self._free = list(range(self._table.shape[1] - 1, -1, -1))
        self._news: set[int] = set()
        """Slots whose columns are older than their state."""
        self._unplaced: set[int] = set()
        """Slots whose metres are of another plane."""

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, temporary_id: bytes) -> bool:
        return temporary_id in self._slots

    def state(self, temporary_id: bytes) -> VehicleState | None:
        """Return the last message of a vehicle, or ``None``."""
        slot = self._slots.get(temporary_id)
        return None if slot is None else self._states[slot]

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
        else:
            before_ns = time_ns - self._times_ns[slot]
            held = self._states[slot]
            if before_ns == 0 and held is not None and held.message_count == state.message_count:
                return "vehicle message repeated"
            if -OLDER_WINDOW_NS < before_ns < 0:
                return "vehicle message older than held"
            del self._slots[state.temporary_id]
        self._slots[state.temporary_id] = slot
        self._states[slot] = state
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
        slots = np.fromiter(self._slots.values(), np.intp, len(self._slots))
        ids = tuple(self._slots)
        fresh = self._heard_ns[slots] >= now.monotonic_ns - NEIGHBOUR_STALE_NS
        if not fresh.all():
            slots, ids = slots[fresh], tuple(compress(ids, fresh.tolist()))
        self._place()
        columns = self._table[:, slots]
        age_ns = now.utc_ns - self._time_ns[slots]
        moved_s = np.clip(age_ns, -EXTRAPOLATION_LIMIT_NS, EXTRAPOLATION_LIMIT_NS) * 1e-9
        east_m = columns[_EAST] + columns[_EAST_MPS] * moved_s
        north_m = columns[_NORTH] + columns[_NORTH_MPS] * moved_s
        if ego is None or ego.heading_deg is None:
            ahead_m = right_m = turned_deg = np.full(len(slots), _NAN)
        else:
            angle = math.radians(ego.heading_deg)
            along_east, along_north = math.sin(angle), math.cos(angle)
            from_east, from_north = east_m - ego.east_m, north_m - ego.north_m
            ahead_m = from_east * along_east + from_north * along_north
            right_m = from_east * along_north - from_north * along_east
            turned_deg = heading_difference_deg(columns[_HEADING], ego.heading_deg)
        return Neighbours(
            ids=ids,
            east_m=east_m,
            north_m=north_m,
            speed_mps=columns[_SPEED],
            heading_deg=columns[_HEADING],
            length_m=columns[_LENGTH],
            width_m=columns[_WIDTH],
            vehicle_class=columns[_CLASS],
            age_s=np.asarray(age_ns * 1e-9, np.float64),
            ahead_m=ahead_m,
            right_m=right_m,
            heading_difference_deg=turned_deg,
        )

    def _take_in(self) -> None:
        """Fill the columns of those heard since the last look."""
        if not self._news:
            return
        news = sorted(self._news)
        slots = np.array(news, np.intp)
        rows = np.array([_row(state) for slot in news if (state := self._states[slot]) is not None]).T
        self._table[_LAT, slots], self._table[_LON, slots], speed_mps, heading_deg = rows[:4]
        self._table[_SPEED, slots], self._table[_HEADING, slots] = speed_mps, heading_deg
        angle = np.radians(heading_deg)
        moves = np.isfinite(speed_mps) & np.isfinite(heading_deg)
        self._table[_EAST_MPS, slots] = np.where(moves, speed_mps * np.sin(angle), 0.0)
        self._table[_NORTH_MPS, slots] = np.where(moves, speed_mps * np.cos(angle), 0.0)
        self._table[_LENGTH, slots], self._table[_WIDTH, slots], self._table[_CLASS, slots] = rows[4:]
        self._time_ns[slots] = [self._times_ns[slot] for slot in news]
        self._heard_ns[slots] = [self._heards_ns[slot] for slot in news]
        self._unplaced |= self._news
        self._news.clear()

    def _place(self) -> None:
        """Work out the metres of those whose metres are of another plane."""
        if not self._unplaced:
            return
        slots = np.fromiter(self._unplaced, np.intp, len(self._unplaced))
        lat_deg, lon_deg = self._table[_LAT, slots], self._table[_LON, slots]
        if self.frame is None:
            first = next(iter(self._slots.values()))
            self.frame = LocalFrame(self._table[_LAT, first], self._table[_LON, first])
        east_m, north_m = self.frame.to_enu(lat_deg, lon_deg)
        shown = np.isfinite(east_m) & np.isfinite(north_m)
        self._table[_EAST, slots] = np.where(shown, east_m, _BEYOND_M)
        self._table[_NORTH, slots] = np.where(shown, north_m, _BEYOND_M)
        self._unplaced.clear()

    def _drop(self, temporary_id: bytes) -> None:
        slot = self._slots.pop(temporary_id)
        self._states[slot] = None
        self._news.discard(slot)
        self._unplaced.discard(slot)
        self._free.append(slot)

    def _grow(self) -> int:
        """Double the columns (up to the capacity) and return a free slot."""
        old: int = self._table.shape[1]
        new = min(2 * old, self._capacity)
        table = np.full((_CLASS + 1, new), _NAN)
        table[:, :old] = self._table
        self._table = table
        self._time_ns = np.concatenate([self._time_ns, np.zeros(new - old, np.int64)])
        self._heard_ns = np.concatenate([self._heard_ns, np.zeros(new - old, np.int64)])
        self._states += [None] * (new - old)
        self._times_ns += [0] * (new - old)
        self._heards_ns += [0] * (new - old)
        self._free = list(range(new - 1, old, -1))
        return old


def _row(state: VehicleState) -> tuple[float, ...]:
    """Return latitude, longitude, speed, heading, length, width and class of a state that has a position."""
    position = state.position or _NOWHERE
    speed_mps, heading_deg = plausible_speed(state.speed_mps), plausible_heading(state.heading_deg)
    return (
        position.lat_deg,
        position.lon_deg,
        _NAN if speed_mps is None else speed_mps,
        _NAN if heading_deg is None else heading_deg,
        _size(state.length_m, DEFAULT_LENGTH_M),
        _size(state.width_m, DEFAULT_WIDTH_M),
        _NAN if state.vehicle_class is None else state.vehicle_class,
    )


def _size(value: float | None, default: float) -> float:
    return float(value) if value is not None and 0.0 < value <= 100.0 else default
