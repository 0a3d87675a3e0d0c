"""The tables as files: CSV, Parquet, JSON; names of columns carry the units.

Beside the metrics there is ``chances``: one row per transmission and unit that could have heard it, for those who want
to count for themselves.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np

from cv2x.errors import UnavailableError
from cv2x.harness.reception.evaluate import Reception
from cv2x.harness.reception.section import section
from cv2x.harness.reception.table import Table, names, plain

_CSV_ROWS = 65_536
NO_ARROW = "Parquet needs pyarrow: pip install 'cv2x[arrow]'"


def all_tables(found: Reception) -> dict[str, Table]:
    """Return every metric's table, and that of possible receptions."""
    return {**found.tables, "chances": chances_table(found)}


def chances_table(found: Reception) -> Table:
    """Return possible receptions with names instead of numbers."""
    columns, table = found.columns, found.chances
    sent, heard = columns.sent, columns.heard
    got = table.delivered
    delay_ms = np.full(len(table), np.nan)
    delay_ms[got] = (heard.at_ns[table.heard[got]] - sent.at_ns[table.sent[got]]) / 1e6
    rssi_dbm = np.full(len(table), np.nan)
    rssi_dbm[got] = heard.rssi_dbm[table.heard[got]]
    return {
        "transmission": table.sent,
        "sent_utc_ns": sent.at_ns[table.sent],
        "sender": names(columns.units, sent.unit[table.sent]),
        "receiver": names(columns.units, table.receiver),
        "message": names(columns.messages, columns.told.message[sent.octets[table.sent]]),
        "distance_m": table.distance_m,
        "heard": got,
        "delay_ms": delay_ms,
        "rssi_dbm": rssi_dbm,
    }


def write_csv(found: Reception, folder: Path) -> list[Path]:
    """Write a file per table; an unknown value is an empty cell.  Raises UnavailableError."""
    return [_write_csv(table, _made(folder) / f"{name}.csv") for name, table in all_tables(found).items()]


def write_parquet(found: Reception, folder: Path) -> list[Path]:
    """Write a file per table; an unknown value is null.  Raises UnavailableError, also where pyarrow is missing."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise UnavailableError(NO_ARROW) from error
    written = []
    for name, table in all_tables(found).items():
        path = _made(folder) / f"{name}.parquet"
        made = pa.table(
            {
                head: pa.array(column, pa.string()) if column.dtype == object else pa.array(column, from_pandas=True)
                for head, column in table.items()
            }
        )
        try:
            parquet.write_table(made, path)
        except OSError as error:
            raise _unwritable(path, error) from error
        written.append(path)
    return written


def write_json(found: Reception, path: Path) -> None:
    """Write the ``reception`` member of results.json.  Raises UnavailableError."""
    try:
        path.write_text(json_text(found), "utf-8")
    except OSError as error:
        raise _unwritable(path, error) from error


def json_text(found: Reception) -> str:
    """Return that member as text."""
    return json.dumps(section(found), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _write_csv(table: Table, path: Path) -> Path:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(table)
            rows = len(next(iter(table.values()), ()))
            for begin in range(0, rows, _CSV_ROWS):
                part: list[list[Any]] = [plain(column[begin : begin + _CSV_ROWS]) for column in table.values()]
                writer.writerows(zip(*part, strict=True))
    except OSError as error:
        raise _unwritable(path, error) from error
    return path


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return folder


def _unwritable(path: Path, error: OSError) -> UnavailableError:
    return UnavailableError(f"cannot write {path}: {error.strerror or error}")
