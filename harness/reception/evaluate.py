"""All metrics of some columns, as tables, with what they rest on and what could not be had."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from cv2x.harness.phrase import Phrase, phrase
from cv2x.harness.reception import accuracy, age, busy, by_stream, gaps, pairs, ratio, rssi, windows
from cv2x.harness.reception.chances import Chances, chances
from cv2x.harness.reception.columns import NOWHERE, UNKNOWN_NS, Columns
from cv2x.harness.reception.join import HORIZON_NS, Joined, join
from cv2x.harness.reception.positions import Whereabouts
from cv2x.harness.reception.settings import Settings
from cv2x.harness.reception.streams import Streams, streams
from cv2x.harness.reception.table import Table, length

RATIOS = ("distance", "packets", "time", "pairs", "units", "places")
"""Tables that need transmissions."""
PLACED = ("distance", "packets", "places")
"""Those of them that need places as well."""


@dataclass(frozen=True, slots=True)
class Reception:
    """What was worked out."""

    columns: Columns
    settings: Settings
    joined: Joined
    chances: Chances
    streams: Streams
    ages: age.Ages
    errors: accuracy.Errors
    known: windows.Windows
    """Sliding windows of pairs whose transmissions are known."""
    counted: windows.Windows
    """The same by the counters of what was received."""
    tables: dict[str, Table]
    """By name, the metrics (docs/reception.md lists them)."""
    counts: dict[str, int]
    """Rows: sent, heard, joined, copies, from outside …"""
    range: dict[str, dict[str, Any]]
    """By method of the sliding window: how far it is usable, and whether it was seen to end."""
    notes: tuple[Phrase, ...]
    absent: dict[str, Phrase] = field(default_factory=dict)
    """Metric -> why it could not be had."""


def evaluate(columns: Columns, settings: Settings | None = None, *, slack_ns: int = 0) -> Reception:
    """Return all metrics of some columns.

    ``slack_ns`` is how far a reception may be stamped before its transmission because they are of different clocks.
    """
    settings = settings or Settings()
    where = Whereabouts(columns)
    joined = join(columns.sent, columns.heard, slack_ns)
    table = chances(columns, joined, where)
    found = streams(columns, joined, table, where)
    ages = age.ages_of(found)
    errors = accuracy.errors(columns, where)
    known, counted = windows.known(columns, table, settings), windows.counted(columns, found, settings)
    near = {one.method: windows.by_distance(one, settings.window_ring_m) for one in (known, counted)}
    tables = {
        "distance": ratio.by_distance(columns, table, settings),
        "packets": ratio.in_range(columns, table, settings),
        "time": ratio.over_time(columns, table, settings),
        "pairs": pairs.by_pair(columns, table),
        "units": pairs.by_unit(columns, table),
        "places": pairs.by_place(table, found, settings),
        "windows": _stacked(windows.by_pair(columns, known), windows.by_pair(columns, counted)),
        "windows_by_distance": _stacked(*near.values()),
        "gaps": gaps.distribution(columns, found, settings),
        "gaps_ccdf": gaps.ccdf(columns, found),
        "gaps_by_pair": by_stream.by_pair(columns, found, ages),
        "gaps_over_time": gaps.over_time(columns, found, settings),
        "ages": age.distribution(columns, found, ages, settings),
        "ages_over_time": age.over_time(columns, found, ages, settings),
        "rssi": rssi.rssi(columns, found, settings),
        "cbr": busy.by_unit(columns),
        "cbr_over_time": busy.over_time(columns, settings),
        "position_errors": accuracy.by_unit(columns, errors),
    }
    ranges: dict[str, dict[str, Any]] = {}
    for method, one in near.items():
        reached, ended = windows.range_m(one, settings.usable)
        if length(one):
            ranges[method] = {"up_to_m": reached, "ended": ended, "at_least": settings.usable}
    return Reception(
        columns,
        settings,
        joined,
        table,
        found,
        ages,
        errors,
        known,
        counted,
        tables,
        _counts(columns, joined, table, found, known, counted),
        ranges,
        _notes(columns, joined, table, counted, known, found),
        _absent(columns, tables),
    )


def _stacked(*tables: Table) -> Table:
    return {name: np.concatenate([one[name] for one in tables]) for name in tables[0]}


def _counts(
    columns: Columns,
    joined: Joined,
    table: Chances,
    found: Streams,
    known: windows.Windows,
    counted: windows.Windows,
) -> dict[str, int]:
    _, gap_ns, repeated = gaps.gaps_of(found)
    return {
        "sent": len(columns.sent),
        "not_sent": columns.unsent,
        "heard": len(columns.heard),
        "joined": int(joined.counts.sum()),
        "copies": int(joined.copy.sum()),
        "from_outside": int((joined.sent < 0).sum()),
        "ambiguous": joined.ambiguous,
        "before_sent": joined.early,
        "own": joined.own,
        "late": int(table.late.sum()),
        "under_way": table.under_way,
        "chances": len(table),
        "delivered": int(table.delivered.sum()),
        "streams": int(found.opens.sum()),
        "gaps": len(gap_ns),
        "gaps_not_positive": int(repeated.sum()),
        "nameless": found.nameless,
        "windows_known": len(known),
        "windows_counted": len(counted),
        "windows_without_value": counted.without_value,
    }


def _notes(
    columns: Columns, joined: Joined, table: Chances, counted: windows.Windows, known: windows.Windows, found: Streams
) -> tuple[Phrase, ...]:
    outside = int((joined.sent < 0).sum()) if len(columns.sent) else 0
    told = {
        "outside": (outside, {}),
        "ambiguous": (joined.ambiguous, {"within_ns": HORIZON_NS}),
        "early": (joined.early, {"by_ns": joined.early_ns}),
        "late": (int(table.late.sum()), {}),
        "under_way": (table.under_way, {"last_ns": table.longest_ns}),
        "far": (table.far, {}),
        "unsent": (columns.unsent, {}),
        "two_clocks": _two_clocks(joined, found),
        "still": (counted.standing_still, {}),
    }
    notes = [phrase(f"reception.{name}", count=count, **more) for name, (count, more) in told.items() if count]
    if known.left_out:
        notes.append(phrase("reception.windows_left_out"))
    return (*columns.damage, *columns.notes, *notes)


def _two_clocks(joined: Joined, found: Streams) -> tuple[int, dict[str, int]]:
    outside = (joined.sent[found.row] < 0) & (found.made_ns != UNKNOWN_NS)
    return int(outside.sum()), {"negative": int((outside & (found.made_ns > found.at_ns)).sum())}


def _absent(columns: Columns, tables: dict[str, Table]) -> dict[str, Phrase]:
    lacking: dict[str, str] = {}
    if not len(columns.sent):
        lacking |= dict.fromkeys(RATIOS, "no_sent")
    elif not length(tables["pairs"]):
        lacking |= dict.fromkeys(RATIOS, "no_listener")
    else:
        lacking |= {name: "no_place" for name in PLACED if not length(tables[name])}
    streamed = len(tables["gaps"]["gaps"]) > 0
    reasons = {
        "gaps": "no_streams",
        "ages": "no_made" if streamed else "no_streams",
        "rssi": "no_rssi",
        "cbr": "no_cbr",
        "position_errors": "no_truth",
        "windows": "no_windows",
    }
    lacking |= {name: reason for name, reason in reasons.items() if not length(tables[name])}
    nowhere = [name for name, one in zip(columns.units, columns.source, strict=True) if one == NOWHERE]
    units = ", ".join(nowhere[:5]) + (" …" if len(nowhere) > 5 else "") if nowhere else "–"
    more = {"no_place": {"units": units}}
    return {name: phrase(f"reception.{reason}", **more.get(reason, {})) for name, reason in lacking.items()}
