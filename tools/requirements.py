"""Print the requirements of an extra of pyproject.toml, so that a set-up step installs them without building the
project again."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path


def main() -> int:
    """Print the requirements; exit status 2 for an extra that does not exist."""
    project = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for extra in sys.argv[1:]:
        if extra not in extras:
            print(f"no extra named {extra}: there are {', '.join(extras)}", file=sys.stderr)
            return 2
        print("\n".join(requirement.replace(" ", "") for requirement in extras[extra]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
