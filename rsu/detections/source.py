"""Where detections come from: datagrams (``udp://[HOST]:PORT``, loopback unless a host is named), a topic of a broker
(``mqtt://HOST[:PORT]/TOPIC``), or a recording (``file:DRIVE.jsonl``, one message a line, played at its own pace from
the first on).  Nothing here blocks."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from cv2x.clock import SECOND_NS, Stamp, second_mark_ms
from cv2x.errors import InputError, UnavailableError
from cv2x.messages.model import RoadUser
from cv2x.rsu.detections.mqtt import LARGEST, MqttFeed
from cv2x.rsu.detections.mqtt_address import FORM, PORTS, mqtt_address
from cv2x.rsu.detections.reader import DetectionReader, Seen
from cv2x.rsu.detections.sensor_frame import SensorFrame

FORMS = f"udp://HOST:PORT, {FORM} or file:RECORDING.jsonl"
SILENT_NS = 2 * SECOND_NS
OLD_NS = 2 * SECOND_NS
"""Live messages whose time lies farther from now than this are not used: somebody's clock is wrong (a default only)."""
WITHOUT = "without detections: no road users are told; MAP, SPAT and events go on"
MAX_RECORDING = 256 * 1024 * 1024


class DetectionSource:
    """One feed.  Raises InputError for an address that is none, UnavailableError for what the machine lacks."""

    def __init__(self, address: str, frame: SensorFrame, kind: str | None = None) -> None:
        self.address = address
        self._reader = DetectionReader(frame, kind)
        self._own: Counter[str] = Counter()
        self._socket: socket.socket | None = None
        self._broker: MqttFeed | None = None
        self._recorded: list[Seen] = []
        self._begun_ns: int | None = None
        self._heard_ns: int | None = None
        self._state: str | None = None
        self._reports: list[tuple[str, str]] = []
        if address.startswith("file:"):
            self._recorded = self._read(Path(address.removeprefix("file:")))
        elif address.partition(":")[0] in PORTS:
            self._broker = MqttFeed(mqtt_address(address))
        else:
            self._socket = _bound(address)

    @property
    def live(self) -> bool:
        """Whether it tells of now, and so needs real time."""
        return self._socket is not None or self._broker is not None

    @property
    def port(self) -> int:
        """The port that is listened on."""
        assert self._socket is not None  # noqa: S101 - asked of live sources
        return int(self._socket.getsockname()[1])

    @property
    def counters(self) -> Counter[str]:
        """What was not used, by cause."""
        own = self._reader.counters + self._own
        return own if self._broker is None else own + self._broker.counters

    def poll(self, now: Stamp) -> tuple[RoadUser, ...] | None:
        """Return the latest that was seen, if there is news."""
        if self._heard_ns is None:
            self._heard_ns = self._begun_ns = now.monotonic_ns
        latest = self._from_live(now) if self.live else self._from_recording(now)
        if latest is not None:
            self._heard_ns = now.monotonic_ns
            self._enter("detections", f"{self.address} tells what is seen")
        elif self._broker is not None and self._broker.trouble is not None:
            self._enter("broker lost", f"{self._broker.trouble}; {WITHOUT}")
        elif now.monotonic_ns - self._heard_ns >= SILENT_NS:
            self._enter("silent", f"nothing for {SILENT_NS // SECOND_NS} s; {WITHOUT}")
        return latest

    def take_reports(self) -> list[tuple[str, str]]:
        """Return (cause, detail) of what changed since the last call."""
        reports, self._reports = self._reports, []
        return reports

    def _enter(self, cause: str, detail: str) -> None:
        if self._state != cause:
            self._state = cause
            self._reports.append((cause, detail))
            if cause == "silent":
                self._own["silent"] += 1

    def _received(self) -> Iterator[bytes]:
        """Yield the messages that have come, a hundred at most."""
        if self._broker is not None:
            yield from self._broker.receive()
        elif self._socket is not None:
            for _ in range(100):
                try:
                    yield self._socket.recv(LARGEST)
                except OSError:
                    break

    def _from_live(self, now: Stamp) -> tuple[RoadUser, ...] | None:
        latest: tuple[RoadUser, ...] | None = None
        for message in self._received():
            seen = self._reader.read(message)
            if seen is None:
                continue
            if abs(seen.utc_ns - now.utc_ns) > OLD_NS:
                self._own["time far from now"] += 1
                continue
            latest = seen.users
        return latest

    def _from_recording(self, now: Stamp) -> tuple[RoadUser, ...] | None:
        latest: tuple[RoadUser, ...] | None = None
        assert self._begun_ns is not None  # noqa: S101 - poll sees to it
        ran_ns = now.monotonic_ns - self._begun_ns
        while self._recorded and self._recorded[0].utc_ns <= ran_ns:
            seen = self._recorded.pop(0)
            mark_ms = second_mark_ms(now.utc_ns - (ran_ns - seen.utc_ns))
            latest = tuple(replace(user, second_mark_ms=mark_ms) for user in seen.users)
        return latest

    def _read(self, path: Path) -> list[Seen]:
        try:
            if path.stat().st_size > MAX_RECORDING:
                raise InputError(f"holds more than {MAX_RECORDING >> 20} MiB", str(path))
            lines = path.read_bytes().splitlines()
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror}", str(path), field="detections") from None
        found = [seen for line in lines if line.strip() and (seen := self._reader.read(line)) is not None]
        if not found:
            raise InputError("holds no detection message", str(path), field="detections")
        found.sort(key=lambda seen: seen.utc_ns)
        first_ns = found[0].utc_ns
        return [Seen(seen.utc_ns - first_ns, seen.users) for seen in found]

    def close(self) -> None:
        """Close the port, or leave the broker."""
        if self._socket is not None:
            self._socket.close()
        if self._broker is not None:
            self._broker.close()


def _bound(address: str) -> socket.socket:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "127.0.0.1", parts.port
    except ValueError as error:
        raise InputError(f"{address!r}: {error}; write {FORMS}", field="detections") from None
    if parts.scheme != "udp" or port is None:
        raise InputError(f"{address!r} is no feed of detections: write {FORMS}", field="detections")
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
        bound = socket.socket(family, kind)
        bound.setblocking(False)
        try:
            bound.bind(place)
        except OSError:
            bound.close()
            raise
    except OSError as error:
        raise UnavailableError(f"UDP port {port} of {host} cannot be had: {error.strerror or error}") from None
    return bound
