"""The analytical model of mode 4 (IEEE TVT 68(2), 2019, arXiv 1807.06508), for tests alone: an oracle that shares
nothing with the kernel.

Every power at a distance is a distribution over dB on a grid of 0.1 dB; sums of dB values are convolutions, and the sum
of noise and interference is a change of variable.  The packet error of a distance is built up in the order half duplex,
sensitivity, propagation, collision.  Collisions are modelled for a loaded channel (CBR of 0.7 and more), where the
paper's second regime, in which the ranking by S-RSSI decides, has no weight; that regime is not here.
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

    def _signal(self, distance_m: float) -> np.ndarray:
        """The distribution of the packet's power over the grid, in dBm, given that it is above the sensitivity."""
        mean = self.power - float(loss_db(distance_m))
        density = np.exp(-((GRID_DB - mean) ** 2) / (2 * SIGMA_DB**2))
        density[GRID_DB < SENSITIVITY_DBM] = 0
        total = density.sum()
        return density / total if total > 0 else density

    def _mean_bler(self, signal: np.ndarray, floor: np.ndarray) -> float:
        """The block error over signal minus a floor, both distributions over dB."""
        n = 1 << 13
        ratio = np.fft.irfft(np.fft.rfft(signal, n) * np.conj(np.fft.rfft(floor, n)), n)
        shift = np.concatenate([ratio[-(len(GRID_DB) - 1) :], ratio[: len(GRID_DB)]])  # -400 .. 400 dB
        middle = len(GRID_DB) - 1
        half = len(GRID_DB) // 2
        kept = shift[middle - half : middle + half + 1]
        return float((kept * self.bler).sum())

    def _noise_only(self) -> np.ndarray:
        at = np.zeros_like(GRID_DB)
        at[int(np.argmin(np.abs(GRID_DB - round(self.noise, 1))))] = 1
        return at

    def _with_interference(self, mean_dbm: float) -> np.ndarray:
        """The distribution of noise plus one interferer whose power is log-normal around a mean."""
        weights = np.exp(-((GRID_DB - mean_dbm) ** 2) / (2 * SIGMA_DB**2))
        weights /= weights.sum()
        total = 10 * np.log10(10 ** (GRID_DB / 10) + 10 ** (self.noise / 10))
        return np.histogram(total, bins=np.append(GRID_DB - 0.05, GRID_DB[-1] + 0.05), weights=weights)[0]

    def excluded(self, threshold_dbm: float) -> tuple[float, np.ndarray, float]:
        """Resources excluded at a threshold, the correlation of two vehicles' exclusions by metre, and its centre."""
        metres = np.arange(-NEIGHBOURHOOD_M, NEIGHBOURHOOD_M + 1)
        strength = reach(metres.astype(float), self.power, threshold_dbm)
        senders = self.density * strength.sum()
        if senders / 2 >= self.resources:
            return self.resources, strength, senders
        share = np.arange(1, int(senders / 2) + 1)
        excluded = senders / 2 + np.maximum(1 - share / (self.resources - senders / 2), 0).sum()
        n = 1 << 13
        spectrum = np.fft.rfft(strength, n)
        own = np.fft.irfft(spectrum * np.conj(spectrum), n)
        return float(excluded), own, float(senders)

    def collision(self, distances_m: np.ndarray, threshold_dbm: float, propagation: np.ndarray) -> np.ndarray:
        """The probability that an interferer destroys the packet, over distance."""
        excluded, own, senders = self.excluded(threshold_dbm)
        n, free, listed = self.resources, self.resources - excluded, 0.2 * self.resources
        step = 1 / self.density
        offsets = step * np.arange(1, int(NEIGHBOURHOOD_M / step) + 1)
        found = []
        for distance, noise_error in zip(distances_m, propagation, strict=True):
            signal = self._signal(float(distance))
            survives = 1.0
            for place in np.concatenate([-offsets, offsets]):
                relation = own[round(abs(place))] / own[0]
                both = relation * (self.density * excluded * own[0] / senders - excluded**2 / n) + excluded**2 / n
                common = (n - 2 * excluded + both) * (listed / free) ** 2
                same = 1 - (1 - 1 / self.rate) * float(reach(np.array(place), self.power, threshold_dbm))
                chance = same * common / listed**2
                mean = self.power - float(loss_db(place - distance))
                error = self._mean_bler(signal, self._with_interference(mean))
                destroys = max(0.0, (error - noise_error) / (1 - noise_error))
                survives *= 1 - chance * destroys
            found.append(1 - survives)
        return np.array(found)

    def losses(self, distances_m: np.ndarray) -> dict[str, np.ndarray]:
        """The shares of packets lost to half duplex, sensitivity and propagation."""
        half_duplex = np.full(len(distances_m), self.rate / 1000)
        lost = 1 - reach(distances_m, self.power, SENSITIVITY_DBM)
        noise = self._noise_only()
        propagation = np.array([self._mean_bler(self._signal(float(d)), noise) for d in distances_m])
        return {
            "hd": half_duplex,
            "sen": (1 - half_duplex) * lost,
            "pro": (1 - half_duplex) * (1 - lost) * propagation,
        }

    @property
    def cbr(self) -> float:
        """The channel busy ratio at the sensitivity."""
        return self.excluded(SENSITIVITY_DBM)[0] / self.resources

    def pdr(self, distances_m: np.ndarray) -> np.ndarray:
        """Packet delivery over distance on a loaded channel."""
        assert self.cbr >= 0.7
        lost = self.losses(distances_m)
        left = 1 - lost["hd"] - lost["sen"]
        propagation = lost["pro"] / left
        return left * (1 - propagation) * (1 - self.collision(distances_m, SENSITIVITY_DBM, propagation))
