"""What congestion control did, unit by unit: how long in which state, how far intervals and power went."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from cv2x.station.outcome import Congestion

MAX_CHANGES = 5000
"""Changes kept one by one over all units; more are only counted."""


@dataclass(slots=True)
class _Unit:
    now: Congestion
    since_ns: int
    states_ns: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    weighted_ns2: float = 0.0
    """Interval times how long it held."""
    passed_ns: int = 0
    intervals_ns: tuple[int, int] = (0, 0)
    powers_dbm: tuple[float, float] | None = None
    changes: list[tuple[int, Congestion]] = field(default_factory=list)


class CongestionLog:
    """The controls of a run, by unit."""

    def __init__(self) -> None:
        self._units: dict[str, _Unit] = {}
        self.left_out = 0
        self._kept = 0

    def take(self, at_ns: int, unit: str, told: Congestion) -> None:
        """Book what holds from a monotonic time on."""
        known = self._units.get(unit)
        if known is None:
            known = self._units[unit] = _Unit(told, at_ns, intervals_ns=(told.interval_ns, told.interval_ns))
        else:
            _pass(known, at_ns)
            known.now = told
            low, high = known.intervals_ns
            known.intervals_ns = min(low, told.interval_ns), max(high, told.interval_ns)
        if told.power_dbm is not None:
            low_dbm, high_dbm = known.powers_dbm or (told.power_dbm, told.power_dbm)
            known.powers_dbm = min(low_dbm, told.power_dbm), max(high_dbm, told.power_dbm)
        if self._kept < MAX_CHANGES:
            self._kept += 1
            known.changes.append((at_ns, told))
        else:
            self.left_out += 1

    def plain(self, end_ns: int, begun_ns: int) -> list[dict[str, Any]]:
        """Return everything as the results hold it; times count from ``begun_ns``."""
        found = []
        for name, unit in sorted(self._units.items()):
            _pass(unit, max(end_ns, unit.since_ns))
            found.append(
                {
                    "unit": name,
                    "kind": unit.now.kind,
                    "states_s": {state: ns / 1e9 for state, ns in sorted(unit.states_ns.items())},
                    "interval_ms": {
                        "min": unit.intervals_ns[0] / 1e6,
                        "mean": (unit.weighted_ns2 / unit.passed_ns if unit.passed_ns else unit.now.interval_ns) / 1e6,
                        "max": unit.intervals_ns[1] / 1e6,
                    },
                    "power_dbm": None
                    if unit.powers_dbm is None
                    else {"min": unit.powers_dbm[0], "max": unit.powers_dbm[1]},
                    "changes": [
                        {
                            "at_s": (at_ns - begun_ns) / 1e9,
                            "state": told.state,
                            "interval_ms": told.interval_ns / 1e6,
                            "power_dbm": told.power_dbm,
                            "cbr": told.cbr,
                            "neighbours": told.neighbours,
                        }
                        for at_ns, told in unit.changes
                    ],
                }
            )
        return found


def _pass(unit: _Unit, at_ns: int) -> None:
    """Book the time since the last change."""
    passed_ns = at_ns - unit.since_ns
    unit.states_ns[unit.now.state] += passed_ns
    unit.weighted_ns2 += unit.now.interval_ns * passed_ns
    unit.passed_ns += passed_ns
    unit.since_ns = at_ns
