"""Road users told of by themselves (PSM) or by a roadside unit (RSM), by who says so and their number.

A user of whom something impossible is said stays held, but is in no columns for `DOUBT_NS`; the causes are counted when
the doubt begins.  The bounds are those of `cv2x.world.doubt`, and for who has no motor `FASTEST_MPS`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from cv2x._world import approaching
from cv2x.clock import SECOND_NS, Stamp
from cv2x.geodesy import Floats, LocalFrame, unit_vector
from cv2x.messages.model import RoadUser, RoadUserKind, RoadUsers
from cv2x.world.doubt import DOUBT_NS, JUMP_SLACK_M, MAX_ACCELERATION_MPS2, SPEED_SLACK_MPS
from cv2x.world.ego import Ego
from cv2x.world.limits import (
    DEFAULT_USER_WIDTH_M,
    EXTRAPOLATION_LIMIT_NS,
    MAX_SPEED_MPS,
    MAX_USERS,
    OLDER_WINDOW_NS,
    USER_STALE_NS,
)
from cv2x.world.marks import message_instant
from cv2x.world.plausible import is_on_earth, plausible_heading, plausible_speed
from cv2x.world.recent import Recent

FASTEST_MPS = {
    RoadUserKind.PEDESTRIAN: 15.0,
    RoadUserKind.WORKER: 15.0,
    RoadUserKind.CYCLIST: 30.0,
    RoadUserKind.ANIMAL: 30.0,
}
"""Beyond it nobody of the kind moves by himself (bounds of ours); the others are held to those of vehicles."""
SILENT_NS = SECOND_NS
"""Who was not told of for so long is nowhere one could rely on.  Default only."""
SPEED, HEADING, JUMPED, SPEED_JUMPED, CLOCK, SILENT = (
    f"road user doubt: {what}"
    for what in (
        "impossible speed",
        "impossible heading",
        "jumped",
        "speed jumped",
        "clock far from own",
        "fell silent",
    )
)
DOUBTS = (SPEED, HEADING, JUMPED, SPEED_JUMPED, CLOCK, SILENT)
"""Causes under which a world counts doubts about road users."""
_METRES_PER_DEGREE = 111_000.0
"""Of latitude, rounded down: what is a jump is one by a wide margin."""
UserKey = tuple[bytes, bytes]
"""Source id (empty where users speak for themselves), user id."""
UserMotion = tuple[float, float, float, float, float, int]
"""Metres east and north, metres a second east and north, width, the instant (UTC) it holds for."""
_MOST_SHARED = 4096
_shared: dict[tuple[int, int, int, bytes], tuple[RoadUser, HeldUser | None, Stamp, HeldUser, tuple[str, ...]]] = {}
"""What comes of a user told of at some time after one held that nothing stood against: a pure function of the three, by
their identities (they are held here too), and worked out once for all worlds that hear it."""
_undoubted: dict[tuple[int, int, bytes], HeldUser] = {}
"""Those of them that nothing speaks against, so that who missed a message comes to hold the same as the others."""


class HeldUser:
    """A road user as last heard of.  Worlds that heard the same share it."""

    __slots__ = ("_motion", "_plane", "doubts", "received", "source_id", "time_ns", "user")

    def __init__(
        self, user: RoadUser, source_id: bytes, time_ns: int, received: Stamp, doubts: Mapping[str, int]
    ) -> None:
        self.user, self.source_id, self.time_ns, self.received, self.doubts = user, source_id, time_ns, received, doubts
        """``time_ns``: UTC instant its position held; ``doubts``: cause -> monotonic time until which each is held
        against who says so."""
        self._plane: LocalFrame | None = None
        self._motion: UserMotion | None = None

    def motion(self, frame: LocalFrame) -> UserMotion | None:
        """Return what moves in a plane, ``None`` without a place."""
        if self._plane is not frame:
            self._motion, self._plane = self._moves(frame), frame
        return self._motion

    def _moves(self, frame: LocalFrame) -> UserMotion | None:
        user, position = self.user, self.user.position
        if position is None or not is_on_earth(position):
            return None
        east_m, north_m = frame.to_enu(position.lat_deg, position.lon_deg)
        speed_mps, heading_deg = plausible_speed(user.speed_mps), plausible_heading(user.heading_deg)
        east = north = 0.0
        if speed_mps and heading_deg is not None:
            east, north = unit_vector(heading_deg - frame.turned_deg(position.lat_deg, position.lon_deg))
        mps = speed_mps or 0.0
        return east_m, north_m, mps * east, mps * north, user.width_m or DEFAULT_USER_WIDTH_M, self.time_ns

    def is_doubtful(self, now: Stamp) -> bool:
        """Whether it is not to be relied on."""
        return any(now.monotonic_ns < until_ns for until_ns in self.doubts.values())


@dataclass(frozen=True, slots=True)
class UserColumns:
    """Road users at one instant; arrays of one length."""

    keys: tuple[UserKey, ...]
    east_m: Floats
    north_m: Floats
    east_mps: Floats
    """0 for who states no motion."""
    north_mps: Floats
    width_m: Floats


class Reach(NamedTuple):
    """Who matters to a station."""

    kinds: frozenset[RoadUserKind]
    range_m: float
    """Now."""
    margin_m: float
    """Between both sides when they are closest."""


class Users:
    """Road users by source and number."""

    def __init__(self, capacity: int = MAX_USERS, counters: Counter[str] | None = None) -> None:
        """``counters`` takes who falls silent; everything else `hear` answers."""
        self._held: Recent[UserKey, HeldUser] = Recent(capacity)
        self._counters: Counter[str] = Counter() if counters is None else counters
        self._silent: set[UserKey] = set()

    def __len__(self) -> int:
        return len(self._held)

    def hear(self, message: RoadUsers, received: Stamp) -> list[str]:
        """Hold the users of a message; return what was refused or pushed out, by cause."""
        causes = []
        source_id = message.source_id or b""
        for user in message.users:
            time_ns = message_instant(user.second_mark_ms, received)
            held = self._held.get((source_id, user.id))
            if held is not None and -OLDER_WINDOW_NS < time_ns - held.time_ns < 0:
                causes.append("road user older than held")
                continue
            said, found = _taken(user, source_id, time_ns, received, held)
            causes += found
            if self._silent:
                self._silent.discard((source_id, user.id))
            if self._held.put((source_id, user.id), said, received.monotonic_ns):
                causes.append("road user pushed out")
        return causes

    def current(self, now: Stamp) -> list[HeldUser]:
        """Return who was heard of in the last `USER_STALE_NS`."""
        return self._held.values_since(now.monotonic_ns - USER_STALE_NS)

    def approaching(self, now: Stamp, ego: Ego, frame: LocalFrame, within_s: float, reach: Reach) -> list[HeldUser]:
        """Return those of some kinds who can come that close to the station within a time.

        Those of whom something impossible was said, or who fell silent, are left out.
        """
        current = self._audible(now, reach.kinds, frame)
        if not current:
            return []
        east, north = unit_vector(ego.plane_heading_deg or 0.0)
        own_mps = ego.speed_mps or 0.0
        close = approaching(
            [held.motion(frame) for held in current], now.utc_ns, EXTRAPOLATION_LIMIT_NS, ego.east_m, ego.north_m,
            own_mps * east, own_mps * north, within_s, reach.range_m, ego.width_m / 2 + reach.margin_m,
        )  # fmt: skip
        return [current[index] for index in close if _counts(current[index], now, reach.kinds)]

    def columns(self, now: Stamp, kinds: Collection[RoadUserKind], frame: LocalFrame) -> UserColumns:
        """Return those of these kinds who have a place, moved to ``now`` in a plane.

        Those of whom something impossible was said, or who fell silent, are left out.
        """
        found = [held for held in self._audible(now, kinds, frame) if _counts(held, now, kinds)]
        return columns([held for held in found if held.motion(frame) is not None], now, frame)

    def _audible(self, now: Stamp, kinds: Collection[RoadUserKind], frame: LocalFrame) -> list[HeldUser]:
        """Return who is told of, without those who fell silent; those of some kinds are counted when they do."""
        current = self.current(now)
        silent_ns = now.monotonic_ns - SILENT_NS
        silent = 0
        for held in current:
            if held.received.monotonic_ns >= silent_ns:
                break
            silent += 1
            if _counts(held, now, kinds) and held.motion(frame) is not None:
                self._count_silent(held)
        return current[silent:]

    def expire(self, now: Stamp) -> int:
        """Forget who was not heard of for `USER_STALE_NS`; return how many."""
        gone = self._held.expire(now.monotonic_ns - USER_STALE_NS)
        if gone and self._silent:
            self._silent.intersection_update(self._held)
        return gone

    def _count_silent(self, held: HeldUser) -> None:
        key = held.source_id, held.user.id
        if key not in self._silent:
            self._silent.add(key)
            self._counters[SILENT] += 1


def _counts(held: HeldUser, now: Stamp, kinds: Collection[RoadUserKind]) -> bool:
    """Whether a user is of some kinds, and nothing impossible was said of it."""
    return held.user.kind in kinds and not (held.doubts and held.is_doubtful(now))


def columns(chosen: Sequence[HeldUser], now: Stamp, frame: LocalFrame) -> UserColumns:
    """Return users that have a place, moved to ``now`` in a plane."""
    rows = np.array([held.motion(frame) for held in chosen], np.float64).reshape(-1, 6)
    east_m, north_m, east_mps, north_mps, width_m, _ = rows.T
    age_ns = np.array([now.utc_ns - held.time_ns for held in chosen], np.int64)
    moved_s = np.clip(age_ns, -EXTRAPOLATION_LIMIT_NS, EXTRAPOLATION_LIMIT_NS) * 1e-9
    keys = tuple((held.source_id, held.user.id) for held in chosen)
    return UserColumns(keys, east_m + east_mps * moved_s, north_m + north_mps * moved_s, east_mps, north_mps, width_m)


def _taken(
    user: RoadUser, source_id: bytes, time_ns: int, received: Stamp, held: HeldUser | None
) -> tuple[HeldUser, Sequence[str]]:
    """Return what is held of a user from now on, and the doubts that began."""
    if held is not None and held.doubts:
        doubts = {cause: until_ns for cause, until_ns in held.doubts.items() if until_ns > received.monotonic_ns}
        found = list(_doubts(user, time_ns, received, held))
        begun = [cause for cause in found if cause not in doubts]
        doubts |= dict.fromkeys(found, received.monotonic_ns + DOUBT_NS)
        return HeldUser(user, source_id, time_ns, received, doubts), begun
    key = (id(user), id(held), id(received), source_id)
    shared = _shared.get(key)
    if shared is not None:
        return shared[3:]
    causes = tuple(_doubts(user, time_ns, received, held))
    mine = (id(user), id(received), source_id)
    said = None if causes else _undoubted.get(mine)
    if said is None:
        said = HeldUser(user, source_id, time_ns, received, dict.fromkeys(causes, received.monotonic_ns + DOUBT_NS))
    if len(_shared) >= _MOST_SHARED:
        _shared.clear()
        _undoubted.clear()
    _shared[key] = user, held, received, said, causes
    if not causes:
        _undoubted[mine] = said
    return said, causes


def _doubts(user: RoadUser, time_ns: int, received: Stamp, held: HeldUser | None) -> Iterator[str]:
    """Yield what is impossible of what is said, by itself and after what was held."""
    speed_mps = user.speed_mps
    fastest_mps = FASTEST_MPS.get(user.kind, MAX_SPEED_MPS)
    if speed_mps is not None and not 0.0 <= speed_mps <= fastest_mps:
        yield SPEED
    if user.heading_deg is not None and plausible_heading(user.heading_deg) is None:
        yield HEADING
    if abs(time_ns - received.utc_ns) > EXTRAPOLATION_LIMIT_NS:
        yield CLOCK
    if held is None:
        return
    passed_s = abs(time_ns - held.time_ns) * 1e-9
    before_mps = held.user.speed_mps
    faster_mps = 0.0 if speed_mps is None or before_mps is None else abs(speed_mps - before_mps)
    if faster_mps > MAX_ACCELERATION_MPS2 * passed_s + SPEED_SLACK_MPS:
        yield SPEED_JUMPED
    here, there = user.position, held.user.position
    if here is None or there is None:
        return
    east_deg = abs((here.lon_deg - there.lon_deg + 180.0) % 360.0 - 180.0) * math.cos(math.radians(here.lat_deg))
    way_m = math.hypot(here.lat_deg - there.lat_deg, east_deg) * _METRES_PER_DEGREE
    reach_m = max(speed_mps or 0.0, before_mps or 0.0) * passed_s
    if way_m > reach_m + JUMP_SLACK_M + 0.5 * MAX_ACCELERATION_MPS2 * min(passed_s, 2.0) ** 2:
        yield JUMPED
