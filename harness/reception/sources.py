"""Columns of whatever a user has: runs' folders, recordings, captures and logs, alone or of several units together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cv2x.clock import SECOND_NS
from cv2x.errors import InputError
from cv2x.harness.reception.captures import read_capture
from cv2x.harness.reception.columns import Columns
from cv2x.harness.reception.keep import Rows
from cv2x.harness.reception.recordings import is_recording, read_into, recording_of
from cv2x.scenarios.replay import PLAYER
from cv2x.station.recording_reader import read_recording

SLACK_NS = SECOND_NS
"""How far clocks of several machines may differ (a bound of ours)."""


def read_sources(
    paths: Sequence[str | Path], named: Mapping[str, str] | None = None, start_utc_ns: int | None = None
) -> Columns:
    """Return the columns of all files put together by the octets in them.

    ``named`` says which unit is behind a temporary id (hex), ``start_utc_ns`` dates files without a date.  Raises
    InputError for a file that cannot be used at all, and for a file named twice.
    """
    files = [recording_of(path) for path in paths]
    if len({file.resolve() for file in files}) != len(files):
        raise InputError("a file is named twice")
    recordings = {file: read_recording(file) for file in files if is_recording(file)}
    replays = [file for file, recording in recordings.items() if "replay" in recording.metadata]
    if replays and len(files) > 1:
        raise InputError("is of a replay, which nobody else heard: evaluate it alone", str(replays[0]))
    rows = Rows(by_id=bool(replays), deaf=(PLAYER,) if replays else ())
    for temporary_id, unit in (named or {}).items():
        rows.identity(unit, bytes.fromhex(temporary_id))
    for file in files:
        if file in recordings:
            read_into(rows, recordings[file])
        else:
            read_capture(rows, file, start_utc_ns)
        rows.another_clock()
    return rows.columns()


def slack_ns(paths: Sequence[str | Path]) -> int:
    """Return how far a reception may be stamped before its transmission: nothing on one clock."""
    return SLACK_NS if len(paths) > 1 else 0
