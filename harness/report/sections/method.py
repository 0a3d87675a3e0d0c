"""How the numbers were obtained and what they are worth: the run's own notes, and those of every section."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import say
from cv2x.harness.report.section import Results, Section

WORDS = {"title": ("Method and uncertainty", "测试方法与不确定度")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the notes; the page adds those of the sections shown as ``noted``."""
    return {"notes": [say(note, w.lang) for note in results.get("method_said", results["method"])]}


SECTION = Section("method", WORDS, view)
