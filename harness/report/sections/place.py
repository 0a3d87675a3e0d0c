"""The map: the roads that were told, who moved where, every alert at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.map_drawing import map_drawing
from cv2x.harness.report.section import Results, Section, drawing

WORDS = {
    "title": ("The place", "场地与轨迹"),
    "map_heard": (
        "Drawn from the MAP that was heard{by}: lanes as wide as told, stop lines, arrows, crosswalks; the cross is "
        "the anchor.",
        "依据接收到的{by} MAP 消息绘制：车道宽度、停止线、转向箭头、人行横道均取自消息，十字为参考点。",
    ),
    "by": (" from {who}", " {who} 的"),
    "map_unheard": (
        "Drawn from the MAP that was sent; nobody heard it.",
        "依据发送的 MAP 消息绘制；无设备收到该消息。",
    ),
    "map_none": ("No MAP was heard, so no road is drawn.", "未收到 MAP 消息，故未绘制道路。"),
    "map_tracks": (
        "Lines are true tracks, dotted for those on foot; {dots}circles are alerts where they were raised.",
        "线条为真实轨迹，虚线点为行人；{dots}圆圈为预警触发位置。",
    ),
    "dots_then": ("dots every {dots} s; ", "圆点间隔 {dots} s；"),
    "map_told": ("Lines are tracks as the senders told them{dots}.", "线条为发送方自报轨迹{dots}。"),
    "then_dots": (", dots every {dots} s", "，圆点间隔 {dots} s"),
    "map_left_out": (
        "{count} labels or tracks found no room; point at a mark to read it.",
        "{count} 个标注或轨迹因空间不足未显示，将指针移到标记上即可查看。",
    ),
    "map_jumps": (
        "Steps no driving explains (at the speed told) are not joined by a line: {count}.",
        "按自报车速无法解释的位置跳变未连线：{count} 处。",
    ),
    "near": ("At the junction", "路口局部"),
    "dots": ("Dots every {dots} s.", "圆点间隔 {dots} s。"),
    "whole": ("All of the tracks", "全部轨迹"),
    "map": ("map of the place with tracks and alerts", "场地、轨迹与预警位置图"),
    "layer_events": ("events", "事件"),
    "layer_tracks": ("tracks", "轨迹"),
    "layer_signals": ("signal groups", "相位"),
    "layer_alerts": ("alerts", "预警"),
    "track": ("{name} ({kind}), {first} s to {last} s", "{name}（{kind}），{first} s 至 {last} s"),
    "alert_label": ("{at}  {unit}: {name}", "{at}  {unit}：{name}"),
    "at": ("{name} at {at} s", "{name}，{at} s"),
    "code": ("{said}, code {code} of {code_set}", "{said}，{code_set} 代码 {code}"),
    "group": ("group {group}", "相位 {group}"),
    "north": ("N", "北"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return one to three maps: as said, near the junction, and (of a replay) all tracks."""
    drawn = map_drawing(results, w)
    if drawn is None:
        return None
    whole = map_drawing(results, w, "whole") if results["junctions"] and results["kind"] == "replay" else None
    near = map_drawing(results, w, "near") if len(results["junctions"]) == 1 else None
    if near and near["px_per_m"] < 1.6 * drawn["px_per_m"]:
        near = None  # the first drawing shows the junction well enough
    return {
        "map": drawing(drawn["svg"]),
        "caption": _caption(results, drawn, w),
        "near": drawing(near["svg"]) if near else None,
        "near_caption": w("dots", dots=near["dots_s"])
        if near and near["dots_s"] not in (None, drawn["dots_s"])
        else "",
        "whole": drawing(whole["svg"]) if whole else None,
    }


def _caption(results: Results, drawn: Mapping[str, Any], w: Words) -> str:
    junctions, dots_s = results["junctions"], drawn["dots_s"]
    if not junctions:
        parts = [w["map_none"]]
    elif junctions[0]["heard"]:
        who = sorted({junction["said_by"] for junction in junctions if junction["said_by"]})
        parts = [w("map_heard", by=w("by", who=w.join(who)) if who else "")]
    else:
        parts = [w["map_unheard"]]
    if any(track["source"] == "truth" for track in results["tracks"]):
        parts.append(w("map_tracks", dots=w("dots_then", dots=dots_s) if dots_s else ""))
    elif results["tracks"]:
        parts.append(w("map_told", dots=w("then_dots", dots=dots_s) if dots_s else ""))
    if drawn["jumps"]:
        parts.append(w("map_jumps", count=drawn["jumps"]))
    if drawn["left_out"]:
        parts.append(w("map_left_out", count=drawn["left_out"]))
    return w.sentences(parts)


SECTION = Section("map", WORDS, view)
