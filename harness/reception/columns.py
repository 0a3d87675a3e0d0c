"""The columns everything is worked out from: what was sent, heard, told and true, as NumPy arrays of one length each.

Units and messages are numbers that index the lists of names in `Columns`.  Instants are integer nanoseconds on one
clock for all rows (the run's true UTC; what a field unit's recording calls true is that machine's own).  Places are
metres east and north in one plane around ``origin``.  Unknown is `UNKNOWN_NS` for an instant, -1 for a number, nan for
a quantity.  What is a pure function of the octets stands once per distinct octets, in `Told`, whoever sent or heard
them and how often.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.phrase import Phrase

Ints: TypeAlias = NDArray[np.int64]
Numbers: TypeAlias = NDArray[np.int32]
Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]

UNKNOWN_NS = np.iinfo(np.int64).min
FOREVER_NS = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Sent:
    """A frame given to a radio and not refused by it, a row each."""

    at_ns: Ints
    unit: Numbers
    octets: Numbers
    """Row of `Told`."""

    def __len__(self) -> int:
        return len(self.at_ns)


@dataclass(frozen=True, slots=True)
class Heard:
    """A reception that passed up the whole stack of a unit, a row each; copies are still in it."""

    at_ns: Ints
    """The reception's stamp, taken from the unit's clock to the common one where its error is known."""
    unit: Numbers
    octets: Numbers
    rssi_dbm: Floats
    access_delay_ns: Ints
    """How long the frame waited in its sender's radio for the air; `UNKNOWN_NS` where the medium does not say."""

    def __len__(self) -> int:
        return len(self.at_ns)


@dataclass(frozen=True, slots=True)
class Told:
    """What octets say, a row for each distinct message."""

    message: Numbers
    """Its short name."""
    sender: Numbers
    """The unit behind the temporary id in it (one of its own, ``vehicle <id>``, where nobody said who); -1 where it
    tells none."""
    identity: Numbers
    """A number for the temporary id itself, as sent; -1 where there is none.  A new id begins to count anew."""
    counter: Numbers
    """msgCnt, 0..127; -1 where it has none."""
    mark_ms: Numbers
    """The millisecond of the minute at which the position held; -1 = unavailable or none."""
    east_m: Floats
    north_m: Floats
    speed_mps: Floats

    def __len__(self) -> int:
        return len(self.message)


@dataclass(frozen=True, slots=True)
class Places:
    """Where units were, a row per unit and instant, sorted by unit and then by instant.

    A row without a place says that the unit is not there from then on.
    """

    at_ns: Ints
    unit: Numbers
    east_m: Floats
    north_m: Floats
    heading_deg: Floats

    def __len__(self) -> int:
        return len(self.at_ns)


@dataclass(frozen=True, slots=True)
class Busy:
    """What a unit's radio measured: share of the channel that was busy (CBR, 0..1), a row per sample."""

    at_ns: Ints
    unit: Numbers
    cbr: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.at_ns)


TRUE, STANDING, SAID, NOWHERE = "truth", "standing", "told", ""
"""Where a unit's place comes from: the run's truth, a place it never leaves, its own messages, or nowhere."""


@dataclass(frozen=True, slots=True)
class Columns:
    """All of one evaluation."""

    units: tuple[str, ...]
    messages: tuple[str, ...]
    origin: tuple[float, float] | None
    """Latitude and longitude of the plane's origin in degrees; ``None`` = no place is known."""
    sent: Sent
    heard: Heard
    told: Told
    places: Places
    busy: Busy
    source: tuple[str, ...]
    """By unit where its place comes from: `TRUE`, `STANDING`, `SAID` or `NOWHERE`."""
    on_ns: Ints
    """By unit the first and the last instant at which it was listening as far as anybody knows (n × 2)."""
    begin_ns: int
    end_ns: int
    """The stretch that was observed."""
    linear: bool = True
    """Whether units move in straight lines between two places; otherwise they stay until the next one."""
    notes: tuple[Phrase, ...] = ()
    """What a reader should know about how the rows came to be: clocks, what was left out."""
    damage: tuple[Phrase, ...] = ()
    """Where a source could not be read any further, and how many rows came before."""
    unsent: int = 0
    """Frames that units made and that did not go on the air, as far as it was told."""


def numbers(values: object) -> Numbers:
    """Return int32 numbers."""
    return np.asarray(values, np.int32)


def ints(values: object) -> Ints:
    """Return int64 values."""
    return np.asarray(values, np.int64)


def floats(values: object) -> Floats:
    """Return float64 values."""
    return np.asarray(values, np.float64)
