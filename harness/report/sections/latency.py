"""How long things took: compute time by hop, over the air by message, waiting for the air, the software's parts; how
that went over time; and the budgets stated for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import term
from cv2x.harness.prose import alert_name
from cv2x.harness.report.chart import Axes, Line, Point, chart, x_pixels, y_pixels
from cv2x.harness.report.ridges import ridges
from cv2x.harness.report.scale import Linear
from cv2x.harness.report.section import Results, Section, drawing
from cv2x.quantities import format_duration
from cv2x.scenarios.expect import ALERT_NAMES

WORDS = {
    "title": ("Latency", "时延"),
    "compute": ("Compute time on this machine", "本机处理时延"),
    "air_simulated": ("Over the air (simulated by the radio)", "空口时延（仿真）"),
    "air_wall": ("Over the air (wall clock)", "空口时延（实测）"),
    "access": (
        "Of that, waiting in the sender's radio for its turn on the air (MAC)",
        "其中：发送端等待空口资源的时间（MAC 层）",
    ),
    "air_only": ("Of that, on the air", "其中：空口传输"),
    "sending": ("Sender's software: made to radio", "发送端软件：生成至交给空口"),
    "receiving": ("Receiver's software: reception stamp to applications", "接收端软件：接收时间戳至应用层"),
    "whole": ("The whole way: made to applications", "全程：生成至应用层"),
    "ridge_note": (
        "Each row is a distribution on its own scale: the line is the median (written at the right), the short tick "
        "the 99th percentile.",
        "各行为独立标度的分布：竖线为中位数（数值见右侧），短刻度为 99 % 分位数。",
    ),
    "interval_note": (
        "In brackets: the 95 % confidence interval by order statistics; … where there are too few samples for an end.",
        "方括号内为按次序统计量得到的 95 % 置信区间；样本不足以给出某一端时记为 …。",
    ),
    "sampled_note": (
        "Compute time: one frame in {one_in}, drawn at random.",
        "处理时延：约每 {one_in} 帧随机抽取一帧。",
    ),
    "stamp_note": (
        "Uncertainty of times over the air: ± {reach}, of the reception stamp; sender and receiver share one clock.",
        "空口时延的不确定度：± {reach}（来自接收时间戳）；收发双方使用同一时钟。",
    ),
    "over_time": ("Time over the air, over time", "空口时延随时间的变化"),
    "over_time_note": (
        "Medians of windows of {width} s or more; bars reach from the least to the greatest.",
        "各窗口（{width} s 及以上）的中位数；竖线自最小值至最大值。",
    ),
    "window": (
        "{message} from {start} s: median {median}, {least} to {greatest}, {count} frames",
        "{message}，自 {start} s 起：中位数 {median}，{least} 至 {greatest}，共 {count} 帧",
    ),
    "time_axis": ("time over the air (ms)", "空口时延（ms）"),
    "budgets": ("Budgets", "时延预算"),
    "part": ("part", "部分"),
    "measured": ("measured", "测得值"),
    "between": ("true value between", "真值范围"),
    "budget": ("budget", "预算"),
    "verdict": ("verdict", "判定"),
    "passed": ("passed", "通过"),
    "failed": ("failed", "不通过"),
    "not judged": ("not judged", "未判定"),
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
PARTS = {"air": "air_only", "sending": "sending", "receiving": "receiving", "whole": "whole"}
"""Part of results.json -> the word it is called by, in the order of a message's life."""
MAX_LINES, MAX_DOTS = 3, 150


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return groups of rows, their drawing, and compute time by message."""
    groups = _groups(results, w) if results["kind"] == "run" else []
    if not groups:
        return None
    return {
        "groups": [(name, [_durations(row, summary) for row, summary in rows]) for name, rows in groups],
        "ridges": drawing(ridges(groups, w)),
        "course": drawing(_course(results, w)),
        "course_note": _course_note(results, w),
        "notes": _notes(results["latency"], w),
        "budgets": _budgets(results, w),
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
        *((w[name], _part(latency, part)) for part, name in PARTS.items()),
    ]
    filled = [(name, [(row, summary) for row, summary in rows if summary["count"]]) for name, rows in groups]
    return [(name, rows) for name, rows in filled if rows]


def _part(latency: Mapping[str, Any], part: str) -> list[Row]:
    return [(row["message"], row) for row in latency.get("parts", ()) if row["part"] == part]


def _durations(name: str, summary: Mapping[str, Any]) -> dict[str, str]:
    told = {key: format_duration(summary[f"{key}_ns"]) for key in ("median", "p95", "p99", "max")}
    intervals = {
        f"{key}_interval": _interval(summary.get(f"{key}_interval_ns"), summary["min_ns"] == summary["max_ns"])
        for key in ("median", "p95", "p99")
    }
    return {"name": name, "count": f"{summary['count']:,}", **told, **intervals}


def _interval(ends: Sequence[int | None] | None, constant: bool) -> str:
    """Return a confidence interval as it stands behind its value, empty where it would say nothing."""
    if ends is None or constant or ends == [None, None]:
        return ""
    low, high = ("…" if end is None else format_duration(end) for end in ends)
    return "" if low == high else f"[{low} – {high}]"


def _notes(latency: Mapping[str, Any], w: Words) -> list[str]:
    one_in, reach_ns = latency.get("sampled_one_in"), latency.get("uncertainty_ns")
    notes = [w["interval_note"]]
    if one_in is not None and one_in > 1:
        notes.append(w("sampled_note", one_in=one_in))
    if reach_ns:
        notes.append(w("stamp_note", reach=format_duration(reach_ns)))
    return notes


def _drawn(results: Results) -> list[Mapping[str, Any]]:
    """Return the messages whose course is drawn: those with the most frames that have more than one window."""
    rows = [row for row in results["latency"].get("windows", ()) if len(row["rows"]) > 1]
    return sorted(rows, key=lambda row: -sum(window[1] for window in row["rows"]))[:MAX_LINES]


def _course_note(results: Results, w: Words) -> str:
    widths = [row["window_s"] for row in _drawn(results)]
    return w("over_time_note", width=f"{min(widths):g}") if widths else ""


def _course(results: Results, w: Words) -> str | None:
    """Return the drawing of medians over run time."""
    drawn = _drawn(results)
    every = [window for row in drawn for window in row["rows"]]
    if not every:
        return None
    x = Linear(min(0.0, every[0][0]), max(window[0] for window in every), *x_pixels())
    y = Linear(0.0, max(window[4] for window in every) / 1e6 * 1.05 or 1.0, *y_pixels())
    lines = []
    for row, colour in zip(drawn, "abc", strict=False):
        points = [
            Point(
                start,
                median / 1e6,
                w(
                    "window",
                    message=row["message"],
                    start=f"{start:g}",
                    median=format_duration(median),
                    least=format_duration(least),
                    greatest=format_duration(greatest),
                    count=f"{count:,}",
                ),
                least / 1e6,
                greatest / 1e6,
            )
            for start, count, least, median, greatest in row["rows"]
        ]
        lines.append(Line(row["message"], points, colour, dots=len(points) <= MAX_DOTS))
    return chart(lines, Axes(x, y, w["run_time_axis"], w["time_axis"]), w["over_time"])


def _budgets(results: Results, w: Words) -> list[dict[str, str]]:
    """Return a row per part of every budget that was measured."""
    return [
        {
            "subject": _subject(expected["evidence"]["subject"], w),
            "part": term(part, w.lang),
            "quantile": _quantile(expected["evidence"]["quantile"]),
            "measured": format_duration(one["value_ns"]),
            "between": w("to", low=format_duration(one["low_ns"]), high=format_duration(one["high_ns"])),
            "budget": format_duration(one["max_ns"]),
            "count": f"{one['count']:,}",
            "status": one["status"],
        }
        for expected in results["expectations"]
        if expected["kind"] == "budget"
        for part, one in expected["evidence"]["parts"].items()
    ]


def _subject(subject: str, w: Words) -> str:
    return alert_name(subject, w.lang) if subject in ALERT_NAMES else term(subject, w.lang)


def _quantile(quantile: float) -> str:
    return "max" if quantile >= 1 else f"p{quantile * 100:g}"


SECTION = Section("latency", WORDS, view)
