"""Units whose clock was ever wrong."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Clocks", "时钟"),
    "wrong": ("{unit} believes a wrong time: {told}", "{unit} 的时钟有偏差：{told}"),
    "since": ("from {at} s {offset} ms", "自 {at} s 起 {offset} ms"),
    "between": ("; ", "；"),
}
MAX_CHANGES = 20


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return one line per unit."""
    lines = []
    for clock in results["clocks"]:
        if any(offset for _, offset in clock["changes"]):
            changes = clock["changes"][:MAX_CHANGES]
            told = w["between"].join(
                w("since", at=f"{at:.3f}", offset=f"{offset * 1000:+.3f}") for at, offset in changes
            )
            lines.append(w("wrong", unit=clock["unit"], told=told))
    return {"lines": lines} if lines else None


SECTION = Section("clocks", WORDS, view)
