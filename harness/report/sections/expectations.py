"""What the scenario expected, what was measured, and the verdict on each."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import say
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Expectations", "判定结果"),
    "expected": ("Expected", "判定条件"),
    "measured": ("Measured", "实测值"),
    "finding": ("Finding", "判定说明"),
    "passed": ("passed", "通过"),
    "failed": ("failed", "不通过"),
    "not judged": ("not judged", "未判定"),
    "verdict": ("verdict", "结论"),
    "evidence": ("evidence", "证据"),
    "alert": ("alert {number}", "预警 {number}"),
}
MAX_ALERTS = 5
"""Alerts an expectation links to; its evidence has them all."""
_MARKS = {"passed": ("✓", "good"), "failed": ("✗", "bad")}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return one row per expectation."""
    rows = []
    for expected in results["expectations"]:
        mark, class_ = _MARKS.get(expected["status"], ("–", "open"))
        told = expected.get("said")
        said = {} if told is None else {key: say(told[key], w.lang) for key in ("measured", "sentence")}
        if told is not None and w.lang != "en":
            said["text"] = say(told["criterion"], w.lang)  # in English, as its author wrote it
        links = [number + 1 for number in expected.get("alerts", [])[:MAX_ALERTS]]
        place = f"{PurePath(expected['file']).name}:{expected['line']}" if expected["line"] else expected["file"]
        known = {"evidence_file": "", **expected, **said, "place": place, "links": links}
        rows.append({**known, "mark": mark, "class_": class_, "state": w[expected["status"]]})
    return {"rows": rows} if rows else None


SECTION = Section("expectations", WORDS, view)
