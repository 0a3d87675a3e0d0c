"""One run of a suite: stacks opened, the matrix filled, and the folder with everything in it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cv2x.clock import format_instant
from cv2x.errors import InputError, UnavailableError
from cv2x.harness.folder import run_folder
from cv2x.harness.interop import junit, results
from cv2x.harness.interop.device import open_device
from cv2x.harness.interop.evidence import CELLS, write_evidence
from cv2x.harness.interop.matrix import Progress, run_matrix
from cv2x.harness.interop.page import render
from cv2x.harness.interop.stack import Options, Stack
from cv2x.harness.interop.stacks import open_stack, stack_names
from cv2x.harness.interop.suite import Suite

ARTEFACTS = {"results": "results.json", "junit": "junit.xml", "report": "matrix.html"}


@dataclass(frozen=True, slots=True)
class MatrixRun:
    """What a run came to."""

    passed: bool
    folder: Path
    results: Mapping[str, Any]


def run_suite(
    suite: Suite,
    options: Options,
    *,
    stacks: Sequence[str] = (),
    devices: Sequence[str] = (),
    opened: Sequence[Stack] = (),
    out: Path | None = None,
    lang: str = "en",
    progress: Progress | None = None,
) -> MatrixRun:
    """Run a suite and leave its folder.

    ``stacks`` are names (default: those of the suite, else all there are adapters for); ``devices`` addresses of
    devices under test; ``opened`` stacks that are open already.  A stack the user named himself must be there; of the
    others, what is missing is told.  Raises InputError, UnavailableError.
    """
    options = suite.options(options)
    named = list(stacks) or suite.stacks or list(stack_names())
    unavailable: dict[str, str] = {}
    with ExitStack() as held:
        there = [held.enter_context(stack) for stack in opened]
        for name in named:
            try:
                there.append(held.enter_context(open_stack(name, options)))
            except UnavailableError as error:
                if stacks:
                    raise
                unavailable[name] = str(error)
        there += [
            held.enter_context(open_device(address, suite, options, number)) for number, address in enumerate(devices)
        ]
        if not there:
            raise UnavailableError("no stack is there: " + "; ".join(unavailable.values()))
        cases = [*suite.cases, *(case for stack in there for case in stack.own_cases())]
        folder = _folder(suite, out)
        begun_ns = time.time_ns()
        matrix = run_matrix(there, cases, progress)
        write_evidence(matrix, folder, begun_ns)
        made = results.build(suite, matrix, options, unavailable, format_instant(begun_ns))
    try:
        results.write(made, folder / ARTEFACTS["results"])
        junit.write(made, folder / ARTEFACTS["junit"])
        (folder / ARTEFACTS["report"]).write_text(render(made, lang), "utf-8")
    except OSError as error:
        raise UnavailableError(f"cannot write {error.filename}: {error.strerror}") from error
    return MatrixRun(made["verdict"] == "PASS", folder, made)


def _folder(suite: Suite, out: Path | None) -> Path:
    """Return a folder for the run: a new one, or the one named if it is empty or holds a former matrix.

    Raises InputError, UnavailableError.
    """
    if out is None:
        return run_folder(f"interop-{suite.name}", None)
    try:
        if out.is_dir() and any(out.iterdir()):
            _clear(out)
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise InputError("is a file; a run needs a folder", str(out), field="--out") from error
    except OSError as error:
        raise UnavailableError(f"cannot make the run folder {out}: {error.strerror or error}") from error
    return out


def _clear(folder: Path) -> None:
    foreign = sorted({path.name for path in folder.iterdir()} - {CELLS, *ARTEFACTS.values()})
    try:
        kind = json.loads((folder / ARTEFACTS["results"]).read_text("utf-8")).get("format")
    except (OSError, ValueError, AttributeError):
        kind = None
    if foreign or kind != results.FORMAT:
        named = ", ".join(foreign[:3]) or "no results.json of a matrix"
        raise InputError(
            f"holds other files ({named}): name a new or empty folder, or one of a former matrix", str(folder),
            field="--out",
        )  # fmt: skip
    shutil.rmtree(folder / CELLS, ignore_errors=True)
    for name in ARTEFACTS.values():
        (folder / name).unlink(missing_ok=True)
