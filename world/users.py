"""Road users told of by themselves (PSM) or by a roadside unit (RSM), by who says so and their number."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from cv2x.clock import Stamp
from cv2x.geodesy import Floats, LocalFrame
from cv2x.messages.model import RoadUser, RoadUserKind, RoadUsers
from cv2x.world.limits import DEFAULT_USER_WIDTH_M, EXTRAPOLATION_LIMIT_NS, MAX_USERS, OLDER_WINDOW_NS, USER_STALE_NS
from cv2x.world.marks import message_instant
from cv2x.world.plausible import is_on_earth, plausible_heading, plausible_speed
from cv2x.world.recent import Recent

UserKey = tuple[bytes, bytes]
"""Source id (empty where users speak for themselves), user id."""


@dataclass(frozen=True, slots=True)
class HeldUser:
    """A road user as last heard of."""

    user: RoadUser
    source_id: bytes
    time_ns: int
    """UTC instant its position held."""
    received: Stamp


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


class Users:
    """Road users by source and number."""

    def __init__(self, capacity: int = MAX_USERS) -> None:
        self._held: Recent[UserKey, HeldUser] = Recent(capacity)

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
            said = HeldUser(user, source_id, time_ns, received)
            if self._held.put((source_id, user.id), said, received.monotonic_ns):
                causes.append("road user pushed out")
        return causes

    def current(self, now: Stamp) -> list[HeldUser]:
        """Return who was heard of in the last `USER_STALE_NS`."""
        return self._held.values_since(now.monotonic_ns - USER_STALE_NS)

    def columns(self, now: Stamp, kinds: Collection[RoadUserKind], frame: LocalFrame) -> UserColumns:
        """Return those of these kinds who have a place, moved to ``now`` in a plane.

        What was said further in the past or future than `EXTRAPOLATION_LIMIT_NS` from its reception is left out: whose
        clock is far off is nowhere one could rely on.
        """
        chosen = [
            held
            for held in self.current(now)
            if held.user.kind in kinds
            and held.user.position is not None
            and is_on_earth(held.user.position)
            and abs(held.time_ns - held.received.utc_ns) <= EXTRAPOLATION_LIMIT_NS
        ]
        rows = np.array(
            [
                (
                    position.lat_deg,
                    position.lon_deg,
                    plausible_speed(held.user.speed_mps) or 0.0,
                    plausible_heading(held.user.heading_deg),
                    held.user.width_m or DEFAULT_USER_WIDTH_M,
                    now.utc_ns - held.time_ns,
                )
                for held in chosen
                if (position := held.user.position) is not None
            ],
            np.float64,
        ).reshape(-1, 6)
        lat_deg, lon_deg, speed_mps, heading_deg, width_m, age_ns = rows.T
        angle = np.radians(heading_deg)
        east_mps, north_mps = np.nan_to_num(speed_mps * np.sin(angle)), np.nan_to_num(speed_mps * np.cos(angle))
        east_m, north_m = frame.to_enu(lat_deg, lon_deg)
        moved_s = np.clip(age_ns, -EXTRAPOLATION_LIMIT_NS, EXTRAPOLATION_LIMIT_NS) * 1e-9
        keys = tuple((held.source_id, held.user.id) for held in chosen)
        return UserColumns(
            keys, east_m + east_mps * moved_s, north_m + north_mps * moved_s, east_mps, north_mps, width_m
        )

    def expire(self, now: Stamp) -> int:
        """Forget who was not heard of for `USER_STALE_NS`; return how many."""
        return self._held.expire(now.monotonic_ns - USER_STALE_NS)
