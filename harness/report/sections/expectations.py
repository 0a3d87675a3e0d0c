"""What the scenario expected, what was measured, and the verdict on each."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Expectations", "判定结果"),
    "expected": ("Expected", "判定条件"),
    "measured": ("Measured", "实测值"),
    "finding": ("Finding", "判定说明"),
    "passed": ("passed", "通过"),
    "failed": ("failed", "不通过"),
    "not judged": ("not judged", "未判定"),
}
_MARKS = {"passed": ("✓", "good"), "failed": ("✗", "bad")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return one row per expectation."""
    rows = []
    for expected in results["expectations"]:
        mark, class_ = _MARKS.get(expected["status"], ("–", "open"))
        rows.append({**expected, "mark": mark, "class_": class_, "said": w[expected["status"]]})
    return {"rows": rows} if rows else None


SECTION = Section("expectations", WORDS, view)
