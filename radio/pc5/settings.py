"""A preset in the kernel's terms: linear powers, tables, thresholds."""

from __future__ import annotations

from math import log10
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cv2x import _pc5
from cv2x.errors import InputError
from cv2x.radio.pc5.error_curves import error_curve
from cv2x.radio.pc5.path_loss import path_loss
from cv2x.radio.pc5.preset import Preset

REPORT_M = 500.0
"""Receptions are told of everybody within this distance, and of whoever a packet can reach beyond it."""
CERTAIN_SIGMA = 3.5
"""A packet that needs more luck than that with its shadow is not asked for at a receiver: one in 4000 of those on the
edge would arrive."""
LEAK_DB = (0.0, 30.0, 36.0)
"""In-band emission into the next, the second and all further sub-channels, in dB under the sub-channel sent on.
A coarse reading of TR 36.885 A.2.1 (W X Y Z = 3 6 3 3); unverified."""


def linear(db: float) -> float:
    """Return a power ratio in dB as a plain ratio (dBm as mW)."""
    return float(10 ** (db / 10))


def settings(preset: Preset, seed: int, *, wrap_m: float = 0.0, report_m: float = REPORT_M) -> dict[str, Any]:
    """Return what `cv2x._pc5.Kernel` is made of.

    ``wrap_m`` makes the road a ring of that length along x (0 = open).  Raises InputError for unknown names in the
    preset.
    """
    model = path_loss(preset.path_loss)
    if model.corners and not 0 < preset.street_m < preset.block_m:
        raise InputError(
            f"path loss {model.name} is for streets between blocks: say blocks (from street to street) and streets "
            "(from house to house), the second less than the first",
            field="blocks",
        )
    curves = list(dict.fromkeys(form.curve for form in preset.formats))
    noise_dbm = preset.noise_dbm - 10 * log10(50 / preset.sub_channel_rb)
    squares = _pc5.square_cells()
    distances = np.sqrt(squares)
    elements_db = 10 * log10(12 * preset.sub_channel_rb)
    scores = _normal_scores()
    blocked = model.clear is not None and model.blockage_db is not None
    return {
        "seed": seed,
        "sub_channels": preset.sub_channels,
        "pools": [(pool.first, pool.sub_channels) for pool in preset.pools],
        "formats": [(form.octets, form.sub_channels, curves.index(form.curve)) for form in preset.formats],
        "bler": np.array([error_curve(name).table() for name in curves]),
        "noise_mw": linear(noise_dbm),
        "sensitivity_mw": linear(preset.sensitivity_dbm),
        "rssi_floor_mw": linear(preset.sensitivity_dbm),
        "cbr_mw": linear(preset.cbr_dbm),
        "certain_ratio": linear(CERTAIN_SIGMA * model.sigma_db),
        "heard_ratio": linear(preset.control_sinr_db),
        "gain": _gains(-model.loss_db(distances, preset.carrier_ghz)),
        "clear": model.clear(distances).astype(np.float32) if blocked and model.clear else None,
        "blockage": _linear(-model.blockage_db(distances)) if blocked and model.blockage_db else None,
        "blockage_sigma": model.blockage_sigma_db / model.sigma_db if model.sigma_db else 0.0,
        "normal": _linear(model.sigma_db * scores),
        "score": scores.astype(np.float32),
        "factor": _linear(model.sigma_db * _pc5.score_cells()),
        "correlated": preset.correlated_shadowing,
        "decorrelation_m": model.decorrelation_m,
        "leak": _leak(preset.sub_channels) if preset.in_band_emission else None,
        "keep_probability": preset.keep_probability,
        "candidate_share": preset.candidate_share,
        "ranks_by_rssi": preset.ranks_by_rssi,
        "threshold_mw": np.full((8, 8), linear(preset.threshold_dbm + elements_db)),
        "threshold_step_db": preset.threshold_step_db,
        "t1": preset.t1,
        "t2": preset.t2,
        "retransmissions": preset.retransmissions,
        "max_gap": preset.max_gap,
        "reselect_after": preset.reselect_after,
        "periods_ms": preset.periods_ms,
        "subframes": preset.subframes,
        "cr_limits": preset.cr_limits,
        "block_m": preset.block_m if model.corners else 0.0,
        "street_m": preset.street_m,
        "wrap_m": wrap_m,
        "report_m": report_m,
    }


def _linear(db: NDArray[np.float64]) -> NDArray[np.float32]:
    return (10 ** (db / 10)).astype(np.float32)


def _gains(db: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return gains by distance; the last cell stands for everything beyond 46 km: nothing arrives there."""
    found = _linear(db)
    found[-1] = 0
    return found


def _normal_scores() -> NDArray[np.float64]:
    """Return the normal distribution's quantiles in the middle of equal shares."""
    cells = _pc5.normal_cells()
    normal = NormalDist()
    return np.array([normal.inv_cdf((k + 0.5) / cells) for k in range(cells)])


def _leak(sub_channels: int) -> NDArray[np.float32]:
    """Return which part of the power sent on one sub-channel arrives on another."""
    apart = np.abs(np.subtract.outer(np.arange(sub_channels), np.arange(sub_channels)))
    return _linear(-np.array(LEAK_DB)[np.minimum(apart, len(LEAK_DB) - 1)])
