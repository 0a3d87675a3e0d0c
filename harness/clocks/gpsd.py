"""What a GNSS receiver behind gpsd says, by gpsd's JSON protocol (gpsd_json(5)) over TCP.

Nothing gpsd sends is trusted: what is read is bounded in octets and time, what does not read as JSON is passed over.
"""

from __future__ import annotations

import json
import socket
import time
from typing import Any, NamedTuple

GPSD = ("127.0.0.1", 2947)
MAX_OCTETS = 1 << 18
PATIENCE_S = 3.0
"""Longer than two reports of a receiver that reports every second."""


class Receiver(NamedTuple):
    """A receiver as gpsd describes it; ``None`` = not said."""

    release: str
    devices: int
    mode: int | None
    """0 and 1 no fix, 2 without height, 3 with."""
    time_error_s: float | None
    """Estimated uncertainty of a fix's time (ept)."""
    pulse_s: float | None
    """How far the last pulse (PPS) lay from the machine's clock."""

    @property
    def has_fix(self) -> bool:
        """Whether it knows the time from satellites."""
        return self.mode is not None and self.mode >= 2


def ask_gpsd(address: tuple[str, int] = GPSD, patience_s: float = PATIENCE_S) -> Receiver | None:
    """Return what gpsd says within ``patience_s``, as soon as a fix and a pulse are known; ``None`` where there is
    none."""
    deadline, taken, held = time.monotonic() + patience_s, 0, b""
    said: dict[str, dict[str, Any]] = {}
    try:
        with socket.create_connection(address, timeout=patience_s) as asked:
            asked.sendall(b'?WATCH={"enable":true,"json":true,"pps":true};\n')
            while (left_s := deadline - time.monotonic()) > 0 and taken < MAX_OCTETS:
                asked.settimeout(left_s)
                octets = asked.recv(4096)
                if not octets:
                    break
                taken += len(octets)
                *lines, held = (held + octets).split(b"\n")
                for line in lines:
                    _take(said, line)
                if "PPS" in said and said.get("TPV", {}).get("mode", 0) in (2, 3):
                    break
    except OSError:
        pass  # it was late, or is gone: what it has said stands
    return _receiver(said) if "VERSION" in said else None


def _take(said: dict[str, dict[str, Any]], line: bytes) -> None:
    try:
        report = json.loads(line)
    except (ValueError, RecursionError):
        return
    if isinstance(report, dict) and isinstance(report.get("class"), str):
        said[report["class"]] = report


def _receiver(said: dict[str, dict[str, Any]]) -> Receiver:
    fix, pulse, devices = said.get("TPV", {}), said.get("PPS", {}), said.get("DEVICES", {}).get("devices")
    mode, error = fix.get("mode"), fix.get("ept")
    release = said["VERSION"].get("release")
    return Receiver(
        release=str(release)[:40] if release else "of unknown release",
        devices=len(devices) if isinstance(devices, list) else 0,
        mode=mode if isinstance(mode, int) and 0 <= mode <= 3 else None,
        time_error_s=float(error) if isinstance(error, int | float) and 0 <= error < 1e6 else None,
        pulse_s=_pulse_s(pulse),
    )


def _pulse_s(pulse: dict[str, Any]) -> float | None:
    parts: list[int] = []
    for name in ("clock_sec", "real_sec", "clock_nsec", "real_nsec"):
        part = pulse.get(name)
        if not isinstance(part, int) or abs(part) >= 1 << 62:
            return None
        parts.append(part)
    return (parts[0] - parts[1]) + (parts[2] - parts[3]) / 1e9
