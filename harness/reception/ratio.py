"""Delivery over distance: the average PRR of 3GPP TR 36.885, the PDR of the literature, and the PRR of single
packets.

For one transmission and a ring (a, b] around its sender, Y receivers are in the ring and X of them decoded it.
``ratio`` is (X1 + X2 + …) / (Y1 + Y2 + …) over all transmissions: the *average PRR* of TR 36.885, and the PDR of the
Mode 4 literature for the receivers of that ring.  ``mean_ratio`` is the mean of X/Y over the transmissions that had
anybody in the ring: every packet counts the same, however crowded its ring.  Both are named wherever they stand.
"""

from __future__ import annotations

import numpy as np

from cv2x.clock import SECOND_NS
from cv2x.harness.reception.chances import Chances
from cv2x.harness.reception.columns import Bools, Columns, Floats, Ints, Numbers
from cv2x.harness.reception.interval import design_effect, ratio_of, wilson
from cv2x.harness.reception.settings import MOST_BINS, MOST_RINGS, Settings
from cv2x.harness.reception.table import Table

ALL = "all"
"""Stands for all messages together."""
QUANTILES = (0.05, 0.1, 0.5)


def rings_of(distance_m: Floats, ring_m: float) -> Ints:
    """Return the ring of each distance: 0 for up to and with ``ring_m``; -1 for an unknown distance."""
    with np.errstate(invalid="ignore"):
        ring = np.maximum(np.ceil(distance_m / ring_m) - 1, 0)
    return np.where(np.isnan(ring), -1, np.minimum(ring, MOST_RINGS - 1)).astype(np.int64)


def blocks_of(at_ns: Ints, begin_ns: int, end_ns: int) -> tuple[Ints, int]:
    """Return the block of time each instant lies in, a second wide or as much as keeps them few, and their count."""
    width_ns = SECOND_NS
    while (end_ns - begin_ns) // width_ns >= MOST_BINS:
        width_ns *= 2
    block = np.clip((at_ns - begin_ns) // width_ns, 0, MOST_BINS)
    return block, 1 + int(block.max(initial=0))


def by_distance(columns: Columns, table: Chances, settings: Settings) -> Table:
    """Return delivery by message (and all of them) and ring; rings where nobody ever was are left out."""
    ring = rings_of(table.distance_m, settings.ring_m)
    known = np.flatnonzero(ring >= 0)
    ring, sent, got = ring[known], table.sent[known], table.delivered[known]
    rings = 1 + int(ring.max(initial=0))
    messages = len(columns.messages)
    used = np.zeros(len(columns.sent), bool)
    used[sent] = True
    message = columns.told.message[columns.sent.octets[used]]
    block, blocks = blocks_of(columns.sent.at_ns[used], columns.begin_ns, columns.end_ns)
    of_sent = np.zeros(len(columns.sent), np.int64)
    of_sent[used] = message.astype(np.int64) * rings * blocks + block
    key = of_sent[sent] + ring * blocks
    size = messages * rings * blocks
    y = np.bincount(key, minlength=size).reshape(messages, rings, blocks)
    x = np.bincount(key[got], minlength=size).reshape(messages, rings, blocks)
    packet, packet_y, packet_x = _packets(sent, ring, got, rings)
    share = packet_x / packet_y
    cell = columns.told.message[columns.sent.octets[packet // rings]].astype(np.int64) * rings + packet % rings
    n = np.bincount(cell, minlength=messages * rings).reshape(messages, rings)
    total = np.bincount(cell, weights=share, minlength=messages * rings).reshape(messages, rings)
    parts = [(name, x[k], y[k], n[k], total[k]) for k, name in enumerate(columns.messages)]
    if messages > 1:
        parts.insert(0, (ALL, x.sum(0), y.sum(0), n.sum(0), total.sum(0)))
    tables = []
    for name, all_heard, all_sent, packets, summed in parts:
        used = np.flatnonzero(packets)
        heard_b, sent_b = all_heard[used], all_sent[used]
        heard_n, sent_n = heard_b.sum(-1), sent_b.sum(-1)
        low, high = wilson(heard_n, sent_n)
        wide_low, wide_high = wilson(heard_n, sent_n, design_effect(heard_b, sent_b))
        tables.append(
            {
                "message": np.full(len(used), name, object),
                "over_m": used * settings.ring_m,
                "up_to_m": np.where(used == MOST_RINGS - 1, np.inf, (used + 1) * settings.ring_m),
                "sent": sent_n,
                "heard": heard_n,
                "ratio": ratio_of(heard_n, sent_n),
                "low": low,
                "high": high,
                "low_blocks": wide_low,
                "high_blocks": wide_high,
                "packets": packets[used],
                "mean_ratio": summed[used] / packets[used],
            }
        )
    return {name: np.concatenate([one[name] for one in tables]) for name in tables[0]} if tables else {}


def in_range(columns: Columns, table: Chances, settings: Settings) -> Table:
    """Return the PRR of single packets within the baseline range, by message: its average, mean and distribution."""
    near = np.flatnonzero(table.distance_m <= settings.range_m)
    packet, y, x = _packets(table.sent[near], np.zeros(len(near), np.int64), table.delivered[near], 1)
    share = x / y
    message = columns.told.message[columns.sent.octets[packet]]
    rows = []
    chosen = [(ALL, np.ones(len(packet), bool))] if len(columns.messages) > 1 else []
    chosen += [(name, message == k) for k, name in enumerate(columns.messages)]
    for name, mine in chosen:
        if mine.any():
            heard, sent, one = int(x[mine].sum()), int(y[mine].sum()), share[mine]
            quantiles = np.quantile(one, QUANTILES)
            rows.append((name, settings.range_m, len(one), sent, heard, heard / sent, one.mean(), *quantiles))
    heads = ("message", "range_m", "packets", "sent", "heard", "ratio", "mean_ratio", "p05", "p10", "p50")
    kinds = (object, float, np.int64, np.int64, np.int64, float, float, float, float, float)
    return {
        head: np.array([row[k] for row in rows], kind) for k, (head, kind) in enumerate(zip(heads, kinds, strict=True))
    }


def over_time(columns: Columns, table: Chances, settings: Settings) -> Table:
    """Return delivery over time, all pairs and messages together."""
    begin_ns, width_s = columns.begin_ns, settings.bin_s
    while (columns.end_ns - begin_ns) / 1e9 / width_s > MOST_BINS:
        width_s *= 2
    of_sent = np.clip((columns.sent.at_ns - begin_ns) // round(width_s * 1e9), 0, MOST_BINS)
    per_sent = np.bincount(table.sent, minlength=len(of_sent))
    got = np.bincount(table.sent[table.delivered], minlength=len(of_sent))
    sent = np.bincount(of_sent, weights=per_sent).astype(np.int64)
    heard = np.bincount(of_sent, weights=got).astype(np.int64)
    used = np.flatnonzero(sent)
    low, high = wilson(heard[used], sent[used])
    return {
        "from_s": used * width_s,
        "to_s": (used + 1) * width_s,
        "sent": sent[used],
        "heard": heard[used],
        "ratio": ratio_of(heard[used], sent[used]),
        "low": low,
        "high": high,
    }


def _packets(sent: Numbers, ring: Ints, got: Bools, rings: int) -> tuple[Ints, Ints, Ints]:
    """Return (transmission * rings + ring, receivers in it, decoded) wherever there is a receiver."""
    key = sent.astype(np.int64) * rings + ring
    y = np.bincount(key)
    x = np.bincount(key[got], minlength=len(y))
    packet = np.flatnonzero(y)
    return packet, y[packet], x[packet]
