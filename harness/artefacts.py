"""Writing what a run leaves, so that nothing recorded is lost: observers are closed whatever happens, then the files
are made.

A fault while one file is written does not keep the others from being written; the first fault is raised at the end.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from cv2x.errors import Cv2xError, UnavailableError
from cv2x.harness import junit, results
from cv2x.harness.folder import ARTEFACTS
from cv2x.harness.report import render
from cv2x.station.observer import Observer


def close_all(observers: Iterable[Observer]) -> list[Exception]:
    """Close every observer and return what went wrong."""
    faults: list[Exception] = []
    for observer in observers:
        try:
            observer.close()
        except (Cv2xError, OSError) as error:
            faults.append(error)
    return faults


def write_all(
    made: Mapping[str, Any], folder: Path, lang: str = "en", evidence: Callable[[], None] = lambda: None
) -> None:
    """Write results.json, junit.xml and report.html, the last in ``lang``, and what ``evidence`` writes.

    Raises UnavailableError for what could not be written.
    """
    writers: tuple[tuple[str, Callable[[Path], Any]], ...] = (
        ("evidence", lambda _: evidence()),
        ("results", lambda path: results.write(made, path)),
        ("junit", lambda path: junit.write(made, path)),
        ("report", lambda path: path.write_text(render(made, lang), "utf-8")),
    )
    faults: list[UnavailableError] = []
    for name, write in writers:
        path = folder / ARTEFACTS.get(name, name)
        try:
            write(path)
        except OSError as error:
            faults.append(UnavailableError(f"cannot write {path}: {error.strerror or error}"))
    if faults:
        raise faults[0]


def digests(folder: Path) -> dict[str, dict[str, Any]]:
    """Return file -> ``octets`` and ``sha256`` of what a run recorded, by which its report is tied to it."""
    found = {}
    for name in ("recording", "capture"):
        path = folder / ARTEFACTS[name]
        try:
            with path.open("rb") as source:
                found[path.name] = {
                    "octets": path.stat().st_size,
                    "sha256": hashlib.file_digest(source, "sha256").hexdigest(),
                }
        except OSError:
            continue  # a run whose disk was full has none
    return found


def write_page(html: str, path: Path) -> None:
    """Write a report page.  Raises UnavailableError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
    except OSError as error:
        raise UnavailableError(f"cannot write {path}: {error.strerror or error}") from error


def write_missing(made: Mapping[str, Any], folder: Path, evidence: Callable[[Path], None]) -> list[Path]:
    """Write results.json, junit.xml and the evidence of results worked out from a recording; return the files.

    What the run itself wrote is left as it is, also where it is damaged: it is evidence.  Raises UnavailableError.
    """
    written: list[Path] = []
    writers: tuple[tuple[str, Callable[[Mapping[str, Any], Path], None]], ...] = (
        ("results", results.write),
        ("junit", junit.write),
    )
    for name, write in writers:
        path = folder / ARTEFACTS[name]
        if made.get("made_from") != "recording" or path.exists():
            continue
        try:
            write(made, path)
        except OSError as error:
            raise UnavailableError(f"cannot write {path}: {error.strerror or error}") from error
        written.append(path)
    try:
        if written:
            evidence(folder)
    except OSError as error:
        raise UnavailableError(f"cannot write the evidence in {folder}: {error.strerror or error}") from error
    return written
