"""The analytical model of mode 4 (IEEE TVT 68(2), 2019, arXiv 1807.06508), for tests alone: an oracle that shares
nothing with the kernel.

Every power at a distance is a distribution over dB on a grid of 0.1 dB; sums of dB values are convolutions, and the sum
of noise and interference is a change of variable.  The packet error of a distance is built up in the order half duplex,
sensitivity, propagation, collision.  Collisions blend two regimes by the CBR: on a loaded channel reservations heard
above the sensitivity decide who may choose what; on a quiet one the ranking by S-RSSI does, which sees everything above
the noise.  (How the second regime combines the two thresholds is inferred from the published curves.)
"""

from __future__ import annotations

from math import erf, log10, sqrt

import numpy as np

GRID_DB = np.round(np.arange(-2000, 2001) * 0.1, 1)
SIGMA_DB = 3.0
SENSITIVITY_DBM = -90.5
CARRIER_GHZ = 5.91
HEIGHT_M = 1.5
NEIGHBOURHOOD_M = 1500
POINTS = {
    4: ([0, 2, 4, 6, 8, 10, 12, 14, 16, 20], [1, 0.9, 0.7, 0.4, 0.13, 0.045, 0.017, 0.007, 1e-3, 1e-3]),
    2: ([-2, 0, 2, 4, 6, 8, 10, 12, 20], [1, 0.9, 0.7, 0.3, 0.09, 0.02, 0.002, 1e-3, 1e-3]),
}
BLOCKS = {4: 10, 2: 12}


def loss_db(distance_m: float | np.ndarray) -> np.ndarray:
    """WINNER+ B1, written down again on purpose."""
    d = np.maximum(np.abs(distance_m), 3.0)
    free = 20 * np.log10(d) + 46.4 + 20 * log10(CARRIER_GHZ / 5)
    turn = 4 * HEIGHT_M**2 * CARRIER_GHZ * 1e9 / 3e8
    close = 22.7 * np.log10(d) + 27 + 20 * log10(CARRIER_GHZ)
    far = 40 * np.log10(d) + 7.56 - 34.6 * log10(HEIGHT_M) + 2.7 * log10(CARRIER_GHZ)
    return np.maximum(free, np.where(d < turn, close, far))


def reach(distance_m: np.ndarray, power_dbm: float, threshold_dbm: float) -> np.ndarray:
    """The probability that a packet is stronger than a threshold (PSR)."""
    above = (power_dbm - loss_db(distance_m) - threshold_dbm) / (SIGMA_DB * sqrt(2))
    return 0.5 * (1 + np.vectorize(erf)(above))


class Model:
    """One setting."""

    def __init__(self, density: float, rate: float, power_dbm: float, sub_channels: int) -> None:
        self.density, self.rate, self.power = density, rate, power_dbm
        self.noise = -95 - 10 * log10(50 / BLOCKS[sub_channels])
        self.resources = sub_channels * 1000 / rate
        at, rates = POINTS[sub_channels]
        self.bler = np.where(GRID_DB > 20, 1e-4, np.interp(GRID_DB, at, rates))
        self._means = np.arange(-140.0, -20.0, 0.5)
        self._interfered = np.array([self._bler_over(self._with_interference(mean)) for mean in self._means])

    def _signal(self, distance_m: float) -> np.ndarray:
        """The distribution of the packet's power over the grid, in dBm, given that it is above the sensitivity."""
        mean = self.power - float(loss_db(distance_m))
        density = np.exp(-((GRID_DB - mean) ** 2) / (2 * SIGMA_DB**2))
        density[GRID_DB < SENSITIVITY_DBM] = 0
        total = density.sum()
        return density / total if total > 0 else density

    def _bler_over(self, floor: np.ndarray) -> np.ndarray:
        """The mean block error at each signal power of the grid, the floor being a distribution over dBm."""
        half = len(GRID_DB) // 2
        padded = np.concatenate([np.ones(half), self.bler, np.full(half, self.bler[-1])])  # -400 .. 400 dB
        n = 1 << 14
        spectrum = np.fft.rfft(padded, n) * np.fft.rfft(floor, n)
        return np.clip(np.fft.irfft(spectrum, n)[2 * half : 4 * half + 1], 0, 1)

    def _with_interference(self, mean_dbm: float) -> np.ndarray:
        """The distribution of noise plus one interferer whose power is log-normal around a mean."""
        weights = np.exp(-((GRID_DB - mean_dbm) ** 2) / (2 * SIGMA_DB**2))
        weights /= weights.sum()
        total = 10 * np.log10(10 ** (GRID_DB / 10) + 10 ** (self.noise / 10))
        return np.histogram(total, bins=np.append(GRID_DB - 0.05, GRID_DB[-1] + 0.05), weights=weights)[0]

    def _noise_only(self) -> np.ndarray:
        at = np.zeros_like(GRID_DB)
        at[int(np.argmin(np.abs(GRID_DB - round(self.noise, 1))))] = 1
        return at

    def _senders(self, threshold_dbm: float) -> tuple[float, np.ndarray]:
        """How many are stronger than a threshold, and the autocorrelation of being so, by metre."""
        metres = np.arange(-NEIGHBOURHOOD_M, NEIGHBOURHOOD_M + 1)
        strength = reach(metres.astype(float), self.power, threshold_dbm)
        spectrum = np.fft.rfft(strength, 1 << 13)
        return float(self.density * strength.sum()), np.fft.irfft(spectrum * np.conj(spectrum), 1 << 13)

    def excluded(self, threshold_dbm: float) -> float:
        """How many resources are in use by senders stronger than a threshold."""
        senders, _ = self._senders(threshold_dbm)
        if senders / 2 >= self.resources:
            return self.resources
        number = np.arange(1, int(senders / 2) + 1)
        return float(senders / 2 + np.maximum(1 - number / (self.resources - senders / 2), 0).sum())

    @property
    def cbr(self) -> float:
        """The channel busy ratio at the sensitivity."""
        return self.excluded(SENSITIVITY_DBM) / self.resources

    def losses(self, distances_m: np.ndarray) -> dict[str, np.ndarray]:
        """The shares of packets lost to half duplex, sensitivity and propagation."""
        half_duplex = np.full(len(distances_m), self.rate / 1000)
        lost = 1 - reach(distances_m, self.power, SENSITIVITY_DBM)
        error = self._bler_over(self._noise_only())
        propagation = np.array([self._signal(float(d)) @ error for d in distances_m])
        return {
            "hd": half_duplex,
            "sen": (1 - half_duplex) * lost,
            "pro": (1 - half_duplex) * (1 - lost) * propagation,
        }

    def _collides(
        self, distances_m: np.ndarray, propagation: np.ndarray, excluded: float, sensed_dbm: float
    ) -> np.ndarray:
        """The probability that an interferer destroys the packet: it chose the same resource, of which ``excluded`` are
        not free, and not having sensed the sender above ``sensed_dbm``."""
        senders, related = self._senders(SENSITIVITY_DBM)
        n, step = self.resources, 1 / self.density
        offsets = step * np.arange(1, int(NEIGHBOURHOOD_M / step) + 1)
        places = np.concatenate([-offsets, offsets])
        relation = related[np.rint(np.abs(places)).astype(int)] / related[0]
        both = relation * (self.density * excluded * related[0] / senders - excluded**2 / n) + excluded**2 / n
        same = 1 - (1 - 1 / self.rate) * reach(places, self.power, sensed_dbm)
        chance = same * (n - 2 * excluded + both) / (n - excluded) ** 2
        found = []
        for distance, noise_error in zip(distances_m, propagation, strict=True):
            means = self.power - loss_db(places - distance)
            error = np.interp(means, self._means, self._interfered @ self._signal(float(distance)))
            destroys = np.maximum(0, (error - noise_error) / (1 - noise_error))
            found.append(1 - np.prod(1 - chance * destroys))
        return np.array(found)

    def pdr(self, distances_m: np.ndarray) -> np.ndarray:
        """Packet delivery over distance."""
        lost = self.losses(distances_m)
        left = 1 - lost["hd"] - lost["sen"]
        propagation = lost["pro"] / left
        loaded = min(1.0, max(0.0, 2 * self.cbr - 0.4))
        collides = np.zeros(len(distances_m))
        if loaded > 0:
            collides += loaded * self._collides(
                distances_m, propagation, self.excluded(SENSITIVITY_DBM), SENSITIVITY_DBM
            )
        if loaded < 1:
            raised = 0.0  # until a fifth of the resources is left to choose from
            while self.resources - self.excluded(self.noise + raised) < 0.2 * self.resources:
                raised += 0.1
            ranked = self.excluded(self.noise + raised)
            collides += (1 - loaded) * self._collides(distances_m, propagation, ranked, SENSITIVITY_DBM + raised)
        return left * (1 - propagation) * (1 - collides)
