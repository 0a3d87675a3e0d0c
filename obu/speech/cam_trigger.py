"""When a CAM is due: triggered by the vehicle's own movement, between ten times and once a second.

Rules (EN 302 637-2 clauses 6.1.3 and 6.1.4, as the ETSI test purposes MSD and GFQ cite them).  The vehicle is looked at
every ``check_ns``.  Once T_GenCam_Dcc has passed since the last CAM, one is due at once if against that CAM the heading
changed by more than 4 degrees, the position by more than 4 m, or the speed by more than 0.5 m/s; otherwise it is due
when T_GenCam has passed.  T_GenCam_Dcc is what congestion control asks for, never less than 100 ms and never more than
a second.  The container of low frequency stands in the first CAM, then in each one that comes 500 ms or more after the
last that had it.

T_GenCam follows the movement: a CAM due to it sets T_GenCam to the time since the last one, and after N_GenCam = 3
CAMs in a row that were not, it is a second again.  **This paragraph is from memory of the standard, unverified.**
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cv2x.clock import MILLISECOND_NS, SECOND_NS
from cv2x.geodesy import apart_m


@dataclass(frozen=True, slots=True)
class CamTiming:
    """The numbers of the rule."""

    min_ns: int = 100 * MILLISECOND_NS
    """T_GenCamMin (PICS of the test suite)."""
    max_ns: int = SECOND_NS
    """T_GenCamMax."""
    heading_deg: float = 4.0
    distance_m: float = 4.0
    speed_mps: float = 0.5
    repeats: int = 3
    """N_GenCam (unverified)."""
    slow_ns: int = 500 * MILLISECOND_NS
    """Between two containers of low frequency, at least."""
    check_ns: int = 100 * MILLISECOND_NS
    """T_CheckCamGen: at most T_GenCamMin (unverified)."""


class Movement(NamedTuple):
    """What is compared with the last CAM; ``None`` = not known, which triggers nothing."""

    lat_deg: float
    lon_deg: float
    speed_mps: float | None
    heading_deg: float | None


class DueCam(NamedTuple):
    """A CAM to be made now."""

    slow: bool
    """With the containers of low frequency."""
    period_ns: int
    """When the next one is due if the vehicle moves on like this (T_GenCam)."""


class CamTrigger:
    """Decides on monotonic times in nanoseconds; ``phase`` (0..1) of ``check_ns`` delays the first look."""

    __slots__ = ("_dcc_ns", "_last_ns", "_phase", "_repeated", "_said", "_slow_ns", "_timing", "_usual_ns", "next_ns")

    def __init__(self, phase: float, timing: CamTiming | None = None) -> None:
        self._timing = timing or CamTiming()
        self._phase = phase
        self._dcc_ns = self._timing.min_ns
        self._usual_ns = self._timing.max_ns
        """T_GenCam."""
        self._repeated = 0
        """CAMs in a row that no movement triggered."""
        self._last_ns: int | None = None
        self._slow_ns: int | None = None
        self._said = Movement(0.0, 0.0, None, None)
        self.next_ns: int | None = None
        """Monotonic time of the next look, ``None`` before the first question."""

    @property
    def begun(self) -> bool:
        """Whether there was a CAM."""
        return self._last_ns is not None

    def limit(self, dcc_ns: int) -> None:
        """Take T_GenCam_Dcc from congestion control: time that has to pass between two CAMs."""
        self._dcc_ns = min(max(dcc_ns, self._timing.min_ns), self._timing.max_ns)

    def due(self, now_ns: int, movement: Movement | None) -> DueCam | None:
        """Return the CAM that is due now, which then counts as sent, or ``None``.

        ``movement`` is ``None`` while there is no position; nothing is due then.
        """
        timing = self._timing
        if self.next_ns is None:
            self.next_ns = now_ns + int(self._phase * timing.check_ns)
        if now_ns < self.next_ns:
            return None
        last_ns = self._last_ns
        if movement is None or (last_ns is not None and now_ns - last_ns < self._dcc_ns):
            self.next_ns = now_ns + timing.check_ns if movement is None else (last_ns or 0) + self._dcc_ns
            return None
        if last_ns is not None:
            if self._moved(movement):
                self._usual_ns, self._repeated = min(now_ns - last_ns, timing.max_ns), 0
            elif now_ns - last_ns >= self._usual_ns:
                self._repeated += 1
                if self._repeated >= timing.repeats:
                    self._usual_ns = timing.max_ns
            else:
                self.next_ns = min(now_ns + timing.check_ns, last_ns + max(self._usual_ns, self._dcc_ns))
                return None
        slow = self._slow_ns is None or now_ns - self._slow_ns >= timing.slow_ns
        if slow:
            self._slow_ns = now_ns
        self._last_ns, self._said = now_ns, movement
        self.next_ns = now_ns + self._dcc_ns
        return DueCam(slow, max(self._usual_ns, self._dcc_ns))

    def _moved(self, movement: Movement) -> bool:
        """Whether the vehicle moved so much since the last CAM that a new one is due."""
        timing, said = self._timing, self._said
        if _differ(movement.speed_mps, said.speed_mps) > timing.speed_mps:
            return True
        turned_deg = _differ(movement.heading_deg, said.heading_deg)
        if min(turned_deg, 360.0 - turned_deg) > timing.heading_deg:
            return True
        return apart_m(movement.lat_deg, movement.lon_deg, said.lat_deg, said.lon_deg) > timing.distance_m


def _differ(one: float | None, other: float | None) -> float:
    """Return how far apart two numbers are, 0 where one is not known."""
    return 0.0 if one is None or other is None else abs(one - other)
