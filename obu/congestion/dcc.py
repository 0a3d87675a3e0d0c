"""ETSI decentralised congestion control, reactive: five states by the channel busy ratio, each with an interval.

Rules (TS 102 687, from memory, **unverified**).  A state that sends less is entered when the ratio was that high
throughout the last ``up_s``, one that sends more when it was lower throughout the last ``down_s``; states may be
skipped.  A radio that measures nothing leaves the state as it is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from cv2x.clock import SECOND_NS

STATES = ("relaxed", "active 1", "active 2", "active 3", "restrictive")


class ReactiveDcc:
    """One unit's control.  ``parameters`` are complete."""

    kind = "dcc"
    power_dbm: float | None = None
    range_m: float | None = None

    def __init__(self, parameters: Mapping[str, float]) -> None:
        words = [state.replace(" ", "_") for state in STATES]
        self._from = [parameters[f"{word}_share"] for word in words[1:]]
        self._intervals_ns = [round(parameters[f"{word}_interval_s"] * SECOND_NS) for word in words]
        self._up_ns, self._down_ns = (round(parameters[name] * SECOND_NS) for name in ("up_s", "down_s"))
        self._begun_ns: int | None = None
        self._seen: deque[tuple[int, float]] = deque()
        self._state = 0

    @property
    def state(self) -> str:
        """One of `STATES`."""
        return STATES[self._state]

    @property
    def interval_ns(self) -> int:
        """T_GenCam_Dcc, or what is between two messages of another family."""
        return self._intervals_ns[self._state]

    def look(self, now_ns: int, cbr: float | None, neighbours: int) -> None:
        """Take the busy ratio of now; vehicles do not matter."""
        if cbr is None:
            return
        if self._begun_ns is None:
            self._begun_ns = now_ns
        self._seen.append((now_ns, cbr))
        longest_ns = max(self._up_ns, self._down_ns)
        while self._seen[0][0] < now_ns - longest_ns:
            self._seen.popleft()
        if now_ns - self._begun_ns >= self._up_ns:
            self._state = max(self._state, self._state_of(min(self._within(now_ns - self._up_ns))))
        if now_ns - self._begun_ns >= self._down_ns:
            self._state = min(self._state, self._state_of(max(self._within(now_ns - self._down_ns))))

    def early(self, error_m: float, chance: float) -> bool:
        """Return no: nothing is sent before its time."""
        return False

    def _within(self, since_ns: int) -> list[float]:
        return [cbr for seen_ns, cbr in self._seen if seen_ns >= since_ns]

    def _state_of(self, cbr: float) -> int:
        return sum(cbr >= bound for bound in self._from)
