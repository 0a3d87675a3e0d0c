"""When datagrams of a clock exchange arrived, on the clock that is compared: the kernel's stamp, where it can be
carried over to that clock well enough, and otherwise the time of looking.

A look at two clocks that is interrupted in between pairs times that do not belong together; a stamp carried over by
such a pair could be too early, which would falsify a bound.  The time of looking is never too early.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cv2x.clock import Stamp
from cv2x.harness.clocks.exchange import STAMP_NS
from cv2x.radio.arrivals import Datagram, Times
from cv2x.radio.frame import Stamped

UNSURE = "stamps of the kernel that could not be carried over"
_LOOKS = 5


class Arrived(NamedTuple):
    """A datagram with its time."""

    octets: bytes
    """Empty where it was cut off."""
    source: bytes
    """As the kernel writes it."""
    at: Stamp
    stamped: Stamped


def arrived(datagrams: Iterable[Datagram], clock: Callable[[], Stamp], counters: Counter[str]) -> Iterator[Arrived]:
    """Yield datagrams just fetched with the times at which they arrived."""
    now, sure = _settled(clock)
    times = Times(now, counters)
    sure = sure and times.off_ns <= STAMP_NS // 2
    for octets, source, kernel_ns, hardware_ns, cut_off in datagrams:
        at, stamped = times.of(kernel_ns, hardware_ns)
        if not sure and stamped is not Stamped.FETCHED:
            counters[UNSURE] += 1
            at, stamped = now, Stamped.FETCHED
        yield Arrived(b"" if cut_off else octets, source, at, stamped)


def _settled(clock: Callable[[], Stamp]) -> tuple[Stamp, bool]:
    """Return a stamp, and whether both its times are of one moment: then two in a row are as far apart on both."""
    before = clock()
    for _ in range(_LOOKS):
        now = clock()
        if abs((now.utc_ns - before.utc_ns) - (now.monotonic_ns - before.monotonic_ns)) <= STAMP_NS // 2:
            return now, True
        before = now
    return before, False
