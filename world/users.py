"""Road users told of by themselves (PSM) or by a roadside unit (RSM), by who says so and their number."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.clock import Stamp
from cv2x.messages.model import RoadUser, RoadUsers
from cv2x.world.limits import MAX_USERS, OLDER_WINDOW_NS, USER_STALE_NS
from cv2x.world.marks import message_instant
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

    def expire(self, now: Stamp) -> int:
        """Forget who was not heard of for `USER_STALE_NS`; return how many."""
        return self._held.expire(now.monotonic_ns - USER_STALE_NS)
