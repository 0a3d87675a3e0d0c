"""Datagrams as they arrived: fetched in batches, each with the best time anybody took of it.

What the drivers over sockets share.  The kernel's stamp (SO_TIMESTAMPNS) is asked for everywhere; the interface's own
(SO_TIMESTAMPING) comes where the hardware has been told to take it (``ptp4l``, ``hwstamp_ctl``) and is believed only
where it agrees with the kernel's, because an interface's clock may run free or on TAI.  A stamp is carried over to the
unit's own clocks and never lies behind the moment it was fetched at; where the kernel gives none, or the machine's
clock was stepped in between, the stamp is that moment and says so.
"""

from __future__ import annotations

import errno
import socket
import time
from collections import Counter

from cv2x._inbox import Inbox
from cv2x.clock import MILLISECOND_NS, SECOND_NS, Stamp
from cv2x.radio.frame import Stamped

MAX_DATAGRAMS = 1024
"""Most datagrams fetched by one ``receive``, so that a flood cannot hold it; the rest stay readable."""
MAX_AGE_NS = 10 * SECOND_NS
"""Older kernel stamps are not believed: the clock was stepped."""
HARDWARE_AHEAD_NS = 100 * MILLISECOND_NS
"""Most that an interface's stamp lies before the kernel's (a default of this project)."""
HARDWARE_BEHIND_NS = MILLISECOND_NS
"""And behind it: two clocks in step differ by less (a default of this project)."""

_INTERRUPTED_NS = 2_000
"""Two looks at a clock that lie further apart were interrupted (a default of this project)."""

_KERNEL, _FETCHED = Stamped.KERNEL, Stamped.FETCHED  # by name: every datagram asks

OVERRUN = "receive buffer overrun"
HARDWARE_STRAY = "hardware stamp of another clock"

_RECEIVE_BUFFER_OCTETS = 1 << 20
# Linux socket options that Python's socket module does not name (asm-generic/socket.h, linux/net_tstamp.h).
_SO_TIMESTAMPNS = 35
_SO_TIMESTAMPING = 37
_SO_RXQ_OVFL = 40
_RX_HARDWARE, _RAW_HARDWARE = 1 << 2, 1 << 6

Datagram = tuple[bytes, bytes, int, int, bool]
"""Octets, source address as the kernel writes it, kernel stamp, hardware stamp (ns, 0 = none), cut off."""


def receive_failed(error: OSError) -> str:
    """Return the cause to count a failed receive under."""
    return f"receive failed: {errno.errorcode.get(error.errno or 0, 'unknown')}"


def send_failed(error: OSError) -> str:
    """Return the cause of a failed send."""
    return f"send failed: {errno.errorcode.get(error.errno or 0, 'unknown')}"


class Arrivals:
    """The receiving side of one driver; causes of loss go into its ``counters``."""

    def __init__(self, counters: Counter[str], octets: int) -> None:
        self._counters = counters
        self._inbox = Inbox(octets)
        self._overruns = 0

    def prepare(self, sock: socket.socket) -> None:
        """Ask the kernel for stamps and for the count of what it drops, and for room.  Raises OSError."""
        sock.setsockopt(socket.SOL_SOCKET, _SO_TIMESTAMPNS, 1)
        sock.setsockopt(socket.SOL_SOCKET, _SO_TIMESTAMPING, _RX_HARDWARE | _RAW_HARDWARE)
        sock.setsockopt(socket.SOL_SOCKET, _SO_RXQ_OVFL, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER_OCTETS)
        self._overruns = self._inbox.overruns = 0

    def fetch(self, sock: socket.socket) -> list[Datagram]:
        """Return what has arrived, at most `MAX_DATAGRAMS`; never waits.  Raises OSError with nothing lost."""
        found: list[Datagram] = []
        descriptor = sock.fileno()
        while len(found) < MAX_DATAGRAMS:
            try:
                some = self._inbox.fetch(descriptor)
            except OSError:
                if found:
                    break  # the kernel says it again or has said it for the next one; these are whole
                raise
            found += some
            if len(some) < self._inbox.batch:
                break
        overruns = self._inbox.overruns
        if overruns != self._overruns:
            self._counters[OVERRUN] += (overruns - self._overruns) & 0xFFFFFFFF
            self._overruns = overruns
        return found


class Times:
    """The times of what was just fetched by a call that was told ``now``; on a busy machine the fetching was later."""

    def __init__(self, now: Stamp, counters: Counter[str]) -> None:
        self._now, self._counters = now, counters
        self._fetched = now.later(max(0, time.monotonic_ns() - now.monotonic_ns))
        self._wall_ns, self.off_ns = _utc_at(now.monotonic_ns)
        """What a stamp carried over may be off: half of how long the look at both clocks took."""

    def of(self, kernel_ns: int, hardware_ns: int) -> tuple[Stamp, Stamped]:
        """Return the stamp of a datagram and who took it."""
        stamped = _KERNEL
        if hardware_ns:
            if -HARDWARE_BEHIND_NS <= kernel_ns - hardware_ns <= HARDWARE_AHEAD_NS:
                kernel_ns, stamped = hardware_ns, Stamped.HARDWARE
            else:
                self._counters[HARDWARE_STRAY] += 1
        waited_ns = self._wall_ns - kernel_ns
        if not kernel_ns or not 0 <= waited_ns <= MAX_AGE_NS:
            # Later than ``now``, the stamp may be one that the kernel took only while handing the datagram over, as it
            # does until stamping is switched on.
            return self._fetched, _FETCHED
        return self._now.later(-waited_ns), stamped


def _utc_at(monotonic_ns: int) -> tuple[int, int]:
    """Return what the machine's UTC clock showed when its monotonic clock showed ``monotonic_ns``, by their difference
    now, and what that may be off; a look that was interrupted is taken again, and of five the best counts."""
    best_ns, utc_ns = 0, 0
    for _ in range(5):
        before_ns, wall_ns, after_ns = time.monotonic_ns(), time.time_ns(), time.monotonic_ns()
        if not utc_ns or after_ns - before_ns < best_ns:
            best_ns, utc_ns = after_ns - before_ns, wall_ns - (before_ns + after_ns) // 2 + monotonic_ns
        if best_ns < _INTERRUPTED_NS:
            break
    return utc_ns, (best_ns + 1) // 2
