"""Which message of one run is which of the other: pairs by time, in order, within one stream of one unit and message.

Strategy.  Both runs are read side by side in run time, and a pair is settled as soon as nothing nearer can come, so
what waits is never more than a window.  Two messages belong together if they lie within half a usual period and neither
has a nearer neighbour; what finds nobody was sent in one run only.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
Timed = tuple[int, T]
"""(run time in nanoseconds, what happened)."""
Pair = tuple[Timed[T] | None, Timed[T] | None]
"""What belongs together; ``None`` = the other run has nothing there."""


@dataclass(slots=True)
class Aligner(Generic[T]):
    """Pairs the events of one stream; ``window_ns`` is how far apart two may lie."""

    window_ns: int
    _a: deque[Timed[T]] = field(default_factory=deque)
    _b: deque[Timed[T]] = field(default_factory=deque)

    def take(self, from_a: bool, at_ns: int, what: T) -> None:
        """Take an event; each run's come in order."""
        (self._a if from_a else self._b).append((at_ns, what))

    @property
    def waiting(self) -> int:
        """How many events are not settled yet."""
        return len(self._a) + len(self._b)

    def settled(self, read_to_ns: float) -> Iterator[Pair[T]]:
        """Yield the pairs that nothing read later can change: both runs have been read up to ``read_to_ns``."""
        a, b, window = self._a, self._b, self.window_ns
        while a or b:
            first_ns = min(line[0][0] for line in (a, b) if line)
            if first_ns + 2 * window >= read_to_ns:
                return  # a nearer neighbour may still come
            if a and b and abs(a[0][0] - b[0][0]) <= window:
                apart = abs(a[0][0] - b[0][0])
                if len(a) > 1 and abs(a[1][0] - b[0][0]) < apart:
                    yield a.popleft(), None
                elif len(b) > 1 and abs(b[1][0] - a[0][0]) < apart:
                    yield None, b.popleft()
                else:
                    yield a.popleft(), b.popleft()
            elif a and (not b or a[0][0] < b[0][0]):
                yield a.popleft(), None
            else:
                yield None, b.popleft()


def align(a: list[Timed[T]], b: list[Timed[T]], window_ns: int) -> list[Pair[T]]:
    """Return the pairs of two whole streams, each in order of time."""
    aligner = Aligner[T](window_ns)
    for from_a, events in ((True, a), (False, b)):
        for at_ns, what in events:
            aligner.take(from_a, at_ns, what)
    return list(aligner.settled(float("inf")))
