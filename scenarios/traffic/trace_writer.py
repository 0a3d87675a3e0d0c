"""Traffic traces as files, which `cv2x.scenarios.traffic.trace.read_trace` reads back."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cv2x.errors import InputError
from cv2x.scenarios.traffic.trace import COLUMNS, FORMAT, VERSION, Showing, Trace, Track


def write_trace(path: Path, trace: Trace, **head: object) -> None:
    """Write a trace; a name that ends in ``.gz`` is packed.  ``head`` is said in the first line too.

    Equal traces give equal octets.  Raises InputError where the file cannot be written.
    """
    first = {
        "format": FORMAT,
        "version": VERSION,
        "origin": list(trace.origin),
        "every_ms": trace.every_ms,
        "tracks": len(trace.tracks),
        "source": trace.source,
        **head,
    }
    lines = [first, *(_told(track) for track in trace.tracks)]
    octets = "".join(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines).encode()
    try:
        path.write_bytes(gzip.compress(octets, 9, mtime=0) if path.suffix == ".gz" else octets)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", str(path)) from error


def _told(track: Track) -> dict[str, Any]:
    turned = (np.diff(track.heading_cdeg) + 18_000) % 36_000 - 18_000
    told: dict[str, Any] = {
        "name": track.name,
        "kind": track.kind,
        "length_m": track.length_m,
        "width_m": track.width_m,
    }
    if track.height_m is not None:
        told["height_m"] = track.height_m
    if track.vehicle_class is not None:
        told["class"] = track.vehicle_class
    if track.shows:
        told["shows"] = [_shown(one) for one in track.shows]
    told["from_ms"] = track.from_ms
    for key in COLUMNS:
        column = getattr(track, key)
        changes: Sequence[int] = (turned if key == "heading_cdeg" else np.diff(column)).tolist()
        told[key] = [int(column[0]), *changes]
    return told


def _shown(one: Showing) -> dict[str, Any]:
    told: dict[str, Any] = {"from_ms": one.from_ms}
    if one.until_ms is not None:
        told["until_ms"] = one.until_ms
    return told | {key: list(names) for key, names in (("lights", one.lights), ("in_use", one.in_use)) if names}
