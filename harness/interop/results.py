"""results.json of a matrix: everything its pages are made of, in plain data (``schema/results.schema.json``)."""

from __future__ import annotations

import json
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cv2x import __version__
from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.interop.matrix import Matrix
from cv2x.harness.interop.sentences import sentence
from cv2x.harness.interop.stack import Options, Stack
from cv2x.harness.interop.standing import row_note, standings
from cv2x.harness.interop.suite import Suite

FORMAT, VERSION = "cv2x-interop", 1


def build(
    suite: Suite, matrix: Matrix, options: Options, unavailable: Mapping[str, str], started: str
) -> dict[str, Any]:
    """Return results.json; ``unavailable`` says why stacks that were asked for are not there, ``started`` when."""
    counts = Counter(cell.status for cell in matrix.cells)
    bad = sum(count for status, count in counts.items() if status.bad)
    asked = sum(count for status, count in counts.items() if status is not Status.NOT_ASKED)
    return {
        "format": FORMAT,
        "version": VERSION,
        "cv2x": __version__,
        "verdict": "PASS" if asked and not bad and not matrix.interrupted else "FAIL",
        "interrupted": matrix.interrupted,
        "suite": {"name": suite.name, "title": suite.title, "file": str(suite.file), "cases": len(suite.cases)},
        "started": started,
        "took_s": round(matrix.took_s, 3),
        "limits_s": {
            "codec": options.limit_s, "start": options.start_s, "device": options.device_s,
            "settle": options.settle_s, "listen": options.listen_s,
        },
        "counts": {
            "cells": asked, "agree": counts[Status.AGREE], "known": counts[Status.KNOWN], "bad": bad,
            "not_asked": counts[Status.NOT_ASKED],
        },
        "stacks": [_stack(stack, matrix) for stack in matrix.stacks],
        "unavailable": [{"name": name, "reason": reason} for name, reason in unavailable.items()],
        "matrix": [
            {
                "sender": sender,
                "note": row_note(matrix, sender),
                "receivers": [_pair(receiver, matrix.between(sender, receiver)) for receiver in matrix.receivers],
            }
            for sender in matrix.senders
        ],
        "messages": [{**asdict(standing), "checked": standing.checked} for standing in standings(matrix)],
        "cells": [_cell(cell) for cell in matrix.asked],
        "not_asked": _not_asked(matrix.cells),
    }  # fmt: skip


def write(results: Mapping[str, Any], path: Path) -> None:
    """Write results.json."""
    path.write_text(json.dumps(results, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n", "utf-8")


def _stack(stack: Stack, matrix: Matrix) -> dict[str, Any]:
    encoded = [cell.encode_ns for cell in matrix.asked if cell.sender == stack.name and cell.encode_ns]
    decoded = [cell.decode_ns for cell in matrix.asked if cell.receiver == stack.name and cell.decode_ns]
    heard = [cell.decoded for cell in matrix.asked if cell.receiver == stack.name and cell.decoded]
    waited = [answer.waited_ns for answer in heard if answer.answered] if stack.device else []
    return {
        "name": stack.name,
        "version": stack.version,
        "sends": stack.sends,
        "receives": stack.receives,
        "device": stack.device,
        "foreign": stack.foreign,
        "origin": stack.origin,
        "unverified": stack.unverified,
        "encode_us": _median_us(encoded),
        "decode_us": _median_us(decoded),
        "latency_ms": None
        if not waited
        else {"median": statistics.median(waited) / 1e6, "max": max(waited) / 1e6, "answers": len(waited)},
    }


def _pair(receiver: str, cells: Sequence[Cell]) -> dict[str, Any]:
    asked = [cell for cell in cells if cell.status is not Status.NOT_ASKED]
    bad = [cell for cell in asked if cell.status.bad]
    return {
        "receiver": receiver,
        "asked": len(asked),
        "agree": sum(cell.status is Status.AGREE for cell in asked),
        "known": sum(cell.status is Status.KNOWN for cell in asked),
        "bad": len(bad),
        "messages": list(dict.fromkeys(cell.case.message or "?" for cell in bad)),
        "first": bad[0].case.name if bad else None,
        "sentence": sentence(bad[0]) if bad else "",
    }


def _cell(cell: Cell) -> dict[str, Any]:
    told: dict[str, Any] = {
        "sender": cell.sender, "receiver": cell.receiver, "case": cell.case.name, "status": cell.status.value,
        "octets": len(cell.octets), "encode_ns": cell.encode_ns, "decode_ns": cell.decode_ns,
        "waited_ns": cell.decoded.waited_ns if cell.decoded else None, "evidence": cell.evidence,
    }  # fmt: skip
    if cell.status is Status.AGREE:
        return told
    return {
        **told,
        "suspect": cell.suspect,
        "path": cell.path,
        "bit": cell.bit,
        "octets_differ_at": cell.octets_differ_at,
        "told": [[key, about] for key, about in cell.told],
        "sentence": sentence(cell),
        "meaning": [meaning._asdict() for meaning in cell.meaning],
        "faults": [fault._asdict() for fault in cell.faults],
    }


def _not_asked(cells: Sequence[Cell]) -> list[dict[str, Any]]:
    """Return why cells were not asked, one line for each reason, sender or receiver aside."""
    found: Counter[tuple[str, str]] = Counter()
    for cell in cells:
        if cell.status is Status.NOT_ASKED:
            reason = str(cell.told[0][1]["reason"]) if cell.told else ""
            found[f"{cell.case.dialect}/{cell.case.message}", reason] += 1
    return [{"message": message, "reason": reason, "cells": count} for (message, reason), count in found.items()]


def _median_us(spent_ns: Sequence[int | None]) -> float | None:
    known = [ns for ns in spent_ns if ns is not None]
    return round(statistics.median(known) / 1e3, 1) if known else None
