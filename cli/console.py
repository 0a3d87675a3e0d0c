"""What commands share on the terminal: the progress bar of long work and where files may be written.

Rules.  Results go to standard output, everything about the work itself to standard error.  A bar appears only on a
terminal and only when the work lasts; ``--quiet`` and ``--json`` switch it off.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unicodedata import east_asian_width

from cv2x.errors import InputError
from cv2x.quantities import parse_duration_ns

Progress = Callable[[int, int | None], None]


def writable(folder: Path) -> bool:
    """Whether files can be made in a folder."""
    return os.access(folder, os.W_OK | os.X_OK)


def duration_ns(text: str | None, option: str) -> int | None:
    """Return the duration an option states (``None`` = not given).  Raises InputError."""
    if text is None:
        return None
    try:
        parsed_ns = parse_duration_ns(text)
    except ValueError as error:
        raise InputError(str(error), field=option) from error
    if parsed_ns <= 0:
        raise InputError("must be longer than nothing", field=option)
    return parsed_ns


def cell_width(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide (East Asian) characters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


@contextmanager
def progress_bar(label: str, wanted: bool) -> Iterator[Progress | None]:
    """Yield a callback (run time so far, whole run time or ``None``, in nanoseconds) that draws a bar; ``None`` where
    nobody looks."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[at]}"), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None, at="")

        def advance(ran_ns: int, total_ns: int | None) -> None:
            bar.update(task, completed=ran_ns, total=total_ns, at=f"{ran_ns / 1e9:.1f} s")

        yield advance


@contextmanager
def step_bar(label: str, wanted: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """Yield a callback (what is being done, how many of its steps are done, how many there are) that draws a bar;
    ``None`` where nobody looks."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[at]}"), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None, at="")
        yield lambda what, done, whole: bar.update(task, completed=done, total=whole, at=what)
