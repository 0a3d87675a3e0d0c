"""How the intervals between receptions of a replay spread, by message."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.intervals import intervals
from cv2x.harness.report.section import Results, Section, drawing

WORDS = {
    "title": ("Intervals between messages", "消息间隔分布"),
    "over": ("over {time}", "大于 {time}"),
    "longer": ("longer", "更长"),
    "axis": (
        "interval between receptions (each class starts where the one before ends)",
        "接收间隔（各区间首尾相接）",
    ),
    "intervals": ("intervals", "间隔分布"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return one drawing per message."""
    if results["kind"] != "replay":
        return None
    by_message: dict[str, list[int]] = {}
    for gap in results["gaps"]:
        classes = by_message.setdefault(gap["message"], [0] * len(gap["classes"]))
        by_message[gap["message"]] = [a + b for a, b in zip(classes, gap["classes"], strict=True)]
    drawn = [(name, intervals(results["gap_edges_ms"], classes, w)) for name, classes in sorted(by_message.items())]
    figures = [(name, drawing(svg)) for name, svg in drawn if svg]
    return {"figures": figures} if figures else None


SECTION = Section("intervals", WORDS, view)
