"""Who heard whom: the share of transmissions received, by pair, by message and by distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from cv2x.harness.language import Words
from cv2x.harness.prose import percent, seconds
from cv2x.harness.report.section import Results, Section, drawing
from cv2x.harness.report.svg import tag

WORDS = {
    "title": ("Who heard whom", "各链路接收率"),
    "by_message": ("by message and distance", "按消息与距离"),
    "heard_of_sent": ("heard of sent", "接收 / 发送"),
    "ratio": ("ratio, with its 95 % interval", "接收率及其 95 % 置信区间"),
    "by_distance": ("by distance", "按距离"),
    "window": ("Window: the whole run, {ran}.", "统计窗口：整个运行过程，{ran}。"),
    "more_links": ("{count} more links are in results.json.", "其余 {count} 条链路见 results.json。"),
    "longest_gaps": ("the longest gaps between receptions", "最长接收间断"),
    "all_of": ("{ratio} from {low} to {high} m", "{low} 至 {high} m 内 {ratio}"),
    "unknown": ("unknown", "距离未知"),
    "over": ("over {low} m", "{low} m 以上"),
}
MAX_LINKS, MAX_GAPS = 60, 12
MAX_MATRIX = 10
"""Most receivers for which a matrix of links is readable."""


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the matrix of pairs, the links and the longest gaps of a run."""
    links = results["links"]
    if not links or results["kind"] != "run":
        return None
    shown = links if len(links) <= MAX_LINKS else sorted(links, key=lambda link: link["ratio"])[:MAX_LINKS]
    return {
        "matrix": _matrix(results, w),
        "rows": [_row(link, w) for link in shown],
        "more": len(links) - len(shown) + results["links_left_out"],
        "lossy": any(link["heard"] < link["sent"] for link in links) and len(links) <= MAX_LINKS,
        "gaps": _gaps(results),
        "ran": seconds(round(results["ran_s"], 3) * 1e9),
    }


def _row(link: Mapping[str, Any], w: Words) -> dict[str, Any]:
    return {
        "sender": link["sender"],
        "receiver": link["receiver"],
        "message": link["message"],
        "counts": w("of", part=f"{link['heard']:,}", all=f"{link['sent']:,}"),
        "ratio": percent(link["ratio"]),
        "interval": w("to", low=f"{link['low'] * 100:.1f}", high=f"{link['high'] * 100:.1f} %"),
        "bar": _bar(link),
        "distances": _distances(link["by_distance"], w),
    }


def _matrix(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the ratios of all messages together, senders down and receivers across; ``None`` where too large."""
    totals: dict[tuple[str, str], tuple[int, int]] = {}
    for link in results["links"]:
        key = (link["sender"], link["receiver"])
        sent, heard = totals.get(key, (0, 0))
        totals[key] = (sent + link["sent"], heard + link["heard"])
    known = [unit["name"] for unit in results["units"]]
    names = [*known, *sorted({name for pair in totals for name in pair} - set(known))]
    receivers = [name for name in names if any(pair[1] == name for pair in totals)]
    if not 0 < len(receivers) <= MAX_MATRIX or results["links_left_out"]:
        return None
    senders = [name for name in names if any(pair[0] == name for pair in totals)]
    rows = []
    for name in senders:
        cells = [_cell(totals.get((name, other)), name == other, w) for other in receivers]
        rows.append({"sender": name, "cells": cells})
    return {"receivers": receivers, "rows": rows}


def _gaps(results: Results) -> list[dict[str, str]]:
    """Return the longest gaps between receptions: more than three times the mean interval, and more than 150 ms."""
    found = [
        (longest["lasted_s"], longest["began_s"], gap["sender"], gap["message"], gap["receiver"])
        for gap in results["gaps"]
        for longest in gap["longest"]
        if gap["mean_s"] is not None and longest["lasted_s"] > max(3 * gap["mean_s"], 0.15)
    ]
    return [
        {
            "sender": sender,
            "message": message,
            "receiver": receiver,
            "began": f"{began:.3f} s",
            "lasted": f"{lasted:.3f} s",
        }
        for lasted, began, sender, message, receiver in sorted(found, reverse=True)[:MAX_GAPS]
    ]


def _cell(counts: tuple[int, int] | None, itself: bool, w: Words) -> tuple[str, str]:
    if counts is None:
        return ("–" if itself else ""), ""
    sent, heard = counts
    return percent(heard / sent), w("of", part=f"{heard:,}", all=f"{sent:,}")


def _bar(link: Mapping[str, Any]) -> Markup | None:
    inner = [
        tag("rect", x=0, y=1, width=92, height=8, class_="whole"),
        tag("rect", x=0, y=1, width=92 * link["ratio"], height=8, class_="part"),
        tag("path", d=f"M{92 * link['low']:.1f} 5H{92 * link['high']:.1f}", class_="interval"),
    ]
    return drawing(tag("svg", inner, class_="ratio", viewBox="0 0 92 10", aria_hidden="true"))


def _distances(classes: Sequence[Mapping[str, Any]], w: Words) -> str:
    whole = all(row["heard"] == row["sent"] and row["up_to_m"] is not None for row in classes)
    if whole and classes:
        return w("all_of", ratio="100 %", low=f"{classes[0]['over_m']:g}", high=f"{classes[-1]['up_to_m']:g}")
    parts = []
    for row in classes:
        if row["over_m"] is None:
            where = w["unknown"]
        elif row["up_to_m"] is None:
            where = w("over", low=f"{row['over_m']:g}")
        else:
            where = f"{row['over_m']:g}–{row['up_to_m']:g} m"
        parts.append(f"{where}: {percent(min(1.0, row['heard'] / row['sent']))}")
    if len(parts) > 6:
        parts = [*parts[:6], "…"]
    return " · ".join(parts)


SECTION = Section("links", WORDS, view)
