"""A unit in a process of its own whose clock is wrong: everything ``cv2x obu`` and ``cv2x rsu`` do, by another clock.

python wrong_clock_unit.py KIND FILE OFFSET_NS PPM FROM_NS RADIO DURATION OUT CLOCK_PORT CLOCK_PEER
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from cv2x.cli.unit_loop import run_unit
from cv2x.clock import Stamp, wall_stamp


def wrong_clock(offset_ns: int, ppm: float, from_ns: int) -> Callable[[], Stamp]:
    """Return a clock that is ahead by an offset and runs fast since an instant."""

    def clock() -> Stamp:
        true = wall_stamp()
        return Stamp(true.utc_ns + offset_ns + round((true.utc_ns - from_ns) * ppm * 1e-6), true.monotonic_ns)

    return clock


def right_time(shown_ns: int, offset_ns: int, ppm: float, from_ns: int) -> int:
    """Return the true time at which such a clock shows ``shown_ns``."""
    return from_ns + round((shown_ns - offset_ns - from_ns) / (1 + ppm * 1e-6))


if __name__ == "__main__":
    kind, file, offset, ppm, since, radio, duration, out, port, peer = sys.argv[1:]
    status = run_unit(
        file,
        kind,
        dialect=None,
        radio=radio,
        duration=duration,
        out=out,
        seed=3,
        quiet=True,
        as_json=True,
        clock_peer=peer or None,
        clock_port=port or None,
        clock=wrong_clock(int(offset), float(ppm), int(since)),
    )
    sys.exit(status)
