"""When each message was sent and heard, with signals and alerts on the same axis."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.prose import bound
from cv2x.harness.report.section import Results, Section, drawing
from cv2x.harness.report.timeline import timeline

WORDS = {
    "title": ("When messages were sent and heard", "消息收发时序"),
    "note": (
        "Bars count messages in stretches of {bin} (of two periods, where a message is slower), each row on its own "
        "scale; a dip is a gap. Right: how many, and the mean rate from the first to the last.",
        "柱高为每 {bin}（周期更长的消息为两个周期）内的消息数，各行独立标度，凹陷即为间断。"
        "右侧为总数及首末消息间的平均频率。",
    ),
    "left_out": ("{count} more units are in results.json.", "其余 {count} 个设备见 results.json。"),
    "signals": ("Signals as heard", "接收到的信号灯状态"),
    "alerts": ("alerts", "预警"),
    "row_sent": ("{message} sent by {unit}: {total} in {ran} s", "{unit} 发送 {message}：{ran} s 内 {total} 条"),
    "row_heard": ("{message} heard by {unit}: {total} in {ran} s", "{unit} 接收 {message}：{ran} s 内 {total} 条"),
    "junction_group": ("{junction} group {group}", "{junction} 相位 {group}"),
    "light_span": (
        "group {group}: {light} from {since} s to {until} s",
        "相位 {group}：{light}，{since} s 至 {until} s",
    ),
    "unknown": ("unknown", "未知"),
    "timeline": ("timeline of messages, signals and alerts", "消息、信号灯与预警时序图"),
    "red": ("red", "红灯"),
    "pre-green": ("pre-green", "绿灯待启亮"),
    "flashing-red": ("flashing red", "红灯闪烁"),
    "permissive-green": ("permissive green", "绿灯（需让行）"),
    "protected-green": ("protected green", "绿灯"),
    "flashing-green": ("flashing green", "绿灯闪烁"),
    "permissive-yellow": ("permissive yellow", "黄灯（需让行）"),
    "protected-yellow": ("protected yellow", "黄灯"),
    "flashing-yellow": ("flashing yellow", "黄灯闪烁"),
    "dark": ("dark", "灭灯"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the drawing and its caption."""
    drawn = timeline(results, w)
    if drawn is None:
        return None
    caption = w("note", bin=bound(round(drawn["bin_s"], 3) * 1e9))
    if drawn["left_out"]:
        caption = w.sentences([caption, w("left_out", count=drawn["left_out"])])
    return {"timeline": drawing(drawn["svg"]), "caption": caption}


SECTION = Section("timeline", WORDS, view)
