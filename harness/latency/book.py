"""What a run keeps of its latencies besides time over the air: the software's parts, and the course over time.

The parts need steps that take time, so they are kept in real time only; in virtual time a step takes none, and compute
time is the probe's matter.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import Stamp
from cv2x.harness.distribution import Distribution
from cv2x.harness.latency.windows import Windows

Ints = NDArray[np.int64]
SOFTWARE = ("sending", "receiving", "software", "whole")
"""From the beginning of the sender's step to the radio; from the reception stamp to the end of the receiver's step;
both; from the beginning of the one step to the end of the other."""
AIR = "air"
"""Time over the air without the wait for it, where the medium knows that."""


class LatencyBook:
    """Books durations by message; stamps are of the monotonic clock."""

    def __init__(self) -> None:
        self.parts: dict[tuple[str, str], Distribution] = {}
        """(message, part) -> durations."""
        self.travel: dict[str, Windows] = {}
        """Message -> time from transmission to reception, over time."""
        self._steps: dict[str, tuple[int, int]] = {}

    def stepped(self, begun: Stamp, done: Stamp, unit: str) -> None:
        """Remember a unit's latest step, if it took time."""
        if done.monotonic_ns > begun.monotonic_ns:
            self._steps[unit] = begun.monotonic_ns, done.monotonic_ns

    def begun_ns(self, unit: str) -> int | None:
        """Return when the step began in which a unit says what it says now, ``None`` where steps take no time."""
        step = self._steps.get(unit)
        return None if step is None else step[0]

    def travelled(self, message: str, sent_ns: Ints, travel_ns: Ints, many: Ints | None = None) -> None:
        """Book receptions: when each was handed to the radio, and how long it took to arrive; ``many`` says how many
        there are of each, where that is not one."""
        self.travel.setdefault(message, Windows()).extend(sent_ns, travel_ns, many)

    def flew(self, message: str, air_ns: Ints, many: Ints | None = None) -> None:
        """Book how long receptions took on the air alone, the wait for it left out; ``many`` likewise."""
        if len(air_ns):
            self._part(message, AIR).extend(air_ns, many)

    def heard(self, unit: str, message: str, sent_ns: int, begun_ns: int | None, stamped_ns: int) -> None:
        """Book the software's parts of a reception: handed to the radio at ``sent_ns`` in a step that began at
        ``begun_ns``, stamped when it arrived."""
        step = self._steps.get(unit)
        if step is None or begun_ns is None:
            return
        sending_ns, receiving_ns = sent_ns - begun_ns, step[1] - stamped_ns
        took_ns = (sending_ns, receiving_ns, sending_ns + receiving_ns, step[1] - begun_ns)
        for part, one_ns in zip(SOFTWARE, took_ns, strict=True):
            self._part(message, part).add(one_ns)

    def _part(self, message: str, part: str) -> Distribution:
        spent = self.parts.get((message, part))
        if spent is None:
            spent = self.parts[message, part] = Distribution()
        return spent
