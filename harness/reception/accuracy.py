"""Position error: where vehicles say they are, against where they truly were at the instant they say it of.

One value per vehicle state sent.  The instant is the millisecond of the minute in the message, next to when it was
sent; without one, the instant it was sent.  An error of the sender's clock is therefore an error along the track, as
it is for everybody who believes the message.  Along is in the direction the vehicle truly heads, across is to its
right.  CEP50 and CEP95 are the radii around the truth that hold 50 and 95 % of what was said.  Truth is linear between
its rows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cv2x.harness.reception.columns import TRUE, Columns, Floats, Ints, ints, numbers
from cv2x.harness.reception.positions import Whereabouts
from cv2x.harness.reception.said import NEAR_NS, marked_ns
from cv2x.harness.reception.table import Table, names


@dataclass(frozen=True, slots=True)
class Errors:
    """A row per vehicle state sent by a unit whose true place is known."""

    sent: Ints
    unit: Ints
    at_ns: Ints
    along_m: Floats
    """Nan where the true heading is unknown."""
    across_m: Floats
    radial_m: Floats


def errors(columns: Columns, where: Whereabouts) -> Errors:
    """Return the errors of everything sent."""
    sent, told = columns.sent, columns.told
    known = np.array([one == TRUE for one in columns.source], bool)
    if not len(sent) or not len(known):
        return Errors(*(np.zeros(0, np.int64),) * 3, *(np.zeros(0),) * 3)
    octets = sent.octets
    mine = known[sent.unit] & (told.sender[octets] == sent.unit) & np.isfinite(told.east_m[octets])
    rows = np.flatnonzero(mine)
    octets, unit = octets[rows], ints(sent.unit[rows])
    mark_ns, marked = marked_ns(told.mark_ms[octets], sent.at_ns[rows])
    near = marked & (np.abs(mark_ns - sent.at_ns[rows]) <= 30 * NEAR_NS)
    at_ns = np.where(near, mark_ns, sent.at_ns[rows])
    true_east_m, true_north_m = where.of_rows(numbers(unit), at_ns)
    heading_deg = np.full(len(rows), np.nan)
    for one in np.unique(unit).tolist():
        heading_deg[unit == one] = where.heading_deg(one, at_ns[unit == one])
    east_m, north_m = told.east_m[octets] - true_east_m, told.north_m[octets] - true_north_m
    angle = np.radians(heading_deg)
    along_m = east_m * np.sin(angle) + north_m * np.cos(angle)
    across_m = east_m * np.cos(angle) - north_m * np.sin(angle)
    radial_m = np.hypot(east_m, north_m)
    there = np.isfinite(radial_m)
    return Errors(rows[there], unit[there], at_ns[there], along_m[there], across_m[there], radial_m[there])


def by_unit(columns: Columns, found: Errors) -> Table:
    """Return the errors of each unit, metres."""
    used = np.unique(found.unit)
    parts = [np.flatnonzero(found.unit == one) for one in used]
    cep = np.array([np.quantile(found.radial_m[part], (0.5, 0.95)) for part in parts]).reshape(-1, 2)
    return {
        "unit": names(columns.units, used),
        "messages": np.array([len(part) for part in parts], np.int64),
        "mean_along_m": np.array([found.along_m[part].mean() for part in parts], float),
        "mean_across_m": np.array([found.across_m[part].mean() for part in parts], float),
        "rms_along_m": np.array([np.sqrt(np.square(found.along_m[part]).mean()) for part in parts], float),
        "rms_across_m": np.array([np.sqrt(np.square(found.across_m[part]).mean()) for part in parts], float),
        "cep50_m": cep[:, 0],
        "cep95_m": cep[:, 1],
        "max_m": np.array([found.radial_m[part].max() for part in parts], float),
    }
