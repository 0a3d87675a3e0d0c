"""What a table is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Results = Mapping[str, Any]
Cell = str | int | float | bool | None
KINDS = {"text": str, "integer": int, "number": float}
"""Kind of a column -> the Python type of its cells; any cell may be ``None``: not known."""
_UNITS = {
    "_s": "s",
    "_ns": "ns",
    "_ms": "ms",
    "_m": "m",
    "_mps": "m/s",
    "_deg": "°",
    "_dbm": "dBm",
    "_hz": "Hz",
    "_ratio": "1",
    "_octets": "octets",
    "_count": "1",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name ends in its unit."""

    name: str
    kind: str
    """One of `KINDS`."""
    meaning: str

    @property
    def unit(self) -> str:
        """The unit its name ends in; empty = it has none."""
        return next((unit for end, unit in _UNITS.items() if self.name.endswith(end)), "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of results."""

    name: str
    meaning: str
    """What one row is."""
    columns: tuple[Column, ...]
    rows: Callable[[Results], Iterable[Sequence[Cell]]]


def table(name: str, meaning: str, rows: Callable[[Results], Iterable[Sequence[Cell]]], columns: str) -> Table:
    """Return a table; ``columns`` is a line per column: name, kind, meaning."""
    made = []
    for line in columns.strip().splitlines():
        column, kind, said = line.split(maxsplit=2)
        assert kind in KINDS, line  # noqa: S101 - a fault of ours
        made.append(Column(column, kind, said))
    return Table(name, meaning, tuple(made), rows)
