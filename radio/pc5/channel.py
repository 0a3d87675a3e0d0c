"""The face of the kernel: stations, frames in, what was sent and heard out, in nanoseconds and dBm.

    channel = Channel(preset("umh-mode4"), seed=1)
    channel.set_stations([1, 2], [(0, 0, 0), (80, 0, 0)])
    ticket = channel.submit(1, octets=190, generated_ns=0, period_ms=100)
    passed = channel.advance(200_000_000)
    passed.sent        # one row per copy that went on the air, and per frame that did not
    passed.heard       # one row per copy and receiver, lost ones with their cause

Strategy: what costs per reception is a column, what costs per frame is a call.  Octets, addresses, sockets and
pacing stay outside: a ticket is all the channel knows of a frame; layer-2 ids pass with whoever keeps the frame.

Rules.  Subframe k is the millisecond from k · 1 ms on.  `advance(until_ns)` lets every subframe happen that has *ended*
by then; a frame submitted after it came in the subframe that is running, and goes in the next one at the earliest.
A reception is complete when its subframe ends; what a modem needs after that is the driver's to add.  Equal seeds and
calls give equal results, whoever is observed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cv2x import _pc5
from cv2x.radio.pc5.preset import Preset
from cv2x.radio.pc5.settings import REPORT_M, settings

SUBFRAME_NS = 1_000_000
CAUSES: tuple[str, ...] = _pc5.CAUSES
"""Causes of a reception by number: ok, half duplex, sensitivity, noise, collision, duplicate."""
FATES: tuple[str, ...] = _pc5.FATES
"""Fates of a frame by number: sent, replaced, no resource, over CR limit, station gone."""
OK, HALF_DUPLEX, SENSITIVITY, NOISE, COLLISION, DUPLICATE = range(6)
SENT, REPLACED, NO_RESOURCE, OVER_CR_LIMIT, GONE = range(5)
NOTHING, WHAT_IT_SENDS, WHAT_IT_HEARS, EVERYTHING = range(4)
"""What is recorded of a station: a reception stands in ``heard`` if its sender has the first bit, its receiver the
second."""

Copy = tuple[int, int, int, list[Any], list[float]]
"""A copy that went out, or a frame that did not: ticket, subframe, fate (see `FATES`), the listeners it was delivered
to, and its power at each in dBm, to 0.01."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of frames, a row each: columns of one length.

    Of a frame sent with a blind retransmission there are two rows with ``copy`` 0 and 1.  The MAC delay of a frame is
    ``subframe`` · 1 ms - ``arrived_ns``; before it lies generation to submission, behind it one subframe on the air.
    """

    ticket: NDArray[np.int64]
    """-1 for traffic made inside."""
    station: NDArray[np.int64]
    """The sender's id."""
    subframe: NDArray[np.int64]
    generated_ns: NDArray[np.int64]
    """As submitted."""
    arrived_ns: NDArray[np.int64]
    """Start of the subframe in which it came to the MAC."""
    sub_channel: NDArray[np.int16]
    """The first one; -1 where nothing was sent."""
    width: NDArray[np.int16]
    """Sub-channels."""
    copy: NDArray[np.uint8]
    """0 the first, 1 the blind retransmission."""
    copies: NDArray[np.uint8]
    """How many of the frame there are; 0 where nothing was sent."""
    fate: NDArray[np.uint8]
    """By number, see `FATES`."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What arrived where, a row per copy and receiver: columns of one length.

    A row whose cause is `OK` delivers the frame to the receiver; every frame is delivered at most once.  Listed are all
    receivers within the report distance, and beyond it those whom the packet reached with power over the sensitivity.
    """

    sent: NDArray[np.int32]
    """Row of the copy in `Sent`."""
    slot: NDArray[np.int32]
    """The receiver, as an index of `Channel.station_ids`."""
    rssi_mw: NDArray[np.float32]
    sinr: NDArray[np.float32]
    """A plain ratio, of this copy alone."""
    distance_m: NDArray[np.float32]
    cause: NDArray[np.uint8]
    """By number, see `CAUSES`."""

    @property
    def rssi_dbm(self) -> NDArray[np.float32]:
        """The packet's power at the receiver."""
        return _db(self.rssi_mw)

    @property
    def sinr_db(self) -> NDArray[np.float32]:
        """Signal over noise and interference of this copy."""
        return _db(self.sinr)


@dataclass(frozen=True, slots=True)
class Passed:
    """What happened while the channel advanced."""

    sent: Sent
    heard: Heard


class Channel:
    """One emulated PC5 carrier.

    ``ring_m`` makes the road a ring of that length along x, so that it has no ends (0 = open plane); ``report_m`` is
    the distance within which every receiver is told of, lost packets included.  Raises InputError for a preset or
    stations that make no sense.
    """

    def __init__(self, preset: Preset, seed: int, *, ring_m: float = 0.0, report_m: float = REPORT_M) -> None:
        self.preset = preset
        self._kernel = _pc5.Kernel(settings(preset, seed, wrap_m=ring_m, report_m=report_m))
        self._plain: tuple[Any, ...] | None = None
        """What was said of all stations alike, if it was, and of which: who only moves costs less."""
        self._ids = np.zeros(0, np.int64)

    @property
    def now_ns(self) -> int:
        """Start of the subframe that has not happened yet."""
        return self._kernel.now * SUBFRAME_NS

    @property
    def station_ids(self) -> NDArray[np.int64]:
        """The station of every slot, -1 = vacant.  Slots stay with their stations until `set_stations` drops them."""
        return self._kernel.station_ids

    def set_stations(
        self,
        ids: ArrayLike,
        xyz: ArrayLike,
        power_dbm: ArrayLike | None = None,
        observed: ArrayLike = True,
        pool: ArrayLike = 0,
    ) -> None:
        """Say which stations there are and where: distinct ids >= 0, positions (n × 3, metres, any local frame).

        ``power_dbm`` is each station's transmit power without antenna gains (default: the preset's); ``observed`` what
        is recorded of it (`NOTHING` .. `EVERYTHING`, or a truth value); ``pool`` the index of the pool it sends in.
        One value stands for all.  Stations that were there keep grants and memories; those no longer named are gone,
        and their waiting frames with them (fate `GONE`).  Call it as often as positions change, 10 times a second is
        enough.
        """
        ids = np.asarray(ids, np.int64)
        xyz = np.asarray(xyz, np.float32).reshape(-1, 3)
        alike = (power_dbm is None or np.ndim(power_dbm) == 0) and np.ndim(observed) == np.ndim(pool) == 0
        plain = (power_dbm, observed, pool) if alike else None
        if plain is not None and plain == self._plain and np.array_equal(ids, self._ids):
            self._kernel.move(xyz)
            return
        power = self.preset.power_dbm if power_dbm is None else power_dbm
        gains = 2 * self.preset.antenna_gain_dbi
        recorded = np.asarray(observed)
        recorded = np.where(recorded, EVERYTHING, NOTHING) if recorded.dtype == bool else recorded
        self._kernel.set_stations(
            ids,
            xyz,
            np.broadcast_to(10 ** ((np.asarray(power, np.float64) + gains) / 10), ids.shape).astype(np.float32),
            np.broadcast_to(recorded, ids.shape).astype(np.uint8),
            np.broadcast_to(np.asarray(pool), ids.shape).astype(np.int32),
        )
        self._plain, self._ids = plain, ids.copy()

    def move(self, xyz: ArrayLike) -> None:
        """Say where the stations last named to `set_stations` are now, in that order; nothing else of them changes."""
        self._kernel.move(np.asarray(xyz, np.float32).reshape(-1, 3))

    def set_traffic(
        self,
        ids: Sequence[int] | NDArray[np.int64],
        period_ms: int,
        octets: int,
        first_ms: Sequence[int] | NDArray[Any],
        priority: int = 0,
    ) -> None:
        """Let stations make frames by themselves from now on: every ``period_ms``, the first in ``first_ms[k]``.

        This is what makes thousands of background vehicles cheap: nothing of theirs passes through Python.
        """
        self._kernel.set_traffic(ids, period_ms, octets, priority, first_ms)

    def submit(
        self,
        station: int,
        octets: int,
        generated_ns: int,
        period_ms: int = 0,
        priority: int = 0,
        budget_ms: int = 0,
        kind: int = 0,
    ) -> int:
        """Give a frame of ``octets`` (the PC5 SDU) to a station's MAC now, in the running subframe; return its ticket.

        ``period_ms`` > 0 (one of the preset's ``periods_ms``) schedules semi-persistently: a later frame of the same
        station and ``kind`` uses the same reservation, and replaces an earlier one that still waits.  0 is a one-shot
        frame: it is never replaced, and reserves nothing.  ``priority`` is PPPP - 1 (0 most urgent .. 7).  A frame
        whose next opportunity lies more than ``budget_ms`` ahead (0 = no such limit) chooses a new resource.

        Raises EncodeError for a frame this channel cannot carry, InputError for an unknown station.
        """
        return self._kernel.submit(station, octets, generated_ns, period_ms, priority, budget_ms, kind)

    def advance(self, until_ns: int) -> Passed:
        """Let every subframe happen that has ended by ``until_ns``, and return what went out and what was heard since
        the last call."""
        return _passed(*self._kernel.advance(until_ns // SUBFRAME_NS))

    def listen(self, listeners: dict[int, Any]) -> None:
        """Say for whom `deliver` is: station id -> any object, by which it is told of.  Say it again when the dict has
        changed."""
        self._kernel.listen(listeners)

    def deliver(self, until_ns: int, *, told: bool = False) -> tuple[list[Copy], Passed | None]:
        """Advance, and return what went out frame by frame, each with those it was delivered to; with ``told`` also
        what `advance` returns.

        This is what makes a run with many hearers cheap: nothing of a reception passes through Python but its power.
        """
        copies, columns = self._kernel.deliver(until_ns // SUBFRAME_NS, told)
        return copies, None if columns is None else _passed(*columns)

    def take_lost(self) -> list[tuple[Any, int, int]]:
        """Return how many copies of what `deliver` went through did not arrive, or arrived once more, since the last
        call: (listener, cause, copies), in any order."""
        return self._kernel.take_lost()

    def next_due_ns(self) -> int | None:
        """Return the start of the subframe in which the next submitted frame goes out as things stand, ``None`` while
        none waits.  It may come later than that (a reservation is left), and earlier only if more is submitted."""
        subframe = self._kernel.next_due()
        return None if subframe < 0 else subframe * SUBFRAME_NS

    def cbr(self, ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the channel busy ratio (0..1) that each station measures over the last 100 ms (TS 36.214 5.1.30)."""
        return self._kernel.cbr(ids)

    def cr(self, ids: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float64]:
        """Return each station's channel occupancy ratio (0..1) of the last 1000 ms (TS 36.214 5.1.31)."""
        return self._kernel.cr(ids)

    @property
    def counters(self) -> dict[str, int]:
        """Frames by fate, scheduling decisions and receptions by cause since the start, background traffic included."""
        return self._kernel.counters

    def snapshot(self) -> object:
        """Return the state of everything, to go back to with `restore` of this channel."""
        return self._kernel.snapshot()

    def restore(self, snapshot: object) -> None:
        """Go back to a snapshot; what follows is then what followed it before."""
        self._kernel.restore(snapshot)
        self._plain = None


def _passed(sent: NDArray[np.void], heard: tuple[Any, ...]) -> Passed:
    return Passed(
        Sent(
            sent["ticket"],
            sent["station"],
            sent["subframe"],
            sent["generated_ns"],
            sent["arrived"] * SUBFRAME_NS,
            sent["sub_channel"],
            sent["width"],
            sent["copy"],
            sent["copies"],
            sent["fate"],
        ),
        Heard(*heard),
    )


def _db(ratio: NDArray[np.float32]) -> NDArray[np.float32]:
    with np.errstate(divide="ignore"):
        return (10 * np.log10(ratio)).astype(np.float32)
