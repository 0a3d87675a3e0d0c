"""What an actuated junction can say of its lights: between which instants each ends, and when likely.

Earliest and latest are bounds that hold whoever comes: a green cannot end before its minimum and before the detections
so far let go of it, nor after its maximum once somebody waits; a red cannot end before those that are waited for ahead
of it had their shortest greens, nor after all that may come ahead of it had their longest.  Where nobody waits there is
no latest.  The likely end of a green is when those now on its lanes have passed the stop line; of a red, when all
ahead of it had their shortest.  What follows a light is told only where it is certain when that begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cv2x.messages.model import Light
from cv2x.rsu.actuated import ActuatedSignals, Interval


class Bounds(NamedTuple):
    """Of an instant, monotonic nanoseconds; ``None`` = nobody can tell."""

    earliest_ns: int
    latest_ns: int | None
    likely_ns: int | None

    def later(self, least_ns: int, most_ns: int) -> Bounds:
        """Return the bounds of something that takes between so long and so long more, likely the former."""
        return Bounds(
            self.earliest_ns + least_ns,
            None if self.latest_ns is None else self.latest_ns + most_ns,
            None if self.likely_ns is None else self.likely_ns + least_ns,
        )

    @property
    def certain(self) -> bool:
        """Whether the instant is known."""
        return self.earliest_ns == self.latest_ns


class Span(NamedTuple):
    """A light, since when it shows (``None`` = since some time), and when it ends."""

    light: Light
    start_ns: int | None
    end: Bounds


def spans(signals: ActuatedSignals, stage: int, now_ns: int, leaves_ns: Mapping[int, int]) -> list[Span]:
    """Return what the groups of a stage show at an instant the controller has advanced to, and what certainly follows.

    ``leaves_ns``: stage -> when the last of those now on its lanes will have passed the stop line.
    """
    plan = signals.plan.stages[stage]
    told: list[Span] = []
    if signals.stage == stage and signals.interval is Interval.GREEN:
        end = _green_end(signals, now_ns, leaves_ns)
        told.append(Span(Light.PROTECTED_GREEN, signals.since_ns, end))
        if not end.certain:
            return told
        yellow_ns = end.earliest_ns
        end = end.later(plan.yellow_ns, plan.yellow_ns)
        told.append(Span(Light.PROTECTED_YELLOW, yellow_ns, end))
    elif signals.stage == stage and signals.interval is Interval.YELLOW:
        yellow_ns = signals.since_ns + plan.yellow_ns
        end = Bounds(yellow_ns, yellow_ns, yellow_ns)
        told.append(Span(Light.PROTECTED_YELLOW, signals.since_ns, end))
    else:
        end = _next_green(signals, stage, now_ns, leaves_ns)
        told.append(Span(Light.RED, None, end))
        if end.certain:
            told.append(Span(Light.PROTECTED_GREEN, end.earliest_ns, _green_to_come(signals, stage, end, leaves_ns)))
        return told
    told.append(Span(Light.RED, end.earliest_ns, _red_to_come(signals, stage, end)))
    return told


def _green_end(signals: ActuatedSignals, now_ns: int, leaves_ns: Mapping[int, int]) -> Bounds:
    """Return when the present green ends."""
    end_ns, latest_ns = signals.ends_ns(), signals.latest_ns
    if end_ns is None or latest_ns is None:
        longest_ns = now_ns + signals.plan.stages[signals.stage].max_ns
        return Bounds(max(signals.earliest_ns, now_ns, min(signals.held_ns, longest_ns)), None, None)
    earliest_ns = max(now_ns, end_ns)
    return Bounds(earliest_ns, latest_ns, _likely(signals, signals.stage, earliest_ns, latest_ns, leaves_ns))


def _likely(
    signals: ActuatedSignals, stage: int, earliest_ns: int, latest_ns: int, leaves_ns: Mapping[int, int]
) -> int:
    """Return when a green between these bounds likely ends: the extension after the last one has passed."""
    leaves = leaves_ns.get(stage)
    if leaves is None:
        return earliest_ns
    return min(max(leaves + signals.plan.stages[stage].extend_ns, earliest_ns), latest_ns)


def _next_green(signals: ActuatedSignals, stage: int, now_ns: int, leaves_ns: Mapping[int, int]) -> Bounds:
    """Return when a stage that is not green, nor being cleared with yellow, turns green."""
    here = signals.plan.stages[signals.stage]
    if signals.interval is Interval.GREEN:
        clears_ns = here.yellow_ns + here.all_red_ns
        at = _green_end(signals, now_ns, leaves_ns).later(clears_ns, clears_ns)
        before = signals.order_from(signals.stage)
    else:
        over_ns = signals.since_ns + here.all_red_ns
        if signals.interval is Interval.YELLOW:
            over_ns += here.yellow_ns
        at = Bounds(over_ns, over_ns, over_ns)
        before = [signals.next_stage, *signals.order_from(signals.next_stage)]
    ahead = before[: before.index(stage)]
    for number in ahead:
        one = signals.plan.stages[number]
        clears_ns = one.yellow_ns + one.all_red_ns
        at = at.later(one.min_ns + clears_ns if number in signals.calls else 0, one.max_ns + clears_ns)
    return at if stage in signals.calls else at._replace(latest_ns=None, likely_ns=None)


def _green_to_come(signals: ActuatedSignals, stage: int, begins: Bounds, leaves_ns: Mapping[int, int]) -> Bounds:
    """Return when a green ends that begins at a certain instant."""
    plan = signals.plan.stages[stage]
    earliest_ns = begins.earliest_ns + plan.min_ns
    if not signals.calls - {stage}:
        return Bounds(earliest_ns, None, None)
    latest_ns = begins.earliest_ns + plan.max_ns
    return Bounds(earliest_ns, latest_ns, _likely(signals, stage, earliest_ns, latest_ns, leaves_ns))


def _red_to_come(signals: ActuatedSignals, stage: int, begins: Bounds) -> Bounds:
    """Return when a red ends that begins at a certain instant: after all who wait now, at the earliest."""
    at_ns = begins.earliest_ns + signals.plan.stages[stage].all_red_ns
    for number in signals.calls:
        one = signals.plan.stages[number]
        at_ns += (one.min_ns + one.yellow_ns + one.all_red_ns) if number != stage else 0
    return Bounds(at_ns, None, None)
