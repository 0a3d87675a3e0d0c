"""One demo run for all tests here, read with the MCAP library."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from mcap.reader import make_reader

from cv2x.harness.run import run
from cv2x.scenarios.load import load


class Told(NamedTuple):
    """One message of a recording."""

    utc_ns: int
    value: Any


class Shown:
    """A recording as the MCAP library reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.schemas: dict[str, str] = {}
        """Topic -> name of its schema."""
        self.schema_texts: dict[str, Any] = {}
        self.messages: dict[str, list[Told]] = defaultdict(list)
        self.order: list[int] = []
        with path.open("rb") as source:
            for schema, channel, message in make_reader(source, validate_crcs=True).iter_messages(log_time_order=False):
                assert schema is not None
                assert (schema.encoding, channel.message_encoding) == ("jsonschema", "json")
                self.schemas[channel.topic] = schema.name
                self.schema_texts[schema.name] = json.loads(schema.data)
                self.messages[channel.topic].append(Told(message.log_time, json.loads(message.data)))
                self.order.append(message.log_time)

    @property
    def topics(self) -> list[str]:
        """What is written for the eye."""
        return [topic for topic in self.schemas if topic.startswith("/")]

    def entities(self, topic: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield (instant, entities by id) of a scene."""
        for utc_ns, value in self.messages[topic]:
            yield utc_ns, {entity["id"]: entity for entity in value["entities"]}

    def latest(self, topic: str, utc_ns: int) -> Any:
        """Return the last message of a topic up to an instant: what Foxglove shows after a jump there."""
        return [told.value for told in self.messages[topic] if told.utc_ns <= utc_ns][-1]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    result = run(load("urban-intersection"), None, tmp_path_factory.mktemp("foxglove") / "demo")
    assert result.passed
    return Shown(result.folder / "recording.mcap")
