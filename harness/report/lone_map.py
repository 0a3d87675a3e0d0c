"""A MAP drawn on its own, as one SVG file: what ``cv2x map`` draws.  The drawing is the report's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cv2x.geodesy import LocalFrame
from cv2x.harness.drawable import drawn_junction
from cv2x.harness.language import Words
from cv2x.harness.report.map_drawing import map_drawing
from cv2x.harness.report.sections.place import WORDS
from cv2x.messages.model import Junction


def lone_map(junctions: Sequence[Junction], lang: str = "en", extent: str = "place") -> str | None:
    """Return the SVG of some junctions in the plane of the first, ``None`` where there is nothing to draw.

    ``extent`` is ``place`` (to 70 m before the stop lines), ``near``, or ``whole`` (the lanes to their ends).
    """
    if not junctions:
        return None
    plane = LocalFrame(junctions[0].anchor.lat_deg, junctions[0].anchor.lon_deg)
    results: dict[str, Any] = {
        "junctions": [drawn_junction(junction, plane, None, was_heard=False) for junction in junctions],
        "tracks": [],
        "alerts": [],
        "events": [],
    }
    drawn = map_drawing(results, Words(lang, WORDS), extent)
    if drawn is None:
        return None
    style = (Path(__file__).parent / "style.css").read_text("utf-8")
    head, _, body = str(drawn["svg"]).partition(">")
    namespace = ' xmlns="http://www.w3.org/2000/svg"'
    return f"{head}{namespace}><style>{_plain(style)}text{{font-family:sans-serif}}</style>{body}\n"


def _plain(style: str) -> str:
    return style.replace("&", "&amp;").replace("<", "&lt;")
