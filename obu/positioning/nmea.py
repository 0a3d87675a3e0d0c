"""NMEA 0183 sentences as position fixes.

RMC makes the fix: it alone has date, time, place and motion.  Height comes from the GGA of the same epoch (above the
ellipsoid: altitude plus geoid separation), accuracy from its GST; what is older than that is not used.  Talkers are not
told apart: a receiver speaks of one antenna.  A sentence without checksum is taken, one with a wrong one is not.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, time
from typing import Any

from cv2x.clock import SECOND_NS
from cv2x.errors import UnavailableError
from cv2x.messages.model import Position
from cv2x.obu.positioning.lines import Lines
from cv2x.station.inputs import PositionFix

LONGEST = 256
"""Octets of a sentence beyond which it is none (the standard has 82; receivers exceed it)."""
_KNOT_MPS = 1852 / 3600


class NmeaReader:
    """Octets in, fixes out.  ``counters`` holds what was not used, by cause; ``heard`` counts sentences."""

    def __init__(self) -> None:
        try:
            from pynmeagps import NMEAParseError, NMEAReader
        except ImportError:
            raise UnavailableError("NMEA needs pynmeagps: pip install 'cv2x[gnss]'") from None
        self._parse, self._error = NMEAReader.parse, NMEAParseError
        self.counters: Counter[str] = Counter()
        self.heard = 0
        self.without_fix = False
        """Whether the last word of the receiver was that it has no fix."""
        self._lines = Lines(LONGEST)
        self._height: tuple[time, float] | None = None
        self._spread: tuple[time, tuple[float, float, float | None]] | None = None

    def take(self, octets: bytes) -> list[PositionFix]:
        """Return the fixes that octets complete."""
        lines, too_long = self._lines.take(octets)
        if too_long:
            self.counters["line too long"] += too_long
        fixes = []
        for line in lines:
            fix = self._sentence(line)
            if fix is not None:
                fixes.append(fix)
        return fixes

    def _sentence(self, line: bytes) -> PositionFix | None:
        start = line.rfind(b"$")
        if start < 0:
            self.counters["not a sentence"] += 1
            return None
        line = line[start:]
        if not _checksum_holds(line):
            self.counters["bad checksum"] += 1
            return None
        if line[3:6] not in (b"RMC", b"GGA", b"GST"):
            self.heard += 1
            return None
        try:
            told = self._parse(line + b"\r\n", validate=0)
            fix = self._told(line[3:6], told)
        except (self._error, ValueError, TypeError, AttributeError, UnicodeError, OverflowError):
            self.counters["malformed sentence"] += 1
            return None
        self.heard += 1
        return fix

    def _told(self, kind: bytes, told: Any) -> PositionFix | None:
        if kind == b"GGA":
            if told.time and told.quality not in ("", 0) and told.alt != "":
                self._height = told.time, float(told.alt) + (float(told.sep) if told.sep != "" else 0.0)
            return None
        if kind == b"GST":
            axes = told.stdMajor, told.stdMinor
            if told.time and "" not in axes:
                towards = float(told.orient) % 180.0 if told.orient != "" else None
                self._spread = told.time, (float(axes[0]), float(axes[1]), towards)
            return None
        if told.status == "A" and "" in (told.lat, told.lon):
            raise ValueError("a fix without a place")
        if told.status != "A":
            self.counters["no fix"] += 1
            self.without_fix = True
            return None
        if told.date == "" or told.time == "":
            self.counters["fix without date"] += 1
            return None
        return self._fix(told)

    def _fix(self, told: Any) -> PositionFix:
        self.without_fix = False
        instant = datetime.combine(told.date, told.time, UTC)
        seconds = int(instant.replace(microsecond=0).timestamp())
        height = self._height[1] if self._height is not None and self._height[0] == told.time else None
        spread = self._spread[1] if self._spread is not None and self._spread[0] == told.time else (None, None, None)
        return PositionFix(
            utc_ns=seconds * SECOND_NS + instant.microsecond * 1000,
            position=Position(float(told.lat), float(told.lon), height),
            speed_mps=float(told.spd) * _KNOT_MPS if told.spd != "" else None,
            heading_deg=float(told.cog) % 360.0 if told.cog != "" else None,
            semi_major_m=spread[0],
            semi_minor_m=spread[1],
            semi_major_heading_deg=spread[2],
        )


def _checksum_holds(line: bytes) -> bool:
    body, star, written = line[1:].partition(b"*")
    if not star:
        return True
    total = 0
    for octet in body:
        total ^= octet
    try:
        return int(written[:2], 16) == total
    except ValueError:
        return False
