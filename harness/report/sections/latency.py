"""How long things took: compute time by hop, over the air by message, and waiting for the air."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.ridges import ridges
from cv2x.harness.report.section import Results, Section, drawing
from cv2x.quantities import format_duration

WORDS = {
    "title": ("Latency", "时延"),
    "compute": ("Compute time on this machine", "本机处理时延"),
    "air_simulated": ("Over the air (simulated by the radio)", "空口时延（仿真）"),
    "air_wall": ("Over the air (wall clock)", "空口时延（实测）"),
    "access": (
        "Of that, waiting in the sender's radio for its turn on the air (MAC)",
        "其中：发送端等待空口资源的时间（MAC 层）",
    ),
    "ridge_note": (
        "Each row is a distribution on its own scale: the line is the median (written at the right), the short tick "
        "the 99th percentile.",
        "各行为独立标度的分布：竖线为中位数（数值见右侧），短刻度为 99 % 分位数。",
    ),
    "hop": ("hop", "环节"),
    "by_message": ("compute time by message", "各消息处理时延"),
    "axis": ("duration (logarithmic)", "时长（对数坐标）"),
    "figure": ("distribution of durations", "时长分布"),
    "row": ("{name}: {said}, {count} samples", "{name}：{said}，{count} 个样本"),
    "model": ("state to message content", "状态转为消息内容"),
    "encode": ("content to octets", "编码"),
    "secure": ("sign", "签名"),
    "wrap": ("put on network headers", "封装网络层头"),
    "peel": ("take off network headers", "解封网络层头"),
    "verify": ("check the signature", "验签"),
    "decode": ("octets to content", "解码"),
    "map": ("content to meaning", "内容转为含义"),
    "world": ("take into the world", "更新周边环境"),
    "applications": ("all applications, one look", "全部应用运行一次"),
}
Row = tuple[str, Mapping[str, Any]]


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return groups of rows, their drawing, and compute time by message."""
    groups = _groups(results, w) if results["kind"] == "run" else []
    if not groups:
        return None
    return {
        "groups": [(name, [_durations(row, summary) for row, summary in rows]) for name, rows in groups],
        "ridges": drawing(ridges(groups, w)),
        "by_message": [
            {**_durations(row["hop"], row), "message": row["message"]}
            for row in results["latency"]["hops_by_message"]
            if row["count"]
        ],
    }


def _groups(results: Results, w: Words) -> list[tuple[str, list[Row]]]:
    latency = results["latency"]
    air = w["air_simulated"] if latency["over_air_is"] == "simulated" else w["air_wall"]
    groups: list[tuple[str, list[Row]]] = [
        (w["compute"], [(row["hop"], row) for row in latency["hops"]]),
        (air, [(row["message"], row) for row in latency["over_air"]]),
        (w["access"], [(row["message"], row) for row in latency["radio_access"]]),
    ]
    filled = [(name, [(row, summary) for row, summary in rows if summary["count"]]) for name, rows in groups]
    return [(name, rows) for name, rows in filled if rows]


def _durations(name: str, summary: Mapping[str, Any]) -> dict[str, str]:
    told = {key: format_duration(summary[f"{key}_ns"]) for key in ("median", "p95", "p99", "max")}
    return {"name": name, "count": f"{summary['count']:,}", **told}


SECTION = Section("latency", WORDS, view)
