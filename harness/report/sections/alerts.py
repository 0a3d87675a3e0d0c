"""Every alert: when, to whom, about what, with its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.prose import numbers_table, seconds
from cv2x.harness.report.section import Results, Section
from cv2x.harness.told import told_alert

WORDS = {
    "title": ("Alerts", "预警"),
    "no_alerts": ("No alert was raised.", "未触发任何预警。"),
    "raised": ("raised", "触发时刻"),
    "id": ("id", "标识"),
    "what": ("what", "内容"),
    "numbers": ("numbers when raised", "触发时的数值"),
    "stood": ("stood for", "持续时间"),
    "to_the_end": ("to the end", "至结束"),
    "trace": ("in the recording and the capture", "记录与抓包位置"),
    "log_time": ("log time {at}", "记录时间 {at}"),
    "packet": ("after packet {number}", "触发前最近数据包 {number}"),
    "updated": ("updated {count} times", "更新 {count} 次"),
}
MAX_ALERTS = 100


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the alerts of a run in order of time; a replay's listener raises none."""
    if results["kind"] != "run":
        return None
    rows = [
        {
            **told_alert(alert, w.lang),
            "number": number,
            "trace": _trace(alert, w),
            "raised": seconds(round(alert["raised_s"], 3) * 1e9),
            "numbers": numbers_table({k: v for k, v in alert["numbers"].items() if v is not None}, w.lang),
            "stood": w["to_the_end"]
            if alert["cleared_s"] is None
            else f"{alert['cleared_s'] - alert['raised_s']:.1f} s",
        }
        for number, alert in enumerate(results["alerts"][:MAX_ALERTS], 1)
    ]
    return {"rows": rows, "more": max(0, len(results["alerts"]) - MAX_ALERTS)}


def _trace(alert: Mapping[str, Any], w: Words) -> str:
    """Return where the alert is in the recording and the frame it followed in the capture."""
    if "log_time_ns" not in alert:
        return ""
    told = w("log_time", at=alert["log_time_ns"])
    return told if alert["packet"] is None else w.join([told, w("packet", number=alert["packet"])])


SECTION = Section("alerts", WORDS, view)
