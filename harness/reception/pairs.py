"""Delivery by pair and message, by unit, and by place."""

from __future__ import annotations

import numpy as np

from cv2x.harness.reception.chances import Chances
from cv2x.harness.reception.columns import Bools, Columns, Floats, Ints
from cv2x.harness.reception.gaps import gaps_of
from cv2x.harness.reception.interval import ratio_of, wilson
from cv2x.harness.reception.settings import Settings
from cv2x.harness.reception.streams import Streams
from cv2x.harness.reception.table import Table, distinct, names


def by_pair(columns: Columns, table: Chances) -> Table:
    """Return delivery for every sender, receiver and message."""
    units, messages = len(columns.units), max(1, len(columns.messages))
    message = columns.told.message[columns.sent.octets]
    of_sent = columns.sent.unit.astype(np.int64) * units * messages + message  # worked out once for all its receivers
    key = of_sent[table.sent]
    key += table.receiver * messages
    found, index = distinct(key, units * units * messages)
    sent = np.bincount(index, minlength=len(found))
    heard = np.bincount(index[table.delivered], minlength=len(found))
    low, high = wilson(heard, sent)
    far = np.isnan(table.distance_m)
    near = ~far if far.any() else slice(None)
    known = np.bincount(index[near], minlength=len(found))
    total = np.bincount(index[near], weights=table.distance_m[near], minlength=len(found))
    return {
        "sender": names(columns.units, found // messages // units),
        "receiver": names(columns.units, found // messages % units),
        "message": names(columns.messages, found % messages),
        "sent": sent,
        "heard": heard,
        "ratio": ratio_of(heard, sent),
        "low": low,
        "high": high,
        "mean_distance_m": np.divide(total, known, out=np.full(len(found), np.nan), where=known > 0),
    }


def by_unit(columns: Columns, table: Chances) -> Table:
    """Return by unit how well it is heard (as sender) and how well it hears (as receiver), all messages and others."""
    units = len(columns.units)
    parts = []
    per_sent = (
        np.bincount(table.sent, minlength=len(columns.sent)),
        np.bincount(table.sent[table.delivered], minlength=len(columns.sent)),
    )
    as_sender = [np.bincount(columns.sent.unit, weights=many, minlength=units).astype(np.int64) for many in per_sent]
    as_receiver = [
        np.bincount(receiver, minlength=units) for receiver in (table.receiver, table.receiver[table.delivered])
    ]
    for role, (sent, heard) in (("sender", as_sender), ("receiver", as_receiver)):
        used = np.flatnonzero(sent)
        parts.append((np.full(len(used), role, object), used, sent[used], heard[used]))
    roles, used, sent, heard = (np.concatenate(column) for column in zip(*parts, strict=True))
    low, high = wilson(heard, sent)
    return {
        "unit": names(columns.units, used),
        "as": roles,
        "sent": sent,
        "heard": heard,
        "ratio": ratio_of(heard, sent),
        "low": low,
        "high": high,
    }


def by_place(table: Chances, found: Streams, settings: Settings) -> Table:
    """Return delivery and gaps by cell of the map, twice: by where receivers were, and by where senders were.

    A gap is where its receiver or sender was when the transmission that ended it was sent.
    """
    rows, gap_ns, _ = gaps_of(found)
    chance = table.of_heard[found.row[rows]]
    gap_ms, chance = gap_ns[chance >= 0] / 1e6, chance[chance >= 0]
    parts = []
    for role, east_m, north_m, of_chance in (
        ("receiver", table.east_m, table.north_m, None),
        ("sender", table.sent_east_m, table.sent_north_m, table.sent),
    ):
        placed = np.isfinite(east_m) & np.isfinite(north_m)
        if of_chance is not None:
            counted = np.zeros(len(placed), bool)
            counted[of_chance] = True
            placed &= counted  # what nobody could hear is in no cell
        column, row = _cell(east_m, placed, settings.cell_m), _cell(north_m, placed, settings.cell_m)
        column, row, corner = _from_zero(column, row)
        wide = 1 + int(row.max(initial=0))
        cells, index = distinct(column * wide + row, (1 + int(column.max(initial=0))) * wide)
        known = slice(None) if placed.all() else np.flatnonzero(placed)
        if of_chance is not None:
            cell_of_sent = np.full(len(placed), -1, np.int64)
            cell_of_sent[known] = index
            every = cell_of_sent[of_chance]
            known = slice(None) if (every >= 0).all() else np.flatnonzero(every >= 0)
            index = every[known]
        sent = np.bincount(index, minlength=len(cells))
        heard = np.bincount(index[table.delivered[known]], minlength=len(cells))
        cell_of = np.full(len(table), -1, np.int32)
        cell_of[known] = index
        mine = cell_of[chance]
        inside = np.flatnonzero(mine >= 0)
        gaps = np.bincount(mine[inside], minlength=len(cells))
        total = np.bincount(mine[inside], weights=gap_ms[inside], minlength=len(cells))
        longest = np.full(len(cells), np.nan)
        np.fmax.at(longest, mine[inside], gap_ms[inside])
        mean = np.divide(total, gaps, out=np.full(len(cells), np.nan), where=gaps > 0)
        where = (cells // wide + corner[0], cells % wide + corner[1])
        parts.append((np.full(len(cells), role, object), *where, sent, heard, gaps, mean, longest))
    roles, column, row, sent, heard, gaps, mean, longest = (np.concatenate(part) for part in zip(*parts, strict=True))
    low, high = wilson(heard, sent)
    return {
        "by": roles,
        "east_m": (column + 0.5) * settings.cell_m,
        "north_m": (row + 0.5) * settings.cell_m,
        "side_m": np.full(len(column), settings.cell_m),
        "sent": sent,
        "heard": heard,
        "ratio": ratio_of(heard, sent),
        "low": low,
        "high": high,
        "gaps": gaps,
        "mean_gap_ms": mean,
        "max_gap_ms": longest,
    }


def _cell(value_m: Floats, placed: Bools, side_m: float) -> Ints:
    """Return the columns or rows of the places that are known."""
    scaled = (value_m if placed.all() else value_m[placed]) / side_m
    return np.floor(scaled, out=scaled).astype(np.int64)


def _from_zero(column: Ints, row: Ints) -> tuple[Ints, Ints, tuple[int, int]]:
    low = (int(column.min(initial=0)), int(row.min(initial=0)))
    return column - low[0], row - low[1], low
