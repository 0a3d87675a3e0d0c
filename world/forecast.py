"""What a signal group will show, as instants on the own clock.

A signal message lists the light of now and those that follow, each with the times its sender knows.  `resolve` turns
that list into intervals that do not overlap:

- the first event (the earliest, where all state a start) is what the group shows now, since whenever;
- an event ends at its likely end, else its earliest, else its latest end, and in any case where the next one begins;
- beside that stand the bounds: it ends not before its earliest and not after its latest end.  Where only one time is
  stated, that is all three; where an earliest but no latest end is stated beside a later likely one, nobody knows the
  latest;
- an event whose end is unknown and that nothing follows persists;
- what comes after an event that ends and has no successor is unknown, but for one inference: a yellow is followed by
  red;
- the "next" times of an event tell of one more interval of its light, used where the list itself ends before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from cv2x.clock import HOUR_NS, SECOND_NS, resolve_in_cycle
from cv2x.messages.model import Light, PhaseEvent, Timing
from cv2x.world.limits import SIGNAL_SEAM_NS

_EVER_NS = -(1 << 62)
NEVER_NS = 1 << 62
_MAX_EVENTS = 32
"""Of one group; the sets of both families allow 16."""
TIME_SLACK_S = 0.25
"""Two marks of one moment may be so far apart: they are told in tenths of a second."""
_HOUR_S = 3600.0
_WRAPS_S = 600.0
_ORDER = (("start_s", "min_end_s"), ("start_s", "likely_end_s"), ("start_s", "max_end_s"), ("min_end_s", "max_end_s"),
          ("min_end_s", "likely_end_s"), ("likely_end_s", "max_end_s"))  # fmt: skip
_MAX_STATED_S = 3700.0
"""No mark or remaining time of either family reaches it."""


class Phase(NamedTuple):
    """A light over an interval of UTC; ``end_ns`` is ``None`` where nobody knows."""

    light: Light | None
    start_ns: int
    end_ns: int | None
    earliest_ns: int | None = None
    """When it ends at the earliest, where that is not ``end_ns``."""
    latest_ns: int | None = None
    """When it ends at the latest, where that is not ``end_ns``; `NEVER_NS` = nobody knows."""
    likely: bool = True
    """False: ``end_ns`` is but the earliest end, and nobody says which is likely."""


class Forecast:
    """The intervals of one signal group, in order, without overlap."""

    __slots__ = ("phases",)

    def __init__(self, phases: Sequence[Phase]) -> None:
        self.phases = tuple(phases)

    def light_at(self, utc_ns: int) -> Light | None:
        """Return what the group shows at an instant, ``None`` where unknown."""
        phase = self.phase_at(utc_ns)
        return None if phase is None else phase.light

    def phase_at(self, utc_ns: int) -> Phase | None:
        """Return the interval an instant lies in."""
        for phase in reversed(self.phases):
            if phase.start_ns <= utc_ns:
                return phase if phase.end_ns is None or utc_ns < phase.end_ns else None
        return None

    def shown_at(self, utc_ns: int) -> Phase | None:
        """Return the interval that is on at an instant: one of which only bounds are known is on until its latest
        end, where nothing else is known to be."""
        phase = self.phase_at(utc_ns)
        if phase is not None or not self.phases:
            return phase
        last = next((one for one in reversed(self.phases) if one.start_ns <= utc_ns), None)
        lasts = last is not None and not last.likely and last.latest_ns is not None and utc_ns < last.latest_ns
        return last if lasts else None

    def surely_at(self, utc_ns: int) -> Light | None:
        """Return what the group shows at an instant whenever lights change within their bounds, ``None`` where that is
        not known."""
        before_ns = _EVER_NS
        for light, start_ns, end_ns, earliest_ns, latest_ns, _ in self.phases:
            ends_ns = earliest_ns if earliest_ns is not None else end_ns
            if max(start_ns, before_ns) <= utc_ns and (ends_ns is None or utc_ns < ends_ns):
                return light
            before_ns = latest_ns if latest_ns is not None else _EVER_NS
        return None

    def sure_greens(self, from_ns: int) -> list[tuple[int, int | None]]:
        """Return the intervals of green that end after an instant, as far as they are green whenever lights change
        within their bounds."""
        greens: list[tuple[int, int | None]] = []
        before_ns, green_end_ns = _EVER_NS, None
        for light, start_ns, end_ns, earliest_ns, latest_ns, _ in self.phases:
            sure_ns = max(start_ns, before_ns)
            before_ns = latest_ns if latest_ns is not None else _EVER_NS
            if light is None or not light.is_green:
                continue
            ends_ns = earliest_ns if earliest_ns is not None else end_ns
            if greens and green_end_ns == start_ns:  # from one green to another, whenever that is
                greens[-1] = (greens[-1][0], ends_ns)
            elif ends_ns is None or ends_ns > max(sure_ns, from_ns):
                greens.append((max(sure_ns, from_ns), ends_ns))
            else:
                continue
            green_end_ns = end_ns
        return greens

    def greens(self, from_ns: int) -> list[tuple[int, int | None]]:
        """Return the intervals of green that end after an instant (the first clipped to it), adjoining ones as one."""
        greens: list[tuple[int, int | None]] = []
        for light, start_ns, end_ns, *_ in self.phases:
            if light is None or not light.is_green or (end_ns is not None and end_ns <= from_ns):
                continue
            if greens and greens[-1][1] == start_ns:
                greens[-1] = (greens[-1][0], end_ns)
            else:
                greens.append((max(start_ns, from_ns), end_ns))
        return greens


PERMANENT_GREEN = Forecast([Phase(Light.PERMISSIVE_GREEN, _EVER_NS, None)])
"""Of signal group 255."""


def impossible_times(timing: Timing | None) -> tuple[str, str] | None:
    """Return the two times of a timing (`cv2x.messages.model.Timing`) that cannot both be, or ``None``.

    An end may not lie before the start, nor the latest before the earliest, nor the likely one outside them.  Of marks
    within the hour the start is passed over (it may be long ago), and an end before another is one only where it is so
    by less than `_WRAPS_S`: else it lies in the next hour.
    """
    if timing is None:
        return None
    for before, after in _ORDER:
        first, then = getattr(timing, before), getattr(timing, after)
        if first is None or then is None or not first > then + TIME_SLACK_S:
            continue
        if not timing.marks:
            return before, after
        if before != "start_s" and first < _HOUR_S and first - then < _WRAPS_S:
            return before, after
    return None


def resolve(events: Sequence[PhaseEvent], moment_ns: int, near_ns: int) -> Forecast:
    """Return the forecast that a group's events state.

    Remaining times count from ``moment_ns``, marks within the hour lie next to ``near_ns`` (both UTC).
    """
    told = _told(events[:_MAX_EVENTS], moment_ns, near_ns)
    told += _next_ones(events[:_MAX_EVENTS], told, moment_ns, near_ns)
    phases: list[Phase] = []
    for index, one in enumerate(told):
        light, start_ns, end_ns = one[:3]
        following_ns = told[index + 1].start_ns if index + 1 < len(told) else None
        if following_ns is not None and (end_ns is None or end_ns > following_ns - SIGNAL_SEAM_NS):
            end_ns = following_ns
        if end_ns is not None and end_ns <= start_ns:
            continue
        phases.append(_cut(one, end_ns))
        if light is not None and light.is_yellow and end_ns is not None and end_ns != following_ns:
            phases.append(Phase(Light.RED, end_ns, following_ns))
    return Forecast(phases)


def _told(events: Sequence[PhaseEvent], moment_ns: int, near_ns: int) -> list[Phase]:
    """Return the listed events in order of their starts, ends as stated.

    The first has gone on since ever; a start that is not stated is the end before; an event that begins before the one
    it is listed after makes no sense and is passed over.
    """
    starts = [_instant(event.timing.start_s if event.timing else None, event, moment_ns, near_ns) for event in events]
    listed = list(zip(events, starts, strict=True))
    if all(start is not None for start in starts):
        listed.sort(key=lambda pair: pair[1] or 0)
    told: list[Phase] = []
    for event, start in listed:
        start_ns = start
        if not told and (start_ns is None or start_ns <= moment_ns + SECOND_NS):
            start_ns = _EVER_NS
        elif start_ns is None:
            start_ns = told[-1].end_ns
            if start_ns is None:
                break
        if told and start_ns < told[-1].start_ns:
            continue
        told.append(Phase(event.light, start_ns, *_ends(event, moment_ns, near_ns)))
    return told


def _cut(phase: Phase, end_ns: int | None) -> Phase:
    """Return a phase with another end, and only such bounds as differ from it."""
    if end_ns is None:
        return phase
    earliest_ns, latest_ns = phase.earliest_ns, phase.latest_ns
    return phase._replace(
        end_ns=end_ns,
        earliest_ns=earliest_ns if earliest_ns is not None and earliest_ns < end_ns else None,
        latest_ns=latest_ns if latest_ns is not None and latest_ns > end_ns else None,
    )


def _ends(event: PhaseEvent, moment_ns: int, near_ns: int) -> tuple[int | None, int | None, int | None, bool]:
    """Return when an event ends, the earliest and latest end where they are others, and whether it is the likely end
    that is known."""
    timing = event.timing
    if timing is None:
        return None, None, None, True
    stated = (timing.likely_end_s, timing.min_end_s, timing.max_end_s)
    likely, least, most = (_instant(end_s, event, moment_ns, near_ns) for end_s in stated)
    end = next((one for one in (likely, least, most) if one is not None), None)
    if end is None:
        return None, None, None, True
    earliest = least if least is not None and least < end else None
    latest = most if most is not None and most > end else None
    if earliest is not None and most is None:
        latest = NEVER_NS
    return end, earliest, latest, likely is not None or latest is None


def _next_ones(events: Sequence[PhaseEvent], told: Sequence[Phase], moment_ns: int, near_ns: int) -> list[Phase]:
    """Return the recurrences with a known end that begin once everything listed is over."""
    if not told or told[-1].end_ns is None:
        return []
    over_ns = max(told[-1].start_ns, told[-1].end_ns - SIGNAL_SEAM_NS)
    again = []
    for event in events:
        timing = event.timing
        if timing is None or timing.next_s is None or timing.next_duration_s is None:
            continue
        start_ns = _instant(timing.next_s, event, moment_ns, near_ns)
        end_ns = _instant(timing.next_duration_s, event, moment_ns, near_ns)
        if start_ns is None or end_ns is None or start_ns < over_ns:
            continue
        if not timing.marks:
            end_ns = start_ns + end_ns - moment_ns
        again.append(Phase(event.light, start_ns, end_ns))
    again.sort(key=lambda phase: phase.start_ns)
    return again


def _instant(stated_s: float | None, event: PhaseEvent, moment_ns: int, near_ns: int) -> int | None:
    """Return the UTC instant a stated time means, or ``None`` where none is stated (or none that any message can
    carry)."""
    if stated_s is None or event.timing is None or not (math.isfinite(stated_s) and 0.0 <= stated_s <= _MAX_STATED_S):
        return None
    stated_ns = round(stated_s * SECOND_NS)
    if not event.timing.marks:
        return moment_ns + stated_ns
    return resolve_in_cycle(stated_ns, HOUR_NS, near_ns) if stated_ns < HOUR_NS else near_ns + HOUR_NS
