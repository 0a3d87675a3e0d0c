"""The signals heard of, by junction.

A signal message arrives ten times a second and most of its groups never matter to a station: it is held as sent, with
the instant its times count from, and a group is resolved into instants when somebody asks, once per message.
"""

from __future__ import annotations

from collections import Counter

from cv2x.clock import Stamp
from cv2x.messages.model import JunctionId, JunctionSignals, SignalState
from cv2x.world.field_paths import FieldPaths
from cv2x.world.forecast import PERMANENT_GREEN, Forecast, impossible_times, resolve
from cv2x.world.limits import MAX_JUNCTIONS, MOMENT_DISAGREEMENT_NS, OLDER_WINDOW_NS, SIGNAL_STALE_NS
from cv2x.world.marks import stated_instant
from cv2x.world.once import Once
from cv2x.world.recent import Recent

UNKNOWN_GROUP = 0
PERMANENT_GREEN_GROUP = 255
"""The two group numbers that name no group (YD/T 3709 PhaseID, J2735 SignalGroupID)."""


IMPOSSIBLE_TIMES = "signal group with impossible times"
"""Cause under which a group is counted that was asked for and cannot be as it is told."""


_IMPOSSIBLE: Once[bool] = Once(4096)
"""By the events of a group, whether they tell times that cannot be."""
_FORECASTS: Once[Forecast] = Once(4096)
"""By the events of a group: many hear one message, and the instants are the same for all whose clocks agree."""


class HeldSignals:
    """The signals of one junction as last heard."""

    __slots__ = ("_counters", "_forecasts", "moment_ns", "paths", "place", "received", "signals", "stated_ns")

    def __init__(
        self,
        signals: JunctionSignals,
        stated_ns: int | None,
        received: Stamp,
        place: int = 0,
        paths: FieldPaths | None = None,
        counters: Counter[str] | None = None,
    ) -> None:
        self._counters = counters
        self.signals, self.stated_ns, self.received, self.place, self.paths = signals, stated_ns, received, place, paths
        agree = stated_ns is not None and abs(stated_ns - received.utc_ns) <= MOMENT_DISAGREEMENT_NS
        self.moment_ns = stated_ns if agree and stated_ns is not None else received.utc_ns
        """UTC instant from which remaining times count: the stated moment, or the reception where none is stated or the
        clocks disagree."""
        self._forecasts: dict[int, Forecast | None] = {}

    def forecast(self, group: int) -> Forecast | None:
        """Return what a signal group will show, or ``None`` where the message does not name it or tells times that
        cannot be."""
        if group not in self._forecasts:
            self._forecasts[group] = self._resolve(group)
        return self._forecasts[group]

    def _resolve(self, group: int) -> Forecast | None:
        if group == PERMANENT_GREEN_GROUP:
            return PERMANENT_GREEN
        if group == UNKNOWN_GROUP:
            return None
        stated = next((stated for stated in self.signals.groups if stated.id == group), None)
        if stated is None or not stated.events:
            return None
        events, moment_ns, near_ns = stated.events, self.moment_ns, self.received.utc_ns
        if _IMPOSSIBLE(events, lambda: any(impossible_times(event.timing) for event in events)):
            if self._counters is not None:
                self._counters[IMPOSSIBLE_TIMES] += 1
            return None
        return _FORECASTS(events, lambda: resolve(events, moment_ns, near_ns), (moment_ns, near_ns))


class Signals:
    """Signals by junction."""

    def __init__(self, capacity: int = MAX_JUNCTIONS, counters: Counter[str] | None = None) -> None:
        """``counters`` takes what turns out when a group is resolved; everything else `hear` answers."""
        self._held: Recent[JunctionId, HeldSignals] = Recent(capacity)
        self._counters: Counter[str] = Counter() if counters is None else counters

    def __len__(self) -> int:
        return len(self._held)

    def hear(self, state: SignalState, received: Stamp, paths: FieldPaths | None = None) -> list[str]:
        """Hold the junctions of an SPAT; return what was refused, doubted or pushed out, by cause."""
        causes = []
        for place, signals in enumerate(state.junctions):
            stated_ns = stated_instant(signals.minute_of_year, signals.second_mark_ms, received)
            if stated_ns is None:
                stated_ns = stated_instant(state.minute_of_year, state.second_mark_ms, received)
            held = self._held.get(signals.id)
            if held is not None and held.stated_ns is not None and stated_ns is not None:
                if stated_ns == held.stated_ns and signals == held.signals:
                    causes.append("signal message repeated")
                    continue
                if -OLDER_WINDOW_NS < stated_ns - held.stated_ns < 0:
                    causes.append("signal message older than held")
                    continue
            if stated_ns is not None and abs(stated_ns - received.utc_ns) > MOMENT_DISAGREEMENT_NS:
                causes.append("signal moment far from own clock")
            said = HeldSignals(signals, stated_ns, received, place, paths, self._counters)
            if self._held.put(signals.id, said, received.monotonic_ns):
                causes.append("signals pushed out")
        return causes

    def junction(self, junction: JunctionId, now: Stamp) -> HeldSignals | None:
        """Return the signals of a junction heard in the last `SIGNAL_STALE_NS`, or ``None``."""
        return self._held.get_since(junction, now.monotonic_ns - SIGNAL_STALE_NS)

    def junctions(self, now: Stamp) -> list[HeldSignals]:
        """Return all signals heard in the last `SIGNAL_STALE_NS`."""
        return self._held.values_since(now.monotonic_ns - SIGNAL_STALE_NS)

    def expire(self, now: Stamp) -> int:
        """Forget signals not heard for `SIGNAL_STALE_NS`; return how many."""
        return self._held.expire(now.monotonic_ns - SIGNAL_STALE_NS)
