"""What tests find outside the project: the shared vectors and recorded drives, and the real programs they use.

The shared folder is no part of a checkout; ``CV2X_VECTORS`` names its vectors (default ``../shared/vectors``).  Where
it is not there, tests skip and say so, unless ``CV2X_VECTORS`` was set: then somebody meant it to be there, and they
fail.  A program that is missing skips too, and fails with ``CV2X_FULL=1``.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# A shell without job control starts what runs behind it with SIGINT ignored, and children inherit that: then no test of
# Ctrl-C could pass.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

VECTORS = Path(os.environ.get("CV2X_VECTORS", Path(__file__).parents[1].parent / "shared" / "vectors"))


@pytest.fixture(scope="session")
def shared_file() -> Callable[[str], Path]:
    """Finds a file or folder of the shared folder by its path in it (``data/drive.pcap``)."""

    def find(name: str) -> Path:
        path = VECTORS.parent / name
        if not path.exists():
            message = f"the shared {name} is missing: set CV2X_VECTORS to the folder of the shared vectors"
            if "CV2X_VECTORS" in os.environ:
                pytest.fail(message)
            pytest.skip(message)
        return path

    return find


@pytest.fixture(scope="session")
def vectors(shared_file: Callable[[str], Path]) -> Callable[[str], list[dict[str, Any]]]:
    """Reads one file of the shared vectors, by its name."""

    def read(name: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in shared_file(f"vectors/{name}").read_text("utf-8").splitlines() if line]

    return read


@pytest.fixture(scope="session")
def recorded(shared_file: Callable[[str], Path]) -> Callable[[str], Path]:
    """Finds one of the recorded drives and captures beside the vectors, by its name."""
    return lambda name: shared_file(f"data/{name}")


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Finds a real program by its name."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            message = f"{name} is not installed (on Debian: apt-get install {name})"
            if os.environ.get("CV2X_FULL") == "1":
                pytest.fail(f"CV2X_FULL=1, but {message}")
            pytest.skip(message)
        return found

    return find


@pytest.fixture(scope="session")
def tshark(program: Callable[[str], str]) -> str:
    """Finds tshark."""
    return program("tshark")
