"""The runner in virtual time: from event to event, as fast as it can, always the same.

One queue in integer nanoseconds of the run holds when each unit is next due (a wake it asked for, or an arrival its
radio knows of); beside it the feed says when it has something, and a medium that radios share when something may come
out of it: it is asked once for all of them, and names the units it reached.  An instant is a number of rounds (see
`driving`): the units due first, then whoever heard what was sent in the round before, until nobody has anything left at
this instant.  Time that never moves on is a mistake in a station or a medium without delay between stations that answer
each other; it ends the run with a sentence, not in an endless loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heappop, heappush

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import InputError
from cv2x.station.base import Feed, Unit
from cv2x.station.crowd import Crowd
from cv2x.station.driving import Driving
from cv2x.station.inputs import Inputs
from cv2x.station.observer import Observer

MAX_ROUNDS = 1000
"""Rounds at one instant after which the run is taken to be stuck."""
_PROGRESS_NS = 100 * MILLISECOND_NS


class VirtualRunner:
    """Drives units through virtual time.

    ``start`` is the true stamp at run time 0.  Raises InputError for a radio whose frames travel in real time and for
    units of one name.  Observers are closed by the caller.
    """

    def __init__(self, units: Sequence[Unit], feed: Feed, observers: Sequence[Observer], start: Stamp) -> None:
        for unit in units:
            if unit.radio.wall_clock:
                raise InputError(
                    f"the radio {unit.radio.name!r} of {unit.name} travels in real time: run with --realtime",
                    field="radio",
                )
        self.start = start
        self.run_ns = 0
        """How far the run has got."""
        self._at = start
        self._feed = feed
        self._driving = Driving(units, observers, lambda: self._at)
        self._driven = self._driving.driven
        self._index = {driven.name: index for index, driven in enumerate(self._driven)}
        self._media = list({id(d.radio.medium): d.radio.medium for d in self._driven if d.radio.medium}.values())
        self._alone = [index for index, driven in enumerate(self._driven) if driven.radio.medium is None]
        """Units whose radios have to be asked one by one what is on its way to them."""
        self._queue: list[tuple[int, int]] = []
        self._due_ns: list[int | None] = [None] * len(self._driven)
        self._begun = False
        self._crowd = Crowd(self._driving)
        for medium in self._media:
            medium.gather()

    def run(
        self,
        until_ns: int | None = None,
        progress: Callable[[int], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> int:
        """Run all instants before ``until_ns`` of run time (``None`` = until nothing is left) and return the run time
        reached.

        ``progress`` is told the run time about every 100 ms of it; ``should_stop`` is asked before every instant and
        ends the run where it is.  A second call goes on where the first one ended.
        """
        told_ns = self.run_ns
        while (instant_ns := self._next_ns()) is not None and (until_ns is None or instant_ns < until_ns):
            if should_stop is not None and should_stop():
                return self.run_ns
            self._instant(instant_ns)
            if progress is not None and instant_ns - told_ns >= _PROGRESS_NS:
                told_ns = instant_ns
                progress(instant_ns)
        if until_ns is not None:
            self.run_ns = max(self.run_ns, until_ns)
        if progress is not None:
            progress(self.run_ns)
        return self.run_ns

    def _next_ns(self) -> int | None:
        """Return the run time of the next instant at which anything happens, never one that has passed."""
        if not self._begun:
            return self.run_ns
        queue, due_ns = self._queue, self._due_ns
        while queue and due_ns[queue[0][1]] != queue[0][0]:
            heappop(queue)
        times = [queue[0][0] - self.start.monotonic_ns] if queue else []
        feed_ns = self._feed.next_ns()
        if feed_ns is not None:
            times.append(feed_ns)
        for medium in self._media:
            medium_ns = medium.next_ns()
            if medium_ns is not None:
                times.append(medium_ns - self.start.monotonic_ns)
        return max(min(times), self.run_ns) if times else None

    def _instant(self, run_ns: int) -> None:
        self.run_ns = run_ns
        self._at = self.start.later(run_ns)
        inputs = self._driving.take(self._feed, run_ns)
        if not self._begun:
            self._begun = True
            self._driving.first_round(inputs)
            self._look(range(len(self._driven)))
        else:
            for medium in self._media:
                medium.advance(self._at.monotonic_ns)
            due = self._pop_due()
            if inputs:
                due |= {index for index, driven in enumerate(self._driven) if driven.name in inputs}
            due |= self._overhear(due)
            self._play(due, inputs)
        for _ in range(MAX_ROUNDS):
            due = self._pop_due()
            if not due:
                return
            self._play(due, {})
        restless = ", ".join(self._driven[index].name for index in sorted(self._pop_due()))
        raise InputError(
            f"at {run_ns / 1e9:.3f} s of the run {restless} went on for {MAX_ROUNDS} rounds without time passing: "
            "give the radio a delay, or look for stations that answer each other at once"
        )

    def _play(self, due: set[int], inputs: Mapping[str, Inputs]) -> None:
        if self._driving.round([self._driven[index] for index in sorted(due)], inputs):
            due.update(self._alone)
        self._look(due)

    def _overhear(self, busy: set[int]) -> set[int]:
        """Let what media deliver be heard; return the units that have to step for it."""
        stepping: set[int] = set()
        for medium in self._media:
            for delivery in medium.take_deliveries():
                awake, fetching = self._crowd.take(delivery, self._at, busy | stepping)
                stepping.update(fetching)
                self._look(awake)
        return stepping

    def _pop_due(self) -> set[int]:
        """Take the units due by now out of the queue; whoever plays them looks at them again."""
        for medium in self._media:
            self._look([self._index[name] for name in medium.take_reached()])
        queue, due_ns, now_ns = self._queue, self._due_ns, self._at.monotonic_ns
        due = set()
        while queue and queue[0][0] <= now_ns:
            entry_ns, index = heappop(queue)
            if due_ns[index] == entry_ns:
                due_ns[index] = None
                due.add(index)
        return due

    def _look(self, indices: Iterable[int]) -> None:
        """Enter when these units are next due; an entry that no longer holds is passed over when it comes up."""
        due_ns = self._due_ns
        for index in indices:
            next_ns = self._driven[index].waiting_ns()
            if next_ns != due_ns[index]:
                due_ns[index] = next_ns
                if next_ns is not None:
                    heappush(self._queue, (next_ns, index))
