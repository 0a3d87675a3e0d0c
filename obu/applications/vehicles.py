"""From a mask over all neighbours to findings: the rules decide in one expression over arrays, and only for the few
that are left objects are made.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cv2x.geodesy import Floats
from cv2x.obu.applications.base import MAX_FINDINGS, Finding, Level, View

Mask = NDArray[np.bool_]

MOVING_MPS = 1.0
"""Who is slower stands.  Default only."""
PATH_MARGIN_M = 0.5
"""Added to half of both widths: who is less aside is in the own path.  Default only."""


def in_path(view: View) -> Mask:
    """Return whose side is less than `PATH_MARGIN_M` from the own path straight ahead or behind."""
    reach_m = (view.ego.width_m + view.neighbours.width_m) / 2 + PATH_MARGIN_M
    found: Mask = np.abs(view.neighbours.right_m) <= reach_m
    return found


def within(view: View, range_m: float) -> Mask:
    """Return whose centre is that close, of those nothing speaks against."""
    others = view.neighbours
    found: Mask = others.sound & (np.hypot(others.ahead_m, others.right_m) <= range_m)
    return found


def findings(
    view: View, holds: Mask, urgency: Floats, numbers: Mapping[str, Floats], level: Level | NDArray[np.int64]
) -> list[Finding]:
    """Return a finding for each neighbour it holds for, the smallest ``urgency`` first, at most `MAX_FINDINGS`."""
    rows = np.flatnonzero(holds).tolist()
    if not rows:
        return []
    others = view.neighbours
    ids, tracks, by = others.ids, others.tracks.tolist(), urgency.tolist()
    ahead_m, right_m = others.ahead_m.tolist(), others.right_m.tolist()
    columns = [(name, values.tolist()) for name, values in numbers.items()]
    levels = [level] * len(others) if isinstance(level, Level) else level.tolist()
    found = []
    for row in sorted(rows, key=lambda row: (by[row], ids[row]))[:MAX_FINDINGS]:
        told = {name: float(values[row]) for name, values in columns}
        told["direction_deg"] = math.degrees(math.atan2(right_m[row], ahead_m[row]))
        told["level"] = float(levels[row])
        found.append(Finding(f"vehicle:{ids[row].hex()}", told, f"track:{tracks[row]}"))
    return found
