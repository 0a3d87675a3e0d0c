"""Alerts of results.json in words of either language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.phrase import say
from cv2x.harness.prose import alert_name, alert_sentence

_NOTES = {
    "not carried": "未携带",
    "no unavailable": "无“不可用”取值",
    "unavailable": "不可用",
    "dropped": "已丢弃",
    "cut": "已截断",
    "shortened": "已截短",
    "assumed": "假定取值",
    "reserved": "保留值",
    "approximated": "近似取值",
    "renumbered": "重新编号",
    "rounded": "已取整",
    "saturated": "已限幅",
    "code set not translatable": "代码集无法转换",
}
"""What a mapping notes before the name of a field -> the same in Chinese."""


def told_note(note: str, lang: str) -> str:
    """Return what a mapping could not carry over (``not carried: revision``); names of fields stay as they are."""
    kind, colon, field = note.partition(": ")
    if lang == "en" or not colon or kind not in _NOTES:
        return note
    return f"{_NOTES[kind]}：{field}"


def told_alert(alert: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """Return an alert of results.json with ``name``, ``target_name`` and ``sentence`` in a language."""
    about = alert.get("target_said")
    target = alert["target_name"] if about is None else say(about, lang)
    sentence = alert_sentence(alert["id"], target, alert["numbers"], lang)
    return {**alert, "name": alert_name(alert["id"], lang), "target_name": target, "sentence": sentence}
