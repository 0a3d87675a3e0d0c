"""The matrix on a terminal: senders down, receivers across, then what is wrong, then what agreement is worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from cv2x.harness.interop.findings import findings

MOST_LINES = 20
SHOWN = 4


def lines(results: Mapping[str, Any], folder: str) -> Iterator[str]:
    """Yield the lines; ``folder`` is where the evidence is."""
    receivers = [row["receiver"] for row in results["matrix"][0]["receivers"]] if results["matrix"] else []
    first = max([len(row["sender"]) for row in results["matrix"]], default=0) + 2
    cells = [[mark(pair) for pair in row["receivers"]] for row in results["matrix"]]
    widths = [max(len(name), *(len(row[k]) for row in cells)) + 2 for k, name in enumerate(receivers)]
    yield f"{results['suite']['title']} · {results['suite']['cases']} messages"
    yield (" " * first + "".join(f"{name:<{width}}" for name, width in zip(receivers, widths, strict=True))).rstrip()
    for row, marks in zip(results["matrix"], cells, strict=True):
        drawn = "".join(f"{one:<{width}}" for one, width in zip(marks, widths, strict=True))
        yield f"{row['sender']:<{first}}{drawn}".rstrip()
    yield from _unavailable(results)
    yield from _wrong(results)
    yield from _known(results)
    yield from _worth(results)
    counts = results["counts"]
    told = f"{counts['agree']} of {counts['cells']} cells agree"
    if counts["known"]:
        told += f", {counts['known']} differ by known faults of the other stacks"
    yield f"{told} · evidence: {folder}/cells/"
    word = "INTERRUPTED" if results["interrupted"] else results["verdict"]
    yield f"{word}  report: {folder}/matrix.html"


def mark(pair: Mapping[str, Any]) -> str:
    """Return how a pair of stacks stands: ``✓ 26``, ``✓ 24 +2 known``, ``✗ RSI: 1 of 26``, or a dot where nobody was
    asked."""
    if not pair["asked"]:
        return "·"
    if pair["bad"]:
        named = ", ".join(pair["messages"][:2]) + (", …" if len(pair["messages"]) > 2 else "")
        return f"✗ {named}: {pair['bad']} of {pair['asked']}"
    return f"✓ {pair['agree']}" + (f" +{pair['known']} known" if pair["known"] else "")


def _unavailable(results: Mapping[str, Any]) -> Iterator[str]:
    for one in results["unavailable"]:
        yield f"  not there: {one['name']}: {one['reason']}"
    for stack in results["stacks"]:
        latency = stack["latency_ms"]
        if latency:
            of = f"median of {latency['answers']} answers"
            yield f"  {stack['name']} answers in {latency['median']:.1f} ms ({of}), {latency['max']:.1f} ms at most"
        if stack["unverified"]:
            yield f"  unverified: {stack['name']}: {stack['unverified']}"


def _wrong(results: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong, once for all cells that say the same."""
    found = findings(results["cells"])
    for finding in found[:MOST_LINES]:
        yield f"  ✗ {finding.message}  {finding.first['sentence']}"
        cases, pairs = (_some(listed) for listed in (finding.cases, finding.pairs))
        count = f"{len(finding.cells)} cells" if len(finding.cells) > 1 else "1 cell"
        yield f"      {count} ({cases}; {pairs}): {finding.first['evidence']}"
    if len(found) > MOST_LINES:
        yield f"  … and {len(found) - MOST_LINES} more, in the report"


def _some(listed: list[str]) -> str:
    return ", ".join(listed[:SHOWN]) + (", …" if len(listed) > SHOWN else "")


def _known(results: Mapping[str, Any]) -> Iterator[str]:
    found: dict[str, set[str]] = {}
    for cell in results["cells"]:
        if cell["status"] == "known fault":
            for fault in cell["faults"]:
                found.setdefault(f"{cell['suspect']}: {fault['name']} ({fault['clause']})", set()).add(cell["case"])
    for fault, cases in sorted(found.items()):
        yield f"  known fault of {fault}, in {len(cases)} messages"


def _worth(results: Mapping[str, Any]) -> Iterator[str]:
    for dialect, group in groupby(results["messages"], key=lambda message: message["dialect"]):
        listed = list(group)
        checked = [one["message"] for one in listed if one["checked"]]
        never = [one["message"] for one in listed if not one["checked"]]
        yield f"  {dialect}: checked by foreign octets or readers: {' '.join(checked) or 'none'}"
        if never:
            yield f"  {' ' * len(dialect)}  never, only by codecs over our own ASN.1: {' '.join(never)}"
