"""Which field a bit of a frame belongs to, and where the first bit is at which two frames differ."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import takewhile
from typing import Any

from cv2x.errors import Cv2xError
from cv2x.harness.interop.difference import places
from cv2x.messages import Dialect, dialect
from cv2x.messages.columns import prepare

FRAME = "frame"
"""What the bits in front of the first field belong to."""
_KEY = re.compile(r"\.\d+(?=[.\[]|$)")
"""What an open type holds is named by its key in places; errors of the codec leave that out."""


class Layout:
    """The first bit of every field of one good frame, counted from the first bit of the frame."""

    def __init__(self, d: Dialect, octets: bytes) -> None:
        """Take the frame apart.  Raises DecodeError where it is none."""
        self.message, record = d.decode(octets)
        self.value: Any = (
            octets if self.message.startswith("unknown:") else d.plain_node(d.message_node(self.message), record)
        )
        self._bits: list[int] = []
        self._places: list[str] = []
        self._of: dict[str, int] = {}
        if self.message.startswith("unknown:"):
            return
        nodes = d.document["nodes"]
        every = list(dict.fromkeys(places(nodes, d.message_node(self.message), self.value)))
        found = sorted(_starts(d, self.message, every, octets), key=lambda item: item[0])
        self._bits = [bit for bit, _ in found]
        self._places = [place for _, place in found]
        self._of = {place: bit for bit, place in found}

    def bit_of(self, place: str) -> int | None:
        """Return the first bit of a field, or of the nearest one around it."""
        while place:
            if place in self._of:
                return self._of[place]
            place = place[: max(place.rfind("."), place.rfind("["), 0)]
        return None

    def place_at(self, bit: int) -> str:
        """Return the path of the field a bit belongs to: the innermost one that begins at or before it."""
        at = bisect_right(self._bits, bit) - 1
        return _KEY.sub("", self._places[at]) if at >= 0 else FRAME


def first_bit(one: bytes, other: bytes) -> int | None:
    """Return the first bit at which two octet strings differ (the end of the shorter one counts), ``None`` if none."""
    if one == other:
        return None
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if same == min(len(one), len(other)):
        return same * 8
    return same * 8 + 8 - (one[same] ^ other[same]).bit_length()


@lru_cache(maxsize=256)
def layout_of(name: str, octets: bytes) -> Layout:
    """Return the layout of a good frame of a dialect, made once.  Raises DecodeError."""
    return Layout(dialect(name), octets)


def _starts(d: Dialect, message: str, every: list[str], octets: bytes) -> list[tuple[int, str]]:
    """Return (bit, place) of places."""
    try:
        bits = prepare(d, message, every).plan.find(octets) if every else []
    except (Cv2xError, ValueError):
        return []
    found: list[tuple[int, str]] = []
    for bit, place in zip(bits, every, strict=True):
        if bit > 0 or (bit == 0 and not any(before for before, _ in found)):  # 0 further on: nobody took note of it
            found.append((bit, place))
    return found
