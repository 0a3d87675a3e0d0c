"""The scenarios that come with cv2x, found by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def shipped() -> Mapping[str, Path]:
    """Return name -> file of every shipped scenario, in alphabetical order, those of ``day-one/`` last."""
    root = Path(__file__).parent
    found = {path.stem: path for path in sorted(root.glob("*.yaml"))}
    return found | {f"day-one/{path.stem}": path for path in sorted(root.glob("day-one/*.yaml"))}


@cache
def shipped_parts() -> Mapping[str, Path]:
    """Return name -> file of every shipped map, signal plan and traffic trace, by the path scenarios give it
    (``maps/x.yaml``)."""
    root = Path(__file__).parent
    found = sorted([*root.glob("maps/*.yaml"), *root.glob("plans/*.yaml"), *root.glob("traces/*.jsonl.gz")])
    return {path.relative_to(root).as_posix(): path for path in found}
