"""Words that several sections of the report use."""

from __future__ import annotations

COMMON = {
    "unit": ("unit", "设备"),
    "sender": ("sender", "发送方"),
    "receiver": ("receiver", "接收方"),
    "message": ("message", "消息"),
    "cause": ("cause", "原因"),
    "count": ("count", "次数"),
    "samples": ("samples", "样本数"),
    "median": ("median", "中位数"),
    "p95": ("95 % within", "95 % 分位"),
    "p99": ("99 % within", "99 % 分位"),
    "maximum": ("maximum", "最大值"),
    "began": ("began", "开始时刻"),
    "lasted": ("lasted", "持续时间"),
    "sent": ("sent", "发送"),
    "heard": ("heard", "接收"),
    "refused": ("refused", "拒收"),
    "none": ("none", "无"),
    "of": ("{part} of {all}", "{part} / {all}"),
    "to": ("{low} to {high}", "{low} 至 {high}"),
    "run_time_axis": ("run time (s)", "运行时间（s）"),
    "more_in_results": ("{count} more are in results.json.", "其余 {count} 条见 results.json。"),
}
