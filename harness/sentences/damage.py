"""What is missing of a run, and what could not be read."""

from __future__ import annotations

SENTENCES = {
    "interrupted.no_results": (
        "it was killed or could not write its results; this report is made from its recording",
        "运行被强制终止或无法写入结果，本报告由其记录文件生成",
    ),
    "damage.recording": (
        "{file} was read up to {at_ns:seconds} of run time ({events:grouped} events): {detail}",
        "{file} 仅读取至运行时间 {at_ns:seconds}（{events:grouped} 个事件）：{detail}",
    ),
    "damage.results": (
        "{file} cannot be used ({detail}); this report is made from the recording",
        "{file} 无法使用（{detail}），本报告由记录文件生成",
    ),
    "damage.compute": (
        "a recording holds no compute times, so there are none here",
        "记录文件不含处理时延，故本报告无此数据",
    ),
}
