"""The report as PDF, printed by an installed Chromium: A4, page numbers, text that can be searched.

The page is printed from a file of its own in a temporary folder, with a profile of its own, so nothing of the user's
browser takes part and nothing stays behind.  Printing has a limit; a browser that hangs is ended with its children.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from cv2x.errors import UnavailableError

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
LIMIT_S = 90.0
"""How long printing may take; a long report takes a few seconds."""
_QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--no-pdf-header-footer",
)


def find_browser() -> str:
    """Return the program that prints; ``CV2X_CHROMIUM`` names another.  Raises UnavailableError where there is none."""
    named = os.environ.get("CV2X_CHROMIUM")
    for name in (named,) if named else BROWSERS:
        found = shutil.which(name)
        if found is not None:
            return found
    if named:
        raise UnavailableError(f"CV2X_CHROMIUM names {named!r}, which is no program")
    raise UnavailableError(
        "a PDF is printed by Chromium or Chrome, and there is none: install it (on Debian: apt-get install chromium), "
        "name it in CV2X_CHROMIUM, or print the page from a browser"
    )


def print_pdf(html: str, path: Path, limit_s: float = LIMIT_S) -> None:
    """Print a report.html into a PDF file.

    Raises UnavailableError where there is no browser, it takes longer than ``limit_s``, or the file cannot be written.
    """
    browser = find_browser()
    with tempfile.TemporaryDirectory(prefix="cv2x-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        page, printed = folder / "report.html", folder / "report.pdf"
        page.write_text(html, "utf-8")
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # it refuses root with one
        command = [browser, *_QUIET, *sandbox, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={printed}"]
        said = _run([*command, page.as_uri()], folder, limit_s)
        if not printed.exists() or not printed.read_bytes().startswith(b"%PDF-"):
            last = said.strip().splitlines()[-1:] or ["it said nothing"]
            raise UnavailableError(f"{browser} printed no PDF: {last[0][:300]}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(printed, path)
        except OSError as error:
            raise UnavailableError(f"cannot write {path}: {error.strerror or error}") from error


def _run(command: list[str], folder: Path, limit_s: float) -> str:
    """Run the browser and return what it says."""
    heard = folder / "said"
    with heard.open("wb") as said:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=folder, start_new_session=True
            )
        except OSError as error:
            raise UnavailableError(f"cannot start {command[0]}: {error.strerror or error}") from error
        try:
            process.wait(limit_s)
        except BaseException as fault:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if isinstance(fault, subprocess.TimeoutExpired):
                raise UnavailableError(f"{command[0]} did not print the report within {limit_s:g} s") from None
            raise
    return heard.read_text("utf-8", "replace")
