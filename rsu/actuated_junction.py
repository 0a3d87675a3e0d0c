"""An actuated junction inside a roadside unit: detectors, controller, and what SPAT says of it."""

from __future__ import annotations

from collections.abc import Sequence

from cv2x.clock import Stamp
from cv2x.messages.model import PhaseEvent, RoadMap, RoadUser, SignalGroup, SignalState
from cv2x.rsu.actuated import ActuatedSignals
from cv2x.rsu.actuated_spans import spans
from cv2x.rsu.detectors import Detectors
from cv2x.rsu.plan import ActuatedPlan
from cv2x.rsu.signal_message import bounded, signals_message
from cv2x.world.world import World

LOOK_HZ = 10.0
"""How often the detectors are looked at.  A default only."""
_STATUS = frozenset({"trafficDependentOperation"})


class ActuatedJunction:
    """One junction.  Raises InputError for a plan that does not add up or that its map does not fit."""

    def __init__(self, plan: ActuatedPlan, road_map: RoadMap | None) -> None:
        self.signals = ActuatedSignals(plan)
        self._detectors = Detectors(plan, road_map)
        self._leaves_ns: dict[int, int] = {}
        self._stage_of = {group: number for number, stage in enumerate(plan.stages) for group in stage.groups}

    def look(self, users: Sequence[RoadUser], world: World, now: Stamp) -> None:
        """Go on to now, and take in who is on the lanes."""
        now_ns = now.monotonic_ns
        self.signals.begin(now_ns)
        self.signals.advance(now_ns)
        self._leaves_ns = self._detectors.look(users, world, now)
        self.signals.detect(self._leaves_ns, now_ns)
        self.signals.advance(now_ns)

    def tell(self, now: Stamp, message_count: int, marks: bool) -> SignalState:
        """Return the signals at an instant not before the last look, timed by marks within the hour (SAE) or by
        remaining durations (Chinese)."""
        now_ns = now.monotonic_ns
        self.signals.begin(now_ns)
        self.signals.advance(now_ns)
        by_stage = [spans(self.signals, n, now_ns, self._leaves_ns) for n in range(len(self.signals.plan.stages))]
        groups = tuple(
            SignalGroup(
                group,
                tuple(
                    PhaseEvent(span.light, bounded(span.start_ns, *span.end, now, marks=marks))
                    for span in by_stage[self._stage_of[group]]
                ),
            )
            for group in self.signals.plan.groups
        )
        return signals_message(self.signals.plan.junction, groups, _STATUS, now.utc_ns, message_count, marks=marks)
