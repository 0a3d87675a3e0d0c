"""What is a pure function of an object that many worlds hold, worked out once for all of them.

A message is decoded once however many stations hear it, so its parts are the same objects in all of their worlds.  What
was found is kept by the identity of the object, which is held too, so that nobody else gets its identity; equal objects
are not compared, for that takes longer than most of what is kept.  When the table is full it is emptied: what is still
needed is found again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """At most ``capacity`` results by the object they are of, and by what else they depend on."""

    __slots__ = ("_capacity", "_kept")

    def __init__(self, capacity: int = 1024) -> None:
        self._capacity = capacity
        self._kept: dict[tuple[int, Hashable], tuple[Any, Value]] = {}

    def __call__(self, thing: Any, make: Callable[[], Value], rest: Hashable = None) -> Value:
        """Return what ``make`` returns, or returned for the same object and the same ``rest``."""
        key = (id(thing), rest)
        kept = self._kept.get(key)
        if kept is not None:
            return kept[1]
        if len(self._kept) >= self._capacity:
            self._kept.clear()
        found = make()
        self._kept[key] = thing, found
        return found
