"""Age of information: how old the newest message is that a receiver has of a sender.

At an instant the age is the time since the newest message received so far was made (given to its sender's radio, or, of
messages from outside, the instant they say they hold at on their sender's clock).  It grows with time and falls at
each newer reception; what arrives late and is older than what is known changes nothing.  The *mean* is over time, the
area under that saw-tooth from the first reception of a stream to its last, over its length (Kaul, Yates, Gruteser
2012); the *peak* is the age just before a newer message arrives (Costa, Codreanu, Ephremides 2014).  A peak belongs to
the distance at which it ended.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cv2x.clock import SECOND_NS
from cv2x.harness.reception.columns import UNKNOWN_NS, Bools, Columns, Floats, Ints
from cv2x.harness.reception.gaps import by_message, spread
from cv2x.harness.reception.settings import MOST_BINS, Settings
from cv2x.harness.reception.streams import Streams, band_of
from cv2x.harness.reception.table import Table
from cv2x.harness.reception.told import VEHICLE_STATES


@dataclass(frozen=True, slots=True)
class Ages:
    """A row for each stretch between two successive receptions of a stream."""

    row: Ints
    """Row of `Streams` of the reception that ends it."""
    from_ns: Ints
    to_ns: Ints
    start_s: Floats
    """Age at its beginning, the reception that begins it counted."""
    peak_s: Floats
    """Age at its end, the reception that ends it not counted."""
    area_s2: Floats
    fresher: Bools
    """Whether the reception that ends it is newer than what was known: then ``peak_s`` is a peak."""

    @property
    def length_s(self) -> Floats:
        """Length of each stretch."""
        return (self.to_ns - self.from_ns) / 1e9


def ages_of(found: Streams) -> Ages:
    """Return the saw-teeth of all streams."""
    made_ns = _newest(found)
    rows = np.flatnonzero(~found.opens)
    usable = (found.made_ns[rows] != UNKNOWN_NS) & (made_ns[rows - 1] != UNKNOWN_NS)
    usable &= found.at_ns[rows] > found.at_ns[rows - 1]
    rows = rows[usable]
    begin_ns, end_ns, made = found.at_ns[rows - 1], found.at_ns[rows], made_ns[rows - 1]
    start_s, peak_s = (begin_ns - made) / 1e9, (end_ns - made) / 1e9
    area_s2 = (start_s + peak_s) / 2 * ((end_ns - begin_ns) / 1e9)
    return Ages(rows, begin_ns, end_ns, start_s, peak_s, area_s2, found.made_ns[rows] > made)


def distribution(columns: Columns, found: Streams, ages: Ages, settings: Settings) -> Table:
    """Return by message and distance band the mean age over time and the distribution of peaks."""
    message = found.message[ages.row]
    band, bounds = band_of(found.distance_m[ages.row], settings.band_m)
    kept: list[tuple[str, float, float, Bools]] = []
    for name, mine in by_message(columns, message):
        kept.append((name, np.nan, np.nan, mine))
        kept += [
            (name, over, up_to, part) for k, (over, up_to) in enumerate(bounds) if (part := mine & (band == k)).any()
        ]
    kept = [one for one in kept if (one[3] & ages.fresher).any()]
    length_s = ages.length_s
    watched_s = np.array([length_s[mine].sum() for *_, mine in kept], float)
    peaks = spread([ages.peak_s[mine & ages.fresher] * 1e3 for *_, mine in kept], "peak_ms")
    return {
        "message": np.array([name for name, *_ in kept], object),
        "over_m": np.array([over for _, over, _, _ in kept], float),
        "up_to_m": np.array([up_to for _, _, up_to, _ in kept], float),
        "watched_s": watched_s,
        "mean_age_ms": np.array([ages.area_s2[mine].sum() for *_, mine in kept], float) / watched_s * 1e3,
        "peaks": np.array([(mine & ages.fresher).sum() for *_, mine in kept], np.int64),
        **peaks,
    }


def over_time(columns: Columns, found: Streams, ages: Ages, settings: Settings) -> Table:
    """Return the age at regular instants: the mean and the greatest over all streams alive then, from their first
    reception to their last; of vehicle states, where there are any, else of all messages.
    """
    states = np.array([name in VEHICLE_STATES for name in columns.messages], bool)
    counts = states[found.message[ages.row]] if len(ages.row) else np.zeros(0, bool)
    counts = counts if counts.any() else ~counts
    step_s = settings.bin_s
    while (columns.end_ns - columns.begin_ns) / 1e9 / step_s > MOST_BINS:
        step_s *= 2
    step_ns = round(step_s * SECOND_NS)
    since_ns = ages.from_ns - columns.begin_ns
    first, end = -(-since_ns // step_ns), -(-(ages.to_ns - columns.begin_ns) // step_ns)
    count = np.where(counts, np.maximum(end - first, 0), 0)
    stretch = np.repeat(np.arange(len(count)), count)
    within = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    number = first[stretch] + within
    kept = (number >= 0) & (number <= MOST_BINS)
    stretch, number = stretch[kept], number[kept]
    age_s = ages.start_s[stretch] + (number * step_ns - since_ns[stretch]) / 1e9
    bins = 1 + int(number.max(initial=0))
    alive = np.bincount(number, minlength=bins)
    mean = np.bincount(number, weights=age_s, minlength=bins)
    greatest = np.zeros(bins)
    np.maximum.at(greatest, number, age_s)
    used = np.flatnonzero(alive)
    return {
        "at_s": used * step_s,
        "streams": alive[used],
        "mean_age_ms": mean[used] / alive[used] * 1e3,
        "greatest_age_ms": greatest[used] * 1e3,
    }


def _newest(found: Streams) -> Ints:
    """Return by row when the newest message of its stream up to then was made; `UNKNOWN_NS` before the first known."""
    made_ns = found.made_ns.copy()
    backwards = np.zeros(len(made_ns), bool)
    backwards[1:] = (made_ns[1:] < made_ns[:-1]) & ~found.opens[1:]
    if backwards.any():
        stream = np.cumsum(found.opens) - 1
        begins = np.flatnonzero(found.opens)
        ends = np.append(begins[1:], len(made_ns))
        for one in np.unique(stream[backwards]).tolist():  # few: streams in which messages overtook each other
            part = slice(begins[one], ends[one])
            made_ns[part] = np.maximum.accumulate(made_ns[part])
    return made_ns
