"""What a run was made on and with: the machine, the system, versions, codec tables, radio, clock.

Everything here is a fact of the machine, so it stands in results.json and the report and never in the recording.  What
cannot be found out is ``None`` and the report says "not known"; nothing here keeps a run from being reported.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from collections.abc import Iterable, Mapping
from importlib import metadata, resources
from pathlib import Path
from time import time_ns
from typing import Any

import cv2x
from cv2x.clock import format_instant
from cv2x.errors import Cv2xError
from cv2x.messages import dialect

LIBRARIES = ("numpy", "mcap", "hdrhistogram", "pyproj", "jinja2")
"""Those that numbers, files and pictures depend on."""
_GIT_LIMIT_S = 3.0


def environment_of(
    dialects: Iterable[str], radio: str, options: Mapping[str, str] | None = None, *, realtime: bool = False
) -> dict[str, Any]:
    """Return the environment of a run that speaks ``dialects`` over ``radio`` (as ``--radio`` takes it)."""
    return {
        "made": format_instant(time_ns()),
        "machine": {
            "name": platform.node(),
            "architecture": platform.machine(),
            "processor": _processor(),
            "cores": _cores(),
            "memory_octets": _memory_octets(),
        },
        "system": {"name": _system(), "kernel": f"{platform.system()} {platform.release()}"},
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "cv2x": {"version": cv2x.__version__, "commit": _commit()},
        "libraries": [{"name": name, "version": _version(name)} for name in LIBRARIES],
        "dialects": [{"name": name, "table_sha256": _table_sha256(name)} for name in sorted(set(dialects))],
        "radio": {"driver": radio, "options": {str(k): str(v) for k, v in (options or {}).items()}},
        "clock": _clock() if realtime else None,
    }


def _processor() -> str | None:
    try:
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith(("model name", "Model", "Hardware")):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or None


def _cores() -> int | None:
    try:
        return len(os.sched_getaffinity(0))
    except (AttributeError, OSError):
        return os.cpu_count()


def _memory_octets() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None


def _system() -> str | None:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME")
    except OSError:
        return None


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _commit() -> str | None:
    """Return the commit of the checkout cv2x runs from, ``+`` behind it where files were changed; else ``None``."""
    root = Path(cv2x.__file__).resolve().parents[1]
    if not (root / ".git").exists():
        return None
    command = ["git", "-C", str(root), "describe", "--always", "--abbrev=12", "--dirty=+", "--exclude=*"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_GIT_LIMIT_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None


def _table_sha256(name: str) -> str | None:
    """Return the SHA-256 of a dialect's table: of the file for those built in, of its canonical JSON for a user's."""
    place = resources.files("cv2x.messages") / "tables" / f"{name}.json"
    try:
        if place.is_file():
            return hashlib.sha256(place.read_bytes()).hexdigest()
        text = json.dumps(dialect(name).document, sort_keys=True, separators=(",", ":"))
    except (Cv2xError, OSError):
        return None
    return hashlib.sha256(text.encode()).hexdigest()


def _clock() -> dict[str, Any]:
    from cv2x.harness.clocks.status import ask_status

    return ask_status(time_ns()).to_json()
