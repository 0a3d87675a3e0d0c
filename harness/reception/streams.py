"""Receptions as each receiver lived them: a stream per sender, receiver and message, in order of time.

Copies are left out, and what a unit heard that was not there.  The sender is that of the transmission a reception is
of, or, of one from outside, the vehicle its message names; receptions nobody can put a sender to are in no stream and
are counted.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cv2x.harness.reception.chances import Chances
from cv2x.harness.reception.columns import UNKNOWN_NS, Bools, Columns, Floats, Ints, Numbers
from cv2x.harness.reception.join import Joined
from cv2x.harness.reception.positions import Whereabouts
from cv2x.harness.reception.said import NEAR_NS, marked_ns


@dataclass(frozen=True, slots=True)
class Streams:
    """Receptions sorted by stream and time."""

    row: Ints
    """Row of `Heard`."""
    sender: Numbers
    receiver: Numbers
    message: Numbers
    at_ns: Ints
    made_ns: Ints
    """When the message was given to its sender's radio; of one from outside the instant it says it holds at, on its
    sender's clock; `UNKNOWN_NS` where neither is known."""
    distance_m: Floats
    """At the transmission where that is known, else at the reception; nan = unknown."""
    opens: Bools
    """Whether it is the first of its stream."""
    nameless: int
    """Receptions without a sender."""

    def __len__(self) -> int:
        return len(self.row)


def streams(columns: Columns, joined: Joined, table: Chances, where: Whereabouts) -> Streams:
    """Return the receptions by stream."""
    sent, heard, told = columns.sent, columns.heard, columns.told
    outside = joined.sent < 0
    sender = np.full(len(heard), -1, np.int32)
    sender[~outside] = sent.unit[joined.sent[~outside]]
    sender[outside] = told.sender[heard.octets[outside]]
    mine = ~joined.copy & ~table.late & (sender >= 0) & (sender != heard.unit)
    nameless = int((~joined.copy & (sender < 0)).sum())
    rows = np.flatnonzero(mine)
    message = told.message[heard.octets[rows]]
    units, messages = len(columns.units), max(1, len(columns.messages))
    key = (sender[rows].astype(np.int64) * units + heard.unit[rows]) * messages + message
    order = np.lexsort((heard.at_ns[rows], key))
    rows, key, message = rows[order], key[order], message[order]
    opens = np.ones(len(rows), bool)
    opens[1:] = key[1:] != key[:-1]
    at_ns, octets = heard.at_ns[rows], heard.octets[rows]
    mark_ns, marked = marked_ns(told.mark_ms[octets], at_ns)
    believed = marked & (np.abs(mark_ns - at_ns) <= NEAR_NS)
    made_ns = np.where(believed, mark_ns, UNKNOWN_NS)
    inside = joined.sent[rows] >= 0
    made_ns[inside] = sent.at_ns[joined.sent[rows[inside]]]
    chance = table.of_heard[rows]
    distance_m = np.full(len(rows), np.nan)
    distance_m[chance >= 0] = table.distance_m[chance[chance >= 0]]
    rest = np.flatnonzero(chance < 0)
    if len(rest):
        moment_ns = np.where(inside[rest], made_ns[rest], at_ns[rest])
        one = where.of_rows(sender[rows[rest]], moment_ns)
        other = where.of_rows(heard.unit[rows[rest]], moment_ns)
        distance_m[rest] = np.hypot(one[0] - other[0], one[1] - other[1])
    return Streams(rows, sender[rows], heard.unit[rows], message, at_ns, made_ns, distance_m, opens, nameless)


def band_of(distance_m: Floats, band_m: float, most: int = 50) -> tuple[Ints, list[tuple[float, float]]]:
    """Return the band each distance lies in (-1 = unknown) and the bounds of all bands up to the last one in use."""
    with np.errstate(invalid="ignore"):
        band = np.maximum(np.ceil(distance_m / band_m) - 1, 0)
    number = np.where(np.isnan(band), -1, np.minimum(band, most - 1)).astype(np.int64)
    last = int(number.max(initial=-1))
    return number, [(k * band_m, float("inf") if k == most - 1 else (k + 1) * band_m) for k in range(last + 1)]
