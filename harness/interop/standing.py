"""Whether foreign octets or a foreign reading ever checked a message: what agreement on it is worth.

asn1tools and pycrate read our own ASN.1, so where only they agree, a fault of that text would be seen by nobody.  What
counts: octets made by others, a device's own messages among them, a stack with ASN.1 of its own, Wireshark's
dissectors; each only where the cell agrees.  What a device sends back counts for nothing: a repeater does as much.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.interop.judge import FOREIGN
from cv2x.harness.interop.matrix import Matrix


@dataclass(frozen=True, slots=True)
class Standing:
    """One message of one dialect."""

    dialect: str
    message: str
    cases: int
    cells: int
    """Cells in which somebody was asked."""
    agree: int
    known: int
    bad: int
    foreign_octets: int
    """Octets made by others that our engine reads, and writes as they were."""
    sources: tuple[str, ...]
    """Where those come from."""
    foreign_stacks: tuple[str, ...]
    """Stacks with a knowledge of their own of the message that agreed with us on at least one case."""

    @property
    def checked(self) -> bool:
        """Whether anything foreign ever checked it."""
        return bool(self.foreign_octets or self.foreign_stacks)


def standings(matrix: Matrix) -> list[Standing]:
    """Return the standing of every message, in the order of the cases."""
    foreign = {stack.name for stack in matrix.stacks if stack.foreign}
    by_message: dict[tuple[str, str], list[Cell]] = {}
    for case in matrix.cases:
        by_message.setdefault((case.dialect, case.message), [])
    for cell in matrix.cells:
        by_message[cell.case.dialect, cell.case.message].append(cell)
    return [_standing(dialect, message, cells, foreign, matrix) for (dialect, message), cells in by_message.items()]


def row_note(matrix: Matrix, sender: str) -> str:
    """Return what agreement with a sender says of the messages themselves, in a half sentence."""
    if sender == FOREIGN:
        return "octets made by others"
    stack = next(stack for stack in matrix.stacks if stack.name == sender)
    return stack.origin


def _standing(dialect: str, message: str, cells: list[Cell], foreign: set[str], matrix: Matrix) -> Standing:
    cases = [case for case in matrix.cases if (case.dialect, case.message) == (dialect, message)]
    octets = [case for case in cases if case.source and not case.unread]
    asked = [cell for cell in cells if cell.status is not Status.NOT_ASKED]
    agreeing = [cell for cell in asked if cell.status is Status.AGREE]
    stacks = sorted({name for cell in agreeing for name in (cell.sender, cell.receiver) if name in foreign})
    return Standing(
        dialect,
        message,
        len(cases),
        len(asked),
        len(agreeing),
        _count(asked, Status.KNOWN),
        sum(cell.status.bad for cell in asked),
        len(octets),
        tuple(dict.fromkeys(case.source for case in octets)),
        tuple(stacks),
    )


def _count(cells: Iterable[Cell], status: Status) -> int:
    return sum(cell.status is status for cell in cells)
