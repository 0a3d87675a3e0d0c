"""Receptions joined to their transmissions, by the octets of the message, on one clock.

A reception belongs to a transmission of the same octets by another unit, at most `HORIZON_NS` before it (and no later
than its uncertainty allows).  Octets said once in that time leave no choice.  Octets said again and again (a MAP) do:
then it is the one transmission within twice the longest way that frames without a choice took between the same two;
where two or more fit, nobody knows which, and the reception is left out and counted.  Where nothing without a choice
travelled between the two, the latest transmission is taken and counted as assumed.  A second reception of one
transmission is a duplicate: it is counted, the first one counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

import numpy as np

from cv2x.clock import SECOND_NS
from cv2x.harness.clocks.exchange import STAMP_NS
from cv2x.harness.clocks.relation import ClockRelation, Placed, SameClock
from cv2x.harness.latency.stamps import HeardFrame, RunStamps, SentFrame
from cv2x.radio.frame import Stamped

HORIZON_NS = 5 * SECOND_NS

DUPLICATES = "duplicates"
AMBIGUOUS = "octets said again meanwhile: nobody knows which was heard"
ASSUMED = "octets said again and again: taken for the latest"
UNRELATED = "not sent in these runs"
NO_CLOCK = "nothing is known of the clocks at that moment"
IMPOSSIBLE = "heard before it was sent, by more than the uncertainty"
_Frame = TypeVar("_Frame", SentFrame, HeardFrame)
_CARRIED = (Stamped.KERNEL, Stamped.HARDWARE, Stamped.PEER)


class End(NamedTuple):
    """A unit of one of the runs."""

    run: int
    unit: str


class Way(NamedTuple):
    """One frame's way; nanoseconds, ``None`` = not known."""

    at_ns: int
    """When it was handed to the radio, on the first run's clock."""
    travel_ns: int
    """From there to the reception stamp."""
    half_ns: int
    """Uncertainty of that: of clocks and stamps."""
    sending_ns: int | None
    """From the beginning of the step that made it to the radio: the sender's software."""
    receiving_ns: int | None
    """From the reception stamp to the end of the step that took it in: the receiver's software."""
    access_ns: int | None
    """The part of the travel it waited for the air."""


@dataclass(slots=True)
class Joined:
    """All ways, by (sender, receiver, message)."""

    ways: dict[tuple[End, End, str], list[Way]] = field(default_factory=dict)
    sent: Counter[tuple[End, str]] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    """What is not in the figures, or only by assumption, by cause."""

    @property
    def first_ns(self) -> int:
        """When the first frame set out, on the first run's clock; there must be one."""
        return min(way.at_ns for ways in self.ways.values() for way in ways)

    unstamped: int = 0
    """Ways whose reception nobody stamped: they include the wait for the step."""


@dataclass(slots=True)
class _Sent:
    end: End
    frame: SentFrame
    at_ns: int
    half_ns: int
    known: bool
    heard_by: set[End] = field(default_factory=set)


class _Heard(NamedTuple):
    end: End
    frame: HeardFrame
    at_ns: int
    half_ns: int


def join(runs: Sequence[RunStamps], relation: ClockRelation | None = None) -> Joined:
    """Return the ways of all frames within a run, or between two whose clocks ``relation`` relates."""
    relations = [SameClock(), relation or SameClock()]
    joined = Joined()
    by_key: dict[bytes, list[_Sent]] = {}
    heard: list[_Heard] = []
    for number, run in enumerate(runs):
        placed = relations[number].place(np.array([one.sent_ns for one in run.sent], np.int64))
        for frame, at_ns, half_ns, known in _rows(run.sent, placed):
            sent = _Sent(End(number, frame.unit), frame, at_ns, half_ns, known)
            by_key.setdefault(frame.key, []).append(sent)
            joined.sent[sent.end, frame.message] += 1
        placed = relations[number].place(np.array([one.stamped_ns for one in run.heard], np.int64))
        for hearing, at_ns, half_ns, known in _rows(run.heard, placed):
            if known:
                heard.append(_Heard(End(number, hearing.unit), hearing, at_ns, half_ns))
            else:
                joined.counts[NO_CLOCK] += 1
    for sents in by_key.values():
        sents.sort(key=lambda one: one.at_ns)
    heard.sort(key=lambda one: one.at_ns)
    _match(joined, by_key, heard)
    return joined


def _rows(frames: Sequence[_Frame], placed: Placed) -> Iterator[tuple[_Frame, int, int, bool]]:
    yield from zip(frames, placed.at_ns.tolist(), placed.half_ns.tolist(), placed.known.tolist(), strict=True)


def _match(joined: Joined, by_key: dict[bytes, list[_Sent]], heard: list[_Heard]) -> None:
    open_: list[tuple[_Heard, list[_Sent]]] = []
    longest: dict[tuple[End, End], int] = {}
    for hearing in heard:
        candidates = _candidates(by_key.get(hearing.frame.key, ()), hearing)
        if not candidates:
            joined.counts[_why_none(by_key.get(hearing.frame.key, ()), hearing)] += 1
        elif len(candidates) == 1:
            (sent,) = candidates
            if _book(joined, sent, hearing):
                pair = sent.end, hearing.end
                took_ns = hearing.at_ns - sent.at_ns + hearing.half_ns + sent.half_ns
                longest[pair] = max(longest.get(pair, 0), took_ns)
        else:
            open_.append((hearing, candidates))
    for hearing, candidates in open_:
        senders = {sent.end for sent in candidates}
        limit_ns = longest.get((candidates[-1].end, hearing.end)) if len(senders) == 1 else 0
        if limit_ns is None:
            joined.counts[ASSUMED] += 1
            _book(joined, candidates[-1], hearing)
            continue
        reach_ns = 2 * limit_ns + hearing.half_ns
        fitting = [sent for sent in candidates if hearing.at_ns - sent.at_ns - sent.half_ns <= reach_ns]
        if len(fitting) == 1:
            _book(joined, fitting[0], hearing)
        else:
            joined.counts[AMBIGUOUS] += 1


def _candidates(sents: Sequence[_Sent], hearing: _Heard) -> list[_Sent]:
    if not sents:
        return []
    slack_ns = hearing.half_ns + STAMP_NS + max(sent.half_ns for sent in sents)
    first = bisect_left(sents, hearing.at_ns - HORIZON_NS, key=lambda one: one.at_ns)
    last = bisect_right(sents, hearing.at_ns + slack_ns, key=lambda one: one.at_ns)
    return [sent for sent in sents[first:last] if sent.known and sent.end != hearing.end]


def _why_none(sents: Sequence[_Sent], hearing: _Heard) -> str:
    others = [sent for sent in sents if sent.end != hearing.end]
    if any(not sent.known for sent in others):
        return NO_CLOCK
    near = any(abs(hearing.at_ns - sent.at_ns) <= HORIZON_NS for sent in others)
    return IMPOSSIBLE if near else UNRELATED


def _book(joined: Joined, sent: _Sent, hearing: _Heard) -> bool:
    if hearing.end in sent.heard_by:
        joined.counts[DUPLICATES] += 1
        return False
    sent.heard_by.add(hearing.end)
    frame, said = hearing.frame, sent.frame
    stamp_ns = STAMP_NS if frame.stamped in _CARRIED else 0
    joined.unstamped += frame.stamped in (Stamped.FETCHED, None)
    joined.ways.setdefault((sent.end, hearing.end, said.message), []).append(
        Way(
            sent.at_ns,
            hearing.at_ns - sent.at_ns,
            hearing.half_ns + sent.half_ns + stamp_ns,
            None if said.begun_ns is None else said.sent_ns - said.begun_ns,
            None if frame.done_ns is None else frame.done_ns - frame.stamped_ns,
            frame.access_ns,
        )
    )
    return True
