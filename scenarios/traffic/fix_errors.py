"""What positioning makes of where a vehicle truly is: noise, wander, bias, multipath, and the faults a scenario orders.

Rules.  Errors are east and north of the truth, the same on each axis; they are added, whatever their kind.  *Noise* is
new at every fix.  *Wander* is a first-order Gauss-Markov process: it keeps to its standard deviation and forgets itself
within its correlation time.  *Multipath* comes and goes: the pauses and the episodes are drawn from exponential
distributions, and each episode has one offset.  A fault lasts from its moment for its time and leaves nothing behind.

Each kind draws from a stream of its own, (seed, unit, kind), at every fix, used or not: an outage, or another kind of
error, changes no other.  What the receiver says of its accuracy is the standard deviation of noise and wander; of bias,
multipath and faults it knows nothing.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cv2x.clock import SECOND_NS
from cv2x.geodesy import unit_vector
from cv2x.scenarios.model import FixErrorSpec, GnssFault, MultipathSpec

Streams = Callable[[str], random.Random]
"""Kind of error -> its random stream."""


class Told(NamedTuple):
    """What a receiver tells, in the plane of the scenario."""

    east_m: float
    north_m: float
    speed_mps: float
    heading_deg: float
    accuracy_m: float | None
    """Standard deviation on each axis, as the receiver believes; ``None`` where the scenario says nothing of noise."""


class FixErrors:
    """The receiver of one unit, asked at every fix in order of time."""

    def __init__(self, spec: FixErrorSpec, faults: Sequence[GnssFault], streams: Streams) -> None:
        self._spec, self._faults = spec, tuple(faults)
        self._noise, self._motion = streams("gnss noise"), streams("gnss motion")
        self._wander = _Wander(spec.wander_m, spec.wander_time_ns, streams("gnss wander"))
        self._multipath = None if spec.multipath is None else _Multipath(spec.multipath, streams("gnss multipath"))
        spread_m = math.hypot(spec.noise_m, spec.wander_m)
        self._accuracy_m = spread_m or None

    def at(self, run_ns: int, east_m: float, north_m: float, speed_mps: float, heading_deg: float) -> Told | None:
        """Return what is told of the truth at a moment, ``None`` in an outage."""
        spec = self._spec
        moved = [
            (self._noise.gauss(0.0, spec.noise_m), self._noise.gauss(0.0, spec.noise_m)),
            self._wander.at(run_ns),
            spec.bias_m,
        ]
        if self._multipath is not None:
            moved.append(self._multipath.at(run_ns))
        speed_mps = max(0.0, speed_mps + self._motion.gauss(0.0, spec.speed_noise_mps))
        heading_deg = (heading_deg + self._motion.gauss(0.0, spec.heading_noise_deg)) % 360.0
        for fault in self._faults:
            if not fault.at_ns <= run_ns < fault.at_ns + fault.lasts_ns:
                continue
            if fault.kind == "outage":
                return None
            if fault.kind == "jump":
                moved.append(fault.by_m)
            else:
                east, north = unit_vector(fault.heading_deg)
                far_m = fault.rate_mps * (run_ns - fault.at_ns) / SECOND_NS
                moved.append((east * far_m, north * far_m))
        return Told(
            east_m + sum(error[0] for error in moved),
            north_m + sum(error[1] for error in moved),
            speed_mps,
            heading_deg,
            self._accuracy_m,
        )


class _Wander:
    def __init__(self, spread_m: float, time_ns: int, rng: random.Random) -> None:
        self._spread_m, self._time_ns, self._rng = spread_m, time_ns, rng
        self._last_ns: int | None = None
        self._error = (0.0, 0.0)

    def at(self, run_ns: int) -> tuple[float, float]:
        if not self._spread_m:
            return self._error
        keeps = 0.0 if self._last_ns is None else math.exp((self._last_ns - run_ns) / self._time_ns)
        new = self._spread_m * math.sqrt(1.0 - keeps * keeps)
        east, north = self._error
        self._error = east * keeps + self._rng.gauss(0.0, new), north * keeps + self._rng.gauss(0.0, new)
        self._last_ns = run_ns
        return self._error


class _Multipath:
    def __init__(self, spec: MultipathSpec, rng: random.Random) -> None:
        self._spec, self._rng = spec, rng
        self._begins_ns = self._ends_ns = 0.0
        self._offset = (0.0, 0.0)
        self._draw()

    def _draw(self) -> None:
        spec, rng = self._spec, self._rng
        self._begins_ns = self._ends_ns + rng.expovariate(1.0 / spec.every_ns)
        self._ends_ns = self._begins_ns + rng.expovariate(1.0 / spec.lasts_ns)
        self._offset = rng.gauss(0.0, spec.jump_m), rng.gauss(0.0, spec.jump_m)

    def at(self, run_ns: int) -> tuple[float, float]:
        while run_ns >= self._ends_ns:
            self._draw()
        return self._offset if run_ns >= self._begins_ns else (0.0, 0.0)
