"""Topics on their way to sinks.

A scene must be whole in every message of its topic: Foxglove, asked to jump, takes the latest message of each topic and
nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from cv2x.harness.foxglove.schemas import FIX, SCHEMAS, TOPICS

Write = Callable[[int, bytes], None]
"""Takes the UTC instant of a message in nanoseconds, and its JSON."""
to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Sink(Protocol):
    """What takes messages: a recording, a live server."""

    def channel(self, topic: str, schema_name: str, schema: Mapping[str, Any]) -> Write:
        """Announce a topic of JSON messages and return what writes to it."""
        ...


class Topics:
    """All topics of a picture."""

    def __init__(self, sinks: Iterable[Sink]) -> None:
        self._sinks = tuple(sinks)
        self._writes = {topic: self._announce(topic, schema) for topic, schema in TOPICS.items()}
        self._used: set[str] = set()

    def __contains__(self, topic: str) -> bool:
        """Whether anything has been written to a topic."""
        return topic in self._used

    def put(self, topic: str, utc_ns: int, value: Mapping[str, Any]) -> None:
        """Write a message to a topic of `TOPICS`, or below `PLACE`."""
        self.put_text(topic, utc_ns, to_json(value))

    def put_text(self, topic: str, utc_ns: int, text: str) -> None:
        """Write a message that is JSON already."""
        writes = self._writes.get(topic)
        if writes is None:
            writes = self._writes[topic] = self._announce(topic, FIX)
        self._used.add(topic)
        data = text.encode("utf-8", "replace")
        for write in writes:
            write(utc_ns, data)

    def _announce(self, topic: str, schema: str) -> tuple[Write, ...]:
        return tuple(sink.channel(topic, schema, SCHEMAS[schema]) for sink in self._sinks)
