"""A run that is told to end: SIGTERM (a CI job that is cancelled, a service that is stopped) ends it as Ctrl-C does."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

CTRL_C = "Ctrl-C"


@dataclass(slots=True)
class Stop:
    """What ended it, if anything did."""

    cause: str = CTRL_C


@contextmanager
def stoppable(stop: Stop) -> Iterator[None]:
    """Turn SIGTERM into what Ctrl-C is while the block lasts; ``stop`` says afterwards which it was.

    A handler that somebody has set is left alone, and so is everything outside the main thread, where Python allows
    none.
    """
    mine = threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.cause = "SIGTERM"
        if signal.getsignal(signal.SIGINT) in (signal.SIG_IGN, signal.SIG_DFL, None):
            raise KeyboardInterrupt
        signal.raise_signal(signal.SIGINT)  # an event loop has a handler of its own, which ends it in order

    if mine:
        signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        if mine:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
