"""What congestion control did, unit by unit: how long in which state, how far intervals and power went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cv2x.clock import SECOND_NS
from cv2x.station.outcome import Congestion

UNHINDERED = frozenset({"free", "relaxed"})
"""States in which a control holds nothing back."""
MAX_CHANGES = 5000
"""Changes kept one by one over all units; more are only counted."""


MOST_BINS = 240
"""Stretches of time kept of a unit's busy ratio; when there are more, neighbours are put together."""


class _Load:
    """The busy ratio a unit's radio measured: its mean in stretches of time from ``first_ns`` on."""

    __slots__ = ("_bins", "first_ns", "width_ns")

    def __init__(self, first_ns: int) -> None:
        self.first_ns, self.width_ns = first_ns, SECOND_NS
        self._bins: list[tuple[float, int]] = []

    def add(self, at_ns: int, cbr: float) -> None:
        while (index := max(0, at_ns - self.first_ns) // self.width_ns) >= MOST_BINS:
            even, odd = self._bins[::2], [*self._bins[1::2], (0.0, 0)]
            self._bins = [(a + b, m + n) for (a, m), (b, n) in zip(even, odd, strict=False)]
            self.width_ns *= 2
        self._bins.extend([(0.0, 0)] * (index + 1 - len(self._bins)))
        total, count = self._bins[index]
        self._bins[index] = total + cbr, count + 1

    def means(self) -> list[float | None]:
        return [total / count if count else None for total, count in self._bins]


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
    load: _Load | None = None


class CongestionLog:
    """The controls of a run, by unit."""

    def __init__(self) -> None:
        self._units: dict[str, _Unit] = {}
        self.left_out = 0
        self._kept = 0
        self._first_ns: int | None = None
        """Where the stretches of all units' busy ratios begin."""

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

    def busy(self, at_ns: int, unit: str, cbr: float) -> None:
        """Book the busy ratio a unit's radio measured; of units without a control nothing is kept."""
        known = self._units.get(unit)
        if known is not None:
            if known.load is None:
                self._first_ns = at_ns if self._first_ns is None else self._first_ns
                known.load = _Load(self._first_ns)
            known.load.add(at_ns, cbr)

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
                    "load": None
                    if unit.load is None
                    else {
                        "from_s": (unit.load.first_ns - begun_ns) / 1e9,
                        "bin_s": unit.load.width_ns / 1e9,
                        "mean_cbr": unit.load.means(),
                    },
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


def calculated_held_back(row: Mapping[str, Any]) -> tuple[float, float] | None:
    """Return how many fewer messages fit the intervals that held than the shortest of them, and how many fit that;
    ``None`` where a row of `CongestionLog.plain` does not tell.  All its changes must have been kept.
    """
    whole_s, shortest_s = sum(row["states_s"].values()), row["interval_ms"]["min"] / 1000
    changes = row["changes"]
    if not changes or whole_s <= 0 or shortest_s <= 0:
        return None
    ends_s = [*(change["at_s"] for change in changes[1:]), changes[0]["at_s"] + whole_s]
    fit = sum(
        (end_s - change["at_s"]) / (change["interval_ms"] / 1000) for change, end_s in zip(changes, ends_s, strict=True)
    )
    return whole_s / shortest_s - fit, whole_s / shortest_s


def _pass(unit: _Unit, at_ns: int) -> None:
    """Book the time since the last change."""
    passed_ns = at_ns - unit.since_ns
    unit.states_ns[unit.now.state] += passed_ns
    unit.weighted_ns2 += unit.now.interval_ns * passed_ns
    unit.passed_ns += passed_ns
    unit.since_ns = at_ns
