"""The tables of the page as rows of finished text; what is a number in results.json gets its unit here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from cv2x.harness.prose import numbers_table, percent, seconds
from cv2x.harness.report.svg import tag
from cv2x.quantities import format_duration

MAX_ALERTS, MAX_LINKS, MAX_GAPS, MAX_SENDERS = 100, 60, 12, 200
MAX_MATRIX = 10
"""Most receivers for which a matrix of links is readable."""


def latency_rows(
    results: Mapping[str, Any], words: Mapping[str, str]
) -> list[tuple[str, list[tuple[str, Mapping[str, Any]]]]]:
    """Return groups of (row name, summary) for the figure and the table."""
    latency = results["latency"]
    air = words["air_simulated"] if latency["over_air_is"] == "simulated" else words["air_wall"]
    groups = [
        (words["compute"], [(row["hop"], row) for row in latency["hops"]]),
        (air, [(row["message"], row) for row in latency["over_air"]]),
        (words["access"], [(row["message"], row) for row in latency["radio_access"]]),
    ]
    return [
        (name, [(row, summary) for row, summary in rows if summary["count"]])
        for name, rows in groups
        if any(s["count"] for _, s in rows)
    ]


def durations(name: str, summary: Mapping[str, Any]) -> dict[str, str]:
    """Return one row of the latency table."""
    told = {key: format_duration(summary[f"{key}_ns"]) for key in ("median", "p95", "p99", "max")}
    return {"name": name, "count": f"{summary['count']:,}", **told}


def alert_rows(results: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the alerts in order of time."""
    return [
        {
            **alert,
            "raised": seconds(round(alert["raised_s"], 3) * 1e9),
            "numbers": numbers_table({k: v for k, v in alert["numbers"].items() if v is not None}),
            "stood": "to the end" if alert["cleared_s"] is None else f"{alert['cleared_s'] - alert['raised_s']:.1f} s",
        }
        for alert in results["alerts"][:MAX_ALERTS]
    ]


def message_table(results: Mapping[str, Any]) -> dict[str, Any]:
    """Return the matrix of units and messages."""
    counted = {(row["unit"], row["message"]): (row["sent"], row["heard"]) for row in results["messages"]}
    names = sorted({message for _, message in counted})
    known = [unit["name"] for unit in results["units"]]
    units = [*known, *sorted({unit for unit, _ in counted} - set(known))]
    refused: dict[str, int] = {}
    for row in results["refused"]:
        refused[row["unit"]] = refused.get(row["unit"], 0) + row["count"]
    rows = [
        {
            "unit": unit,
            "cells": [tuple(_count(n) for n in counted.get((unit, name), (0, 0))) for name in names],
            "refused": _count(refused.get(unit, 0)),
        }
        for unit in units
    ]
    return {"names": names, "rows": rows if counted else []}


def link_rows(results: Mapping[str, Any]) -> dict[str, Any]:
    """Return the links, those of a small run in order, of a large one the worst."""
    links = results["links"]
    shown = links if len(links) <= MAX_LINKS else sorted(links, key=lambda link: link["ratio"])[:MAX_LINKS]
    rows = [
        {
            "sender": link["sender"],
            "receiver": link["receiver"],
            "message": link["message"],
            "counts": f"{link['heard']:,} of {link['sent']:,}",
            "ratio": percent(link["ratio"]),
            "interval": f"{link['low'] * 100:.1f} to {link['high'] * 100:.1f} %",
            "bar": _bar(link),
            "distances": _distances(link["by_distance"]),
        }
        for link in shown
    ]
    return {"rows": rows, "more": len(links) - len(shown) + results["links_left_out"]}


def link_matrix(results: Mapping[str, Any]) -> dict[str, Any] | None:
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
        cells = [_cell(totals.get((name, other)), name == other) for other in receivers]
        rows.append({"sender": name, "cells": cells})
    return {"receivers": receivers, "rows": rows}


def sender_rows(results: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the vehicles of a replayed recording."""
    return [
        {
            "sender": vehicle["id"],
            "messages": f"{vehicle['messages']:,}",
            "first": f"{vehicle['first_s']:.1f} s",
            "last": f"{vehicle['last_s']:.1f} s",
            "lasted": f"{vehicle['last_s'] - vehicle['first_s']:.1f} s",
            "period": "" if vehicle["period_s"] is None else format_duration(vehicle["period_s"] * 1e9),
            "gaps": _count(vehicle["gap_count"]),
            "longest": f"{vehicle['gaps'][0]['lasted_s']:.3f} s" if vehicle["gaps"] else "–",
            "repeated": _count(vehicle["repeated"]),
        }
        for vehicle in results["replay"]["vehicles"][:MAX_SENDERS]
    ]


def replay_gap_rows(results: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the longest gaps of a replayed recording."""
    found = [
        (gap["lasted_s"], gap["began_s"], vehicle["id"])
        for vehicle in results["replay"]["vehicles"]
        for gap in vehicle["gaps"]
    ]
    return [
        {"sender": sender, "began": f"{began:.3f} s", "lasted": f"{lasted:.3f} s"}
        for lasted, began, sender in sorted(found, reverse=True)[:MAX_GAPS]
    ]


def gap_rows(results: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the longest gaps between receptions of a run: more than three times the mean interval, and more than 150
    ms.
    """
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


def clock_lines(results: Mapping[str, Any]) -> list[str]:
    """Return one line per unit whose clock was ever wrong."""
    lines = []
    for clock in results["clocks"]:
        if any(offset for _, offset in clock["changes"]):
            told = "; ".join(f"from {at:.3f} s {offset * 1000:+.3f} ms" for at, offset in clock["changes"][:20])
            lines.append(f"{clock['unit']} believes a wrong time: {told}")
    return lines


def _cell(counts: tuple[int, int] | None, itself: bool) -> tuple[str, str]:
    if counts is None:
        return ("–" if itself else ""), ""
    sent, heard = counts
    return percent(heard / sent), f"{heard:,} of {sent:,}"


def _bar(link: Mapping[str, Any]) -> Markup:
    inner = [
        tag("rect", x=0, y=1, width=92, height=8, class_="whole"),
        tag("rect", x=0, y=1, width=92 * link["ratio"], height=8, class_="part"),
        tag("path", d=f"M{92 * link['low']:.1f} 5H{92 * link['high']:.1f}", class_="interval"),
    ]
    bar = tag("svg", inner, class_="ratio", viewBox="0 0 92 10", aria_hidden="true")
    return Markup(bar)  # noqa: S704 - numbers only


def _distances(classes: Sequence[Mapping[str, Any]]) -> str:
    whole = all(row["heard"] == row["sent"] and row["up_to_m"] is not None for row in classes)
    if whole and classes:
        return f"100 % from {classes[0]['over_m']:g} to {classes[-1]['up_to_m']:g} m"
    parts = []
    for row in classes:
        if row["over_m"] is None:
            where = "unknown"
        elif row["up_to_m"] is None:
            where = f"over {row['over_m']:g} m"
        else:
            where = f"{row['over_m']:g}–{row['up_to_m']:g} m"
        parts.append(f"{where}: {percent(min(1.0, row['heard'] / row['sent']))}")
    if len(parts) > 6:
        parts = [*parts[:6], "…"]
    return " · ".join(parts)


def _count(value: int) -> str:
    return f"{value:,}" if value else "–"
