"""Start one stub bridge per unit of a scenario, all on one air of their own, and run a command with them.

::

    .venv/bin/python tools/bridges/telux/run_stub.py urban-intersection -- \
        cv2x run urban-intersection --radio {radio} --dialect j2735-2024

``{radio}`` in the command becomes ``bridge:FOLDER/{unit}.sock``.  Without a command the bridges run until Ctrl-C.
The exit status is the command's.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from cv2x.errors import Cv2xError
from cv2x.scenarios.load import load

HERE = Path(__file__).resolve().parent
APPLICATIONS = (
    "111,112,113,114,3618,3619,3620,3621,3622,3623,0x20,0x27,0x7f,0x80,0x82,0x83,0x90,0x204095,0x204096,0x204097"
)
"""Whose packets come with signal strength: what stations say, and the frames of cv2x bench sweep."""


def start(path: Path, air: str, loss_db: int) -> subprocess.Popen[str]:
    """Start a bridge on a socket and wait until it listens; it ends when its standard input is closed."""
    process = subprocess.Popen(
        [HERE / "build" / "cv2x-bridge-stub", "--listen", path, "--meta-data", APPLICATIONS, "--until-stdin-closes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "CV2X_STUB_AIR": air, "CV2X_STUB_LOSS_DB": str(loss_db)},
        start_new_session=True,  # a Ctrl-C is for the command; the bridges see it end
    )
    assert process.stdout is not None  # noqa: S101 - asked for above
    if process.stdout.readline() != "ready\n":
        raise SystemExit(f"the bridge for {path} did not start")
    return process


def end(process: subprocess.Popen[str]) -> None:
    """Let a bridge end."""
    try:
        process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("scenario", help="a shipped scenario's name or a file")
    parser.add_argument("--loss-db", type=int, default=70, help="path loss between any two units (default 70)")
    own, command = _split(sys.argv[1:])
    options = parser.parse_args(own)
    try:
        units = list(load(options.scenario).units)
    except Cv2xError as error:
        print(error, file=sys.stderr)
        return 2
    if subprocess.run(["make", "-s", "-C", HERE], check=False).returncode:
        return 2
    folder = Path(tempfile.mkdtemp(prefix="cv2x-bridges-"))
    air = f"239.255.4.9:{random.SystemRandom().randrange(20_000, 60_000)}"
    radio = f"bridge:{folder}/{{unit}}.sock"
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        for unit in units:
            stack.callback(end, start(folder / f"{unit}.sock", air, options.loss_db))
        if command:
            return subprocess.run([part.replace("{radio}", radio) for part in command], check=False).returncode
        print(f"{len(units)} bridges: --radio '{radio}'   (Ctrl-C ends them)", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print()
    return 0


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:at], arguments[at + 1 :]


if __name__ == "__main__":
    sys.exit(main())
