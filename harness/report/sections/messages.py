"""How many of each message every unit sent, heard and refused."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Messages", "消息统计"),
    "sent_of": ("{name} sent", "{name} 发送"),
    "spoken": ("{unit} sent by dialect: {counts}.", "{unit} 按消息集发送：{counts}。"),
}


def view(results: Results, w: Words) -> dict[str, Any] | None:
    """Return the matrix of units and messages."""
    counted = {(row["unit"], row["message"]): (row["sent"], row["heard"]) for row in results["messages"]}
    if not counted:
        return None
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
    return {"names": names, "rows": rows, "spoken": _spoken(results, w)}


def _spoken(results: Results, w: Words) -> list[str]:
    """Return a sentence for every unit that sent in more than one dialect."""
    told: dict[str, dict[str, list[str]]] = {}
    for row in results["messages"]:
        for dialect, count in row.get("sent_in", {}).items():
            told.setdefault(row["unit"], {}).setdefault(dialect, []).append(f"{row['message']} {_count(count)}")
    return [
        w("spoken", unit=unit, counts="; ".join(f"{dialect} {', '.join(c)}" for dialect, c in sorted(by.items())))
        for unit, by in told.items()
        if len(by) > 1
    ]


def _count(value: int) -> str:
    return f"{value:,}" if value else "–"


SECTION = Section("messages", WORDS, view)
