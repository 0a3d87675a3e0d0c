"""What a preset does on a road: delivery over distance, losses by cause, CBR, gaps and delays.

Strategy: vehicles drive both ways round a ring (no ends, so that everybody has neighbours on both sides), send packets
of constant size at a constant rate with random phases, and everything received within 500 m is counted, after a warm-up
that lets the sensing memories fill.  Rules: a figure at a distance is the mean over all pairs whose distance rounds to
it, up to 500 m; a packet sent twice counts once, as what became of it in the end.  Packet delivery here is the paper's
PDR (received over sent, averaged over transmissions), not the PRR of TR 36.885.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from itertools import pairwise, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x.errors import InputError
from cv2x.radio.pc5.channel import COLLISION, DUPLICATE, HALF_DUPLEX, NOISE, OK, SENSITIVITY, Channel, Passed
from cv2x.radio.pc5.preset import Preset, preset

STEP_M = 25
FARTHEST_M = 500
RING_M = 4000.0
WARM_UP_S = 2.0
STEP_MS = 100
"""Positions are renewed and statistics taken so often."""
SPEED_MPS = 70 / 3.6
GAP_BANDS_M = (0, 100, 200, 300, 400, 500)
SAMPLED = 50
"""Receivers whose inter-packet gaps are followed; all of them would cost more than the channel."""
LOSSES = {"hd": HALF_DUPLEX, "sen": SENSITIVITY, "pro": NOISE, "col": COLLISION}
"""Cause by its name in the literature: half duplex, sensitivity, propagation, collision."""
BINS = FARTHEST_M // STEP_M + 1

Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Study:
    """One setting to be measured."""

    preset: str
    density_per_m: float
    rate_hz: float
    power_dbm: float
    sub_channels: int
    seconds: float
    seed: int = 1

    def settled(self) -> Preset:
        """Return the preset as the study uses it.  Raises InputError for what cannot be studied."""
        found = preset(self.preset).with_sub_channels(self.sub_channels)
        if not 0.25 <= self.seconds <= 3600:
            raise InputError("a study lasts 0.25 .. 3600 seconds", field="seconds")
        if not 2 <= self.vehicles <= 4096:
            most = 4096 / RING_M
            raise InputError(f"density must be {2 / RING_M} .. {most:g} vehicles per metre", field="density")
        if not -50 <= self.power_dbm <= 50:
            raise InputError("power must be -50 .. 50 dBm", field="power")
        if self.rate_hz <= 0 or self.period_ms not in found.periods_ms or self.period_ms * self.rate_hz != 1000:
            rates = ", ".join(f"{1000 / period:g}" for period in found.periods_ms)
            raise InputError(f"{self.preset} sends at {rates} Hz, not {self.rate_hz:g}", field="rate")
        return replace(found, power_dbm=self.power_dbm)

    @property
    def vehicles(self) -> int:
        """How many there are on the ring."""
        return round(self.density_per_m * RING_M)

    @property
    def period_ms(self) -> int:
        """Between two packets of a vehicle."""
        return round(1000 / self.rate_hz)


def sweep(**lists: list[Any]) -> list[Study]:
    """Return one study for every combination of the values given by the names of `Study`'s fields."""
    return [Study(**dict(zip(lists, values, strict=True))) for values in product(*lists.values())]


def measure(study: Study, progress: Progress | None = None) -> dict[str, Any]:
    """Run a study and return its figures.

    ``distance_m``, ``pdr`` and ``loss`` by cause (shares of the packets sent; they and ``pdr`` add up to 1), ``cbr``,
    ``ipg_ms`` by distance, ``mac_delay_ms`` from submission to the start of the resource, and ``realtime_factor``:
    seconds of traffic per second of wall clock in the channel.  Raises InputError.
    """
    settled = study.settled()
    road = Road(study, settled)
    tally = Tally(road.channel.station_ids, study.seed)
    warm_ms, end_ms = round(WARM_UP_S * 1000), round((WARM_UP_S + study.seconds) * 1000)
    for now_ms in range(0, end_ms, STEP_MS):
        passed = road.go_on(min(now_ms + STEP_MS, end_ms))
        if now_ms >= warm_ms:
            tally.add(passed, road.cbr())
        if progress is not None:
            progress(now_ms * 1_000_000, end_ms * 1_000_000)
    return tally.figures() | {"realtime_factor": round(end_ms / 1000 / road.spent_s, 2)}


def configuration(study: Study) -> dict[str, Any]:
    """Return what was studied, as a list of results names it."""
    return asdict(study)


class Road:
    """Vehicles on a ring, both ways alike, evenly spaced with a jitter."""

    def __init__(self, study: Study, settled: Preset) -> None:
        dice = np.random.default_rng([study.seed, study.vehicles])
        n = study.vehicles
        self.ids = np.arange(n)
        self.channel = Channel(settled, study.seed, ring_m=RING_M, report_m=FARTHEST_M)
        self._x = (np.arange(n) + dice.uniform(-0.5, 0.5, n)) * RING_M / n
        self._xyz = np.zeros((n, 3))
        self._speed = np.where(np.arange(n) % 2, SPEED_MPS, -SPEED_MPS) * dice.uniform(0.9, 1.1, n)
        self._sampled = dice.choice(n, min(n, SAMPLED), replace=False)
        self.spent_s = 0.0
        self._now_ms = 0
        self._place()
        phases = dice.integers(0, study.period_ms, n)
        self.channel.set_traffic(self.ids, study.period_ms, settled.octets, phases.tolist())

    def _place(self) -> None:
        self._xyz[:, 0] = (self._x + self._speed * self._now_ms / 1000) % RING_M
        self.channel.set_stations(self.ids, self._xyz)

    def go_on(self, until_ms: int) -> Passed:
        """Drive and send until then."""
        begun = time.perf_counter()
        self._place()
        passed = self.channel.advance(until_ms * 1_000_000)
        self.spent_s += time.perf_counter() - begun
        self._now_ms = until_ms
        return passed

    def cbr(self) -> float:
        """Return the mean busy ratio of a sample of the vehicles."""
        return float(self.channel.cbr(self._sampled).mean())


class Tally:
    """Counts of what came out."""

    def __init__(self, station_ids: NDArray[np.int64], seed: int) -> None:
        n = len(station_ids)
        self._slot_of = np.full(int(station_ids.max()) + 1, -1)
        self._slot_of[station_ids[station_ids >= 0]] = np.flatnonzero(station_ids >= 0)
        self._ends = np.zeros((BINS, 6), np.int64)
        self._cbr: list[float] = []
        self._delays: list[NDArray[np.int64]] = []
        self._followed = np.full(n, -1)
        chosen = np.random.default_rng([seed, n, 1]).permutation(np.flatnonzero(station_ids >= 0))[:SAMPLED]
        self._followed[chosen] = np.arange(len(chosen))
        self._last = np.full((len(chosen), n), -1, np.int64)
        self._gaps: list[tuple[NDArray[np.float32], NDArray[np.int64]]] = []

    def add(self, passed: Passed, cbr: float) -> None:
        """Take in what happened in one step."""
        sent, heard = passed.sent, passed.heard
        final = (sent.copy + 1 == sent.copies)[heard.sent] & (heard.distance_m <= FARTHEST_M)
        bins = np.rint(heard.distance_m[final] / STEP_M).astype(np.int64)
        self._ends += np.bincount(bins * 6 + heard.cause[final], minlength=BINS * 6).reshape(BINS, 6)
        first = sent.copy == 0
        self._delays.append(sent.subframe[first] - sent.arrived_ns[first] // 1_000_000)
        self._cbr.append(cbr)
        told = np.flatnonzero((heard.cause == OK) & (self._followed[heard.slot] >= 0) & (heard.distance_m < FARTHEST_M))
        row = heard.sent[told]
        self._follow(
            self._followed[heard.slot[told]],
            self._slot_of[sent.station[row]],
            sent.subframe[row],
            heard.distance_m[told],
        )

    def _follow(
        self,
        receiver: NDArray[np.int64],
        sender: NDArray[np.int64],
        subframe: NDArray[np.int64],
        distance_m: NDArray[np.float32],
    ) -> None:
        """Add the gaps between successive packets of a sender at a receiver."""
        pair = receiver * self._last.shape[1] + sender
        order = np.argsort(pair, kind="stable")  # by pair, and by time within it
        pair, subframe, distance_m = pair[order], subframe[order], distance_m[order]
        opens = np.diff(pair, prepend=-1) != 0
        before = np.concatenate([[-1], subframe[:-1]])
        last = self._last.reshape(-1)
        before = np.where(opens, last[pair], before)
        known = before >= 0
        self._gaps.append((distance_m[known], (subframe - before)[known]))
        last[pair[np.append(opens[1:], True)]] = subframe[np.append(opens[1:], True)]

    def figures(self) -> dict[str, Any]:
        """Return everything counted, in the order and under the names of a study's result."""
        sent = np.maximum(self._ends.sum(1), 1)
        share = self._ends / sent[:, None]
        return {
            "distance_m": list(range(0, FARTHEST_M + 1, STEP_M)),
            "pdr": _rounded(share[:, OK] + share[:, DUPLICATE]),
            "loss": {name: _rounded(share[:, cause]) for name, cause in LOSSES.items()},
            "cbr": round(float(np.mean(self._cbr)), 4),
            "ipg_ms": self._gap_figures(),
            "mac_delay_ms": _spread(np.concatenate(self._delays), (50, 90, 99, 99.9)),
        }

    def _gap_figures(self) -> dict[str, Any]:
        distance_m = np.concatenate([distance for distance, _ in self._gaps])
        gaps = np.concatenate([gap for _, gap in self._gaps])
        found = {}
        for low, high in pairwise(GAP_BANDS_M):
            inside = gaps[(distance_m >= low) & (distance_m < high)]
            found[f"{low}-{high} m"] = _spread(inside, (50, 95, 99, 99.9))
        return found


def _rounded(values: NDArray[np.float64]) -> list[float]:
    return [round(float(value), 6) for value in values]


def _spread(values: NDArray[np.int64], percentiles: tuple[float, ...]) -> dict[str, float | None]:
    """Return mean and percentiles; ``None`` where there is nothing."""
    names = ["mean", *(f"p{percentile:g}" for percentile in percentiles)]
    if not len(values):
        return dict.fromkeys(names)
    figures = [values.mean(), *np.percentile(values, percentiles)]
    return {name: round(float(figure), 1) for name, figure in zip(names, figures, strict=True)}
