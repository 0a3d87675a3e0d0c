"""A fault in a file somebody wrote: where it is and what is expected there."""

from __future__ import annotations

from dataclasses import dataclass

from cv2x.errors import InputError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault; ordered by place."""

    file: str
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        return str(self.error())

    def error(self) -> InputError:
        """Return it as an exception."""
        return InputError(self.reason, self.file, self.line or None, self.field)
