"""One of the two runs: its results and its recording, as far as they can be read.

A folder without a recording, or with a damaged one, is compared by what is left, and a note says so.  Results that are
lost are worked out from the recording.  A folder with neither is bad input.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cv2x.errors import InputError
from cv2x.harness import results
from cv2x.harness.diff.finding import Note
from cv2x.harness.folder import ARTEFACTS
from cv2x.station.recording_reader import Recording, read_recording

MAX_RESULTS = 512 * 1024 * 1024
"""Octets of a results.json beyond which it is none of ours."""
NEEDED = ("kind", "scenario", "radio", "dialects", "ran_s", "units", "expectations", "messages", "links", "alerts",
          "gaps", "latency", "refused", "mode", "start")  # fmt: skip


@dataclass(slots=True)
class Side:
    """One run."""

    letter: str
    """``A`` for the run compared against, ``B`` for the one in question."""
    folder: Path
    results: Mapping[str, Any]
    recording: Recording | None
    notes: list[Note] = field(default_factory=list)

    @property
    def from_run(self) -> bool:
        """Whether the run itself wrote these results; else they were worked out from the recording, without verdicts
        and compute times, and nobody knows whether the run reached its end.
        """
        return bool(self.results.get("made_from", "run") == "run")

    @property
    def units(self) -> dict[str, Mapping[str, Any]]:
        """The units by name."""
        return {unit["name"]: unit for unit in self.results["units"]}


def read_side(path: str | Path, letter: str) -> Side:
    """Return the run in a folder, of its results.json, or of a recording.  Raises InputError for what is no run."""
    given = Path(path)
    if not given.exists():
        raise InputError("there is no such folder", str(given), field=f"RUN_{letter}")
    folder = given if given.is_dir() else given.parent
    if given.is_file() and given.name != ARTEFACTS["results"] and given.suffix != ".mcap":
        raise InputError("is neither the folder of a run nor a recording", str(given), field=f"RUN_{letter}")
    recording = given if given.suffix == ".mcap" and given.is_file() else folder / ARTEFACTS["recording"]
    side = _by_results(folder, letter) if recording != given else _by_recording(recording, letter)
    if side.results.get("interrupted") and side.from_run:
        side.notes.append(
            Note("ended_early", {"run": letter, "ran_s": side.results["ran_s"], "cause": side.results["interrupted"]})
        )
    if not recording.is_file():
        side.notes.append(Note("no_recording", {"run": letter}))
        return side
    try:
        side.recording = read_recording(recording)
    except InputError as error:
        side.notes.append(Note("damaged", {"run": letter, "reason": error.reason}))
        return side
    if not side.recording.complete:
        side.notes.append(Note("cut_off", {"run": letter}))
    return side


def _by_results(folder: Path, letter: str) -> Side:
    """Return a run by its results, or where they are lost by its recording."""
    try:
        return Side(letter, folder, _read_results(folder / ARTEFACTS["results"], letter), None)
    except InputError as error:
        recording = folder / ARTEFACTS["recording"]
        if not recording.is_file():
            raise
        try:
            side = _by_recording(recording, letter)
        except InputError:
            raise error from None
        side.notes.insert(0, Note("no_results", {"run": letter, "reason": error.reason}))
        return side


def _by_recording(recording: Path, letter: str) -> Side:
    from cv2x.harness.again import from_recording

    side = Side(letter, recording.parent, from_recording(recording).results, None)
    side.notes.append(Note("from_recording", {"run": letter}))
    return side


def _read_results(file: Path, letter: str) -> Mapping[str, Any]:
    try:
        if file.stat().st_size > MAX_RESULTS:
            raise InputError(f"larger than {MAX_RESULTS} octets", str(file))
        data = json.loads(file.read_bytes())
    except OSError as error:
        raise InputError(
            f"holds no results.json that can be read ({error.strerror or error}): name the folder of a run",
            str(file.parent),
            field=f"RUN_{letter}",
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"is damaged: {error}", str(file)) from error
    if not isinstance(data, dict) or data.get("format") != results.FORMAT:
        raise InputError("is not the results.json of a run of cv2x", str(file))
    if not isinstance(data.get("version"), int) or data["version"] > results.VERSION:
        raise InputError(
            f"version {data.get('version')}, but this cv2x reads up to {results.VERSION}: update cv2x", str(file)
        )
    missing = [name for name in NEEDED if name not in data]
    if missing:
        raise InputError(f"lacks {', '.join(missing)}: it was not written to its end", str(file))
    return data
