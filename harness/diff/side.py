"""One of the two runs: its results and its recording, as far as they can be read.

A folder without a recording, or with a damaged one, is compared by what is left, and a note says so.  A folder whose
results cannot be read is bad input: without them nobody knows what ran.
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
    def units(self) -> dict[str, Mapping[str, Any]]:
        """The units by name."""
        return {unit["name"]: unit for unit in self.results["units"]}


def read_side(path: str | Path, letter: str) -> Side:
    """Return the run in a folder (or of its results.json).  Raises InputError for what is no run of cv2x."""
    folder = Path(path)
    if folder.name == ARTEFACTS["results"] and folder.is_file():
        folder = folder.parent
    if not folder.exists():
        raise InputError("there is no such folder", str(folder), field=f"RUN_{letter}")
    if not folder.is_dir():
        raise InputError("is a file: name the folder of a run", str(folder), field=f"RUN_{letter}")
    side = Side(letter, folder, _read_results(folder / ARTEFACTS["results"], letter), None)
    if side.results.get("interrupted"):
        side.notes.append(
            Note("ended_early", {"run": letter, "ran_s": side.results["ran_s"], "cause": side.results["interrupted"]})
        )
    file = folder / ARTEFACTS["recording"]
    if not file.is_file():
        side.notes.append(Note("no_recording", {"run": letter}))
        return side
    try:
        side.recording = read_recording(file)
    except InputError as error:
        side.notes.append(Note("damaged", {"run": letter, "reason": error.reason}))
        return side
    if not side.recording.complete:
        side.notes.append(Note("cut_off", {"run": letter}))
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
