"""Who heard whom: reception ratios of the links that both runs have, and the longest gaps on them.

A ratio of another number of transmissions, or of other random draws, is never quite the same.  A fall is a regression
where it exceeds the tolerance and what chance explains: the 95 % interval of the difference (Newcombe's, from Wilson's
intervals of both ratios) excludes zero.  Links are gathered into one finding, the worst first.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from cv2x.harness.diff.finding import Finding
from cv2x.harness.diff.message_stream import NOUNS
from cv2x.harness.diff.side import Side
from cv2x.harness.diff.tolerances import Tolerances

MOST_LINKS = 20
"""Links of a finding that are kept."""
Key = tuple[str, str, str]


def reception_findings(a: Side, b: Side, tolerances: Tolerances, *, vary: bool = False) -> Iterator[Finding]:
    """Yield what changed on the links, and in the gaps between receptions.

    ``vary`` says that runs differ by themselves: what chance explains is then not told.
    """
    across = a.results["dialects"] != b.results["dialects"]
    old, new = (_links(side.results["links"], across) for side in (a, b))
    worse, chance, better = [], [], []
    for key in old.keys() & new.keys():
        one, other = old[key], new[key]
        if one["ratio"] == other["ratio"]:
            continue
        fall = one["ratio"] - other["ratio"]
        row = {
            "sender": key[0], "receiver": key[1], "message": key[2], "old_ratio": one["ratio"],
            "new_ratio": other["ratio"], "old_sent": one["sent"], "new_sent": other["sent"],
        }  # fmt: skip
        if not _beyond_chance(one, other):
            chance.append(row)
        elif fall > 0:
            worse.append((fall > tolerances["reception"], row))
        else:
            better.append(row)
    regressed = [row for bad, row in worse if bad]
    of = len(old.keys() & new.keys())
    pairs = {(row["sender"], row["receiver"], row["message"]) for row in regressed}
    gaps = list(_gaps(a, b, tolerances, across, pairs))
    follows = tuple(finding for finding, follow in gaps if follow)
    if regressed:
        yield _gathered("reception_worse", True, regressed, of, follows)
    if len(regressed) < len(worse):
        yield _gathered("reception_worse", False, [row for bad, row in worse if not bad], of)
    if chance and not vary:
        yield _gathered("reception_chance", False, chance, of)
    if better:
        yield _gathered("reception_better", False, better, of)
    yield from (finding for finding, follow in gaps if not follow)


def _links(rows: list[Mapping[str, Any]], across: bool) -> dict[Key, dict[str, Any]]:
    links: dict[Key, dict[str, Any]] = {}
    for row in rows:
        noun = NOUNS.get(row["message"], row["message"]) if across else row["message"]
        known = links.setdefault((row["sender"], row["receiver"], noun), {"sent": 0, "heard": 0})
        known["sent"] += row["sent"]
        known["heard"] += row["heard"]
    return {key: {**row, "ratio": row["heard"] / row["sent"]} for key, row in links.items() if row["sent"]}


def _beyond_chance(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether two ratios differ by more than chance explains at 95 % (Newcombe 1998, method 10)."""
    from cv2x.harness.links import wilson

    one, other = (wilson(row["heard"], row["sent"]) for row in (old, new))
    fall = old["ratio"] - new["ratio"]
    down = math.hypot(old["ratio"] - one[0], other[1] - new["ratio"])
    up = math.hypot(one[1] - old["ratio"], new["ratio"] - other[0])
    return bool(fall - down > 0 or fall + up < 0)


def _gathered(
    kind: str, regression: bool, rows: list[dict[str, Any]], of: int, follows: tuple[Finding, ...] = ()
) -> Finding:
    rows = sorted(rows, key=lambda row: (-abs(row["old_ratio"] - row["new_ratio"]), row["sender"], row["receiver"]))
    size = abs(rows[0]["old_ratio"] - rows[0]["new_ratio"])
    values = {"links": len(rows), "of": of, "worst": rows[0], "rows": rows[:MOST_LINKS]}
    return Finding(kind, regression, values, size, "reception", follows)


def _gaps(
    a: Side, b: Side, tolerances: Tolerances, across: bool, regressed: set[Key]
) -> Iterator[tuple[Finding, bool]]:
    """Yield the gaps that grew or shrank by more than the tolerance, and whether a lost link explains it."""
    old, new = (_longest(side.results["gaps"], across) for side in (a, b))
    if a.results["kind"] == "replay":
        return  # gaps of a replay are the recording's
    found: dict[tuple[str, bool], list[dict[str, Any]]] = {}
    for key in sorted(old.keys() & new.keys()):
        longer_s = new[key]["lasted_s"] - old[key]["lasted_s"]
        if abs(longer_s) > tolerances["gap"]:
            row = {
                "sender": key[0], "receiver": key[1], "message": key[2], "old_s": old[key]["lasted_s"],
                "new_s": new[key]["lasted_s"], "began_s": new[key]["began_s"],
            }  # fmt: skip
            found.setdefault(("gap_longer" if longer_s > 0 else "gap_shorter", key in regressed), []).append(row)
    for (kind, follow), rows in found.items():
        rows.sort(key=lambda row: -abs(row["new_s"] - row["old_s"]))
        values = {"links": len(rows), "worst": rows[0], "rows": rows[:MOST_LINKS]}
        finding = Finding(kind, kind == "gap_longer", values, abs(rows[0]["new_s"] - rows[0]["old_s"]), "gap")
        yield finding, follow


def _longest(rows: list[Mapping[str, Any]], across: bool) -> dict[Key, Mapping[str, Any]]:
    longest: dict[Key, Mapping[str, Any]] = {}
    for row in rows:
        if row["longest"]:
            noun = NOUNS.get(row["message"], row["message"]) if across else row["message"]
            key = (row["sender"], row["receiver"], noun)
            if key not in longest or longest[key]["lasted_s"] < row["longest"][0]["lasted_s"]:
                longest[key] = row["longest"][0]
    return longest
