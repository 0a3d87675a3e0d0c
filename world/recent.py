"""A bounded table of what was heard, in order of last hearing.

A dict keeps insertion order and a re-heard key is put at its end, so the oldest is always the first: dropping what is
stale or what does not fit takes no search.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """At most ``capacity`` values by key, each with the monotonic time at which it was last heard."""

    __slots__ = ("_capacity", "_entries")

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: dict[Key, tuple[Value, int]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, key: Key) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[Key]:
        return iter(self._entries)

    def get(self, key: Key) -> Value | None:
        """Return the value held, or ``None``."""
        entry = self._entries.get(key)
        return None if entry is None else entry[0]

    def put(self, key: Key, value: Value, heard_ns: int) -> bool:
        """Hold a value just heard; return whether the one heard longest ago had to go for it."""
        crowded = self._entries.pop(key, None) is None and len(self._entries) >= self._capacity
        if crowded:
            del self._entries[next(iter(self._entries))]
        self._entries[key] = (value, heard_ns)
        return crowded

    def drop(self, key: Key) -> None:
        """Forget a key, if it is held."""
        self._entries.pop(key, None)

    def values_since(self, since_ns: int) -> list[Value]:
        """Return the values heard at or after a monotonic time, the one heard longest ago first."""
        return [value for value, heard_ns in self._entries.values() if heard_ns >= since_ns]

    def get_since(self, key: Key, since_ns: int) -> Value | None:
        """Return the value held if it was heard at or after a monotonic time, or ``None``."""
        entry = self._entries.get(key)
        return entry[0] if entry is not None and entry[1] >= since_ns else None

    def expire(self, since_ns: int) -> int:
        """Drop what was last heard before a monotonic time; return how many went."""
        gone = 0
        while self._entries:
            key = next(iter(self._entries))
            if self._entries[key][1] >= since_ns:
                break
            del self._entries[key]
            gone += 1
        return gone
