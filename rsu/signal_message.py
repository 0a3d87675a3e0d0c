"""What a roadside unit says about its signals.

Every group is told with the phase it is in and as many of those that follow as complete a cycle, so a receiver knows
when the present light comes back.  Chinese messages count down from their own moment and state the recurrence in each
phase; SAE ones give marks within the hour, where a recurrence has a start but no end, so the present phase is told once
more at the end of the list.  Times are those of the plan: earliest, likely and latest end are the same.  They are
rounded to the tenth of a second that both families send.
"""

from __future__ import annotations

from cv2x.clock import HOUR_NS, SECOND_NS, Stamp, hour_tenths, minute_of_year, second_mark_ms
from cv2x.messages.model import JunctionId, JunctionSignals, PhaseEvent, SignalGroup, SignalState, Timing
from cv2x.rsu.phases import Phase, PhaseClock

MAX_EVENTS = 16
"""Of one group: YD/T 3709 PhaseStateList, J2735 MovementEventList."""
_TENTH_NS = SECOND_NS // 10
_HOUR_OR_MORE_S = 3600.0
"""How both families say that something is that far away (`Timing.marks`)."""
WITHIN_NS = SECOND_NS // 2
"""How close to the likely end the confidence means.  A default of ours: neither family defines it."""
_FIXED_TIME = frozenset({"fixedTimeOperation"})


def signal_state(
    clock: PhaseClock, junction: JunctionId, utc_ns: int, message_count: int, *, marks: bool
) -> SignalState:
    """Return the signals at an instant, timed by marks within the hour (SAE) or by remaining durations (Chinese).

    SAE counts the states of a junction, the Chinese set messages: the count goes where the family has a place for it.
    """
    groups = tuple(SignalGroup(group, _events(clock, group, utc_ns, marks=marks)) for group in clock.groups)
    return signals_message(junction, groups, _FIXED_TIME, utc_ns, message_count, marks=marks)


def signals_message(
    junction: JunctionId,
    groups: tuple[SignalGroup, ...],
    status: frozenset[str],
    utc_ns: int,
    message_count: int,
    *,
    marks: bool,
) -> SignalState:
    """Return the message that tells groups at an instant; the count goes where the family has a place for it."""
    minute, mark_ms = minute_of_year(utc_ns), second_mark_ms(utc_ns)
    revision = message_count if marks else None
    signals = JunctionSignals(junction, groups, status, revision, minute, mark_ms)
    return SignalState((signals,), None if marks else message_count, minute, mark_ms)


def bounded(
    start_ns: int | None, earliest_ns: int, latest_ns: int | None, likely_ns: int | None, now: Stamp, *, marks: bool
) -> Timing:
    """Return a timing whose end lies between two monotonic instants; without a latest one it may take an hour or more.

    Bounds are rounded outwards to the tenth of a second, a certain end to the nearest.  The confidence is the
    probability that the end lies within `WITHIN_NS` of the likely one, were it equally likely anywhere in between.
    """
    half = _TENTH_NS // 2
    certain = earliest_ns == latest_ns

    def told_s(instant_ns: int, up_ns: int) -> float:
        left_ns = max(0, instant_ns - now.monotonic_ns)
        if left_ns >= HOUR_NS:
            return _HOUR_OR_MORE_S
        if marks:
            return hour_tenths(now.utc_ns + left_ns + up_ns) / 10
        return (left_ns + up_ns) // _TENTH_NS / 10

    confidence = None
    if likely_ns is not None and latest_ns is not None:
        confidence = min(1.0, 2 * WITHIN_NS / max(1, latest_ns - earliest_ns))
    begun = start_ns is None or start_ns <= now.monotonic_ns
    start_s = None if begun and marks else 0.0 if begun or start_ns is None else told_s(start_ns, half)
    return Timing(
        marks=marks,
        start_s=start_s,
        min_end_s=told_s(earliest_ns, half if certain else 0),
        max_end_s=_HOUR_OR_MORE_S if latest_ns is None else told_s(latest_ns, half if certain else _TENTH_NS - 1),
        likely_end_s=None if likely_ns is None else told_s(likely_ns, half),
        confidence=confidence,
    )


def _events(clock: PhaseClock, group: int, utc_ns: int, *, marks: bool) -> tuple[PhaseEvent, ...]:
    cycle = clock.phase_count(group)
    told = min(cycle + 1 if marks else cycle, MAX_EVENTS)
    phases = clock.upcoming(group, utc_ns, told + cycle)
    if len(phases) == 1:
        return (PhaseEvent(phases[0].light),)
    pairs = zip(phases[:told], phases[cycle:], strict=False)
    if marks:
        return tuple(PhaseEvent(phase.light, _marked(phase, again)) for phase, again in pairs)
    return tuple(PhaseEvent(phase.light, _counted(phase, again, utc_ns)) for phase, again in pairs)


def _counted(phase: Phase, again: Phase, utc_ns: int) -> Timing:
    """Return remaining durations; a phase that has begun starts in 0 s."""

    def left_s(instant_ns: int | None) -> float:
        return 0.0 if instant_ns is None else (max(0, instant_ns - utc_ns) + _TENTH_NS // 2) // _TENTH_NS / 10

    lasts_ns = 0 if again.end_ns is None or again.start_ns is None else again.end_ns - again.start_ns
    end_s = left_s(phase.end_ns)
    return Timing(
        marks=False,
        start_s=left_s(phase.start_ns),
        min_end_s=end_s,
        max_end_s=end_s,
        likely_end_s=end_s,
        next_s=left_s(again.start_ns),
        next_duration_s=left_s(utc_ns + lasts_ns),
    )


def _marked(phase: Phase, again: Phase) -> Timing:
    """Return marks within the hour."""

    def mark_s(instant_ns: int | None) -> float | None:
        return None if instant_ns is None else hour_tenths(instant_ns + _TENTH_NS // 2) / 10

    end_s = mark_s(phase.end_ns)
    return Timing(
        marks=True,
        start_s=mark_s(phase.start_ns),
        min_end_s=end_s,
        max_end_s=end_s,
        likely_end_s=end_s,
        next_s=mark_s(again.start_ns),
    )
