"""What a sender got wrong and a tolerant reader understood all the same."""

from __future__ import annotations

from typing import NamedTuple


class Liberty(NamedTuple):
    """One breach of the encoding rules or of a range that leaves no doubt about what was meant.

    ``path`` and ``bit`` say where, as in `DecodeError`; ``what`` is a sentence without a full stop; ``octets`` holds
    what stood there beyond the encoding (behind a message, or behind the contents of an open type), else nothing.
    """

    path: str
    bit: int
    what: str
    octets: bytes = b""

    def __str__(self) -> str:
        return f"{self.path or 'message'}: {self.what} (bit {self.bit})"
