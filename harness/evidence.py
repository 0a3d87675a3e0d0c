"""The rows behind every verdict: which frames, when, and where they lie in the recording and the capture.

While a run is watched, the book notes what expectations will be judged by: every transmission of a link in question and
whether it was heard, the receptions somebody had to make, what was refused.  Afterwards each expectation gets a file,
``evidence/01.json``, ``02`` …, in their order.  A row carries ``log_time_ns``, the log time of its message in
recording.mcap, and ``packet``, the number of its frame in capture.pcapng as Wireshark counts (from 1).  Rows are
bounded; what is left out is counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from cv2x.clock import Stamp
from cv2x.harness.folder import EVIDENCE as FOLDER
from cv2x.harness.links import LinkBook, Sent
from cv2x.scenarios.expect import (
    BudgetExpected,
    Expectation,
    HeardExpected,
    HopExpected,
    LinkExpected,
    NoDiscards,
    PositionErrorExpected,
    QualityExpected,
)
from cv2x.station.outcome import Discard

FORMAT, VERSION = "cv2x-evidence", 1
MAX_ROWS = 20_000
"""Rows kept of one link, one unit's receptions, or all refusals."""
_LINK = ("packet", "sent_s", "log_time_ns", "message", "heard_s")
_HEARD = ("packet", "sender", "message", "heard_s", "log_time_ns")
_REFUSED = ("unit", "cause", "at_s", "log_time_ns", "octets", "detail")
_ALERT = ("alert", "unit", "id", "target", "raised_s", "log_time_ns", "packet", "numbers")


class EvidenceBook:
    """Notes rows for the expectations of a scenario."""

    def __init__(self, expectations: Iterable[Expectation] = ()) -> None:
        self.links: dict[tuple[str, str], dict[int, list[Any]]] = {}
        """(sender, receiver) -> packet -> row of `_LINK`, with the upper bound of its distance class behind it."""
        self.heard: dict[str, list[tuple[Any, ...]]] = {}
        self.refused: list[tuple[Any, ...]] | None = None
        self.left_out: dict[Any, int] = {}
        self._receivers: dict[str, list[str]] = {}
        for expected in expectations:
            if isinstance(expected, LinkExpected):
                link = (expected.sender, expected.receiver)
                if link not in self.links:
                    self._receivers.setdefault(expected.sender, []).append(expected.receiver)
                    self.links[link] = {}
            elif isinstance(expected, HeardExpected):
                self.heard.setdefault(expected.unit, [])
            elif isinstance(expected, NoDiscards):
                self.refused = []

    def sent(self, at: Stamp, unit: str, sent: Sent, links: LinkBook) -> None:
        """Note a transmission that the link book has booked."""
        for receiver in self._receivers.get(unit, ()):
            within_m = links.within_m(sent, receiver)
            rows = self.links[unit, receiver]
            if within_m is None:
                continue
            if len(rows) >= MAX_ROWS:
                self._leave((unit, receiver))
                continue
            rows[sent.packet] = [sent.packet, at.monotonic_ns, at.utc_ns, sent.message, None, within_m]

    def received_by(
        self, at: Stamp, units: Sequence[str], message: str, sender: str, sent: Sent | None, heard_ns: int
    ) -> None:
        """Note the receptions of a frame: when it arrived, and the transmission they belong to where that is known."""
        if sent is not None:
            for receiver in self._receivers.get(sender, ()):
                row = self.links[sender, receiver].get(sent.packet)
                if row is not None and receiver in units:
                    row[4] = heard_ns
        for unit, rows in self.heard.items():
            for _ in range(units.count(unit)):
                if len(rows) >= MAX_ROWS:
                    self._leave(unit)
                else:
                    rows.append((None if sent is None else sent.packet, sender, message, heard_ns, at.utc_ns))

    def take_out(self, sender: str, receiver: str, sent: Sent) -> None:
        """Forget a transmission that does not count: it was still under way when the run ended."""
        self.links.get((sender, receiver), {}).pop(sent.packet, None)

    def discarded(self, at: Stamp, unit: str, discard: Discard) -> None:
        """Note a refusal, with the octets refused."""
        if self.refused is None:
            return
        if len(self.refused) >= MAX_ROWS:
            self._leave("refused")
            return
        octets = None if discard.reception is None else discard.reception.frame.octets[:4096].hex()
        self.refused.append((unit, discard.cause, at.monotonic_ns, at.utc_ns, octets, discard.detail[:500]))

    def _leave(self, what: Any) -> None:
        self.left_out[what] = self.left_out.get(what, 0) + 1


class Watched(Protocol):
    """What evidence is taken from: a collector that is finished."""

    evidence: EvidenceBook
    start: Stamp | None


def evidence_of(
    expected: Expectation, made: Mapping[str, Any], number: int, book: EvidenceBook, began_ns: int
) -> dict[str, Any]:
    """Return the evidence for expectation ``number`` (from 1) of results, as plain data; run time 0 is ``began_ns``."""
    told = made["expectations"][number - 1]
    columns, rows, left_out, pointers = _rows(expected, told, made, book, began_ns)
    return {
        "format": FORMAT,
        "version": VERSION,
        "run": made["scenario"]["name"],
        "scenario_sha256": made["scenario"]["sha256"],
        "expectation": {"number": number, **{k: told[k] for k in ("text", "status", "measured", "sentence")}},
        "window_s": [0.0, made["ran_s"]],
        "numbers": told["evidence"],
        "files": {name: made["artefacts"][name] for name in ("recording", "capture") if name in made["artefacts"]},
        "results": pointers,
        "columns": list(columns),
        "rows": rows,
        "rows_left_out": left_out,
    }


def write_evidence(
    expectations: Sequence[Expectation], made: Mapping[str, Any], watched: Watched, folder: Path
) -> None:
    """Write one file per expectation under the names results give them.  Raises OSError."""
    if not expectations:
        return
    (folder / FOLDER).mkdir(exist_ok=True)
    began_ns = watched.start.monotonic_ns if watched.start else 0
    for number, expected in enumerate(expectations, 1):
        evidence = evidence_of(expected, made, number, watched.evidence, began_ns)
        rows = ",\n".join(json.dumps(row, ensure_ascii=False, allow_nan=False) for row in evidence.pop("rows"))
        head = json.dumps(evidence, ensure_ascii=False, allow_nan=False, indent=1).removesuffix("\n}")
        (folder / evidence_file(number)).write_text(f'{head},\n "rows": [\n{rows}\n]}}\n', "utf-8")


def evidence_file(number: int) -> str:
    """Return the place of an expectation's evidence in the run's folder."""
    return f"{FOLDER}/{number:02d}.json"


def _rows(
    expected: Expectation, told: Mapping[str, Any], made: Mapping[str, Any], book: EvidenceBook, began_ns: int
) -> tuple[Sequence[str], list[Any], int, list[str]]:
    """Return columns, rows, how many were left out, and where in results.json the rest is."""

    def run_s(ns: int | None) -> float | None:
        return None if ns is None else (ns - began_ns) / 1e9

    kind = told["kind"]
    if kind in ("alert", "no alert"):
        listed = [made["alerts"][at] for at in told["alerts"]]
        rows = [[n + 1, *(a[key] for key in _ALERT[1:])] for n, a in zip(told["alerts"], listed, strict=True)]
        return _ALERT, rows, 0, [f"/alerts/{n}" for n in told["alerts"]]
    if isinstance(expected, LinkExpected):
        link = (expected.sender, expected.receiver)
        wanted = expected.names
        rows = [
            [packet, run_s(sent_ns), utc_ns, message, run_s(heard_ns)]
            for packet, sent_ns, utc_ns, message, heard_ns, within_m in book.links[link].values()
            if (wanted is None or message in wanted) and (expected.within_m is None or within_m <= expected.within_m)
        ]
        pointers = [f"/links/{n}" for n, one in enumerate(made["links"]) if (one["sender"], one["receiver"]) == link]
        return _LINK, rows, book.left_out.get(link, 0), pointers
    if isinstance(expected, HeardExpected):
        rows = [
            [packet, sender, message, run_s(heard_ns), utc_ns]
            for packet, sender, message, heard_ns, utc_ns in book.heard[expected.unit]
            if message in expected.names
        ]
        return _HEARD, rows, book.left_out.get(expected.unit, 0), ["/messages"]
    if isinstance(expected, NoDiscards):
        rows = [
            [unit, cause, run_s(at_ns), utc_ns, octets, detail]
            for unit, cause, at_ns, utc_ns, octets, detail in book.refused or ()
            if expected.unit in (None, unit) and cause not in expected.but
        ]
        return _REFUSED, rows, book.left_out.get("refused", 0), ["/refused"]
    if isinstance(expected, BudgetExpected):
        return (), [], 0, _budget_pointers(expected, made)
    if isinstance(expected, HopExpected):
        return (), [], 0, _hop_pointers(expected.hop, made)
    return (), [], 0, _reception_pointers(expected, made.get("reception") or {})


def _reception_pointers(expected: Expectation, told: Mapping[str, Any]) -> list[str]:
    """Return where the figures of a pair's quality or of a unit's position errors are."""
    if isinstance(expected, PositionErrorExpected):
        rows = told.get("position_errors", ())
        return [f"/reception/position_errors/{n}" for n, one in enumerate(rows) if one["unit"] == expected.unit]
    if not isinstance(expected, QualityExpected):
        return []
    table = {"prr-5gaa": "windows", "gap": "gaps_by_pair", "age": "gaps_by_pair"}[expected.measure]
    link = (expected.sender, expected.receiver)
    rows = told.get(table, ())
    return [f"/reception/{table}/{n}" for n, one in enumerate(rows) if (one["sender"], one["receiver"]) == link]


def _budget_pointers(expected: BudgetExpected, made: Mapping[str, Any]) -> list[str]:
    """Return where the distributions of its messages are."""
    kinds = ("over_air", "radio_access", "parts", "hops_by_message")
    return [
        f"/latency/{kind}/{number}"
        for kind in kinds
        for number, one in enumerate(made["latency"].get(kind, ()))
        if one["message"] in expected.names
    ]


def _hop_pointers(hop: str, made: Mapping[str, Any]) -> list[str]:
    """Return where the distribution of a hop is, or those that application to application is made of."""
    hops = made["latency"]["hops"]
    own = [f"/latency/hops/{number}" for number, one in enumerate(hops) if one["hop"] == hop]
    return own or ["/latency/delivered", *(f"/latency/hops/{number}" for number in range(len(hops)))]
