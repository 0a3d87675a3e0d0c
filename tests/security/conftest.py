"""Where the shared vectors and the recorded data are.

What is missing skips with its name, or fails with CV2X_FULL=1.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

VECTORS = Path(os.environ.get("CV2X_VECTORS", Path(__file__).parents[2].parent / "shared" / "vectors"))


def missing(what: str) -> None:
    if os.environ.get("CV2X_FULL") == "1":
        pytest.fail(f"CV2X_FULL=1, but {what} is missing")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def vectors() -> Callable[[str], list[dict[str, Any]]]:
    """Reads one file of the shared vectors."""

    def read(name: str) -> list[dict[str, Any]]:
        path = VECTORS / name
        if not path.exists():
            missing(f"the shared vector file {name} (set CV2X_VECTORS)")
        return [json.loads(line) for line in path.read_text().splitlines()]

    return read


@pytest.fixture(scope="session")
def recorded() -> Callable[[str], Path]:
    """Finds one of the recorded drives and captures beside the vectors."""

    def find(name: str) -> Path:
        path = VECTORS.parent / "data" / name
        if not path.exists():
            missing(f"the recorded file {name} (set CV2X_VECTORS)")
        return path

    return find
