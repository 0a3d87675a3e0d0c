"""Received power over distance, where radios tell it."""

from __future__ import annotations

import numpy as np

from cv2x.harness.reception.columns import Columns
from cv2x.harness.reception.settings import Settings
from cv2x.harness.reception.streams import Streams, band_of
from cv2x.harness.reception.table import Table


def rssi(columns: Columns, found: Streams, settings: Settings) -> Table:
    """Return the RSSI of receptions by distance ring of a quarter band: mean of the dBm values, and quantiles.

    What was lost has no RSSI, so far rings show what was strong enough to be heard.
    """
    value = columns.heard.rssi_dbm[found.row].astype(float)
    told = np.flatnonzero(np.isfinite(value))
    value = value[told]
    band, bounds = band_of(found.distance_m[told], settings.band_m / 4, 200)
    parts = [(over, up_to, value[band == k]) for k, (over, up_to) in enumerate(bounds)]
    if (band < 0).any():
        parts.append((np.nan, np.nan, value[band < 0]))
    parts = [part for part in parts if len(part[2])]
    quantiles = np.array([np.quantile(one, (0.05, 0.5, 0.95)) for *_, one in parts]).reshape(-1, 3)
    return {
        "over_m": np.array([over for over, _, _ in parts], float),
        "up_to_m": np.array([up_to for _, up_to, _ in parts], float),
        "receptions": np.array([len(one) for *_, one in parts], np.int64),
        "mean_dbm": np.array([one.mean() for *_, one in parts], float),
        "p05_dbm": quantiles[:, 0],
        "p50_dbm": quantiles[:, 1],
        "p95_dbm": quantiles[:, 2],
    }
