"""Who heard whom: receptions matched to transmissions, by distance.

A reception belongs to the latest transmission of the same frame octets that the receiver has not heard yet; a second
copy is a duplicate, octets nobody here has sent come from outside the run.  A transmission counts for every receiver
that exists at that moment (an actor that has not entered, or has left, can hear nothing), in the distance class of the
two at that moment.  Classes are the default ones plus every ``within`` that an expectation asks for, so such a ratio is
exact; bounds belong to the class below them.  Transmissions of the last instants that may still be under way when the
run ends are taken out again, not counted as lost.

Distances are truth's, in one plane, worked out once per instant of truth for all pairs.  Counts are columns: a
transmission, and a frame that many hear at once, each cost a few vectorised steps however many receivers there are.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from cv2x._links import count_cells, count_heard, count_sent
from cv2x.clock import SECOND_NS

Ints = NDArray[np.int64]
DEFAULT_EDGES_M = (50.0, 100.0, 150.0, 200.0, 300.0, 400.0, 500.0, 750.0, 1000.0)
"""Distance classes of the report (a choice of presentation)."""
NOT_COUNTED = 0
"""The cell of a receiver for whom a transmission does not count; what stands in it means nothing."""
HORIZON_NS = 5 * SECOND_NS
"""How long a transmission waits for its receptions; what comes later is taken for a frame from outside."""


class Sent:
    """A transmission that may still be heard."""

    __slots__ = ("begun_ns", "cells", "heard", "message", "monotonic_ns", "octets", "packet", "sender")

    def __init__(self, sender: int, message: str, monotonic_ns: int, octets: bytes, cells: Ints) -> None:
        self.sender, self.message, self.monotonic_ns, self.octets = sender, message, monotonic_ns, octets
        self.cells = cells
        """Per unit the cell (unit, distance class) it counts in, or `NOT_COUNTED`."""
        self.heard = np.zeros(len(cells), np.uint8)
        """By unit, whether it has heard this; units that came later are beyond its end, or have made it longer."""
        self.begun_ns: int | None = None
        """When the step that made it began, where steps take time."""
        self.packet = 0
        """Its number among all transmissions of the run, from 1."""

    def heard_by(self, receiver: int) -> bool:
        """Whether a unit has heard this."""
        return receiver < len(self.heard) and bool(self.heard[receiver])


class LinkBook:
    """Counts of transmissions and receptions per sender, receiver, message and distance class."""

    def __init__(self, units: Iterable[str] = (), edges_m: Iterable[float] = ()) -> None:
        self.edges_m = np.array(sorted({*DEFAULT_EDGES_M, *edges_m}))
        self.classes = len(self.edges_m) + 2
        """Classes: up to each edge, beyond the last, and distance unknown."""
        self.units: list[str] = []
        self._index: dict[str, int] = {}
        self._sent: dict[str, Ints] = {}
        self._heard: dict[str, Ints] = {}
        self._pending: dict[bytes, list[Sent]] = {}
        self.transmissions = 0
        self._order: deque[Sent] = deque()
        self._east: list[float] = []
        self._north: list[float] = []
        self._absent: list[bool] = []
        self._cells: Ints | None = None
        self.duplicates = 0
        self.late = 0
        """Receptions by units that were not counted as there when the frame was sent."""
        self.longest_ns = 0
        """The longest time from transmission to reception seen."""
        self.in_flight = 0
        """Transmissions times receivers taken out at the end."""
        for name in units:
            self.index(name)

    def index(self, unit: str) -> int:
        """Return the number of a unit, making room for one that is new."""
        number = self._index.get(unit)
        if number is None:
            number = self._index[unit] = len(self.units)
            self.units.append(unit)
            self._east.append(math.nan)
            self._north.append(math.nan)
            self._absent.append(False)
            self._cells = None
            for book in (self._sent, self._heard):
                for message, counts in book.items():
                    grown = np.zeros((number + 1, 1 + (number + 1) * self.classes), np.int64)
                    grown[:number, : counts.shape[1]] = counts
                    book[message] = grown
        return number

    def number(self, unit: str) -> int | None:
        """Return the number of a unit, ``None`` for one that is not known."""
        return self._index.get(unit)

    def numbers(self, units: Sequence[str]) -> Ints:
        """Return the numbers of several units."""
        try:
            return np.fromiter(map(self._index.__getitem__, units), np.int64, len(units))
        except KeyError:
            return np.array([self.index(unit) for unit in units], np.int64)

    def place(self, unit: str, east_m: float, north_m: float) -> None:
        """Say where a unit is from now on."""
        number = self.index(unit)
        self._east[number], self._north[number], self._absent[number] = east_m, north_m, False
        self._cells = None

    def leave(self, unit: str) -> None:
        """Say that a unit is not there from now on."""
        self._absent[self.index(unit)] = True
        self._cells = None

    def transmitted(self, unit: str, message: str, octets: bytes, monotonic_ns: int) -> Sent:
        """Book a transmission."""
        sender = self.index(unit)
        if self._cells is None:
            self._cells = self._count_cells()
        sent = Sent(sender, message, monotonic_ns, octets, self._cells[sender])
        self.transmissions += 1
        sent.packet = self.transmissions
        count_sent(self._counts(self._sent, message)[sender], sent.cells)
        self._pending.setdefault(octets, []).append(sent)
        self._order.append(sent)
        self._expire(monotonic_ns)
        return sent

    def received(self, unit: str, octets: bytes, monotonic_ns: int) -> Sent | None:
        """Book a reception and return the transmission it belongs to, or ``None`` for a frame from outside or a
        duplicate.
        """
        receiver = self.index(unit)
        sent = self.match(receiver, octets, monotonic_ns)
        if sent is None:
            return None
        if sent.heard_by(receiver):
            self.duplicates += 1
            return None
        if receiver >= len(sent.heard):
            sent.heard = np.append(sent.heard, np.zeros(receiver + 1 - len(sent.heard), np.uint8))
        sent.heard[receiver] = 1
        self.longest_ns = max(self.longest_ns, monotonic_ns - sent.monotonic_ns)
        cell = int(sent.cells[receiver]) if receiver < len(sent.cells) else NOT_COUNTED
        if cell == NOT_COUNTED:
            self.late += 1
        else:
            self._counts(self._heard, sent.message)[sent.sender, cell] += 1
        return sent

    def received_by(self, receivers: Ints, octets: bytes, monotonic_ns: int) -> Sent | list[Sent | None] | None:
        """Book the receptions of one frame by several units (their `numbers`), as `received` does each, and return the
        transmission they all belong to, or a list of each one's where these are not all the same.
        """
        waiting = self._pending.get(octets, ())
        if len(waiting) == 1 and monotonic_ns >= waiting[0].monotonic_ns:
            sent = waiting[0]
            counts = self._counts(self._heard, sent.message)[sent.sender]
            late = count_heard(counts, sent.cells, sent.heard, receivers, sent.sender)
            if late >= 0:
                self.late += late
                self.longest_ns = max(self.longest_ns, monotonic_ns - sent.monotonic_ns)
                return sent
        found = [self.received(self.units[receiver], octets, monotonic_ns) for receiver in receivers.tolist()]
        return found[0] if all(one is found[0] for one in found) else found

    def match(self, receiver: int, octets: bytes, monotonic_ns: int) -> Sent | None:
        """Return the transmission a reception belongs to: the latest before it, by another unit, not heard yet if there
        is one.
        """
        candidates = [
            sent
            for sent in self._pending.get(octets, ())
            if sent.sender != receiver and sent.monotonic_ns <= monotonic_ns
        ]
        fresh = [sent for sent in candidates if not sent.heard_by(receiver)]
        return (fresh or candidates)[-1] if candidates else None

    def close(self, end_monotonic_ns: int) -> list[tuple[Sent, str]]:
        """End the books: take out what was still under way when the run ended, and return it with its receivers."""
        taken_out = []
        for sent in reversed(self._order):
            if end_monotonic_ns - sent.monotonic_ns > self.longest_ns or not self.longest_ns:
                break
            counts = self._sent[sent.message][sent.sender]
            for receiver, cell in enumerate(sent.cells.tolist()):
                if cell != NOT_COUNTED and not sent.heard_by(receiver):
                    counts[cell] -= 1
                    self.in_flight += 1
                    taken_out.append((sent, self.units[receiver]))
        self._order.clear()
        self._pending.clear()
        return taken_out

    def within_m(self, sent: Sent, receiver: str) -> float | None:
        """Return the upper bound of the distance class in which a transmission counts for a receiver: infinite beyond
        the last edge, NaN where the distance is unknown, ``None`` where it does not count at all.
        """
        number = self._index.get(receiver)
        cell = NOT_COUNTED if number is None or number >= len(sent.cells) else int(sent.cells[number])
        if cell == NOT_COUNTED:
            return None
        of_class = (cell - 1) % self.classes
        if of_class == self.classes - 1:
            return math.nan
        return float(self.edges_m[of_class]) if of_class < len(self.edges_m) else math.inf

    def messages(self) -> list[str]:
        """Return the names of all messages sent."""
        return sorted(self._sent)

    def by_class(self, sender: str, receiver: str, message: str) -> list[tuple[int, int]]:
        """Return (sent, heard) for every distance class of one link."""
        one, other = self._index.get(sender), self._index.get(receiver)
        if one is None or other is None or message not in self._sent:
            return [(0, 0)] * self.classes
        cells = slice(1 + other * self.classes, 1 + (other + 1) * self.classes)
        sent = self._sent[message][one, cells]
        heard = self._counts(self._heard, message)[one, cells]
        return list(zip(sent.tolist(), heard.tolist(), strict=True))

    def hearers(self, sender: str, message: str) -> Ints:
        """Return the numbers of the units for which transmissions of a message count."""
        counts = self._sent[message][self._index[sender], 1:]
        return np.flatnonzero(counts.reshape(len(self.units), self.classes).any(axis=1))

    def totals(
        self, sender: str, receiver: str, messages: Iterable[str], within_m: float | None = None
    ) -> tuple[int, int]:
        """Return (sent, heard) of a link over some messages, all distances or only up to ``within_m`` (one of the
        edges).

        Transmissions at an unknown distance count only where no distance is asked for.
        """
        last = self.classes if within_m is None else int(np.searchsorted(self.edges_m, within_m)) + 1
        sent = heard = 0
        for message in messages:
            for one, other in self.by_class(sender, receiver, message)[:last]:
                sent, heard = sent + one, heard + other
        return sent, heard

    def class_name(self, number: int) -> tuple[float | None, float | None]:
        """Return (over, up to) in metres of a distance class; (None, None) = distance unknown."""
        if number == self.classes - 1:
            return None, None
        over = float(self.edges_m[number - 1]) if number else 0.0
        return over, float(self.edges_m[number]) if number < len(self.edges_m) else None

    def _counts(self, book: dict[str, Ints], message: str) -> Ints:
        counts = book.get(message)
        if counts is None:
            units = len(self.units)
            counts = book[message] = np.zeros((units, 1 + units * self.classes), np.int64)
        return counts

    def _count_cells(self) -> Ints:
        """Return for every pair (sender, receiver) the cell a transmission counts in now."""
        return count_cells(np.array(self._east), np.array(self._north), np.array(self._absent, np.uint8), self.edges_m)

    def _expire(self, now_ns: int) -> None:
        order = self._order
        while order and now_ns - order[0].monotonic_ns > HORIZON_NS:
            old = order.popleft()
            waiting = self._pending[old.octets]
            waiting.remove(old)
            if not waiting:
                del self._pending[old.octets]


def wilson(heard: int, sent: int) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a ratio; it takes losses for independent, which bursts are not."""
    if not sent:
        return 0.0, 1.0
    z = 1.959964  # 97.5 % quantile of the normal distribution
    share = heard / sent
    middle = (share + z * z / (2 * sent)) / (1 + z * z / sent)
    half = z / (1 + z * z / sent) * math.sqrt(share * (1 - share) / sent + z * z / (4 * sent * sent))
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return (0.0 if heard == 0 else low), (1.0 if heard == sent else high)
