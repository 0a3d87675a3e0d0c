"""How the numbers were obtained and what they are worth: the run's own notes, and those of every section."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {"title": ("Method and uncertainty", "测试方法与不确定度")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the notes; the page adds those of the sections shown as ``noted``."""
    return {"notes": results["method"]}


SECTION = Section("method", WORDS, view)
