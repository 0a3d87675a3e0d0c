"""Octets that arrive in pieces, as lines; what no line end comes in is thrown away, counted."""

from __future__ import annotations


class Lines:
    """A splitter that holds at most ``most`` octets of an unfinished line."""

    def __init__(self, most: int) -> None:
        self._most, self._rest = most, b""
        self._skipping = False

    def take(self, octets: bytes) -> tuple[list[bytes], int]:
        """Return the lines that are whole now, without their ends, and how many were too long."""
        *whole, self._rest = (self._rest + octets).split(b"\n")
        too_long = 0
        lines = []
        for line in whole:
            if self._skipping:
                self._skipping = False
            elif len(line) > self._most:
                too_long += 1
            else:
                lines.append(line.strip())
        if len(self._rest) > self._most:
            too_long += not self._skipping
            self._rest, self._skipping = b"", True
        return [line for line in lines if line], too_long
