"""The files of the run's folder."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {"title": ("Files", "附件")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return nothing of its own: the template prints the artefacts."""
    return {}


SECTION = Section("files", WORDS, view)
