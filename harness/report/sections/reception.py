"""Reception over distance, place and time: how far, how often, how late, how strong, and how true the places told."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.phrase import say
from cv2x.harness.prose import percent
from cv2x.harness.report.cells import cells
from cv2x.harness.report.chart import Axes, Line, Point, chart, x_pixels, y_pixels
from cv2x.harness.report.scale import Linear, Log
from cv2x.harness.report.section import Results, Section, drawing

WORDS = {
    "title": ("Reception", "接收性能"),
    "over_distance": ("Packet reception over distance", "数据包接收率随距离变化"),
    "distance_note": (
        "Average PRR of 3GPP TR 36.885 in rings of {ring} around the sender, with 95 % intervals that allow for "
        "bursts; and the mean over sliding windows of {window} s of each pair (5GAA). The dashed line is 90 %.",
        "3GPP TR 36.885 平均 PRR：以发送方为中心、宽 {ring} 的圆环，95 % 置信区间已计入突发丢包；"
        "另为各收发对 {window} s 滑动窗口 PRR 的均值（5GAA）。虚线为 90 %。",
    ),
    "range_known": ("Mean of the windows at least {share} up to {reach}", "窗口均值在 {reach} 以内不低于 {share}"),
    "range_open": ("{said}; nobody was further away", "{said}；更远处无数据"),
    "average": ("average PRR", "平均 PRR"),
    "windows": ("5 s windows", "5 s 窗口"),
    "distance": ("distance", "距离"),
    "distance_axis": ("distance (m)", "距离（m）"),
    "share_axis": ("share received", "接收率"),
    "point": (
        "{low}–{high} m: {ratio} ({counts}), {from_} to {to}",
        "{low}–{high} m：{ratio}（{counts}），{from_} 至 {to}",
    ),
    "mean_point": ("{low}–{high} m: {ratio}, {count} windows", "{low}–{high} m：{ratio}，{count} 个窗口"),
    "by_ring": ("by distance ring", "按距离环"),
    "mean_packets": ("mean of packets", "单包均值"),
    "interval": ("95 % interval", "95 % 置信区间"),
    "bursts": ("in bursts", "计入突发"),
    "gaps": ("Inter-packet gap", "包间隔（IPG）"),
    "gaps_note": (
        "Share of gaps between successive receptions of one sender's messages that are longer; both axes logarithmic.",
        "同一发送方相邻两次接收的间隔超过横轴值的比例；双对数坐标。",
    ),
    "gap_axis": ("gap (logarithmic)", "间隔（对数坐标）"),
    "longer_axis": ("share longer", "超过的比例"),
    "gap_point": ("{name}: {share} of the gaps are longer than {gap}", "{name}：{share} 的间隔长于 {gap}"),
    "gap_count": ("gaps", "间隔数"),
    "mean_age": ("mean age", "平均信息龄"),
    "peak_age": ("95 % of peak ages within", "峰值信息龄 95 % 分位"),
    "ages": ("Age of information", "信息龄（AoI）"),
    "ages_note": (
        "Time since the newest vehicle state received was made, over all pairs at that moment.",
        "距最新已接收车辆状态消息生成时刻的时间，对当时所有收发对统计。",
    ),
    "age_axis": ("age (ms)", "信息龄（ms）"),
    "mean": ("mean", "均值"),
    "greatest": ("greatest", "最大"),
    "age_point": ("{at} s: {age} ms, {count} pairs", "{at} s：{age} ms，{count} 个数据流"),
    "rssi": ("Received power over distance", "接收功率随距离变化"),
    "rssi_note": (
        "Median and 5 to 95 % of what was received; what was lost has no power, so far rings look better than they "
        "are.",
        "已接收数据包的中位数与 5 % 至 95 % 区间；丢失的数据包无功率值，远处偏乐观。",
    ),
    "rssi_axis": ("RSSI (dBm)", "RSSI（dBm）"),
    "rssi_point": ("{low}–{high} m: {value} dBm, {count} receptions", "{low}–{high} m：{value} dBm，{count} 次接收"),
    "cbr": ("Channel busy ratio", "信道忙比（CBR）"),
    "cbr_point": ("{at} s: {share}", "{at} s：{share}"),
    "cbr_axis": ("share busy", "忙比"),
    "place": ("Where receivers were", "接收方所在位置"),
    "place_note": (
        "Share of what was sent that was received, by cell of {side} m; north is up.",
        "按边长 {side} m 的网格统计接收方在该处的接收率；上方为北。",
    ),
    "map": ("reception by place", "接收率分布图"),
    "cell": (
        "{ratio} ({counts}) around {east} m east, {north} m north",
        "东 {east} m、北 {north} m 附近：{ratio}（{counts}）",
    ),
    "errors": ("Position told against truth", "自报位置误差（相对真值）"),
    "along": ("along track (rms)", "纵向误差（均方根）"),
    "across": ("across track (rms)", "横向误差（均方根）"),
    "cep50": ("CEP50", "CEP50"),
    "cep95": ("CEP95", "CEP95"),
    "messages": ("messages", "消息数"),
    "absent": ("Not to be had", "未能得到的指标"),
    "notes": ("What these figures rest on", "数据说明"),
    "name.distance": ("delivery by distance", "按距离的接收率"),
    "name.packets": ("PRR of single packets", "单包 PRR"),
    "name.time": ("delivery over time", "接收率随时间变化"),
    "name.pairs": ("delivery by pair", "各收发对接收率"),
    "name.units": ("delivery by unit", "各设备接收率"),
    "name.places": ("delivery by place", "按位置的接收率"),
    "name.windows": ("sliding windows", "滑动窗口 PRR"),
    "name.gaps": ("inter-packet gaps", "包间隔"),
    "name.ages": ("ages", "信息龄"),
    "name.rssi": ("RSSI", "RSSI"),
    "name.cbr": ("channel busy ratio", "信道忙比"),
    "name.position_errors": ("position errors", "位置误差"),
    "method": (
        "Reception: a reception belongs to the latest earlier transmission of the same message octets by another unit, "
        "at most 5 s before; copies within 100 ms count once. A transmission counts for every unit that was listening "
        "and in the world at that moment, at the distance of the two then. Wilson's intervals; those in bursts take "
        "seconds of the run for independent.",
        "接收性能：一次接收对应其之前 5 s 内由其他设备发出的、消息字节相同的最近一次发送；100 ms 内的重复副本只计一次。"
        "每次发送对当时在场且处于接收状态的每台设备各计一次，距离取发送时刻两者间距。"
        "区间为 Wilson 区间；计入突发者以秒为独立单位。",
    ),
}
COLOURS = "abc"
MOST_MESSAGES = 3


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the drawings and tables there is something for."""
    told = results.get("reception")
    if not told or not told["counts"]["heard"]:
        return None
    rows = [row for row in told["distance"] if row["message"] == _together(told["distance"])]
    return {
        "prr": drawing(_prr(told, rows, w)),
        "prr_note": w("distance_note", ring=f"{told['settings']['ring_m']:g} m", window=told["settings"]["window_s"]),
        "ranges": _ranges(told, w),
        "rings": [_ring(row, w) for row in rows],
        "gaps": drawing(_gaps(told, w)),
        "gap_rows": _gap_rows(told),
        "ages": drawing(_ages(told, w)),
        "rssi": drawing(_rssi(told, w)),
        "cbr": drawing(_cbr(told, w)),
        "cells": drawing(_cells(told, w)),
        "cells_note": w("place_note", side=f"{told['settings']['cell_m']:g}"),
        "errors": [
            {
                "unit": row["unit"],
                "messages": f"{row['messages']:,}",
                **{key: _metres(row[f"{key}_m"]) for key in ("cep50", "cep95", "rms_along", "rms_across")},
            }
            for row in told["position_errors"]
        ],
        "absent": _absent(told, w),
        "notes": [say(note, w.lang) for note in told["notes_said"]],
    }


def _together(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return under which name all messages stand."""
    return next((row["message"] for row in rows), "all")


def _prr(told: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], w: Words) -> str | None:
    points = []
    for row in rows:
        if row["up_to_m"] is not None:
            said = w(
                "point",
                low=f"{row['over_m']:g}",
                high=f"{row['up_to_m']:g}",
                ratio=percent(row["ratio"]),
                counts=w("of", part=f"{row['heard']:,}", all=f"{row['sent']:,}"),
                from_=percent(row["low_blocks"]),
                to=percent(row["high_blocks"]),
            )
            middle = (row["over_m"] + row["up_to_m"]) / 2
            points.append(Point(middle, row["ratio"], said, row["low_blocks"], row["high_blocks"]))
    method = "known" if any(row["method"] == "known" for row in told["windows_by_distance"]) else "counted"
    means = [
        Point(
            (row["over_m"] + row["up_to_m"]) / 2,
            min(1.0, row["mean_ratio"]),
            w(
                "mean_point",
                low=f"{row['over_m']:g}",
                high=f"{row['up_to_m']:g}",
                ratio=percent(min(1.0, row["mean_ratio"])),
                count=f"{row['windows']:,}",
            ),
        )
        for row in told["windows_by_distance"]
        if row["method"] == method
    ]
    far = max([point.x for point in (*points, *means)], default=0.0)
    axes = Axes(
        Linear(0.0, far * 1.03, *x_pixels()),
        Linear(0.0, 1.0, *y_pixels()),
        w["distance_axis"],
        w["share_axis"],
        y_tick=lambda share: f"{share * 100:.0f} %",
        mark_y=0.9,
    )
    lines = [Line(w["average"], points, "a"), Line(w["windows"], means, "b")]
    return chart(lines, axes, w["over_distance"])


def _ranges(told: Mapping[str, Any], w: Words) -> list[str]:
    found = told["range"].get("known") or told["range"].get("counted")
    if not found or found["up_to_m"] is None:
        return []
    said = w("range_known", share=percent(found["at_least"]), reach=f"{found['up_to_m']:g} m")
    return [said if found["ended"] else w("range_open", said=said)]


def _ring(row: Mapping[str, Any], w: Words) -> dict[str, str]:
    where = f"{row['over_m']:g}–{row['up_to_m']:g} m" if row["up_to_m"] is not None else f"> {row['over_m']:g} m"
    return {
        "where": where,
        "counts": w("of", part=f"{row['heard']:,}", all=f"{row['sent']:,}"),
        "ratio": percent(row["ratio"]),
        "interval": w("to", low=percent(row["low"]), high=percent(row["high"])),
        "bursts": w("to", low=percent(row["low_blocks"]), high=percent(row["high_blocks"])),
        "mean": percent(row["mean_ratio"]),
    }


def _gaps(told: Mapping[str, Any], w: Words) -> str | None:
    names = [name for name in dict.fromkeys(row["message"] for row in told["gaps_ccdf"]) if name != "all"]
    lines = []
    for colour, name in zip(COLOURS, names[:MOST_MESSAGES], strict=False):
        points: list[Point] = []
        for row in told["gaps_ccdf"]:
            if row["message"] == name and row["longer"] > 0:
                if points and points[-1].y == row["longer"] == 1.0:
                    points.pop()  # all gaps are longer up to the last such point
                gap = f"{row['gap_ms']:g} ms"
                said = w("gap_point", name=name, share=percent(row["longer"]), gap=gap)
                points.append(Point(row["gap_ms"], row["longer"], said))
        lines.append(Line(name, points, colour))
    every = [point for line in lines for point in line.points]
    if not every:
        return None
    lowest = 10 ** math.floor(math.log10(min(point.y for point in every)))
    highest = 10 ** math.ceil(math.log10(max(point.x for point in every)))
    axes = Axes(
        Log(10.0, float(max(100, highest)), *x_pixels()),
        Log(float(min(0.1, lowest)), 1.0, *y_pixels()),
        w["gap_axis"],
        w["longer_axis"],
        x_tick=lambda ms: f"{ms / 1000:g} s" if ms >= 1000 else f"{ms:g} ms",
        y_tick=lambda share: f"{share * 100:g} %",
    )
    return chart(lines, axes, w["gaps"])


def _gap_rows(told: Mapping[str, Any]) -> list[dict[str, str]]:
    ages = {row["message"]: row for row in told["ages"] if row["over_m"] is None}
    rows = []
    for row in told["gaps"]:
        if row["over_m"] is None and row["message"] != "all":
            age = ages.get(row["message"])
            rows.append(
                {
                    "message": row["message"],
                    "count": f"{row['gaps']:,}",
                    **{key: f"{row[f'{key}_ms']:,.0f} ms" for key in ("p50", "p95", "p99", "max")},
                    "age": "–" if age is None else f"{age['mean_age_ms']:,.0f} ms",
                    "peak": "–" if age is None else f"{age['p95_peak_ms']:,.0f} ms",
                }
            )
    return rows


def _ages(told: Mapping[str, Any], w: Words) -> str | None:
    rows = told["ages_over_time"]
    lines = [
        Line(
            w[key],
            [
                Point(
                    row["at_s"],
                    row[f"{column}_age_ms"],
                    w("age_point", at=f"{row['at_s']:g}", age=f"{row[f'{column}_age_ms']:,.0f}", count=row["streams"]),
                )
                for row in rows
            ],
            colour,
        )
        for key, column, colour in (("mean", "mean", "a"), ("greatest", "greatest", "c"))
    ]
    high = max((point.y for line in lines for point in line.points), default=0.0)
    low = min((point.y for line in lines for point in line.points), default=0.0)
    axes = Axes(
        Linear(0.0, max((row["at_s"] for row in rows), default=1.0), *x_pixels()),
        Linear(min(0.0, low), max(high, 1.0) * 1.05, *y_pixels()),
        w["run_time_axis"],
        w["age_axis"],
    )
    return chart(lines, axes, w["ages"])


def _rssi(told: Mapping[str, Any], w: Words) -> str | None:
    points = [
        Point(
            (row["over_m"] + row["up_to_m"]) / 2,
            row["p50_dbm"],
            w(
                "rssi_point",
                low=f"{row['over_m']:g}",
                high=f"{row['up_to_m']:g}",
                value=f"{row['p50_dbm']:.1f}",
                count=f"{row['receptions']:,}",
            ),
            row["p05_dbm"],
            row["p95_dbm"],
        )
        for row in told["rssi"]
        if row["up_to_m"] is not None
    ]
    if not points:
        return None
    low = math.floor(min(point.low or point.y for point in points) / 10) * 10
    high = math.ceil(max(point.high or point.y for point in points) / 10) * 10
    axes = Axes(
        Linear(0.0, points[-1].x * 1.03, *x_pixels()),
        Linear(float(low), float(max(high, low + 10)), *y_pixels()),
        w["distance_axis"],
        w["rssi_axis"],
    )
    return chart([Line(w["median"], points, "a")], axes, w["rssi"])


def _cbr(told: Mapping[str, Any], w: Words) -> str | None:
    rows = told["cbr_over_time"]
    lines = [
        Line(
            w[key],
            [
                Point(row["from_s"], row[column], w("cbr_point", at=f"{row['from_s']:g}", share=percent(row[column])))
                for row in rows
            ],
            colour,
        )
        for key, column, colour in (("mean", "mean_cbr", "a"), ("greatest", "max_cbr", "c"))
    ]
    axes = Axes(
        Linear(0.0, max((row["to_s"] for row in rows), default=1.0), *x_pixels()),
        Linear(0.0, 1.0, *y_pixels(190.0)),
        w["run_time_axis"],
        w["cbr_axis"],
        y_tick=lambda share: f"{share * 100:.0f} %",
        height=190.0,
    )
    return chart(lines, axes, w["cbr"])


def _cells(told: Mapping[str, Any], w: Words) -> str | None:
    rows = [row for row in told["places"] if row["by"] == "receiver"]
    return cells(rows, w) if any(row["heard"] < row["sent"] for row in rows) else None


def _absent(told: Mapping[str, Any], w: Words) -> list[tuple[str, str]]:
    reasons: dict[str, list[str]] = {}
    for name, why in told["absent_said"].items():
        reasons.setdefault(say(why, w.lang), []).append(w.get(f"name.{name}", name))
    return [(w.join(names), why) for why, names in reasons.items()]


def _metres(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f} m"


def method(results: Results, w: Words) -> list[str]:
    """Return how the figures were counted."""
    return [w["method"]]


SECTION = Section("reception", WORDS, view, method)
