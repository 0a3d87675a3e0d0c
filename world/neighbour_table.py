"""The columns of the vehicles around, and who is in which slot.

What every neighbour costs is compiled (`cv2x._world`); here is what is done once a look, and what is rare.  Hearing a
message keeps it in its slot and nothing more: who spoke since the last look is taken in when somebody looks.  Then
their positions become metres east and north, what they say is compared with what they said before, and everybody is
moved to one instant at constant velocity.  What is unavailable is NaN, so every comparison with it is false.

Rules.  A message is refused when it repeats the one held, when it is a little older than that, or when it says
nowhere.  Somebody new who is where somebody known has to be by now takes over that track and trail (see
`cv2x.world.continuity`); when the old id speaks again after all, it gets its track back.  Places are smoothed (see
`cv2x.world.smoothing`).  The plane's anchor follows the station: see `move_anchor`.
"""

from __future__ import annotations

import math
from collections import Counter

import numpy as np

from cv2x._world import Bounds, Slots
from cv2x.clock import Stamp
from cv2x.geodesy import Floats, LocalFrame
from cv2x.messages.model import VehicleState
from cv2x.world import doubt, limits, smoothing, words
from cv2x.world.continuity import LINK_DISTANCE_M, LINK_GAP_NS, links
from cv2x.world.ego import Ego
from cv2x.world.limits import MAX_NEIGHBOURS, NEIGHBOUR_STALE_NS, REANCHOR_M
from cv2x.world.neighbours import Neighbours
from cv2x.world.planes import plane_near
from cv2x.world.recent import Recent

_BEYOND_M = 1e8
"""Where a position goes that the plane cannot show (the other side of the Earth)."""
_MOST_FORMER = 256
"""Ids somebody spoke under before, of which a return is noticed."""
_COUNTS = 128
"""MsgCount runs modulo 128; a CAM has none and counts 0."""
_MOST_MISSED = 64
"""A larger step of the count is a new beginning."""
_MAX_SIZE_M = 100.0
"""A longer or wider vehicle does not tell its size."""
TRAIL_STEP_M = 5.0
"""A trail keeps the way and not the time: places at least so far apart, the last 24.  Default only."""
_METRES_PER_DEGREE = 111_200.0

_BOUNDS = Bounds(
    max_speed_mps=limits.MAX_SPEED_MPS,
    max_acceleration_mps2=limits.MAX_ACCELERATION_MPS2,
    max_size_m=_MAX_SIZE_M,
    default_length_m=limits.DEFAULT_LENGTH_M,
    default_width_m=limits.DEFAULT_WIDTH_M,
    smoothing_s=smoothing.SMOOTHING_S,
    gate_m=smoothing.GATE_M,
    pause_s=smoothing.PAUSE_S,
    jump_slack_m=doubt.JUMP_SLACK_M,
    possible_mps2=doubt.MAX_ACCELERATION_MPS2,
    speed_slack_mps=doubt.SPEED_SLACK_MPS,
    standing_mps=doubt.STANDING_MPS,
    max_turn_dps=doubt.MAX_TURN_DPS,
    turn_slack_deg=doubt.TURN_SLACK_DEG,
    doubt_ns=doubt.DOUBT_NS,
    clock_ns=doubt.CLOCK_NS,
    older_ns=limits.OLDER_WINDOW_NS,
    extrapolation_ns=limits.EXTRAPOLATION_LIMIT_NS,
    stale_ns=NEIGHBOUR_STALE_NS,
    trail_step_m=TRAIL_STEP_M,
    metres_per_degree=_METRES_PER_DEGREE,
    beyond_m=_BEYOND_M,
    counts=_COUNTS,
    most_missed=_MOST_MISSED,
    event_mask=words.event_mask,
    light_mask=words.light_mask,
    brake_mask=words.brake_mask,
    emergency_mask=words.emergency_mask,
)


class NeighbourTable(Slots):
    """The columns.  ``counters`` takes what is doubted, linked and taken back, by cause."""

    def __init__(self, capacity: int = MAX_NEIGHBOURS, counters: Counter[str] | None = None) -> None:
        super().__init__(capacity, _BOUNDS)
        self.frame: LocalFrame | None = None
        self.silent_ns = doubt.SILENT_NS
        self.counters: Counter[str] = Counter() if counters is None else counters
        self._former: Recent[bytes, int] = Recent(_MOST_FORMER)
        """Id somebody is believed to have spoken under before -> track."""
        self._steady: Recent[bytes, None] = Recent(_MOST_FORMER)
        """Ids that were believed to be former ones and spoke again: never taken for anybody else's any more."""
        self._tracks = 0

    def state(self, temporary_id: bytes) -> VehicleState | None:
        """Return the last message of a vehicle, or ``None``."""
        held: VehicleState | None = self.held(temporary_id)
        return held

    def trail(self, temporary_id: bytes) -> Floats:
        """Return where a vehicle has been, the latest first: (n, 2), metres east and north in the world's plane.

        Its own account (path history) goes on where what was heard of it ends.
        """
        self._take_in()
        slot, state = self.slot(temporary_id), self.state(temporary_id)
        if slot is None or state is None or self.frame is None:
            return np.zeros((0, 2))
        lat_deg, lon_deg = self.places(slot)
        if state.path_history and state.position is not None:
            told = np.array([(point.lat_offset_deg, point.lon_offset_deg) for point in state.path_history])
            east_deg = (lon_deg[-1] - state.position.lon_deg + 180.0) % 360.0 - 180.0
            beyond = np.hypot(*told.T) > math.hypot(lat_deg[-1] - state.position.lat_deg, east_deg)
            lat_deg = np.concatenate([lat_deg, state.position.lat_deg + told[beyond, 0]])
            lon_deg = np.concatenate([lon_deg, state.position.lon_deg + told[beyond, 1]])
        return np.column_stack(self.frame.to_enu(lat_deg, lon_deg))

    def expire(self, since_ns: int) -> int:
        """Drop who was last heard before a monotonic time; return how many went."""
        if self._former:
            self._former.expire(since_ns)
        if self._steady:
            self._steady.expire(since_ns - NEIGHBOUR_STALE_NS)
        return super().expire(since_ns)

    def move_anchor(self, lat_deg: float, lon_deg: float) -> tuple[float, float]:
        """Keep the plane's anchor within 2 km of a place: everybody is placed anew when it moves.  Return the place's
        metres east and north."""
        if self.frame is not None:
            east_m, north_m = self.frame.to_enu(lat_deg, lon_deg)
            if math.hypot(east_m, north_m) <= REANCHOR_M:
                return east_m, north_m
        self.frame = plane_near(lat_deg, lon_deg)
        self.leave_plane()
        east_m, north_m = self.frame.to_enu(lat_deg, lon_deg)
        return east_m, north_m

    def look(self, now: Stamp, ego: Ego | None) -> Neighbours:
        """Return everybody heard in the last `NEIGHBOUR_STALE_NS`, moved to ``now``."""
        self._take_in()
        ids, numbers, flags, counts, silent, astray = self.look_at(now, ego, self.silent_ns)
        if silent:
            self.counters[doubt.CAUSES[doubt.Doubt.SILENT]] += silent
        if astray:
            self.counters[doubt.CAUSES[doubt.Doubt.CLOCK]] += astray
        return Neighbours(ids, numbers, flags, counts)

    def _take_in(self) -> None:
        """Fill the columns of those heard since the last look: first of those known before, then of the new ones, who
        may turn out to be some of them."""
        if self.frame is None:
            if not self.is_news:
                return
            self.frame = LocalFrame(*self.first_place())
        self.place(self.frame)  # what was said before is compared with what is said now in one plane
        if not self.is_news:
            return
        self._doubt(self.fill(self.frame, False))
        if self.new:
            for slot, temporary_id in self.new.items():
                self._begin(slot, temporary_id)
            self._doubt(self.fill(self.frame, True))
            if self.is_somebody_near(LINK_GAP_NS, LINK_DISTANCE_M):
                self._link()
        self.settle()

    def _doubt(self, begun: tuple[int, ...] | None) -> None:
        """Count the doubts that began."""
        if begun is None:
            return
        for (_, text), count in zip(doubt.CAUSES.items(), begun, strict=True):
            if count:
                self.counters[text] += count

    def _begin(self, slot: int, temporary_id: bytes) -> None:
        """Make the slot of somebody new ready; an id that speaks again gets its track back, and who was taken for it is
        somebody else after all."""
        self._tracks += 1
        former = self._former.get(temporary_id)
        if former is None:
            self.begin(slot, self._tracks)
            return
        self.counters["identity link taken back"] += 1
        self._former.drop(temporary_id)
        self._steady.put(temporary_id, None, self.heard_ns(slot))
        self.rename(former, self._tracks)
        self.begin(slot, former)

    def _link(self) -> None:
        """Let new vehicles that are known ones take over their slots."""
        ours = [slot for slot, temporary_id in self.new.items() if temporary_id not in self._steady]
        known = [(slot, held) for slot, held in self.followed() if held not in self._steady]
        if not ours or not known:
            return
        heard_ns = np.array([self.heard_ns(slot) for slot in ours])
        known = [(slot, held) for slot, held in known if self.heard_ns(slot) >= heard_ns.min() - LINK_GAP_NS]
        if not known:
            return
        theirs = [slot for slot, _ in known]
        known_heard_ns = np.array([self.heard_ns(slot) for slot in theirs])
        at_ns = max(self.time_ns(slot) for slot in ours)
        for link in links(self.looks(ours, at_ns), self.looks(theirs, at_ns), heard_ns, known_heard_ns):
            slot, (known_slot, known_id) = ours[link.new], known[link.known]
            self.counters["identity changed"] += 1
            self._former.put(known_id, self.track(known_slot), self.heard_ns(slot))
            self.merge(slot, known_slot, link.confidence)
