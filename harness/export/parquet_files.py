"""Tables as Parquet: one file each, with unit and meaning in the metadata of every column.

pyarrow is not needed by anything else, so it is asked for only here (``pip install cv2x[arrow]``).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.export.table import KINDS, Cell, Results, Table
from cv2x.harness.export.tables import TABLES, dictionary


def write_parquet(results: Results, folder: Path) -> list[Path]:
    """Write every table of results into a folder, made where it is missing; return the files.

    Raises InputError for results no column can hold, UnavailableError where pyarrow is missing or the
    folder cannot be written.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise UnavailableError("Parquet needs pyarrow: pip install 'cv2x[arrow]'") from error
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in (*TABLES, dictionary()):
            path = folder / f"{table.name}.parquet"
            parquet.write_table(_arrow(pyarrow, table, results), path)
            written.append(path)
    except (OverflowError, pyarrow.ArrowInvalid) as error:
        raise InputError(f"a number in the results is too large for Parquet: {error}") from error
    except OSError as error:
        raise UnavailableError(f"cannot write {error.filename or folder}: {error.strerror or error}") from error
    return written


def _arrow(pyarrow: Any, table: Table, results: Results) -> Any:
    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64()}
    fields = [
        pyarrow.field(column.name, types[column.kind], metadata={"unit": column.unit, "meaning": column.meaning})
        for column in table.columns
    ]
    columns: list[list[Cell]] = [[] for _ in fields]
    for row in table.rows(results):
        for cells, cell in zip(columns, row, strict=True):
            cells.append(cell)
    schema = pyarrow.schema(fields, metadata={"rows": table.meaning, "cv2x": results["cv2x"]})
    arrays = [
        pyarrow.array([None if cell is None else KINDS[column.kind](cell) for cell in cells], field.type)
        for cells, column, field in zip(columns, table.columns, fields, strict=True)
    ]
    return pyarrow.Table.from_arrays(arrays, schema=schema)
