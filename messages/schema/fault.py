"""What goes wrong inside the compiler, before anybody says whose fault it is.

The compiler runs in two settings: inside an installed cv2x, where a bad text is a ``SchemaError``, and inside the
build of cv2x, where that class cannot be imported yet.  So the inside raises ``TextError`` and the edge
(``schema/__init__``) turns it into ``SchemaError``.
"""

from __future__ import annotations


class TextError(Exception):
    """Why an ASN.1 text does not compile and, where known, ``file``, ``line`` (from 1) and ``place`` in a type."""

    def __init__(self, reason: str, file: str = "", line: int | None = None) -> None:
        self.reason, self.file, self.line, self.place = reason, file, line, ""
        super().__init__(reason, file, line)

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " if self.file and self.line else f"{self.file}: " if self.file else ""
        return where + self.reason
