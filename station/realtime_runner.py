"""The runner in real time: the same stations, feed and observers on asyncio and the machine's clocks.

Run time is the machine's monotonic clock since the start; stamps are both clocks of the machine as they are.  A
sleeping runner is woken by the next wake or feed instant or by the next arrival an in-process medium knows of.  What a
socket brings meanwhile is taken in within the loop's callback, without waking it: every turn of the loop a frame has to
wait for is latency.  Late work is done once, not once per missed instant: inputs that piled up are merged into
one step, and a station that overslept steps once and says itself when it goes on.  What came more than 50 ms late is
counted.  Cancelling ``run`` (which is what Ctrl-C does under ``asyncio.run``) ends it between two steps; observers
and radios stay with the caller.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from cv2x.clock import MILLISECOND_NS, Stamp, wall_stamp
from cv2x.station.base import Feed, Unit
from cv2x.station.driving import Driven, Driving
from cv2x.station.observer import Observer

OVERRUN_NS = 50 * MILLISECOND_NS
"""Lateness from which a step counts as an overrun: half a period of the fastest messages (10 Hz)."""
_POLL_NS = 5 * MILLISECOND_NS
"""How often a wall-clock radio without a descriptor is asked."""
_GLANCE_NS = 100 * MILLISECOND_NS
"""How often progress is told and ``should_stop`` is asked."""


class RealtimeRunner:
    """Drives units in real time.

    ``start`` is the stamp of ``clock`` at run time 0; it may lie a little ahead.  ``overruns`` counts
    rounds that came more than 50 ms late, ``worst_lateness_ns`` is the worst of all.
    """

    def __init__(self, units: Sequence[Unit], feed: Feed, observers: Sequence[Observer], start: Stamp,
                 clock: Callable[[], Stamp] = wall_stamp) -> None:  # fmt: skip
        self.start = start
        self.run_ns = 0
        """How far the run has got."""
        self.overruns = 0
        self.worst_lateness_ns = 0
        self._feed = feed
        self._clock = clock
        self._driving = Driving(units, observers, clock)
        self._driven = self._driving.driven
        self._polled = [unit for unit in self._driven if unit.radio.wall_clock and unit.radio.fileno() is None]
        self._readable: set[str] = set()
        self._woken: asyncio.Future[None] | None = None
        self._alarm_ns: int | None = None
        """Monotonic time at which the sleeping runner wakes by itself, ``None`` = never."""
        self._begun = False

    async def run(
        self,
        until_ns: int | None = None,
        progress: Callable[[int], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> int:
        """Run until ``until_ns`` of run time (``None`` = until cancelled) and return the run time reached.

        ``progress`` is told the run time and ``should_stop`` is asked about every 100 ms.
        """
        loop = asyncio.get_running_loop()
        ahead_ns = self.start.monotonic_ns - self._clock().monotonic_ns
        if ahead_ns > 0:
            await asyncio.sleep(ahead_ns / 1e9)
        watched = [(driven, driven.radio.fileno()) for driven in self._driven]
        descriptors = [(driven.name, descriptor) for driven, descriptor in watched if descriptor is not None]
        for name, descriptor in descriptors:
            loop.add_reader(descriptor, self._became_readable, name)
        glance_ns = 0
        try:
            while True:
                now_ns = self._clock().monotonic_ns
                self.run_ns = max(self.run_ns, now_ns - self.start.monotonic_ns)
                if until_ns is not None and self.run_ns >= until_ns:
                    self.run_ns = until_ns
                    break
                if now_ns >= glance_ns:
                    glance_ns = now_ns + _GLANCE_NS
                    if should_stop is not None and should_stop():
                        break
                    if progress is not None:
                        progress(self.run_ns)
                self._round(now_ns)
                await self._sleep(loop, until_ns, glance_ns if progress or should_stop else None)
        finally:
            for _, descriptor in descriptors:
                loop.remove_reader(descriptor)
        if progress is not None:
            progress(self.run_ns)
        return self.run_ns

    def _round(self, now_ns: int) -> None:
        run_ns = max(0, now_ns - self.start.monotonic_ns)
        feed_ns = self._feed.next_ns()
        promised_ns = [self.start.monotonic_ns + feed_ns] if feed_ns is not None and feed_ns <= run_ns else []
        inputs = self._driving.take(self._feed, run_ns)
        if not self._begun:
            self._begun = True
            self._driving.first_round(inputs)
            return
        readable, self._readable = self._readable, set()
        due: list[Driven] = []
        for driven in self._driven:
            due_ns = driven.due_ns()
            if due_ns is not None and due_ns <= now_ns:
                promised_ns.append(due_ns)
                due.append(driven)
            elif driven.name in inputs or driven.name in readable or driven in self._polled:
                due.append(driven)
        if not due:
            return
        if promised_ns:
            lateness_ns = now_ns - min(promised_ns)
            self.worst_lateness_ns = max(self.worst_lateness_ns, lateness_ns)
            self.overruns += lateness_ns > OVERRUN_NS
        self._driving.round(due, inputs)

    async def _sleep(self, loop: asyncio.AbstractEventLoop, until_ns: int | None, glance_ns: int | None) -> None:
        """Wait for the next thing to do; at least let the loop turn once."""
        start_ns, now_ns = self.start.monotonic_ns, self._clock().monotonic_ns
        feed_ns = self._feed.next_ns()
        instants = [due_ns for driven in self._driven if (due_ns := driven.due_ns()) is not None]
        if feed_ns is not None:
            instants.append(start_ns + feed_ns)
        if self._polled:
            instants.append(now_ns + _POLL_NS)
        if until_ns is not None:
            instants.append(start_ns + until_ns)
        if glance_ns is not None:
            instants.append(glance_ns)
        self._alarm_ns = min(instants, default=None)
        delay_ns = None if self._alarm_ns is None else self._alarm_ns - now_ns
        if self._readable or (delay_ns is not None and delay_ns <= 0):
            await asyncio.sleep(0)
            return
        self._woken = loop.create_future()
        alarm = None if delay_ns is None else loop.call_later(delay_ns / 1e9, self._wake)
        try:
            await self._woken
        finally:
            self._woken = None
            if alarm is not None:
                alarm.cancel()

    def _became_readable(self, name: str) -> None:
        woken = self._woken
        if woken is None or woken.done():
            self._readable.add(name)
            return
        driven = self._driving.by_name[name]
        try:
            self._driving.round([driven], {})
        except BaseException as error:  # whatever it is, it is for whoever runs the runner, not for the loop
            woken.set_exception(error)
            return
        due_ns = driven.due_ns()
        if due_ns is not None and (self._alarm_ns is None or due_ns < self._alarm_ns):
            self._wake()

    def _wake(self) -> None:
        if self._woken is not None and not self._woken.done():
            self._woken.set_result(None)
