"""The suites that come with cv2x, found by name, and octets that others made (``foreign.jsonl``).

``foreign.jsonl`` holds octets with their source and licence, as tests/vectors/SOURCES.md of the project says.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOREIGN = Path(__file__).parent / "foreign.jsonl"


@cache
def shipped() -> Mapping[str, Path]:
    """Return name -> file of every shipped suite, in alphabetical order."""
    return {path.stem: path for path in sorted(Path(__file__).parent.glob("*.yaml"))}
