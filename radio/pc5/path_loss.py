"""Mean path loss between two antennas, and what shadowing and blocking vehicles add to it.

A model is a function of the distance in metres (an array, float64) and the carrier in GHz that returns dB.  Distances
are floored at 3 m.  Sources: WINNER+ B1 as the reference of `umh-mode4` uses it (verified against that reference);
3GPP TR 37.885 6.2 as other simulators quote it (*unverified* against the report itself); two-ray ground from textbooks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log10, pi

import numpy as np
from numpy.typing import NDArray

from cv2x.errors import InputError

Distances = NDArray[np.float64]
LIGHT_MPS = 299_792_458.0
NEAREST_M = 3.0
ANTENNA_M = 1.5
"""Height of both antennas over the road."""


@dataclass(frozen=True, slots=True)
class PathLoss:
    """A propagation model: ``loss_db`` on a clear path; shadowing; and, where ``clear`` is given, the probability of a
    clear path and the blockage (mean and sigma in dB, never a gain) that comes on top where it is not clear."""

    name: str
    loss_db: Callable[[Distances, float], Distances]
    sigma_db: float
    decorrelation_m: float
    clear: Callable[[Distances], Distances] | None = None
    blockage_db: Callable[[Distances], Distances] | None = None
    blockage_sigma_db: float = 0.0
    corners: bool = False
    """Whether houses stand between streets: what is not in one street is heard around a corner, as WINNER+ B1 has it
    without line of sight in a Manhattan grid: the loss along one's own street, and 20 - 12.5 n + 10 n log10(d) for d
    metres across, n = max(2.8 - 0.0024 m along, 1.84), the better of both ways.  From memory: unverified."""


def free_space_db(distance_m: Distances, carrier_ghz: float) -> Distances:
    """Return the loss of free space as WINNER+ writes it."""
    return 20 * np.log10(np.maximum(distance_m, NEAREST_M)) + 46.4 + 20 * log10(carrier_ghz / 5)


def winner_b1_db(distance_m: Distances, carrier_ghz: float) -> Distances:
    """Return WINNER+ B1 line of sight, not below free space; antennas 1.5 m high, breakpoint 4 h² f/c."""
    distance_m = np.maximum(distance_m, NEAREST_M)
    breakpoint_m = 4 * ANTENNA_M * ANTENNA_M * carrier_ghz * 1e9 / LIGHT_MPS
    before = 22.7 * np.log10(distance_m) + 27 + 20 * log10(carrier_ghz)
    after = 40 * np.log10(distance_m) + 7.56 - 2 * 17.3 * log10(ANTENNA_M) + 2.7 * log10(carrier_ghz)
    loss: Distances = np.maximum(
        free_space_db(distance_m, carrier_ghz), np.where(distance_m < breakpoint_m, before, after)
    )
    return loss


def highway_db(distance_m: Distances, carrier_ghz: float) -> Distances:
    """Return TR 37.885 highway, line of sight.  Unverified."""
    return 32.4 + 20 * np.log10(np.maximum(distance_m, NEAREST_M)) + 20 * log10(carrier_ghz)


def urban_db(distance_m: Distances, carrier_ghz: float) -> Distances:
    """Return TR 37.885 urban, line of sight.  Unverified."""
    return 38.77 + 16.7 * np.log10(np.maximum(distance_m, NEAREST_M)) + 18.2 * log10(carrier_ghz)


def corner_db(distance_m: Distances, carrier_ghz: float) -> Distances:
    """Return TR 37.885 urban without line of sight (buildings between).  Unverified."""
    return 36.85 + 30 * np.log10(np.maximum(distance_m, NEAREST_M)) + 18.9 * log10(carrier_ghz)


def two_ray_db(distance_m: Distances, carrier_ghz: float) -> Distances:
    """Return two-ray ground: free space (Friis) up to the crossover 4 π h² / wavelength, then the fourth power."""
    distance_m = np.maximum(distance_m, NEAREST_M)
    wavelength_m = LIGHT_MPS / (carrier_ghz * 1e9)
    crossover_m = 4 * pi * ANTENNA_M * ANTENNA_M / wavelength_m
    friis = 20 * np.log10(4 * pi * distance_m / wavelength_m)
    return np.where(distance_m <= crossover_m, friis, 40 * np.log10(distance_m) - 40 * log10(ANTENNA_M))


def clear_on_highway(distance_m: Distances) -> Distances:
    """Return TR 37.885's probability of line of sight on a highway.  Unverified."""
    close = np.minimum(1, 2.1013e-6 * distance_m**2 - 0.002 * distance_m + 1.0193)
    return np.where(distance_m <= 475, close, np.maximum(0, 0.54 - 0.001 * (distance_m - 475)))


def clear_in_town(distance_m: Distances) -> Distances:
    """Return TR 37.885's probability of line of sight along an urban street.  Unverified."""
    chance: Distances = 1.05 * np.exp(-0.0114 * distance_m)
    return np.minimum(1, chance)


def blockage_db(distance_m: Distances) -> Distances:
    """Return TR 37.885's mean loss by a blocking vehicle, both antennas low (its case 3).  Unverified."""
    beyond: Distances = np.maximum(0, 15 * np.log10(np.maximum(distance_m, NEAREST_M)) - 41)
    return 5 + beyond


MODELS: dict[str, PathLoss] = {
    model.name: model
    for model in (
        PathLoss("winner-b1", winner_b1_db, 3, 25),
        PathLoss("highway-los", highway_db, 3, 25),
        PathLoss("highway", highway_db, 3, 25, clear_on_highway, blockage_db, 4),
        PathLoss("urban-los", urban_db, 3, 10),
        PathLoss("urban", urban_db, 3, 10, clear_in_town, blockage_db, 4),
        PathLoss("urban-nlos", corner_db, 4, 10),
        PathLoss("manhattan", winner_b1_db, 3, 10, corners=True),
        PathLoss("two-ray", two_ray_db, 3, 25),
    )
}
"""By name; `highway` and `urban` block part of the pairs with vehicles (NLOSv)."""


def path_loss(name: str) -> PathLoss:
    """Return a model by its name.  Raises InputError."""
    if name not in MODELS:
        raise InputError(f"no path loss model is called {name!r}: there are {', '.join(MODELS)}", field="path_loss")
    return MODELS[name]
