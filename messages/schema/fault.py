"""What goes wrong inside the compiler, before anybody says whose fault it is.

The compiler runs in two settings: inside an installed cv2x, where a bad text is a ``SchemaError``, and inside the build of cv2x, where
that class cannot be imported yet.  So the inside raises ``Fault`` and the edge (``schema/__init__``) turns it into ``SchemaError``.
"""

from __future__ import annotations


class Fault(Exception):
    """An ASN.1 text that does not compile: ``reason`` and, where known, ``file`` and ``line`` (from 1)."""

    def __init__(self, reason: str, file: str = "", line: int | None = None) -> None:
        self.reason, self.file, self.line = reason, file, line
        super().__init__(reason, file, line)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.file and self.line else f"{self.file}: " if self.file else ""
        return place + self.reason
