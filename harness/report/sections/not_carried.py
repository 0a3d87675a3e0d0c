"""What mappings between message and meaning could not carry over."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {"title": ("What was not carried over", "未能转换的内容")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the rows."""
    rows = results["not_carried_over"]
    return {"rows": rows} if rows else None


SECTION = Section("not_carried", WORDS, view)
