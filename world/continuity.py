"""Whether somebody new is somebody known under another temporary id.

A vehicle that changes its pseudonym falls silent under the old id and is there at once under a new one: where the old
one would be by now, as fast, heading the same way, as large, of the same class.  Who fits is taken for the same vehicle
and keeps its track, so that it is not twice in the world and what is said of it goes on.  The link is a guess: it
carries a confidence, and when the old id speaks again it is taken back (see `cv2x.world.neighbours`).

All numbers are defaults of this project.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cv2x.clock import SECOND_NS
from cv2x.geodesy import Floats, heading_difference_deg

LINK_GAP_NS = SECOND_NS
"""How long the old id may have been silent."""
LINK_DISTANCE_M = 3.0
"""How far the new one may be from where the old one would be; less than to somebody in the next lane."""
LINK_SPEED_MPS = 2.0
LINK_HEADING_DEG = 15.0
LINK_SIZE_M = 0.15
"""Sizes are sent in centimetres (a CAM's in decimetres)."""
STANDING_MPS = 2.0
"""Below it the heading does not matter."""


class Link(NamedTuple):
    """A new vehicle and the known one it is taken for."""

    new: int
    """Index among the new ones."""
    known: int
    """Index among the known ones."""
    confidence: float
    """1 where it is exactly where the other would be and nobody else comes into question; 0.25 at the least."""


def links(new: Floats, known: Floats, new_heard_ns: NDArray[np.int64], known_heard_ns: NDArray[np.int64]) -> list[Link]:
    """Return who is taken for whom, the closest first; nobody is in two links.

    ``new`` and ``known`` are (7, n) at one moment: metres east and north, speed, heading, length, width, class; heard
    are monotonic times.
    """
    silent_ns = new_heard_ns[:, None] - known_heard_ns[None, :]
    fits = (silent_ns > 0) & (silent_ns <= LINK_GAP_NS)
    away_m = np.hypot(new[0][:, None] - known[0][None, :], new[1][:, None] - known[1][None, :])
    fits &= away_m <= LINK_DISTANCE_M
    if not fits.any():
        return []
    fits &= np.abs(new[2][:, None] - known[2][None, :]) <= LINK_SPEED_MPS
    turned_deg = np.abs(heading_difference_deg(new[3][:, None], known[3][None, :]))
    fits &= (turned_deg <= LINK_HEADING_DEG) | (known[2][None, :] <= STANDING_MPS)
    fits &= np.abs(new[4][:, None] - known[4][None, :]) <= LINK_SIZE_M
    fits &= np.abs(new[5][:, None] - known[5][None, :]) <= LINK_SIZE_M
    one, other = new[6][:, None], known[6][None, :]
    fits &= (one == other) | (np.isnan(one) & np.isnan(other))
    found: list[Link] = []
    taken_new: set[int] = set()
    taken_known: set[int] = set()
    rows, columns = np.nonzero(fits)
    for pair in np.argsort(away_m[rows, columns], kind="stable").tolist():
        mine, theirs = int(rows[pair]), int(columns[pair])
        if mine in taken_new or theirs in taken_known:
            continue
        rivals = max(int(fits[mine].sum()), int(fits[:, theirs].sum()))
        confidence = (1.0 - 0.5 * float(away_m[mine, theirs]) / LINK_DISTANCE_M) * (1.0 if rivals == 1 else 0.5)
        found.append(Link(mine, theirs, confidence))
        taken_new.add(mine)
        taken_known.add(theirs)
    return found
