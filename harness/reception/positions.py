"""Where everybody was at given instants, from the rows of `Places`.

Between two rows a unit moves in a straight line, or stays where it was, as the columns say.  Over a gap of more than
`LONGEST_GAP_NS` nobody knows: a unit placed by the truth is then taken for absent, one placed by its own messages for
there, at an unknown place.  The truth's last row holds until the next one or that long.
"""

from __future__ import annotations

import numpy as np

from cv2x.clock import SECOND_NS
from cv2x.harness.reception.columns import FOREVER_NS, SAID, STANDING, TRUE, Bools, Columns, Floats, Ints, Numbers

LONGEST_GAP_NS = 2 * SECOND_NS
"""Longest gap that is bridged (a default only, the same as of recorded drives)."""


class Whereabouts:
    """Looks places up."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        count = np.bincount(columns.places.unit, minlength=len(columns.units))
        self._end = np.cumsum(count)
        self._begin = self._end - count

    def all(self, at_ns: Ints) -> tuple[Floats, Floats, Bools]:
        """Return east, north (nan = unknown) and presence of every unit at every instant (instants × units)."""
        units = len(self._columns.units)
        east_m, north_m = np.full((units, len(at_ns)), np.nan), np.full((units, len(at_ns)), np.nan)
        there = np.zeros((units, len(at_ns)), bool)
        for unit in range(units):
            east_m[unit], north_m[unit], there[unit] = self.of(unit, at_ns)
        return np.ascontiguousarray(east_m.T), np.ascontiguousarray(north_m.T), np.ascontiguousarray(there.T)

    def of(self, unit: int, at_ns: Ints) -> tuple[Floats, Floats, Bools]:
        """Return east, north and presence of one unit: whether it was listening, and in the world."""
        columns = self._columns
        on = (at_ns >= columns.on_ns[unit, 0]) & (at_ns <= columns.on_ns[unit, 1])
        east_m, north_m, there = self.place(unit, at_ns)
        return east_m, north_m, on & there

    def place(self, unit: int, at_ns: Ints) -> tuple[Floats, Floats, Bools]:
        """Return east, north and being in the world of one unit."""
        columns, places = self._columns, self._columns.places
        rows = slice(self._begin[unit], self._end[unit])
        nowhere = np.full(len(at_ns), np.nan)
        source = columns.source[unit]
        if rows.start == rows.stop:
            return nowhere, nowhere, np.full(len(at_ns), source != TRUE)
        own_ns, east, north = places.at_ns[rows], places.east_m[rows], places.north_m[rows]
        if source == STANDING:
            return np.full(len(at_ns), east[0]), np.full(len(at_ns), north[0]), np.ones(len(at_ns), bool)
        last = np.searchsorted(own_ns, at_ns, side="right") - 1
        here = np.maximum(last, 0)
        nxt = np.minimum(here + 1, len(own_ns) - 1)
        since_ns = at_ns - own_ns[here]
        span_ns = own_ns[nxt] - own_ns[here]
        known = (last >= 0) & np.isfinite(east[here])
        longest_ns = LONGEST_GAP_NS if columns.linear else FOREVER_NS
        joined = known & (nxt > here) & np.isfinite(east[nxt]) & (span_ns <= longest_ns)
        told = source == SAID
        held = known & ~joined & ((since_ns == 0) if told else (since_ns <= longest_ns))
        share = np.divide(since_ns, span_ns, out=np.zeros(len(at_ns)), where=joined & (span_ns > 0))
        if not columns.linear:
            share = np.zeros(len(at_ns))
        with np.errstate(invalid="ignore"):
            at_east = np.where(joined, east[here] + share * (east[nxt] - east[here]), east[here])
            at_north = np.where(joined, north[here] + share * (north[nxt] - north[here]), north[here])
        at_east[~(joined | held)] = np.nan
        at_north[~(joined | held)] = np.nan
        return at_east, at_north, np.ones(len(at_ns), bool) if told else joined | held

    def of_rows(self, unit: Numbers, at_ns: Ints) -> tuple[Floats, Floats]:
        """Return east and north of each row's unit at the row's instant; nan = unknown."""
        east_m, north_m = np.full(len(at_ns), np.nan), np.full(len(at_ns), np.nan)
        order = np.argsort(unit, kind="stable")
        bounds = np.searchsorted(unit[order], np.arange(len(self._columns.units) + 1))
        for number in range(len(self._columns.units)):
            rows = order[bounds[number] : bounds[number + 1]]
            if len(rows):
                east_m[rows], north_m[rows], _ = self.place(number, at_ns[rows])
        return east_m, north_m

    def heading_deg(self, unit: int, at_ns: Ints) -> Floats:
        """Return the heading a unit had at its last row before each instant; nan = unknown."""
        places = self._columns.places
        rows = slice(self._begin[unit], self._end[unit])
        if rows.start == rows.stop:
            return np.full(len(at_ns), np.nan)
        last = np.searchsorted(places.at_ns[rows], at_ns, side="right") - 1
        heading: Floats = places.heading_deg[rows][np.maximum(last, 0)]
        return np.where(last >= 0, heading, np.nan)
