"""A run from start to end, whatever it is a run of: the runner that fits, Ctrl-C, and what is left to say afterwards.

In virtual time the runner goes as fast as it can; in real time asyncio waits.  Ctrl-C (SIGINT) asks the run to stop
where it is: no exception reaches a station or an observer, and what was recorded up to there is whole.

Python's collector of reference cycles looks, by its defaults, through everything that lives whenever a few hundred new
objects do; a unit that hears thousands of frames a second loses a sixth of its time to that, and now and then a tenth
of a second.  During a run it leaves alone what was there before, tables and maps above all, and looks seldom.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, Stamp, wall_stamp
from cv2x.scenarios.run import Progress
from cv2x.station.base import Feed, Unit
from cv2x.station.observer import Observer
from cv2x.station.realtime_runner import RealtimeRunner
from cv2x.station.virtual_runner import VirtualRunner

AHEAD_NS = 200 * MILLISECOND_NS
"""How far ahead of now a real-time run starts, so that it does not begin late (a default of ours)."""

COLLECT_AFTER = (20_000, 20, 50)
"""New objects, young and middle collections after which the collector looks (defaults of ours)."""


class Ran(NamedTuple):
    """What a run came to."""

    ran_ns: int
    interrupted: bool
    wall_s: float
    overruns: int


def start_stamp(realtime: bool, start_utc_ns: int, clock: Callable[[], Stamp] = wall_stamp) -> Stamp:
    """Return the true stamp at run time 0: now in real time, the given instant in virtual time."""
    return clock().later(AHEAD_NS) if realtime else Stamp(start_utc_ns, 0)


def drive_run(
    units: Sequence[Unit],
    feed: Feed,
    observers: Sequence[Observer],
    start: Stamp,
    *,
    duration_ns: int | None,
    realtime: bool,
    progress: Progress | None,
    clock: Callable[[], Stamp] = wall_stamp,
) -> Ran:
    """Drive the units for ``duration_ns`` of run time (``None`` = until Ctrl-C), in real time by ``clock``."""
    told: Callable[[int], None] | None = None if progress is None else lambda run_ns: progress(run_ns, duration_ns)
    begun = time.monotonic()
    overruns = 0
    with stop_on_interrupt() as stopped, seldom_collecting():
        if realtime:
            live = RealtimeRunner(units, feed, observers, start, clock)
            ran_ns = asyncio.run(live.run(duration_ns, told, stopped))
            overruns = live.overruns
        else:
            ran_ns = VirtualRunner(units, feed, observers, start).run(duration_ns, told, stopped)
        interrupted = stopped()
    return Ran(ran_ns, interrupted, time.monotonic() - begun, overruns)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let the collector of reference cycles leave alone what lives now, and look seldom at what comes."""
    before, ours = gc.get_threshold(), not gc.get_freeze_count()
    gc.freeze()  # no collection first: a run in real time has a start to keep
    gc.set_threshold(*COLLECT_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if ours:
            gc.unfreeze()


@contextmanager
def stop_on_interrupt() -> Iterator[Callable[[], bool]]:
    """Give a function that says whether Ctrl-C was pressed; a second Ctrl-C raises KeyboardInterrupt as usual.

    Outside the main thread, where signals do not arrive, it never says so.
    """
    pressed = False

    def press(_number: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = signal.signal(signal.SIGINT, press)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)
