"""The live server: what is recorded for the eye, and the events, while the run is on, to any Foxglove that connects.

The server is Foxglove's own (`foxglove-sdk`, MIT; extra ``foxglove``) and works in threads of its own, outside the
interpreter's lock: the run hands a message over in about a microsecond and never waits.  Each client has a bounded
queue; from that of a client that does not keep up, the library drops the oldest messages.  It does not count them, but
it says so in its log, which is read here, so that the user is told.  What nobody subscribes to is not even encoded.

Who subscribes late gets the latest message of each scene, map and place at once.  All of it is told by the time of the
run, which clients are told too: in virtual time a minute may pass in seconds.
"""

from __future__ import annotations

import logging
import re
import time
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from cv2x.clock import MILLISECOND_NS, Stamp
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.foxglove.schemas import SCHEMAS, TOPICS
from cv2x.harness.foxglove.topics import Write
from cv2x.station.observer import Observer
from cv2x.station.recorded_events import EventWriter
from cv2x.station.recording_schema import CHANNELS, schema_name, schema_text

LOOPBACK = "127.0.0.1"
BACKLOG = 4096
"""Messages that wait for one client before the oldest are dropped: ten seconds and more of a run in real time."""
_TIME_EVERY_NS = 50 * MILLISECOND_NS
"""Of the run's time and of the wall clock: in virtual time a minute may pass in a second, and a client that does not
read for a while is thrown out by the library when too many times wait for it, which it does not drop."""
_KEPT = ("/scene/", "/map/", "/place/")
"""Beginnings of topics whose latest message a new subscriber gets."""
_FULL = re.compile(r"outbox for client (\S+) full")
_log = logging.getLogger("foxglove")


def address(text: str) -> tuple[str, int]:
    """Return (host, port) of ``8765`` or ``host:8765``; without a host, this machine alone.  Raises InputError."""
    host, _, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (port.isascii() and port.isdigit() and 0 <= int(port[:6]) <= 65_535):
        raise InputError(f"{text!r} is no port: give 8765, or host:8765 to serve others than this machine",
                         field="--foxglove")  # fmt: skip
    return host or LOOPBACK, int(port)


class LiveServer:
    """A server that is up until `close`; a sink of topics.

    Port 0 takes a free one.  Raises UnavailableError where the library is missing or the port is taken.
    """

    def __init__(self, name: str, host: str = LOOPBACK, port: int = 8765, backlog: int = BACKLOG) -> None:
        try:
            import foxglove
            from foxglove.websocket import Capability, ServerListener
        except ImportError as error:
            raise UnavailableError(
                f"--foxglove needs foxglove-sdk, which does not load ({error}): pip install 'cv2x[foxglove]'"
            ) from error
        self._sdk = foxglove
        self._context = foxglove.Context()
        self._channels: dict[str, Any] = {}
        self._latest: dict[str, tuple[int, bytes]] = {}
        self._asked: deque[str] = deque()
        """Topics somebody has just subscribed to; filled by the server's threads, emptied by the run's."""
        self._time_ns: int | None = None
        """What the run's time was last, and what clients were told last; and when they may be told again."""
        self._told_ns: int | None = None
        self._tell_at_ns = 0
        self.subscribed: set[str] = set()
        """Topics that were ever subscribed to."""
        self.clients: set[int] = set()
        """Every client that ever subscribed, by the server's number for it."""
        self.offered = 0
        """Messages handed to the server because somebody had subscribed to their topic."""
        for event, described in CHANNELS.items():  # before the server is up: it advertises a channel a moment before it
            self._announce(event, schema_name(event), described)  # takes subscriptions to it
        for topic, named in TOPICS.items():
            self._announce(topic, named, SCHEMAS[named])
        self._ear = _Ear()
        self._ear.listen(foxglove.set_log_level)
        try:
            self._server = foxglove.start_server(
                name=name,
                host=host,
                port=port,
                context=self._context,
                capabilities=[Capability.Time],
                server_listener=_listener(ServerListener, self.ask),
                message_backlog_size=backlog,
            )
        except RuntimeError as error:
            self._ear.close()
            reason = str(error).removeprefix("FoxgloveError: ").removeprefix("Failed to bind port: ")
            raise UnavailableError(f"cannot serve Foxglove on {host}:{port}: {reason}") from error
        self.host, self.port = host, int(self._server.port)
        self._open = True

    @property
    def too_slow(self) -> list[str]:
        """The clients, by address, for which messages were dropped."""
        return sorted(self._ear.too_slow)

    @property
    def url(self) -> str:
        """Where clients connect."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"ws://{host}:{self.port}"

    def channel(self, topic: str, schema_name: str, schema: Mapping[str, Any]) -> Write:
        """Announce a topic of JSON messages and return what writes to it."""
        channel = self._announce(topic, schema_name, schema)
        kept = topic.startswith(_KEPT)

        def write(utc_ns: int, message: bytes) -> None:
            if kept:
                self._latest[topic] = (utc_ns, message)
            self._send(channel, utc_ns, message)

        return write

    def events(self) -> Observer:
        """Return an observer that sends the run's events as they are recorded."""
        return _Events(self._channels, self._send)

    def ask(self, client: int, topic: str) -> None:
        """Note that a client has subscribed to a topic (called by the server's threads)."""
        self.clients.add(client)
        self.subscribed.add(topic)
        self._asked.append(topic)

    def close(self) -> None:
        """Take the server down; safe to call twice."""
        if self._open:
            self._open = False
            self._again()
            if self._time_ns is not None and self._time_ns != self._told_ns:
                self._server.broadcast_time(self._time_ns)
            self._server.stop()
            for channel in self._channels.values():
                channel.close()
            self._ear.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _announce(self, topic: str, name: str, schema: Mapping[str, Any]) -> Any:
        if topic in self._channels:
            return self._channels[topic]
        described = self._sdk.Schema(name=name, encoding="jsonschema", data=schema_text(schema).encode())
        made = self._sdk.Channel(topic, schema=described, message_encoding="json", context=self._context)
        self._channels[topic] = made
        return made

    def _send(self, channel: Any, utc_ns: int, message: bytes | Callable[[], bytes]) -> None:
        self._time_ns = utc_ns
        if self._told_ns is None or utc_ns >= self._told_ns + _TIME_EVERY_NS:
            self._tell_time(utc_ns)
        if self._asked:
            self._again()
        if channel.has_sinks():
            self.offered += 1
            channel.log(message if isinstance(message, bytes) else message(), log_time=utc_ns)

    def _tell_time(self, utc_ns: int) -> None:
        now_ns = time.monotonic_ns()
        if now_ns >= self._tell_at_ns:
            self._tell_at_ns, self._told_ns = now_ns + _TIME_EVERY_NS, utc_ns
            self._server.broadcast_time(utc_ns)

    def _again(self) -> None:
        """Send the latest of what was subscribed to since."""
        asked = {self._asked.popleft() for _ in range(len(self._asked))}
        for topic in sorted(asked & self._latest.keys()):
            utc_ns, message = self._latest[topic]
            self._channels[topic].log(message, log_time=utc_ns)


def _listener(base: Any, ask: Callable[[int, str], None]) -> Any:
    class Listener(base):  # type: ignore[misc]
        def on_subscribe(self, client: Any, channel: Any) -> None:
            ask(client.id, channel.topic)

    return Listener()


class _Events(EventWriter):
    """Sends events to those who subscribe to them."""

    def __init__(self, channels: Mapping[str, Any], send: Callable[..., None]) -> None:
        super().__init__()
        self._channels, self._send = channels, send

    def _write(self, channel: str, at: Stamp, text: Callable[[], str]) -> None:
        self._send(self._channels[channel], at.utc_ns, lambda: text().encode("utf-8", "replace"))


class _Ear(logging.Handler):
    """Hears in the library's log which clients it dropped messages for; nothing of that log reaches the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.too_slow: set[str] = set()
        self._was = (_log.level, _log.propagate)

    def listen(self, set_log_level: Callable[[str], None]) -> None:
        """Begin; the library passes its log on once it is told to."""
        _log.addHandler(self)
        _log.setLevel(logging.INFO)
        _log.propagate = False
        root, quiet = logging.getLogger(), logging.NullHandler()
        root.addHandler(quiet)  # or telling it would set up logging for the whole program
        try:
            set_log_level("INFO")
        finally:
            root.removeHandler(quiet)

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line."""
        found = _FULL.search(record.getMessage())
        if found is not None:
            self.too_slow.add(found[1])

    def close(self) -> None:
        """Stop listening."""
        super().close()
        _log.removeHandler(self)
        _log.setLevel(self._was[0])
        _log.propagate = self._was[1]
