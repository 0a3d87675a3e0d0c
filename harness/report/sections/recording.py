"""The recording a replay was made from: what is in it, who speaks in it, and what did not go on the air."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import term
from cv2x.harness.prose import seconds
from cv2x.harness.report.section import Results, Section
from cv2x.harness.told import told_note
from cv2x.quantities import format_duration

WORDS = {
    "title": ("The recording", "回放数据"),
    "vehicles": ("Vehicles", "车辆"),
    "recording_is": (
        "{file}: {kind}, {records} records over {length}, in {dialect}; {dated}.",
        "{file}：{kind}，{length} 内共 {records} 条记录，消息集 {dialect}；{dated}。",
    ),
    "dated": ("dated by the recording or by --start", "日期取自数据本身或 --start"),
    "undated": ("the date is made up, because the recording holds none", "数据不含日期，此处日期为假定值"),
    "as_it_was": (
        "The original octets went on the air: {sent} of {records} records.",
        "按原始字节发送：{records} 条记录中的 {sent} 条。",
    ),
    "anew": (
        "Every message was said anew in {dialect}: {sent} of {records} records went on the air.",
        "全部消息按 {dialect} 重新编码：{records} 条记录中发送了 {sent} 条。",
    ),
    "gap_rule": (
        "A gap is a pause longer than two usual periods (the median step).",
        "间断指超过两个常规周期（相邻间隔的中位数）的停顿。",
    ),
    "rejects": ("What in the file is no record", "文件中无法识别的内容"),
    "not_sent": ("Records that did not go on the air", "未发送的记录"),
    "lost": ("Lost in the other dialect", "转换消息集时丢失的内容"),
    "vehicle_id": ("vehicle id", "车辆标识"),
    "messages": ("messages", "消息数"),
    "from": ("from", "起"),
    "until": ("to", "止"),
    "over": ("over", "时长"),
    "period": ("usual period", "常规周期"),
    "gaps": ("gaps", "间断数"),
    "longest": ("longest", "最长间断"),
    "repeated": ("repeated instants", "重复时刻"),
}
MAX_SENDERS = 200


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the recording of a replay in words, its vehicles and what was left out."""
    if results["kind"] != "replay":
        return None
    told = results["replay"]
    recording = told["recording"]
    return {
        "said": _said(told, w),
        "notes": recording["notes"],
        "senders": [_sender(vehicle) for vehicle in told["vehicles"][:MAX_SENDERS]],
        "lists": _lists(told, w),
    }


def _said(told: Mapping[str, Any], w: Words) -> str:
    recording = told["recording"]
    first = w(
        "recording_is",
        file=PurePath(recording["file"]).name,
        kind=term(recording["kind"], w.lang),
        records=f"{recording['records']:,}",
        length=seconds(round(recording["length_s"], 3) * 1e9),
        dialect=recording["dialect"],
        dated=w["dated"] if recording["dated"] else w["undated"],
    )
    if told["sent"] is None:
        return first
    counts = {"sent": f"{told['sent']:,}", "records": f"{recording['records']:,}"}
    return w.sentences([first, w("anew" if told["anew"] else "as_it_was", dialect=told["dialect"], **counts)])


def _lists(told: Mapping[str, Any], w: Words) -> list[tuple[str, list[tuple[str, str, str]]]]:
    lists = [
        (w["rejects"], [(row["cause"], f"{row['count']:,}", row["first"]) for row in told["rejects"]]),
        (w["not_sent"], [(term(row["cause"], w.lang), f"{row['count']:,}", "") for row in told["not_sent"]]),
        (
            w["lost"],
            [(f"{row['message']}: {told_note(row['cause'], w.lang)}", f"{row['count']:,}", "") for row in told["lost"]],
        ),
    ]
    return [(title, rows) for title, rows in lists if rows]


def _sender(vehicle: Mapping[str, Any]) -> dict[str, str]:
    return {
        "sender": vehicle["id"],
        "messages": f"{vehicle['messages']:,}",
        "first": f"{vehicle['first_s']:.1f} s",
        "last": f"{vehicle['last_s']:.1f} s",
        "lasted": f"{vehicle['last_s'] - vehicle['first_s']:.1f} s",
        "period": "" if vehicle["period_s"] is None else format_duration(vehicle["period_s"] * 1e9),
        "gaps": f"{vehicle['gap_count']:,}" if vehicle["gap_count"] else "–",
        "longest": f"{vehicle['gaps'][0]['lasted_s']:.3f} s" if vehicle["gaps"] else "–",
        "repeated": f"{vehicle['repeated']:,}" if vehicle["repeated"] else "–",
    }


SECTION = Section("recording", WORDS, view)
