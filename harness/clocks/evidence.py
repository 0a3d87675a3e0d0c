"""``clock.jsonl``: what a run knows of its clock, as it came, one JSON object a line.

::

    {"format": "cv2x-clock", "version": 1, "unit": "east-gate", "asks": "10.7.0.2:8620", "answers": null}
    {"exchange": [asked, received, replied, answered], "sequence": 7, "answered_by": "kernel", "peer_error_ns": 12000}
    {"fault": "answered twice", "sequence": 7, "at_ns": …, "detail": ""}
    {"status": {"at_ns": …, "seen": "chrony follows PPS0 …", "by_gnss": "yes", "error_ns": 1200}}
    {"asked": {"asked": 200, "answered": 199, "unanswered": 1}}

Instants are nanoseconds of what the clock in question takes for UTC.  Every line is handed to the system at once, so a
run that is killed keeps them.  A file is read as anything from outside is: bounded, and what does not fit is counted.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from cv2x.errors import InputError, UnavailableError
from cv2x.harness.clocks.exchange import Exchange
from cv2x.harness.clocks.status import ClockStatus
from cv2x.harness.folder import CLOCK

FORMAT, VERSION = "cv2x-clock", 1
FILE = CLOCK["clock"]
MAX_FAULTS = 1000
"""Faults written one by one; all are counted."""
MAX_LINES, MAX_LINE = 5_000_000, 4096
"""More than three days of exchanges; more than any line of ours."""
_FARTHEST_NS = 1 << 62


class EvidenceFile:
    """Writes the file; any thread may.  Raises UnavailableError where it cannot be written."""

    def __init__(self, path: Path, unit: str, asks: str | None, answers: str | None) -> None:
        self._path, self._lock, self._faults = path, threading.Lock(), 0
        try:
            self._file: IO[str] | None = path.open("w", encoding="utf-8")
        except OSError as error:
            raise UnavailableError(f"cannot write {path}: {error.strerror or error}") from error
        self._line({"format": FORMAT, "version": VERSION, "unit": unit, "asks": asks, "answers": answers})

    def exchange(self, one: Exchange, sequence: int, answered_by: str, peer_error_ns: int | None) -> None:
        """Keep an exchange that came through; ``answered_by`` took its last stamp."""
        value = {"exchange": list(one), "sequence": sequence, "answered_by": answered_by}
        self._line({**value, "peer_error_ns": peer_error_ns})

    def fault(self, cause: str, at_ns: int, sequence: int | None = None, detail: str = "") -> None:
        """Keep what went wrong."""
        self._faults += 1
        if self._faults <= MAX_FAULTS:
            self._line({"fault": cause, "sequence": sequence, "at_ns": at_ns, "detail": detail[:200]})

    def status(self, status: ClockStatus) -> None:
        """Keep what the machine says of its clock."""
        self._line({"status": status.to_json()})

    def counts(self, way: str, counted: Mapping[str, int]) -> None:
        """Keep what was counted, ``asked`` or ``served``."""
        self._line({way: dict(sorted(counted.items()))})

    def close(self) -> None:
        """Close the file; safe to call twice."""
        with self._lock:
            file, self._file = self._file, None
            if file is not None:
                try:
                    file.close()
                except OSError as error:
                    raise UnavailableError(f"cannot write {self._path}: {error.strerror or error}") from error

    def _line(self, value: Mapping[str, Any]) -> None:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
        with self._lock:
            if self._file is None:
                return
            try:
                self._file.write(text)
                self._file.flush()
            except OSError as error:
                raise UnavailableError(f"cannot write {self._path}: {error.strerror or error}") from error


@dataclass(slots=True)
class Evidence:
    """What such a file holds."""

    unit: str = ""
    asks: str | None = None
    answers: str | None = None
    exchanges: list[Exchange] = field(default_factory=list)
    """Those whose four stamps can be true."""
    statuses: list[ClockStatus] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    """Cause -> how often, as counted by the unit or found now."""
    asked: dict[str, int] = field(default_factory=dict)
    damaged: int = 0
    """Lines that do not read; the last one of a killed run may be one."""


def read_evidence(path: Path) -> Evidence:
    """Return what a ``clock.jsonl`` holds.  Raises InputError for a file that is none, or of a newer version."""
    found = Evidence()
    try:
        with path.open("rb") as source:
            head = source.readline(MAX_LINE)
            try:
                first = json.loads(head)
            except (ValueError, RecursionError):
                first = None
            if not isinstance(first, dict) or first.get("format") != FORMAT:
                raise InputError("is no clock evidence of cv2x: its first line does not say so", str(path), 1)
            if first.get("version") != VERSION:
                raise InputError(f"version {first.get('version')}, this cv2x reads {VERSION}", str(path), 1)
            found.unit = str(first.get("unit", ""))[:200]
            found.asks, found.answers = _text(first.get("asks")), _text(first.get("answers"))
            for number, line in enumerate(iter(lambda: source.readline(MAX_LINE), b""), 2):
                if number > MAX_LINES:
                    raise InputError(f"has more than {MAX_LINES:,} lines", str(path))
                _take(found, line)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path)) from error
    return found


def _take(found: Evidence, line: bytes) -> None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        found.damaged += 1
        return
    if not isinstance(value, dict):
        found.damaged += 1
    elif "exchange" in value:
        stamps = value["exchange"]
        if not _four(stamps):
            found.damaged += 1
            return
        one = Exchange(*stamps)
        fault = one.fault()
        if fault:
            found.faults[fault] += 1
        else:
            found.exchanges.append(one)
    elif "fault" in value:
        found.faults[str(value["fault"])[:60]] += 1
    elif "status" in value:
        try:
            found.statuses.append(ClockStatus.of_json(value["status"]))
        except (ValueError, AttributeError):
            found.damaged += 1
    elif isinstance(value.get("asked"), dict):
        found.asked = {str(k)[:60]: v for k, v in list(value["asked"].items())[:100] if type(v) is int}


def _four(stamps: Any) -> bool:
    return (
        isinstance(stamps, list)
        and len(stamps) == 4
        and all(type(stamp) is int and 0 <= stamp < _FARTHEST_NS for stamp in stamps)
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)[:200]
