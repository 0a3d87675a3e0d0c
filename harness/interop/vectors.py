"""Files of vectors: octets others made, one JSON object a line, as cases of the dialects that take them.

A line has ``id``, ``dialect`` and ``hex``, and may have ``type`` (``MessageFrame``, or the type whose octets they are,
which then get a frame of ours), ``expect`` (only ``roundtrip`` is taken), ``source`` and ``licence``.  A dialect of the
family that reads the octets and writes them back as they were has a case of them; the dialect they were made for, in
its newest edition, must.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cv2x.errors import Cv2xError, InputError
from cv2x.harness.interop.case import Case, of_octets
from cv2x.messages import Dialect, dialect
from cv2x.messages.frames import FRAMES

MAX_OCTETS = 64 << 20
MADE_FOR = {
    "etsi-cam-r1": "etsi-r1", "etsi-denm-r1": "etsi-r1", "etsi-is": "etsi-r1", "etsi-cpm-tr103562": "etsi-r1",
    "etsi-cam-r2": "etsi-r2", "etsi-denm-r2": "etsi-r2", "etsi-cpm-r2": "etsi-r2", "etsi-vam-r2": "etsi-r2",
    "j2735-2016": "j2735-2024",
}  # fmt: skip
"""What a vector says it was made for -> the dialect that must take it (the 2024 edition renamed members of 2016)."""


def read_vectors(path: Path, dialects: Sequence[str]) -> list[Case]:
    """Return the cases of a file, in the dialects named.  Raises InputError with file and line."""
    try:
        if path.stat().st_size > MAX_OCTETS:
            raise InputError(f"larger than {MAX_OCTETS >> 20} MiB", str(path))
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {getattr(error, 'strerror', None) or error}", str(path)) from error
    found: list[Case] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            found += _cases(line, str(path), number, dialects)
    return found


def _cases(line: str, file: str, number: int, dialects: Sequence[str]) -> Iterator[Case]:
    try:
        vector = json.loads(line)
        name, made_for, octets = str(vector["id"]), str(vector["dialect"]), bytes.fromhex(vector["hex"])
        kind, expect = str(vector.get("type", "MessageFrame")), vector.get("expect", "roundtrip")
        source, licence = _text(vector.get("source", "unknown")), str(vector.get("licence", ""))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"is no vector: {error}", file, number) from error
    if expect != "roundtrip":
        return
    must = MADE_FOR.get(made_for, made_for)
    for wanted in dialects:
        d = dialect(wanted)
        try:
            if d.family.partition("-")[0] == dialect(must).family.partition("-")[0]:
                yield _case(d, octets, kind, name, source, licence)
        except Cv2xError as error:
            if wanted == must:
                raise InputError(f"{name}: {error}", file, number) from error


def _case(d: Dialect, octets: bytes, kind: str, name: str, source: str, licence: str) -> Case:
    """Return the case of a vector.  Raises InputError, DecodeError, EncodeError."""
    if kind.startswith("MessageFrame") or FRAMES[d.name].style == "header":
        return of_octets(d.name, octets, name, source, licence)
    node = d.type_node(kind)
    message = next((message for message in d.messages if d.message_node(message) == node), None)
    if message is None:
        raise InputError(f"{kind} is no message", field="type")
    frame = d.encode(message, d.plain(kind, d.decode_type(kind, octets)))
    if octets not in frame:
        raise InputError("does not come back as it was", field="hex")
    return of_octets(d.name, frame, name, f"{source} (the contents; the frame around them is ours)", licence)


def _text(source: Any) -> str:
    return ", ".join(map(str, source)) if isinstance(source, list) else str(source)
