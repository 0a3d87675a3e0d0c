"""What a CAM leaves out because its sender told it lately: lights, siren and light bar, the way behind.

The containers that hold them come in one CAM in several, at least every half second (EN 302 637-2 clause 6.1.3).  A CAM
without them is completed with what was last told, for as long as a vehicle is held at all.  One that has the container
of lights and not that of the siren ends the siren, if that was told half a second ago or earlier: both are due together
(unverified).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.messages.model import Emergency, PathPoint, VehicleState
from cv2x.world.limits import MAX_NEIGHBOURS, NEIGHBOUR_STALE_NS
from cv2x.world.once import Once
from cv2x.world.recent import Recent

SLOW_NS = 500 * MILLISECOND_NS


class _Told(NamedTuple):
    lights: frozenset[str] | None
    path: tuple[PathPoint, ...]
    emergency: Emergency | None
    emergency_ns: int
    """Monotonic time at which it was last told."""


_COMPLETED: Once[VehicleState] = Once(4096)
"""By CAM and what it is completed with, told apart by their identities (what was made holds them): those who heard the
same hold the same."""


def _completed(
    state: VehicleState, lights: frozenset[str] | None, emergency: Emergency | None, path: tuple[PathPoint, ...]
) -> VehicleState:
    return _COMPLETED(
        state,
        lambda: replace(state, lights=lights, emergency=emergency, path_history=path),
        (id(lights), id(emergency), id(path)),
    )


class SlowContainers:
    """By temporary id, of those who told something worth keeping."""

    def __init__(self, capacity: int = MAX_NEIGHBOURS) -> None:
        self._told: Recent[bytes, _Told] = Recent(capacity)

    def __len__(self) -> int:
        return len(self._told)

    def complete(self, state: VehicleState, received: Stamp) -> VehicleState:
        """Return what a CAM says, with what it left out."""
        now_ns = received.monotonic_ns
        told = self._told.get_since(state.temporary_id, now_ns - NEIGHBOUR_STALE_NS)
        if state.lights is None and state.emergency is None:
            if told is None:
                return state
            return _completed(state, told.lights, told.emergency, state.path_history or told.path)
        emergency, emergency_ns = state.emergency, now_ns
        if emergency is None and told is not None and now_ns - told.emergency_ns < SLOW_NS:
            emergency, emergency_ns = told.emergency, told.emergency_ns
        lights = state.lights if state.lights is not None or told is None else told.lights
        path = state.path_history or (() if told is None or state.lights is not None else told.path)
        if not lights and emergency is None and not path:
            self._told.drop(state.temporary_id)
            return state
        self._told.put(state.temporary_id, _Told(lights, path, emergency, emergency_ns), now_ns)
        if emergency is state.emergency and lights is state.lights:
            return state
        return _completed(state, lights, emergency, path)

    def expire(self, now: Stamp) -> None:
        """Forget what nobody goes on telling."""
        self._told.expire(now.monotonic_ns - NEIGHBOUR_STALE_NS)
