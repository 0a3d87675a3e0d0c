"""Tables as CSV (RFC 4180, UTF-8, header line): one file each, and dictionary.csv.

A text that a spreadsheet would take for a formula gets an apostrophe in front, because names come from scenarios and
from the air.
"""

from __future__ import annotations

import csv
from pathlib import Path

from cv2x.errors import UnavailableError
from cv2x.harness.export.table import Cell, Results
from cv2x.harness.export.tables import TABLES, dictionary

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(results: Results, folder: Path) -> list[Path]:
    """Write every table of results into a folder, made where it is missing; return the files.

    Raises UnavailableError where it cannot be written.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in (*TABLES, dictionary()):
            path = folder / f"{table.name}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                lines = csv.writer(file)
                lines.writerow([column.name for column in table.columns])
                lines.writerows([_harmless(cell) for cell in row] for row in table.rows(results))
            written.append(path)
    except OSError as error:
        raise UnavailableError(f"cannot write {error.filename or folder}: {error.strerror or error}") from error
    return written


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
