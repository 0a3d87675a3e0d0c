"""A client of the Foxglove WebSocket protocol (``foxglove.sdk.v1``), as the app is one: it connects, learns the
channels, subscribes and takes in messages.  Every wait has an end.
"""

from __future__ import annotations

import json
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from websockets.sync.client import ClientConnection, connect

PATIENCE_S = 20.0
_MESSAGE, _TIME = 1, 2


class Got(NamedTuple):
    topic: str
    utc_ns: int
    value: Any


class Client:
    """Subscribes to every channel that ``wants`` accepts, as soon as it is advertised."""

    def __init__(self, connection: ClientConnection, wants: Callable[[str], bool]) -> None:
        self.connection, self._wants = connection, wants
        self.info: dict[str, Any] = {}
        self.channels: dict[str, dict[str, Any]] = {}
        self.got: list[Got] = []
        self.times: list[int] = []
        self._topics: dict[int, str] = {}

    def until(self, enough: Callable[[], object]) -> None:
        """Take in what comes until there is enough; fails when that does not happen in time."""
        end = time.monotonic() + PATIENCE_S
        while not enough():
            left_s = end - time.monotonic()
            assert left_s > 0, f"only got {len(self.got)} messages of {sorted({got.topic for got in self.got})}"
            self._take(self.connection.recv(timeout=left_s))

    def of(self, topic: str) -> list[Got]:
        return [got for got in self.got if got.topic == topic]

    def _take(self, data: str | bytes) -> None:
        if isinstance(data, str):
            told = json.loads(data)
            if told["op"] == "serverInfo":
                self.info = told
            elif told["op"] == "advertise":
                self._subscribe(told["channels"])
            elif told["op"] == "status" and told["message"].startswith("Unknown channel ID: "):
                # The server advertises a channel a moment before it takes subscriptions to it; we are quick.
                number = int(told["message"].rpartition(" ")[2])
                self._subscribe([channel for channel in self.channels.values() if channel["id"] == number])
            return
        if data[0] == _TIME:
            self.times.append(*struct.unpack_from("<Q", data, 1))
        elif data[0] == _MESSAGE:
            subscription, utc_ns = struct.unpack_from("<IQ", data, 1)
            self.got.append(Got(self._topics[subscription], utc_ns, json.loads(data[13:])))

    def _subscribe(self, channels: list[dict[str, Any]]) -> None:
        asked = []
        for channel in channels:
            self.channels[channel["topic"]] = channel
            if self._wants(channel["topic"]):
                number = 1000 + channel["id"]
                self._topics[number] = channel["topic"]
                asked.append({"id": number, "channelId": channel["id"]})
        if asked:
            self.connection.send(json.dumps({"op": "subscribe", "subscriptions": asked}))


@contextmanager
def client(url: str, wants: Callable[[str], bool] = lambda topic: True, **options: Any) -> Iterator[Client]:
    """Connect; the server must take the protocol the app asks for."""
    with connect(url, subprotocols=["foxglove.sdk.v1"], open_timeout=PATIENCE_S, **options) as connection:  # type: ignore[list-item]
        assert connection.subprotocol == "foxglove.sdk.v1"
        yield Client(connection, wants)
