"""What is wrong in a matrix, once for all cells that say the same: one stack, one message, one field, one verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

GOOD = ("agree", "known fault")
Cell = Mapping[str, Any]


@dataclass(slots=True)
class Finding:
    """Cells of results.json with one thing wrong; the first of them stands for all."""

    message: str
    """``ydt3709/RSI``."""
    cells: list[Cell] = field(default_factory=list)

    @property
    def first(self) -> Cell:
        """The cell whose sentence is told."""
        return self.cells[0]

    @property
    def cases(self) -> list[str]:
        """Which cases of the message, each once."""
        return list(dict.fromkeys(cell["case"].rpartition("/")[2] for cell in self.cells))

    @property
    def pairs(self) -> list[str]:
        """Which senders and receivers, each pair once."""
        return list(dict.fromkeys(f"{cell['sender']} → {cell['receiver']}" for cell in self.cells))


def findings(cells: Iterable[Cell]) -> list[Finding]:
    """Return what is wrong, in the order it was met."""
    found: dict[tuple[str, ...], Finding] = {}
    for cell in cells:
        if cell["status"] not in GOOD:
            message = cell["case"].rpartition("/")[0]
            key = (cell["suspect"], cell["status"], message, cell["path"])
            found.setdefault(key, Finding(message)).cells.append(cell)
    return list(found.values())
