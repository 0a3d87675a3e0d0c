"""Confidence intervals of quantiles, without any assumption about the distribution.

Of ``n`` independent samples the number below the true ``q`` quantile is binomial (n, q), so two of the sorted samples
enclose that quantile with a known probability.  Samples that follow each other closely are not quite independent; then
the interval is too narrow, as every such interval is.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

CONFIDENCE = 0.95


@lru_cache(maxsize=4096)
def ranks(count: int, quantile: float, confidence: float = CONFIDENCE) -> tuple[int | None, int | None]:
    """Return the ranks (from 1) of the two samples that enclose a quantile, equal chances of missing on either side.

    ``None`` = so few samples that none lies surely enough on that side.
    """
    miss = (1 - confidence) / 2
    if count < 1:
        return None, None
    if not 0 < quantile < 1:
        return (1, 1) if quantile <= 0 else (count, count)
    mean, spread = count * quantile, math.sqrt(count * quantile * (1 - quantile))
    low = max(0, math.floor(mean - 9 * spread - 9))
    below = np.arange(low, min(count, math.ceil(mean + 9 * spread + 9)) + 1)
    logs = (
        math.lgamma(count + 1)
        - _log_factorials(below)
        - _log_factorials(count - below)
        + below * math.log(quantile)
        + (count - below) * math.log1p(-quantile)
    )
    at_most = np.cumsum(np.exp(logs))
    # The sample of rank r lies above the quantile if fewer than r samples lie below it.
    first = int(np.searchsorted(at_most, miss, side="right")) + low
    last = int(np.searchsorted(at_most, 1 - miss, side="left")) + low + 1
    return (first if first >= 1 else None), (last if last <= count else None)


def _log_factorials(of: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.array([math.lgamma(one + 1) for one in of.tolist()])
