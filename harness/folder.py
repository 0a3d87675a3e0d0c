"""Run folders: ``runs/<name>-<nnnn>/``, counted up and never overwritten, or exactly the one the user names.

A named folder is taken when it is new, empty, or holds a former run of ours and nothing else; that run is cleared away
first, so what lies in the folder afterwards belongs together.  Anything else in it is somebody's work and is refused.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from cv2x.errors import InputError, UnavailableError

ARTEFACTS = {
    "recording": "recording.mcap",
    "capture": "capture.pcapng",
    "results": "results.json",
    "junit": "junit.xml",
    "report": "report.html",
}
"""What a run leaves, by what it is."""
CLOCK = {"clock": "clock.jsonl"}
"""What a run leaves besides that compares its clock with another's, or answers for it."""
TRAFFIC = {"traffic": "traffic.jsonl.gz"}
"""What a run leaves besides whose traffic SUMO made."""
EVIDENCE = "evidence"
"""Folder of the rows behind the verdicts, a file per expectation."""
RUNS = "runs"
_EVIDENCE_FILE = re.compile(r"\d{2,}\.json")
_UNSAFE = re.compile(r"[^\w.-]+")


def run_folder(name: str, out: str | Path | None) -> Path:
    """Return a folder that exists and is ready for a run.

    Raises InputError for a folder that holds something else, UnavailableError where it cannot be made.
    """
    try:
        return _numbered(name) if out is None else _named(Path(out))
    except OSError as error:
        raise UnavailableError(
            f"cannot make the run folder {error.filename or out}: {error.strerror or error}"
        ) from error


def folder_name(name: str) -> str:
    """Return a scenario's name as part of a file name: letters, digits, ``_ . -``; never empty, hidden or a path."""
    return _UNSAFE.sub("-", name).strip(".-")[:80] or "run"


def _numbered(name: str) -> Path:
    runs = Path(RUNS)
    runs.mkdir(exist_ok=True)
    stem = folder_name(name)
    taken = [
        int(found[1]) for path in runs.iterdir() if (found := re.fullmatch(re.escape(stem) + r"-(\d{4,})", path.name))
    ]
    number = max(taken, default=0) + 1
    while True:
        folder = runs / f"{stem}-{number:04d}"
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        else:
            return folder


def _named(folder: Path) -> Path:
    if folder.exists() and not folder.is_dir():
        raise InputError("is a file; a run needs a folder", str(folder), field="--out")
    folder.mkdir(parents=True, exist_ok=True)
    foreign = sorted(path.name for path in folder.iterdir() if not _is_ours(path))
    if foreign:
        named = ", ".join(foreign[:3]) + (" …" if len(foreign) > 3 else "")
        raise InputError(
            f"holds other files ({named}): name a new or empty folder, or one of a former run",
            str(folder),
            field="--out",
        )
    clear(folder)
    return folder


def clear(folder: Path) -> None:
    """Take away what a run has left in a folder."""
    for path in folder.iterdir():
        if _is_ours(path):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _is_ours(path: Path) -> bool:
    if path.is_dir() and not path.is_symlink():
        return path.name == EVIDENCE and all(_EVIDENCE_FILE.fullmatch(one.name) for one in path.iterdir())
    return path.name in (ARTEFACTS | CLOCK | TRAFFIC).values()
