"""A table: columns of one length under names that carry their units, and what to do with it.

Names of units and messages are text columns (arrays of Python strings); nan is "unknown" and becomes null.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Table: TypeAlias = dict[str, NDArray[Any]]
MOST_DENSE = 30_000_000


def rows_of(table: Table, most: int | None = None) -> list[dict[str, Any]]:
    """Return a table as plain data, a dict per row."""
    columns = {name: plain(column[:most]) for name, column in table.items()}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def plain(column: NDArray[Any]) -> list[Any]:
    """Return a column as Python values, ``None`` for what is not finite."""
    values: list[Any] = column.tolist()
    if column.dtype.kind == "f":
        return [value if math.isfinite(value) else None for value in values]
    return values


def length(table: Table) -> int:
    """Return how many rows there are."""
    return len(next(iter(table.values()))) if table else 0


def select(table: Table, rows: NDArray[Any]) -> Table:
    """Return some of the rows."""
    return {name: column[rows] for name, column in table.items()}


def names(values: Sequence[str], numbers: NDArray[Any], unknown: str = "") -> NDArray[Any]:
    """Return the names for numbers, ``unknown`` for -1."""
    known: NDArray[Any] = np.array([*values, unknown], object)
    found: NDArray[Any] = known[np.asarray(numbers)]
    return found


def distinct(key: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the distinct keys (0..size) in order, and the index of each row's key among them; without sorting where
    the keys are few.
    """
    if size > MOST_DENSE:
        found, index = np.unique(key, return_inverse=True)
        return found, index
    used = np.zeros(size, bool)
    used[key] = True
    found = np.flatnonzero(used)
    number = np.zeros(size, np.int64)
    number[found] = np.arange(len(found))
    return found, number[key]
