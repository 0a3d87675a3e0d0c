"""What congestion control made of a busy channel: intervals and power over the run, next to the busy ratio."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cv2x.harness.congestion_log import calculated_held_back
from cv2x.harness.language import Words
from cv2x.harness.phrase import term
from cv2x.harness.prose import percent
from cv2x.harness.report.chart import Axes, Line, Point, chart, x_pixels, y_pixels
from cv2x.harness.report.scale import Linear
from cv2x.harness.report.section import Results, Section, drawing
from cv2x.harness.report.svg import shorten

WORDS = {
    "title": ("Congestion control", "拥塞控制"),
    "basis.j2945": (
        "In the style of SAE J2945/1 and J3161/1: vehicles in range set the interval, the busy ratio sets the power. "
        "Formulas from memory of the standards, unverified; the default numbers are those of a public sample "
        "configuration.",
        "SAE J2945/1、J3161/1 风格：范围内车辆数决定发送间隔，信道忙比决定发射功率。公式凭记忆写成，未经标准原文核实；"
        "默认参数取自公开的示例配置。",
    ),
    "basis.dcc": (
        "ETSI decentralised congestion control, reactive, after TS 102 687: the busy ratio sets the interval, by "
        "state. Table and times from memory, unverified.",
        "ETSI 分布式拥塞控制（反应式，参照 TS 102 687）：信道忙比决定状态，状态决定发送间隔。"
        "状态表与时间参数凭记忆写成，未经标准原文核实。",
    ),
    "interval": ("Interval between messages", "消息间隔"),
    "interval_axis": ("least interval (ms)", "最小间隔（ms）"),
    "power": ("Transmit power", "发射功率"),
    "power_axis": ("power (dBm)", "功率（dBm）"),
    "cbr": ("Channel busy ratio it reacted to", "所依据的信道忙比（CBR）"),
    "cbr_axis": ("share busy", "忙比"),
    "cbr_note": (
        "What each unit's own radio measured, means over {bin} s; what it knew at a change stands at the change.",
        "各设备自身电台的测量值，{bin} s 均值；每次变化时所依据的忙比见该次变化。",
    ),
    "mean": ("mean", "均值"),
    "greatest": ("greatest", "最大"),
    "least": ("least", "最小"),
    "over_units": ("mean and extreme over {count} units", "{count} 台设备的均值与极值"),
    "change": ("{unit}, {at} s: {state}, {interval}", "{unit}，{at} s：{state}，间隔 {interval}"),
    "change_power": (", {power}", "，{power}"),
    "change_cbr": (", {share} busy", "，忙比 {share}"),
    "change_vehicles": (", {count} vehicles in range", "，范围内 {count} 辆车"),
    "mean_point": ("{name}, {at} s: {value}", "{name}，{at} s：{value}"),
    "state": ("state", "状态"),
    "states": ("share of time", "时间占比"),
    "state_share": ("{state} {share}", "{state} {share}"),
    "interval_range": ("interval (mean over time)", "间隔（时间均值）"),
    "ranged": ("{low} to {high}", "{low} 至 {high}"),
    "with_mean": ("{ranged} ({mean})", "{ranged}（{mean}）"),
    "power_range": ("power", "发射功率"),
    "busy": ("mean busy ratio (greatest)", "平均忙比（最大）"),
    "with_most": ("{mean} ({most})", "{mean}（{most}）"),
    "changes": ("changes", "变化次数"),
    "held": ("held back, calculated", "推迟消息数（计算值）"),
    "about": ("≈ {part} of {all}", "≈ {part} / {all}"),
    "all_changes": ("changes, one by one", "逐次变化"),
    "interval_then": ("interval", "间隔"),
    "power_then": ("power", "功率"),
    "at": ("run time", "运行时间"),
    "busy_then": ("busy ratio", "忙比"),
    "vehicles": ("vehicles in range", "范围内车辆数"),
    "left_out": (
        "{count} changes of the run were only counted: the drawings end at {at} s, nothing is calculated of what was "
        "held back, and the shares of time are whole.",
        "本次运行有 {count} 次变化仅计数：曲线止于 {at} s，不计算推迟消息数；时间占比不受影响。",
    ),
    "unmeasured": (
        "No radio measured the busy ratio, so nothing could react to it.",
        "没有设备测得信道忙比，因此控制未能据此作出反应。",
    ),
    "own_power": (
        "{count} messages of {unit} went with the radio's own power: that radio cannot set it.",
        "{unit} 有 {count} 条消息以电台自身功率发送：该电台不能设定功率。",
    ),
    "method": (
        "Congestion control: the interval is the least a unit kept between two vehicle messages; it is told when it "
        "changes by 1 ms, the power by 0.1 dB. Held back is calculated, not counted: how many fewer messages fit the "
        "intervals in force than the shortest this unit had in the run. Messages sent at once or before their time, "
        "and those nothing triggered, are in no count.",
        "拥塞控制：间隔指设备两条车辆消息之间的最小间隔；变化达 1 ms（功率 0.1 dB）时记录。"
        "推迟消息数为计算值而非计数：与该设备本次运行的最短间隔相比，按实际生效间隔可发送的消息减少的条数。"
        "立即发送、提前发送以及未被触发的消息均不计入。",
    ),
}
MAX_LINES = 3
"""Units drawn one by one; of more, mean and extreme are drawn."""
MAX_ROWS, MAX_CHANGES, MAX_SPOTS, STEPS = 50, 40, 60, 240
_OWN_POWER = "sent with the radio's own power"
_Value = Callable[[Mapping[str, Any]], float]


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return drawings and tables by kind of control; ``None`` where no unit had one."""
    units = results.get("congestion")
    if not units:
        return None
    until_s = _until_s(results)
    kinds = [
        _kind(kind, [unit for unit in units if unit["kind"] == kind], results, until_s, w)
        for kind in dict.fromkeys(unit["kind"] for unit in units)
    ]
    notes = []
    if results["congestion_left_out"]:
        notes.append(w("left_out", count=f"{results['congestion_left_out']:,}", at=f"{until_s:.1f}"))
    if all(change["cbr"] is None for unit in units for change in unit["changes"]):
        notes.append(w["unmeasured"])
    for unit in units:
        count = results["radio_counters"].get(unit["unit"], {}).get(_OWN_POWER)
        if count and unit["power_dbm"] is not None and len(notes) < MAX_ROWS:
            notes.append(w("own_power", unit=unit["unit"], count=f"{count:,}"))
    return {"kinds": kinds, "notes": notes}


def _until_s(results: Results) -> float:
    """Return up to when changes are known one by one."""
    if not results["congestion_left_out"]:
        return max(float(results["ran_s"]), 1e-3)
    return max((change["at_s"] for unit in results["congestion"] for change in unit["changes"]), default=0.0)


def _kind(kind: str, units: Sequence[Mapping[str, Any]], results: Results, until_s: float, w: Words) -> dict[str, Any]:
    held_most = sorted(units, key=lambda unit: (-unit["interval_ms"]["mean"], unit["unit"]))
    drawn = [unit for unit in held_most if unit["changes"]]
    loads = {row["unit"]: row for row in (results.get("reception") or {}).get("cbr", ())}
    widest_s = max((float(unit["load"]["bin_s"]) for unit in drawn if unit.get("load")), default=1.0)
    changes = sorted(((c["at_s"], u["unit"], c) for u in units for c in u["changes"]), key=lambda row: row[:2])
    return {
        "name": term(kind, w.lang),
        "basis": w[f"basis.{kind}"],
        "interval": drawing(_intervals(drawn, results, until_s, w)),
        "power": drawing(_powers(drawn, results, until_s, w)),
        "cbr": drawing(_loads(drawn, results, widest_s, w)),
        "cbr_note": w("cbr_note", bin=f"{widest_s:g}"),
        "drawn_note": w("over_units", count=len(drawn)) if len(drawn) > MAX_LINES else "",
        "rows": [_row(unit, loads.get(unit["unit"]), not results["congestion_left_out"], w) for unit in
                 held_most[:MAX_ROWS]],
        "more": max(0, len(units) - MAX_ROWS),
        "powers": any(unit["power_dbm"] for unit in units),
        "counts": any(change["neighbours"] for _, _, change in changes),
        "changes": [_change(unit, change, w) for _, unit, change in changes[:MAX_CHANGES]],
        "more_changes": max(0, len(changes) - MAX_CHANGES),
    }  # fmt: skip


def _intervals(units: Sequence[Mapping[str, Any]], results: Results, until_s: float, w: Words) -> str | None:
    lines = _lines(units, lambda change: float(change["interval_ms"]), max, until_s, w)
    high = max((point.y for line in lines for point in line.points), default=1.0)
    y = Linear(0.0, high * 1.1, *y_pixels())
    return chart(lines, _axes(results, y, w["interval_axis"], w), w["interval"])


def _powers(units: Sequence[Mapping[str, Any]], results: Results, until_s: float, w: Words) -> str | None:
    set_ = [unit for unit in units if all(change["power_dbm"] is not None for change in unit["changes"])]
    lines = _lines(set_, lambda change: float(change["power_dbm"]), min, until_s, w)
    values = [point.y for line in lines for point in line.points]
    if not values:
        return None
    low, high = math.floor(min(values) / 5 - 0.1) * 5, math.ceil(max(values) / 5 + 0.1) * 5
    y = Linear(float(low), float(high), *y_pixels(190.0))
    return chart(lines, _axes(results, y, w["power_axis"], w, 190.0), w["power"])


def _axes(results: Results, y: Linear, label: str, w: Words, height: float = 230.0) -> Axes:
    x = Linear(0.0, max(float(results["ran_s"]), 1e-3), *x_pixels())
    return Axes(x, y, w["run_time_axis"], label, height=height)


def _lines(
    units: Sequence[Mapping[str, Any]],
    value: _Value,
    extreme: Callable[[list[float]], float],
    until_s: float,
    w: Words,
) -> list[Line]:
    """Return a line a unit, or mean and extreme of many units, as they held up to ``until_s``."""
    if len(units) > MAX_LINES:
        return _over_units(units, value, extreme, until_s, w)
    lines = []
    for colour, unit in zip("abc", units, strict=False):
        points: list[Point] = []
        for change in unit["changes"]:
            moved = not points or points[-1].y != value(change)
            said = _said(unit["unit"], change, w) if moved and len(unit["changes"]) <= MAX_SPOTS else ""
            points.append(Point(change["at_s"], value(change), said))
        points.append(Point(max(until_s, points[-1].x), points[-1].y))
        lines.append(Line(shorten(unit["unit"], 18), points, colour, steps=True))
    return lines


def _over_units(
    units: Sequence[Mapping[str, Any]],
    value: _Value,
    extreme: Callable[[list[float]], float],
    until_s: float,
    w: Words,
) -> list[Line]:
    told = [([change["at_s"] for change in unit["changes"]], unit["changes"]) for unit in units]
    means: list[Point] = []
    extremes: list[Point] = []
    for step in range(STEPS + 1):
        at_s = until_s * step / STEPS
        found = [value(changes[index - 1]) for times, changes in told if (index := bisect_right(times, at_s))]
        if found:
            for points, one in ((means, sum(found) / len(found)), (extremes, extreme(found))):
                points.append(Point(at_s, one))
    names = w["mean"], w["greatest" if extreme is max else "least"]
    return [
        Line(name, points, colour, dots=False, steps=True)
        for name, points, colour in zip(names, (means, extremes), "ac", strict=True)
    ]


def _loads(units: Sequence[Mapping[str, Any]], results: Results, widest_s: float, w: Words) -> str | None:
    """Return the drawing of the busy ratio these units' own radios measured."""
    told = [(unit["unit"], curve) for unit in units if (curve := _curve(unit))]
    if len(told) > MAX_LINES:
        by_moment: dict[float, list[float]] = {}
        for _, curve in told:
            for at_s, cbr in curve:
                by_moment.setdefault((at_s // widest_s + 0.5) * widest_s, []).append(cbr)
        by_moment = dict(sorted(by_moment.items()))
        curves = [
            (w["mean"], "a", [(at_s, sum(found) / len(found)) for at_s, found in by_moment.items()]),
            (w["greatest"], "c", [(at_s, max(found)) for at_s, found in by_moment.items()]),
        ]
    else:
        curves = [(shorten(name, 18), colour, curve) for colour, (name, curve) in zip("abc", told, strict=False)]
    lines = [
        Line(
            name,
            [Point(at, cbr, w("mean_point", name=name, at=f"{at:.1f}", value=percent(cbr))) for at, cbr in curve],
            colour,
            dots=len(curve) <= MAX_SPOTS,
        )
        for name, colour, curve in curves
    ]
    most = max((point.y for line in lines for point in line.points), default=0.0)
    axes = replace(
        _axes(results, Linear(0.0, min(1.0, max(0.05, most * 1.15)), *y_pixels(190.0)), w["cbr_axis"], w, 190.0),
        y_tick=lambda share: f"{share * 100:g} %",
    )
    return chart(lines, axes, w["cbr"])


def _curve(unit: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Return (middle of a stretch, mean busy ratio in it) of a unit."""
    load = unit.get("load")
    if not load:
        return []
    return [
        (load["from_s"] + (index + 0.5) * load["bin_s"], cbr)
        for index, cbr in enumerate(load["mean_cbr"])
        if cbr is not None
    ]


def _said(unit: str, change: Mapping[str, Any], w: Words) -> str:
    """Return a change in words, with what it rests on."""
    told = w(
        "change",
        unit=unit,
        at=f"{change['at_s']:.1f}",
        state=term(change["state"], w.lang),
        interval=f"{change['interval_ms']:.0f} ms",
    )
    if change["power_dbm"] is not None:
        told += w("change_power", power=f"{change['power_dbm']:.1f} dBm")
    if change["cbr"] is not None:
        told += w("change_cbr", share=percent(change["cbr"]))
    return told + (w("change_vehicles", count=change["neighbours"]) if change["neighbours"] else "")


def _row(unit: Mapping[str, Any], load: Mapping[str, Any] | None, whole: bool, w: Words) -> dict[str, Any]:
    all_s = sum(unit["states_s"].values())
    shares = sorted(unit["states_s"].items(), key=lambda one: -one[1])
    interval, power = unit["interval_ms"], unit["power_dbm"]
    held = calculated_held_back(unit) if whole else None
    return {
        "unit": unit["unit"],
        "states": [
            w("state_share", state=term(name, w.lang), share=percent(held_s / all_s))
            for name, held_s in shares
            if held_s
        ],
        "interval": w(
            "with_mean", ranged=_ranged(interval["min"], interval["max"], "ms", 0, w), mean=f"{interval['mean']:.0f} ms"
        ),
        "power": "–" if power is None else _ranged(power["min"], power["max"], "dBm", 1, w),
        "busy": "–" if load is None else w(
            "with_most", mean=percent(load["mean_cbr"]), most=percent(load["max_cbr"])
        ),
        "changes": f"{max(0, len(unit['changes']) - 1):,}" if whole else "–",
        "held": "–" if held is None else w("about", part=f"{held[0]:,.0f}", all=f"{held[1]:,.0f}"),
    }  # fmt: skip


def _ranged(low: float, high: float, symbol: str, digits: int, w: Words) -> str:
    """Return a range, one value where both ends read the same."""
    first, last = f"{low:.{digits}f}", f"{high:.{digits}f}"
    return f"{last} {symbol}" if first == last else w("ranged", low=first, high=f"{last} {symbol}")


def _change(unit: str, change: Mapping[str, Any], w: Words) -> dict[str, str]:
    return {
        "at": f"{change['at_s']:.1f} s",
        "unit": unit,
        "state": term(change["state"], w.lang),
        "interval": f"{change['interval_ms']:.0f} ms",
        "power": "–" if change["power_dbm"] is None else f"{change['power_dbm']:.1f} dBm",
        "busy": "–" if change["cbr"] is None else percent(change["cbr"]),
        "vehicles": f"{change['neighbours']:,}",
    }


def method(results: Results, w: Words) -> list[str]:
    """Return what interval, power and what was held back mean."""
    return [w["method"]]


SECTION = Section("congestion", WORDS, view, method)
