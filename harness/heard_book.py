"""What was heard, kept as rows until they are worth counting many at a time.

A frame costs a few appends however many hear it; counts, courses over time, times over the air and gaps are worked out
in NumPy when `FOLD_AT` receptions wait, or somebody asks.  Nothing here grows with the length of a run.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cv2x.harness.distribution import Distribution
from cv2x.harness.gap_book import GapBook, Gaps
from cv2x.harness.latency.book import LatencyBook
from cv2x.harness.series import MAX_BINS, TimeBins

Ints = NDArray[np.int64]
FOLD_AT = 65_536
_UNKNOWN = -1
MAX_NAMES = 65_536
OTHERS = "others"
"""All beyond that many units and ids together: anybody may invent ids."""
_SENDER, _RECEIVER = 16, 40
"""Where their numbers begin in the code of a row; the message's is below."""
_KIND = (1 << _SENDER) - 1


class HeardBook:
    """Receptions by unit, sender and message; all times are nanoseconds of the run's monotonic clock.

    ``latency`` is told how long frames travelled; ``None`` = nobody is.  ``units`` are the names of receivers by their
    numbers.
    """

    def __init__(self, latency: LatencyBook | None, units: Sequence[str]) -> None:
        self._latency, self._units = latency, units
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._messages: dict[str, int] = {}
        self._columns = tuple(array("q") for _ in range(5))
        """Of each frame: code of sender and message; stamp; step; transmission; wait for the air."""
        self._receivers: list[Ints] = []
        """Of each frame."""
        self._waiting = 0
        self._counts: Counter[tuple[str, str]] = Counter()
        self._timeline: dict[tuple[str, str], TimeBins] = {}
        self._over_air: dict[str, Distribution] = {}
        self._radio_access: dict[str, Distribution] = {}
        self._delivered = Distribution()
        self._gaps = GapBook()
        self.start_ns = 0
        """Monotonic time at which the courses over time begin."""

    def take(
        self,
        receivers: Ints,
        sender: str,
        message: str,
        stamp_ns: int,
        step_ns: int,
        sent_ns: int | None,
        access_ns: int | None,
    ) -> None:
        """Keep the receptions of one frame: when it arrived, when the units took it in, and how long it had waited for
        the air; ``sent_ns`` = ``None`` where nobody here sent it."""
        kind = self._messages.setdefault(message, len(self._messages))
        codes, stamps, steps, sent, access = self._columns
        codes.append(self._number(sender) << _SENDER | kind)
        stamps.append(stamp_ns)
        steps.append(step_ns)
        sent.append(_UNKNOWN if sent_ns is None else sent_ns)
        access.append(_UNKNOWN if access_ns is None else access_ns)
        self._receivers.append(receivers)
        self._waiting += len(receivers)
        if self._waiting >= FOLD_AT:
            self.fold()

    @property
    def counts(self) -> Counter[tuple[str, str]]:
        """(Unit, message) -> receptions."""
        return self.fold()._counts

    @property
    def timeline(self) -> dict[tuple[str, str], TimeBins]:
        """(Unit, message) -> counts over time."""
        return self.fold()._timeline

    @property
    def over_air(self) -> dict[str, Distribution]:
        """Message -> time from transmission to reception."""
        return self.fold()._over_air

    @property
    def radio_access(self) -> dict[str, Distribution]:
        """Message -> how long frames waited in their sender's radio for the air, where the medium knows."""
        return self.fold()._radio_access

    @property
    def delivered(self) -> Distribution:
        """From transmission to the step that took it in, of all messages."""
        return self.fold()._delivered

    @property
    def gaps(self) -> dict[tuple[str, str, str], Gaps]:
        """(Receiver, sender, message) -> times between receptions."""
        return {self._link(code): gaps for code, gaps in self.fold()._gaps}

    @property
    def not_kept(self) -> int:
        """Receptions that were too many for the book of gaps."""
        return self.fold()._gaps.not_kept

    def _link(self, code: int) -> tuple[str, str, str]:
        """Return receiver, sender and message of a code."""
        sender = code >> _SENDER & (1 << _RECEIVER - _SENDER) - 1
        return self._units[code >> _RECEIVER], self._names[sender], list(self._messages)[code & _KIND]

    def fold(self) -> HeardBook:
        """Count what waits."""
        if not self._receivers:
            return self
        many = np.fromiter(map(len, self._receivers), np.int64, len(self._receivers))
        code, stamp, step, sent, access = (np.array(column, np.int64) for column in self._columns)
        receiver = np.concatenate(self._receivers)
        self._columns = tuple(array("q") for _ in range(5))
        self._receivers, self._waiting = [], 0
        message, messages = code & _KIND, list(self._messages)
        self._count(receiver << _SENDER | np.repeat(message, many), np.repeat(step, many))
        known = np.flatnonzero(sent != _UNKNOWN)
        self._delivered.extend((step - sent)[known], many[known])
        for number in np.unique(message[known]).tolist():
            rows = known[message[known] == number]
            self._book(messages[number], sent[rows], (stamp - sent)[rows], access[rows], many[rows])
        self._gaps.take(receiver << _RECEIVER | np.repeat(code, many), np.repeat(stamp, many))
        return self

    def _count(self, code: Ints, step_ns: Ints) -> None:
        codes, which = np.unique(code, return_inverse=True)
        run_ns, messages = np.maximum(step_ns - self.start_ns, 0), list(self._messages)
        latest_ns = np.zeros(len(codes), np.int64)
        np.maximum.at(latest_ns, which, run_ns)
        found: list[TimeBins] = []
        for one, last_ns in zip(codes.tolist(), latest_ns.tolist(), strict=True):
            key = self._units[one >> _SENDER], messages[one & _KIND]
            bins = self._timeline.get(key)
            if bins is None:
                bins = self._timeline[key] = TimeBins()
            bins.make_room(last_ns)
            found.append(bins)
        index = run_ns // np.array([bins.width_ns for bins in found], np.int64)[which]
        cells, counts = np.unique(which * MAX_BINS + index, return_counts=True)
        begins = np.searchsorted(cells, np.arange(1, len(codes)) * MAX_BINS)
        parts = zip(found, codes.tolist(), np.split(cells % MAX_BINS, begins), np.split(counts, begins), strict=True)
        for bins, one, where, many in parts:
            self._counts[self._units[one >> _SENDER], messages[one & _KIND]] += bins.take(where, many)

    def _book(self, message: str, sent_ns: Ints, travel_ns: Ints, access_ns: Ints, many: Ints) -> None:
        self._over_air.setdefault(message, Distribution()).extend(travel_ns, many)
        waited = access_ns != _UNKNOWN
        if waited.any():
            self._radio_access.setdefault(message, Distribution()).extend(access_ns[waited], many[waited])
        if self._latency is not None:
            self._latency.travelled(message, sent_ns, travel_ns, many)
            self._latency.flew(message, (travel_ns - access_ns)[waited], many[waited])

    def _number(self, name: str) -> int:
        number = self._numbers.get(name)
        if number is None:
            if len(self._names) >= MAX_NAMES:
                name = OTHERS
            number = self._numbers.setdefault(name, len(self._names))
            if number == len(self._names):
                self._names.append(name)
        return number
