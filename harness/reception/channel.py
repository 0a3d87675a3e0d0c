"""Columns of the emulated channel itself, without radios, units and octets: what a study of thousands of vehicles has.

A frame counts as sent at the start of the subframe of its first copy; frames that did not go on the air are only
counted.  A reception is at the end of the subframe whose copy decoded.  Stations stay where they were set until they
are set again, as the channel has it.  Every frame is of one message, ``packet``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from cv2x.harness.reception.columns import (
    TRUE,
    UNKNOWN_NS,
    Busy,
    Columns,
    Heard,
    Ints,
    Places,
    Sent,
    Told,
    floats,
    ints,
    numbers,
)
from cv2x.radio.pc5.channel import OK, SENT, SUBFRAME_NS, Channel, Passed

PACKET = "packet"


class ChannelWatch:
    """Keeps what a channel does.  Call `set` whenever stations are set, `add` with what each `advance` returned."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._sent: list[tuple[Ints, ...]] = []
        self._heard: list[tuple[Ints, Ints, Ints, np.ndarray[tuple[int], np.dtype[np.float32]]]] = []
        self._places: list[tuple[int, Ints, np.ndarray[tuple[int, ...], np.dtype[np.float64]]]] = []
        self._busy: list[tuple[int, Ints, np.ndarray[tuple[int], np.dtype[np.float64]]]] = []
        self._unsent = self._rows = 0

    def set(self, now_ns: int, ids: ArrayLike, xyz: ArrayLike) -> None:
        """Take where stations are from now on; those no longer named are gone."""
        self._places.append((now_ns, ints(ids), floats(xyz).reshape(-1, 3)))

    def add(self, passed: Passed) -> None:
        """Take what happened."""
        sent, heard = passed.sent, passed.heard
        self._unsent += int((sent.fate != SENT).sum())
        self._sent.append(
            (
                sent.station.astype(np.int64),
                sent.generated_ns.astype(np.int64),
                sent.ticket.astype(np.int64),
                sent.subframe.astype(np.int64),
                (sent.fate == SENT).astype(np.int64),
            )
        )
        good = np.flatnonzero(heard.cause == OK)
        row = heard.sent[good].astype(np.int64)
        at_ns = (sent.subframe[row] + 1) * SUBFRAME_NS
        station = self._channel.station_ids[heard.slot[good]]
        self._heard.append((self._rows + row, station, ints(at_ns), heard.rssi_dbm[good]))
        self._rows += len(sent.ticket)

    def cbr(self, now_ns: int, ids: Sequence[int]) -> None:
        """Take the busy ratio that stations measure now."""
        self._busy.append((now_ns, ints(ids), floats(self._channel.cbr(ids))))

    def columns(self) -> Columns:
        """Return what was kept; units are named by their station's id."""
        known = np.unique(np.concatenate([ids for _, ids, _ in self._places]))
        end_ns = self._channel.now_ns
        station, generated_ns, ticket, subframe, out = (np.concatenate(one) for one in zip(*self._sent, strict=True))
        frames, frame = np.unique(np.stack([station, generated_ns, ticket], 1), axis=0, return_inverse=True)
        frame = frame.reshape(-1)
        first = np.full(len(frames), np.iinfo(np.int64).max)
        np.minimum.at(first, frame[out > 0], subframe[out > 0])
        aired = np.flatnonzero(first < np.iinfo(np.int64).max)
        number = np.full(len(frames), -1)
        number[aired] = np.arange(len(aired))
        row, hearer, heard_ns, rssi_dbm = (np.concatenate(one) for one in zip(*self._heard, strict=True))
        on_ns = np.tile(ints([0, end_ns]), (len(known), 1))
        count = len(aired)
        return Columns(
            units=tuple(map(str, known.tolist())),
            messages=(PACKET,),
            origin=(0.0, 0.0),
            sent=Sent(
                first[aired] * SUBFRAME_NS, numbers(np.searchsorted(known, frames[aired, 0])), numbers(np.arange(count))
            ),
            heard=Heard(
                heard_ns,
                numbers(np.searchsorted(known, hearer)),
                numbers(number[frame[row]]),
                rssi_dbm.astype(np.float64),
                np.full(len(row), UNKNOWN_NS),
            ),
            told=Told(
                numbers(np.zeros(count)),
                numbers(np.searchsorted(known, frames[aired, 0])),
                numbers(np.searchsorted(known, frames[aired, 0])),
                numbers(np.full(count, -1)),
                numbers(np.full(count, -1)),
                *(np.full(count, np.nan) for _ in range(3)),
            ),
            places=self._all_places(known),
            busy=self._all_busy(known),
            source=(TRUE,) * len(known),
            on_ns=on_ns,
            begin_ns=0,
            end_ns=end_ns,
            linear=False,
            unsent=self._unsent,
        )

    def _all_places(self, known: Ints) -> Places:
        at_ns, unit, east_m, north_m = [], [], [], []
        before = ints([])
        for now_ns, ids, xyz in self._places:
            gone = np.setdiff1d(before, ids)
            both = np.concatenate([ids, gone])
            at_ns.append(np.full(len(both), now_ns))
            unit.append(np.searchsorted(known, both))
            east_m.append(np.concatenate([xyz[:, 0], np.full(len(gone), np.nan)]))
            north_m.append(np.concatenate([xyz[:, 1], np.full(len(gone), np.nan)]))
            before = ids
        columns = [np.concatenate(one) for one in (at_ns, unit, east_m, north_m)]
        order = np.lexsort((columns[0], columns[1]))
        when, who, east, north = (column[order] for column in columns)
        return Places(ints(when), numbers(who), floats(east), floats(north), np.full(len(order), np.nan))

    def _all_busy(self, known: Ints) -> Busy:
        if not self._busy:
            return Busy(ints([]), numbers([]), floats([]))
        return Busy(
            np.concatenate([np.full(len(ids), now_ns) for now_ns, ids, _ in self._busy]),
            numbers(np.concatenate([np.searchsorted(known, ids) for _, ids, _ in self._busy])),
            np.concatenate([cbr for _, _, cbr in self._busy]),
        )
