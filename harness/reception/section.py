"""The ``reception`` member of results.json: the tables as plain data, with what they rest on."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import Any

from cv2x.clock import format_instant
from cv2x.harness.phrase import say
from cv2x.harness.reception.columns import NOWHERE
from cv2x.harness.reception.evaluate import Reception
from cv2x.harness.reception.table import length, rows_of

MOST_ROWS = 2000
"""Rows of a table in results.json; ``rows_left_out`` says of which there are more (`cv2x reception --csv` has all)."""


def section(found: Reception) -> dict[str, Any]:
    """Return the member."""
    columns = found.columns
    left_out = {name: length(table) - MOST_ROWS for name, table in found.tables.items() if length(table) > MOST_ROWS}
    return {
        "from": format_instant(columns.begin_ns),
        "to": format_instant(columns.end_ns),
        "length_s": (columns.end_ns - columns.begin_ns) / 1e9,
        "settings": asdict(found.settings),
        "counts": dict(found.counts),
        "origin": None if columns.origin is None else list(columns.origin),
        "places_from": dict(Counter(source or "nowhere" for source in columns.source)),
        "without_place": [
            name for name, source in zip(columns.units, columns.source, strict=True) if source == NOWHERE
        ][:MOST_ROWS],
        "notes": [say(note) for note in found.notes],
        "notes_said": list(found.notes),
        "damaged": bool(columns.damage),
        "absent": {name: say(why) for name, why in found.absent.items()},
        "absent_said": dict(found.absent),
        "range": found.range,
        "rows_left_out": left_out,
        **{name: rows_of(table, MOST_ROWS) for name, table in found.tables.items()},
    }
