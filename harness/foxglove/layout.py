"""The layout that ships, for *Import layout from file* in Foxglove.

`layout.json` fits every recording: its plots count the actors.  For one recording they can be named.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from cv2x.station.recording_reader import read_recording
from cv2x.station.recording_schema import Truth

MAX_SERIES = 12
_SPEED = "Plot!speed"
_COLOURS = ("#4e98e2", "#f5774d", "#f7df71", "#5cd6a9", "#a395e2", "#e2688f")


def layout(recording: str | Path | None = None) -> dict[str, Any]:
    """Return the layout, with the actors of a recording by their names where one is given.

    Raises InputError for a file that is no recording.
    """
    made: dict[str, Any] = json.loads((files("cv2x.harness.foxglove") / "layout.json").read_text("utf-8"))
    if recording is not None:
        names = _actors(recording)
        if names:
            made["configById"][_SPEED]["paths"] = [_series(index, name) for index, name in enumerate(names)]
    return made


def _actors(recording: str | Path) -> list[str]:
    """Return the names of the first actors of a recording, in the order they come."""
    found: dict[str, None] = {}
    for event in read_recording(recording).events_on("truth"):
        if isinstance(event, Truth):
            found.update((actor.name, None) for actor in event.actors)
            if len(found) >= MAX_SERIES:
                break
    return list(found)[:MAX_SERIES]


def _series(index: int, name: str) -> dict[str, Any]:
    quoted = json.dumps(name, ensure_ascii=False)
    return {
        "value": f"/plot/actors.actors[:]{{name=={quoted}}}.speed_kmh",
        "label": name,
        "color": _COLOURS[index % len(_COLOURS)],
        "enabled": True,
        "timestampMethod": "receiveTime",
    }
