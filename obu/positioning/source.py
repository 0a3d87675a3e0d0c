"""A position source by its address, asked now and then; what is wrong with it is counted by cause, and said once.

Addresses: ``gpsd://HOST:PORT[/DEVICE]``, ``nmea+tcp://HOST:PORT``, ``nmea+udp://[HOST]:PORT`` (loopback unless a host
is named), ``nmea+serial:/dev/ttyUSB0[?baud=9600]``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.obu.positioning.gate import JumpGate
from cv2x.obu.positioning.gpsd import GpsdReader, watch
from cv2x.obu.positioning.link import Link, SerialLink, TcpLink, UdpLink
from cv2x.obu.positioning.nmea import NmeaReader
from cv2x.station.inputs import PositionFix

SILENT_NS = 2 * SECOND_NS
"""A source that says nothing for this long is silent (a default only)."""
GPSD_PORT = 2947
FORMS = "gpsd://HOST:PORT, nmea+tcp://HOST:PORT, nmea+udp://HOST:PORT, nmea+serial:/dev/DEVICE?baud=9600"
WITHOUT = "without a position: no vehicle messages and no warnings; it goes on hearing"
"""What a unit still does whose position is not known."""


@dataclass(frozen=True, slots=True)
class SourceReport:
    """How a source stands since now."""

    cause: str
    """``unreachable``, ``silent``, ``no fix`` or ``position known``."""
    detail: str


class PositionSource:
    """One receiver.  Raises InputError for an address that is none, UnavailableError for what the machine lacks."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._link, self._reader = _open(address)
        self._gate = JumpGate()
        self._gate_counters: Counter[str] = Counter()
        self._state: str | None = None
        self._spoke_ns: int | None = None
        self._reports: list[SourceReport] = []
        self._heard = 0

    @property
    def counters(self) -> Counter[str]:
        """What was not used, by cause."""
        return self._reader.counters + self._gate_counters

    def poll(self, now_ns: int) -> PositionFix | None:
        """Return the latest fix that has come, if any; ``now_ns`` is monotonic time."""
        if self._spoke_ns is None:
            self._spoke_ns = now_ns
        believed = None
        for fix in self._reader.take(self._link.read(now_ns)):
            cause = self._gate.take(fix)
            if cause is None:
                believed = fix
            elif cause != "repeated":
                self._gate_counters[cause] += 1
        if self._reader.heard != self._heard:
            self._heard, self._spoke_ns = self._reader.heard, now_ns
        if believed is not None:
            self._enter("position known", f"{self.address} gives fixes")
        elif self._reader.without_fix:
            self._enter("no fix", WITHOUT)
        if now_ns - self._spoke_ns >= SILENT_NS:
            if self._link.trouble is not None:
                self._enter("unreachable", f"{self._link.trouble}; {WITHOUT}")
            elif self._state != "unreachable":  # a link that stands again has not spoken yet
                self._enter("silent", f"nothing for {SILENT_NS // SECOND_NS} s; {WITHOUT}")
        return believed

    def take_reports(self) -> list[SourceReport]:
        """Return what changed since the last call."""
        reports, self._reports = self._reports, []
        return reports

    def _enter(self, cause: str, detail: str) -> None:
        if self._state != cause:
            self._state = cause
            if cause in ("silent", "unreachable"):
                self._gate_counters[cause] += 1
            self._reports.append(SourceReport(cause, detail))

    def close(self) -> None:
        """Give the device or socket back."""
        self._link.close()


def _open(address: str) -> tuple[Link, NmeaReader | GpsdReader]:
    scheme, colon, rest = address.partition(":")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(f"{address!r}: {error}; write {FORMS}", field="position") from None
    if scheme == "nmea+serial" and colon and rest:
        device, _, query = rest.partition("?")
        baud = parse_qs(query).get("baud", ["9600"])[0]
        if not device or not baud.isdigit():
            raise InputError(f"{address!r} is no serial line: write {FORMS}", field="position")
        return SerialLink(device, int(baud)), NmeaReader()
    if scheme == "gpsd" and host:
        device = parts.path if parts.path not in ("", "/") else ""
        return TcpLink(host, port or GPSD_PORT, watch(device or None)), GpsdReader()
    if scheme == "nmea+tcp" and host and port:
        return TcpLink(host, port), NmeaReader()
    if scheme == "nmea+udp" and port is not None:
        return UdpLink(host or "127.0.0.1", port), NmeaReader()
    raise InputError(f"{address!r} is no position source: write {FORMS}", field="position")
