"""One row per transmission and unit that could have heard it: the table that every ratio is counted from.

A unit could hear a transmission when it was listening and in the world at that moment, and is not its sender; how far
away it was does not matter here.  What a unit heard though it could not (it entered the world while the frame was under
way) is counted as late and in no ratio.  Transmissions so close to the end of what was observed that they may still
have been under way (as long before it as the slowest reception took) are left out whole, heard or not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cv2x.harness.reception.columns import Bools, Columns, Floats, Numbers
from cv2x.harness.reception.join import Joined
from cv2x.harness.reception.positions import Whereabouts

_CELLS = 2_000_000
"""Transmissions times units looked at in one go."""
MOST_CHANCES = 40_000_000
"""Beyond so many rows (some 1.5 GB) only those near enough to matter are kept, and at last only those heard."""
FAR_M = 2000.0


@dataclass(frozen=True, slots=True)
class Chances:
    """Possible receptions, in order of time."""

    sent: Numbers
    """Row of `Sent`."""
    receiver: Numbers
    distance_m: Floats
    """In the plane, at the moment of the transmission; nan where one of the two places is unknown."""
    heard: Numbers
    """Row of `Heard` of the reception that counts; -1 = lost."""
    east_m: Floats
    """Where the receiver was."""
    north_m: Floats
    of_heard: Numbers
    """By row of `Heard` the row here; -1 where it counts for none (outside, copy, late, under way)."""
    sent_east_m: Floats
    """By row of `Sent` where the sender was."""
    sent_north_m: Floats
    late: Bools
    """By row of `Heard` whether its unit was not there when the frame was sent."""
    under_way: int
    """Transmissions left out at the end."""
    longest_ns: int
    far: int
    """Possible receptions left out because they were too many: more than `FAR_M` away, or beyond the bound."""

    def __len__(self) -> int:
        return len(self.sent)

    @property
    def delivered(self) -> Bools:
        """Whether each was heard."""
        return self.heard >= 0


def chances(columns: Columns, joined: Joined, where: Whereabouts) -> Chances:
    """Return the possible receptions of every transmission."""
    sent, heard = columns.sent, columns.heard
    counts = np.flatnonzero(joined.counts)
    took_ns = heard.at_ns[counts] - sent.at_ns[joined.sent[counts]]
    longest_ns = int(took_ns.max(initial=0))
    order = np.argsort(sent.at_ns, kind="stable")
    under_way = 0
    if longest_ns:
        kept = sent.at_ns[order] <= columns.end_ns - longest_ns
        under_way = int((~kept).sum())
        order = order[kept]
    place_in_order = np.full(len(sent), -1, np.int64)
    place_in_order[order] = np.arange(len(order))
    counts = counts[place_in_order[joined.sent[counts]] >= 0]
    counts = counts[np.argsort(place_in_order[joined.sent[counts]], kind="stable")]
    at_place = place_in_order[joined.sent[counts]]
    units = max(1, len(columns.units))
    step = max(1, _CELLS // units)
    crowded = len(order) * units > MOST_CHANCES
    parts: list[tuple[Numbers, Numbers, Floats, Numbers, Floats, Floats]] = []
    of_heard = np.full(len(heard), -1, np.int32)
    sent_east_m, sent_north_m = np.full(len(sent), np.nan), np.full(len(sent), np.nan)
    late = np.zeros(len(heard), bool)
    far = base = 0
    for begin in range(0, len(order), step):
        rows = order[begin : begin + step]
        east_m, north_m, there = where.all(sent.at_ns[rows])
        line, sender = np.arange(len(rows)), sent.unit[rows]
        sent_east_m[rows], sent_north_m[rows] = east_m[line, sender], north_m[line, sender]
        there[line, sender] = False
        distance_m = np.hypot(east_m - sent_east_m[rows][:, None], north_m - sent_north_m[rows][:, None])
        reception = np.full(there.shape, -1, np.int32)
        mine = counts[np.searchsorted(at_place, begin) : np.searchsorted(at_place, begin + step)]
        reception[place_in_order[joined.sent[mine]] - begin, heard.unit[mine]] = mine
        late[reception[(reception >= 0) & ~there]] = True
        if crowded:
            near = (reception >= 0) | ~((distance_m > FAR_M) | (base >= MOST_CHANCES))
            far += int((there & ~near).sum())
            there &= near
        one, other = np.nonzero(there)
        told = reception[there]
        got = np.flatnonzero(told >= 0)
        of_heard[told[got]] = base + got
        base += len(one)
        parts.append(
            (
                rows[one].astype(np.int32),
                other.astype(np.int32),
                distance_m[there],
                told,
                east_m[there],
                north_m[there],
            )
        )
    empty, none = np.zeros(0), np.zeros(0, np.int32)
    parts = parts or [(none, none, empty, none, empty, empty)]
    sent_row, receiver, distance, told, east, north = (np.concatenate(part) for part in zip(*parts, strict=True))
    return Chances(
        sent_row, receiver, distance, told, east, north, of_heard, sent_east_m, sent_north_m,
        late, under_way, longest_ns, far,
    )  # fmt: skip
