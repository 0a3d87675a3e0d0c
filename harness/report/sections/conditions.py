"""What units could not do and why, and what they heard or were told and doubted."""

from __future__ import annotations

from typing import Any

from cv2x.harness.conditions import subject_name
from cv2x.harness.detail import told_detail
from cv2x.harness.language import Words
from cv2x.harness.phrase import term
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Limitations and doubts", "功能受限与存疑数据"),
    "lacks": ("without", "不可用"),
    "still": ("still", "仍可用"),
    "ended": ("ended", "结束时刻"),
    "detail": ("detail", "详情"),
    "conflicting": ("contradicts", "与之矛盾"),
    "field": ("field", "字段"),
    "doubted": (
        "What was heard or given and not relied on, by unit and cause:",
        "收到但未采信的数据（按设备与原因统计）：",
    ),
}
MAX_ROWS = 200


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return conditions and doubts; ``None`` where there were none."""
    conditions = [_row(row, w) for row in results.get("conditions", ())]
    doubts = [
        {"unit": unit, "cause": term(cause, w.lang), "count": f"{count:,}"}
        for key in ("world_counters", "sensor_counters")
        for unit, counts in results.get(key, {}).items()
        for cause, count in counts.items()
        if count
    ]
    if not conditions and not doubts:
        return None
    left = max(0, len(conditions) - MAX_ROWS) + max(0, len(doubts) - MAX_ROWS)
    return {"conditions": conditions[:MAX_ROWS], "doubts": doubts[:MAX_ROWS], "left_out": left}


def _row(row: dict[str, Any], w: Words) -> dict[str, Any]:
    subject, cause = subject_name(row["subject"], w.lang), term(row["cause"], w.lang)
    return {
        "unit": row["unit"],
        "cause": f"{subject}：{cause}" if subject and w.lang == "zh" else f"{subject}: {cause}" if subject else cause,
        "began": f"{row['began_s']:.1f} s",
        "ended": "" if row["ended_s"] is None else f"{row['ended_s']:.1f} s",
        "lacks": w.join([term(name, w.lang) for name in row["lacks"]]),
        "still": w.join([term(name, w.lang) for name in row["still"]]),
        "detail": "" if row["contradictions"] else told_detail(row["detail"], w.lang),
        "contradictions": [{**one, "what": told_detail(one["what"], w.lang)} for one in row["contradictions"]],
    }


SECTION = Section("conditions", WORDS, view)
