"""Faults in files somebody wrote: where they are, and what is expected there.

Reading goes on after a fault where it can, so that a check names all of them; whoever only wants the scenario gets
the first as an `InputError`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from cv2x.errors import InputError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault; ordered by place."""

    file: str
    line: int
    """From 1; 0 = the file as a whole."""
    field: str
    reason: str

    def __str__(self) -> str:
        return str(InputError(self.reason, self.file, self.line or None, self.field))


class ProblemsFoundError(InputError):
    """Several faults at once; as an exception it is the first of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(first.reason, first.file, first.line or None, first.field)
        self.problems = tuple(problems)


@dataclass(slots=True)
class Problems:
    """Faults gathered while reading goes on."""

    found: list[Problem] = field(default_factory=list)

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Take the faults of a block instead of letting them end the reading."""
        try:
            yield
        except ProblemsFoundError as error:
            self.found += error.problems
        except InputError as error:
            self.found.append(Problem(error.file, error.line or 0, error.field, error.reason))

    def raise_if_any(self) -> None:
        """Raise ProblemsFoundError if anything was found."""
        if self.found:
            raise ProblemsFoundError(sorted(set(self.found)))
