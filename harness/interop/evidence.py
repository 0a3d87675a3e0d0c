"""Evidence of every cell in the run folder.

A cell that is not in agreement has a folder ``cells/<sender>→<receiver>/<dialect>/<message>/<case>/``: the octets as
hex and as a capture, what was meant and what was read as JSON, the verdict, what the receiver wrote on standard error.
Cells in agreement share ``cells/agree.jsonl``, a line each with the same content, so that a suite of thousands leaves
no thousands of folders; what each sender sent is in ``cells/<sender>.pcapng`` besides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from cv2x.errors import Cv2xError, UnavailableError
from cv2x.harness.interop.cell import Cell, Status
from cv2x.harness.interop.matrix import Matrix
from cv2x.harness.interop.sentences import sentence
from cv2x.messages import dialect
from cv2x.radio.air_capture import AirCapture
from cv2x.radio.frame import Frame, Layer

CELLS = "cells"
_UNSAFE = re.compile(r"[^\w.-]+")


def write_evidence(matrix: Matrix, folder: Path, utc_ns: int) -> None:
    """Write the evidence and say in each cell where it is.  Raises UnavailableError."""
    root = folder / CELLS
    try:
        root.mkdir(exist_ok=True)
        with (root / "agree.jsonl").open("w", encoding="utf-8") as agreeing:
            for cell in matrix.asked:
                if cell.status is Status.AGREE:
                    _line(cell, agreeing)
                else:
                    _folder(cell, folder, utc_ns)
        for sender in matrix.senders:
            _capture(sender, matrix.cells, root / f"{_safe(sender)}.pcapng", utc_ns)
    except OSError as error:
        raise UnavailableError(f"cannot write {error.filename or root}: {error.strerror or error}") from error


def _line(cell: Cell, file: TextIO) -> None:
    cell.evidence = f"{CELLS}/agree.jsonl"
    told = {"sender": cell.sender, "receiver": cell.receiver, "case": cell.case.name, "octets": cell.octets.hex()}
    file.write(json.dumps({**told, "read": _json(cell), "encode_ns": cell.encode_ns, "decode_ns": cell.decode_ns}))
    file.write("\n")


def _folder(cell: Cell, root: Path, utc_ns: int) -> None:
    case = cell.case
    place = Path(CELLS, f"{_safe(cell.sender)}→{_safe(cell.receiver)}", *map(_safe, case.name.split("/")))
    cell.evidence = place.as_posix()
    folder = root / place
    folder.mkdir(parents=True, exist_ok=True)
    d = dialect(case.dialect)
    (folder / "octets.hex").write_text(f"{cell.octets.hex()}\n", "utf-8")
    (folder / "right.hex").write_text(f"{case.octets.hex()}\n", "utf-8")
    if not case.unread:
        _write_json(folder / "sent.json", d.to_json(case.message, d.decode(case.octets)[1]))
    _write_json(folder / "read.json", _json(cell))
    verdict = {
        "status": cell.status.value, "sentence": sentence(cell), "suspect": cell.suspect, "path": cell.path,
        "bit": cell.bit, "differences": [_shown(found._asdict()) for found in cell.differences],
        "meaning": [meaning._asdict() for meaning in cell.meaning],
        "faults": [fault._asdict() for fault in cell.faults], "source": case.source,
        "further": [octets.hex() for octets in cell.decoded.further] if cell.decoded else [],
    }  # fmt: skip
    _write_json(folder / "verdict.json", verdict)
    said = "".join(answer.said for answer in (cell.encoded, cell.decoded) if answer)
    if said:
        (folder / "stderr.txt").write_text(said, "utf-8")
    if cell.octets:
        with AirCapture(folder / "octets.pcapng") as capture:
            capture.write(Frame(cell.octets, Layer.MESSAGE), utc_ns, f"{cell.sender}: {case.name}")


def _capture(sender: str, cells: Iterable[Cell], path: Path, utc_ns: int) -> None:
    sent = {cell.case.name: cell.octets for cell in cells if cell.sender == sender and cell.octets}
    with AirCapture(path) as capture:
        for name, octets in sent.items():
            capture.write(Frame(octets, Layer.MESSAGE), utc_ns, name)


def _json(cell: Cell) -> Any:
    """Return what was read in the JSON of `cv2x decode`, or as it can be shown where it has no such form."""
    d = dialect(cell.read_as or cell.case.dialect)
    if cell.read is None:
        return None
    try:
        message = cell.case.message
        return d.to_json(message, d.decode(d.encode(message, cell.read))[1])
    except (Cv2xError, TypeError, ValueError, KeyError, AttributeError):
        return _shown(cell.read)


def _shown(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {str(name): _shown(held) for name, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [_shown(item) for item in value]
    return value if isinstance(value, (str, int, float, bool)) or value is None else repr(value)


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name).strip(".-")[:80] or "unnamed"
