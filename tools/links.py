"""Lay the git-ignored link tree ``.links/cv2x`` that type checkers read.

Rooms are mapped to the package by setup.py, and type checkers do not follow the import hook of an editable install;
they do follow links.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("messages", "security", "world", "radio", "station", "obu", "rsu", "scenarios", "harness", "cli")


def main() -> None:
    """Lay the tree anew."""
    tree = ROOT / ".links"
    shutil.rmtree(tree, ignore_errors=True)
    package = tree / "cv2x"
    package.mkdir(parents=True)
    for path in sorted((ROOT / "core").iterdir()):
        if path.suffix in (".py", ".pyi", ".typed"):
            (package / path.name).symlink_to(path)
    for path in sorted((ROOT / "ext" / "cv2x").glob("*.pyi")):
        (package / path.name).symlink_to(path)
    for room in ROOMS:
        (package / room).symlink_to(ROOT / room, target_is_directory=True)


if __name__ == "__main__":
    main()
