"""What was refused, by unit and cause."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import term
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Refused", "拒收"),
    "no_refused": ("No frame was refused.", "无拒收的帧。"),
    "first": ("first", "首次"),
    "detail": ("detail of the first", "首次的详情"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the rows; none is told too."""
    return {
        "rows": [
            {**row, "cause": term(row["cause"], w.lang), "first": f"{row['first_s']:.3f} s"}
            for row in results["refused"]
        ]
    }


SECTION = Section("refused", WORDS, view)
