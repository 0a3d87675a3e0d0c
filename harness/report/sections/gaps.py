"""The longest gaps of a replayed recording."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {"title": ("The longest gaps", "最长间断")}
MAX_GAPS = 12


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the longest gaps of all vehicles, the longest first."""
    if results["kind"] != "replay":
        return None
    found = [
        (gap["lasted_s"], gap["began_s"], vehicle["id"])
        for vehicle in results["replay"]["vehicles"]
        for gap in vehicle["gaps"]
    ]
    rows = [
        {"sender": sender, "began": f"{began:.3f} s", "lasted": f"{lasted:.3f} s"}
        for lasted, began, sender in sorted(found, reverse=True)[:MAX_GAPS]
    ]
    return {"rows": rows} if rows else None


SECTION = Section("gaps", WORDS, view)
