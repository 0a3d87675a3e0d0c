"""What a frame says, worked out once however many stations of this process hear it.

A bounded memory of the frames last met: key -> what the stack made of them, the least recently used going first.
Keys hold the octets themselves, not a digest, so a collision cannot be forged; values are immutable and shared.  One
run has one cache, and one thread.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")
CAPACITY = 4096
"""Frames kept by default: what a few hundred vehicles send in the time a frame is on its way (a default of this
project)."""


class FrameCache(Generic[T]):
    """The frames last met and what they say; ``hits`` and ``misses`` count."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        if capacity < 1:
            raise ValueError(f"a cache of {capacity} frames")
        self.capacity = capacity
        self.hits = 0
        self.misses = 0
        self._known: OrderedDict[Hashable, T] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def get(self, key: Hashable) -> T | None:
        """Return what is known under a key, or ``None``."""
        value = self._known.get(key)
        if value is None:
            self.misses += 1
            return None
        self.hits += 1
        self._known.move_to_end(key)
        return value

    def put(self, key: Hashable, value: T) -> None:
        """Remember a value, and forget the one not asked for the longest where there are too many."""
        self._known[key] = value
        if len(self._known) > self.capacity:
            self._known.popitem(last=False)
