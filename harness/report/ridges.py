"""Distributions of durations under one logarithmic axis: a row each, median and 99th percentile marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.scale import Log
from cv2x.harness.report.svg import number, shorten, tag, text, title
from cv2x.quantities import format_duration

_LEFT, _RIGHT, _WIDTH, _ROW, _HEAD = 150.0, 104.0, 1040.0, 27.0, 24.0
MAX_ROWS = 40


def ridges(groups: Sequence[tuple[str, Sequence[tuple[str, Mapping[str, Any]]]]], w: Words) -> str | None:
    """Return the drawing of groups of (row name, summary of a distribution), or ``None`` when all are empty."""
    filled = [(name, [(row, d) for row, d in rows if d.get("count")][:MAX_ROWS]) for name, rows in groups]
    filled = [(name, rows) for name, rows in filled if rows]
    every = [d for _, rows in filled for _, d in rows]
    if not every:
        return None
    low = 10 ** _floor_decade(min(max(1.0, d["bins"][0][0] / 1.2589) for d in every))
    high = max(10 ** _ceil_decade(max(d["max_ns"] for d in every)), low * 10)
    x = Log(float(low), float(high), _LEFT, _WIDTH - _RIGHT)
    drawn: list[str] = []
    y = 4.0
    for name, rows in filled:
        drawn.append(text(0, y + 15, name, "unit"))
        y += _HEAD
        for row, summary in rows:
            drawn.append(_row(row, summary, x, y, w))
            y += _ROW
        y += 6
    grid = [tag("path", d=f"M{number(x(tick))} 0V{y + 4:.1f}", class_="grid") for tick in x.ticks()]
    ticks = [text(x(tick), y + 17, _decade(tick), "row", "middle") for tick in x.ticks()]
    axis = tag("path", d=f"M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}", class_="axis")
    caption = text((_LEFT + _WIDTH - _RIGHT) / 2, y + 32, w["axis"], "row", "middle")
    return tag(
        "svg",
        [*grid, axis, *drawn, *ticks, caption],
        class_="ridges",
        viewBox=f"0 0 {_WIDTH:.0f} {y + 38:.0f}",
        role="img",
        aria_label=w["figure"],
    )


def _row(name: str, summary: Mapping[str, Any], x: Log, y: float, w: Words) -> str:
    base, tall = y + _ROW - 4, _ROW - 7
    bins = summary["bins"]
    most = max(count for _, count in bins)
    d = [f"M{number(x(bins[0][0] / 1.2589))} {number(base)}"]
    for edge, count in bins:
        d.append(f"V{number(base - tall * count / most)}H{number(x(edge))}")
    d.append(f"V{number(base)}Z")
    median, p99 = x(summary["median_ns"]), x(summary["p99_ns"])
    keys = {"median": "median", "p95": "p95", "p99": "p99", "max": "maximum"}
    said = w.join([f"{w[word]} {format_duration(summary[f'{key}_ns'])}" for key, word in keys.items()])
    told = w("row", name=name, said=said, count=f"{summary['count']:,}")
    return "".join(
        [
            text(_LEFT - 8, base - 2, shorten(name, 22), "row", "end"),
            tag("path", d=f"M{_LEFT} {number(base)}H{_WIDTH - _RIGHT}", class_="base"),
            tag("path", title(told), d="".join(d), class_="area sent"),
            tag("path", d=f"M{number(median)} {number(base + 2)}V{number(base - tall - 1)}", class_="median"),
            tag("path", d=f"M{number(p99)} {number(base + 3)}v-8", class_="tail"),
            text(_WIDTH, base - 2, f"{format_duration(summary['median_ns'])}", "row", "end"),
        ]
    )


def _decade(ns: float) -> str:
    for unit, factor in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if ns >= factor:
            return f"{ns / factor:g} {unit}"
    return f"{ns:g} ns"


def _floor_decade(value: float) -> int:
    power = 0
    while 10 ** (power + 1) <= value:
        power += 1
    return power


def _ceil_decade(value: float) -> int:
    power = 0
    while 10**power < value:
        power += 1
    return power
