"""A map of cells coloured by a ratio, in five steps that read in grey too; the ratio stands in it where it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.prose import percent
from cv2x.harness.report.svg import tag, text, title

STEPS = (0.5, 0.8, 0.9, 0.98)
"""Bounds of the colours (a choice of presentation; 0.9 is the usable range of 5GAA)."""
_WIDTH, _TALLEST = 1040.0, 460.0
MAX_CELLS = 1500


def cells(rows: Sequence[Mapping[str, Any]], w: Words) -> str | None:
    """Return the drawing of cells (east_m, north_m, side_m, sent, heard, ratio), north up; ``None`` for fewer than
    four."""
    if not 4 <= len(rows) <= MAX_CELLS:
        return None
    side = rows[0]["side_m"]
    west, east = min(row["east_m"] for row in rows) - side / 2, max(row["east_m"] for row in rows) + side / 2
    south, north = min(row["north_m"] for row in rows) - side / 2, max(row["north_m"] for row in rows) + side / 2
    scale = min(_WIDTH / (east - west), _TALLEST / (north - south), 1.4)
    wide = side * scale
    drawn = []
    for row in rows:
        x, y = (row["east_m"] - west) * scale, (north - row["north_m"]) * scale
        counts = w("of", part=f"{row['heard']:,}", all=f"{row['sent']:,}")
        said = w(
            "cell", ratio=percent(row["ratio"]), counts=counts, east=f"{row['east_m']:g}", north=f"{row['north_m']:g}"
        )
        step = sum(row["ratio"] >= bound for bound in STEPS)
        box = {"x": x - wide / 2, "y": y - wide / 2, "width": wide, "height": wide}
        drawn.append(tag("rect", title(said), class_=f"cell s{step}", **box))
        if wide >= 34:
            drawn.append(text(x, y + 4, percent(row["ratio"]), f"cell-name s{step}", "middle"))
    high = (north - south) * scale
    return tag("svg", drawn, class_="cells", viewBox=f"0 0 {_WIDTH:.0f} {high:.0f}", role="img", aria_label=w["map"])
