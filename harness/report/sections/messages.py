"""How many of each message every unit sent, heard and refused."""

from __future__ import annotations

from typing import Any

from cv2x.harness.language import Words
from cv2x.harness.report.section import Results, Section

WORDS = {
    "title": ("Messages", "消息统计"),
    "sent_of": ("{name} sent", "{name} 发送"),
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
    return {"names": names, "rows": rows}


def _count(value: int) -> str:
    return f"{value:,}" if value else "–"


SECTION = Section("messages", WORDS, view)
