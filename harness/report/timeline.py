"""When each message was sent and heard, unit by unit, with signals and alerts on the same time axis.

A row is one message of one unit; its height is the count in each stretch of time relative to the row's own maximum, so
a dip is a gap. Alerts are spans in a row of their own and hairlines through the unit's rows.  Signals carry the letter
of their light.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.labels import text_width
from cv2x.harness.report.scale import Linear
from cv2x.harness.report.svg import escaped, number, shorten, tag, text, title
from cv2x.harness.told import told_alert

MAX_UNITS = 12
MAX_SIGNALS = 12
_LEFT, _RIGHT, _WIDTH = 150.0, 104.0, 1040.0
_ROW, _HEAD, _SIGNAL = 19.0, 25.0, 17.0
_COLUMNS = 260
_FINEST_S = 0.5
_FEWEST = 2.0
"""Messages a stretch of a row should hold on average."""
_LETTERS = {
    "red": "R",
    "pre-green": "R+",
    "flashing-red": "r",
    "permissive-green": "G",
    "protected-green": "G",
    "flashing-green": "g",
    "permissive-yellow": "Y",
    "protected-yellow": "Y",
    "flashing-yellow": "y",
    "dark": "–",
}
_TINTS = {"R": "red", "r": "red", "G": "green", "g": "green", "Y": "yellow", "y": "yellow"}


def timeline(results: Mapping[str, Any], w: Words) -> dict[str, Any] | None:
    """Return ``svg``, ``bin_s`` and ``left_out`` units, or ``None`` when nothing was said."""
    rows = [row for row in results["timeline"] if results["kind"] == "run" or row["way"] == "heard"]
    if not rows:
        return None
    ran_s = max(results["ran_s"], 1e-3)
    x = Linear(0.0, ran_s, _LEFT, _WIDTH - _RIGHT)
    bin_s = max(_FINEST_S, ran_s / _COLUMNS, *(row["bin_s"] for row in rows)) if rows else _FINEST_S
    alerted = {alert["unit"] for alert in results["alerts"]}
    known = [unit["name"] for unit in results["units"]]
    names = known + sorted({row["unit"] for row in rows} - set(known))
    units = sorted(
        (name for name in names if any(row["unit"] == name for row in rows)), key=lambda name: name not in alerted
    )
    shown = [name for name in names if name in units[:MAX_UNITS]]
    drawn: list[str] = []
    y = 6.0
    signals = results["signals"][:MAX_SIGNALS]
    if signals:
        drawn.append(text(0, y + 14, w["signals"], "unit"))
        y += _HEAD
        for signal in signals:
            drawn.append(_signal(signal, x, y, ran_s, w))
            y += _SIGNAL
        y += 8
    for name in shown:
        part, y = _unit(name, results, [row for row in rows if row["unit"] == name], x, y, bin_s, ran_s, w)
        drawn.append(part)
    axis = _axis(x, y, ran_s, w)
    height = y + 38
    svg = tag(
        "svg",
        [axis, *drawn],
        class_="timeline",
        viewBox=f"0 0 {_WIDTH:.0f} {height:.0f}",
        role="img",
        aria_label=w["timeline"],
        data_first=x.first,
        data_last=x.last,
        data_from=0.0,
        data_until=ran_s,
    )
    return {"svg": svg, "bin_s": bin_s, "left_out": len(units) - len(shown)}


def _unit(
    name: str,
    results: Mapping[str, Any],
    rows: Sequence[Mapping[str, Any]],
    x: Linear,
    y: float,
    bin_s: float,
    ran_s: float,
    w: Words,
) -> tuple[str, float]:
    facts: Mapping[str, Any] = next((unit for unit in results["units"] if unit["name"] == name), {})
    what = " · ".join(part for part in (facts.get("kind", "").upper(), facts.get("dialect", "")) if part)
    heading = tag("tspan", escaped(shorten(name, 60)), class_="unit") + tag(
        "tspan", escaped(f"  {what}"), class_="note"
    )
    drawn = [tag("text", heading, x=0, y=y + 15)]
    y += _HEAD
    top = y
    alerts = [told_alert(alert, w.lang) for alert in results["alerts"] if alert["unit"] == name]
    if alerts:
        part, y = _alerts(alerts, x, y, ran_s, w)
        drawn.append(part)
    for row in sorted(rows, key=lambda row: (row["way"] != "sent", row["message"])):
        drawn.append(_row(row, x, y, bin_s, ran_s, w))
        y += _ROW
    hairlines = [
        tag("path", d=f"M{x(alert['raised_s']):.1f} {top:.1f}V{y:.1f}", class_="hairline") for alert in alerts[:100]
    ]
    return "".join([*hairlines, *drawn]), y + 8


def _row(row: Mapping[str, Any], x: Linear, y: float, bin_s: float, ran_s: float, w: Words) -> str:
    rate_hz = row["rate_hz"]
    if rate_hz and rate_hz * bin_s < _FEWEST:  # else a slow message is a comb of ones and noughts
        bin_s *= math.ceil(_FEWEST / (rate_hz * bin_s) - 0.05)

    counts = regroup(row["counts"], row["bin_s"], bin_s)
    most, total = max(counts, default=0), sum(row["counts"])
    base, tall = y + _ROW - 3, _ROW - 6
    d = [f"M{number(x(0.0))} {number(base)}"]
    for index, count in enumerate(counts):
        top = base - tall * count / most if most else base
        d.append(f"V{number(top)}H{number(x(min((index + 1) * bin_s, ran_s)))}")
    d.append(f"V{number(base)}Z")
    said = w(f"row_{row['way']}", message=row["message"], unit=row["unit"], total=f"{total:,}", ran=f"{ran_s:.1f}")
    rate = "" if row["rate_hz"] is None else f" · {row['rate_hz']:.3g}/s"
    return "".join(
        [
            text(_LEFT - 8, base - 1, f"{w[row['way']]} {shorten(row['message'], 14)}", "row", "end"),
            tag("path", d=f"M{number(x(0.0))} {number(base)}H{number(x(ran_s))}", class_="base"),
            tag("path", title(said), d="".join(d), class_=f"area {row['way']}"),
            text(_WIDTH, base - 1, f"{total:,}{rate}", "row", "end"),
        ]
    )


def _alerts(alerts: Sequence[Mapping[str, Any]], x: Linear, y: float, ran_s: float, w: Words) -> tuple[str, float]:
    """Return the spans of a unit's alerts, in as many rows as their labels need."""
    ends: list[float] = []
    drawn = []
    for alert in alerts[:60]:
        start = x(alert["raised_s"])
        stop = max(x(alert["cleared_s"] if alert["cleared_s"] is not None else ran_s), start + 4)
        said = shorten(
            f"{alert['raised_s']:.1f} s  {alert['name']}"
            + (f" · {alert['target_name']}" if alert["target_name"] else ""),
            48,
        )
        wide = text_width(said, 11.5) + 6
        left = start + wide > _WIDTH - 2
        reach = max(stop, start + (0 if left else wide))
        begin = start - wide if left else start
        lane = next((index for index, end in enumerate(ends) if end + 4 <= begin), len(ends))
        if lane == len(ends):
            ends.append(reach)
        else:
            ends[lane] = reach
        top = y + lane * 26
        label = text(start - 4, top + 14, said, "alert", "end") if left else text(start, top + 11, said, "alert")
        bar = tag("rect", x=start, y=top + 14, width=stop - start, height=5, rx=2, class_="span")
        drawn.append(tag("g", [title(f"{alert['raised_s']:.3f} s: {alert['sentence']}"), label, bar]))
    drawn.append(text(_LEFT - 8, y + 18, w["alerts"], "row", "end"))
    return "".join(drawn), y + len(ends) * 26 + 2


def _signal(signal: Mapping[str, Any], x: Linear, y: float, ran_s: float, w: Words) -> str:
    name = w("junction_group", junction=signal["junction"], group=signal["group"])
    parts = [text(_LEFT - 8, y + 12, shorten(name, 22), "row", "end")]
    changes = signal["changes"]
    for index, (at_s, light) in enumerate(changes):
        until_s = changes[index + 1][0] if index + 1 < len(changes) else ran_s
        left, right = x(max(0.0, at_s)), x(min(until_s, ran_s))
        if right - left < 0.3:
            continue
        letter = _LETTERS.get(light or "dark", "?")
        tint = _TINTS.get(letter[0], "dark")
        shown = w.get(light, light) if light else w["unknown"]
        said = title(w("light_span", group=signal["group"], light=shown, since=f"{at_s:.1f}", until=f"{until_s:.1f}"))
        parts.append(tag("rect", said, x=left, y=y + 2, width=right - left, height=_SIGNAL - 4, class_=f"light {tint}"))
        if right - left > 9 * len(letter):
            parts.append(text((left + right) / 2, y + 12.5, letter, f"letter {tint}", "middle"))
    return "".join(parts)


def _axis(x: Linear, y: float, ran_s: float, w: Words) -> str:
    drawn = [tag("path", d=f"M{number(x(0.0))} {y:.1f}H{number(x(ran_s))}", class_="axis")]
    for tick in x.ticks(8):
        drawn.append(tag("path", d=f"M{number(x(tick))} 0V{y + 4:.1f}", class_="grid"))
        drawn.append(text(x(tick), y + 17, f"{tick:g}", "row", "middle"))
    drawn.append(text((x(0.0) + x(ran_s)) / 2, y + 32, w["run_time_axis"], "row", "middle"))
    return "".join(drawn)


def regroup(counts: Sequence[int], from_s: float, to_s: float) -> list[int]:
    """Return counts in wider stretches; each count goes to the stretch its middle lies in."""
    if not counts:
        return []
    grouped = [0] * (math.floor((len(counts) - 0.5) * from_s / to_s) + 1)
    for index, count in enumerate(counts):
        grouped[math.floor((index + 0.5) * from_s / to_s)] += count
    return grouped
