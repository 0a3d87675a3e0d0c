"""Where CAN frames come from: an interface of python-can, or a log file.

Addresses: ``can:INTERFACE:CHANNEL[?bitrate=500000]`` (``can:socketcan:can0``, ``can:virtual:test``,
``can:udp_multicast:239.74.163.2``), ``canlog:FILE`` (``.asc .blf .log`` and what else python-can reads).  A log is
played from its first frame on at its own pace.  Nothing here blocks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError, UnavailableError
from cv2x.obu.bus.mapping import BusMapping
from cv2x.obu.bus.values import BusReader
from cv2x.station.inputs import BusValues

FORMS = "can:INTERFACE:CHANNEL (can:socketcan:can0), canlog:FILE"
AT_ONCE = 2000
"""Frames taken in one call."""
SILENT_NS = 2 * SECOND_NS
WITHOUT = "without the bus: brake, lights, gear and events are not known; position and hearing go on"


class BusSource:
    """A bus.  Raises InputError and UnavailableError for what is not there."""

    def __init__(self, address: str, mapping: BusMapping) -> None:
        self.address = address
        self._reader = BusReader(mapping)
        self._told: BusValues | None = None
        self._heard_ns: int | None = None
        self._state: str | None = None
        self._reports: list[tuple[str, str]] = []
        self._pending: Any = None
        self._bus: Any = None
        self._log: Iterator[Any] | None = None
        self._log_start: tuple[float, int] | None = None
        kind, _, rest = address.partition(":")
        if kind == "canlog" and rest:
            self._log = _open_log(Path(rest))
        elif kind == "can" and ":" in rest:
            self._bus = _open_bus(*rest.split(":", 1))
        else:
            raise InputError(f"{address!r} is no bus: write {FORMS}", field="bus")

    @property
    def counters(self) -> Counter[str]:
        """What was not used, by cause."""
        return self._reader.counters

    def poll(self, now_ns: int) -> BusValues | None:
        """Return what the bus says, where that has changed; ``now_ns`` is monotonic time."""
        if self._heard_ns is None:
            self._heard_ns = now_ns
        for frame in self._frames(now_ns):
            self._heard_ns = now_ns
            self._enter("bus heard", f"{self.address} gives frames")
            if frame.is_error_frame or frame.is_remote_frame:
                self._reader.counters["error or remote frame"] += 1
            else:
                self._reader.take(frame.arbitration_id, bytes(frame.data), now_ns)
        if now_ns - self._heard_ns >= SILENT_NS:
            self._enter("silent", WITHOUT)
        values = self._reader.values(now_ns)
        if values == self._told or (self._told is None and values == BusValues()):
            return None
        self._told = values
        return values

    def take_reports(self) -> list[tuple[str, str]]:
        """Return (cause, detail) of what changed since the last call."""
        reports, self._reports = self._reports, []
        return reports

    def _enter(self, cause: str, detail: str) -> None:
        if self._state != cause:
            self._state = cause
            self._reports.append((cause, detail))
            if cause == "silent":
                self._reader.counters["silent"] += 1

    def _frames(self, now_ns: int) -> Iterator[Any]:
        if self._bus is not None:
            for _ in range(AT_ONCE):
                try:
                    frame = self._bus.recv(timeout=0)
                except Exception as error:
                    self._enter("bus lost", f"{error}; {WITHOUT}")
                    return
                if frame is None:
                    return
                yield frame
            return
        yield from self._from_log(now_ns)

    def _from_log(self, now_ns: int) -> Iterator[Any]:
        while True:
            if self._pending is None:
                try:
                    self._pending = next(self._log, None) if self._log is not None else None
                except Exception as error:
                    self._reader.counters["broken log"] += 1
                    self._enter("broken log", f"{error}; {WITHOUT}")
                    self._log = None
            frame = self._pending
            if frame is None:
                return
            if self._log_start is None:
                self._log_start = frame.timestamp, now_ns
            begun_s, begun_ns = self._log_start
            if (frame.timestamp - begun_s) * 1e9 > now_ns - begun_ns:
                return
            self._pending = None
            yield frame

    def close(self) -> None:
        """Give the interface back."""
        if self._bus is not None:
            self._bus.shutdown()


def _can() -> Any:
    try:
        import can
    except ImportError:
        raise UnavailableError("a vehicle bus needs python-can: pip install 'cv2x[can]'") from None
    return can


def _open_bus(interface: str, rest: str) -> Any:
    can = _can()
    channel, _, query = rest.partition("?")
    options: dict[str, Any] = {}
    for key, values in parse_qs(query).items():
        options[key] = int(values[0]) if values[0].isdigit() else values[0]
    try:
        return can.Bus(interface=interface, channel=channel, **options)
    except (can.CanError, OSError, ValueError, TypeError, NotImplementedError) as error:
        raise UnavailableError(f"the bus {interface}:{channel} cannot be opened: {error}") from None


def _open_log(path: Path) -> Iterator[Any]:
    can = _can()
    if not path.is_file():
        raise InputError("there is no such log", str(path), field="bus")
    try:
        return iter(can.LogReader(str(path)))
    except (ValueError, OSError) as error:
        raise InputError(f"is no log python-can reads: {error}", str(path), field="bus") from None
