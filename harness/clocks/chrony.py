"""What chrony says of the clock it steers, by ``chronyc -c`` (comma-separated, chronyc(1))."""

from __future__ import annotations

import math
import shutil
import subprocess
from typing import NamedTuple

LOCAL_REFERENCE = "7F7F01"
"""First digits of the reference id while chrony follows nobody (``local``)."""


class Chrony(NamedTuple):
    """The state of a running chronyd."""

    source: str
    """Name of the selected source, empty where there is none."""
    is_reference_clock: bool
    """Whether that source is a clock at this machine (a receiver, a pulse, a PTP hardware clock) and no server."""
    stratum: int
    error_s: float
    """Bound on the clock's error: its offset, half the root delay and the root dispersion."""


def ask_chrony(*options: str) -> Chrony | None:
    """Return what chrony says (``options`` go before ``tracking``: ``-h``, ``-p``), ``None`` where it does not run."""
    tracking, sources = _rows("tracking", options), _rows("sources", options)
    if tracking is None or sources is None or len(tracking) != 1:
        return None
    return understood(tracking[0], sources)


def understood(tracking: list[str], sources: list[list[str]]) -> Chrony | None:
    """Return the state that the fields of ``tracking`` and ``sources`` tell, ``None`` where they make no sense."""
    try:
        reference, stratum = tracking[0], int(tracking[2])
        offset_s, delay_s, dispersion_s = (float(tracking[index]) for index in (4, 10, 11))
    except (IndexError, ValueError):
        return None
    error_s = abs(offset_s) + delay_s / 2 + dispersion_s
    if not math.isfinite(error_s):
        return None
    selected = next((row for row in sources if len(row) > 2 and row[1] == "*"), None)
    if selected is None or reference.startswith(LOCAL_REFERENCE):
        return Chrony("", False, stratum, error_s)
    return Chrony(selected[2][:60], selected[0] == "#", stratum, error_s)


def _rows(what: str, options: tuple[str, ...]) -> list[list[str]] | None:
    found = shutil.which("chronyc")
    if found is None:
        return None
    try:
        asked = [found, "-n", "-c", *options, what]
        done = subprocess.run(asked, capture_output=True, text=True, timeout=10, errors="replace", check=False)
    except (OSError, subprocess.SubprocessError):
        return None
    if done.returncode:
        return None
    return [line.split(",") for line in done.stdout[:65_536].splitlines() if line]
