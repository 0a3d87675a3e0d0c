"""What mappings between message and meaning could not carry over."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section
from cv2x.harness.told import told_note

WORDS = {"title": ("What was not carried over", "未能转换的内容")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the rows."""
    rows = [{**row, "cause": told_note(row["cause"], w.lang)} for row in results["not_carried_over"]]
    return {"rows": rows} if rows else None


SECTION = Section("not_carried", WORDS, view)
