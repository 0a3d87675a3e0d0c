"""What gpsd says over its socket (JSON, one object a line) as position fixes.

The client asks to WATCH and uses TPV objects of mode 2 and 3; everything else is passed over.  ``epx`` and ``epy`` are
taken for the axes of the accuracy, else ``eph`` for both (their confidence is not stated by gpsd).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from typing import Any

from cv2x.clock import parse_instant
from cv2x.messages.model import Position
from cv2x.obu.positioning.lines import Lines
from cv2x.station.inputs import PositionFix

LONGEST = 64 * 1024
"""Octets of an object beyond which it is thrown away; SKY with many satellites is a few thousand."""


def watch(device: str | None) -> bytes:
    """Return what asks gpsd for its reports, of one device where one is named."""
    wanted: dict[str, object] = {"enable": True, "json": True}
    if device:
        wanted["device"] = device
    return b"?WATCH=" + json.dumps(wanted).encode() + b"\n"


class GpsdReader:
    """Octets in, fixes out; the same shape as `cv2x.obu.positioning.nmea.NmeaReader`."""

    def __init__(self) -> None:
        self.counters: Counter[str] = Counter()
        self.heard = 0
        self.without_fix = False
        self._lines = Lines(LONGEST)

    def take(self, octets: bytes) -> list[PositionFix]:
        """Return the fixes that octets complete."""
        lines, too_long = self._lines.take(octets)
        if too_long:
            self.counters["line too long"] += too_long
        found = (self._object(line) for line in lines)
        return [fix for fix in found if fix is not None]

    def _object(self, line: bytes) -> PositionFix | None:
        try:
            told = json.loads(line)
            kind = told["class"]
        except (ValueError, TypeError, KeyError, RecursionError):
            self.counters["not a gpsd object"] += 1
            return None
        self.heard += 1
        if kind == "ERROR":
            self.counters["gpsd error"] += 1
        if kind != "TPV":
            return None
        if told.get("mode", 0) not in (2, 3):
            self.counters["no fix"] += 1
            self.without_fix = True
            return None
        if "time" not in told:
            self.counters["fix without date"] += 1
            return None
        try:
            fix = _fix(told)
        except (ValueError, TypeError, KeyError, OverflowError):
            self.counters["malformed report"] += 1
            return None
        self.without_fix = False
        return fix


def _fix(told: dict[str, Any]) -> PositionFix:
    number = {name: _number(told.get(name)) for name in ("altHAE", "alt", "speed", "track", "epx", "epy", "eph")}
    lat, lon = _number(told["lat"]), _number(told["lon"])
    if lat is None or lon is None:
        raise ValueError("no place")
    east, north = number["epx"], number["epy"]
    axes = (number["eph"],) * 2 if east is None or north is None else (max(east, north), min(east, north))
    height = number["altHAE"] if number["altHAE"] is not None else number["alt"]
    return PositionFix(
        utc_ns=parse_instant(told["time"]),
        position=Position(lat, lon, height if told["mode"] == 3 else None),
        speed_mps=number["speed"],
        heading_deg=None if number["track"] is None else number["track"] % 360.0,
        semi_major_m=axes[0],
        semi_minor_m=axes[1],
        semi_major_heading_deg=None if axes[0] is None else 90.0 if axes[0] == east else 0.0,
    )


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("not a number")
    return float(value)
