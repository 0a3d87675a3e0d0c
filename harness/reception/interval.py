"""How sure a ratio is: the 95 % Wilson interval, plain and for losses that come in bursts.

The plain one takes losses for independent.  The other takes blocks of time for independent instead: the variance of the
ratio between blocks, over what independent losses would give, is the design effect (Kish), and Wilson's formula is
used with the counts divided by it.  It is never narrower than the plain one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.reception.columns import Floats

Z95 = 1.959964
"""97.5 % quantile of the normal distribution."""


def ratio_of(heard: NDArray[np.int64], sent: NDArray[np.int64]) -> Floats:
    """Return heard over sent; nan where nothing was sent."""
    made: Floats = np.divide(heard, sent, out=np.full(np.shape(sent), np.nan), where=np.asarray(sent) > 0)
    return made


def wilson(heard: NDArray[np.int64], sent: NDArray[np.int64], effect: Floats | float = 1.0) -> tuple[Floats, Floats]:
    """Return the interval's bounds, elementwise; 0..1 where nothing was sent."""
    sent = np.asarray(sent)
    n = np.maximum(sent, 1) / effect
    share = np.where(sent > 0, np.asarray(heard) / np.maximum(sent, 1), 0.5)
    middle = (share + Z95**2 / (2 * n)) / (1 + Z95**2 / n)
    half = Z95 / (1 + Z95**2 / n) * np.sqrt(share * (1 - share) / n + Z95**2 / (4 * n * n))
    low = np.where(share <= 0, 0.0, np.clip(middle - half, 0, 1))
    high = np.where(share >= 1, 1.0, np.clip(middle + half, 0, 1))
    return np.where(sent > 0, low, 0.0), np.where(sent > 0, high, 1.0)


def design_effect(heard: NDArray[np.int64], sent: NDArray[np.int64]) -> Floats:
    """Return the design effect of ratios from counts by block (… × blocks), at least 1."""
    blocks = (sent > 0).sum(-1)
    all_sent, all_heard = sent.sum(-1), heard.sum(-1)
    share = ratio_of(all_heard, all_sent)
    residual = heard - share[..., None] * sent
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (residual**2).sum(-1) * blocks / np.maximum(blocks - 1, 1) / all_sent.astype(float) ** 2
        independent = share * (1 - share) / all_sent
        effect = between / independent
    return np.where(np.isfinite(effect) & (blocks > 1), np.maximum(effect, 1.0), 1.0)
